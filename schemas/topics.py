"""The one list of topics: what the admin creates, Faust reads and writes, and AsyncAPI documents."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from schemas.alerts import Alert, Delivery, Subscription
from schemas.articles import Article, RawArticle
from schemas.base import Record
from schemas.events import Decision, Event
from schemas.feeds import Feed, FeedState
from schemas.mentions import ArticleMentions

MAX_RECORD_BYTES: Final = 4 * 1024 * 1024
"""Largest value that a stage sends; checked before a send, because one record too large fails its whole batch."""
HEADROOM_BYTES: Final = 256 * 1024
"""What `dead-letters` and the clients take on top, for headers and framing."""
METADATA_MAX_AGE_MS: Final = 5_000
"""How soon a group notices partitions that it did not know of.

A broker that has just been started again may answer that it knows no such topic. A group that is assigned at that moment
gets no partition, and nothing comes until the metadata is asked for again: by default after five minutes.
"""

_DAY_MS: Final = 86_400_000
_COMPACTED_SEGMENT_BYTES: Final = 32 * 1024 * 1024
_NEVER_MS: Final = 2**63 - 1
"""A lag without end: the newest record of a key holds, yet resolve can be run again over every decision there was."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic without its prefix: partitions, what its key is, what its records are, how long they are kept."""

    name: str
    partitions: int
    key: str
    record: type[Record] | None
    title: str
    compacted: bool = False
    retention_ms: int = -1
    compaction_lag_ms: int = 0
    max_bytes: int = field(default=MAX_RECORD_BYTES + HEADROOM_BYTES)

    def named(self, prefix: str) -> str:
        """Full name: `prefix` is such as `sifarat.`, or `replay-NAME.` beside the live topics."""
        return prefix + self.name

    def config(self) -> dict[str, str]:
        """Kafka's own settings for this topic, as `create_topics` takes them."""
        config = {"max.message.bytes": str(self.max_bytes), "message.timestamp.type": "CreateTime"}
        if self.compacted:
            config["cleanup.policy"] = "compact"
            config["min.compaction.lag.ms"] = str(self.compaction_lag_ms)
            # Only closed segments are compacted: of 1 GB by default, which a poller would read whole at its start.
            config["segment.bytes"] = str(_COMPACTED_SEGMENT_BYTES)
        else:
            config["cleanup.policy"] = "delete"
            config["retention.ms"] = str(self.retention_ms)
            config["retention.bytes"] = "-1"
        return config


FEEDS: Final = Topic("feeds", 1, "feed URL", Feed, "Settings of each feed", compacted=True)
FEEDS_STATE: Final = Topic("feeds.state", 1, "feed URL", FeedState, "What the poller remembers of a feed", compacted=True)
ARTICLES_RAW: Final = Topic("articles.raw", 8, "article id", RawArticle, "Every read of every entry, as fetched")
ARTICLES_PARSED: Final = Topic("articles.parsed", 1, "article id", Article, "Clean articles")
ARTICLES: Final = Topic("articles", 8, "article id", Article, "Clean articles with version and duplicate judged")
MENTIONS: Final = Topic("mentions", 1, "article id", ArticleMentions, "What each article version says about events")
DECISIONS: Final = Topic(
    "decisions", 1, "decision id", Decision, "What people decided about mentions", compacted=True, compaction_lag_ms=_NEVER_MS
)
EVENTS: Final = Topic(
    "events", 1, "event id", Event, "Events as all articles tell them", compacted=True, compaction_lag_ms=7 * _DAY_MS
)
SUBSCRIPTIONS: Final = Topic("subscriptions", 1, "subscription id", Subscription, "Who wants to know what", compacted=True)
ALERTS: Final = Topic(
    "alerts", 1, "subscription id", Alert, "Event revisions that a subscription asked for", retention_ms=28 * _DAY_MS
)
DELIVERIES: Final = Topic("alerts.deliveries", 1, "alert id", Delivery, "What became of each alert", compacted=True)
DEAD_LETTERS: Final = Topic(
    "dead-letters", 1, "key of the source record", None, "Records that could not be handled, unchanged",
    max_bytes=MAX_RECORD_BYTES + 2 * HEADROOM_BYTES,
)  # fmt: skip

TOPICS: Final = (
    FEEDS, FEEDS_STATE, ARTICLES_RAW, ARTICLES_PARSED, ARTICLES, MENTIONS, DECISIONS, EVENTS, SUBSCRIPTIONS, ALERTS,
    DELIVERIES, DEAD_LETTERS,
)  # fmt: skip
BY_NAME: Final = MappingProxyType({topic.name: topic for topic in TOPICS})
