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


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # who writes is not who brings it
        (
            "نائیجیریا کے سفیر نے وزیراعظم کو صدر کا خط پہنچایا۔",
            {(None, "ambassador", "NG"), (None, "head_of_state", "NG"), (None, "head_of_government", "PK")},
        ),
        (
            "عمانی وزیر خارجہ نے کینیا کے صدر کا خط یونان کے وزیراعظم کو پہنچایا۔",
            {(None, "head_of_state", "KE"), (None, "head_of_government", "GR")},
        ),
        (
            "تھائی لینڈ کے بادشاہ کے انتقال پر نیپال کے صدر نے شاہی خاندان کے نام تعزیتی پیغام بھیجا۔",
            {(None, "head_of_state", "NP")},
        ),
        (
            "مراکش کے بادشاہ نے بیلجیم کے وزیراعظم کو تعزیتی تار ارسال کیا۔",
            {(None, "head_of_state", "MA"), (None, "head_of_government", "BE")},
        ),
        (
            "صدر ایردوان نے کویت کے امیر کو اپنی تقریب حلف برداری میں مدعو کیا ہے۔",
            {("ایردوان", "head_of_state", "TR"), (None, "head_of_state", "KW")},
        ),
    ],
)
def test_a_message_is_its_writers(read: Read, text: str, people: set[tuple[str | None, str, str | None]]) -> None:
    (message,) = read(text).mentions
    assert message.type == "message"
    assert _offices(message) == people


def test_calls_told_one_by_one_are_of_the_day_told_before_them(read: Read) -> None:
    text = (
        "صدر ٹرمپ نے پیر کو تین رہنماؤں سے فون پر بات کی۔ انھوں نے پہلے جاپان کے وزیراعظم، پھر کینیڈا کے وزیراعظم اور "
        "اس کے بعد پولینڈ کے صدر سے گفتگو کی۔"
    )
    assert [(m.type, m.date) for m in read(text).mentions] == [("call", "2026-03-09")] * 3


def test_each_side_has_its_own_at_the_table_told_before(read: Read) -> None:
    text = (
        "کینیا کے صدر نے نیروبی میں مصری وزیراعظم سے ملاقات کی۔ ملاقات میں کینیا کی جانب سے وزیر صحت اور مصر کی جانب سے وزیر "
        "خارجہ نے شرکت کی۔"
    )
    (meeting,) = read(text).mentions
    assert {(None, "minister", "KE"), (None, "foreign_minister", "EG")} <= _offices(meeting)


@pytest.mark.parametrize(
    ("text", "staff"),
    [
        ("وزیر تجارت سے پولینڈ کے سفیر اور کمرشل قونصلر نے ملاقات کی۔", ("ambassador", "PL")),
        ("سیکرٹری دفاع سے اردن کے سفیر نے دفاعی اتاشی کے ہمراہ ملاقات کی۔", ("military_chief", "JO")),
    ],
)
def test_staff_beside_an_envoy_is_of_his_mission(read: Read, text: str, staff: tuple[str, str]) -> None:
    (meeting,) = read(text).mentions
    assert (None, *staff) in _offices(meeting)


def test_a_vice_admiral_is_no_broadcaster(read: Read) -> None:
    (meeting,) = read("آرمی چیف سے بنگلہ دیش بحریہ کے سربراہ وائس ایڈمرل ناظم الحسن نے ملاقات کی۔").mentions
    assert meeting.parties == ["BD", "PK"]


def test_who_arrives_too_comes_to_the_same_place(read: Read) -> None:
    text = "مصری صدر برکس اجلاس میں شرکت کے لیے کازان پہنچ گئے۔ ایتھوپیا کے صدر بھی پہنچ گئے۔"
    (summit,) = read(text).mentions
    assert {"EG", "ET", "BRICS"} <= set(summit.parties)


@pytest.mark.parametrize("session", ["چار ملکوں کے وزرائے خارجہ کا اجلاس", "چار ملکی اجلاس"])
def test_the_one_more_of_so_many_states_is_the_host(read: Read, session: str) -> None:
    text = f"لیما میں {session} جمعے کو ہوگا جس میں چلی، ایکواڈور اور کولمبیا کے نمائندے شریک ہوں گے۔"
    (meeting,) = read(text).mentions
    assert meeting.parties == ["CL", "CO", "EC", "PE"]


def test_an_adviser_of_a_head_of_state_visits_for_him(read: Read) -> None:
    (visit,) = read("جارجیا کے صدر کے مشیر لیما پہنچ گئے۔").mentions
    assert (visit.type, visit.parties) == ("visit", ["GE", "PE"])


