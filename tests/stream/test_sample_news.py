"""The sample news through extraction: every kind of event is found with its parties, and the look-alikes give none."""

from datetime import UTC, datetime

import pytest

from schemas.articles import Article
from schemas.words import EVENT_TYPES
from sifarat.newsserver import Story
from sifarat.newsserver.samples import sample_steps
from streams.extraction import extract

NOW = datetime(2026, 3, 10, 18, tzinfo=UTC)
STORIES = {step.story.id: step.story for step in sample_steps(NOW) if step.story}
"""By id; of an edited story the last text."""
EXPECTED: dict[str, list[tuple[str, str, str]]] = {
    "demo-meeting-1": [("meeting", "held", "PK TR")],
    "demo-meeting-2": [("meeting", "held", "PK TR")],
    "demo-meeting-3": [("meeting", "held", "PK TR")],
    "demo-call-1": [("call", "held", "IR PK")],
    "demo-call-2": [("call", "held", "IR PK")],
    "demo-visit-1": [("visit", "held", "IN LK")],
    "demo-meeting-4": [("meeting", "held", "IN VN")],
    "demo-summit-1": [("summit", "held", "AE BH GCC KW OM QA SA")],
    "demo-summit-1-near": [("summit", "held", "AE BH GCC KW OM QA SA")],
    "demo-summit-2": [("summit", "planned", "CN KG KZ PK RU SCO")],
    "demo-agreement-1": [("agreement", "held", "AZ PK")],
    "demo-agreement-1-copy": [("agreement", "held", "AZ PK")],
    "demo-credentials-1": [("credentials", "held", "JP PK")],
    "demo-credentials-2": [("credentials", "planned", "IN KE")],
    "demo-protest-1": [("protest", "held", "AF PK")],
    "demo-rupture-1": [("rupture", "held", "EC NI")],
    "demo-restore-1": [("restore", "held", "KW SY")],
    "demo-message-1": [("message", "held", "NO PK")],
    "demo-visit-2": [("agreement", "planned", "PK UZ"), ("visit", "planned", "PK UZ")],
    "demo-visit-3": [("meeting", "planned", "IN NP"), ("visit", "planned", "IN NP")],
    "demo-visit-3-off": [("visit", "cancelled", "IN NP")],
    "demo-denial-1": [("meeting", "denied", "IL PK")],
    "demo-domestic-1": [],
    "demo-domestic-2": [],
    "demo-domestic-3": [],
    "demo-sport-1": [],
    "demo-show-1": [],
    "demo-economy-1": [],
    "demo-history-1": [],
    "demo-opinion-1": [],
    "demo-withdrawn-1": [("meeting", "held", "IN PK")],
    "demo-meeting-5": [("meeting", "held", "CN PK")],
    "demo-meeting-6": [("meeting", "held", "IMF PK")],
    "demo-call-3": [("call", "held", "AE SA")],
    "demo-meeting-7": [("meeting", "held", "AF CN PK")],
    "demo-meeting-8": [("meeting", "held", "IN RU")],
    "demo-meeting-9": [("meeting", "held", "DE PK")],
}


def article(story: Story) -> Article:
    assert story.published is not None
    return Article(
        article_id=story.id, url=f"https://news.example.pk{story.path}", fetched_at=NOW, outlet=story.outlet, zone=story.zone,
        audience_country=story.audience_country, title=story.title, text=story.text, published=story.published,
        published_date=story.published.date().isoformat(), language="ur", version=1, change="new",
    )  # fmt: skip


def test_every_sample_is_judged_and_every_kind_of_event_is_there() -> None:
    assert set(EXPECTED) == set(STORIES)
    assert {kind for events in EXPECTED.values() for kind, _, _ in events} == set(EVENT_TYPES)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_tells_these_events_as_news(name: str) -> None:
    told = extract(article(STORIES[name]))
    found = sorted((m.type, m.status, " ".join(m.parties)) for m in told.mentions if not m.background)
    assert found == EXPECTED[name]
    if not told.mentions:
        assert told.reason


@pytest.mark.parametrize(
    ("name", "kind", "date"),
    [
        ("demo-meeting-1", "meeting", "2026-03-10"),
        ("demo-visit-2", "visit", "2026-03-17"),
        ("demo-visit-3", "visit", "2026-03-13"),
        ("demo-visit-3-off", "visit", "2026-03-13"),
        ("demo-summit-2", "summit", "2026-03-22"),
        ("demo-withdrawn-1", "meeting", "2026-03-09"),
        ("demo-meeting-4", "meeting", None),
    ],
)
def test_dates_are_those_that_the_text_gives(name: str, kind: str, date: str | None) -> None:
    told = extract(article(STORIES[name]))
    assert [m.date for m in told.mentions if m.type == kind and not m.background] == [date]
