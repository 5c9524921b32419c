"""Reports that somebody denies, in other words than تردید. Sentences written for the purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]

DENIED = [
    "خبریں تھیں کہ لاؤس کے وزیر خارجہ نے ویتنامی ہم منصب سے ملاقات کی ہے مگر ہنوئی نے انہیں جھٹلا دیا۔",
    "ویتنام نے ان رپورٹوں کو لغو قرار دیا جن میں کہا گیا تھا کہ اس کے صدر نے لاؤس کے وزیراعظم سے ملاقات کی۔",
    "اخبار نے دعوی کیا کہ ویتنام نے لاؤس کے سفیر کو ملک بدر کر دیا ہے۔ ادھر ہنوئی میں بارش ہوئی۔ "
    "ویتنامی ترجمان نے اس خبر کو حقیقت کے منافی قرار دیا۔",
    "ان خبروں میں کوئی سچائی نہیں کہ لاؤس کے وزیر خارجہ نے ویتنامی ہم منصب سے ملاقات کی۔",
    "جریدے کی رپورٹ میں کہا گیا ہے کہ لاؤس کے وزیر خارجہ نے ویتنامی ہم منصب سے ملاقات کی۔ ہنوئی نے اس کی تردید کر دی۔",
    "رپورٹ کے مطابق لاؤس کے وزیر خارجہ نے ویتنامی ہم منصب سے ملاقات کی۔ ہنوئی نے کہا کہ ایسی کوئی بیٹھک نہیں ہوئی۔",
    "لاؤس اور ویتنام کے وزرائے خارجہ کی ملاقات؟ دونوں کی ملاقات سے متعلق خبروں پر ہنوئی نے ان اطلاعات کو من گھڑت قرار دے دیا۔",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_report_is_denied_in_many_words(read: Read, text: str) -> None:
    (told,) = read(text).mentions
    assert told.status == "denied"


HELD = [
    "لاؤس کے وزیر خارجہ نے ویتنامی ہم منصب سے ملاقات کی اور الزامات کو بے بنیاد قرار دیا۔",
    "لاؤس کے وزیر خارجہ نے ویتنامی ہم منصب سے ملاقات میں کہا کہ یہ رپورٹ غلط ہے۔",
    "اخبار نے دعوی کیا کہ لاؤس کے وزیر خارجہ نے ویتنامی ہم منصب سے ملاقات کی۔ ترجمان نے خبر کی تصدیق یا تردید سے گریز کیا۔",
]


@pytest.mark.parametrize("text", HELD)
def test_what_is_denied_beside_it_is_not_the_event(read: Read, text: str) -> None:
    (told,) = read(text).mentions
    assert told.status == "held"


def test_whoever_did_something_to_the_subject_does_not_take_his_place(read: Read) -> None:
    text = "لاؤس کے وزیر خارجہ سوم ساوت، جنہیں صدر نے پچھلے ماہ چنا ہے، ہنوئی میں ویتنامی وزیر دفاع سے ملے۔"
    (told,) = read(text).mentions
    assert [p.role for p in told.participants] == ["foreign_minister", "minister"]
