"""The sample news that ships with Sifarat, its dates moved to today."""

import json
import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import seeds
from sifarat.newsserver.programme import Step
from sifarat.newsserver.stories import Story

_PLACEHOLDER: Final = re.compile(r"\{(date|weekday)([+-]\d+)\}")


def sample_steps(now: datetime, file: Path | None = None) -> list[Step]:
    """The steps of `file` (none: `seeds/sample/news.jsonl`), day 0 being today; none is later than `now`, an aware time.

    Raises `ValueError` that names a line which is no step.
    """
    stories: dict[str, Story] = {}
    steps = []
    path = file or seeds.path("sample", "news.jsonl")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name} is no UTF-8: {error}") from error
    for number, line in enumerate(text.splitlines(), 1):
        try:
            fields = json.loads(line)
            if "withdraws" in fields:
                steps.append(Step(fields["delay"], withdraw=stories[fields["withdraws"]].id))
                continue
            story = _edited(stories[fields["edits"]], fields, now) if "edits" in fields else _story(fields, now)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path.name}, line {number}: {error!r}") from error
        stories[story.id] = story
        steps.append(Step(fields["delay"], story=story))
    return steps


def _story(fields: dict[str, Any], now: datetime) -> Story:
    zone = ZoneInfo(fields["zone"])
    local = now.astimezone(zone)
    published = datetime.combine(local.date() + timedelta(fields["day"]), time.fromisoformat(fields["time"]), zone)
    return Story(
        id=fields["id"],
        title=_dated(fields["title"], local),
        text=_dated(fields["text"], local),
        outlet=fields["outlet"],
        audience_country=fields["audience_country"],
        zone=fields["zone"],
        author=fields.get("author", ""),
        published=min(published, local.replace(second=0, microsecond=0)),
    )


def _edited(story: Story, fields: dict[str, Any], now: datetime) -> Story:
    local = now.astimezone(ZoneInfo(story.zone))
    return replace(story, title=_dated(fields["title"], local), text=_dated(fields["text"], local))


def _dated(text: str, today: datetime) -> str:
    """The text with its dates counted from today: `{date+3}` is day and month, `{weekday+3}` the name of the day."""

    def written(found: re.Match[str]) -> str:
        day = today.date() + timedelta(int(found[2]))
        if found[1] == "weekday":
            return _names("weekdays.tsv", ())[str(day.isoweekday())]
        return f"{day.day} {_names('months.tsv', ('gregorian',))[str(day.month)]}"

    return _PLACEHOLDER.sub(written, text)


@cache
def _names(file: str, kind: tuple[str, ...]) -> dict[str, str]:
    """The usual Urdu name by number, from the gazetteer: the first form of each line."""
    lines = seeds.path("gazetteer", file).read_text(encoding="utf-8").splitlines()
    names = {}
    for line in lines:
        cells = line.split("\t")
        if tuple(cells[: len(kind)]) == kind and len(cells) > len(kind) and cells[len(kind)].isdigit():
            names[cells[len(kind)]] = cells[len(kind) + 1].split("|")[0]
    return names
