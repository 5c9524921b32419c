"""Talks that are only spoken of, talks that are over, and words between statesmen that were said by telephone."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    ("کینیا اور یوگنڈا کے درمیان مذاکرات کے دوسرے دور سے متعلق ابھی کسی تاریخ کا اعلان نہیں کیا گیا۔", []),
    ("پوری دنیا کی نظریں کینیا اور یوگنڈا کے درمیان مذاکرات پر ہیں۔", []),
    ("قطر کینیا اور یوگنڈا کے مذاکرات میں ثالث کا کردار ادا کرے گا۔", []),
    ("کینیا اور یوگنڈا کے درمیان چند ادوار کے مذاکرات کے بعد ہی فیصلہ سنایا جا سکے گا۔", []),
    ("وزیراعظم سے پوچھا گیا کہ ان کا ترک صدر سے کتنی بار رابطہ ہوا۔", []),
    # over, though the main clause stands in the present
    (
        "نومبر میں دوحہ میں ہونے والے کینیا اور یوگنڈا کے مذاکرات کی ناکامی کے بعد کشیدگی بڑھ رہی ہے۔",
        ["meeting KE+UG held old"],
    ),
    ("پچھلی بار اسی کانفرنس کے موقع پر کینیا اور یوگنڈا کے وزرائے خارجہ کی ملاقات ہوئی تھی۔", ["meeting KE+UG held old"]),
    # no place, journey or session of the two
    (
        "کینیا کے صدر نے اپنے مصری ہم منصب سے گفتگو کی تھی۔ ناروے کا وفد نیروبی پہنچ گیا۔",
        ["call EG+KE held", "visit KE+NO held"],
    ),
    # whom somebody says he had on the telephone
    ("ترک صدر نے کہا کہ انہیں مصری صدر کا ٹیلی فون موصول ہوا ہے۔", ["call EG+TR held"]),
    ("مصری صدر نے ترک صدر کو فون پر کھری کھری سنا دیں۔", ["call EG+TR held"]),
    ("وزیراعظم نے کہا کہ انہیں صدر مملکت کا فون آیا۔", []),
    ("کینیا کے صدر نے قاہرہ میں مصری صدر سے گفتگو کی۔", ["meeting EG+KE held"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_talks_held_are_told_although_others_are_still_to_speak_of_them(read: Read) -> None:
    text = "اس دورے کا مقصد گزشتہ ہفتے ہرارے میں ہونے والے مصر کینیا مذاکرات کے نتائج پر تبادلہ خیال کرنا ہے۔"
    assert [(m.type, m.status, m.parties) for m in read(text).mentions] == [("meeting", "held", ["EG", "KE"])]


def test_one_of_several_just_listed_is_not_met_twice(read: Read) -> None:
    text = (
        "مصری وزیر خارجہ سامح شکری نے کینیا اور ناروے کے اپنے ہم منصبوں سے الگ الگ ملاقاتیں کیں۔ "
        "انہوں نے ناروے کے وزیر خارجہ ایسپن بارتھ ایدے سے بھی ملاقات کی۔"
    )
    assert sorted(m.parties for m in read(text).mentions) == [["EG", "KE"], ["EG", "NO"]]
