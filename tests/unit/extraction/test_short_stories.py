"""Stories of two or three sentences, of which each tells an event of its own: nothing of them is lost or joined."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what two who have called or met agree on is still to come
        ("مصر کے صدر نے چلی کے صدر سے فون پر بات کی۔ دونوں رہنماؤں نے جلد ملاقات کرنے پر بھی اتفاق کیا۔",
         {"call CL+EG held", "meeting CL+EG planned"}),
        ("پیرو اور چلی کے وزرائے خارجہ نے لیما میں ملاقات کی۔ دونوں نے سرحدی تنازع پر مذاکرات کرنے پر اتفاق کیا۔",
         {"meeting CL+PE held", "meeting CL+PE planned"}),
        ("مصر کے صدر نے چلی کے صدر سے فون پر بات کی۔ دونوں رہنماؤں نے رابطے میں رہنے پر اتفاق کیا۔", {"call CL+EG held"}),
        # the delegation that came first, and who follows it
        ("چلی کا وفد اسلام آباد پہنچ گیا۔ چلی کے صدر 25 مارچ کو تین روزہ دورے پر پاکستان پہنچیں گے۔",
         {"visit CL+PK held", "visit CL+PK planned"}),
        # the delegation told of just before
        ("نائیجیریا کے وفد نے ایئر چیف سے ملاقات کی۔ وفد چار روزہ دورے پر پاکستان میں ہے۔",
         {"meeting NG+PK held", "visit NG+PK held"}),
        ("آئی ایم ایف کے وفد نے وزیر خزانہ سے ملاقات کی۔ یہ وفد پانچ روزہ دورے پر پاکستان آیا ہوا ہے۔",
         {"meeting IMF+PK held", "visit IMF+PK held"}),
        # tit for tat
        ("کینیا نے یوگنڈا کے سفیر کو طلب کر کے احتجاج کیا۔ یوگنڈا نے بھی کمپالا میں کینیا کے سفیر کو دفتر خارجہ بلایا۔",
         {"protest KE+UG held"}),
        ("چلی نے پیرو کے دو سفارت کاروں کو ملک بدر کر دیا ہے۔ یہ اقدام پیرو کی جانب سے چلی کے تین سفارت کاروں کو نکالے جانے "
         "کے جواب میں کیا گیا۔", {"rupture CL+PE held"}),
        ("چلی نے پیرو کے سفارت خانے کے عہدیدار کارلوس مینڈوسا کو ملک بدر کر دیا ہے۔", {"rupture CL+PE held"}),
        # a deal taken, and one only put forward
        ("کینیا اور یوگنڈا نے مصر کی تجویز کردہ جنگ بندی قبول کر لی ہے۔", {"agreement KE+UG held"}),
        ("کینیا اور یوگنڈا نے جنگ بندی کا معاہدہ قبول نہیں کیا۔", set()),
        ("حماس نے قطر کی جانب سے پیش کیے گئے جنگ بندی معاہدے کو قبول کرنے سے انکار کر دیا۔", set()),
        # states that have done so before, each for itself
        ("پیرو نے کینیا سے سفارتی تعلقات منقطع کرنے کا اعلان کیا۔ اس سے قبل چلی اور مصر بھی کینیا سے تعلقات منقطع کر چکے ہیں۔",
         {"rupture KE+PE held", "rupture CL+KE held old", "rupture EG+KE held old"}),
        # whom somebody met on his way here is of the news
        ("ترک وزیر خارجہ نے اسلام آباد میں وزیر اعظم سے ملاقات کی۔ اس سے قبل انہوں نے کابل میں افغان صدر سے ملاقات کی تھی۔",
         {"meeting PK+TR held", "meeting AF+TR held"}),
        ("ترک وزیر خارجہ نے اسلام آباد میں وزیر اعظم سے ملاقات کی۔ وہ اس سے قبل افغان صدر سے بھی مل چکے ہیں۔",
         {"meeting PK+TR held", "meeting AF+TR held old"}),
        ("لیما میں جی 20 ممالک کا سربراہی اجلاس ختم ہو گیا۔ اجلاس میں چین کے صدر نے شرکت کی جبکہ کینیا کی نمائندگی وزیر خارجہ "
         "موسالیا موداوادی نے کی۔", {"summit CN+G20+KE+PE held"}),
    ],
)  # fmt: skip
def test_what_is_told(read: Read, briefly: Brief, text: str, told: set[str]) -> None:
    assert {briefly(m) for m in read(text).mentions} == told


@pytest.mark.parametrize(
    "text",
    [
        "کینیا نے یوگنڈا کے سفیر کو طلب کر کے احتجاج کیا۔ یوگنڈا نے بھی کمپالا میں کینیا کے سفیر کو دفتر خارجہ بلایا۔",
        "چلی نے پیرو کے دو سفارت کاروں کو ملک بدر کر دیا ہے۔ یہ اقدام پیرو کی جانب سے چلی کے تین سفارت کاروں کو نکالے جانے کے "
        "جواب میں کیا گیا۔",
        "مصر کے وزیر خارجہ نے کمپالا میں یوگنڈا کے صدر اور وزیر خارجہ سے الگ الگ ملاقات کی۔",
    ],
)
def test_two_of_a_kind(read: Read, text: str) -> None:
    mentions = read(text).mentions
    assert len(mentions) == 2
    assert mentions[0].parties == mentions[1].parties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("طالبان حکومت کے وزیر خارجہ نے کابل میں ناروے کے خصوصی ایلچی سے ملاقات کی۔", ["meeting AF+NO held"]),
        ("طالبان اور ناروے کے حکام کے درمیان دوحہ میں مذاکرات ہوئے۔", ["meeting NO+TALIBAN held"]),
        ("انور سالم مصر کے صدر منتخب ہو گئے۔ چلی کے صدر اور پیرو کے وزیراعظم نے مصر کے صدر کو فون کر کے مبارکباد دی۔",
         ["call CL+EG held", "call EG+PE held"]),
        ("چلی کے صدر اور پیرو کے وزیراعظم نے مصر کے صدر سے فون پر بات کی۔", ["call CL+EG held", "call EG+PE held"]),
    ],
)  # fmt: skip
def test_without_a_day(read: Read, briefly: Brief, text: str, told: list[str]) -> None:
    assert sorted(briefly(m) for m in read(text, published=None).mentions) == told


def test_two_hosts_of_whom_one_is_a_counterpart(read: Read) -> None:
    text = "صدر مملکت ترک ہم منصب رجب طیب اردوان، وزیر خارجہ حکان فدان اور دیگر رہنماؤں سے ملاقاتیں کریں گے۔"
    assert len(read(text).mentions) == 2


def test_the_year_of_a_fair_dates_nothing(read: Read) -> None:
    text = "کراچی میں نمائش ایکسپو 2024 کے موقع پر وزیر دفاع سے ترکیہ کے وزیر دفاع نے ملاقات کی۔"
    [event] = read(text, published=None).mentions
    assert event.date is None
    assert not event.background
