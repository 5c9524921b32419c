"""Writes the JSON Schema file of every record and the AsyncAPI document of all topics: `python -m schemas.generate`.

The files are checked in under `schemas/generated/`; a test fails when they are not what this module would write. Meanings
come from the docstrings of the structs and of their fields.
"""

import ast
import inspect
import json
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any, Final, get_args

import msgspec

from schemas import alerts, articles, base, events, feeds, mentions, wire
from schemas.base import Record
from schemas.topics import TOPICS, Topic

FOLDER: Final = Path(__file__).parent / "generated"
_MODULES: Final = (base, feeds, articles, mentions, events, alerts)
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_EXAMPLE_PREFIX: Final = "sifarat."

Json = dict[str, Any]


def records() -> list[type[Record]]:
    """The records of all topics, each once, in the order of the topics."""
    return list(dict.fromkeys(topic.record for topic in TOPICS if topic.record is not None))


def file_name(record: type[Record]) -> str:
    """Name of a record in files: `ArticleMentions` is `article_mentions`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", record.__name__).lower()


def json_schema(record: type[Record]) -> Json:
    """JSON Schema (2020-12) of a record, with everything that it refers to inside. Unknown fields are allowed."""
    definitions = _definitions([record], "#/$defs/{name}")
    own = definitions.pop(record.__name__)
    return {
        "$schema": _DIALECT,
        "$id": f"urn:sifarat:schema:v{wire.SCHEMA_MAJOR}:{file_name(record)}",
        **own,
        **({"$defs": definitions} if definitions else {}),
    }


def asyncapi() -> Json:
    """AsyncAPI 3.0 document: every topic as a channel with its Kafka settings, every record as a message."""
    channels = {_camel(topic.name): _channel(topic) for topic in TOPICS}
    operations = {
        f"send{name[0].upper()}{name[1:]}": {"action": "send", "channel": {"$ref": f"#/channels/{name}"}} for name in channels
    }
    payloads = _definitions(records(), "#/components/schemas/{name}")
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Sifarat",
            "version": f"{wire.SCHEMA_MAJOR}.0.0",
            "description": (
                "Diplomatic events read out of Urdu news. Delivery is at least once; every record is idempotent by its key."
                " Channel addresses carry the default prefix `sifarat.`; a replay writes the same channels under"
                " `replay-NAME.`. Fields are only ever added; readers keep words that they do not know."
            ),
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": channels,
        "operations": operations,
        "components": {
            "messages": {record.__name__: _message(record) for record in records()} | {"DeadLetter": _dead_letter()},
            "schemas": {"CloudEventHeaders": _header_schema(), **_for_asyncapi(payloads)},
        },
    }


def files() -> dict[str, str]:
    """Every generated file: name to content."""
    written = {f"{file_name(record)}.schema.json": json_schema(record) for record in records()} | {"asyncapi.json": asyncapi()}
    return {name: json.dumps(content, ensure_ascii=False, indent=2) + "\n" for name, content in written.items()}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    wanted = files()
    for stale in FOLDER.glob("*.json"):
        if stale.name not in wanted:
            stale.unlink()
    for name, content in wanted.items():
        (FOLDER / name).write_text(content, encoding="utf-8")
    print(f"{len(wanted)} files in {FOLDER}")


# -- JSON Schema --------------------------------------------------------------------------------------------------------


def _definitions(of: Iterable[type[Record]], template: str) -> dict[str, Json]:
    _, definitions = msgspec.json.schema_components(of, ref_template=template)
    structs = {struct.__name__: struct for module in _MODULES for struct in _structs(module)}
    for name, definition in definitions.items():
        _complete(definition, structs[name])
    return dict(sorted(definitions.items()))


def _structs(module: ModuleType) -> list[type[msgspec.Struct]]:
    return [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, msgspec.Struct)]


def _complete(definition: Json, struct: type[msgspec.Struct]) -> None:
    """Adds what msgspec does not tell: meanings of fields, and which strings are times."""
    if "properties" not in definition:  # a struct that travels as an array
        return
    meanings = _meanings(struct)
    for field in msgspec.structs.fields(struct):
        schema = definition["properties"][field.encode_name]
        if field.type is datetime or datetime in get_args(field.type):
            for part in schema.get("anyOf", [schema]):
                if part.get("type") == "string":
                    part["format"] = "date-time"
        if field.name in meanings:
            schema["description"] = meanings[field.name]


def _meanings(struct: type[msgspec.Struct]) -> dict[str, str]:
    """The string that follows a field in the class body, by field."""
    tree = ast.parse(inspect.getsource(struct)).body[0]
    assert isinstance(tree, ast.ClassDef)
    found = {}
    for statement, following in zip(tree.body, tree.body[1:], strict=False):
        if (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and isinstance(following, ast.Expr)
            and isinstance(following.value, ast.Constant)
            and isinstance(following.value.value, str)
        ):
            found[statement.target.id] = " ".join(following.value.value.split())
    return found


# -- AsyncAPI -----------------------------------------------------------------------------------------------------------


def _channel(topic: Topic) -> Json:
    name = topic.record.__name__ if topic.record else "DeadLetter"
    config = topic.config()
    return {
        "address": topic.named(_EXAMPLE_PREFIX),
        "title": topic.title,
        "description": f"{topic.title}. Key: {topic.key}.",
        "messages": {name: {"$ref": f"#/components/messages/{name}"}},
        "bindings": {
            "kafka": {
                "topic": topic.named(_EXAMPLE_PREFIX),
                "partitions": topic.partitions,
                "topicConfiguration": {
                    "cleanup.policy": [config["cleanup.policy"]],
                    "max.message.bytes": int(config["max.message.bytes"]),
                    **({"retention.ms": topic.retention_ms, "retention.bytes": -1} if not topic.compacted else {}),
                },
                "bindingVersion": "0.5.0",
            }
        },
    }


def _message(record: type[Record]) -> Json:
    keys = " or ".join(dict.fromkeys(topic.key for topic in TOPICS if topic.record is record))
    return {
        "name": f"sifarat.{record.__name__}",
        "title": record.__name__,
        "summary": (inspect.getdoc(record) or record.__name__).split("\n\n")[0].replace("\n", " "),
        "headers": {"$ref": "#/components/schemas/CloudEventHeaders"},
        "payload": {"$ref": f"#/components/schemas/{record.__name__}"},
        "bindings": {"kafka": {"key": {"type": "string", "description": keys}, "bindingVersion": "0.5.0"}},
    }


def _dead_letter() -> Json:
    """A record that failed: any bytes, so it has no payload schema; its story is in the headers."""
    told = ("stage", "error", "topic", "partition", "offset", "attempts", "time", "trace")
    return {
        "name": "sifarat.DeadLetter",
        "title": "DeadLetter",
        "summary": "The failing record's key and value unchanged, its own headers, and why it failed in headers of ours.",
        "contentType": "application/octet-stream",
        "headers": {"type": "object", "properties": {f"dead_{name}": {"type": "string"} for name in told}},
        "payload": {},
    }


def _header_schema() -> Json:
    described = {
        "ce_specversion": "Always 1.0.",
        "ce_id": "The record's key.",
        "ce_type": "`sifarat.` and the record's name.",
        "ce_source": "`/sifarat/` and the stage or connector that wrote it.",
        "ce_time": "The record's Kafka timestamp: when its article was fetched.",
        "content-type": "Always application/json.",
        wire.SCHEMA_HEADER: "Major version of the schema: a reader stops at one that is higher than its own.",
        **dict.fromkeys(wire.CARRIED, "W3C trace context, carried through."),
    }
    return {
        "type": "object",
        "description": "CloudEvents 1.0 attributes in Kafka's binary mode.",
        "properties": {name: {"type": "string", "description": meaning} for name, meaning in described.items()},
        "required": [name for name in described if name not in wire.CARRIED],
    }


def _for_asyncapi(value: Any) -> Any:
    """AsyncAPI's schemas are a superset of draft 07, which writes the items of a tuple as `items`."""
    if isinstance(value, dict):
        return {"items" if name == "prefixItems" else name: _for_asyncapi(inner) for name, inner in value.items()}
    return [_for_asyncapi(inner) for inner in value] if isinstance(value, list) else value


def _camel(name: str) -> str:
    first, *rest = re.split(r"[.-]", name)
    return first + "".join(part.capitalize() for part in rest)


if __name__ == "__main__":
    main()
