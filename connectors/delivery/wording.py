"""What a subscriber is told of an event, against what the same subscriber was told last."""

from dataclasses import dataclass

from schemas.alerts import Alert
from schemas.events import Event


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that is not what the subscriber was told last."""

    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One alert in the words of the moment: `new` or `updated`, and what has changed since the last time."""

    alert: Alert
    wording: str
    differences: tuple[Difference, ...] = ()


def facts(event: Event) -> dict[str, str]:
    """The facts by which a subscriber would say that the event has changed."""
    place = event.place
    where = ", ".join(part for part in (place.city, place.country) if part) if place else ""
    told = {
        "status": event.status,
        "standing": event.standing,
        "type": event.type,
        "date": event.date or "",
        "place": where,
        "parties": ", ".join(event.parties),
    }
    return {name: value for name, value in told.items() if value}


def telling(alert: Alert, told: dict[str, str] | None) -> Telling:
    """`told`: the facts that this subscriber was told last of this event, None if nothing was."""
    if told is None:
        return Telling(alert, "new")
    now = facts(alert.event)
    names = dict.fromkeys([*now, *told])
    return Telling(
        alert,
        "updated",
        tuple(
            Difference(name, told.get(name, ""), now.get(name, "")) for name in names if told.get(name, "") != now.get(name, "")
        ),
    )
