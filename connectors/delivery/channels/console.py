"""The console: alerts as text on the standard output."""

from typing import TextIO

from connectors.delivery.message import Message
from connectors.delivery.render import text
from connectors.delivery.retry import Failed, Result, Sent


class Console:
    """Writes to a text stream."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    async def send(self, message: Message) -> Result:
        """The subject and the body, and an empty line."""
        try:
            self._stream.write(f"{text.subject(message)}\n{text.body(message)}\n\n")
            self._stream.flush()
        except (OSError, ValueError) as error:
            return Failed("temporary", f"the console cannot be written to: {error}")
        return Sent()
