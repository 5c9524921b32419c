"""Ruptures between a state and a movement that it houses or mediates for: the movement's office closed, its leaders told
to leave, the mediation given up."""

from typing import Final

from streams.extraction.actors import Actor
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_STATES: Final = frozenset(("state", "capital", "government", "officials", "person", "office"))
_GIVEN_UP: Final = word_set("دستبردار دستبرداری کنارہ علیحدہ علیحدگی الگ معطل ترک معطلی")
_WILLING: Final = ("آمادگی", "آمادہ", "رضامندی", "رضامند", "راضی", "فیصلہ")
_ORDERED: Final = ("حکم", "ہدایت", "احکامات", "کہا", "کہہ")
_DEMANDED: Final = ("مطالبہ", "مطالبے", "دھمکی", "سفارش", "دباو")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Rupture candidates of a sentence in which a movement stands."""
    found: list[Candidate] = []
    for cls, rule in (("movement_office", _office), ("ousting", _ousting), ("mediation", _mediation)):
        for trigger in scene.triggers(sentence, cls):
            candidate, reason = rule(scene, trigger, scene.clause(trigger.start))
            if candidate is not None:
                found.append(candidate)
                break
            if reason:
                scene.rejections.append(Rejection(trigger, reason))
    return found


def _is_movement(actor: Actor) -> bool:
    """A negotiating side that is neither a state nor the European Union nor a body of states."""
    return actor.country in ("HAMAS", "HEZBOLLAH", "TALIBAN", "HOUTHI", "FARC", "PLO", "PKK")


def _movement(scene: Scene, sentence: int, start: int, end: int, *markers: str) -> str | None:
    return next(
        (
            a.country
            for g in reversed(scene.groups(sentence, start, end))
            if not markers or g.marker in markers
            for a in g.actors
            if _is_movement(a)
        ),
        None,
    )


def _host(scene: Scene, clause: Clause) -> str | None:
    """The state that houses or mediates: with نے, then where (میں), then who speaks in the title or lead."""
    part = scene.document.sentences[clause.sentence]
    for low, high in ((clause.start, clause.end), (part.start, part.end)):
        for markers in (("ne",), ("men",), ("",)):
            for group in scene.groups(clause.sentence, low, high):
                if group.marker in markers:
                    code = next(
                        (a.country for a in group.actors if a.country and a.kind in _STATES and not _is_movement(a)), None
                    )
                    if code and len(code) == 2:
                        return code
    return None


def _make(
    scene: Scene, clause: Clause, trigger: Match, parties: set[str | None], standing: str, rules: list[str]
) -> tuple[Candidate | None, str]:
    codes = sorted(code for code in parties if code)
    if len(codes) < 2:
        return None, "one_party"
    del scene
    return Candidate("rupture", codes, [], clause.sentence, clause, trigger, standing, rules=rules), ""


def _office(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`X نے Y کا سیاسی دفتر بند کر دیا`; reports of it denied."""
    words = scene.words
    movement = _movement(scene, clause.sentence, max(clause.start, trigger.start - 4), trigger.start, "gen", "")
    part = scene.document.sentences[clause.sentence]
    if movement is None and scene.word_in(max(clause.start, trigger.start - 4), trigger.start, ("اس", "ان", "اپنا")):
        movement = _movement(scene, clause.sentence, part.start, trigger.start, "ko")  # `Y کو بتایا کہ اس کا دفتر …`
    told = scene.words[trigger.end : min(clause.end, trigger.end + 9)]
    if movement is not None and "جاری نہیں رکھ" in " ".join(told):
        return _make(
            scene, clause, trigger, {movement, _host(scene, clause)}, "planned", ["rupture:movement_office", "status:no_longer"]
        )
    closing = scene.has(trigger.end, min(clause.end, trigger.end + 6), "close")
    if movement is None or closing is None:
        return None, ""
    following = scene.next_clause(clause)
    if words[clause.start] in ("اگر", "جب") or (following is not None and words[following.start] == "تو"):
        return None, "condition"
    if scene.word_in(closing.end, clause.end, _DEMANDED):
        return None, "wish"
    standing, how = status(scene, closing, clause)
    if words[closing.end : closing.end + 3] == ["کرنے", "کا", "وقت"]:
        standing, how = ("planned", "time_has_come") if "نہیں" not in words[closing.end : clause.end] else (NONE, "not_yet")
        if standing == NONE:
            return None, how
    elif standing == NONE or (words[closing.end : closing.end + 1] == ["کرنے"] and standing == "held"):
        if not scene.word_in(closing.end, clause.end, _ORDERED):
            return None, how
        standing, how = "held", "ordered"
    return _make(
        scene, clause, trigger, {movement, _host(scene, clause)}, standing, ["rupture:movement_office", f"status:{how}"]
    )


def _ousting(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`X نے Y کے رہنماؤں کو ملک سے نکالنے کا حکم دے دیا`; only agreed to (آمادگی ظاہر کی), it is planned."""
    movement = _movement(scene, clause.sentence, clause.start, trigger.start, "ko")
    tail = scene.words[trigger.end : min(clause.end, trigger.end + 5)]
    if movement is None or any(w in _DEMANDED for w in tail):
        return None, ""
    host = next(
        (
            a.country
            for g in scene.groups(clause.sentence, clause.start, trigger.start)
            if g.marker == "ne"
            for a in g.actors
            if a.country and a.kind in _STATES and not _is_movement(a)
        ),
        None,
    )
    if any(w in ("نہیں", "نہ", "انکار") for w in scene.words[trigger.end : clause.end]):
        standing = "denied"
    elif any(w in _ORDERED for w in tail):
        standing = "held"
    elif any(w.endswith(_WILLING) for w in tail):
        standing = "planned"
    else:
        return None, ""
    return _make(scene, clause, trigger, {movement, host}, standing, ["rupture:movement_told_to_leave"])


def _mediation(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    """`X ثالثی سے دستبردار`, `X نے … ثالثی معطل کر دی`: talks broken off by the one who led them, with the sides that the
    article names."""
    tail = scene.words[trigger.end : min(clause.end, trigger.end + 6)]
    if not any(w in _GIVEN_UP for w in tail) or any(w in ("نہیں", "نہ", "دھمکی", "مطالبہ") for w in tail):
        return None, ""
    host = _host(scene, clause)
    if host is None:
        return None, "one_party"
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    sides = _sides(scene, clause, host)
    if not sides:
        return None, "one_party"
    return _make(scene, clause, trigger, {host, *sides}, standing, ["rupture:mediation", f"status:{how}"])


def _sides(scene: Scene, clause: Clause, mediator: str) -> set[str]:
    """The two sides as the article first names them together, else the movement of the sentence."""
    for number in range(len(scene.document.sentences)):
        for group in scene.groups(number):
            codes = {a.country for a in group.actors if a.country and a.country != mediator}
            if len(codes) == 2 and any(_is_movement(a) for a in group.actors):
                return {code for code in codes if code}
    part = scene.document.sentences[clause.sentence]
    movement = _movement(scene, clause.sentence, part.start, part.end)
    return {movement} if movement else set()
