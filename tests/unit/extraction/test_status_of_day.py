"""A day still to come makes a plan of what the present tells."""

from tests.unit.extraction.conftest import Read


def test_a_session_that_begins_tomorrow_is_planned(read: Read) -> None:
    text = "تاشقند میں اقتصادی تعاون تنظیم کا سربراہی اجلاس کل شروع ہو رہا ہے جس میں ایران کے صدر مسعود پزشکیان شریک ہیں۔"
    (summit,) = read(text, title="اقتصادی تعاون تنظیم کا سربراہی اجلاس کل تاشقند میں ہوگا").mentions
    assert (summit.status, summit.date) == ("planned", "2026-03-12")


def test_a_day_that_has_come_stays_held(read: Read) -> None:
    (meeting,) = read("ایران کے وزیر خارجہ نے آج مسقط میں عمان کے وزیر خارجہ سے ملاقات کی۔").mentions
    assert (meeting.status, meeting.date) == ("held", "2026-03-11")
