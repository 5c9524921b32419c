"""The portfolio in an office: `وزیر برائے آبی وسائل`, `وزیر سڑک و شہری ترقی X`, where only the holder's name tells its end."""

from dataclasses import replace
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor
from streams.extraction.word_classes import WordReader
from streams.urdu.tokens import word_set

_SECRETARY: Final = frozenset(("سیکرٹری", "سیکریٹری", "سکریٹری"))
_LONGEST: Final = 7
"""Words of a portfolio, and the first of the name."""
_INSIDE: Final = frozenset(("و", "قومی"))
_SECOND: Final = 4
"""Words of its second half, and the case marker."""


def behind(reader: WordReader, end: int, stop: int, role: str) -> int:
    """Where the office that a listed form ends at `end` is over, its portfolio included."""
    words = reader.words
    if end < stop and words[end] == "برائے":
        return _told(reader, end + 1, stop)
    if words[end - 1] in _SECRETARY and end < stop and words[end] in _PORTFOLIOS:
        return end + 1  # `وفاقی سیکرٹری داخلہ X`
    if words[end - 1] == "وزیر" or (role == "minister" and end < stop and words[end] == "و"):
        return _unlisted(reader, end, stop)
    return end


def two(reader: WordReader, actor: Actor, end: int, stop: int) -> list[Actor]:
    """`چلی کے وزرائے خارجہ و دفاع سے`, `وزرائے دفاع اور خارجہ`: two ministers, one of each portfolio."""
    if end + 1 >= stop or reader.words[end] not in ("و", "اور") or reader.words[end + 1] not in _PORTFOLIOS:
        return [actor]
    role = "foreign_minister" if reader.words[end + 1] == "خارجہ" else "minister"
    beside = replace(actor, start=end + 1, end=end + 2, role=role, office=(end + 1, end + 2), office_key=role, plural=False)
    return [replace(actor, plural=False), beside]


_PORTFOLIOS: Final = word_set("خارجہ دفاع خزانہ داخلہ تجارت توانائی صحت تعلیم زراعت صنعت ثقافت ٹرانسپورٹ پیٹرولیم")


def _told(reader: WordReader, index: int, stop: int) -> int:
    """Behind برائے: the words of the portfolio, up to the name."""
    limit = min(index + _LONGEST, stop)
    end = index
    while end < limit:
        word = reader.words[end]
        plain = word in reader.plain or word in ("و", "اور", "امور") or reader.words[end - 1] == "و"
        if word in grammar.CASE or word in "،)(" or (not plain and end > index):
            break
        if end in reader.names and reader.names[end].kind == "person":
            break
        if word == "اور" and end + 1 in reader.names:
            break  # `وزیر برائے توانائی اور جاپانی سفیر`
        end += 1
    return end


def _unlisted(reader: WordReader, index: int, stop: int) -> int:
    """Behind common words between the office and a name of two words or more; else `index`."""
    second = reader.words[index : index + 1] == ["و"]
    for end in range(index, min(index + _LONGEST, stop)):
        known = reader.document.covering.get(end)
        if known is not None and known.kind == "person" and known.start == end > index:
            return end
        if known is not None or reader.words[end] in grammar.TITLES:
            return index
        if end > index and reader.is_name(end, stop) and not (second and end == index + 1):
            return end if reader.is_name(end + 1, stop) else index
        if second and end > index + 1 and (reader.words[end] in grammar.CASE or reader.words[end] in ("اور", "،")):
            return end
        goes_on = end > index and reader.words[end] == "اور" and end + 1 not in reader.document.covering
        if goes_on and reader.words[end + 1 : end + 2] and reader.words[end + 1] in reader.plain:
            continue  # `وزیر قومی خوراک، تحفظ اور تحقیق X`
        if reader.words[end] not in reader.plain and reader.words[end] not in _INSIDE:
            return _to_case(reader, end, stop) if second and end == index + 1 else index
    return index


def _to_case(reader: WordReader, index: int, stop: int) -> int:
    """`وزیر داخلہ و نارکوٹکس کنٹرول سے`: behind و stands no name, so what goes on to the case marker is the portfolio."""
    end = next((i for i in range(index, min(index + _SECOND, stop)) if reader.words[i] in grammar.CASE), None)
    return index if end is None else end