def test_members_of_two_delegations_are_of_their_own(read: Read) -> None:
    text = (
        "کینیا کے صدر سے مصری وزیراعظم نے ملاقات کی۔ مصری وفد میں وزیر خارجہ اور وزیر صحت جبکہ کینیا کے وفد میں وزیر دفاع "
        "ہارون کیلانوف شامل تھے۔"
    )
    (meeting,) = read(text).mentions
    expected = {(None, "foreign_minister", "EG"), (None, "minister", "EG"), ("ہارون کیلانوف", "minister", "KE")}
    assert expected <= _offices(meeting)


@pytest.mark.parametrize("received", ["گورنر نے ان کا استقبال کیا۔", "گورنر اور سری لنکا کے سفیر نے مہمان کا خیرمقدم کیا۔"])
def test_behind_a_welcome_the_story_goes_on_with_the_guest(read: Read, received: str) -> None:
    text = f"سری لنکا کے وزیر تجارت کراچی پہنچ گئے۔ {received} وہ کل وزیر خزانہ سے ملاقات کریں گے۔"
    meeting = next(m for m in read(text).mentions if m.type == "meeting")
    assert meeting.parties == ["LK", "PK"]
    assert "ambassador" not in {p.role for p in meeting.participants}


@pytest.mark.parametrize(
    ("text", "crown"),
    [
        ("امریکی وزیر خارجہ منامہ پہنچ گئے۔ انہوں نے ولی عہد سے بات چیت کی۔", ("royal", "BH")),
        ("ترک صدر میڈرڈ پہنچے جہاں انہوں نے بادشاہ سے ملاقات کی۔", ("head_of_state", "ES")),
        ("جاپان کے دورے پر موجود سوئس صدر نے شہنشاہ سے ملاقات کی۔", ("head_of_state", "JP")),
    ],
)
def test_a_crown_is_of_the_monarchy_told_of(read: Read, text: str, crown: tuple[str, str]) -> None:
    meeting = next(m for m in read(text).mentions if m.type == "meeting")
    assert (None, *crown) in _offices(meeting)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اردن کے وزیراعظم نے عمان میں عراقی صدر سے ملاقات کی۔", ("Amman", "JO")),
        ("اردن کے دورے پر قبرص کے صدر عمان پہنچے۔", ("Amman", "JO")),
        ("ایران اور امریکا کے مذاکرات عمان میں ہوں گے، اردن نے خیرمقدم کیا۔", (None, "OM")),
    ],
)
def test_amman_is_no_oman(read: Read, text: str, place: tuple[str | None, str]) -> None:
    (mention,) = read(text).mentions
    assert mention.place is not None
    assert (mention.place.city, mention.place.country) == place


@pytest.mark.parametrize(
    ("text", "also"),
    [
        (
            "وزیراعلیٰ سے سوئس سفیر نے ملاقات کی۔ اس موقع پر لیاقت بلوچ، ہارون کیلانوف اور میاں اسلم بھی موجود تھے۔",
            "ہارون کیلانوف",
        ),
        (
            "وزیراعلیٰ سے سوئس سفیر نے ملاقات کی۔ صوبائی وزیر سعید غنی، ہارون حسین شاہ اور سیکرٹری داخلہ بھی موجود تھے۔",
            "ہارون حسین شاہ",
        ),
    ],
)
def test_full_names_among_those_who_were_there_too(read: Read, text: str, also: str) -> None:
    (meeting,) = read(f"وزیراعلیٰ سے سوئس سفیر نے ملاقات کی۔ {text}").mentions
    assert (also, "PK") in {(p.name, p.country) for p in meeting.participants}


@pytest.mark.parametrize("again", ["دونوں اگلے ماہ لیما میں ملیں گے۔", "دونوں لیما میں دوبارہ ملیں گے۔"])
def test_the_two_alone_will_meet_again(read: Read, again: str) -> None:
    mentions = read(f"چلی کے صدر نے پیرو کے صدر سے فون پر بات کی۔ {again}").mentions
    assert [(m.type, m.status) for m in mentions] == [("call", "held"), ("meeting", "planned")]
    assert mentions[1].parties == ["CL", "PE"]


def test_both_leaders_are_at_the_session_for_which_they_came(read: Read) -> None:
    text = "کینیا کے صدر نے سوڈانی صدر سے ملاقات کی۔ دونوں رہنما آسیان اجلاس کے لیے لاؤس میں ہیں۔"
    summit = next(m for m in read(text).mentions if m.type == "summit")
    assert summit.parties == ["ASEAN", "KE", "LA", "SD"]


