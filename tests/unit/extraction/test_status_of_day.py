"""A day still to come makes a plan of what the present tells; the last time is not the next one."""

import pytest

from tests.unit.extraction.conftest import Read


def test_a_session_that_begins_tomorrow_is_planned(read: Read) -> None:
    text = "تاشقند میں اقتصادی تعاون تنظیم کا سربراہی اجلاس کل شروع ہو رہا ہے جس میں ایران کے صدر مسعود پزشکیان شریک ہیں۔"
    (summit,) = read(text, title="اقتصادی تعاون تنظیم کا سربراہی اجلاس کل تاشقند میں ہوگا").mentions
    assert (summit.status, summit.date) == ("planned", "2026-03-12")


def test_a_day_that_has_come_stays_held(read: Read) -> None:
    (meeting,) = read("ایران کے وزیر خارجہ نے آج مسقط میں عمان کے وزیر خارجہ سے ملاقات کی۔").mentions
    assert (meeting.status, meeting.date) == ("held", "2026-03-11")


def test_the_last_meeting_of_a_pair_is_not_the_one_to_come(read: Read) -> None:
    text = (
        "چلی کے صدر لیما میں پیرو کے صدر سے ملاقات کریں گے، ترجمان نے تصدیق کر دی۔ "
        "دونوں رہنماؤں کی آخری ملاقات 2019 میں کیوٹو میں ہوئی تھی۔"
    )
    coming, last = read(text).mentions
    assert (coming.status, coming.date, coming.background) == ("planned", None, False)
    assert (last.status, last.date, last.background) == ("held", "2019", True)
    assert last.parties == coming.parties == ["CL", "PE"]


@pytest.mark.parametrize("text", ["چلی کے صدر پیرو کا دورہ کریں گے؟", "چلی کے صدر کب پیرو کے صدر سے ملیں گے؟"])
def test_what_a_question_asks_is_no_plan(read: Read, text: str) -> None:
    assert not read(text).mentions


@pytest.mark.parametrize(
    "text",
    [
        "اخبار نے دعویٰ کیا کہ چلی نے پیرو کے سفیر کو ملک بدر کر دیا ہے۔ تاہم پیرو نے ان خبروں کو بے بنیاد قرار دیا۔",
        "رپورٹ میں کہا گیا کہ چلی کے وزیر خارجہ پیرو کے صدر سے ملیں گے۔ ترجمان نے اس خبر کی تردید کر دی۔",
    ],
)
def test_a_claim_denied_in_the_next_sentence_is_denied(read: Read, text: str) -> None:
    assert [m.status for m in read(text).mentions] == ["denied"]


def test_a_denial_of_something_else_denies_no_meeting(read: Read) -> None:
    text = "چلی کے صدر نے پیرو کے صدر سے ملاقات کی۔ ترجمان نے جنگ کی خبروں کی تردید کی۔"
    assert [m.status for m in read(text).mentions] == ["held"]
