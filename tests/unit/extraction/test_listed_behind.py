"""Those met, where the sentence of the meeting names none of them or names them in a way of its own."""

import pytest

from tests.unit.extraction.conftest import Read


def _found(read: Read, text: str) -> list[tuple[str, str, str, list[str]]]:
    return [(m.type, m.status, m.date or "", m.parties) for m in read(text).mentions]


def test_the_leaders_called_are_listed_in_the_next_sentence(read: Read) -> None:
    text = (
        "کینیا کے نومنتخب صدر نے دس ملکوں کے قائدین سے ٹیلی فون پر رابطہ کیا اور تجارت پر تبادلہ خیال کیا۔ "
        "ان قائدین میں مصر کے صدر، چلی کے صدر اور ناروے کے وزیر اعظم بھی شامل ہیں۔"
    )
    assert [(kind, parties) for kind, _, _, parties in _found(read, text)] == [
        ("call", ["EG", "KE"]),
        ("call", ["CL", "KE"]),
        ("call", ["KE", "NO"]),
    ]


def test_other_leaders_in_the_next_sentence_are_not_those_met(read: Read) -> None:
    text = "کینیا کے صدر نے کئی رہنماؤں سے ملاقات کی۔ ان شخصیات میں مصر کے صدر شامل ہیں جنہوں نے تجارت بڑھائی۔"
    assert _found(read, text) == []


def test_the_leaders_of_the_land_one_goes_to(read: Read) -> None:
    text = "کینیا کے وزیر دفاع ناروے پہنچ گئے جہاں وہ ملکی رہنماؤں سے ملاقاتیں کریں گے۔"
    assert _found(read, text) == [("visit", "held", "", ["KE", "NO"]), ("meeting", "planned", "", ["KE", "NO"])]
    text = "کینیا کے وزیر دفاع ناروے پہنچ گئے جہاں وہ کاروباری رہنماؤں سے ملاقاتیں کریں گے۔"
    assert _found(read, text) == [("visit", "held", "", ["KE", "NO"])]


def test_one_of_two_who_talked_goes_on_to_call_others(read: Read) -> None:
    text = (
        "کینیا کے صدر نے ناروے کے وزیر اعظم سے فون پر بات کی۔ کینیا کے صدر اور چلی کے صدر نے ٹیلی فون پر گفتگو کے دوران "
        "تجارت پر تبادلہ خیال کیا۔ انہوں نے مصر کے صدر سے بھی ٹیلی فون پر بات چیت کی۔"
    )
    assert [m.parties for m in read(text).mentions] == [["KE", "NO"], ["CL", "KE"], ["EG", "KE"]]


def test_the_press_as_the_source_of_what_somebody_did(read: Read) -> None:
    text = "کینیا کے وزیر خارجہ نے تعاون پر زور دیا۔ مقامی میڈیا کے مطابق انہوں نے یہ بات ناروے کے صدر سے ملاقات کے بعد کہی۔"
    assert [m.parties for m in read(text).mentions] == [["KE", "NO"]]


def test_his_meetings_with_two(read: Read) -> None:
    text = "کینیا کے وزیر دفاع لیما پہنچ گئے۔ ان کی ناروے اور چلی کے وزرائے دفاع سے ملاقات ہوگی۔"
    assert [m.parties for m in read(text).mentions if m.type == "meeting"] == [["KE", "NO"], ["CL", "KE"]]


def test_men_of_one_rank_in_several_seats(read: Read) -> None:
    text = (
        "کینیا کے جنرل ہارون کیلان نے راولپنڈی میں چیئرمین جوائنٹ چیفس آف اسٹاف کمیٹی جنرل ساحر شمشاد مرزا، چیف آف آرمی "
        "اسٹاف جنرل عاصم منیر اور انٹر سروسز انٹیلی جنس کے ڈائریکٹر جنرل عاصم ملک سے ملاقاتیں کیں۔"
    )
    assert [m.parties for m in read(text).mentions] == [["KE", "PK"]] * 3


def test_who_takes_part_in_this_conference_of_three(read: Read) -> None:
    text = "ناروے نے بتایا کہ سہ فریقی کانفرنس 28 مارچ کو شروع ہوگی۔ اس کانفرنس میں کینیا، چلی اور مصر کے نمائندے شریک ہوں گے۔"
    assert ("meeting", "planned", "2026-03-28", ["CL", "EG", "KE"]) in _found(read, text)


@pytest.mark.parametrize(("days", "day"), [("صرف دو دن باقی ہیں", "2026-03-13"), ("3 روز باقی رہ گئے ہیں", "2026-03-14")])
def test_talks_to_which_days_are_left(read: Read, days: str, day: str) -> None:
    text = f"کینیا اور مصر کے درمیان آبی مسائل پر مذاکرات ہونے میں {days}۔"
    assert _found(read, text) == [("meeting", "planned", day, ["EG", "KE"])]


def test_the_outcome_of_talks_to_be_used_elsewhere(read: Read) -> None:
    text = "ہمیں کینیا اور مصر کے درمیان ہونے والے مذاکرات کے نتائج سے جنیوا میں بھی فائدہ اٹھانا ہوگا۔"
    assert [m.status for m in read(text).mentions] in ([], ["held"])


def test_what_a_visit_called_off_was_to_bring(read: Read) -> None:
    text = (
        "مصر کے صدر کو 31 مارچ کو نیروبی کا دورہ کرنا تھا جس میں دونوں ملکوں کے درمیان تجارت پر تبادلہ خیال کرنا تھا تاہم "
        "مصری صدر نے دورہ کینیا منسوخ کر دیا۔"
    )
    assert _found(read, text) == [("visit", "cancelled", "2026-03-31", ["EG", "KE"])]


def test_the_day_of_him_who_has_come_to_meet(read: Read) -> None:
    text = "کینیا کے صدر پیر کو چلی کے صدر سے ملاقات کے لیے لیما پہنچے۔"
    assert {m.date for m in read(text).mentions} == {"2026-03-09"}
    text = "کینیا کے صدر پیر کو چلی کے صدر سے ملاقات کے لیے لیما پہنچیں گے۔"
    assert {m.date for m in read(text).mentions} == {"2026-03-16"}


def test_a_state_of_a_federation_as_the_way(read: Read) -> None:
    (visit,) = read("کینیا کے صدر امریکی ریاست فلوریڈا پہنچ گئے۔").mentions
    assert (visit.parties, visit.place and visit.place.country) == (["KE", "US"], "US")
