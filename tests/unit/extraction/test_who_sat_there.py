"""Who takes part in talks: those who preside, third states' delegates, those who came for them; whose victory is greeted."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # those who came for a meeting are to meet, until the text has them talk
    (
        "ترک وزیر خارجہ ہاکان فیدان اپنے ایرانی ہم منصب سے مذاکرات کے لیے تہران روانہ ہو گئے۔",
        ["meeting IR+TR planned", "visit IR+TR held"],
    ),
    (
        "جرمن چانسلر مصری صدر سے ملاقات کے لیے قاہرہ پہنچے۔ ملاقات میں تجارت پر بات ہوئی۔",
        ["meeting DE+EG held", "visit DE+EG held"],
    ),
    ("کھلاڑی وزیراعظم سے ملاقات کے لیے لاہور پہنچ گئے۔", []),
    ("روسی صدر نے اپنے ترک ہم منصب سے ملاقات کے لیے انقرہ جانے کی خواہش ظاہر کی۔", []),
    # delegates of third states take part; two who act together behind talks held them
    (
        "کینیا اور یوگنڈا کے نمائندوں نے نیروبی میں مذاکرات کیے جن میں ناروے کے نمائندے بھی شریک تھے۔",
        ["meeting KE+NO+UG held"],
    ),
    ("مصر کے دارالحکومت قاہرہ میں جاری مذاکرات کے دوران اسرائیلی اور حماس کے وفود نے نقشے دیکھے۔", ["meeting HAMAS+IL held"]),
    # arranged for a day, and a duty
    ("آرمینیا اور آذربائیجان نے سرحدی صورت حال پر جمعے کو مزید بات چیت کرنی ہے۔", ["meeting AM+AZ planned"]),
    ("مصری صدر کی ترک صدر سے ملاقات جمعرات کو ہونی ہے۔", ["meeting EG+TR planned"]),
    ("پاکستان کو بھارت سے بات چیت کرنی ہے۔", []),
    # who is to come is spoken of behind it; what he will talk about where he goes
    (
        "ترک صدر کی جمعرات کو قاہرہ آمد متوقع ہے جہاں وہ مصری صدر سے ملاقات کریں گے۔",
        ["visit EG+TR planned", "meeting EG+TR planned"],
    ),
    (
        "ترک صدر جمعرات کو پیرس پہنچیں گے۔ وہ تجارت اور دفاع پر بات چیت کریں گے۔",
        ["visit FR+TR planned", "meeting FR+TR planned"],
    ),
    # what a round did not bring; contacts in a third place that are denied; what one says of his own telephone talk
    ("کینیا اور یوگنڈا کے درمیان مذاکرات کے دوسرے دور میں کوئی پیش رفت نہ ہو سکی۔", ["meeting KE+UG held"]),
    ("کینیا اور یوگنڈا کے درمیان دبئی میں خفیہ رابطے کی خبروں کی ترجمان نے تردید کی ہے۔", ["meeting KE+UG denied"]),
    ("ترک صدر نے کہا ہے کہ ان کی آج صبح مصری صدر سے بہت اچھی بات ہوئی۔", ["call EG+TR held"]),
    ("جاپان، جنوبی کوریا اور امریکہ کے سکیورٹی مشیروں نے ہوائی میں سہ فریقی ملاقات کی۔", ["meeting JP+KR+US held"]),
    # one beside another is met by himself; two who will meet again
    (
        "چینی وزیر خارجہ نے ترک ہم منصب کے علاوہ مصر کے وزیر خارجہ سے بھی ملاقات کی۔",
        ["meeting CN+TR held", "meeting CN+EG held"],
    ),
    (
        "مصری صدر اور ترک صدر نے انقرہ میں ملاقات کی۔ دونوں رہنما آئندہ ماہ قاہرہ میں ملیں گے۔",
        ["meeting EG+TR held", "meeting EG+TR planned"],
    ),
    # who goes on meets several; three who meet where a session is; whose invitation it was is no side
    (
        "ترک صدر قاہرہ پہنچے اور مصری صدر اور اردن کے شاہ سے ملاقات کی۔",
        ["visit EG+TR held", "meeting EG+TR held", "meeting JO+TR held"],
    ),
    ("سہ فریقی سربراہی اجلاس میں آذربائیجان، ترکیہ اور قازقستان کے رہنما لاچین میں ملے۔", ["meeting AZ+KZ+TR held"]),
    ("قازقستان کی دعوت پر ازبک اور کرغز وزرائے خارجہ منگل کو آستانہ میں ملے۔", ["meeting KG+UZ held"]),
    ("مصری اور ترک حکام کو غار سے قدیم سکے ملے۔", []),
    # on whose part somebody sat there
    (
        "ملاقات میں مصر کی جانب سے وزیر دفاع محمد زکی جبکہ ترکیہ کی جانب سے وزیر دفاع یاشار گولر شریک تھے۔",
        ["meeting EG+TR held"],
    ),
    # who receives a guest in his palace meets him; at the airport he does not, and a decision is no guest
    ("بحرین کے بادشاہ نے قصر الصخیر میں ترک وزیر خارجہ کا استقبال کیا۔", ["meeting BH+TR held"]),
    ("سعودی ولی عہد نے شاہی محل میں ترک وزیر خارجہ کا خیرمقدم کیا۔ ملاقات میں غزہ پر بات ہوئی۔", ["meeting SA+TR held"]),
    ("بحرین کے بادشاہ نے ترک صدر کا ہوائی اڈے پر استقبال کیا۔", []),
    ("امریکی صدر نے وائٹ ہاؤس میں ترک صدر کے بیان کا خیرمقدم کیا۔", []),
    # the state about which others confer abroad; at home anybody may
    ("آئندہ ماہ برسلز میں سوڈان سے متعلق ہونے والی کانفرنس میں صورت حال کا جائزہ لیا جائے گا۔", ["summit BE+SD planned"]),
    ("لاہور میں فلسطین سے متعلق ہونے والی کانفرنس میں وکلا نے خطاب کیا۔", []),
    ("لندن میں پاکستان کے لیے منعقدہ کانفرنس میں تارکین وطن شریک ہوئے۔", []),
    # whose victory it is; heads of state in general are not the reader's own
    ("برازیل کے صدر نے میکخواں کی جیت کو تاریخی قرار دیتے ہوئے مبارک باد پیش کی ہے۔", ["message BR+FR held"]),
    ("سربراہان مملکت کی میکخواں کو صدر بننے پر مبارکباد۔", []),
    # a pronoun and its case in one
    ("چینی صدر لیما پہنچے، جسکے بعد انکی پیرو کے صدر سے ملاقات ہوئی۔", ["visit CN+PE held", "meeting CN+PE held"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "پاکستان اور ازبکستان کے مشترکہ کمیشن کا اجلاس تاشقند میں ہوا۔ اجلاس کی مشترکہ صدارت وزیر تجارت جام کمال اور "
            "ازبک وزیر سرمایہ کاری لزیز قدرتوف نے کی۔",
            ["جام کمال", "لزیز قدرتوف"],
        ),
        (
            "پاک ترک مشترکہ وزارتی کمیشن کا اجلاس ترک وزیر دفاع یاشار گولر اور وزیر تجارت جام کمال کی مشترکہ صدارت میں ہوا۔",
            ["جام کمال", "یاشار گولر"],
        ),
    ],
)
def test_chairs(read: Read, text: str, names: list[str]) -> None:
    (session,) = read(text).mentions
    assert sorted(p.name or "" for p in session.participants) == names


def test_a_counterpart_beside_ministers_of_an_organisation(read: Read) -> None:
    text = "چینی وزیر خارجہ نے برکس وزرائے خارجہ اجلاس کے دوران روسی ہم منصب سرگئی لاوروف سے ملاقات کی۔"
    roles = {p.role for m in read(text).mentions if m.type == "meeting" for p in m.participants}
    assert roles == {"foreign_minister"}


def test_a_reception_gives_the_place_of_the_talks_behind_it(read: Read) -> None:
    text = "سعودی وزیر خارجہ نے ریاض میں ترک وزیر خارجہ کا خیرمقدم کیا۔ ملاقات میں غزہ پر تبادلہ خیال کیا گیا۔"
    (meeting,) = read(text).mentions
    assert meeting.place is not None
    assert meeting.place.city == "Riyadh"


def test_two_who_met_and_signed(read: Read) -> None:
    text = "ترک صدر رجب طیب ایردوان اور آذری صدر الہام علیوف نے باکو میں ملاقات کی اور اعلامیے پر دستخط کیے۔"
    deal = next(m for m in read(text).mentions if m.type == "agreement")
    assert {p.name for p in deal.participants} == {"رجب طیب ایردوان", "الہام علیوف"}


def test_those_present_are_told_in_the_clause_of_the_meeting(read: Read) -> None:
    for text in (
        "پیرو کے صدر سے مصر کے سفیر کی ملاقات میں پیرو کے وزیر خارجہ بھی موجود تھے۔",
        "پیرو کے صدر کی مصر کے سفیر سے ملاقات میں پیرو کے وزیر خارجہ بھی شریک تھے۔",
    ):
        (meeting,) = read(text).mentions
        roles = {(p.role, p.country) for p in meeting.participants}
        assert roles == {("head_of_state", "PE"), ("ambassador", "EG"), ("foreign_minister", "PE")}
