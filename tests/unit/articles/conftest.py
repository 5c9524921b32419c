"""Raw articles and pages, written for these tests."""

import base64
import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from schemas import wire
from schemas.articles import Article, RawArticle, RawPage
from schemas.feeds import RawEntry
from streams.runtime.processor import Incoming

FETCHED = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
PARAGRAPHS = (
    "قازقستان کے وزیر خارجہ نے بدھ کے روز آستانہ میں منگولیا کے سفیر سے ملاقات کی اور دونوں ملکوں کی تجارت پر بات کی۔",
    "وزارت خارجہ کے بیان میں کہا گیا ہے کہ فریقین نے ریلوے لائن کے منصوبے اور طلبہ کے تبادلے کے پروگرام کا بھی جائزہ لیا۔",
    "سفیر نے بتایا کہ ان کی حکومت اگلے سال ایک تجارتی وفد بھیجنے کا ارادہ رکھتی ہے جس میں کان کنی کی کمپنیاں بھی شامل ہوں گی۔",
    "بیان کے مطابق دونوں فریق اس بات پر متفق تھے کہ سرحدی چوکیوں پر سامان کی جانچ کا وقت کم کیا جائے تاکہ تاجروں کو آسانی ہو۔",
)


def make_page(
    *paragraphs: str, title: str = "قازق وزیر خارجہ کی منگولیا کے سفیر سے ملاقات", head: str = "", site: str = "خبر نامہ"
) -> str:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        f'<!doctype html><html lang="ur" dir="rtl"><head><meta charset="utf-8"><title>{title} | {site}</title>{head}</head>'
        f'<body><nav><ul><li><a href="/a">صفحہ اول</a></li><li><a href="/b">کھیل</a></li></ul></nav>'
        f"<main><article><h1>{title}</h1>{body}</article></main><footer>جملہ حقوق محفوظ ہیں</footer></body></html>"
    )


def pack(content: bytes) -> str:
    return base64.b64encode(gzip.compress(content, mtime=0)).decode()


@pytest.fixture
def raw_article() -> Callable[..., RawArticle]:
    """A read: `page` as HTML text or bytes (None: no page), `entry` and further fields of the record by name."""

    def make(page: str | bytes | None = None, entry: dict[str, str] | None = None, **fields: Any) -> RawArticle:
        url = fields.pop("url", "https://khabar.example/story/17")
        if page is not None:
            content = page.encode() if isinstance(page, str) else page
            headers = fields.pop("headers", {"content-type": "text/html; charset=utf-8"})
            fields["page"] = RawPage(url=url, status=fields.pop("status", 200), headers=headers, body=pack(content))
        return RawArticle(
            article_id=fields.pop("article_id", "a1"),
            url=url,
            fetched_at=fields.pop("fetched_at", FETCHED),
            entry=RawEntry(**(entry or {})),
            **fields,
        )

    return make


@pytest.fixture
def html_page() -> Callable[..., str]:
    return make_page


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    return PARAGRAPHS


@pytest.fixture
def as_input() -> Callable[[Any, int], Incoming]:
    """A record as a processor gets it."""

    def make(record: RawArticle | Article, offset: int = 0) -> Incoming:
        stamp = wire.to_ms(record.fetched_at)
        return Incoming("t", 0, offset, record.article_id.encode(), wire.encode(record), (), stamp)

    return make
