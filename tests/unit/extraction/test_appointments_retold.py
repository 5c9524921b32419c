"""Envoys who come, go and hand over their papers, in whichever words."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    ("text", "expected", "name"),
    [
        ("کینیا نے ماریا لوپیز کو اپنے ہاں چلی کا پہلا سفیر تسلیم کر لیا۔", "credentials CL+KE held", "ماریا لوپیز"),
        ("مصر نے خوان پابلو کو پیرو کا سفیر مان لیا۔", "credentials EG+PE held", "خوان پابلو"),
        ("ترکیہ نے عرفان نذیر اولو کو اسلام آباد میں سفیر بنا دیا۔", "credentials PK+TR held", "عرفان نذیر اولو"),
        ("ترکیہ نے عرفان نذیر اولو کو پاکستان میں اپنا سفیر بنا کر بھیج دیا۔", "credentials PK+TR held", "عرفان نذیر اولو"),
        ("سابق وزیر ماریا لوپیز ماسکو میں چلی کی سفیر بن گئی ہیں۔", "credentials CL+RU held", "ماریا لوپیز"),
        ("ماریا لوپیز کینیا میں چلی کی پہلی خاتون سفیر بن گئیں۔", "credentials CL+KE held", "ماریا لوپیز"),
        ("ٹرمپ نے بھارت میں امریکی سفیر کے لیے سرجیو گور کا نام تجویز کر دیا۔", "credentials IN+US planned", "سرجیو گور"),
        ("امریکی سینیٹ نے بھارت میں سفیر کے طور پر سرجیو گور کی توثیق کر دی۔", "credentials IN+US held", "سرجیو گور"),
        ("سعودی عرب نے پاکستان کے نامزد سفیر احمد فاروق کے لیے ایگریما جاری کر دیا۔", "credentials PK+SA held", "احمد فاروق"),
        ("آئرش کابینہ نے فلسطین کی سفیر جیلان وہبہ کے تقرر پر رضامندی ظاہر کر دی۔", "credentials IE+PS held", "جیلان وہبہ"),
        (
            "لیما میں چلی کی پہلی سفیر ماریا لوپیز کون ہیں؟ پیرو نے ان کے تقرر کی منظوری دے دی ہے۔",
            "credentials CL+PE held",
            None,
        ),
        (
            "پاکستان میں تعینات فرانس کے سفیر نکولس گیلی اپنی مدت مکمل کر کے رخصت ہو گئے۔",
            "credentials FR+PK held",
            "نکولس گیلی",
        ),
        ("نئی فرانسیسی سفیر کیملی موریل اسلام آباد پہنچ گئیں اور چارج لے لیا۔", "credentials FR+PK held", "کیملی موریل"),
        ("نئے جاپانی سفیر شوئیچی اکاماتسو نے صدر مملکت کے حوالے اپنی اسناد کیں۔", "credentials JP+PK held", "شوئیچی اکاماتسو"),
        ("جاپانی سفیر نے صدر زرداری کو تقرری کی اسناد تھما دیں۔", "credentials JP+PK held", None),
    ],
)
def test_envoys_in_other_words(read: Read, briefly: Brief, text: str, expected: str, name: str | None) -> None:
    told = {briefly(m): {p.name for p in m.participants} for m in read(text).mentions}
    assert expected in told
    assert name is None or name in told[expected]


def test_a_list_of_envoys_by_their_capitals(read: Read, briefly: Brief) -> None:
    text = (
        "چار ملکوں کے ایلچیوں نے صدر آصف علی زرداری کے روبرو حاضر ہو کر اسناد سفارت ان کے حوالے کیں۔ ان میں لیما سے آنے والے "
        "خوان پابلو، نیروبی کے ہائی کمشنر جان موانگی اور قاہرہ کی مونا حسین کے علاوہ اوسلو کے نمائندے لارس ہینسن شامل ہیں۔"
    )
    told = {briefly(m): {p.name for p in m.participants} for m in read(text).mentions}
    assert sorted(told) == [f"credentials {pair} held" for pair in ("EG+PK", "KE+PK", "NO+PK", "PE+PK")]
    assert "لارس ہینسن" in told["credentials NO+PK held"]


@pytest.mark.parametrize(
    "text",
    [
        "چلی کے سفیر نے کینیا کا مطالبہ مان لیا۔",
        "کینیا کی ایتھلیٹ چلی میں کھیلوں کی سفیر بن گئیں۔",
        "یونیسف نے پاکستانی اداکارہ کو خیرسگالی کا سفیر بنا دیا۔",
        "جاپانی سفیر نے طلبا کو اسناد دیں۔",
        "چلی کے سفیر کے طور پر وہ کینیا میں پانچ سال رہے۔",
        "سینیٹ نے پاکستان اور چلی کے درمیان تجارت پر رپورٹ کی توثیق کر دی۔",
    ],
)
def test_no_appointment(read: Read, text: str) -> None:
    assert not [m for m in read(text).mentions if m.type == "credentials"]
