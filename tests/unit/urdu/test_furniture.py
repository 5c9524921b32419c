"""Page furniture is reported with its place and nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.urdu.furniture import dateline, furniture
from streams.urdu.letters import fold


def kinds(text: str) -> list[tuple[str, str]]:
    folded = fold(text).text
    return [(item.kind, folded[item.start : item.end].strip()) for item in furniture(folded)]


def test_a_teaser_ends_at_its_headline() -> None:
    found = kinds("ترجمان نے بیان دیا۔ مزید پڑھیں: صدر کی ترک ہم منصب سے ملاقات\nاجلاس کل ہوگا۔")
    assert found == [("teaser", "مزید پڑھیں: صدر کی ترک ہم منصب سے ملاقات")]


def test_headlines_behind_stars_are_of_other_stories() -> None:
    found = kinds("وزیر کا بیان آیا۔ ٭ کینیا نے سفیر کو طلب کر لیا ٭ چلی کے صدر کا دورہ۔ پیر کو ملاقات ہوئی۔")
    assert found == [("teaser", "٭ کینیا نے سفیر کو طلب کر لیا"), ("teaser", "٭ چلی کے صدر کا دورہ۔")]


def test_reading_is_no_teaser() -> None:
    assert kinds("طلبہ یہ کتاب بھی پڑھیں گے۔") == []


def test_share_line_and_caption() -> None:
    text = "اس پوسٹ کو شیئر کریں ای میل فیس بک اس لنک کو کاپی کیجیے صدر آئے۔ ،تصویر کا ذریعہGETTY IMAGES\nباقی خبر۔"
    found = dict(kinds(text))
    assert set(found) == {"share", "caption"}
    assert "باقی" not in " ".join(found.values())


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("ریاض: وزیر نے کہا", "ریاض:"),
        ("اسلام آباد (اے پی پی) وزیر نے کہا", "اسلام آباد (اے پی پی) "),
        ("وزیر نے ایک طویل اور مفصل بیان میں کہا کہ حالات بہتر ہیں", ""),
    ],
)
def test_dateline(text: str, end: str) -> None:
    folded = fold(text).text
    assert folded[: dateline(folded)] == end


@given(st.text(alphabet="مزیدپڑھیں: ۔\nیہبھیکردیا()", max_size=400))
def test_furniture_never_nests(text: str) -> None:
    items = furniture(fold(text).text)
    assert all(a.end <= b.start for a, b in pairwise(items))
