"""Who corrects a name still means who the articles name: the former one becomes an alias, where articles use it."""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.editorial.arranging.front_text import rows_of, with_key, words_of
from generator.editorial.arranging.joined import MERGED
from generator.editorial.arranging.places import folded, is_entry, same
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.source import Sentence

ALIASES = "aliases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """The pages with what their entries were called before, and what to tell of it."""

    files: Mapping[str, PageFile]
    notes: tuple[Finding, ...] = ()


def with_former_names(files: Mapping[str, PageFile], sentences: Iterable[Sentence]) -> Renamed:
    """The pages whose `name` is another than the title that was generated of it; each change of name is met once."""
    asked = {path: former for path, page in files.items() if (former := former_name(page))}
    if not asked:
        return Renamed(files=files)
    entries = [page for page in files.values() if is_entry(page)]
    held = {folded(str(name)) for page in entries for name in (page.front.get("name", ""), *words_of(page, ALIASES))}
    asked = {path: former for path, former in asked.items() if folded(former) not in held}  # a copy, or another's name
    texts = [sentence.text for sentence in sentences]
    used = {path: former for path, former in asked.items() if is_named(former, texts)}
    made = {path: with_key(files[path], ALIASES, [*rows_of(files[path], ALIASES), used[path]]) for path in used}
    return Renamed(files={**files, **made}, notes=tuple(told(made[path], used[path]) for path in sorted(used)))


def former_name(page: PageFile) -> str:
    """What an entry was called when its page was generated; empty where it is called so still, or was only titled so.

    Decisions and risks have titles, which no article uses.
    """
    title = re.search(r'(?m)^title: "(.*)"$', page.made)
    if not title or not is_entry(page) or page.front.get("cues") or page.front.get("kind") in ("policy", "risk"):
        return ""
    former, name = html.unescape(title[1].replace('\\"', '"')), str(page.front.get("name") or "")
    merged = [str(row["name"]) for row in rows_of(page, MERGED) if isinstance(row, Mapping) and "name" in row]
    known = (name, *words_of(page, ALIASES), *words_of(page, "not"), *merged)
    return "" if not name or any(same(former, one) for one in known) else former


def is_named(name: str, texts: Iterable[str]) -> bool:
    """Whether a text has the name, as whole words."""
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(name in text and whole.search(text) for text in texts)


def told(page: PageFile, former: str) -> Finding:
    """A note of a former name that stays an alias."""
    return Finding(
        path=f"docs/{page.path}",
        line=page.lines.get("name"),
        what=f"articles say “{former}”, so that is kept under `{ALIASES}`",
        why="else what they say under that name would be nobody's",
        now="leave it; or take it out there, if it is somebody else's name",
        note=True,
        rule="former-name",
    )
