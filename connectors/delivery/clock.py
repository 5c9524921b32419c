"""When something is told: at once or in a digest, and never in quiet hours. Pure: the present moment is handed in.

Local times go through the zone's own rules. A local time that a clock change leaves out is taken as the moment the clock
would have shown it; one that comes twice is its first.
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from schemas.alerts import Schedule


def clock_time(text: str) -> time:
    """`HH:MM` as a time of day. Raises `ValueError` for anything else."""
    hours, colon, minutes = text.partition(":")
    if not colon or not (hours.isdigit() and minutes.isdigit() and len(minutes) == 2 and len(hours) <= 2):
        raise ValueError(f"{text!r} is no time of day: write HH:MM")
    return time(int(hours), int(minutes))


def due(schedule: Schedule, now: datetime) -> datetime:
    """The moment (UTC) at which news that is known `now` is told under this schedule."""
    moment = now.astimezone(UTC)
    zone = ZoneInfo(schedule.zone)
    local = moment.astimezone(zone)
    if schedule.mode == "hourly":
        into_the_hour = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        moment += timedelta(hours=1) - into_the_hour
    elif schedule.mode == "daily":
        at = clock_time(schedule.daily_at)
        today = datetime.combine(local.date(), at, zone).astimezone(UTC)
        tomorrow = datetime.combine(local.date() + timedelta(days=1), at, zone).astimezone(UTC)
        moment = today if today > moment else tomorrow
    return after_quiet(schedule, moment)


def after_quiet(schedule: Schedule, moment: datetime) -> datetime:
    """`moment` itself, or the end of the quiet hours that it lies in (UTC). Quiet hours include their first minute."""
    moment = moment.astimezone(UTC)
    if schedule.quiet_from is None or schedule.quiet_to is None:
        return moment
    zone = ZoneInfo(schedule.zone)
    local = moment.astimezone(zone)
    first, last = clock_time(schedule.quiet_from), clock_time(schedule.quiet_to)
    over_midnight = first >= last
    # The quiet hours that began yesterday may still last, those of today may have begun.
    for day in (local.date() - timedelta(days=1), local.date()):
        begins = datetime.combine(day, first, zone).astimezone(UTC)
        ends = datetime.combine(day + timedelta(days=1) if over_midnight else day, last, zone).astimezone(UTC)
        if begins <= moment < ends:
            return ends
    return moment


def is_digest(schedule: Schedule) -> bool:
    """Whether this schedule collects."""
    return schedule.mode in ("hourly", "daily")
