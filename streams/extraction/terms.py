"""Which office a listed person holds on the day of an article: of several that run the highest (of a `نائب وزیراعظم` who is
`وزیر خارجہ` too, the one by rank), and where none runs, or the day is unknown, the last that began."""

from streams.extraction.actors import ROLE_RANK
from streams.extraction.gazetteer import Gazetteer, Person, Term


def term_on(gazetteer: Gazetteer, person: Person, day: str | None) -> Term | None:
    """The term of a person that an article of a day means, None for one without office."""
    terms = gazetteer.terms.get(person.person, [])
    running = [t for t in terms if t.covers(day)] if day is not None else []
    if running:
        return min(running, key=lambda t: ROLE_RANK.get(t.role, 99))
    return max(terms, key=lambda t: t.since or "", default=None)
