"""The day and the figures that an article's head states."""

import pytest

from streams.articles.bulletin import stated


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("منگل کو ڈالر مہنگا ہوا", "بدھ کو ڈالر مہنگا ہوا", True),
        ("منگل کو ڈالر مہنگا ہوا", "منگل کے روز ڈالر مہنگا ہوا", False),
        ("پیر کی شب اور منگل کی صبح", "منگل کی صبح حملہ ہوا", False),
        ("آج 12 نومبر کو", "آج ۱۱ نومبر کو", True),
        ("آج 12 نومبر کو", "12نومبر کو", False),
        ("کاروباری ہفتے کے تیسرے روز", "کاروباری ہفتے کے دوسرے روز", True),
        ("ہفتے بھر میں", "اتوار کو", False),
        ("پیر صاحب نے", "منگل کو", False),
        ("قیمتیں 100، 200، 300 اور 400", "قیمتیں 110، 220، 330 اور 440", True),
        ("قیمتیں 100، 200، 300 اور 400", "قیمتیں 100، 200، 300 اور 440", False),
        ("قیمتیں 100، 200، 300 اور 400", "قیمتیں ۱۰۰، ۲۰۰، ۳۰۰ اور ۴۰۰", False),
        ("قیمتیں 1,200، 200، 300 اور 400", "قیمتیں 1200، 200، 300 اور 400", False),
        ("قیمتیں 100، 200، 300 اور 400", "قیمتیں بڑھ گئیں", False),
        ("", "", False),
    ],
)
def test_what_makes_two_bulletins_differ(one: str, other: str, differs: bool) -> None:
    assert stated("", one).other_issue(stated("", other)) is differs
    assert stated(other, "").other_issue(stated(one, "")) is differs


def test_dates_and_figures_make_no_other_day() -> None:
    one, other = stated("", "12 نومبر: 100، 200، 300 اور 400"), stated("", "7 اکتوبر: 110، 220، 330 اور 440")
    assert one.other_issue(other)
    assert not one.other_day(other)
    assert stated("", "منگل کو").other_day(stated("", "بدھ کو"))
