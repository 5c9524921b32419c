"""An event as all articles together tell it (`events`), and what people decide about it (`decisions`)."""

from datetime import datetime
from typing import Any

import msgspec

from schemas.base import MadeBy, Record
from schemas.mentions import Account, Facts, Span


class Told(Facts, frozen=True, kw_only=True, omit_defaults=True):
    """What one article says of the event's fields: from these the event is merged anew whenever a source comes or goes."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One article's contribution. The highest (version, promotion) of an article holds."""

    article_id: str
    version: int = 1
    promotion: int = 0
    mention_key: str = ""
    outlet: str = ""
    url: str = ""
    title: str = ""
    published: datetime | None = None
    published_date: str | None = None
    fetched_at: datetime
    tier: int = 2
    kind: str = "feed"
    """feed, warc or file."""
    duplicate_of: str | None = None
    independent: bool = True
    """The first of its outlet and no duplicate: what `independent_sources` counts."""
    background: bool = False
    status: str = "held"
    confidence: float = 0.0
    evidence: str = ""
    spans: dict[str, list[Span]] = {}
    accounts: list[Account] = []
    told: Told | None = None
    """Kept for the first 1,000 sources; null in `former_sources`."""


class Alternative(msgspec.Struct, frozen=True, kw_only=True):
    """A value that some sources give and the event does not show."""

    value: Any
    articles: list[str]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One step in the life of an event: status, standing, merge, split, correction."""

    at: datetime
    """Record time of the input that caused it."""
    what: str
    was: str = ""
    now: str = ""
    because: str = ""
    """Article id or decision id."""


class Plover(msgspec.Struct, frozen=True, kw_only=True):
    category: str | None = None
    mode: str | None = None
    contexts: list[str] = []
    quad: int | None = None
    scale: float | None = None
    reason: str = ""
    """Why a cell is empty."""
    codebook: str = "PLOVER 2.0 draft 2024-02-04"


class Cameo(msgspec.Struct, frozen=True, kw_only=True):
    code: str | None = None
    """A string: the leading zero counts."""
    root: str | None = None
    goldstein: float | None = None
    label: str = ""
    reason: str = ""
    codebook: str = "CAMEO 1.1b3"


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """The previous contact of the same parties in our own log."""

    event_id: str
    type: str
    date: str | None = None


class Event(Facts, frozen=True, kw_only=True):
    """Revision n of an event. The key of topic `events` is `event_id`; there is never a tombstone."""

    event_id: str
    revision: int = 1
    facts_revision: int = 1
    """Rises only when type, status, parties, date, place or leading people change."""
    kind: str = "created"
    """Why this revision was published (`schemas.words.EVENT_KINDS`)."""
    changed: list[str] = []
    """Fields that differ from the revision before."""
    standing: str = "live"
    merged_into: str | None = None
    part_of: str | None = None
    """The visit or summit during which it happened."""
    family: str = ""
    status: str = "held"
    background: bool = False
    """Told only as history by all of its sources."""
    accounts: list[Account] = []
    confidence: float = 0.0
    plover: Plover | None = None
    cameo: Cameo | None = None
    line_en: str = ""
    line_ur: str = ""
    sources: list[Source] = []
    """Every contribution in order of arrival; evidence is kept for the first 200."""
    former_sources: list[Source] = []
    """Contributions that a newer version of their article has taken back: what makes an old record harmless."""
    source_count: int = 0
    independent_sources: int = 0
    alternatives: dict[str, list[Alternative]] = {}
    history: list[Change] = []
    previous_contact: Contact | None = None
    first_published: datetime | None = None
    first_seen: datetime
    """Record time (fetch) of the founding contribution."""
    last_seen: datetime
    background_only: bool = False
    """Told only by background or imported sources: never alerts."""
    notify: bool = True
    decisions: list[str] = []
    """Ids of the decisions that shaped it."""
    made_by: MadeBy = MadeBy()


class Decision(Record, frozen=True, kw_only=True):
    """A person's word about mentions, never about event ids: it holds in every replay."""

    decision_id: str
    kind: str
    """`link` (these mentions tell one event), `separate` (these tell two), `correct` (this field has this value)."""
    mentions: list[str] = []
    """Mention keys. link, correct: all of one event; separate: those to take out of it."""
    apart_from: list[str] = []
    """For `separate`: the mention keys that stayed behind. Empty: apart from all that `mentions` does not name."""
    evidence: dict[str, str] = {}
    """Mention key to its evidence, by which it is found again when the key has changed."""
    fields: dict[str, Any] = {}
    """For `correct`: field to value, such as {"parties": ["IR", "PK"]}."""
    made_at: datetime
    made_by: str = ""
    note: str = ""
    revoked: bool = False
