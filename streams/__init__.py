"""The deterministic half: the same records in give the same records out. No network, no clock, no randomness."""
