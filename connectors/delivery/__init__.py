"""Delivery: alert candidates in, messages to people and machines out, once and not lost. Start with `deliverer.py`."""
