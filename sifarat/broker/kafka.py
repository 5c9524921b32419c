"""The embedded Apache Kafka: one node on loopback, its data durable in a folder that one process at a time may use."""

import asyncio
import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from uuid import uuid4

import psutil
from filelock import FileLock, Timeout

from sifarat.broker import fencing, guard
from sifarat.broker.config import (
    JVM_FLAGS,
    controller_log4j_properties,
    controller_properties,
    log4j_properties,
    server_properties,
)
from sifarat.broker.errors import BrokerError
from sifarat.broker.jars import KAFKA_VERSION, ensure_jars
from sifarat.broker.java import find_java
from sifarat.broker.probe import wait_until_ready

READY_S: Final = 90.0
"""How long Kafka may take until it takes records: a large folder is checked first after an unclean end."""
_STATE: Final = "broker.json"
_CHOOSE: Final = " Choose another: SIFARAT_DATA_DIR=FOLDER."


class EmbeddedKafka:
    """Starts and stops Kafka with its data in `data_dir` and its jars in `cache_dir`.

    >>> with EmbeddedKafka(data_dir, cache_dir) as kafka:  # doctest: +SKIP
    ...     producer = AIOKafkaProducer(bootstrap_servers=kafka.bootstrap)

    `start` and `stop` block; from asyncio call them with `asyncio.to_thread`. The port is a free one on 127.0.0.1 unless
    given; a start after a stop or a crash takes the one before again where that is possible, also in another process.
    After a kill -9 of Kafka, `running` is false and `start` may be called again.
    """

    def __init__(self, data_dir: Path, cache_dir: Path, port: int | None = None, *, repository: str | None = None) -> None:
        self.data_dir = data_dir.absolute()
        self.cache_dir = cache_dir.absolute()
        self.process: subprocess.Popen[bytes] | None = None
        """The guard process, which ends when Kafka does: `process.poll()` tells."""
        self.pid: int | None = None
        """Process id of Kafka's Java."""
        self._wanted_port = port
        self._port: int | None = port
        self._repository = repository
        self._lock = FileLock(self.data_dir / "lock", thread_local=False)

    @property
    def bootstrap(self) -> str:
        """Bootstrap servers for clients. Raises `BrokerError` before the first start."""
        if self._port is None:
            raise BrokerError("The embedded Kafka has no address before it has been started.")
        return f"127.0.0.1:{self._port}"

    @property
    def running(self) -> bool:
        """Whether Kafka's process is alive."""
        return self.process is not None and self.process.poll() is None

    @property
    def log_file(self) -> Path:
        return self.data_dir / "logs" / "kafka.log"

    def start(self) -> None:
        """Starts Kafka and returns when a record has been produced and read back. Does nothing while it runs.

        Raises `BrokerError`: folder in use, no Java, jars not to be had, or Kafka ended at once (with its last log lines).
        """
        if self.running:
            return
        self._claim()
        try:
            self._wait_for_predecessor()
            java = find_java()
            jars = ensure_jars(self.cache_dir, repository=self._repository)
            self._launch(java, os.pathsep.join(str(jar) for jar in jars))
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stops Kafka cleanly, at the latest after the guard's grace time, and frees the data folder. May be called twice."""
        try:
            self._end_process()
        finally:
            self._lock.release()

    def _end_process(self) -> None:
        process = self.process
        try:
            if process is not None:
                if process.stdin is not None:
                    with contextlib.suppress(OSError):
                        process.stdin.close()
                try:
                    process.wait(guard.GRACE_S + 10)
                except subprocess.TimeoutExpired:  # the guard itself is stopped or stuck
                    self._kill_java()
                    process.kill()
                    process.wait()
                if process.stdout is not None:
                    process.stdout.close()
        finally:
            self.process = None
            self.pid = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    # -- the data folder ------------------------------------------------------------------------------------------------

    def _claim(self) -> None:
        """Takes the folder's lock, which the operating system frees when this process ends, however it ends."""
        if "," in str(self.data_dir):
            raise BrokerError(f"Kafka takes no data folder with a comma in its name: {self.data_dir}.{_CHOOSE}")
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BrokerError(f"The data folder {self.data_dir} cannot be made: {error.strerror}.{_CHOOSE}") from error
        if self._lock.is_locked:  # a start after Kafka died under us
            return
        try:
            self._lock.acquire(timeout=0)
        except (Timeout, RuntimeError) as error:  # RuntimeError: held by another object of this very thread
            raise BrokerError(
                f"The data folder {self.data_dir} is in use by {self._holder()}.\nStop that first, or work on it"
                " (commands such as `sifarat status` find it by themselves), or choose another folder: SIFARAT_DATA_DIR=FOLDER."
            ) from error
        except OSError as error:
            raise BrokerError(f"The data folder {self.data_dir} cannot be written: {error.strerror}.{_CHOOSE}") from error

    def _holder(self) -> str:
        state = _read_state(self.data_dir)
        holder = state.get("holder_pid")
        if not isinstance(holder, int):
            return "another process"
        try:
            process = psutil.Process(holder)
            command = " ".join([Path(process.cmdline()[0]).name, *process.cmdline()[1:]])[:120]
            return f"process {holder} ({command}), since {state.get('started', 'unknown')}"
        except (psutil.Error, IndexError):
            return f"process {holder}"

    def _wait_for_predecessor(self) -> None:
        """The Kafka of a killed `sifarat` may need a moment to end; two must not write to one folder."""
        pid = _read_state(self.data_dir).get("kafka_pid")
        if not isinstance(pid, int):
            return
        with contextlib.suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            process = psutil.Process(pid)
            if not self._of_this_folder(process):
                return
            try:
                process.wait(guard.GRACE_S + 5)
            except psutil.TimeoutExpired as error:
                raise BrokerError(
                    f"A Kafka of an earlier run (process {pid}) still uses {self.data_dir}. End it: kill {pid}"
                ) from error

    def _of_this_folder(self, process: psutil.Process) -> bool:
        """Whether a process is a Kafka, or the controller of one, on this data folder."""
        return not {str(self._server_properties), str(self._controller_properties)}.isdisjoint(process.cmdline())

    # -- starting -------------------------------------------------------------------------------------------------------

    @property
    def _kafka_dir(self) -> Path:
        return self.data_dir / "kafka"

    @property
    def _server_properties(self) -> Path:
        return self.data_dir / "server.properties"

    @property
    def _controller_properties(self) -> Path:
        return self.data_dir / "controller.properties"

    def _launch(self, java: Path, classpath: str) -> None:
        self.log_file.parent.mkdir(exist_ok=True)
        self._port = self._choose_port()
        controller_port = _free_port()
        log4j = self.data_dir / "log4j2.properties"
        log4j.write_text(log4j_properties(self.log_file), encoding="utf-8")
        command = _command(java, classpath, log4j)
        if not (self._kafka_dir / "meta.properties").exists():
            self._format(command, controller_port)
        elif fencing.was_killed(self._kafka_dir):
            self._fence(java, classpath, controller_port)
        self._server_properties.write_text(server_properties(self._kafka_dir, self._port, controller_port), encoding="utf-8")
        with (self.data_dir / "logs" / "kafka.out").open("wb") as output:
            self._spawn(command, self._server_properties, output)
        self._wait_ready()

    def _spawn(self, command: list[str], properties: Path, output: IO[bytes] | int) -> "subprocess.Popen[bytes]":
        """Starts Java behind a guard; whoever holds the folder next can tell whether it still runs."""
        assert self._port is not None
        # A session of its own: Ctrl-C in the terminal reaches us, and we stop Kafka last.
        self.process = subprocess.Popen(
            [sys.executable, "-I", guard.__file__, *command, "kafka.Kafka", str(properties)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=output,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        self.pid = int(self.process.stdout.readline() or -1)
        _write_state(self.data_dir, kafka_pid=self.pid, port=self._port)
        return self.process

    def _fence(self, java: Path, classpath: str, controller_port: int) -> None:
        """Has the controller alone fence the broker that was killed (why: `sifarat.broker.fencing`)."""
        log4j = self.data_dir / "controller-log4j2.properties"
        log4j.write_text(controller_log4j_properties(), encoding="utf-8")
        self._controller_properties.write_text(controller_properties(self._kafka_dir, controller_port), encoding="utf-8")
        controller = self._spawn(_command(java, classpath, log4j), self._controller_properties, subprocess.PIPE)
        fencing.wait_until_fenced(controller)
        self._end_process()

    def _format(self, command: list[str], controller_port: int) -> None:
        """Formats a new data folder beside its place, so that a half formatted one is never taken for whole."""
        beside = self.data_dir / "kafka.new"
        shutil.rmtree(beside, ignore_errors=True)
        self._server_properties.write_text(server_properties(beside, 9, controller_port), encoding="utf-8")
        cluster = base64.urlsafe_b64encode(uuid4().bytes).decode().rstrip("=").replace("-", "A", 1)
        if cluster.startswith("-"):
            cluster = "A" + cluster[1:]
        arguments = ["kafka.tools.StorageTool", "format", "-t", cluster, "-c", str(self._server_properties)]
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BrokerError(f"Kafka could not format {self._kafka_dir}:\n{(done.stdout + done.stderr).strip()[-2000:]}")
        beside.rename(self._kafka_dir)

    def _choose_port(self) -> int:
        """The port asked for; else the one before, so that what is connected finds Kafka again; else a free one."""
        if self._wanted_port is not None:
            if not _is_free(self._wanted_port):
                raise BrokerError(f"Port {self._wanted_port} on 127.0.0.1 is taken: choose another, or none for a free one.")
            return self._wanted_port
        before = self._port or _read_state(self.data_dir).get("port")
        return before if isinstance(before, int) and _is_free(before) else _free_port()

    def _wait_ready(self) -> None:
        """Waits for a record to come back. In a thread of its own, because the caller's may run an event loop."""
        outcome: list[BaseException | None] = []

        def probe() -> None:
            try:
                asyncio.run(wait_until_ready(self.bootstrap, alive=lambda: self.running, timeout_s=READY_S))
                outcome.append(None)
            except BaseException as error:
                outcome.append(error)

        thread = threading.Thread(target=probe, name="kafka-probe", daemon=True)
        thread.start()
        thread.join()
        error = outcome[0]
        if error is None:
            return
        if not isinstance(error, TimeoutError | ConnectionError):
            raise error
        raise BrokerError(
            f"Apache Kafka {KAFKA_VERSION} {'was not ready in time' if self.running else 'ended while starting'}:"
            f" {error or 'no answer'}.\n{self._last_log_lines()}\nIts log: {self.log_file}"
        ) from error

    def _last_log_lines(self) -> str:
        lines: list[str] = []
        for path in (self.log_file, self.data_dir / "logs" / "kafka.out"):
            with contextlib.suppress(OSError):
                text = path.read_text(encoding="utf-8", errors="replace")
                lines += [line for line in text.splitlines() if not line.startswith("\tat ")][-8:]
        return "\n".join(lines)

    def _kill_java(self) -> None:
        if self.pid is not None:
            with contextlib.suppress(psutil.Error):
                process = psutil.Process(self.pid)
                if self._of_this_folder(process):
                    process.kill()


def running_broker(data_dir: Path) -> str | None:
    """Bootstrap servers of the embedded Kafka that another process runs on this folder, when one answers; else None."""
    port = _read_state(data_dir).get("port")
    if not isinstance(port, int):
        return None
    lock = FileLock(data_dir / "lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except (Timeout, RuntimeError):
        return f"127.0.0.1:{port}" if _answers(port) else None
    except OSError:
        return None
    lock.release()
    return None


def _command(java: Path, classpath: str, log4j: Path) -> list[str]:
    return [str(java), *JVM_FLAGS, f"-Dlog4j2.configurationFile={log4j.as_uri()}", "-cp", classpath]


def _write_state(data_dir: Path, *, kafka_pid: int, port: int) -> None:
    """Who holds the folder and where Kafka listens, for messages and for other commands."""
    state = {
        "holder_pid": os.getpid(),
        "kafka_pid": kafka_pid,
        "port": port,
        "started": datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC"),
    }
    beside = data_dir / f"{_STATE}.new"
    beside.write_text(json.dumps(state), encoding="utf-8")
    beside.replace(data_dir / _STATE)


def _read_state(data_dir: Path) -> dict[str, object]:
    try:
        state = json.loads((data_dir / _STATE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # As Kafka binds: connections of the last run that linger in TIME_WAIT are no hindrance.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=2):
        return True
    return False
