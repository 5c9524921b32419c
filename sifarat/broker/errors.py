"""What a person is told when the embedded broker cannot run."""

import click


class BrokerError(click.ClickException):
    """The embedded Kafka cannot be had or started. The message says why and what to do; the command ends with exit code 1."""
