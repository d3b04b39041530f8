"""What an editor says of an article: `key: value` lines above it or in a sidecar, whatever the keys are called."""

import re

from generator.verify.words import fold

_FENCE = "---"
_PAIR = re.compile(r"^([A-Za-z_][\w-]*):[ \t]*(.*)$")
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
        return {}, text
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in {_FENCE, "..."}:
            head = "".join(lines[1:number])
            found = pairs(head)
            return (found, "".join(lines[number + 1 :])) if found or not head.strip() else ({}, text)
    return {}, text


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
