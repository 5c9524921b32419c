"""What each phrase of an article refers to: `صدر X` is he whom it named before, `ہم منصب` has the office of the last one
named, and an office without a state is somebody's.

The article's own words come first, then the dated office holders of the gazetteer, last the audience's country: "the prime
minister" of a Pakistani outlet is Pakistan's, unless the article is plainly about others.
"""

from dataclasses import replace
from typing import Final

from streams.extraction import allegiance, company, members, postings, surnames
from streams.extraction import audience as audiences
from streams.extraction.actors import HEADS, ROLE_RANK, STATES, Actor, Group
from streams.extraction.allegiance import RECALL
from streams.extraction.document import Document
from streams.extraction.gazetteer import Gazetteer, Person
from streams.extraction.groups import coordinate
from streams.extraction.people import Reader
from streams.extraction.register import Register, count, namesake, note
from streams.extraction.terms import term_on

_GENERAL: Final = frozenset(("", "leader", "adviser", "diplomat"))
"""Offices that say little: a listed holder's own office says more."""
_BESIDES: Final = frozenset(("parliamentarian", "party_leader"))
"""What a minister is besides."""
_OF_ONE: Final = frozenset(("se", "saath", "ne"))
"""Cases of a list whose members are of one side: `سوڈانی صدر X اور وزیراعظم Y سے`."""
_OF_STATE: Final = HEADS | company.BESIDE_HIM | {"royal"}


def build(document: Document, gazetteer: Gazetteer, plain: frozenset[str], audience: str | None) -> Register:
    """Read all actors twice: first for the names, then with the names known; then resolve them in text order.

    A sentence that holds none of these names reads the second time as it did the first.
    """
    register = Register(document, gazetteer, audience)
    count(register)
    if audience is None:
        register.audience = audiences.likely(document, register.countries)
        register.home_named = register.audience is not None
    first = Reader(document, gazetteer, plain)
    earlier: list[Actor] = []
    unresolved: dict[int, list[Actor]] = {}
    for sentence in document.sentences:
        if not sentence.skipped:
            found = first.sentence(sentence.start, sentence.end)
            unresolved[sentence.index] = [replace(actor) for actor in found]
            for actor in found:
                explicit = actor.explicit
                resolve(register, actor, earlier)
                actor.explicit = explicit
                earlier.append(actor)
                note(register, actor)
    reader = Reader(document, gazetteer, plain, register.aliases)
    seen: list[Actor] = []
    posted = postings.posts(document)
    for sentence in document.sentences:
        if sentence.skipped:
            continue
        actors = unresolved[sentence.index]
        if not register.aliases.keys().isdisjoint(document.words[sentence.start : sentence.end + 1]):
            actors = reader.sentence(sentence.start, sentence.end)
        groups = coordinate(document.words, actors, sentence.end)
        company.companions(document.words, groups, sentence.end)
        company.with_delegation(document.words, groups)
        for group in groups:
            for actor in group.actors:
                resolve(register, actor, seen, group)
                seen.append(actor)
            for actor in group.actors:
                listed = actor.person is None and not register.home_named and group.marker in _OF_ONE
                listed = listed and (actor.name is not None or (actor.kind == "office" and group.marker != "ne"))
                listed = listed or company.of_first(document.words, group, actor)
                along = actor.kind == "delegation" and actor.country is None  # `شہزادہ X اور ہمراہ وفد نے`
                seated = actor.role == "provincial_head" or (listed and actor.role in _OF_STATE)
                if along or (seated and not actor.explicit):
                    actor.country = next((a.country for a in group.actors if a.explicit and a.country), actor.country)
        for actor, host in postings.settle(groups, posted) if posted else ():
            members.belongs(register, actor, host)
        company.flanked(groups)
        _own_counterparts(groups)
        company.brought_along(document.words, groups)
        company.of_mission(groups)
        company.for_their_side(document.words, groups, sentence.end)
        register.groups[sentence.index] = groups
        members.note(register, groups, sentence.end)
    return register


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


