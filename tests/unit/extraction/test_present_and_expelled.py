"""Who is named as present at the end of a report, whom a state throws out, and two of one surname."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("وزیر صحت سے کینیا کے سفیر پیٹر موانگی نے ملاقات کی۔ پارلیمانی سیکرٹری نیلم بخاروی اور کینیا کے تجارتی اتاشی جان "
         "اوٹینو بھی اس موقع پر موجود تھے۔", "meeting", {"پیٹر موانگی", "نیلم بخاروی"}),
        ("صدر کو پیرو کے سفیر خوان مورالیس نے اسناد سفارت پیش کیں۔ اس موقع پر سیکرٹری خارجہ نیلم بخاروی بھی موجود تھیں۔",
         "credentials", {"خوان مورالیس", "نیلم بخاروی"}),
    ],
)  # fmt: skip
def test_present_at_the_end(read: Read, text: str, kind: str, names: set[str]) -> None:
    [event] = [m for m in read(text).mentions if m.type == kind]
    assert names <= {p.name for p in event.participants}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("ناروے نے چلی کے ایک سفارتکار کو ملک بدرکردیا۔", {(None, "other")}),
        ("پیرو نے چلی کے سفارت خانے کے عملے کے ایک رکن کو ناپسندیدہ شخصیت قرار دے دیا۔", {(None, "other")}),
        ("پیرو نے چلی کے سفیر خوان مورالیس اور 4 سفارتی اہلکاروں کو ملک بدر کر دیا۔", {("خوان مورالیس", "ambassador")}),
        ("پیرو سے چلی کے سفیر سمیت 5 سفارتکار ملک بدر", {(None, "ambassador"), (None, "other")}),
    ],
)
def test_who_is_thrown_out(read: Read, text: str, people: set[tuple[str | None, str]]) -> None:
    [event] = [m for m in read(text).mentions if m.type == "rupture"]
    assert {(p.name, p.role) for p in event.participants} == people


def test_two_of_one_surname(read: Read) -> None:
    text = (
        "ترجمان دفتر خارجہ لیلیٰ کیلانوف نے بتایا کہ صدر سے پیرو کے سفیر نے ملاقات کی۔ ملاقات میں سیکرٹری خارجہ ہارون کیلانوف "
        "بھی موجود تھے۔ لیلیٰ کیلانوف نے کہا کہ بات چیت مفید رہی۔"
    )
    [event] = read(text).mentions
    assert "ہارون کیلانوف" in {p.name for p in event.participants}
    assert "لیلیٰ کیلانوف" not in {p.name for p in event.participants}


def test_those_beside_a_leader_make_no_journey_of_their_own(read: Read) -> None:
    text = (
        "وزیراعظم شہباز شریف سرکاری دورے پر کیٹو پہنچ گئے۔ وزیراعظم کے ہمراہ وزیر تجارت نوید بخاروی اور صوبائی وزیر نیلم "
        "تالپوری بھی ایکواڈور پہنچے ہیں۔"
    )
    [visit] = read(text).mentions
    assert {"شہباز شریف", "نوید بخاروی", "نیلم تالپوری"} == {p.name for p in visit.participants}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # those who will be there, those who receive a guest together with officials, a name with Latin letters glued
        ("صدر کل روم میں مالٹا کے صدر سے ملاقات کریں گے۔ ملاقات میں مالٹا کے وزیر دفاع پیٹر بورگانی بھی شریک ہوں گے۔",
         {"پیٹر بورگانی"}),
        ("وزیراعظم لیما پہنچے جہاں پیرو کے وزیر دفاع خوان مورالیس، پاکستان میں پیرو کے سفیر لوئس ورگاس اور پاکستانی ناظم "
         "الامور نوید بخاروی سمیت دیگر حکام نے ان کا استقبال کیا۔", {"خوان مورالیس", "لوئس ورگاس"}),
        ("وزیراعظم نے جرمنی کے سفیر Anton Kelbergسے ملاقات کی۔", {"Anton Kelberg"}),
        ("وزیر تجارت نے کینیا کے سفیر پیٹر موانگی اور محکمہ تجارت کے دیگر افسران سے ملاقات کی۔", {"پیٹر موانگی"}),
        # a province's head named once
        ("وزیراعلیٰ پنجاب سے پیرو کے سفیر نے ملاقات کی۔ وزیراعلیٰ نیلم تالپوری نے کہا کہ تعاون بڑھے گا۔", {"نیلم تالپوری"}),
        ("گورنر سندھ نیلم تالپوری نے خطاب کیا۔ وزیراعلیٰ سندھ سے پیرو کے سفیر نے ملاقات کی۔", set()),
        # his post behind his seat
        ("کینیا کے قونصل جنرل نے میئر کراچی نوید بخاروی سے ملاقات کی۔", {"نوید بخاروی"}),
    ],
)  # fmt: skip
def test_people_of_both_sides(read: Read, text: str, people: set[str]) -> None:
    [event] = read(text).mentions
    assert people <= {p.name for p in event.participants}
    assert people or not any(p.name for p in event.participants)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزیر تجارت نے بتایا کہ انہوں نے کینیا کے وزیر تجارت سے ویڈیو لنک پر بات کی ہے۔", ("meeting", "held", ["KE", "PK"])),
        ("آئی ایم ایف کا وفد پاکستان پہنچ گیا اور مشن کی ٹیم نے مشیر خزانہ سے ملاقات کی۔", ("meeting", "held", ["IMF", "PK"])),
        ("سفیر نے وزیر داخلہ کو وزیر تجارت کے آئندہ دورۂ کینیا سے آگاہ کیا۔", ("visit", "planned", ["KE", "PK"])),
        ("وزیراعظم کے حالیہ دورۂ کینیا سے تعلقات مضبوط ہوں گے۔", ("visit", "held", ["KE", "PK"])),
        ("آزاد جموں و کشمیر کے صدر سے پیرو کے سفیر نے ملاقات کی۔", ("meeting", "held", ["PE", "PK"])),
    ],
)
def test_what_is_told(read: Read, text: str, expected: tuple[str, str, list[str]]) -> None:
    assert expected in [(m.type, m.status, m.parties) for m in read(text).mentions]


def test_each_envoy_by_his_name(read: Read) -> None:
    text = (
        "پیرو اور کینیا کے سفیروں نے صدر کو اسناد سفارت پیش کیں۔ سفیروں میں پیرو کے سفیر خوان مورالیس اور کینیا کے سفیر پیٹر "
        "موانگی شامل تھے۔"
    )
    assert [{p.name for p in m.participants if p.role == "ambassador"} for m in read(text).mentions] == [
        {"خوان مورالیس"},
        {"پیٹر موانگی"},
    ]


def test_a_page_number_behind_a_headline_is_a_teaser(read: Read) -> None:
    assert read("پیرو کا موسم آج خشک رہا۔\n-\nکینیا کے سفیر کی وزیراعظم سے ملاقاتNode ID: 512345").mentions == []


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("کینیا کے وزرائے خارجہ و دفاع نے وزیراعظم سے ملاقات کی۔", {("foreign_minister", "KE"), ("minister", "KE")}),
        ("پیرو کے وزرائے خزانہ اور تجارت کی وزیراعظم سے ملاقات ہوئی۔", {("minister", "PE")}),
        ("کینیا کے صدر کل اسلام آباد پہنچیں گے، ان کے ہمراہ ایک اعلیٰ سطح کا وفد بھی ہوگا۔", {("delegation", "KE")}),
    ],
)
def test_offices_without_a_name(read: Read, text: str, offices: set[tuple[str, str]]) -> None:
    [event] = read(text).mentions
    assert offices <= {(p.role, p.country) for p in event.participants if p.name is None}


def test_who_sat_in_a_meeting_told_in_the_title_too(read: Read) -> None:
    text = (
        "عالمی کانفرنس کے دوران وزیراعظم نے پیرو کے صدر سے ملاقات کی، جس میں وزیر خزانہ نوید بخاروی اور وزیر تجارت نیلم "
        "تالپوری بھی شریک تھے۔"
    )
    mentions = read(text, "وزیراعظم کی پیرو کے صدر سے ملاقات").mentions
    [meeting] = [m for m in mentions if m.type == "meeting"]
    assert {"نوید بخاروی", "نیلم تالپوری"} <= {p.name for p in meeting.participants}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وزیراعظم نے کینیا کے صدر کو نیپال کا دورہ کرنے کی دعوت دی جسے انہوں نے قبول کر لیا۔", [("visit", "planned")]),
        ("وزیراعظم نے کینیا کے صدر کو پاکستان کا دورہ کرنے کی دعوت دی۔", [("message", "held")]),
        ("کینیا نے ابھی تک کوسوو کی حکومت کو تسلیم نہیں کیا۔", []),
        ("لیما میں آج بارش ہوئی۔\nپڑھیں: کینیا کے سفیر کی وزیراعظم سے ملاقات", []),
    ],
)
def test_invited_or_not_yet(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(m.type, m.status) for m in read(text).mentions] == told


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("وزیر صحت سے پیرو کی سفیر لیلیٰ ورگاس نے ملاقات کی، صوبائی وزیر نوید بخاروی بھی موجود تھے۔",
         {"لیلیٰ ورگاس", "نوید بخاروی"}),
        ("وزیر صحت سے پیرو کی سفیر لیلیٰ ورگاس نے ملاقات کی۔ سیکرٹری صحت نوید بخاروی بھی موجود تھے۔",
         {"لیلیٰ ورگاس", "نوید بخاروی"}),
        # the rest of a name after a form that is listed as another man's
        ("کینیا کے کمانڈر جنرل ضیا موانگی نے آرمی چیف سے ملاقات کی۔", {"ضیا موانگی"}),
        ("کینیا کے آرمی چیف پیٹر موانگی نے اسلام آباد کا دورہ کیا۔ معزز مہمان نے وزیر دفاع نوید بخاروی سے ملاقات کی۔",
         {"پیٹر موانگی", "نوید بخاروی"}),
    ],
)  # fmt: skip
def test_told_right_behind(read: Read, text: str, people: set[str]) -> None:
    [meeting] = [m for m in read(text).mentions if m.type == "meeting"]
    assert {p.name for p in meeting.participants if p.name} == people


def test_envoys_appointed_in_a_list(read: Read) -> None:
    text = "نوید بخاروی کو چلی، نیلم تالپوری کو پیرو اور ہارون کیلانوف کو کینیا میں سفیر تعینات کیا گیا ہے۔"
    told = {(tuple(m.parties), m.participants[0].name) for m in read(text).mentions if m.type == "credentials"}
    assert told == {(("CL", "PK"), "نوید بخاروی"), (("PE", "PK"), "نیلم تالپوری"), (("KE", "PK"), "ہارون کیلانوف")}


def test_who_will_receive_a_guest(read: Read) -> None:
    text = "پیرو کے صدر کل لاہور پہنچیں گے، صوبائی وزیر نیلم تالپوری اور وزیر دفاع نوید بخاروی ان کا استقبال کریں گے۔"
    [visit] = read(text).mentions
    assert {"نیلم تالپوری", "نوید بخاروی"} <= {p.name for p in visit.participants}


def test_a_name_glued_to_an_office(read: Read) -> None:
    [meeting] = read("پیرو کے سفیرمورالیس نے وزیر تجارت سے ملاقات کی۔").mentions
    assert "مورالیس" in {p.name for p in meeting.participants}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("کینیا کے سفیر سے ملاقات میں کینیا کے صدر کے دورۂ پاکستان کے حوالے سے بات چیت ہوئی۔", ("planned", "head_of_state")),
        ("کینیا کے سفیر نے کینیا کے صدر کے دورۂ پاکستان پر اطمینان ظاہر کیا۔", ("held", "head_of_state")),
    ],
)
def test_whose_journey_is_talked_about(read: Read, text: str, told: tuple[str, str]) -> None:
    [visit] = [m for m in read(text).mentions if m.type == "visit"]
    assert (visit.status, visit.participants[0].role) == told


def test_over_a_unit_of_an_organisation(read: Read) -> None:
    text = "عالمی بینک کے افغانستان اور پاکستان ریجن کے نائب صدر پیٹر موانگی نے وزیر خزانہ سے ملاقات کی۔"
    [meeting] = read(text).mentions
    assert meeting.parties == ["PK", "WB"]
    assert ("پیٹر موانگی", "igo_official") in {(p.name, p.role) for p in meeting.participants}


def test_a_ministry_s_secretary_beside_the_minister(read: Read) -> None:
    text = "پیرو کے سفیر نے وزیر صحت سے ملاقات کی، سیکریٹری صحت نوید بخاروی بھی موجود تھے۔"
    [meeting] = read(text).mentions
    assert "نوید بخاروی" in {p.name for p in meeting.participants}


def test_a_group_to_be_made_active_is_no_meeting(read: Read) -> None:
    text = "پیرو کے سفیر نے کہا کہ پارلیمانی فرینڈشپ گروپ کو مزید فعال بنایا جائے گا۔"
    assert not [m for m in read(text).mentions if m.type == "meeting"]
