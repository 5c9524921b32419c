"""Guests whom the host does not let in: a plane turned away, entry and visas refused. Published Wednesday 2026-03-11."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    (
        "ناروے کی حکومت نے کینیا کے وزیر خارجہ کے طیارے کو اوسلو میں اترنے کی اجازت دینے سے انکار کر دیا۔",
        ["visit KE+NO cancelled"],
    ),
    ("مصری صدر کے جہاز کو چلی نے اترنے نہیں دیا۔", ["visit CL+EG cancelled"]),
    ("جرمنی نے مصری وزیر دفاع کو ملک میں داخل ہونے کی اجازت نہیں دی۔", ["visit DE+EG cancelled"]),
    ("کینیا نے سوڈانی وزیر داخلہ کو ویزا دینے سے انکار کر دیا۔", ["visit KE+SD cancelled"]),
    ("سوڈانی وفد کو نیروبی میں داخلے سے روک دیا گیا۔", ["visit KE+SD cancelled"]),
    ("کینیا کے صدر کے طیارے کو اوسلو میں اترنے کی اجازت مل گئی۔", []),
    ("کینیا نے امدادی ٹرکوں کو سوڈان میں داخل ہونے سے روک دیا۔", []),
    ("ناروے نے کینیا کے شہریوں کو ویزے جاری نہیں کیے۔", []),
    ("کینیا کے کپتان کو میدان میں اترنے کی اجازت نہیں دی گئی۔", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[t[:40] for t, _ in CASES])
def test_refused_entry(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_where_he_was_to_land(read: Read) -> None:
    visit = read("کینیا کے وزیر خارجہ کے طیارے کو منگل کو اوسلو میں اترنے کی اجازت نہیں ملی۔").mentions[0]
    assert visit.place is not None
    assert (visit.place.city, visit.place.country, visit.date) == ("Oslo", "NO", "2026-03-10")
