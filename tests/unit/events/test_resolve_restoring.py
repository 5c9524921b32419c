"""The memory is what has been published: stopping and starting anywhere gives the same bytes."""

import random
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas import wire
from schemas.events import Event
from streams.events.logs import applied, replay
from streams.runtime.processor import Incoming

PAIRS = ("IR+OM", "IR+OM+QA", "KG+PK", "SCO+KG+PK+CN+RU")
NAMES = ("اکیل بیک جپاروف", "صدیر ژاپاروف", "جاپاروف", None)
TYPES = ("meeting", "summit", "visit", "call", "agreement")

mentions_drawn = st.lists(
    st.fixed_dictionaries(
        {
            "event_type": st.sampled_from(TYPES),
            "parties": st.sampled_from(PAIRS),
            "name": st.sampled_from(NAMES),
            "status": st.sampled_from(("held", "held", "planned", "cancelled", "denied")),
            "date": st.sampled_from((None, None, "2026-03-08", "2026-03-10", "2026-03")),
            "background": st.sampled_from((False, False, True)),
        }
    ),
    max_size=3,
)
steps_drawn = st.lists(
    st.tuples(
        st.sampled_from("abcdef"), st.integers(1, 4), st.sampled_from((0, 0, 1)), mentions_drawn, st.integers(0, 400),
        st.sampled_from(("article", "article", "article", "link", "separate", "correct", "revoke")),
    ),
    min_size=2, max_size=14,
)  # fmt: skip


def run(desk, steps, tell, who):
    made = []
    for number, (name, version, promotion, mentions, hours, what) in enumerate(steps):
        if what == "article":
            told = [
                tell(one["event_type"], one["parties"], [who(one["name"], "head_of_state", one["parties"][:2])],
                     status=one["status"], date=one["date"], background=one["background"])
                for one in mentions
            ]  # fmt: skip
            desk.article(name, told, hours, version=version, promotion=promotion, outlet="xyz"[number % 3])
        elif what == "revoke" and made:
            kind, keys, decision_id, more = made[version % len(made)]
            desk.decide(kind, keys, decision_id, hours, revoked=True, **more)
        else:
            keys = sorted({source.mention_key for event in desk.live() for source in event.sources})
            chosen = random.Random(number).sample(keys, min(len(keys), 2))
            if not chosen:
                continue
            kind = "link" if what == "revoke" else what
            more = {"fields": {"date": "2026-03-09"}} if kind == "correct" else {}
            made.append((kind, chosen[:1] if kind == "separate" else chosen, f"d{number}", more))
            desk.decide(*made[-1][:3], hours, **more)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=steps_drawn, cut=st.integers(0, 14))
def test_stopped_and_restored_equals_never_stopped(new_desk, tell, who, steps, cut):
    whole = new_desk()
    run(whole, steps, tell, who)
    first, second = new_desk(), new_desk()
    for topic, incoming in whole.log[:cut]:
        first.take(topic, incoming)
    second.stage.restore(first.published())
    for topic, incoming in whole.log[:cut]:
        if topic == "decisions":  # the runtime hands them over again from the first one on
            assert list(second.stage.note(incoming)) == []
    for topic, incoming in whole.log[cut:]:
        second.take(topic, incoming)
    assert first.out + second.out == whole.out


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=steps_drawn)
def test_compaction_takes_nothing_that_is_needed(new_desk, tell, who, steps):
    whole = new_desk()
    run(whole, steps, tell, who)
    one, two = new_desk(), new_desk()
    published = whole.published()
    last = {record.key: record.offset for record in published}
    one.stage.restore(published)
    two.stage.restore([record for record in published if last[record.key] == record.offset])
    late = [("mentions", tell("meeting", "IR+OM", date="2026-03-08")), ("mentions", tell("visit", "KG+PK"))]
    for number, (_, told) in enumerate(late):
        assert one.article(f"late{number}", [told], 500) == two.article(f"late{number}", [told], 500)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=steps_drawn)
def test_every_mention_is_in_one_event_at_most_and_counts_hold(new_desk, tell, who, steps):
    desk = new_desk()
    run(desk, steps, tell, who)
    seen = set()
    for event in desk.events().values():
        assert event.source_count == len(event.sources)
        assert (event.standing in ("merged", "withdrawn")) == (not event.sources)
        for source in event.sources:
            assert source.mention_key not in seen
            seen.add(source.mention_key)
    revisions: dict[str, int] = {}
    for record in desk.out:
        event = wire.decode(Event, record.value)
        assert event.revision == revisions.get(event.event_id, 0) + 1
        assert 1 <= event.facts_revision <= event.revision
        revisions[event.event_id] = event.revision


def test_the_logs_give_the_same_events_again(new_desk, tell, who):
    chosen = random.Random(7)
    for _ in range(25):
        steps = [
            (
                chosen.choice("abcdef"), chosen.randint(1, 4), 0,
                [
                    {"event_type": chosen.choice(TYPES), "parties": chosen.choice(PAIRS), "name": chosen.choice(NAMES),
                     "status": "held", "date": chosen.choice((None, "2026-03-08", "2026-03-10")), "background": False}
                    for _ in range(chosen.randint(1, 3))
                ],
                chosen.randint(0, 400), chosen.choice(("article", "article", "link", "separate", "correct")),
            )
            for _ in range(20)
        ]  # fmt: skip
        desk = new_desk()
        run(desk, steps, tell, who)
        logs = {name: [record for topic, record in desk.log if topic == name] for name in ("mentions", "decisions")}
        order = applied(desk.published())
        assert list(replay(logs["mentions"], logs["decisions"], order)) == desk.out


def test_an_error_in_the_middle_changes_nothing(desk, tell, monkeypatch):
    desk.article("a", [tell("meeting", "IR+OM", date="2026-03-08")])
    before = desk.events()
    with monkeypatch.context() as patched:
        patched.setattr("streams.events.resolve.build", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            desk.article("a", [tell("call", "IR+OM")], version=2)
    assert desk.events() == before
    (event,) = desk.article("b", [tell("meeting", "IR+OM", date="2026-03-08")])
    assert event.source_count == 2


def test_old_events_leave_the_memory_and_their_contact_stays(new_desk, tell):
    desk = new_desk()
    (first,) = desk.article("a", [tell("call", "KW+SA", date="2026-03-08")])
    desk.article("b", [tell("call", "IR+OM")], hours=24 * 450)
    assert first.event_id not in desk.stage.memory
    restored = new_desk()
    restored.stage.restore(desk.published())
    assert first.event_id not in restored.stage.memory
    told = tell("call", "KW+SA", date="2027-06-10")
    (one,), (two,) = (one.article("c", [told], hours=24 * 460) for one in (desk, restored))
    assert one == two
    assert one.previous_contact is not None
    assert one.previous_contact.event_id == first.event_id


def test_records_may_carry_another_zone(desk, tell):
    local = datetime(2026, 3, 9, 2, tzinfo=timezone(timedelta(hours=5)))
    (event,) = desk.article("a", [tell("meeting", "IR+OM")], published=local)
    assert event.first_published == local
    assert isinstance(desk.published()[0], Incoming)
