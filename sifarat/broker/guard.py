"""The process between `sifarat` and Kafka's Java: Kafka ends when its starter ends, however it ends.

Run as a script with nothing but the standard library, `python -I guard.py COMMAND…`, its standard input a pipe from the
starter. Prints Java's process id, then waits. Java is stopped when the pipe closes (the starter stopped it, or died),
when the starter is no longer this process's parent (a forked child may hold the pipe open), or on SIGTERM. On Linux the
kernel kills Java when this process itself is killed. Exit code: Java's.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading

GRACE_S = 20.0
"""How long Kafka may take to stop before it is killed."""
PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Linux: has the kernel kill this process when the thread that started it ends. Nothing elsewhere."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def main(command: list[str]) -> int:
    parent = os.getppid()
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    before_exec = die_with_parent if os.name == "posix" else None
    java = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, preexec_fn=before_exec)
    print(java.pid, flush=True)

    def watch_pipe() -> None:
        while os.read(0, 1024):
            pass
        over.set()

    threading.Thread(target=watch_pipe, daemon=True).start()
    while java.poll() is None and not over.wait(0.25):
        if os.name == "posix" and os.getppid() != parent:
            over.set()
    if java.poll() is None:
        java.terminate()
        try:
            java.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            java.kill()
    return java.wait()


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.exit(code if code >= 0 else 128 - code)
