"""Who takes part where many do: those who join talks or listen in, those who are recalled from several states, and whose an
office is that stands beside another."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # two offices of one state, beside a delegation as beside a minister
    ("چلی کے وزیراعظم اور وزیر خارجہ نے پیرو کے وفد سے ملاقات کی۔", ["meeting CL+PE held"]),
    # observers take part
    (
        "لیما میں ہونے والی امن کانفرنس میں چلی کا وفد شریک ہوا جبکہ کینیا اور اردن نے مبصر کے طور پر شرکت کی۔",
        ["summit CL+JO+KE+PE held"],
    ),
    # who speaks in the session told before
    (
        "سلامتی کونسل کا اجلاس نیویارک میں ہوا۔ اجلاس میں جاپانی مندوب نے کشیدگی کم کرنے پر زور دیا۔",
        ["summit JP+UN held"],
    ),
    # talks and meetings are no conference, however many sit there
    (
        "لیما میں ہونے والی ملاقات میں چلی، پیرو، کینیا، مصر، جاپان اور اردن کے نمائندے شریک تھے۔",
        ["meeting CL+EG+JO+JP+KE+PE held"],
    ),
    # a third who joins two, and whom the pronoun's person brings along
    (
        "مصر اور کینیا کے درمیان مذاکرات کل لیما میں ہوں گے۔ چلی کے وزیر خارجہ خوان لوپیز بھی مذاکرات میں شریک ہوں گے۔",
        ["meeting CL+EG+KE planned"],
    ),
    (
        "چلی کے سفیر خوان لوپیز نے کہا کہ وہ وزیر تجارت ماریا گومیز کے ہمراہ لیما میں پیرو کے حکام سے ملاقات کریں گے۔",
        ["meeting CL+PE planned"],
    ),
    # envoys called home from the states listed before, by the nearest subject
    (
        "چلی، پیرو اور کینیا نے قرارداد کی حمایت کی جس پر مصر نے ان ممالک سے اپنے سفیر واپس بلوا لیے۔",
        ["rupture CL+EG held", "rupture EG+KE held", "rupture EG+PE held"],
    ),
    # charges that are baseless deny nothing, and one spelling more
    ("چلی نے پیرو کے سفیر کو طلب کرکے بے بنیاد الزامات پر احتجاج کیا ہے۔", ["protest CL+PE held"]),
    ("چلی نے پیرو کے ساتھ سفارتی تعلقات منقطع کردئیے ہیں۔", ["rupture CL+PE held"]),
    # an envoy who is nominated already
    ("پیرو میں نامزد چلی کے سفیر خوان لوپیز بھی تقریب میں موجود تھے۔", []),
    # what is announced for a day to come
    ("چلی نے پیرو میں اپنا سفارت خانہ کل دوبارہ کھولنے کا اعلان کیا ہے۔", ["restore CL+PE planned"]),
    ("چلی نے کل پیرو میں سفارت خانہ دوبارہ کھولنے کا اعلان کیا ہے۔", ["restore CL+PE held"]),
    (
        "پیرو اور کینیا نے بتایا ہے کہ 12 جون کو کوسوو کی ریاست تسلیم کر لی جائے گی۔",
        ["restore KE+XK planned", "restore PE+XK planned"],
    ),
    ("کینیا نے کہا ہے کہ فلسطینی ریاست کو 28 مئی کو تسلیم نہیں کیا جائے گا۔", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_told(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_president_of_a_party(read: Read) -> None:
    """A party's letter in brackets stands between it and its president."""
    (meeting,) = read("پاکستان مسلم لیگ (ن) کے صدر نواز شریف سے مصری سفیر نے ملاقات کی۔").mentions
    assert "head_of_state" not in {p.role for p in meeting.participants}


def test_joint_summit_named_either_way(read: Read, briefly: Brief) -> None:
    """Two organisations that sit together hold one session, whichever is named first."""
    found = read(
        "لیما میں یورپی یونین اور عرب لیگ کا سربراہی اجلاس شروع ہو گیا۔", "عرب لیگ اور یورپی یونین کا سربراہی اجلاس شروع"
    ).mentions
    assert [briefly(m) for m in found] == ["summit ARAB-LEAGUE+EU+PE held"]


