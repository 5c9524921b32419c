"""Deadlines: by the end of the year, by 31 March, within three months."""

from typing import Final

from schemas.mentions import Mention
from streams.extraction.detail.context import Context
from streams.extraction.detail.cues import word_set
from streams.urdu.numbers import cardinal

_UNITS: Final = word_set("دن دنوں روز ہفتے ہفتوں ہفتہ ماہ مہینے مہینوں مہینہ سال سالوں برس برسوں گھنٹے گھنٹوں")
_MONTHS: Final = word_set("جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر اکٹوبر نومبر دسمبر")
_END: Final = frozenset(("آخر", "اختتام", "اواخر", "وسط"))
_NEXT: Final = frozenset(("آئندہ", "اگلے", "آنے"))
_MOST: Final = 5


def fill(context: Context, mention: Mention) -> None:
    """Deadlines as the article writes them. The last day of a visit is none."""
    if mention.background or mention.type == "visit":
        return
    words = context.words
    found: dict[str, tuple[int, int]] = {}
    for sentence in context.around:
        bounds = context.scene.document.sentences[sentence]
        for index in range(bounds.start, bounds.end):
            if words[index] != "تک" and words[index] not in _UNITS:
                continue
            span = _by(words, bounds.start, index) or _within(words, bounds.start, index, bounds.end)
            if span is not None:
                found.setdefault(context.quote(*span), span)
    if found:
        kept = list(found.items())[:_MOST]
        context.found["deadlines"] = [text for text, _ in kept]
        for _, (start, end) in kept:
            context.note("deadlines", start, end)


def _by(words: list[str], floor: int, index: int) -> tuple[int, int] | None:
    """`31 مارچ تک`, `2030 تک`, `رواں سال کے آخر تک`."""
    if words[index] != "تک" or index - 1 < floor:
        return None
    before = words[index - 1]
    if before in _MONTHS:
        return max(floor, index - 2) if cardinal(words[index - 2]) is not None else index - 1, index + 1
    if len(before) == 4 and before.isdigit():
        start = index - 1
        while start - 1 >= floor and (
            words[start - 1] in _MONTHS or words[start - 1] in ("سال", "،") or cardinal(words[start - 1])
        ):
            start -= 1
        return start, index + 1
    if before in _END:
        start = index - 1
        while start - 1 >= floor and (
            words[start - 1] in _UNITS or words[start - 1] in _MONTHS or words[start - 1] in ("کے", "رواں", "اس", *_NEXT)
        ):
            start -= 1
        return (start, index + 1) if start < index - 1 else None
    return None


def _within(words: list[str], floor: int, index: int, end: int) -> tuple[int, int] | None:
    """`تین ماہ کے اندر`, `آئندہ دو ہفتوں میں`."""
    if words[index] not in _UNITS or index - 1 < floor or cardinal(words[index - 1]) is None:
        return None
    if index + 2 < end and words[index + 1] == "کے" and words[index + 2] == "اندر":
        return index - 1, index + 3
    if index + 1 < end and words[index + 1] == "میں" and index - 2 >= floor and words[index - 2] in _NEXT:
        return index - 2, index + 2
    return None