def resolve(register: Register, actor: Actor, seen: list[Actor], group: Group | None = None) -> None:
    """Give an actor its country, role and fullest name, from what the article has said so far."""
    document = register.document
    if actor.name is not None:
        words = document.words[actor.name[0] : actor.name[1]]
        alias = next((register.aliases[w] for w in reversed(words) if w in register.aliases), None)
        if alias is not None and namesake(register, words, alias, actor.person):
            alias = None
        if alias is not None:
            if alias.former and actor.office is None and not _in_office(register, actor.person or alias.person):
                actor.former = True  # `سابق صدر X … X پیر کو صدر Y سے ملیں گے`
            actor.full_name = actor.full_name or alias.full
            actor.person = actor.person or alias.person
            if actor.country is None:
                actor.country = alias.country
                actor.explicit = actor.explicit or alias.explicit
            if alias.role and (actor.role is None or (actor.kind == "person" and actor.office is None)):
                actor.role, actor.office_key = alias.role, actor.office_key or alias.office_key
            elif actor.role in _BESIDES and not actor.former and ROLE_RANK.get(alias.role or "", 99) <= ROLE_RANK["minister"]:
                actor.role, actor.office_key = alias.role, alias.office_key  # `سینیٹر X`, named before as the minister
            elif actor.role == "royal" and ROLE_RANK.get(alias.role or "", 99) < ROLE_RANK["royal"]:
                actor.role, actor.office_key = alias.role, alias.office_key  # `شہزادہ X`, named before as a minister
        elif actor.person is None and actor.office is not None and len(words) == 1:
            actor.person = surnames.holder(register.gazetteer, words[0], actor.role, actor.country, document.day)
        if actor.person is not None:
            term = term_on(register.gazetteer, actor.person, document.day)
            role, key = (term.role, term.office) if term is not None else (None, "")
            now = term is not None and not term.until  # in an article of no known day he is what he is today
            if key == "spokesman" and actor.office is not None:
                role, key = None, ""  # told here as something else
            if (
                (actor.role in (None, "other") and role and actor.office_key in _GENERAL and "body" not in actor.modifiers)
                or actor.role is None
                or (actor.role == "royal" and ROLE_RANK.get(role or "", 99) < ROLE_RANK["royal"] and (document.day or now))
                or (role and actor.office is None and ROLE_RANK.get(role, 99) < ROLE_RANK.get(actor.role, 99) and document.day)
            ):
                actor.role, actor.office_key = role, key
            if actor.country is None:
                actor.country = (term.country if term is not None else None) or actor.person.country
                actor.explicit = True
    if actor.kind == "counterpart":
        _counterpart(register, actor, seen, group)
    if actor.person is not None or actor.office is not None:
        actor.other_roles = _other_roles(register, actor)
    if actor.country is None and actor.kind in ("person", "office", "government", "delegation"):
        if actor.kind == "person" and actor.office is None:
            return
        if (whose := _whose_own(register, actor, seen)) is not None:
            actor.country = whose
            return
        allegiance.settle(register, actor, seen)
    if actor.country is None and actor.kind == "officials":
        actor.country = _whose_own(register, actor, seen)


def _whose_own(register: Register, actor: Actor, seen: list[Actor]) -> str | None:
    """`چلی کے صدر نے اپنے وزیر خارجہ سے ملاقات کی`, `چلی نے کہا کہ اس کے وفد نے …`: of the state or the man with whom the
    sentence begins."""
    document = register.document
    own = actor.office is not None and "own" in actor.modifiers
    its = document.words[max(actor.start - 2, 0) : actor.start] == ["اس", "کے"]
    if not own and not its:
        return None
    here = document.sentence_of[actor.start]
    first = next((e for e in seen[-RECALL:] if document.sentence_of[e.start] == here and e.end <= actor.start), None)
    return first.country if first is not None and first.kind in (_OF_HIM if own else STATES) else None


_OF_HIM: Final = frozenset(("person", "office"))


def _in_office(register: Register, person: Person | None) -> bool:
    """Whether a listed person holds an office on the day of the article."""
    terms = register.gazetteer.terms.get(person.person, []) if person is not None else []
    return any(term.covers(register.document.day) for term in terms)


def _counterpart(register: Register, actor: Actor, seen: list[Actor], group: Group | None) -> None:
    """ہم منصب: the office of the last person named, in the country that stands with it; not of one beside him in a list."""
    met = group is not None and group.marker in ("se", "saath") and _met_by_another(register, group, seen)
    met = met and register.document.words[actor.start - 2 : actor.start] != ["ان", "کے"]  # `X اور ان کے مصری ہم منصب سے`
    beside = group.actors if group is not None and (actor.plural or met) else []
    for earlier in reversed(seen[-RECALL:]):
        if (
            earlier.role
            and not any(earlier is other for other in beside)
            and earlier.kind in ("person", "office")
            and earlier.country != actor.country
            and earlier.end <= actor.start
            and earlier.role != "igo_official"  # `برکس وزرائے خارجہ اجلاس میں … روسی ہم منصب سے`: no one's counterpart
        ):
            actor.role, actor.office_key = _shared_office(register, earlier)
            break
    if actor.country is None:
        mine = next((e.country for e in reversed(seen[-RECALL:]) if e.kind in ("person", "office") and e.country), None)
        others = [c for c in register.lead if c != mine]
        if len(others) == 1:
            actor.country = others[0]


def _met_by_another(register: Register, group: Group, seen: list[Actor]) -> bool:
    """`چلی کے وزیر خارجہ نے پیرو کے صدر اور مصری ہم منصب سے ملاقات کی`: he who meets them is told before, in the sentence."""
    here = register.document.sentence_of[group.start]
    return any(e.role and e.end <= group.start and register.document.sentence_of[e.start] == here for e in seen[-RECALL:])


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
