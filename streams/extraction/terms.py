"""Which office a listed person holds on the day of an article: of several that run the highest (of a `نائب وزیراعظم` who is
`وزیر خارجہ` too, the one by rank), and where none runs, or the day is unknown, the last that began; of one to come only that
of somebody who has been elected."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from streams.extraction.actors import ROLE_RANK
from streams.extraction.gazetteer import Gazetteer, Person, Term


def term_on(gazetteer: Gazetteer, person: Person, day: str | None) -> Term | None:
    """The term of a person that an article of a day means, None for one without office."""
    terms = gazetteer.terms.get(person.person, [])
    running = [t for t in terms if t.covers(day)] if day is not None else []
    if running:
        return min(running, key=lambda t: ROLE_RANK.get(t.role, 99))
    known = [
        t for t in terms if day is None or not t.since or t.since <= (day if _after_a_vote(t, terms) else _elected_by(day))
    ]
    return max(known, key=lambda t: t.since or "", default=None)


def left_long_ago(gazetteer: Gazetteer, person: Person | None, role: str, day: str | None) -> bool:
    """Whether all that a person held of a role ended a year or more before a day: of an older time than the article's."""
    terms = [t for t in gazetteer.terms.get(person.person, []) if t.role == role] if person is not None else []
    before = f"{int(day[:4]) - 1}{day[4:]}" if day is not None else ""
    return bool(terms) and all(t.until and t.until < before[: len(t.until)] for t in terms)


def _after_a_vote(term: Term, terms: list[Term]) -> bool:
    """Whether the day of the election is listed: nobody holds the office, or is said to come to it, before."""
    return term.office in _ELECT or any(t.office in _ELECT and t.until == term.since for t in terms)


_ELECT: Final = frozenset(("president_elect", "prime_minister_elect"))
_ELECTED: Final = timedelta(days=100)
"""Between an election and the office: ten weeks in the United States, less elsewhere."""


@lru_cache(1024)
def _elected_by(day: str) -> str:
    """The last day on which the office of somebody elected by `day` begins."""
    try:
        return (date.fromisoformat(day) + _ELECTED).isoformat()
    except OverflowError:  # the end of the calendar
        return day
