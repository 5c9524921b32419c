"""Analyst fields, each through the whole extraction: what the article says, and where it says it."""

from datetime import UTC, datetime

import pytest

from schemas.articles import Article
from schemas.mentions import Mention
from streams.extraction import extract


def mentions(text: str, title: str = "", audience: str = "PK") -> list[Mention]:
    article = Article(
        article_id="a", url="", fetched_at=datetime(2026, 3, 11, tzinfo=UTC), published_date="2026-03-11", title=title,
        text=text, audience_country=audience,
    )  # fmt: skip
    return extract(article).mentions


def only(text: str, event_type: str, audience: str = "PK") -> Mention:
    found = [mention for mention in mentions(text, audience=audience) if mention.type == event_type]
    assert len(found) == 1, f"{len(found)} events of type {event_type}"
    return found[0]


def quoted(mention: Mention, field: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in mention.spans.get(field, [])]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "وزیراعظم شہباز شریف نے منگل کو اسلام آباد میں ازبک صدر سے ملاقات کی۔",
            {"PK": "head_of_government", "UZ": "head_of_state"},
        ),
        ("آئی ایم ایف کے وفد نے وزیر خزانہ سے ملاقات کی۔", {"PK": "minister"}),
    ],
)
def test_the_level_is_the_highest_office_of_each_side(text: str, level: dict[str, str]) -> None:
    assert only(text, "meeting").level == level


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("ایرانی صدر نے باکو میں آذربائیجان کے صدر سے ون آن ون ملاقات کی۔", "one_on_one", ["ون آن ون"]),
        ("عمانی اور قطری وزرائے خارجہ کے درمیان وفود کی سطح پر مذاکرات ہوئے۔", "delegations", ["وفود کی سطح"]),
        ("ایس سی او سربراہی اجلاس کے موقع پر روسی صدر نے ازبک صدر سے ملاقات کی۔", "summit_margin", ["کے موقع پر"]),
        ("ترک، عراقی اور شامی وزرائے خارجہ نے انقرہ میں ملاقات کی۔", "multilateral", []),
        ("ایرانی صدر نے باکو میں آذربائیجان کے صدر سے ملاقات کی۔", None, []),
    ],
)
def test_the_format(text: str, form: str | None, words: list[str]) -> None:
    found = only(text, "meeting")
    assert found.format == form
    assert quoted(found, "format", text) == words


def test_at_the_margin_of_which_conference() -> None:
    found = only("ایس سی او سربراہی اجلاس کے موقع پر روسی صدر نے ازبک صدر سے ملاقات کی۔", "meeting")
    assert found.organisation == "SCO"
    assert found.parties == ["RU", "UZ"]


@pytest.mark.parametrize(
    ("text", "event_type", "host", "visitor", "initiator"),
    [
        ("عراقی صدر نے تہران میں ایرانی صدر سے ملاقات کی۔", "meeting", "IR", "IQ", "IQ"),
        ("وزیراعظم سے جرمن سفیر نے اسلام آباد میں ملاقات کی۔", "meeting", "PK", None, "DE"),
        ("ترک صدر دو روزہ دورے پر دوشنبہ پہنچ گئے۔", "visit", "TJ", "TR", "TR"),
        ("پاکستان کی میزبانی میں افغان اور پاکستانی وفود کے مذاکرات ہوئے۔", "meeting", "PK", "AF", None),
        ("ایرانی صدر نے ترک صدر کو ٹیلی فون کیا۔", "call", None, None, "IR"),
        ("اٹلی کی وزارت خارجہ نے مصری سفیر کو طلب کر کے احتجاج کیا۔", "protest", None, None, "IT"),
        ("چینی صدر نے برازیل کے صدر کو سالگرہ پر مبارکباد کا خط لکھا۔", "message", None, None, "CN"),
        ("ایران نے سویڈن میں اپنا سفارت خانہ بند کر دیا۔", "rupture", None, None, "IR"),
    ],
)
def test_who_hosts_travels_and_acts(
    text: str, event_type: str, host: str | None, visitor: str | None, initiator: str | None
) -> None:
    found = only(text, event_type)
    assert (found.visitor, found.initiator) == (visitor, initiator)
    if host is not None:
        assert found.host == host


