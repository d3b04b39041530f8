"""What a site holds for machines: all of it is made from briefing.json and docs/, and says nothing more than they."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from generator.publish.data.claims import Json
from generator.publish.data.csv_tables import as_csv
from generator.publish.data.explorer import as_script
from generator.publish.data.followthemoney import as_ftm
from generator.publish.data.graph import as_graph_script, graph, sheets
from generator.publish.data.graph_picture import pictures
from generator.publish.data.sqlite_tables import as_sqlite
from generator.publish.data.tables import Table, tables

CLAIMS = "data/claims.js"
"""What the claims explorer loads."""
GRAPH = "data/graph.js"
"""What the graph of relations loads."""
SQLITE, FTM, LLMS, PACKAGE = "data/briefing.sqlite", "data/entities.ftm.jsonl", "llms.txt", "data/datapackage.json"
SORTS = {"TEXT": "string", "INTEGER": "integer", "REAL": "number"}
TYPES = {".json": "application/json", ".csv": "text/csv", ".sqlite": "application/vnd.sqlite3"}


def machine_files(data: Json, docs: Path, text: bytes) -> dict[str, bytes]:
    """The files beside the pages, by path in the site; `text` is the data as briefing.json holds it."""
    made = tables(data)
    found = {f"data/csv/{table.name}.csv": as_csv(table) for table in made}
    found |= {SQLITE: as_sqlite(made), FTM: as_ftm(data)}
    found[PACKAGE] = package(data, {"data/briefing.json": text, **found}, made)
    found[LLMS] = llms(data)
    whole = graph(data)
    laid = sheets(whole)
    found |= {CLAIMS: as_script(data), GRAPH: as_graph_script(data, whole, laid), **dict(pictures(whole, laid))}
    return found | markdown(data, docs)


def markdown(data: Json, docs: Path) -> dict[str, bytes]:
    """Each page's Markdown as it stands in docs/, at the same path, so that the links in it lead to each other."""
    paths = (page["path"] for page in data["pages"])
    return {path: (docs / path).read_bytes() for path in paths if (docs / path).is_file()}


def llms(data: Json) -> bytes:
    """The list of all pages in the form of llmstxt.org, with what each is about."""
    counts = f"{len(data['sources'])} articles, {len(data['claims'])} claims"
    intro = (
        f"> A briefing from {counts}. Every sentence is word for word from an article and links to it; it says who"
        " reported what, never that it is true."
    )
    lines = [f"# {plain(data['title'])}", "", intro]
    folders: dict[str, list[Json]] = {}
    for page in data["pages"]:
        folders.setdefault(page["path"].partition("/")[0] if "/" in page["path"] else "", []).append(page)
    for folder, rows in sorted(folders.items()):
        lines += ["", f"## {folder.capitalize() or 'Overview'}", ""]
        lines += [f"- [{plain(page['title'])}]({page['path']}): {page['kind']}" for page in rows]
    lines += ["", "## Data", "", *(f"- [{path}]({path})" for path in ("data/briefing.json", PACKAGE, SQLITE, FTM))]
    return ("\n".join(lines) + "\n").encode()


def plain(text: str) -> str:
    """A title as the text of a link."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def package(data: Json, files: Mapping[str, bytes], made: tuple[Table, ...]) -> bytes:
    """A Data Package of frictionless data: what each file is, its size, its hash and the columns of the tables."""
    of = {f"data/csv/{table.name}.csv": table for table in made}
    return (
        json.dumps(
            {
                "name": "briefing",
                "title": data["title"],
                "profile": "data-package",
                "resources": [described(path, body, of.get(path)) for path, body in sorted(files.items())],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    ).encode()


def described(path: str, body: bytes, table: Table | None) -> Json:
    """One file; paths are from the package's own folder."""
    name = path.removeprefix("data/")
    row: Json = {
        "name": name.removeprefix("csv/").removesuffix(".csv").lower() if table else name.lower(),
        "path": name,
        "mediatype": TYPES.get(Path(path).suffix, "application/x-ndjson"),
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
    }
    if table:
        row |= {"profile": "tabular-data-resource", "encoding": "utf-8", "rows": len(table.rows)}
        row["schema"] = {"fields": [{"name": name, "type": SORTS[sort]} for name, sort in table.columns]}
        if table.key:
            row["schema"]["primaryKey"] = list(table.key)
    return row
