"""Who is who in one article: names met once and known ever after, offices without a country, and what each phrase refers to.

The article's own words come first, then the dated office holders of the gazetteer, last the audience's country: "the prime
minister" of a Pakistani outlet is Pakistan's, unless the article is plainly about others.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from streams.extraction import audience as audiences
from streams.extraction import grammar, members, postings
from streams.extraction.actors import ROLE_RANK, Actor, Alias, Group
from streams.extraction.document import Document
from streams.extraction.gazetteer import City, Country, Gazetteer, Person
from streams.extraction.groups import coordinate
from streams.extraction.names import namesakes
from streams.extraction.owners import companions
from streams.extraction.people import Reader
from streams.urdu.tokens import word_set

_FAMILY: Final = word_set(
    "بن ال بنت ابن ابو الـ محمد علی خان سید عبد عبدال احمد حسن شاہ شیخ آل الصباح النہیان نہیان السعود سعود الثانی ثانی "
    "الخلیفہ خلیفہ المکتوم مکتوم الاحمد المحمد الجابر جابر الشیخ"
)
"""Words of names that many of one house bear: they lead to nobody."""


_GENERAL: Final = frozenset(("", "leader", "adviser", "diplomat"))
"""Offices that say little: a listed holder's own office says more."""
_MANY: Final = frozenset(("سربراہان", "سربراہوں", "قائدین"))
"""Heads of many states: never the audience's."""
_RECALL: Final = 120
"""Actors back to which an office or a counterpart may refer."""


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
                        and (office in ("", actor.office_key.removesuffix("_pk")) or role != actor.role)
                    ):
                        found.setdefault(actor.person.person if actor.person else actor.full_name, actor)
        return next(iter(found.values())) if len(found) == 1 else None

    def sides(self, actors: list[Actor]) -> list[str]:
        """Countries of actors, each once, in order."""
        return list(dict.fromkeys(a.country for a in actors if a.country))


def build(document: Document, gazetteer: Gazetteer, plain: frozenset[str], audience: str | None) -> Register:
    """Read all actors twice: first for the names, then with the names known; then resolve them in text order."""
    register = Register(document, gazetteer, audience)
    _count(register)
    if audience is None:
        register.audience = audiences.likely(document, register.countries)
        register.home_named = register.audience is not None
    first = Reader(document, gazetteer, plain)
    earlier: list[Actor] = []
    for sentence in document.sentences:
        if not sentence.skipped:
            for actor in first.sentence(sentence.start, sentence.end):
                explicit = actor.explicit
                resolve(register, actor, earlier)
                actor.explicit = explicit
                earlier.append(actor)
                _note(register, actor)
    reader = Reader(document, gazetteer, plain, register.aliases)
    seen: list[Actor] = []
    posted = postings.posts(document)
    for sentence in document.sentences:
        if sentence.skipped:
            continue
        actors = reader.sentence(sentence.start, sentence.end)
        groups = coordinate(document.words, actors, sentence.end)
        companions(document.words, groups, sentence.end)
        for group in groups:
            for actor in group.actors:
                resolve(register, actor, seen, group)
                seen.append(actor)
            for actor in group.actors:
                listed = actor.person is None and not register.home_named and group.marker in _OF_ONE
                listed = listed and (actor.name is not None or (actor.kind == "office" and group.marker != "ne"))
                listed = listed or _of_first(document.words, group, actor)
                along = actor.kind == "delegation" and actor.country is None  # `شہزادہ X اور ہمراہ وفد نے`
                seated = actor.role == "provincial_head" or (listed and actor.role in _OF_STATE)
                if along or (seated and not actor.explicit):
                    actor.country = next((a.country for a in group.actors if a.explicit and a.country), actor.country)
        for actor, host in postings.settle(groups, posted) if posted else ():
            members.belongs(register, actor, host)
        _flanked(groups)
        _own_counterparts(groups)
        _company(document.words, groups)
        register.groups[sentence.index] = groups
        members.note(register, groups, sentence.end)
    return register


