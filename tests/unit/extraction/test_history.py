"""What an article recalls: agreements told as noun phrases, and events whose telling shows them to be history."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

AGREEMENTS = [
    # participle with a year, two sides with درمیان
    ("کینیا اور یوگنڈا کے درمیان 2009 میں طے پانے والے سرحدی معاہدے کا ذکر کتاب میں ہے۔", "agreement KE+UG held old", "2009"),
    # the partner with ساتھ, the other side from the sentence
    ("مصر نے گزشتہ سال سوڈان کے ساتھ ہونے والے آبی معاہدے کا دفاع کیا ہے۔", "agreement EG+SD held old", "2025"),
    # the year's agreement
    ("پیرو اور ایکواڈور دونوں 1998 کے امن معاہدے کی پاسداری کرتے آئے ہیں۔", "agreement EC+PE held old", "1998"),
    # a verb far behind
    ("یہ معاہدہ ہنگری اور سلوواکیہ کے درمیان سنہ 1977 میں ڈینیوب پر ڈیم بنانے کے لیے طے پایا تھا۔", "agreement HU+SK held old", "1977"),
    # under an agreement
    ("نیپال اور بھوٹان کے درمیان معاہدے کے تحت سامان سڑک کے راستے جاتا ہے۔", "agreement BT+NP held old", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "date"), AGREEMENTS)
def test_recalled_agreements_are_background(read: Read, briefly: Brief, text: str, expected: str, date: str | None) -> None:
    found = [m for m in read(text).mentions if m.type == "agreement"]
    assert [briefly(m) for m in found] == [expected]
    assert found[0].date == date


@pytest.mark.parametrize(
    "text",
    [
        "یہ رواں سال کیا جانے والا ناروے کا جاپان کے ساتھ تیسرا معاہدہ ہو گا۔",
        "کینیڈا کے کرکٹ بورڈ اور آئرلینڈ کے درمیان طے پانے والے معاہدے کے تحت میچ ڈبلن میں ہوں گے۔",
        "گھانا اور ٹوگو کے درمیان کوئی بھی طے پانے والا ممکنہ معاہدہ پارلیمان میں جائے گا۔",
        "مراکش میں 1860 میں ہونے والے اس معاہدے پر سپین میں کتاب شائع ہوئی ہے۔",
    ],
)
def test_what_is_no_recalled_agreement(read: Read, text: str) -> None:
    assert not [m for m in read(text).mentions if m.type == "agreement"]