AGAIN = [
    # written together
    ("چلی اور پیرو کے درمیان آزاد تجارت کا معاہدہ ہوگیا ہے۔", ["agreement CL+PE held"]),
    # a quarrel of decades is no event of decades ago
    ("چلی اور پیرو نے دہائیوں پرانے سرحدی تنازع کے خاتمے کے معاہدے پر دستخط کر دیے ہیں۔", ["agreement CL+PE held"]),
    # whom the pronoun in what he says means; and who congratulates as another did
    ("مصری صدر نے بتایا کہ انہیں کینیا کے صدر کا ایک خط ملا ہے۔", ["message EG+KE held"]),
    (
        "کینیا کے صدر نے چلی کے صدر کو جیت پر مبارکباد دی۔ مصری وزیراعظم نے بھی مبارکباد پیش کی۔",
        ["message CL+KE held", "message CL+EG held"],
    ),
    # the month of what is announced
    ("کینیا کے صدر نے ستمبر میں فلسطینی ریاست کو تسلیم کرنے کا اعلان کیا ہے۔", ["restore KE+PS planned"]),
    # who arrives does not begin the session; who goes there stands right before its noun
    (
        "برکس کا سربراہی اجلاس کل لیما میں ہوگا۔ مصری صدر برکس اجلاس میں شرکت کے لیے لیما پہنچ گئے۔",
        ["summit BRICS+EG+PE planned"],
    ),
    (
        "لیما میں برکس کا سربراہی اجلاس جاری ہے۔ مصر اور کینیا کے وزرائے خارجہ اجلاس میں شرکت کے لیے پہنچ گئے ہیں۔",
        ["summit BRICS+EG+KE+PE held"],
    ),
    # a movement's delegation sits in a conference
    (
        "لیما میں امن کے بارے میں ہونے والی کانفرنس میں مصر سمیت 12 ممالک کے وفود اور حماس کا وفد بھی شریک ہوا۔",
        ["summit EG+HAMAS+PE held"],
    ),
]


@pytest.mark.parametrize(("text", "events"), AGAIN)
def test_told_again(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_country_of_what_is_agreed(read: Read) -> None:
    """Where something is to be done is not where it was signed."""
    (paper,) = read("مصر اور کینیا نے سوڈان میں محفوظ علاقے قائم کرنے کی یادداشت پر دستخط کر دیے۔").mentions
    assert paper.place is None


def test_one_holder_spelt_twice(read: Read) -> None:
    """A head of state whose name is written in two ways is one."""
    (session,) = read(
        "لیما میں برکس کا اجلاس جاری ہے۔ مصری صدر سمیرالحداد اجلاس میں شریک ہیں۔ مصری صدر سمیر الحداد نے اجلاس سے خطاب کیا۔"
    ).mentions
    assert [p.country for p in session.participants] == ["EG"]


SESSIONS = [
    # members of one organisation who meet among themselves hold a session
    ("آسیان کے وزرائے خارجہ نے لیما میں ملاقات کی۔", ["summit ASEAN+PE held"]),
    ("برکس کے پانچ رکن ممالک کے سربراہان کل نیروبی میں ملاقات کریں گے۔", ["summit BRICS+KE planned"]),
    ("آسیان کے رہنماؤں نے مصری صدر سے ملاقات کی۔", ["meeting ASEAN+EG held"]),
    # who presides sits there
    ("برکس کا سربراہی اجلاس لیما میں ہوگا، مصری صدر سمیر حداد اجلاس کی صدارت کریں گے۔", ["summit BRICS+EG+PE planned"]),
    ("برکس کا سربراہی اجلاس لیما میں جاری ہے۔ اجلاس کی صدارت مصری صدر کر رہے ہیں۔", ["summit BRICS+EG+PE held"]),
    ("برکس کا سربراہی اجلاس لیما میں ہوا۔ وزیراعظم نے وفاقی کابینہ کے اجلاس کی صدارت کی۔", ["summit BRICS+PE held"]),
]


@pytest.mark.parametrize(("text", "events"), SESSIONS)
def test_sessions(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events