def _of_first(words: Sequence[str], group: Group, actor: Actor) -> bool:
    """`مالٹا کے صدر، وزیراعظم اور وزیر دفاع سے`: offices without a name in a list that a state opens."""
    first = group.actors[0]
    if actor is first or actor.kind != "office" or actor.name or not first.explicit or first.office is None:
        return False
    return group.marker in ("se", "saath", "besides") and words[first.office[0] - 1] in grammar.GENITIVE


def _flanked(groups: list[Group]) -> None:
    """`چلی کے وزیر خارجہ X، نائب وزیر خارجہ اور چلی کے خصوصی ایلچی سے`: an office between two of one state is that state's."""
    for group in groups:
        for before, actor, behind in zip(group.actors, group.actors[1:], group.actors[2:], strict=False):
            own = before.explicit and behind.explicit and before.country == behind.country
            if own and not actor.explicit and actor.person is None and actor.office is not None and actor.kind == "office":
                actor.country, actor.explicit = before.country, True


def _company(words: Sequence[str], groups: list[Group]) -> None:
    """`چلی کے صدر نے وزیر خارجہ کے ہمراہ …`: his own minister; at a press conference the host's."""
    for leading, group in pairwise(groups):
        head = leading.actors[-1]
        if group.marker != "hamrah" or leading.marker not in ("ne", "") or head.role not in _HEADS or not head.country:
            continue
        if "پریس" in words[group.end : group.end + 4]:
            continue
        for actor in group.actors:
            if not actor.explicit and actor.person is None and actor.role in _OF_CABINET:
                actor.country = head.country


def _count(register: Register) -> None:
    document = register.document
    lead_end = document.title_end
    texts = [s for s in document.sentences if s.part == "text" and not s.skipped]
    if texts:
        lead_end = texts[min(1, len(texts) - 1)].end
    for match in sorted(document.names.values(), key=lambda m: m.start):
        entry = match.entry
        code = None
        if isinstance(entry, Country):
            code = entry.code
        elif isinstance(entry, City):
            code = entry.country if entry.country != "*" else None
        elif isinstance(entry, Person):
            code = entry.country or None
        if code:
            register.countries[code] += 1
            if match.start < lead_end and code not in register.lead:
                register.lead.append(code)
    register.home_named = register.audience is not None and register.countries[register.audience] > 0


def _note(register: Register, actor: Actor) -> None:
    """Remember a name with its office and country; a fuller mention completes a shorter one."""
    if actor.name is None:
        return
    words = register.document.words[actor.name[0] : actor.name[1]]
    if actor.kind == "counterpart" and actor.country is None:
        return
    known = next((register.aliases[w] for w in words if w in register.aliases and len(w) > 2), None)
    if known is not None and _namesake(register, words, known, actor.person):
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
    for word in words:
        short = len(word) == 2 and actor.person is not None and word not in grammar.NAME_STOP
        if (len(word) > 2 or short) and word not in _FAMILY and word not in grammar.TITLES and word not in register.aliases:
            register.aliases[word] = known
    for first, second in pairwise(words):  # `راجا پاکسا`, which the same paper writes in one word
        register.aliases.setdefault(first + second, known)


def _namesake(register: Register, words: list[str], alias: Alias, person: Person | None) -> bool:
    """Whether a name shares a word with another person's: of one family (`مریم نواز`, `نواز شریف`), or by chance."""
    if person is not None and alias.person is not None and person.person != alias.person.person:
        return True
    return namesakes(words, register.document.words[alias.name[0] : alias.name[1]])


def known_role(register: Register, person: Person) -> tuple[str | None, str, str | None]:
    """Role, office and country of a listed person on the article's day, as the table of terms has them."""
    terms = register.gazetteer.terms.get(person.person, [])
    day = register.document.day
    running = [t for t in terms if day is not None and t.covers(day)]
    if running:
        term = min(running, key=lambda t: ROLE_RANK.get(t.role, 99))
        return term.role, term.office, term.country or person.country
    if terms:
        term = max(terms, key=lambda t: t.since or "")
        return term.role, term.office, term.country or person.country
    return None, "", person.country


