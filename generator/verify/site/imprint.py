"""What the foot of the page about the briefing says is what the settings name, and what the data gives as of today."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import unescape

from generator.errors import Finding
from generator.verify.days import parse
from generator.verify.site.links import page_key
from generator.verify.words import fold, short
from generator.verify.world import World

PAGE = "about"
_LIST = re.compile(r'<dl class="briefing-imprint">([^\0]*?)</dl>')
_FACT = re.compile(r'<dd data-fact="([a-z]+)">([^\0]*?)</dd>')
_TAG = re.compile(r"<[^<>]*>")
_HREF = re.compile(r'href="([^"<>]*)"')
_NUMBERS = re.compile(r"\d[\d-]*")
_DAYS = ("newest", "edition")
_NOW = "build the site again; who publishes it is said in mkdocs.yml"


def check_imprint(files: Mapping[str, bytes], world: World) -> Iterator[Finding]:
    """What is wrong with the list of who publishes the briefing, on its page or on any other."""
    for path in sorted(world.site.documents):
        text = files[path].decode("utf-8", "replace") if b"briefing-imprint" in files[path] else ""
        for at, found in enumerate(_LIST.findall(text)):
            if at or page_key(path) != PAGE:
                yield Finding(path=path, what="a list of who publishes it", why="it is not its place", now=_NOW)
                continue
            for name, words, why in _wrong(found, world):
                yield Finding(path=path, what=f"{name}: {short(words)}", why=why, now=_NOW)


def _wrong(found: str, world: World) -> Iterator[tuple[str, str, str]]:
    root = world.facts.root
    rows = root.rows("sources")
    dated = sorted(row.words("published") for row in rows if row.words("published"))
    rights = Counter(row.words("rights") for row in rows)
    edition = max((row.words("date") for row in root.rows("editions")), default="")
    wanted = {
        "newest": dated[-1:],
        "edition": [edition] if edition else [],
        "rights": [str(rights[name]) for name in ("text", "used", "link")],
    }
    facts = dict(_FACT.findall(found))
    if sorted(facts) != sorted((*wanted, "publisher", "contact", "licence")):
        yield "what it lists", ", ".join(facts), "it is more or less than belongs there"
    for name, inner in facts.items():
        words = fold(unescape(_TAG.sub("", inner)))
        if name in _DAYS and wanted[name]:
            said, _, words = words.partition(", ")
            days = parse(world.terms.tongue.english(said))
            if days is None or [day.isoformat() for day in days] != wanted[name] * 2:
                yield name, said, "the data says otherwise"
            if not all(_own(part, world) for part in re.split(r"[,()]", words)):
                yield name, words, "the theme says nothing of the kind"
        elif name in wanted:
            numbers = _NUMBERS.findall(words)
            if numbers != wanted[name]:
                yield name, words, "the data says otherwise"
            rest = _NUMBERS.sub("", words)
            if not all(_own(part, world) for part in re.split(r"[,;:.()]", rest)):
                yield name, words, "the theme says nothing of the kind"
        elif not (words in world.terms.frame or _own(words, world)):
            yield name, words, "the settings do not name it"
        links = {unescape(href).removeprefix("mailto:") for href in _HREF.findall(inner)}
        for href in sorted(links - world.terms.frame):
            yield name, href, "the settings do not name it"


def _own(words: str, world: World) -> bool:
    known = world.terms.shipped
    return known is None or words.strip() in known.words
