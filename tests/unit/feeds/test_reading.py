"""Feeds of every kind are read, and what is none is called by its name."""

import json

import pytest

from connectors.feeds.identity import identify
from connectors.feeds.reading import absolute, read_feed

BASE = "https://news.example/urdu/feed"
ITEM = (
    "<item><title>وزیر خارجہ کی آمد {0}</title><link>/story/{0}</link><guid isPermaLink='false'>g{0}</guid>"
    "<pubDate>Mon, 02 Nov 2026 10:00:00 PKT</pubDate><description>متن {0}</description></item>"
)


def rss(items: str, channel: str = "", version: str = "2.0") -> bytes:
    return (
        f'<?xml version="1.0"?><rss version="{version}"><channel><title>خبریں</title>{channel}{items}</channel></rss>'.encode()
    )


ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ur"><title>خبریں</title><entry><id>tag:1</id>'
    "<title>سربراہ کی آمد</title>"
    '<link rel="alternate" href="//news.example/a"/><updated>2026-11-02T10:00:00+05:00</updated>'
    '<content type="html">متن</content>'
    "</entry></feed>"
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>خبریں</title></channel><item rdf:about="https://news.example/r">'
    "<title>سربراہ کی آمد</title><link>https://news.example/r</link><dc:date>2026-11-02T10:00:00Z</dc:date></item></rdf:RDF>"
)
ATOM03 = (
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>سربراہ کی آمد</title>'
    '<link rel="alternate" type="text/html" href="https://news.example/3"/><issued>2026-11-02T10:00:00Z</issued></entry></feed>'
)


@pytest.mark.parametrize(
    ("body", "format_", "link", "date"),
    [
        (rss(ITEM.format(1)), "rss 2.0", "https://news.example/story/1", "Mon, 02 Nov 2026 10:00:00 PKT"),
        (rss(ITEM.format(1), version="0.92"), "rss 0.92", "https://news.example/story/1", "Mon, 02 Nov 2026 10:00:00 PKT"),
        (ATOM.encode(), "atom 1.0", "https://news.example/a", "2026-11-02T10:00:00+05:00"),
        (RDF.encode(), "rss 1.0", "https://news.example/r", "2026-11-02T10:00:00Z"),
        (ATOM03.encode(), "atom 0.3", "https://news.example/3", "2026-11-02T10:00:00Z"),
    ],
)
def test_formats(body: bytes, format_: str, link: str, date: str) -> None:
    document = read_feed(body, url=BASE)
    assert (document.format, document.problem, document.bozo) == (format_, "", False)
    (entry,) = document.entries
    assert entry.link == link
    assert date in (entry.published, entry.updated)
    assert entry.title.startswith(("وزیر", "سربراہ"))


def test_json_feed() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": "خبریں", "language": "ur",
        "items": [{"id": 7, "url": "/j", "title": "سربراہ کی آمد", "content_text": "متن"}],
    }  # fmt: skip
    feed["items"].append({"id": 8, "title": "\ud800x", "url": ["no"]})  # type: ignore[attr-defined]
    document = read_feed(json.dumps(feed).encode(), url=BASE)
    assert document.format == "json feed 1.1"
    assert (document.entries[1].title, document.entries[1].link) == ("x", "")
    assert (document.entries[0].guid, document.entries[0].link) == ("7", "https://news.example/j")


