"""Acts in turn and in return, delegations that negotiate, places before a joint act, and what is only considered."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # a day right behind the office is no name
    ("مصری وزیراعظم پیر کو کینیا کے صدر کو فون کریں گے۔", ["call EG+KE planned"]),
    ("کینیا کے صدر پیر سے مصری وزیراعظم کے ساتھ مذاکرات کریں گے۔", ["meeting EG+KE planned"]),
    # each partner by himself
    (
        "پیر کو چلی کے صدر نے پہلے مصری وزیر خارجہ اور پھر کینیا کے وزیر خارجہ سے فون پر بات کی۔",
        ["call CL+EG held", "call CL+KE held"],
    ),
    # each state sends the other's people home
    (
        "پیر کو مصر نے کینیا کے ایک سفارتکار کو ملک چھوڑنے کا حکم دیا تو اسی شام کینیا نے بھی مصری سفارتخانے کے ایک عہدیدار کو "
        "ملک چھوڑنے کا حکم دیا۔",
        ["rupture EG+KE held", "rupture EG+KE held"],
    ),
    # the subject of a participle stands behind it
    ("وہ اوسلو میں مصر کے ساتھ مذاکرات کرنے والے کینیا کے وفد کی قیادت کر رہے ہیں۔", ["meeting EG+KE held"]),
    # only a place stands before the talks, their sides behind
    ("منگل کو نیروبی میں مذاکرات کے بعد مصر، جاپان اور کینیا نے مشترکہ بیان جاری کیا۔", ["meeting EG+JP+KE held"]),
    # an aside without a finite verb parts the sides from their truce
    ("چلی اور پیرو نے، اپنے حلیفوں کے ساتھ مل کر، تمام محاذوں پر فوری جنگ بندی پر اتفاق کر لیا ہے۔", ["agreement CL+PE held"]),
    # a conference beside what is planned is planned itself
    (
        "ترکیہ میں انطالیہ ڈپلومیسی فورم میں شرکت کے علاوہ مصری صدر کی ترک صدر سے ملاقات متوقع ہے۔",
        ["summit ANTALYA+EG+TR planned", "meeting EG+TR planned"],
    ),
    # the present with a day soon to come plans
    ("مصر اور کینیا کے درمیان مذاکرات 12 مارچ سے اوسلو میں شروع ہو رہے ہیں۔", ["meeting EG+KE planned"]),
    ("مصر کے صدر نے 20 مارچ کو کینیا کے صدر سے ملاقات کی تھی۔", ["meeting EG+KE held old"]),
    # two delegations that come to negotiate call on their host one by one
    (
        "مصری اور کینیائی وفود مذاکرات کے لیے اوسلو پہنچ گئے تاہم وہ پہلے ناروے کے وزیراعظم سے ملاقات کریں گے۔",
        ["meeting EG+KE planned", "meeting EG+NO planned", "meeting KE+NO planned"],
    ),
    # who speaks behind a council's session sat in it
    (
        "لیبیا کی صورتحال پر سلامتی کونسل کا ہنگامی اجلاس ہوا۔ روسی مندوب نے مذمت کی۔ چینی مندوب نے بھی اپیل کی۔",
        ["summit CN+RU+UN held"],
    ),
    # how long it lasted says when it was made
    ("چلی اور پیرو نے جنگ بندی پر اتفاق کیا، جو 24 جون سے 30 جون 2021 تک جاری رہی۔", ["agreement CL+PE held old"]),
    # a capital's letters are no broadcaster
    (
        "واشنگٹن ڈی سی میں ٹرمپ نے جاپان کے وزیراعظم شیگیرو ایشیبا کے ہمراہ مشترکہ پریس کانفرنس میں منصوبہ پیش کیا۔",
        ["meeting JP+US held"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_construction(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    told = [briefly(m) for m in read(text).mentions]
    assert [t for t in told if not t.startswith("visit")] == expected


HEADLINES = [
    ("مصری صدر کا دورہ کینیا", "مصری صدر عبدالفتاح السیسی اگلے ہفتے کینیا کا دورہ کریں گے۔", ["visit EG+KE planned"]),
    ("مصری صدر کا کینیا کے صدر کو فون", "مصری صدر کل کینیا کے صدر کو فون کریں گے۔", ["call EG+KE planned"]),
    ("اوسلو میں مصر اور کینیا کے مذاکرات", "مصر اور کینیا کے درمیان مذاکرات کل اوسلو میں ہوں گے۔", ["meeting EG+KE planned"]),
    ("مصری صدر کا دورہ کینیا", "مصری صدر کینیا کے دورے پر نیروبی پہنچ گئے۔", ["visit EG+KE held"]),
    (
        "مصری صدر کی کینیا کے صدر سے ملاقات",
        "مصری صدر نے پیر کو کینیا کے صدر سے ملاقات کی۔ دونوں صدور اگلے ماہ دوبارہ ملاقات کریں گے۔",
        ["meeting EG+KE held", "meeting EG+KE planned"],
    ),
    # a deal in the title, spoken of as concluded in the first sentence
    (
        "مصر اور کینیا کا معاہدہ",
        "مصر اور کینیا کے درمیان طے پانے والے تجارتی معاہدے کے بعد تاجر پریشان ہیں۔",
        ["agreement EG+KE held"],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), HEADLINES)
def test_a_verbless_headline_is_what_the_lead_tells(
    read: Read, briefly: Brief, title: str, text: str, expected: list[str]
) -> None:
    assert [briefly(m) for m in read(text, title).mentions] == expected


@pytest.mark.parametrize(
    "text",
    [
        "مصر کینیا کے ساتھ بات چیت کے اگلے دور پر غور کر رہا ہے۔",
        "جاپان نے نیروبی میں مصر اور کینیا کے درمیان ممکنہ مذاکرات پر کوئی بیان نہیں دیا۔",
        "نیروبی میں ہونے والے اجلاس میں بھی مصر نے جاپان کو شرکت کی دعوت نہیں دی تھی۔",
        "مبصرین کے مطابق مصری صدر کینیا کے ساتھ اس نوعیت کے مذاکرات میں تجربہ کار ہیں۔",
    ],
)
def test_considered_or_left_undone_is_none(read: Read, text: str) -> None:
    assert read(text).mentions == []


def test_who_becomes_president_is_nobody_of_the_audience(read: Read, briefly: Brief) -> None:
    text = (
        "مصر، کینیا اور جاپان سمیت کئی ملکوں کے سربراہوں نے ٹرمپ کو امریکہ کا صدر چنے جانے پر مبارک باد دی۔ "
        "وزیراعظم نے بھی ٹرمپ کو مبارک باد پیش کی۔"
    )
    assert [briefly(m) for m in read(text).mentions] == [
        "message EG+US held",
        "message KE+US held",
        "message JP+US held",
        "message PK+US held",
    ]


def test_a_day_since_which_something_lasts_does_not_make_what_follows_old(read: Read, briefly: Brief) -> None:
    text = (
        "مصری حکومت نے بیان جاری کیا۔ قاہرہ میں بازار کھلے رہے۔ شہر میں بارش ہوئی۔ لوگ گھروں کو لوٹے۔ "
        "بیان کے مطابق 3 جنوری سے خطے میں کشیدگی ہے۔ مصری صدر نے کینیا کے صدر سے فون پر بات کی۔"
    )
    assert [briefly(m) for m in read(text).mentions] == ["call EG+KE held"]
