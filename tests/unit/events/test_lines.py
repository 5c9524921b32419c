"""The line people read: order of the sides, verb by status, names, and what is said of a missing date."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.events import Event
from schemas.mentions import Account, Participant, Place
from schemas.words import EVENT_TYPES, OUTCOMES, ROLES, STATUSES, TOPICS
from seeds.tables import rows
from streams.events.lines import line_en, line_ur

SEEN = datetime(2026, 3, 11, tzinfo=UTC)


def event(event_type: str, parties: str, *people: Participant, status: str = "held", **fields: Any) -> Event:
    return Event(
        event_id="e", type=event_type, status=status, parties=parties.split(), participants=list(people),
        first_seen=SEEN, last_seen=SEEN, **fields,
    )  # fmt: skip


def person(country: str, role: str, name: str | None = None, english: str | None = None, **fields: Any) -> Participant:
    return Participant(
        name=name, name_en=english, name_en_source="gazetteer" if english else None, role=role, country=country, **fields
    )


SHEHBAZ = person("PK", "head_of_government", "شہباز شریف", "Shehbaz Sharif", office="وزیراعظم")
JAPAROV = person("KG", "head_of_government", "اکیل بیک جپاروف", "Akylbek Japarov")
TRUMP = person("US", "head_of_state", "ڈونلڈ ٹرمپ", "Donald Trump", office="صدر")
JAISHANKAR = person("IN", "foreign_minister", "ایس جے شنکر", "S. Jaishankar", office="وزیر خارجہ")


def test_a_meeting_at_a_summit() -> None:
    told = event(
        "meeting", "KG PK", JAPAROV, SHEHBAZ, initiator="PK", format="summit_margin", organisation="SCO",
        place=Place(city="Islamabad", country="PK"), topics=["trade", "investment"],
    )  # fmt: skip
    assert line_en(told) == (
        "Pakistani PM Shehbaz Sharif met Kyrgyz Cabinet Chairman Akylbek Japarov in Islamabad at the SCO summit "
        "(date not stated): trade, investment."
    )
    assert line_ur(told) == (
        "پاکستانی وزیراعظم شہباز شریف کی کرغز کابینہ کے چیئرمین اکیل بیک جپاروف سے اسلام آباد میں شنگھائی تعاون تنظیم "
        "اجلاس کے موقع پر ملاقات ہوئی (تاریخ درج نہیں)؛ موضوعات: تجارت، سرمایہ کاری۔"
    )


@pytest.mark.parametrize(
    ("status", "english", "urdu"),
    [
        ("held", "US President Donald Trump met Indian FM S. Jaishankar", "سے ملاقات ہوئی"),
        ("planned", "US President Donald Trump to meet Indian FM S. Jaishankar", "سے ملاقات طے ہے"),
        (
            "cancelled",
            "US President Donald Trump's meeting with Indian FM S. Jaishankar called off",
            "سے ملاقات منسوخ یا ملتوی",
        ),
        ("lapsed", "US President Donald Trump was to meet Indian FM S. Jaishankar, no report since", "سے ملاقات طے تھی"),
        ("denied", "It is denied that US President Donald Trump met Indian FM S. Jaishankar", "سے ملاقات کی تردید"),
    ],
)
def test_the_verb_follows_the_status(status: str, english: str, urdu: str) -> None:
    told = event("meeting", "IN US", JAISHANKAR, TRUMP, status=status)
    assert line_en(told) == f"{english} (date not stated)."
    assert urdu in line_ur(told)


def test_who_denies_is_the_party_whose_account_it_is() -> None:
    told = event(
        "call", "IN US", TRUMP, JAISHANKAR, status="denied", initiator="US", accounts=[Account(who="media"), Account(who="IN")]
    )
    assert line_en(told) == "New Delhi denies that US President Donald Trump phoned Indian FM S. Jaishankar (date not stated)."
    assert line_ur(told).startswith("نئی دہلی کی طرف سے امریکی صدر")


def test_first_comes_the_initiator_then_the_higher_office_then_the_text() -> None:
    minister = person("OM", "minister")
    assert line_en(event("meeting", "OM PK", minister, SHEHBAZ)).startswith("Pakistani PM Shehbaz Sharif met an Omani minister")
    assert line_en(event("meeting", "OM PK", minister, SHEHBAZ, initiator="OM")).startswith(
        "An Omani minister met Pakistani PM"
    )
    same = (person("OM", "ambassador"), person("FR", "ambassador"))
    assert line_en(event("meeting", "FR OM", *same)).startswith("The Omani Ambassador met the French Ambassador")


@pytest.mark.parametrize(
    ("people", "start"),
    [
        ([person("IR", "foreign_minister")], "The Iranian FM met Oman"),
        ([person("IR", "delegation")], "An Iranian delegation met Oman"),
        ([person("IR", "parliamentarian"), person("IR", "minister")], "An Iranian minister met Oman"),
        ([], "Iran met Oman"),
    ],
)
def test_a_side_without_a_name(people: Sequence[Participant], start: str) -> None:
    assert line_en(event("meeting", "IR OM", *people)).startswith(start)


def test_an_office_goes_by_its_countrys_name_and_a_person_without_one_by_the_country() -> None:
    rubio = person("US", "foreign_minister", "مارکو روبیو", "Marco Rubio", office="وزیر خارجہ")
    musk = person("US", "other", "ایلون مسک", "Elon Musk")
    assert line_en(event("meeting", "IR US", rubio)).startswith("US Secretary of State Marco Rubio met Iran")
    assert line_en(event("meeting", "IR US", musk)).startswith("Elon Musk (the United States) met Iran")
    assert line_ur(event("meeting", "IR US", musk)).startswith("ایلون مسک (امریکہ) کی ایران سے")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("TALIBAN", "the Taliban"),
        ("HAMAS", "Hamas"),
        ("IMF", "the IMF"),
        ("NATO", "NATO"),
        ("ARAB-LEAGUE", "the Arab League"),
        ("XX9", "the XX9"),
    ],
)
def test_organisations_by_the_name_they_are_known_by(code: str, name: str) -> None:
    assert line_en(event("restore", f"{code} SY")).startswith(f"{name[0].upper()}{name[1:]} and Syria restored ties")


def test_a_transliterated_name_is_marked() -> None:
    told = event(
        "meeting", "PK UZ",
        Participant(
            name="بلال رحمتوف", name_en="Bilal Rahmatov", name_en_source="transliterated", role="ambassador", country="UZ",
        ),
        person("PK", "minister", "سلمان گلزار"),
    )  # fmt: skip
    assert line_en(told).startswith("Pakistani minister ~Salman Galzar met Uzbek Ambassador ~Bilal Rahmatov")


def test_more_than_two_parties() -> None:
    ministers = [person(code, "foreign_minister") for code in ("TR", "IQ", "SY")]
    told = event("meeting", "IQ SY TR", *ministers, place=Place(city="Amman", country="JO"))
    assert line_en(told) == "The Turkish FM, the Iraqi FM and the Syrian FM met in Amman (date not stated)."
    assert line_ur(told).startswith("ترک وزیر خارجہ، عراقی وزیر خارجہ اور شامی وزیر خارجہ کی")
    many = event("meeting", "AF CN IR KZ PK RU", status="planned")
    assert line_en(many).startswith("Afghanistan, China, Iran and 3 more to meet")


@pytest.mark.parametrize(
    ("told", "english", "urdu"),
    [
        (event("call", "QA PK", SHEHBAZ, person("QA", "head_of_state"), initiator="QA"),
         "The Qatari Emir phoned Pakistani PM Shehbaz Sharif", "قطری امیر نے پاکستانی وزیراعظم شہباز شریف کو ٹیلی فون کیا"),
        (event("call", "PK QA", SHEHBAZ),
         "Pakistani PM Shehbaz Sharif and Qatar spoke by phone", "اور قطر کے درمیان ٹیلی فونک رابطہ ہوا"),
        (event("visit", "RU TR", person("RU", "head_of_state"), place=Place(city="Ankara", country="TR")),
         "The Russian President visited Türkiye (Ankara)", "روسی صدر نے ترکیہ (انقرہ) کا دورہ کیا"),
        (event("visit", "BD IN", JAISHANKAR, status="cancelled"),
         "Indian FM S. Jaishankar's visit to Bangladesh called off",
         "بھارتی وزیر خارجہ ایس جے شنکر کا دورۂ بنگلہ دیش منسوخ یا ملتوی"),
        (event("summit", "CN PK SCO", SHEHBAZ, organisation="SCO", mode="video"),
         "SCO summit was held by video with Pakistani PM Shehbaz Sharif and China",
         "شنگھائی تعاون تنظیم کا اجلاس ویڈیو لنک پر ہوا"),
        (event("agreement", "PK SA", SHEHBAZ, place=Place(city="Riyadh", country="SA")),
         "Pakistan and Saudi Arabia signed an agreement in Riyadh",
         "پاکستان اور سعودی عرب کے درمیان ریاض میں معاہدے پر دستخط ہوئے"),
        (event("agreement", "RU UA", outcome="ceasefire", status="planned"),
         "Russia and Ukraine to agree a ceasefire", "روس اور یوکرین کے درمیان جنگ بندی متوقع ہے"),
        (event("credentials", "JP PK", person("PK", "head_of_state"), person("JP", "ambassador"), outcome="presented"),
         "The Japanese Ambassador presented credentials to the Pakistani President",
         "جاپانی سفیر نے پاکستانی صدر کو اسناد سفارت پیش کیں"),
        (event("credentials", "JP PK", person("JP", "ambassador"), outcome="left_post"),
         "The Japanese Ambassador left the post of envoy to Pakistan", "پاکستان میں سفارتی مدت مکمل ہوئی"),
        (event("protest", "AF PK", person("AF", "ambassador")),
         "Pakistan lodged a protest with the Afghan Ambassador", "پاکستان نے افغان سفیر سے باضابطہ احتجاج کیا"),
        (event("rupture", "IN PK", outcome="expulsion", initiator="IN"),
         "India expelled diplomats of Pakistan", "بھارت نے پاکستان کے سفارت کار ملک بدر کیے"),
        (event("rupture", "CN US", outcome="talks_broken"),
         "Talks of China and the United States were broken off", "چین اور امریکہ کے درمیان مذاکرات معطل ہوئے"),
        (event("restore", "AF RU", outcome="recognition", initiator="RU"),
         "Russia recognised Afghanistan", "روس نے افغانستان کو تسلیم کیا"),
        (event("restore", "IR SA"), "Iran and Saudi Arabia restored ties", "ایران اور سعودی عرب کے سفارتی تعلقات بحال ہوئے"),
        (event("message", "PK QA", SHEHBAZ, outcome="invitation", initiator="PK"),
         "Pakistani PM Shehbaz Sharif invited Qatar", "نے قطر کو دعوت نامہ بھیجا"),
        (event("meeting", "IMF PK", person("IMF", "delegation"), person("PK", "minister", office="وزیر خزانہ")),
         "The Pakistani Finance Minister met an IMF delegation", "پاکستانی وزیر خزانہ کی آئی ایم ایف کے وفد سے ملاقات ہوئی"),
    ],
)  # fmt: skip
def test_every_type(told: Event, english: str, urdu: str) -> None:
    assert line_en(told) == f"{english} (date not stated)."
    assert urdu in line_ur(told)


@pytest.mark.parametrize(
    ("date", "english", "urdu"),
    [
        ("2024-10-16", "on 16 October 2024", "16 اکتوبر 2024"),
        ("2016-09", "in September 2016", "ستمبر 2016"),
        ("2018", "in 2018", "2018"),
    ],
)
def test_the_date_as_precise_as_it_is_told(date: str, english: str, urdu: str) -> None:
    told = event("restore", "IR SA", date=date)
    assert line_en(told) == f"Iran and Saudi Arabia restored ties {english}."
    assert f"({urdu})" in line_ur(told)


def test_that_relations_were_spoken_of_goes_without_saying() -> None:
    assert line_en(event("meeting", "IR OM", topics=["bilateral_relations"])) == "Iran met Oman (date not stated)."
    assert line_en(event("meeting", "IR OM", topics=["bilateral_relations", "trade"])).endswith(": bilateral relations, trade.")


def test_every_word_of_the_vocabularies_has_its_phrase() -> None:
    phrases = list(rows("line_phrases.tsv"))
    assert {row["type"] for row in phrases} == set(EVENT_TYPES)
    assert {row["outcome"] for row in phrases} - {""} <= set(OUTCOMES)
    assert all(all(row[column] for column in row if column != "outcome") for row in phrases), "an empty cell"
    assert {row["topic"] for row in rows("line_topics.tsv")} == set(TOPICS)
    assert {row["role"] for row in rows("line_offices.tsv")} == set(ROLES)


PEOPLE = st.builds(
    Participant,
    name=st.sampled_from([None, "علی", "شی جن پنگ", ""]),
    name_en=st.sampled_from([None, "Ali"]),
    role=st.sampled_from([*ROLES, "newer"]),
    country=st.sampled_from(["PK", "SCO", "ZZ", None]),
    office=st.sampled_from([None, "صدر", "کچھ"]),
)


@given(
    event_type=st.sampled_from([*EVENT_TYPES, "newer"]), status=st.sampled_from([*STATUSES, "newer"]),
    parties=st.lists(st.sampled_from(["PK", "IN", "SCO", "TALIBAN", "ZZ"]), max_size=6), people=st.lists(PEOPLE, max_size=4),
    outcome=st.sampled_from([None, *OUTCOMES, "newer"]), initiator=st.sampled_from([None, "PK", "ZZ"]),
    date=st.sampled_from([None, "2026", "2026-03", "2026-03-11"]), mode=st.sampled_from([None, "video", "phone"]),
    topics=st.lists(st.sampled_from([*TOPICS, "newer"]), max_size=8),
)  # fmt: skip
def test_whatever_is_missing_there_is_a_line(event_type: str, status: str, parties: list[str], **fields: Any) -> None:
    people = fields.pop("people")
    told = event(event_type, " ".join(parties), *people, status=status, **fields)
    for line in (line_en(told), line_ur(told)):
        assert line
        assert "  " not in line
        assert "{" not in line
        assert "None" not in line
