"""What a file says of its own article is taken where it is fit, cleaned of white space; what is not stays unknown."""

import html
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from generator.errors import Finding
from generator.reading.metadata.day import day
from generator.reading.metadata.given_by_editors import LONGEST, Metadata, web_address
from generator.reading.text.invisible import invisible
from generator.reading.text.stretches import Trimmed

_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
_NO_NAME = re.compile(r"https?://|^@|^\W*$|^(?:admin|administrator|none|null|nan|unknown|n/?a)$", re.IGNORECASE)


def given(raw: Mapping[str, str | None], path: str, line: int | None = None) -> tuple[Metadata, tuple[Finding, ...]]:
    """The metadata among the raw texts of its keys, and what of them could not be used."""
    known: dict[str, str] = {}
    findings: list[Finding] = []
    raw = _addressed(raw)
    for key in ("title", "publisher", "author", "published", "url"):
        value = plain(raw.get(key) or "")
        if key == "author":
            value = _BY.sub("", value, count=1) if _BY.match(value) else value
        if key == "author" and value == plain(raw.get("publisher") or ""):
            continue
        if not value or (key in ("author", "publisher", "title") and _NO_NAME.search(value)):
            continue
        if len(value) > LONGEST:
            what, why = f"the {key} is not taken", f"it has over {LONGEST} characters"
            findings.append(Finding(what=what, path=path, line=line, why=why, now="give it in a sidecar", note=True))
        elif key == "published":
            found = day(value)
            if found.iso:
                known[key] = found.iso
            else:
                what = f"the date “{value[:60]}” is not taken"
                findings.append(
                    Finding(
                        what=what, path=path, line=line, why=found.why, now="give `published:` in a sidecar", note=True
                    )
                )
        elif key != "url" or web_address(value):
            known[key] = value
    return Metadata(**known, given=()), tuple(findings)


def plain(text: str) -> str:
    """One line without unseen characters, character references resolved."""
    text = html.unescape(text)
    return " ".join(Trimmed(text, invisible(text)).text.split())


def _addressed(raw: Mapping[str, str | None]) -> Mapping[str, str | None]:
    """A publisher that is given as an address is the place where the article stands."""
    address = (raw.get("publisher") or "").strip()
    if not web_address(address):
        return raw
    return {
        **raw,
        "publisher": (urlsplit(address).hostname or "").removeprefix("www."),
        "url": raw.get("url") or address,
    }
