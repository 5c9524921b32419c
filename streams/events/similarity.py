"""How likely two tellings are of one event: points that add up, and contradictions that rule it out.

The points are hand-set and mean the same everywhere: at `JOIN` a mention joins an event, at `MERGE` two events become one.
docs/resolution.md lists them; docs/decisions/0071 tells how they were found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from schemas.events import Source
from schemas.ids import fold_title
from schemas.mentions import Participant
from schemas.words import ROLES
from streams.events.families import LARGE_GATHERING, MOVED, at_home, slack_days
from streams.events.names import Match, same_person
from streams.events.profile import Profile, of_source
from streams.events.times import When, gap

JOIN: Final = 3.0
"""A mention joins an event when it is this like one of its tellings ..."""
AGREE: Final = 0.0
"""... and this like the event as a whole. Two events that one mention resembles are one when they agree this much."""
STAY: Final = 2.0
"""A mention that is told anew stays in its event as long as it is this like another telling."""
NEVER: Final = -99.0

_RARE: Final = {"rupture": 1.0, "restore": 1.0, "protest": 0.5, "credentials": 0.5, "agreement": 0.5, "visit": 0.3}
"""Kinds of events that a pair of states has seldom: two tellings of one are likely the same."""
_TRUCE: Final = 1.0
"""An agreement to end the fighting is rarer than others."""
CONFERENCE: Final = 10
"""Days before and after it in which a conference is news."""
_NEWS: Final = ((1, 0.8), (3, 0.4), (6, -0.3), (10, -1.5))
"""Days between two publications of news without a day, and their points; more days: another event."""
_PLANS: Final = ((3, 0.8), (10, 0.2), (30, -1.0), (400, -2.0))
_HISTORY: Final = ((3, 0.4), (10, -0.2), (30, -1.5), (400, -2.5))
"""The same for plans, and for background remarks."""
_STILL_PLANNED: Final = 2
"""Days after an event in which an article may still call it planned."""
_BUSY: Final = frozenset(("UN", "EU", "NATO", "IMF", "WB", "ADB"))
"""Organisations that are always in session: their name alone makes no two tellings one."""
_UNKNOWN_TIME: Final = {"meeting": -1.0, "call": -1.0, "message": -1.0, "rupture": 0.0, "restore": 0.0}
"""Points where no time is known: two states may meet any day, but seldom break."""
_OFTEN: Final = frozenset(("meeting", "call", "visit", "summit", "message", "protest"))
"""Kinds of which two states may well have had one before, which the news of another recalls."""
_RANK: Final = {role: rank for rank, role in enumerate(ROLES)}
_SIDE_BY_SIDE: Final = (
    "delegation",
    "other",
    "igo_official",
    "parliamentarian",
    "minister",
    "deputy_minister",
    "military_chief",
)
"""Roles of which a side may bring several people: two names are no contradiction."""
_HELD_TOGETHER: Final = {"deputy_head_of_government", "foreign_minister"}
"""Offices that are often one person's: told by one outlet with the name, by another with the lower office alone."""


@dataclass(slots=True)
class Score:
    """Points with their reasons, for the merge log and for `events show`."""

    points: float = 0.0
    because: list[str] | None = None

    def add(self, points: float, why: str) -> None:
        self.points += points
        if self.because is not None and points:
            self.because.append(f"{why} {points:+.1f}")


def score(a: Profile, b: Profile, explain: bool = False) -> Score:
    """Compare two profiles. `NEVER` points: they cannot be one event."""
    total = Score(because=[] if explain else None)
    if a.family != b.family or not _same_kind(a, b):
        return _never(total, "another kind")
    total.add(_TRUCE if _truces(a, b) else _RARE.get(a.type, 0.0), "rare kind")
    for part in (_parties, _time, _people, _place, _circumstances, _text):
        points, why = part(a, b)
        total.add(points, why)
        if points <= NEVER:
            return total
    return total


def told_apart(one: Source, two: Source) -> bool:
    """Whether one article, which tells both, tells them as two events.

    It tells the same event twice when nothing in the two differs: type, status, parties, and whatever both say of day, place
    and people; and, for kinds that repeat themselves, whether it is news or history.
    """
    a, b = of_source(one), of_source(two)
    if a.type != b.type or a.statuses != b.statuses or a.parties != b.parties:
        return True
    if a.background != b.background and a.type in _OFTEN:
        return True
    if one.told is not None and two.told is not None and one.told.date and two.told.date and one.told.date != two.told.date:
        return True
    return _people(a, b)[0] < 0 or _place(a, b)[0] < 0


def _never(total: Score, why: str) -> Score:
    total.add(NEVER, why)
    return total


def _same_kind(a: Profile, b: Profile) -> bool:
    if a.type == b.type:
        conferences = {a.organisation, b.organisation} - {None}
        return a.type != "summit" or len(conferences) < 2
    # two who meet at a conference, which their meeting may name, are not the conference
    large = [len(p.parties) >= LARGE_GATHERING or (p.type == "summit" and bool(p.organisation)) for p in (a, b)]
    return all(large)


def _truces(a: Profile, b: Profile) -> bool:
    """Whether both are agreements about peace."""
    return a.type == b.type == "agreement" and "peace_process" in a.topics & b.topics


def _parties(a: Profile, b: Profile) -> tuple[float, str]:
    shared = a.parties & b.parties
    if a.parties == b.parties:
        if a.type == b.type == "summit" and a.organisation == b.organisation and a.organisation in _BUSY:
            return 0.5, "same conference"  # the council meets every day, and names the same state again
        return (3.0 if len(shared) >= LARGE_GATHERING and a.type != "summit" else 2.0), "same parties"
    smaller = min(len(a.parties), len(b.parties))
    if a.type == "summit" or b.type == "summit" or smaller > 4:
        if a.organisation and a.organisation == b.organisation:
            return (0.5 if a.organisation in _BUSY else 1.5), "same conference"
        return (1.5, "most parties") if len(shared) * 2 >= smaller + 1 else (NEVER, "other parties")
    if len(shared) < 2:
        if a.family == "agreement" and len(at_home(a.parties) & at_home(b.parties)) > 1:
            return 2.0, "a movement and its country"
        return NEVER, "other parties"
    if shared in (a.parties, b.parties):
        return (1.0, "parties within") if smaller > 2 or len(a.parties | b.parties) == 3 else (0.5, "parties within")
    return -0.5, "parties overlap"


