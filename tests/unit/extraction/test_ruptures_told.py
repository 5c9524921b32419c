"""Ruptures in other words than `مذاکرات معطل` and `ملک بدر`: stopped, walked away from, shut, sent packing.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

BROKEN_OFF = [
    # the course of talks is stopped
    ("نیپال کے وزیر خارجہ نے منگل کو بھوٹان سے بات چیت بند کر دی۔", "BT+NP"),
    ("نیپال نے بھوٹان کے ساتھ سرحدی معاہدے پر مذاکرات روک دیے ہیں۔", "BT+NP"),
    ("نیپال نے بھوٹان سے بات چیت کا سلسلہ منقطع کر دیا۔", "BT+NP"),
    ("کٹھمنڈو تھمپو سے مذاکرات کا دروازہ بند کر چکا ہے۔", "BT+NP"),
    ("نیپال اور بھوٹان کے درمیان پانی پر بات چیت کا سلسلہ ٹوٹ گیا۔", "BT+NP"),
    # one side walks away
    ("نیپال بھوٹان کے ساتھ پانی پر مذاکرات سے اٹھ گیا۔", "BT+NP"),
    ("نیپال کے مندوب بھوٹان کے ساتھ مذاکرات سے اٹھ کر چلے گئے۔", "BT+NP"),
    ("نیپال نے بھوٹان سے مذاکرات کی میز چھوڑ دی۔", "BT+NP"),
    # a treaty
    ("نیپال نے بھوٹان کے ساتھ بجلی کے معاہدے پر عملدرآمد فوری طور پر روک دیا۔", "BT+NP"),
    ("نیپالی حکومت بھوٹان کے ساتھ بجلی کے سمجھوتے سے بھی پیچھے ہٹ گئی۔", "BT+NP"),
    ("نیپال نے بھوٹان کے ساتھ سرحدی معاہدے کو خیرباد کہہ دیا۔", "BT+NP"),
    # a mission
    ("نیپال نے تھمپو میں اپنے سفارت خانے کو تالے لگا دیے۔", "BT+NP"),
    ("نیپال نے تھمپو میں اپنے سفارت خانے کو تالا لگانے کا فیصلہ کیا ہے۔", "BT+NP"),
    ("نیپال نے تھمپو میں اپنے سفارت خانے کے دروازے بند کر دیے۔", "BT+NP"),
    # ties
    ("نیپال نے بھوٹان سے ناطہ توڑ لیا۔", "BT+NP"),
    ("نیپال نے بھوٹان سے اپنا ہر سفارتی رشتہ توڑ لیا ہے۔", "BT+NP"),
    # people sent away
    ("نیپال نے بھوٹان کی سفیر کو 72 گھنٹے میں ملک چھوڑ دینے کا حکم سنا دیا۔", "BT+NP"),
    ("عمان نے حماس قیادت سے کہہ دیا ہے کہ وہ اپنا سامان باندھ لے۔", "HAMAS+OM"),
    ("نیپال نے بھوٹان کے تین سفارت کاروں کا بوریا بستر گول کر دیا۔", "BT+NP"),
    ("نیپال نے بھوٹان کے سفیر سے کہا ہے کہ وہ ملک سے چلے جائیں۔", "BT+NP"),
    ("نیپال نے بھوٹان کے سفارتکاروں کو نکل جانے کے لیے 72 گھنٹے دیے۔", "BT+NP"),
    ("نیپال نے بھوٹان کے وفد کو اپنے ہاں سے رخصت ہونے کی ہدایت کی۔", "BT+NP"),
    ("نیپال نے بھوٹان کے دو سفارتکاروں کو نکال باہر کیا۔", "BT+NP"),
    ("حماس پر دباؤ ہے۔ عمان نے تنظیم کے ارکان سے کہہ دیا ہے کہ وہ ملک چھوڑ دیں۔", "HAMAS+OM"),
]


@pytest.mark.parametrize(("text", "parties"), BROKEN_OFF)
def test_broken_off(read: Read, briefly: Brief, text: str, parties: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == [f"rupture {parties} held"]


def test_an_answer_is_to_whoever_gave_up_talks_before(read: Read, briefly: Brief) -> None:
    text = "تھمپو کٹھمنڈو سے مذاکرات کا دروازہ بند کر چکا تھا، نیپال نے جواباً بجلی کے معاہدے پر عملدرآمد روک دیا۔"
    assert [briefly(m) for m in read(text).mentions] == ["rupture BT+NP held", "rupture BT+NP held"]


@pytest.mark.parametrize(
    "text",
    [
        "نیپال بھوٹان اور چین کے درمیان جنگ بندی کی ثالثی سے کنارہ کش ہو گیا۔",
        "نیپال نے بھوٹان سے مذاکرات کے دروازے بند نہیں کیے۔",
        "نیپال کی اداکارہ نے بھوٹان کے گلوکار سے ناطہ توڑ لیا۔",
        "نیپال کی حکومت نے باغی جماعت سے مذاکرات بند کر دیے۔",
        "نیپال میں بھوٹان کے سفارت خانے کے قریب دکانوں کو تالے لگا دیے گئے۔",
        "نیپال نے اپنے شہریوں سے کہا کہ وہ بھوٹان سے نکل جائیں۔",
        "نیپال نے بھوٹان میں اپنے سفارتی عملے کو ملک چھوڑنے کا حکم دیا۔",
        "نیپال نے بھوٹان کے سفارتکاروں سے کہا کہ وہ قانون کا احترام کریں۔",
        "اگر یہ معاہدہ توڑا گیا تو نیپال بھوٹان کو جواب دے گا۔",
    ],
)
def test_nothing_broken_off(read: Read, text: str) -> None:
    assert [m for m in read(text).mentions if m.type == "rupture"] == []


def test_talks_behind_closed_doors_go_on(read: Read, briefly: Brief) -> None:
    mentions = read("نیپال اور بھوٹان کے درمیان پیر کو مذاکرات بند دروازوں کے پیچھے ہوئے۔").mentions
    assert [briefly(m) for m in mentions] == ["meeting BT+NP held"]
