"""What of a mention or an event is compared: one shape for both, so that either can be compared with either."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from schemas.events import Event, Source, Told
from schemas.ids import fold_title
from schemas.mentions import Participant
from seeds.frequent_words import frequent_words
from streams.events.families import family
from streams.events.merging import Facts
from streams.events.times import When, placed, published_day

MAX_TEXTS = 12
"""Sources whose words are compared as those of the event."""
MAX_TELLINGS = 40
"""Sources that are compared each on its own; the first ones tell the story, later ones repeat it."""
REPORTED_FOR = 3
"""Days after the first report in which an event without a day is news: what is told later is told of another one."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The facts that decide whether two tellings are of one event."""

    type: str
    family: str
    statuses: frozenset[str]
    background: bool
    parties: frozenset[str]
    people: tuple[Participant, ...]
    when: When | None
    published: tuple[int, int] | None
    """First and last day on which it was news (background remarks only when there is nothing else)."""
    city: str | None
    country: str | None
    topics: frozenset[str]
    organisation: str | None
    host: str | None
    visitor: str | None
    mode: str | None
    words: tuple[frozenset[str], ...]
    """Content words of title and evidence, per source."""
    articles: frozenset[str]
    originals: frozenset[str]
    """Articles that these articles repeat (near-duplicates), themselves included."""


@lru_cache(maxsize=16_384)
def content_words(title: str, evidence: str) -> frozenset[str]:
    """Folded words of title and evidence that are rare enough to say something."""
    frequent = frequent_words()
    words = (*fold_title(title).split(), *fold_title(evidence).split())
    return frozenset(word for word in words if len(word) > 1 and word not in frequent)


def of_source(source: Source) -> Profile:
    """The profile of one article's telling. The source must still carry what it told."""
    assert source.told is not None
    return _profile(source.told, [source])


def of_event(event: Event) -> Profile:
    """The profile of an event as all its sources tell it."""
    return _profile(event, event.sources)


def outline(event: Event) -> Profile:
    """The profile of an event without the words of its sources: all that blocking needs, at a fifth of the cost."""
    return _profile(event, event.sources, words=False)


def of_facts(facts: Facts, sources: Sequence[Source]) -> Profile:
    """The profile of an event that is being put together."""
    return _profile(facts, sources)


def _profile(facts: Told | Event | Facts, sources: Sequence[Source], words: bool = True) -> Profile:
    statuses = frozenset(source.status for source in sources)
    news = [source for source in sources if not source.background] or list(sources)
    days = [
        day for source in news if (day := published_day(source.published_date, source.published, source.fetched_at)) is not None
    ]
    published = (min(days), min(max(days), min(days) + REPORTED_FOR)) if days else None
    background = all(source.background for source in sources)
    status = "held" if "held" in statuses else next(iter(sorted(statuses)), "held")
    place = facts.place
    return Profile(
        type=facts.type,
        family=family(facts.type),
        statuses=statuses,
        background=background,
        parties=frozenset(facts.parties),
        people=tuple(_people(facts.participants)),
        when=placed(facts.date, status, background, published),
        published=published,
        city=place.city if place else None,
        country=place.country if place else None,
        topics=frozenset(facts.topics),
        organisation=facts.organisation,
        host=facts.host,
        visitor=facts.visitor,
        mode=facts.mode,
        words=tuple(content_words(source.title, source.evidence) for source in sources[:MAX_TEXTS]) if words else (),
        articles=frozenset(source.article_id for source in sources),
        originals=frozenset(source.duplicate_of or source.article_id for source in sources),
    )


def _people(participants: Iterable[Participant]) -> Iterable[Participant]:
    return (person for person in participants if person.name or person.role != "delegation")
