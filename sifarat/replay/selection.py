"""Which raw articles a replay covers."""

from datetime import UTC, datetime

import msgspec

from connectors.kafka import KafkaRecord
from schemas.articles import Article
from schemas.replays import Range


class _Head(msgspec.Struct):
    article_id: str
    read: int = 1
    feed_url: str = ""
    outlet: str = ""


def head(record: KafkaRecord) -> tuple[str, int] | None:
    """Article id and read of a record, or None when it is no article."""
    try:
        found = msgspec.json.decode(record.value or b"", type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return found.article_id, found.read


def covers(range_: Range, record: KafkaRecord) -> bool:
    """Whether a raw article is in the range, as far as that can be told before it is parsed.

    A record that cannot be read is in a range by its fetch time, so that it becomes the replay's dead letter too.
    """
    fetched = datetime.fromtimestamp(record.timestamp_ms / 1000, UTC)
    if range_.by == "fetched" and not _within(range_, fetched):
        return False
    if not (range_.feeds or range_.outlets or range_.articles):
        return True
    try:
        found = msgspec.json.decode(record.value or b"", type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return (
        (not range_.feeds or found.feed_url in range_.feeds)
        and (not range_.outlets or found.outlet in range_.outlets)
        and (not range_.articles or found.article_id in range_.articles)
    )


def covers_parsed(range_: Range, article: Article) -> bool:
    """Whether a parsed article is in a range by publication."""
    return range_.by != "published" or (article.published is not None and _within(range_, article.published))


def _within(range_: Range, moment: datetime) -> bool:
    return (range_.since is None or moment >= range_.since) and (range_.until is None or moment < range_.until)
