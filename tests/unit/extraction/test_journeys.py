"""Journeys told in the ways of ordinary news: کیلئے in one word, journeys that somebody had to make, leave to travel, two
places behind the noun, capitals without their name, and whose minister it is where no outlet tells.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import msgspec
import pytest

from schemas.articles import Article
from schemas.mentions import ArticleMentions, Mention
from streams.extraction import Extractor

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # کیلئے is کے لیے
    ("چلی کے صدر جمعے کو ناروے کیلئے روانہ ہوں گے", ["visit CL+NO planned 2026-03-13"]),
    # no `all-Pakistan` where somebody travels
    ("ناروے کے وزیر خارجہ کل پاکستان کا دورہ کریں گے", ["visit NO+PK planned 2026-03-12"]),
    # سفر for دورہ, of officials in the same clause only
    ("کینیا کے وزیر دفاع منگل کو پیرو کا سفر کریں گے", ["visit KE+PE planned 2026-03-17"]),
    # two places behind the noun; what follows the second may have it for its own
    ("کینیا کے وزیر خارجہ کا دورہ چلی اور بھوٹان منسوخ کر دیا گیا", ["visit CL+KE cancelled", "visit BT+KE cancelled"]),
    ("چلی کے وزرا کے دورہ کینیا اور پیرو میں ملاقاتوں پر رپورٹ", ["visit CL+KE held"]),
    # what is behind the noun is where something else happens
    ("چلی کے وزیر دفاع نیروبی پہنچ گئے۔ ان کا دورہ لبنان میں جنگ بندی پر مرکوز ہو گا۔", ["visit CL+KE held"]),
    # who had to come, and does not
    ("پیرو کے صدر کا دورہ ملتوی ہو گیا۔ انہیں 14 مارچ کو نیروبی پہنچنا تھا۔", ["visit KE+PE cancelled 2026-03-14"]),
    ("چلی کے وزیر خارجہ نے پیر کو اوسلو جانا تھا", ["visit CL+NO planned 2026-03-16"]),
    # nobody went since then: no event
    ("2015 کے بعد سے چلی کے کسی بھی وزیر خارجہ نے کینیا کا دورہ نہیں کیا", []),
    # leave to travel; its owner goes on as `he`
    ("پیرو کے وزیر خارجہ کو نیروبی کے دورے کے لیے سفری استثنیٰ مل گیا", ["visit KE+PE planned"]),
    # `he` meets leaders of several states
    ("چلی کے وزیر خارجہ مسقط پہنچ گئے۔ اس دوران وہ اردن کے شاہ عبداللہ اور عراق کے صدر سے ملاقاتیں کریں گے۔",
     ["visit CL+OM held", "meeting CL+JO planned", "meeting CL+IQ planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    found = [f"{briefly(m)} {m.date}" if wanted.count(" ") > 2 else briefly(m)
             for m, wanted in zip(read(text).mentions, [*expected, *("",) * 9], strict=False)]  # fmt: skip
    assert found == expected


def test_a_capital_without_its_name(read: Read) -> None:
    (visit,) = read("چلی کے صدر کینیا کے دارالحکومت پہنچ گئے۔").mentions
    assert visit.place is not None
    assert (visit.place.city, visit.place.country) == ("Nairobi", "KE")


def test_whose_minister_where_no_outlet_tells(read: Read) -> None:
    text = "وزیر خارجہ ایس جے شنکر نے نیروبی کا دورہ کیا۔ کینیا میں وزیر خارجہ نے کینیا کے صدر سے ملاقات کی۔"
    found = read(text, audience=None).mentions
    assert [m.parties for m in found] == [["IN", "KE"], ["IN", "KE"]]


MORE = [
    # whose body sends a delegation, however large it is
    ("چلی کی پارلیمنٹ کا 12 رکنی وفد نیروبی پہنچ گیا", ["visit CL+KE held"]),
    # today without a year is not a year from now
    ("چلی کے صدر 11 مارچ کو ناروے جائیں گے", ["visit CL+NO planned"]),
    # a session still to come, to which they have come already
    ("چلی کے صدر 14 مارچ کو منعقد ہونے والے برکس اجلاس میں شرکت کے لیے ماسکو پہنچ گئے", ["summit BRICS+CL+RU planned"]),
    # what is planned for a journey makes it a plan, unless it has begun
    ("دورۂ چلی کے دوران ناروے کے صدر تین معاہدوں پر بات چیت کریں گے", ["visit CL+NO planned", "meeting CL+NO planned"]),
    # an aircraft that lands
    ("کینیا کے صدر ولیم روٹو کے خصوصی طیارے نے انقرہ ایئرپورٹ پر لینڈ کیا", ["visit KE+TR held"]),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_more_journeys(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_today_is_not_a_year_away(read: Read) -> None:
    (visit,) = read("چلی کے صدر 11 مارچ کو ناروے جائیں گے۔").mentions
    assert visit.date == "2026-03-11"


def test_who_sees_a_guest_off_and_who_came_with_him(read: Read) -> None:
    text = (
        "کینیا کے صدر ولیم روٹو دورہ ترکیہ مکمل کرکے وطن واپس روانہ ہوگئے، ترک وزیر دفاع یاشار گولر نے انہیں الوداع کہا۔ "
        "صدر کے ہمراہ کئی عہدیدار بھی تھے جن میں وزیر خزانہ جان مبادی شامل ہیں۔"
    )
    (visit,) = read(text).mentions
    assert {p.name for p in visit.participants} == {"ولیم روٹو", "یاشار گولر", "جان مبادی"}


AHEAD = [
    # a headline without a verb, and a time to come
    ("چلی کے صدر کا آئندہ ماہ دورۂ کینیا", ["visit CL+KE planned"]),
    ("چلی کے صدر کا دورۂ کینیا", ["visit CL+KE held"]),
    # an announcement is of what is to come; a memory is none
    ("چلی کے صدر کے دورۂ کینیا کا اعلان کر دیا گیا", ["visit CL+KE planned"]),
    ("استقبال سے چلی کے صدر کے دورۂ کینیا کی یاد تازہ ہو گئی", []),
    # آرہے and جارہے in one word
    ("ناروے کے صدر چلی کے دورے پر جارہے ہیں", ["visit CL+NO planned"]),
    # what is to be talked about in a meeting that is still to come
    ("کینیا کے صدر چلی کے ہم منصب کے ساتھ ملاقات میں تجارت پر بات کریں گے", ["meeting CL+KE planned"]),
    ("کینیا کے صدر نے چلی کے ہم منصب کے ساتھ ملاقات میں تجارت پر بات کی", ["meeting CL+KE held"]),
    # two doings with one verb
    ("ناروے کے وزیراعظم پیر کو چین کے صدر سے ملاقات، بیجنگ میں کاروباری فورم میں شرکت کریں گے", ["meeting CN+NO planned"]),
    # the meeting that the article tells of, counted
    ("چلی اور کینیا کے صدور کے درمیان یہ تیسری ملاقات ہے", []),
    # who stands with whom: the story goes on with the leader
    ("چلی کے صدر نیروبی پہنچے۔ وزیر دفاع مایا صدر کے ہمراہ ہیں۔ وہ کینیا کے صدر سے ملیں گے۔",
     ["visit CL+KE held", "meeting CL+KE planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_ahead(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_meeting_of_a_visit_of_one_day(read: Read) -> None:
    text = "ترک وزیر خارجہ ہاکان فیدان کل ایک روزہ دورے پر پاکستان پہنچیں گے۔ وہ وزیراعظم شہباز شریف سے ملاقات کریں گے۔"
    assert [m.date for m in read(text).mentions] == ["2026-03-12", "2026-03-12"]


def test_who_receives_in_the_hosts_city_is_the_hosts(read: Read) -> None:
    text = "وزیراعظم شہباز شریف نے کینیا کا دورہ کیا۔ نیروبی پہنچنے پر وزیر دفاع آدم خان نے وزیراعظم کا استقبال کیا۔"
    (visit,) = read(text).mentions
    assert {(p.name, p.country) for p in visit.participants} == {("شہباز شریف", "PK"), ("آدم خان", "KE")}


STEPS = [
    # the first stop of a journey through several countries is under way, the others are to come
    (
        "مصری صدر نے آج سے کینیا، چلی اور ناروے کے دورے کا آغاز کیا",
        ["visit EG+KE held", "visit CL+EG planned", "visit EG+NO planned"],
    ),
    ("چلی کے وزیر خارجہ عمان پہنچنے سے قبل کینیا کا دورہ کریں گے", ["visit CL+OM planned", "visit CL+KE planned"]),
    # the present and a description are no proof that it has begun
    ("چلی کا پارلیمانی وفد جمعے کو اسلام آباد پہنچے گا۔ چلی کا وفد پاکستان کا دورہ کر رہا ہے۔", ["visit CL+PK planned"]),
    ("چلی کے وزیر خارجہ آج نیروبی پہنچیں گے۔ ان کا دورۂ کینیا اہمیت کا حامل ہے۔", ["visit CL+KE planned"]),
    ("چلی کے صدر کینیا کا دورہ کر رہے ہیں", ["visit CL+KE held"]),
    # a headline with a day soon to come
    ("چلی کے صدر کا 6 اپریل کو دورۂ کینیا", ["visit CL+KE planned"]),
    # a meeting that is part of something is none of its own
    ("چلی کے صدر سے ملاقات دونوں ملکوں کے درمیان مشاورت کا حصہ ہے", []),
]


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_steps(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_the_day_of_the_paper_is_not_that_of_the_plan(read: Read) -> None:
    (meeting,) = read("آج جاری پریس ریلیز کے مطابق چلی کے صدر کینیا کے صدر سے ملیں گے۔").mentions
    assert meeting.date is None


def test_who_acts_in_a_capacity_goes_on_as_the_subject(read: Read) -> None:
    text = "وزیر خارجہ اسحاق ڈار وزیراعظم کے خصوصی ایلچی کے طور پر کینیا کا دورہ کریں گے اور کینیا کی قیادت سے ملاقات کریں گے۔"
    visit, meeting = read(text).mentions
    assert [p.name for p in visit.participants] == ["اسحاق ڈار"]
    assert "اسحاق ڈار" in {p.name for p in meeting.participants}


def test_a_crown_prince_who_heads_the_government(read: Read) -> None:
    (meeting,) = read("سعودی ولی عہد محمد بن سلمان نے چلی کے صدر سے ملاقات کی۔").mentions
    assert {p.name: p.role for p in meeting.participants}["محمد بن سلمان"] == "head_of_government"


def test_a_web_address_tells_whose_minister_it_is(extractor: Extractor, make_article: Callable[..., Article]) -> None:
    article = make_article("وزیر دفاع نے نیروبی میں کینیا کے صدر سے ملاقات کی۔", audience=None)
    article = msgspec.structs.replace(article, url="https://news.example.pk/1")
    assert [m.parties for m in extractor.extract(article).mentions] == [["KE", "PK"]]


WHOSE = [
    # the day of a session that one travels to is not that of the arrival
    ("چلی کے صدر کل منعقد ہونے والی دفاعی کانفرنس سے قبل ناروے پہنچ گئے", ["visit CL+NO held None"]),
    # he whom the sentence before tells of, not those of whom the clause speaks
    ("چلی کے صدر نے خطاب کیا۔ وہ ناروے کے صدر سے بحث کے بعد لندن پہنچے ہیں۔", ["visit CL+GB held"]),
    # counted: the journey told of, no older one
    ("چلی کے صدر کینیا پہنچ گئے۔ 2011 کی جنگ کے بعد کسی صدر کا کینیا کا یہ پہلا دورہ ہے۔", ["visit CL+KE held"]),
    # whom they will meet, told by a possessive
    ("چلی کے صدر پیر کو ناروے جائیں گے، جس دوران ان کی ملاقات ناروے کے وزیر خارجہ سے ہوگی",
     ["visit CL+NO planned", "meeting CL+NO planned"]),
    # a city that a journey leaves out
    ("وزیراعظم ناروے پہنچ گئے۔ وزیراعظم برگن نہیں جائیں گے۔", ["visit NO+PK held"]),
    # who represents his country at an oath abroad
    ("وزیر خارجہ اسحاق ڈار چلی کے صدر کی تقریب حلف برداری میں پاکستان کی نمائندگی کریں گے", ["visit CL+PK planned"]),
    # beside one country others
    ("چلی کے صدر فلسطینی علاقوں کے علاوہ مصر بھی جائیں گے", ["visit CL+PS planned", "visit CL+EG planned"]),
    # a member of the delegation does not stand for it
    ("چلی کے وزیر خارجہ نیروبی پہنچ گئے، ان کے ہمراہ وفد بھی ہے، جس میں چلی کے نائب وزیر خارجہ شامل ہیں۔ "
     "وہ کینیا کے صدر سے ملیں گے۔",
     ["visit CL+KE held", "meeting CL+KE planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_journey(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    found = [f"{briefly(m)} {m.date}" if wanted.count(" ") > 2 else briefly(m)
             for m, wanted in zip(read(text).mentions, [*expected, *("",) * 9], strict=False)]  # fmt: skip
    assert found == expected


STAYS = [
    ("وزیر خارجہ اسحاق ڈار واپسی پر لیما میں مختصر قیام کریں گے", ["visit PE+PK planned"]),
    ("وزیراعظم نیروبی میں تین دن قیام کے بعد ناروے پہنچے", ["visit KE+PK held", "visit NO+PK held"]),
    ("وزیراعظم شہباز شریف نے ناروے میں ایک رات قیام کیا", ["visit NO+PK held"]),
    # neither who lives there nor a possibility
    ("متاثرین نے کیمپ میں قیام کیا۔ چلی کے سفیر نے وزیراعظم سے ملاقات کی۔", ["meeting CL+PK held"]),
    ("چلی کے صدر کا دورۂ کینیا موخر ہونے کا امکان ہے", []),
    # what will be in the focus is no event of its own
    ("چلی کے صدر نیروبی جائیں گے، دورے میں کینیا کے ساتھ تعمیری ڈائیلاگ پر توجہ دی جائے گی", ["visit CL+KE planned"]),
]


@pytest.mark.parametrize(("text", "expected"), STAYS)
def test_stays(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("وزیراعظم شہباز شریف تین روزہ دورے کے بعد منگل کو نیروبی سے وطن واپس پہنچ گئے۔", "2026-03-08"),
        ("چلی کے صدر پاکستان کے 2 روزہ دورے کے بعد منگل کو وطن واپس روانہ ہو گئے۔", "2026-03-09"),
        ("چلی کے صدر تین روزہ دورے پر منگل کو اسلام آباد پہنچ گئے۔", "2026-03-10"),
    ],
)
def test_the_first_day_of_a_journey_that_is_over(read: Read, text: str, first: str) -> None:
    (visit,) = read(text).mentions
    assert visit.date == first


@pytest.mark.parametrize(
    "text",
    [
        "چلی کے صدر مونتیس اور وزیر خارجہ الوارو نے پیرو کا دورہ کیا۔",
        "چلی کے صدر مونتیس اور وزیر خارجہ الوارو پیرو پہنچ گئے۔",
        "چلی کے صدر مونتیس اور وزیر خارجہ الوارو کے پیرو کے دورے ملتوی ہو گئے۔",
    ],
)
def test_two_who_travel_together_are_of_one_state(read: Read, text: str) -> None:
    (visit,) = read(text).mentions
    assert visit.parties == ["CL", "PE"]
    assert {(p.name, p.country) for p in visit.participants} == {("مونتیس", "CL"), ("الوارو", "CL")}


def test_a_former_president_comes_along(read: Read) -> None:
    (visit,) = read("افغان چیف ایگزیکٹو عبداللہ عبداللہ اور سابق صدر حامد کرزئی کا دورہ پاکستان ملتوی ہو گیا۔").mentions
    assert {p.name for p in visit.participants} == {"عبداللہ عبداللہ", "حامد کرزئی"}


def test_nobody_travels_who_only_wants_to_become_president(read: Read) -> None:
    (visit,) = read("چلی کے وزیر خارجہ نے کہا کہ وہ صدر بن کر پیرو کا دورہ کریں گے۔", audience=None).mentions
    assert [(p.role, p.country) for p in visit.participants] == [("foreign_minister", "CL")]


def test_a_candidate_holds_no_office_before_the_vote(read: Read) -> None:
    (before,) = read("ڈونلڈ ٹرمپ نے میکسیکو کے صدر پینا نیٹو سے ملاقات کی۔", published="2016-09-02").mentions
    assert {(p.name, p.role) for p in before.participants} == {("ڈونلڈ ٹرمپ", "other"), ("پینا نیٹو", "head_of_state")}
    (after,) = read("ڈونلڈ ٹرمپ نے جاپان کے وزیر اعظم سے ملاقات کی۔", published="2016-11-20").mentions
    assert ("ڈونلڈ ٹرمپ", "head_of_state") in {(p.name, p.role) for p in after.participants}
