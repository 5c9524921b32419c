"""What is sent when, lane by lane: order, back-off, digests, and what newer news makes superfluous."""

from datetime import UTC, datetime, timedelta
from typing import Any

from alert_samples import alert, event
from hypothesis import given
from hypothesis import strategies as st

from connectors.delivery.pending import Item, Parcel, PendingSet, item_of
from schemas import wire
from schemas.alerts import Delivery

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def item(number: int, subscriber: str = "a", told_of: str = "", **more: Any) -> Item:
    one = alert(subscriber, told=event(event_id=told_of or f"event-{number}"), facts_revision=number)
    made = item_of(one, wire.encode(one), number, NOW, NOW)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def entry(made: Item, outcome: str, attempts: int = 1) -> Delivery:
    return Delivery(
        alert_id=made.alert_id, subscription_id=made.subscription_id, event_id=made.event_id, outcome=outcome, attempts=attempts
    )


def offsets(parcels: list[Parcel]) -> list[list[int]]:
    return [[one.offset for one in parcel.items] for parcel in parcels]


def pending(*items: Item) -> PendingSet:
    made = PendingSet()
    for one in items:
        made.add(one)
    return made


def test_due_items_go_out_once_and_in_order_up_to_the_lanes_width() -> None:
    waiting = pending(*(item(n) for n in range(5)), item(9, "b", due=NOW + timedelta(minutes=1)))
    first = waiting.take(NOW, 10, 3)
    assert offsets(first) == [[0], [1], [2]]
    assert waiting.take(NOW, 10, 3) == []
    waiting.done(first[1], NOW, [first[1].items[0].alert_id])
    assert offsets(waiting.take(NOW, 10, 3)) == [[3]]
    assert waiting.next_wake() == NOW + timedelta(minutes=1)
    assert offsets(waiting.take(NOW + timedelta(minutes=1), 10, 3)) == [[9]]


def test_an_items_record_comes_back_as_it_was() -> None:
    assert item(1).alert() == alert("a", told=event(event_id="event-1"), facts_revision=1)


def test_news_of_one_event_keeps_its_order() -> None:
    waiting = pending(item(1, told_of="e"), item(2, told_of="e"), item(3, told_of="f"))
    first = waiting.take(NOW, 10, 4)
    assert offsets(first) == [[1], [3]]
    waiting.done(first[0], NOW, [first[0].items[0].alert_id])
    assert offsets(waiting.take(NOW, 10, 4)) == [[2]]


def test_what_could_not_be_told_gives_way_to_newer_news_of_the_event() -> None:
    failed, newer = item(1, told_of="e"), item(2, told_of="e")
    failed.last = entry(failed, "retry")
    (parcel,) = pending(failed, newer).take(NOW, 10, 4)
    assert parcel.items == (newer,)
    assert parcel.superseded == (failed,)


def test_an_attempt_that_a_crash_cut_off_is_repeated_not_given_up() -> None:
    cut_off, newer = item(1, told_of="e"), item(2, told_of="e")
    cut_off.last = entry(cut_off, "claimed")
    (parcel,) = pending(cut_off, newer).take(NOW, 10, 4)
    assert parcel.items == (cut_off,)
    assert parcel.superseded == ()


def test_a_receiver_that_is_down_is_asked_with_one_message_at_a_time() -> None:
    later = NOW + timedelta(minutes=5)
    failed = item(0, due=later)
    failed.last = entry(failed, "retry", attempts=2)
    waiting = pending(failed, *(item(n) for n in range(1, 4)), item(7, "b"))
    assert offsets(waiting.take(NOW, 10, 4)) == [[7]], "the other lane goes on"
    (probe,) = waiting.take(later, 10, 4)
    assert waiting.take(later, 10, 4) == []
    lane = waiting.lane("a")
    lane.failures, lane.blocked_until = 0, None
    waiting.done(probe, later, [probe.items[0].alert_id])
    assert len(waiting.take(later, 10, 4)) == 3


def test_a_digest_holds_all_that_is_due_and_of_each_event_the_newest() -> None:
    in_bundle = [item(n, told_of=e, bundle=True) for n, e in enumerate("efe")]
    (parcel,) = pending(*in_bundle, item(9, bundle=True, due=NOW + timedelta(hours=1))).take(NOW, 10, 4)
    assert offsets([parcel]) == [[1, 2]]
    assert [one.offset for one in parcel.superseded] == [0]
    assert parcel.message_id == parcel.digest


def test_a_claimed_digest_is_sent_again_as_it_was_with_nothing_added() -> None:
    members = [item(n, bundle=True) for n in range(2)]
    (first,) = pending(*members).take(NOW, 10, 4)
    for one in members:
        one.digest, one.last = first.digest, entry(one, "claimed")
    again, new = pending(*members, item(5, bundle=True)).take(NOW, 10, 4)
    assert again.message_id == first.message_id
    assert again.items == first.items
    assert offsets([new]) == [[5]]
    assert new.message_id != first.message_id


def test_the_low_water_mark_is_the_oldest_open_candidate() -> None:
    waiting = pending(item(4), item(2), item(9))
    assert waiting.low_water() == 2
    taken = waiting.take(NOW, 10, 4)
    assert waiting.low_water() == 2, "an attempt under way is open"
    for parcel in taken:
        waiting.done(parcel, NOW, [parcel.items[0].alert_id])
    assert waiting.low_water() is None
    assert len(waiting) == 0


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5), st.booleans(), st.integers(0, 3)), max_size=25), st.integers(1, 5)
)
def test_everything_is_told_exactly_once_in_the_end(given_items: list[tuple[int, int, bool, int]], room: int) -> None:
    items = [
        item(n, f"sub-{lane}", told_of=f"event-{told}", bundle=bundle, due=NOW + timedelta(minutes=minutes))
        for n, (lane, told, bundle, minutes) in enumerate(given_items)
    ]
    waiting = pending(*items)
    closed: list[str] = []
    now = NOW
    for _ in range(1_000):
        for parcel in waiting.take(now, room, 2):
            names = [one.alert_id for one in (*parcel.items, *parcel.superseded)]
            closed += names
            waiting.done(parcel, now, names)
        wake = waiting.next_wake()
        if wake is None:
            break
        now = max(now, wake)
    assert sorted(closed) == sorted(one.alert_id for one in items)
    assert len(waiting) == 0
