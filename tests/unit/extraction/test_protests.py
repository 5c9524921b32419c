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
