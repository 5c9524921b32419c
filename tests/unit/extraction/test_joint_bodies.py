"""Bodies of two states, conferences by who comes to them, and whom a greeting goes to."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("مصر اردن گیس پائپ لائن کی مشترکہ اقتصادی کمیٹی کا اجلاس منگل کو قاہرہ میں ہوا۔", ["EG", "JO"]),
        ("سی پیک کی مشترکہ تعاون کمیٹی کا اجلاس منگل کو بیجنگ میں ہوا۔", ["CN", "PK"]),
        ("مستقل انڈس کمیشن کا اجلاس منگل کو نئی دہلی میں ہوا۔", ["IN", "PK"]),
    ],
)
def test_the_two_states_of_a_joint_body(read: Read, text: str, parties: list[str]) -> None:
    (meeting,) = read(text).mentions
    assert (meeting.type, meeting.parties, meeting.date) == ("meeting", parties, "2026-03-10")


def test_who_sets_out_to_talk_has_not_talked(read: Read, briefly: Callable[[Mention], str]) -> None:
    text = "کینیا کے وزیر خارجہ اپنے مالدیپ کے ہم منصب سے مذاکرات کرنے کے لیے مالے روانہ ہو گئے ہیں۔"
    found = {briefly(m) for m in read(text, audience=None).mentions}
    assert found == {"meeting KE+MV planned", "visit KE+MV held"}


def test_a_commissioner_speaks_for_the_union(read: Read) -> None:
    text = "یورپی کمشنر ہینا یوہانسن اور کینیا کے وزیر خزانہ جان مبادی نے معاہدے پر دستخط کیے۔"
    (signed,) = read(text).mentions
    assert (signed.type, signed.parties) == ("agreement", ["EU", "KE"])


def test_delegations_that_have_come_to_a_conference_make_no_visits(read: Read) -> None:
    text = "کانفرنس میں کینیا، سوڈان اور مصر کے وفود شرکت کریں گے جو پاکستان پہنچ چکے ہیں۔"
    assert [(m.type, m.parties) for m in read(text).mentions] == [("summit", ["EG", "KE", "PK", "SD"])]
    assert not read("کانفرنس میں کینیا، سوڈان اور مصر کے شعرا نے شرکت کی۔").mentions


def test_the_host_told_behind_the_session(read: Read) -> None:
    (session,) = read("آسیان کا اجلاس دو روز جاری رہے گا جس کی میزبانی ویتنام کر رہا ہے۔", audience=None).mentions
    assert (session.parties, session.place and session.place.country) == (["ASEAN", "VN"], "VN")


@pytest.mark.parametrize(
    "text",
    [
        "چلی کے صدر نے بدھ کو حلف اٹھایا جس کے بعد مصر کے صدر نے انھیں مبارک باد دی۔",
        "چلی کے صدر کے حلف کے بعد مصر کے صدر نے انہیں مبارکباد دی۔",
        "چلی کے صدر نے بدھ کو حلف اٹھایا۔ مصر کے صدر نے انھیں مبارک باد دی ہے۔",
    ],
)
def test_him_who_is_greeted_acts_just_before(read: Read, briefly: Callable[[Mention], str], text: str) -> None:
    assert [briefly(m) for m in read(text, audience=None).mentions] == ["message CL+EG held"]


@pytest.mark.parametrize(
    "text",
    [
        "آسیان کا اجلاس بنکاک میں شروع ہوا۔ ویتنام اور لاؤس کے صدور اجلاس کا مشترکہ افتتاح کریں گے۔",
        "آسیان کا اجلاس بنکاک میں شروع ہوا۔ ویتنام اور لاؤس کے صدور اجلاس کی افتتاحی تقریب سے خطاب کریں گے۔",
    ],
)
def test_who_opens_a_conference_is_there(read: Read, text: str) -> None:
    (session,) = read(text, audience=None).mentions
    assert {"LA", "VN"} <= set(session.parties)
    assert {p.country for p in session.participants} == {"LA", "VN"}


def test_no_body_has_a_prime_minister(read: Read) -> None:
    text = "ہارٹ آف ایشیا کانفرنس کا افتتاح وزیراعظم شہباز شریف نے کیا۔"
    (session,) = read(text).mentions
    assert [(p.role, p.country) for p in session.participants] == [("head_of_government", "PK")]


def test_two_chairs_behind_the_noun(read: Read) -> None:
    text = "پاک ازبک مشترکہ کمیشن کا اجلاس اسلام آباد میں ہوا۔ اجلاس کی صدارت وزیر تجارت جام کمال اور ازبک ہم منصب کر رہے ہیں۔"
    (meeting,) = read(text).mentions
    assert [(p.role, p.country) for p in meeting.participants] == [("minister", "PK"), ("minister", "UZ")]


def test_a_session_of_many_states_is_no_talks_of_few(read: Read) -> None:
    text = "نیروبی میں ہونے والے اجلاس میں مصر، سوڈان، چاڈ، نائجر، مالی، غانا اور کینیا کے مندوبین شریک ہوئے۔"
    (session,) = read(text, audience=None).mentions
    assert (session.type, session.parties) == ("summit", ["EG", "GH", "KE", "ML", "NE", "SD", "TD"])


def test_talks_of_that_kind_are_none(read: Read, briefly: Callable[[Mention], str]) -> None:
    text = (
        "مصر، کینیا اور ناروے کے نمائندوں نے قاہرہ میں ملاقات کی اور اس بات پر اتفاق کیا کہ "
        "اس طرح کے مذاکرات میں آئندہ سوڈان کو بھی شامل کیا جائے گا۔"
    )
    assert [briefly(m) for m in read(text, audience=None).mentions] == ["meeting EG+KE+NO held"]
