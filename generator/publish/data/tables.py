"""The data as tables: each row is said by briefing.json, and attribution and certainty travel with every statement."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.publish.data.claims import Json

Cell = str | int | float | None
Row = tuple[Cell, ...]
Places = Iterable[Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its columns with their SQL types, which of them are its key, whom they name elsewhere, and its rows."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...] = ()
    refers: tuple[tuple[str, str], ...] = ()
    """A column, and the table whose `id` it holds."""
    rows: tuple[Row, ...] = ()


def at(places: Places) -> str:
    """Sentences as the pages cite them."""
    return "; ".join(f"{place['source']}:{place['sentence']}" for place in places)


def columns(names: str) -> tuple[tuple[str, str], ...]:
    """Columns from words: `name` is text, `name#` a whole number, `name%` any number."""
    types = {"#": "INTEGER", "%": "REAL"}
    return tuple((name.rstrip("#%"), types.get(name[-1], "TEXT")) for name in names.split())


def tables(data: Json) -> tuple[Table, ...]:
    """All tables; those that others refer to come first."""
    return tuple(make(data) for make in MAKERS)


def sources(data: Json) -> Table:
    """A row for each article."""
    names = "id title publisher author published published_estimated# url rights copy_of path sha256 sentences#"
    rows = [
        (
            *(s[name] for name in ("id", "title", "publisher", "author", "published")),
            int(s["published_estimated"]),
            *(s[name] for name in ("url", "rights", "copy_of", "path", "sha256")),
            len(s["sentences"]),
        )
        for s in data["sources"]
    ]
    return Table(name="sources", columns=columns(names), key=("id",), refers=(("copy_of", "sources"),), rows=(*rows,))


def sentences(data: Json) -> Table:
    """A row for each sentence; one that its source's rights keep back has no text."""
    rows = [(s["id"], r["index"], r["id"], r["block"], r["text"]) for s in data["sources"] for r in s["sentences"]]
    return Table(
        name="sentences",
        columns=columns("source sentence# id block text"),
        key=("source", "sentence"),
        refers=(("source", "sources"),),
        rows=(*rows,),
    )


def entities(data: Json) -> Table:
    """A row for each entity."""
    rows = [
        (e["id"], e["name"], e["kind"], e["section"], e["page"], "; ".join(e["aliases"]), len(e["mentions"]))
        for e in data["entities"]
    ]
    return Table(
        name="entities", columns=columns("id name kind section page aliases mentions#"), key=("id",), rows=(*rows,)
    )


def mentions(data: Json) -> Table:
    """A row for each mention, with the rule that found it."""
    keys = ("source", "sentence", "start", "end", "text", "how", "rule")
    rows = [(e["id"], *(m[key] for key in keys)) for e in data["entities"] for m in e["mentions"]]
    return Table(
        name="mentions",
        columns=columns("entity source sentence# start# end# text how rule"),
        refers=(("entity", "entities"), ("source", "sources")),
        rows=(*rows,),
    )


def claims(data: Json) -> Table:
    """A row for each claim: how many sources tell it, and where it comes from."""
    rows = [
        (
            *(c[name] for name in ("id", "text", "topic", "status")),
            len({s["source"] for s in c["statements"]}),
            c["independent_origins"],
            "; ".join(o["label"] for o in c["origins"]),
            len(c["statements"]),
            len(c["denied_by"]),
            c["reason"],
        )
        for c in data["claims"]
    ]
    names = "id text topic status sources# independent_origins# origins statements# denials# reason"
    return Table(name="claims", columns=columns(names), key=("id",), rows=(*rows,))


def statements(data: Json) -> Table:
    """A row for each statement: its words, how it is said, and by whom."""
    texts = {(s["id"], row["index"]): row["text"] for s in data["sources"] for row in s["sentences"]}
    found = {s["id"]: s for c in data["claims"] for s in c["statements"]}
    rows = [
        (
            s["id"],
            s["source"],
            s["sentence"],
            texts.get((s["source"], s["sentence"])),
            s["modality"],
            "; ".join(s["cues"]),
            s["attributed_to"],
            s["speaker"],
            "; ".join(s["origins"]),
            "; ".join(t["id"] for t in s["topics"]),
        )
        for _, s in sorted(found.items())
    ]
    return Table(
        name="statements",
        columns=columns("id source sentence# text modality cues attributed_to speaker origins topics"),
        key=("id",),
        refers=(("source", "sources"),),
        rows=(*rows,),
    )


