"""Moments as options of commands take them."""

from datetime import UTC, datetime

import click


def moment(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime | None:
    """A day or a moment, as a click callback; without a zone it is UTC."""
    if value is None:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date: write 2026-01-31 or 2026-01-31T12:00+05:00") from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)
