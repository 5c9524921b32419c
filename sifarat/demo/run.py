"""The demo: a news server, the local stack, one subscription, a receiver, and a view of all that happens.

Everything shown and counted is read from Kafka's topics: without a sample article the outcome is another one.
"""

import asyncio
import base64
import json
import secrets
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click
from rich.console import Console

from connectors.feeds.opml import write_opml
from connectors.kafka import KafkaSettings, producer
from schemas import topics, wire
from schemas.alerts import Channel, Filter, Subscription
from schemas.events import Event
from schemas.feeds import FeedState
from sifarat.access import kafka_settings
from sifarat.accounting import Account, account
from sifarat.commands.status import table
from sifarat.demo.receiver import Receiver
from sifarat.following import follow
from sifarat.local import LocalStack
from sifarat.newsserver import NewsServer, Step
from sifarat.newsserver.samples import sample_steps
from sifarat.plural import counted
from sifarat.settings import Settings
from sifarat.view import event_block, right_to_left

PREFIX: Final = "demo."
SUBSCRIPTION: Final = "pakistan-contacts"
SECRET_NAME: Final = "SIFARAT_DEMO_SECRET"
REREADS_S: Final = (3.0, 6.0, 9.0, 12.0, 16.0, 20.0, 30.0)
"""Pages are read again soon, so that edits and withdrawals show while one watches."""
TIME_LIMIT_S: Final = 120.0
_LOOK_S: Final = 1.5


async def run_demo(settings: Settings, stop: asyncio.Event, *, once: bool, samples: Path | None = None) -> int:
    """Run until `stop` is set; with `once`, until all samples are through. Returns the exit code."""
    console = Console(highlight=False)
    try:
        steps = sample_steps(datetime.now(UTC), samples)
    except ValueError as error:
        raise click.UsageError(f"--samples: {error}; seeds/sample/news.jsonl shows how a sample is written") from None
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
    with tempfile.TemporaryDirectory(prefix="sifarat-demo-") as folder:
        async with NewsServer(steps, max_interval_s=2) as news, Receiver(secret) as receiver:
            demo = _Demo(settings, Path(folder), news, receiver, secret, steps, console)
            return await demo.run(stop, once=once)


