"""Settings of the guarded HTTP client: `[http]` in the settings file, `SIFARAT_HTTP__…` in the environment."""

import ipaddress
import re
from pathlib import Path
from typing import Annotated, ClassVar, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

MIB = 1024 * 1024
_HOST: Final = re.compile(r"(?!-)[\w-]{1,63}(\.[\w-]{1,63})*\.?")


def _reachable(entries: tuple[str, ...]) -> tuple[str, ...]:
    """An entry that is nothing of the kind would allow nothing, and nobody would see why."""
    for entry in entries:
        try:
            ipaddress.ip_network(entry.strip().strip("[]"), strict=False)
        except ValueError:
            written = entry.strip()
            if not _HOST.fullmatch(written) or written.rstrip(".").rpartition(".")[2].isdecimal():
                raise ValueError(
                    f"{entry!r} is no host, address or network: write such as localhost, news.example.org, 127.0.0.1, "
                    "10.1.0.0/16 or ::1, without http:// and without a port"
                ) from None
    return entries


def _ports(ports: tuple[int, ...]) -> tuple[int, ...]:
    for port in ports:
        if not 1 <= port <= 65_535:
            raise ValueError(f"{port} is no port: 1 to 65535")
    return ports


Allow = Annotated[tuple[str, ...], AfterValidator(_reachable)]
"""Hosts, addresses and networks."""
Ports = Annotated[tuple[int, ...], AfterValidator(_ports)]


class HttpSettings(BaseModel):
    """What the client may reach, how much it takes, and how gently it asks."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    contact: str = Field(default="", description="URL or mail address in the user agent, for webmasters who want to reach you")
    allow: Allow = Field(
        default=(),
        description='hosts, addresses or networks that may be reached though private, such as ["127.0.0.1", "10.1.0.0/16"]',
    )
    ports: Ports = Field(
        default=(80, 443, 8080, 8443), description="ports that may be reached; hosts in `allow` answer on any port"
    )
    robots: Literal["all", "pages", "off"] = Field(
        default="all", description="obey robots.txt for feeds and pages, for pages only, or not at all"
    )
    ca_file: Path | None = Field(default=None, description="PEM file of authorities to trust besides the usual ones")
    connect_timeout_s: float = Field(default=10, gt=0, description="seconds until a connection must stand")
    read_timeout_s: float = Field(default=20, gt=0, description="seconds that a server may be silent")
    total_timeout_s: float = Field(default=60, gt=0, description="seconds for one request with all of its redirects")
    max_raw_bytes: int = Field(default=10 * MIB, gt=0, description="bytes taken from the wire per answer")
    max_bytes: int = Field(default=20 * MIB, gt=0, description="bytes of an answer after decompression")
    max_redirects: int = Field(default=5, ge=0, description="redirects followed")
    max_headers: int = Field(default=200, gt=0, description="headers that an answer may have")
    max_header_bytes: int = Field(default=64 * 1024, gt=0, description="bytes that the headers of an answer may have")
    host_concurrency: int = Field(default=2, gt=0, description="requests to one host at the same time")
    host_spacing_s: float = Field(default=2, ge=0, description="seconds between two requests to one host")
    max_crawl_delay_s: float = Field(default=30, ge=0, description="longest crawl-delay of a robots.txt that is kept")
    max_hold_s: float = Field(default=86_400, ge=0, description="longest Retry-After that is kept")
    robots_cache_s: float = Field(default=86_400, gt=0, description="seconds until a robots.txt is read again")
    max_connections: int = Field(default=40, gt=0, description="open connections in all")
