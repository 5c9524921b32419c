"""News or history: an event is background when the article mentions it as context.

Decided by its date against the day of publication, by phrases of distance (گزشتہ سال, دو برس قبل), by words that open
a reminder (یاد رہے) with the pluperfect, and by comparisons with the last one. The pluperfect alone is no sign: fresh
news is told in it too. As for status, the first cue that applies decides.
"""

from typing import Final

from streams.extraction import distance, recalled
from streams.extraction.retelling import Cue, Retelling, Verdict
from streams.extraction.scene import Candidate, Scene


def judge(scene: Scene, event: Candidate) -> Verdict:
    """(background, why)."""
    told = Retelling(scene, event)
    for cue in CUES:
        verdict = cue(told)
        if verdict is not None:
            return verdict
    return False, ""


def _to_come(r: Retelling) -> Verdict | None:
    """A plan is news, unless its own day is past."""
    return (False, "") if r.event.status == "planned" else None


def _to_come_some_day(r: Retelling) -> Verdict | None:
    return (False, "") if r.event.status == "planned" and r.event.date is None else None


def _headline(r: Retelling) -> Verdict | None:
    """What the title tells without a date is news."""
    return (False, "") if r.sentence.part == "title" else None


CUES: Final[tuple[Cue, ...]] = (
    recalled.first_of_its_kind,
    recalled.told_as_known,
    distance.out_of_office,
    recalled.of_an_invitation,
    recalled.among_the_first,
    _to_come_some_day,
    distance.long_ago,
    distance.earlier_this_year,
    distance.earlier_this_month,
    distance.by_date,
    _to_come,
    distance.of_then,
    _headline,
    distance.old_year_told,
    distance.in_words,
    recalled.recently,
    recalled.last_one,
    recalled.visit_as_occasion,
    recalled.of_these_days,
    recalled.told_from_then_on,
    recalled.reminder,
)
"""In the order asked: its own date before the words around it, those before the tense."""


def goes_on(scene: Scene, before: Candidate, event: Candidate) -> bool:
    """Whether an event is told on with an older one: in its sentence, or in the next as what followed from it (`گزشتہ ماہ … طلب
    کیا تھا۔ اس کے جواب میں …`)."""
    if before.sentence == event.sentence:
        return True
    words, start = scene.words, scene.document.sentences[event.sentence].start
    follows = any(words[i : i + 3] in _THEREUPON for i in range(start, min(start + _OPENING, event.trigger.start)))
    return follows and event.sentence - before.sentence == 1 and Retelling(scene, event).pluperfect


_THEREUPON: Final = (
    ["اس", "کے", "جواب"], ["اس", "کے", "بعد"], ["اس", "کے", "ردعمل"], ["اس", "کے", "نتیجے"], ["جس", "کے", "بعد"],
    ["جس", "کے", "جواب"], ["اس", "موقع", "پر"], ["اس", "دوران", "ان"], ["اس", "دورے", "کے"], ["اس", "دورے", "میں"],
)  # fmt: skip
_OPENING: Final = 4
"""Words with which a sentence begins."""


def long_past(event: Candidate, published: str | None) -> bool:
    """Whether a held event has a date of an earlier year, by whichever of its tellings: a treaty that the title only names."""
    if published is None or event.date is None or event.status != "held":
        return False
    return int(event.date[:4]) < int(published[:4]) - 1
