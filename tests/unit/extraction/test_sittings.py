"""Meetings told by sitting, facing and dining together, which mean one only where officials of two states are on both sides."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # a نشست with somebody, of somebody, between two, in every tense
    ("مصری صدر عبدالفتاح السیسی نے سوڈان کے فوجی سربراہ کے ساتھ قاہرہ میں دو گھنٹے طویل نشست کی۔", ["meeting EG+SD held"]),
    ("قازق صدر کے ساتھ وزیراعظم شہباز شریف کی نشست میں تجارت کا ذکر رہا۔", ["meeting KZ+PK held"]),
    ("کابل اور اسلام آباد کے درمیان اتوار کو استنبول میں ایک اور نشست ہو گی۔", ["meeting AF+PK planned"]),
    ("بھارت کے وزیر دفاع راج ناتھ سنگھ کی امریکی ہم منصب کے ساتھ نشست منسوخ ہو گئی۔", ["meeting IN+US cancelled"]),
    ("آذربائیجان اور آرمینیا کے رہنماؤں کی تنہائی میں نشست ایک گھنٹہ جاری رہی۔", ["meeting AM+AZ held"]),
    ("جرمن وزیر خارجہ کے ساتھ ہونے والی نشست میں اسحاق ڈار نے جی ایس پی پلس کا ذکر کیا۔", ["meeting DE+PK held"]),
    # the verb of sitting, its participles, the manner of it
    ("وزیر خزانہ محمد اورنگزیب آئی ایم ایف کے وفد کے ساتھ آج پھر بیٹھیں گے۔", ["meeting IMF+PK planned"]),
    ("عراقی اہلکار ایرانی وفد کے سامنے بیٹھے اور بجلی کے بقایا جات پر بات کی۔", ["meeting IQ+IR held"]),
    ("ملائیشیا کے وزیراعظم انور ابراہیم کے ساتھ بیٹھنے کے بعد ترک صدر نے کہا کہ تجارت بڑھے گی۔", ["meeting MY+TR held"]),
    ("نیپال اور بھوٹان کے حکام سرحدی تنازع پر جمعرات کو دہلی میں سر جوڑ کر بیٹھیں گے۔", ["meeting BT+NP planned"]),
    ("کینیا، یوگنڈا اور تنزانیہ منگل کو نیروبی میں سر جوڑ کر بیٹھے۔", ["meeting KE+TZ+UG held"]),
    ("پاکستان اور بھارت کے آبی ماہرین واہگہ میں مل بیٹھے۔", ["meeting IN+PK held"]),
    ("کینیا کے حکام بدھ کو عالمی بینک کے جائزہ مشن کیساتھ بیٹھے۔", ["meeting KE+WB held"]),
    ("مصر اور سوڈان کے آبی ماہرین خرطوم میں ملے۔", ["meeting EG+SD held"]),
    # at one table, face to face
    ("چینی وزیر خارجہ وانگ یی اور جاپانی وزیر خارجہ بدھ کو سیول میں ایک ہی میز پر بیٹھے۔", ["meeting CN+JP held"]),
    ("بنگلہ دیش کے خارجہ سیکرٹری منگل کو نئی دہلی میں اپنے بھارتی ہم منصب کے روبرو ہوں گے۔", ["meeting BD+IN planned"]),
    ("روس اور یوکرین کے مذاکرات کار ترکی میں آمنے سامنے ہوں گے۔", ["meeting RU+UA planned"]),
    # at a meal, for an hour, in counsel
    ("فرانس کے صدر ایمانوئل میکرون نے جرمن چانسلر کے ساتھ لیون کے ایک ہوٹل میں رات کا کھانا کھایا۔", ["meeting DE+FR held"]),
    ("چین کے سفیر جیانگ زیڈونگ نے وزیر داخلہ محسن نقوی کے ساتھ ایک گھنٹہ گزارا۔", ["meeting CN+PK held"]),
    ("عراقی وزیراعظم نے ایرانی سفیر کے ساتھ سلامتی کے معاملات پر صلاح مشورہ کیا۔", ["meeting IQ+IR held"]),
    ("صدر ایردوان نے نیٹو کے سیکرٹری جنرل مارک روٹے کو ظہرانہ دیا۔", ["meeting NATO+TR held"]),
    ("وزیراعظم شہباز شریف آج ملائیشین ہم منصب کے لیے عشائیہ دیں گے۔", ["meeting MY+PK planned"]),
    ("بھارتی وزیراعظم نریندر مودی نے فجی کے وزیراعظم کے ساتھ عشائیہ کیا۔", ["meeting FJ+IN held"]),
    ("بیلاروس کے صدر الیگزینڈر لوکاشینکو نے بیجنگ میں چینی صدر کے ساتھ چائے پی۔", ["meeting BY+CN held"]),
    ("یوکرینی وفد اور امریکی اہلکاروں کی میامی میں طے شدہ نشست نہ ہو سکی۔", ["meeting UA+US cancelled"]),
    ("سوڈان اور جنوبی سوڈان کے فوجی افسروں کی جوبا میں ہونے والی نشست آخری لمحے پر ٹال دی گئی۔", ["meeting SD+SS cancelled"]),
    ("تھائی اور کمبوڈین حکام کوالالمپور میں ایک چھت تلے ہوں گے۔", ["meeting KH+TH planned"]),
    ("عمانی وفد صنعا میں یمنی وزیراعظم کے پاس بیٹھا۔", ["meeting OM+YE held"]),
    ("ملاوی کے صدر اور زیمبیا کے وزیر خارجہ نے لوساکا کی سڑک پر بات کی۔", ["meeting MW+ZM held"]),
    # two whom a third seats; behind closed doors
    ("ترک صدر نے صومالیہ اور ایتھوپیا کے صدور کو ایک ہی میز پر بٹھا دیا۔", ["meeting ET+SO held"]),
    ("امریکی وزیر خارجہ مارکو روبیو یروشلم میں اسرائیلی وزیراعظم کے ساتھ ڈھائی گھنٹے بند رہے۔", ["meeting IL+US held"]),
    # the guest told before his host
    ("نیپالی سفیر ریتا دھیتال کا چیئرمین سینیٹ نے اپنے چیمبر میں خیر مقدم کیا۔", ["meeting NP+PK held"]),
    # a word between two, many words, spoken openly
    ("ازبک صدر اور قازق صدر تاشقند میں تنہائی میں ایک گھنٹے تک باتیں کرتے رہے۔", ["meeting KZ+UZ held"]),
    ("جاپانی وزیر خارجہ نے چینی سفیر سے سمندری حدود پر کھل کر بات کی۔", ["meeting CN+JP held"]),
    ("جرمنی کے وزیر دفاع بورس پسٹوریئس اور ان کے یوکرینی ہم منصب میں کیف میں گفتگو ہوئی۔", ["meeting DE+UA held"]),
    ("سعودی اور ایرانی حکام کی بغداد میں بات چیت کا پانچواں راؤنڈ ہو چکا ہے۔", ["meeting IR+SA held"]),
    ("مصری وزیر خارجہ کا منگل کو قطری ہم منصب سے ملنے کا پروگرام ہے۔", ["meeting EG+QA planned"]),
    (
        "وزیراعظم جن رہنماؤں سے ملیں گے ان میں ترک صدر اور قطری امیر شامل ہیں۔",
        ["meeting PK+TR planned", "meeting PK+QA planned"],
    ),
    # people of two states behind when and where; states busy with talks
    ("اسی دن نیروبی میں سوڈان اور ایتھوپیا کے نمائندے ڈیم کے معاملے پر بات چیت میں مصروف تھے۔", ["meeting ET+SD held"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_those_who_sit_together_meet(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


BOTH_LANDS = [
    "مصر نے ترکی پر الزام لگایا ہے۔ تاہم اگلے ہفتے دونوں ملکوں کے آبی ماہرین جنیوا میں اکٹھے ہوں گے۔",
    # the two of whom the sentence, or the one before, has spoken
    "مصر نے ترکی سے ناراضی کا اظہار کیا تھا مگر ہفتے کو دونوں ملکوں کے سفارت کار جنیوا میں آمنے سامنے ہوں گے۔",
    "مصر اور ترکی کے تعلقات برسوں سے خراب ہیں۔ ہفتے کو دونوں ملکوں کے سفارت کار جنیوا میں ملیں گے۔",
]


@pytest.mark.parametrize("text", BOTH_LANDS)
def test_both_lands_are_the_two_spoken_of(read: Read, briefly: Brief, text: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == ["meeting EG+TR planned"]


def test_the_day_of_what_is_over_is_none_of_what_is_to_come(read: Read) -> None:
    text = "مصر نے دو ہفتے پہلے ترکی سے ناراضی ظاہر کی تھی مگر اب دونوں ملکوں کے سفارت کار جنیوا میں آمنے سامنے ہوں گے۔"
    (meeting,) = read(text).mentions
    assert (meeting.status, meeting.date, meeting.background) == ("planned", None, False)


def test_a_place_stands_before_the_welcome(read: Read, briefly: Brief) -> None:
    text = "ترک وزیر ٹرانسپورٹ نے اپنے عراقی ہم منصب رزاق محیبس کا انقرہ میں خیر مقدم کیا اور ان سے شاہراہ پر غور و خوض کیا۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting IQ+TR held"]


NOTHING = [
    "طورخم سرحد پر پاکستانی اور افغان حکام کے دفاتر بند رہے۔",
    "چینی صدر نے وزیراعظم شہباز شریف کو تقریب میں اپنے ساتھ بٹھایا۔",
    "صدر ٹرمپ نے کہا کہ وہ پوتن کے ساتھ بیٹھنا پسند کریں گے۔",
    "بھارتی کرکٹ بورڈ کے نمائندے پاکستانی ہم منصبوں کے ساتھ دبئی میں بیٹھے۔",
    "اجلاس سے خطاب میں ترک صدر اور مصری وزیر خارجہ نے امن پر بات کی۔",
    "ترک صدر نے اپنے وزیر خارجہ سے ملاقات کی۔",
    "وزیراعظم نے کابینہ کے ساتھ ظہرانہ کیا۔",
    "اماراتی سفیر نے پاکستانی صحافیوں کو افطار ڈنر دیا۔",
    "قومی اسمبلی کی نشست پر امریکہ پلٹ امیدوار جیت گئے۔",
    "پاکستان اور بھارت کی ٹیمیں اتوار کو دبئی میں آمنے سامنے ہوں گی۔",
    "چین اور امریکہ تائیوان کے معاملے پر آمنے سامنے آ گئے۔",
    "بھارتی فوج اور چینی فوج لداخ میں آمنے سامنے ہیں۔",
    "وزیراعظم نے وزیر خزانہ کے ساتھ نشست کی اور بجٹ پر بات کی۔",
    "امریکی صدر نے کہا کہ ایران کو میز پر آنا ہو گا۔",
    "پیرس میں پاکستانی سفیر نے ادبی نشست میں شعر سنائے۔",
    "ایران کے ساتھ تمام آپشن میز پر ہیں، امریکی صدر",
    "برطانیہ کے وزیراعظم نے اپنی اہلیہ کے ساتھ رات کا کھانا کھایا۔",
    "فرانسیسی صدر نے صحافیوں کے ساتھ نشست میں کہا کہ یوکرین کی مدد جاری رہے گی۔",
    "اگر روس سنجیدہ ہے تو صدر پوتن کو زیلنسکی کے ساتھ بیٹھنا چاہیے۔",
    "ایران اور سعودی عرب کو مل بیٹھ کر مسائل حل کرنے چاہئیں، چینی صدر",
    "صدر ٹرمپ کے ساتھ بیٹھے ہوئے نیتن یاہو نے کہا کہ ایران خطرہ ہے۔",
]


@pytest.mark.parametrize("text", NOTHING)
def test_seats_dinners_and_quarrels_are_no_meetings(read: Read, text: str) -> None:
    assert read(text).mentions == []
