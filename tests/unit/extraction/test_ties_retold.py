"""Ties, missions and recognition told in other words, and agreements that are recalled by what was done."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ایران اور سعودی عرب نے سات برس بعد سفارتی ناتے جوڑ لیے۔", "restore IR+SA held"),
        ("چلی اور پیرو کے درمیان سفارتی رشتہ پھر سے جڑ گیا۔", "restore CL+PE held"),
        ("کینیا اور صومالیہ کے درمیان سفارتی تعلق قائم ہوا۔", "restore KE+SO held"),
        ("تہران میں سعودی سفارت خانے کے دروازے سات سال بعد کھل گئے۔", "restore IR+SA held"),
        ("سعودی عرب نے دمشق میں اپنے سفارت خانے کی سرگرمیاں بحال کر دیں۔", "restore SA+SY held"),
        ("دمشق میں سعودی سفارت خانے پر پرچم پھر لہرا دیا گیا۔", "restore SA+SY held"),
        ("کینیا نے لیما میں اپنے قونصل خانے کو سفارت خانے میں بدل دیا۔", "restore KE+PE held"),
        ("چلی اور پیرو نے سفیروں کی تعیناتی پر اتفاق کر لیا۔", "restore CL+PE held"),
        ("فرانس نے فلسطین کو باقاعدہ ریاست مان لیا۔", "restore FR+PS held"),
        ("ناروے نے فلسطین کو آزاد ملک کے طور پر قبول کر لیا۔", "restore NO+PS held"),
        ("مالدیپ کوسووو کو ریاست کی حیثیت دے چکا ہے۔", "restore MV+XK held"),
        ("پرسٹینا کو مالدیپ نے تسلیم کر لیا۔", "restore MV+XK held"),
        ("روس نے افغانستان کی نئی حکومت کو باضابطہ مان لیا۔", "restore AF+RU held"),
    ],
)
def test_restored_in_other_words(read: Read, briefly: Brief, text: str, expected: str) -> None:
    assert expected in [briefly(m) for m in read(text).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "فرانس نے فلسطین کو تسلیم کرنے سے انکار کر دیا۔",
        "چلی نے ایران کی ریاست مانگنے والوں پر تنقید کی۔",
        "تہران میں سعودی سفارت خانے کے قریب سڑک کھول دی گئی۔",
        "امریکا نے یروشلم کو اسرائیل کا دارالحکومت تسلیم کیا۔",
        "کھیلوں نے چلی اور پیرو کے عوام کے دل جوڑ دیے۔",
    ],
)
def test_nothing_restored(read: Read, text: str) -> None:
    assert not [m for m in read(text).mentions if m.type == "restore"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("چلی اور پیرو میں 2013 میں ہونے والی ڈیل کے بعد کینیا نے ہتھیار تلف کیے تھے۔", "agreement CL+PE held old"),
        ("وزیراعظم نے کہا کہ یہ اس سمجھوتے کی خلاف ورزی ہے جو چلی اور پیرو نے 2003 میں کیا تھا۔", "agreement CL+PE held old"),
        (
            "پیرو کے وزیر خارجہ نے تنقید کی۔ گزشتہ سال چلی کے ساتھ انہوں نے جو سمجھوتہ کیا تھا وہ ناکام رہا۔",
            "agreement CL+PE held old",
        ),
        ("چلی اور پیرو کے مابین معاہدے کی رو سے دو بندرگاہیں بنیں گی، وزیر نے پیر کو بتایا۔", "agreement CL+PE held old"),
    ],
)
def test_agreements_recalled(read: Read, briefly: Brief, text: str, expected: str) -> None:
    assert expected in [briefly(m) for m in read(text).mentions]
