"""Where a session sits, and where those are who tell of it; sides in brackets; namesakes of monarchs."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # who tells of it is elsewhere, and issues a statement only
    (
        "نیروبی میں جاپانی سفارتخانے کی جانب سے جاری بیان کے مطابق کانفرنس میں مصری ایلچی سمیر حداد شرکت کریں گے۔ "
        "برکس کانفرنس لیما میں ہوگی۔",
        ["summit BRICS+PE planned"],
    ),
    # sides in a bracket behind their number, in a first sentence that is no dateline
    ("لیما میں چار فریقی (چلی، پیرو، کینیا اور مصر) اجلاس ہوا۔", ["meeting CL+EG+KE+PE held"]),
    # what they speak about is no side
    ("سوڈان کے موضوع پر مصر، کینیا اور چلی کا سہ فریقی اجلاس لیما میں ہوا۔", ["meeting CL+EG+KE held"]),
    # a peace session of a land, to which others and a movement send people
    ("افغان امن اجلاس آج لیما میں ہوگا، مصر کا وفد بھی شرکت کرے گا۔", ["summit EG+PE planned"]),
    # who invites to a session sits in it
    (
        "شاہ سلمان کی دعوت پر ہونے والے اجلاس میں امیر کویت، امیر قطر اور بحرین کے شاہ شریک ہوئے۔",
        ["meeting BH+KW+QA+SA held"],
    ),
    # a resolve of another conference
    ("مصر اور کینیا نے ہارٹ آف ایشیا کانفرنس میں ہونے والے عزم کا اعادہ کیا۔", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_told(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_place_of_those_who_tell(read: Read) -> None:
    """Officials say in one capital what will happen elsewhere."""
    (meeting,) = read("نیروبی میں حکام نے بتایا کہ مصری صدر پیرو کے صدر سے ملیں گے۔").mentions
    assert meeting.place is None


def test_session_in_what_it_is_for(read: Read) -> None:
    """A conference for peace in one state, hosted by another."""
    (session,) = read("سوڈان میں قیام امن کے لیے کینیا کی میزبانی میں ہونے والی کانفرنس میں مصر اور چلی نے شرکت کی۔").mentions
    assert session.place is not None
    assert session.place.country == "KE"


def test_meeting_arranged_in_the_title(read: Read) -> None:
    """A headline's arranged meeting takes the day that the lead gives it."""
    (meeting,) = read("مصری صدر 20 مارچ کو لیما میں کینیا کے صدر سے ملیں گے۔", "مصری صدر کی کینیا کے صدر سے ملاقات طے").mentions
    assert (meeting.status, meeting.date) == ("planned", "2026-03-20")


def test_king_who_shares_a_name(read: Read) -> None:
    """The Saudi king of 2014 is not the king of Jordan, whom the list knows by the same name."""
    found = read("سعودی فرمانروا شاہ عبداللہ نے چلی کے صدر سے ملاقات کی۔", published="2014-11-17").mentions
    assert [m.parties for m in found] == [["CL", "SA"]]


TALKS = [
    # who sits there, in which city and when, in the sentence before
    (
        "چلی میں امن کے لیے لیما میں جمعے کو ہونے والے مذاکرات میں مصر بھی شریک ہو رہا ہے۔ مذاکرات میں کینیا، جاپان اور اردن "
        "کے وزرائے خارجہ بھی حصہ لیں گے۔",
        ["meeting EG+JO+JP+KE planned"],
    ),
    # delegates of others who are there
    (
        "مصر اور کینیا کے درمیان مذاکرات لیما میں ہوئے۔ جاپان اور اردن کے نمائندے بھی مذاکرات میں موجود تھے۔",
        ["meeting EG+JO+JP+KE held"],
    ),
    # witnesses of a signing sign nothing
    (
        "چلی کی حکومت اور پیرو نے لیما میں معاہدے پر دستخط کیے۔ دستخط کی تقریب میں مصر اور کینیا کے صدور بھی موجود تھے۔",
        ["agreement CL+PE held"],
    ),
    # the meeting told of, counted
    (
        "مصر اور کینیا کے صدور پیر کو لیما میں ملاقات کر رہے ہیں۔ یہ دونوں رہنماؤں کی بطور صدر پہلی بالمشافہ ملاقات ہوگی۔",
        ["meeting EG+KE planned"],
    ),
    # whom one meets beside the General Assembly is told for the meeting
    (
        "مصری صدر نے نیویارک میں اقوام متحدہ کی جنرل اسمبلی کے اجلاس میں شرکت کی۔ انہوں نے کینیا کے صدر سے ملاقات کی۔",
        ["summit EG+UN held", "meeting EG+KE held"],
    ),
]


