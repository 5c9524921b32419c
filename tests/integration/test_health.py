"""The health probe of a container: a member of the service's group on this machine, or the reason why not."""

import subprocess
import sys

import pytest

from connectors.kafka import KafkaSettings, consumer, ensure_topics
from schemas.topics import ARTICLES
from sifarat.health import problem


async def test_a_member_of_the_group_on_this_machine_is_healthy(kafka: str, prefix: str) -> None:
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, prefix, [ARTICLES])
    assert await problem(settings, prefix, "extract") == (
        f"group {prefix}extract has no member on this machine (members on no machine)"
    )
    member = consumer(settings, ARTICLES.named(prefix), group=f"{prefix}extract")
    await member.start()
    await member.getmany(timeout_ms=200)
    try:
        assert await problem(settings, prefix, "extract") == ""
        assert "no member" in await problem(settings, prefix, "resolve")
    finally:
        await member.stop()


@pytest.mark.parametrize(("arguments", "code", "says"), [(["extract"], 1, "Kafka does not answer"), (["nonsense"], 2, "usage")])
def test_the_probe_ends_with_a_code_and_a_reason(arguments: list[str], code: int, says: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sifarat.health", *arguments],
        env={"SIFARAT_BROKER": "127.0.0.1:9", "PATH": ""}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    assert says in done.stderr
