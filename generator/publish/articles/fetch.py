"""A page is fetched only when a person asks for it, from public machines, within bounds; it is kept as received."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.parse import unquote, urljoin, urlsplit

from generator import __version__
from generator.errors import Finding, InputError, UsageError
from generator.model.ids import digest, slug
from generator.pages.escape import yaml_text
from generator.publish.articles.addresses import Address, Guard, parse_address
from generator.publish.articles.pinned import Deadline, PinnedConnection
from generator.publish.epoch import today
from generator.reading.formats import BY_SUFFIX

LARGEST = 10_000_000
"""Bytes of a page, unpacked."""
SECONDS = 30.0
"""For all of it: every redirect, every byte."""
HOPS = 5
"""Redirects that are followed."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PIECE = 1 << 16
TELLING = 8
"""Letters from which on a part of an address says something of the story."""
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
}
"""What an article may come as, and the suffix by which its reader knows it."""
GUARD = Guard()
SAVE = "save the page yourself and add the file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it was received: a file name, its bytes, and a sidecar with its address and the day."""

    asked: str
    name: str
    data: bytes
    sidecar: bytes


def fetch(text: str, *, seconds: float = SECONDS, largest: int = LARGEST) -> Fetched:
    """The page at an address. Raises UsageError for an address that is none, InputError where it cannot be had."""
    address = parse_address(text)
    deadline = Deadline.after(seconds)
    seen = {address.url}
    try:
        for _ in range(HOPS + 1):
            connection = PinnedConnection(address, GUARD.places(address, deadline.left), deadline)
            try:
                response = ask(connection, address)
                if response.status not in REDIRECTS:
                    data, suffix = body(response, address, largest), suffix_of(response, address)
                    return kept(text, address, data, suffix)
                address = redirected(response, address)
            finally:
                connection.finish()
            if address.url in seen:
                raise refusal(text, "it redirects in a circle", SAVE)
            seen.add(address.url)
    except TimeoutError:
        raise refusal(text, f"it took more than {seconds:g} seconds", "try again, or " + SAVE) from None
    except (OSError, HTTPException, zlib.error) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise refusal(text, " ".join(why.split())[:200], SAVE) from None
    raise refusal(text, f"it redirects more than {HOPS} times", SAVE)


def ask(connection: PinnedConnection, address: Address) -> HTTPResponse:
    """One request, without cookies and without what a redirect could carry on."""
    connection.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", address.authority)
    connection.putheader("User-Agent", f"briefing-site-generator/{__version__}")
    connection.putheader("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8")
    connection.putheader("Accept-Language", "en")
    connection.putheader("Accept-Encoding", "gzip")
    connection.putheader("Connection", "close")
    connection.endheaders()
    return connection.getresponse()


def redirected(response: HTTPResponse, address: Address) -> Address:
    """Where a redirect leads; it is checked like the first address."""
    target = response.headers.get("Location", "")
    if not target:
        raise refusal(address.url, f"it answers {response.status} without saying where to go", SAVE)
    try:
        return parse_address(urljoin(address.url, target))
    except UsageError as error:
        raise InputError(*error.findings) from None


def suffix_of(response: HTTPResponse, address: Address) -> str:
    """The suffix for what was sent. Raises InputError where no article comes in that form."""
    kind = response.headers.get_content_type() if "Content-Type" in response.headers else "no type"
    suffix = SUFFIXES.get(kind, "")
    if suffix not in BY_SUFFIX:
        raise refusal(address.url, f"it is {kind}, in which no article is read", SAVE)
    return suffix


def body(response: HTTPResponse, address: Address, largest: int) -> bytes:
    """What was sent, unpacked and within bounds."""
    if response.status != 200:
        raise refusal(address.url, f"it answers {response.status} {response.reason}".strip(), SAVE)
    said = response.headers.get("Content-Length", "")
    if said.isascii() and said.isdigit() and int(said) > largest:
        raise too_large(address, largest)
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise refusal(address.url, f"it comes packed as {coding}", SAVE)
    data = bytearray()
    for piece in pieces(response, largest, packed=coding.endswith("gzip")):
        data += piece
        if len(data) > largest:
            raise too_large(address, largest)
    if not data.strip():
        raise refusal(address.url, "it is empty", SAVE)
    return bytes(data)


def pieces(response: HTTPResponse, largest: int, *, packed: bool) -> Iterator[bytes]:
    """What comes, piece by piece, unpacked no further than one byte past the bound."""
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS) if packed else None
    while piece := response.read1(PIECE):
        yield unpack.decompress(piece, largest + 1) if unpack else piece
    if response.length:
        raise HTTPException(f"it broke off {response.length:,} bytes before its end")
    if unpack and not unpack.eof:
        raise HTTPException("what it sent packed broke off")


def kept(asked: str, address: Address, data: bytes, suffix: str) -> Fetched:
    """The page with its name, after the last part of its address that says something, and its sidecar."""
    parts = urlsplit(address.url)
    stems = [unquote(part).rpartition(".")[0] or unquote(part) for part in parts.path.split("/") if part]
    speaking = [stem for stem in stems if sum(char.isalpha() for char in stem) >= TELLING]
    stem = slug(speaking[-1]) if speaking else f"{slug(address.host)}-{digest(address.url, length=8)}"
    sidecar = f"url: {yaml_text(address.url)}\nretrieved: {today()}\n"
    return Fetched(asked=asked, name=stem + suffix, data=data, sidecar=sidecar.encode())


def too_large(address: Address, largest: int) -> InputError:
    """A page beyond the bound."""
    return refusal(address.url, f"it is larger than {largest:,} bytes", SAVE)


def refusal(text: str, why: str, now: str) -> InputError:
    """A page that is not kept."""
    return InputError(Finding(what=f"{text} is not fetched", why=why, now=now))
