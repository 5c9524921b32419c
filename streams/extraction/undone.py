"""What is told as not done, not decided or not confirmed: `X سے ملاقات کیے بغیر`, `دورہ منسوخ نہیں ہوا`, `دورے کی تصدیق نہیں
کی`, `دورہ کرنے پر غور`, `ممکنہ طور پر دورہ کریں گے`."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.predicate import NONE

_NEAR: Final = 6
"""Words behind a noun in which the verb tells what became of it."""
_WITHOUT: Final = frozenset(("بغیر", "بنا"))
_AHEAD: Final = (["کرنے", "پر", "غور"], ["کرنے", "کا", "سوچ"], ["کرنے", "سے", "متعلق"], ["کرنے", "یا", "نہ"])


def told(head: Sequence[str], tail: Sequence[str]) -> tuple[str, str] | None:
    """(status or `none`, rule) by the words before and behind the noun of an event; None where nothing tells it undone."""
    if tail[1:2] and tail[1] in _WITHOUT and (tail[0] in grammar.PERFECT or tail[0] in grammar.GENITIVE):
        return NONE, "without"
    if list(tail[:1]) == ["بغیر"] and head[-1:] != ["کے"]:
        return NONE, "without"  # `X سے ملے بغیر وطن لوٹ گئے`
    if list(tail[:3]) in _AHEAD:
        return NONE, "possibility"
    if any(pair == ("ممکنہ", "طور") for pair in pairwise(head)):
        return NONE, "possibility"
    if list(tail[:2]) == ["کی", "تصدیق"] and not grammar.NEGATION.isdisjoint(tail[2:5]):
        return NONE, "unconfirmed"
    off = next((i for i, word in enumerate(tail[:_NEAR]) if word in grammar.CALLED_OFF), None)
    if off is not None and list(tail[off + 1 : off + 2]) == ["نہیں"]:
        return "planned", "not_called_off"
    return None
