"""Fencing a Kafka that was killed, before a new one starts on its data.

The controller takes a killed broker for alive until its session has run out, and a new broker begins with what the
controller believes: it leads every partition, and as transaction coordinator wants to write the markers of the transactions
that the kill cut off between decision and markers. It cannot yet, for its own listener is still closed. When its
registration then takes all leaders away for a moment, Kafka gives these markers up ("likely deleted already and hence can be
skipped": `TransactionMarkerChannelManager`, for which `KRaftMetadataCache.getPartitionLeaderEndpoint` of a partition without
a leader is that of a deleted topic). The transaction then counts as complete, but its records stay hidden until the next one
of the same producer: a stage that restores its memory in between does their work again, and both become visible.

So after an unclean end the controller first runs alone, with a short session, until it has fenced the one that was killed.
The new broker then leads nothing before its listener is open.
"""

import logging
import queue
import subprocess
import threading
import time
from pathlib import Path
from typing import IO, Final

from sifarat.broker.config import FENCING_SESSION_MS

_CLEAN_END: Final = ".kafka_cleanshutdown"
"""Kafka leaves this file when it was stopped, and takes it away when it starts."""
_ACTIVE: Final = "Performing controller activation"
_FENCED: Final = "handleBrokerFenced"
_LONGEST_S: Final = 30.0
_NOBODY_S: Final = 4 * FENCING_SESSION_MS / 1000
"""So long after the controller has become active, there is nobody to fence: the killed broker had not been let in."""

_log: Final = logging.getLogger(__name__)


def was_killed(kafka_dir: Path) -> bool:
    """Whether the Kafka that worked on this folder, which is formatted, was not stopped but killed."""
    return not (kafka_dir / _CLEAN_END).exists()


def wait_until_fenced(controller: "subprocess.Popen[bytes]") -> bool:
    """Waits until the controller, whose log is the process's standard error, has fenced the killed broker.

    False when there was none to fence, and when the controller ended or took longer than half a minute: the start of the
    broker then says what is wrong with the folder.
    """
    assert controller.stderr is not None
    lines: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=_read, args=(controller.stderr, lines), name="controller-log", daemon=True).start()
    deadline = time.monotonic() + _LONGEST_S
    while (left := deadline - time.monotonic()) > 0:
        try:
            line = lines.get(timeout=left)
        except queue.Empty:
            break
        if line is None:
            _log.warning("the controller ended before it had fenced the killed broker")
            return False
        if _FENCED in line:
            return True
        if _ACTIVE in line:
            deadline = time.monotonic() + _NOBODY_S
    return False


def _read(log: IO[bytes], lines: "queue.Queue[str | None]") -> None:
    """Also what nobody waits for any more: a full pipe would stop the controller."""
    with log:
        for line in log:
            lines.put(line.decode(errors="replace"))
    lines.put(None)