@pytest.mark.parametrize(("text", "events"), TALKS)
def test_talks(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


HOSTS = [
    # whom a guest meets where he is, and who leads the delegation, told behind
    (
        "چلی کے ایک وفد نے پیرو کا دورہ کیا اور وزیر خارجہ سے ملاقات کی۔ وفد کی قیادت وزیر تجارت خوان لوپیز کر رہے تھے۔",
        ["visit CL+PE held", "meeting CL+PE held"],
    ),
    # an envoy's host, where nothing but his state stands between
    ("مصر میں پاکستانی سفیر نے وزیر تجارت سے ملاقات کی۔", ["meeting EG+PK held"]),
    ("نیروبی میں پاکستانی سفیر نے کہا کہ وزیر خارجہ نے چینی صدر سے ملاقات کی۔", ["meeting CN+PK held"]),
]


@pytest.mark.parametrize(("text", "events"), HOSTS)
def test_hosts(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_leader_of_a_delegation_named_again(read: Read) -> None:
    """The leader's office is of the delegation's state, not of the reader's."""
    (meeting,) = read(
        "چلی کے ایک وفد نے پیرو کے وزیر خارجہ سے ملاقات کی۔ وفد کی قیادت وزیر تجارت خوان لوپیز کر رہے تھے۔"
    ).mentions
    assert ("خوان لوپیز", "CL") in {(p.name, p.country) for p in meeting.participants}


EACH = [
    # each state sends them home for itself; each sends an envoy to the other
    ("مصر اور کینیا نے بھی جاپانی سفیروں کو ملک چھوڑنے کا کہا ہے۔", ["rupture EG+JP held", "rupture JP+KE held"]),
    ("مصر اور کینیا ایک دوسرے کے ملک میں سفیر تعینات کریں گے۔", ["restore EG+KE planned"]),
]


@pytest.mark.parametrize(("text", "events"), EACH)
def test_each_for_itself(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_ambassadors_who_speak_in_the_council(read: Read, briefly: Brief) -> None:
    """Those who speak behind a session of the council sat in it; an envoy told to serve elsewhere did not."""
    told = "سلامتی کونسل کا ہنگامی اجلاس نیویارک میں ہوا۔ جاپانی سفیر کینجی یاماموتو نے کہا کہ حملے رکنے چاہییں۔ مصری مندوب "
    found = read(told + "کا کہنا تھا کہ الزامات غلط ہیں۔").mentions
    assert [briefly(m) for m in found] == ["summit EG+JP+UN held"]


def test_there_is_the_city_told_before(read: Read) -> None:
    text = "وزیراعظم شہباز شریف نیویارک میں ہیں۔ وہاں انھوں نے چلی اور پیرو کے صدور سے الگ الگ ملاقاتیں کیں۔"
    places = [(m.place.city, m.place.country) for m in read(text).mentions if m.place is not None]
    assert places == [("New York", "US")] * 2


def test_the_leader_of_a_movement_is_no_official_of_an_organisation(read: Read) -> None:
    for text in ("فارک کے لیڈر نے کولمبیا کے صدر سے ملاقات کی۔", "فارک کے سربراہ نے کولمبیا کے صدر سے ملاقات کی۔"):
        (meeting,) = read(text).mentions
        assert ("party_leader", "FARC") in {(p.role, p.country) for p in meeting.participants}
