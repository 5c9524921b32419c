"""What is remembered of a feed's entries, poll by poll: nothing is lost, nothing comes twice."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from connectors.feeds import polling, schedule
from connectors.feeds.document import FeedDocument
from connectors.feeds.memory import Read, acknowledge, merge, reread_unchanged
from connectors.feeds.publisher import fitting
from connectors.feeds.settings import FeedsSettings
from connectors.http import Answer, Failure, Hop
from schemas import wire
from schemas.feeds import Feed, FeedState, RawEntry, SeenEntry
from schemas.topics import MAX_RECORD_BYTES

NOW = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
FEED = Feed(url="https://news.example/feed", zone="Asia/Karachi")
SETTINGS = FeedsSettings(jitter=0)
Identified = list[tuple[str, str, RawEntry]]


def entries(*numbers: int, title: str = "وزیر خارجہ کی آمد", date: str = "") -> Identified:
    return [
        (
            f"id{n}",
            f"https://news.example/{n}",
            RawEntry(title=f"{title} {n}", link=f"https://news.example/{n}", published=date),
        )
        for n in numbers
    ]


def read_all(state: FeedState, at: datetime = NOW, settings: FeedsSettings = SETTINGS) -> FeedState:
    reads = [Read(p.article_id, p.read, p.digest, p.url, p.entry, "page", at) for p in state.pending]
    return acknowledge(FEED, state, reads, settings)


def test_an_entry_is_new_once() -> None:
    first = merge(FeedState(url=FEED.url), entries(1, 2), NOW, SETTINGS)
    assert (first.new, [p.read for p in first.state.pending]) == (2, [1, 1])
    again = merge(first.state, entries(1, 2), NOW, SETTINGS)
    assert (again.new, len(again.state.pending)) == (0, 2)
    done = read_all(again.state)
    assert done.pending == []
    later = merge(done, entries(3, 1, 2), NOW, SETTINGS)
    assert (later.new, [p.article_id for p in later.state.pending]) == (1, ["id3"])


def test_an_edit_is_read_again_and_dates_alone_are_no_edit() -> None:
    done = read_all(merge(FeedState(url=FEED.url), entries(1), NOW, SETTINGS).state)
    assert merge(done, entries(1, date="Mon, 02 Nov 2026 11:00:00 GMT"), NOW, SETTINGS).edited == 0
    edited = merge(done, entries(1, title="نئی سرخی"), NOW, SETTINGS)
    assert edited.edited == 1
    assert edited.state.pending[0].read == 2
    assert read_all(edited.state).seen[0].reads == 2


def test_an_edit_while_the_page_is_being_read_is_not_lost() -> None:
    waiting = merge(FeedState(url=FEED.url), entries(1), NOW, SETTINGS).state
    before = waiting.pending[0]
    edited = merge(waiting, entries(1, title="نئی سرخی"), NOW, SETTINGS).state
    after = acknowledge(FEED, edited, [Read("id1", 1, before.digest, before.url, before.entry, "page", NOW)], SETTINGS)
    assert (after.pending[0].read, after.pending[0].entry.title) == (2, "نئی سرخی 1")


def test_flapping_ends() -> None:
    settings = FeedsSettings(max_entry_reads=3)
    state = FeedState(url=FEED.url)
    for turn in range(10):
        state = read_all(merge(state, entries(1, title=f"سرخی {turn}"), NOW, settings).state, settings=settings)
    assert state.seen[0].reads == 3


def test_what_finds_no_room_is_left_for_the_next_poll() -> None:
    small = FeedsSettings(max_pending_bytes=1500)
    state, new = FeedState(url=FEED.url), 0
    for _ in range(20):
        merged = merge(state, entries(*range(20)), NOW, small)
        new += merged.new
        state = read_all(merged.state, settings=small)
        if not merged.left_over:
            break
    assert new == 20
    assert len(state.seen) == 20


@pytest.mark.parametrize(
    ("then", "gap"),
    [((7, 8, 9), True), ((7, 8, 5), False), ((1, 2, 3, 4, 5, 6), False), ((5, 6, 7), False), ((9, 8, 1), False)],
)
def test_a_gap_is_when_nothing_is_found_again(then: tuple[int, ...], gap: bool) -> None:
    state = read_all(merge(FeedState(url=FEED.url, polls=1), entries(1, 2, 3, 4, 5, 6), NOW, SETTINGS).state)
    newest = [msgspec.structs.replace(s, first_seen=NOW + timedelta(minutes=int(s.article_id[2:]))) for s in state.seen]
    # id1 is the oldest of six, and five are looked for: a sticky old entry does not hide a gap
    state = msgspec.structs.replace(state, seen=newest, window=["id6", "id5", "id4", "id3", "id2", "id1"])
    expected = gap or then == (9, 8, 1)
    assert merge(state, entries(*then), NOW, SETTINGS).gap is expected


def test_pages_are_read_again_at_their_ages() -> None:
    state = read_all(merge(FeedState(url=FEED.url), entries(1), NOW, SETTINGS).state)
    ages = []
    at = NOW
    while (due := state.seen[0].next_read) is not None:
        ages.append((due - NOW).total_seconds() / 3600)
        at = due + timedelta(seconds=5)
        state = reread_unchanged(FEED, state, "id1", at, SETTINGS)
    assert ages == [1, 6, 24]
    assert state.seen[0].entry is None
    short = acknowledge(msgspec.structs.replace(FEED, full_text=False), FeedState(url=""), [_read(1)], SETTINGS)
    assert short.seen[0].next_read is None


def _read(number: int) -> Read:
    return Read(f"id{number}", 1, "d", f"https://news.example/{number}", RawEntry(title="x"), "page", NOW)


def test_memory_is_bounded_but_never_forgets_what_is_shown() -> None:
    settings = FeedsSettings(max_seen=10)
    state = FeedState(url=FEED.url)
    for turn in range(30):
        shown = entries(*range(turn * 3, turn * 3 + 20))
        state = read_all(
            merge(state, shown, NOW + timedelta(minutes=turn), settings).state, NOW + timedelta(minutes=turn), settings
        )
        assert {article for article, _, _ in shown} <= {entry.article_id for entry in state.seen}
    assert len(state.seen) == 30
    assert merge(state, entries(*range(87, 107)), NOW, settings).new == 0


def test_a_state_fits_into_a_record() -> None:
    seen = [
        SeenEntry(
            article_id=f"{n}", digest="d" * 20, url="https://x.example/" + "پ" * 1500, first_seen=NOW + timedelta(seconds=n)
        )
        for n in range(3000)
    ]
    state = fitting(FeedState(url=FEED.url, seen=seen, window=["1", "2"]))
    assert len(wire.encode(state)) <= MAX_RECORD_BYTES
    kept = {entry.article_id for entry in state.seen}
    assert {"1", "2", "2999"} <= kept
    assert "0" not in kept


def outcome(
    result: Answer | Failure, document: FeedDocument | None = None, *, at: datetime = NOW, headers: dict[str, str] | None = None
) -> polling.Outcome:
    asked = schedule.Request(url=FEED.url, headers=headers or {}, why="")
    return polling.Outcome(at=at, request=asked, result=result, document=document)


def answer(status: int = 200, hops: tuple[Hop, ...] = (), **headers: str) -> Answer:
    return Answer(
        url=FEED.url, final_url=FEED.url, status=status, headers={k.replace("_", "-"): v for k, v in headers.items()}, hops=hops
    )


def document(*numbers: int, date: str = "") -> FeedDocument:
    return FeedDocument(format="rss 2.0", entries=[entry for _, _, entry in entries(*numbers, date=date)])


def test_validators_are_kept_as_they_came_and_only_with_a_whole_document() -> None:
    state, merged = polling.apply(
        FEED, FeedState(url=FEED.url), outcome(answer(etag='W/"1-2"', last_modified="x"), document(1)), SETTINGS
    )
    assert merged is not None
    assert (state.etag, state.last_modified, state.health, len(state.pending)) == ('W/"1-2"', "x", "ok", 1)
    cut = msgspec.structs.replace(answer(etag='"2"'), truncated=True, note="cut after 9 bytes")
    state, _ = polling.apply(FEED, state, outcome(cut, document(1, 2)), SETTINGS)
    assert (state.etag, state.reason) == ("", "cut after 9 bytes")


@pytest.mark.parametrize(
    ("problem", "health"),
    [
        (FeedDocument(format="rss 2.0", problem="a feed without entries"), "empty"),
        (FeedDocument(format="empty", problem="an empty answer"), "empty"),
        (FeedDocument(format="html", problem="an HTML page, not a feed"), "failing"),
        (FeedDocument(format="hostile", problem="not read after 10 s"), "hostile"),
        (
            FeedDocument(
                format="rss 2.0", entries=[RawEntry(title=f"Casino bonus {n}", link=f"https://x.example/{n}") for n in range(5)]
            ),
            "failing",
        ),
    ],
)
def test_a_document_without_news_is_never_healthy(problem: FeedDocument, health: str) -> None:
    before = FeedState(url=FEED.url, etag='"1"')
    state, merged = polling.apply(FEED, before, outcome(answer(etag='"2"'), problem), SETTINGS)
    assert merged is None
    assert (state.health, state.etag, state.pending) == (health, '"1"', [])
    assert state.reason
    assert state.failures > 0


def test_a_permanent_redirect_is_remembered_after_it_has_held() -> None:
    moved = answer(hops=(Hop(301, "https://new.example/feed"),))
    state = FeedState(url=FEED.url)
    for count in (1, 2, 3):
        state, _ = polling.apply(FEED, state, outcome(moved, document(1)), SETTINGS)
        assert state.moved_count == count
    assert schedule.request(FEED, state, NOW, SETTINGS).url == "https://new.example/feed"
    there = polling.Outcome(
        at=NOW, request=schedule.request(FEED, state, NOW, SETTINGS),
        result=Failure(url="https://new.example/feed", kind="hard", reason="HTTP 404", status=404),
    )  # fmt: skip
    state, _ = polling.apply(FEED, state, there, SETTINGS)
    assert schedule.request(FEED, state, NOW, SETTINGS).url == FEED.url


@pytest.mark.parametrize(
    "hops", [(Hop(302, "https://new.example/"),), (Hop(301, "https://a.example/"), Hop(302, "https://b.example/"))]
)
def test_a_passing_redirect_is_not(hops: tuple[Hop, ...]) -> None:
    state, _ = polling.apply(FEED, FeedState(url=FEED.url), outcome(answer(hops=hops), document(1)), SETTINGS)
    assert (state.moved_to, state.moved_count) == ("", 0)


def test_lying_validators_are_told() -> None:
    state, _ = polling.apply(FEED, FeedState(url=FEED.url), outcome(answer(etag='"1"'), document(1)), SETTINGS)
    state, _ = polling.apply(FEED, read_all(state), outcome(answer(304), headers={"if-none-match": '"1"'}), SETTINGS)
    assert state.health == "not_modified"
    state, merged = polling.apply(FEED, state, outcome(answer(etag='"1"'), document(1, 2)), SETTINGS)
    assert merged is not None
    assert merged.new == 1
    assert "validators lie" in state.reason


def test_the_clock_of_a_feed_is_learned_from_fresh_entries() -> None:
    state = FeedState(url=FEED.url)
    for turn in range(6):
        at = NOW + timedelta(minutes=10 * turn)
        local = (at + timedelta(hours=5, minutes=-3)).strftime("%a, %d %b %Y %H:%M:%S GMT")
        state, _ = polling.apply(FEED, state, outcome(answer(), document(*range(turn + 1), date=local), at=at), SETTINGS)
        state = read_all(state, at)
    assert state.offset_minutes == 300
    assert len(state.clock) == 5
