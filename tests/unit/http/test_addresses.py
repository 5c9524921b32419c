"""Addresses of the own machine and network are refused in every form, unless the settings name them."""

import ipaddress
import socket

import pytest

from connectors.http.addresses import AddressGuard, AddressRefusedError, literal, why_refused


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.0.9", "0.0.0.0", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "100.100.100.200", "168.63.129.16", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1",
        "192.88.99.1", "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::1", "2002:808:808::1",
        "2001::1", "::127.0.0.1", "2001:db8::1",
    ],
)  # fmt: skip
def test_refused(address: str) -> None:
    assert why_refused(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public(address: str) -> None:
    assert why_refused(ipaddress.ip_address(address)) is None


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"), ("0177.0.0.1", "127.0.0.1"), ("0x7f.1", "127.0.0.1"), ("0x7f000001", "127.0.0.1"),
        ("2130706433", "127.0.0.1"), ("127.1", "127.0.0.1"), ("127.0.0.1.", "127.0.0.1"), ("[::1]", "::1"), ("::1%lo", "::1"),
    ],
)  # fmt: skip
def test_every_way_to_write_an_address_is_read(host: str, address: str) -> None:
    assert str(literal(host)) == address


@pytest.mark.parametrize("host", ["example.org", "localhost", "1.example.org", "", "9to5mac.com"])
def test_names_are_no_addresses(host: str) -> None:
    assert literal(host) is None


async def test_an_allowed_address_is_not_open_to_foreign_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: a stranger's name that leads to an allowed machine stays refused; the address itself is allowed."""
    guard = AddressGuard(["127.0.0.1", "10.1.0.0/16", "news.internal"])

    def lookup(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    assert await guard.resolve("127.0.0.1", 80) == ["127.0.0.1"]
    assert await guard.resolve("10.1.2.3", 80) == ["10.1.2.3"]
    assert await guard.resolve("localhost", 80) == ["127.0.0.1"]
    assert await guard.resolve("news.internal", 80) == ["127.0.0.1"]
    with pytest.raises(AddressRefusedError, match=r"evil\.example at 127\.0\.0\.1 is loopback"):
        await guard.resolve("evil.example", 80)
    with pytest.raises(AddressRefusedError, match="private"):
        await guard.resolve("10.2.0.1", 80)


async def test_a_mixed_answer_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in ("8.8.8.8", "192.168.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(AddressRefusedError, match=r"192\.168\.0\.1"):
        await AddressGuard().resolve("rebind.example", 80)


def test_ports() -> None:
    guard = AddressGuard(["127.0.0.1"], ports=(80, 443))
    guard.check_port("example.org", 443)
    guard.check_port("127.0.0.1", 5000)
    with pytest.raises(AddressRefusedError, match=r"http\.ports"):
        guard.check_port("example.org", 22)
