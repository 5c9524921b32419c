"""Who summons whom, where the foreign office is nobody's by name."""

from tests.unit.extraction.conftest import Read


def test_the_note_is_part_of_the_summons(read: Read) -> None:
    text = "پیرو نے نئی پابندیوں پر چلی کے سفیر کو وزارت خارجہ طلب کر لیا۔ ترجمان نے بتایا کہ سفیر کو احتجاجی مراسلہ دیا گیا۔"
    (protest,) = read(text).mentions
    assert protest.parties == ["CL", "PE"]


def test_the_summoning_state_is_the_subject_before(read: Read) -> None:
    text = "پیرو نے نئی پابندیوں پر اپنا موقف دیا ہے اور چلی کے سفیر کو دفتر خارجہ طلب کیا گیا ہے۔"
    (protest,) = read(text).mentions
    assert protest.parties == ["CL", "PE"]


def test_the_foreign_office_alone_is_that_of_the_audience(read: Read) -> None:
    (protest,) = read("چلی کے سفیر کو دفتر خارجہ طلب کر کے احتجاج ریکارڈ کرایا گیا۔").mentions
    assert protest.parties == ["CL", "PK"]


def test_the_envoy_is_of_whom_one_protests_to(read: Read) -> None:
    for text in ("چلی کا پیرو سے شدید احتجاج، ناظم الامور کی طلبی", "چلی کا پیرو سے احتجاج، سفیر طلب"):
        (protest,) = read(text).mentions
        assert (protest.parties, protest.place and protest.place.country) == (["CL", "PE"], "CL")
        assert [person.country for person in protest.participants] == ["PE"]


def test_the_official_who_summons_takes_part(read: Read) -> None:
    for text in (
        "پیرو کے نائب وزیر خارجہ نے چلی کے سفیر کو طلب کر کے احتجاجی مراسلہ ان کے حوالے کیا۔",
        "پیرو کے نائب وزیر خارجہ کی جانب سے چلی کے سفیر کو وزارت خارجہ طلب کیا گیا۔",
    ):
        (protest,) = read(text).mentions
        assert {(p.role, p.country) for p in protest.participants} == {("ambassador", "CL"), ("deputy_minister", "PE")}


def test_the_official_who_summons_two_envoys_takes_part_in_both(read: Read) -> None:
    protests = read("پیرو کے وزیر خارجہ نے چلی اور یوراگوئے کے سفیروں کو طلب کر لیا۔").mentions
    assert sorted(p.parties for p in protests) == [["CL", "PE"], ["PE", "UY"]]
    assert all(("foreign_minister", "PE") in {(p.role, p.country) for p in e.participants} for e in protests)