def claim_statements(data: Json) -> Table:
    """Which statements make up a claim, by which stretch of theirs, and why."""
    rows = [
        (
            c["id"],
            s["id"],
            s.get("clause_start"),
            s.get("clause_end"),
            None if s.get("main_clause") is None else int(s["main_clause"]),
            s.get("agrees_in"),
        )
        for c in data["claims"]
        for s in c["statements"]
    ]
    return Table(
        name="claim_statements",
        columns=columns("claim statement clause_start# clause_end# main_clause# agrees_in"),
        key=("claim", "statement"),
        refers=(("claim", "claims"), ("statement", "statements")),
        rows=(*rows,),
    )


def claim_entities(data: Json) -> Table:
    """Whom a claim names."""
    known = {e["id"] for e in data["entities"]}
    return Table(
        name="claim_entities",
        columns=columns("claim entity"),
        key=("claim", "entity"),
        refers=(("claim", "claims"), ("entity", "entities")),
        rows=tuple((c["id"], e) for c in data["claims"] for e in c["entities"] if e in known),
    )


def quantities(data: Json) -> Table:
    """A row for each number, as written and in units of the SI."""
    head = ("source", "sentence", "start", "end", "text", "value", "low", "high", "unit")
    rows = [
        (
            *(q[name] for name in head),
            *((q["si"]["value"], q["si"]["unit"]) if q["si"] else (None, None)),
            *(q[name] for name in ("qualifier", "measure", "subject")),
        )
        for q in data["quantities"]
    ]
    names = "source sentence# start# end# text value% low% high% unit si_value% si_unit qualifier measure subject"
    return Table(name="quantities", columns=columns(names), refers=(("source", "sources"),), rows=(*rows,))


def dates(data: Json) -> Table:
    """A row for each date, no more exact than it is told."""
    keys = ("source", "sentence", "start", "end", "text", "first", "last", "precision", "basis")
    return Table(
        name="dates",
        columns=columns("source sentence# start# end# text first last precision basis"),
        refers=(("source", "sources"),),
        rows=tuple(tuple(d[key] for key in keys) for d in data["dates"]),
    )


def quotes(data: Json) -> Table:
    """A row for each quoted stretch; `speaker` only where the article says whose words they are."""
    keys = ("source", "sentence", "text", "speaker", "speaker_text", "through")
    rows = [(*(q[key] for key in keys[:3]), int(q["direct"]), *(q[key] for key in keys[3:])) for q in data["quotes"]]
    return Table(
        name="quotes",
        columns=columns("source sentence# text direct# speaker speaker_text through#"),
        refers=(("source", "sources"), ("speaker", "entities")),
        rows=(*rows,),
    )


def relations(data: Json) -> Table:
    """A row for each relation, with the sentences that tell of it."""
    rows = [
        (*(r[n] for n in ("subject", "predicate", "label", "object")), at(r["evidence"])) for r in data["relations"]
    ]
    return Table(
        name="relations",
        columns=columns("subject predicate label object evidence"),
        key=("subject", "predicate", "object"),
        refers=(("subject", "entities"),),  # what it is with may be a risk, which is no entity
        rows=(*rows,),
    )


def differences(data: Json) -> Table:
    """A row for each wording of each difference."""
    rows = [
        (d["id"], n, d["about"], d["type"], d["rule"], "; ".join(d["entities"]), v["value"], at(v["evidence"]))
        for d in data["differences"]
        for n, v in enumerate(d["values"])
    ]
    return Table(
        name="differences",
        columns=columns("id wording# about type rule entities value evidence"),
        key=("id", "wording"),
        rows=(*rows,),
    )


def events(data: Json) -> Table:
    """A row for each dated statement."""
    rows = [
        (e["first"], e["last"], e["precision"], int(e["expected"]), e["title"], at(e["evidence"]))
        for e in data["events"]
    ]
    return Table(name="events", columns=columns("first last precision expected# text evidence"), rows=(*rows,))


def pages(data: Json) -> Table:
    """A row for each page of the site."""
    rows = tuple((p["path"], p["title"], p["kind"]) for p in data["pages"])
    return Table(name="pages", columns=columns("path title kind"), key=("path",), rows=rows)


MAKERS: tuple[Callable[[Json], Table], ...] = (
    *(sources, sentences, entities, mentions, claims, statements, claim_statements, claim_entities),
    *(quantities, dates, quotes, relations, differences, events, pages),
)
