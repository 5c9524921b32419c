"""A pipeline on generated news, asked from outside: what its topics hold, what its receiver heard, whether all came out."""

import asyncio
import base64
import time
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from stories import pairs

from connectors.kafka import read_all
from schemas import topics, wire
from schemas.alerts import Alert, Channel, Delivery, Filter, Subscription
from schemas.articles import Article
from schemas.events import Event
from schemas.mentions import ArticleMentions
from sifarat.access import kafka_settings
from sifarat.accounting import Account, account
from sifarat.demo.receiver import Receiver
from sifarat.settings import Settings
from sifarat.subscription_topics import write_subscriptions

SECRET = "whsec_" + base64.b64encode(bytes(range(32))).decode()


def environment(opml: Path) -> dict[str, str]:
    """What the services are told, besides where Kafka and their data are."""
    return {
        "WORLD_SECRET": SECRET,
        "SIFARAT_FEEDS__OPML": str(opml),
        "SIFARAT_HTTP__CONTACT": "https://example.org/tests",
        # a feed that a busy machine fails once is looked at again soon
        "SIFARAT_FEEDS__BACKOFF_S": "4",
        "SIFARAT_FEEDS__PAGE_RETRIES_S": "[1, 2, 4, 8]",
        "SIFARAT_HTTP__ALLOW": '["127.0.0.1"]',
        "SIFARAT_HTTP__HOST_CONCURRENCY": "8",
        "SIFARAT_DELIVERY__ALLOW": '["127.0.0.1"]',
        "SIFARAT_DELIVERY__STORM_PER_HOUR": "0",
        "SIFARAT_STREAM__WORKERS": "1",
    }


def subscription(url: str) -> Subscription:
    """Whoever meets Japan, by webhook."""
    return Subscription(
        subscription_id="japan",
        filter=Filter(parties_any=["JP"]),
        channel=Channel(kind="webhook", target=url, secret="env:WORLD_SECRET"),
        created_at=datetime.now(UTC),
    )


class Outcome:
    """What has come out of `articles` generated stories, read from the topics and from the receiver."""

    def __init__(self, settings: Settings, receiver: Receiver, articles: int, lines: Sequence[str]) -> None:
        self.settings = settings
        self.receiver = receiver
        self.articles = articles
        self.lines = lines
        """What the services printed, shown with a failure."""

    @property
    def prefix(self) -> str:
        return self.settings.prefix

    async def account(self) -> Account:
        return await account(kafka_settings(self.settings), self.prefix)

    async def records(self, topic: topics.Topic, kind: Any) -> list[Any]:
        """All records of a topic, oldest first."""
        found = read_all(kafka_settings(self.settings), topic.named(self.prefix))
        return [wire.decode(kind, record.value) async for record in found]

    async def events(self) -> dict[str, Event]:
        return {event.event_id: event for event in await self.records(topics.EVENTS, Event)}

    async def alerts(self) -> set[str]:
        return {alert.alert_id for alert in await self.records(topics.ALERTS, Alert)}

    async def articles_told(self) -> int:
        """Of how many articles the stages have told up to `mentions`; 0 while Kafka is away."""
        try:
            return len({told.article_id for told in await self.records(topics.MENTIONS, ArticleMentions)})
        except (OSError, LookupError, RuntimeError, click.UsageError):
            return 0

    async def subscribe(self) -> Subscription:
        made = subscription(self.receiver.url)
        await write_subscriptions(kafka_settings(self.settings), self.prefix, [made])
        return made

    async def under_way(self, events: int = 10, seconds: float = 60) -> None:
        """Wait until so many events stand and not all articles are through: the middle."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = await self._counted()
            if found is not None and found.events >= events:
                stages = {stage.stage: stage for stage in found.stages}
                assert stages["extract"].records_out < self.articles, "the fault would come after the work"
                return
            await asyncio.sleep(0.1)
        raise AssertionError("nothing under way:\n" + "\n".join(self.lines[-30:]))

    async def through(self, seconds: float = 150) -> Account:
        """The account when all is through and nothing is pending."""
        deadline = time.monotonic() + seconds
        found = None
        while time.monotonic() < deadline:
            found = await self._counted()
            if found and found.articles == self.articles and found.balanced and not found.stages[-1].labels.get("pending"):
                return found
            await asyncio.sleep(0.5)
        raise AssertionError(f"not through: {found}\n" + "\n".join(self.lines[-40:]))

    async def _counted(self) -> Account | None:
        """The account; None while Kafka itself is away."""
        try:
            return await asyncio.wait_for(self.account(), 30)
        except (OSError, TimeoutError, LookupError, RuntimeError, click.UsageError):
            return None

    async def check(self) -> None:
        """Nothing lost, nothing doubled: every pair of sides has one event of two sources, each alert was told once."""
        await self.through()
        standing = [event for event in (await self.events()).values() if event.standing == "live"]
        told = Counter(tuple(event.parties) for event in standing)
        assert {pair: count for pair, count in told.items() if count != 1} == {}
        assert set(told) == pairs(self.articles)
        assert sum(event.source_count for event in standing) == self.articles
        await self._heard({event.event_id for event in standing if "JP" in event.parties})
        assert set(self.receiver.messages) == await self.alerts()
        heard = Counter((m["data"]["event"]["event_id"], m["data"]["kind"], m["data"]["facts_revision"]) for m in self._told())
        assert max(heard.values()) == 1
        assert self.receiver.refused == 0

    async def check_articles(self) -> None:
        """Each article is there once, as new, and each alert is closed as delivered."""
        judged = await self.records(topics.ARTICLES, Article)
        first = Counter(article.article_id for article in judged if article.read == 1)
        assert {article: count for article, count in first.items() if count != 1} == {}
        assert Counter(article.change for article in judged if article.read == 1) == {"new": self.articles}
        assert len({article.article_id for article in judged}) == self.articles
        closed = {delivery.alert_id: delivery.outcome for delivery in await self.records(topics.DELIVERIES, Delivery)}
        assert closed == dict.fromkeys(await self.alerts(), "delivered")

    async def _heard(self, events: Collection[str], seconds: float = 60) -> None:
        """Wait until the receiver has heard of all these events: match and delivery come behind what the account counts."""
        deadline = time.monotonic() + seconds
        while not set(events) <= {message["data"]["event"]["event_id"] for message in self._told()}:
            assert time.monotonic() < deadline, "not all alerts have been told:\n" + "\n".join(self.lines[-40:])
            await asyncio.sleep(0.2)
        await self.through()

    def _told(self) -> list[dict[str, Any]]:
        return list(self.receiver.messages.values())