@pytest.mark.parametrize(
    ("text", "event_type", "outcome"),
    [
        ("یونان نے لیبیا کے سفیر کو ملک بدر کر دیا۔", "rupture", "expulsion"),
        ("ایران نے سویڈن میں اپنا سفارت خانہ بند کر دیا۔", "rupture", "mission_closed"),
        ("روس نے امریکہ کے ساتھ جوہری معاہدہ معطل کر دیا۔", "rupture", "treaty_suspended"),
        ("مراکش نے ایران سے سفارتی تعلقات منقطع کر لیے۔", "rupture", "ties_cut"),
        ("آئرلینڈ نے فلسطین کو ریاست تسلیم کر لیا۔", "restore", "recognition"),
        ("ایران اور سعودی عرب نے سفارتی تعلقات بحال کر لیے۔", "restore", "ties_restored"),
        ("چینی صدر نے برازیل کے صدر کو سالگرہ پر مبارکباد کا خط لکھا۔", "message", "congratulation"),
        ("صدر آصف علی زرداری کو اردن کے سفیر نے اسناد سفارت پیش کیں۔", "credentials", "presented"),
        ("پاکستان اور چین نے بیجنگ میں معاہدے پر دستخط کیے۔", "agreement", "signed"),
        ("تھائی لینڈ اور کمبوڈیا کے درمیان جنگ بندی کا معاہدہ طے پا گیا۔", "agreement", "ceasefire"),
    ],
)
def test_what_exactly_was_done(text: str, event_type: str, outcome: str) -> None:
    assert only(text, event_type).outcome == outcome


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ذرائع کے مطابق وزیر خارجہ نے کابل میں افغان ہم منصب سے ملاقات کی۔", ["unnamed"]),
        ("برطانوی میڈیا رپورٹس کے مطابق وزیر داخلہ نے لندن میں برطانوی ہم منصب سے ملاقات کی۔", ["media"]),
        ("ترجمان دفتر خارجہ کے مطابق وزیر خارجہ نے کابل میں افغان ہم منصب سے ملاقات کی۔", ["PK"]),
        ("عراقی صدر نے ایرانی صدر سے ملاقات کی۔ ایران کی وزارت خارجہ کے مطابق بات چیت دو گھنٹے جاری رہی۔", ["IR"]),
        ("عراقی صدر نے ایرانی صدر سے ملاقات کی۔ فرانس کی وزارت خارجہ کے مطابق یہ خوش آئند ہے۔", []),
        ("روسی صدر نے ترک صدر کو فون کیا۔ کریملن کے مطابق گفتگو مفید رہی۔ ترک صدر نے کہا کہ بات آگے بڑھی ہے۔", ["RU", "TR"]),
        ("عراقی صدر نے ایرانی صدر سے ملاقات کی۔", []),
    ],
)
def test_whose_account_it_is(text: str, who: list[str]) -> None:
    found = mentions(text)
    assert found
    assert sorted(account.who for account in found[0].accounts) == who
    assert all(account.quote in text for account in found[0].accounts)


def test_a_mediator_is_no_party() -> None:
    text = "مصر اور قطر کی ثالثی میں اسرائیل اور حماس کے درمیان قاہرہ میں بالواسطہ مذاکرات ہوئے۔"
    found = only(text, "meeting")
    assert (found.mediator, found.parties) == (["EG", "QA"], ["HAMAS", "IL"])
    assert sorted(quoted(found, "mediator", text)) == ["قطر", "مصر"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("آذربائیجان کے صدر نو برس بعد دوشنبہ پہنچ گئے۔", ["نو برس بعد"]),
        (
            "یہ رواں ماہ دوسری ملاقات ہے۔ ایرانی صدر نے باکو میں آذربائیجان کے صدر سے رواں ماہ دوسری ملاقات کی۔",
            ["رواں ماہ دوسری ملاقات"],
        ),
        ("ترک صدر پندرہ برسوں میں پہلے سرکاری دورے پر دوشنبہ پہنچ گئے۔", []),
        ("ترک صدر پہلے دوشنبہ پہنچے۔", []),
    ],
)
def test_claims_as_the_article_makes_them(text: str, claims: list[str]) -> None:
    found = [mention for mention in mentions(text) if not mention.background]
    assert found
    assert found[0].claims == claims


def test_documents_sums_and_deadlines_of_an_agreement() -> None:
    text = (
        "پاکستان اور چین نے بیجنگ میں زرعی تعاون کی تین مفاہمتی یادداشتوں پر دستخط کیے۔ "
        "چین 31 دسمبر تک ساڑھے تین ارب ڈالر کا قرض اور تین ماہ کے اندر پچاس کروڑ یوآن کی امداد دے گا۔"
    )
    found = only(text, "agreement")
    assert found.documents == ["زرعی تعاون کی تین مفاہمتی یادداشتوں"]
    assert [(s.amount, s.currency, s.purpose) for s in found.sums] == [(3.5e9, "USD", "loan"), (5e8, "CNY", "aid")]
    assert found.deadlines == ["31 دسمبر تک", "تین ماہ کے اندر"]
    for field in ("documents", "sums", "deadlines"):
        assert quoted(found, field, text), field


@pytest.mark.parametrize(("audience", "currency"), [("PK", "PKR"), ("IN", "INR"), ("US", None)])
def test_a_rupee_is_that_of_the_audience(audience: str, currency: str | None) -> None:
    found = only("بھارت اور پاکستان نے معاہدے پر دستخط کیے۔ منصوبے پر بیس ارب روپے خرچ ہوں گے۔", "agreement", audience)
    assert [s.currency for s in found.sums] == ([currency] if currency else [])


