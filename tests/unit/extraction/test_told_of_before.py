"""What an article tells of before its news, in other words than the stock ones. Sentences written for the purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]

NEWS = (
    "ویتنام کے وزیر خارجہ منگل کو دو روزہ دورے پر نیروبی پہنچے جہاں انہوں نے کینیا کے صدر سے ملاقات کی۔ "
    "دونوں نے چائے کی تجارت پر بات کی۔ "
)


def _told(read: Read, text: str, kind: str, pair: str) -> Mention:
    (told,) = (m for m in read(NEWS + text).mentions if m.type == kind and "+".join(m.parties) == pair)
    return told


BEFORE = [
    ("لاؤس کے صدر پچھلے دنوں انقرہ میں ترک صدر سے ملے تھے۔", "meeting", "LA+TR", None),
    ("پچھلے دنوں لاؤس کے صدر نے ترکیہ کا دورہ کیا۔", "visit", "LA+TR", None),
    ("چند روز ہوئے لاؤس کے وزیر خارجہ نے ترک ہم منصب سے ملاقات کی تھی۔", "meeting", "LA+TR", None),
    ("کچھ عرصہ قبل لاؤس اور ترکیہ کے وزرائے خارجہ کی انقرہ میں ملاقات ہوئی۔", "meeting", "LA+TR", None),
    ("لاؤس کے صدر دو برس ادھر ترکیہ گئے تھے۔", "visit", "LA+TR", "2024"),
    ("سن دو ہزار اٹھارہ میں لاؤس کے صدر نے ترکیہ کا دورہ کیا۔", "visit", "LA+TR", "2018"),
    ("تب لاؤس کے وزیر خارجہ نے ترک ہم منصب سے بیجنگ میں ملاقات کی تھی۔", "meeting", "LA+TR", None),
    ("یاد رہے لاؤس کے وزیر خارجہ بھی نیروبی جا چکے ہیں۔", "visit", "KE+LA", None),
    ("لاؤس کے وزیر خارجہ اس سے پیشتر نیروبی کا دورہ کر چکے ہیں۔", "visit", "KE+LA", None),
    ("ان کے دورے سے ایک ہفتہ قبل لاؤس کے وزیر خارجہ نیروبی آئے تھے۔", "visit", "KE+LA", None),
    ("لاؤس کے صدر کے پچھلے دورۂ نیروبی میں تجارت پر بات ہوئی تھی۔", "visit", "KE+LA", None),
]


@pytest.mark.parametrize(("text", "kind", "pair", "day"), BEFORE)
def test_what_was_before_is_background(read: Read, text: str, kind: str, pair: str, day: str | None) -> None:
    told = _told(read, text, kind, pair)
    assert (told.background, told.date) == (True, day)


RECENT = [
    ("لاؤس کے صدر ایک دن پہلے انقرہ میں ترک صدر سے ملے تھے۔", "meeting", "LA+TR", "2026-03-10"),
    ("اگلے ہی دن وہ لاؤس کے وزیراعظم سے نیروبی میں ملے۔", "meeting", "LA+VN", "2026-03-11"),
    ("ان کے دورے سے ایک دن پہلے لاؤس نے کینیا کے ساتھ تجارتی مذاکرات معطل کر دیے تھے۔", "rupture", "KE+LA", "2026-03-09"),
]


@pytest.mark.parametrize(("text", "kind", "pair", "day"), RECENT)
def test_days_from_the_news_are_news(read: Read, text: str, kind: str, pair: str, day: str) -> None:
    told = _told(read, text, kind, pair)
    assert (told.background, told.date) == (False, day)


def test_when_somebody_came_is_not_when_he_wrote(read: Read) -> None:
    letter = _told(read, "گزشتہ سال ترکیہ کا دورہ کرنے والے لاؤس کے صدر نے اب ترک صدر کو خط لکھا ہے۔", "message", "LA+TR")
    assert letter.date is None


THEN = [
    ("یہ فیصلہ گزشتہ اگست میں ہوا تھا جب لاؤس کے صدر نے ترک صدر کو فون کیا۔", "call", "LA+TR", "2025-08", None),
    (
        "لاؤس کے وزیر نے بتایا کہ گزشتہ سال جولائی میں جب وہ انقرہ گئے تھے تو فریقین کے درمیان دس یادداشتوں پر دستخط ہوئے تھے۔",
        "agreement",
        "LA+TR",
        "2025-07",
        "Ankara",
    ),
    ("اندرا گاندھی نے لاؤس اور ترکیہ کے درمیان شملہ میں مذاکرات بلائے تھے۔", "meeting", "LA+TR", None, "Shimla"),
]


@pytest.mark.parametrize(("text", "kind", "pair", "day", "city"), THEN)
def test_what_happened_then_has_the_day_and_place_of_then(
    read: Read, text: str, kind: str, pair: str, day: str | None, city: str | None
) -> None:
    told = _told(read, text, kind, pair)
    assert (told.background, told.date, told.place.city if told.place else None) == (True, day, city)


@pytest.mark.parametrize("word", ["راجدھانی", "دارالسلطنت", "دارلخلافہ"])
def test_other_words_for_a_capital(read: Read, word: str) -> None:
    (told,) = read(f"لاؤس کے وزیر خارجہ نے ازبک {word} میں ترک ہم منصب سے ملاقات کی۔").mentions
    assert told.place is not None
    assert (told.place.city, told.place.country) == ("Tashkent", "UZ")


OWN = [
    ("لاؤس کے صدر نے مارچ 2022 میں اپنے دورۂ ترکیہ کی یادیں تازہ کیں۔", "LA+TR", True),
    ("لاؤس کے صدر نے اپنے حالیہ دورۂ ترکیہ کا ذکر کیا۔", "LA+TR", True),
    ("لاؤس کے وزیر نے یاد دلایا کہ وہ خود بھی ترکیہ جاچکے ہیں۔", "LA+TR", True),
    ("لاؤس کے وزیر یہ معاملہ اپنے پچھلے دنوں کے ترکیہ کے دورے میں بھی اٹھا چکے ہیں۔", "LA+TR", True),
    ("لاؤس کے وزیر بھی ترکیہ پہنچ چکے ہیں۔", "LA+TR", False),
]


@pytest.mark.parametrize(("text", "pair", "before"), OWN)
def test_ones_own_journey_is_remembered(read: Read, text: str, pair: str, before: bool) -> None:
    assert _told(read, text, "visit", pair).background == before


def test_what_has_been_done_these_days_is_news(read: Read) -> None:
    text = "لاؤس نے چند روز قبل ہی ترکیہ کے ساتھ مذاکرات معطل کر دیے ہیں۔"
    assert not _told(read, text, "rupture", "LA+TR").background


def test_of_ones_own_talks_one_tells_news(read: Read) -> None:
    text = "لاؤس کے وزیر خارجہ نے کہا کہ میں نے ابھی حال ہی میں ترک صدر سے ملاقات کی۔"
    assert not _told(read, text, "meeting", "LA+TR").background


HEADS = [
    ("کی وزارت خارجہ کے سربراہ", "foreign_minister"),
    ("کے محکمہ دفاع کے سربراہ", "minister"),
    ("کے ایوان بالا کی سربراہ", "speaker"),
    ("کی فیڈریشن کونسل کی صدر نشین", "speaker"),
]


@pytest.mark.parametrize(("office", "role"), HEADS)
def test_heads_of_ministries_and_chambers(read: Read, office: str, role: str) -> None:
    (told,) = read(f"ترک صدر نے روس {office} سے ملاقات کی۔").mentions
    assert [p.role for p in told.participants] == ["head_of_state", role]


def test_one_speaks_of_oneself_in_the_singular(read: Read) -> None:
    told = _told(read, "لاؤس کے وزیر خارجہ نے کہا کہ 2023 میں انقرہ گیا تو وہاں بہت محبت ملی۔", "visit", "LA+TR")
    assert (told.background, told.date) == (True, "2023")


def test_the_day_stands_before_the_participle(read: Read) -> None:
    text = "چار ملکوں کے سفیروں نے منگل کو صدر کے روبرو حاضر ہو کر اسنادِ سفارت پیش کیں۔ ان میں لاؤس کے سفیر بھی شامل ہیں۔"
    assert [m.date for m in read(text).mentions if m.type == "credentials"] == ["2026-03-10"]
