"""The feed is Atom as RFC 4287 has it: ids that stay, moments, links, and no markup but its own."""

import uuid
from xml.etree import ElementTree as ET

from generator.model.edition import Edition, Stood
from generator.publish.data.feed import feed

ATOM = "{http://www.w3.org/2005/Atom}"
ONE = Edition(
    date="2024-11-22",
    claims=(Stood(id="c", statements=("000-1",), origins=1, status="single-source"),),
    words={"000-1": "Old."},
)
TWO = Edition(
    date="2024-12-01",
    note="A <b>note</b>",
    claims=(Stood(id="d", statements=("001-1",), origins=1, status="single-source"),),
    words={"001-1": "Tea & <script>x</script> \x0b“so”"},
)


def test_it_is_valid_and_says_what_changed() -> None:
    data = feed("Tea & biscuits", (ONE, TWO))
    root = ET.fromstring(data)
    assert data.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        urn = element.findtext(f"{ATOM}id", "")
        assert uuid.UUID(urn.removeprefix("urn:uuid:")).urn == urn
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Tea & biscuits"
    assert [e.text for e in root.iter(f"{ATOM}updated")] == [
        *("2024-12-01T00:00:00Z", "2024-12-01T00:00:00Z", "2024-11-22T00:00:00Z")
    ]
    newest = root.find(f"{ATOM}entry")
    assert newest is not None
    assert newest.findtext(f"{ATOM}summary") == "1 withdrawn claim · 1 new claim. A <b>note</b>"
    content = newest.findtext(f"{ATOM}content", "")
    assert "<li>Tea &amp; &lt;script&gt;x&lt;/script&gt; “so”</li>" in content
    assert [link.get("href") for link in root.iter(f"{ATOM}link")] == [
        *("changes/", "editions/2024-12-01/", "editions/2024-11-22/")
    ]


def test_links_are_whole_where_the_site_has_an_address() -> None:
    root = ET.fromstring(feed("Tea", (ONE,), "https://example.org/a", flat=True))
    assert [link.get("href") for link in root.iter(f"{ATOM}link")] == [
        "https://example.org/a/changes.html",
        "https://example.org/a/feed.xml",
        "https://example.org/a/editions/2024-11-22.html",
    ]


def test_an_entry_keeps_its_id_when_others_come() -> None:
    assert feed("Tea", (ONE, TWO)) == feed("Tea", (ONE, TWO))
    first = ET.fromstring(feed("Tea", (ONE,))).findtext(f"{ATOM}entry/{ATOM}id", "none")
    assert first in feed("Tea", (ONE, TWO)).decode()
