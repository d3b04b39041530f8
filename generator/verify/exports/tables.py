"""The tables are worked out again from briefing.json: no cell of a CSV file or of the database may say otherwise."""

import csv
import io
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing

from generator.errors import Finding
from generator.verify.data.records import Record
from generator.verify.words import short

SQLITE, FOLDER = "data/briefing.sqlite", "data/csv/"
SEARCH = "sentences_fts"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
_NOW = "build the site again"
Cells = tuple[str, ...]
Tables = Mapping[str, tuple[Cells, list[Cells]]]
_SPANS = ("source", "sentence", "start", "end", "text")


def worked_out(root: Record) -> Tables:
    """For each table its columns and rows, every cell as text."""
    sources, entities, claims = root.rows("sources"), root.rows("entities"), root.rows("claims")
    said = {s.words("id"): s for claim in claims for s in claim.rows("statements")}
    texts = {
        (source.words("id"), row.whole("index")): row.get("text")
        for source in sources
        for row in source.rows("sentences")
    }
    ids = {entity.words("id") for entity in entities}
    found: dict[str, tuple[str, list[list[object]]]] = {
        "sources": (
            "id title publisher author published published_estimated url rights copy_of path sha256 sentences",
            [
                [
                    *_of(s, "id title publisher author published published_estimated url rights copy_of path sha256"),
                    len(s.rows("sentences")),
                ]
                for s in sources
            ],
        ),
        "sentences": (
            "source sentence id block text",
            [[s.get("id"), *_of(row, "index id block text")] for s in sources for row in s.rows("sentences")],
        ),
        "entities": (
            "id name kind section page aliases mentions",
            [
                [*_of(e, "id name kind section page"), _joined(e.texts("aliases")), len(e.rows("mentions"))]
                for e in entities
            ],
        ),
        "mentions": (
            "entity source sentence start end text how rule",
            [
                [e.get("id"), *_of(m, "source sentence start end text how rule")]
                for e in entities
                for m in e.rows("mentions")
            ],
        ),
        "claims": (
            "id text topic status sources independent_origins origins statements denials reason",
            [
                [
                    *_of(c, "id text topic status"),
                    len({s.words("source") for s in c.rows("statements")}),
                    c.get("independent_origins"),
                    _joined(o.words("label") for o in c.rows("origins")),
                    len(c.rows("statements")),
                    len(c.rows("denied_by")),
                    c.get("reason"),
                ]
                for c in claims
            ],
        ),
        "statements": (
            "id source sentence text modality cues attributed_to speaker origins topics",
            [
                [
                    *_of(s, "id source sentence"),
                    texts.get((s.words("source"), s.whole("sentence"))),
                    s.get("modality"),
                    _joined(s.texts("cues")),
                    *_of(s, "attributed_to speaker"),
                    _joined(s.texts("origins")),
                    _joined(t.words("id") for t in s.rows("topics")),
                ]
                for _, s in sorted(said.items())
            ],
        ),
        "claim_statements": (
            "claim statement clause_start clause_end main_clause agrees_in",
            [
                [c.get("id"), *_of(s, "id clause_start clause_end main_clause agrees_in")]
                for c in claims
                for s in c.rows("statements")
            ],
        ),
        "claim_entities": (
            "claim entity",
            [[c.get("id"), e] for c in claims for e in c.texts("entities") if e in ids],
        ),
        "quantities": (
            "source sentence start end text value low high unit si_value si_unit qualifier measure subject",
            [
                [
                    *_of(q, " ".join((*_SPANS, "value low high unit"))),
                    *_of(q.inner("si"), "value unit"),
                    *_of(q, "qualifier measure subject"),
                ]
                for q in root.rows("quantities")
            ],
        ),
        "dates": (
            "source sentence start end text first last precision basis",
            [_of(d, " ".join((*_SPANS, "first last precision basis"))) for d in root.rows("dates")],
        ),
        "quotes": (
            "source sentence text direct speaker speaker_text through",
            [_of(q, "source sentence text direct speaker speaker_text through") for q in root.rows("quotes")],
        ),
        "relations": (
            "subject predicate label object evidence",
            [[*_of(r, "subject predicate label object"), _places(r)] for r in root.rows("relations")],
        ),
        "differences": (
            "id wording about type rule entities value evidence",
            [
                [d.get("id"), n, *_of(d, "about type rule"), _joined(d.texts("entities")), v.get("value"), _places(v)]
                for d in root.rows("differences")
                for n, v in enumerate(d.rows("values"))
            ],
        ),
        "events": (
            "first last precision expected text evidence",
            [[*_of(e, "first last precision expected title"), _places(e)] for e in root.rows("events")],
        ),
        "pages": ("path title kind", [_of(p, "path title kind") for p in root.rows("pages")]),
    }
    return {name: (tuple(head.split()), [_cells(row) for row in rows]) for name, (head, rows) in found.items()}


