"""Sessions and conferences told by other words than اجلاس: that their people come together, sit down, are hosted or invited."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

MEMBERS = [
    ("دوحہ میں عرب لیگ کے رکن ملکوں کے سربراہان جمع ہیں۔", "summit ARAB-LEAGUE+QA held"),
    ("افریقی یونین کے سربراہان لوساکا میں سر جوڑ کر بیٹھے ہیں۔", "summit AU+ZM held"),
    ("جی سیون کے وزرائے خزانہ اتوار کو ٹوکیو میں مل بیٹھیں گے۔", "summit G7+JP planned"),
    ("آسیان ممالک منیلا میں اکٹھے ہو رہے ہیں۔", "summit ASEAN+PH held"),
    ("سلامتی کونسل کے ارکان کل صومالیہ کی صورتحال پر سر جوڑ کر بیٹھیں گے۔", "summit UN planned"),
    ("ناروے کی درخواست پر سلامتی کونسل کل بند کمرے میں بیٹھے گی۔", "summit NO+UN planned"),
    ("کینیا جولائی میں آسیان رہنماؤں کی میزبانی کرے گا۔", "summit ASEAN+KE planned"),
    ("برکس کے رہنماؤں کی میزبانی کرنے والے چلی میں سکیورٹی سخت ہے۔", "summit BRICS+CL held"),
]

SITTINGS = [
    ("نیٹو کے وزرائے دفاع کی دو روزہ نشست اوسلو میں شروع ہو گئی۔", "summit NATO+NO held"),
    ("سارک ممالک کے وزرائے داخلہ کا اجتماع کھٹمنڈو میں ختم ہو گیا۔", "summit NP+SAARC held"),
    ("کینیا اور چلی کے وزرائے اعظم کامن ویلتھ کی نشست میں شریک ہوئے۔", "summit CL+COMMONWEALTH+KE held"),
    ("انڈونیشیا کے شہر بالی میں جی 20 کا میلہ سج گیا۔", "summit G20+ID held"),
    ("قاہرہ میں عرب سربراہوں کی ہنگامی بیٹھک اگلے منگل کو ہو گی۔", "summit EG planned"),
    ("دوحہ میں عالمی رہنماؤں کی محفل سج گئی۔", "summit QA held"),
]

CONFERENCES = [
    ("پیرس میں 60 سے زیادہ ملکوں کے مندوبین لبنان کی امداد پر سر جوڑیں گے۔", "summit FR+LB planned"),
    ("عرب رہنما شام کے مستقبل پر تیونس میں سر جوڑ کر بیٹھ گئے۔", "summit TN held"),
    ("مصری وزیر خارجہ لیما جا رہے ہیں جہاں ڈونرز سوڈان کی امداد پر سر جوڑیں گے۔", "summit EG+PE+SD planned"),
    ("لیبیا کی تعمیر نو پر اوسلو میں کانفرنس ہو رہی ہے جس کا میزبان ناروے ہے۔", "summit LY+NO held"),
    (
        "عالمی کانفرنس ریاض میں شروع ہوئی ہے اور اسے سعودی عرب، کینیا اور چلی مل کر کروا رہے ہیں۔",
        "summit CL+KE+SA held",
    ),
    ("صومالیہ کے لیے ڈونرز کانفرنس پیرس میں ہوئی۔", "summit FR+SO held"),
    ("جاپان نے ٹوکیو میں یوکرین کی تعمیر نو سے متعلق کانفرنس منعقد کی۔", "summit JP+UA held"),
    ("مصری وزیر خارجہ ان مہمانوں میں شامل ہیں جو سارک کانفرنس کے سلسلے میں نیپال آئے ہوئے ہیں۔", "summit EG+NP+SAARC held"),
]

STAYING_AWAY = [
    ("چلی سارک سربراہ کانفرنس میں نہیں جائے گا۔", "summit CL+SAARC cancelled"),
    ("کینیائی وزیر اعظم ڈی ایٹ اجلاس میں نظر نہیں آئیں گے۔", "summit D-8+KE cancelled"),
    ("ناروے جی 20 سربراہ اجلاس سے غیر حاضر رہے گا۔", "summit G20+NO cancelled"),
    ("مصر نے افریقی یونین کے اجلاس سے دور رہنے کا فیصلہ کیا ہے۔", "summit AU+EG cancelled"),
    ("نیپال کی کرسی سارک وزرائے خارجہ کے اجلاس میں خالی رہی۔", "summit NP+SAARC cancelled"),
]

WHO_WAS_THERE = [
    (
        "بشکیک میں او آئی سی کا اجلاس جاری تھا کہ مصری صدر السیسی اور ترک صدر اردوان ایک ساتھ دکھائی دیے۔",
        "summit EG+KG+OIC+TR held",
    ),
    (
        "منیلا میں آسیان کانفرنس کا سب سے یادگار لمحہ وہ تھا جب ویتنام کے وزیر اعظم نے پودا لگایا۔",
        "summit ASEAN+PH+VN held",
    ),
    (
        "کامن ویلتھ کا سربراہ اجلاس لندن میں ہوا۔ پانچ رکنی اس گروپ میں چلی، کینیا اور مصر کے ساتھ گھانا بھی شامل ہے۔",
        "summit CL+COMMONWEALTH+EG+GB+GH+KE held",
    ),
    ("او آئی سی کا ہنگامی اجلاس اب پیر کے بجائے جمعے کو ہوگا۔", "summit OIC planned"),
    (
        "سوڈان پر عالمی کانفرنس اوسلو میں ہوئی جس کا میزبان ناروے تھا۔ چلی کے صدر نے شرکا کو بتایا کہ جنگ بند ہو۔",
        "summit CL+NO held",
    ),
]

NONE = [
    "کابل میں سلامتی کونسل کا اجلاس ہوا جس میں پاکستان کے ساتھ کشیدگی پر غور کیا گیا۔",
    "پارٹی کے رہنما لاہور میں سر جوڑ کر بیٹھ گئے۔",
    "مختلف ملکوں کے سائنسدان برلن میں جمع ہوئے۔",
    "یورپی ممالک کے عوام پیرس میں جمع ہوئے اور امریکا کے خلاف مظاہرہ کیا۔",
    "سعودی عرب میں عالمی کپ کے لیے 32 ملکوں کی ٹیمیں جمع ہوں گی۔",
    "بھارت نے سلامتی کونسل کی مستقل نشست کے لیے جرمنی سے حمایت مانگی۔",
    "بھارت کے شہر احمد آباد میں بین الاقوامی پتنگ میلہ شروع ہوا۔",
    "یورپی یونین اس معاملے پر چپ نہیں بیٹھے گی، برطانوی اخبار نے لکھا۔",
    "فرانس نے کہا کہ عرب ملکوں نے رقم جمع کی۔",
]


@pytest.mark.parametrize(("text", "event"), [*MEMBERS, *SITTINGS, *CONFERENCES, *STAYING_AWAY, *WHO_WAS_THERE])
def test_one_session(read: Read, briefly: Brief, text: str, event: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == [event]


@pytest.mark.parametrize("text", NONE)
def test_no_session(read: Read, text: str) -> None:
    assert read(text).mentions == []
