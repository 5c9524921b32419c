"""Sessions of a United Nations council told only by what a state does in them: a veto, a vote, a resolution moved."""

from typing import Final

from streams.extraction.document import Clause
from streams.extraction.gazetteer import Organisation
from streams.extraction.lexicon import Match, state_of
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import NONE, status
from streams.urdu.tokens import word_set

_BODIES: Final = frozenset(("کونسل", "اسمبلی"))
_POWER: Final = word_set("پاور اختیار حق")
_EARLIER: Final = word_set("چکا چکی چکے قراردادوں قراردادیں ماضی پہلے")
_VOTED: Final = word_set("دیا دیے کی کیا ہوئی آیا")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """`امریکا نے سلامتی کونسل میں … قرارداد ویٹو کر دی`, `X نے … قرارداد کے حق میں ووٹ دیا`: the session, with the UN and the
    states that act."""
    for trigger in scene.triggers(sentence, "veto", "vote"):
        candidate, reason = _read(scene, trigger, scene.clause(trigger.start))
        if candidate is not None:
            return [candidate]
        if reason:
            scene.rejections.append(Rejection(trigger, reason))
    return []


def _council(scene: Scene, sentence: int) -> bool:
    """Whether a sentence names a council or assembly of the United Nations."""
    part = scene.document.sentences[sentence]
    return any(
        (match := scene.document.names.get(index)) is not None
        and isinstance(match.entry, Organisation)
        and match.entry.code == "UN"
        and bool(_BODIES & set(scene.words[match.start : match.end]))
        for index in range(part.start, part.end)
    )


def _actors(scene: Scene, trigger: Match, clause: Clause) -> set[str]:
    """The states that act: with نے or کی جانب سے in the sentence, or as adjective of the veto (`امریکی ویٹو`)."""
    part = scene.document.sentences[clause.sentence]
    found = {
        actor.country
        for group in scene.groups(clause.sentence, part.start, trigger.start)
        if group.marker in ("ne", "janib")
        for actor in group.actors
        if actor.country and len(actor.country) == 2
    }
    before = scene.document.covering.get(trigger.start - 1)
    if before is not None and before.kind == "adjective":
        found |= {code for code in (state_of(before, scene.document.day),) if code}
    if not found:
        head = next((g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == ""), None)
        found = (
            {a.country for a in head.actors if a.country and a.kind in ("government", "office", "person")} if head else set()
        )
    return {code for code in found if code}


def _read(scene: Scene, trigger: Match, clause: Clause) -> tuple[Candidate | None, str]:
    words = scene.words
    veto = any(getattr(entry, "cls", "") == "veto" for entry in trigger.entries)
    tail = words[trigger.end : clause.end]
    if not _council(scene, clause.sentence) or (tail[:1] and tail[0] in _POWER):
        return None, ""
    if tail[:2] == ["کا", "اختیار"] and "استعمال" not in tail[:4]:
        return None, ""
    part = scene.document.sentences[clause.sentence]
    if not veto and (not scene.word_in(part.start, part.end, ("قرارداد",)) or not any(w in _VOTED for w in tail[:4])):
        return None, ""
    if any(w in _EARLIER for w in words[clause.start : clause.end]):
        return None, "earlier_votes"
    codes = _actors(scene, trigger, clause)
    if not codes:
        return None, "one_party"
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None, how
    if standing == "denied" and how != "denied":
        standing, how = "held", "abstained"  # `ووٹ نہیں دیا`: the session sat all the same
    return Candidate(
        "summit",
        sorted({"UN", *codes}),
        [],
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["summit:" + ("veto" if veto else "vote"), f"status:{how}"],
        mode="in_person",
        organisation="UN",
    ), ""
