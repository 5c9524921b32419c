"""How a worker ends when going on would lose or double a record: at once, before Faust can commit the offset.

A supervisor (`sifarat up`, the container's restart policy) starts it again.
"""

import logging
import os
import sys
from typing import Final, NoReturn

from schemas.wire import NewerSchemaError
from streams.runtime.access import StageContext
from streams.runtime.dead_letter_limit import DeadLetterLimitError

EXIT_TROUBLE: Final = 70
"""Fenced, broker away, restore failed: start again."""
EXIT_DEAD_LETTER_LIMIT: Final = 71
"""A person has to look before it is started again."""
EXIT_NEWER_SCHEMA: Final = 72
"""The stream holds records of a newer major version: upgrade first."""

log = logging.getLogger(__name__)


async def stop_worker(stage: str, error: BaseException, context: StageContext) -> NoReturn:
    """Say why, then end the process without another await that could let an offset pass."""
    if context.on_fatal is not None:
        await context.on_fatal(stage, error)
    print(f"{stage}: stops: {type(error).__name__}: {error}", file=sys.__stderr__, flush=True)
    log.debug("stage %s", stage, exc_info=error)
    code = EXIT_TROUBLE
    if isinstance(error, DeadLetterLimitError):
        code = EXIT_DEAD_LETTER_LIMIT
    elif isinstance(error, NewerSchemaError):
        code = EXIT_NEWER_SCHEMA
    os._exit(code)
