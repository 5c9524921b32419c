"""Whose people they are: a state's services, bodies within bodies, those who came along, offices by `اس کے`.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # a service's delegation, of whatever size and rank
    ("چلی کی بحریہ کے ایک اعلیٰ سطحی وفد نے کینیا کا دورہ کیا", ["visit CL+KE held"]),
    ("یونانی فوج کے سات رکنی اعلیٰ سطحی وفد نے پیرو کا دورہ کیا", ["visit GR+PE held"]),
    # a body within a body, and one called by its letters
    ("یونانی فوج کے تحقیقی ادارے کے ایک وفد نے پیرو کا دورہ کیا", ["visit GR+PE held"]),
    ("اردنی فوج کے خفیہ ادارے جی آئی ڈی کے ایک وفد نے چلی کا دورہ کیا", ["visit CL+JO held"]),
    # letters of a name are no man: the news agency says it
    ("چلی کے وزیر دفاع ایس ایم گویرا کل نیروبی پہنچے۔ خبر رساں ادارے بی ایس ایس کے مطابق پیرو کا دورہ نہیں ہوا۔",
     ["visit CL+KE held"]),
    # `اس کے` is the state that acts, not the one that it deals with
    ("چلی نے بھی کینیا کے ساتھ میل جول بڑھایا اور پیر کو اس کے وزیر دفاع نے نیروبی کا دورہ کیا", ["visit CL+KE held"]),
    ("ناروے نے پیرو سے روابط بہتر کیے ہیں اور اس کے قومی سلامتی کے مشیر نے لیما کا دورہ کیا", ["visit NO+PE held"]),
    # a traveller whom nobody listed is no reason to send another
    ("وزیر خارجہ عراقچی نے جنگ کی مذمت کی۔ ٹیگور نے اپنے دورۂ چلی کے دوران نظم پڑھی۔", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


CAME_ALONG = [
    "چلی کے صدر ایک وفد کے ہمراہ نیروبی پہنچے، وفد میں وزیر خزانہ ماریو سوتو اور وزیر توانائی پابلو کانو شامل ہیں",
    "چلی کے صدر وفد کے ساتھ نیروبی پہنچے۔ وفد میں وزیر خزانہ ماریو سوتو اور وزیر توانائی پابلو کانو شامل ہیں۔",
    "چلی کے صدر نیروبی پہنچ گئے۔ ان کے وفد میں وزیر خزانہ ماریو سوتو اور وزیر توانائی پابلو کانو شامل ہیں۔",
]


@pytest.mark.parametrize("text", CAME_ALONG)
def test_a_delegation_without_a_state_is_of_him_who_came_with_it(read: Read, text: str) -> None:
    (visit,) = read(text).mentions
    assert [(p.name, p.country) for p in visit.participants if p.name] == [("ماریو سوتو", "CL"), ("پابلو کانو", "CL")]


def test_days_of_another_time_are_not_of_ours(read: Read) -> None:
    (visit,) = read("وزیراعظم ذوالفقار علی بھٹو 9 فروری کو چلی کے دورے سے واپس آئے۔").mentions
    assert (visit.background, visit.date) == (True, None)


def test_months_to_come_are_no_month(read: Read) -> None:
    dates = [read(f"چلی کے صدر {when} میں کینیا کا دورہ کریں گے").mentions[0].date for when in ("آئندہ مہینوں", "آئندہ ماہ")]
    assert dates == [None, "2026-04"]


WITH_WHOM = [
    # a rank and name behind a title of the state's own army that nobody listed
    ("چلی کی فوج کے اعلیٰ تربیتی افسر جنرل پابلو کانو نے کینیا کا دورہ کیا", [("پابلو کانو", "CL")]),
    # members told in the middle of the clause
    ("چلی کے صدر نے اپنے وفد کے ہمراہ جس میں وزیر خزانہ ماریو سوتو شامل ہیں، نیروبی کا دورہ کیا", [("ماریو سوتو", "CL")]),
    # those with whom others travel travel too, to a conference as well
    ("وزیراعظم کے ساتھ وزیر خارجہ اسحاق ڈار بھی نیروبی گئے ہیں", [("اسحاق ڈار", "PK"), (None, "PK")]),
    ("وزیراعظم شہباز شریف اے پیک اجلاس میں شرکت کے لیے لیما پہنچ گئے۔ وزیر خارجہ اسحاق ڈار بھی ان کے ہمراہ ہیں۔",
     [("شہباز شریف", "PK"), ("اسحاق ڈار", "PK")]),
    # behind `he was the first leader who …`
    ("کینیا کے صدر پہلے رہنما ہیں جو پیرو پہنچے", [(None, "KE")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITH_WHOM)
def test_with_whom(read: Read, text: str, expected: list[tuple[str | None, str]]) -> None:
    (event,) = read(text).mentions
    assert [(p.name, p.country) for p in event.participants if p.name or len(expected) > 1 or not expected[0][0]] == expected
