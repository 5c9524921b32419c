"""Where sessions sit: councils of the United Nations in New York or Geneva, a forum in the city that it is called after."""

from collections.abc import Sequence
from typing import Final

from streams.extraction.gazetteer import Organisation
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene

HALL: Final = ("US", "New York")
"""Where the United Nations sit."""
_CALLED_AFTER: Final = {"MUNICH": ("DE", "Munich"), "ANTALYA": ("TR", "Antalya"), "BOAO": ("CN", "Boao")}
"""Forums that bear the name of their city: (country, city) by code."""
_SEATS: Final = {"کونسل": HALL, "اسمبلی": HALL}
_BODY_OF: Final = {"کونسل": "council", "اسمبلی": "assembly"}
COUNCILS: Final = frozenset(_BODY_OF)
"""What the bodies of the United Nations are called that sit."""
_RIGHTS: Final = ("CH", "Geneva")


def called_after(code: str) -> str | None:
    """The state in whose city a forum meets that bears the city's name."""
    found = _CALLED_AFTER.get(code)
    return found[0] if found is not None else None


def own_hall(scene: Scene, event: Candidate, named: list[Match]) -> None:
    """Councils of the United Nations sit in New York, its council of human rights in Geneva; a forum that is called after its
    city meets there."""
    for match in named:
        if isinstance(match.entry, Organisation) and match.entry.code in _CALLED_AFTER:
            event.place_country, event.place_city = _CALLED_AFTER[match.entry.code]
            event.parties = sorted({*event.parties, event.place_country})
        if isinstance(match.entry, Organisation) and match.entry.code == "UN":
            there = scene.words[match.end : match.end + 1] == ["میں"]  # `اقوام متحدہ میں ہونے والا اجلاس`
            held_in = council_seat(scene.words[match.start : match.end]) or (HALL if there else None)
            if held_in is not None:
                event.place_country, event.place_city = held_in


def body_rule(words: Sequence[str]) -> list[str]:
    """Which body of the United Nations sits: sessions of two bodies are two."""
    return [f"summit:{_BODY_OF[w]}" for w in words if w in _BODY_OF]


def council_seat(words: Sequence[str]) -> tuple[str, str] | None:
    """(country, city) where the council or assembly that `words` name sits."""
    if "حقوق" in words:
        return _RIGHTS
    return next((_SEATS[w] for w in words if w in _SEATS), None)
