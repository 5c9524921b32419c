"""The stage: what becomes an alert and under which id; the index against holding every subscription to every event."""

import random
from typing import Any

import pytest
from alert_samples import event, incoming, revised, source, subscription
from hypothesis import given
from hypothesis import strategies as st

from schemas import ids, topics, wire
from schemas.alerts import Alert, Subscription
from schemas.events import Event
from schemas.mentions import Place
from streams.alerts.check import BadFilterError
from streams.alerts.filter import Compiled, EventView
from streams.alerts.index import SubscriptionIndex
from streams.alerts.match import SOURCES_TOLD, Match
from streams.alerts.vocabulary import Vocabulary
from streams.runtime.processor import StatefulProcessor


def matcher(*subscriptions: Subscription) -> Match:
    match = Match()
    for one in subscriptions:
        assert not match.note(incoming(one, one.subscription_id, topics.SUBSCRIPTIONS.name))
    return match


def alerts(match: Match, told: Event) -> list[Alert]:
    outputs = match.process(incoming(told, told.event_id))
    assert all(output.topic is topics.ALERTS for output in outputs)
    return [output.record for output in outputs if isinstance(output.record, Alert)]


def kinds(match: Match, told: Event) -> list[tuple[str, str, int]]:
    return [(one.subscription_id, one.kind, one.facts_revision) for one in alerts(match, told)]


def test_it_is_a_stateful_processor_that_follows_subscriptions() -> None:
    match = Match()
    assert isinstance(match, StatefulProcessor)
    assert match.also_reads == (topics.SUBSCRIPTIONS,)


def test_an_alert_names_what_held_and_its_id_repeats() -> None:
    match = matcher(
        subscription("b", pair=["PK", "IR"]), subscription("a", types=["meeting"]), subscription("c", types=["call"])
    )
    first, second = alerts(match, event())
    assert (first.subscription_id, second.subscription_id) == ("a", "b")
    assert second.matched == ["pair IR-PK"]
    assert second.alert_id == ids.alert_id("b", "event-1", "created", 1)
    assert alerts(match, event()) == [first, second]


@pytest.mark.parametrize(
    "silent", [{"background_only": True}, {"notify": False}, {"merged_into": "event-2", "standing": "merged"}]
)
def test_what_never_alerts(silent: dict[str, Any]) -> None:
    assert kinds(matcher(subscription()), event(**silent)) == []


def test_a_new_source_alone_is_no_alert_unless_asked_for() -> None:
    more = revised(event(), "sources", sources=[source(), source("dawn")], independent_sources=2)
    match = matcher(subscription("default"), subscription("asks", kinds=["sources"]))
    assert kinds(match, more) == [("asks", "sources", 1)]


def test_forty_outlets_that_tell_one_event_are_one_alert() -> None:
    match = matcher(subscription("default", pair=["PK", "IR"]), subscription("three", least_sources=3))
    told = event()
    found = alerts(match, told)
    for number in range(2, 41):
        sources = [*told.sources, source(f"outlet{number}")]
        told = revised(told, "sources", sources=sources, independent_sources=number, source_count=number)
        found += alerts(match, told)
    assert {(one.subscription_id, one.alert_id) for one in found} == {
        (name, ids.alert_id(name, "event-1", "created", 1)) for name in ("default", "three")
    }
    assert sum(one.subscription_id == "default" for one in found) == 1


def test_the_second_source_is_news_to_who_waited_for_two() -> None:
    match = matcher(subscription("two", least_sources=2))
    assert kinds(match, event()) == []
    more = revised(event(), "sources", sources=[source(), source("dawn")], independent_sources=2)
    assert kinds(match, more) == [("two", "created", 1)]
    third = revised(more, "sources", sources=[*more.sources, source("geo")], independent_sources=3)
    assert {one.alert_id for one in alerts(match, third)} == {one.alert_id for one in alerts(match, more)}


def test_a_party_named_later_makes_the_event_news_to_its_subscribers() -> None:
    match = matcher(subscription("pair", pair=["PK", "IR"]))
    assert kinds(match, event(parties=["PK"])) == []
    assert kinds(match, revised(event(parties=["PK"]), "facts", parties=["IR", "PK"])) == [("pair", "created", 1)]


def test_new_details_are_told_only_to_who_asked() -> None:
    dated = revised(event(date=None), "facts", date="2026-03-10")
    match = matcher(subscription("default", pair=["PK", "IR"]), subscription("facts", kinds=["facts"]))
    assert kinds(match, dated) == [("facts", "facts", 2)]


def test_a_withdrawn_event_is_never_told_as_new() -> None:
    gone = revised(event(), "withdrawn", standing="withdrawn")
    assert kinds(matcher(subscription("default"), subscription("new", kinds=["created"])), gone) == [
        ("default", "withdrawn", 1)
    ]


