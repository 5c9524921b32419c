"""News told beside its history, as explainers write it: days of the year of the story, pairs of states that a hyphen joins,
lines broken inside a sentence, several hosts of one guest."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Found = Callable[..., ArticleMentions]


def told(found: ArticleMentions) -> list[tuple[str, str, bool, str, str | None]]:
    return [(m.type, m.status, m.background, "+".join(m.parties), m.date) for m in found.mentions]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a day without a year, in the pluperfect, behind a year of long ago
        (
            "سنہ 1994 میں چلی اور پیرو کی جنگ ہوئی تھی۔ 12 مئی کو دونوں ملکوں کے صدور نے لیما میں معاہدے پر دستخط کیے تھے۔",
            ["1994-05-12"],
        ),
        (
            "چلی اور پیرو کے درمیان 3 جون 1994 کو معاہدہ طے پایا تھا۔ پیرو کے صدر فوجی موری 28 مئی کو سانتیاگو پہنچے تھے۔",
            ["1994-06-03", "1994-05-28"],
        ),
        # a range that ends on a day told with its year
        (
            "چلی اور پیرو کے درمیان 2 جولائی 1994 کو معاہدہ ہوا تھا۔ اس کے لیے 28 جون سے 2 جولائی تک دونوں ملکوں کے صدور کے "
            "درمیان لیما میں مذاکرات ہوئے۔",
            ["1994-07-02", "1994-06-28"],
        ),
        # of the weeks just past a day is told without its year
        ("کینیا سنہ 1963 میں آزاد ہوا تھا۔ کینیا کے صدر 20 فروری کو تہران پہنچے تھے۔", ["2026-02-20"]),
    ],
)
def test_a_day_without_a_year_is_of_the_year_of_the_story(read: Found, text: str, days: list[str]) -> None:
    assert [m.date for m in read(text).mentions] == days


def test_a_stop_between_two_states_is_a_hyphen(read: Found) -> None:
    text = "سابق سفیر نے کہا کہ چلی۔ پیرو کے مابین سرحدی معاہدہ 5 جون 2014 کو طے پایا تھا۔"
    assert told(read(text)) == [("agreement", "held", True, "CL+PE", "2014-06-05")]


def test_the_visit_of_a_verbless_sentence_ends_it(read: Found) -> None:
    text = "چلی کے وزیر خارجہ کا دورہ کینیا۔ یوگنڈا کے سفیر نے نیروبی میں ان سے ملاقات کی۔"
    assert [m.parties for m in read(text).mentions if m.type == "visit"] == [["CL", "KE"]]


def test_a_line_is_broken_inside_a_sentence(read: Found) -> None:
    (meeting,) = read("چلی کے صدر گیبریئل بورک اور کینیا کے\n\nصدر ولیم روٹو نے نیروبی میں ملاقات کی۔").mentions
    assert (meeting.type, meeting.parties) == ("meeting", ["CL", "KE"])


def test_what_can_be_signed_is_not(read: Found) -> None:
    assert not read("چلی کے سفیر نے کہا کہ کینیا کے ساتھ آزاد تجارت کے معاہدے پر دستخط بھی کیے جاسکتے ہیں۔").mentions


@pytest.mark.parametrize(
    "hosts", ["صدر گیبریئل بورک اور نائب صدر ماریا لوپیز", "نائب صدر ماریا لوپیز اور وزیراعظم پیدرو گومیز"]
)
def test_a_vice_president_receives_by_himself(read: Found, hosts: str) -> None:
    found = read(f"کینیا کے صدر ولیم روٹو نے سانتیاگو میں چلی کے {hosts} سے ملاقات کی۔").mentions
    assert [len(m.participants) for m in found if m.type == "meeting"] == [2, 2]


def test_the_counterpart_and_the_king_are_two(read: Found) -> None:
    found = read("کینیا کے وزیراعظم اپنے ہسپانوی ہم منصب سے بات چیت کریں گے اور شاہ فلپ سے ملاقات کریں گے۔").mentions
    assert [m.type for m in found] == ["meeting", "meeting"]


def test_a_summit_of_two_is_a_meeting(read: Found) -> None:
    (meeting,) = read("جاپان کے وزیراعظم نے لیما میں پیرو کے صدر کے ساتھ دو طرفہ سربراہی اجلاس میں شرکت کی۔").mentions
    assert (meeting.type, meeting.parties) == ("meeting", ["JP", "PE"])


def test_who_leads_a_movement_s_delegation_is_of_the_movement(read: Found) -> None:
    (visit,) = read("ملا عبدالغنی برادر کی سربراہی میں حماس کا وفد قاہرہ پہنچ گیا۔").mentions
    assert visit.parties == ["EG", "HAMAS"]


@pytest.mark.parametrize("body", ["فوج", "حکومتوں", "سرحدی محافظوں"])
def test_a_body_that_two_states_have_talks_for_them(read: Found, body: str) -> None:
    assert told(read(f"پیر کو کینیائی اور ترک {body} کے درمیان مذاکرات ہوئے۔")) == [
        ("meeting", "held", False, "KE+TR", "2026-03-09")
    ]


def test_the_name_of_a_treaty_as_a_title_is_no_news(read: Found) -> None:
    text = "پاکستان اور انڈیا کے درمیان شملہ معاہدہ 2 جولائی 1972 کو طے پایا تھا۔"
    assert [m.background for m in read(text, title="شملہ معاہدہ").mentions] == [True]


def test_a_visit_of_which_the_title_speaks_is_news_in_a_speech_of_the_lead(read: Found) -> None:
    text = "چلی کے صدر گیبریئل بورک نے کہا ہے کہ ان کا دورہ کینیا اچانک تھا۔"
    assert [m.background for m in read(text, title="کینیا کا اچانک دورہ کیوں کیا").mentions] == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the two Koreas share their name
        ("شمالی اور جنوبی کوریا کے درمیان مذاکرات منگل کو ہوئے۔", ("meeting", "held", False, "KP+KR", "2026-03-10")),
        (
            "گزشتہ ماہ کے آخر میں شمالی و جنوبی کوریائی رہنماؤں کی ملاقات بھی ہوئی تھی۔",
            ("meeting", "held", True, "KP+KR", "2026-02"),
        ),
        # a treaty known by its name, and where it was made far behind it
        (
            "سندھ طاس معاہدہ عالمی بینک کی ثالثی سے دونوں ملکوں میں 1960 کے ستمبر میں طے پایا تھا۔",
            ("agreement", "held", True, "IN+PK", "1960-09"),
        ),
        ("کیمپ ڈیوڈ معاہدہ 1978 میں ہوا تھا۔", ("agreement", "held", True, "EG+IL", "1978")),
        # given up at once
        ("بھارت نے سندھ طاس معاہدہ فوری طور پر معطل کرنے کا اعلان کیا ہے۔", ("rupture", "held", False, "IN+PK", None)),
        # the year of something before is not the year of the event
        (
            "چلی اور پیرو کے درمیان معاہدے پر 1929 کی طویل سرحدی جنگ کے بعد دستخط کیے گئے۔",
            ("agreement", "held", True, "CL+PE", None),
        ),
        ("چلی اور پیرو کے درمیان 1998 کے دھماکوں کے بعد معاہدہ طے پایا تھا۔", ("agreement", "held", True, "CL+PE", None)),
        ("چلی اور پیرو کے درمیان 1998 کی جنگ کے بعد پہلی بار معاہدہ طے پا گیا۔", ("agreement", "held", False, "CL+PE", None)),
        # anniversaries
        (
            "آج چلی اور پیرو کے درمیان امن معاہدے پر دستخط کی 30 ویں سالگرہ ہے۔",
            ("agreement", "held", True, "CL+PE", "1996-03-11"),
        ),
        ("چلی کے صدر کے کینیا کے تاریخی دورے کو دس سال مکمل ہو گئے۔", ("visit", "held", True, "CL+KE", "2016")),
        # `at the time when`
        (
            "چلی کے پیرو سے سفارتی تعلقات اس وقت ٹوٹ گئے تھے جب 1979 میں فوج نے اقتدار سنبھالا۔",
            ("rupture", "held", True, "CL+PE", "1979"),
        ),
        # `but` between two adjectives ends no clause
        ("سنہ 1971 میں چلی کے صدر نے کینیا کا ایک خفیہ لیکن تاریخ ساز دورہ کیا تھا۔", ("visit", "held", True, "CL+KE", "1971")),
        # willing to meet, and asked to
        ("ترک صدر نے چلی کے صدر سے ملاقات پر آمادگی ظاہر کر دی ہے۔", ("meeting", "planned", False, "CL+TR", None)),
        (
            "چلی کے صدر کی جانب سے ترک صدر کو ملاقات کی دعوت دی گئی ہے جسے انھوں نے قبول کر لیا ہے۔",
            ("meeting", "planned", False, "CL+TR", None),
        ),
        # preparations
        ("تیاریاں چلی کے وزیراعظم کے دورۂ ہند کے سلسلے میں شروع ہو چکی ہیں۔", ("visit", "planned", False, "CL+IN", None)),
        # where a house has a lawn its state is no side
        ("وائٹ ہاؤس کے لان میں چلی اور پیرو کے صدور نے معاہدے پر دستخط کیے۔", ("agreement", "held", False, "CL+PE", None)),
    ],
)
def test_one_event_is_told(read: Found, text: str, expected: tuple[str, str, bool, str, str | None]) -> None:
    assert told(read(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "کینیا کے صدر نے ترک صدر کو ملاقات کی دعوت دی ہے۔",
        "وزیر حج نے کہا کہ دونوں حکومتوں کی تیاریاں مکمل ہیں۔",
    ],
)
def test_what_is_only_asked_for_is_none(read: Found, text: str) -> None:
    assert not [m for m in read(text).mentions if m.type != "message"]


def test_ties_pointed_at_are_those_of_the_two_told_of(read: Found) -> None:
    text = "چلی اور کیوبا کے صدور نے ہوانا میں ملاقات کی۔ یہ باہمی تعلقات سن 1961 میں فیدل کاسترو کے دور میں منقطع ہو گئے تھے۔"
    meeting, rupture = read(text).mentions
    assert (rupture.type, rupture.parties, rupture.date, rupture.background) == ("rupture", ["CL", "CU"], "1961", True)
    assert not [p for p in meeting.participants if p.name], "who left office long ago is not the president"


def test_he_who_has_been_there_before_is_history(read: Found) -> None:
    text = "کینیا کے وزیر خارجہ چلی پہنچ گئے۔ یاد رہے کہ اس سے قبل ترک صدر بھی چلی کا دورہ کر چکے ہیں۔"
    assert [m.background for m in read(text).mentions] == [False, True]


def test_what_a_clause_hangs_on_tells_when(read: Found) -> None:
    text = (
        "چلی کے صدر نے پیرو کے صدر کو خط بھیجا ہے۔ خط میں تجارت کا ذکر ہے۔ حکومت حال ہی میں کئی کامیابیاں گنوا چکی ہے جن میں "
        "دونوں صدور کی سنگاپور میں ملاقات کے بعد قیدیوں کی رہائی شامل ہے۔"
    )
    assert [(m.type, m.background) for m in read(text).mentions] == [("message", False), ("meeting", True)]


def test_a_title_takes_no_side_that_nobody_names(read: Found) -> None:
    found = read(
        "وائٹ ہاؤس نے کہا ہے کہ کینیا کے صدر کی مائیک پنس سے ملاقات منسوخ کر دی گئی ہے۔", title="مائیک پنس سے ملاقات منسوخ"
    )
    assert {tuple(m.parties) for m in found.mentions} == {("KE", "US")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "چلی، پیرو اور کینیا کے وزرائے خارجہ منگل کو لیما میں یکجا ہوں گے۔",
            ("meeting", "planned", False, "CL+KE+PE", "2026-03-17"),
        ),
        ("چلی اور پیرو کے صدور نیروبی میں اکٹھے ہوئے۔", ("meeting", "held", False, "CL+PE", None)),
        (
            "حماس کے وفد کی قیادت ملا برادر نے کی اور ترک سفیر سے ملاقات کی۔",
            ("meeting", "held", False, "HAMAS+TR", None),
        ),
    ],
)
def test_who_gathers_and_who_leads(read: Found, text: str, expected: tuple[str, str, bool, str, str | None]) -> None:
    assert told(read(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "چلی اور پیرو کے درمیان بات چیت کی بحالی ایک مشکل کام ہے۔",
        "چلی اور پیرو میں صدور کی ملاقات کے لیے سفارتی سطح پر بات چیت جاری ہے۔",
        "چلی کے وزیر نے کہا کہ چلی اور پیرو کے عوام اکٹھے ہوئے ہیں۔",
    ],
)
def test_talks_to_come_about_and_peoples_that_gather(read: Found, text: str) -> None:
    assert not read(text).mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # was about to
        ("چلی کے صدر پیر کو کینیا جانے والے تھے۔", ("visit", "planned", False, "CL+KE", "2026-03-16")),
        (
            "چلی کے صدر جون میں کینیا کا دورہ کرنے والے تھے لیکن یہ دورہ ملتوی کر دیا گیا۔",
            ("visit", "cancelled", False, "CL+KE", "2026-06"),
        ),
    ],
)
def test_what_was_about_to_be(read: Found, text: str, expected: tuple[str, str, bool, str, str | None]) -> None:
    assert told(read(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "چلی اور پیرو کے صدور کی آئندہ ملاقات اگلے ماہ نیروبی میں ہونے کا امکان ہے۔",
        "چلی کے صدر کینیا کے صدر سے متعدد مرتبہ ملاقات کر چکے ہیں۔",
        "اوباما خاندان کینیا میں ہے۔ سابق امریکی صدر براک اوباما چھٹیوں پر ہیں۔ "
        "براک اوباما جمعے کو کینیا کے صدر ولیم روٹو سے ملاقات کریں گے۔",
    ],
)
def test_a_chance_a_habit_and_a_man_out_of_office_make_none(read: Found, text: str) -> None:
    assert not read(text).mentions


def test_what_both_announce_they_have_concluded(read: Found) -> None:
    text = "چلی اور کینیا کے صدور نے ملاقات کی۔ نیوز کانفرنس میں دونوں رہنماؤں نے تجارت میں تعاون کے ایک معاہدے کا اعلان کیا۔"
    assert [(m.type, m.parties) for m in read(text).mentions] == [("meeting", ["CL", "KE"]), ("agreement", ["CL", "KE"])]


@pytest.mark.parametrize("joint", ["اور پھر", "اور اس کے بعد", "کے علاوہ"])
def test_one_journey_after_the_other(read: Found, joint: str) -> None:
    found = read(f"ترک صدر پہلے کینیا {joint} چلی کا دورہ کریں گے۔").mentions
    assert [m.parties for m in found if m.type == "visit"] == [["KE", "TR"], ["CL", "TR"]]


def test_the_day_on_which_a_journey_is_completed_is_its_last(read: Found) -> None:
    first, then = read("منگل کی صبح ترک صدر کینیا کا دورہ مکمل کر کے چلی کے لیے روانہ ہوئے۔").mentions
    assert (first.parties, first.date, then.parties, then.date) == (["KE", "TR"], None, ["CL", "TR"], "2026-03-10")


@pytest.mark.parametrize("act", ["میں شرکت کی", "میں حصہ لیا", "سے خطاب کیا"])
def test_the_meeting_of_a_body_is_its_session(read: Found, act: str) -> None:
    (session,) = read(f"انڈین وزیر خارجہ نے روم میں جی 20 وزرائے خارجہ کی میٹنگ {act}۔").mentions
    assert (session.type, session.parties) == ("summit", ["G20", "IN", "IT"])
