"""From candidate to outcome: what is refused, what waits, what is claimed, attempted once, and what came of it.

The order of the steps is what "once and not lost" rests on: claim written, attempt made, outcome written. A crash between
two of them leaves a claim without outcome, which counts as a temporary failure: the same message goes out again under the
same id.
"""

import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from connectors.delivery import records
from connectors.delivery.clock import after_quiet
from connectors.delivery.decide import Refusal, plan, refusal
from connectors.delivery.ledger import Ledger
from connectors.delivery.message import Message, Sender
from connectors.delivery.pending import Item, Parcel, PendingSet, item_of
from connectors.delivery.retry import Failed, Result, Sent, next_attempt
from connectors.delivery.settings import DeliverySettings
from connectors.delivery.subscribers import Subscribers
from connectors.delivery.wording import Telling, telling
from connectors.delivery.writer import FencedWriter, Line
from connectors.kafka import KafkaRecord
from schemas import wire
from schemas.alerts import Alert, Delivery, Subscription

log = logging.getLogger(__name__)

Reread = Callable[[int], Awaitable[KafkaRecord | None]]
"""Reads the candidate at an offset of `alerts` again, untouched, for the dead letters."""
Open = Callable[[Subscription], Sender]
"""Makes a subscription's channel ready. Raises `ValueError` when its settings lead nowhere."""


