"""The stage: one record of mentions per article version."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import wire
from schemas.articles import Article
from schemas.mentions import ArticleMentions
from streams.extraction.stage import Extract
from streams.runtime.processor import Incoming, PoisonError

ARTICLE = Article(
    article_id="a",
    url="https://example.pk/a",
    fetched_at=datetime(2026, 3, 11, tzinfo=UTC),
    audience_country="PK",
    title="وزیر خارجہ سے ڈچ سفیر کی ملاقات",
    text="وزیر خارجہ سے ڈچ سفیر نے ملاقات کی۔",
    version=1,
    change="new",
)


def record(value: bytes) -> Incoming:
    return Incoming("articles", 0, 0, b"a", value)


@pytest.fixture(scope="module")
def stage() -> Extract:
    return Extract()


def test_each_version_has_one_record(stage: Extract) -> None:
    (out,) = stage.process(record(wire.encode(ARTICLE)))
    assert isinstance(out.record, ArticleMentions)
    assert [mention.parties for mention in out.record.mentions] == [["NL", "PK"]]


def test_a_record_says_what_made_it(stage: Extract, tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text("person\tforms\n", encoding="utf-8")
    (mine,) = stage.process(record(wire.encode(ARTICLE)))
    (other,) = Extract([tmp_path]).process(record(wire.encode(ARTICLE)))
    assert isinstance(mine.record, ArticleMentions)
    assert isinstance(other.record, ArticleMentions)
    made = mine.record.made_by
    assert made.code
    assert re.fullmatch("[0-9a-f]{12}", made.rules)
    assert re.fullmatch("[0-9a-f]{12}", made.data)
    assert (other.record.made_by.rules, other.record.made_by.data != made.data) == (made.rules, True)


def test_a_further_read_of_a_version_has_none(stage: Extract) -> None:
    again = Article(
        article_id="a", read=2, url=ARTICLE.url, fetched_at=ARTICLE.fetched_at, version=1, change="unchanged", text=ARTICLE.text
    )
    assert list(stage.process(record(wire.encode(again)))) == []


def test_what_is_no_article_is_poison(stage: Extract) -> None:
    with pytest.raises(PoisonError):
        stage.process(record(b"{}"))
