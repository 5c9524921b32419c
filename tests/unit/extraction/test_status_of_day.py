"""A day still to come makes a plan of what the present tells; the last time is not the next one."""

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
