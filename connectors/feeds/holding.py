"""Who of a group holds the one partition: whoever holds it already, so that a standby that joins takes nothing away.

Kafka's own assignors give a single partition to the member whose random name sorts first, aiokafka's sticky one keeps its
memory in the class and forgets it between processes. This one lets each member say since when it has been at work.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from aiokafka.cluster import ClusterMetadata
from aiokafka.coordinator.protocol import ConsumerProtocolMemberAssignment, ConsumerProtocolMemberMetadata

_VERSION: Final = 0


class HolderStays:
    """A partition assignor for topics that one member reads whole. Give aiokafka an instance."""

    name: Final = "sifarat-holder-stays"

    def __init__(self, since_ms: Callable[[], int]) -> None:
        """`since_ms` gives the time (milliseconds) since when this member has been at work; 0 when it is not."""
        self._since_ms = since_ms

    def metadata(self, topics: Iterable[str]) -> ConsumerProtocolMemberMetadata:
        """What this member tells the group."""
        return ConsumerProtocolMemberMetadata(_VERSION, list(topics), b"%d" % self._since_ms())

    def assign(
        self, cluster: ClusterMetadata, members: Mapping[str, ConsumerProtocolMemberMetadata]
    ) -> dict[str, ConsumerProtocolMemberAssignment]:
        """All partitions to the member that took up work last; when nobody is at work, to the first by name.

        Last, because one that took up work earlier and still says so has slept through its replacement.
        """
        holder = max(sorted(members), key=lambda member: _since(members[member]))
        topics = sorted({topic for metadata in members.values() for topic in metadata.subscription})
        everything = [(topic, sorted(cluster.partitions_for_topic(topic) or ())) for topic in topics]
        return {
            member: ConsumerProtocolMemberAssignment(_VERSION, everything if member == holder else [], b"")
            for member in members
        }

    def on_assignment(self, assignment: ConsumerProtocolMemberAssignment) -> None:
        """Nothing to remember."""


def _since(metadata: ConsumerProtocolMemberMetadata) -> int:
    return int(metadata.user_data) if metadata.user_data.isdigit() else 0
