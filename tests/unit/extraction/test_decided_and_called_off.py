"""What is decided on, what a month was to bring, and whom `both` and `the first` mean."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مالدیپ کے صدر نے کینیا کے صدر سے ملاقات کرنے کا فیصلہ کیا ہے۔", "meeting KE+MV planned"),
        ("مالدیپ کے صدر نے کینیا کے صدر سے ملاقات نہ کرنے کا فیصلہ کیا ہے۔", "meeting KE+MV cancelled"),
        (
            "ترجمان نے مالدیپ اور کینیا کے صدور کے درمیان ٹیلی فونک رابطہ قائم کرنے کے فیصلے کی تصدیق کی ہے۔",
            "call KE+MV planned",
        ),
        ("ناروے نے آئس لینڈ کے ساتھ معاہدے پر دستخط کرنے کا اعلان کیا ہے۔", "agreement IS+NO planned"),
        ("مالدیپ اور کینیا کے صدور نے ملاقات میں تجارت بڑھانے کا فیصلہ کیا۔", "meeting KE+MV held"),
    ],
)
def test_what_is_decided_on_is_to_come(read: Read, briefly: Callable[[Mention], str], text: str, expected: str) -> None:
    assert [briefly(m) for m in read(text, audience=None).mentions] == [expected]


def test_the_month_that_a_session_was_to_be_in_is_the_nearer_one(read: Read) -> None:
    text = "آسیان کا سربراہ اجلاس جون میں بنکاک میں ہونا تھا تاہم ملتوی کر دیا گیا۔"
    (session,) = read(text, audience=None).mentions
    assert (session.type, session.status, session.background, session.date) == ("summit", "cancelled", False, "2026-06")


def test_who_stayed_away_is_told_of_the_same_session(read: Read) -> None:
    text = (
        "بنکاک میں آسیان کا سربراہ اجلاس ملتوی کر دیا گیا ہے۔ "
        "یاد رہے کہ ویتنام اور لاؤس نے آسیان اجلاس میں شرکت سے انکار کر دیا تھا۔"
    )
    (session,) = read(text, audience=None).mentions
    assert (session.status, session.background, {"LA", "VN"} <= set(session.parties)) == ("cancelled", False, True)


def test_a_treaty_to_be_signed_is_not_the_one_of_years_ago(read: Read, briefly: Callable[[Mention], str]) -> None:
    text = "چلی کے صدر جوہری سمجھوتے پر دستخط کے لیے اوسلو پہنچے ہیں۔ چلی اور ناروے کے درمیان 2015 میں سمجھوتہ طے پایا تھا۔"
    found = [briefly(m) for m in read(text, audience=None).mentions if m.type == "agreement"]
    assert found == ["agreement CL+NO planned", "agreement CL+NO held old"]


@pytest.mark.parametrize(
    "text",
    [
        "مصر کی میزبانی میں 3 ممالک کا اجلاس کل قاہرہ میں ہوگا جس میں کینیا اور سوڈان کے وزرائے خارجہ شریک ہوں گے۔",
        "تین ملکوں کا اجلاس قاہرہ میں ہوا، مصر کی نمائندگی وزیر خارجہ نے کی جبکہ کینیا اور سوڈان کے ایلچی بھی شریک ہوئے۔",
    ],
)
def test_a_session_of_three_states_is_talks(read: Read, text: str) -> None:
    assert [(m.type, m.parties) for m in read(text, audience=None).mentions] == [("meeting", ["EG", "KE", "SD"])]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "چلی کے صدر گیبریئل بورک صدر لولا کے حلف اٹھانے کے بعد پہلے عالمی رہنما ہیں جو برازیل کا دورہ کر رہے ہیں۔",
            "head_of_state",
        ),
        (
            "اردن کے وزیر خارجہ ایمن صفدی صدر عون کے انتخاب کے بعد پہلے اردنی عہدیدار ہیں جو لبنان کا دورہ کریں گے۔",
            "foreign_minister",
        ),
    ],
)
def test_the_first_who_travels_is_the_subject(read: Read, text: str, who: str) -> None:
    (visit,) = read(text, published="2025-03-11", audience=None).mentions
    assert visit.type == "visit"
    assert [p.role for p in visit.participants] == [who]


def test_both_leaders_are_the_two_of_the_sentence_before(read: Read) -> None:
    title = "مصر اور سوڈان سے تعلقات اہم ہیں، چلی"
    text = "چلی کے صدر گیبریئل بورک نے پیرو کی صدر دینا بولوارتے کو سراہا۔ دونوں رہنماؤں کی جمعے کو ملاقات متوقع ہے۔"
    (meeting,) = read(text, title=title, published="2025-03-11", audience=None).mentions
    assert (meeting.parties, meeting.status, meeting.date) == (["CL", "PE"], "planned", "2025-03-14")


def test_ministers_and_heads_of_one_body_meet_on_different_days(read: Read) -> None:
    text = "آسیان کے وزرائے خارجہ کا اجلاس منگل کو منیلا میں ہوا جبکہ آسیان کا سربراہی اجلاس جمعے کو ہوگا۔"
    found = [(m.type, m.status, m.date) for m in read(text, audience=None).mentions]
    assert found == [("summit", "held", "2026-03-10"), ("summit", "planned", "2026-03-13")]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("مصر کے صدر نے اوسلو میں مصر ناروے سالانہ سربراہ اجلاس میں شرکت کی۔", ["EG", "NO"]),
        ("مصر کے صدر نے بغداد میں مصر اور عراق کے سالانہ سربراہ اجلاس میں شرکت کی۔", ["EG", "IQ"]),
    ],
)
def test_what_two_states_hold_is_a_meeting(read: Read, text: str, parties: list[str]) -> None:
    assert [(m.type, m.parties) for m in read(text, audience=None).mentions] == [("meeting", parties)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("کینیا نے مالدیپ کے سفارت خانے کے نائب سربراہ کو وزارت خارجہ طلب کر لیا۔", ["KE", "MV"]),
        ("مالدیپ کے سفارت خانے کے اہلکاروں کی نیروبی میں دفتر خارجہ طلبی۔", ["KE", "MV"]),
        ("سینیٹ کمیٹی نے کینیا میں مالدیپ کے سفارت خانے کے حکام کو طلب کر لیا۔", None),
    ],
)
def test_the_staff_of_a_mission_summoned(read: Read, text: str, expected: list[str] | None) -> None:
    assert [m.parties for m in read(text, audience=None).mentions] == ([expected] if expected else [])


def test_a_courteous_departure_is_a_journey(read: Read) -> None:
    (visit,) = read("مالدیپ کے وزیر خارجہ جمعے کو کینیا تشریف لے جا رہے ہیں۔", audience=None).mentions
    assert (visit.type, visit.status, visit.date, visit.host) == ("visit", "planned", "2026-03-13", "KE")
