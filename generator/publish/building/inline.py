"""Plain lines of Markdown are taken apart in one go: links, emphasis, escapes, anchors, as generated pages have them.

The Markdown library looks for each form by itself, through each line, which is most of what a page costs. It still does
so wherever a line holds anything that is not known here; what comes out is the same, and a test holds both together.
"""

import posixpath
import re
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element  # the library's own tree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

FORMS = frozenset(
    {
        *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference"),
        *("short_image_ref", "autolink", "automail", "linebreak", "html", "entity", "em_strong"),
    }
)
"""The forms that the library looks for."""
STEPS = frozenset(
    {
        *("inline", "attr_list", "prettify", "toc", "unescape"),
        *("mkdocs_extract_anchors", "mkdocs_extract_title", "relpath", "briefing_lines"),
    }
)
"""What works on a page's lines, before and after. Of each of these it is known what it looks at."""
OWN = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "pre", "code"})
"""Elements whose words others look into before they are set."""
BEFORE = 21
"""Right before the library's own."""
BREAK = "  \n"
PAGE = re.compile(r"((?:[\w.-]+/)*[\w.-]+\.md)(?:#([\w.-]+))?")
"""The address of a page as generated ones have it: in it, nothing has another meaning."""
HOME = frozenset({"", ".", "./"})
"""From here links are written otherwise."""
Part = str | Element
Known = dict[tuple[str, str, bool, str], tuple[str, str]]
"""For the pages of a folder, by an address: which file it is of, and where it leads from them."""


class Inline(Extension):
    """The extension, for our own builds. It knows where the addresses of a build lead."""

    def __init__(self) -> None:
        super().__init__()
        self.known: Known = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the library's word)
        """Take part in a page's rendering."""
        md.treeprocessors.register(Lines(md, self.known), "briefing_lines", BEFORE)

    def __repr__(self) -> str:
        return "Inline()"


class Lines(Treeprocessor):
    """Sets the parts of each line that is wholly known; the others stay as they are."""

    def __init__(self, md: Markdown, known: Known | None = None) -> None:
        super().__init__(md)
        self.known: Known = {} if known is None else known

    def run(self, root: Element) -> None:
        """Go through a page before the library does."""
        forms, steps = self.md.inlinePatterns, self.md.treeprocessors
        known = sum(name in forms for name in FORMS), sum(name in steps for name in STEPS)
        if known != (len(FORMS), len(steps)) or len(forms) != len(FORMS):
            return  # all is left to the library
        if "relpath" in steps:
            once(steps["relpath"], self.known)
        parts = parts_of("".join(self.md.ESCAPED_CHARS))
        for element in list(root.iter()):
            text = element.text
            if text and not isinstance(text, AtomicString) and element.tag not in OWN and BREAK not in text:
                made = self.taken(text, parts)
                if made is not None:
                    set_in(element, made)

    def taken(self, text: str, parts: re.Pattern[str]) -> list[Part] | None:
        """The line's text and elements in their order; None where anything in it is not known."""
        outer: list[Part] = []
        now, opened = outer, ""
        at = 0
        while at < len(text):
            match = parts.match(text, at)
            if match is None:
                return None
            kind, found, at = match.lastgroup, match[0], match.end()
            if kind == "words":
                now.append(found)
            elif kind == "escape":
                now.append(f"{STX}{ord(found[1])}{ETX}")
            elif kind == "html":
                now.append(self.md.htmlStash.store(found))
            elif kind == "link":
                inner = self.taken(match["name"], parts)
                if inner is None or not all(isinstance(part, str) for part in inner):
                    return None
                link = Element("a", {"href": match["to"]})
                set_in(link, inner)
                now.append(link)
            elif not opened:
                if text[at : at + 1].strip() == "":
                    return None
                opened, now = found, []
            elif found != opened or text[match.start() - 1].isspace():
                return None
            else:
                stressed = Element("em" if opened == "*" else "strong")
                set_in(stressed, now)
                outer.append(stressed)
                now, opened = outer, ""
        return None if opened else outer


def set_in(element: Element, made: list[Part]) -> None:
    """Let an element begin with these parts; nobody looks into them again."""
    texts: list[list[str]] = [[]]
    children: list[Element] = []
    for part in made:
        if isinstance(part, str):
            texts[-1].append(part)
        else:
            children.append(part)
            texts.append([])
    element[:0] = children
    element.text, *tails = (AtomicString("".join(text)) for text in texts)
    for child, tail in zip(children, tails, strict=True):
        child.tail = tail


def once(links: Any, known: Known) -> None:  # noqa: ANN401  (MkDocs keeps the type for itself)
    """Let MkDocs find out but once where a page's address leads, for all pages of a folder.

    What is not found, or not to be linked to, is asked of MkDocs each time, so that it warns each time.
    """
    here, url, find = links.file.src_uri, links.file.url, links.path_to_url
    folder = posixpath.dirname(here), posixpath.dirname(url.rstrip("/")), url.endswith("/")

    seen: dict[str, str] = {}

    def found(address: str) -> str:
        if address in seen:
            return seen[address]
        match = PAGE.fullmatch(address)
        if match is None:
            return str(find(address))
        path, anchor = match.groups()
        place, leads = known.get((*folder, path), (posixpath.normpath(posixpath.join(folder[0], path)), ""))
        file = links.files.get_file_from_path(place)
        if file is None or file.inclusion.is_excluded() or file.url.startswith(url) or url in HOME:
            return str(find(address))
        if not leads:
            leads = find(path)
            known[*folder, path] = place, leads
        if anchor:
            links.links_to_anchors.setdefault(file, {}).setdefault(anchor, address)
        seen[address] = f"{leads}#{anchor}" if anchor else leads
        return seen[address]

    links.path_to_url = found


@cache
def parts_of(escaped: str) -> re.Pattern[str]:
    """What a line may hold, where these characters may be escaped."""
    escape = rf"\\[{re.escape(escaped)}]"
    return re.compile(
        rf"""(?P<words>[^\\`*_\[{{<{STX}{ETX}]+)
        | (?P<escape>{escape})
        | (?P<html><a\ id="[\w-]+">|</a>)
        | (?P<link>(?<!!)\[(?P<name>(?:[^\\`*_\[\]{{<{STX}{ETX}]|{escape})+)\]\((?P<to>[\w./\#%~:?=+,@-]+)\))
        | (?P<stress>\*\*?(?!\*))""",
        re.VERBOSE,
    )
