"""A feed as it was read: what every format says in its own way, in one struct. Entries are `schemas.feeds.RawEntry`."""

import msgspec

from schemas.feeds import RawEntry


class Hints(msgspec.Struct, frozen=True, kw_only=True):
    """What a feed says about how often it wants to be asked. Nothing interpreted, out-of-range values left out."""

    ttl_minutes: float | None = None
    update_period: str = ""
    """`sy:updatePeriod`, lower case: hourly, daily, weekly, monthly, yearly (also `always`, `dayly`, as some write)."""
    update_frequency: float = 1
    skip_hours: tuple[int, ...] = ()
    """Hours of the day, 0 to 23, GMT by the specification."""
    skip_days: tuple[int, ...] = ()
    """Days of the week, Monday is 0."""


class FeedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What reading a feed's bytes gave. `problem` is empty for a feed that can be used."""

    format: str = ""
    """rss 2.0, rss 1.0 (RDF), atom 1.0, json feed …; html, sitemap, opml and so on for what is no feed; empty: unknown."""
    title: str = ""
    language: str = ""
    link: str = ""
    encoding: str = ""
    """In which the bytes were read; with `, repaired` where they were not what they claimed to be."""
    bozo: bool = False
    """Not well-formed. Never a reason to reject."""
    bozo_reason: str = ""
    problem: str = ""
    """Why this cannot be used, in one line."""
    note: str = ""
    """What else a person should know of it, in one line."""
    entries: list[RawEntry] = []
    dropped: int = 0
    """Entries beyond the limit."""
    hints: Hints = Hints()

    @property
    def is_feed(self) -> bool:
        """Whether it is a feed at all, with entries or without."""
        return self.format.partition(" ")[0] in {"rss", "atom", "cdf", "feed"} or self.format.startswith("json feed")
