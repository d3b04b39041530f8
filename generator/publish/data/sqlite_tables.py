"""The tables as one SQLite file with keys and a full-text index; the same rows give the same bytes on one SQLite.

Of another version of SQLite's the rows are the same, while its pages and its index may be laid out otherwise.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from generator.publish.data.tables import Table

VERSION_AT = slice(96, 100)
"""Where the file's head names the SQLite that wrote it, for information only."""
INDEX = (
    "CREATE VIRTUAL TABLE sentences_fts USING fts5(text, content='sentences', tokenize='porter unicode61')",
    "INSERT INTO sentences_fts (sentences_fts) VALUES ('rebuild')",
    "INSERT INTO sentences_fts (sentences_fts) VALUES ('optimize')",
)
"""The full-text index: it holds no words twice, and no words that the table has not."""
APPLICATION = 0x62726966
"""The file's application id: “brif”."""


def as_sqlite(tables: Sequence[Table]) -> bytes:
    """The database as bytes, made in memory."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("PRAGMA page_size = 4096")
        base.execute(f"PRAGMA application_id = {APPLICATION}")
        for table in tables:
            base.execute(schema(table))
            marks = ", ".join("?" * len(table.columns))
            base.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)  # noqa: S608  (our names)
        for table in tables:
            for column, _ in table.refers:
                base.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")')
        for step in INDEX:
            base.execute(step)
        base.commit()
        base.execute("VACUUM")
        made = bytearray(base.serialize())
    made[VERSION_AT] = bytes(4)
    return bytes(made)


def schema(table: Table) -> str:
    """The statement that creates a table."""
    rows = [f'"{name}" {sort}' for name, sort in table.columns]
    if table.key:
        key = ", ".join(f'"{name}"' for name in table.key)
        rows.append(f"PRIMARY KEY ({key})")
    rows += [f'FOREIGN KEY ("{column}") REFERENCES "{other}" ("id")' for column, other in table.refers]
    return f'CREATE TABLE "{table.name}" ({", ".join(rows)})'