class Teller:
    """Everything of delivery but the reading of topics."""

    def __init__(
        self,
        settings: DeliverySettings,
        writer: FencedWriter,
        subscribers: Subscribers,
        open_sender: Open,
        reread: Reread,
        now: Callable[[], datetime],
        rng: random.Random,
    ) -> None:
        self.ledger = Ledger()
        self.pending = PendingSet()
        self._settings = settings
        self._writer = writer
        self._subscribers = subscribers
        self._open = open_sender
        self._reread = reread
        self._now = now
        self._rng = rng

    async def consider(self, candidates: Sequence[KafkaRecord]) -> None:
        """New candidates, or ones read again: each is dropped, refused, made to wait, or queued to be told now."""
        now = self._now()
        lines: list[Line] = []
        entries: list[Delivery] = []
        waiting: list[Item] = []
        for record in candidates:
            try:
                alert = wire.decode(Alert, record.value, record.headers)
            except wire.UnreadableRecordError as error:
                lines.append(records.dead_letter(record, f"{type(error).__name__}: {error}", 0, now))
                continue
            known = (alert.subscription_id, alert.alert_id)
            if self.ledger.closes(alert.alert_id, record.offset) or known in self.pending:
                continue
            assert record.value is not None
            candidate_at = datetime.fromtimestamp(record.timestamp_ms / 1000, UTC)
            item = item_of(alert, record.value, record.offset, candidate_at, now)
            last = self.ledger.open.get(alert.alert_id)
            if last is not None:
                self.pending.add(_resumed(item, last, now))
                continue
            subscription = await self._subscribers.get(alert.subscription_id)
            refused = refusal(alert, candidate_at, subscription, self.ledger, now, self._settings)
            if refused is not None or subscription is None:
                entry = records.first_entry(alert, candidate_at, "", "")
                entries.append(_refused(entry, refused or Refusal("muted", "the subscription was removed")))
                continue
            queued = self.pending.lane(alert.subscription_id).queued()
            when = plan(subscription, self.ledger, now, self._settings, queued)
            if not when.bundle:
                self.pending.add(item)
                continue
            entry = records.first_entry(alert, candidate_at, subscription.channel.kind, "waiting")
            item.last = msgspec.structs.replace(entry, next_attempt=when.due, reason=when.reason)
            item.due, item.bundle = when.due, True
            entries.append(item.last)
            waiting.append(item)
        await self._write(entries, lines)
        for item in waiting:
            self.pending.add(item)

    async def tell(self, parcel: Parcel) -> None:
        """One attempt for what is due. Raises only when the ledger cannot be written: then nothing further may be sent."""
        now = self._now()
        subscription = await self._subscribers.get(parcel.subscription_id)
        refused, told = await self._sort(parcel, subscription, now)
        if told and subscription is not None:
            quiet_until = after_quiet(subscription.schedule, now)
            if quiet_until > now:
                for item, _ in told:
                    item.due, item.bundle = quiet_until, item.bundle or not item.attempts
                told = []
        if not told or subscription is None:
            await self._write(refused)
            self.pending.done(parcel, now, [entry.alert_id for entry in refused])
            return
        claims = [records.claim(item, words, subscription.channel.kind, parcel.digest, now) for item, words in told]
        await self._write([*refused, *claims])
        for (item, _), entry in zip(told, claims, strict=True):
            item.last, item.digest = entry, parcel.digest
        message = Message(
            parcel.message_id,
            subscription,
            tuple(words for _, words in told),
            max(item.candidate_at for item, _ in told),
            digest=bool(parcel.digest),
        )
        result = await self._attempt(message)
        await self._settle(parcel, subscription, [item for item, _ in told], result, now)

    async def _sort(
        self, parcel: Parcel, subscription: Subscription | None, now: datetime
    ) -> tuple[list[Delivery], list[tuple[Item, Telling]]]:
        """What of the parcel is closed without being told, and what is told, in words."""
        refused = []
        for item in parcel.superseded:
            entry = item.last or records.first_entry(item.alert(), item.candidate_at, "", "")
            refused.append(_refused(entry, Refusal("superseded", "newer news of the same event came before it was told")))
        told: list[tuple[Item, Telling]] = []
        for item in parcel.items:
            alert = item.alert()
            why = refusal(alert, item.candidate_at, subscription, self.ledger, now, self._settings)
            if why is not None and item.attempts and why.outcome != "muted":
                why = None  # a message that may have arrived is repeated as it was, not cut down
            known = self.ledger.told(item.subscription_id, item.event_id)
            if why is None and alert.kind == "withdrawn" and known is None and parcel.superseded:
                why = Refusal("superseded", "the event was withdrawn before it was told")
            if why is None:
                told.append((item, telling(alert, known)))
                continue
            entry = item.last or records.first_entry(alert, item.candidate_at, "", "")
            refused.append(_refused(entry, why))
        return refused, told

    async def _attempt(self, message: Message) -> Result:
        try:
            return await self._open(message.subscription).send(message)
        except ValueError as error:
            return Failed("temporary", str(error))
        except Exception as error:  # a fault of ours in a channel: this message waits, the others go on
            log.exception("channel %s of subscription %s", message.subscription.channel.kind, parcel_name(message))
            return Failed("temporary", f"{type(error).__name__} in channel {message.subscription.channel.kind}")

    async def _settle(
        self, parcel: Parcel, subscription: Subscription, items: list[Item], result: Result, started: datetime
    ) -> None:
        """Write the outcome, and let the lane go on, wait, or end."""
        now = self._now()
        lane = self.pending.lane(parcel.subscription_id)
        lines: list[Line] = []
        outcome, reason, due = self._outcome(parcel, subscription, items, result, started, now)
        if outcome == "muted":
            off = msgspec.structs.replace(subscription, enabled=False, muted=f"{reason} ({now:%Y-%m-%d %H:%M} UTC)")
            lines.append(records.muted_line(off, now))
            self._subscribers.put(off)
            log.warning("subscription %s is muted: %s", subscription.subscription_id, reason)
        elif outcome == "dead":
            log.error("subscription %s: %s, given up: %s", subscription.subscription_id, parcel.message_id, reason)
            for item in items:
                letter = await self._reread(item.offset)
                if letter is not None:
                    lines.append(records.dead_letter(letter, reason, item.attempts, now))
        elif outcome == "retry":
            log.info("subscription %s: %s; again at %s", subscription.subscription_id, reason, due)
        entries = []
        for item in items:
            assert item.last is not None
            item.last = msgspec.structs.replace(
                item.last, outcome=outcome, reason=reason, last_attempt=now, next_attempt=due if outcome == "retry" else None,
                candidate_offset=item.offset if outcome == "dead" else -1,
            )  # fmt: skip
            item.due = due
            entries.append(item.last)
        await self._write(entries, lines)
        if outcome == "delivered":
            lane.failures, lane.blocked_until = 0, None
        closed = [] if outcome == "retry" else [item.alert_id for item in items]
        self.pending.done(parcel, now, [*closed, *(item.alert_id for item in parcel.superseded), *_not_told(parcel, items)])

    def _outcome(
        self, parcel: Parcel, subscription: Subscription, items: list[Item], result: Result, started: datetime, now: datetime
    ) -> tuple[str, str, datetime]:
        """Outcome, reason, and the moment of the next attempt."""
        if isinstance(result, Sent):
            return "delivered", result.note, now
        if result.kind == "gone":
            return "muted", result.reason, now
        if result.kind == "undated":
            return "refused_undated", result.reason, now
        attempts = max(item.attempts for item in items)
        if result.kind == "hard":
            return "dead", result.reason, now
        lane = self.pending.lane(parcel.subscription_id)
        if lane.blocked_until is None or lane.blocked_until <= started:
            lane.failures += 1  # attempts that were under way together count as one failure of the receiver
        again = after_quiet(subscription.schedule, next_attempt(self._settings, lane.failures, result, now, self._rng))
        lane.blocked_until = max(again, lane.blocked_until or again)
        if attempts >= self._settings.retry_attempts:
            return "dead", f"{result.reason} (attempt {attempts} of {self._settings.retry_attempts})", now
        return "retry", result.reason, lane.blocked_until

    async def _write(self, entries: Sequence[Delivery], lines: Sequence[Line] = ()) -> None:
        if not entries and not lines:
            return
        await self._writer.write([*(records.ledger_line(entry) for entry in entries), *lines])
        now = self._now()
        for entry in entries:
            self.ledger.note(entry, now)


def parcel_name(message: Message) -> str:
    """A message for the log: subscription and id, nothing of the channel's address."""
    return f"{message.subscription.subscription_id} ({message.message_id})"


def _resumed(item: Item, last: Delivery, now: datetime) -> Item:
    """An open candidate as the ledger left it. A claim without outcome counts as a temporary failure: again, now."""
    item.last, item.digest = last, last.digest
    if last.outcome == "waiting":
        item.bundle = True
    if last.outcome in ("waiting", "retry") and last.next_attempt is not None:
        item.due = last.next_attempt
    else:
        item.due = now + timedelta(0)
    return item


def _refused(entry: Delivery, why: Refusal) -> Delivery:
    return msgspec.structs.replace(entry, outcome=why.outcome, reason=why.reason, next_attempt=None)


def _not_told(parcel: Parcel, items: list[Item]) -> list[str]:
    told = {item.alert_id for item in items}
    return [item.alert_id for item in parcel.items if item.alert_id not in told]
