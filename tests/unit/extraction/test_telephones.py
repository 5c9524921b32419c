"""Calls in other words than `ٹیلی فون کیا`: dialled, picked up, received, and how somebody is told something.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CALLS = [
    # dialled
    ("پیرو کے صدر نے چلی کے ہم منصب کو فون ملایا۔", "CL+PE"),
    ("پیرو کے صدر نے چلی کے صدر کو خود فون گھمایا اور سیلاب پر افسوس کیا۔", "CL+PE"),
    ("پیرو کے وزیر خارجہ نے چلی کی وزیر دفاع کا نمبر ملا کر تشویش ظاہر کی۔", "CL+PE"),
    ("پیرو کے صدر نے فون اٹھایا اور چلی کے صدر سے بات کی۔", "CL+PE"),
    ("پیرو کے صدر کی رات گئے چلی کے صدر سے فون پر طویل بات ہوئی۔", "CL+PE"),
    # received
    ("پیرو کے صدر کا فون چلی کے صدر کو آیا۔", "CL+PE"),
    ("پیرو کے صدر کے فون کی گھنٹی بجی، دوسری طرف چلی کے صدر تھے۔", "CL+PE"),
    ("پیرو کے وزیر خارجہ کو چلی کی وزیر خارجہ سے ٹیلی فونک گفتگو کا موقع ملا۔", "CL+PE"),
    # whom he rings is he of whom was told last
    ("چلی کے صدر بیمار ہیں۔ پیرو کے صدر نے فون کیا اور عیادت کی۔", "CL+PE"),
    # by telephone one tells, asks, hears
    ("پیرو کے صدر نے ٹیلی فون پر چلی کے صدر کو صورتحال سے آگاہ کیا۔", "CL+PE"),
    ("پیرو کے صدر برہم ہیں۔ اسی ہفتے انہوں نے ٹیلی فون پر چلی کے صدر سے کہا کہ وہ غیر جانبدار رہیں۔", "CL+PE"),
    ("پیرو کے صدر نے چلی کے صدر سے فون پر خیریت دریافت کی۔", "CL+PE"),
    ("پیرو کے صدر نے ٹیلی فون کے ذریعے چلی کے صدر کو اعتماد میں لیا۔", "CL+PE"),
    ("پیرو کے صدر نے چلی کے صدر سے ٹیلی فون پر ربط پیدا کیا۔", "CL+PE"),
]


@pytest.mark.parametrize(("text", "parties"), CALLS)
def test_calls(read: Read, briefly: Brief, text: str, parties: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == [f"call {parties} held"]


@pytest.mark.parametrize(
    "text",
    [
        "پیرو کی ٹیم کو چلی کے صدر کے سامنے تیسرا نمبر ملا۔",
        "پیرو کی پولیس کو چلی کے ایک شہری کا موبائل فون ملا۔",
        "پیرو کے صدر کا فون ٹیپ کرنے پر چلی کے صدر سے وضاحت مانگی گئی۔",
        "پیرو کے وزیر خارجہ نے صحافیوں کو فون پر بتایا کہ چلی سے مذاکرات ہو سکتے ہیں۔",
        "پیرو کے صدر نے فون پر انٹرویو میں چلی کے صدر کو ذمہ دار ٹھہرایا۔",
        "پیرو کے نائب صدر کا فون بجا، دوسری طرف صدر تھے۔",
    ],
)
def test_no_calls(read: Read, text: str) -> None:
    assert read(text).mentions == []


def test_who_is_given_the_honour_of_a_meeting_meets(read: Read, briefly: Brief) -> None:
    mentions = read("پیرو کے وزیر ثقافت کو چلی کے صدر سے ملاقات کا شرف حاصل ہوا۔").mentions
    assert [briefly(m) for m in mentions] == ["meeting CL+PE held"]
