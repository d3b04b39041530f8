"""An address may be fetched only where it leads to a public machine."""

import pytest

from generator.errors import InputError, UsageError
from generator.publish.articles.addresses import Guard, is_public, parse_address, resolve


@pytest.mark.parametrize("place", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "64:ff9b::5db8:d822"])
def test_public_places_are(place):
    assert is_public(place)


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7",
        "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:1.1.1.1", "::7f00:1", "fe80::1", "fe80::1%1", "fec0::1", "fc00::1",
        "fd12:3456::1", "ff02::1", "ff0e::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "3fff::1", "100::1",
        "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "localhost", "", "1.1.1",
    ],
)  # fmt: skip
def test_no_other_is(place):
    assert not is_public(place)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG:443/a?b=c#d", "https://example.org/a?b=c"),
        ("http://example.org.:8080/a b/ü", None),
        ("https://example.org/ü/a%20b?q=<x>", "https://example.org/%C3%BC/a%20b?q=%3Cx%3E"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[2606:4700::1]:8080/", "http://[2606:4700::1]:8080/"),
    ],
)
def test_an_address_is_brought_into_its_safe_form(text, url):
    if url is None:
        with pytest.raises(UsageError):
            parse_address(text)
    else:
        assert parse_address(text).url == url


@pytest.mark.parametrize(
    "text",
    [
        "ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "example.org/a", "https://", "https:///a",
        "https://user:secret@example.org/", "https://user@example.org/", "http://example.org:22/", "http://example.org:99999/",
        "http://exa\nmple.org/", "http://example.org/a\r\nHost: b", "http://[::1", "https://example.org/" + "a" * 600,
    ],
)  # fmt: skip
def test_what_is_none_is_a_wrong_call(text):
    with pytest.raises(UsageError) as caught:
        parse_address(text)
    assert "secret" not in str(caught.value) or "leave them out" in str(caught.value)


@pytest.mark.parametrize("name", ["localhost", "127.1", "0x7f000001", "2130706433", "[::1]", "0"])
def test_this_machine_is_refused_however_it_is_written(name):
    address = parse_address(f"http://{name}/")
    with pytest.raises(InputError):
        Guard().places(address, 5)


def test_an_address_by_number_is_named_once():
    with pytest.raises(InputError, match=r"\(127\.0\.0\.1 is no public address\)"):
        Guard().places(parse_address("http://127.0.0.1/"), 5)


def test_one_private_place_among_public_ones_is_enough():
    guard = Guard(resolve=lambda *_: ("1.1.1.1", "10.0.0.1"))
    with pytest.raises(InputError, match=r"10\.0\.0\.1, which is no public address"):
        guard.places(parse_address("https://example.org/"), 5)


def test_a_name_that_nobody_has_is_told():
    def nobody(*_):
        raise OSError(-2, "Name or service not known")

    with pytest.raises(InputError, match="not found"):
        Guard(resolve=nobody).places(parse_address("https://example.org/"), 5)


def test_a_resolver_that_does_not_answer_is_not_waited_for(monkeypatch):
    from threading import Event

    waiting = Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: waiting.wait(5) and [])
    with pytest.raises(TimeoutError):
        resolve("example.org", 80, 0.05)
    waiting.set()
