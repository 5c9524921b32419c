"""Journeys of several stops, and lists of people whom one meets: where each of them is, and whose each of them is.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

STOPS = [
    # the first of several stops is reached, the others are to come
    ("ڈنمارک کے وزیر خارجہ کینیا اور یوگنڈا کے دورے کے پہلے مرحلے میں کمپالا پہنچ گئے۔", ["DK+KE planned", "DK+UG held"]),
    # a journey told by where it begins and goes on, after a region alone
    ("ڈینش وزیر خارجہ نے اپنے افریقی دورے کا آغاز نیروبی سے کیا۔", ["DK+KE held"]),
    ("ڈینش وزیر خارجہ ایشیا کے طویل دورے پر ہیں، جو انہوں نے پیر کو منگولیا سے شروع کیا۔", ["DK+MN held"]),
    ("ڈینش وزیر خارجہ پیر کو منگولیا پہنچے۔ ویتنام کے بعد ان کے دورے کی اگلی منزل نیپال ہے۔", ["DK+MN held", "DK+NP planned"]),
    # each stop with its own day, and of a tour that begins the first
    ("ڈینش وزیر خارجہ پیر کو منگولیا اور منگل کو نیپال جائیں گے۔", ["DK+MN planned", "DK+NP planned"]),
    ("ڈینش وزیر خارجہ پہلے منگولیا اور پھر نیپال جائیں گے۔", ["DK+MN planned", "DK+NP planned"]),
    # several states behind an office are where its holder goes
    ("وزیراعظم منگولیا، نیپال اور ویتنام کا دورہ کریں گے۔", ["MN+PK planned", "NP+PK planned", "PK+VN planned"]),
    ("وزیراعظم منگولیا اور نیپال جائیں گے۔", ["MN+PK planned", "NP+PK planned"]),
    # a state that only dates or adds owns no office behind it
    ("چلی کے بعد ڈینش صدر مارٹن ویبر نیپال جائیں گے۔", ["DK+NP planned"]),
]


@pytest.mark.parametrize(("text", "expected"), STOPS)
def test_stops(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m).removeprefix("visit ") for m in read(text).mentions if m.type == "visit"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "ڈینش وزیر خارجہ نے منگولیا کے صدر کے علاوہ سپیکر سے بھی ملاقات کی۔",
        "ڈینش وزیر خارجہ نے منگولین صدر اور آرمی چیف کے ساتھ ملاقات کی۔",
    ],
)
def test_who_stands_in_a_list_behind_a_head_of_state_is_of_his_state(read: Read, text: str) -> None:
    for mention in read(text).mentions:
        assert mention.parties == ["DK", "MN"]


MEETINGS = [
    # officials of nowhere said, met by who has just travelled, or where the clause puts the talks
    ("ڈنمارک کے وزیر دفاع پیر کو منگولیا پہنچے۔ ان کی اعلیٰ حکام سے ملاقاتیں متوقع ہیں۔", ["DK+MN planned"]),
    ("ڈنمارک کے وزیر دفاع پیر کو منگولیا پہنچے۔ انہوں نے اعلیٰ حکام سے ملاقاتیں کیں۔", ["DK+MN held"]),
    ("ڈینش وفد نیپال میں سول اور فوجی قیادت سے ملاقاتیں کرے گا۔", ["DK+NP planned"]),
    ("ڈینش وزیر دفاع نے لیما میں موجود اعلیٰ حکام سے ملاقاتیں کیں۔", []),
    # who has a guest with him meets him; where one will go to meet somebody
    ("منگولیا کے صدر پیر کو الان باتور میں ڈنمارک کے وزیر اعظم کی میزبانی کریں گے۔", ["DK+MN planned"]),
    ("منگولیا کے صدر کی میزبانی میں نمائش ہوئی جسے ڈنمارک کے وزیر اعظم نے دیکھا۔", []),
    ("ڈنمارک کے وزیر اعظم پیر کو نیپال کے صدر سے ملنے جائیں گے۔", ["DK+NP planned"]),
    # as what somebody acts, who is named elsewhere
    ("ڈینش وزیراعظم نیپال پہنچے۔ وہ سربراہ حکومت کی حیثیت سے نیپال کے صدر سے ملیں گے۔", ["DK+NP planned"]),
    # several meetings with a prince and a general
    (
        "آرمی چیف نے نیپال کے شہزادے راج بہادر اور نیپالی آرمی چیف ہری تھاپا سے ملاقاتیں کیں۔",
        ["NP+PK held", "NP+PK held"],
    ),
    # a royal couple is of its state
    ("ڈنمارک کے شاہی جوڑے نے نیپال کے صدر سے ملاقات کی۔", ["DK+NP held"]),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_meetings_on_a_journey(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m).removeprefix("meeting ") for m in read(text).mentions if m.type == "meeting"] == expected


PARTIES = [
    # where somebody has been before is history, also of several places
    ("نیپالی وزیر دفاع اس سے قبل چلی اور پیرو کا دورہ بھی کر چکے ہیں۔", ["CL+NP held old", "NP+PE held old"]),
    ("نیپالی وزیر دفاع چلی پہنچ چکے ہیں۔", ["CL+NP held"]),
    # members of a parliament, several, come as its delegation; what is told of them stands before their number or behind it
    ("ڈنمارک کے ارکان پارلیمنٹ نیپال پہنچ گئے۔", ["DK+NP held"]),
    ("چلی کے سرکردہ دو سینیٹرز اگلے ماہ نیپال کا دورہ کریں گے۔", ["CL+NP planned"]),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_who_has_been_where(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m).removeprefix("visit ") for m in read(text).mentions] == expected


def test_a_leader_of_the_taliban_was_of_no_government_before_they_took_over(read: Read) -> None:
    text = "ملا برادر کی سربراہی میں طالبان کا وفد آج تہران کا دورہ کرے گا۔"
    assert [m.parties for m in read(text, published="2020-11-03").mentions] == [["IR", "TALIBAN"]]
    assert [m.parties for m in read(text, published="2023-11-03").mentions] == [["AF", "IR"]]


DAYS = [
    # the days of a journey are not the day of a meeting on it, but those of the journey told of
    (
        "وزیر دفاع نیپال کے دورے پر روانہ ہو گئے۔ 11 سے 13 مارچ تک ہونے والے اس دورے میں وہ نیپالی ہم منصب سے ملیں گے۔",
        {"visit": "2026-03-11", "meeting": None},
    ),
    # how long, in one word
    ("ڈینش وزیر دفاع نیپال کے دوروزہ دورے کے بعد منگل کو وطن واپس روانہ ہو گئے۔", {"visit": "2026-03-09"}),
    # on this occasion: that day
    (
        "ڈینش وزیر دفاع ہنس لنڈ پیر کو ایوان وزیر اعظم پہنچے۔ اس موقع پر سپیکر ایاز صادق نے بھی ہنس لنڈ سے ملاقات کی۔",
        {"meeting": "2026-03-09"},
    ),
    # a weekday is nobody's name
    ("ڈنمارک کے وزیر دفاع جمعہ 13 مارچ کو نیپال جائیں گے۔", {"visit": "2026-03-13"}),
    # what was to begin and is put off
    ("ڈنمارک کے وزیر دفاع کا نیپال کا دورہ جو 17 مارچ سے شروع ہونا تھا ملتوی کر دیا گیا۔", {"visit": "2026-03-17"}),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_of_a_journey(read: Read, text: str, expected: dict[str, str | None]) -> None:
    mentions = read(text).mentions
    assert {m.type: m.date for m in mentions} == expected
    assert all(person.name != "جمعہ" for m in mentions for person in m.participants)


def test_a_journey_that_was_to_begin_is_called_off_behind_the_relative_clause(read: Read) -> None:
    (visit,) = read(DAYS[-1][0]).mentions
    assert visit.status == "cancelled"


def test_the_airport_of_a_city_tells_where_a_visit_is(read: Read) -> None:
    text = "ڈنمارک کے وزیر دفاع نیپال پہنچ گئے۔ کھٹمنڈو کے بین الاقوامی ہوائی اڈے پر نیپالی وزیر دفاع نے ان کا استقبال کیا۔"
    visit = next(m for m in read(text).mentions if m.type == "visit")
    assert visit.place is not None
    assert visit.place.city == "Kathmandu"


UNDONE = [
    # without having done it, not called off, not confirmed, only considered, possibly
    ("ڈنمارک کے صدر نیپال کے صدر سے ملاقات کیے بغیر واپس چلے گئے۔", []),
    ("ڈنمارک کے صدر کا دورۂ نیپال منسوخ نہیں ہوا، نیپال کے ترجمان نے بتایا۔", ["visit DK+NP planned"]),
    ("ڈنمارک کے صدر کے دورۂ نیپال کی تصدیق نہیں کر سکتے، نیپال کے ترجمان نے بتایا۔", []),
    ("ڈنمارک کے صدر نیپال کا دورہ کرنے پر غور کر رہے ہیں۔", []),
    ("ڈنمارک کے صدر ممکنہ طور پر نیپال کا دورہ کریں گے۔", []),
    # people who act for no state, and their own ends
    ("نیپالی تاجروں کا وفد کوپن ہیگن پہنچ گیا۔", []),
    ("نیپالی تاجروں کا وفد وزیر تجارت کی قیادت میں کوپن ہیگن پہنچ گیا۔", ["visit DK+NP held"]),
    ("وزیراعظم عمرے کی ادائیگی کے لیے سعودی عرب روانہ ہو گئے۔", []),
]


@pytest.mark.parametrize(("text", "expected"), UNDONE)
def test_what_is_told_as_not_done(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_each_stop_has_its_day(read: Read) -> None:
    text = "ڈینش وزیر خارجہ 15 مارچ کو منگولیا، 17 مارچ کو نیپال اور 18 مارچ کو چلی پہنچیں گے۔"
    assert {m.host: m.date for m in read(text).mentions} == {"MN": "2026-03-15", "NP": "2026-03-17", "CL": "2026-03-18"}
    tour = "ڈینش وزیر خارجہ منگل سے منگولیا، نیپال اور چلی کا چھ روزہ دورہ شروع کر رہے ہیں۔"
    assert {m.host: m.date for m in read(tour).mentions} == {"MN": "2026-03-17", "NP": None, "CL": None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ڈنمارک کے صدر کے دورۂ نیپال کا آج دوسرا روز ہے۔", "2026-03-10"),
        ("ڈنمارک کے صدر کے تین روزہ دورۂ نیپال کا آج آخری دن ہے۔", "2026-03-09"),
        ("ڈنمارک کے صدر کے دورۂ نیپال کا آج آخری دن ہے۔", None),
    ],
)
def test_a_day_counted_within_a_journey(read: Read, text: str, day: str | None) -> None:
    assert [m.date for m in read(text).mentions] == [day]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # of two journeys in a headline the verb is that of the second; a session begins something else
        ("ڈنمارک کے صدر کا دورۂ نیپال، ڈینش وزیر خارجہ کا دورۂ چلی ملتوی", ["DK+NP held", "CL+DK cancelled"]),
        (
            "ڈنمارک کے صدر کا دورۂ نیپال، لیما کانفرنس کے باعث ڈینش وزیر خارجہ کا چلی کا دورہ ملتوی",
            ["DK+NP held", "CL+DK cancelled"],
        ),
        ("ڈنمارک کے صدر کا دورۂ نیپال اور چلی ملتوی", ["DK+NP cancelled", "CL+DK cancelled"]),
    ],
)
def test_journeys_of_a_headline(read: Read, briefly: Brief, title: str, expected: list[str]) -> None:
    assert [briefly(m).removeprefix("visit ") for m in read(title=title).mentions] == expected
