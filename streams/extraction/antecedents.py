"""Who `both` are: `دونوں رہنماؤں نے معاہدے پر دستخط کیے` names no state; meant are the two that just met, or the guests of a
third, or those of whom title and lead speak."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import ONE_EACH, ROLE_RANK, Actor
from streams.extraction.company import OF_CABINET
from streams.extraction.coreference import last_told
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Office
from streams.extraction.scene import Candidate, Scene

_BACK: Final = 25
"""Sentences back in which `both leaders` were named."""
JUST_TOLD: Final = 3
"""Sentences up to which `both` are the two of a meeting just told."""
_LEADERS: Final = frozenset(("رہنما", "رہنماوں", "قائدین", "صدور", "سربراہان", "سربراہوں", "وزرائے", "وزرا"))
_NAMED_STATES: Final = frozenset(("state", "capital", "government", "person", "office"))


def resolve(scene: Scene, events: list[Candidate], candidate: Candidate) -> Candidate | None:
    """`دونوں رہنماوں نے ملاقات کی` before any event: the two states that title and lead speak of."""
    lead = _pair_before(scene, candidate) or scene.register.lead
    of_pair = any(r.endswith(":pair") for r in candidate.rules)
    if len(lead) != 2 and (of_pair or not candidate.background):
        lead = _pair_told(events, candidate) or _named_just_before(scene, candidate) or lead
    if candidate.type == "meeting":
        lead = _guests(events) or lead
    if of_pair and candidate.type == "meeting" and (two := _two_spoken_of(scene, candidate, lead)):
        lead = two
    if of_pair and (joined := _joined_just_before(scene, candidate)):
        lead = joined
    determined = scene.words[max(candidate.trigger.start - 2, 0) : candidate.trigger.start]
    pointed = any(w in ("اس", "یہ", "ان") for w in determined)
    visited = any(e.type == "visit" and set(e.parties) == set(lead) for e in events)
    if not of_pair and not candidate.parties and "agreement:signed" in candidate.rules and not candidate.background:
        told = _pair_told(events, candidate)  # `اس موقع پر آٹھ معاہدوں پر دستخط ہوئے`
        lead, of_pair, pointed = told or lead, bool(told), pointed and not told
    if pointed and candidate.type == "agreement" and candidate.background and (two := _joined_before(scene, candidate)):
        candidate.parties, candidate.anaphoric = sorted(two), False
        return candidate
    if (not visited and pointed) or (not of_pair and (not visited or candidate.type == "call")):
        return None
    if len(lead) == 2 and candidate.type in ("meeting", "call", "agreement"):
        signed = candidate.type != "agreement" or by_leaders(scene, candidate)
        if signed and not (
            candidate.background and candidate.type == "agreement"
        ):  # an old treaty was not signed by today's leaders
            candidate.actors.extend(in_office(scene, candidate.clause, lead) or leaders(scene, lead, candidate.trigger.start))
        candidate.parties = sorted({*lead, *candidate.parties})
        candidate.anaphoric = False
        return candidate if len(candidate.parties) == 2 else None
    return None


def in_office(scene: Scene, clause: Clause, countries: list[str]) -> list[Actor]:
    """`دونوں ملکوں کے وزرائے خارجہ`, `دونوں ملکوں کے وزرائے داخلہ`: those who hold the office, by name where a state has one
    holder and the article names them in it."""
    for group in scene.groups(clause.sentence, clause.start, clause.end):
        for actor in group.actors:
            if actor.kind != "pair":
                continue
            for index in range(actor.start, actor.end):
                match = scene.document.names.get(index)
                office = match.entry if match is not None else None
                if isinstance(office, Office) and office.role != "other":
                    held = {c: scene.register.holder(office.role, c) for c in countries if office.role in ONE_EACH}
                    if office.office == "minister" and match is not None and match.end == actor.end:
                        held = _ministers(scene, countries, clause.sentence, actor.start)
                    span = (index, actor.end)
                    return [
                        held.get(code)
                        or Actor(
                            index, actor.end, "office", code, office.role, office=span, office_key=office.office, explicit=True
                        )
                        for code in countries
                    ]
    return []


def _ministers(scene: Scene, countries: list[str], sentence: int, before: int) -> dict[str, Actor | None]:
    """`X نے اپنے ہم منصب سے ملاقات کی۔ دونوں وزرا نے …`: for each state the member of its cabinet told of last."""
    found: dict[str, Actor | None] = {}
    for country in countries:
        for number in range(sentence, max(sentence - _BACK, -1), -1):
            told = [
                a
                for g in scene.groups(number)
                for a in g.actors
                if a.country == country and a.end <= before and a.role in OF_CABINET and not a.former
            ]
            if told:
                found[country] = told[-1]
                break
    return found


def _two_spoken_of(scene: Scene, candidate: Candidate, lead: list[str]) -> list[str]:
    """`چلی نے پیرو سے بات چیت روک دی تھی مگر دونوں ملکوں کے سفارت کار کل ملیں گے`: the only two states of which the sentence
    has spoken so far; those of the sentence before where title and lead speak of more or of fewer."""
    pairs = [a for g in scene.groups(candidate.sentence) for a in g.actors if a.kind == "pair"]
    lands = [a for a in pairs if not grammar.LANDS.isdisjoint(scene.words[a.start : a.end])]
    if not lands:
        return []
    here = _states_named(scene, candidate.sentence, lands[0].start)
    if here or len(lead) == _TWO or candidate.sentence == 0:
        return sorted(here) if len(here) == _TWO else []
    before = _states_named(scene, candidate.sentence - 1, lands[0].start)
    return sorted(before) if len(before) == _TWO else []


def _states_named(scene: Scene, sentence: int, stop: int) -> set[str]:
    """States of those who act or are acted upon in a sentence, up to a token; not where it happened."""
    named = [a for g in scene.groups(sentence, None, stop) if g.marker != "men" for a in g.actors]
    return {a.country for a in named if a.country and len(a.country) == _TWO and a.kind in _NAMED_STATES}


_TWO: Final = 2


def _joined_just_before(scene: Scene, candidate: Candidate) -> list[str]:
    """`چلی اور پیرو نے … اتفاق کیا، ہرارے میں دونوں ملکوں کے وزرا کی ملاقات ہوئی`: the two joined in the same sentence."""
    for group in reversed(scene.groups(candidate.sentence, None, candidate.clause.start)):
        codes = list(dict.fromkeys(a.country for a in group.actors if a.country and len(a.country) == 2))
        if len(codes) == len(group.actors) == 2 and group.marker in _TOGETHER:
            return codes
    return []


def _joined_before(scene: Scene, candidate: Candidate) -> list[str]:
    """`چلی اور پیرو کے درمیان کشیدگی ہے۔ یہ معاہدہ 2019 میں طے پایا تھا`: the two that the sentence before joins."""
    for group in reversed(scene.groups(candidate.sentence - 1) if candidate.sentence else []):
        codes = {a.country for a in group.actors if a.country and len(a.country) == 2}
        if len(codes) == len(group.actors) == 2 and group.marker == "darmiyan":
            return sorted(codes)
    return []


def _named_just_before(scene: Scene, candidate: Candidate) -> list[str]:
    """`X صدر Y کے حلف اٹھانے کے بعد آنے والے پہلے رہنما ہیں۔ دونوں رہنما …`: the only two leaders of the sentence before."""
    if not by_leaders(scene, candidate):
        return []
    codes = {
        a.country
        for g in scene.groups(candidate.sentence - 1)
        for a in g.actors
        if a.country and a.kind in ("person", "office") and ROLE_RANK.get(a.role or "", 99) <= ROLE_RANK["minister"]
    }
    return sorted(codes) if len(codes) == 2 else []


_TOGETHER: Final = frozenset(("ne", "darmiyan", "gen", "men", ""))


def by_leaders(scene: Scene, candidate: Candidate) -> bool:
    """Whether `both` are people: `دونوں رہنماؤں نے دستخط کیے`, and not `فریقین`, `دونوں ممالک`."""
    return scene.word_in(candidate.clause.start, candidate.clause.end, _LEADERS)


def leaders(scene: Scene, countries: list[str], before: int) -> list[Actor]:
    """Whom `دونوں رہنما` means: for each state the highest person of office named before, the last of equals; where nobody is
    named, the highest office."""
    found: list[Actor] = []
    for country in countries:
        last = scene.document.sentence_of[before]
        people: list[Actor] = []
        for number in range(last, max(last - _BACK, -1), -1):
            people += [
                a
                for g in reversed(scene.groups(number))
                for a in g.actors
                if a.country == country
                and a.end <= before
                and (a.name or a.kind in _UNNAMED)
                and ROLE_RANK.get(a.role or "", 99) <= ROLE_RANK["minister"]
                and not a.former
            ]
        if people:
            found.append(min(people, key=lambda a: (a.name is None, ROLE_RANK.get(a.role or "", 99))))
    return found


_UNNAMED: Final = frozenset(("office", "counterpart"))


def _pair_before(scene: Scene, candidate: Candidate) -> list[str]:
    """The only two states that the nearest sentence before speaks of: `دونوں ملکوں کے درمیان … معاہدہ` far from the lead."""
    if candidate.type != "agreement" or candidate.sentence < 2 or not candidate.background:
        return []
    for number in range(candidate.sentence, max(candidate.sentence - 4, -1), -1):
        codes = {
            a.country
            for g in scene.groups(number)
            for a in g.actors
            if a.country and len(a.country) == 2 and a.end <= candidate.trigger.start and a.kind in _NAMED_STATES
            if g.marker != "men"
        }
        if len(codes) == 2:
            return sorted(codes)
        if len(codes) > 2:
            return []
    return []


def _pair_told(events: list[Candidate], candidate: Candidate) -> list[str]:
    """The two sides that just met, where the article speaks of more: `… سے ملاقات کی۔ دونوں ملکوں نے معاہدے پر دستخط کیے`."""
    for event in reversed(events):
        last = last_told(event)
        told = event.type in ("meeting", "visit", "call") and len(event.parties) == 2 and not event.background
        if told and 0 <= candidate.sentence - last <= JUST_TOLD:
            return event.parties
    return []


def _guests(events: list[Candidate]) -> list[str]:
    """`چلی کا وفد کیٹو پہنچا، پیرو کا وفد بھی … دونوں ملکوں کے مذاکرات`: the two states whose people came to a third."""
    trips = [e for e in events if e.type == "visit" and e.host and not e.background]
    came = sorted({p for e in trips for p in e.parties if p != e.host})
    return came if len({e.host for e in trips}) == 1 and len(came) == 2 else []
