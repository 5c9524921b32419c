"""Whose `the prime minister` is, where no outlet says for whom it writes."""

from collections import Counter
from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Document
from streams.extraction.gazetteer import City, Country, Office, Person

_OFTEN: Final = 3
"""Mentions from which on the country that is named most may be the audience's."""
_STATE: Final = frozenset(("country", "adjective", "city", "organisation"))


def of_host(address: str) -> str | None:
    """The country that a web address names for itself: `https://www.example.pk/news/1`."""
    host = address.split("//")[-1].split("/")[0].split(":")[0]
    return _DOMAINS.get(host.rsplit(".", 1)[-1].lower())


_DOMAINS: Final = {"pk": "PK", "in": "IN"}
"""The countries with an Urdu press of their own, by the top level domain."""


def likely(document: Document, countries: Counter[str]) -> str | None:
    """The state of the first whose office the article gives without his country (`وزیر خارجہ X`, but `ناروے کے وزیر خارجہ
    Y`); without any such, where it was written, if that is in a country with an Urdu press; else the country that it names
    three times and no other as often."""
    seen: set[str] = set()
    for start in sorted(document.names):
        match = document.names[start]
        person = match.entry
        if not isinstance(person, Person) or person.person in seen:
            continue
        seen.add(person.person)
        if person.country and _bare(document, start):
            return person.country
    if document.dateline_city is not None and document.dateline_city.country in _DOMAINS.values():
        return document.dateline_city.country
    ranked = countries.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def _bare(document: Document, name: int) -> bool:
    """Whether an office stands before a name, and no state before the office."""
    words, covering = document.words, document.covering
    at = name - 1
    while at >= 0 and words[at] in grammar.HONORIFICS:
        at -= 1
    office = covering.get(at)
    if office is None or office.kind != "office" or not isinstance(office.entry, Office) or office.entry.country:
        return False
    if office.entry.role == "head_of_state" or (office.start and words[office.start - 1] in "،:"):
        return False  # everybody writes `صدر X` of the great; `اپنے ہم منصب، وزیر خارجہ Y`
    at = office.start - 1
    while at >= 0 and (words[at] in grammar.GENITIVE or words[at] in grammar.MODIFIERS):
        at -= 1
    owner = covering.get(at) if at >= 0 else None
    return owner is None or owner.kind not in _STATE or not isinstance(owner.entry, (Country, City))
