"""How to reach Kafka: one place for bootstrap servers, TLS, SASL and compression."""

import os
import ssl
from pathlib import Path
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class KafkaSettings(BaseModel):
    """Settings of every Kafka client. Secrets are references: `env:NAME` or `file:/path`."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    bootstrap: str = Field(default="127.0.0.1:9092", description="bootstrap servers, host:port separated by commas")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        default="PLAINTEXT", description="encryption and authentication of the connection"
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        default="SCRAM-SHA-512", description="how user and password are sent, with a SASL protocol"
    )
    sasl_user: str | None = Field(default=None, description="user name, with a SASL protocol")
    sasl_password: str | None = Field(default=None, description="reference to the password: env:NAME or file:/path")
    tls_ca: Path | None = Field(default=None, description="PEM file of the authority that signed Kafka's certificate")
    tls_certificate: Path | None = Field(default=None, description="PEM file of the client certificate")
    tls_key: Path | None = Field(default=None, description="PEM file of the client certificate's key")
    client_id: str = Field(default="sifarat", description="name under which Kafka logs and limits the client")
    compression: Literal["none", "gzip", "lz4", "zstd"] = Field(default="lz4", description="compression of what is produced")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.security_protocol.startswith("SASL") and not (self.sasl_user and self.sasl_password):
            raise ValueError(f"security_protocol {self.security_protocol} needs sasl_user and sasl_password")
        if (self.tls_certificate is None) != (self.tls_key is None):
            raise ValueError("tls_certificate and tls_key are given together")
        if not self.bootstrap.strip():
            raise ValueError("bootstrap is empty: give host:port")
        return self

    def connection(self) -> dict[str, Any]:
        """The keyword arguments of an aiokafka client that say where and how to connect.

        Raises `ValueError` when a secret's reference leads nowhere, `OSError` when a PEM file cannot be read.
        """
        arguments: dict[str, Any] = {
            "bootstrap_servers": self.bootstrap,
            "client_id": self.client_id,
            "security_protocol": self.security_protocol,
        }
        if self.security_protocol.endswith("SSL"):
            context = ssl.create_default_context(cafile=self.tls_ca)
            if self.tls_certificate is not None:
                context.load_cert_chain(self.tls_certificate, self.tls_key)
            arguments["ssl_context"] = context
        if self.security_protocol.startswith("SASL"):
            assert self.sasl_password is not None
            arguments["sasl_mechanism"] = self.sasl_mechanism
            arguments["sasl_plain_username"] = self.sasl_user
            arguments["sasl_plain_password"] = read_secret(self.sasl_password, "sasl_password")
        return arguments


def read_secret(reference: str, setting: str) -> str:
    """The secret behind `env:NAME` or `file:/path`. Raises `ValueError`, which names the setting and never the secret."""
    kind, _, where = reference.partition(":")
    if kind == "env" and where:
        value = os.environ.get(where)
        if value is None:
            raise ValueError(f"{setting}: the environment variable {where} is not set")
        return value
    if kind == "file" and where:
        try:
            return Path(where).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ValueError(f"{setting}: {where} cannot be read: {error.strerror}") from error
    raise ValueError(f"{setting}: give a reference, env:NAME or file:/path, not the secret itself")
