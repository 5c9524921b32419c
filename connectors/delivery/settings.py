"""Settings of delivery: `[delivery]` in the settings file, `SIFARAT_DELIVERY__…` in the environment."""

from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from connectors.http.settings import Allow, Ports


class DeliverySettings(BaseModel):
    """How patiently alerts are told, and when they are too old or too many."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    files_dir: Path | None = Field(
        default=None, description="folder of the feed and calendar files of subscriptions; none: `alerts` in data_dir"
    )
    allow: Allow = Field(
        default=(),
        description='hosts, addresses or networks that a webhook may reach though private, such as ["127.0.0.1"]',
    )
    ports: Ports = Field(
        default=(80, 443, 8080, 8443), description="ports that a webhook may have; hosts in `allow` answer on any port"
    )
    timeout_s: float = Field(default=15, gt=0, description="seconds that one attempt may take")
    concurrency: int = Field(default=64, ge=1, description="attempts under way at the same time, in all")
    per_subscription: int = Field(default=16, ge=1, description="attempts under way at the same time for one subscription")
    stale_hours: float = Field(default=48, gt=0, description="a candidate older than this by the wall clock is never told")
    retry_first_s: float = Field(default=5, gt=0, description="pause after the first failed attempt; doubles each time")
    retry_longest_s: float = Field(default=3600, gt=0, description="longest pause between two attempts")
    retry_attempts: int = Field(
        default=30, ge=1, description="attempts until a dead letter; with the other defaults about 21 hours"
    )
    retry_jitter: float = Field(default=0.2, ge=0, lt=1, description="share by which a pause is varied by chance")
    retry_after_longest_s: float = Field(default=21_600, gt=0, description="longest Retry-After that is kept")
    storm_per_hour: int = Field(
        default=60, ge=0, description="messages per hour and subscription, then the rest comes as one digest; 0: no limit"
    )
    session_timeout_s: float = Field(default=6, gt=0, description="a killed deliverer is replaced after about this long")