def _of(record: Record, names: str) -> list[object]:
    return [record.get(name) for name in names.split()]


def _joined(parts: Iterator[str] | tuple[str, ...]) -> str:
    return "; ".join(parts)


def _places(record: Record) -> str:
    return _joined(f"{row.words('source')}:{row.whole('sentence')}" for row in record.rows("evidence"))


def _cells(row: list[object]) -> Cells:
    """Cells as text: nothing for what is not known, 0 and 1 for no and yes."""
    plain = (int(cell) if isinstance(cell, bool) else cell for cell in row)
    return tuple("" if cell is None else cell if isinstance(cell, str) else repr(cell) for cell in plain)


def check_tables(files: Mapping[str, bytes], root: Record) -> Iterator[Finding]:
    """What the CSV files and the database say that the data does not."""
    paths = [path for path in files if path.startswith(FOLDER)]
    if not paths and SQLITE not in files:
        return
    wanted = worked_out(root)
    for path in paths:
        name = path.removeprefix(FOLDER).removesuffix(".csv")
        if name not in wanted:
            yield _finding(path, name, "no such table is made")
        elif (
            wrong := _differs(_read_csv(files[path]), [wanted[name][0], *map(_guarded, wanted[name][1])])
        ) is not None:
            yield _finding(path, wrong, "briefing.json says something else")
    if SQLITE in files:
        yield from _database(files[SQLITE], wanted)


def _guarded(row: Cells) -> Cells:
    """Cells as a spreadsheet must be given them: a number is one, and no text is a formula."""
    return tuple(f"'{c}" if c.lstrip(" ").startswith(_FORMULA) and not _number(c) else c for c in row)


def _number(cell: str) -> bool:
    return cell[:1] == "-" and cell[1:].replace(".", "", 1).isdigit() and cell.isascii()


def _read_csv(data: bytes) -> list[Cells]:
    text = data.decode("utf-8-sig", "replace")
    try:
        return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)]
    except csv.Error:
        return []


def _differs(rows: list[Cells], wanted: list[Cells]) -> str | None:
    if rows == wanted:
        return None
    pairs = zip(rows, wanted, strict=False)
    return next((" | ".join(a) for a, b in pairs if a != b), f"{len(rows)} rows, not {len(wanted)}")


def _database(data: bytes, wanted: Tables) -> Iterator[Finding]:
    """The database's tables, and nothing beside them but keys and the index of the sentences."""
    with closing(sqlite3.connect(":memory:")) as base:
        try:
            base.deserialize(data)
            base.execute("PRAGMA trusted_schema = OFF")
            found = base.execute("SELECT type, name FROM sqlite_schema ORDER BY name").fetchall()
            known = {*wanted, SEARCH, *(f"{SEARCH}_{part}" for part in ("data", "idx", "docsize", "config", "content"))}
            for kind, name in found:
                if kind != "index" and (kind != "table" or name not in known):
                    yield _finding(SQLITE, f"{kind} {name}", "no such thing is made")
            for name in sorted(set(wanted) & {name for _, name in found}):
                rows = base.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608  (a name of ours)
                wrong = _differs([_cells(list(row)) for row in rows], wanted[name][1])
                if wrong is not None:
                    yield _finding(SQLITE, f"{name}: {wrong}", "briefing.json says something else")
            base.execute("INSERT INTO sentences_fts (sentences_fts, rank) VALUES ('integrity-check', 1)")
        except (sqlite3.Error, ValueError) as error:
            yield _finding(SQLITE, str(error), "it is no database of the tables, or its index is of other words")


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=short(what), why=why, now=_NOW)
