"""Where a journey begins and what its programme holds, letters to bodies of states, and one's own people met abroad."""

from tests.unit.extraction.conftest import Read


def _found(read: Read, text: str) -> list[tuple[str, str, str, list[str]]]:
    return [(m.type, m.status, m.date or "", m.parties) for m in read(text).mentions]


def test_the_day_and_the_stop_before_the_beginning(read: Read) -> None:
    text = "مصر کے صدر نے افریقی دورے کا پیر کو کینیا سے آغاز کیا۔"
    assert _found(read, text) == [("visit", "held", "2026-03-09", ["EG", "KE"])]


def test_a_journey_in_the_programme(read: Read) -> None:
    text = "مصر کے صدر کینیا کا دورہ کریں گے اور وطن واپسی سے قبل ناروے کا دورہ بھی ان کے پروگرام میں شامل ہے۔"
    assert _found(read, text) == [("visit", "planned", "", ["EG", "KE"]), ("visit", "planned", "", ["EG", "NO"])]


def test_a_letter_to_a_body_of_states(read: Read) -> None:
    assert _found(read, "مصر کی وزارت خارجہ نے اقوام متحدہ کو خط لکھ دیا۔") == [("message", "held", "", ["EG", "UN"])]
    assert _found(read, "سابق وزیراعظم عمران خان نے آئی ایم ایف کو خط لکھا ہے۔") == []


def test_ones_own_people_abroad(read: Read) -> None:
    text = "کینیا کے صدر ناروے میں قیام کے دوران کینیائی کمیونٹی سے ملاقات کریں گے۔"
    assert _found(read, text) == [("visit", "planned", "", ["KE", "NO"])]


def test_who_goes_to_the_general_assembly(read: Read) -> None:
    text = "ناروے کے وزیراعظم اقوام متحدہ کی جنرل اسمبلی میں شرکت کے لیے نیویارک جائیں گے۔"
    assert _found(read, text) == [("summit", "planned", "", ["NO", "UN"])]
    assert _found(read, "کینیا کے وزیراعظم نے جنرل اسمبلی میں شرکت سے معذرت کر لی۔") == []
