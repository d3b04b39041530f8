"""What other programs read is compared too: pages as Markdown, the list of pages, FollowTheMoney, sizes and hashes."""

import hashlib
import json
from collections.abc import Iterator, Mapping

from generator.errors import Finding
from generator.verify.data.records import Record, read_records
from generator.verify.exports.explorer import CLAIMS, check_explored
from generator.verify.exports.graph import check_drawn, is_drawn
from generator.verify.exports.tables import FOLDER, SQLITE, check_tables
from generator.verify.words import short

FTM, LLMS, PACKAGE, DATA = "data/entities.ftm.jsonl", "llms.txt", "data/datapackage.json", "data/briefing.json"
MADE = frozenset({CLAIMS, FTM, LLMS, PACKAGE, SQLITE})
"""Files that a build makes for machines; those of tables stand in a folder of their own."""
_OWN = ("Person", "PublicBody", "Organization", "LegalEntity", "Address", "Asset", "Document", "Event")
_NOW = "build the site again"


def is_made(path: str) -> bool:
    """Whether a build makes such a file, and this module checks it."""
    return path in MADE or is_drawn(path) or (path.startswith(FOLDER) and path.endswith(".csv"))


def check_machines(files: Mapping[str, bytes], root: Record) -> Iterator[Finding]:
    """What these files say that the data does not."""
    yield from check_tables(files, root)
    yield from check_explored(files, root)
    yield from check_drawn(files, root)
    for path, rows in ((FTM, _ftm), (LLMS, _llms), (PACKAGE, _package)):
        if path in files:
            for what, why in rows(files, root):
                yield Finding(path=path, what=short(what), why=why, now=_NOW)


def _llms(files: Mapping[str, bytes], root: Record) -> Iterator[tuple[str, str]]:
    lines = files[LLMS].decode("utf-8", "replace").splitlines()
    sizes = f"{len(root.rows('sources'))} articles, {len(root.rows('claims'))} claims"
    intro = (
        f"> A briefing from {sizes}. Every sentence is word for word from an article and links to it; it says who"
        " reported what, never that it is true."
    )
    listed = {f"- [{_bare(p.words('title'))}]({p.words('path')}): {p.words('kind')}" for p in root.rows("pages")}
    tops = {p.words("path").partition("/")[0].capitalize() for p in root.rows("pages") if "/" in p.words("path")}
    data = {f"- [{path}]({path})" for path in (DATA, PACKAGE, SQLITE, FTM)}
    heads = {f"## {top}" for top in (*tops, "Overview", "Data")}
    good = {"", f"# {_bare(root.words('title'))}", intro, *listed, *data, *heads}
    for line in lines:
        if line not in good:
            yield line, "the data has no such page"
    for line in sorted(good - {""} - set(lines)):
        yield line, "it is not listed"


def _bare(title: str) -> str:
    return "".join(f"\\{char}" if char in "\\[]" else char for char in " ".join(title.split()))


def _package(files: Mapping[str, bytes], root: Record) -> Iterator[tuple[str, str]]:
    given = read_records(files[PACKAGE]) or Record()
    if set(given) - {"name", "title", "profile", "resources"} or given.get("title") != root.get("title"):
        yield given.words("title"), "the story is not called so"
    for row in given.rows("resources"):
        body = files.get(f"data/{row.words('path')}")
        hashed = f"sha256:{hashlib.sha256(body or b'').hexdigest()}"
        if body is None or row.whole("bytes") != len(body) or row.words("hash") != hashed:
            yield row.words("path"), "the file is not there, or another"


def _ftm(files: Mapping[str, bytes], root: Record) -> Iterator[tuple[str, str]]:
    """Each line has an id of ours, and no value that the data does not give to what the id names."""
    wanted = _wanted(root)
    seen = set()
    for line in files[FTM].decode("utf-8", "replace").splitlines():
        try:
            row = Record(json.loads(line))
        except (ValueError, TypeError, RecursionError):
            yield line, "it is no JSON object"
            continue
        seen.add(row.words("id"))
        known = wanted.get(row.words("id"))
        if known is None or row.words("schema") not in known[0] or set(row) - {"id", "schema", "properties"}:
            yield line, "the data has no such entity"
            continue
        properties = row.inner("properties")
        for name in properties:
            if not set(properties.texts(name)) <= known[1].get(name, set()):
                yield f"{row.words('id')}: {name}", "the data says something else"
    for missing in sorted(set(wanted) - seen):
        if not missing.startswith("mention-"):
            yield missing, "it is left out"


Known = tuple[tuple[str, ...], dict[str, set[str]]]


def _wanted(root: Record) -> dict[str, Known]:
    """For each id what it may be, and which values each of its properties may have."""
    found: dict[str, Known] = {}
    for s in root.rows("sources"):
        values = {"title": "title", "author": "author", "publisher": "publisher", "publishedAt": "published"}
        given = {name: {s.words(key)} for name, key in (*values.items(), ("sourceUrl", "url"))}
        given["notes"] = {"The date is an editor's estimate."} if s.flag("published_estimated") else set()
        found[f"source-{s.words('id')}"] = ("Article",), {**given, "fileName": {s.words("path").split("/")[-1]}}
    for e in root.rows("entities"):
        own, mentions = e.words("id"), e.rows("mentions")
        name = {e.words("name")}
        proof = {f"source-{m.words('source')}" for m in mentions}
        given = {"name": name, "fileName": name, "full": name, "alias": set(e.texts("aliases")), "proof": proof}
        found[f"entity-{own}"] = _OWN, {**given, "keywords": {e.words("kind")}}
        for source in {m.words("source") for m in mentions}:
            said = {m.words("text") for m in mentions if m.words("source") == source}
            links = {"document": {f"source-{source}"}, "resolved": {f"entity-{own}"}}
            found[f"mention-{source}-{own}"] = ("Mention",), {**links, "name": said, "detectedSchema": set(_OWN)}
    ids = {e.words("id") for e in root.rows("entities")}
    for r in root.rows("relations"):
        subject, other = r.words("subject"), r.words("object")
        if {subject, other} <= ids:
            rows = r.rows("evidence")
            found[f"relation-{subject}-{r.words('predicate')}-{other}"] = (
                ("UnknownLink",),
                {
                    "subject": {f"entity-{subject}"},
                    "object": {f"entity-{other}"},
                    "role": {r.words("label")},
                    "recordId": {"; ".join(f"{e.words('source')}:{e.whole('sentence')}" for e in rows)},
                    "proof": {f"source-{e.words('source')}" for e in rows},
                },
            )
    return found
