"""Calls to several, talks dated by other talks, and sessions whose people and place stand in further sentences."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # one rings one after another
    (
        "وزیراعظم نے کینیا کے صدر، امیر قطر اور جاپانی ہم منصب سے ٹیلی فون پر گفتگو کی۔",
        ["call KE+PK held", "call PK+QA held", "call JP+PK held"],
    ),
    ("وزیراعظم نے کینیا اور مصر کے صدور سے مشترکہ ٹیلی فون کال کی۔", ["call EG+KE+PK held"]),
    # a quarrel of two states is what they themselves talk about, where nobody else does
    ("مصر اور کینیا کے درمیان آبی تنازع پر وزارتی سطح کے مذاکرات لیما میں ہوئے۔", ["meeting EG+KE held"]),
    ("جاپانی وزیراعظم نے پیرو کے صدر سے مصر اور کینیا کے درمیان تنازع پر مذاکرات کیے۔", ["meeting JP+PE held"]),
    # members of a house of parliament
    ("مصری سفیر نے جاپانی پارلیمنٹ کے رکن کینجی یاماموتو سے ملاقات کی۔", ["meeting EG+JP held"]),
    # heads of states are met one by one, many at one table
    (
        "مصری صدر نے اپنے جاپانی ہم منصب اور کینیا کے صدر سے بھی ملاقات کی۔",
        ["meeting EG+JP held", "meeting EG+KE held"],
    ),
    ("مصری صدر نے جاپان، کینیا، چین، ترکی اور پیرو کے صدور سے ملاقات کی۔", ["meeting CN+EG+JP+KE+PE+TR held"]),
    # spellings of many papers
    ("وزیراعظم نے ترک رہنمائوں سے ملاقات کی۔", ["meeting PK+TR held"]),
    ("جاپانی وزیراعظم کل تہران جارہے ہیں۔", ["visit IR+JP planned"]),
    # a round that is to be where somebody arrived; a third side before the list
    (
        "مصری وفد لیما پہنچ گیا جہاں کینیا کے ساتھ مذاکرات کا پانچواں دور ہوگا۔",
        ["visit EG+PE held", "meeting EG+KE planned"],
    ),
    (
        "مصر اور تین یورپی ممالک برطانیہ، فرانس اور جرمنی کے درمیان مذاکرات جمعہ کو لیما میں ہوں گے۔",
        ["meeting DE+EG+FR+GB planned"],
    ),
    ("پاک مصر دفاعی مشاورتی گروپ کا اجلاس لیما میں ہوا۔", ["meeting EG+PK held"]),
    (
        "ترکی، کینیا، پیرو اور نیٹو کے وفود پر مشتمل مشترکہ نظام کا چوتھا اجلاس لیما میں منعقد ہوا۔",
        ["meeting KE+NATO+PE+TR held"],
    ),
    # leaders counted, not named; a conference hosted; one that names no session
    (
        "لیما امن سربراہی اجلاس میں مصری صدر، کینیا کے صدر اور جاپانی وزیراعظم سمیت 20 سے زائد رہنما شریک ہوئے۔",
        ["summit EG+JP+KE+PE held"],
    ),
    ("کینیا 15 جون کو سوڈان امن کانفرنس کی میزبانی کرے گا۔", ["summit KE planned"]),
    ("مصری صدر نے کوپ 29 کے موقع پر لیما میں کینیا کے صدر سے ملاقات کی۔", ["summit EG+KE+PE+UN held", "meeting EG+KE held"]),
    # one line for three; talks agreed on, and those that are only to go on; a conference of three hosted
    ("مصری صدر نے جاپانی وزیراعظم کے ساتھ کینیا کے صدر کے ساتھ ٹیلی فون پر گفتگو کی۔", ["call EG+JP+KE held"]),
    ("مصری صدر نے کینیا کے ساتھ تجارتی مذاکرات آگے بڑھانے کے عزم کا اظہار کیا ہے۔", []),
    ("کینیا آئندہ برس مصر اور جاپان کی دوسری سہ فریقی کانفرنس کی میزبانی کرے گا۔", ["meeting EG+JP+KE planned"]),
    ("مصر اور کینیا کے نمائندوں کے مابین لیما میں امن مذاکرات کے 9 دور ہوچکے ہیں۔", []),
    # talks that only date a meeting
    (
        "ملائیشیا کے وزیر خارجہ نے اوسلو میں چلی اور پیرو کے درمیان مذاکرات کے آغاز سے قبل اپنے نارویجن ہم منصب سے ملاقات کی۔",
        ["meeting CL+PE held", "meeting MY+NO held"],
    ),
    # talks at a place, beside the word of a call
    ("اس کال کا مقصد لیما میں ہونے والے چلی اور کینیا کے مذاکرات کے نتائج پر غور ہے۔", ["meeting CL+KE held"]),
    # what is talked about is no side
    ("مصری صدر کی کینیا کے صدر سے ملاقات کے دوران سوڈان کی تازہ صورتحال پر تبادلہ خیال کیا گیا۔", ["meeting EG+KE held"]),
    # those named before their company
    (
        "کینیا کے صدر نے کہا کہ وہ جاپانی وزیراعظم اور مصری صدر سمیت کئی ممالک کے رہنماؤں سے ملاقات کریں گے۔",
        ["meeting JP+KE planned", "meeting EG+KE planned"],
    ),
    (
        "ترک صدر نے کہا کہ وہ جاپانی صدر سے مصری وزیراعظم کے ساتھ ملاقات کے بعد ٹیلی فون پر بات کریں گے۔",
        ["meeting EG+TR planned", "call JP+TR planned"],
    ),
    # an organisation's envoy for a country
    ("اقوام متحدہ کے سوڈان کے خصوصی ایلچی مارک جونز نے کینیا کے صدر سے ملاقات کی۔", ["meeting KE+UN held"]),
    # no plan; nothing said; excused
    ("مصر اور کینیا کے درمیان وزرائے اعظم کی ملاقات کا کوئی منصوبہ زیر غور نہیں۔", ["meeting EG+KE denied"]),
    ("چین نے صدر شی جن پنگ کے دورہ مصر سے متعلق کوئی باضابطہ بیان جاری نہیں کیا۔", []),
    ("کینیا کے وزیر خارجہ نے کہا کہ وہ مصر کے دورے کے متمنی ہیں۔", []),
    # three and more: a bare list, an envoy beside two states, delegations led
    ("چلی، کینیا اور مصر سہ فریقی وزارتی ڈائیلاگ کل قاہرہ میں ہوگا۔", ["meeting CL+EG+KE planned"]),
    (
        "اقوام متحدہ کے خصوصی ایلچی مارک جونز اور ضامن ممالک مصر اور کینیا کے حکام کے مابین سرکاری اجلاس اختتام پذیر ہو گیا۔",
        ["meeting EG+KE+UN held"],
    ),
    (
        "مصری وفد کل سے نیروبی میں چار فریقی مذاکرات میں شرکت کرے گا۔ کینیا کی نمائندگی وزیر دفاع جان کوما کریں گے۔ "
        "جاپانی وفد کی قیادت نائب وزیر خارجہ کین ساتو کریں گے۔ پیرو کے وفد کی سربراہی سفیر لوئس سوتو کریں گے۔",
        ["meeting EG+JP+KE+PE planned"],
    ),
    ("مصر کے وزیر خارجہ لیما پہنچ گئے تاکہ وہ جی 20 کے اجلاس میں شرکت کریں۔", ["summit EG+G20+PE planned"]),
    # the country's own people
    ("سعودی فرمانروا شاہ سلمان سے عوامی وفود نے ملاقات کی۔", []),
    # an organisation that acts, its seat, its secretariat
    (
        "اسلامی تعاون تنظیم سوڈان کی صورت حال پر غور کرنے کے لیے 20 مارچ کو جدہ میں ایک ہنگامی اجلاس منعقد کرے گی۔",
        ["summit OIC+SA planned"],
    ),
    ("مصری وزیر خارجہ G20 چوٹی اجلاس میں شرکت کے لیے لیما پہنچ گئے۔", ["summit EG+G20+PE held"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_talks_and_calls(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_calls_name_both_sides(read: Read) -> None:
    calls = read("صدر نے فرانسیسی صدر اور امیر قطر سے ٹیلی فون پر بات چیت کی۔").mentions
    assert [{p.country for p in c.participants} for c in calls] == [{"PK", "FR"}, {"PK", "QA"}]


def test_people_and_place_of_a_session_in_further_sentences(read: Read) -> None:
    text = (
        "آسیان کا سربراہی اجلاس کل شروع ہوگا۔ یہ اجلاس پیرو کے ساحلی شہر لیما میں ہوگا۔ "
        "مصری صدر سمیت تقریباً بیس رہنما شرکت کریں گے۔ جاپانی وزیراعظم بھی اجلاس میں شرکت کریں گے۔"
    )
    (summit,) = read(text).mentions
    assert (summit.type, summit.status, summit.date) == ("summit", "planned", "2026-03-12")
    assert {"ASEAN", "EG", "JP"} <= set(summit.parties)
    assert summit.place is not None
    assert (summit.place.city, summit.place.country) == ("Lima", "PE")


def test_one_who_stays_away_calls_nothing_off(read: Read) -> None:
    text = "مصری صدر لیما میں جی 20 سربراہی اجلاس میں شرکت نہیں کریں گے۔ مصری وزیراعظم جی 20 سربراہی اجلاس میں شرکت کریں گے۔"
    (summit,) = read(text).mentions
    assert (summit.type, summit.status) == ("summit", "planned")


WHERE_THEY_WENT = [
    ("جاپانی وزیر خارجہ پیرو جائیں گے جہاں وہ ایک عالمی کانفرنس میں شرکت کریں گے۔", "planned", None, "PE"),
    (
        "جاپانی وزیر خارجہ لیما پہنچ گئے ہیں، جہاں وہ جنگلات کے بارے میں بین الاقوامی کانفرنس سے خطاب کریں گے۔",
        "planned",
        "Lima",
        "PE",
    ),
    ("جاپانی وزیر خارجہ لیما پہنچے جہاں انھوں نے ماحولیاتی کانفرنس میں شرکت کی۔", "held", "Lima", "PE"),
]


@pytest.mark.parametrize(("text", "status", "city", "country"), WHERE_THEY_WENT)
def test_a_conference_sits_where_one_has_gone_for_it(
    read: Read, text: str, status: str, city: str | None, country: str
) -> None:
    (summit,) = read(text).mentions
    assert (summit.type, summit.status, summit.parties) == ("summit", status, ["JP", "PE"])
    assert summit.place is not None
    assert (summit.place.city, summit.place.country) == (city, country)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("جاپان، ناروے اور خطے کے دیگر ممالک کے وزرائے خارجہ کا اجلاس لیما میں ہوا۔", ["JP", "NO", "PE"]),
        ("لیما میں جاپان، ناروے اور کئی دوسرے ملکوں کے وزرائے خارجہ نے کانفرنس میں شرکت کی۔", ["JP", "NO", "PE"]),
    ],
)
def test_a_session_of_named_states_and_others_is_one_of_many(read: Read, text: str, parties: list[str]) -> None:
    (summit,) = read(text).mentions
    assert (summit.type, summit.parties) == ("summit", parties)
    assert summit.place is not None
    assert summit.place.city == "Lima"
    assert {(p.role, p.country) for p in summit.participants} == {("foreign_minister", "JP"), ("foreign_minister", "NO")}


def test_who_met_beside_one_session_did_not_sit_in_another(read: Read) -> None:
    text = (
        "جاپانی وزیر خارجہ نے لیما میں ایپک اجلاس کے موقع پر نارویجن وزیر خارجہ سے ملاقات کی۔ "
        "جاپانی وزیر خارجہ نے آسیان رابطہ گروپ کے اجلاس میں بھی شرکت کی۔"
    )
    mentions = read(text).mentions
    assert [(m.type, m.parties) for m in mentions] == [
        ("summit", ["APEC", "JP", "NO", "PE"]),
        ("meeting", ["JP", "NO"]),
        ("summit", ["ASEAN", "JP"]),
    ]


@pytest.mark.parametrize(("when", "country"), [("", "PE"), ("آئندہ ہفتے ", None)])
def test_a_guest_s_session_sits_where_he_has_just_come(read: Read, when: str, country: str | None) -> None:
    _, summit = read(f"جاپانی وزیراعظم تین روزہ دورے پر لیما پہنچ گئے۔ وہ {when}ایپک کے اجلاس میں شرکت کریں گے۔").mentions
    assert summit.type == "summit"
    assert (summit.place.country if summit.place is not None else None) == country
    assert ("PE" in summit.parties) == (country == "PE")


def test_a_session_in_a_place_that_nobody_listed_is_in_its_country(read: Read) -> None:
    (summit,) = read("آسیان کا سربراہی اجلاس پیرو کے صوبے کاراباسا میں شروع ہو رہا ہے۔").mentions
    assert summit.place is not None
    assert (summit.parties, summit.place.country) == (["ASEAN", "PE"], "PE")


def test_a_hall_of_a_city_is_its_place(read: Read) -> None:
    (summit,) = read("جاپانی وزیر خارجہ نے لیما کے کنونشن سینٹر میں جی سیون اجلاس سے خطاب کیا۔").mentions
    assert summit.place is not None
    assert summit.place.city == "Lima"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("چلی اور کینیا کے درمیان مذاکرات کا چوتھا دور آج عمان میں شروع ہو رہا ہے۔", "OM"),
        ("ترک صدر نے سعودی عرب میں صدر پیوٹن سے ملاقات کی۔", "SA"),
    ],
)
def test_countries_as_places(read: Read, text: str, place: str) -> None:
    (meeting,) = read(text).mentions
    assert meeting.place is not None
    assert meeting.place.country == place


def test_who_sat_in_the_meeting_told_last(read: Read) -> None:
    text = (
        "صدر کی مصری ہم منصب سے ملاقات ہوئی۔ صدر نے جاپانی وزیراعظم سے بھی ملاقات کی۔ "
        "صدر نے مصری ہم منصب سے ملاقات کی، وزیر دفاع خواجہ آصف بھی ملاقات میں موجود تھے۔"
    )
    present = {"+".join(m.parties): [p.name for p in m.participants if p.name] for m in read(text).mentions}
    assert present["EG+PK"] == ["خواجہ آصف"]
    assert present["JP+PK"] == []


def test_a_meeting_held_is_not_denied_with_the_formal_one(read: Read) -> None:
    text = (
        "مصر کے وزیر خارجہ کی کینیا کے ہم منصب سے ملاقات ہوئی۔ ترجمان کے مطابق مصر اور کینیا کی کوئی باضابطہ ملاقات طے نہیں ہے۔"
    )
    assert read(text).mentions[0].status == "held"


def test_words_glued_by_writers(read: Read) -> None:
    (meeting,) = read("مذاکرات میں وزیراعظم ووزیرخارجہ اسحاق ڈارکریں گے۔ اسحاق ڈار نے جاپانی سفیر سے ملاقات کی۔").mentions
    assert [p.name for p in meeting.participants if p.name] == ["اسحاق ڈار"]


def test_a_weekday_of_what_was_decided_there_is_past(read: Read) -> None:
    (summit,) = read("پیر کو لیما میں ہونے والے جی 20 اجلاس میں مصر نے نئے قرضوں سے اتفاق کیا۔").mentions
    assert (summit.status, summit.date) == ("held", "2026-03-09")


def test_who_sat_there_for_a_state(read: Read) -> None:
    text = (
        "مصر اور کینیا کے درمیان مذاکرات نیروبی میں ہوئے۔ مذاکرات میں مصر کی جانب سے نائب وزیر خارجہ کمال حسنی "
        "جبکہ کینیا کی جانب سے وزارت خارجہ کے ڈائریکٹر جان کوما موجود تھے۔"
    )
    (meeting,) = read(text).mentions
    assert {(p.name, p.country) for p in meeting.participants if p.name} == {("کمال حسنی", "EG"), ("جان کوما", "KE")}


def test_a_day_soon_to_come_makes_nothing_old(read: Read) -> None:
    text = (
        "وزیر خارجہ نے مصری ہم منصب کو فون کیا۔ دونوں نے امن پر بات کی۔ انہوں نے کئی امور دیکھے۔ دونوں رہنماؤں نے 20 مارچ کے "
        "اجلاس پر غور کیا۔ اس سے قبل وزیر خارجہ نے کینیا کے ہم منصب سے ٹیلی فونک رابطہ کیا۔"
    )
    assert [(m.parties, m.background) for m in read(text).mentions if m.type == "call"] == [
        (["EG", "PK"], False),
        (["KE", "PK"], False),
    ]


def test_who_arrives_where_a_session_sits_takes_part(read: Read) -> None:
    (summit,) = read("جنرل اسمبلی کا اجلاس کل نیویارک میں شروع ہوگا۔ جاپانی وزیراعظم شیگیرو ایشیبا نیویارک پہنچ گئے۔").mentions
    assert summit.parties == ["JP", "UN"]
    assert [p.name for p in summit.participants] == ["شیگیرو ایشیبا"]


def test_this_session_dates_the_talks_told_before(read: Read) -> None:
    (meeting,) = read("مصر اور کینیا کے فوجی حکام کے درمیان بات چیت بے نتیجہ رہی۔ یہ اجلاس اتوار کو لیما میں ہوا۔").mentions
    assert meeting.date == "2026-03-08"
    assert meeting.place is not None
    assert meeting.place.city == "Lima"


def test_a_state_that_is_a_city(read: Read) -> None:
    (meeting,) = read("مصری صدر اور جاپانی وزیراعظم کی ملاقات سنگاپور کے ایک ہوٹل میں ہوئی۔").mentions
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Singapore", "SG")


def test_an_agreement_to_meet_is_a_plan(read: Read, briefly: Brief) -> None:
    found = read(title="مصری اور جاپانی وزرائے خارجہ کا آئندہ ہفتے ملاقات پر اتفاق").mentions
    assert [briefly(m) for m in found] == ["meeting EG+JP planned"]


def test_the_present_of_tomorrow(read: Read) -> None:
    (summit,) = read("آسیان کا اجلاس کل لیما میں شروع ہورہا ہے۔").mentions
    assert (summit.status, summit.date) == ("planned", "2026-03-12")


def test_two_who_meet_others_sit_with_them_all(read: Read) -> None:
    (meeting,) = read(
        "مصری وزیر خارجہ اور جاپانی وزیر خارجہ ہفتے کو کینیا، ترکی اور قطر کے وزرائے خارجہ سے لیما میں ملیں گے۔"
    ).mentions
    assert meeting.parties == ["EG", "JP", "KE", "QA", "TR"]


def test_one_organisation_beside_a_state_is_no_list(read: Read) -> None:
    found = read("نیپالی صدر کے دورہ ازبکستان اور شنگھائی تعاون تنظیم کانفرنس میں نیپالی صدر نے پوتن سے ملاقات کی۔").mentions
    assert any(m.type == "summit" and "SCO" in m.parties for m in found)


def test_a_meeting_beside_a_session_is_where_that_sits(read: Read) -> None:
    found = read(title="ایس سی او اجلاس: وزیراعظم شہباز شریف کی چینی صدر سے ملاقات").mentions
    assert [m.type for m in found] == ["summit", "meeting"]
    assert all(m.place is None for m in found)


def test_delegations_that_talk_among_themselves(read: Read, briefly: Brief) -> None:
    found = read(title="استنبول مذاکرات: مصر اور کینیا کے وفود میں بات چیت کا تیسرا روز").mentions
    assert [briefly(m) for m in found] == ["meeting EG+KE held"]


def test_talks_at_a_conference_are_no_call(read: Read, briefly: Brief) -> None:
    text = (
        "مصری وزیر خارجہ نے جاپانی ہم منصب کو فون کیا۔ مصری وزیر خارجہ نے کینیا کے وزیر خارجہ سے بھی وزرائے خارجہ کانفرنس "
        "کے موقع پر بات چیت کی۔"
    )
    assert "meeting EG+KE held" in [briefly(m) for m in read(text).mentions]
