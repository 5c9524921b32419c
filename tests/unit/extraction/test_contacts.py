"""Meetings and calls by construction: who met whom when a side is unsaid, far from its case marker, or in company."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # whose office it is: a body between, an adjective phrase between, a pronoun
    ("چلی کی فضائیہ کے سربراہ نے پیرو کے ہم منصب سے ملاقات کی۔", ["meeting CL+PE held"]),
    ("چلی کے شعلہ بیاں سمجھے جانے والے وزیر دفاع نونو میلو نے پیرو کے صدر سے ملاقات کی۔", ["meeting CL+PE held"]),
    ("چلی نے کہا ہے کہ اس کے وزیر خارجہ نے پیرو کے سفیر سے ملاقات کی۔", ["meeting CL+PE held"]),
    ("چلی کے سینیٹروں کے وفد نے پیرو کے وزیراعظم سے ملاقات کی۔", ["meeting CL+PE held"]),
    # the verb
    ("چلی کے صدر نے پیرو کے صدر سے سرحدی آبادی پر بات کی۔", ["call CL+PE held"]),
    ("چلی کے صدر پیرو کے صدر سے مل کر انھیں تشویش سے آگاہ کریں گے۔", ["meeting CL+PE planned"]),
    ("سرحدی معاہدے کے بعد پہلی بار چلی کے صدر پیرو کے صدر سے ملاقات کرنے والے ہیں۔", ["meeting CL+PE planned"]),
    ("چلی اور پیرو کے صدور اگلے ہفتے لیما میں ملیں گے۔", ["meeting CL+PE planned"]),
    ("چلی اور پیرو کے وزرائے دفاع کا اجلاس لیما میں ہوا۔", ["meeting CL+PE held"]),
    # a relative clause in the middle, a pronoun for a counterpart, the people of a government
    ("چلی کے وزیر دفاع، جو پیرو کے دورے پر ہیں، نے پیرو کے صدر سے ملاقات کی۔", ["visit CL+PE held", "meeting CL+PE held"]),
    ("چلی کے صدر نے پیرو کے ہم منصب کا استقبال کیا اور ان سے بات چیت کی۔", ["meeting CL+PE held"]),
    ("چلی کی حکومت کے نمائندوں نے پیرو کے وزیر تجارت سے ملاقات کی۔", ["meeting CL+PE held"]),
    # calls
    ("چلی کی فوج کے سربراہ نے پیرو کے ہم منصب سے 'ہاٹ لائن' پر رابطہ کیا۔", ["call CL+PE held"]),
    ("چلی کے صدر نے پیرو کے صدر کو کال کر کے زلزلے پر افسوس کیا۔", ["call CL+PE held"]),
    # the case behind company, and conjuncts that are no state
    ("چلی کے صدر نے پیرو کے وزیر خارجہ سمیت دیگر شخصیات سے ملاقات کی۔", ["meeting CL+PE held"]),
    ("چلی، پیرو اور مشرق وسطیٰ کے سفارت کاروں کی ایک ملاقات جمعے کو لیما میں طے ہے۔", ["meeting CL+PE planned"]),
    ("روس یوکرین سے قیدیوں کے معاملے پر استنبول میں مذاکرات کر رہا ہے۔", ["meeting RU+UA held"]),
    # the side that is not said
    ("چلی کے وزیر خارجہ لیما پہنچے جہاں وہ اعلیٰ حکام سے بات چیت کریں گے۔", ["visit CL+PE held", "meeting CL+PE planned"]),
    (
        "چلی کے وزیر خارجہ پیرو جا رہے ہیں مگر وہاں کوئی دو طرفہ ملاقات طے نہیں ہے۔",
        ["visit CL+PE planned", "meeting CL+PE denied"],
    ),
    ("پیرو کے دورے پر آئے ہوئے چلی کے صدر نے مشترکہ پریس کانفرنس سے خطاب کیا۔", ["visit CL+PE held", "meeting CL+PE held"]),
    ("چلی کے صدر کا کہنا تھا کہ وہ پیرو کے صدر سے تجارت پر ہی تبادلہ خیال کریں گے۔", ["meeting CL+PE planned"]),
    ("حکومت اور ایشیائی ترقیاتی بینک کے درمیان توانائی پر مذاکرات جاری ہیں۔", ["meeting ADB+PK held"]),
    (
        "چلی کے نائب صدر پیرو اور کینیا کے وفود کے درمیان طے شدہ مذاکرات میں شرکت کے لیے روانہ ہو گئے۔",
        ["meeting KE+PE planned"],
    ),
    ("چلی اور پیرو کے وفود کے درمیان کیٹو میں ہونے والے مذاکرات میں کوئی پیشرفت نہیں ہو سکی۔", ["meeting CL+PE held"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_contact(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


@pytest.mark.parametrize(
    "text",
    [
        # what is obtained, joined or possible
        "چلی کے صدر کو پیرو کے صدر سے مدد ملی۔",
        "چلی کے فوجی پیرو کے وزیر دفاع کے ساتھ کندھے سے کندھا ملا کر کھڑے رہے۔",
        "چلی کے ساتھ پیرو کے مذاکرات نہیں ہو سکتے۔",
        "چلی کے وزیر خارجہ نے کہا کہ انھیں پیرو کے صدر سے رابطہ کرنے میں عار محسوس نہیں ہوتی۔",
        "جب چلی کے وزیر اعظم اپنے پیرو کے ہم منصب سے ملاقات کریں تو ان پر یہ بوجھ نہ ہو۔",
        # a partner of another noun, a lasting contact, a relation that others talk of
        "چلی کے حکام پیرو کے سفارت خانے سے رابطے میں ہیں۔",
        "اس محفل میں چلی اور پیرو کے درمیان تنازع پر بات چیت ہوئی۔",
        "چلی کے وزیر خارجہ پیرو کے ساتھ مذاکرات معطل کرنے کی تجویز پر تبادلہ خیال کریں گے۔",
        # people of one state, reporters, pictures, somebody's time in office
        "چلی کے سیکریٹری داخلہ نے جنوبی ضلع کا دورہ کیا اور چلی کے وزیر صحت سے ملاقات کی۔",
        "صحافی نے چلی کے صدر کو فون کر کے پیرو کے بارے میں پوچھا۔",
        "اس تصویر میں چلی کے صدر پیرو کے صدر سے ملاقات کر رہے ہیں۔",
        "چلی کے صدر کے دوسرے دورِ حکومت میں 2019 میں پیرو سے تعلقات بہتر ہوئے۔",
        "لاکر روم میں چلی کے صدر کی گفتگو پر تنقید ہوئی۔",
    ],
)
def test_no_contact(read: Read, text: str) -> None:
    assert [m.type for m in read(text, audience=None).mentions if m.type in ("meeting", "call")] == []


def test_a_pair_meets_a_third_state_each_by_itself(read: Read, briefly: Brief) -> None:
    text = "چلی اور پیرو کے وفود کیٹو پہنچ گئے۔ دونوں وفود کی ایکواڈور کے حکام سے علیحدہ علیحدہ ملاقاتیں ہوئیں۔"
    met = [briefly(m) for m in read(text).mentions if m.type == "meeting"]
    assert met == ["meeting CL+EC held", "meeting EC+PE held"]


def test_a_pair_is_those_who_came_to_a_third_state(read: Read, briefly: Brief) -> None:
    text = (
        "ایکواڈور کے وزیراعظم نے کہا کہ مہمانوں کا خیرمقدم ہے۔ چلی کا وفد جمعے کو کیٹو پہنچا۔ پیرو کا وفد بھی کیٹو پہنچ گیا۔ "
        "دونوں ملکوں کے درمیان مذاکرات ہفتے کی صبح شروع ہونے کی توقع ہے۔"
    )
    assert "meeting CL+PE planned" in [briefly(m) for m in read(text).mentions]


def test_a_counterpart_of_a_deputy_premier_who_is_foreign_minister_shares_the_ministry(read: Read) -> None:
    (mention,) = read("نائب وزیراعظم و وزیر خارجہ اسحاق ڈار نے چلی کے ہم منصب سے ملاقات کی۔").mentions
    assert {p.country: p.role for p in mention.participants} == {"PK": "deputy_head_of_government", "CL": "foreign_minister"}


def test_a_company_has_no_head_of_government(read: Read) -> None:
    assert read("کمپنی کے چیف ایگزیکٹو جان ڈو نے صدر ٹرمپ سے ملاقات کی۔", audience=None).mentions == []
