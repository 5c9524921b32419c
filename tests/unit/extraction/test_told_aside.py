"""Events that a sentence tells aside: the city that gets ready for a guest, the guests at a signing, a truce that others
greet, talks of which a state itself speaks.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # the city that gets ready
    ("چلی کے صدر کے دورے کے موقع پر نیروبی میں سکیورٹی سخت کر دی گئی", ["visit CL+KE held"]),
    ("ناروے کے وزیراعظم کی آمد کے موقع پر لیما کی سڑکوں کو سجایا گیا", ["visit NO+PE held"]),
    ("نیروبی میں چلی کے صدر کے دورے کے پیش نظر تعطیل کا اعلان کیا گیا", ["visit CL+KE planned"]),
    ("چلی کے صدر کے دورے کے موقع پر سانتیاگو میں احتجاج ہوا", []),
    # those who were at a signing
    ("اسلام آباد میں مفاہمتی یادداشت پر دستخط کی تقریب ہوئی جس میں گورنر فیصل کریم کنڈی اور چلی کے سفیر شریک ہوئے",
     ["agreement CL+PK held"]),
    # what others greet is there; what they call for is not
    ("ناروے نے چلی اور پیرو کے درمیان جنگ بندی کا خیر مقدم کیا ہے", ["agreement CL+PE held"]),
    ("چلی اور پیرو کی جانب سے جنگ بندی کے اعلان کو کینیا نے سراہا ہے", ["agreement CL+PE held"]),
    ("ناروے چلی اور پیرو کے درمیان جنگ بندی کی کوششوں کا خیر مقدم کرے گا", []),
    ("ناروے نے چلی اور پیرو سے جنگ بندی کا مطالبہ کیا", []),
    # a state speaks of its own talks
    ("چلی نے کہا ہے کہ پیرو کے ساتھ مذاکرات جمعے کو لیما میں ہوں گے", ["meeting CL+PE planned"]),
    ("چلی کا کہنا ہے کہ پیرو کے ساتھ مذاکراتی عمل جمعے کو شروع ہو گا", ["meeting CL+PE planned"]),
    ("چلی کی قومی سلامتی کونسل نے تصدیق کی کہ پیرو کے ساتھ مذاکرات جمعے کو ہوں گے", ["meeting CL+PE planned"]),
    ("چلی نے کہا ہے کہ پیرو سے بات چیت کے لیے تیار ہے", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


MORE = [
    # a deal that two conclude
    ("چلی اور ناروے نے پیرو کے ساتھ ماہی گیری پر سمجھوتہ طے کیا", ["agreement CL+NO+PE held"]),
    ("چلی نے پیرو کے ساتھ مل کر گشت کرنے کے لیے ہونے والے مذاکرات معطل کر دیے ہیں", ["rupture CL+PE held"]),
    # who comes to a session told just before
    ("نیروبی میں افریقی یونین کا اجلاس ہوا، اس میں تنزانیہ کے وزیر خارجہ محمود ثابت کمبو بھی آئے",
     ["summit AU+KE+TZ held"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_more(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_weekday_from_which_something_begins(read: Read) -> None:
    dates = [
        read(f"چلی کے صدر {day} سے کینیا کا چار روزہ دورہ شروع کریں گے").mentions[0].date for day in ("پیر", "جمعے", "اتوار")
    ]
    assert dates == ["2026-03-16", "2026-03-13", "2026-03-15"]


HEADLINES = [
    ("چلی کے ناظم الامور دفتر خارجہ طلب", ["protest CL+PK held"]),
    ("چلی کینیا مذاکرات معطل", ["rupture CL+KE held"]),
    ("چلی اور کینیا کے تجارتی مذاکرات معطل", ["rupture CL+KE held"]),
    ("ناروے کے سفارتکار ناپسندیدہ شخصیت قرار، ملک چھوڑنے کا حکم", ["rupture NO+PK held"]),
    ("ناروے کے وزیراعظم پاکستان سے روانہ", ["visit NO+PK held"]),
    ("صدر مملکت سے عالمی بینک کے صدر کی ملاقات", ["meeting PK+WB held"]),
    ("آئی ایم ایف مشن کی وزیر خزانہ سے ملاقات", ["meeting IMF+PK held"]),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_headlines_without_their_verb(read: Read, briefly: Brief, title: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read("تفصیل آگے آئے گی۔", title).mentions] == expected


GOING = [
    # an invitation accepted is a visit; one to something else is none
    ("چلی کے صدر نے ناروے کے وزیراعظم کی دعوت قبول کر لی ہے", ["visit CL+NO planned"]),
    ("چلی کے صدر نے ناروے کے وزیراعظم کی دعوت قبول نہیں کی", []),
    ("چلی کے صدر نے ناروے کے وزیراعظم کی عشائیے کی دعوت قبول کر لی", []),
    # where somebody decides to go
    ("چلی کے صدر نے ناروے جانے کا فیصلہ کیا ہے", ["visit CL+NO planned"]),
    ("چلی کے صدر نے ناروے جانے کا اعلان کیا ہے", ["visit CL+NO planned"]),
    # a comma behind the subject
    ("چلی کے وزیر خارجہ، ناروے کے وزیر خارجہ سے جمعے کو ملیں گے", ["meeting CL+NO planned"]),
    # a name that ends like a verb
    ("چلی کے صدر نے جنوبی کوریا کی صدر پارک گن ہے سے ملاقات کی", ["meeting CL+KR held old"]),
]


@pytest.mark.parametrize(("text", "expected"), GOING)
def test_going(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_where_one_goes_for_talks_they_will_be(read: Read) -> None:
    (meeting,) = read("چلی کے وفد پیرو کے حکام سے مذاکرات کے لیے نیروبی پہنچ گئے").mentions  # Kenya only lends the ground
    assert meeting.place is not None
    assert (meeting.type, meeting.place.city) == ("meeting", "Nairobi")
