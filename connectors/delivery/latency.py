"""How long news takes from the first fetch to the subscriber: what `status` shows and metrics export."""

import math
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from schemas.alerts import Delivery

BUCKETS_S: Final = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0)
"""Upper bounds of the histogram, seconds; what is above the last is in `more`."""


class Latency(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds from fetch to delivery, over the alerts that were told one by one."""

    count: int
    p50_s: float | None = None
    p95_s: float | None = None
    longest_s: float | None = None
    buckets: dict[float, int] = {}
    """Upper bound (seconds) to how many lie below it and above the bound before."""
    more: int = 0
    digests: int = 0
    """Alerts told in digests: they wait on purpose and are not counted."""


def fetch_to_delivery_s(delivery: Delivery) -> float | None:
    """Seconds that an alert has taken; None for one that was not told, or told in a digest, which waits on purpose.

    Counted from the fetch of the article that made the news (the candidate's record time, which is the founding source's
    fetch for a new event) to the moment at which the receiver had taken it, failed attempts included.
    """
    fetched = delivery.candidate_at or delivery.event_fetched_at
    if delivery.outcome != "delivered" or delivery.digest or fetched is None or delivery.last_attempt is None:
        return None
    return (delivery.last_attempt - fetched).total_seconds()


def summary(deliveries: Iterable[Delivery]) -> Latency:
    """The histogram over the newest entry of each alert."""
    newest = {delivery.alert_id: delivery for delivery in deliveries}
    told = [delivery for delivery in newest.values() if delivery.outcome == "delivered"]
    seconds = sorted(waited for delivery in told if (waited := fetch_to_delivery_s(delivery)) is not None)
    digests = sum(bool(delivery.digest) for delivery in told)
    if not seconds:
        return Latency(count=0, digests=digests)
    buckets: dict[float, int] = {}
    lower = -math.inf
    for bound in BUCKETS_S:
        buckets[bound] = sum(lower < value <= bound for value in seconds)
        lower = bound
    return Latency(
        count=len(seconds),
        p50_s=percentile(seconds, 0.5),
        p95_s=percentile(seconds, 0.95),
        longest_s=seconds[-1],
        buckets=buckets,
        more=sum(value > BUCKETS_S[-1] for value in seconds),
        digests=digests,
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the ordered values does not exceed (nearest rank)."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
