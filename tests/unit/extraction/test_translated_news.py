"""Longer and translated news: datelines behind a headline, talks that are to begin, leaders listed behind a clause, and
what points back to an event told before.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # two states, a place, and talks that they will take up again
    ("کینیا اور روانڈا نیروبی میں امن مذاکرات دوبارہ شروع کریں گے", ["meeting KE+RW planned"]),
    # agreed to, and so to come
    ("کیوبا نے چلی سے ہوانا میں دوبارہ مذاکرات شروع کرنے پر اتفاق کر لیا ہے", ["meeting CL+CU planned"]),
    # leaders without a country, listed in the clause behind or before سمیت
    ("چلی کے صدر نے برلن میں کئی رہنماؤں سے ملاقاتیں کیں جن میں پیرو کے وزیراعظم اور کینیا کے وزیر خارجہ شامل ہیں",
     ["meeting CL+PE held", "meeting CL+KE held"]),
    ("ناروے کے وزیراعظم نے پیرو کے صدر سمیت متعدد رہنماؤں سے ملاقاتیں کیں", ["meeting NO+PE held"]),
    # a body of leaders behind its adjectives
    ("چلی کے وزیر خارجہ نے کینیا کی اعلیٰ سیاسی اور عسکری قیادت سے ملاقاتیں کیں", ["meeting CL+KE held"]),
    # one meeting called off is no rupture
    ("چلی کے صدر نے پیرو کے ہم منصب سے ملاقات منسوخ کیے جانے پر افسوس ظاہر کیا", ["meeting CL+PE cancelled"]),
    # what points back tells no second meeting
    ("کینیا کے صدر لیما پہنچے جہاں انہوں نے پیرو کے صدر سے ملاقات کی۔ کینیا اور پیرو کے صدور اس ملاقات میں تجارت پر بھی "
     "تبادلہ خیال کریں گے۔", ["visit KE+PE held", "meeting KE+PE held"]),
    # the first round was elsewhere
    ("چلی اور پیرو کے وفود کے درمیان مذاکرات لیما میں شروع ہو گئے۔ یاد رہے کہ مذاکرات کا پہلا دور نیروبی میں ہوا تھا۔",
     ["meeting CL+PE held", "meeting CL+PE held old"]),
    # those between whom somebody mediates do not meet
    ("چلی اور کیوبا کے درمیان ثالثی کی کوششوں کے سلسلے میں وزیراعظم پیرو کے صدر سے ملاقات کریں گے", ["meeting PE+PK planned"]),
    # the present of what is to come
    ("چلی کے وزیر خارجہ جلد پاکستان کا دورہ کر رہے ہیں", ["visit CL+PK planned"]),
    ("چلی اور پیرو نے معطل مذاکرات دوبارہ شروع کرنے کا اعلان کیا ہے", ["meeting CL+PE planned"]),
    # two states and what they do between them, a subject before a place, a partner that اور joins
    ("سرحدی تنازعے پر چلی اور پیرو میں دو روزہ مذاکرات نیروبی میں ہوئے", ["meeting CL+PE held"]),
    ("چلی نیروبی میں پیرو کے ساتھ مذاکرات دوبارہ شروع کرے گا", ["meeting CL+PE planned"]),
    ("کینیا کے وزیر خارجہ نے پیرو کے صدر ماریو روخاس اور یورپی رہنماؤں سے ملاقات کی", ["meeting KE+PE held"]),
    # a war is no talk, and those who come for a round have not talked yet
    ("کیوبا کے ساتھ جنگ بند کرنے کی تدبیروں پر بات چیت کے لیے چلی کے صدر نے کینیا کے صدر سے ملاقات کی", ["meeting CL+KE held"]),
    ("کینیا کے وزیر خارجہ روانڈا کے ساتھ مذاکرات کے دوسرے دور میں شرکت کے لیے لیما پہنچ گئے",
     ["meeting KE+RW planned"]),
    # talks in general, hopes, and how often they have met
    ("کینیا کے صدر پیرو کے صدر سے ملاقات کے منتظر ہیں", []),
    ("ہم چلی اور پیرو کے درمیان مذاکرات کی کامیابی کی آرزو کرتے ہیں، کینیا کے وزیر خارجہ", []),
    ("کینیا اور پیرو کے صدور کے درمیان اب تک 9 بار ملاقات ہو چکی ہے", []),
    # each of two states breaks with a third
    ("چلی اور پیرو کا کیوبا سے سفارتی تعلقات منقطع کرنے کا اعلان", ["rupture CU+PE held", "rupture CL+CU held"]),
    # a listed man of another state is whom the office before him meets
    ("چینی وزیر خارجہ شاہ محمود قریشی سے وفود کی سطح پر بات چیت کریں گے", ["meeting CN+PK planned"]),
    # who speaks on is who spoke, and nobody of whom he spoke
    ("چلی کے صدر نے کہا ہے کہ کینیا کے صدر سے بات ہو سکتی ہے۔ دورہ پیرو کے موقع پر صحافیوں سے گفتگو میں انہوں نے کہا کہ "
     "حالات بہتر ہیں۔", ["visit CL+PE held"]),
    # what somebody is asked tells no plan
    ("چلی کے صدر سے پوچھا گیا کہ کیا وہ کینیا کے صدر سے ملاقات کریں گے تو انہوں نے جواب نہیں دیا", []),
    # the beginning of a year is history later in it
    ("چلی کے وزیر خارجہ نے پیرو کا دورہ کیا۔ اس سال کے شروع میں چلی کے صدر نے نیروبی میں کینیا کے صدر سے ملاقات کی تھی۔",
     ["visit CL+PE held", "meeting CL+KE held old"]),
    # who calls one and speaks with another too has called both
    ("کینیا کے صدر نے چلی کے صدر سے ٹیلی فون پر بات کی۔ کینیا کے صدر نے پیرو کے صدر سے بھی بات کی۔",
     ["call CL+KE held", "call KE+PE held"]),
    ("امن منصوبے پر کینیا اور روانڈا آج جنیوا میں مذاکرات کریں گے", ["meeting KE+RW planned"]),
    # the spelling of the Indian press
    ("وزیراعظم نریندر مودی نیروبی پہونچے", ["visit IN+KE held"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_headline_without_verb_tells_of_tomorrow(read: Read) -> None:
    (event,) = read("تیاریاں مکمل ہیں۔", title="پیرو اور چلی کے صدور کی ملاقات کل").mentions
    assert (event.status, event.date) == ("planned", "2026-03-12")


@pytest.mark.parametrize(
    "head",
    [
        "پیرو کے صدر کی کینیا کے سفیر سے ملاقات\n\nلیما، 9 مارچ (ایجنسیاں) ",
        "پیرو کے صدر کی کینیا کے سفیر سے ملاقات\nلیما : 9 مارچ ( اے ایف پی ) ",
        "لیما(خبریں تازہ ترین - آن لائن۔ 09 مارچ2026ء) ",
    ],
)
def test_the_day_of_a_dateline_is_the_reports_and_not_the_events(read: Read, head: str) -> None:
    title = "پیرو کے صدر کی کینیا کے سفیر سے ملاقات"
    (event,) = read(head + "پیرو کے صدر نے کینیا کے سفیر سے ملاقات کی۔", title=title).mentions
    assert event.date is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("نائب امریکی وزیر خارجہ جان سمتھ نے چلی کا دورہ کیا", "جان سمتھ", "deputy_minister"),
        ("نائب چلی صدر ماریو روخاس نے پیرو کا دورہ کیا", "ماریو روخاس", "deputy_head_of_government"),
    ],
)
def test_a_deputys_word_before_the_state(read: Read, text: str, name: str, role: str) -> None:
    (event,) = read(text).mentions
    assert [(p.name, p.role) for p in event.participants] == [(name, role)]


def test_an_office_with_its_state_behind_it_as_partner(read: Read) -> None:
    (event,) = read("ترک وزیر خارجہ نے وزیراعظم ہنگری سے ملاقات کی").mentions
    assert event.parties == ["HU", "TR"]


def test_a_month_told_in_the_present_is_to_come(read: Read) -> None:
    (event,) = read("کینیا نومبر میں افریقی یونین کے اجلاس کی میزبانی کر رہا ہے").mentions
    assert (event.status, event.date) == ("planned", "2026-11")


@pytest.mark.parametrize(
    "text",
    [
        "کینیا کے صدر، ماریو جان نے برلن میں چلی کے وزیراعظم سے ملاقات کی",
        "کینیا کے صدر، ماریو جان (Mario John) نے برلن میں چلی کے وزیراعظم سے ملاقات کی",
    ],
)
def test_a_name_behind_a_comma(read: Read, text: str) -> None:
    (event,) = read(text).mentions
    assert ("ماریو جان", "head_of_state") in [(p.name, p.role) for p in event.participants]


def test_a_dateline_of_two_cities_places_nothing(read: Read) -> None:
    text = "لیما، نیروبی (ایجنسیاں) پیرو اور کینیا کے صدور کے درمیان ملاقات ہوئی"
    (event,) = read(text).mentions
    assert event.place is None


def test_what_is_agreed_for_next_week_dates_nothing(read: Read) -> None:
    text = "پیرو اور کینیا کے وفود نے مذاکرات کیے۔ فریقین نے آئندہ ہفتے گفتگو جاری رکھنے پر اتفاق کیا۔"
    (event,) = read(text).mentions
    assert event.date is None


def test_those_invited_have_not_met_yet(read: Read, briefly: Brief) -> None:
    text = "روس کے صدر نے کینیا کے صدر کو اوفا کے برکس سربراہی اجلاس میں شرکت کے لیے مدعو کیا ہے"
    assert "summit BRICS+RU planned" in [briefly(m) for m in read(text).mentions]


def test_a_visit_on_which_something_was_agreed_is_recalled(read: Read, briefly: Brief) -> None:
    text = (
        "کینیا کے صدر نے پیرو کے سفیر سے ملاقات کی۔ کینیا کے صدر کے دورہ پیرو میں کیے گئے معاہدوں پر پیشرفت کا جائزہ لیا گیا۔"
    )
    assert "visit KE+PE held old" in [briefly(m) for m in read(text).mentions]


def test_a_treaty_that_the_title_only_names_is_old(read: Read, briefly: Brief) -> None:
    text = "کینیا اور پیرو کے صدور نے 2 جولائی 1992ء کو لیما معاہدے پر دستخط کیے۔"
    assert [briefly(m) for m in read(text, title="لیما معاہدہ").mentions] == ["agreement KE+PE held old"]


def test_who_leads_a_delegation_told_behind_it(read: Read) -> None:
    (event,) = read("کینیا کا وفد لیما پہنچا جس کی قیادت وزیر تجارت جان مورانی کر رہے ہیں").mentions
    assert ("جان مورانی", "minister", "KE") in [(p.name, p.role, p.country) for p in event.participants]


def test_a_range_that_begins_in_the_month_before(read: Read) -> None:
    (event,) = read("چلی کے صدر 28 سے 2 اپریل تک کینیا کا دورہ کریں گے").mentions
    assert event.date == "2026-03-28"


def test_the_day_of_a_statement_is_not_that_of_the_talks(read: Read) -> None:
    text = "پیرو کے وزیر خارجہ ماریو سوتو نے آج کہا کہ نیروبی میں لیما اور ہوانا کے درمیان تازہ مذاکرات ناکام رہے"
    (event,) = read(text).mentions
    assert event.date is None


def test_a_city_at_the_head_of_a_headline_is_no_state(read: Read) -> None:
    (event,) = read(title="لیما، یورپی یونین کے سفرا کی پیرو کے وزیر خارجہ سے ملاقات").mentions
    assert [(p.role, p.country) for p in event.participants if p.role == "ambassador"] == [("ambassador", "EU")]


def test_a_dateline_of_a_city_that_no_list_knows(read: Read) -> None:
    text = "گورتیم (خبریں تازہ ترین - آن لائن۔ 09 مارچ2026ء) پیرو کے صدر نے کینیا کے سفیر سے ملاقات کی۔"
    (event,) = read(text).mentions
    assert event.date is None


def test_who_speaks_in_a_session_sat_in_it(read: Read) -> None:
    text = (
        "10 مارچ کو ماسکو میں برکس کا اجلاس منعقد ہوا۔ روسی وزیر خارجہ سرگئی لاوروف نے اجلاس میں کہا کہ حالات بہتر ہیں۔ "
        "اجلاس میں چین، برازیل اور دیگر ممالک کے نمائندوں کے ساتھ ساتھ مصر کے وفد نے بھی شرکت کی۔"
    )
    (event,) = read(text).mentions
    assert event.parties == ["BR", "BRICS", "CN", "EG", "RU"]
    assert "foreign_minister" in [p.role for p in event.participants]


def test_a_session_of_a_few_states_is_told_once(read: Read, briefly: Brief) -> None:
    text = "تین علاقائی ملکوں کا لیما میں خصوصی اجلاس ہوا، جس میں پیرو، چلی اور کینیا کے نمائندگان نے شرکت کی۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting CL+KE+PE held"]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("کینیا کے وزیر خارجہ کی پیرو کے صدر سے ملاقات طے پا گئی۔ ملاقات کل لیما میں ہوگی۔", "Lima"),
        ("چلی اور پیرو کے وزرائے خارجہ نے ملاقات کی۔ نیروبی میں ہونے والی ملاقات میں تجارت پر بات ہوئی۔", "Nairobi"),
        ("چلی اور پیرو کے وزرائے خارجہ نے ملاقات کی۔ چلی کے وزیر خارجہ کی لندن میں کینیا کے صدر سے ملاقات نہیں ہوگی۔", None),
    ],
)
def test_the_city_told_of_the_meeting_in_another_sentence(read: Read, text: str, city: str | None) -> None:
    event = read(text).mentions[0]
    assert (event.place.city if event.place else None) == city


def test_an_invitation_accepted_leads_to_who_invites(read: Read, briefly: Brief) -> None:
    text = "چلی کے صدر نے کینیا کے صدر کو دورے کی دعوت دی جسے انہوں نے قبول کر لیا"
    (event,) = read(text).mentions
    assert (briefly(event), event.place.country if event.place else None) == ("visit CL+KE planned", "CL")


def test_the_day_of_departure_is_not_that_of_the_session(read: Read) -> None:
    (event,) = read("چلی کا وفد برکس کے اجلاس میں شرکت کے لیے جمعے کو جنوبی افریقہ روانہ ہوا۔").mentions
    assert (event.status, event.date) == ("planned", None)


def test_other_stories_behind_the_line_that_announces_them(read: Read, briefly: Brief) -> None:
    text = "چلی کے صدر نے پیرو کا دورہ کیا۔\n\nمتعلقہ خبریں\n\nکینیا کے صدر کی روانڈا کے صدر سے ملاقات"
    assert [briefly(m) for m in read(text).mentions] == ["visit CL+PE held"]


def test_one_each_of_offices_told_together_are_those_named_elsewhere(read: Read) -> None:
    text = "چلی اور کینیا کے صدور نے لیما میں ملاقات کی۔ کینیا کے صدر ماریو جان نے کہا کہ بات اچھی رہی۔"
    (event,) = read(text).mentions
    assert {(p.name, p.country) for p in event.participants} == {(None, "CL"), ("ماریو جان", "KE")}


def test_a_planned_session_dated_where_its_guest_is_named_again(read: Read) -> None:
    text = (
        "چلی کے صدر ماریو روخاس جی ٹوئنٹی سربراہی اجلاس میں شرکت کے لیے برازیل جائیں گے۔ ترجمان نے کہا کہ صدر ماریو روخاس "
        "25 مارچ کو برازیل میں دو روزہ اجلاس میں شرکت کریں گے۔"
    )
    assert ("summit", "2026-03-25") in [(m.type, m.date) for m in read(text).mentions]


def test_names_in_latin_letters(read: Read) -> None:
    (event,) = read("برطانیہ کے وزیر اعظم Alan Porter نے پیرو کے وزیر اقتصادیات Juan Soto سے ملاقات کی").mentions
    found = {(p.name, p.role, p.country) for p in event.participants}
    assert found == {("Alan Porter", "head_of_government", "GB"), ("Juan Soto", "minister", "PE")}


@pytest.mark.parametrize(
    ("signed", "count"),
    [("دونوں رہنماؤں نے معاہدے پر دستخط کیے۔", 2), ("دونوں ممالک نے معاہدے پر دستخط کیے۔", 0)],
)
def test_states_that_sign_name_no_leaders(read: Read, signed: str, count: int) -> None:
    text = f"چلی کے صدر ماریو روخاس نے کینیا کے صدر جان مورانی سے نیروبی میں ملاقات کی۔ {signed}"
    agreement = next(m for m in read(text).mentions if m.type == "agreement")
    assert len(agreement.participants) == count
