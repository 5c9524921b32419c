"""Settings: environment (`SIFARAT_…`), then one TOML file (`SIFARAT_CONFIG`, else `sifarat.toml` here), then defaults.

Nested settings by two underscores: `SIFARAT_HTTP__CONTACT=mailto:me@example.org`. Secrets only by environment or as
references (`env:NAME`, `file:/path`); they are never logged.
"""

import json
import os
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from connectors.delivery.settings import DeliverySettings
from connectors.feeds.settings import FeedsSettings
from connectors.http.settings import HttpSettings
from connectors.kafka.settings import KafkaSettings
from streams.runtime.access import StageSettings

_SERVER: Final = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^\s:,/\[\]]+):(\d{1,5})")
_LONGEST_PREFIX: Final = 200
"""Kafka takes topic names of at most 249 characters."""


class SettingError(ValueError):
    """A setting that cannot even be read; says which one, and how it is written."""


class Settings(BaseSettings):
    """Everything that can be set. Each field's description is what `sifarat config` prints."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_prefix="SIFARAT_", env_nested_delimiter="__", extra="forbid", frozen=True
    )

    broker: str | None = Field(
        default=None, description="Kafka bootstrap servers; none: the embedded Apache Kafka of `sifarat up`"
    )
    prefix: str = Field(default="sifarat.", description="put before every topic, group and transactional id")
    data_dir: Path = Field(
        default_factory=lambda: user_data_path("sifarat"), description="where the embedded Kafka keeps its data"
    )
    cache_dir: Path = Field(default_factory=lambda: user_cache_path("sifarat"), description="downloads that can be made again")
    kafka: KafkaSettings = Field(default_factory=KafkaSettings, description="clients; `broker` names the servers")
    feeds: FeedsSettings = Field(default_factory=FeedsSettings, description="poller")
    http: HttpSettings = Field(default_factory=HttpSettings, description="every request to an address from outside")
    delivery: DeliverySettings = Field(default_factory=DeliverySettings, description="telling of alerts")
    stream: StageSettings = Field(default_factory=StageSettings, description="stages")
    maven_repository: str | None = Field(
        default=None, description="URL of a Maven repository to fetch the embedded Kafka from; none: Maven Central"
    )
    gazetteer: Annotated[list[Path], NoDecode] = Field(
        default=[],
        description="folders with gazetteer files of your own, read after the shipped ones; several as a list in JSON",
    )

    @field_validator("gazetteer", "data_dir", "cache_dir")
    @classmethod
    def _home(cls, value: Path | list[Path]) -> Path | list[Path]:
        """`~` is the home folder: inside quotes and in a file no shell says so."""
        return [folder.expanduser() for folder in value] if isinstance(value, list) else value.expanduser()

    @field_validator("broker")
    @classmethod
    def _servers(cls, value: str | None) -> str | None:
        """Checked here: Kafka's client would try for a long time what can never answer."""
        for server in [] if value is None else value.split(","):
            found = _SERVER.fullmatch(server.strip())
            if found is None or not 1 <= int(found[2]) <= 65_535:
                raise ValueError(f"{server.strip()!r} is not host:port; several servers are separated by commas: a:9092,b:9092")
        return value

    @field_validator("prefix")
    @classmethod
    def _in_topic_names(cls, value: str) -> str:
        if re.search(r"[^a-zA-Z0-9._-]", value) or len(value) > _LONGEST_PREFIX:
            raise ValueError(
                f"{value[:50]!r} cannot begin a topic's name: letters a-z, digits, dot, underscore and hyphen, "
                f"at most {_LONGEST_PREFIX} of them"
            )
        return value

    @field_validator("gazetteer", mode="before")
    @classmethod
    def _one_or_several(cls, value: Any) -> Any:
        """One folder may stand as it is; several are a list, in the environment one in JSON."""
        if not isinstance(value, str):
            return value
        if not value.lstrip().startswith("["):
            return [value] if value.strip() else []
        try:
            return json.loads(value)
        except ValueError as error:
            raise ValueError(f"neither a folder nor a list in JSON: {error}") from error

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=_file())


def load() -> Settings:
    """The settings in force.

    Raises `pydantic.ValidationError`, which names the setting and what is wrong with it, and `SettingError` for one that
    cannot be read.
    """
    _check_file()
    try:
        return Settings()
    except SettingsError as error:
        raise _not_json() or SettingError(str(error)) from error


def origin(path: Sequence[str]) -> str:
    """Where the setting `path`, such as `("stream", "batch")`, has been set: "environment", "file" or "default"."""
    given = {name.upper() for name in os.environ}
    if any("SIFARAT_" + "__".join(path[:end]).upper() in given for end in range(1, len(path) + 1)):
        return "environment"
    node: Any = tomllib.loads(_file().read_text(encoding="utf-8")) if _file().is_file() else {}
    for name in path:
        if not isinstance(node, dict) or name not in node:
            return "default"
        node = node[name]
    return "file"


def _file() -> Path:
    return Path(os.environ.get("SIFARAT_CONFIG", "sifarat.toml"))


def _check_file() -> None:
    path = _file()
    if "SIFARAT_CONFIG" in os.environ and not path.is_file():
        raise SettingError(f"{path}: no such file (setting SIFARAT_CONFIG)")
    try:
        if path.is_file():
            tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingError(f"{path} is no TOML: {error}") from error


def _not_json() -> SettingError | None:
    """Which variable of the environment should be JSON and is not: a list, or a whole section."""
    for name, value in sorted(os.environ.items()):
        section, _, key = name.upper().removeprefix("SIFARAT_").lower().partition("__")
        field = Settings.model_fields.get(section) if name.upper().startswith("SIFARAT_") else None
        fields = getattr(field.annotation, "model_fields", None) if field else None
        if fields is None or (key and (key not in fields or not isinstance(fields[key].default, tuple | list))):
            continue
        try:
            json.loads(value)
        except ValueError:
            if not key:
                return SettingError(f"setting {name} is a section: each setting in it is a variable of its own, {name}__NAME=…")
            return SettingError(f"setting {name}: several values are a list in JSON, such as {name}='{_example(value)}'")
    return None


def _example(value: str) -> str:
    parts = [part.strip(" []\"'") for part in value.split(",")]
    return json.dumps([int(part) if part.isdecimal() else part for part in parts if part], ensure_ascii=False)
