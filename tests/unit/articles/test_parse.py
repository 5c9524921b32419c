"""A read becomes one clean article, or a rejected one with the reason."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from schemas import wire
from schemas.articles import Article, RawArticle, RawPage
from streams.articles.parse import Parse, parse
from streams.runtime.processor import Incoming, Processor

Raw = Callable[..., RawArticle]
Html = Callable[..., str]


def test_page_gives_text_title_author_and_address(raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...]) -> None:
    head = (
        '<meta property="og:site_name" content="خبر نامہ"><link rel="canonical" href="https://www.khabar.example/story/17/">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-11T10:15:00+05:00",'
        ' "author": {"@type": "Person", "name": "سلمیٰ رفیق"}}</script>'
    )
    article = parse(raw_article(html_page(*paragraphs, head=head)))
    assert article.title == "قازق وزیر خارجہ کی منگولیا کے سفیر سے ملاقات"
    for paragraph in paragraphs:
        assert paragraph in article.text
    assert "صفحہ اول" not in article.text
    assert "جملہ حقوق" not in article.text
    assert article.author == "سلمیٰ رفیق"
    assert article.canonical_url == "https://www.khabar.example/story/17/"
    assert article.published == datetime(2026, 3, 11, 5, 15, tzinfo=UTC)
    assert article.published_from == "page"
    assert (article.language, article.rejected) == ("ur", "")


def test_the_processor_gives_exactly_one_record_and_the_same_bytes_again(
    raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...], as_input: Callable[..., Incoming]
) -> None:
    incoming = as_input(raw_article(html_page(*paragraphs)))
    outputs = [Parse().process(incoming) for _ in range(3)]
    assert all(len(output) == 1 for output in outputs)
    assert len({wire.encode(output[0].record) for output in outputs}) == 1
    assert outputs[0][0].key == "a1"
    assert isinstance(Parse(), Processor)


def test_feed_fields_stand_in_where_the_page_gives_nothing(raw_article: Raw, paragraphs: tuple[str, ...]) -> None:
    entry = {
        "title": "سفیر سے <b>ملاقات</b>",
        "content": "".join(f"<p>{p}</p>" for p in paragraphs),
        "author": "نامہ نگار",
        "published": "Wed, 11 Mar 2026 10:00:00 +0500",
    }
    article = parse(raw_article(None, entry, page_error="timed out"))
    assert article.title == "سفیر سے ملاقات"
    assert article.text.split("\n") == list(paragraphs)
    assert article.author == "نامہ نگار"
    assert article.published == datetime(2026, 3, 11, 5, tzinfo=UTC)
    assert article.rejected == ""


def test_the_full_text_of_a_feed_stands_against_a_page_that_was_cut(
    raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...]
) -> None:
    entry = {"title": "ملاقات", "content": "".join(f"<p>{p}</p>" for p in paragraphs)}
    article = parse(raw_article(html_page("مزید پڑھنے کے لیے یہاں کلک کریں اور خبر کا باقی حصہ دیکھیں۔"), entry))
    assert article.text.split("\n") == list(paragraphs)


@pytest.mark.parametrize(
    ("page_title", "site", "wanted"),
    [
        ("وفد کی آمد", "خبر نامہ", "وفد کی آمد"),
        ("وفد کی آمد - خبر نامہ", "خبر نامہ", "وفد کی آمد"),
        ("دو ملک - ایک سرحد", "خبر نامہ", "دو ملک - ایک سرحد"),
    ],
)
def test_the_name_of_the_site_is_cut_off_the_title(
    raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...], page_title: str, site: str, wanted: str
) -> None:
    head = f'<meta property="og:site_name" content="{site}"><meta property="og:title" content="{page_title}">'
    assert parse(raw_article(html_page(*paragraphs, title=page_title, head=head))).title == wanted


def test_outlet_suffix_of_a_known_outlet(raw_article: Raw, paragraphs: tuple[str, ...]) -> None:
    text = "".join(f"<p>{p}</p>" for p in paragraphs)
    page = f"<html><head><title>وفد کی آمد - BBC News اردو</title></head><body><article>{text}</article></body></html>"
    article = parse(raw_article(page, url="https://www.bbc.com/urdu/articles/c1"))
    assert article.title == "وفد کی آمد"
    assert (article.outlet, article.audience_country, article.zone) == ("bbc", "PK", "Europe/London")


@pytest.mark.parametrize(
    ("canonical", "wanted"),
    [
        ("https://m.khabar.example/story/17?utm_source=x", "https://m.khabar.example/story/17"),
        ("https://elsewhere.example/story/17", "https://khabar.example/story/17"),
        ("https://khabar.example/", "https://khabar.example/story/17"),
    ],
)
def test_a_canonical_address_is_believed_on_its_own_site(
    raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...], canonical: str, wanted: str
) -> None:
    article = parse(raw_article(html_page(*paragraphs, head=f'<link rel="canonical" href="{canonical}">')))
    if canonical.endswith("example/"):
        assert article.rejected == "soft_404"
    assert article.canonical_url == wanted


@pytest.mark.parametrize(
    ("page", "headers", "reason"),
    [
        (
            "<html><head><title>Just a moment...</title></head><body><p>Checking your browser</p></body></html>",
            {},
            "wall",
        ),
        ("<html><head><title>خبر</title></head><body><p>x</p></body></html>", {"cf-mitigated": "challenge"}, "wall"),
        (
            "<html><head><title>We value your privacy</title></head><body><p>Accept cookies to continue</p></body></html>",
            {},
            "wall",
        ),
        (
            "<html><head><title>404 - صفحہ نہیں ملا</title></head><body><p>مطلوبہ صفحہ موجود نہیں ہے</p></body></html>",
            {},
            "soft_404",
        ),
        ("", {}, "unreadable"),
        ("<html><body></body></html>", {}, "empty"),
        ("<html><head><title>تصاویر</title></head><body><p>دیکھیں</p></body></html>", {}, "too_short"),
    ],
)
def test_what_is_no_article_is_rejected_with_the_reason(
    raw_article: Raw, page: str, headers: dict[str, str], reason: str
) -> None:
    article = parse(raw_article(page, headers=headers))
    assert article.rejected == reason


def test_an_article_about_cookies_is_no_wall(raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...]) -> None:
    text = (*paragraphs, "ماہرین کے مطابق ویب سائٹوں پر we value your privacy جیسے پیغامات عام ہو گئے ہیں۔") * 3
    assert parse(raw_article(html_page(*text))).rejected == ""


def test_a_wall_does_not_hide_the_text_that_the_feed_brought(raw_article: Raw, paragraphs: tuple[str, ...]) -> None:
    entry = {"title": "سفیر سے ملاقات", "content": "<p>" + " ".join(paragraphs) + "</p>"}
    article = parse(raw_article("<html><head><title>Just a moment...</title></head><body>wait</body></html>", entry))
    assert article.rejected == ""
    assert paragraphs[0] in article.text


def test_bytes_that_are_no_page_are_a_reason_not_an_error(raw_article: Raw) -> None:
    raw = raw_article("<p>x</p>")
    for body in ("???", "AAAA", "H4sIAAAAAAAA"):
        broken = RawArticle(
            article_id="a1", url=raw.url, fetched_at=raw.fetched_at, entry=raw.entry,
            page=RawPage(url=raw.url, status=200, body=body),
        )  # fmt: skip
        assert parse(broken).rejected == "unreadable"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1256"])
def test_pages_in_other_encodings(raw_article: Raw, encoding: str) -> None:
    # Windows-1256 lacks the Urdu yeh and full stop: such pages are written with the Arabic ones
    text = "وزیر خارجہ نے کہا کہ تمام معاملات پر بات چیت جاری رہے گی اور دونوں ملکوں کے عوام کو اس سے فائدہ ہو گا. " * 6
    page = f"<html><head><title>بات چیت</title></head><body><article><p>{text}</p></article></body></html>"
    raw = page.replace("ی", "ي").encode(encoding)
    article = parse(raw_article(raw, headers={"content-type": "text/html; charset=utf-8"}))
    assert "وزير خارجہ نے کہا" in article.text
    assert article.rejected == ""


def test_utf8_that_was_encoded_twice_is_undone(raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...]) -> None:
    doubled = html_page(*paragraphs).encode().decode("cp1252", "ignore")
    clean_letters = "قازقستان کے وزیر خارجہ"
    once = html_page(*(clean_letters + " نے بات کی اور کہا کہ یہ اچھا ہے۔ " * 20,)).encode()
    twice = "".join(bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b) for b in once).encode()
    assert doubled != html_page(*paragraphs)
    assert clean_letters in parse(raw_article(twice)).text


def test_a_cut_page_is_read_as_far_as_it_goes(raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...]) -> None:
    content = html_page(*paragraphs * 4).encode()
    assert paragraphs[0] in parse(raw_article(content[: len(content) * 2 // 3])).text


def test_a_withdrawn_read_is_no_rejected_one(raw_article: Raw) -> None:
    article = parse(raw_article(None, {"title": "سفیر سے ملاقات"}, withdrawn=True, read=3))
    assert (article.withdrawn, article.rejected, article.text, article.read) == (True, "", "", 3)


def test_control_characters_never_pass(raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...]) -> None:
    page = html_page(paragraphs[0] + "\x00\x08\x0b", *paragraphs)
    article = parse(raw_article(page, {"title": "عنوان\x00 یہاں", "summary": "x\ud800".encode("utf-8", "replace").decode()}))
    assert not any(ord(c) < 32 and c != "\n" for c in article.text + article.title)


def test_every_field_of_the_read_travels_on(raw_article: Raw, html_page: Html, paragraphs: tuple[str, ...]) -> None:
    article: Article = parse(
        raw_article(
            html_page(*paragraphs), source="warc", feed_url="https://khabar.example/rss", outlet="khabar",
            audience_country="IN", zone="Asia/Kolkata", tier=3, read=2,
        )
    )  # fmt: skip
    assert (article.source, article.feed_url, article.outlet) == ("warc", "https://khabar.example/rss", "khabar")
    assert (article.audience_country, article.zone, article.tier, article.read) == ("IN", "Asia/Kolkata", 3, 2)
