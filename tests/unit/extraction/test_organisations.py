"""People and sessions of organisations: an organisation behind an office and in front of its session, secretaries general of
organisations called by their letters, a trip to a session that the text calls a visit.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # the session's organisation, not the prime minister's
    ("وزیراعظم ایس سی او اجلاس میں شرکت کے لیے نیروبی پہنچ گئے", ["summit KE+PK+SCO held"]),
    ("وزیر خارجہ او آئی سی وزرائے خارجہ اجلاس میں شرکت کریں گے", ["summit OIC+PK planned"]),
    ("صدر برکس سربراہی اجلاس سے خطاب کریں گے", ["summit BRICS+PK planned"]),
    # the organisation's own people, behind or before their office
    ("سیکرٹری جنرل او آئی سی حسین ابراہیم طہٰ نے وزیراعظم سے ملاقات کی", ["meeting OIC+PK held"]),
    ("جی سی سی کے سیکرٹری جنرل جاسم البدیوی نے چلی کے صدر سے ملاقات کی", ["meeting CL+GCC held"]),
    ("سیکرٹری جنرل اقوام متحدہ نے چلی کے وزیراعظم سے ملاقات کی", ["meeting CL+UN held"]),
    # broadcasters called by letters are no side
    ("بی بی سی نے چلی کے صدر سے رابطہ کیا", []),
    ("سی این این نے چلی کے صدر سے رابطہ کیا", []),
    # the way to a session is the session, unless the text calls it a visit
    ("چلی کے صدر اے پیک اجلاس میں شرکت کے لیے لیما پہنچ گئے", ["summit APEC+CL+PE held"]),
    ("چلی کے صدر اے پیک اجلاس میں شرکت کے لیے لیما پہنچ گئے۔ وہ سرکاری دورہ بھی کریں گے۔",
     ["summit APEC+CL+PE held", "visit CL+PE held"]),
    ("چلی کے صدر اے پیک اجلاس میں شرکت کے لیے لیما پہنچ گئے۔ بعد ازاں وہ کینیا کا سرکاری دورہ کریں گے۔",
     ["summit APEC+CL+PE held", "visit CL+KE planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


WITH_DELEGATIONS = [
    # whom a delegation meets is none of its own
    ("ناروے کے وفد کی وزیر خزانہ سے ملاقات", ["meeting NO+PK held"]),
    ("آئی ایم ایف وفد کی وزیر خزانہ سے ملاقات", ["meeting IMF+PK held"]),
    ("چلی کے پارلیمانی وفد کی صدر مملکت سے ملاقات", ["meeting CL+PK held"]),
    ("ناروے کے وفد کے وزیراعظم سے مذاکرات", ["meeting NO+PK held"]),
    # but its head is
    ("چلی کے وفد کے سربراہ وزیر تجارت پابلو کانو نے وزیراعظم سے ملاقات کی", ["meeting CL+PK held"]),
    # what it led to is told of something else
    ("چلی اور ناروے کے درمیان مذاکرات کی ناکامی کی وجہ سے ماہی گیر سمندر میں نہیں جا سکیں گے", ["meeting CL+NO held"]),
    ("چلی کے صدر کی ناروے کے صدر سے ملاقات خراب موسم کی وجہ سے منسوخ ہو گئی", ["meeting CL+NO cancelled"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITH_DELEGATIONS)
def test_with_delegations(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected
