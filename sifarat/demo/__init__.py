"""`sifarat up --demo`: the whole pipeline on sample news of this machine, shown while it works, and checked."""

from sifarat.demo.run import run_demo

__all__ = ["run_demo"]
