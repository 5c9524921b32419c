"""A movement told again by what it is: `حوثیوں نے … باغیوں کے وفد سے`, `حماس نے کہا کہ تنظیم کا وفد …`.

Rebels and an opposition without a name are those whom the article names, or those of the one state that its first words name
(`شام پر مذاکرات … حزب اختلاف`).
"""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.gazetteer import Country, Office, Organisation, Person
from streams.extraction.lexicon import Lexicon, Match
from streams.urdu.tokens import word_set

_CALLED: Final = (("باغی",), ("باغیوں",), ("اپوزیشن",), ("حزب", "اختلاف"), ("حزب", "مخالف"))
_BODY: Final = frozenset(("تنظیم", "تحریک"))
_OF_BODY: Final = word_set("وفد رہنما رہنماوں راہنما راہنماوں قیادت سربراہ نمائندوں نمائندے وفود ارکان مذاکرات")
"""Who comes for a movement: `تنظیم کا وفد`."""
_GROUPS: Final = word_set("گروپوں گروہوں دھڑوں تنظیموں تنظیمیں جنگجووں")
_ALONE: Final = _GROUPS | grammar.GENITIVE | word_set("نے سے کو اور وفد وفود رہنما رہنماوں راہنماوں نمائندوں مذاکرات")
"""What follows them where all are meant: `باغی دھڑے` is one of several, `باغی کرد` are others."""
_OPENING: Final = 60
"""Words of title and lead that tell which state an article is about."""
_NEAR: Final = 80
"""Words back to the movement that `تنظیم` means."""


def add(lexicon: Lexicon, words: Sequence[str], names: dict[int, Match], title_end: int) -> None:
    """Add to the names of an article those of its movements that it tells by a common word."""
    if _COMMON.isdisjoint(words):
        return
    found = [i for i, word in enumerate(words) if word in _COMMON]
    covered = {i for match in names.values() for i in range(match.start, match.end)}
    named = {match.end for match in names.values() if isinstance(match.entry, Organisation)}
    order = sorted(names.values(), key=lambda match: match.start)
    for index in found:
        if index in covered or index in named:
            continue  # `فارک باغیوں`: called so beside their name
        if words[index] in _BODY:
            _body(lexicon, words, names, order, index)
            continue
        called = next((name for name in _CALLED if _at(words[:-1], index, name)), None)
        if called is None or _qualified(words, names, index) or words[index + len(called)] not in _ALONE:
            continue
        known = set.intersection(*(lexicon.movements_called.get(word, set()) for word in called))
        movement = _only(lexicon, order, known, title_end)
        if movement is not None:
            end = index + len(called)
            end += words[end : end + 1] != [] and words[end] in _GROUPS
            names[index] = Match(index, end, "organisation", (movement,), movement.name_en)


def _only(lexicon: Lexicon, order: list[Match], known: set[str], title_end: int) -> Organisation | None:
    """The one such movement that the article names, else that of the state which it opens with."""
    movements = lexicon.gazetteer.organisations
    named = {m.entry.code for m in order if isinstance(m.entry, Organisation) and m.entry.code in known}
    if not named:
        opening = {m.entry.code for m in order if isinstance(m.entry, Country) and m.start < title_end + _OPENING}
        named = {code for code in known if movements[code].home in opening}
    return movements[next(iter(named))] if len(named) == 1 else None


def _body(lexicon: Lexicon, words: Sequence[str], names: dict[int, Match], order: list[Match], index: int) -> None:
    """`تنظیم کا وفد` is of the movement named last."""
    if not (words[index + 1 : index + 2] and words[index + 1] in grammar.GENITIVE):
        return
    if _OF_BODY.isdisjoint(words[index + 2 : index + 5]) or (index and words[index - 1] in grammar.GENITIVE):
        return
    known = lexicon.gazetteer.organisations
    before = [code for m in order if index - _NEAR <= m.start < index and (code := _body_of(m)) in known]
    if before and known[before[-1]].kind == "movement":
        names[index] = Match(index, index + 1, "organisation", (known[before[-1]],), known[before[-1]].name_en)


def _body_of(match: Match) -> str:
    """The organisation of a name: its own, that of an office (`حماس کے رہنما`), that of a person."""
    if isinstance(match.entry, Organisation):
        return match.entry.code
    return match.entry.country or "" if isinstance(match.entry, Office | Person) else ""


def _at(words: Sequence[str], index: int, name: tuple[str, ...]) -> bool:
    return tuple(words[index : index + len(name)]) == name


def _qualified(words: Sequence[str], names: dict[int, Match], index: int) -> bool:
    """`چلی کے باغی`, `چلی کی حزب اختلاف`: another state's."""
    return any(
        (match := names.get(at)) is not None and isinstance(match.entry, Country)
        for at in (index - 1, index - 2)
        if at >= 0 and (at == index - 1 or words[index - 1] in grammar.GENITIVE)
    )


_COMMON: Final = _BODY | {name[0] for name in _CALLED}
