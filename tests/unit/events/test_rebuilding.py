"""A changed resolver's events under the ids that the world knows."""

from datetime import UTC, datetime

from schemas import wire
from streams.events.building import Cause
from streams.events.rebuilding import rebuilt
from streams.runtime.processor import Incoming

LATER = Cause(datetime(2026, 3, 10, tzinfo=UTC), "rebuild", corrects=True, notify=False)


def _two_outlets(desk, tell, who):
    people = [who("عبداللہ یوسفزئی", "foreign_minister", "PK"), who("کریم حداد", "foreign_minister", "TN")]
    desk.article("a", [tell("meeting", "PK+TN", people, city=("Tunis", "TN"))])
    desk.article("b", [tell("meeting", "PK+TN", people[:1])], hours=5)
    desk.article("c", [tell("call", "IR+OM")], hours=6)


def _again(stage, revisions, live):
    """The memory after the revisions have been published."""
    events = {**live, **{event.event_id: event for event in revisions}}
    return {name: event for name, event in events.items() if event.standing not in ("withdrawn", "merged")}


def test_nothing_changes_where_the_resolver_has_not(desk, new_desk, tell, who):
    other = new_desk()
    for one in (desk, other):
        _two_outlets(one, tell, who)
    assert rebuilt(desk.events(), other.events(), LATER) == []


def test_what_was_two_is_one_under_a_live_id_and_the_other_is_withdrawn(desk, new_desk, tell, who, monkeypatch):
    with monkeypatch.context() as former:
        former.setattr("streams.events.placing.JOIN", 99.0)
        _two_outlets(desk, tell, who)
    assert len(desk.live()) == 3
    other = new_desk()
    _two_outlets(other, tell, who)
    revisions = rebuilt(desk.events(), other.events(), LATER)
    joined, gone = revisions
    assert (joined.revision, joined.source_count, joined.standing, joined.notify) == (2, 2, "live", False)
    assert (gone.standing, gone.kind, gone.sources) == ("withdrawn", "withdrawn", [])
    assert {joined.event_id, gone.event_id} <= set(desk.events())
    assert len(_again(other.stage, revisions, desk.events())) == 2


def test_what_was_one_is_two_and_the_id_stays_with_one_of_them(desk, new_desk, tell, who, monkeypatch):
    _two_outlets(desk, tell, who)
    other = new_desk()
    monkeypatch.setattr("streams.events.placing.JOIN", 99.0)
    _two_outlets(other, tell, who)
    kept, founded = sorted(rebuilt(desk.events(), other.events(), LATER), key=lambda event: -event.revision)
    assert kept.event_id in desk.events()
    assert (kept.revision, kept.kind, kept.source_count) == (3, "sources", 1)
    assert founded.event_id not in desk.events()
    assert founded.revision == 1


def test_an_id_that_was_renamed_is_named_so_wherever_it_is_pointed_to(desk, new_desk, tell, who):
    guest = who("کریم حداد", "foreign_minister", "TN")
    visit = tell("visit", "PK+TN", [guest], host="PK", visitor="TN", date="2026-03-09")
    meeting = tell("meeting", "PK+TN", [guest], date="2026-03-09")
    desk.article("a", [visit])
    desk.article("b", [visit, meeting], hours=1)
    other = new_desk()
    other.article("b", [visit, meeting])  # founded by another article, so under another id
    other.article("a", [visit], hours=1)
    live_visit = next(event.event_id for event in desk.live() if event.type == "visit")
    assert live_visit not in other.events()
    revisions = rebuilt(desk.events(), other.events(), LATER)
    after = _again(other.stage, revisions, desk.events())
    assert {event.type: event.event_id for event in after.values()}["visit"] == live_visit
    assert next(event for event in after.values() if event.type == "meeting").part_of == live_visit


def test_an_article_that_comes_again_changes_nothing(desk, new_desk, tell, who, monkeypatch):
    with monkeypatch.context() as former:
        former.setattr("streams.events.placing.JOIN", 99.0)
        _two_outlets(desk, tell, who)
    other = new_desk()
    _two_outlets(other, tell, who)
    revisions = rebuilt(desk.events(), other.events(), LATER)
    stage = new_desk().stage
    values = [*desk.published(), *(Incoming("events", 0, 99, b"", wire.encode(event), (), 0) for event in revisions)]
    stage.restore(values)
    for topic, incoming in desk.log:
        assert topic == "mentions"
        assert list(stage.process(incoming)) == []
