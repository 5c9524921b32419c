"""The changes that one record makes, kept beside the memory until all of them stand: an error changes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from schemas.events import Change, Event, Source
from schemas.ids import event_id
from streams.events import merging, profile
from streams.events.memory import Memory
from streams.events.merging import Facts
from streams.events.profile import Profile
from streams.events.sources import counted, former


@dataclass(slots=True)
class Working:
    """An event under change."""

    event_id: str
    previous: Event | None
    sources: list[Source]
    former: list[Source]
    merged_into: str | None = None
    steps: list[Change] = field(default_factory=list)
    _facts: Facts | None = None
    _profile: Profile | None = None

    def changed(self) -> None:
        """Say that the sources are no longer those that facts and profile were made of."""
        self._facts = self._profile = None

    @property
    def facts(self) -> Facts:
        """What the sources tell together as they are now. There must be one."""
        if self._facts is None:
            self._facts = merging.merge(self.sources)
        return self._facts

    @property
    def profile(self) -> Profile:
        """What is compared, with the sources as they are now."""
        if self._profile is None:
            self._profile = profile.of_facts(self.facts, self.sources)
        return self._profile


class Draft:
    """Events as they will be when the record is done: those it touches from here, all others from the memory."""

    def __init__(self, memory: Memory, at: datetime, because: str) -> None:
        self.memory = memory
        self.at = at
        self.because = because
        self.touched: dict[str, Working] = {}

    def touch(self, name: str) -> Working:
        """The event for changing. One that is not there yet is empty."""
        working = self.touched.get(name)
        if working is None:
            event = self.memory.get(name)
            working = Working(
                name,
                event,
                list(event.sources) if event else [],
                list(event.former_sources) if event else [],
                event.merged_into if event else None,
            )
            self.touched[name] = working
        return working

    def profile(self, name: str) -> Profile | None:
        """What is compared of an event. None for one without sources."""
        working = self.touched.get(name)
        if working is not None:
            return working.profile if working.sources else None
        return self.memory.profile(name)

    def tellings(self, name: str) -> Sequence[Profile]:
        """What is compared of each source of an event, of the first ones."""
        working = self.touched.get(name)
        if working is None:
            return self.memory.tellings(name)
        first = working.sources[: profile.MAX_TELLINGS]
        return [self.memory.telling(source) for source in first if source.told is not None]

    def candidates(self, wanted: Profile) -> list[str]:
        """Ids of the events that may be the same as `wanted`, those that this record has founded too, in a fixed order."""
        return sorted(self.memory.candidates(wanted) | {name for name, working in self.touched.items() if working.sources})

    def sources(self, name: str) -> Sequence[Source]:
        """The contributions to an event."""
        working = self.touched.get(name)
        if working is not None:
            return working.sources
        event = self.memory.get(name)
        return event.sources if event else ()

    def of_article(self, article_id: str) -> list[tuple[str, Source]]:
        """Event id and contribution, for each current contribution of the article, in order of their keys."""
        found = [(name, source) for name, source in self.memory.of_article(article_id) if name not in self.touched]
        for name, working in self.touched.items():
            found += [(name, source) for source in working.sources if source.article_id == article_id]
        return sorted(found, key=lambda pair: pair[1].mention_key)

    def attach(self, name: str, source: Source) -> None:
        """Add a contribution to an event, in the place of an earlier one of the same mention."""
        working = self.touch(name)
        place = next((i for i, one in enumerate(working.sources) if one.mention_key == source.mention_key), None)
        if place is None:
            working.sources.append(source)
        else:
            working.sources[place] = source
        working.former = [one for one in working.former if one.article_id != source.article_id]
        working.sources = counted(working.sources)
        working.merged_into = None
        working.changed()

    def detach(self, name: str, key: str, version: int, promotion: int, remember: bool = True) -> Source | None:
        """Take a contribution out of an event. `remember`: as taken back by this version of its article."""
        working = self.touch(name)
        gone = next((source for source in working.sources if source.mention_key == key), None)
        if gone is None:
            return None
        working.sources = counted([source for source in working.sources if source is not gone])
        if remember and all(source.article_id != gone.article_id for source in working.sources):
            working.former = [one for one in working.former if one.article_id != gone.article_id]
            working.former.append(former(gone, version, promotion))
        working.changed()
        return gone

    def free_id(self, key: str) -> str:
        """The id of an event founded by this mention: its hash. Numbered when the event it once founded lives on without it."""
        number = 1
        while True:
            name = event_id(key if number == 1 else f"{key}#{number}")
            if not self.sources(name):
                return name
            number += 1

    def found(self, source: Source) -> str:
        """Make a new event of a contribution, or revive the one that it founded before."""
        name = self.free_id(source.mention_key)
        self.attach(name, source)
        return name

    def merge(self, one: str, two: str) -> str:
        """Make two events one. The one that was founded first survives; the other stays as a sign that points to it."""
        survivor, loser = sorted((self.touch(one), self.touch(two)), key=_age)
        for source in loser.sources:
            if all(other.mention_key != source.mention_key for other in survivor.sources):
                survivor.sources.append(source)
        survivor.sources = counted(
            sorted(survivor.sources, key=lambda source: (source.fetched_at, source.article_id, source.mention_key))
        )
        current = {source.article_id for source in survivor.sources}
        known = {source.article_id for source in survivor.former}
        survivor.former += [one for one in loser.former if one.article_id not in known]
        survivor.former = [one for one in survivor.former if one.article_id not in current]
        loser.former += [former(source, source.version, source.promotion) for source in loser.sources]
        loser.sources = []
        loser.merged_into = survivor.event_id
        step = Change(at=self.at, what="merge", was=loser.event_id, now=survivor.event_id, because=self.because)
        for working in (survivor, loser):
            working.steps.append(step)
            working.changed()
        return survivor.event_id

    def split(self, name: str, keys: Sequence[str], into: Callable[[Source], str] | None = None) -> str | None:
        """Take these contributions out of an event and make one event of them, or give each to the event that `into` names."""
        working = self.touch(name)
        out = [source for source in working.sources if source.mention_key in keys]
        if not out or len(out) == len(working.sources):
            return None
        working.sources = counted([source for source in working.sources if source.mention_key not in keys])
        working.former += [
            former(source, source.version, source.promotion)
            for source in out
            if all(other.article_id != source.article_id for other in (*working.sources, *working.former))
        ]
        working.changed()
        target = ""
        for source in out:
            target = into(source) if into else (target or self.free_id(source.mention_key))
            self.attach(target, source)
            if target != name:
                step = Change(at=self.at, what="split", was=name, now=target, because=self.because)
                self.touch(target).steps.append(step)
                if step not in working.steps:
                    working.steps.append(step)
        return target


def _age(working: Working) -> tuple[datetime, str]:
    first = working.previous.first_seen if working.previous else min(source.fetched_at for source in working.sources)
    return first, working.event_id
