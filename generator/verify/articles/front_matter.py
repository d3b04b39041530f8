"""What an editor says of an article: `key: value` lines above it or in a sidecar, whatever the keys are called."""

import re

from generator.verify.words import fold

_FENCE = "---"
_PAIR = re.compile(r"^([A-Za-z_][\w-]*):[ \t]*(.*)$")
_PAIR_ABOVE = re.compile(r"^(?:[-•] )?([A-Za-z][A-Za-z _-]{0,24}?) ?:(?: +(.*))?$")
_MARKS = re.compile(r"\*\*|__")
_BODY, _SHORT = "text", 80
_BODIES = frozenset({"text", "body", "content", "article", "story", "fulltext", "articletext", "articlebody"})
_ADDRESS = re.compile(r"^https?://\S+$")
_HEAD, _FEWEST = 40, 2
"""Lines at the beginning in which such keys stand, and how many make it sure."""
_SPELLED = {
    spelled: key
    for key, names in {
        "title": "headline head hed articletitle newstitle storytitle",
        "published": "date pubdate datepublished publishdate publicationdate publishedat publishedon publisheddate",
        "url": "link href permalink articleurl weburl sourceurl pageurl canonicalurl externalurl canonicallink",
        "publisher": "outlet source sourcename publication newspaper media medianame newssource sitename website site"
        " domain sourcedomain sourcetitle outletname publishername feedtitle",
        "author": "authors byline by writer writers creator journalist authorname reporter",
    }.items()
    for spelled in names.split()
}
"""What others call the keys, without signs."""


def split(text: str) -> tuple[dict[str, str], str]:
    """The front matter, where the file begins with one, and the rest."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != _FENCE:
        return _above(lines, text)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in {_FENCE, "..."}:
            head = "".join(lines[1:number])
            found = pairs(head)
            return (found, "".join(lines[number + 1 :])) if found or not head.strip() else ({}, text)
    return {}, text


def _above(lines: list[str], text: str) -> tuple[dict[str, str], str]:
    """Lines of known keys with no fence around them, under a first line that is a title, and the rest of the text."""
    rows = [number for number, line in enumerate(lines[:_HEAD]) if line.strip()]
    bare = {number: _MARKS.sub("", lines[number]).strip() for number in rows}
    found: dict[str, str] = {}
    last, sure = -1, False
    for turn, number in enumerate(rows):
        match = _PAIR_ABOVE.match(bare[number])
        if match is None and turn == 0 and not _ADDRESS.match(bare[number]):
            continue
        key = _known(match[1]) if match else ""
        if _ADDRESS.match(bare[number]):
            found.setdefault("url", bare[number])
            last, sure = number, True
            continue
        if key == _BODY and match and not match[2]:
            last = number
            break
        said = (match[2] or "") if match else ""
        if match is None or (not key and (rows[turn - 1] != number - 1 or len(said) > _SHORT or said.endswith("."))):
            last = number if found and re.fullmatch("[-=_*]{3,}", lines[number].strip()) else last
            break
        last = number
        if key and _ADDRESS.match(said.strip()):
            key, sure = "url" if key == "publisher" else key, True
        if key:
            found.setdefault(key, fold(said.strip()))
    if (len(found) < _FEWEST and not sure) or not re.search(r"\w", "".join(lines[last + 1 :])):
        return {}, text
    if rows and not (_PAIR_ABOVE.match(bare[rows[0]]) or _ADDRESS.match(bare[rows[0]])):
        found.setdefault("title", fold(bare[rows[0]].lstrip("# ")))
    return found, "".join(lines[last + 1 :])


def _known(key: str) -> str:
    """The key that a line's name means; empty where none."""
    plain = re.sub("[^a-z]", "", key.lower())
    plain = _SPELLED.get(plain, plain)
    return _BODY if plain in _BODIES else plain if plain in {*_SPELLED.values(), "rights", "retrieved"} else ""


def pairs(text: str) -> dict[str, str]:
    """The `key: value` lines of a small YAML text, without quotes and comments; an estimate's `~` is left out."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _PAIR.match(line)
        if match:
            value = match[2].strip()
            if value[:1] in {'"', "'"} and value.endswith(value[0]) and len(value) > 1:
                value = value[1:-1].replace('\\"', '"').replace("''", "'")
            else:
                value = re.split(r"\s#", value, maxsplit=1)[0].strip()
            key = match[1].lower()
            key = _SPELLED.get(re.sub("[^a-z]", "", key), key)
            key = "url" if key == "publisher" and value.startswith(("http://", "https://")) else key
            found.setdefault(key, fold(value))
    if found.get("published", "").endswith("~"):
        found["estimated"] = "yes"
        found["published"] = found["published"][:-1].strip()
    return found
