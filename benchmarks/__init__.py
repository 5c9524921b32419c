"""Benchmarks: `python -m benchmarks [NAME…]`. A benchmark is a module here with `run() -> list[Result]` and a docstring."""
