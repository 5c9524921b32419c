"""What one poll changes in the memory of a feed. Pure: state and outcome in, next state out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from connectors.feeds import clock, schedule
from connectors.feeds.document import FeedDocument
from connectors.feeds.encoding import urdu_ratio
from connectors.feeds.identity import identify
from connectors.feeds.memory import Merged, merge
from connectors.feeds.settings import FeedsSettings
from connectors.http import Answer, Failure, failure_of
from schemas.feeds import Feed, FeedState

_PERMANENT: Final = frozenset({301, 308})
_VALIDATOR_LIMIT: Final = 1000
_FOREIGN: Final = 0.05
"""Share of Arabic letters under which a feed in an Arabic script is not what it should be."""
_SAMPLE: Final = 50
"""Entries whose letters are looked at."""
_ARABIC_SCRIPT: Final = frozenset({"ur", "ar", "fa", "ps", "sd", "pnb"})
_CLOCK_POLL_S: Final = 2 * 3600
"""Entries that appeared over a longer time say nothing about a clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All that one poll of a feed gave."""

    at: datetime
    request: schedule.Request
    result: Answer | Failure
    document: FeedDocument | None = None
    """Of an answer 200: what its body is."""


def apply(feed: Feed, state: FeedState, outcome: Outcome, settings: FeedsSettings) -> tuple[FeedState, Merged | None]:
    """The state after a poll, and what the document brought, when there was one."""
    result = outcome.result
    state = _moved(state, result, outcome.request, settings)
    failure = result if isinstance(result, Failure) else failure_of(result, now=outcome.at)
    if failure is not None:
        poll = schedule.Poll(
            at=outcome.at, status=failure.status, kind=failure.kind, reason=failure.reason,
            retry_after_s=failure.retry_after_s, headers=failure.headers,
        )  # fmt: skip
        if failure.kind in {"hard", "blocked"} and outcome.request.url != feed.url:
            state = msgspec.structs.replace(state, moved_to="", moved_count=0)
        return _decided(feed, state, poll, settings), None
    assert isinstance(result, Answer)
    if result.status == 304:
        poll = schedule.Poll(at=outcome.at, status=304, headers=result.headers)
        return _decided(feed, msgspec.structs.replace(state, last_success=outcome.at), poll, settings), None
    document = outcome.document or FeedDocument(problem="an empty answer")
    health, kind, reason = judge(feed, document)
    if kind:
        reason = "; ".join(filter(None, (reason, document.note, result.note)))
        poll = schedule.Poll(
            at=outcome.at, status=result.status, kind=kind, reason=reason, health=health, headers=result.headers
        )  # fmt: skip
        return _decided(feed, state, poll, settings), None
    return _read(feed, state, outcome, result, document, settings)


def judge(feed: Feed, document: FeedDocument) -> tuple[str, str, str]:
    """(health word, kind of failure or "", reason) of a document as the feed it should be. No entries is never healthy."""
    if document.format == "hostile":
        return "hostile", "hostile", document.problem
    if document.problem:
        empty = document.is_feed or not document.format or document.format == "empty"
        return ("empty" if empty else "failing"), "soft", document.problem
    if feed.language.partition("-")[0] in _ARABIC_SCRIPT and len(document.entries) >= 3:
        text = " ".join(f"{entry.title} {entry.summary[:300]}" for entry in document.entries[:_SAMPLE])
        ratio = urdu_ratio(text)
        if ratio < _FOREIGN and any(c.isalpha() for c in text):
            reason = (
                f"{100 * ratio:.0f} % of its letters are Arabic script though its language is set to {feed.language}: "
                "broken encoding, or another site's feed by now"
            )
            return "failing", "soft", reason
    return "ok", "", ""


def _read(
    feed: Feed, state: FeedState, outcome: Outcome, answer: Answer, document: FeedDocument, settings: FeedsSettings
) -> tuple[FeedState, Merged]:
    at = outcome.at
    merged = merge(state, identify(document.entries, feed.url), at, settings)
    notes = [note for note in (answer.note, document.note) if note]
    if document.dropped:
        notes.append(f"{document.dropped} entries beyond the limit left out")
    if merged.gap:
        notes.append("entries may have been missed since the last poll")
    if merged.new and state.health == "not_modified" and not outcome.request.headers and state.etag + state.last_modified:
        notes.append(f"{merged.new} new entries behind a 304: its validators lie")
    poll = schedule.Poll(
        at=at, status=answer.status, headers=answer.headers, hints=document.hints, reason="; ".join(notes), new=merged.new,
        gap=merged.gap, left_over=merged.left_over,
    )  # fmt: skip
    keep = merged.left_over == 0 and not answer.truncated
    samples, offset = _clock(feed, state, merged, at)
    after = msgspec.structs.replace(
        merged.state,
        etag=answer.headers.get("etag", "")[:_VALIDATOR_LIMIT] if keep else "",
        last_modified=answer.headers.get("last-modified", "")[:_VALIDATOR_LIMIT] if keep else "",
        last_success=at,
        last_full=at,
        last_new=at if merged.new else state.last_new,
        gaps=state.gaps + merged.gap,
        clock=samples,
        offset_minutes=offset,
    )
    return _decided(feed, after, poll, settings), merged


def _clock(feed: Feed, state: FeedState, merged: Merged, at: datetime) -> tuple[list[int], int | None]:
    if state.last_poll is None or (at - state.last_poll).total_seconds() > _CLOCK_POLL_S:
        return state.clock, state.offset_minutes
    leads = (clock.lead_minutes(entry.published or entry.updated, at) for entry in merged.fresh)
    samples = (state.clock + [lead for lead in leads if lead is not None])[-clock.SAMPLES :]
    learned = clock.learn(samples, feed.zone, at)
    return samples, state.offset_minutes if learned is None else learned


def _moved(state: FeedState, result: Answer | Failure, asked: schedule.Request, settings: FeedsSettings) -> FeedState:
    """Counts polls that were sent on for good to one and the same place. Temporary hops in between do not count."""
    if isinstance(result, Failure) or asked.url == state.moved_to:
        return state
    if result.hops and all(hop.status in _PERMANENT for hop in result.hops) and failure_of(result) is None:
        target = result.hops[-1].url
        count = state.moved_count + 1 if target == state.moved_to else 1
        return msgspec.structs.replace(state, moved_to=target, moved_count=min(count, settings.moved_after))
    return msgspec.structs.replace(state, moved_to="", moved_count=0)


def _decided(feed: Feed, state: FeedState, poll: schedule.Poll, settings: FeedsSettings) -> FeedState:
    decision = schedule.decide(feed, state, poll, settings)
    return msgspec.structs.replace(
        state,
        url=feed.url,
        next_poll=decision.next_poll,
        last_poll=poll.at,
        interval_s=decision.interval_s,
        failures=decision.failures,
        health=decision.health,
        reason=decision.reason,
        decision=decision.lines,
        polls=state.polls + 1,
    )
