"""Can this channel and this schedule work? Refused with a sentence that says what to write instead."""

from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from connectors.delivery.clock import clock_time
from connectors.delivery.secrets import is_reference, looks_secret
from schemas.alerts import Channel, Schedule

KINDS: Final = ("console", "webhook", "apprise", "feed", "calendar")
_OPEN_SCHEMES: Final = frozenset({"mailto", "mailtos", "json", "jsons", "xml", "xmls", "form", "forms"})
"""apprise addresses that need not carry a secret; those of all other services do, somewhere in the host or path."""
_REFERENCE_HINT: Final = "put it into the environment or a file and write env:NAME or file:/path"


def channel_reasons(channel: Channel) -> list[str]:
    """Why this channel is refused; empty when it is good."""
    kind, target = channel.kind, channel.target
    if kind not in KINDS:
        return [f"channel.kind: {kind!r} is none of {', '.join(KINDS)}"]
    reasons = []
    if channel.secret and not is_reference(channel.secret):
        reasons.append(f"channel.secret: holds the secret itself; {_REFERENCE_HINT}")
    if kind == "console":
        return reasons
    if not target:
        return [*reasons, f"channel.target: a {kind} needs one"]
    if kind in ("feed", "calendar"):
        return reasons + _file_reasons(kind, target)
    if kind == "webhook" and not channel.secret:
        reasons.append("channel.secret: a webhook is signed; write a reference to its secret, such as env:HOOK_SECRET")
    if is_reference(target):
        return reasons
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return [*reasons, "channel.target: is no URL"]
    if kind == "webhook" and (parts.scheme not in ("http", "https") or not host):
        reasons.append("channel.target: a webhook is an http or https URL")
    elif kind == "apprise" and parts.scheme not in _OPEN_SCHEMES:
        reasons.append(f"channel.target: {parts.scheme or 'such'} addresses carry a token; {_REFERENCE_HINT}")
    elif secret := looks_secret(target):
        reasons.append(f"channel.target: the URL carries {secret}; {_REFERENCE_HINT}")
    return reasons


def _file_reasons(kind: str, target: str) -> list[str]:
    path = PurePosixPath(target)
    suffixes = (".atom", ".xml", ".rss") if kind == "feed" else (".ics",)
    if path.is_absolute() or ".." in path.parts or "\\" in target or "\0" in target or is_reference(target):
        return [f"channel.target: a {kind} is a file below the folder delivery.files_dir, such as alerts{suffixes[0]}"]
    if path.suffix not in suffixes:
        return [f"channel.target: the name of a {kind} ends with {' or '.join(suffixes)}"]
    return []


def schedule_reasons(schedule: Schedule) -> list[str]:
    """Why this schedule is refused; empty when it is good."""
    reasons = []
    if schedule.mode not in ("instant", "hourly", "daily"):
        reasons.append(f"schedule.mode: {schedule.mode!r} is none of instant, hourly, daily")
    try:
        ZoneInfo(schedule.zone)
    except (KeyError, ValueError, OSError):
        reasons.append(f"schedule.zone: {schedule.zone!r} is no time zone; write one such as Asia/Karachi")
    for name in ("daily_at", "quiet_from", "quiet_to"):
        value = getattr(schedule, name)
        try:
            if value is not None:
                clock_time(value)
        except ValueError as error:
            reasons.append(f"schedule.{name}: {error}")
    if (schedule.quiet_from is None) != (schedule.quiet_to is None):
        reasons.append("schedule: quiet_from and quiet_to are given together")
    elif schedule.quiet_from is not None and schedule.quiet_from == schedule.quiet_to:
        reasons.append("schedule: quiet_from equals quiet_to: nothing would ever be told; use enabled = false")
    return reasons
