"""What a person sees in the terminal while events come in: one block per event, Urdu and English."""

from datetime import datetime
from typing import Final

from rich.text import Text

from schemas.events import Event
from sifarat.plural import counted

STATUS_STYLES: Final = {
    "held": "green", "planned": "cyan", "cancelled": "yellow", "denied": "red", "lapsed": "yellow",
}  # fmt: skip
_RLI, _PDI = "\u2067", "\u2069"


def right_to_left(text: str) -> str:
    """The text isolated as right-to-left (UAX #9), so that a terminal that knows bidi orders it and its neighbours right."""
    return f"{_RLI}{text}{_PDI}"


def event_block(event: Event, seen_at: datetime | None = None) -> Text:
    """An event in three lines: what and how sure, the English line, the Urdu line. `seen_at` is the reader's clock."""
    text = Text()
    if seen_at is not None:
        text.append(f"{seen_at:%H:%M:%S}  ", style="dim")
    text.append(f"{event.type} ", style="bold")
    text.append(event.status, style=STATUS_STYLES.get(event.status, ""))
    text.append(f"  {'+'.join(event.parties)}", style="bold")
    told = counted(event.independent_sources, "source")
    if event.source_count > event.independent_sources:
        told += f" ({counted(event.source_count, 'report')})"
    notes = [told, f"confidence {event.confidence:.2f}"]
    if event.revision > 1:
        notes.insert(0, f"revision {event.revision}: {event.kind}")
    if event.standing != "live":
        notes.insert(0, event.standing)
    text.append(f"  {' · '.join(notes)}\n", style="dim")
    text.append(f"  {event.line_en}\n")
    text.append(f"  {right_to_left(event.line_ur)}\n", style="magenta")
    return text