def test_subscriptions_change_end_and_are_switched_off() -> None:
    match = matcher(subscription("a"), subscription("b"))
    match.note(incoming(subscription("a", types=["call"]), "a", topics.SUBSCRIPTIONS.name))
    match.note(incoming(subscription("b", enabled=False), "b", topics.SUBSCRIPTIONS.name))
    assert kinds(match, event()) == []
    match.note(incoming(subscription("b"), "b", topics.SUBSCRIPTIONS.name))
    assert kinds(match, event()) == [("b", "created", 1)]
    match.note(incoming(None, "b", topics.SUBSCRIPTIONS.name))
    assert kinds(match, event()) == []


def test_a_bad_subscription_is_refused_and_takes_its_former_self_out_of_force() -> None:
    match = matcher(subscription("a"))
    with pytest.raises(BadFilterError, match="did you mean PK"):
        match.note(incoming(subscription("a", parties_any=["Pakistan"]), "a", topics.SUBSCRIPTIONS.name))
    assert kinds(match, event()) == []


def test_restore_forgets_and_note_fills_again() -> None:
    match = matcher(subscription("a"))
    match.restore(())
    assert kinds(match, event()) == []
    match.note(incoming(subscription("a"), "a", topics.SUBSCRIPTIONS.name))
    assert kinds(match, event()) == [("a", "created", 1)]


def test_an_alert_stays_small_however_many_sources_tell_it() -> None:
    many = event(sources=[source(f"outlet{n}") for n in range(200)], source_count=200, former_sources=[source("gone")])
    (told,) = alerts(matcher(subscription()), many)
    assert len(told.event.sources) == SOURCES_TOLD
    assert told.event.source_count == 200
    assert len(wire.encode(told)) < 40_000


def test_an_unreadable_event_is_raised_for_the_dead_letters() -> None:
    broken = incoming(event(), "event-1")
    with pytest.raises(wire.UnreadableRecordError):
        Match().process(type(broken)(broken.topic, 0, 0, b"k", b"{}"))


CODES = ["PK", "IR", "IN", "SA", "CN", "SCO"]
REGIONS = {"gulf": frozenset({"SA", "IR"}), "east": frozenset({"CN"})}


def some(values: list[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True)


FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "parties_any": some(CODES),
        "parties_all": some(CODES),
        "pair": st.lists(st.sampled_from(CODES), min_size=2, max_size=2, unique=True),
        "regions": some(list(REGIONS), 2),
        "types": some(["meeting", "call", "visit"]),
        "organisations": some(["SCO", "PK"]),
        "topics": some(["trade", "border"]),
        "countries": some(CODES),
        "cities": some(["Tehran", "Beijing"]),
        "words": some(["border", "war"]),
    },
)
EVENTS = st.fixed_dictionaries(
    {
        "parties": some(CODES, 6).map(sorted),
        "type": st.sampled_from(["meeting", "call", "visit", "protest"]),
        "topics": some(["trade", "border", "nuclear"]),
        "organisation": st.sampled_from([None, "SCO"]),
        "place": st.sampled_from([None, Place(city="Tehran", country="IR"), Place(country="CN"), Place(city="Beijing")]),
    }
)


@given(st.lists(FILTERS, max_size=12), st.lists(EVENTS, max_size=6), st.randoms(use_true_random=False))
def test_the_index_finds_what_holding_every_filter_finds(
    filters: list[dict[str, Any]], told: list[dict[str, Any]], rng: random.Random
) -> None:
    known = Vocabulary(dict.fromkeys(CODES, ""), REGIONS)
    compiled = [Compiled(subscription(f"s{n}", **one), known) for n, one in enumerate(filters)]
    index = SubscriptionIndex()
    for one in compiled:
        index.put(one)
    for gone in rng.sample(compiled, len(compiled) // 3):
        index.remove(gone.subscription.subscription_id)
        compiled.remove(gone)
    for facts in told:
        view = EventView(event(**facts))
        by_index = {name for name, one in index.candidates(view).items() if one.matches(view) is not None}
        assert by_index == {one.subscription.subscription_id for one in compiled if one.matches(view) is not None}


def test_an_event_of_many_parties_still_meets_those_who_ask_for_two_of_them() -> None:
    codes = [f"P{n}" for n in range(12)]
    known = Vocabulary(dict.fromkeys(codes, ""))
    index = SubscriptionIndex()
    index.put(Compiled(subscription("both", parties_all=["P3", "P11"]), known))
    assert set(index.candidates(EventView(event(parties=codes)))) == {"both"}
