"""What the news server serves: stories, the feeds they appear in, and when they are published."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from schemas.articles import Article
from seeds.outlets import outlet_of

UNKNOWN_OUTLET: Final = "news"
PER_FEED: Final = 500
"""Entries that a feed shows at most: pollers take up to a thousand."""
WINDOW: Final = 50
"""Entries that a feed keeps showing when stories appear one after the other."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article as the server tells it now."""

    id: str
    title: str
    text: str
    outlet: str = UNKNOWN_OUTLET
    audience_country: str | None = None
    zone: str = "UTC"
    author: str = ""
    published: datetime | None = None
    """With a zone; None when the archive does not tell it: then the feed and the page do not either."""
    modified: datetime | None = None
    """When the server published this text, by its own clock."""
    edited: bool = False
    """Whether it had another text before."""
    withdrawn: bool = False

    @property
    def path(self) -> str:
        return f"/{quote(self.outlet, safe='')}/articles/{quote(self.id, safe='')}"


def story_of(article: Article) -> Story:
    """An article of an archive as a story, its time told in the outlet's zone as newspapers do."""
    zone = article.zone or "UTC"
    published = article.published
    if published is not None:
        local = published.astimezone(ZoneInfo(zone))
        if article.published_date not in (None, local.date().isoformat()):  # a bare date stays that day
            local = datetime.fromisoformat(f"{article.published_date}T00:00").replace(tzinfo=ZoneInfo(zone))
        published = local
    return Story(
        id=article.article_id,
        title=article.title,
        text=article.text,
        outlet=article.outlet or UNKNOWN_OUTLET,
        audience_country=article.audience_country,
        zone=zone,
        author=article.author,
        published=published,
    )


@dataclass(slots=True)
class Feed:
    """One feed of an outlet. Its entries are stories in the order of their publication."""

    name: str
    kind: str
    """`rss` or `atom`."""
    title: str
    outlet: str
    audience_country: str | None
    zone: str
    tier: int
    entries: list[str] = field(default_factory=list)
    served: int = 0
    """How many entries, counted from the first, have been in an answer."""
    changed: datetime = field(default_factory=lambda: datetime.now(UTC))
    lost: int = 0
    """Entries that left the window before anybody had read them."""

    @property
    def path(self) -> str:
        return f"/feeds/{self.name}.{'atom' if self.kind == 'atom' else 'xml'}"

    def shown(self, window: int) -> list[str]:
        """The newest entries, oldest first: as many as the window has, and those that nobody has read yet."""
        count = min(max(window, len(self.entries) - self.served), PER_FEED)
        return self.entries[-count:]

    def mark_served(self) -> None:
        """All entries shown have been in an answer; those before them that had not are lost to who reads only the feed."""
        first_shown = len(self.entries) - PER_FEED
        self.lost += max(0, first_shown - self.served)
        self.served = len(self.entries)


class Newsroom:
    """Stories and feeds. A story is unseen until it is published; then it can be edited and withdrawn."""

    def __init__(self, *, window: int = PER_FEED, feeds_per_outlet: int = 1) -> None:
        self.window = window
        self.feeds_per_outlet = feeds_per_outlet
        self.stories: dict[str, Story] = {}
        self.feeds: dict[str, Feed] = {}
        self._by_outlet: dict[tuple[str, str | None], list[Feed]] = {}
        self._feed_of: dict[str, Feed] = {}
        self._count: dict[tuple[str, str | None], int] = {}

    def expect(self, stories: Iterable[Story], *, per_feed: int = PER_FEED) -> None:
        """Opens the feeds that these stories will need, so that a poller can be told of them before there is any story."""
        totals: dict[tuple[str, str | None], tuple[Story, int]] = {}
        for story in stories:
            key = (story.outlet, story.audience_country)
            totals[key] = (story, totals.get(key, (story, 0))[1] + 1)
        for key, (story, total) in totals.items():
            wanted = max(self.feeds_per_outlet, -(-total // per_feed) if self.window >= per_feed else 1)
            while len(self._by_outlet.get(key, [])) < wanted:
                self._open_feed(story)
        opened = list(self.feeds.values())
        if len(opened) > 1 and all(feed.kind == "rss" for feed in opened):
            opened[-1].kind = "atom"

    def publish(self, story: Story) -> Story:
        """Publishes a story, or a new text of one that is there: then its feed shows it anew with the same id."""
        now = datetime.now(UTC)
        feed = self._feed_of.get(story.id)
        story = replace(story, modified=now, edited=feed is not None)
        if feed is None:
            key = (story.outlet, story.audience_country)
            feeds = self._by_outlet.get(key) or [self._open_feed(story)]
            number = self._count.get(key, 0)
            self._count[key] = number + 1
            feed = self._feed_of[story.id] = feeds[number % len(feeds)]
        else:
            at = feed.entries.index(story.id)
            del feed.entries[at]
            feed.served -= at < feed.served
        feed.entries.append(story.id)
        feed.changed = now
        self.stories[story.id] = story
        return story

    def edit(self, story_id: str, *, title: str | None = None, text: str | None = None) -> Story:
        """Changes a story in its place. Raises `KeyError` for one that is not there."""
        story = self.stories[story_id]
        return self.publish(
            replace(story, title=story.title if title is None else title, text=story.text if text is None else text)
        )

    def withdraw(self, story_id: str) -> None:
        """Takes a story back: its page answers 404, its feed drops it. Raises `KeyError` for one that is not there."""
        self.stories[story_id] = replace(self.stories[story_id], withdrawn=True)
        self._feed_of[story_id].changed = datetime.now(UTC)

    def shown(self, feed: Feed) -> list[Story]:
        """What a feed shows now, newest first."""
        stories = (self.stories[story_id] for story_id in reversed(feed.shown(self.window)))
        return [story for story in stories if not story.withdrawn]

    def feed_of(self, story_id: str) -> Feed:
        """The feed in which a story appears. Raises `KeyError` for one that is not there."""
        return self._feed_of[story_id]

    def _open_feed(self, story: Story) -> Feed:
        """One more feed for the story's outlet. Every fourth feed is Atom."""
        key = (story.outlet, story.audience_country)
        siblings = self._by_outlet.setdefault(key, [])
        known = outlet_of(story.outlet)
        base = "".join(c if c.isalnum() or c in "-_" else "-" for c in story.outlet)
        if any(feed.outlet == story.outlet and feed.audience_country != story.audience_country for feed in self.feeds.values()):
            base = f"{base}-{(story.audience_country or 'xx').lower()}"
        name = base if not siblings else f"{base}-{len(siblings) + 1}"
        feed = Feed(
            name=name,
            kind="atom" if len(self.feeds) % 4 == 3 else "rss",
            title=known.title if known else story.outlet,
            outlet=story.outlet,
            audience_country=story.audience_country,
            zone=story.zone,
            tier=known.tier if known else 2,
        )
        siblings.append(feed)
        self.feeds[name] = feed
        return feed
