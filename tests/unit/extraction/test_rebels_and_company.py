"""Movements told by a common word, invitations to talks, an envoy named once, who came along with either side, teams told one
by one, and rounds still to come."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # rebels and an opposition are those of the state which the article is about
    ("یمن کے وزیر خارجہ نے کہا کہ باغیوں کے وفد سے منگل کو عمان میں مذاکرات ہوئے۔", ["meeting HOUTHI+YE held"]),
    ("شام میں حکومت اور حزب اختلاف کے مابین مذاکرات آج شروع ہوں گے۔", ["meeting SY+SYRIAN-OPPOSITION planned"]),
    ("کولمبیا میں حکومت اور باغیوں کے درمیان مذاکرات منگل کو ہوانا میں ہوئے۔", ["meeting CO+FARC held"]),
    ("کولمبیا کی حکومت اور ایک باغی دھڑے کے درمیان مذاکرات منگل کو کیٹو میں ہوئے۔", []),
    ("فارک باغی ہوانا میں ہونے والے مذاکرات میں شرکت کریں گے۔", ["meeting CO+FARC planned"]),
    ("حوثی باغی جنیوا میں ہونے والے مذاکرات میں شامل ہونے پر راضی ہو گئے۔", []),
    # a movement told with its state is no side of that state
    ("سعودی عرب اور یمن کے حوثی باغیوں کے درمیان مسقط میں مذاکرات ہوئے۔", ["meeting HOUTHI+SA held"]),
    # an organisation's delegation is that of the movement named last
    ("حماس کے رہنما نے بتایا کہ تنظیم کا وفد استنبول میں ترک حکام سے مذاکرات کر رہا ہے۔", ["meeting HAMAS+TR held"]),
    # talks whose teams the sentences behind tell one by one; those who attend sit in the talks just told
    (
        "قبرص کے اتحاد پر مذاکرات جنیوا میں شروع ہو گئے ہیں۔ یونانی وفد کی قیادت وزیر خارجہ نکوس کوٹزیاس کر رہے ہیں۔ ترکی کی "
        "نمائندگی مولود چاوش اوغلو کر رہے ہیں۔",
        ["meeting GR+TR held"],
    ),
    (
        "صومالیہ کے بحران پر مذاکرات کا چوتھا دور کل کمپالا میں ہو گا۔ صومالی وفد کی قیادت احمد معلم کریں گے۔ ایتھوپیا کے "
        "وفد کے سربراہ تائے سلاسی ہیں۔",
        ["meeting ET+SO planned"],
    ),
    (
        "شمالی کوریا کے جوہری پروگرام پر ہلسنکی میں مذاکرات ختم ہو گئے۔ شمالی کوریا کے مذاکرات کار نے کہا کہ امریکی وفد "
        "خالی ہاتھ آیا تھا۔",
        ["meeting KP+US held"],
    ),
    (
        "سوڈان اور ایتھوپیا کے درمیان ڈیم پر مذاکرات نیروبی میں شروع ہو گئے۔ مذاکرات میں مصر کے وزیر آبپاشی "
        "ہانی سویلم اور کینیا کے "
        "وزیر خارجہ مسالیا مداوادی شریک ہیں۔",
        ["meeting EG+ET+KE+SD held"],
    ),
    # a round or session that follows what was held is a meeting of its own
    (
        "ایران اور عراق کے درمیان بغداد میں مذاکرات ہوئے۔ اگلا دور تہران میں ہو گا۔",
        ["meeting IQ+IR held", "meeting IQ+IR planned"],
    ),
    (
        "مصر اور سوڈان کے مشترکہ آبی کمیشن کا اجلاس قاہرہ میں ہوا۔ کمیشن کا آئندہ اجلاس خرطوم میں ہو گا۔",
        ["meeting EG+SD held", "meeting EG+SD planned"],
    ),
    (
        "کینیا اور صومالیہ کے درمیان مذاکرات کا تیسرا دور ہفتے کو نیروبی میں ختم ہو گیا۔ پہلا دور 12 فروری "
        "کو کمپالا میں ہوا تھا جبکہ "
        "دوسرا دور موغادیشو میں ہوا۔",
        ["meeting KE+SO held", "meeting KE+SO held old", "meeting KE+SO held old"],
    ),
    (
        "ایتھوپیا اور سوڈان کے درمیان مذاکرات کا گیارہواں دور جمعے کو خرطوم میں ہوا۔ دسواں دور 20 جنوری کو ہوا تھا۔",
        ["meeting ET+SD held", "meeting ET+SD held old"],
    ),
    # mediators meet a side as their state's people
    ("مصری ثالثوں نے العریش میں حماس کے وفد سے ملاقات کی۔", ["meeting EG+HAMAS held"]),
    # heads of secret services travel for their states
    ("اسرائیلی خفیہ ایجنسی موساد کے سربراہ ڈیوڈ برنیا مذاکرات کے لیے قطر روانہ ہو گئے ہیں۔", ["visit IL+QA held"]),
    ("فرانسیسی صدر نے ترک ہم منصب سے ملاقات کی۔ کابینہ کا آئندہ اجلاس بدھ کو ہو گا۔", ["meeting FR+TR held"]),
    # what somebody is invited to is no talk that the invitation is a part of
    (
        "صدر میکخواں نے آرمینیا کے وزیراعظم اور آذربائیجان کے صدر کو مزید بات چیت کے لیے پیرس آنے کی دعوت دی۔",
        ["message AM+FR held", "message AZ+FR held"],
    ),
    ("برازیل کے صدر نے ارجنٹائن کے صدر کو ملاقات کے لیے برازیلیا مدعو کر لیا۔", ["message AR+BR held"]),
    ("برازیل کے صدر نے ارجنٹائن کے صدر سے ملاقات میں انھیں برازیلیا آنے کی دعوت دی۔", ["meeting AR+BR held"]),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_what_is_told(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert sorted(map(briefly, read(text).mentions)) == sorted(events)


WHO = [
    # an envoy without a state is the one whom the article has named
    (
        "ناروے کے خصوصی ایلچی اولاف برگمین نے کہا کہ بات آگے بڑھی ہے۔ ایلچی نے جمعرات کو خرطوم میں سوڈانی صدر سے ملاقات کی۔",
        ["اولاف برگمین"],
    ),
    # beside either of the two
    (
        "یوگنڈا کے صدر یوویری موسیوینی نے کینیا کے صدر ولیم روٹو سے ملاقات کی۔ موسیوینی کے ہمراہ وزیر دفاع اوڈونگو جیجے بھی "
        "تھے جبکہ کینیائی صدر کے ساتھ وزیر خارجہ مسالیا مداوادی موجود تھے۔",
        ["اوڈونگو جیجے", "مسالیا مداوادی", "ولیم روٹو", "یوویری موسیوینی"],
    ),
    # those who preside for each side; the office of a pair tells which of the two states' people met before
    (
        "مصر اور سوڈان کے مشترکہ آبی کمیشن کا اجلاس قاہرہ میں ہوا۔ سوڈان کی طرف سے وزیر آبپاشی یاسر عباس اور "
        "مصر کی طرف سے وزیر "
        "آبپاشی ہانی سویلم نے اجلاس کی صدارت کی۔",
        ["ہانی سویلم", "یاسر عباس"],
    ),
    (
        "کینیا کے صدر ولیم روٹو اور یوگنڈا کے صدر یوویری موسیوینی نے تجارت پر زور دیا ہے۔ کینیا کے وزیر "
        "خارجہ مسالیا مداوادی نے "
        "یوگنڈا کے وزیر خارجہ جیجے اوڈونگو کو فون کیا۔ دونوں صدور گزشتہ سال مئی میں نیروبی میں ملے تھے۔",
        ["ولیم روٹو", "یوویری موسیوینی"],
    ),
    # leaders of the delegations, whom the sentences behind name, with an office or without
    (
        "کینیا کے وفد نے موغادیشو میں صومالی حکام سے مذاکرات کیے۔ کینیا کی نمائندگی وزیر داخلہ کیتھورے کندیکی کر رہے ہیں جبکہ "
        "صومالی وفد کی قیادت عبداللہ ورسامے کر رہے ہیں۔",
        ["عبداللہ ورسامے", "کیتھورے کندیکی"],
    ),
    # who leaves for the talks of two delegations sits in them
    (
        "ترک صدر رجب طیب اردوان جنیوا میں ترکی اور یونان کے وفود کے درمیان ہونے والے مذاکرات میں شرکت کے لیے روانہ ہوئے۔",
        ["رجب طیب اردوان"],
    ),
    # who will be with him sat in no meeting yet
    (
        "یوگنڈا کے صدر یوویری موسیوینی نے کینیا کے صدر ولیم روٹو سے ملاقات کی۔ اگلے دورے میں وزیر دفاع اوڈونگو جیجے بھی "
        "صدر کے ہمراہ ہوں گے۔",
        ["ولیم روٹو", "یوویری موسیوینی"],
    ),
]


@pytest.mark.parametrize(("text", "people"), WHO)
def test_who_is_in_it(read: Read, text: str, people: list[str]) -> None:
    meeting = next(m for m in read(text).mentions if m.type == "meeting")
    assert sorted(p.name for p in meeting.participants if p.name) == sorted(people)


def test_who_leads_a_delegation_to_a_session(read: Read) -> None:
    told = read(
        "چار ملکی گروپ کا اجلاس بدھ کو کابل میں ہوا جس میں پاکستان، افغانستان، چین اور امریکہ کے نمائندوں نے "
        "شرکت کی۔ پاکستانی وفد "
        "کی قیادت افغانستان میں پاکستان کے سفیر عامر بیگ نے کی۔ امریکی وفد کی سربراہی ہنری والکوٹ نے کی۔"
    ).mentions
    summit = next(m for m in told if m.type == "summit")
    assert sorted(p.name for p in summit.participants if p.name) == ["عامر بیگ", "ہنری والکوٹ"]


def test_a_truce_that_labels_a_headline(read: Read, briefly: Brief) -> None:
    told = read("یونانی صدر نے بیان دیا۔", title="لبنان جنگ بندی: یونانی ایلچی بیروت میں").mentions
    assert list(map(briefly, told)) == []
