"""One person of several offices."""

import pytest

from tests.unit.extraction.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "نائب وزیر اعظم اور وزیر خارجہ اسحاق ڈار نے منگل کو دوشنبے میں تاجک وزیر خارجہ سراج الدین مہر الدین سے ملاقات کی۔",
        "نائب وزیر اعظم اسحاق ڈار نے منگل کو دوشنبے میں تاجک وزیر خارجہ سراج الدین مہر الدین سے ملاقات کی۔",
    ],
)
def test_a_headline_may_name_the_lower_office_alone(read: Read, text: str) -> None:
    (meeting,) = read(text, title="وزیر خارجہ کی تاجک ہم منصب سے ملاقات").mentions
    assert meeting.parties == ["PK", "TJ"]
    assert sorted((person.role, person.country) for person in meeting.participants) == [
        ("deputy_head_of_government", "PK"),
        ("foreign_minister", "TJ"),
    ]


def test_the_prime_minister_is_another_person(read: Read) -> None:
    told = (
        "وزیر خارجہ نے منگل کو دوشنبے میں تاجک صدر سے ملاقات کی۔ وزیراعظم شہباز شریف نے بدھ کو مسقط میں تاجک صدر سے ملاقات کی۔"
    )
    assert len(read(told).mentions) == 2


def test_two_listed_people_of_one_family_name_stay_two(read: Read) -> None:
    text = "تاجکستان کے صدر امام علی رحمان لاہور پہنچے جہاں نواز شریف اور وزیراعلیٰ پنجاب مریم نواز نے ان کا استقبال کیا۔"
    (visit,) = read(text).mentions
    assert {person.name_en for person in visit.participants if person.country == "PK"} == {"Nawaz Sharif", "Maryam Nawaz"}


def test_letters_of_a_listed_name_are_no_body(read: Read) -> None:
    text = "پیرو کے وزیر خارجہ نئی دہلی پہنچے جہاں وہ اپنے بھارتی ہم منصب ایس جے شنکر سے ملاقات کریں گے۔"
    (meeting,) = [mention for mention in read(text).mentions if mention.type == "meeting"]
    assert [person.name_en for person in meeting.participants if person.country == "IN"] == ["S. Jaishankar"]


def test_a_surname_may_be_a_common_word(read: Read) -> None:
    (meeting,) = read("پاکستان کے سفیر نے پیرو کے وزیر تجارت ہوزے سوزی سے لیما میں ملاقات کی۔").mentions
    assert "ہوزے سوزی" in {person.name for person in meeting.participants}
