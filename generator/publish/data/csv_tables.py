"""A table as CSV: RFC 4180 with a byte order mark, for spreadsheets; no cell of text can be taken for a formula."""

import csv
import io
import re

from generator.publish.data.tables import Table

MARK = "'"
"""Stands before text that looks like a formula, as spreadsheets mark it; who reads with a program takes it off."""
FORMULA = re.compile(rf" *[=+\-@\t\r\n＝＋－＠{MARK}]")
"""With these a spreadsheet begins a formula, the full-width ones in some languages."""


def as_csv(table: Table) -> bytes:
    """The table with a head; an empty cell is one that is not known."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(name for name, _ in table.columns)
    begins = FORMULA.match
    writer.writerows(  # numbers as they are, text never as a formula
        [f"{MARK}{cell}" if isinstance(cell, str) and begins(cell) else cell for cell in row] for row in table.rows
    )
    return out.getvalue().encode("utf-8-sig")
