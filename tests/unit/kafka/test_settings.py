"""What the Kafka settings accept and refuse, and that secrets are only ever referred to."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from connectors.kafka import KafkaSettings
from connectors.kafka.settings import read_secret


def sasl(reference: str) -> KafkaSettings:
    return KafkaSettings(security_protocol="SASL_PLAINTEXT", sasl_user="me", sasl_password=reference)


def test_sasl_reads_the_password_where_the_reference_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAFKA_PASSWORD", "geheim")
    assert sasl("env:KAFKA_PASSWORD").connection()["sasl_plain_password"] == "geheim"
    (tmp_path / "secret").write_text("leise\n")
    connection = sasl(f"file:{tmp_path / 'secret'}").connection()
    assert connection["sasl_plain_password"] == "leise"
    assert connection["sasl_mechanism"] == "SCRAM-SHA-512"
    assert "leise" not in repr(sasl(f"file:{tmp_path / 'secret'}"))


def test_a_plain_connection_carries_no_secrets() -> None:
    assert KafkaSettings(bootstrap="k:1").connection() == {
        "bootstrap_servers": "k:1", "client_id": "sifarat", "security_protocol": "PLAINTEXT",
    }  # fmt: skip


@pytest.mark.parametrize("reference", ["env:NOT_SET_ANYWHERE", "file:/not/there", "hunter2", "env:"])
def test_a_reference_that_leads_nowhere_names_the_setting_and_no_secret(reference: str) -> None:
    with pytest.raises(ValueError, match=r"^sasl_password: ") as refused:
        read_secret(reference, "sasl_password")
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"security_protocol": "SASL_SSL"}, "needs sasl_user and sasl_password"),
        ({"tls_certificate": "/c.pem"}, "given together"),
        ({"bootstrap": " "}, "bootstrap is empty"),
        ({"compression": "brotli"}, "compression"),
        ({"bootstap": "k:1"}, "bootstap"),
    ],
)
def test_half_or_misspelt_settings_are_refused(fields: dict[str, str], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        KafkaSettings.model_validate(fields)


def test_tls_checks_the_broker_by_default() -> None:
    context = KafkaSettings(security_protocol="SSL").connection()["ssl_context"]
    assert context.check_hostname
    assert context.verify_mode.name == "CERT_REQUIRED"