def resolve(register: Register, actor: Actor, seen: list[Actor], group: Group | None = None) -> None:
    """Give an actor its country, role and fullest name, from what the article has said so far."""
    document = register.document
    if actor.name is not None:
        words = document.words[actor.name[0] : actor.name[1]]
        alias = next((register.aliases[w] for w in reversed(words) if w in register.aliases), None)
        if alias is not None and _namesake(register, words, alias, actor.person):
            alias = None
        if alias is not None:
            actor.full_name = actor.full_name or alias.full
            actor.person = actor.person or alias.person
            if actor.country is None:
                actor.country = alias.country
                actor.explicit = actor.explicit or alias.explicit
            if alias.role and (actor.role is None or (actor.kind == "person" and actor.office is None)):
                actor.role, actor.office_key = alias.role, actor.office_key or alias.office_key
            elif actor.role == "royal" and ROLE_RANK.get(alias.role or "", 99) < ROLE_RANK["royal"]:
                actor.role, actor.office_key = alias.role, alias.office_key  # `شہزادہ X`, named before as a minister
        if actor.person is not None:
            role, key, country = known_role(register, actor.person)
            if (
                (actor.role in (None, "other") and role and actor.office_key in _GENERAL and "body" not in actor.modifiers)
                or actor.role is None
                or (actor.role == "royal" and ROLE_RANK.get(role or "", 99) < ROLE_RANK["royal"] and document.day)
                or (role and actor.office is None and ROLE_RANK.get(role, 99) < ROLE_RANK.get(actor.role, 99) and document.day)
            ):
                actor.role, actor.office_key = role, key
            if actor.country is None:
                actor.country = country
                actor.explicit = True
    if actor.kind == "counterpart":
        _counterpart(register, actor, seen)
    if actor.person is not None or actor.office is not None:
        actor.other_roles = _other_roles(register, actor)
    if actor.country is None and actor.kind in ("person", "office", "government", "delegation"):
        if actor.kind == "person" and actor.office is None:
            return
        _country(register, actor, seen)


def _counterpart(register: Register, actor: Actor, seen: list[Actor]) -> None:
    """ہم منصب: the office of the last person named, in the country that stands with it."""
    for earlier in reversed(seen[-_RECALL:]):
        if (
            earlier.role
            and earlier.kind in ("person", "office")
            and earlier.country != actor.country
            and earlier.end <= actor.start
        ):
            actor.role, actor.office_key = _shared_office(register, earlier)
            break
    if actor.country is None:
        mine = next((e.country for e in reversed(seen[-_RECALL:]) if e.kind in ("person", "office") and e.country), None)
        others = [c for c in register.lead if c != mine]
        if len(others) == 1:
            actor.country = others[0]


def _other_roles(register: Register, actor: Actor) -> frozenset[str]:
    """The further offices of a person: those that the phrase names, and those that run by the table of terms."""
    said = register.document.words[actor.office[0] : actor.office[1]] if actor.office is not None else []
    terms = register.gazetteer.terms.get(actor.person.person, []) if actor.person is not None else []
    found = {term.role for term in terms if term.covers(register.document.day)}
    if actor.role == "deputy_head_of_government" and "خارجہ" in said:
        found.add("foreign_minister")
    return frozenset(found - {actor.role})


def _shared_office(register: Register, actor: Actor) -> tuple[str | None, str]:
    """The office that a counterpart shares: of a deputy prime minister who is foreign minister too, the ministry."""
    if actor.role == "deputy_head_of_government" and "foreign_minister" in _other_roles(register, actor):
        return "foreign_minister", "foreign_minister"
    return actor.role, actor.office_key


