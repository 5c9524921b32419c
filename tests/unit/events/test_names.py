"""Spellings of one name, and names that only look alike."""

import pytest

from streams.events.names import Match, same_name, same_person, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("پوتن", "پیوٹن"),
        ("ولادی میر پیوٹن", "ولادیمیر پوتن"),
        ("شی جن پنگ", "شی جن پھنگ"),
        ("شی جن پنگ", "ژی جن پنگ"),
        ("سرگئی لاوروف", "لاروف"),
        ("اسحاق ڈار", "اسحٰق ڈار"),
        ("اکیل بیک جپاروف", "اکیل بیک زہاپاروف"),
        ("کوہر رسول زادہ", "قوہیر رسولزوڈا"),
        ("بنیامین نیتن یاہو", "نتن یاہو"),
        ("انتونیو گوتریس", "گوٹیرس"),
        ("محمد شہباز شریف", "شہباز شریف"),
    ],
)
def test_one_person_in_several_spellings(one, other):
    assert same_name(one, other) is Match.SAME
    assert same_name(other, one) is Match.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("اکیل بیک جپاروف", "صدیر ژاپاروف"),
        ("نواز شریف", "شہباز شریف"),
        ("مودی", "محمد بن زاید"),
        ("کم جونگ اُن", "کم یو جونگ"),
        ("جان کیری", "جان بولٹن"),
        ("علی لاریجانی", "علی اکبر صالحی"),
    ],
)
def test_different_people(one, other):
    assert same_name(one, other) is Match.DIFFERENT
    assert same_name(other, one) is Match.DIFFERENT


def test_a_skeleton_keeps_sounds_and_drops_vowels():
    assert skeleton("ٹرمپ") == skeleton("ترمپ") == ("ترمپ",)
    assert skeleton("وانگ یی") == skeleton("وانگ ای")[:1] + skeleton("یی")


def test_identity_in_the_gazetteer_decides(who):
    one, other = (who("جپاروف", "head_of_state", "KG", person_id=name) for name in ("a", "b"))
    assert same_person(one, other) is Match.DIFFERENT
    assert same_person(one, who("ژاپاروف", "other", "KG", person_id="a")) is Match.SAME


def test_a_family_name_in_another_office_says_nothing(who):
    assert same_person(who("جاپاروف", "head_of_government", "KG"), who("صدیر ژاپاروف", "head_of_state", "KG")) is Match.UNKNOWN
    assert same_person(who("جاپاروف", "head_of_state", "KG"), who("صدیر ژاپاروف", "head_of_state", "KG")) is Match.SAME


def test_an_office_without_a_name_and_another_country(who):
    assert same_person(who(None, "head_of_state", "KG"), who("صدیر ژاپاروف", "head_of_state", "KG")) is Match.UNKNOWN
    assert (
        same_person(who("صدیر ژاپاروف", "head_of_state", "KG"), who("صدیر ژاپاروف", "head_of_state", "KZ")) is Match.DIFFERENT
    )
