"""A table as CSV: RFC 4180 with a byte order mark, for spreadsheets; no cell of text can be taken for a formula."""

import csv
import io

from generator.publish.data.tables import Cell, Table

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a spreadsheet begins a formula, the full-width ones in some languages."""
MARK = "'"
"""Stands before such a cell, as spreadsheets themselves mark text; who reads the file with a program takes it off."""


def as_csv(table: Table) -> bytes:
    """The table with a head; an empty cell is one that is not known."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(name for name, _ in table.columns)
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def safe(cell: Cell) -> str:
    """A cell as text: numbers as they are, text never as a formula."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return repr(cell)
    return MARK + cell if cell.lstrip(" ").startswith((*FORMULA, MARK)) else cell
