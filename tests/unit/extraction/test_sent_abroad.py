"""Journeys told by who sends somebody on them, envoys who are back, and who opens a conference. Sentences written for the
purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

SENT = [
    ("ہنگری کے وزیراعظم نے اپنے وزیر خارجہ کو باکو بھیجا ہے۔", ["visit AZ+HU held"]),
    ("جاپان اپنا خصوصی ایلچی ہنوئی بھیج رہا ہے۔", ["visit JP+VN planned"]),
    ("کینیا کے صدر نے ایک وفد کمپالا بھیجنے کا اعلان کیا ہے۔", ["visit KE+UG planned"]),
    ("وزیر تجارت کو تین روزہ دورے پر ہرارے بھیجا جا رہا ہے۔", ["visit PK+ZW planned"]),
    ("مصر نے اپنا ایلچی خرطوم نہیں بھیجا۔", []),
    ("چلی نے پیرو کے صدر کو لیما خط بھیجا۔ حکومت نے امدادی سامان کیٹو بھیج دیا۔", ["message CL+PE held"]),
    ("مذاکرات کے لیے سوڈان نے بھی اپنا وفد جدہ بھیجا ہے۔", []),
]


@pytest.mark.parametrize(("text", "expected"), SENT)
def test_who_is_sent_abroad_travels(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_several_who_are_sent_are_all_named(read: Read) -> None:
    told = read("صدر ٹرمپ اپنے ایلچی اسٹیو وٹکوف اور جیرڈ کشنر کو باکو بھیجیں گے۔").mentions
    assert [[p.name for p in m.participants] for m in told] == [["اسٹیو وٹکوف", "جیرڈ کشنر"]]


def test_who_opens_a_conference_takes_part(read: Read) -> None:
    text = (
        "استنبول میں ہارٹ آف ایشیا کانفرنس شروع ہو گئی جس میں پاکستان کی نمائندگی اسحاق ڈار کر رہے ہیں۔ "
        "آذربائیجان کے صدر الہام علیوف اور قازق صدر قاسم جومارت توقایف نے کانفرنس کا باقاعدہ طور پر مشترکہ افتتاح کیا۔"
    )
    told = read(text).mentions
    assert [set(m.parties) for m in told if m.type == "summit"] == [{"AZ", "HEART-OF-ASIA", "KZ", "PK", "TR"}]


BACK = [
    ("یونان نے لیبیا میں چھ سال بعد اپنا سفیر دوبارہ تعینات کر دیا۔", ["restore GR+LY held"]),
    ("ناروے نے اپنے سفیر کو واپس ہرارے بھیج دیا۔", ["restore NO+ZW held"]),
    ("چلی نے دو سال کے وقفے کے بعد کیوبا میں دوبارہ اپنا سفیر مقرر کر دیا ہے۔", ["restore CL+CU held"]),
    ("یوگنڈا نے کینیا کے سفیر کو واپس بھیج دیا۔", []),
    ("ناروے نے چلی میں اپنا نیا سفیر مقرر کر دیا۔", ["credentials CL+NO held"]),
]


@pytest.mark.parametrize(("text", "expected"), BACK)
def test_an_envoy_who_is_back_restores_ties(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_who_is_sent_for_treatment_goes_on_no_visit(read: Read) -> None:
    assert not read("چلی نے بیمار سابق وزیر خارجہ کو علاج کے لیے ناروے بھیج دیا۔").mentions


@pytest.mark.parametrize("told", ["میں شرکت کے لیے نیویارک جائیں گے۔", "کے اجلاس سے خطاب کریں گے۔"])
def test_a_president_at_the_general_assembly_is_not_the_assembly_s(read: Read, told: str) -> None:
    (summit,) = read(f"مصری صدر جنرل اسمبلی {told}").mentions
    assert (summit.type, summit.status) == ("summit", "planned")
    assert [(p.role, p.country) for p in summit.participants] == [("head_of_state", "EG")]


def test_who_assists_a_leader_sits_in_the_meeting(read: Read) -> None:
    text = (
        "یوگنڈا کے صدر یوویری موسیوینی نے کینیا کے صدر ولیم روٹو سے ملاقات کی۔ "
        "صدر روٹو کی معاونت وزیر خارجہ مسالیا مداوادی اور دیگر حکام نے کی۔"
    )
    (told,) = read(text).mentions
    assert ("مسالیا مداوادی", "KE") in [(p.name, p.country) for p in told.participants]
