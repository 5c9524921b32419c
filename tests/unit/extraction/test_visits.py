"""Constructions that tell a visit, and others that only look like one. Sentences written for the purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

WHERE_TO = [
    ("ڈنمارک کے وزیراعظم ان دنوں کینیڈین دورے پر ہیں۔", ["visit CA+DK held"]),
    ("ناروے کے وزیر دفاع نے اردنی دارالحکومت کا دورہ کیا۔", ["visit JO+NO held"]),
    ("ویتنام کے وزیر خارجہ ملائیشیا کے دارالحکومت پہنچ گئے۔", ["visit MY+VN held"]),
    (
        "صدر آئندہ ہفتے قازقستان، ازبکستان اور ترکمانستان کا دورہ کریں گے۔",
        ["visit KZ+PK planned", "visit PK+UZ planned", "visit PK+TM planned"],
    ),
    ("یوگنڈا کے صدر پاکستان کے دو روزہ دورے پر پہنچ گئے۔", ["visit PK+UG held"]),
    ("عمان کے سلطان کے بھائی شہزادہ فہد کویتی ولی عہد کی دعوت پر کویت پہنچے۔", ["visit KW+OM held"]),
    ("وزیراعظم ملائیشیا کے بادشاہ کی تقریب حلف برداری میں شرکت کے لیے روانہ ہوئے۔", ["visit MY+PK held"]),
]
WHO = [
    ("صحافیوں نے ٹوکیو کا دورہ کرنے والے برازیلی وزیر خارجہ سے سوال کیے۔", ["visit BR+JP held"]),
    ("مذاکرات کے لیے قاہرہ آئے سوڈانی وزیر خارجہ نے صحافیوں سے گفتگو کی۔", ["visit EG+SD held"]),
    ("ہنوئی پہنچنے والے کمبوڈین وفد میں تاجر بھی تھے۔", ["visit KH+VN held"]),
    (
        "حکومت کینیا کے صدر کی میزبانی کی تیاری کر رہی ہے جو جمعرات کو پاکستان کے تین روزہ دورے پر آ رہے ہیں۔",
        ["visit KE+PK planned"],
    ),
    ("ایتھوپیا کا ایک اعلیٰ درجے کا وفد قاہرہ پہنچ چکا ہے۔", ["visit EG+ET held"]),
    ("کینیا اور یوگنڈا کے وفود دوحہ پہنچ گئے ہیں۔", ["visit KE+QA held", "visit QA+UG held"]),
    ("وزیراعظم کا طیارہ عمان کے دارالحکومت مسقط پہنچ گیا۔", ["visit OM+PK held"]),
]
NOT = [
    "کینیا میں ناروے کے سفیر نے ممباسا کا دورہ کیا۔",
    "یوگنڈا کے سفیر نیروبی سے وطن واپس روانہ ہو گئے۔",
    "ناروے کے وزیر دفاع نے فن لینڈ کی سرحد کا دورہ کیا۔",
    "صدر مملکت علاج کے لیے نیروبی گئے تھے۔",
    "یوگنڈا کے وزیر خزانہ نجی دورے پر نیروبی پہنچے۔",
    "ڈنمارک کے امدادی کارکن نیروبی پہنچ گئے، کینیا کے وزیر صحت نے بتایا۔",
    "کینیا سے 40 قیدی وطن پہنچ گئے، وزیر داخلہ",
    "اگر یوگنڈا کے صدر پاکستان کا دورہ کرتے ہیں تو تعلقات بہتر ہوں گے، تجزیہ کار",
    "میکرون ترکی آئے تو انہیں گرفتار کر لیا جائے گا، ترک وزیر انصاف",
    "سرحد پر بھارت اور نیپال کے درمیان آمد و رفت بند ہے، نیپالی سفیر نے بتایا۔",
    "آپ جاپان جائیں یا کوریا، وزیراعظم کی پالیسی یہی ہے۔",
    "سابق صدر کاسترو کی راکھ پاناما پہنچی۔",
    "ارجنٹائن کے وزیر دفاع نے کہا کہ ان کا جہاز برازیل پہنچا ہے۔",
    "وہ جس شام پہنچے اسی رات وزیراعظم نے خطاب کیا، جاپانی سفیر نے بتایا۔",
    "ہسپانوی رکن پارلیمنٹ بعد میں چلی گئے اور وہیں بس گئے۔",
]


@pytest.mark.parametrize(("text", "expected"), WHERE_TO + WHO, ids=[t[:36] for t, _ in WHERE_TO + WHO])
def test_visit(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions if m.type == "visit"] == expected


@pytest.mark.parametrize("text", NOT, ids=[t[:36] for t in NOT])
def test_no_visit(read: Read, briefly: Brief, text: str) -> None:
    assert [briefly(m) for m in read(text).mentions if m.type == "visit"] == []


def test_the_way_to_a_conference_is_the_conference(read: Read, briefly: Brief) -> None:
    text = "ایرانی وزیر خارجہ ای سی او کے وزارتی اجلاس میں شرکت کے لیے باکو پہنچ گئے۔"
    assert not [briefly(m) for m in read(text).mentions if m.type == "visit"]


def test_an_official_in_another_capital_is_on_a_visit(read: Read, briefly: Brief) -> None:
    text = "ملاقات کی تفصیل نہیں بتائی گئی۔ آسٹریلوی وزیر دفاع وفد کے ہمراہ انڈونیشیا میں موجود ہیں۔"
    assert [briefly(m) for m in read(text).mentions] == ["visit AU+ID held"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزیر خارجہ مسقط سے وطن واپس پہنچ گئے۔", ["visit OM+PK held"]),
        ("مہمان صدر ولیم روٹو ملاقات کے بعد اسلام آباد سے روانہ ہو گئے، کینیا کے صدر دو دن رہے۔", ["visit KE+PK held"]),
        ("وزیر صحت نے کینیا کے ساحلی شہر مالندی کا دورہ کیا۔", ["visit KE+PK held"]),
        ("مراکش کے بادشاہ جمعرات کو پاکستان پہنچ رہے ہیں۔", ["visit MA+PK planned"]),
        ("چلی کے وزیر خارجہ کا ممکنہ دورہ پاکستان زیر غور ہے۔", []),
        ("دفتر خارجہ نے بتایا کہ وزیراعظم نیروبی نہیں جائیں گے۔", ["visit KE+PK denied"]),
        ("یوگنڈا کے صدر کے دورہ پاکستان کی تیاریاں مکمل کر لی گئیں۔", ["visit PK+UG planned"]),
        ("نیروبی پہنچنے پر یوگنڈا کے صدر کا استقبال کیا گیا۔", ["visit KE+UG held"]),
        (
            "ڈنمارک کے وزیر خارجہ نیروبی پہنچ گئے ہیں۔ اس کے بعد وہ یوگنڈا اور روانڈا جائیں گے۔",
            ["visit DK+KE held", "visit DK+UG planned", "visit DK+RW planned"],
        ),
        ("ڈنمارک کے وزیر خارجہ کیف جانے والے ہیں۔", ["visit DK+UA planned"]),
        ("ڈینش ارکان پارلیمنٹ کا وفد نیروبی پہنچ گیا۔", ["visit DK+KE held"]),
        ("نیوزی لینڈ کے وزیر دفاع تین روزہ دورے پر یوگنڈا میں ہیں۔", ["visit NZ+UG held"]),
        ("ڈنمارک کے وزیر خارجہ مشاورت کے لیے نیروبی میں ہیں، ملاقات کل ہو گی۔", ["visit DK+KE held"]),
        ("ارجنٹائن کے صدر مالدیپ روانہ ہو گئے۔", ["visit AR+MV held"]),
        ("ڈنمارک نے کہا ہے کہ اس کا وفد مذاکرات کے لیے دوحہ جائے گا۔", ["visit DK+QA planned"]),
        ("یوگنڈا کے صدر نیروبی کے جومو کینیاٹا ایئرپورٹ پہنچے۔", ["visit KE+UG held"]),
        ("نیٹو کے سیکریٹری جنرل مارک روٹے اچانک دورے پر کیف پہنچ گئے۔", ["visit NATO+UA held"]),
        ("یوگنڈا کے صدر جون میں پاکستان کا دورہ کریں گے۔", ["visit PK+UG planned"]),
        ("یوگنڈا کے وزیر دفاع نے تفصیل بتائی۔ طیارہ کینیا کے شہر ممباسا جا رہا تھا۔", []),
        ("چلی کے صدر پاکستان کا دورہ کرنے کو بے چین ہوں گے۔", []),
        ("برطانوی وزیر خارجہ نیروبی میں صحافیوں سے گفتگو میں کہا کہ بات آگے بڑھے گی۔", []),
        ("نیروبی میں صحافیوں سے گفتگو کرتے ہوئے برطانوی وزیر خارجہ نے کہا کہ بات آگے بڑھے گی۔", ["visit GB+KE held"]),
        ("جنیوا میں صحافیوں سے گفتگو کرتے ہوئے برطانوی وزیر خارجہ نے کہا کہ بات آگے بڑھے گی۔", []),
        ("یہ دورہ کینیا کی جانب سے تجویز کے بعد ہوا، برطانوی وزیر خارجہ نے بتایا۔", []),
    ],
)  # fmt: skip
def test_ends_plans_and_presence(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions if m.type == "visit"] == expected


def test_a_place_of_another_country_is_not_where_the_visit_is(read: Read) -> None:
    text = "جکارتہ میں ترجمان نے بتایا کہ وزیر خارجہ اسحاق ڈار اتوار کو کینیا کے دورے پر روانہ ہوں گے۔"
    visit = next(m for m in read(text).mentions if m.type == "visit")
    assert visit.place is not None
    assert (visit.place.country, visit.place.city) == ("KE", None)


def test_a_delegation_led_by_somebody_is_the_subject(read: Read) -> None:
    text = (
        "چلی کے وزیر خارجہ البرٹو وان کلیورن کی سربراہی میں ایک اعلیٰ سطحی وفد پیرو کے حکام سے بات چیت کے لیے لیما پہنچ گیا ہے۔"
    )
    visits = [mention for mention in read(text).mentions if mention.type == "visit"]
    assert [visit.parties for visit in visits] == [["CL", "PE"]]
    assert "foreign_minister" in {person.role for person in visits[0].participants}
