"""Sums of money: amount, currency, and what for."""

from typing import Final

from schemas.mentions import Mention, Sum
from streams.extraction.detail.context import Context
from streams.extraction.detail.cues import Cue
from streams.urdu.numbers import MULTIPLIERS, amount

_LONGEST_NUMBER: Final = 8
_PURPOSE_REACH: Final = 7
_RUPEES: Final = {"PK": "PKR", "IN": "INR", "LK": "LKR", "NP": "NPR"}
_MOST: Final = 10


def fill(context: Context, mention: Mention) -> None:
    """Sums in the event's sentences and those behind it, of an agreement in all that speak of it. No number, no sum."""
    sums: list[Sum] = []
    for cue in context.cues_in("currency", context.near if mention.type == "agreement" else context.around):
        start, value = _number_before(context, cue.start)
        currency = _currency(context, cue.value)
        if value is None or currency is None or len(sums) >= _MOST:
            continue
        purpose, end = _purpose(context, cue)
        told = Sum(amount=value, currency=currency, purpose=purpose, quote=context.quote(start, end))
        if all((told.amount, told.currency) != (known.amount, known.currency) for known in sums):
            sums.append(told)
            context.note("sums", start, end)
    if sums:
        context.found["sums"] = sums


def _number_before(context: Context, end: int) -> tuple[int, float | None]:
    """The longest number that ends right before token `end`; a bare `لاکھ` counts nothing."""
    words = context.words
    floor = max(context.scene.document.sentences[context.scene.document.sentence_of[end]].start, end - _LONGEST_NUMBER)
    for start in range(floor, end):
        value, used = amount(words[start:end])
        if used and start + used == end and words[start] not in MULTIPLIERS:
            return start, float(value)
    return end, None


def _currency(context: Context, value: str) -> str | None:
    """ISO 4217; a rupee without a country is that of the audience, if it has one."""
    return _RUPEES.get(context.scene.register.audience or "") if value == "rupee" else value


def _purpose(context: Context, cue: Cue) -> tuple[str, int]:
    """What the money is for, and where the phrase ends."""
    sentence = context.scene.document.sentence_of[cue.start]
    for other in context.cues.get(sentence, ()):
        if other.entry.field == "purpose" and cue.end <= other.start <= cue.end + _PURPOSE_REACH:
            return other.value, other.end
    return "", cue.end
