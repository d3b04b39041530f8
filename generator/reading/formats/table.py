"""A CSV listing has an article a row; columns are known by their names, and a broken row stops no other."""

import csv
from collections.abc import Sequence
from io import StringIO
from itertools import islice

from generator.errors import Finding
from generator.reading.extract import Extracts, Format
from generator.reading.formats.many import Row, first_of, many
from generator.reading.metadata.spellings import key_of
from generator.reading.text.decode import decode_any, refusal

LONGEST = 50_000_000
LONGEST_CELL = 1_000_000
"""Characters of a cell: a quotation mark that is never closed takes the rest of the file into one."""

_BREAKS = 20
"""Broken rows after which the rest of the file is not read: each may cost as much as a longest cell."""

_SIGNS = ",;\t|"
_NOW = "export the listing again as CSV, with quotation marks doubled inside of cells"
Cells = tuple[int, list[str]]


def read_table(data: bytes, path: str) -> Extracts:
    """The articles of the rows."""
    text, told = decode_any(data, path, longest=LONGEST)
    lines = list(StringIO(text.removeprefix("\ufeff"), newline=""))
    head = lines[0][:20_000] if lines else ""
    sign = max(_SIGNS, key=lambda each: len({key_of(name) for name in head.strip().split(each)} - {None}))
    rows, findings = _rows(lines, sign, path)
    names = [key_of(name) for name in rows[0][1]] if rows else []
    if not {"text", "teaser"} & set(names):
        why = "no column of the first line is called text, body or content"
        raise refusal(path, "not read: no listing of articles", why, "name the columns in the first line", line=1)
    articles = []
    for line, cells in rows[1:]:
        if len(cells) < len(names) or any(cells[len(names) :]):
            why = f"it has {len(cells)} cells, and the first row {len(names)}"
            findings.append(Finding(what="a row is not read", path=path, line=line, why=why, now=_NOW))
        elif any(cells):
            articles.append(_row(line, rows[0][1], cells))
    return many(articles, path, [*told, *findings])


def _rows(lines: Sequence[str], sign: str, path: str) -> tuple[list[Cells], list[Finding]]:
    """The rows with the lines they begin in; after a broken one, reading goes on in the next line."""
    csv.field_size_limit(LONGEST_CELL)
    rows: list[Cells] = []
    findings: list[Finding] = []
    at = 0
    while at < len(lines) and len(findings) <= _BREAKS:
        reader = csv.reader(islice(lines, at, None), delimiter=sign, strict=True)
        begun = 0
        try:
            for cells in reader:
                if cells:
                    rows.append((at + begun + 1, cells))
                begun = reader.line_num
        except csv.Error as error:
            why, line = str(error)[:100], at + begun + 1
            findings.append(Finding(what="a row is not read", path=path, line=line, why=why, now=_NOW))
            at += begun + 1
        else:
            return rows, findings
    if at < len(lines):
        what, why = "the rest of the file is not read", f"over {_BREAKS} rows before it are broken"
        findings.append(Finding(what=what, path=path, line=at + 1, why=why, now=_NOW))
    return rows, findings


def _row(line: int, names: Sequence[str], cells: Sequence[str]) -> Row:
    found = first_of(zip(names, cells, strict=False))
    return Row(line=line, raw=found, text=found.pop("text", ""), teaser=found.pop("teaser", ""))


TABLE = Format(suffixes=(".csv", ".tsv"), holds="a listing of articles", longest=LONGEST, read=read_table)
