"""What the containers are told exists: commands, stages, settings, the same Kafka settings, the same locked packages."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from sifarat.broker.config import server_properties
from sifarat.cli import COMMANDS, main
from sifarat.health import SERVICES
from sifarat.settings import Settings
from streams.app import STAGES

ROOT = Path(__file__).parents[3]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
OURS = {name: service for name, service in COMPOSE["services"].items() if service["image"].startswith("sifarat")}


def test_every_stage_and_connector_is_a_service() -> None:
    assert set(OURS) == {"poll", "deliver", "metrics", *STAGES}


@pytest.mark.parametrize("name", OURS)
def test_a_service_starts_a_command_that_exists_and_is_watched(name: str) -> None:
    command, *arguments = OURS[name]["command"]
    assert command in COMMANDS
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0, shown.output
    if command == "stream":
        assert arguments == [name]
        assert name in STAGES
    elif command == "metrics":
        assert [arguments[0], arguments[1].rpartition(":")[2]] == ["--listen", "9464"]
    else:
        assert arguments == []
    test = OURS[name]["healthcheck"]["test"]
    if command == "metrics":  # no consumer group: it is asked itself
        assert "http://127.0.0.1:9464/metrics" in test[-1]
        compile(test[-1], "healthcheck", "exec")
    else:
        assert test[-3:] == ["-m", "sifarat.health", name]
        assert name in SERVICES
    assert OURS[name]["depends_on"]["kafka"]["condition"] == "service_healthy"
    assert OURS[name]["read_only"]
    assert OURS[name]["cap_drop"] == ["ALL"]


def test_settings_given_to_services_exist() -> None:
    given = {key for service in OURS.values() for key in service["environment"]}
    given |= set(re.findall(r"\b(SIFARAT_\w+)=", (ROOT / "Dockerfile").read_text(encoding="utf-8")))
    assert len(given) > 2
    for key in given:
        first, *rest = key.removeprefix("SIFARAT_").lower().split("__")
        field = Settings.model_fields[first]
        for part in rest:
            assert field.annotation is not None
            field = field.annotation.model_fields[part]


def test_the_containers_kafka_is_set_up_as_the_embedded_one() -> None:
    lines = server_properties(Path("/x"), 1, 2).splitlines()
    embedded = dict(line.split("=", 1) for line in lines)
    environment = COMPOSE["services"]["kafka"]["environment"]
    own = {"CLUSTER_ID", "KAFKA_HEAP_OPTS", "KAFKA_LOG_DIRS", "KAFKA_CONTROLLER_QUORUM_VOTERS", "KAFKA_LISTENERS",
           "KAFKA_ADVERTISED_LISTENERS", "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"}  # fmt: skip
    shared = {
        key.removeprefix("KAFKA_").lower().replace("_", "."): value for key, value in environment.items() if key not in own
    }
    assert shared == {name: embedded[name] for name in shared}
    assert {"auto.create.topics.enable", "offsets.retention.minutes", "message.max.bytes"} <= set(shared)
    version = COMPOSE["services"]["kafka"]["image"].partition(":")[2]
    assert f"org.apache.kafka:kafka-clients:{version} " in (ROOT / "sifarat/broker/jars.lock").read_text(encoding="utf-8")


def test_the_image_holds_every_package_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = set(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")}
    copied = {source for line in re.findall(r"^COPY (?!--)(.+) \S+$", dockerfile, re.MULTILINE) for source in line.split()}
    assert copied == let_in
    assert packages <= copied
    assert all((ROOT / source).exists() for source in copied)
    assert re.search(r"^USER \d+$", dockerfile, re.MULTILINE)


def test_the_image_has_the_versions_that_were_tested() -> None:
    runtime, full = pins("requirements-runtime.lock"), pins("requirements.lock")
    assert runtime.items() <= full.items(), "run `make lock`"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=\[; ]", dependency)[0].lower() for dependency in project["dependencies"]}
    assert wanted <= set(runtime), "run `make lock`"
    assert "pytest" not in runtime


def pins(file: str) -> dict[str, str]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", text, re.MULTILINE))
