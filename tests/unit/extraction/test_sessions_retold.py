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
        "کینیا اور چلی کی سرحدی فوجوں میں جمعے کو جھڑپ ہوئی۔ دونوں ملکوں کے تعلقات کشیدہ ہیں۔ حکام نے اموات کی تصدیق نہیں کی۔ "
        "تین ہفتے قبل کینیا نے چلی کے الزام کی تردید کی تھی۔ "
        "اس سے قبل چلی کے دفتر خارجہ کے ترجمان نے اپنی ہفتہ وار بریفنگ میں بتایا تھا کہ سیکریٹری خارجہ پابلو روخاس نے "
        "کینیائی سفیر کو طلب کیا ہے۔ ترجمان کے مطابق کینیائی سفیر جوزف موتوا کے حوالے کیے جانے والے احتجاجی مراسلے میں جھڑپوں "
        "کا ذکر ہے۔"
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
        "مصر اور چلی کے درمیان طیاروں کی خریداری کا معاہدہ ہوا ہے۔ اس پر مصری وزیر دفاع احمد سالم نے مصر کی جانب سے قاہرہ میں "
        "دستخط کیے۔"
    )
    (deal,) = [m for m in read(text).mentions if m.type == "agreement"]
    assert [p.name for p in deal.participants] == ["احمد سالم"]


def test_an_older_visit_of_this_year_has_the_same_president(read: Read) -> None:
    text = (
        "چلی کی عدالت نے مصری اساتذہ کی ملک بدری روک دی۔ حکومت نے اپیل کا اعلان کیا ہے۔ سماعت اگلے ماہ ہوگی۔ اساتذہ نے خوشی "
        "ظاہر کی۔ مصری صدر عبدالفتاح السیسی پر حزب اختلاف تنقید کرتی ہے۔ رواں ماہ چلی کے دورے کے موقع پر مصری صدر نے کہا تھا "
        "کہ یہ ادارے خطرہ ہیں۔"
    )
    (visit,) = read(text).mentions
    assert visit.background
    assert [p.name for p in visit.participants] == ["عبدالفتاح السیسی"]


def test_an_envoy_is_summoned_where_the_government_sits(read: Read) -> None:
    text = "سرحدی شہر ممباسا میں لوگ احتجاج کر رہے ہیں۔ کینیا نے پیر کو پیرو کے سفیر کو طلب کر کے تشویش ظاہر کی۔"
    (protest,) = read(text).mentions
    assert protest.place is not None
    assert (protest.place.city, protest.place.country) == (None, "KE")
