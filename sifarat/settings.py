"""Settings: environment (`SIFARAT_…`), then one TOML file (`SIFARAT_CONFIG`, else `sifarat.toml` here), then defaults.

Nested settings by two underscores: `SIFARAT_HTTP__CONTACT=mailto:me@example.org`. Secrets only by environment or as
references (`env:NAME`, `file:/path`); they are never logged.
"""

import os
from pathlib import Path
from typing import ClassVar

from platformdirs import user_cache_path, user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from connectors.delivery.settings import DeliverySettings
from connectors.feeds.settings import FeedsSettings
from connectors.http.settings import HttpSettings
from connectors.kafka.settings import KafkaSettings
from streams.runtime.access import StageSettings


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
    gazetteer: list[Path] = Field(
        default=[], description="folders with gazetteer files of your own, read after the shipped ones"
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        path = Path(os.environ.get("SIFARAT_CONFIG", "sifarat.toml"))
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=path)


def load() -> Settings:
    """The settings in force. Raises `pydantic.ValidationError`, which names the setting and what is wrong with it."""
    return Settings()
