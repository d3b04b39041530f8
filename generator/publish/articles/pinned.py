"""A connection goes to the very address that was checked, whatever a name means by then, and ends when time is up."""

import io
import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

from generator.publish.articles.addresses import Address

TRY = 10.0
"""Seconds for one of several addresses to answer."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment by which all of it must be done."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """So many seconds from now."""
        return cls(time.monotonic() + seconds)

    @property
    def left(self) -> float:
        """Seconds left. Raises TimeoutError when there are none."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise TimeoutError("it took too long")
        return left


class Timed(io.RawIOBase):
    """Reads from a socket with what is left of the time for each piece: a trickle of bytes does not stretch it."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self.sock = sock
        self.deadline = deadline

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401
        """As many bytes as have come, waiting no longer than there is time."""
        self.sock.settimeout(self.deadline.left)
        return self.sock.recv_into(buffer)


class TimedSocket:
    """What HTTPConnection needs of a socket, with the deadline in every step."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self.sock = sock
        self.deadline = deadline

    def makefile(self, *_: object, **__: object) -> io.BufferedReader:
        """The stream of what comes in."""
        return io.BufferedReader(Timed(self.sock, self.deadline))

    def sendall(self, data: bytes) -> None:
        """Send it, in time."""
        self.sock.settimeout(self.deadline.left)
        self.sock.sendall(data)

    def close(self) -> None:
        """Nothing: HTTPConnection closes as soon as the headers are there, and the body is still to come."""


class PinnedConnection(HTTPConnection):
    """A connection to one of the places checked; with https, the certificate must be the host's."""

    def __init__(self, address: Address, places: Iterable[str], deadline: Deadline) -> None:
        super().__init__(address.host, address.port)
        self.address = address
        self.places = tuple(places)
        self.deadline = deadline
        self.open: socket.socket | None = None

    def finish(self) -> None:
        """Close it for good."""
        if self.open:
            self.open.close()

    def connect(self) -> None:
        """Connect to the first place that answers. Raises OSError where none does."""
        last: OSError | None = None
        for place in self.places:
            try:
                sock = socket.create_connection((place, self.address.port), min(self.deadline.left, TRY))
            except OSError as error:
                last = error
                continue
            self.open = sock
            self.open = self.secured(sock)
            self.sock = TimedSocket(self.open, self.deadline)
            return
        raise last or OSError("it has no address")

    def secured(self, sock: socket.socket) -> socket.socket:
        """The socket, or one with TLS on it."""
        if self.address.scheme != "https":
            return sock
        sock.settimeout(min(self.deadline.left, TRY))
        return ssl.create_default_context().wrap_socket(sock, server_hostname=self.address.host)
