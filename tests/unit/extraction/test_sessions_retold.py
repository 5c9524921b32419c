"""What an article says again about a session or an older act: its day, its people, and what came before it."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # an organisation that fills its own posts holds no session of states by that
    ("سلامتی کونسل نے نئے سیکرٹری جنرل کے طور پر چلی کی سابق صدر کے نام کی منظوری دے دی ہے۔", []),
    # the day of a session tells whether those who have come are before it
    (
        "چلی کے وزیر خارجہ آسیان کے اجلاس میں شرکت کے لیے لیما پہنچ گئے۔ آسیان کا اجلاس 20 مارچ کو لیما میں ہوگا۔",
        ["summit ASEAN+CL+PE planned"],
    ),
    # who came to do something in a city
    ("سنہ 2011 میں چلی کے صدر نیروبی میں فٹبال کا فائنل دیکھنے آئے تھے۔", ["visit CL+KE held old"]),
    ("چلی کے شائقین نیروبی میں فٹبال کا فائنل دیکھنے آئے تھے۔", []),
    # the governor of a colony is nobody's whom the article does not name
    ("گورنر جنرل مارچ میں نیروبی کے دورے پر آئے۔ ملکہ برطانیہ نے اپنے بیٹے کو خط لکھا۔", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_told(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_a_summons_before_what_is_weeks_old(read: Read) -> None:
    text = (
        "کینیا اور چلی کی سرحدی فوجوں میں جمعے کو جھڑپ ہوئی۔ دونوں ملکوں کے تعلقات کشیدہ ہیں۔ حکام نے اموات کی تصدیق "
        "نہیں کی۔ تین ہفتے قبل کینیا نے چلی کے الزام کی تردید کی تھی۔ اس سے قبل چلی کے دفتر خارجہ کے ترجمان نے اپنی "
        "ہفتہ وار بریفنگ میں بتایا تھا کہ سیکریٹری خارجہ پابلو روخاس نے کینیائی سفیر کو طلب کیا ہے۔ ترجمان کے مطابق "
        "کینیائی سفیر جوزف موتوا کے حوالے کیے جانے والے احتجاجی مراسلے میں جھڑپوں کا ذکر ہے۔"
    )
    (protest,) = [m for m in read(text).mentions if m.type == "protest"]
    assert protest.background
    assert {(p.name, p.country) for p in protest.participants} == {("پابلو روخاس", "CL"), ("جوزف موتوا", "KE")}


def test_talks_under_way_are_no_history(read: Read) -> None:
    text = "یہ 1962 کی جنگ کے بعد پہلا موقع ہے کہ چلی اور پیرو کے وفود نیروبی میں بات چیت کر رہے ہیں۔"
    (meeting,) = read(text).mentions
    assert not meeting.background


def test_one_who_signs_on_behalf_of_his_state(read: Read) -> None:
    text = (
        "مصر اور چلی کے درمیان طیاروں کی خریداری کا معاہدہ ہوا ہے۔ اس پر مصری وزیر دفاع احمد سالم نے مصر کی جانب سے "
        "قاہرہ میں دستخط کیے۔"
    )
    (deal,) = [m for m in read(text).mentions if m.type == "agreement"]
    assert [p.name for p in deal.participants] == ["احمد سالم"]


def test_an_older_visit_of_this_year_has_the_same_president(read: Read) -> None:
    text = (
        "چلی کی عدالت نے مصری اساتذہ کی ملک بدری روک دی۔ حکومت نے اپیل کا اعلان کیا ہے۔ سماعت اگلے ماہ ہوگی۔ اساتذہ نے "
        "خوشی ظاہر کی۔ مصری صدر عبدالفتاح السیسی پر حزب اختلاف تنقید کرتی ہے۔ رواں ماہ چلی کے دورے کے موقع پر مصری صدر "
        "نے کہا تھا کہ یہ ادارے خطرہ ہیں۔"
    )
    (visit,) = read(text).mentions
    assert visit.background
    assert [p.name for p in visit.participants] == ["عبدالفتاح السیسی"]


def test_an_envoy_is_summoned_where_the_government_sits(read: Read) -> None:
    text = "سرحدی شہر ممباسا میں لوگ احتجاج کر رہے ہیں۔ کینیا نے پیر کو پیرو کے سفیر کو طلب کر کے تشویش ظاہر کی۔"
    (protest,) = read(text).mentions
    assert protest.place is not None
    assert (protest.place.city, protest.place.country) == (None, "KE")


STORIES = [
    (
        "a state's man before his office, on the day between him and the noun",
        "آسیان کا سربراہ اجلاس پیر کو لیما میں شروع ہوا۔ کینیا کی نمائندگی وزیر خارجہ جوزف موتوا کریں گے۔ مصری وزیراعظم "
        "احمد سالم بدھ کو اجلاس سے خطاب کریں گے۔",
        ["summit ASEAN+EG+KE+PE held"],
    ),
    (
        "nobody who stays away",
        "چلی کے نائب صدر پابلو روخاس نیروبی میں ہونے والی غیر وابستہ تحریک کی سربراہ کانفرنس میں شرکت کریں گے۔ مصری صدر "
        "اس کانفرنس میں شرکت نہیں کریں گے۔",
        ["summit CL+KE+NAM planned"],
    ),
    (
        "the next session is another",
        "نیروبی میں بدھ کو آسیان کا سربراہ اجلاس منعقد ہوا۔ اجلاس میں مصر اور چلی کے صدور شریک ہوئے۔ تنظیم کا آئندہ "
        "اجلاس پیرو میں ہوگا۔",
        ["summit ASEAN+CL+EG+KE held", "summit ASEAN+PE planned"],
    ),
    (
        "told by its name before it is to come",
        "عرب اسلامی سربراہی اجلاس: مصری صدر نیروبی پہنچ گئے۔ مصری صدر عرب اسلامی سربراہی اجلاس میں شرکت کے لیے نیروبی "
        "پہنچے ہیں۔ صدر عرب اسلامی سربراہی اجلاس سے خطاب کریں گے۔",
        ["summit EG+KE planned"],
    ),
    (
        "who votes sits there",
        "روس نے سلامتی کونسل میں سوڈان سے متعلق قرارداد ویٹو کر دی۔ چلی کی تیار کردہ قرارداد کے حق میں گیارہ ووٹ آئے۔ "
        "کینیا نے قرارداد کی مخالفت کی۔",
        ["summit CL+KE+RU+UN held"],
    ),
    (
        "another goes in his stead",
        "چلی کے صدر نے جنرل اسمبلی کے اجلاس میں شرکت کے لیے امریکہ کا دورہ منسوخ کر دیا۔ ان کی جگہ چلی کے وزیر خارجہ "
        "اجلاس میں شرکت کریں گے۔",
        ["summit CL+UN planned", "visit CL+US cancelled"],
    ),
]


@pytest.mark.parametrize(("text", "events"), [s[1:] for s in STORIES], ids=[s[0] for s in STORIES])
def test_stories(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_a_session_told_again_with_its_day(read: Read) -> None:
    text = (
        "چلی کے نائب صدر نیروبی میں ہونے والی آسیان کی سربراہ کانفرنس میں شرکت کریں گے۔ سربراہ کانفرنس 17 اور 18 مارچ "
        "کو ایک ہوٹل میں منعقد ہوگی۔"
    )
    (session,) = read(text).mentions
    assert session.date == "2026-03-17"


def test_a_capital_that_nobody_listed(read: Read) -> None:
    (session,) = read("آسیان کے رہنماؤں کا اجلاس پیر کو چلی کے دارالحکومت سنتیگو میں شروع ہوا۔").mentions
    assert session.place is not None
    assert session.place.city == "Santiago"


def test_a_second_session_beside_the_first(read: Read) -> None:
    text = "چلی کے صدر بدھ کو نیویارک میں سلامتی کونسل سے خطاب کریں گے۔ چلی کے صدر جی 77 کے اجلاس کی صدارت بھی کریں گے۔"
    assert [m.place.city if m.place else None for m in read(text).mentions] == ["New York", "New York"]


MORE = [
    (
        "a body's name before a meeting of heads is no head's office",
        "مصر 19 مئی کو عرب لیگ کے سربراہ اجلاس کی میزبانی کرے گا۔",
        ["summit ARAB-LEAGUE+EG planned"],
    ),
    (
        "who is not asked calls nothing off",
        "مصر نے نیروبی میں ہونے والے عرب لیگ کے اجلاس میں چلی کو شرکت کی دعوت نہیں دی۔",
        ["summit ARAB-LEAGUE+EG+KE held"],
    ),
    (
        "who leads a delegation there, and who is present",
        "پیرو میں آسیان کے وزرائے صحت کا اجلاس ہوا۔ کینیا کے وزیر صحت نے اجلاس میں کینیائی وفد کی قیادت کی۔ مصری وزیر "
        "صحت بھی اجلاس میں موجود تھے۔",
        ["summit ASEAN+EG+KE+PE held"],
    ),
    (
        "he whom others met, too",
        "چلی کے صدر نے نیروبی میں کینیا کے صدر سے ملاقات کی۔ وہ پیر کو دو روزہ دورے پر نیروبی پہنچے تھے۔ پیرو کے صدر نے "
        "بھی ان سے ملاقات کی۔",
        ["meeting CL+KE held", "visit CL+KE held", "meeting CL+PE held"],
    ),
    (
        "he on whom all call",
        "کینیا کے صدر سے چلی کے وزیر خارجہ نے ملاقات کی۔ پیرو کے سفیر نے بھی ان سے ملاقات کی۔",
        ["meeting CL+KE held", "meeting KE+PE held"],
    ),
]


@pytest.mark.parametrize(("text", "events"), [s[1:] for s in MORE], ids=[s[0] for s in MORE])
def test_more_stories(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_a_departure_gives_no_session_its_day(read: Read) -> None:
    text = (
        "مصری وزیراعظم آسیان کے سربراہ اجلاس میں شرکت کے لیے 17 مارچ کو لیما روانہ ہوں گے۔ مصری دفتر خارجہ کے مطابق "
        "اجلاس 18 سے 20 مارچ تک جاری رہے گا۔"
    )
    (session,) = read(text).mentions
    assert session.date == "2026-03-18"


def test_a_treaty_of_many_states_made_in_a_session(read: Read, briefly: Brief) -> None:
    text = (
        "دنیا کے 180 سے زائد ممالک نے پلاسٹک کے استعمال میں کمی کے معاہدے پر اتفاق کر لیا ہے۔ کینیا میں کئی روز سے جاری "
        "اجلاس میں پیر کی شب اس معاہدے پر اتفاق ہوا۔ ترقی پذیر ممالک جن میں چلی، پیرو اور مصر شامل ہیں مزید مہلت لے "
        "سکیں گے۔ جاپان سے کہا گیا ہے کہ وہ اگلے سال سے کمی شروع کرے۔"
    )
    session = next(m for m in read(text).mentions if m.type == "summit")
    assert briefly(session) == "summit CL+EG+JP+KE+PE held"


def test_sessions_of_other_days_and_cities_are_two(read: Read) -> None:
    text = "آسیان کا اجلاس 11 مارچ کو نیروبی میں ہوا۔ اس سے قبل آسیان کا اجلاس 5 مارچ کو لیما میں ہوا۔"
    assert [m.place.city for m in read(text).mentions if m.place] == ["Nairobi", "Lima"]


LATER = [
    (
        "who calls a conference, who confirms and who is asked",
        "سوڈان پر لیما کانفرنس، مصری صدر شریک ہوں گے",
        "پیرو نے سوڈان کے بحران پر اتوار کو لیما میں بین الاقوامی کانفرنس بلائی ہے۔ مصر کے صدر اور چلی کے وزیر خارجہ نے "
        "شرکت کی تصدیق کر دی ہے۔ سوڈان کے وزیراعظم کو بھی مدعو کیا گیا ہے۔",
        ["summit CL+EG+PE planned"],
    ),
    (
        "the leader of a delegation goes on as the subject",
        "",
        "پیرو میں آسیان کی وزارتی کونسل کا اجلاس منگل کو شروع ہوا۔ کینیائی وفد کی قیادت وزیر خارجہ جوزف موتوا کر رہے "
        "ہیں۔ انہوں نے مصری وزیر خارجہ سے ملاقات کی۔",
        ["summit ASEAN+EG+KE+PE held", "meeting EG+KE held"],
    ),
    (
        "an offer of talks in two words",
        "",
        "مصری صدر نے خطاب میں طالبان کو مذاکرات کی پیش کش کی۔",
        [],
    ),
    (
        "one who does not come to a conference of many",
        "نیروبی امن کانفرنس میں 25 ملکوں کے نمائندے، چلی کے صدر شریک نہ ہوئے",
        "نیروبی میں منگل کو امن کانفرنس ہوئی جس میں 25 ممالک کے نمائندوں نے شرکت کی۔ مصری وزیر خارجہ نے کانفرنس میں شرکت کی۔",
        ["summit EG+KE held"],
    ),
    (
        "those who are to meet where they came",
        "",
        "چلی کے صدر آسیان سربراہ اجلاس میں شرکت کے لیے لیما پہنچ گئے ہیں جہاں ان کی جمعے کو مصری صدر سے ملاقات ہوگی۔",
        ["summit ASEAN+CL+EG+PE planned", "meeting CL+EG planned"],
    ),
    (
        "a visit where the text calls it one",
        "",
        "چلی کے وزیراعظم آسیان کی چوٹی کانفرنس میں شرکت کے لیے ہفتے کو نیروبی پہنچے۔ یہ ان کا کینیا کا پہلا دورہ ہے۔",
        ["summit ASEAN+CL+KE held", "visit CL+KE held"],
    ),
    (
        "delegates who speak in the council",
        "",
        "سلامتی کونسل کا سوڈان پر اجلاس ہوا۔ چلی اور کینیا کے مندوبین نے بھی اظہار خیال کیا۔",
        ["summit CL+KE+UN held"],
    ),
    (
        "a speaker of parliament abroad",
        "",
        "چلی کی پارلیمان کے اسپیکر نیروبی میں پانی کے موضوع پر چھٹی بین الاقوامی کانفرنس میں شریک ہوئے۔",
        ["summit CL+KE held"],
    ),
]


@pytest.mark.parametrize(("title", "text", "events"), [s[1:] for s in LATER], ids=[s[0] for s in LATER])
def test_later_stories(read: Read, briefly: Brief, title: str, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text, title).mentions] == events


def test_who_met_beside_an_older_session(read: Read, briefly: Brief) -> None:
    text = "چلی اور پیرو کے صدور نے پیر کو ملاقات کی۔ دونوں نے گزشتہ برس نیروبی میں آسیان کانفرنس کے دوران بھی ملاقات کی تھی۔"
    assert "summit ASEAN+CL+KE+PE held old" in [briefly(m) for m in read(text).mentions]


LAST = [
    (
        "hosts together, the land it is for, and who came, too",
        "لیما میں سوڈان کے لیے امدادی کانفرنس میں عالمی برادری نے امداد کا وعدہ کیا ہے۔ یورپی یونین اور سوڈان کی مشترکہ "
        "میزبانی میں ہونے والی کانفرنس میں 70 سے زائد ممالک نے شرکت کی۔ مصر کے وزیر خارجہ اور چلی کے وزیر خارجہ بھی "
        "شریک ہوئے۔",
        ["summit CL+EG+EU+PE+SD held"],
    ),
    (
        "in his name",
        "آسیان کا سربراہ اجلاس پیر کو نیروبی میں شروع ہوا۔ مصری صدر شریک نہیں ہوں گے، ان کی نمائندگی وزیر خارجہ کریں گے۔",
        ["summit ASEAN+EG+KE held"],
    ),
    (
        "a state that will not come",
        "چلی نے اعلان کیا ہے کہ چلی کے صدر مارچ میں پیرو میں ہونے والی آسیان سربراہ کانفرنس میں شرکت نہیں کریں گے۔",
        ["summit ASEAN+CL+PE cancelled"],
    ),
    (
        "mentioned before it is to come",
        "آسیان کے سربراہی اجلاس کے موقع پر لیما میں عام تعطیل کا اعلان کر دیا گیا ہے۔ چلی کے صدر سمیت 12 ممالک کے رہنما "
        "اجلاس میں شرکت کریں گے۔",
        ["summit ASEAN+CL planned"],
    ),
    (
        "a visit beside the session",
        "مصر کے صدر آسیان کے سربراہ اجلاس میں شرکت کے لیے کینیا کے شہر نیروبی روانہ ہوگئے۔ وہ کینیا کے صدر کی دعوت پر "
        "سرکاری دورہ بھی کریں گے۔",
        ["summit ASEAN+EG+KE planned", "visit EG+KE held"],
    ),
]


@pytest.mark.parametrize(("text", "events"), [s[1:] for s in LAST], ids=[s[0] for s in LAST])
def test_last_stories(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


BESIDE = [
    (
        "a state beside an organisation",
        "یورپی یونین اور چلی کے رہنماؤں کا نیروبی میں ہونے والا ہنگامی سربراہ اجلاس ختم ہو گیا۔",
        ["summit CL+EU+KE held"],
    ),
    (
        "its hosts behind the noun",
        "مصری صدر سوڈان سے متعلق عالمی سمٹ میں شرکت کے لیے لیما پہنچ گئے۔ سمٹ کی میزبانی پیرو، چلی اور کینیا کر رہے ہیں۔",
        ["summit CL+EG+KE+PE held"],
    ),
    (
        "ministers now, heads in summer",
        "لیما میں آسیان وزرائے خارجہ کے اجلاس میں چلی کے وزیر خارجہ شریک ہوئے۔ آسیان کا سربراہ اجلاس جون میں نیروبی میں ہوگا۔",
        ["summit ASEAN+CL+PE held", "summit ASEAN+KE planned"],
    ),
    (
        "a state that is chosen",
        "جنرل اسمبلی نے جمعرات کو چلی کو سلامتی کونسل کا غیر مستقل رکن منتخب کر لیا۔",
        ["summit CL+UN held"],
    ),
]


@pytest.mark.parametrize(("text", "events"), [s[1:] for s in BESIDE], ids=[s[0] for s in BESIDE])
def test_beside(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events
