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


@pytest.mark.parametrize(
    "text",
    ["کینیا کے صدر کی صدر آفریدی سے ملاقات ہوئی۔", "کینیا کے صدر اور صدر آفریدی کے درمیان ملاقات ہوئی۔"],
)
def test_two_of_one_office_are_of_two_states(read: Read, text: str) -> None:
    assert [m.parties for m in read(text).mentions] == [["KE", "PK"]]


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
        ("مالٹا کے وزیر دفاع پیٹر بورگانی کی سربراہی میں مالٹا کے وفد اور پاکستانی وفد کے درمیان مذاکرات ہوئے۔",
         {"پیٹر بورگانی"}),
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
    found = read(text).mentions
    assert [m.parties for m in found] == [["EG", "SD"], ["EG", "SD"]]
    assert ("کامل ادریسی", "SD") in {(p.name, p.country) for p in found[-1].participants}


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a partner, and behind it what they talk of
        ("مصری وزیر خارجہ کا مراکشی ہم منصب سے خطے کی صورت حال پر تبادلہ خیال", ["EG+MA held"]),
        # several partners and no subject
        ("چلی کے وزیر داخلہ کی پیرو کے ہم منصب سے ملاقات ہوئی۔ مالٹا اور قبرص کے وزرائے داخلہ سے بھی ملاقاتیں ہوئیں۔",
         ["CL+PE held", "CL+MT held", "CL+CY held"]),
        # heads of houses apart
        ("فن لینڈ کی وزیر خارجہ مالٹا کے صدر اور وزیراعظم سے ملاقات کریں گی۔", ["FI+MT planned", "FI+MT planned"]),
        ("نائب صدر رینا کاویری چلی کے وزیراعظم سے منگل کو ملاقات کرینگی۔", ["CL+PK planned"]),
        # why they did not meet there is no denial of their meeting
        ("چلی کے صدر جمعے کو پیرو کے صدر سے ملاقات کریں گے۔ چلی کے صدر کی پیرو کے صدر سے ایوان میں ملاقات نہ کرنے کی "
         "وجہ معلوم نہیں۔",
         ["CL+PE planned"]),
        # audiences, and guests with whom the host then talks
        ("شاہ اردن نے مالٹا کے وزیر دفاع کو شرف باریابی بخشا۔", ["JO+MT held"]),
        ("امیر قطر نے مالٹا کے وزیر دفاع کا خیرمقدم کیا اور باہمی تعلقات پر تبادلہ خیال کیا۔", ["MT+QA held"]),
        ("امیر قطر نے مالٹا کے وزیر دفاع کا خیرمقدم کیا اور تحائف دیے۔", []),
        # counterparts of somebody said before
        ("وزیر خارجہ کی جنیوا میں مصروفیات، مالٹا اور قبرص کے ہم منصبوں سے ملاقات", ["MT+PK held", "CY+PK held"]),
        ("چلی کے وزیر خارجہ اور پیرو کے وزیر خارجہ منگل کو مالٹا اور قبرص کے ہم منصبوں سے ملاقات کریں گے۔",
         ["CL+CY+MT+PE planned"]),
        # a long list between the genitive and its noun
        ("چلی کے وزیر خارجہ کی مالٹا کے نائب وزیراعظم و وزیر خارجہ پیٹر بورگانی، وزیر دفاع جان زاہرا اور "
         "وزیر تجارت ماریا نادوری سے ملاقات",
         ["CL+MT held"]),
        # a delegation named beside its leader
        ("امیر قطر سے منگل کو دوحہ میں چلی کے وزیر دفاع رافیل بورکانی اور ہمراہ وفد نے ملاقات کی۔", ["CL+QA held"]),
    ],
)  # fmt: skip
def test_meetings_of_two_sides(read: Read, text: str, told: list[str]) -> None:
    found = [m for m in read(text).mentions if m.type == "meeting"]
    assert [f"{'+'.join(m.parties)} {m.status}" for m in found] == told


def test_the_subject_of_an_arrival_is_carried(read: Read) -> None:
    text = (
        "وزیر اعظم راجیش تلواری کے امریکی دورے سے دو دن پہلے وزیر خارجہ سنیل ورماوی نیو یارک پہنچے تھے۔ "
        "اس دوران انہوں نے ناروے کے وزیر خارجہ سے ملاقات کی۔"
    )
    found = [m for m in read(text, audience="IN").mentions if m.type == "meeting"]
    assert [p.name for m in found for p in m.participants if p.name] == ["سنیل ورماوی"]


def test_receivers_in_a_list_with_envoys_and_their_posts(read: Read) -> None:
    text = (
        "چلی کے صدر لیما پہنچے۔ لیما پہنچنے پر پیرو کے وزیر خزانہ خوان کاردیلو، چلی میں پیرو کے سفیر دیاگو تولیدانی اور "
        "تبوری صوبے کے گورنر پیڈرو مینڈوسا نے صدر کا استقبال کیا۔"
    )
    [visit] = read(text).mentions
    assert {p.name for p in visit.participants if p.name} == {"خوان کاردیلو", "دیاگو تولیدانی", "پیڈرو مینڈوسا"}


