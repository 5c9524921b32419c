"""A government and those who fight it: `شام کی حکومت اور حزب اختلاف کے درمیان`, `باغیوں اور کولمبیا کی حکومت کے نمائندوں نے`.

Beside its government a country's opposition or rebels need no name: meant is the movement at home there of which the article
speaks, else the only one that is called so. Where none is known the talks are a country's own and give no side.
"""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor
from streams.extraction.gazetteer import Organisation
from streams.extraction.groups import JOINERS
from streams.extraction.word_classes import WordReader

_REBELS: Final = (
    ("حزب", "اختلاف"),
    ("حزب", "مخالف"),
    ("اپوزیشن",),
    ("باغیوں",),
    ("باغی",),
)
_FIRST_WORDS: Final = frozenset(form[0] for form in _REBELS)
_RULERS: Final = frozenset(("government", "officials", "state", "delegation"))
_OPPOSITION: Final = "-OPPOSITION"
_FILL: Final = frozenset(("مسلح", "مسلحہ", "مخالف", "گروہوں", "گروپوں", "دھڑوں"))


def beside(reader: WordReader, start: int, end: int, actors: list[Actor]) -> list[Actor]:
    """The actors of a sentence with the rebels who are joined to one of its governments."""
    words = reader.words
    if "اور" not in words[start:end] or not any(words[i] in _FIRST_WORDS for i in range(start, end)):
        return actors
    for actor in actors:
        if _movement(reader, actor.country) is not None:
            _shorten(words, actor)
    taken = {index for actor in actors for index in range(actor.start, actor.end)}
    found = list(actors)
    for index in range(start, end):
        form = next((f for f in _REBELS if tuple(words[index : index + len(f)]) == f), None)
        if form is None or index in taken:
            continue
        begin, stop = index, index + len(form)
        while words[begin - 1] in _FILL:
            begin -= 1
        while stop < end and words[stop] in _FILL:
            stop += 1
        if words[stop : stop + 1] and words[stop] not in grammar.CASE and words[stop] not in JOINERS:
            continue  # `حکومت اور باغی دھڑے کے درمیان`: one of them, whose name is told elsewhere
        before = next((a for a in actors if a.end == begin - 1 and words[begin - 1] == "اور"), None)
        behind = next((a for a in actors if a.start == stop + 1 and words[stop] == "اور"), None)
        ruler = next((a for a in (before, behind) if a is not None and a.kind in _RULERS and a.explicit), None)
        code = _movement(reader, ruler.country) if ruler is not None else None
        if code is None:
            continue
        if words[stop : stop + 1] == ["کے"]:
            team = reader.trigger(stop + 1, "delegation") or reader.trigger(stop + 1, "officials")
            stop = team.end if team is not None else stop
        found.append(Actor(begin, stop, "organisation", country=code, explicit=True))
    return sorted(found, key=lambda a: (a.start, a.end)) if len(found) > len(actors) else actors


def _shorten(words: list[str], actor: Actor) -> None:
    """`چلی کی حکومت اور حزب اختلاف کے وفود`: a team of each, which is told once."""
    for index in range(actor.start + 1, actor.end - 1):
        if words[index] == "اور" and any(tuple(words[index + 1 : index + 1 + len(f)]) == f for f in _REBELS):
            actor.end = index
            return


def _movement(reader: WordReader, country: str | None) -> str | None:
    """The movement that fights a country's government: the only one that the article names, else its opposition."""
    if country is None:
        return None
    home = [code for code, o in reader.gazetteer.organisations.items() if o.home == country and not o.of_states]
    named = {m.entry.code for m in reader.document.names.values() if isinstance(m.entry, Organisation) and m.entry.code in home}
    opposition = [code for code in home if code.endswith(_OPPOSITION)]
    return opposition[0] if opposition else named.pop() if len(named) == 1 else None
