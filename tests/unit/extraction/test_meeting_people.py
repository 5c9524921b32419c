"""Meetings of two sides and everybody who took part in them: envoys' hosts, lists of people, companions, meals for guests."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("کیمرون میں تعینات چلی کے سفیر نے وزیر صحت سے ملاقات کی۔", ["CL", "CM"]),
        ("بحرین میں متعین پاکستانی سفیر نوید بخاروی نے وزیر محنت سے ملاقات کی۔", ["BH", "PK"]),
        ("قونصل جنرل نے گورنر تبوک سے ملاقات کی۔", ["PK", "SA"]),
        ("یوگنڈا کی وزیر خارجہ نے گورنر ممباسا سے ملاقات کی۔", ["KE", "UG"]),
    ],
)
def test_whom_an_envoy_calls_on(read: Read, text: str, parties: list[str]) -> None:
    [meeting] = [m for m in read(text).mentions if m.type == "meeting"]
    assert meeting.parties == parties


def test_an_office_told_again_is_its_last_holders(read: Read) -> None:
    text = "گورنر سندھ نعمان تالپوری سے کینیا کے قونصل جنرل نے ملاقات کی۔ پیرو کے قونصل جنرل نے بھی گورنر سے ملاقات کی۔"
    assert [m.parties for m in read(text, audience=None).mentions] == [["KE", "PK"], ["PE", "PK"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("جاپانی وزیر تجارت نے واشنگٹن میں امریکی سینیٹر ڈین ہولبرگ اور کیرن والٹن سے ملاقات کی۔",
         {"ڈین ہولبرگ", "کیرن والٹن"}),
        ("وزیراعظم سے کینیڈین رکن پارلیمنٹ جان ڈوبریک، ٹام ہیلسن اور لیزا موریو نے ملاقات کی۔",
         {"جان ڈوبریک", "ٹام ہیلسن", "لیزا موریو"}),
        ("نیپالی وزیر خارجہ نے سربیا کے وزیر دفاع علم الدین تورکووچ سے ملاقات کی۔", {"علم الدین تورکووچ"}),
        # a meeting told four sentences before, and others who were with a side
        ("مالٹا کے صدر نے روم میں قبرص کے صدر سے ملاقات کی۔ ملاقات ایک گھنٹہ جاری رہی۔ تجارت پر بات ہوئی۔ "
         "توانائی بھی زیر غور آئی۔ "
         "سیاحت کا بھی ذکر ہوا۔ اس موقع پر مالٹا کے وزیر دفاع پیٹر بورگانی اور قبرص کے سفیر آندریاس لوئیزو بھی موجود تھے۔",
         {"پیٹر بورگانی", "آندریاس لوئیزو"}),
        ("مالٹا کے صدر نے روم میں قبرص کے صدر سے ملاقات کی۔ ملاقات کے دوران مالٹا کے وزیر دفاع پیٹر بورگانی بھی ہمراہ تھے۔",
         {"پیٹر بورگانی"}),
        ("مالٹا کے صدر نے روم میں قبرص کے صدر سے ملاقات کی۔ مالٹا کے وزیر دفاع پیٹر بورگانی بھی وفد میں شامل تھے۔",
         {"پیٹر بورگانی"}),
        ("مالٹا اور قبرص کے صدور کے درمیان روم میں ہونے والی ملاقات کے موقع پر مالٹا کے وزیر دفاع پیٹر بورگانی نے بھی شرکت "
         "کی جبکہ قبرص کے سفیر آندریاس لوئیزو بھی موجود تھے۔", {"پیٹر بورگانی", "آندریاس لوئیزو"}),
        ("قبرص کے صدر سے مالٹا کے صدر نے ملاقات کی۔ ملاقات میں وزیر دفاع پیٹر بورگانی اور اٹلی "
         "میں مالٹا کے سفیر جان زاہرا بھی موجود تھے۔",
         {"پیٹر بورگانی", "جان زاہرا"}),
        ("آرمی چیف سے مالٹا کی پارلیمنٹ کے وفد کی ملاقات ہوئی ہے جس کی قیادت پیٹر بورگانی نے کی۔", {"پیٹر بورگانی"}),
        ("آرمی چیف سے مالٹا کے پارلیمانی وفد نے ملاقات کی۔ مالٹا کی سفیر جین زاہرا بھی وفد کے ہمراہ تھیں۔", {"جین زاہرا"}),
    ],
)  # fmt: skip
def test_everybody_in_the_room(read: Read, text: str, names: set[str]) -> None:
    [meeting] = [m for m in read(text).mentions if m.type == "meeting"]
    assert {p.name for p in meeting.participants if p.name} == names


@pytest.mark.parametrize(
    "company",
    [
        "صدر کے ہمراہ وزیر خارجہ البرتو سانکلار اور وزیر تجارت نکولاس گرابو بھی ہیں۔",
        "وزیر خارجہ البرتو سانکلار اور وزیر تجارت نکولاس گرابو بھی ان کے ہمراہ ہیں۔",
    ],
)
def test_companions_of_a_visitor(read: Read, company: str) -> None:
    [visit] = read(f"چلی کے صدر رافیل بورکانی سرکاری دورے پر نیروبی پہنچ گئے۔ {company}").mentions
    assert {p.name for p in visit.participants} == {"رافیل بورکانی", "البرتو سانکلار", "نکولاس گرابو"}


def test_a_prince_named_before_as_a_minister(read: Read) -> None:
    text = (
        "قطری وزیر دفاع شہزادہ ناصر بن فلاح منامہ کے دورے پر پہنچ گئے۔ شہزادہ ناصر بن فلاح بحرین کے وزیراعظم سے ملاقات کریں گے۔"
    )
    [meeting] = [m for m in read(text).mentions if m.type == "meeting"]
    assert {(p.name, p.role) for p in meeting.participants if p.name} == {("ناصر بن فلاح", "minister")}


def test_a_second_office_of_a_list_is_of_the_first_ones_state(read: Read) -> None:
    text = "مصری وزیر خارجہ سوڈانی صدر طارق البرقانی اور وزیراعظم کامل ادریسی سے ملاقات کریں گے۔"
    [meeting] = read(text).mentions
    assert meeting.parties == ["EG", "SD"]
    assert ("کامل ادریسی", "SD") in {(p.name, p.country) for p in meeting.participants}


def test_several_who_receive_a_guest_are_several_meetings(read: Read) -> None:
    text = "فن لینڈ کی وزیر خارجہ کل وزیراعظم، صدر مملکت اور آرمی چیف سے ملاقاتیں کریں گی۔"
    found = [m for m in read(text).mentions if m.type == "meeting"]
    assert [[p.role for p in m.participants if p.country == "PK"] for m in found] == [
        ["head_of_government"],
        ["head_of_state"],
        ["military_chief"],
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وزیراعظم نے جاپانی وزیر خارجہ کے اعزاز میں عشائیہ دیا۔", ["JP+PK held"]),
        ("گورنر سندھ کی جانب سے ناروے کے قونصل جنرل کے اعزاز میں الوداعی ظہرانہ", ["NO+PK held"]),
        ("صدر مملکت کل کینیا کے صدر کے اعزاز میں عشائیہ دیں گے۔", ["KE+PK planned"]),
        ("وزیراعلیٰ نے جاپانی گلوکارہ کے اعزاز میں عشائیہ دیا۔", []),
        ("وزیراعظم نے اتحادی جماعتوں کے رہنماؤں کے اعزاز میں عشائیہ دیا۔", []),
    ],
)
def test_a_meal_for_a_guest_of_state(read: Read, text: str, told: list[str]) -> None:
    found = [m for m in read(text).mentions if m.type == "meeting"]
    assert [f"{'+'.join(m.parties)} {m.status}" for m in found] == told
