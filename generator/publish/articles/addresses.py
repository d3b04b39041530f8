"""An address may be fetched only where it leads out: to a public machine, never to this one or its network."""

import ipaddress
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from urllib.parse import quote, urlsplit, urlunsplit

from generator.errors import Finding, InputError, UsageError
from generator.reading.metadata.given_by_editors import LONGEST

PORTS = {"http": 80, "https": 443}
SERVICES = 1024
"""Below this port, other services than the web's listen."""
_GLOBAL = ipaddress.ip_network("2000::/3")
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""In networks without IPv4, every IPv4 machine has an address here."""
_HIDDEN = tuple(ipaddress.ip_network(row) for row in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
"""Tunnels to IPv4 addresses that would have to be judged again, and addresses for documentation."""
_PROTOCOLS = tuple(ipaddress.ip_network(row) for row in ("192.0.0.0/24", "192.88.99.0/24"))
"""IPv4 addresses of protocols, which older Pythons take for anybody's."""
_CONTROL = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address, taken apart: `url` is its safe form, without a fragment; `host` is in ASCII."""

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as the request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def parse_address(text: str) -> Address:
    """The address as it may be asked for. Raises UsageError where it is none, or is not of the open web."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii") if parts.hostname else ""
        port = parts.port
    except ValueError:
        raise refusal(text, "it is no web address", "write it as https://example.org/story") from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise refusal(text, "only http and https are", "give such an address, or a file")
    if not host or _CONTROL.search(text):
        raise refusal(text, "it is no web address", "write it as https://example.org/story")
    if parts.username is not None or parts.password is not None:
        raise refusal(text, "it holds a name or password", "they would stand in the sidecar: leave them out")
    port = PORTS[scheme] if port is None else port
    if port < SERVICES and port not in PORTS.values():
        raise refusal(text, f"no web server answers on port {port}", "give the address without the port")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    target = f"{path}?{query}" if query else path
    bare = Address(url="", scheme=scheme, host=host, port=port, target=target)
    url = urlunsplit((scheme, bare.authority, path, query, ""))
    if len(url) > LONGEST:
        raise refusal(text, f"it is over {LONGEST} characters long", "leave out what follows the question mark")
    return Address(url=url, scheme=scheme, host=host, port=port, target=target)


def refusal(text: str, why: str, now: str) -> UsageError:
    """An address that is not asked for."""
    shown = "".join(char if char.isprintable() else "?" for char in text[:200])
    return UsageError(Finding(what=f"{shown} is not fetched", why=why, now=now))


def resolve(host: str, port: int, seconds: float) -> tuple[str, ...]:
    """The machine's addresses, as the system knows them. Raises OSError where it knows none in time."""
    found: list[tuple[str, ...] | OSError] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.append(tuple(dict.fromkeys(str(row[4][0]) for row in rows)))
        except (OSError, UnicodeError) as error:
            found.append(error if isinstance(error, OSError) else OSError(str(error)))

    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if not found:
        raise TimeoutError("its name was not resolved in time")
    if isinstance(found[0], OSError):
        raise found[0]
    return found[0]


def is_public(text: str) -> bool:
    """Whether anybody's machine could have this address: not this one's, a private network's or a group's."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        special = address.is_multicast or address.is_reserved or any(address in network for network in _PROTOCOLS)
        return address.is_global and not special
    if address in _TRANSLATED:
        return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
    return address in _GLOBAL and address.is_global and not any(address in network for network in _HIDDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Which machines may be asked. Only tests, whose server is this machine, use another than the default."""

    resolve: Callable[[str, int, float], tuple[str, ...]] = resolve
    allows: Callable[[str], bool] = is_public

    def places(self, address: Address, seconds: float) -> tuple[str, ...]:
        """The addresses of the machine, each public: where one is not, none is asked."""
        try:
            found = self.resolve(address.host, address.port, seconds)
        except OSError as error:
            why = error.strerror or str(error)
            raise InputError(Finding(what=f"{address.host} is not found", why=why, now="look at the address")) from None
        wrong = [place for place in found if not self.allows(place)]
        if wrong or not found:
            place = wrong[0] if wrong else "nowhere"
            why = f"{address.host} is {'' if place == address.host else f'{place}, which is '}no public address"
            now = "save the page yourself and add the file"
            raise InputError(Finding(what=f"{address.url} is not fetched", why=why, now=now))
        return found
