"""Identities: the same article under any writing of its address, different ones apart, and nothing recomputed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import ids


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://news.example.pk/a/1", "https://news.example.pk/a/1"),
        ("https://NEWS.Example.PK/a/1", "https://news.example.pk/a/1"),
        ("https://news.example.pk/a/1#comments", "https://news.example.pk/a/1"),
        ("https://news.example.pk:443/a/1", "https://news.example.pk/a/1"),
        ("http://news.example.pk:80/a/1", "https://news.example.pk/a/1"),
        ("https://news.example.pk", "https://news.example.pk/"),
        ("https://news.example.pk/a?utm_source=rss&utm_medium=x&id=3", "https://news.example.pk/a?id=3"),
        ("https://news.example.pk/a?at_medium=RSS&at_campaign=KARANGA", "https://news.example.pk/a"),
        ("https://news.example.pk/a?fbclid=1&gclid=2", "https://news.example.pk/a"),
        ("https://news.example.pk/خبر", "https://news.example.pk/%D8%AE%D8%A8%D8%B1"),
        ("https://news.example.pk/%d8%ae%d8%a8%d8%b1", "https://news.example.pk/%D8%AE%D8%A8%D8%B1"),
        ("  https://news.example.pk/a \n", "https://news.example.pk/a"),
    ],
)
def test_one_article_under_two_writings(one: str, other: str) -> None:
    assert ids.article_id(url=one) == ids.article_id(url=other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example.pk/a/1", "https://news.example.pk/a/2"),
        ("https://news.example.pk/a?id=1", "https://news.example.pk/a?id=2"),
        ("https://news.example.pk/a", "https://news.example.pk/a/"),
        ("https://news.example.pk/A", "https://news.example.pk/a"),
        ("https://news.example.pk/a", "https://www.news.example.pk/a"),
        ("https://news.example.pk:8080/a", "https://news.example.pk/a"),
        ("https://news.example.pk/a?empty=", "https://news.example.pk/a"),
    ],
)
def test_two_articles_stay_two(one: str, other: str) -> None:
    assert ids.article_id(url=one) != ids.article_id(url=other)


@given(st.text(max_size=60))
def test_normalising_never_fails_and_twice_is_once(rest: str) -> None:
    for url in (rest, f"https://news.example.pk/{rest}", f"http://{rest}/a", f"https://news.example.pk/?q={rest}"):
        once = ids.normalise_url(url)
        assert ids.normalise_url(once) == once


def test_without_url_the_guid_counts_per_feed_then_title_and_day() -> None:
    by_guid = ids.article_id(guid="7", feed_url="https://a.example/rss", title="t")
    assert by_guid != ids.article_id(guid="7", feed_url="https://b.example/rss", title="t")
    arabic, urdu = "وزير كا دورہ", "وزیر کا دورہ"
    assert ids.article_id(title=arabic, day="2026-01-01") == ids.article_id(title=f" «{urdu}»! ", day="2026-01-01")
    assert ids.article_id(title=urdu, day="2026-01-01") != ids.article_id(title=urdu, day="2026-01-02")
    with pytest.raises(ValueError, match="identified"):
        ids.article_id(title=" … ")


def test_parts_do_not_run_into_each_other() -> None:
    assert ids.digest("a", "bc") != ids.digest("ab", "c")
    assert len(ids.digest("x")) == 20


def test_ids_are_those_of_the_first_release() -> None:
    """Ids are kept in topics for ever: a change of these lines loses what people have stored."""
    assert ids.article_id(url="https://news.example.pk/a") == "7937648e8a31cb66ba59"
    assert ids.mention_key("a1", -4, "call") == "a1:-4:call"
    assert ids.event_id("a1:0:meeting") == "202176e45aadbd928d04"
    assert ids.alert_id("s", "e", "created", 1) == "456545a962b29e10d327"
