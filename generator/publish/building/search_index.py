"""The theme's own search, fed: a page is found by every name of what it shows, also misspelled, before other pages.

MkDocs writes the index; here it is put right, in our own build alone. Pages are the same without it.
"""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.pages.frame.tongue import ENGLISH_LANGUAGE, say
from generator.publish.building.misspelled import misspelled, words_of
from generator.publish.data.claims import Json
from generator.publish.files import write_bytes

INDEX, SCRIPT = "search/search_index.json", "search/search_index.js"
BEFORE = "var __index = "
BUDGET = 4_000_000
"""Characters of text in an index: about a megabyte when packed. Beyond it articles are searched by how their sections
begin: what they say stands on the pages that cite it. Only where that is not enough, other pages are cut too."""
CUTS = (4_000, 2_000, 1_000, 500, 250, 120)
OWN = 4.0
"""How much more a page about something counts than one that mentions it; the shorter its title, the more."""
ROOM, FILLER, SLIPS = 80, "_", 240
"""So many words lead to each page, neither more nor less: the search counts a word for less among many others.

Misspellings are many, and a search for a word's beginning finds them all; so they stand where a match counts little.
"""
HIDDEN = "<p hidden>"
WAYS = ("What links here", "More", "Related decisions and risks")
"""Sections that only lead on: who searches wants the pages that they lead to."""
_FACTS = re.compile(r"(?<=</p>)[^<]*\Z")
"""What is left in the index of the table under a page's first lines; the page's sections say it in whole sentences."""
_PLACE = re.compile(r"(?:index)?(?:\.html)?$")


SORTS, VIEW = {"source": "Source", "section": "Section", "home": "Home", "editors": "Editors"}, "View"
"""What a result is called whose page bears no tag."""


def teach(site: Path, data: Json, language: str = ENGLISH_LANGUAGE) -> None:
    """Put the index of a built site right, as JSON and, where it is one, as a script."""
    for name, before in ((INDEX, ""), (SCRIPT, BEFORE)):
        path = site / name
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            index = json.loads(text[text.index("{") : text.rindex("}") + 1])
            body = json.dumps(fed(index, data, language), ensure_ascii=False, separators=(",", ":"))
            write_bytes(path, f"{before}{body}".encode())


def fed(index: Json, data: Json, language: str = ENGLISH_LANGUAGE) -> Json:
    """The index with the names of each page, its kind, and no more text than is searched for."""
    names = names_by_page(data)
    kinds = {place_of(page["path"]): page["kind"] for page in data["pages"]}
    known = frozenset(words_of(name for rows in names.values() for name in (*rows.own, *rows.others)))
    ways = {say(title, language) for title in WAYS}
    rows = []
    articles = set()
    for number, row in enumerate(row for row in index["docs"] if row["title"] not in ways):
        location, _, section = row["location"].partition("#")
        made = {key: value for key, value in row.items() if key != "tags"}
        place = place_of(location)
        if kinds.get(place) == "source":
            articles.add(number)
        if not section:
            tags = row.get("tags") or [say(SORTS.get(kinds.get(place, ""), VIEW), language)]
            if place in names:
                tags = [*tags, called(names[place])]
                made["boost"] = round(OWN * (1 + 0.5 / len(words_of(names[place].own[:1]) or [""])), 3)
                made["text"] = _FACTS.sub("", made["text"]) + hidden(names[place], known)
            made["tags"] = tags
        rows.append(made)
    return {**index, "docs": shortened(rows, articles)}


def place_of(path: str) -> str:
    """A page's place, the same from its Markdown and from its address in either style."""
    return _PLACE.sub("", path.removesuffix(".md")).rstrip("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a page is called, and what else it shows is called."""

    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def names_by_page(data: Json) -> Mapping[str, Names]:
    """The names of each page that is about something."""
    titles = {p["path"]: p["title"] for p in data["pages"] if p["kind"] not in {"section", "more", "source", "home"}}
    own: dict[str, list[str]] = {place_of(path): [title] for path, title in titles.items()}
    others: dict[str, list[str]] = defaultdict(list)
    for entity in data["entities"]:
        if entity["page"] in titles:
            mine = titles[entity["page"]] == entity["name"]
            (own if mine else others)[place_of(entity["page"])] += [entity["name"], *entity["aliases"]]
    return {place: Names(own=tuple(names), others=tuple(others[place])) for place, names in own.items()}


def called(names: Names) -> str:
    """The words that lead to a page: its own count thrice, then other names, then fill."""
    own = words_of(names.own)
    words = [*own, *own, *own, *(word for word in words_of(names.others) if word not in own)][:ROOM]
    return " ".join([*words, *[FILLER] * (ROOM - len(words))])


def hidden(names: Names, known: frozenset[str]) -> str:
    """The misspellings of a page's own names, as a paragraph of the index that no result shows."""
    slips = dict.fromkeys(slip for word in words_of(names.own) for slip in misspelled(word, known))
    return f"{HIDDEN}{' '.join(list(slips)[:SLIPS])}</p>" if slips else ""


def shortened(rows: list[Json], articles: Collection[int]) -> list[Json]:
    """The rows with their texts cut where all together are too long; never within an element or a word.

    Those numbered in `articles` are cut first.
    """
    limits = [(0, 0), *((0, most) for most in CUTS), *((most, CUTS[-1]) for most in CUTS)]
    for most, of_articles in limits:
        cuts = (of_articles if number in articles else most for number in range(len(rows)))
        cut = [{**row, "text": begun(row["text"], at)} if at else row for row, at in zip(rows, cuts, strict=True)]
        if sum(len(row["text"]) for row in cut) <= BUDGET:
            break
    return cut


def begun(text: str, most: int) -> str:
    """The beginning of a text; the misspellings behind it stay."""
    shown, mark, slips = text.partition(HIDDEN)
    if len(shown) <= most:
        return text
    part = shown[:most]
    if part.rfind("<") > part.rfind(">"):
        part = part[: part.rfind("<")]
    part = part[: part.rfind(" ")] if " " in part else ""
    return part + mark + slips
