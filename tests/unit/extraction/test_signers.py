"""Who signs an agreement, and the ministers of a session of several states."""

from tests.unit.extraction.conftest import Read


def _people(read: Read, text: str, kind: str) -> list[set[tuple[str | None, str | None]]]:
    return [{(p.name, p.country) for p in m.participants} for m in read(text).mentions if m.type == kind]


def test_the_verb_is_said_once(read: Read) -> None:
    text = (
        "چلی اور عمان نے یادداشت پر دستخط کیے۔ یادداشت پر چلی کی جانب سے وزیر توانائی دیاگو پاردوف "
        "جبکہ عمان کی جانب سے انڈر سیکرٹری محسن الحضرمی نے دستخط کیے۔"
    )
    assert _people(read, text, "agreement") == [{("دیاگو پاردوف", "CL"), ("محسن الحضرمی", "OM")}]


def test_signers_without_an_office_that_anybody_knows(read: Read) -> None:
    text = (
        "ایشیائی ترقیاتی بینک اور فجی کے درمیان قرض کا معاہدہ طے پا گیا۔ فجی کی جانب سے بیرسٹر جون وکانا "
        "اور ایشیائی ترقیاتی بینک کی طرف سے سی ڈی ایما فین نے دستخط کیے۔"
    )
    assert _people(read, text, "agreement") == [{("جون وکانا", "FJ"), ("ایما فین", "ADB")}]


def test_one_signer_told_alone_makes_no_further_agreement(read: Read) -> None:
    text = (
        "کینیا اور یوگنڈا کے درمیان ریلوے کے معاہدے پر دستخط ہوئے۔ "
        "یوگنڈا کی طرف سے وزیر ٹرانسپورٹ کاتومبا وامالا نے معاہدے پر دستخط کئے۔"
    )
    assert [m.parties for m in read(text).mentions] == [["KE", "UG"]]


def test_the_ministers_of_a_session_of_three(read: Read) -> None:
    for text in (
        "ترکیہ، آذربائیجان اور جارجیا کا سہ ملکی وزرائے خارجہ اجلاس تبلیسی میں منعقد ہوا۔",
        "ترکیہ، آذربائیجان، جارجیا سہ فریقی وزرائے خارجہ مذاکرات منگل کو تبلیسی میں ہوئے۔",
        "ترکیہ، آذربائیجان اور جارجیا کا سہ ملکی اجلاس تبلیسی میں ہوا۔ اجلاس میں تینوں ممالک کے وزرائے خارجہ نے شرکت کی۔",
    ):
        (meeting,) = read(text).mentions
        assert meeting.parties == ["AZ", "GE", "TR"]
        assert {(p.role, p.country) for p in meeting.participants} == {("foreign_minister", c) for c in ("AZ", "GE", "TR")}


def test_counterparts_share_the_office_of_him_who_meets_them(read: Read) -> None:
    text = "چلی کے وزیر خارجہ نے لندن میں اقوام متحدہ کے ایلچی برائے یمن، اور برطانیہ اور عمان کے ہم منصبوں سے ملاقات کی۔"
    (meeting,) = read(text).mentions
    assert ("foreign_minister", "GB") in {(p.role, p.country) for p in meeting.participants}


def test_the_state_of_an_ambassador_does_not_summon_the_other(read: Read) -> None:
    found = read("ڈنمارک اور سویڈن کے سفیروں کو دفتر خارجہ طلب کر لیا گیا۔").mentions
    assert sorted(m.parties for m in found) == [["DK", "PK"], ["PK", "SE"]]


def test_a_delegation_that_came_along(read: Read) -> None:
    (visit,) = read("چلی کے وزیر خارجہ نیروبی پہنچ گئے۔ ان کے ہمراہ وزیر تجارت اور ایک وفد بھی ہے۔").mentions
    assert ("delegation", "CL") in {(p.role, p.country) for p in visit.participants}


def test_states_whose_names_are_no_other_words(read: Read) -> None:
    (visit,) = read("وزیراعظم کا دورہ اردن مکمل، وطن واپس پہنچ گئے").mentions
    assert visit.parties == ["JO", "PK"]
    (called_off,) = read("چینی وزیر دفاع کا دورہ پیرو ملتوی کر دیا گیا۔").mentions
    assert (called_off.parties, called_off.status) == (["CN", "PE"], "cancelled")


def test_the_delegations_in_talks_that_nothing_else_tells(read: Read) -> None:
    (talks,) = read("دوحہ میں جاری مذاکرات میں چلی اور پیرو کے نمائندے شریک ہیں۔").mentions
    assert (talks.parties, talks.status) == (["CL", "PE"], "held")
    (talks,) = read("جمعرات سے شروع ہونے والے مذاکرات میں چلی اور پیرو کے وفود شریک ہوں گے۔").mentions
    assert (talks.status, talks.date) == ("planned", "2026-03-12")
    assert not read("مذاکرات میں چلی کے وزیر خارجہ اور پیرو کے وزیر خارجہ شریک نہیں ہوئے۔").mentions


def test_two_who_stand_for_two_states_at_talks(read: Read) -> None:
    text = (
        "جنیوا میں ہونے والے مذاکرات میں چلی کی نمائندگی ڈیوڈ رودریگیز اور پیرو کی نمائندگی وزیر خارجہ ایلمر شیالر کر رہے ہیں۔"
    )
    (names,) = _people(read, text, "meeting")
    assert ("ایلمر شیالر", "PE") in names