def test_a_currency_without_a_number_is_no_sum() -> None:
    assert (
        only("پاکستان اور چین نے معاہدے پر دستخط کیے۔ ادائیگی لاکھوں ڈالر میں نہیں بلکہ یوآن میں ہوگی۔", "agreement").sums == []
    )


@pytest.mark.parametrize(
    ("text", "by", "to", "accepted"),
    [
        (
            "ملائیشیا کے وزیر خارجہ نے برونائی کے ہم منصب سے ملاقات کی اور انہیں کوالالمپور کے دورے کی دعوت دی۔",
            "MY",
            "BN",
            False,
        ),
        ("امیر قطر کی دعوت پر وزیراعظم شہباز شریف دوحہ پہنچ گئے۔", "QA", "PK", True),
    ],
)
def test_invitations(text: str, by: str, to: str, accepted: bool) -> None:
    invitations = mentions(text)[0].invitations
    assert [(one.by, one.to, one.accepted) for one in invitations] == [(by, to, accepted)]


def test_an_invitation_to_journalists_is_none_between_the_sides() -> None:
    text = "ملائیشیا کے وزیر خارجہ نے برونائی کے ہم منصب سے ملاقات کی۔ ملائیشیا نے صحافیوں کو تقریب کی دعوت دی۔"
    assert only(text, "meeting").invitations == []


def test_the_number_of_a_session_is_no_claim_and_the_end_of_a_visit_no_deadline() -> None:
    assert only("اقتصادی تعاون تنظیم کا سترہواں اجلاس تہران میں شروع ہو گیا۔", "summit").claims == []
    assert only("ترک صدر 15 مارچ تک ایران کے دورے پر تہران پہنچ گئے۔", "visit").deadlines == []


@pytest.mark.parametrize(
    ("text", "name", "leader", "members"),
    [
        ("ایران کے سات رکنی پارلیمانی وفد نے اسپیکر قومی اسمبلی سے ملاقات کی۔", "ایران کے سات رکنی پارلیمانی وفد", None, 7),
        (
            "جام کمال خان کی قیادت میں پاکستانی وفد نے نیروبی میں کینیا کے وزیر تجارت سے ملاقات کی۔",
            "پاکستانی وفد",
            "جام کمال خان",
            None,
        ),
        (
            "آئی ایم ایف کے وفد نے نیتھن پورٹر کی سربراہی میں وزیر خزانہ سے ملاقات کی۔",
            "آئی ایم ایف کے وفد",
            "نیتھن پورٹر",
            None,
        ),
    ],
)
def test_delegations_by_the_words_that_name_them(text: str, name: str, leader: str | None, members: int | None) -> None:
    found = only(text, "meeting")
    assert [(one.name, one.leader, one.members) for one in found.delegations] == [(name, leader, members)]
    assert quoted(found, "delegations", text) == [name]


def test_assurances() -> None:
    text = "جرمن وزیر خارجہ نے یوکرینی صدر سے کیف میں ملاقات کی۔ انہوں نے مزید امداد کی یقین دہانی کرائی۔"
    found = only(text, "meeting")
    assert found.assurances == ["انہوں نے مزید امداد کی یقین دہانی کرائی"]


def test_a_name_nobody_listed_is_transliterated_and_says_so() -> None:
    found = only("وزیر تجارت سے ازبک سفیر بہزاد رحمتوف نے ملاقات کی۔", "meeting")
    named = [person for person in found.participants if person.name]
    assert [(person.name_en, person.name_en_source) for person in named] == [("Behzad Rahmatov", "transliterated")]


def test_who_what_and_whether_have_their_places() -> None:
    text = "پیر کو تہران میں بارش ہوئی۔ عراقی صدر نے منگل کو تہران میں ایرانی وزیر خارجہ سے ملاقات کی۔"
    found = only(text, "meeting")
    assert quoted(found, "type", text) == ["ملاقات"]
    assert quoted(found, "parties", text) == ["عراقی صدر", "ایرانی وزیر خارجہ"]
    assert quoted(found, "participants", text) == ["عراقی صدر", "ایرانی وزیر خارجہ"]
    assert "ملاقات کی" in quoted(found, "status", text)[0]


def test_what_is_read_is_surer_than_what_is_inferred() -> None:
    read = only("عراقی صدر نے منگل کو تہران میں ایرانی وزیر خارجہ سے ملاقات کی۔", "meeting").confidences
    assert set(read) == {"status", "parties", "date", "place"}
    assert all(0 < value < 1 for value in read.values())
    taken = only("وزیراعظم سے ایرانی سفیر نے ملاقات کی۔", "meeting").confidences
    assert taken["parties"] < read["parties"]
    assert "date" not in taken
