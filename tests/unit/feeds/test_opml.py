"""OPML goes out and comes back as it was, and foreign files are filled from what is known of the outlet."""

import pytest

import seeds
from connectors.feeds.opml import OpmlError, feed_for, read_opml, write_opml
from schemas.feeds import Feed
from seeds.outlets import outlets


def test_what_goes_out_comes_back() -> None:
    feeds = [
        Feed(
            url="https://a.example/feed?x=1&y=2",
            title="خبریں <1>",
            outlet="a",
            audience_country="IN",
            zone="Asia/Kolkata",
            tier=3,
        ),
        Feed(url="https://b.example/", min_interval_s=1, max_interval_s=9, full_text=False, enabled=False, language="fa"),
    ]
    back = {feed.url: feed for feed in read_opml(write_opml(feeds))}
    assert back["https://a.example/feed?x=1&y=2"] == feeds[0]
    assert back["https://b.example/"] == Feed(
        **{**{f: getattr(feeds[1], f) for f in feeds[1].__struct_fields__}, "title": "https://b.example/"}
    )


def test_a_foreign_file_is_filled_from_the_outlet() -> None:
    body = (
        b'<opml><body><outline text="News"><outline text="x" xmlUrl="https://urdu.siasat.com/feed/"/></outline></body></opml>'
    )
    (feed,) = read_opml(body)
    assert (feed.outlet, feed.audience_country, feed.zone, feed.title) == ("siasat", "IN", "Asia/Kolkata", "x")
    assert feed_for("https://jang.com.pk/rss/1/1").audience_country == "PK"
    assert feed_for("https://unknown.example/feed").audience_country is None


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<rss/>", "root element is rss"),
        (b"<opml><body/></opml>", "no outline"),
        (b"<opml><body>", "no XML"),
        (b'<opml><body><outline xmlUrl="file:///etc/passwd"/></body></opml>', "no outline"),
        (b'<opml><body><outline xmlUrl="http://x.example/" tier="one"/></body></opml>', "'one' is no whole number"),
        (b'<opml><body><outline xmlUrl="http://x.example/" enabled="yes"/></body></opml>', "neither true nor false"),
    ],
)
def test_what_cannot_be_read_is_said(body: bytes, said: str) -> None:
    with pytest.raises(OpmlError, match=said) as error:
        read_opml(body, "mine.opml")
    assert str(error.value).startswith("mine.opml: ")


def test_entities_come_to_nothing() -> None:
    bomb = b'<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    (feed,) = read_opml(bomb + b'<opml><body><outline text="&b;" xmlUrl="http://x.example/"/></body></opml>')
    assert "aaa" not in feed.title


def test_the_shipped_list_is_complete() -> None:
    feeds = read_opml(seeds.path("feeds.opml").read_bytes())
    assert len(feeds) > 30
    for feed in feeds:
        assert feed.outlet in outlets(), feed.url
        outlet = outlets()[feed.outlet]
        assert (feed.audience_country, feed.zone, feed.tier) == (outlet.audience_country, outlet.zone, outlet.tier), feed.url
    countries = {feed.outlet: feed.audience_country for feed in feeds}
    assert {countries[name] for name in ("bbc", "dw", "voa", "independent", "express", "jang")} == {"PK"}
