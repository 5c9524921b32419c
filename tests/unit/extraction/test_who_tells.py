"""What a state's own house tells of its people, and where it tells it."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("کریملن نے بتایا کہ صدر نے لاؤس کا دورہ کیا۔", ["LA", "RU"]),
        ("بھارتی دفتر خارجہ کے مطابق وزیراعظم پیر کو ٹوکیو جائیں گے۔", ["IN", "JP"]),
        ("ترک صدارتی دفتر کے مطابق صدر نے لیبیا کے وزیراعظم سے استنبول میں ملاقات کی۔", ["LY", "TR"]),
        ("جرمن حکومت کی جانب سے جاری بیان میں کہا گیا ہے کہ چانسلر نے یونان کے وزیراعظم سے ملاقات کی۔", ["DE", "GR"]),
        # no such office there: the reader's own
        ("امریکی محکمہ خارجہ کے مطابق وزیر خارجہ مارکو روبیو نے وزیراعظم سے فون پر بات کی۔", ["PK", "US"]),
        # two of one office
        ("ایرانی وزارت خارجہ نے بتایا کہ وزیر خارجہ عباس عراقچی نے وزیر خارجہ سے ملاقات کی۔", ["IR", "PK"]),
    ],
)
def test_an_office_alone_is_of_the_state_whose_house_tells_of_it(read: Read, text: str, parties: list[str]) -> None:
    assert [m.parties for m in read(text).mentions] == [parties]


def test_where_reporters_are_told_is_no_place_of_the_meeting(read: Read) -> None:
    (meeting,) = read("ترجمان نے ویانا میں صحافیوں کو بتایا کہ آسٹریا کے چانسلر نے فن لینڈ کے وزیراعظم سے ملاقات کی۔").mentions
    assert meeting.place is None


@pytest.mark.parametrize(
    "text",
    [
        "دوسری جنگ عظیم کے بعد فرانس اور پولینڈ نے تجارتی معاہدے پر دستخط کیے۔",
        "انیسویں صدی میں برطانیہ نے نیپال کے ساتھ معاہدہ کیا۔",
    ],
)
def test_what_was_done_in_another_age_is_history(read: Read, text: str) -> None:
    assert [m.background for m in read(text).mentions] == [True]


def test_earlier_talks_of_both_are_of_the_two_of_the_lead(read: Read) -> None:
    text = (
        "آرمینیا اور آذربائیجان کے درمیان سرحد پر جھڑپیں ہوئیں۔ دونوں ملکوں کے درمیان گزشتہ سال ستمبر میں بھی مذاکرات ہوئے تھے۔"
    )
    assert [(m.parties, m.date, m.background) for m in read(text).mentions] == [(["AM", "AZ"], "2025-09", True)]


def test_a_month_of_talks_that_failed_is_past(read: Read) -> None:
    (meeting,) = read("مراکش اور موریتانیہ کے درمیان جون میں ہونے والے مذاکرات کا دوسرا دور ناکام ہو گیا تھا۔").mentions
    assert (meeting.status, meeting.date) == ("held", "2025-06")
