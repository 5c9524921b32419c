"""What becomes of an event: plans, denials, edits, withdrawals."""


def test_planned_then_held_is_one_event_with_a_history(desk, tell):
    (event,) = desk.article("a", [tell("visit", "BD+MY", status="planned", date="2026-03-12")])
    assert (event.kind, event.status) == ("created", "planned")
    (event,) = desk.article("b", [tell("visit", "BD+MY", date="2026-03-12")], hours=72)
    assert (event.kind, event.status, event.facts_revision) == ("status", "held", 2)
    assert [(step.what, step.was, step.now, step.because) for step in event.history] == [("status", "planned", "held", "b")]


def test_a_plan_told_late_does_not_undo_the_report(desk, tell):
    desk.article("b", [tell("visit", "BD+MY", date="2026-03-09")])
    (event,) = desk.article("a", [tell("visit", "BD+MY", status="planned", date="2026-03-09")], hours=2)
    assert event.status == "held"


def test_a_cancelled_plan(desk, tell):
    desk.article("a", [tell("visit", "BD+MY", status="planned", date="2026-03-12")])
    (event,) = desk.article("b", [tell("visit", "BD+MY", status="cancelled")], hours=30)
    assert (event.kind, event.status) == ("status", "cancelled")


def test_a_denial_joins_and_contests(desk, tell):
    (told,) = desk.article("a", [tell("meeting", "IL+SY")])
    (event,) = desk.article("b", [tell("meeting", "IL+SY", status="denied")], hours=8)
    assert event.event_id == told.event_id
    assert (event.standing, event.status, event.kind) == ("contested", "held", "contested")
    assert event.alternatives["status"][0].value == "denied"


def test_a_denial_alone_is_denied(desk, tell):
    (event,) = desk.article("b", [tell("meeting", "IL+SY", status="denied")])
    assert (event.standing, event.status) == ("live", "denied")


def test_a_plan_whose_day_has_passed_lapses_once(desk, tell):
    (planned,) = desk.article("a", [tell("visit", "BD+MY", status="planned", date="2026-03-12")])
    assert desk.article("x", hours=24 * 6.7) == []  # 15 March, 22:48
    (event,) = desk.article("y", hours=24 * 7)
    assert (event.event_id, event.status, event.kind, event.revision) == (planned.event_id, "lapsed", "lapsed", 2)
    assert event.history[-1].because == "y"
    assert desk.article("z", hours=24 * 9) == []
    (event,) = desk.article("b", [tell("visit", "BD+MY", date="2026-03-12")], hours=24 * 10)
    assert (event.event_id, event.status, event.kind) == (planned.event_id, "held", "status")


def test_a_plan_founded_after_its_day_is_lapsed_at_once(desk, tell):
    (event,) = desk.article("a", [tell("visit", "BD+MY", status="planned", date="2026-02-01")])
    assert (event.kind, event.status, event.revision) == ("created", "lapsed", 1)


def test_the_same_version_again_changes_nothing(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM")], version=2)
    assert desk.article("a", [tell("meeting", "IR+OM")], version=2) == []
    assert desk.article("a", [tell("call", "IR+OM")], version=1) == []
    assert desk.article("a", [], version=1) == []


def test_an_edit_corrects_the_event(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM", date="2026-03-08")])
    (event,) = desk.article("a", [tell("meeting", "IR+OM", date="2026-03-07")], version=2)
    assert (event.kind, event.date, event.facts_revision) == ("corrected", "2026-03-07", 2)
    assert event.source_count == 1


def test_an_edit_that_drops_the_event_withdraws_it(desk, tell):
    (told,) = desk.article("a", [tell("meeting", "IR+OM")])
    (event,) = desk.article("a", [], version=2)
    assert (event.event_id, event.standing, event.kind) == (told.event_id, "withdrawn", "withdrawn")
    assert (event.sources, [one.article_id for one in event.former_sources]) == ([], ["a"])
    assert desk.article("a", [tell("meeting", "IR+OM")], version=1) == []
    (event,) = desk.article("a", [tell("meeting", "IR+OM")], version=3)
    assert (event.event_id, event.standing) == (told.event_id, "live")


def test_a_withdrawn_article_leaves_the_others(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM", date="2026-03-08")])
    desk.article("b", [tell("meeting", "IR+OM", date="2026-03-08")])
    (event,) = desk.article("a", [tell("meeting", "IR+OM")], version=2, withdrawn=True)
    assert (event.standing, event.source_count, event.kind) == ("live", 1, "sources")


def test_an_edit_that_moves_to_another_event_merges_what_it_leaves(desk, tell, who):
    (one,) = desk.article("a", [tell("call", "IR+OM", [who("سعید", "foreign_minister", "OM")], date="2026-03-08")])
    desk.article("b", [tell("call", "OM+QA", [who("سعید", "foreign_minister", "OM")], date="2026-03-08")])
    edited = tell("call", "IR+OM", [who("سعید", "foreign_minister", "OM")], date="2026-03-08", evidence="call OM+QA")
    first, second = desk.article("b", [edited], version=2)
    assert first.event_id == one.event_id
    assert first.source_count == 2
    assert (second.standing, second.merged_into) == ("merged", one.event_id)


def test_the_better_attested_date_is_shown_and_the_other_kept(desk, tell):
    desk.article("a", [tell("summit", "AE+BH+GCC", organisation="GCC", date="2026-03-08")])
    desk.article("b", [tell("summit", "AE+BH+GCC", organisation="GCC", date="2026-03-09")], hours=1)
    (event,) = desk.article("c", [tell("summit", "AE+BH+GCC", organisation="GCC", date="2026-03-09")], hours=2)
    assert event.date == "2026-03-09"
    (other,) = event.alternatives["date"]
    assert (other.value, other.articles) == ("2026-03-08", ["a"])


def test_a_promoted_replay_replaces_without_notice(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM")])
    (event,) = desk.article("a", [tell("meeting", "IR+OM", city=("Muscat", "OM"))], promotion=1, notify=False)
    assert not event.notify
    assert event.sources[0].promotion == 1


def test_a_promoted_article_alerts_of_the_named_events_alone(desk, tell):
    both = [tell("meeting", "IR+OM"), tell("call", "CN+PK")]
    meeting, call = sorted(desk.article("a", both), key=lambda event: event.type, reverse=True)
    moved = [tell("meeting", "IR+OM", city=("Muscat", "OM")), tell("call", "CN+PK", date="2026-03-08")]
    told = {e.event_id: e.notify for e in desk.article("a", moved, promotion=1, notify_events=[meeting.event_id])}
    assert told == {meeting.event_id: True, call.event_id: False}
