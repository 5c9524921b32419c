"""Troubles that a person can act on: said in one line by every command, instead of a stack of calls."""

import os
from typing import Final

import click

EXIT_SETTINGS: Final = 2
EXIT_KAFKA: Final = 70
"""Trouble with the broker: start again. The same code with which a stage ends."""
EXIT_NEWER_SCHEMA: Final = 72


class Trouble(click.ClickException):
    """What is wrong, with the exit code that says of which kind it is."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def trouble_of(error: Exception) -> Trouble | None:
    """What a person is told of an error that a command did not handle; None when it is a defect of the program."""
    # Only now: `sifarat --help` does without Kafka's client.
    from aiokafka.errors import KafkaConnectionError, KafkaError, UnknownTopicOrPartitionError

    from schemas.wire import NewerSchemaError
    from streams.extraction.gazetteer import GazetteerError

    if isinstance(error, KafkaConnectionError):
        return Trouble(f"no Kafka answers (setting SIFARAT_BROKER): {error}", EXIT_KAFKA)
    if isinstance(error, UnknownTopicOrPartitionError):
        return Trouble(
            f"{error}: `sifarat up` and `sifarat stream` create the topics at their start (other ones: SIFARAT_PREFIX)",
            EXIT_KAFKA,
        )
    if isinstance(error, KafkaError):
        return Trouble(f"trouble with Kafka: {error}", EXIT_KAFKA)
    if isinstance(error, NewerSchemaError):
        return Trouble(str(error), EXIT_NEWER_SCHEMA)
    if isinstance(error, GazetteerError):
        return Trouble(f"{error} (setting SIFARAT_GAZETTEER)", EXIT_SETTINGS)
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        return Trouble(f"{os.fsdecode(error.filename)}: {error.strerror}", 1)
    return None
