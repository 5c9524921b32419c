"""Is the service on this machine at work? `python -m sifarat.health SERVICE`, for containers and probes.

At work means that Kafka counts a member of the service's group that connects from this machine; a standby is one too.
Exit code 0 when it is, 1 when it is not, with the reason in one line on stderr.
"""

import asyncio
import sys
from typing import Final

import psutil
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from connectors.kafka import KafkaSettings
from sifarat.access import kafka_settings
from sifarat.running import settings_or_exit
from streams.app import STAGES

SERVICES: Final = ("poll", *STAGES, "deliver")
"""Each is a consumer group named `<prefix><service>`."""


async def problem(kafka: KafkaSettings, prefix: str, service: str) -> str:
    """Why the service is not at work here; empty when it is. Raises `KafkaError` when Kafka does not answer."""
    admin = AIOKafkaAdminClient(**kafka.connection())
    await admin.start()
    try:
        name = prefix + service
        hosts = {
            member[2].removeprefix("/")
            for answer in await admin.describe_consumer_groups([name])
            for group in answer.groups
            for member in group[5]
        }
    finally:
        await admin.close()
    if hosts & _own_addresses():
        return ""
    return f"group {name} has no member on this machine (members on {', '.join(sorted(hosts)) or 'no machine'})"


def _own_addresses() -> set[str]:
    return {address.address for card in psutil.net_if_addrs().values() for address in card}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in SERVICES:
        print(f"usage: python -m sifarat.health {'|'.join(SERVICES)}", file=sys.stderr)
        return 2
    settings = settings_or_exit()
    try:
        wrong = asyncio.run(problem(kafka_settings(settings), settings.prefix, arguments[0]))
    except (KafkaError, OSError) as error:
        wrong = f"Kafka does not answer: {error}"
    if wrong:
        print(wrong, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
