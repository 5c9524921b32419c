"""Folding: one spelling for what keyboards, fonts and pages write differently, with the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.urdu.letters import fold, fold_text


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("سفير کا پيغام", "سفیر کا پیغام"),  # Arabic ي
        ("ملك", "ملک"),  # Arabic ك
        ("وزیرِ اعظم", "وزیر اعظم"),  # zer
        ("مذاکرات\u200cکار", "مذاکرات کار"),  # ZWNJ
        ("امن\u00a0معاہدہ", "امن معاہدہ"),  # NBSP
        ("مـعـاہدہ", "معاہدہ"),  # tatweel
        ("\u202bتہران\u202c", "تہران"),  # bidi marks
        ("تبادلہٴ خیال", "تبادلہ خیال"),
        ("تبادلۂ خیال", "تبادلہ خیال"),
        ("ہاﺅس", "ہاوس"),  # presentation form
        ("رہنماؤں", "رہنماوں"),
        ("وزراء", "وزرا"),
        ("آ\u062c", "آج"),
        ("ا\u0653ج", "آج"),  # madda apart
        ("گئ\u06d2", "گئے"),
        ("گی\u0654ے", "گئے"),  # hamza apart
        ("۱۵ نومبر ٢٠٢٤ 7", "15 نومبر 2024 7"),  # three digit sets
        ("سفا\ufffdرت", "سفارت"),
        ("ہند-روس", "ہند روس"),
        ("ھے", "ہے"),
        ("بھارت", "بھارت"),  # ھ inside a word stays
        ("کے لئے آئے", "کے لیے آئے"),  # one word in two spellings
        ("کیلئے", "کیلیے"),  # glued too
        ("ان", "ان"),
        ("آن", "آن"),
    ],
)
def test_one_spelling(written: str, folded: str) -> None:
    assert fold_text(written) == folded


def test_places_lead_back() -> None:
    text = "کل وزیرِ اعظمؔ نے کہا"
    folded = fold(text)
    start = folded.text.index("اعظم")
    assert text[folded.start(start) : folded.end(start + 4)].startswith("اعظم")
    start = folded.text.index("کہا")
    assert text[folded.start(start) : folded.end(start + 3)] == "کہا"


@given(st.text(max_size=200))
def test_any_text_folds_and_leads_back(text: str) -> None:
    folded = fold(text)
    places = [folded.start(i) for i in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    if folded.text:
        assert 0 < folded.end(len(folded.text)) <= len(text)


@given(st.text(max_size=120))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once
