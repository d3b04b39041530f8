"""What a citation shows without leaving the page, as scripts: for each page what it cites, for each source all of it.

They are scripts since a page opened from a folder may load nothing else. All is taken from the data export, so what
its rights keep back is not in them either. What is not known, or is as most are, is left out: the reader's script
knows it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.publish.building.certainty import Place, Sure, how_sure

Json = dict[str, Any]
PAGES, SOURCES = "data/pages", "data/sources"
"""The folders of these scripts in a site."""
KNOWN = ("id", "title", "publisher", "author", "published", "published_estimated", "url")
USUAL: Json = {
    "published_estimated": False,
    "mode": "asserted",
    "cues": [],
    "hedged": False,
    "disputed": False,
    "sources": 1,
    "origins": 1,
    "told": [],
    "counted": [],
    "via": "",
}
"""What is left out; `theme/assets/reader/base.js` has the same."""
ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Made once: it writes a hundred thousand rows."""


def card_files(data: Json) -> dict[str, bytes]:
    """The scripts by path, from the data export."""
    sure = how_sure(data)
    sources = {source["id"]: written(known(source)) for source in data["sources"]}
    rows = {source["id"]: [written(row) for row in sentences(source, sure)] for source in data["sources"]}
    files = {
        f"{SOURCES}/{source}.js": script("keep", f'{{"source":{sources[source]},"sentences":{listed(found)}}}')
        for source, found in rows.items()
    }
    for page in data["pages"]:
        cited = [(cite["source"], cite["sentence"]) for cite in page.get("cites", ())]
        if cited and page["kind"] != "source":
            files[page_file(page["path"])] = script("cited", cited_data(cited, sources, rows))
    return files


def page_file(page: str) -> str:
    """Where the script of a page stands, by the page's path under docs/."""
    return f"{PAGES}/{page.removesuffix('.md')}.js"


def cited_data(cited: Sequence[Place], sources: Mapping[str, str], rows: Mapping[str, list[str]]) -> str:
    """What one page cites, and what is known of the sources of that: each written once, for all pages that cite it."""
    told = listed(sources[source] for source in sorted({source for source, _ in cited}))
    ids = {source: written(source) for source in {source for source, _ in cited}}
    said = listed(f'{{"source":{ids[source]},{rows[source][number][1:]}' for source, number in cited)
    return f'{{"total":{len(sources)},"sources":{told},"sentences":{said}}}'


def known(source: Json) -> Json:
    """What is known of a source."""
    return lean({name: source[name] for name in KNOWN})


def sentences(source: Json, sure: Mapping[Place, Sure]) -> Iterator[Json]:
    """The sentences of a source, each with who says so and how sure, where it makes a statement that may be shown."""
    for row in source["sentences"]:
        found = {"n": row["index"], "id": row["id"], "text": row["text"]}
        told = sure.get((source["id"], row["index"])) if row["text"] is not None else None
        made = told.data() if told else {}
        yield lean(found | made | {"told": [lean(origin) for origin in made.get("told", ())]})


def lean(row: Json) -> Json:
    """The row without what is not known or usual."""
    return {name: value for name, value in row.items() if value != USUAL.get(name)}


def written(data: Json | str) -> str:
    """The data as JSON. `<` is written so that it could stand in a page too."""
    return ENCODER.encode(data).replace("<", "\\u003c")


def listed(texts: Iterable[str]) -> str:
    """Values that are written, as a list."""
    return f"[{','.join(texts)}]"


def script(call: str, text: str) -> bytes:
    """A script that hands written data over."""
    return f"briefing.{call}({text});\n".encode()
