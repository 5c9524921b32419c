"""What the article claims about an event's place in a row: the first in nine years, the second call this month."""

from typing import Final

from schemas.mentions import Mention
from streams.extraction.detail.context import Context
from streams.extraction.detail.cues import word_set
from streams.urdu.numbers import cardinal, ordinal

_NOUNS: Final = word_set(
    "دورہ دورے دورۂ ملاقات رابطہ رابطے گفتگو اجلاس کانفرنس دور راؤنڈ راونڈ مذاکرات فون کال میٹنگ بات مشاورت معاہدہ"
)
_BETWEEN: Final = word_set(
    "سرکاری باضابطہ اعلی سطحی اعلیٰ دوطرفہ ٹیلی فونک ٹیلیفونک براہ راست غیر ملکی بین الاقوامی سربراہی وزارتی پاکستانی"
)
_UNITS: Final = word_set("سال سالوں برس برسوں دہائی دہائیوں ماہ مہینے مہینوں ہفتے ہفتوں دن دنوں روز")
_TIME: Final = word_set("گزشتہ گذشتہ رواں اس تاریخ میں کے کی کا بعد دوران بار مرتبہ ماہ سال ہفتے اپنا اپنی ان تقریبا")
_NUMBERED: Final = frozenset(("اجلاس", "کانفرنس"))
"""What is numbered by itself: the seventy-first session claims nothing."""
_MOST: Final = 3


def fill(context: Context, mention: Mention) -> None:
    """Claims as the article writes them, each with its place."""
    if mention.type in ("credentials", "protest"):
        return
    claims: dict[str, tuple[int, int]] = {}
    for sentence in context.own:
        bounds = context.scene.document.sentences[sentence]
        for start, end in (*_ordinals(context, bounds.start, bounds.end), *_intervals(context, bounds.start, bounds.end)):
            if not any(low <= start and end <= high for low, high in claims.values()):
                claims.setdefault(context.quote(start, end), (start, end))
    if claims:
        kept = list(claims.items())[:_MOST]
        context.found["claims"] = [text for text, _ in kept]
        for _, (start, end) in kept:
            context.note("claims", start, end)


def _ordinals(context: Context, start: int, end: int) -> list[tuple[int, int]]:
    """`پہلا دورہ`, `رواں ماہ دوسری ملاقات`, `نو برسوں میں پہلا سرکاری دورہ`."""
    words = context.words
    out = []
    for index in range(start, end):
        place = ordinal(words[index])
        if place is None or words[index] == "پہلے":
            continue
        noun = index + 1
        while noun < end and noun - index <= 3 and words[noun] in _BETWEEN:
            noun += 1
        if noun < end and words[noun] in _NOUNS and not (words[noun] in _NUMBERED and place > 1):
            out.append((_time_before(words, start, index), noun + 1))
    return out


def _time_before(words: list[str], floor: int, index: int) -> int:
    """Where the words of time before an ordinal begin (`نو برسوں میں`, `رواں ماہ`), the ordinal itself without any."""
    begin = index
    while begin > floor and (words[begin - 1] in _TIME or words[begin - 1] in _UNITS or cardinal(words[begin - 1]) is not None):
        begin -= 1
    while begin < index and words[begin] in ("میں", "کے", "کی", "کا", "بعد", "دوران", "ان"):
        begin += 1
    return begin


def _intervals(context: Context, start: int, end: int) -> list[tuple[int, int]]:
    """`بارہ برس بعد`, `9 سال کے بعد`: a number, a unit longer than a month, and after."""
    words = context.words
    out = []
    for index in range(start + 1, end - 1):
        if words[index] in ("سال", "برس", "سالوں", "برسوں", "دہائیوں") and cardinal(words[index - 1]) is not None:
            if words[index + 1] == "بعد":
                out.append((index - 1, index + 2))
            elif words[index + 1] == "کے" and index + 2 < end and words[index + 2] == "بعد":
                out.append((index - 1, index + 3))
    return out
