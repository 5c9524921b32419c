"""Urdu and its neighbours in the same script. All sentences are written for this test."""

import pytest

from streams.articles.language import language_of

SENTENCES = {
    "ur": "وزیر خارجہ نے پیر کو ایک بیان میں کہا ہے کہ دونوں ملکوں کے درمیان بات چیت کا نیا دور اگلے ہفتے ہو گا۔",
    "fa": "وزیر امور خارجه روز دوشنبه در یک بیانیه گفت که دور تازه گفتگوها میان دو کشور از هفته آینده آغاز خواهد شد.",
    "ar": "قال وزير الخارجية في بيان صدر يوم الاثنين إن الجولة الجديدة من المحادثات بين البلدين ستبدأ في الأسبوع المقبل.",
    "ps": "د بهرنیو چارو وزیر د دوشنبې په ورځ وویل چې د دواړو هېوادونو ترمنځ د خبرو نوی پړاو به په راتلونکې اونۍ کې پیل شي.",
    "sd": "پرڏيهي وزير سومر جي ڏينهن هڪ بيان ۾ چيو ته ٻنهي ملڪن جي وچ ۾ ڳالهين جو نئون دور ايندڙ هفتي کان شروع ٿيندو.",
    "pa": "وزیر خارجہ نے سوموار نوں دسیا کہ دوناں ملکاں دے وچکار گل بات دا نواں دور اگلے ہفتے توں ہووے گا تے ایہ چنگا اے۔",
    "other": "The foreign minister said on Monday that a new round of talks between the two countries would begin next week.",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_each_language_is_told(code: str, sentence: str) -> None:
    assert language_of(sentence) == code


@pytest.mark.parametrize(
    "headline",
    [
        "وزیراعظم کی ترک صدر سے ملاقات، تجارت بڑھانے پر اتفاق",
        "پاکستان اور چین میں معاہدہ طے پا گیا",
        "ایرانی سفیر دفتر خارجہ طلب، شدید احتجاج ریکارڈ کرایا گیا",
    ],
)
def test_urdu_headlines_are_not_taken_for_persian(headline: str) -> None:
    assert language_of(headline) in ("ur", "")


def test_urdu_with_arabic_letters_and_quotes_of_others_stays_urdu() -> None:
    assert language_of("وزير خارجه نے كہا ہے كہ " + '"في البداية" اور "the end" جیسے الفاظ معاہدے میں شامل کیے گئے ہیں') == "ur"


def test_too_few_words_tell_nothing() -> None:
    assert language_of("خبر نامہ") == ""
    assert language_of("") == ""
    assert language_of("123 456") == ""
