"""What an article recalls: agreements told as noun phrases, and events whose telling shows them to be history."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

AGREEMENTS = [
    # participle with a year, two sides with درمیان
    ("کینیا اور یوگنڈا کے درمیان 2009 میں طے پانے والے سرحدی معاہدے کا ذکر کتاب میں ہے۔", "agreement KE+UG held old", "2009"),
    # the partner with ساتھ, the other side from the sentence
    ("مصر نے گزشتہ سال سوڈان کے ساتھ ہونے والے آبی معاہدے کا دفاع کیا ہے۔", "agreement EG+SD held old", "2025"),
    # the year's agreement
    ("پیرو اور ایکواڈور دونوں 1998 کے امن معاہدے کی پاسداری کرتے آئے ہیں۔", "agreement EC+PE held old", "1998"),
    # a verb far behind
    ("یہ معاہدہ ہنگری اور سلوواکیہ کے درمیان سنہ 1977 میں ڈینیوب پر ڈیم بنانے کے لیے طے پایا تھا۔",
     "agreement HU+SK held old", "1977"),
    # concluded of late, told beside the news
    ("انڈونیشیا نے تمام گروہوں کو دعوت دی ہے اور حال ہی میں فلپائن سے اس کا سرحدی معاہدہ بھی ہوا ہے۔",
     "agreement ID+PH held old", None),
    # the year after the one told
    ("سنہ 1988 میں ارجنٹائن اور برازیل میں کشیدگی تھی جو اگلے سال مارچ میں ہونے والے معاہدے سے ختم ہوئی۔",
     "agreement AR+BR held old", "1989-03"),
    # under an agreement
    ("نیپال اور بھوٹان کے درمیان معاہدے کے تحت سامان سڑک کے راستے جاتا ہے۔", "agreement BT+NP held old", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "date"), AGREEMENTS)
def test_recalled_agreements_are_background(read: Read, briefly: Brief, text: str, expected: str, date: str | None) -> None:
    found = [m for m in read(text).mentions if m.type == "agreement"]
    assert [briefly(m) for m in found] == [expected]
    assert found[0].date == date


@pytest.mark.parametrize(
    "text",
    [
        "یہ رواں سال کیا جانے والا ناروے کا جاپان کے ساتھ تیسرا معاہدہ ہو گا۔",
        "کینیڈا کے کرکٹ بورڈ اور آئرلینڈ کے درمیان طے پانے والے معاہدے کے تحت میچ ڈبلن میں ہوں گے۔",
        "کینیا اور کسی مسلح گروپ کے درمیان 2009 میں ہونے والے معاہدے پر فلم بنی ہے۔ صومالیہ میں بھی فلم چلی۔",
        "گھانا اور ٹوگو کے درمیان کوئی بھی طے پانے والا ممکنہ معاہدہ پارلیمان میں جائے گا۔",
        "مراکش میں 1860 میں ہونے والے اس معاہدے پر سپین میں کتاب شائع ہوئی ہے۔",
    ],
)
def test_what_is_no_recalled_agreement(read: Read, text: str) -> None:
    assert not [m for m in read(text).mentions if m.type == "agreement"]


@pytest.mark.parametrize(
    ("text", "old"),
    [
        # an old date dates the clause that this one hangs on
        ("4 مئی 2019 کو ملائیشیا نے اعلان کیا کہ اس نے شمالی کوریا سے سفارتی تعلقات ختم کر دیے ہیں۔", True),
        ("کل ملائیشیا نے اعلان کیا کہ اس نے شمالی کوریا سے سفارتی تعلقات ختم کر دیے ہیں۔", False),
        # far behind the lead a story told of an old year goes on
        ("فلم آج ریلیز ہوئی۔ ہال بھرا تھا۔ لوگ خوش تھے۔ موسم اچھا تھا۔ یہ کہانی سنہ 2004 کی ہے۔ اس دوران برازیل کے صدر لولا "
         "نے کینیا کے صدر سے ملاقات کی۔", True),
        ("فلم آج ریلیز ہوئی۔ ہال بھرا تھا۔ لوگ خوش تھے۔ موسم اچھا تھا۔ یہ کہانی سنہ 2004 کی ہے۔ اب برازیل کے صدر لولا نے "
         "کینیا کے صدر سے ملاقات کی۔", False),
        ("عمان میں بارش ہوئی۔ ندیاں بھر گئیں۔ حال ہی میں عمان کے وزیر خارجہ نے فن لینڈ کا دورہ کیا تھا۔", True),
    ],
)  # fmt: skip
def test_history_by_the_dates_around(read: Read, text: str, old: bool) -> None:
    found = read(text).mentions
    assert found
    assert all(m.background is old for m in found)


def test_a_year_since_which_something_is_the_first_dates_nothing(read: Read) -> None:
    [call] = read("ہنگری کے صدر نے 1989 کے انقلاب کے بعد پہلی بار البانیہ کے صدر کو فون کیا ہے۔").mentions
    assert (call.background, call.date) == (False, None)


def test_a_day_told_in_another_sentence(read: Read) -> None:
    text = "پرتگال کے وزیراعظم اگلے ہفتے مراکش کا دورہ کریں گے۔ ترجمان نے تفصیل بتائی۔ 17 مارچ کو یہ دورہ شروع ہوگا۔"
    [visit] = [m for m in read(text).mentions if m.type == "visit"]
    assert (visit.status, visit.date) == ("planned", "2026-03-17")


def test_the_day_of_a_relative_clause_and_of_an_announcement(read: Read) -> None:
    [summit] = read("بنگلہ دیش میں سارک کا سربراہ اجلاس ہو رہا ہے جو 21 مارچ کو ہوگا۔").mentions
    assert (summit.type, summit.status, summit.date) == ("summit", "planned", "2026-03-21")
    [rupture] = read("پیر کو ایکواڈور نے اعلان کیا کہ اس نے میکسیکو سے سفارتی تعلقات منقطع کر لیے ہیں۔").mentions
    assert (rupture.type, rupture.date) == ("rupture", "2026-03-09")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # a week told in another sentence
        (
            "پولینڈ یونان میں ہونے والی عالمی ماحولیاتی کانفرنس میں شرکت نہیں کر سکے گا۔ یہ کانفرنس آئندہ ماہ ہونی ہے۔",
            "2026-04",
        ),
        # the same day
        ("منگل کو عمان میں سیلاب آیا۔ اسی روز عمان کے سلطان نے اردن کے بادشاہ کو فون کیا۔", "2026-03-10"),
        # a day that only closes a time
        ("ویتنام کے صدر 20 مارچ تک لاؤس کے دورے پر ہیں۔", None),
        # what is called off
        ("فن لینڈ کے وزیراعظم نے 19 مارچ کو ہونے والا قبرص کا دورہ منسوخ کر دیا ہے۔", "2026-03-19"),
    ],
)
def test_days_told_aside(read: Read, text: str, date: str | None) -> None:
    assert {m.date for m in read(text).mentions} == {date}


def test_behind_a_reminder_the_news_goes_on(read: Read) -> None:
    text = (
        "چلی نے قرض کے پروگرام پر پیش رفت کی ہے۔ وزارت خزانہ نے یہ بات پیر کو بتائی۔ بیان میں معیشت کے اعداد دیے گئے ہیں۔ "
        "خیال رہے کہ چلی کو گزشتہ برس امدادی پیکیج کی منظوری دی گئی تھی۔ "
        "آئی ایم ایف کے مشن چیف پیٹر بریئیر نے سانتیاگو کے دورے کے اختتام پر "
        "بتایا کہ اصلاحات ضروری ہیں۔"
    )
    assert ("visit", False) in {(m.type, m.background) for m in read(text, published="2026-03-11").mentions}
