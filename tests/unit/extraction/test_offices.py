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


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # a delegation or office of a body of the state, of a part of that body, of the delegation itself
        ("پولش پارلیمنٹ کے وفد نے کل لزبن میں پرتگالی وزیر دفاع سے ملاقات کی۔", {("delegation", "PL"), ("minister", "PT")}),
        ("چلی کی بحریہ کے ایک وفد نے کل لزبن میں پرتگالی وزیر دفاع سے ملاقات کی۔", {("delegation", "CL"), ("minister", "PT")}),
        (
            "یونانی پارلیمنٹ کے دفاعی کمیشن کے سربراہ نے قبرصی صدر سے ملاقات کی۔",
            {("parliamentarian", "GR"), ("head_of_state", "CY")},
        ),
        ("کینیائی تجارتی وفد کے سربراہ نے پیرو کے وزیر صنعت سے لیما میں ملاقات کی۔", {("other", "KE"), ("minister", "PE")}),
        (
            "سویڈش فوج کے نائب سربراہ نے اوسلو میں ناروے کے وزیر دفاع سے ملاقات کی۔",
            {("military_chief", "SE"), ("minister", "NO")},
        ),
        # with his like in the clause, an officer without a country is the audience's
        ("مصری بحریہ کے کمانڈر نے نیول چیف سے ملاقات کی۔", {("military_chief", "EG"), ("military_chief", "PK")}),
    ],
)
def test_whose_an_unnamed_office_is(read: Read, text: str, sides: set[tuple[str, str]]) -> None:
    (meeting,) = read(text).mentions
    assert {(person.role, person.country) for person in meeting.participants} == sides
