"""Editions as the site holds them, read without trust; what changed between two is worked out here once more."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.errors import Finding
from generator.verify.data.records import Place, Record, read_records
from generator.verify.days import iso
from generator.verify.site.links import page_key
from generator.verify.words import anchor, fold

FOLDER, TAKEN = "editions/", "editions/taken-down-"
ENTRIES = frozenset(
    {
        *("person", "state", "government", "organisation", "group", "force", "place", "weapon", "technology"),
        *("document", "policy", "event", "risk"),
    }
)
"""Kinds of pages of who and what a story is about."""
TIMES = 50
"""So often, at most, one article says the very same words."""
SORTS = (
    *("withdrawn", "disputed", "revised", "corroborated", "new", "differences"),
    *("pages", "gone", "sources", "edited", "removed"),
)
Claim = tuple[tuple[str, ...], int, str]
"""The statements that mainly say it, the number of its origins, and its status."""


@dataclass(frozen=True, kw_only=True)
class Past:
    """One edition, or what stands now with an empty date; `sides` has by difference its wordings.
    `rewritten` are editors' words in the bottom line, each after the statement that they stood for.
    """

    date: str = ""
    note: str = ""
    bottom: tuple[str, ...] = ()
    rewritten: tuple[tuple[str, str], ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    abouts: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, tuple[tuple[str, bool, tuple[str, ...]], ...]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def claim_of(self) -> Mapping[str, Claim]:
        """The claim of each statement."""
        return {statement: claim for claim in self.claims for statement in claim[0]}


@dataclass(frozen=True, kw_only=True)
class Step:
    """From one edition to the next: what is of each sort of change, as sets of ids, pages or subjects.

    `sure` says that it can be counted.
    """

    before: Past
    after: Past
    sure: bool = True

    @cached_property
    def sorts(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """What changed, by sort."""
        return dict(zip(SORTS, _changed(self.before, self.after), strict=True))


def _changed(before: Past, after: Past) -> Iterator[Sequence[frozenset[str]]]:
    """The changes of each sort, in the order of SORTS."""
    old, new = before.claim_of, after.claim_of
    stay = [(claim, [old[s] for s in claim[0] if s in old]) for claim in after.claims]
    stay = [(claim, rows) for claim, rows in stay if rows]
    revised = {
        key: frozenset(s for _, number, ids in sides if number and not set(ids) & set(old) for s in ids)
        for key, sides in after.sides.items()
        if any(number and set(ids) & set(old) for _, number, ids in sides)
    }
    revised = {key: ids for key, ids in revised.items() if ids}
    yield [frozenset(claim[0]) for claim in before.claims if not set(claim[0]) & set(new)]
    yield [
        frozenset(claim[0])
        for claim, rows in stay
        if claim[2] == "disputed" and all(row[2] != "disputed" for row in rows)
    ]
    yield list(revised.values())
    yield [
        frozenset(claim[0])
        for claim, rows in stay
        if claim[2] == "corroborated" and all(row[1] < claim[1] for row in rows)
    ]
    yield [frozenset(claim[0]) for claim in after.claims if not set(claim[0]) & set(old)]
    yield [frozenset({about}) for key, about in after.abouts.items() if key not in before.abouts and key not in revised]
    yield [frozenset({page}) for page in after.pages if page not in before.pages]
    yield [frozenset({page}) for page in before.pages if page not in after.pages]
    yield [frozenset({source}) for source in after.sources if source not in before.sources]
    yield [frozenset({source}) for source, sha in after.sources.items() if before.sources.get(source, sha) != sha]
    yield [frozenset({source}) for source in before.sources if source not in after.sources]


def read_past(files: Mapping[str, bytes]) -> tuple[tuple[Past, ...], tuple[Finding, ...]]:
    """The editions of a site, oldest first, and what is wrong in their files."""
    found: list[Past] = []
    findings: list[Finding] = []
    taken = {path.removeprefix(TAKEN).removesuffix(".json") for path in files if path.startswith(TAKEN)}
    for path in sorted(files):
        if not path.startswith(FOLDER) or not path.endswith(".json") or path.startswith(TAKEN):
            continue
        record = read_records(files[path])
        date = path.removeprefix(FOLDER).removesuffix(".json")
        if record is None or record.words("date") != date or iso(date) is None:
            findings.append(_finding(path, "the edition", "it is no edition of the day in its name"))
            continue
        past = _past(record)
        found.append(past)
        held = sorted({statement.rpartition("-")[0] for statement in past.words} & taken)
        findings.extend(
            _finding(path, source, "its article was taken down, and words of it are here") for source in held
        )
        findings.extend(
            _finding(path, text, "it is not what the statement of that id says")
            for statement, text in past.words.items()
            if not _is_of(statement, text)
        )
    return tuple(found), tuple(findings)


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=what, why=why, now="take the edition back from git: nobody edits one")


def _is_of(statement: str, text: str) -> bool:
    """Whether a statement's id is made of these words."""
    source, _, digits = statement.rpartition("-")
    return any(anchor(source, text, number) == f"s{digits}" for number in range(TIMES))


def _past(record: Record) -> Past:
    sides = {
        row.words("id"): tuple(
            (fold(s.words("text")), s.flag("number"), s.texts("statements")) for s in row.rows("sides")
        )
        for row in record.rows("differences")
    }
    return Past(
        date=record.words("date"),
        note=fold(record.words("note")),
        bottom=record.texts("bottom_line"),
        rewritten=tuple((row.words("statement"), fold(row.words("text"))) for row in record.rows("rewritten")),
        sources={row.words("id"): row.words("sha256") for row in record.rows("sources")},
        pages={page_key(row.words("page")): fold(row.words("name")) for row in record.rows("pages")},
        claims=tuple(
            (row.texts("statements"), row.whole("origins") or 0, row.words("status")) for row in record.rows("claims")
        ),
        abouts={row.words("id"): fold(row.words("about")) for row in record.rows("differences")},
        sides=sides,
        words={row.words("id"): row.words("text") for row in record.rows("words")},
    )


def past_of(root: Record) -> Past:
    """What stands now, as the data has it; statements are told by their ids, which the data gives with each claim."""
    ids = {row.place: row.words("id") for claim in root.rows("claims") for row in claim.rows("statements")}
    claims = []
    for claim in root.rows("claims"):
        mainly = tuple(row.words("id") for row in claim.rows("statements") if row.get("main_clause") is not False)
        if mainly:
            claims.append((mainly, claim.whole("independent_origins") or 0, claim.words("status")))
    sides = {
        row.words("id"): tuple(
            (fold(value.words("value")), value.flag("number"), _ids(value.rows("evidence"), ids))
            for value in row.rows("values")
        )
        for row in root.rows("differences")
    }
    kinds = ((page, page.words("kind")) for page in root.rows("pages"))
    return Past(
        sources={row.words("id"): row.words("sha256") for row in root.rows("sources")},
        pages={page_key(page.words("path")): fold(page.words("title")) for page, kind in kinds if kind in ENTRIES},
        claims=tuple(claims),
        abouts={row.words("id"): fold(row.words("about")) for row in root.rows("differences")},
        sides=sides,
    )


def _ids(rows: Sequence[Record], ids: Mapping[Place | None, str]) -> tuple[str, ...]:
    return tuple(ids[row.place] for row in rows if row.place in ids)
