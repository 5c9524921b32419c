"""Mentions to events: which tellings are of one event, and what becomes of it. docs/resolution.md tells how."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import ClassVar, Final

import msgspec

from schemas import wire
from schemas.events import Contact, Decision, Event, Source
from schemas.ids import event_id
from schemas.mentions import ArticleMentions, Mention
from schemas.topics import DECISIONS, EVENTS, MENTIONS, Topic
from streams.events import keys, parts
from streams.events.building import Cause, Surroundings, build, corrected_fields
from streams.events.contacts import contact_day
from streams.events.decisions import KINDS, Bound, Decisions, locate
from streams.events.draft import Draft, Working
from streams.events.families import CONTACTS, CONTAINERS
from streams.events.lifecycle import knows_time
from streams.events.memory import Memory
from streams.events.merging import merge
from streams.events.profile import Profile, of_facts, of_source
from streams.events.similarity import JOIN, MERGE, score
from streams.events.sources import contribution
from streams.events.versions import made_by
from streams.runtime.processor import Incoming, Outgoing, PoisonError

MENTIONS_OFFSET: Final = "sifarat_mentions_offset"
DECISIONS_OFFSET: Final = "sifarat_decisions_offset"
"""Headers of each event: the record of `mentions` that caused it, and the last one of `decisions` applied by then."""


class Resolve:
    """The stage `resolve`. Its memory is what it has published, and the decisions that it follows."""

    stage: ClassVar[str] = "resolve"
    reads: ClassVar[Topic] = MENTIONS
    writes: ClassVar[Topic] = EVENTS
    also_reads: ClassVar[Sequence[Topic]] = (DECISIONS,)

    remembers: ClassVar[bool] = True

    def __init__(self) -> None:
        self.memory = Memory()
        self.decisions = Decisions()
        self._mentions_offset = -1
        self._decisions_offset = -1
        self._applied = -1

    def restore(self, outputs: Iterable[Incoming]) -> None:
        """Forget everything, decisions too, then rebuild the memory from published events."""
        self.decisions = Decisions()
        self._mentions_offset = self._decisions_offset = -1
        self.memory.restore(self._published(outputs))
        self._applied = self._decisions_offset

    def _published(self, outputs: Iterable[Incoming]) -> Iterable[tuple[str, bytes]]:
        for output in outputs:
            if output.value is None or output.key is None:
                continue
            for name, raw in output.headers:
                if name == MENTIONS_OFFSET:
                    self._mentions_offset = max(self._mentions_offset, int(raw))
                elif name == DECISIONS_OFFSET:
                    self._decisions_offset = max(self._decisions_offset, int(raw))
            yield output.key.decode(), output.value

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One article version: its contribution replaces the one before, and plans whose time has run out lapse."""
        article = wire.decode(ArticleMentions, incoming.value, incoming.headers)
        at = _record_time(incoming, article.fetched_at)
        draft = Draft(self.memory, at, article.article_id)
        before = [(trace.version, trace.promotion) for trace in self.memory.traces(article.article_id)]
        if not before or (article.version, article.promotion) > max(before):
            self._take_in(article, draft)
        if knows_time(at):
            for name in self.memory.due(at):
                draft.touch(name)
        events = self._revise(draft, Cause(at, article.article_id, corrects=bool(before), notify=article.notify))
        self.memory.commit(events)
        if events:
            self._mentions_offset = max(self._mentions_offset, incoming.offset)
        return self._publish(events)

    def note(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One decision. It changes the events that stand at once; one that is applied already changes nothing."""
        decision = wire.decode(Decision, incoming.value, incoming.headers)
        _check(decision)
        at = _record_time(incoming, decision.made_at)
        draft = Draft(self.memory, at, decision.decision_id)
        before = self.decisions.put(decision)
        if incoming.offset <= self._applied:  # the restored events are what it has led to
            return ()
        try:
            self._apply(before, decision, draft)
            events = self._revise(draft, Cause(at, decision.decision_id, corrects=True))
        except Exception:
            self.decisions.put(before or msgspec.structs.replace(decision, revoked=True))
            raise
        self.memory.commit(events)
        self._decisions_offset = max(self._decisions_offset, incoming.offset)
        return self._publish(events)

    def orphans(self) -> list[tuple[Decision, list[str]]]:
        """Decisions whose mentions are found neither by key nor by evidence, with those keys."""
        return self.decisions.orphans(self.memory)

    # One article

    def _take_in(self, article: ArticleMentions, draft: Draft) -> None:
        old = draft.of_article(article.article_id)
        mentions = [] if article.withdrawn else keys.kept([source for _, source in old], article.mentions)
        told = {mention.key for mention in mentions}
        places = {source.mention_key: name for name, source in old}
        for key, name in places.items():
            if key not in told:
                draft.detach(name, key, article.version, article.promotion)
        bound = self.decisions.bind(article.article_id, mentions)
        for mention in mentions:
            self._place(article, mention, places.get(mention.key), bound.get(mention.key, ()), draft)

    def _place(
        self, article: ArticleMentions, mention: Mention, stands_in: str | None, bound: Sequence[Bound], draft: Draft
    ) -> None:
        source = contribution(article, mention)
        name = self._home(source, stands_in, bound, draft)
        if stands_in is not None and stands_in != name:
            draft.detach(stands_in, mention.key, article.version, article.promotion)
            left = draft.touch(stands_in)
            if name is not None and not left.sources:
                left.merged_into = name
        if name is not None:
            draft.attach(name, source)
        elif not mention.background or mention.date is not None:
            name = draft.found(source)
        if name is not None:
            self._bridge(name, draft)

    def _home(self, source: Source, stands_in: str | None, bound: Sequence[Bound], draft: Draft) -> str | None:
        """The event that a mention belongs to. None: to none that is there."""
        decided, apart, alone = _decided(source.mention_key, bound, draft)
        if decided:
            home = decided[0]
            for other in decided[1:]:
                home = draft.merge(home, other)
            return home
        if alone:
            sole = stands_in is not None and len(draft.sources(stands_in)) == 1
            return stands_in if sole else None
        mine = of_source(source)
        best, points = None, JOIN
        for name in sorted(draft.memory.candidates(mine)):
            if name in apart or name == stands_in:
                continue
            theirs = draft.profile(name)
            if theirs is None or source.article_id in theirs.articles:
                continue
            found = score(mine, theirs).points
            if found > points or (found == points and best is None):
                best, points = name, found
        if stands_in is None or stands_in in apart:
            return best
        rest = [one for one in draft.sources(stands_in) if one.mention_key != source.mention_key]
        if not rest:
            return best or stands_in
        stays = score(mine, of_facts(merge(rest), rest)).points
        return stands_in if stays >= JOIN and stays >= points - 1.0 else best

    def _bridge(self, name: str, draft: Draft) -> None:
        """Merge events that turn out to be one now that more is known."""
        mine = draft.profile(name)
        if mine is None or len(mine.articles) < 2:
            return
        for other in sorted(draft.memory.candidates(mine)):
            theirs = draft.profile(other) if other != name else None
            if theirs is None or theirs.articles & mine.articles:
                continue
            if score(mine, theirs).points >= MERGE and not self._kept_apart(name, other, draft):
                draft.merge(name, other)
                return

    def _kept_apart(self, one: str, two: str, draft: Draft) -> bool:
        for name, other in ((one, two), (two, one)):
            for source in draft.sources(name):
                for decision in self.decisions.about(source.article_id):
                    if decision.kind != "separate" or name not in _events_of(decision.mentions, decision, draft):
                        continue
                    if not decision.apart_from or other in _events_of(decision.apart_from, decision, draft):
                        return True
        return False

    # Decisions

    def _apply(self, before: Decision | None, decision: Decision, draft: Draft) -> None:
        for one in (before, decision):
            if one is not None:
                for name in _events_of((*one.mentions, *one.apart_from), one, draft):
                    draft.touch(name)
        if before is not None and before != decision and before.kind != "correct":
            self._release(before, draft)
        if decision.revoked:
            return
        if decision.kind == "link":
            names = _events_of(decision.mentions, decision, draft)
            while len(names) > 1:
                names[:2] = [draft.merge(names[0], names[1])]
        elif decision.kind == "separate":
            self._separate(decision, draft)

    def _separate(self, decision: Decision, draft: Draft) -> None:
        inside = [found for key in decision.mentions if (found := locate(key, decision, draft)) is not None]
        outside = {found[1].mention_key for key in decision.apart_from if (found := locate(key, decision, draft)) is not None}
        named = {source.mention_key for _, source in inside}
        for name in dict.fromkeys(event for event, _ in inside):
            sources = draft.sources(name)
            mine = [source.mention_key for source in sources if source.mention_key in named]
            rest = [source.mention_key for source in sources if source.mention_key not in named]
            if decision.apart_from and not outside & set(rest):
                continue
            founder = any(_founded_by(key) == name for key in mine)
            draft.split(name, rest if founder else mine)

    def _release(self, decision: Decision, draft: Draft) -> None:
        """Place the mentions of a decision that no longer stands as if it had never been made."""
        for key in (*decision.mentions, *decision.apart_from):
            found = locate(key, decision, draft)
            if found is None or _founded_by(found[1].mention_key) == found[0]:
                continue
            name, source = found
            if len(draft.sources(name)) == 1:
                home = self._home(source, name, (), draft)
                if home is not None and home != name:
                    draft.merge(home, name)
                continue

            def into(moved: Source) -> str:
                return self._home(moved, None, (), draft) or draft.free_id(moved.mention_key)

            draft.split(name, [source.mention_key], into)

    # What is published

    def _revise(self, draft: Draft, cause: Cause) -> list[Event]:
        """The new revisions of all touched events that have changed, those that lost their last source at the end."""
        links = self._links(draft)
        version = made_by()
        events = []
        for working in sorted(draft.touched.values(), key=lambda working: not working.sources):
            if working.sources or working.previous is not None:
                event = build(
                    working.event_id,
                    working.previous,
                    working.sources,
                    working.former,
                    working.facts if working.sources else None,
                    cause,
                    Surroundings(self._contact_before, links.get(working.event_id), working.merged_into, tuple(working.steps)),
                    self.decisions.corrections(working.sources, draft),
                    version,
                )
                if event is not None:
                    events.append(event)
        return events

    def _contact_before(self, event: Event) -> Contact | None:
        day = contact_day(event) if event.type in CONTACTS else None
        if day is None or not event.sources:
            return event.previous_contact
        return self.memory.contacts.before(event.parties, day, {event.event_id, event.part_of or ""})

    def _links(self, draft: Draft) -> dict[str, str | None]:
        """For each touched event the visit or summit that it is part of. Events around a touched visit are touched too."""
        for name, working in list(draft.touched.items()):
            for part in draft.memory.parts(name):
                draft.touch(part)
            if working.sources and working.profile.type in CONTAINERS:
                for part in self._around(working.profile, draft):
                    draft.touch(part)
        return {name: self._part_of(working, draft) for name, working in draft.touched.items() if working.sources}

    def _around(self, whole: Profile, draft: Draft) -> list[str]:
        found = []
        for family in ("gathering", "agreement"):
            for name in sorted(draft.memory.candidates(_as(whole, family))):
                part = draft.profile(name)
                event = draft.memory.get(name)
                if part is not None and event is not None and event.part_of is None and parts.may_be_part(part):
                    found.append(name)
        return found

    def _part_of(self, working: Working, draft: Draft) -> str | None:
        part = working.profile
        if not parts.may_be_part(part):
            return None
        names = draft.memory.candidates(_as(part, "visit")) | draft.memory.candidates(_as(part, "gathering"))
        names |= {name for name, other in draft.touched.items() if other.sources and other.profile.type in CONTAINERS}
        wholes = []
        for name in sorted(names - {working.event_id}):
            profile = draft.profile(name)
            if profile is not None and profile.type in CONTAINERS:
                wholes.append((name, len(draft.sources(name)), profile))
        return parts.choose(part, wholes)

    def _publish(self, events: Sequence[Event]) -> list[Outgoing]:
        headers = (
            (MENTIONS_OFFSET, str(self._mentions_offset).encode()),
            (DECISIONS_OFFSET, str(self._decisions_offset).encode()),
        )
        return [Outgoing(EVENTS, event.event_id, event, headers=headers) for event in events]


def _record_time(incoming: Incoming, fallback: datetime) -> datetime:
    """The Kafka timestamp, which is the fetch time; the record's own time where there is none."""
    if incoming.timestamp_ms <= 0:
        return fallback.astimezone(UTC)
    return datetime.fromtimestamp(incoming.timestamp_ms / 1000, UTC)


def _check(decision: Decision) -> None:
    if decision.kind not in KINDS:
        raise PoisonError(f"decision {decision.decision_id}: kind {decision.kind!r} is none of {', '.join(KINDS)}")
    if not decision.mentions:
        raise PoisonError(f"decision {decision.decision_id}: names no mention")
    if decision.kind == "correct":
        corrected_fields(decision)


def _decided(key: str, bound: Sequence[Bound], draft: Draft) -> tuple[list[str], set[str], bool]:
    """Events that a mention must be in, events that it must not be in, and whether it may only be where decisions put it.

    The later decision wins.
    """
    home: dict[str, None] = {}
    apart: set[str] = set()
    alone = False
    for one in sorted(bound, key=lambda one: (one.decision.made_at, one.decision.decision_id)):
        decision = one.decision
        mates = _events_of([name for name in decision.mentions if name != one.key], decision, draft)
        if decision.kind == "link":
            home |= dict.fromkeys(mates)
            apart -= set(mates)
            alone = False
        elif decision.kind == "separate" and one.inside:
            strangers = set(_events_of(decision.apart_from, decision, draft))
            home = dict.fromkeys([*(name for name in home if name not in strangers), *(m for m in mates if m not in strangers)])
            apart |= strangers
            alone = not decision.apart_from
        elif decision.kind == "separate":
            inside = _events_of(decision.mentions, decision, draft)
            home = dict.fromkeys(name for name in home if name not in inside)
            apart |= set(inside)
    return list(home), apart, alone


def _events_of(names: Iterable[str], decision: Decision, draft: Draft) -> list[str]:
    """The events in which these mentions of a decision stand now."""
    located = (locate(name, decision, draft) for name in names)
    return list(dict.fromkeys(found[0] for found in located if found is not None))


def _founded_by(key: str) -> str:
    return event_id(key)


def _as(profile: Profile, family: str) -> Profile:
    """The profile as if it were of another family: to find what happened around it."""
    kind = {"gathering": "meeting"}.get(family, family)
    return replace(profile, family=family, type=kind)
