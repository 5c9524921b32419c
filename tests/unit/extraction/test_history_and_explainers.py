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
