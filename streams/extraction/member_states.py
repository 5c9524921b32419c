"""Whom a session unites, told by the membership of its body: `آسیان کے رکن ممالک میں ویتنام، لاؤس اور … شامل ہیں`, `اس گروپ میں
چلی، پیرو اور کینیا شامل ہیں`."""

from collections.abc import Set
from dataclasses import replace
from typing import Final

from streams.extraction.actors import Actor
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Organisation
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_LIST: Final = 3
"""States named from which on they are its members."""
_BODY: Final = word_set("گروپ تنظیم بلاک اتحاد فورم یونین برادری گروہ")
_POINTING: Final = 3
"""Words between `اس` and the noun for the body: `پانچ رکنی اس گروپ میں`, `اس علاقائی تنظیم میں`."""


def find(scene: Scene, sentence: int, read: Set[int]) -> list[Candidate]:
    """Members of the body whose session was told before; clauses of the sentence that tell of a session stand in `read`."""
    part = scene.document.sentences[sentence]
    among = next((t for t in scene.triggers(sentence, "attend") if scene.words[t.start] == "شامل"), None)
    if among is None or scene.clause(among.start).index in read:
        return []
    clause = scene.clause(among.start)
    named = (scene.document.names.get(i) for i in range(clause.start if read else part.start, among.start))
    body = next((m for m in named if m is not None and isinstance(m.entry, Organisation) and m.entry.holds_sessions), None)
    code = body.entry.code if body is not None and isinstance(body.entry, Organisation) else None
    listed = _listed(scene, sentence, among)
    states = sorted({a.country for a in listed if a.country})
    if code == "UN" or len(states) < _LIST or not (code is not None or _pointed(scene, clause, among)):
        return []
    event = Candidate("summit", states, _their_people(scene, clause, listed), sentence, clause, among)
    event.rules, event.mode, event.organisation = ["summit:members"], "in_person", code
    event.anaphoric = event.weak = True
    return [event]


def _listed(scene: Scene, sentence: int, among: Match) -> list[Actor]:
    """The states right before `شامل`; `… کے ساتھ کینیا بھی شامل ہے` names some of them first."""
    groups = scene.groups(sentence, None, among.start)
    last = next((n for n, g in enumerate(groups) if 0 <= among.start - g.end <= 1), None)
    if last is None:
        return []
    beside = groups[last - 1] if last and groups[last - 1].marker in ("saath", "besides", "hamrah") else None
    first = beside.actors if beside is not None and groups[last].start == beside.end else []
    return [a for a in (*first, *groups[last].actors) if a.country and a.kind == "state"]


def _pointed(scene: Scene, clause: Clause, among: Match) -> bool:
    """`اس گروپ میں`, `تنظیم کے رکن ممالک میں`: the body told before by what it is."""
    words = scene.words
    at = next((i for i in range(clause.start, among.start) if words[i] in _BODY), None)
    if at is None:
        return False
    behind = words[at + 1 : at + 5]
    pointed = at == clause.start or "اس" in words[max(at - _POINTING, clause.start) : at]
    return pointed and (behind[:1] == ["میں"] or behind[:4] in (["کے", "رکن", "ممالک", "میں"], ["کے", "رکن", "ملکوں", "میں"]))


def _their_people(scene: Scene, clause: Clause, states: list[Actor]) -> list[Actor]:
    """`… شامل ہیں جن کے صدور نے کانفرنس سے خطاب کیا`: one holder of the office for each of them."""
    following = scene.next_clause(clause)
    if following is None or scene.words[following.start : following.start + 2] != ["جن", "کے"]:
        return []
    groups = scene.groups(following.sentence, following.start, following.end)
    office = groups[0].actors[0] if groups and groups[0].marker in ("ne", "") else None
    if (
        office is None
        or office.kind != "office"
        or not office.plural
        or scene.has(following.start, following.end, "attend") is None
    ):
        return []
    return [replace(office, country=a.country, plural=False, explicit=True) for a in states]
