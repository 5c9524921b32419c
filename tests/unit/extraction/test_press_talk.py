"""Talks with states and talks with reporters, and plans within conditions and adverbials."""

import pytest

from tests.unit.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("جاپان اور بیلجیم کے وزرائے خارجہ نے ویانا میں ایرانی وزیر خارجہ سے جوہری پروگرام پر بات چیت کی۔", ["IR"]),
        ("میزبان ملک پیرو کے صدر نے چلی کے صدر سے تجارت پر گفتگو کی۔", ["CL", "PE"]),
        ("جاپانی وزیر خارجہ نے ایک ٹی وی پروگرام میں ایران کے معاملے پر گفتگو کی۔", []),
        ("جاپانی وزیر خارجہ نے ٹوکیو میں صحافیوں سے ایران کے معاملے پر بات چیت کی۔", []),
    ],
)
def test_who_is_talked_to(read: Read, text: str, told: list[str]) -> None:
    found = {party for mention in read(text).mentions for party in mention.parties}
    assert set(told) <= found
    assert bool(told) == bool(found)


def test_what_follows_a_condition_is_no_event(read: Read) -> None:
    assert not read("وزیراعظم نے کہا کہ اگر موقع ملا تو وہ پیرو کے صدر سے ملاقات کریں گے۔").mentions


def test_a_meeting_before_a_return_to_come_is_planned(read: Read) -> None:
    text = "چلی کے صدر لیما پہنچ گئے۔ وہ پیرو کے ہم منصب سے ملاقات کے بعد جمعرات کو وطن لوٹیں گے۔"
    (meeting,) = [mention for mention in read(text).mentions if mention.type == "meeting"]
    assert (meeting.parties, meeting.status) == (["CL", "PE"], "planned")


def test_told_by_telephone_to_an_official_and_to_a_reporter(read: Read) -> None:
    (call,) = read("پیرو کے صدر نے چلی کے وزیراعظم کو ٹیلی فون پر بتایا کہ سرحد کھول دی جائے گی۔").mentions
    assert (call.type, call.parties) == ("call", ["CL", "PE"])
    assert not read("پیرو کے وزیر داخلہ نے چلی کے ایک اخبار کو ٹیلی فون پر بتایا کہ سرحد کھول دی جائے گی۔").mentions
