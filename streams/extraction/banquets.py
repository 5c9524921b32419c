"""A meal given for a guest of state is a meeting of host and guest: `X نے چلی کے وزیر خارجہ کے اعزاز میں عشائیہ دیا`."""

from typing import Final

from streams.extraction.actors import PEOPLE, PRIVATE, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_HOST: Final = frozenset(("ne", "janib"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """The meeting of a banquet, for each that a sentence tells."""
    found: list[Candidate] = []
    for trigger in scene.triggers(sentence, "banquet"):
        clause = scene.clause(trigger.start)
        candidate, reason = _read(scene, trigger, clause)
        if candidate is not None:
            found.append(candidate)
        else:
            scene.rejections.append(Rejection(trigger, reason))
    return found


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    case = {"honour", *_with_guest(scene.words[trigger.end : trigger.end + 2])}
    guests = [a for g in groups if g.marker in case for a in g.actors if _official(a) and a.role not in PRIVATE]
    hosts = [a for a in _hosts(groups, clause) if a.country not in {g.country for g in guests}]
    if not guests or not hosts:
        return None, "no_guest"
    standing, rule = status(scene, trigger, clause)
    if standing == NONE:
        return None, rule
    actors = [*hosts, *guests]
    parties = sorted({a.country for a in actors if a.country})
    return Candidate(
        "meeting", parties, actors, clause.sentence, clause, trigger, standing,
        rules=["meeting:banquet", f"status:{rule}"], mode="in_person", weak=True,
    ), ""  # fmt: skip


def _with_guest(behind: list[str]) -> tuple[str, ...]:
    """In which case the guest stands: `پیرو کے صدر کو ظہرانہ دیا`, `… کے لیے ضیافت دی`, `… کے ساتھ عشائیہ کیا`."""
    if behind[:1] == ["پر"] and behind[1:] and behind[1] in ("بلایا", "مدعو"):
        return ()  # an invitation
    return ("ko", "for") if behind and behind[0] in _GIVES else ("saath",) if behind and behind[0] in _HAS else ()


_GIVES: Final = word_set("دیا دی دے دیں دیے")
_HAS: Final = word_set("کیا کھایا کریں کرے کر کرنے تناول نوش")


def _hosts(groups: list[Group], clause: Clause) -> list[Actor]:
    giving = [g for g in groups if g.marker in _HOST or (g.marker == "" and g.start == clause.start)]
    return [a for g in giving for a in g.actors if _official(a) and a.role is not None]


def _official(actor: Actor) -> bool:
    return actor.kind in PEOPLE and actor.country is not None and not actor.former
