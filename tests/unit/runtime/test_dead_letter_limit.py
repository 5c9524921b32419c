import pytest

from streams.runtime.dead_letter_limit import DeadLetterLimit, DeadLetterLimitError


def test_a_long_run_of_dead_letters_stops_the_worker() -> None:
    limit = DeadLetterLimit(run=3)
    for _ in range(3):
        limit.count(dead=True)
    with pytest.raises(DeadLetterLimitError, match="in a row"):
        limit.count(dead=True)


def test_a_good_record_ends_the_run() -> None:
    limit = DeadLetterLimit(run=3)
    for dead in [True, True, True, False] * 50:
        limit.count(dead)


def test_a_large_share_stops_the_worker_once_the_window_is_full() -> None:
    limit = DeadLetterLimit(share=0.2, run=50, window=100)
    outcomes = [i % 4 == 0 for i in range(99)]
    for dead in outcomes:
        limit.count(dead)
    with pytest.raises(DeadLetterLimitError, match="of the last 100"):
        limit.count(dead=False)
