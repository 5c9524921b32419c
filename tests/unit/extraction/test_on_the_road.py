"""Journeys and the sessions they lead to: who travels along, what has still to come, envoys sent home with their staff.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # who speaks with a guest is told behind the participle
    ("چلی کے وزیر صحت نے نیروبی میں تعاون کا اعادہ کیا۔ چلی کے وزیر سے گفتگو کرتے ہوئے صدر ولیم روٹو نے کہا کہ تعلقات اہم ہیں۔",
     ["meeting CL+KE held"]),
    # somebody has come for a session that is still to be held
    ("مصری وزیر خارجہ افریقی یونین کے اجلاس میں شرکت کے لئے نیروبی پہنچ گئے۔ افریقی یونین کا اجلاس جمعے کو نیروبی میں ہوگا۔",
     ["summit AU+EG+KE planned"]),
    ("مصری وزیر خارجہ افریقی یونین کے اجلاس میں شرکت کے لیے نیروبی پہنچ گئے۔", ["summit AU+EG+KE held"]),
    # what a session is about is no place of it
    ("چلی کے صدر سوڈان میں انسانی بحران اور تعمیر نو پر اقوام متحدہ کی کانفرنس میں شرکت کریں گے", ["summit CL+UN planned"]),
    # who travels on to a conference is no guest there
    ("وزیراعظم شہباز شریف چلی سے پیرو کا سفر کریں گے، جہاں وہ لیما میں آبی کانفرنس میں شرکت کریں گے", ["summit PE+PK planned"]),
    # a meeting that only dates the next one
    ("مصری صدر سے ملاقات کے بعد چلی کے وزیر خارجہ نے کینیا کے صدر سے بھی ملاقات کی",
     ["meeting CL+EG held", "meeting CL+KE held"]),
    ("مصری صدر سے ملاقات سے قبل چلی کے وزیر خارجہ نے کینیا کے صدر سے مذاکرات کیے",
     ["meeting CL+EG held", "meeting CL+KE held"]),
    # an organisation's ministers sit, two states' commission meets
    ("نیروبی میں افریقی یونین کا وزارتی اجلاس شروع ہوگیا", ["summit AU+KE held"]),
    ("چلی اور پیرو کا مشترکہ وزارتی اجلاس لیما میں ہوا", ["meeting CL+PE held"]),
    # `صورت حال میں` has no `recently`
    ("اس صورت حال میں کینیا نے چلی میں سفارت خانہ بند کرنے کا اعلان کر دیا ہے۔", ["rupture CL+KE held"]),
    # the leader of one country alone is called so
    ("رہبر معظم انقلاب کے خصوصی ایلچی کی سانتیاگو میں چلی کے صدر سے ملاقات", ["meeting CL+IR held"]),
    # who goes home is nobody's guest, nor is he whom the sentence before tells of
    ("کینیا کا وفد جلد پاکستان کا دورہ کرے گا۔ وزیراعظم شہباز شریف نیروبی سے اسلام آباد کے لیے روانہ ہو گئے۔",
     ["visit KE+PK planned", "visit KE+PK held"]),
    # the invitation of one who has come
    ("وزیراعظم شہباز شریف کینیا پہنچ گئے۔ وزیراعظم شہباز شریف کو کینیا کے صدر نے دورہ کینیا کی دعوت دی ہے۔",
     ["visit KE+PK held"]),
    # a ruling party has no head
    ("وزیراعظم شہباز شریف نے نیروبی میں کینیا کی حکمران جماعت کے وفد سے ملاقات کی", ["meeting KE+PK held"]),
    # the two who met have both come for the session, though all states are members
    ("کینیا کے صدر نے چلی کے صدر سے ملاقات کی۔ دونوں رہنما ان دنوں جنرل اسمبلی کے سالانہ اجلاس میں شرکت کی غرض سے آئے ہیں۔",
     ["meeting CL+KE held", "summit CL+KE+UN held"]),
    # envoys told by their states alone, and the names of states in full
    ("صدر آصف زرداری کو کینیا کے ہارون کیلانوف اور نیپال کی ریتا ساہوکار نے اسناد سفارت پیش کیں",
     ["credentials KE+PK held", "credentials NP+PK held"]),
    ("جمہوریہ کینیا، جمہوریہ چلی اور ریاست فلسطین کے سفیروں نے صدر آصف زرداری کو اسناد سفارت پیش کیں",
     ["credentials KE+PK held", "credentials CL+PK held", "credentials PK+PS held"]),
    # what is expected beside a session waits with it
    ("آسیان کے سربراہی اجلاس کے موقع پر وزیراعظم شہباز شریف کی کینیا کے صدر سے ملاقات متوقع ہے",
     ["summit ASEAN+KE+PK planned", "meeting KE+PK planned"]),
    # glued to the verb's noun
    ("پیرو نے چلی کے سفیر کو ملک بدرکردیا", ["rupture CL+PE held"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def _names(mention: Mention) -> list[str | None]:
    return sorted(p.name for p in mention.participants if p.name)


def test_who_came_along_without_a_pronoun(read: Read) -> None:
    text = "صدر ولیم روٹو سانتیاگو پہنچ گئے۔ وزیر تجارت ہارون کیلانوف اور مشیر لیلیٰ مراٹوا بھی ہمراہ ہیں۔"
    (visit,) = read(text).mentions
    assert _names(visit) == ["لیلیٰ مراٹوا", "ولیم روٹو", "ہارون کیلانوف"]


def test_he_travels_with_those_who_are_there_too(read: Read) -> None:
    text = "دورہ چلی کے موقع پر وزیراعظم شہباز شریف کے ہمراہ وزیر اطلاعات عطا تارڑ اور معاون خصوصی طارق فاطمی بھی موجود ہیں"
    (visit,) = read(text).mentions
    assert _names(visit) == ["شہباز شریف", "طارق فاطمی", "عطا تارڑ"]


def test_named_again_far_behind_with_his_company(read: Read) -> None:
    between = "دونوں ملک زراعت میں تعاون کے خواہاں ہیں۔ " * 5
    text = f"وزیراعظم شہباز شریف چلی پہنچ گئے۔ {between}وزیر اطلاعات عطا تارڑ بھی وزیراعظم کے ہمراہ ہیں۔"
    (visit,) = read(text).mentions
    assert _names(visit) == ["شہباز شریف", "عطا تارڑ"]


@pytest.mark.parametrize("staff", ["اور چار سفارتی اہلکاروں", "اور سفارتخانے کے دو ارکان"])
def test_an_envoy_and_his_staff(read: Read, staff: str) -> None:
    (expelled,) = read(f"چلی نے پیرو کے سفیر ہارون کیلانوف {staff} کو ملک بدر کر دیا").mentions
    assert (expelled.type, _names(expelled)) == ("rupture", ["ہارون کیلانوف"])


def test_whose_house_it_is_where_a_pronoun_tells_the_two(read: Read) -> None:
    text = (
        "پاکستان کے دورے پر آئے کینیا کے صدر ولیم روٹو اسلام آباد پہنچے۔ صدر کینیا نے وزیراعظم ہاؤس میں پودا لگایا "
        "اور دونوں رہنماؤں کی ملاقات بھی ہوئی۔"
    )
    meeting = next(m for m in read(text).mentions if m.type == "meeting")
    assert meeting.place is not None
    assert meeting.place.country == "PK"


def test_on_the_occasion_just_told_is_its_day(read: Read) -> None:
    text = "چلی کے صدر نے منگل کو لیما کا دورہ کیا۔ اس موقع پر انہوں نے پیرو کے صدر سے ملاقات کی۔"
    assert {m.type: m.date for m in read(text).mentions} == {"visit": "2026-03-10", "meeting": "2026-03-10"}


def test_years_until_now_date_nothing(read: Read) -> None:
    text = "صدر نے نمائش 1990 سے اب تک دیکھی، بعد ازاں کینیا کے وزیر خارجہ پیرو پہنچ گئے۔"
    assert [(m.type, m.date, m.background) for m in read(text).mentions] == [("visit", None, False)]


def test_where_the_guest_is_saluted_he_is_met(read: Read) -> None:
    text = "آرمی چیف سے کینیا کے وزیر دفاع نے ملاقات کی۔ مہمان کو جی ایچ کیو آمد پر گارڈ آف آنر پیش کیا گیا۔"
    (meeting,) = read(text).mentions
    assert meeting.place is not None
    assert meeting.place.city == "Rawalpindi"


def test_the_hosts_own_people_receive(read: Read) -> None:
    text = "چلی کے صدر نیروبی پہنچ گئے۔ ان کا استقبال نیروبی کے ہوائی اڈے پر نائب گورنر ہارون کیلانوف نے کیا۔"
    (visit,) = read(text).mentions
    assert [(p.name, p.country) for p in visit.participants if p.name] == [("ہارون کیلانوف", "KE")]


def test_who_took_part_in_the_reception(read: Read) -> None:
    text = "کینیا کے صدر ولیم روٹو اسلام آباد پہنچ گئے۔ وزیر تجارت جام کمال خان بھی استقبال میں شریک تھے۔"
    (visit,) = read(text).mentions
    assert _names(visit) == ["جام کمال خان", "ولیم روٹو"]


def test_others_are_with_the_traveller(read: Read) -> None:
    text = "چلی کے اس دورے کے دوران وزیر تجارت جام کمال خان اور وزیر اطلاعات عطا تارڑ بھی شہباز شریف کے ہمراہ ہیں"
    (visit,) = read(text).mentions
    assert "شہباز شریف" in _names(visit)


def test_an_envoy_is_met_in_the_house_of_his_host(read: Read) -> None:
    text = "نیروبی: صدارتی محل میں پاکستانی ہائی کمشنر ہارون کیلانوف کی کینیا کے صدر سے ملاقات ہوئی۔"
    (meeting,) = read(text).mentions
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Nairobi", "KE")


def test_an_airfield_is_no_place_of_talks(read: Read) -> None:
    text = "کینیا کے صدر نور خان ایئر بیس پہنچ گئے۔ کینیا کے صدر نے وزیراعظم سے ملاقات کی۔"
    meeting = next(m for m in read(text).mentions if m.type == "meeting")
    assert meeting.place is None or meeting.place.city != "Rawalpindi"


def test_envoys_named_in_the_sentence_behind(read: Read) -> None:
    text = "کینیا اور چلی کے سفیروں نے صدر کو اسناد پیش کیں۔ ان میں کینیا کے ہارون کیلانوف اور چلی کے پیڈرو گومز شامل تھے۔"
    assert {name for m in read(text).mentions for name in _names(m)} == {"ہارون کیلانوف", "پیڈرو گومز"}


def test_who_stands_beside_the_host_at_the_reception(read: Read) -> None:
    text = (
        "کینیا کے صدر ولیم روٹو اسلام آباد پہنچ گئے۔ وزیراعظم شہباز شریف نے ان کا استقبال کیا۔ "
        "وزیراعظم شہباز شریف کے ہمراہ، وزیر تجارت جام کمال خان و دیگر موجود تھے۔"
    )
    (visit,) = read(text).mentions
    assert "جام کمال خان" in _names(visit)


def test_a_guest_goes_on_behind_those_who_receive_him(read: Read) -> None:
    text = (
        "کینیا کے نائب صدر پیٹر موانگی اسلام آباد پہنچ گئے، وزیر تجارت جام کمال نے ان کا استقبال کیا۔ "
        "وہ صدر اور وزیراعظم سے ملاقاتیں کریں گے۔"
    )
    told = [(m.type, m.status, m.parties) for m in read(text).mentions]
    assert told == [("visit", "held", ["KE", "PK"])] + [("meeting", "planned", ["KE", "PK"])] * 2


def test_a_ministry_ends_the_secretarys_office(read: Read) -> None:
    (meeting,) = read("وفاقی سیکرٹری داخلہ خرم آغا نے کینیا کے سفیر سے ملاقات کی۔").mentions
    assert ("خرم آغا", "deputy_minister") in {(p.name, p.role) for p in meeting.participants}


def test_without_a_day_the_highest_office_of_today_counts(read: Read) -> None:
    (call,) = read("سعودی ولی عہد شہزادہ محمد بن سلمان نے کینیا کے صدر کو ٹیلیفون کیا۔", published=None).mentions
    assert ("محمد بن سلمان", "head_of_government") in {(p.name, p.role) for p in call.participants}


def test_the_envoy_told_again_is_the_same(read: Read) -> None:
    text = "کینیا کے سفیر نے صدر مملکت آصف علی زرداری سے ملاقات کی۔ سفیر نے صدر کو کینیا کے صدر کا خط پیش کیا۔"
    assert [(m.type, m.parties) for m in read(text).mentions] == [("meeting", ["KE", "PK"]), ("message", ["KE", "PK"])]


def test_those_listed_before_the_session_sit_in_it(read: Read) -> None:
    text = (
        "برکس کا سربراہی اجلاس لیما میں شروع ہو گیا۔ اجلاس کی صدارت پیرو کے صدر کر رہے ہیں۔ کینیا کے صدر پیٹر موانگی "
        "اور چلی کے وزیر خارجہ کارلوس مونتیس اجلاس میں شریک ہیں۔"
    )
    (session,) = read(text).mentions
    assert session.parties == ["BRICS", "CL", "KE", "PE"]


def test_a_delegation_sits_there_under_its_leader(read: Read) -> None:
    text = (
        "لیما میں مذاکرات شروع ہو گئے۔ مذاکرات میں چلی کے وفد کی قیادت وزیر خارجہ کر رہے ہیں "
        "جبکہ پیرو کا وفد سفیر ماریو الوارو کی سربراہی میں شریک ہے۔"
    )
    assert [(m.type, m.parties) for m in read(text).mentions] == [("meeting", ["CL", "PE"])]


def test_a_delegation_acts_under_the_man_named_behind_it(read: Read) -> None:
    (meeting,) = read("پیرو کے صدر سے چلی کے پارلیمانی وفد نے کارلوس مونتیس کی قیادت میں ملاقات کی۔").mentions
    assert "کارلوس مونتیس" in {p.name for p in meeting.participants}


def test_who_says_that_he_goes_somewhere_for_talks_travels_there(read: Read) -> None:
    meeting, visit = read("پیرو کے صدر نے بتایا کہ وہ چلی کے صدر سے ملاقات کے لیے جلد سانتیاگو جائیں گے۔").mentions
    assert (meeting.type, visit.type, visit.status) == ("meeting", "visit", "planned")
    assert [(p.role, p.country) for p in visit.participants] == [("head_of_state", "PE")]
    assert meeting.place is not None
    assert meeting.place.city == "Santiago"


def test_a_word_between_host_and_guest_behind_a_reception_is_said_face_to_face(read: Read) -> None:
    (meeting,) = read("چلی کے صدر نے پیرو کے وزیراعظم کا استقبال کیا۔ دونوں رہنماؤں نے تجارت پر گفتگو کی۔").mentions
    assert (meeting.type, meeting.mode) == ("meeting", "in_person")


def test_talks_behind_a_welcome_are_where_the_guest_was_welcomed(read: Read) -> None:
    (meeting,) = read("چلی کے صدر نے پیرو کے وزیراعظم کو سانتیاگو میں خوش آمدید کہا۔ ملاقات میں تجارت زیر غور آئی۔").mentions
    assert meeting.place is not None
    assert (meeting.parties, meeting.place.city) == (["CL", "PE"], "Santiago")


def test_envoys_whom_only_the_next_sentence_lists_hand_over_their_papers(read: Read) -> None:
    text = "صدر مملکت کو تین ملکوں کے سفیروں نے اسناد سفارت پیش کیں۔ ان میں کینیا، پیرو اور چلی کے سفیر شامل ہیں۔"
    assert [m.parties for m in read(text).mentions] == [["KE", "PK"], ["PE", "PK"], ["CL", "PK"]]


def test_each_state_whose_envoys_are_expelled_is_an_event_of_its_own(read: Read) -> None:
    ruptures = read("کینیا نے چلی، پیرو اور ناروے کے سفیروں کو ملک بدر کر دیا۔").mentions
    assert [(m.type, m.parties) for m in ruptures] == [
        ("rupture", ["CL", "KE"]),
        ("rupture", ["KE", "PE"]),
        ("rupture", ["KE", "NO"]),
    ]


def test_the_hour_of_a_meeting_is_nobody_who_is_met(read: Read) -> None:
    visit, meeting = read("چلی کے صدر پیرو پہنچ گئے۔ وہ شام کو پیرو کے صدر سے ملاقات کریں گے۔").mentions
    assert (visit.type, meeting.status, meeting.parties) == ("visit", "planned", ["CL", "PE"])
