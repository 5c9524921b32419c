"""Settings of the poller: `[feeds]` in the settings file, `SIFARAT_FEEDS__…` in the environment."""

from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

_HOUR = 3600.0


class FeedsSettings(BaseModel):
    """How feeds are polled and pages are read."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    opml: Path | None = Field(
        default=None, description="feeds to start with when none are known yet; none: the list that is shipped"
    )
    rereads_s: tuple[float, ...] = Field(
        default=(_HOUR, 6 * _HOUR, 24 * _HOUR), description="seconds after which a page is read again for edits and withdrawals"
    )
    page_retries_s: tuple[float, ...] = Field(
        default=(60, 300, 1800),
        description="pauses before a page that failed for the moment is tried again, before giving it up",
    )
    full_fetch_s: float = Field(
        default=12 * _HOUR, gt=0, description="seconds after which a feed is fetched without validators, which lie now and then"
    )
    gone_probe_s: float = Field(default=7 * 24 * _HOUR, gt=0, description="seconds between looks at a feed that answered 410")
    moved_after: int = Field(default=3, gt=0, description="polls after which a permanent redirect is remembered")
    backoff_s: float = Field(default=_HOUR, gt=0, description="pause per weighted failure (hard 1, soft 0.5, temporary 0.25)")
    max_backoff_s: float = Field(
        default=24 * _HOUR, gt=0, description="longest pause after failures: a feed never dies for good"
    )
    max_hint_s: float = Field(
        default=_HOUR, ge=0, description="longest pause that ttl, sy:updatePeriod or caching headers can ask for"
    )
    max_retry_after_s: float = Field(default=24 * _HOUR, ge=0, description="longest Retry-After that is kept")
    jitter: float = Field(
        default=0.1, ge=0, le=1, description="share of the interval by which feeds are spread, fixed per feed"
    )
    max_entries: int = Field(default=1000, gt=0, description="entries read of one feed")
    max_seen: int = Field(default=2000, gt=0, description="entries remembered per feed beside those it shows")
    max_pending_bytes: int = Field(
        default=1024 * 1024, gt=0, description="bytes of entries taken from a feed before pages are read"
    )
    max_entry_reads: int = Field(
        default=24, gt=0, description="reads of one entry; ends the flapping of entries that never rest"
    )
    max_page_bytes: int = Field(default=2 * 1024 * 1024, gt=0, description="bytes of a page that are kept")
    parse_timeout_s: float = Field(default=10, gt=0, description="seconds to parse one feed, in a process of its own")
    parse_memory_mib: int = Field(default=1024, gt=0, description="memory to parse one feed")
    feeds_at_once: int = Field(default=8, gt=0, description="feeds polled at the same time")
    pages_at_once: int = Field(default=12, gt=0, description="pages read at the same time")
