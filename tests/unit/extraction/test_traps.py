"""Short cases that mislead: what must come out, and above all what must not.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # an ambassador calls on an office that nobody names a country for
    ("وزیر داخلہ سے عمانی سفیر نے ملاقات کی", ["meeting OM+PK held"]),
    ("چیئرمین سینیٹ سے نیپالی سفیر کی ملاقات", ["meeting NP+PK held"]),
    # a congratulation spoken in a call is no message
    ("وزیراعظم نے کویتی ہم منصب کو فون کر کے قومی دن کی مبارکباد دی", ["call KW+PK held"]),
    # a subject carried through three clauses
    ("صدر تہران پہنچے، ایرانی ہم منصب سے ملاقات کے بعد آج باکو روانہ ہو گئے",
     ["visit IR+PK held", "meeting IR+PK held", "visit AZ+PK held"]),
    # summoned and handed a note: one protest
    ("ایرانی ناظم الامور کو وزارت خارجہ بلا کر احتجاجی مراسلہ تھما دیا گیا", ["protest IR+PK held"]),
    # a committee that summons its own official
    ("قائمہ کمیٹی نے سیکرٹری داخلہ کو طلب کر لیا", []),
    # credentials, and no meeting beside them
    ("صدر نے برازیل کے سفیر سے اسناد سفارت وصول کیں", ["credentials BR+PK held"]),
    # tomorrow and yesterday by the verb
    ("ترک صدر کل دوحہ میں قطری ہم منصب سے ملیں گے", ["meeting QA+TR planned"]),
    ("ترک صدر کل دوحہ میں قطری ہم منصب سے ملے", ["meeting QA+TR held"]),
    # fresh news in the pluperfect, and history in the same tense
    ("چینی وزیراعظم گزشتہ روز آستانہ پہنچے تھے", ["visit CN+KZ held"]),
    ("چینی صدر نے 2015 میں بھی اسلام آباد کا دورہ کیا تھا", ["visit CN+PK held old"]),
    # denied
    ("ان اطلاعات میں صداقت نہیں کہ عراقی وزیراعظم نے اسرائیلی وفد سے ملاقات کی", ["meeting IL+IQ denied"]),
    ("ایران سے ملاقات طے ہے نہ ٹیلی فون پر رابطہ ہوا، پاکستانی ترجمان", ["meeting IR+PK denied", "call IR+PK denied"]),
    # conditional wish
    ("اگر کیف راضی ہوا تو پیوٹن زیلنسکی سے مل سکتے ہیں", []),
    # invitations: accepted is a planned visit, sent is a message
    ("ترک صدر نے دورۂ پاکستان کی دعوت قبول کر لی", ["visit PK+TR planned"]),
    ("وزیراعظم نے سلطان عمان کو دورے کا دعوت نامہ بھجوا دیا", ["message OM+PK held"]),
    # called off
    ("ایرانی وزیر خارجہ کا دورۂ انقرہ ملتوی", ["visit IR+TR cancelled"]),
    # a wish
    ("روسی صدر نے امریکی ہم منصب سے ملاقات کی خواہش ظاہر کی", []),
    # a third country lends the ground
    ("ایرانی، مصری اور ترک وزرائے خارجہ نے عمانی دارالحکومت مسقط میں ملاقات کی", ["meeting EG+IR+TR held"]),
    # one by one
    ("وزیراعظم نے ترک، آذری اور قطری ہم منصبوں سے الگ الگ ملاقاتیں کیں",
     ["meeting PK+TR held", "meeting AZ+PK held", "meeting PK+QA held"]),
    ("صدر اردوان نے پیوٹن اور زیلنسکی سے الگ الگ ٹیلی فون پر بات کی", ["call RU+TR held", "call TR+UA held"]),
    # capitals that act; the place is no party
    ("نئی دہلی اور ڈھاکا کے درمیان مذاکرات کا تیسرا دور کولمبو میں ہوا", ["meeting BD+IN held"]),
    ("کابل نے تہران کو خبردار کیا", []),
    # the agency behind the dateline is no video link
    ("اسلام آباد (آن لائن) وزیر صحت سے جاپانی سفیر کی ملاقات", ["meeting JP+PK held"]),
    ("صدر نے ویڈیو لنک پر ای سی او اجلاس سے خطاب کیا", ["summit ECO+PK held"]),
    # sport and show business
    ("قومی کرکٹ ٹیم دورۂ آسٹریلیا پر سڈنی پہنچ گئی", []),
    ("خیرسگالی سفیر صبا قمر کی فرانسیسی سفیر سے ملاقات", []),
    # two officials of one country
    ("ازبک صدر سے ازبک وزیر خارجہ کی ملاقات", []),
    # told by the speaker of a quotation
    ("’ہم نے گزشتہ ماہ انقرہ میں فیدان سے ملاقات کی تھی‘، عباس عراقچی", ["meeting IR+TR held old"]),
    # another story's line
    ("یہ بھی پڑھیں: صدر کی مصری ہم منصب سے ملاقات", []),
    # talks broken off, and only that
    ("تہران نے واشنگٹن سے جوہری مذاکرات معطل کر دیے", ["rupture IR+US held"]),
    # agreed in words only
    ("دونوں ملکوں نے دفاعی تعاون بڑھانے پر اتفاق کیا", []),
    ("عالمی بینک سے قرض کا معاہدہ طے پا گیا", ["agreement PK+WB held"]),
    # the publisher's country is no party
    ("(VOA Urdu) دفتر خارجہ نے بھارتی ناظم الامور کو طلب کیا", ["protest IN+PK held"]),
    # arranged, then failed
    ("چینی ایلچی کا دورۂ ایران طے تھا، تاہم وہ تہران نہ پہنچ سکے", ["visit CN+IR cancelled"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_trap(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(m) for m in read(text).mentions) == sorted(expected)


def only(read: Read, text: str, **more: str) -> Mention:
    mentions = read(text, **more).mentions
    assert len(mentions) == 1, mentions
    return mentions[0]


def test_tomorrow_and_yesterday_are_told_by_the_verb(read: Read) -> None:
    assert only(read, "ترک صدر کل دوحہ میں قطری ہم منصب سے ملیں گے").date == "2026-03-12"
    assert only(read, "ترک صدر کل دوحہ میں قطری ہم منصب سے ملے").date == "2026-03-10"


def test_the_day_belongs_to_the_last_leg_only(read: Read) -> None:
    mentions = read("صدر تہران پہنچے، ایرانی ہم منصب سے ملاقات کے بعد آج باکو روانہ ہو گئے").mentions
    assert [(m.type, m.date) for m in mentions] == [("visit", None), ("meeting", None), ("visit", "2026-03-11")]


def test_the_lent_place_is_the_place(read: Read) -> None:
    meeting = only(read, "نئی دہلی اور ڈھاکا کے درمیان مذاکرات کا تیسرا دور کولمبو میں ہوا")
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Colombo", "LK")


def test_a_bracket_behind_the_dateline_is_an_agency(read: Read) -> None:
    assert only(read, "اسلام آباد (آن لائن) وزیر صحت سے جاپانی سفیر کی ملاقات").mode == "in_person"
    assert only(read, "صدر نے ویڈیو لنک پر ای سی او اجلاس سے خطاب کیا").mode == "video"


def test_last_month_is_a_month(read: Read) -> None:
    meeting = only(read, "’ہم نے گزشتہ ماہ انقرہ میں فیدان سے ملاقات کی تھی‘، عباس عراقچی")
    assert (meeting.date, meeting.date_precision) == ("2026-02", "month")
    assert meeting.place is not None
    assert meeting.place.city == "Ankara"


def test_a_delegation_list_names_its_members(read: Read) -> None:
    text = "وزیراعظم سے ملنے والا ازبک وفد ارکان پارلیمان رستم قاسموف، دلنواز رحیموا اور سفیر علیشیر توختایف پر مشتمل تھا"
    meeting = only(read, text)
    assert meeting.parties == ["PK", "UZ"]
    assert [(p.role, p.country) for p in meeting.participants if p.name] == [
        ("parliamentarian", "UZ"), ("parliamentarian", "UZ"), ("ambassador", "UZ"),
    ]  # fmt: skip
