"""Where an event takes place, where no listed city or country with میں tells it."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


def where(mention: Mention) -> tuple[str | None, str | None]:
    return (mention.place.country, mention.place.city) if mention.place else (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a city that nobody listed, in the country before it
        ("پرتگال اور اسپین کے وزرائے خارجہ نے اٹلی کے ساحلی شہر ویاریجو میں ملاقات کی۔", ("IT", None)),
        # a country behind the meeting's noun
        ("برونائی اور ملائیشیا کے وزرائے دفاع کی ملاقات سنگاپور میں طے ہے۔", ("SG", "Singapore")),
        # who hosts
        ("ناروے کی میزبانی میں سوڈان اور چاڈ کے درمیان مذاکرات ہوئے۔", ("NO", None)),
        # where one leaves from behind the talks
        ("کویت کے وزیر خارجہ عراقی وفد کے ساتھ مذاکرات کے بعد انقرہ سے روانہ ہو گئے۔", ("TR", "Ankara")),
        # here
        ("لیما (اے پی پی) چلی کے صدر پیرو کے دورے پر ہیں۔ انہوں نے یہاں بولیویا کے صدر سے بھی ملاقات کی۔", ("PE", "Lima")),
        # the house of a president stands in his capital
        ("کینیا کے صدر ولیم روٹو نے ایوان صدر میں ناروے کے وزیراعظم سے ملاقات کی۔", ("KE", "Nairobi")),
        # guests of two states with one host
        ("کینیا اور مصر کے صدور انقرہ پہنچے۔ دونوں رہنماؤں نے ترک صدر سے ملاقات کی۔", ("TR", "Ankara")),
        # what talks are about is no place
        ("مصر اور فرانس کے وزرائے خارجہ نے غزہ میں جنگ بندی پر مذاکرات کیے۔", (None, None)),
    ],
)
def test_places(read: Read, text: str, expected: tuple[str | None, str | None]) -> None:
    found = [m for m in read(text, audience=None).mentions if m.type == "meeting"]
    assert [where(m) for m in found] == [expected]


def test_nothing_is_guessed_of_history_or_of_what_did_not_happen(read: Read) -> None:
    [old] = read("پاکستان نے 2011 میں رومانیہ کے ساتھ ایک معاہدے پر دستخط کیے تھے۔").mentions
    assert old.background
    assert where(old) == (None, None)
    [denied] = read("پاکستان کی رومانیہ کے حکام سے کوئی ملاقات نہیں ہوئی۔").mentions
    assert (denied.status, where(denied)) == ("denied", (None, None))


def test_a_report_told_and_then_rejected_is_denied(read: Read) -> None:
    text = "ایسی خبریں تھیں کہ کیوبا کے وزیر خارجہ نے پاناما کے صدر سے ملاقات کی ہے تاہم ترجمان نے انہیں مسترد کر دیا۔"
    assert [(m.type, m.status) for m in read(text).mentions] == [("meeting", "denied")]


def test_a_second_meeting_of_the_journey_was_where_the_first_was(read: Read) -> None:
    text = "پاکستان کے وزیر داخلہ نے لیما میں پیرو کے وزیر داخلہ سے ملاقات کی۔ بعد ازاں انہوں نے پیرو کے صدر سے بھی ملاقات کی۔"
    assert {where(meeting) for meeting in read(text).mentions} == {("PE", "Lima")}


def test_beside_a_conference_is_not_at_home(read: Read) -> None:
    (meeting,) = read("پیرو کے صدر نے سالانہ مکالمے کے موقع پر پاکستان کے وزیر خارجہ سے ملاقات کی۔").mentions
    assert where(meeting) == (None, None)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # the place right before the relative word, not that of the session before it
        (
            "کینیا کے صدر قاہرہ میں افریقی یونین کے اجلاس میں شرکت کے بعد تیونس روانہ ہو گئے جہاں وہ تیونس کے صدر سے ملیں گے۔",
            "meeting",
            ("TN", None),
        ),
        # a hall of a city, told apart
        ("نیپال اور بھوٹان کے وزرائے اعظم کی ملاقات آج ہوگی۔ ملاقات ڈھاکا کے صدارتی محل میں ہوگی۔", "meeting", ("BD", "Dhaka")),
        # beside the session that the sentence before told of
        (
            "آسیان سربراہی اجلاس بنکاک میں پیر سے شروع ہو رہا ہے۔ فن لینڈ کے صدر اجلاس کے موقع پر جاپانی وزیراعظم سے ملیں گے۔",
            "meeting",
            ("TH", "Bangkok"),
        ),
        # a city that two claim
        ("اسرائیلی وزیراعظم نے یروشلم میں یونان کے وزیر خارجہ سے ملاقات کی۔", "meeting", ("IL", "Jerusalem")),
    ],
)
def test_places_of_a_story(read: Read, text: str, kind: str, expected: tuple[str | None, str | None]) -> None:
    assert [where(m) for m in read(text, audience=None).mentions if m.type == kind] == [expected]


def test_who_goes_on_from_a_conference_visits(read: Read) -> None:
    text = "کینیا کے صدر قاہرہ میں افریقی یونین کے اجلاس میں شرکت کے بعد تیونس روانہ ہو گئے۔"
    assert [m.parties for m in read(text).mentions if m.type == "visit"] == [["KE", "TN"]]


def test_those_who_meet_beside_a_session_take_part_in_it(read: Read) -> None:
    text = (
        "چلی کے وزیر خارجہ نے ایس سی او کانفرنس میں شرکت کی۔ کانفرنس کے موقع پر ازبک وزیر خارجہ نے قازق ہم منصب سے ملاقات کی۔"
    )
    assert [m.parties for m in read(text).mentions if m.type == "summit"] == [["CL", "KZ", "SCO", "UZ"]]


def test_peace_talks_in_a_capital_are_held_there(read: Read) -> None:
    (agreement,) = read("قطر کی ثالثی میں کانگو اور روانڈا نے دوحہ میں امن معاہدے پر دستخط کیے۔", audience=None).mentions
    assert where(agreement) == ("QA", "Doha")


def test_two_of_one_state_are_no_two_sides(read: Read) -> None:
    assert not read("سوئس شہر مونٹرو میں قبرص کے دونوں رہنماؤں نے بات چیت کی۔", audience=None).mentions


@pytest.mark.parametrize(
    "text", ["ناروے کے وزیراعظم ماسکو سے واپس اوسلو پہنچ گئے۔", "ناروے کے وزیراعظم ماسکو سے اوسلو واپس روانہ ہو گئے۔"]
)
def test_who_comes_home_has_been_where_he_comes_from(read: Read, text: str) -> None:
    (visit,) = read(text).mentions
    assert (visit.type, visit.parties, where(visit)) == ("visit", ["NO", "RU"], ("RU", "Moscow"))


def test_a_minister_told_of_abroad_is_met_there(read: Read) -> None:
    lead = "وزیر خارجہ اسحاق ڈار نے اوسلو میں نارویجن وزیر خارجہ سے ملاقات کی۔"
    first, second = read(f"{lead} اسحاق ڈار جمعے کو ناروے کے وزیر دفاع سے بھی ملیں گے۔").mentions
    assert (where(first), where(second)) == (("NO", "Oslo"), ("NO", "Oslo"))
    first, second = read(f"{lead} انہوں نے ورلڈ بینک کے صدر سے بھی ملاقات کی۔").mentions
    assert where(second) == (None, None)


def test_between_two_states_is_no_place(read: Read) -> None:
    assert [where(m) for m in read("جاپان اور کینیا میں تجارتی معاہدہ ہو گیا۔").mentions] == [(None, None)]