def _own_counterparts(groups: list[Group]) -> None:
    """`اپنے اطالوی ہم منصب کے ساتھ … کیری نے`: the office is that of the subject behind."""
    for index, group in enumerate(groups):
        for actor in group.actors:
            if actor.kind == "counterpart" and "own" in actor.modifiers:
                subject = next(
                    (
                        a
                        for g in groups[index + 1 :]
                        if g.marker == "ne"
                        for a in g.actors
                        if a.role and a.country != actor.country
                    ),
                    None,
                )
                if subject is not None and not any(
                    g.marker in ("ne", "gen", "") and any(a.role for a in g.actors) for g in groups[:index]
                ):
                    actor.role, actor.office_key = subject.role, subject.office_key


def _possessor(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی نے کہا کہ اس کے وزیر خارجہ …`, `صدر اور ان کے وزیر خارجہ`: the state, or the person's state, just named."""
    words = register.document.words
    owner, case = words[max(actor.start - 2, 0) : actor.start] if actor.start > 1 else ("", "")
    if case not in ("کے", "کی") or owner not in ("اس", "ان") or ROLE_RANK.get(actor.role or "", 99) > ROLE_RANK["minister"]:
        return None
    kinds = ("state", "capital", "government") if owner == "اس" else ("person", "office")
    sentence = register.document.sentence_of[actor.start]
    for earlier in reversed(seen[-_RECALL:]):
        if register.document.sentence_of[earlier.start] < sentence - 1:
            return None
        if earlier.kind in kinds and earlier.country and earlier.end <= actor.start:
            return earlier.country
    return None


def _on_behalf(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی کی جانب سے سفیر X نے دستخط کیے`: who acts on behalf of a state is its own."""
    words = register.document.words
    begin = actor.start - (words[actor.start - 1] == "،")
    if words[begin - 1] != "سے" or words[begin - 2] not in _BEHALF:
        return None
    follows = words[actor.end : actor.end + 1]
    if follows != ["نے"] and not (follows in (["اور"], ["،"]) and _BEHALF.intersection(words[actor.end : actor.end + 6])):
        return None  # `چلی کی جانب سے وزیراعظم کو دعوت`: he is whom the state addresses
    owner = next((a for a in reversed(seen[-_RECALL:]) if a.end == begin - 3), None)
    return owner.country if owner is not None and owner.kind in ("state", "capital", "government") else None


def _first_named(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی نے پیرو سے اپنا سفیر واپس بلا لیا`, `چلی کے صدر کا دورہ ملتوی، وزیر خارجہ کی وضاحت`: the state that a headline or
    sentence speaks of first, where the audience's own is named nowhere."""
    document = register.document
    words, number = document.words, document.sentence_of[actor.start]
    before = words[actor.start - 1] if actor.start > 0 else ""
    own = before in ("اپنا", "اپنے", "اپنی")
    apart = before in ("،", "؛") and document.sentences[number].part == "title"
    if register.home_named or not (own or apart):
        return None
    here = [a for a in seen[-_RECALL:] if document.sentence_of[a.start] == number and a.country and a.explicit]
    return here[0].country if here and here[0].kind in ("state", "capital", "government", "person", "office") else None


_HEADS: Final = frozenset(("head_of_state", "head_of_government"))
_OF_ONE: Final = frozenset(("se", "saath", "ne"))
"""Cases of a list whose members are of one side: `سوڈانی صدر X اور وزیراعظم Y سے`."""
_OF_CABINET: Final = frozenset(("foreign_minister", "minister", "deputy_minister", "security_adviser"))
_OF_STATE: Final = _HEADS | _OF_CABINET
_ONE_CLAUSE: Final = 12
_CUTS: Final = frozenset(("کہ", "۔", "تاہم", "جبکہ", "ہوئے"))
_BEHALF: Final = frozenset(("جانب", "طرف"))
_SAYS: Final = 6
"""Words that a clause of saying may have behind its subject, کہ included."""


def _spokesman(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`ایک چلی عہدیدار نے بتایا کہ وزیر دفاع نے …`: the minister is of the state whose official speaks."""
    words, sentences = register.document.words, register.document.sentence_of
    for earlier in reversed(seen[-_RECALL:]):
        if sentences[earlier.start] != sentences[actor.start]:
            return None
        if earlier.end <= actor.start and earlier.country and earlier.kind in ("person", "office", "officials"):
            official = earlier.kind == "officials" or earlier.role == "other"
            saying = words[earlier.end : min(earlier.end + _SAYS, actor.start)]
            told = saying[:1] == ["نے"] and "کہ" in saying
            return earlier.country if official and earlier.explicit and told else None
    return None


def _across(register: Register, peer: Actor, actor: Actor) -> bool:
    """`چلی کے وزیر دفاع نے وزیر دفاع سے ملاقات کی`: with his like in one clause, an office without a country is another's."""
    between = register.document.words[peer.end : actor.start]
    return between[:1] in (["نے"], ["سے"]) and len(between) <= _ONE_CLAUSE and not _CUTS.intersection(between)


def _country(register: Register, actor: Actor, seen: list[Actor]) -> None:
    """An office without a country: the guest's, the host's, the article's own, or the audience's."""
    role = actor.role
    audience = register.audience
    if "guest" in actor.modifiers or "host" in actor.modifiers:
        same = [a.country for a in seen[-_RECALL:] if a.country and a.role == role and a.explicit]
        foreign = [c for c in same if c != audience]
        if "guest" in actor.modifiers and foreign:
            actor.country = foreign[-1]
            return
    if (owner := _possessor(register, actor, seen)) is not None:
        actor.country, actor.explicit = owner, True
        return
    if (sender := _on_behalf(register, actor, seen)) is not None:
        actor.country, actor.explicit = sender, True
        return
    if (speaker := _spokesman(register, actor, seen)) is not None:
        actor.country = speaker
        return
    if role == "party_leader" and actor.name is None:  # `بھارتی وزیر خارجہ نے اپوزیشن رہنماوں سے`: the opposition at home
        here = register.document.sentence_of[actor.start]
        near = [a for a in seen[-_RECALL:] if a.explicit and a.country and register.document.sentence_of[a.start] == here]
        near = [a for a in near if a.kind != "capital"]
        if near:
            actor.country = near[-1].country
            return
    if actor.home == "domestic" or "home" in actor.modifiers:
        actor.country = audience or _same_office(actor, seen)
        return
    if actor.office_key == "crown_prince" and (heir := _same_office(actor, seen)) is not None:
        actor.country, actor.explicit = heir, True
        return
    if actor.kind == "delegation":
        return
    if (role == "other" and actor.office_key != "spokesman") or (role is None and actor.kind != "government"):
        return
    if actor.office is not None and (actor.plural or register.document.words[actor.office[0]] in _MANY):
        return
    if (first := _first_named(register, actor, seen)) is not None:
        actor.country = first
        return
    early = register.document.sentence_of[actor.start] <= 1
    peers = [a for a in seen[-_RECALL:] if a.country and a.role == role and a.explicit and a.kind in ("person", "office")]
    peers = [a for a in peers if not _across(register, a, actor)]
    if "elect" in actor.modifiers:
        peers = [a for a in peers if "elect" in a.modifiers] or peers
    if peers and (not register.home_named or ("elect" in actor.modifiers and "elect" in peers[-1].modifiers)):
        actor.country = peers[-1].country
    elif not register.home_named and not register.home_story and register.lead and not early:
        actor.country = register.lead[0] if len(register.lead) == 1 or actor.name is None else None
    else:
        if early:
            register.home_story = True
        actor.country = audience or (peers[-1].country if peers else None)


def _same_office(actor: Actor, seen: list[Actor]) -> str | None:
    """The state of the last named holder of an office: `گورنر X سے … نے ملاقات کی۔ Y نے بھی گورنر سے ملاقات کی`."""
    if actor.name is not None:
        return None
    last = (a for a in reversed(seen[-_RECALL:]) if a.country and a.name and actor.role in a.roles)
    return next((a.country for a in last), None)
