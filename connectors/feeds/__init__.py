"""Feeds, and the pages of their entries, into `articles.raw`. Start at `poller`; it decides in `schedule` and `memory`."""
