"""Resolve: mentions per second into a full memory, the time to rebuild it, and its size.

The mentions are made up, with a fixed seed: happenings of 60 countries, each told by one to six outlets within three days.
"""

import gc
import itertools
import random
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import psutil

from benchmarks.result import Result
from schemas import wire
from schemas.ids import digest, mention_key
from schemas.mentions import ArticleMentions, Mention, Participant, Place
from streams.events.resolve import Resolve
from streams.runtime.encode import encode
from streams.runtime.processor import Incoming

HAPPENINGS: Final = 12_000
COPIES: Final = 5
WARM_UP: Final = 2_000
MEASURED: Final = 4_000
"""Articles that are timed, after the memory is full."""
_START: Final = datetime(2026, 1, 1, tzinfo=UTC)
_TYPES: Final = ("meeting", "meeting", "meeting", "call", "visit", "agreement", "message", "protest")
_ROLES: Final = ("head_of_state", "head_of_government", "foreign_minister", "minister", "ambassador")
_TOPICS: Final = ("trade", "energy", "security", "border", "education", "health", "culture", "defence")
_SYLLABLES: Final = (
    "کر",
    "مال",
    "سید",
    "بیگ",
    "نور",
    "شاہ",
    "رز",
    "تیم",
    "ولی",
    "حسن",
    "جان",
    "دین",
    "خان",
    "علی",
    "یار",
    "بخت",
)
_COUNTRY: Final = re.compile(rb'"([ABC][A-Z])"')
_HAPPENINGS_A_DAY: Final = 250
_COUNTRIES: Final = 60


def articles(happenings: int, seed: int = 1) -> Iterator[ArticleMentions]:
    """Made-up articles in the order of their publication, one mention each."""
    chosen = random.Random(seed)
    names = [" ".join(chosen.sample(_SYLLABLES, 3)) for _ in range(_COUNTRIES * len(_ROLES))]
    told: list[tuple[datetime, int, ArticleMentions]] = []
    for number in range(happenings):
        day = _START + timedelta(days=number // _HAPPENINGS_A_DAY)
        one, two = sorted(chosen.sample(range(_COUNTRIES), 2))
        role = chosen.randrange(len(_ROLES))
        for copy in range(chosen.choice((1, 1, 1, 2, 2, 3, 6))):
            at = day + timedelta(minutes=chosen.randrange(72 * 60))
            article = _article(f"{seed}-{number}-{copy}", at, day, (one, two), role, names, chosen)
            told.append((at, len(told), article))
    told.sort(key=lambda item: item[:2])
    yield from (article for _, _, article in told)


def _article(
    name: str, at: datetime, day: datetime, pair: tuple[int, int], role: int, names: list[str], chosen: random.Random
) -> ArticleMentions:
    countries = [f"{chr(65 + code // 26)}{chr(65 + code % 26)}" for code in pair]
    kind = _TYPES[sum(pair) % len(_TYPES)]
    people = [
        Participant(name=names[code * len(_ROLES) + role], role=_ROLES[role], country=country)
        for code, country in zip(pair, countries, strict=True)
    ]
    mention = Mention(
        key=mention_key(name, 0, kind),
        type=kind,
        parties=countries,
        participants=people if chosen.random() < 0.7 else people[:1],
        date=day.date().isoformat() if chosen.random() < 0.6 else None,
        place=Place(city=f"City {pair[0]}", country=countries[0]) if chosen.random() < 0.5 else None,
        topics=chosen.sample(_TOPICS, 2),
        evidence=" ".join(chosen.choice(_SYLLABLES) for _ in range(20)),
        confidence=0.8,
    )
    return ArticleMentions(
        article_id=name,
        outlet=f"outlet{chosen.randrange(12)}",
        title=" ".join(chosen.choice(_SYLLABLES) for _ in range(10)),
        fetched_at=at,
        published=at,
        published_date=at.date().isoformat(),
        mentions=[mention],
    )


def records(told: Iterator[ArticleMentions]) -> Iterator[Incoming]:
    """The articles as records of `mentions`."""
    for offset, article in enumerate(told):
        yield Incoming("mentions", 0, offset, None, wire.encode(article), (), wire.to_ms(article.fetched_at))


def published(happenings: int, copies: int) -> list[Incoming]:
    """The latest revisions that resolve publishes for made-up articles, `copies` times under other ids and countries."""
    latest: dict[str, Incoming] = {}
    stage = Resolve()
    for incoming in records(articles(happenings)):
        for out in encode(stage.process(incoming), incoming, stage.stage):
            assert out.key is not None
            latest[out.key.decode()] = Incoming("events", 0, len(latest), out.key, out.value, out.headers, out.timestamp_ms)
    found = []
    for copy in range(copies):
        for name, record in latest.items():
            other = name if copy == 0 else digest(name, str(copy))
            value = (record.value or b"").replace(name.encode(), other.encode()).replace(b'"1-', f'"1{copy}-'.encode())
            value = _COUNTRY.sub(lambda code, by=3 * copy: b'"%c%c"' % (code[1][0] + by, code[1][1]), value)  # type: ignore[misc]
            found.append(replace(record, key=other.encode(), value=value, offset=len(found)))
    return found


def run() -> list[Result]:
    """Rebuild a memory from what was published, then time more mentions, in processor seconds of this process."""
    events = published(HAPPENINGS, COPIES)
    gc.collect()
    process = psutil.Process()
    before = process.memory_info().rss
    stage = Resolve()
    started = time.process_time()
    stage.restore(events)
    restored = time.process_time() - started
    grown = process.memory_info().rss - before
    more = list(itertools.islice(records(articles(WARM_UP + MEASURED, seed=2)), WARM_UP + MEASURED))
    for incoming in more[:WARM_UP]:
        encode(stage.process(incoming), incoming, stage.stage)
    started = time.process_time()
    for incoming in more[WARM_UP:]:
        encode(stage.process(incoming), incoming, stage.stage)
    rate = MEASURED / (time.process_time() - started)
    note = f"{len(events):,} events in memory"
    return [
        Result("mentions", rate, "/s", goal=1000, note=note),
        Result("memory rebuilt", restored, "s", goal=60, at_least=False, note=note),
        Result("memory", grown / 2**20, "MiB", note="what the process grew by while it was rebuilt"),
    ]
