"""The partition stays with whoever is at work."""

from aiokafka.cluster import ClusterMetadata
from aiokafka.coordinator.protocol import ConsumerProtocolMemberMetadata

from connectors.feeds.holding import HolderStays


class OneTopic(ClusterMetadata):  # type: ignore[misc]
    def partitions_for_topic(self, topic: str) -> set[int]:
        return {0}


def holder(**since: int) -> str:
    assignor = HolderStays(lambda: 0)
    members = {
        name: ConsumerProtocolMemberMetadata.decode(HolderStays(lambda ms=ms: ms).metadata(["feeds"]).encode())  # type: ignore[misc]
        for name, ms in since.items()
    }
    assigned = assignor.assign(OneTopic(), members)
    assert set(assigned) == set(members)
    (got,) = [name for name, assignment in assigned.items() if assignment.partitions()]
    return got


def test_a_newcomer_takes_nothing_away() -> None:
    assert holder(b=1000, a=0) == "b"
    assert holder(a=1000, b=0) == "a"


def test_when_nobody_works_somebody_is_chosen_and_always_the_same() -> None:
    assert holder(c=0, a=0, b=0) == "a"


def test_of_two_at_work_the_one_that_came_last_has_replaced_the_other() -> None:
    assert holder(a=1000, b=2000, c=0) == "b"
