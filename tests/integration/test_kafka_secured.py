"""Our clients against a real Kafka that asks for TLS, a password, or a client certificate."""

import logging
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from aiokafka.errors import KafkaConnectionError, KafkaError
from cryptography.hazmat.primitives import serialization

from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas.topics import MENTIONS
from sifarat.broker import EmbeddedKafka, config, kafka
from sifarat.broker.jars import ensure_jars
from sifarat.broker.java import find_java
from sifarat.settings import load

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(300)]  # each starts a Kafka of its own

SASL_TLS, SCRAM, MUTUAL = "sasl_tls", "scram", "mutual"


class Secured:
    """Ports of the secured listeners of one Kafka, and the files that its clients need."""

    def __init__(self, folder: Path) -> None:
        authority = trustme.CA()
        self.authority, self.certificate, self.key = (folder / name for name in ("ca.pem", "client.pem", "client.key"))
        authority.cert_pem.write_to_path(self.authority)
        client = authority.issue_cert("client.example.org")
        client.cert_chain_pems[0].write_to_path(self.certificate)
        client.private_key_pem.write_to_path(self.key)
        self.stranger = folder / "stranger.pem"
        trustme.CA().cert_pem.write_to_path(self.stranger)
        self.server = folder / "server.pem"
        server = authority.issue_cert("127.0.0.1")
        key = serialization.load_pem_private_key(server.private_key_pem.bytes(), None)
        unencrypted = serialization.NoEncryption()
        pkcs8 = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, unencrypted)
        self.server.write_bytes(pkcs8 + server.cert_chain_pems[0].bytes())
        self.ports = {name: kafka._free_port() for name in (SASL_TLS, SCRAM, MUTUAL)}

    def properties(self, plain: str) -> str:
        """Our own server.properties with three listeners more."""
        listeners = "".join(f",{name.upper()}://127.0.0.1:{port}" for name, port in self.ports.items())
        lines = []
        for line in plain.splitlines():
            if line.startswith(("listeners=", "advertised.listeners=")):
                line += listeners
            if line.startswith("listener.security.protocol.map="):
                line += ",SASL_TLS:SASL_SSL,SCRAM:SASL_PLAINTEXT,MUTUAL:SSL"
            lines.append(line)
        modules = "org.apache.kafka.common.security"
        return "\n".join([
            *lines,
            "listener.name.sasl_tls.sasl.enabled.mechanisms=PLAIN",
            f"listener.name.sasl_tls.plain.sasl.jaas.config={modules}.plain.PlainLoginModule required user_sifarat=geheim;",
            "listener.name.scram.sasl.enabled.mechanisms=SCRAM-SHA-512",
            f"listener.name.scram.scram-sha-512.sasl.jaas.config={modules}.scram.ScramLoginModule required;",
            "ssl.keystore.type=PEM", f"ssl.keystore.location={self.server}",
            "ssl.truststore.type=PEM", f"ssl.truststore.location={self.authority}",
            "listener.name.mutual.ssl.client.auth=required",
        ])  # fmt: skip

    def settings(self, name: str, **more: object) -> KafkaSettings:
        return KafkaSettings.model_validate({"bootstrap": f"127.0.0.1:{self.ports[name]}", **more})


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    secured = Secured(tmp_path_factory.mktemp("certificates"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAFKA_TEST_PASSWORD", "geheim")
        patch.setenv("KAFKA_TEST_WRONG", "falsch")
        patch.setattr(kafka, "server_properties", lambda *given: secured.properties(config.server_properties(*given)))
        with EmbeddedKafka(tmp_path_factory.mktemp("secured"), load().cache_dir) as broker:
            add_scram_user(broker.bootstrap)
            yield secured


def add_scram_user(bootstrap: str) -> None:
    classpath = os.pathsep.join(str(path) for path in ensure_jars(load().cache_dir))
    what = ["--alter", "--entity-type", "users", "--entity-name", "sifarat", "--add-config", "SCRAM-SHA-512=[password=geheim]"]
    command = [find_java(), "-cp", classpath, "kafka.admin.ConfigCommand", "--bootstrap-server", bootstrap, *what]
    subprocess.run(command, check=True, capture_output=True)


async def round_trip(settings: KafkaSettings, prefix: str) -> list[bytes | None]:
    await ensure_topics(settings, prefix, [MENTIONS])
    sender = producer(settings)
    await sender.start()
    await sender.send_and_wait(MENTIONS.named(prefix), b"secret")
    await sender.stop()
    return [record.value async for record in read_all(settings, MENTIONS.named(prefix))]


async def test_a_password_over_tls(secured: Secured, prefix: str) -> None:
    told = {"security_protocol": "SASL_SSL", "sasl_mechanism": "PLAIN", "sasl_user": "sifarat", "tls_ca": secured.authority}
    assert await round_trip(secured.settings(SASL_TLS, sasl_password="env:KAFKA_TEST_PASSWORD", **told), prefix) == [b"secret"]


async def test_a_salted_password(secured: Secured, prefix: str) -> None:
    told = {"security_protocol": "SASL_PLAINTEXT", "sasl_user": "sifarat"}
    assert await round_trip(secured.settings(SCRAM, sasl_password="env:KAFKA_TEST_PASSWORD", **told), prefix) == [b"secret"]


async def test_a_client_certificate(secured: Secured, prefix: str) -> None:
    told = {"security_protocol": "SSL", "tls_ca": secured.authority}
    with_it = secured.settings(MUTUAL, tls_certificate=secured.certificate, tls_key=secured.key, **told)
    assert await round_trip(with_it, prefix) == [b"secret"]
    await refused(secured.settings(MUTUAL, **told), prefix)


async def test_a_wrong_password_or_a_strange_authority_is_refused(secured: Secured, prefix: str) -> None:
    told = {"security_protocol": "SASL_SSL", "sasl_mechanism": "PLAIN", "sasl_user": "sifarat"}
    wrong = secured.settings(SASL_TLS, sasl_password="env:KAFKA_TEST_WRONG", tls_ca=secured.authority, **told)
    strange = secured.settings(SASL_TLS, sasl_password="env:KAFKA_TEST_PASSWORD", tls_ca=secured.stranger, **told)
    await refused(wrong, prefix)
    await refused(strange, prefix)


async def refused(settings: KafkaSettings, prefix: str) -> None:
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    with pytest.raises((KafkaConnectionError, KafkaError)):
        await ensure_topics(settings, prefix, [MENTIONS])
