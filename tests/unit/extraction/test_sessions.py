"""Sessions and conferences: who sits in them, where, and whether they are to come."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # the organisation's own session, nobody of it named
    ("افریقی یونین کا ہنگامی اجلاس ادیس ابابا میں طلب کر لیا گیا۔", ["summit AU+ET planned"]),
    ("عرب لیگ کے وزرائے خارجہ کا اجلاس 20 مارچ کو طلب کیا گیا ہے۔", ["summit ARAB-LEAGUE planned"]),
    ("سلامتی کونسل آج اپنے ایک ہنگامی اجلاس میں سوڈان کی صورتحال پر غور کرے گی۔", ["summit UN planned"]),
    ("اقوام متحدہ کی رپورٹ میں سوڈان کے اجلاس کا ذکر نہیں ہے۔", []),
    # what a council does
    ("سلامتی کونسل نے منگل کو سوڈان کے خلاف نئی پابندیوں کی منظوری دے دی۔", ["summit UN held"]),
    ("سلامتی کونسل میں منظور ہونے والی قراردادوں پر عمل ہونا چاہیے۔", []),
    ("کینیا کی قومی سلامتی کونسل نے منگل کو نئے قانون کی منظوری دے دی۔", []),
    ("کینیا کے صدر نے منگل کو جنرل اسمبلی سے خطاب میں قرضوں کی معافی پر زور دیا۔", ["summit KE+UN held"]),
    # lenders meet once a year
    (
        "مصری وزیر خزانہ نے آئی ایم ایف اور عالمی بینک کے سالانہ اجلاسوں کے موقع پر تقریر کی۔",
        ["summit EG+IMF+WB held"],
    ),
    # who takes part: to what is said, not beyond; the subject; whoever had it called
    (
        "مصری وزیر خارجہ نے نیروبی میں جی 77 کے اجلاس سے خطاب کرتے ہوئے کہا کہ جاپانی وزیراعظم کی پالیسی غلط ہے۔",
        ["summit EG+G77+KE held"],
    ),
    ("تمام تر کشیدگی کے باوجود مصر نیروبی میں ہونے والے آسیان اجلاس میں شرکت کر رہا ہے۔", ["summit ASEAN+EG+KE held"]),
    ("مصر اور کینیا کے رہنماؤں کی جانب سے نیٹو کے سربراہی اجلاس میں اپیل کی گئی۔", ["summit EG+KE+NATO held"]),
    # to come, or not
    ("لیما میں جی 20 کے سربراہی اجلاس سے دو روز قبل سکیورٹی سخت کر دی گئی ہے۔", ["summit G20+PE planned"]),
    ("جاپانی وزیراعظم جی سیون اجلاس کے دوران کینیڈا کے وزیراعظم سے ملاقات کریں گے۔", ["summit CA+G7+JP planned"]),
    ("مصری وزیر خارجہ کو نیروبی میں اوپیک کے اجلاس میں شرکت کے لیے جانا تھا۔", ["summit EG+KE+OPEC cancelled"]),
    ("مصر اور کینیا نے سلامتی کونسل کا ہنگامی اجلاس جمعے کو بلایا ہے۔", ["summit EG+KE+UN planned"]),
    ("نیٹو کے اجلاس میں ترکی نے نئی تجویز کی مخالفت کی۔", ["summit NATO+TR held"]),
    ("آسیان نے جکارتہ میں جاری اپنے سالانہ اجلاس میں رپورٹ جاری کی ہے۔", ["summit ASEAN+ID held"]),
    ("مصری صدر نیٹو کے سربراہی اجلاس میں شرکت کے لیے ترکی گئے ہیں۔", ["summit EG+NATO+TR held"]),
    ("وزارتِ خزانہ نے او آئی سی کانفرنس کے دوران سڑکوں پر خرچ کی تفصیل مانگ لی۔", []),
    ("عالمی اقتصادی فورم کی رپورٹ کو مصری وزیر خزانہ نے مسترد کر دیا۔", []),
    ("اگر مصر یہ معاملہ او آئی سی کے اجلاس میں لے جاتا تو کینیا ناراض ہوتا۔", []),
    ("جاپانی وزیر تجارت نے جی 20 کے اجلاس میں مصری صدر کی تقریر کی تعریف کی۔", []),
    ("آسیان نے کہا ہے کہ اس بارے میں آئندہ اجلاس 2027 میں ہو گا۔", ["summit ASEAN planned"]),
    ("لیما میں نیٹو سربراہ اجلاس کے دوران جاپانی صدر نے اتحاد پر زور دیا۔", ["summit JP+NATO+PE held"]),
    ("لیما میں اوپیک کونسل برائے تیل کا 23واں اجلاس ہوا جس میں مصری وزیر تیل شریک تھے۔", ["summit EG+OPEC+PE held"]),
    ("مصر اور جاپان نے بھی آسیان اجلاس میں شرکت سے معذرت کر لی ہے۔", ["summit ASEAN+EG+JP cancelled"]),
    ("جاپانی سفیر نے سلامتی کونسل میں بحث کے دوران پابندیوں کی حمایت کی۔", ["summit JP+UN held"]),
    ("مصر نے نیروبی میں جی 77 کے اجلاس میں شرکت کی دعوت قبول کر لی ہے۔", ["summit EG+G77+KE planned"]),
    ("جاپان نے بیلٹ اینڈ روڈ فورم کا بائیکاٹ کیا ہے۔", ["summit BRI+JP cancelled"]),
    ("مصر اور کینیا نے آسیان کے اجلاس میں تجویز کی مخالفت کی۔", ["summit ASEAN+EG+KE held"]),
    ("آسیان کے وزرائے خارجہ کا اجلاس نیروبی میں ہوا جس میں مصر کے وفد کی قیادت وزیر تجارت نے کی۔", ["summit ASEAN+EG+KE held"]),
    ("مصر نے مطالبہ کیا ہے کہ سلامتی کونسل کا اجلاس بلایا جائے۔", []),
    ("مصری صدر نے جی 77 کے اجلاس میں شرکت کے لیے کینیا کا دورہ کیا۔", ["summit EG+G77+KE held"]),
    ("سلامتی کونسل نے منگل کو سوڈان کی لڑائی پر بند کمرے کا اجلاس منعقد کیا۔", ["summit UN held"]),
    ("نیروبی میں جی 77 کے اجلاس کے موقع پر مصر اور جاپان کے صدور کی ملاقات منسوخ ہو گئی۔", ["summit EG+G77+JP+KE held"]),
    ("آسیان وزرائے خارجہ نے نیروبی میں ہونے والے اجلاس میں اعلامیہ منظور کیا۔", ["summit ASEAN+KE held"]),
    ("کینیا کو افریقی یونین کا اجلاس ملتوی کر دینا چاہیے۔", []),
    # conferences without an organisation
    ("برن میں منشیات پر عالمی کانفرنس میں مصر، کینیا اور جاپان کے وزرا شریک ہوئے۔", ["summit CH+EG+JP+KE held"]),
    ("برن میں مہاجرین کی عالمی کانفرنس میں مصر اور جاپان شریک ہوئے تاہم کینیا نے شرکت سے انکار کیا۔", ["summit CH+EG+JP held"]),
    ("دوحہ میں عرب سربراہی اجلاس ختم ہو گیا۔", ["summit QA held"]),
    ("برن میں جنگلات کے بارے میں کانفرنس پیر کو ہو گی جس میں مصر اور جاپان کے رہنما شریک ہوں گے۔", ["summit CH+EG+JP planned"]),
    ("جاپانی وزیر دفاع نے نیروبی میں ہونے والی سکیورٹی کانفرنس کے موقع پر امداد کا اعلان کیا۔", ["summit JP+KE held"]),
    (
        "برن میں امداد دینے والے ملکوں کے اجلاس سے خطاب کرتے ہوئے جاپانی وزیر خارجہ نے تعاون کا یقین دلایا۔",
        ["summit CH+JP held"],
    ),
    ("جاپانی وزیر خارجہ برن کانفرنس میں شرکت کریں گے۔", ["summit CH+JP planned"]),
    ("نیروبی میں ہونے والی پارٹی کانفرنس سے کینیا کے صدر نے خطاب کیا۔", []),
    ("نیروبی میں فلموں کی سمٹ سے جاپانی اداکار نے خطاب کیا۔", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_session(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions if m.type == "summit"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مصر، کینیا اور جاپان کے مابین ہونے والا یہ تیسرا اجلاس تھا۔", ["meeting EG+JP+KE held"]),
        (
            "نیروبی میں ہونے والے تین ملکی مذاکرات میں مصر، کینیا اور جاپان کے وزرائے خارجہ نے شرکت کی۔",
            ["meeting EG+JP+KE held"],
        ),
        ("برن میں مصر، کینیا اور جاپان کے وزرائے خارجہ بات چیت کے لیے جمع ہو رہے ہیں۔", ["meeting EG+JP+KE held"]),
        ("نیروبی میں مصر، کینیا اور جاپان کے سہ فریقی اجلاس میں پانی کی تقسیم پر بات ہوئی۔", ["meeting EG+JP+KE held"]),
    ],
)
def test_several_states_sit_together(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_headline_names_the_occasion_before_a_colon(read: Read, briefly: Brief) -> None:
    told = [briefly(m) for m in read(title="جی 77 اجلاس: مصری صدر نیروبی پہنچ گئے").mentions]
    assert told == ["summit EG+G77+KE held"]


def test_an_article_goes_on_about_its_conference(read: Read) -> None:
    text = (
        "نیروبی میں جی 77 کا سربراہی اجلاس شروع ہو گیا جس میں جاپان کے صدر شریک ہیں۔ موسم خوشگوار ہے۔ "
        "کانفرنس سے خطاب کرتے ہوئے مصری صدر نے تعاون پر زور دیا۔"
    )
    summits = [m for m in read(text).mentions if m.type == "summit"]
    assert [(m.parties, m.place.country if m.place else None) for m in summits] == [(["EG", "G77", "JP", "KE"], "KE")]


def test_the_members_of_an_organisation_sit_in_its_session(read: Read) -> None:
    text = (
        "جاپانی صدر نے آسیان کے سربراہی اجلاس کے موقع پر تعاون پر زور دیا۔ "
        "آسیان کے رکن ممالک میں ویتنام، لاؤس اور کمبوڈیا شامل ہیں۔"
    )
    assert [m.parties for m in read(text).mentions] == [["ASEAN", "JP", "KH", "LA", "VN"]]


def test_two_conferences_in_two_countries_stay_two(read: Read) -> None:
    text = (
        "جاپانی وزیر خارجہ نے اتوار کو برن میں ہونے والی سکیورٹی کانفرنس سے خطاب کیا۔ "
        "جاپانی وزیر خارجہ بدھ کو لیما میں ہونے والی سکیورٹی کانفرنس میں شرکت کریں گے۔"
    )
    assert [m.parties for m in read(text).mentions if m.type == "summit"] == [["CH", "JP"], ["JP", "PE"]]


def test_two_bodies_of_the_united_nations_hold_two_sessions(read: Read, briefly: Brief) -> None:
    text = "مصری صدر نے جنرل اسمبلی سے خطاب کیا۔ جاپان نے سلامتی کونسل کا ہنگامی اجلاس طلب کر لیا ہے۔"
    assert [briefly(m) for m in read(text).mentions] == ["summit EG+UN held", "summit JP+UN planned"]


def test_the_council_sits_in_its_hall(read: Read) -> None:
    (told,) = read("انسانی حقوق کونسل کے اجلاس سے خطاب کرتے ہوئے مصری وزیر خارجہ نے امداد پر زور دیا۔").mentions
    assert told.place is not None
    assert (told.place.city, told.place.country) == ("Geneva", "CH")
    assert told.parties == ["EG", "UN"]


def test_who_tells_a_session_something_sits_there(read: Read) -> None:
    (session,) = read("اقوام متحدہ کے سیکرٹری جنرل نے بدھ کو سلامتی کونسل کے اجلاس کو بتایا کہ قحط کا خطرہ ہے۔").mentions
    assert {(p.role, p.country) for p in session.participants} == {("igo_head", "UN")}


def test_a_session_at_the_united_nations_is_in_its_hall(read: Read) -> None:
    (session,) = read("پیر کو اقوام متحدہ میں ہونے والے ایک اجلاس میں رکن ممالک نے جنگلات کے تحفظ پر اتفاق کیا۔").mentions
    assert session.place is not None
    assert session.place.city == "New York"


def test_who_hosts_a_world_conference_holds_it(read: Read) -> None:
    (conference,) = read("منگل کو کینیا کے صدر جنگلات پر ایک بین الاقوامی کانفرنس کی میزبانی کریں گے۔").mentions
    assert (conference.type, conference.status, conference.parties) == ("summit", "planned", ["KE"])
    assert [p.role for p in conference.participants] == ["head_of_state"]


def test_conferences_of_others_on_other_days_are_two(read: Read) -> None:
    text = (
        "پیر کو اقوام متحدہ میں ہونے والے ایک اجلاس میں رکن ممالک نے جنگلات کے تحفظ پر اتفاق کیا۔ ادھر منگل کو کینیا کے صدر "
        "جنگلات پر ایک بین الاقوامی کانفرنس کی میزبانی کریں گے۔"
    )
    assert [m.parties for m in read(text).mentions] == [["UN"], ["KE"]]


def test_a_state_that_refuses_to_attend_does_it_without_those_told_before(read: Read) -> None:
    text = "چلی کے صدر کارلوس مونتیس کا دورہ ملتوی ہو گیا۔ چلی کے مصر میں عرب لیگ کانفرنس میں شرکت سے انکار پر پڑوسی ناراض ہیں۔"
    summits = [m for m in read(text).mentions if m.type == "summit"]
    assert [(m.status, m.participants) for m in summits] == [("cancelled", [])]


def test_who_else_sits_in_the_session_of_a_few_states_is_a_side_of_it(read: Read) -> None:
    text = "چلی، پیرو اور کینیا کے وزرائے خارجہ کا سہ فریقی اجلاس اوسلو میں ہوا۔ اجلاس میں مصر کے وزیر خارجہ بھی شریک ہوئے۔"
    (meeting,) = read(text).mentions
    assert (meeting.type, meeting.parties) == ("meeting", ["CL", "EG", "KE", "PE"])


@pytest.mark.parametrize("verb", ["ملیں گے", "ملاقات کریں گے", "جمع ہوں گے", "اکٹھے ہوں گے"])
def test_members_of_an_organisation_who_come_together_hold_a_session_of_it(read: Read, verb: str) -> None:
    (session,) = read(f"آسیان کے وزرائے خارجہ پیر کو منیلا میں {verb}۔").mentions
    assert (session.type, session.status, "ASEAN" in session.parties) == ("summit", "planned", True)


def test_rounds_up_to_now_are_the_talks_of_the_news(read: Read) -> None:
    text = "چلی اور پیرو کے درمیان اوسلو میں خفیہ مذاکرات ہوئے۔ بات چیت کا پہلا دور {} میں ہوا جبکہ دوسرا دور {} میں ہوا۔"
    news = [(m.date, m.background) for m in read(text.format("جنوری", "مارچ")).mentions]
    assert news == [("2026-01", False), ("2026-03", False)]
    over = [(m.date, m.background) for m in read(text.format("ستمبر", "اکتوبر")).mentions]
    assert over == [(None, False), ("2025-09", True), ("2025-10", True)]
