"""Who is who in one article: names met once (`وزیر خارجہ ہارون کیلانوف`) and known ever after by each of their words
(`کیلانوف نے کہا`), the members of delegations, the states that it speaks of."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import ROLE_RANK, Actor, Alias, Group
from streams.extraction.document import Document
from streams.extraction.gazetteer import Gazetteer, Person
from streams.extraction.lexicon import land_of
from streams.extraction.names import namesakes
from streams.extraction.terms import left_long_ago
from streams.urdu.tokens import word_set

_FAMILY: Final = word_set(
    "بن ال بنت ابن ابو محمد علی خان سید عبد عبدال احمد حسن شاہ شیخ آل الصباح النہیان نہیان السعود سعود الثانی ثانی "
    "الخلیفہ خلیفہ المکتوم مکتوم الاحمد المحمد الجابر جابر الشیخ"
)
"""Words of names that many of one house bear: they lead to nobody."""


@dataclass(slots=True)
class Register:
    """Actors by sentence, resolved, with the groups that they form."""

    document: Document
    gazetteer: Gazetteer
    audience: str | None
    groups: dict[int, list[Group]] = field(default_factory=dict)
    """Sentence index to its groups."""
    aliases: dict[str, Alias] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    """How often each country is named, adjectives, cities and people included."""
    home_named: bool = False
    home_story: bool = False
    """Title or lead speak of an office without any country: the story is the audience's own."""
    members: dict[str, list[Actor]] = field(default_factory=dict)
    """Who is named as a member of a delegation, by the delegation's country."""
    lead: list[str] = field(default_factory=list)
    """Countries of title and first sentences, in order."""

    def holder(self, role: str, country: str | None, office: str = "") -> Actor | None:
        """The only person whom the article names in a role of a country (in one `office`, where it is given); None without one,
        or with two."""
        found: dict[str, Actor] = {}
        for groups in self.groups.values():
            for group in groups:
                for actor in group.actors:
                    if (
                        actor.name
                        and role in actor.roles
                        and actor.country == country
                        and not actor.former
                        and actor.office_key != "spokesman"
                        and not left_long_ago(self.gazetteer, actor.person, role, self.document.day)
                        and (office in ("", actor.office_key.removesuffix("_pk")) or role != actor.role)
                    ):
                        found.setdefault(actor.person.person if actor.person else actor.full_name, actor)
        return next(iter(found.values())) if len(found) == 1 else None

    def sides(self, actors: list[Actor]) -> list[str]:
        """Countries of actors, each once, in order."""
        return list(dict.fromkeys(a.country for a in actors if a.country))


def count(register: Register) -> None:
    """How often each state is named, and which title and lead speak of."""
    document = register.document
    lead_end = document.title_end
    texts = [s for s in document.sentences if s.part == "text" and not s.skipped]
    if texts:
        lead_end = texts[min(1, len(texts) - 1)].end
    for match in sorted(document.names.values(), key=lambda m: m.start):
        entry = match.entry
        code = entry.country if isinstance(entry, Person) else land_of(match)
        if code:
            register.countries[code] += 1
            if match.start < lead_end and code not in register.lead:
                register.lead.append(code)
    register.home_named = register.audience is not None and register.countries[register.audience] > 0


def note(register: Register, actor: Actor) -> None:
    """Remember a name with its office and country; a fuller mention completes a shorter one."""
    if actor.name is None:
        return
    words = register.document.words[actor.name[0] : actor.name[1]]
    if actor.kind == "counterpart" and actor.country is None:
        return
    known = next((register.aliases[w] for w in words if w in register.aliases and len(w) > 2), None)
    if known is not None and namesake(register, words, known, actor.person):
        known = None
    if known is not None:
        if known.country is None or (actor.explicit and actor.country and not known.explicit):
            known.country, known.explicit = actor.country, actor.explicit
        if (
            actor.role
            and (known.role is None or ROLE_RANK.get(actor.role, 99) < ROLE_RANK.get(known.role, 99))
            and not actor.former
        ):
            known.role, known.office_key = actor.role, actor.office_key
        if known.person is None:
            known.person = actor.person
        if actor.name[1] - actor.name[0] > known.name[1] - known.name[0]:
            known.name = actor.name
            known.full = register.document.original(*actor.name)
    else:
        if actor.role is None and actor.person is None:
            return
        known = Alias(
            actor.name,
            register.document.original(*actor.name),
            actor.country,
            actor.role,
            actor.person,
            actor.office_key,
            actor.explicit,
        )
    if actor.office is not None:
        known.in_office = known.in_office or not actor.former
        known.former = (known.former or actor.former) and not known.in_office
    for word in words:
        if word in grammar.LETTERS:
            continue  # `ایس ایم X`: letters lead to anybody, and to bodies called by theirs
        short = len(word) == 2 and actor.person is not None and word not in grammar.NAME_STOP
        if (len(word) > 2 or short) and word not in _FAMILY and word not in grammar.TITLES and word not in register.aliases:
            register.aliases[word] = known
    for first, second in pairwise(words):  # `راجا پاکسا`, which the same paper writes in one word
        register.aliases.setdefault(first + second, known)


def namesake(register: Register, words: list[str], alias: Alias, person: Person | None) -> bool:
    """Whether a name shares a word with another person's: of one family (`مریم نواز`, `نواز شریف`), or by chance."""
    if person is not None and alias.person is not None and person.person != alias.person.person:
        return True
    return namesakes(words, register.document.words[alias.name[0] : alias.name[1]])
