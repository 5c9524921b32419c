"""Who is meant and who comes along, by office, pronoun or company; and who calls whom."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


def _offices(mention: Mention) -> set[tuple[str | None, str, str | None]]:
    return {(p.name, p.role, p.country) for p in mention.participants}


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("نیٹو کے سربراہ نے پولینڈ کے صدر سے ملاقات کی۔", ("igo_head", "NATO")),
        ("سربراہ او آئی سی نے مراکش کے وزیراعظم سے ملاقات کی۔", ("igo_head", "OIC")),
        ("یورپی یونین کے سربراہ نے کینیا کے صدر سے فون پر بات کی۔", ("igo_head", "EU")),
        ("یورپی یونین کے وفد کی سربراہ نے سیکرٹری تجارت سے ملاقات کی۔", ("igo_official", "EU")),
        ("حماس کے سربراہ نے عمان کے وزیر خارجہ سے ملاقات کی۔", ("party_leader", "HAMAS")),
    ],
)
def test_who_heads_an_organisation_sits_in_its_talks(read: Read, text: str, head: tuple[str, str]) -> None:
    (mention,) = read(text).mentions
    assert (None, *head) in _offices(mention)


def test_leaders_of_a_group_of_states_are_nobody(read: Read) -> None:
    (mention,) = read("جی سیون کے رہنماؤں نے چلی کے صدر سے ملاقات کی۔").mentions
    assert "G7" not in {p.country for p in mention.participants}


@pytest.mark.parametrize(
    "lead",
    [
        "نیپال، بھوٹان معاہدے کے لیے سوئس ایلچی پرامید ہیں۔",
        "سوئس ایلچی مایوس ہیں۔",
    ],
)
def test_of_whom_is_told_only_what_he_is_goes_on(read: Read, lead: str) -> None:
    (meeting,) = read(f"{lead} قبرصی حکام سے ملاقات کے بعد ان کا کہنا تھا کہ راستہ لمبا ہے۔").mentions
    assert meeting.parties == ["CH", "CY"]


def test_those_beside_a_leader_are_of_his_state(read: Read) -> None:
    (visit,) = read("صومالی صدر کے ہمراہ وزیر دفاع ہارون کیلانوف اور وزیر خزانہ بھی انقرہ پہنچے ہیں۔").mentions
    assert _offices(visit) == {
        ("ہارون کیلانوف", "minister", "SO"),
        (None, "head_of_state", "SO"),
        (None, "minister", "SO"),
    }


@pytest.mark.parametrize(
    "second",
    [
        "انہوں نے ایکس پر لکھا کہ انہوں نے فن لینڈ کے نائب وزیراعظم سے بھی بات کی ہے۔",
        "انہوں نے بتایا کہ ان کی فن لینڈ کے نائب وزیراعظم سے بھی بات ہوئی ہے۔",
    ],
)
def test_a_deputy_head_is_spoken_to_by_telephone_too(read: Read, second: str) -> None:
    calls = read(f"یونان کے وزیر خارجہ نے ملائیشیا کے ہم منصب سے فون پر بات کی۔ {second}").mentions
    assert [(c.type, c.parties) for c in calls] == [("call", ["GR", "MY"]), ("call", ["FI", "GR"])]


def test_talk_in_a_headline_is_the_call_planned_in_the_lead(read: Read) -> None:
    text = "نمیبیا کے صدر آج ڈنمارک کے وزیراعظم سے ٹیلی فون پر بات کریں گے۔"
    (call,) = read(text, title="نمیبیا کے صدر اور ڈنمارک کے وزیراعظم کی بات چیت آج").mentions
    assert (call.type, call.status, call.parties) == ("call", "planned", ["DK", "NA"])


@pytest.mark.parametrize(
    "text",
    [
        "لاؤس کے وزیراعظم نے تھائی لینڈ کے ساتھ مذاکرات آگےبڑھانےکےعزم کااظہار کیا۔",
        "بھارت نے پاکستان سے قیدی تک قونصلر رسائی مانگی ہے۔",
    ],
)
def test_intent_and_access_are_no_meeting(read: Read, text: str) -> None:
    assert read(text).mentions == []
