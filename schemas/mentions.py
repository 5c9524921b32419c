"""What one article says about events (`mentions`). Field meanings: docs/events.md."""

from datetime import datetime

import msgspec

from schemas.base import MadeBy, Record


class Span(msgspec.Struct, frozen=True, array_like=True):
    """A piece of the article: code points [start, end) of its title or text."""

    part: str
    """`title` or `text`."""
    start: int
    end: int


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """A person who takes part, or a side given by office alone (`name` is null)."""

    name: str | None = None
    name_en: str | None = None
    name_en_source: str | None = None
    """`gazetteer` or `transliterated`."""
    role: str = "other"
    country: str | None = None
    person_id: str | None = None
    """Identity in the gazetteer, where the person is listed."""
    office: str | None = None
    """The office as the article writes it."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    city: str | None = None
    country: str | None = None
    venue: str | None = None


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Who tells it: a party's code, `media`, or `unnamed`, with the words that say so."""

    who: str
    quote: str = ""


class Sum(msgspec.Struct, frozen=True, kw_only=True):
    amount: float
    currency: str
    purpose: str = ""
    quote: str = ""


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    by: str | None = None
    to: str | None = None
    accepted: bool = False
    quote: str = ""


class Delegation(msgspec.Struct, frozen=True, kw_only=True):
    """A delegation that takes part, as the article names it."""

    country: str | None = None
    name: str = ""
    """The words that name it, such as `ایرانی پارلیمانی وفد`."""
    leader: str | None = None
    """Who leads it: a name, or the office where no name is told."""
    members: int | None = None


class Facts(Record, frozen=True, kw_only=True):
    """The fields of an event, as a mention, a source or the event itself has them."""

    type: str
    parties: list[str] = []
    participants: list[Participant] = []
    date: str | None = None
    date_precision: str | None = None
    place: Place | None = None
    mode: str | None = None
    topics: list[str] = []
    organisation: str | None = None
    """The organisation or conference of a summit."""
    host: str | None = None
    visitor: str | None = None
    initiator: str | None = None
    mediator: list[str] = []
    """Never a party."""
    level: dict[str, str] = {}
    """Party to its highest office present."""
    format: str | None = None
    outcome: str | None = None
    """What exactly was done, where the type does not say it (`schemas.words.OUTCOMES`)."""
    claims: list[str] = []
    documents: list[str] = []
    sums: list[Sum] = []
    deadlines: list[str] = []
    invitations: list[Invitation] = []
    assurances: list[str] = []
    delegations: list[Delegation] = []


class Mention(Facts, frozen=True, kw_only=True):
    """One event as one article tells it."""

    key: str = ""
    """`article_id:start of the evidence:type`, as first extracted."""
    status: str = "held"
    background: bool = False
    evidence: str = ""
    spans: dict[str, list[Span]] = {}
    """Field name to the pieces of the article that say it."""
    confidence: float = 0.0
    """0 to 1: how likely the event is told as given."""
    confidences: dict[str, float] = {}
    rules: list[str] = []
    """Names of the rules that fired, in order."""
    accounts: list[Account] = []


class ArticleMentions(Record, frozen=True, kw_only=True):
    """Exactly one per article version, also when there is no event: then `reason` says why."""

    article_id: str
    version: int = 1
    promotion: int = 0
    """0 live; a promoted replay counts up. (version, promotion) decides whose word about the article holds."""
    read: int = 1
    url: str = ""
    title: str = ""
    outlet: str = ""
    feed_url: str = ""
    tier: int = 2
    source: str = "feed"
    audience_country: str | None = None
    fetched_at: datetime
    published: datetime | None = None
    published_date: str | None = None
    duplicate_of: str | None = None
    change: str = "new"
    withdrawn: bool = False
    notify: bool = True
    """False for promoted replays: consumers see revisions, nobody is alerted."""
    notify_events: list[str] = []
    """With `notify`: the only events whose revisions may alert; empty: all."""
    mentions: list[Mention] = []
    reason: str = ""
    """Why there is no event: no_trigger, domestic, one_party, rejected, withdrawn, duplicate_version ..."""
    made_by: MadeBy = MadeBy()