@pytest.mark.parametrize(
    ("body", "format_", "said"),
    [
        (b"<!DOCTYPE html><html><head><title>x</title></head></html>", "html", "an HTML page"),
        (b"<html><body><script>'<rss'</script>", "html", "an HTML page"),
        (
            b"<html><link type='application/rss+xml' href='/feed?a=1&amp;b=2'>",
            "html",
            "names https://news.example/feed?a=1&b=2",
        ),
        (b"", "empty", "empty"),
        (b"\xef\xbb\xbf \n", "empty", "empty"),
        (
            b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>',
            "sitemap",
            "sitemap",
        ),
        (b"<sitemapindex><sitemap/></sitemapindex>", "sitemap", "sitemap index"),
        (b'<opml version="2.0"><head/><body><outline/></body></opml>', "opml", "feeds import"),
        (b'{"a": 1}', "json", "no JSON Feed"),
        (b'{"a": ', "json", "cannot be read"),
        (b"[[[[" * 50_000, "json", "cannot be read"),
        (b"Service is down", "text", "without markup"),
        (b"<note><to/></note>", "xml", "root element note"),
        (b"\x00\x01\x02\x03\xff\xfe" * 100, "binary", "binary data"),
        (rss(""), "rss 2.0", "without entries"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, format_: str, said: str) -> None:
    document = read_feed(body, url=BASE)
    assert document.format == format_
    assert said in document.problem
    assert document.entries == []


@pytest.mark.parametrize(
    "body",
    [
        b"\n\n" + rss(ITEM.format(1)),
        b"<br />\n<b>Warning</b>: include() in /srv/x.php on line 3<br />\n" + rss(ITEM.format(1)),
        rss(ITEM.format(1) + ITEM.format(2))[:-140],
        rss(ITEM.format(1).replace("متن", "a & b &nbsp; <b>\x0c")),
        rss(ITEM.format(1).replace("<title>", "<title><media:x>")),
        rss(ITEM.format(1).replace("متن", "<![CDATA[<!h<!]]>")),
        rss(ITEM.format(1) + "<item/>" * 3),
    ],
    ids=["blank lines", "php warning", "cut", "raw ampersand", "undeclared prefix", "odd cdata", "empty items"],
)
def test_not_well_formed_is_read_all_the_same(body: bytes) -> None:
    document = read_feed(body, url=BASE)
    assert document.problem == ""
    assert document.entries[0].link == "https://news.example/story/1"


def test_entities_in_the_document_type_come_to_nothing() -> None:
    body = (
        b'<!DOCTYPE r [<!ENTITY a "'
        + b"x" * 40_000
        + rb'"><!ENTITY b "\d">]>'
        + rss("<item><title>" + "&a;" * 5000 + "&b;</title></item>")
    )
    document = read_feed(body)
    assert len(document.entries[0].title) <= 2000
    assert "x" not in document.entries[0].title


def test_entries_are_capped_and_the_rest_counted() -> None:
    document = read_feed(rss("".join(ITEM.format(number) for number in range(50))), url=BASE, max_entries=20)
    assert (len(document.entries), document.dropped, document.bozo) == (20, 30, False)


def test_hints() -> None:
    channel = (
        "<ttl>30</ttl><sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'> Hourly </sy:updatePeriod>"
        "<sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>2</sy:updateFrequency>"
        "<skipHours><hour>0</hour><hour>24</hour><hour>3</hour><hour>99</hour></skipHours>"
        "<skipDays><day>Friday</day><day>x</day></skipDays>"
    )
    hints = read_feed(rss(ITEM.format(1), channel), url=BASE).hints
    assert (hints.ttl_minutes, hints.update_period, hints.update_frequency) == (30, "hourly", 2)
    assert (hints.skip_hours, hints.skip_days) == ((0, 3), (4,))


@pytest.mark.parametrize(
    ("ttl", "minutes"), [("0", None), ("-1", None), ("1.5", 1.5), ("", None), ("x", None), ("1e400", None)]
)
def test_odd_ttl(ttl: str, minutes: float | None) -> None:
    assert read_feed(rss(ITEM.format(1), f"<ttl>{ttl}</ttl>"), url=BASE).hints.ttl_minutes == minutes


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("/a", "https://news.example/a"), ("//cdn.example/a", "https://cdn.example/a"),
        ("http://b.example/ خبر", "http://b.example/خبر"),
        ("javascript:void(0)", ""), ("mailto:a@example.org", ""), ("", ""), ("http://[half", ""),
        ("http://x.example/" + "a" * 2100, ""),
    ],
)  # fmt: skip
def test_links(link: str, expected: str) -> None:
    assert absolute(link, BASE) == expected


def test_identity_is_the_address_while_it_is_the_articles_own() -> None:
    own = read_feed(rss("".join(ITEM.format(n) for n in range(3))), url=BASE)
    assert len({article for article, _, _ in identify(own.entries, BASE)}) == 3
    tracked = read_feed(rss("".join(ITEM.format(n) for n in range(3))).replace(b"</link>", b"?utm_source=rss</link>"), url=BASE)
    assert [a for a, _, _ in identify(tracked.entries, BASE)] == [a for a, _, _ in identify(own.entries, BASE)]
    regenerated = read_feed(rss("".join(ITEM.format(n) for n in range(3))).replace(b">g", b">other-g"), url=BASE)
    assert [a for a, _, _ in identify(regenerated.entries, BASE)] == [a for a, _, _ in identify(own.entries, BASE)]


def test_a_link_that_is_everybodys_identifies_nobody() -> None:
    home = rss(
        "".join(ITEM.format(n) for n in range(3)).replace("/story/0", "/").replace("/story/1", "/").replace("/story/2", "/")
    )
    found = identify(read_feed(home, url=BASE).entries, BASE)
    assert len({article for article, _, _ in found}) == 3
    assert [url for _, url, _ in found] == ["", "", ""]
    one = (
        rss("".join(ITEM.format(n) for n in range(4)))
        .replace(b"/story/1", b"/live")
        .replace(b"/story/2", b"/live")
        .replace(b"/story/3", b"/live")
    )
    assert len({article for article, _, _ in identify(read_feed(one, url=BASE).entries, BASE)}) == 4


def test_the_same_story_twice_is_one() -> None:
    found = identify(read_feed(rss(ITEM.format(1) + ITEM.format(1)), url=BASE).entries, BASE)
    assert len(found) == 1


def test_entries_without_link_and_guid_are_told_apart_by_title_and_day() -> None:
    item = "<item><title>آمد</title><pubDate>{} 10:00:00 GMT</pubDate></item>"
    items = item.format("Mon, 02 Nov 2026") + item.format("Tue, 03 Nov 2026") + item.format("Mon, 02 Nov 2026")
    assert len(identify(read_feed(rss(items), url=BASE).entries, BASE)) == 2


def test_a_second_parser_reads_what_the_first_gives_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    body = rss(ITEM.format(1) + ITEM.format(2)[:-7] + "<x:y>") + ATOM.encode()
    whole = read_feed(rss(ITEM.format(1) + ITEM.format(2)), url=BASE)

    def give_up(*_: object, **__: object) -> None:
        raise KeyError("links")

    monkeypatch.setattr("feedparser.parse", give_up)
    document = read_feed(body, url=BASE)
    assert document.problem == ""
    assert "KeyError" in document.bozo_reason
    assert [(e.title, e.link, e.published) for e in document.entries[:2]] == [
        (e.title, e.link, e.published) for e in whole.entries
    ]
    atom = read_feed(ATOM.encode(), url=BASE).entries[0]
    assert (atom.link, atom.guid, atom.updated) == ("https://news.example/a", "tag:1", "2026-11-02T10:00:00+05:00")
    assert "cannot be parsed" in read_feed(rss(""), url=BASE).problem
