"""Constructions by which several articles tell of one occasion: council votes, movements shown the door, truces, stays."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]

TOLD = [
    # what a state does in a council of the United Nations
    ("روس نے سلامتی کونسل میں مالی سے متعلق قرارداد ویٹو کر دی۔", ["summit RU+UN held"]),
    ("سلامتی کونسل میں پیش کی گئی قرارداد پر روسی ویٹو کے بعد کئی ممالک نے تنقید کی۔", ["summit RU+UN held"]),
    ("چین نے سلامتی کونسل میں قرارداد کے حق میں ووٹ دیا۔", ["summit CN+UN held"]),
    ("چین نے سلامتی کونسل میں قرارداد پر ووٹ نہیں دیا۔", ["summit CN+UN held"]),
    # a movement and the state that houses it or mediates for it
    ("ترکی نے حماس کا دفتر بند کر دیا۔", ["rupture HAMAS+TR held"]),
    ("ترکی میں حماس کا دفتر بند کرنے کی خبروں میں کوئی صداقت نہیں۔", ["rupture HAMAS+TR denied"]),
    ("ترکی نے حماس کے رہنماؤں کو ملک سے نکالنے پر آمادگی ظاہر کر دی۔", ["rupture HAMAS+TR planned"]),
    ("اسرائیل اور حماس کے درمیان ثالثی سے مصر دستبردار ہو گیا۔", ["rupture EG+HAMAS+IL held"]),
    # truces and deals on the way
    ("روس اور یوکرین جنگ بندی پر رضامند ہو گئے۔", ["agreement RU+UA held"]),
    ("روس اور یوکرین جنگ بندی پر اصولی طور پر متفق ہو گئے۔", ["agreement RU+UA planned"]),
    ("جاپانی کابینہ چین کے ساتھ معاہدے کی منظوری دینے جا رہی ہے۔", ["agreement CN+JP planned"]),
    # where somebody stands
    ("چین میں موجود جاپانی وزیر خارجہ نے کہا کہ تعلقات اہم ہیں۔", ["visit CN+JP held"]),
    ("وزیر تجارت جاپانی وزیراعظم کے ساتھ چین کے دورے پر ہیں۔", ["visit CN+JP held"]),
]
NOT_TOLD = [
    "روس سلامتی کونسل میں ویٹو پاور رکھتا ہے۔",
    "روس ماضی میں بھی سلامتی کونسل میں کئی قراردادوں کو ویٹو کر چکا ہے۔",
    "سندھ اسمبلی میں قرارداد کے حق میں ووٹ دیا گیا، ایران نے خیر مقدم کیا۔",
    "امریکا نے ترکی سے حماس کا دفتر بند کرنے کا مطالبہ کیا۔",
    "اگر ترکی نے حماس کا دفتر بند کیا تو اعلان کیا جائے گا۔",
    "مصر نے غزہ میں ثالثی کی کوششیں تیز کر دیں۔",
    "روس اور یوکرین جنگ بندی پر رضامند نہیں ہوئے۔",
    "امریکا نے روس اور یوکرین سے جنگ بندی پر رضامند ہونے کا مطالبہ کیا۔",
    "چین میں موجود جاپانی سفیر نے کہا کہ تعلقات اہم ہیں۔",
    "چین میں موجود جاپانی کمپنیوں نے کہا کہ تعلقات اہم ہیں۔",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_construction_gives_its_event(read: Read, text: str, expected: list[str]) -> None:
    found = [f"{m.type} {'+'.join(m.parties)} {m.status}" for m in read(text).mentions]
    assert found == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_only_sounds_alike_gives_none(read: Read, text: str) -> None:
    assert [m.type for m in read(text).mentions] == []
