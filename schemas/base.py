"""What all records share: their base class, the words that travel as plain strings, and who made a record.

Words (types, statuses, roles ...) are strings and not enumerations on the wire: a reader must be able to take a word that a
newer writer has added. The lists of the words in use today are in `schemas.words`.
"""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A value that travels through Kafka as JSON. Fields are only ever added, with a default."""


class MadeBy(msgspec.Struct, frozen=True, kw_only=True):
    """The versions that made a record: what a replay compares and what `replay plan` looks at."""

    code: str = ""
    """Version of the package."""
    rules: str = ""
    """Content hash (12 hex digits) of the code of the stage."""
    data: str = ""
    """Content hash (12 hex digits) of the gazetteer, user files included."""
