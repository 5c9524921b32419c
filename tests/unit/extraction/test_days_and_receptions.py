"""Whose day a date is, how far it reaches, and talks behind a reception, each through the whole extraction."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


def only(found: ArticleMentions, kind: str) -> Mention:
    events = [m for m in found.mentions if m.type == kind]
    assert len(events) == 1, [m.type for m in found.mentions]
    return events[0]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        # the day of a blast, and of other talks, is not that of the call behind them
        ("جمعہ کو ہونے والے دھماکے کے بعد صومالیہ کے وزیر داخلہ نے کینیائی ہم منصب سے ٹیلی فون پر رابطہ کیا۔", "call", None),
        ("گزشتہ ہفتے دوحہ میں ہونے والے مذاکرات کے بعد چاڈ کے صدر نے سوڈان کے صدر سے فون پر گفتگو کی۔", "call", None),
        # but what is done at a ceremony is done on its day
        ("پیر کو ہونے والی تقریب میں لاؤس اور ویتنام کے وزرائے تجارت نے معاہدے پر دستخط کیے۔", "agreement", "2026-03-09"),
        # two weekdays, and from one to another: the first
        ("مالٹا کے وزیر خارجہ پیر اور منگل کو لزبن کا دورہ کریں گے۔", "visit", "2026-03-16"),
        ("مالٹا کے وزیر خارجہ پیر سے بدھ تک لزبن کا دورہ کریں گے۔", "visit", "2026-03-16"),
        # told in a sentence that only says ملاقات
        (
            "منگولیا کے صدر اور نیپال کے صدر کے درمیان ملاقات ہوئی۔ حکام کے مطابق ملاقات 5 مارچ کو الان باتور میں ہوئی۔",
            "meeting",
            "2026-03-05",
        ),
        # told of the session before which another speaks
        (
            "سلامتی کونسل نے ہیٹی کی صورت حال پر بند کمرے کا اجلاس منعقد کیا۔ منگل کو ہونے والے سلامتی کونسل کے اجلاس سے قبل "
            "کیوبا کے وزیر خارجہ نے تجویز دی کہ فوج نہ بھیجی جائے۔",
            "summit",
            "2026-03-10",
        ),
    ],
)
def test_days(read: Read, text: str, kind: str, day: str | None) -> None:
    assert only(read(text), kind).date == day


def test_a_weekday_behind_an_office_is_no_name(read: Read) -> None:
    visit = only(read("مالٹا کے وزیر خارجہ پیر اور منگل کو لزبن کا دورہ کریں گے۔"), "visit")
    assert [p.name for p in visit.participants] == [None]


@pytest.mark.parametrize(
    ("text", "city", "day"),
    [
        ("عمانی سلطان نے مسقط میں تنزانیہ کی صدر کا استقبال کیا جس کے بعد دونوں کے درمیان مذاکرات ہوئے۔", "Muscat", None),
        (
            "پیر کو ہنگری کے صدر نے بوڈاپسٹ میں سربیا کے صدر کا استقبال کیا۔ بعد ازاں دونوں رہنماؤں کی ملاقات ہوئی۔",
            "Budapest",
            "2026-03-09",
        ),
        ("یونان کے صدر نے ایتھنز میں اردن کے وزیراعظم کا خیرمقدم کیا۔ یہ ملاقات اتوار کو ہوئی۔", "Athens", "2026-03-08"),
    ],
)
def test_talks_behind_a_reception_are_of_host_and_guest(read: Read, text: str, city: str, day: str | None) -> None:
    meeting = only(read(text), "meeting")
    assert meeting.place is not None
    assert (meeting.place.city, meeting.date, len(meeting.participants)) == (city, day, 2)


def test_a_reception_alone_is_no_meeting(read: Read) -> None:
    assert not read("ہنگری کے صدر نے بوڈاپسٹ میں سربیا کے صدر کا استقبال کیا۔").mentions


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("ملاقات میں چلی کے صدر اور پیرو کی وزیر خارجہ نے تجارت بڑھانے پر اتفاق کیا۔", ["CL", "PE"]),
        ("نیروبی میں ایک ملاقات کے دوران یوگنڈا اور روانڈا کے وزرائے دفاع نے سرحد پر بات کی۔", ["RW", "UG"]),
    ],
)
def test_those_who_act_together_in_a_meeting_met(read: Read, text: str, parties: list[str]) -> None:
    assert only(read(text), "meeting").parties == parties


def test_where_one_meets_another_told_by_the_verb(read: Read) -> None:
    meeting = only(read("کینیڈا کے وزیر دفاع سنگاپور میں اپنے آسٹریلوی ہم منصب سے ملے۔"), "meeting")
    assert meeting.place is not None
    assert (meeting.place.country, meeting.place.city) == ("SG", "Singapore")


def test_a_session_told_again_with_its_day_and_seat(read: Read) -> None:
    text = (
        "لاؤس کے صدر ہارٹ آف ایشیا کانفرنس میں شریک ہوئے۔ اتوار کو کھٹمنڈو میں ہونے والی کانفرنس سے خطاب میں نیپال کے وزیراعظم "
        "نے امن پر زور دیا۔"
    )
    summit = only(read(text), "summit")
    assert summit.place is not None
    assert (summit.date, summit.place.city, "NP" in summit.parties) == ("2026-03-08", "Kathmandu", True)


def test_who_opens_a_session_takes_part(read: Read) -> None:
    text = (
        "روم میں بدھ کو عطیہ دینے والے ملکوں کے اجلاس سے خطاب میں گھانا کے وزیر خارجہ نے کہا کہ مدد ضروری ہے۔ "
        "اطالوی صدر نے اجلاس کا افتتاح کرتے ہوئے شرکا کا شکریہ ادا کیا۔"
    )
    summit = only(read(text), "summit")
    assert sorted(p.country for p in summit.participants if p.country) == ["GH", "IT"]


def test_the_night_between_two_days_is_the_second(read: Read) -> None:
    assert only(read("جمعہ اور سنیچر کی درمیانی شب کینیا کا وفد لیما پہنچا۔"), "visit").date == "2026-03-07"


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("گیبون کے وزیر خارجہ 9 مارچ کو تیونس پہنچے اور اگلے روز تیونس کے صدر سے ملے۔", "meeting", "2026-03-10"),
        (
            "پیرو میں 9 مارچ کو ووٹنگ ہوئی۔ اس سے دو روز قبل گیبون کے صدر نے تیونس کے صدر سے ملاقات کی تھی۔",
            "meeting",
            "2026-03-07",
        ),
        ("پیرو میں 9 مارچ کو ووٹنگ ہوئی۔ اس سے صرف ایک دن پہلے گیبون کے صدر نے تیونس کا دورہ کیا۔", "visit", "2026-03-08"),
        ("گیبون کے وزیر خارجہ پیر کو تیونس پہنچے۔ اسی شام انہوں نے تیونس کے صدر سے ملاقات کی۔", "meeting", "2026-03-09"),
        # of how many days, and when over
        ("گیبون کے صدر کا تین روزہ دورہ مراکش پیر کو ختم ہو گیا۔", "visit", "2026-03-07"),
        (
            "ہفتے کے روز ختم ہونے والے دو روزہ مذاکرات میں گنی اور گیمبیا کے حکام نے سرحد کھولنے پر اتفاق کیا۔",
            "meeting",
            "2026-03-06",
        ),
        # the day of the arrival is not that of the meeting for which one has come
        ("مراکش کے بادشاہ سے ملاقات کے لیے گیبون کے وزیر خارجہ پیر کو رباط پہنچے۔", "meeting", None),
    ],
)
def test_days_reckoned(read: Read, text: str, kind: str, day: str | None) -> None:
    assert only(read(text), kind).date == day


def test_a_friday_behind_an_office_is_no_name(read: Read) -> None:
    visit = only(read("گیبون کے وزیر خارجہ جمعہ کی شب تیونس پہنچے تھے۔"), "visit")
    assert ([p.name for p in visit.participants], visit.date) == ([None], "2026-03-06")


def test_a_month_behind_an_office_is_no_name(read: Read) -> None:
    visit = only(read("بلغارین وزیراعظم مئی میں انقرہ آئے تھے۔"), "visit")
    assert ([p.name for p in visit.participants], visit.date) == ([None], "2025-05")
