"""What is derived from an event's facts for machines and for readers: codes and lines."""

import msgspec

from schemas.events import Event
from streams.events.cameo import cameo
from streams.events.lines import line_en, line_ur
from streams.events.plover import plover


def described(event: Event) -> Event:
    """The event with its PLOVER and CAMEO codes and its lines in English and Urdu."""
    return msgspec.structs.replace(
        event, plover=plover(event), cameo=cameo(event), line_en=line_en(event), line_ur=line_ur(event)
    )
