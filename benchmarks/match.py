"""Events per second held against 10,000 subscriptions, beside holding every event against every one of them.

Subscriptions are drawn as people write them: a third for a pair, a third for one country with types or topics, the others
for regions, organisations, people, words and cities, one in fifty for everything of a type. Time is that of the processor.
"""

import random
import statistics
import time
from datetime import UTC, datetime
from typing import Any

from benchmarks.result import Result
from schemas import topics, wire, words
from schemas.alerts import Channel, Filter, Subscription
from schemas.events import Event, Source
from schemas.mentions import Account, Participant, Place
from streams.alerts.filter import Compiled, EventView
from streams.alerts.index import SubscriptionIndex
from streams.alerts.match import Match
from streams.alerts.vocabulary import vocabulary
from streams.runtime.processor import Incoming

SUBSCRIPTIONS = 10_000
EVENTS = 3_000
_MOMENT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
_WEIGHT = 0.9
"""Each further country is this much rarer in the news than the one before."""


def run() -> list[Result]:
    """All figures of one draw (seed 1)."""
    rng = random.Random(1)
    subscriptions = [_subscription(rng, number) for number in range(SUBSCRIPTIONS)]
    match = Match()
    started = time.process_time()
    for one in subscriptions:
        match.note(Incoming(topics.SUBSCRIPTIONS.name, 0, 0, one.subscription_id.encode(), wire.encode(one)))
    loading = time.process_time() - started
    events = [_event(rng, number) for number in range(EVENTS)]
    incoming = [Incoming(topics.EVENTS.name, 0, n, b"k", wire.encode(event)) for n, event in enumerate(events)]
    for one_event in incoming[:100]:
        match.process(one_event)
    seconds, alerts = [], 0
    for one_event in incoming:
        before = time.process_time()
        alerts += len(match.process(one_event))
        seconds.append(time.process_time() - before)
    told = f"{SUBSCRIPTIONS:,} subscriptions, {alerts / EVENTS:.0f} alerts each"
    with_index, without = _looking(subscriptions, events[:40])
    return [
        Result("events matched", EVENTS / sum(seconds), "events/s", goal=100, note=told),
        Result("alerts made", alerts / sum(seconds), "alerts/s"),
        Result("one event, 99 of 100", statistics.quantiles(seconds, n=100)[98] * 1000, "ms"),
        Result("looking with the index", without / with_index, "times faster", note="than at every subscription"),
        Result("subscriptions loaded", SUBSCRIPTIONS / loading, "per s"),
    ]


def _looking(subscriptions: list[Subscription], events: list[Event]) -> tuple[float, float]:
    """Seconds to find who is concerned, with the index and without."""
    compiled = [Compiled(one, vocabulary()) for one in subscriptions]
    index = SubscriptionIndex()
    for one in compiled:
        index.put(one)
    started = time.process_time()
    by_index = [[name for name, one in index.candidates(view).items() if one.matches(view)] for view in map(EventView, events)]
    middle = time.process_time()
    by_all = [[one.subscription.subscription_id for one in compiled if one.matches(view)] for view in map(EventView, events)]
    ended = time.process_time()
    assert [sorted(names) for names in by_index] == [sorted(names) for names in by_all]
    return middle - started, ended - middle


def _countries(rng: random.Random, count: int) -> list[str]:
    codes = sorted(code for code in vocabulary().parties if len(code) == 2)
    found: set[str] = set()
    while len(found) < count:
        found.update(rng.choices(codes, [_WEIGHT**rank for rank in range(len(codes))]))
    return sorted(found)[:count]


def _subscription(rng: random.Random, number: int) -> Subscription:
    shape = rng.random()
    given: dict[str, Any]
    if shape < 0.33:
        given = {"pair": _countries(rng, 2)}
    elif shape < 0.66:
        given = {"parties_any": _countries(rng, 1), "types": rng.sample(words.EVENT_TYPES, 2)}
        if rng.random() < 0.5:
            given["topics"] = rng.sample(words.TOPICS, 3)
    elif shape < 0.98:
        given = rng.choice(
            [
                {"regions": [rng.choice(sorted(vocabulary().regions))], "least_level": "head_of_government"},
                {"organisations": [rng.choice(["SCO", "OIC", "UN", "IMF"])]},
                {"people": [f"رہنما {rng.randrange(500)}"], "parties_any": _countries(rng, 3)},
                {"words": ["گیس پائپ لائن"], "parties_any": _countries(rng, 2)},
                {"cities": [rng.choice(["Tehran", "Islamabad", "Kabul", "Beijing"])]},
                {"parties_all": _countries(rng, 2), "least_sources": 2},
            ]
        )
    else:
        given = {"types": [rng.choice(words.EVENT_TYPES)], "least_confidence": 0.95}
    return Subscription(
        subscription_id=f"s{number:05}", filter=Filter(**given), channel=Channel(kind="console"), created_at=_MOMENT
    )


def _event(rng: random.Random, number: int) -> Event:
    parties = _countries(rng, rng.choice([2, 2, 2, 2, 3, 4]))
    outlets = [f"outlet{n}" for n in range(rng.randrange(1, 5))]
    return Event(
        event_id=f"e{number}",
        type=rng.choice(words.EVENT_TYPES),
        parties=parties,
        participants=[
            Participant(name=f"رہنما {rng.randrange(500)}", role="head_of_state", country=party) for party in parties
        ],
        place=Place(city=rng.choice(["Tehran", "Islamabad", "Kabul", "Beijing", "Doha"]), country=parties[0]),
        topics=rng.sample(words.TOPICS, 2),
        level=dict.fromkeys(parties, "head_of_state"),
        accounts=[Account(who=parties[0])],
        confidence=rng.random(),
        line_en="The presidents met and talked about trade, energy and the border.",
        line_ur="صدور نے ملاقات کی اور تجارت، توانائی اور سرحد پر بات چیت کی۔",
        sources=[
            Source(
                article_id=f"{outlet}-{number}",
                outlet=outlet,
                title="صدور کی ملاقات",
                evidence="دونوں صدور نے تجارت، توانائی اور سرحد کے معاملات پر تفصیلی بات چیت کی۔",
                fetched_at=_MOMENT,
            )
            for outlet in outlets
        ],
        source_count=len(outlets),
        independent_sources=len(outlets),
        first_seen=_MOMENT,
        last_seen=_MOMENT,
    )
