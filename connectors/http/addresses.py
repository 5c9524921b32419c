"""The address guard: which addresses may be connected to, decided on the address itself, at the moment of connecting.

A name is resolved once, every address of the answer is checked, and the connection goes to the checked address, so a
name server that answers differently the second time (DNS rebinding) gains nothing.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Iterable
from typing import Any, Final

import httpcore

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_REFUSED: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # Azure's machine-side service, a public address that only a machine in that cloud reaches
        "192.88.99.0/24",  # 6to4 relays
        "64:ff9b:1::/48",  # local NAT64 (RFC 8215): stands for any private IPv4 address
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4: carries any IPv4 address
        "fec0::/10",  # site-local, deprecated
        "::/96",  # IPv4-compatible, deprecated
    )
)


class AddressRefusedError(OSError):
    """The guard refused; the text says which address, why, and what setting would allow it."""


class UnresolvedError(OSError):
    """The name gives no address. `temporary`: the name server could not say, as opposed to: there is none."""

    def __init__(self, reason: str, *, temporary: bool) -> None:
        super().__init__(reason)
        self.temporary = temporary


def embedded(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for (mapped, NAT64), else the address itself."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address in _NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def why_refused(address: Address) -> str | None:
    """What makes an address no public one, such as "loopback"; `None` for a public address."""
    address = embedded(address)
    for word, is_so in (
        ("loopback", address.is_loopback),
        ("link-local, where cloud metadata lives", address.is_link_local),
        ("multicast", address.is_multicast),
        ("unspecified", address.is_unspecified),
        ("private", address.is_private),
        ("not public", not address.is_global),
        ("reserved", address.is_reserved),
    ):
        if is_so:
            return word
    if any(address.version == network.version and address in network for network in _REFUSED):
        return "a way around to other addresses"
    return None


def literal(host: str) -> Address | None:
    """The address that a URL's host writes, in any form that some resolver takes: dotted, octal, hex, one number, IPv6."""
    host = host.strip("[]").partition("%")[0].rstrip(".")
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        pass
    try:
        # inet_aton reads what getaddrinfo reads: 0177.1, 0x7f000001, 2130706433.
        return ipaddress.IPv4Address(socket.inet_aton(host)) if host[:1].isdigit() and " " not in host else None
    except (OSError, UnicodeEncodeError):
        return None


class AddressGuard:
    """Decides by the settings' allow-list: names in it may resolve to anything, addresses and networks in it hold for URLs
    that write the address (or `localhost`), so that no foreign name can be pointed at an allowed machine."""

    def __init__(self, allow: Iterable[str] = (), ports: Iterable[int] = (80, 443)) -> None:
        self._names: set[str] = set()
        self._networks: list[Network] = []
        self._ports = frozenset(ports)
        for entry in allow:
            try:
                self._networks.append(ipaddress.ip_network(entry.strip().strip("[]"), strict=False))
            except ValueError:
                self._names.add(entry.strip().lower().rstrip("."))

    def allowed_by_settings(self, host: str, address: Address | None = None) -> bool:
        """Whether the settings name this host: its limits are then its owner's business (any port, no delay)."""
        host = host.lower().rstrip(".")
        if host in self._names:
            return True
        written = literal(host)
        if written is None and host != "localhost":
            return False
        if written is None:
            written = ipaddress.IPv4Address("127.0.0.1") if address is None else address
        real = embedded(written)
        return any(real.version == network.version and real in network for network in self._networks)

    def check_port(self, host: str, port: int) -> None:
        """Raises `AddressRefusedError` for a port that is none of the settings'."""
        if port not in self._ports and not self.allowed_by_settings(host):
            raise AddressRefusedError(f"port {port} is not among the allowed ports (setting http.ports)")

    def check_written(self, host: str, port: int) -> None:
        """What can be known before anything is looked up: the port, and an address that the URL itself writes."""
        self.check_port(host, port)
        written = literal(host)
        if written is not None:
            self.check(host, written)

    def check(self, host: str, address: Address) -> None:
        """Raises `AddressRefusedError` when `host` may not be reached at `address`."""
        why = why_refused(address)
        if why is None or self.allowed_by_settings(host, address):
            return
        via = "" if str(address) == host.strip("[]") else f" at {address}"
        raise AddressRefusedError(f"{host}{via} is {why}: refused (setting http.allow lists exceptions)")

    async def resolve(self, host: str, port: int) -> list[str]:
        """The addresses of a host, all checked. Raises `AddressRefusedError` or `UnresolvedError`."""
        written = literal(host)
        if written is not None:
            self.check(host, written)
            return [str(embedded(written))]
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            away = error.errno in {socket.EAI_AGAIN, getattr(socket, "EAI_FAIL", None)}
            text = "name server does not answer" if away else "no such host"
            raise UnresolvedError(f"{text}: {host}", temporary=away) from error
        except UnicodeError as error:
            raise UnresolvedError(f"no such host: {host[:80]!r}", temporary=False) from error
        addresses = list(dict.fromkeys(str(info[4][0]).partition("%")[0] for info in found))
        if host == "localhost":  # has two addresses, of which the settings may allow one
            addresses = [a for a in addresses if self.allowed_by_settings(host, ipaddress.ip_address(a))] or addresses
        for address in addresses:
            self.check(host, ipaddress.ip_address(address))
        return addresses


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """httpcore's network with the guard in front: resolves, checks, and connects to what was checked."""

    def __init__(self, guard: AddressGuard) -> None:
        self._guard = guard
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        self._guard.check_port(host, port)
        addresses = await self._guard.resolve(host, port)
        tried = addresses[:2]
        share = None if timeout is None else timeout / len(tried)
        for address in tried[:-1]:
            try:
                return await self._network.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._network.connect_tcp(tried[-1], port, share, local_address, socket_options)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.AsyncNetworkStream:
        raise AddressRefusedError(f"{path}: sockets of this machine are not for the web")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