def _time(a: Profile, b: Profile) -> tuple[float, str]:
    if a.when is None or b.when is None:
        unknown = 0.0 if _truces(a, b) else _UNKNOWN_TIME.get(a.type, -0.5)
        return (-3.0 if a.when is not b.when else unknown), "time unknown"
    if _planned_after(a, b) or _planned_after(b, a):
        return NEVER, "planned after the other was held"
    apart = gap(a.when, b.when)
    if a.when.stated and b.when.stated:
        return _stated(a, b, a.when, b.when, apart)
    long = a.type == "summit" and a.organisation is not None and a.organisation == b.organisation
    if a.when.stated or b.when.stated:
        if apart > (CONFERENCE if long else slack_days(a.type)):
            return NEVER, "other days"
        stated, other = (a.when, b) if a.when.stated else (b.when, a)
        return _beside_publication(stated, other)
    if not a.published or not b.published:
        return -1.0, "time unknown"
    days = max(a.published[0] - b.published[1], b.published[0] - a.published[1], 0)
    if a.background or b.background or "planned" in a.statuses | b.statuses:
        steps = _HISTORY if a.background or b.background else _PLANS
        return (NEVER, "told far apart") if apart > 0 else (_by_days(days, steps), f"told {days} days apart")
    return _by_days(days // 2 if long else days, _NEWS), f"published {days} days apart"


def _planned_after(plan: Profile, held: Profile) -> bool:
    """Whether a plan is told when the other event was over: then it is a plan for another one."""
    if plan.statuses != {"planned"} or "held" not in held.statuses or plan.published is None or held.when is None:
        return False
    if held.when.stated:
        over = held.when.last if held.when.precision == "day" else None
    else:
        over = held.published[0] if held.published and not held.background else None
    return over is not None and plan.published[0] > over + _STILL_PLANNED + (
        slack_days(plan.type) if plan.type == "summit" else 0
    )


def _by_days(days: int, steps: Sequence[tuple[int, float]]) -> float:
    return next((points for limit, points in steps if days <= limit), NEVER)


def _stated(a: Profile, b: Profile, one: When, two: When, apart: int) -> tuple[float, str]:
    if one.precision == two.precision == "day":
        if apart == 0:
            return 3.0, "same day"
        if apart <= slack_days(a.type):
            return (1.5 if apart == 1 else 0.7), f"{apart} days apart"
        plan = not a.statuses & b.statuses & {"held"} and "denied" not in a.statuses | b.statuses
        return (-1.0, "moved") if plan and apart <= MOVED else (NEVER, "other days")
    if apart > 0:
        return NEVER, "other months"
    return (1.0 if "year" not in (one.precision, two.precision) else 0.0), "same month or year"


def _beside_publication(stated: When, other: Profile) -> tuple[float, str]:
    if not other.published or other.background or "planned" in other.statuses:
        return 0.3, "may be the day"
    days = other.published[0] - stated.last
    if stated.precision != "day":
        return 0.3, "may be the month"
    if -1 <= days <= 2:
        return 1.5, "published at that day"
    return (0.5, "published that week") if days <= 6 else (-0.5, "published later")


def _people(a: Profile, b: Profile) -> tuple[float, str]:
    """Points per side: the same person counts, another person in the same role counts against."""
    total = 0.0
    shared: list[str] = []
    against: list[str] = []
    for country in sorted(a.parties | b.parties):
        ours = [person for person in a.people if person.country == country]
        theirs = [person for person in b.people if person.country == country]
        if not ours or not theirs:
            continue
        points = _side(ours, theirs)
        total += points
        (shared if points > 0 else against).append(country)
    return min(total, 4.0), f"people of {'+'.join(shared) or '-'} against {'+'.join(against) or '-'}"


def _side(ours: Sequence[Participant], theirs: Sequence[Participant]) -> float:
    best = 0.0
    conflict = False
    for one in ours:
        for two in theirs:
            match = same_person(one, two)
            if match is Match.SAME:
                best = max(best, 1.7)
            elif one.role == two.role:
                if match is Match.UNKNOWN:
                    best = max(best, 0.9)
                elif one.role not in _SIDE_BY_SIDE:
                    conflict = True
    if best:
        return best
    if conflict:
        return -4.0
    top_ours, top_theirs = (min(side, key=lambda person: _RANK.get(person.role, len(ROLES))) for side in (ours, theirs))
    if top_ours.role == top_theirs.role:
        return -1.0
    if {top_ours.role, top_theirs.role} == _HELD_TOGETHER and not (top_ours.name and top_theirs.name):
        return 0.0
    if "other" in (top_ours.role, top_theirs.role):
        return -2.0 if _other_office(top_ours, top_theirs) else -0.3
    return -0.3 if "delegation" in (top_ours.role, top_theirs.role) else -3.0


def _other_office(one: Participant, two: Participant) -> bool:
    """Whether the offices as written share no word: a chairman of a board is not the minister."""
    ours, theirs = (set(fold_title(person.office or "").split()) for person in (one, two))
    return bool(ours and theirs) and not ours & theirs


def _place(a: Profile, b: Profile) -> tuple[float, str]:
    if a.host and b.host and a.host != b.host and a.family == "visit":
        return -4.0, "other host"
    if a.visitor and b.visitor and a.visitor != b.visitor and a.family == "visit":
        return -4.0, "other visitor"
    if a.city and b.city:
        if a.city == b.city:
            return 1.0, "same city"
        return (-1.0, "another city of one country") if a.country == b.country else (-3.0, "another country")
    if a.country and b.country:
        return (0.5, "same country") if a.country == b.country else (-3.0, "another country")
    return 0.0, "place"


def _circumstances(a: Profile, b: Profile) -> tuple[float, str]:
    points = 0.0
    if a.organisation and b.organisation:
        points += (0.3 if a.organisation in _BUSY else 1.5) if a.organisation == b.organisation else -3.0
    elif a.type == b.type == "summit" and a.organisation != b.organisation:
        points -= 1.0
    if a.topics and b.topics:
        shared = len(a.topics & b.topics)
        points += min(0.4 * shared, 1.2) if shared else -0.4
    if a.mode and b.mode and a.mode != b.mode:
        points -= 1.0
    if any((word in a.statuses) != (word in b.statuses) for word in ("denied", "cancelled")):
        points += 0.7
    elif a.statuses == b.statuses and not a.statuses & {"held", "planned"}:
        points += 1.0
    return points, "circumstances"


def _text(a: Profile, b: Profile) -> tuple[float, str]:
    if a.originals & b.originals:
        return 3.0, "same text"
    best = 0.0
    for one in a.words:
        for two in b.words:
            if one and two:
                shared = len(one & two)
                if shared >= 3:
                    best = max(best, shared / min(len(one), len(two)))
    return min(best * 4.0, 2.0), "same words"