def test_a_headline_calls_by_half_his_office_whom_the_text_names(read: Read) -> None:
    text = "نیپال کے معاون وزیر خارجہ ہارون کیلانوف نے وزیر تجارت سے ملاقات کی۔"
    (meeting,) = read(text, title="نیپالی نائب وزیر کی ملاقات").mentions
    assert _offices(meeting) == {("ہارون کیلانوف", "deputy_minister", "NP"), (None, "minister", "PK")}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("کویت کے امیر، مصر کے صدر اور عراق کے وزیراعظم نے بھی لبنانی صدر کو ٹیلی فون کیا۔", ["KW", "EG", "IQ"]),
        ("کویت کے امیر، مصر کے صدر اور عراق کے وزیراعظم نے لبنانی صدر سے فون پر بات کی۔", ["KW", "EG", "IQ"]),
    ],
)
def test_each_caller_rings_for_himself(read: Read, text: str, parties: list[str]) -> None:
    assert [m.parties for m in read(text).mentions] == [sorted((code, "LB")) for code in parties]


def test_ministers_of_one_office_call_together(read: Read) -> None:
    (call,) = read("برطانیہ، فرانس اور جرمنی کے وزرائے خارجہ نے لبنانی ہم منصب سے فون پر بات کی۔").mentions
    assert call.parties == ["DE", "FR", "GB", "LB"]


def test_head_of_state_and_of_government_are_rung_one_by_one(read: Read) -> None:
    calls = read("آذربائیجان کے صدر نے وزیراعظم اور صدر مملکت کو ٹیلی فون کیا اور عید کی مبارکباد دی۔").mentions
    assert [c.parties for c in calls] == [["AZ", "PK"]] * 2


def test_a_call_to_congratulate_is_its_callers(read: Read) -> None:
    (call,) = read("مراکش کے شاہ کا امیر قطر کو عید کی مبارکباد کا ٹیلی فون").mentions
    assert _offices(call) == {(None, "head_of_state", "MA"), (None, "head_of_state", "QA")}


def test_a_letter_goes_into_the_hands_of_him_who_was_met(read: Read) -> None:
    text = "یونان کے سفیر نے وزیراعظم سے ملاقات کی اور صدر کا خط ان کے حوالے کیا۔"
    meeting, message = read(text).mentions
    assert (meeting.type, message.type) == ("meeting", "message")
    assert {(None, "head_of_state", "GR"), (None, "head_of_government", "PK")} <= _offices(message)


def test_members_told_before_the_arrival_travel_too(read: Read) -> None:
    text = (
        "نمیبیا کے صدر کے ہمراہ 40 رکنی وفد ہے جس میں وزیر تجارت ہارون کیلانوف اور وزیر صحت شامل ہیں۔ نمیبیا کے صدر "
        "سرکاری دورے پر لیما پہنچے ہیں۔"
    )
    (visit,) = read(text).mentions
    assert {("ہارون کیلانوف", "minister", "NA"), (None, "minister", "NA")} <= _offices(visit)


@pytest.mark.parametrize(
    "text",
    [
        "اخبار کے مطابق صومالی صدر نے کینیا کے وزیراعظم سے ملاقات کی۔ نیروبی میں ترجمان نے اس ملاقات کی تردید کی ہے۔",
        "میڈیا کے مطابق صومالی صدر نے کینیا کے وفد سے ملاقات کی ہے۔ صومالی وزارت خارجہ نے اس خبر کی تردید کی ہے۔",
        "صومالی صدر نے کینیا کے صدر سے ملاقات کی۔ کینیا کے ترجمان نے کہا کہ ایسی کوئی ملاقات نہیں ہوئی۔",
        "صومالی اور کینیائی صدور کے درمیان ملاقات کی اطلاعات ہیں تاہم نیروبی نے ان کی تردید کی ہے۔",
    ],
)
def test_what_is_reported_and_denied_behind(read: Read, text: str) -> None:
    assert [(m.parties, m.status) for m in read(text).mentions] == [(["KE", "SO"], "denied")]


def test_a_matter_denied_is_no_meeting_denied(read: Read) -> None:
    text = "صومالی صدر نے کینیا کے صدر سے ملاقات کی۔ انہوں نے کہا کہ ملاقات میں ایسی کوئی بات نہیں ہوئی۔"
    assert [m.status for m in read(text).mentions] == ["held"]


def test_a_journey_talked_of_is_to_come(read: Read) -> None:
    text = "نیپالی سفیر نے وزیر خارجہ سے ملاقات کی اور نیپالی صدر کے دورہ پاکستان پر بات چیت کی۔"
    assert [(m.type, m.status) for m in read(text).mentions] == [("meeting", "held"), ("visit", "planned")]


@pytest.mark.parametrize(
    ("sent", "status"), [("وزیر صحت کو بھیجا ہے۔", "held"), ("سپیکر کو بھیجنے کا فیصلہ کیا ہے۔", "planned")]
)
def test_who_is_sent_to_a_funeral_goes(read: Read, sent: str, status: str) -> None:
    (visit,) = read(f"ایکواڈور کے صدر نے لیما میں آخری رسومات میں شرکت کے لیے {sent}").mentions
    assert (visit.type, visit.status, visit.parties) == ("visit", status, ["EC", "PE"])
    assert "head_of_state" not in {p.role for p in visit.participants}