def test_names_of_one_house_are_several_men(read: Read) -> None:
    text = "کویتی وزیر خارجہ شیخ سالم الناصر الصباح نے بتایا کہ امیر کویت شیخ فہد الجراح الصباح عمانی سلطان سے ملاقات کریں گے۔"
    [meeting] = [m for m in read(text).mentions if m.type == "meeting"]
    assert ["فہد" in (p.name or "") for p in meeting.participants if p.country == "KW"] == [True]


def test_a_journey_to_a_region_is_none_home(read: Read) -> None:
    assert not read("قطری ولی عہد خلیجی ممالک کا دورہ مکمل کر کے وطن واپس پہنچ گئے۔").mentions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # men of office of several states, each named, are met one by one
        ("چلی کے صدر نے مالٹا کے صدر رابرٹ بورگانی اور قبرص کے وزیراعظم نکوس لوئیزو سے ملاقات کی۔", ["CL+MT", "CL+CY"]),
        ("چلی کے صدر نے مالٹا کے صدر رابرٹ بورگانی اور قبرص کے وزیراعظم نکوس لوئیزو سے سہ فریقی ملاقات کی۔", ["CL+CY+MT"]),
        # offices in a list that a state opens are that state's, at home too
        ("ایئر چیف پاکستان سے روانہ ہو گئے، وہ مالٹا کے صدر، وزیراعظم اور وزیر دفاع سے ملاقاتیں کریں گے۔",
         ["MT+PK", "MT+PK", "MT+PK"]),
    ],
)  # fmt: skip
def test_whom_one_meets_in_turn(read: Read, text: str, told: list[str]) -> None:
    assert ["+".join(sorted(m.parties)) for m in read(text).mentions if m.type == "meeting"] == [
        "+".join(sorted(t.split("+"))) for t in told
    ]


def test_another_man_with_the_first_names_of_one_listed(read: Read) -> None:
    text = "مالٹا کی فوج کے چیف آف اسٹاف جنرل ڈیوڈ لی بورگانی نے آرمی چیف سے ملاقات کی۔"
    [meeting] = read(text).mentions
    assert ("ڈیوڈ لی بورگانی", "military_chief", "MT") in {(p.name, p.role, p.country) for p in meeting.participants}


def test_an_office_of_him_who_holds_two(read: Read) -> None:
    text = (
        "قطری وزیر خارجہ نے کابل میں افغان وزیر تجارت سے ملاقات کی۔ "
        "قطر کے نائب وزیراعظم و وزیر خارجہ ناصر بن فلاح منگل کو کابل پہنچے تھے۔"
    )
    [meeting] = [m for m in read(text).mentions if m.type == "meeting"]
    assert "ناصر بن فلاح" in {p.name for p in meeting.participants}


def test_the_crown_prince_is_the_one_named_before(read: Read) -> None:
    text = (
        "سعودی ولی عہد شہزادہ محمد بن سلمان نے لندن میں مالٹا کے وزیراعظم رابرٹ بورگانی سے ملاقات کی۔ "
        "ولی عہد سے ملاقات کے بعد رابرٹ بورگانی نے صحافیوں سے گفتگو کی۔"
    )
    [meeting] = [m for m in read(text, published="2024-03-11").mentions if m.type == "meeting"]
    assert {(p.name, p.country) for p in meeting.participants} == {("محمد بن سلمان", "SA"), ("رابرٹ بورگانی", "MT")}


def test_an_adviser_is_of_his_ministers_state(read: Read) -> None:
    text = "آرمی چیف سے مالٹا کے وزیر دفاع کے فوجی مشیر میجر جنرل پیٹر بورگانی نے ملاقات کی۔"
    [meeting] = read(text).mentions
    assert ("پیٹر بورگانی", "other", "MT") in {(p.name, p.role, p.country) for p in meeting.participants}


def test_the_day_of_a_meeting_is_not_that_of_the_guests_journey(read: Read) -> None:
    text = (
        "نیپالی وزیر خارجہ نے آج کھٹمنڈو میں نیپال کے دورے پر آئے ہوئے بھوٹان کے وزیراعظم سے ملاقات کی۔ "
        "بھوٹان کے وزیراعظم منگل کی صبح کھٹمنڈو پہنچے تھے۔"
    )
    assert [(m.type, m.date) for m in read(text).mentions] == [("visit", "2026-03-10"), ("meeting", "2026-03-11")]


def test_who_urges_that_a_journey_be_called_off_is_not_its_goal(read: Read) -> None:
    text = "وزیراعظم نے ملاوی کا دورہ منسوخ کر دیا۔ یہ دورہ کینیا کے دباؤ پر منسوخ کیا گیا۔"
    assert {tuple(m.parties) for m in read(text).mentions} == {("MW", "PK")}
