"""Who presides over a session or opens it: `اجلاس کی مشترکہ صدارت X اور Y نے کی`, `اجلاس X اور Y کی مشترکہ صدارت میں ہوا`,
`X اور Y کانفرنس کا مشترکہ افتتاح کریں گے`."""

from typing import Final

from streams.extraction.actors import PEOPLE, STATESMEN, Group
from streams.extraction.coreference import last_told
from streams.extraction.grammar import NEGATION
from streams.extraction.lexicon import classes_of
from streams.extraction.scene import Candidate, Scene
from streams.extraction.summits import OF_ITSELF

_CHAIR: Final = frozenset(("صدارت",))
_REACH: Final = 2
"""Sentences behind a session in which its chairs may still be named."""
_LIST: Final = 16
"""Words of the list of those who preside."""


def preside(scene: Scene, events: list[Candidate]) -> None:
    """Add those who preside over a session to its people."""
    for event in events:
        if event.background or not _session(event):
            continue
        if event.type == "summit":
            _open(scene, event)
        last = min(event.sentence + _REACH, len(scene.document.sentences) - 1)
        for number in range(event.sentence, last + 1):
            part = scene.document.sentences[number]
            at = next((i for i in range(part.start, part.end) if scene.words[i] in _CHAIR), None)
            if at is None or part.skipped:
                continue
            clause = scene.clause(at)
            if event.type == "summit" and scene.word_in(clause.start, clause.end, _DOMESTIC):
                break  # `کابینہ کے اجلاس کی صدارت کی`
            groups = _presiding(scene, scene.groups(number), at, event)
            people = [a for g in groups for a in g.actors if a.kind in PEOPLE and a.role]
            if event.type == "summit":
                people = [a for a in people if a.country and a.explicit]
                states = {a.country for a in people} | _in_the_chair(groups, scene.words[at + 1])
                event.parties = sorted({*event.parties, *(code for code in states if code)})
            event.actors.extend(a for a in people if a.country in event.parties and a not in event.actors)
            break


def _open(scene: Scene, event: Candidate) -> None:
    """`X نے کانفرنس کا افتتاح کیا`, `X اور Y کانفرنس کی افتتاحی تقریب سے خطاب کریں گے`: they are there."""
    words = scene.words
    last = min(event.sentence + _OPENING, len(scene.document.sentences) - 1)
    for number in range(event.sentence, last + 1):
        part = scene.document.sentences[number]
        at = next((i for i in range(part.start + 2, part.end) if words[i] in _OPENS), None)
        if at is None or part.skipped:
            continue
        bare = number == last_told(event) + 1 and words[at - 1 : at + 2] == ["نے", "افتتاح", "کیا"]  # of what was just told
        if not bare and not _SEAT.intersection(words[max(at - _OF_IT_OPENED, part.start) : at]):
            continue
        clause = scene.clause(at)
        if scene.word_in(clause.start, clause.end, _DOMESTIC | NEGATION):
            continue
        people = [
            a
            for g in scene.groups(number, clause.start, clause.end)
            for a in g.actors
            if g.marker in ("", "ne") and a.kind in PEOPLE and a.role in STATESMEN and a.country and a.explicit
        ]
        event.parties = sorted({*event.parties, *(a.country for a in people if a.country)})
        event.actors.extend(a for a in people if a not in event.actors)


def _presiding(scene: Scene, groups: list[Group], at: int, event: Candidate) -> list[Group]:
    """Those who preside by the noun at a token: `X کی (مشترکہ) صدارت میں`, `صدارت X نے کی`, `X اجلاس کی صدارت کریں گے`."""
    words = scene.words
    found = [g for g in groups if g.head_end <= at and at - g.head_end <= _REACH + 1 and g.marker in ("gen", "qayadat")]
    found += [g for g in groups if at < g.start <= at + _LIST and g.marker == "ne"]
    found += [g for g in groups if at < g.start <= at + 1 and g.marker == "" and words[g.end : g.end + 1] in _DOES]
    if event.type == "meeting" and words[at + 1 : at + 2] in _DOES:  # `چلی کی طرف سے X اور پیرو کی طرف سے Y نے صدارت کی`
        start = scene.clause(at).start
        found += [g for g in groups if g.marker in ("", "ne", "janib") and start <= g.start and g.end <= at]
    if event.type == "summit":
        found += [
            g
            for g in groups
            if g.marker in ("", "ne")
            and g.end <= at <= g.end + _OF_IT_LONG
            and _OF_IT.issuperset(words[g.end : at])
            and words[at + 1 : at + 2] in _DOES
        ]
    return found


def _in_the_chair(groups: list[Group], behind: str) -> set[str | None]:
    """`چلی کی صدارت میں جی 20 کا اجلاس`: the state that presides."""
    return {a.country for g in groups if g.marker == "qayadat" and behind == "میں" for a in g.actors if a.kind == "state"}


_DOMESTIC: Final = frozenset(("کابینہ", "کمیٹی", "پارلیمانی", "پارلیمنٹ", "بورڈ", "پارٹی", "قومی", "وفاقی", "صوبائی"))
_OPENING: Final = 4
"""Sentences behind a conference in which those who open it may still be named."""
_OF_IT_OPENED: Final = 6
"""Words from a session to its opening: `کانفرنس کا باقاعدہ طور پر مشترکہ افتتاح`."""
_OPENS: Final = frozenset(("افتتاح", "افتتاحی"))
_SEAT: Final = frozenset(("کانفرنس", "اجلاس", "فورم", "سمٹ"))
_DOES: Final = (["جبکہ"], ["کر"], ["کی"], ["کریں"], ["کرینگے"], ["کرے"], ["کرتے"])
_OF_IT: Final = frozenset(("اس", "اجلاس", "کانفرنس", "سمٹ", "فورم", "سیشن", "سربراہی", "کی"))
_OF_IT_LONG: Final = 4


def _session(event: Candidate) -> bool:
    """Whether an event is told as the session of a body, which has chairs."""
    if event.type == "summit":
        return len(event.parties) > 1 or OF_ITSELF in event.rules  # no event by its chair alone
    if event.type != "meeting":
        return False
    forms = [event.trigger, *(m.trigger for m in event.merged)]
    return any(not classes_of(form).isdisjoint(("session", "conference")) for form in forms)
