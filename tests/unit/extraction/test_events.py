"""Case frames of every event type, in free order; who takes part; what makes no event."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

FRAMES = [
    # meetings, the cases in any order
    ("ترک صدر نے قطری امیر سے ملاقات کی۔", ["meeting QA+TR held"]),
    ("قطری امیر سے ترک صدر نے انقرہ میں ملاقات کی۔", ["meeting QA+TR held"]),
    ("ترک صدر کی قطری امیر سے ملاقات", ["meeting QA+TR held"]),
    ("ترک صدر سے قطری امیر کی ملاقات", ["meeting QA+TR held"]),
    ("ترک صدر اور قطری امیر کے درمیان ملاقات ہوئی۔", ["meeting QA+TR held"]),
    ("ترک صدر اور قطری امیر نے دوحہ میں ملاقات کی۔", ["meeting QA+TR held"]),
    ("قطری امیر کے ساتھ ملاقات میں ترک صدر نے تجارت پر زور دیا۔", ["meeting QA+TR held"]),
    ("ملائیشیا کے وفد نے انڈونیشیا کے وزیر تجارت سے مذاکرات کیے۔", ["meeting ID+MY held"]),
    # calls
    ("مصری صدر کو فرانسیسی صدر کا ٹیلی فون موصول ہوا۔", ["call EG+FR held"]),
    ("مصری صدر نے فرانسیسی ہم منصب سے ٹیلی فون پر گفتگو کی۔", ["call EG+FR held"]),
    ("مصری صدر کا فرانسیسی صدر سے ٹیلی فونک رابطہ", ["call EG+FR held"]),
    # visits
    ("جاپانی وزیراعظم چین کے دورے پر بیجنگ پہنچ گئے۔", ["visit CN+JP held"]),
    ("جاپانی وزیراعظم نے چین کا دورہ کیا۔", ["visit CN+JP held"]),
    ("جاپانی وزیراعظم کل چین روانہ ہوں گے۔", ["visit CN+JP planned"]),
    ("جاپان کے دورے پر آئے ہوئے ازبک وزیر خارجہ نے یہ بات کہی۔", ["visit JP+UZ held"]),
    # summits
    ("ازبک صدر نے ماسکو میں شنگھائی تعاون تنظیم کے سربراہی اجلاس میں شرکت کی۔", ["summit RU+SCO+UZ held"]),
    # agreements
    ("جاپان اور ازبکستان کے درمیان تجارتی معاہدے پر دستخط ہو گئے۔", ["agreement JP+UZ held"]),
    ("چین اور لاؤس نے ریلوے کے معاہدے پر دستخط کیے۔", ["agreement CN+LA held"]),
    # envoys
    ("ازبک صدر نے جاپانی سفیر سے اسناد سفارت وصول کیں۔", ["credentials JP+UZ held"]),
    ("تہران نے جرمن سفیر کو وزارت خارجہ طلب کر کے احتجاج ریکارڈ کرایا۔", ["protest DE+IR held"]),
    ("پولینڈ نے روسی سفارتکاروں کو ملک بدر کر دیا۔", ["rupture PL+RU held"]),
    # ties
    ("سعودی عرب اور ایران نے سفارتی تعلقات بحال کر دیے۔", ["restore IR+SA held"]),
    ("یوکرین نے شمالی کوریا سے سفارتی تعلقات منقطع کر دیے۔", ["rupture KP+UA held"]),
    ("ناروے نے فلسطینی ریاست کو تسلیم کر لیا۔", ["restore NO+PS held"]),
    # messages
    ("چینی صدر نے روسی صدر کو تہنیتی پیغام بھیجا۔", ["message CN+RU held"]),
]  # fmt: skip

NOTHING = [
    "ترک صدر نے ترک وزیراعظم سے ملاقات کی۔",
    "اداکارہ نے برطانوی گلوکار سے ملاقات کی۔",
    "وزیراعظم نے امریکی اخبار سے گفتگو کی۔",
    "پاکستان اور جرمنی کے درمیان ہاکی میچ کل ہوگا۔",
    "چینی صدر نے کہا کہ تعلقات مضبوط ہیں۔",
    "ہاکی فیڈریشن کے صدر جاپان پہنچ گئے۔",
    "ایرانی وزیر خارجہ ترک ہم منصب سے ملاقات کر سکتے ہیں۔",
    "مسائل مذاکرات کے ذریعے حل کیے جائیں، چین اور بھارت پر زور",
]


@pytest.mark.parametrize(("text", "expected"), FRAMES, ids=[t[:36] for t, _ in FRAMES])
def test_frame(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(m) for m in read(text).mentions) == sorted(expected)


@pytest.mark.parametrize("text", NOTHING, ids=[t[:36] for t in NOTHING])
def test_no_event(read: Read, briefly: Brief, text: str) -> None:
    told = read(text)
    assert [briefly(m) for m in told.mentions] == []
    assert told.reason


def people(mention: Mention) -> list[tuple[str | None, str, str | None]]:
    return [(p.name, p.role, p.country) for p in mention.participants]


def test_names_that_nobody_listed(read: Read) -> None:
    (meeting,) = read("ازبک وزیر صحت بہروز شادمانوف نے تاجک وزیر صحت جمال الدین کمالوف سے ملاقات کی۔").mentions
    assert people(meeting) == [("بہروز شادمانوف", "minister", "UZ"), ("جمال الدین کمالوف", "minister", "TJ")]


def test_a_counterpart_inherits_the_office(read: Read) -> None:
    (meeting,) = read("ازبک وزیر صحت نے اپنے تاجک ہم منصب سے ملاقات کی۔").mentions
    assert people(meeting) == [(None, "minister", "UZ"), (None, "minister", "TJ")]


def test_two_offices_of_one_person_count_as_the_higher(read: Read) -> None:
    (meeting,) = read("نائب وزیراعظم و وزیر خارجہ اسحاق ڈار نے عمانی سفیر سے ملاقات کی۔").mentions
    assert ("اسحاق ڈار", "deputy_head_of_government", "PK") in people(meeting)


def test_a_name_given_once_is_known_ever_after(read: Read) -> None:
    text = "ازبک وزیر صحت بہروز شادمانوف تہران میں ہیں۔ شادمانوف نے ایرانی ہم منصب سے ملاقات کی۔"
    (meeting,) = [m for m in read(text).mentions if m.type == "meeting"]
    assert ("بہروز شادمانوف", "minister", "UZ") in people(meeting)


def test_the_leader_of_a_delegation(read: Read) -> None:
    (meeting,) = read("ازبک وزیر صحت بہروز شادمانوف کی قیادت میں وفد نے ایرانی وزیر صحت سے ملاقات کی۔").mentions
    assert ("بہروز شادمانوف", "minister", "UZ") in people(meeting)
    assert (None, "delegation", "UZ") in people(meeting)


def test_one_event_told_three_times_is_one(read: Read) -> None:
    told = read(
        "ازبک صدر نے تاجک ہم منصب سے دوشنبے میں ملاقات کی۔ ملاقات میں تجارت پر بات ہوئی۔"
        " دونوں رہنماؤں کی ملاقات دو گھنٹے جاری رہی۔",
        title="ازبک صدر کی تاجک ہم منصب سے ملاقات",
    )
    (meeting,) = told.mentions
    assert meeting.parties == ["TJ", "UZ"]
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Dushanbe", "TJ")


def test_two_pairs_are_two_meetings(read: Read) -> None:
    told = read("ازبک صدر نے تاجک ہم منصب سے ملاقات کی۔ بعد ازاں ازبک صدر نے قازق وزیراعظم سے ملاقات کی۔")
    assert [m.parties for m in told.mentions] == [["TJ", "UZ"], ["KZ", "UZ"]]


def test_a_denial_decides_the_whole(read: Read) -> None:
    told = read("امریکی سینیٹر نے شامی صدر سے ملاقات کی۔ شامی حکام نے اس ملاقات کی تردید کی ہے۔", title="")
    assert [m.status for m in told.mentions] == ["denied"]


def test_an_office_without_a_country_is_the_audiences(read: Read) -> None:
    assert read("وزیراعظم سے ازبک سفیر نے ملاقات کی۔", audience="IN").mentions[0].parties == ["IN", "UZ"]
    assert read("وزیراعظم سے ازبک سفیر نے ملاقات کی۔", audience=None).mentions == []


def test_a_movement_is_the_government_since_it_took_over(read: Read) -> None:
    text = "طالبان کے وفد نے چینی وزیر خارجہ سے ملاقات کی۔"
    assert read(text, published="2020-05-01").mentions[0].parties == ["CN", "TALIBAN"]
    assert read(text, published="2024-05-01").mentions[0].parties == ["AF", "CN"]


def test_evidence_is_cut_from_the_original(read: Read) -> None:
    text = "ازبك صدرِ مملكت نے تاجك ہم منصب سے ملاقات كی۔"
    (meeting,) = read(text).mentions
    (span,) = meeting.spans["evidence"]
    assert meeting.evidence == text[span.start : span.end]
    assert meeting.key == f"a1:{span.start}:meeting"


def test_evidence_stays_short(read: Read) -> None:
    text = "ازبک صدر نے " + "بہت ہی اہم اور دیرپا " * 30 + "تاجک ہم منصب سے ملاقات کی۔"
    for mention in read(text).mentions:
        assert 0 < len(mention.evidence) <= 250


def test_an_article_without_a_trigger_says_so(read: Read) -> None:
    assert read("آج موسم خوشگوار رہا۔").reason == "no_trigger"


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("گزشتہ سال جاپانی وزیراعظم نے ازبکستان کا دورہ کیا تھا۔", True),
        ("یاد رہے کہ جاپانی وزیراعظم نے ازبک صدر سے ملاقات کی تھی۔", True),
        ("سنہ 1999 میں جاپان اور ازبکستان نے معاہدے پر دستخط کیے۔", True),
        ("جاپانی وزیراعظم نے منگل کو ازبکستان کا دورہ کیا تھا۔", False),
        ("جاپانی وزیراعظم نے ازبکستان کا دورہ کیا ہے۔", False),
    ],
)
def test_history_is_told_from_news(read: Read, text: str, old: bool) -> None:
    assert [m.background for m in read(text).mentions] == [old]


def test_without_an_outlet_the_country_named_most_is_the_audiences(read: Read) -> None:
    text = (
        "پاکستان میں سیلاب کے بعد پاکستانی حکومت نے امداد مانگی۔ پاکستان کے عوام مشکل میں ہیں۔ "
        "وزیراعظم سے ازبک سفیر نے ملاقات کی۔"
    )
    assert [m.parties for m in read(text, audience=None).mentions] == [["PK", "UZ"]]


def test_a_session_is_no_side(read: Read, briefly: Brief) -> None:
    told = read("ازبک صدر نے ایس سی او کے سربراہی اجلاس کے دوران تاجک ہم منصب سے ملاقات کی۔")
    assert "meeting TJ+UZ held" in [briefly(m) for m in told.mentions]
    assert all(m.type != "meeting" or m.parties == ["TJ", "UZ"] for m in told.mentions)
