"""The one safe way to run a processor: live as a Faust agent, or over a bounded batch (files, replay, tests)."""
