"""Guests of whom a story goes on to tell: where they go next, whom they meet there, told by a pronoun or by their office.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # he who was received goes on, not he who received him
    ("چینی صدر شی جن پنگ پیر کو منیلا پہنچے جہاں فلپائن کے صدر مارکوس نے ان کا استقبال کیا۔ جمعے کو وہ ہنوئی جائیں گے۔",
     ["visit CN+PH held", "visit CN+VN planned"]),
    ("سعودی ولی عہد نے ترک صدر کا جدہ میں پرتپاک استقبال کیا۔ جمعرات کو وہ دوحہ کا دورہ کریں گے۔", ["visit QA+TR planned"]),
    ("بھارتی وزیر خارجہ جے شنکر کولمبو پہنچے جہاں سری لنکا کے صدر نے انہیں عشائیہ دیا۔ وہ جمعہ کو مالے روانہ ہوں گے۔",
     ["visit IN+LK held", "visit IN+MV planned"]),
    ("اطالوی وزیراعظم جارجیا میلونی پیر کو قاہرہ پہنچیں جہاں صدر السیسی نے ان کا استقبال کیا۔ جمعے کو وہ طرابلس کا "
     "دورہ کریں گی جہاں ان کی وزیراعظم عبدالحمید الدبیبہ سے ملاقات ہوگی۔",
     ["visit EG+IT held", "visit IT+LY planned", "meeting IT+LY planned"]),
    ("صدر پوتن نے عراقی وزیراعظم سے ملاقات کی۔ وہ کل تہران جائیں گے۔", ["meeting IQ+RU held", "visit IR+RU planned"]),
    # what somebody is, told by a pronoun, leaves him the subject
    ("برطانیہ کی وزیر اعظم نے کینیا کے صدر سے ملاقات کی۔ وہ ان کی حلف برداری کے بعد کینیا کا دورہ کرنے والی پہلی رہنما "
     "ہیں۔ نیروبی سے وہ مصر جائیں گی۔", ["meeting GB+KE held", "visit EG+GB planned"]),
    # whom the hosts meet by his office is the guest who holds it
    ("جاپان کے وزیر خارجہ تاکیشی ایوایا ڈھاکہ پہنچے۔ بنگلہ دیش کے چیف ایڈوائزر محمد یونس نے وزیر خارجہ سے ملاقات کی۔",
     ["visit BD+JP held", "meeting BD+JP held"]),
    ("ترک وزیر دفاع یاشار گولر پاکستان کے دورے پر ہیں۔ صدر زرداری نے وزیر دفاع سے سکیورٹی صورتحال پر بات چیت کی۔",
     ["visit PK+TR held", "meeting PK+TR held"]),
    # another city some days on is the same visit
    ("برطانیہ کے شاہ چارلس 9 مارچ کو نیروبی پہنچے۔ 11 مارچ کو شاہ چارلس نے ممباسا کا دورہ کیا۔", ["visit GB+KE held"]),
    ("پیر کو ترک صدر اردوان اسلام آباد پہنچے۔ جمعے کو وہ لاہور بھی جائیں گے۔", ["visit PK+TR held"]),
    ("پیر کو ترک صدر اردوان اسلام آباد پہنچے۔ 28 مارچ کو وہ لاہور جائیں گے۔", ["visit PK+TR held", "visit PK+TR planned"]),
    # delegations of two states that come to negotiate will negotiate with each other
    ("مصر اور سوڈان کے وفود مذاکرات کے لیے نیروبی پہنچ گئے۔",
     ["meeting EG+SD planned", "visit EG+KE held", "visit KE+SD held"]),
    ("آرمینیا اور آذربائیجان کے وزرائے خارجہ بات چیت کے لیے واشنگٹن میں ہیں۔", ["visit AM+US held", "visit AZ+US held"]),
    ("سوڈانی وفد مذاکرات کے لیے نیروبی پہنچ گیا۔", ["visit KE+SD held"]),
    ("کینیا کے دو اعلیٰ سطحی وفود کل خرطوم پہنچیں گے۔", ["visit KE+SD planned"]),
    ("سوڈانی سفارت خانے کے عملے کے ارکان سرحد عبور کر کے کل نیروبی پہنچیں گے۔", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[t[:40] for t, _ in CASES])
def test_guest(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_talks_of_those_who_came_are_where_they_came(read: Read) -> None:
    meeting = next(m for m in read("مصر اور سوڈان کے وفود مذاکرات کے لیے نیروبی پہنچ گئے۔").mentions if m.type == "meeting")
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Nairobi", "KE")


TEAMS = [
    # a conference that a traveller attends sits where he goes
    ("صدر زرداری سرکاری دورے پر نیروبی روانہ ہوگئے۔ دورے کے دوران صدر زرداری جنگلات کی عالمی کانفرنس میں شرکت کریں گے۔",
     ["visit KE+PK held", "summit KE+PK planned"]),
    ("ایرانی صدر کابل پہنچ گئے۔ وہ علاقائی سلامتی کانفرنس سے خطاب کریں گے۔", ["summit AF+IR planned"]),
    ("وزیراعظم نیروبی سے وطن واپس روانہ ہو گئے۔ وہ کل تعلیمی کانفرنس سے خطاب کریں گے۔", ["visit KE+PK held"]),
    # what was to be done on a journey falls through with it
    ("چلی کے صدر نے اپنا دورۂ واشنگٹن منسوخ کر دیا ہے۔ انھیں منگل کو صدر ٹرمپ سے ملنا تھا۔",
     ["visit CL+US cancelled", "meeting CL+US cancelled"]),
    ("جرمن وزیر خارجہ نے قاہرہ کا دورہ ملتوی کر دیا جہاں انہیں اپنے مصری ہم منصب سے ملاقات کرنا تھی۔",
     ["visit DE+EG cancelled", "meeting DE+EG cancelled"]),
    ("صدر میکرون کو جمعے کو برلن میں چانسلر مرز سے ملاقات کرنا تھی۔", ["meeting DE+FR planned"]),
    ("ایرانی وزیر خارجہ کو پیر کو ماسکو میں روسی ہم منصب سے ملنا تھا تاہم وہ نہ پہنچ سکے۔", ["meeting IR+RU cancelled"]),
    ("ان لوگوں کو مصری پولیس سے ملنا تھا۔", []),
    # the team of an organisation is a delegation and plays nothing, the economic team is the reader's own
    ("عالمی بینک کی ٹیم منگل کو لاہور پہنچے گی، چار روزہ قیام کے دوران منصوبوں پر بات چیت کرے گی۔",
     ["visit PK+WB planned", "meeting PK+WB planned"]),
    ("ایشیائی ترقیاتی بینک کا وفد کل کراچی پہنچے گا جو تین روز قیام کے دوران معاشی ٹیم سے مذاکرات کرے گا۔",
     ["visit ADB+PK planned", "meeting ADB+PK planned"]),
    ("پاکستان کی اقتصادی ٹیم نے عالمی بینک کے حکام سے واشنگٹن میں ملاقات کی۔", ["meeting PK+WB held"]),
    ("وزیراعظم نے معاشی ٹیم سے ملاقات کی۔", []),
    ("نیپال کی ٹیم کل لاہور پہنچے گی۔", []),
    # a counterpart whose own office follows with his name
    ("اطالوی وزیر دفاع گوئیڈو کروسیٹو نے اپنے یونانی ہم منصب وزیر دفاع نکوس ڈینڈیاس سے ملاقات کی۔", ["meeting GR+IT held"]),
    ("مارکو ویلینٹی اپنے یونانی ہم منصب وزیر دفاع نکوس ڈینڈیاس سے ملاقات کے لیے ایتھنز پہنچے۔", []),
    # what was concluded on a journey, with the occasion before the verb
    ("یہ معاہدہ جرمن چانسلر کے بھارت کے دورے کے موقع پر طے پا گیا۔", ["agreement DE+IN held", "visit DE+IN held"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEAMS, ids=[t[:40] for t, _ in TEAMS])
def test_team(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


HOSTS = [
    # who receives behind جہاں is of the land, whatever his office
    ("مصری صدر کینیا کے دورے پر ہیں۔ پیر کو وہ ممباسا گئے جہاں انھوں نے گورنر سے ملاقات کی۔",
     ["visit EG+KE held", "meeting EG+KE held"]),
    ("آرمی چیف جنرل عاصم منیر نیروبی پہنچے جہاں انہوں نے وزیر دفاع سے ملاقات کی۔", ["visit KE+PK held", "meeting KE+PK held"]),
    ("وزیر خارجہ اسحاق ڈار لیما گئے جہاں انہوں نے وزیر خارجہ سے ملاقات کی۔", ["visit PE+PK held", "meeting PE+PK held"]),
    ("مصری وزیر خارجہ اسلام آباد پہنچے جہاں انہوں نے وزیراعظم سے ملاقات کی۔", ["visit EG+PK held", "meeting EG+PK held"]),
    # a spokesman of either side speaks of the traveller
    ("ناروے کے وزیراعظم منگل کو نیروبی پہنچ رہے ہیں۔ کینیا کی وزارت خارجہ کے ترجمان نے بتایا کہ وہ بدھ کو صدر ولیم روٹو سے "
     "مذاکرات کریں گے۔", ["visit KE+NO planned", "meeting KE+NO planned"]),
    # talks behind a reception, where the guest was told to be on a visit
    ("ناروے کے وزیراعظم کینیا کے دورے پر ہیں۔ پیر کو صدر ولیم روٹو نے ان کا استقبال کیا جس کے بعد دونوں رہنماؤں میں "
     "بات چیت ہوئی۔", ["visit KE+NO held", "meeting KE+NO held"]),
    # the guest before a comma is none of those whom he meets
    ("کینیا کے صدر ولیم روٹو کل پاکستان پہنچیں گے۔ مہمان صدر، صدر مملکت آصف علی زرداری اور وزیراعظم شہباز شریف سے الگ الگ "
     "ملاقاتیں کریں گے۔", ["visit KE+PK planned", "meeting KE+PK planned", "meeting KE+PK planned"]),
    # an invitation accepted sentences later
    ("مصری صدر نے ناروے کے وزیراعظم کو قاہرہ کے دورے کی دعوت دی۔ ناروے کے وزیراعظم نے دعوت قبول کر لی ہے۔",
     ["visit EG+NO planned"]),
    # what is made ready for a journey, wherever its goal stands
    ("مصری صدر کے دورۂ کینیا کے پیش نظر نیروبی میں سکیورٹی کے سخت انتظامات کیے گئے ہیں۔", ["visit EG+KE planned"]),
    ("مصری صدر کے دورے کے پیش نظر نیروبی میں تعطیل کا اعلان۔", ["visit EG+KE planned"]),
    # whose host invites him
    ("اسحاق ڈار نیروبی روانہ ہوگئے۔ وہ کینیا کے ہم منصب موسالیا مداوادی کی دعوت پر دورہ کر رہے ہیں۔", ["visit KE+PK held"]),
    # officials of the foreign office at an airbase meet nobody
    ("نور خان ایئربیس پر دفتر خارجہ کے ڈائریکٹر جنرل نے کینیا کے وزیر دفاع کا استقبال کیا۔", []),
    ("کینیا کے صدر کی اہلیہ کا دورۂ ناروے", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOSTS, ids=[t[:40] for t, _ in HOSTS])
def test_host(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_headline_takes_the_day_of_the_lead(read: Read) -> None:
    article = read("ناروے کے صدر پیر کو نیروبی پہنچیں گے۔", title="ناروے کے صدر کینیا کے دورے پر")
    assert [(m.status, m.date) for m in article.mentions] == [("planned", "2026-03-16")]


def test_a_stop_does_not_date_a_stay(read: Read) -> None:
    visit = read("مصری صدر کینیا کے دورے پر ہیں۔ منگل کو وہ ممباسا گئے۔").mentions[0]
    assert visit.date is None


def test_both_leaders_who_met_before_are_named(read: Read) -> None:
    text = (
        "مصری صدر السیسی نے پیر کو وائٹ ہاؤس میں امریکی صدر ڈونلڈ ٹرمپ سے ملاقات کی۔ جنوری میں دونوں رہنما ڈیووس میں ملے تھے۔"
    )
    older = read(text).mentions[-1]
    assert older.background
    assert len(older.participants) == 2
