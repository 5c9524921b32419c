"""Replay: the archive under new rules, beside the live stream.

A replay is a bounded batch. Its manifest fixes what it covers. It parses the raw articles in a pool, puts them into
canonical order (fetch time, article id, read), and runs dedupe, extract and resolve over them on a copy of the live state,
with the stages' own processors. It writes `replay-NAME.` topics, one transaction per batch, and can be killed at any
moment: dedupe and resolve are run again, the same way, and what stands already is not written a second time.
"""