class _Demo:
    def __init__(
        self,
        settings: Settings,
        folder: Path,
        news: NewsServer,
        receiver: Receiver,
        secret: str,
        steps: Sequence[Step],
        console: Console,
    ) -> None:
        self._news = news
        self._receiver = receiver
        self._steps = steps
        self._console = console
        self._folder = folder
        self._settings = settings.model_copy(update={"data_dir": folder, "prefix": PREFIX})
        self._environment = {
            SECRET_NAME: secret,
            "SIFARAT_FEEDS__OPML": str(folder / "feeds.opml"),
            "SIFARAT_FEEDS__REREADS_S": json.dumps(REREADS_S),
            # a feed that a busy machine fails once is looked at again soon
            "SIFARAT_FEEDS__BACKOFF_S": "4",
            "SIFARAT_FEEDS__PAGE_RETRIES_S": "[1, 2, 4, 8]",
            "SIFARAT_HTTP__ALLOW": '["127.0.0.1"]',
            "SIFARAT_HTTP__CONTACT": "https://example.org/sifarat-demo",
            "SIFARAT_HTTP__HOST_CONCURRENCY": "8",
            "SIFARAT_DELIVERY__ALLOW": '["127.0.0.1"]',
            "SIFARAT_STREAM__WORKERS": "1",
        }

    async def run(self, stop: asyncio.Event, *, once: bool) -> int:
        started = time.monotonic()
        show = self._console.print
        (self._folder / "feeds.opml").write_bytes(write_opml(self._news.feeds, title="Sifarat demo"))
        offered = f"{counted(len(self._news.feeds), 'feed')} on {self._news.url}, {counted(self._articles(), 'sample article')}"
        show(f"[bold]Sifarat[/] demo: {offered}")
        async with LocalStack(self._settings, self._service_line, self._environment) as stack:
            kafka = kafka_settings(stack.settings)
            show(f"Apache Kafka is up on {stack.settings.broker} after {time.monotonic() - started:.1f} s")
            await self._subscribe(kafka)
            tasks = [
                asyncio.create_task(self._show(kafka, topics.FEEDS_STATE, self._feed_line, stop)),
                asyncio.create_task(self._show(kafka, topics.EVENTS, self._event_lines, stop)),
                asyncio.create_task(self._show_alerts(stop)),
            ]
            stack.start_services()
            try:
                found = await self._until_through(kafka, stop, started) if once else None
                if not once:
                    await stop.wait()
                    found = await account(kafka, PREFIX)
            finally:
                stop.set()
                await asyncio.gather(*tasks)
        return self._report(found, started, once=once)

    def _articles(self) -> int:
        return len({step.story.id for step in self._steps if step.story is not None})

    async def _subscribe(self, kafka: KafkaSettings) -> None:
        subscription = Subscription(
            subscription_id=SUBSCRIPTION,
            name="Meetings, calls and visits of Pakistan",
            filter=Filter(parties_any=["PK"], types=["meeting", "call", "visit"]),
            channel=Channel(kind="webhook", target=self._receiver.url, secret=f"env:{SECRET_NAME}"),
            created_at=datetime.now(UTC),
        )
        sender = producer(kafka)
        await sender.start()
        try:
            topic = topics.SUBSCRIPTIONS.named(PREFIX)
            await sender.send_and_wait(topic, wire.encode(subscription), key=SUBSCRIPTION.encode())
        finally:
            await sender.stop()

    async def _until_through(self, kafka: KafkaSettings, stop: asyncio.Event, started: float) -> Account | None:
        """The account when everything has been published, read again, and nothing is under way; None when time runs out."""
        found = None
        while not stop.is_set() and time.monotonic() - started < TIME_LIMIT_S:
            await asyncio.sleep(_LOOK_S)
            if self._news.waiting:
                continue
            found = await account(kafka, PREFIX)
            if not self._lacking(found):
                return found
        return found

    def _lacking(self, found: Account | None) -> list[str]:
        """What is not there yet, in words."""
        if found is None:
            return ["nothing has been counted"]
        lacking = [
            f"{stage.stage}: {counted(stage.missing_count, 'record')} under way or missing"
            for stage in found.stages
            if stage.missing_count
        ]
        if found.articles < self._articles():
            lacking.append(f"{self._articles() - found.articles} sample articles have not come through")
        labels = {stage.stage: stage.labels for stage in found.stages}
        edits = sum(1 for step in self._steps if step.story is not None) - self._articles()
        if labels["dedupe"].get("edited", 0) < edits:
            lacking.append("an edited article has not been read again")
        if labels["dedupe"].get("withdrawn", 0) < sum(step.withdraw is not None for step in self._steps):
            lacking.append("a withdrawn article has not been noticed")
        if labels["deliver"].get("pending", 0) or not self._receiver.messages:
            lacking.append("alerts are pending" if labels["deliver"].get("pending", 0) else "no alert has been delivered")
        return lacking

    def _report(self, found: Account | None, started: float, *, once: bool) -> int:
        if found is None:
            self._console.print("[red]stopped before anything could be counted[/]")
            return 1 if once else 0
        self._console.print(table(found))
        received = len(self._receiver.messages)
        self._console.print(
            f"{counted(received, 'alert')} received by the local webhook, {self._receiver.repeated} twice, "
            f"{self._receiver.refused} refused; {time.monotonic() - started:.0f} s in all"
        )
        lacking = self._lacking(found)
        for line in lacking if once else []:
            self._console.print(f"[red]missing: {line}[/]")
        for stage in found.stages:
            for name in stage.missing:
                self._console.print(f"[red]{stage.stage}: {name}[/]")
        return 1 if once and lacking else 0

    # What is shown

    def _service_line(self, service: str, line: str) -> None:
        """Services are quiet in the demo, but for trouble; all they say is in a file."""
        with (self._folder / f"{service}.log").open("a", encoding="utf-8") as log:
            log.write(line + "\n")
        if " WARNING " in line or " ERROR " in line or "ended with code" in line:
            self._console.print(f"[yellow]{service}:[/] ", end="")
            self._console.print(line, markup=False)

    async def _show(self, kafka: KafkaSettings, topic: topics.Topic, show: Callable[[Any], None], stop: asyncio.Event) -> None:
        async for record in follow(kafka, PREFIX, topic, stop, from_beginning=True):
            show(record)

    def _feed_line(self, state: FeedState) -> None:
        if state.pending:
            entries = counted(len(state.pending), "entry", "entries")
            self._console.print(f"[dim]{datetime.now():%H:%M:%S}  polled {state.url}: {entries} to read[/]")

    def _event_lines(self, event: Event) -> None:
        if not event.background and event.kind not in ("sources", "merged"):
            self._console.print(event_block(event, datetime.now()))

    async def _show_alerts(self, stop: asyncio.Event) -> None:
        shown: set[str] = set()
        while not stop.is_set():
            for name, message in list(self._receiver.messages.items()):
                if name not in shown:
                    shown.add(name)
                    event = message["data"]["event"]
                    self._console.print(f"[bold yellow]ALERT[/] {event['line_en']}\n      {right_to_left(event['line_ur'])}")
            await asyncio.sleep(0.2)
