"""The checked-in schema files are what the structs say, and the golden samples of every version can be read."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from schemas import generate, wire
from schemas.topics import TOPICS

GOLDEN = Path(generate.__file__).parent / "golden"
RECORDS = {generate.file_name(record): record for record in generate.records()}
SAMPLES = sorted(GOLDEN.glob("v*/*.json"))


def test_the_checked_in_files_are_up_to_date() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in generate.FOLDER.glob("*.json")}
    wanted = generate.files()
    assert sorted(written) == sorted(wanted)
    stale = [name for name in wanted if written[name] != wanted[name]]
    assert not stale, f"run `make schemas`: {', '.join(stale)}"


def test_every_record_has_a_sample_in_every_version() -> None:
    versions = {path.parent.name for path in SAMPLES}
    assert f"v{wire.SCHEMA_MAJOR}" in versions
    assert {(path.parent.name, path.stem) for path in SAMPLES} >= {(f"v{wire.SCHEMA_MAJOR}", name) for name in RECORDS}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_golden_sample_is_read_with_all_that_it_says(path: Path) -> None:
    sample = json.loads(path.read_text(encoding="utf-8"))
    record = wire.decode(RECORDS[path.stem], path.read_bytes())
    again = json.loads(wire.encode(record))
    assert missing(sample, again) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_golden_sample_keeps_its_json_schema(path: Path) -> None:
    schema = json.loads((generate.FOLDER / f"{path.stem}.schema.json").read_text(encoding="utf-8"))
    sample = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(sample, schema, format_checker=jsonschema.FormatChecker())
    sample[schema["required"][0]] = 7
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(sample, schema)


def test_asyncapi_names_every_topic_and_leads_nowhere_in_vain() -> None:
    document = json.loads((generate.FOLDER / "asyncapi.json").read_text(encoding="utf-8"))
    addresses = {channel["address"] for channel in document["channels"].values()}
    assert addresses == {topic.named("sifarat.") for topic in TOPICS}
    for reference in references(document):
        node: Any = document
        for step in reference.removeprefix("#/").split("/"):
            assert step in node, reference
            node = node[step]


def test_meanings_come_from_the_docstrings() -> None:
    schema = generate.json_schema(RECORDS["feed"])
    assert schema["properties"]["url"].get("description") is None
    assert schema["properties"]["zone"]["description"] == "IANA zone in which the outlet writes its local times."
    assert generate.json_schema(RECORDS["alert"])["$defs"]["Event"]["properties"]["last_seen"]["format"] == "date-time"


def missing(sample: Any, got: Any, where: str = "") -> list[str]:
    """Places of `sample` whose value is not found again in `got`."""
    if isinstance(sample, dict):
        return [
            place
            for name, value in sample.items()
            for place in (missing(value, got[name], f"{where}.{name}") if name in got else [f"{where}.{name}"])
        ]
    if isinstance(sample, list):
        if len(sample) != len(got):
            return [where]
        return [place for i, (a, b) in enumerate(zip(sample, got, strict=True)) for place in missing(a, b, f"{where}[{i}]")]
    return [] if sample == got else [where]


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [reference for value in node.values() for reference in references(value)]
    return [reference for value in node for reference in references(value)] if isinstance(node, list) else []
