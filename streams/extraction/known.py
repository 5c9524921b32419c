"""What an article names as known already: `ان پہلے رہنماؤں میں شامل تھے جنہوں نے چلی کا دورہ کیا`, `رواں ماہ طے پانے والا
معاہدہ`."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set


def among_the_first(scene: Scene, event: Candidate) -> bool:
    """`وہ ان پہلے رہنماؤں میں شامل تھے جنہوں نے چلی کا دورہ کیا`: what somebody was known for."""
    words, clause = scene.words, event.clause
    before = scene.previous_clause(clause)
    if before is None or words[clause.start : clause.start + 2] not in _WHO or words[before.end - 1] not in grammar.PAST:
        return False
    among = words[before.end - 2] == "شامل" and words[before.end - 3] == "میں"  # `ان ملکوں میں شامل تھا جنہوں نے …`
    return among or scene.word_in(before.start, before.end, _FIRST)


_WHO: Final = (["جنہوں", "نے"], ["جنھوں", "نے"], ["جس", "نے"])
_FIRST: Final = word_set("پہلے پہلا پہلی واحد")
CURRENT: Final = frozenset(("this_month", "this_year"))
_WEEK: Final = 7


def of_weeks_ago(scene: Scene, event: Candidate) -> bool:
    """Whether a paper of the month or year that runs is told by a participle, as one that everybody knows."""
    day = scene.document.day
    words, ahead = scene.words, min(event.trigger.end + _AHEAD, event.clause.end)
    told = range(max(event.trigger.start - 1, 1), ahead)  # `جنگ بندی پر رواں ماہ طے پانے والے معاہدے کو`
    known = event.sentence > 0 and any(words[i] in grammar.DOERS and words[i - 1] in _REACHED for i in told)
    return known and day is not None and int(day[8:10]) > _WEEK and scene.document.sentences[event.sentence].part == "text"


_AHEAD: Final = 8
_REACHED: Final = frozenset(("پانے", "ہونے", "پاجانے", "گئے"))
