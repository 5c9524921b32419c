"""Agencies, funds, state firms and banks that sign for their states; truces and posts told in still other words."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "سویڈش ترقیاتی ایجنسی اور سندھ حکومت کے درمیان صاف پانی کا معاہدہ طے پا گیا، سویڈن کی سفیر نے تقریب میں شرکت کی۔",
            "agreement PK+SE held",
        ),
        ("کویت فنڈ برائے ترقی اور پاکستان میں ڈیم کے قرض کا معاہدہ ہوگیا۔", "agreement KW+PK held"),
        ("چینی ایگزم بینک نے نیپال کو ہوائی اڈے کے لیے قرض دینے کے سمجھوتے پر دستخط کر دیے۔", "agreement CN+NP held"),
        (
            "ناروے کے ترقیاتی بینک اور کینیا کے تین بینکوں میں معاہدہ ہوگیا، ناروے کے سفیر بھی تقریب میں موجود تھے۔",
            "agreement KE+NO held",
        ),
        ("چلی کے وزیر خارجہ لیما پہنچے۔ پیرو کے صدر اور ان کے مہمان نے اعلامیے پر دستخط کیے۔", "agreement CL+PE held"),
        ("برطانیہ اور بھارت کے مابین آزاد تجارتی معاہدہ بالآخر تکمیل کو پہنچ گیا۔", "agreement GB+IN held"),
        ("پیرو کی کانگریس نے چلی کے ساتھ سرحدی معاہدے کو بھاری اکثریت سے منظور کر لیا۔", "agreement CL+PE held"),
        ("کانگو اور روانڈا نے مشرقی علاقوں میں لڑائی بند کرنے کا عہد کر لیا۔", "agreement CD+RW held"),
        ("چلی اور پیرو کے درمیان 48 گھنٹے کے لیے سیز فائر کا فیصلہ ہو گیا۔", "agreement CL+PE held"),
        ("بھارت میں پاکستانی ناظم الامور سعد احمد وڑائچ نے چارج چھوڑ دیا۔", "credentials IN+PK held"),
        ("وزیراعظم نے خلیل ہاشمی کو چین میں پاکستان کا نیا سفیر لگا دیا۔", "credentials CN+PK held"),
        ("حماس نے جنگ بندی کا منصوبہ قبول کر لیا جبکہ اسرائیل نے بھی اس پر ہامی بھر لی ہے۔", "agreement HAMAS+IL held"),
        ("چلی اور پیرو کے درمیان قیدیوں کی حوالگی کا معاہدہ 15 اپریل کو ہوگا۔", "agreement CL+PE planned"),
        ("سندھ حکومت اور جاپانی ادارے جائیکا میں فنی تعلیم کے فروغ کا سمجھوتہ ہو گیا۔", "agreement JP+PK held"),
        (
            "صدر پوتن نے 23 ممالک کے سفیروں سے سفارتی اسناد وصول کیں جن میں پیرو کے خوان پابلو بھی شامل تھے۔",
            "credentials PE+RU held",
        ),
        ("چلی نے ماریا لوپیز کو کینیا میں بطور سفیر تعینات کر دیا۔", "credentials CL+KE held"),
        ("صدر زرداری کو گھانا کے نئے سفیر نے اپنا تقرر نامہ پیش کیا۔", "credentials GH+PK held"),
    ],
)
def test_who_signs_for_whom(read: Read, briefly: Brief, text: str, expected: str) -> None:
    assert expected in [briefly(m) for m in read(text).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "حماس نے جنگ بندی کی تجویز قبول کر لی، اسرائیل نے بھی غور شروع کر دیا۔",
        "حماس نے جنگ بندی کی تجویز قبول کر لی، اسرائیل نے بھی اسے ماننے سے انکار کر دیا۔",
        "روسی ادارے کی ترجمان نے کہا کہ صدر نے پابندیوں کے بل پر دستخط کر دیے۔",
        "جرمن کمپنی نے کراچی کی فرم کے ساتھ معاہدے پر دستخط کیے۔",
        "وزیراعظم نے یوکرین کی جانب سے یک طرفہ جنگ بندی کے اعلان کی حمایت کی۔",
    ],
)
def test_nobody_signs(read: Read, text: str) -> None:
    assert not [m for m in read(text).mentions if m.type == "agreement"]
