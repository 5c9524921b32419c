"""Cities that are written as another state is: `اردن کے شاہ عبداللہ نے عمان میں …` is Amman, and no Oman."""

from collections.abc import Sequence
from typing import Final

from streams.extraction.gazetteer import City, Country
from streams.extraction.lexicon import Lexicon, Match
from streams.urdu.tokens import word_set

_CITIES: Final = {"عمان": ("OM", "JO", "Amman")}
"""A word, the state that it is by itself, and the city of that name with its state."""
_OF_THE_STATE: Final = word_set("مسقط عمانی سلطان سلطنت خلیج خلیجی")
"""Words in a sentence by which the state is meant after all."""
_LISTS: Final = frozenset(("،", "اور", "و"))
_THERE: Final = frozenset(("میں",))
_ARRIVES: Final = word_set("پہنچ پہنچے پہنچا پہنچی پہنچیں پہنچنے")
_TRIP: Final = word_set("دورے دورہ")
_REACH: Final = 25
"""Words to either side in which the city's state is named, in the same sentence."""


def settle(lexicon: Lexicon, words: Sequence[str], names: dict[int, Match]) -> None:
    """Take such a word for the city where a sentence places something there beside the city's state, and from then on."""
    meant: set[str] = set()
    for start in sorted(names):
        match = names[start]
        if not isinstance(match.entry, Country) or match.end != start + 1 or words[start] not in _CITIES:
            continue
        state, home, name = _CITIES[words[start]]
        if match.entry.code != state or not (words[start] in meant or _beside(words, names, start, home)):
            continue
        if words[start + 1 : start + 2] and words[start + 1] in _THERE | _ARRIVES:
            meant.add(words[start])
            city = next(f.entry for f in lexicon.gazetteer.forms if isinstance(f.entry, City) and f.entry.name == name)
            names[start] = Match(start, match.end, "city", (city,), match.form)


def _beside(words: Sequence[str], names: dict[int, Match], index: int, home: str) -> bool:
    """Whether the sentence names the city's state: as where somebody travels, if he arrives there."""
    low = next((i + 1 for i in range(index, max(index - _REACH, 0), -1) if words[i] == "۔"), max(index - _REACH, 0))
    high = next((i for i in range(index, min(index + _REACH, len(words))) if words[i] == "۔"), min(index + _REACH, len(words)))
    if not _OF_THE_STATE.isdisjoint(words[low:high]) or words[index - 1] in _LISTS:
        return False  # `سعودی عرب، اردن اور عمان میں`
    high = next((i for i in range(index, high) if words[i] in _LISTS), high)  # `… عمان میں ہوں گے، اردن نے خیرمقدم کیا`
    near = [m for i in range(low, high) if (m := names.get(i)) is not None and isinstance(m.entry, Country)]
    found = [m for m in near if isinstance(m.entry, Country) and m.entry.code == home]
    if words[index + 1 : index + 2] and words[index + 1] in _ARRIVES:
        return any(not _TRIP.isdisjoint(words[max(m.start - 2, low) : m.end + 2]) for m in found)
    return bool(found)
