"""What programs read: tables without formulas, a database with keys, the same bytes twice, nothing kept back."""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from generator.publish.data.csv_tables import as_csv
from generator.publish.data.followthemoney import SCHEMATA, as_ftm
from generator.publish.data.tables import Table, columns
from generator.publish.generate import run, write
from generator.publish.project import open_project
from generator.publish.site import data_files
from tests.story import ARTICLES, make_project

PROPERTIES = {
    "Article": {"title", "author", "publisher", "publishedAt", "sourceUrl", "fileName", "notes"},
    "Mention": {"document", "resolved", "name", "detectedSchema"},
    "UnknownLink": {"subject", "object", "role", "recordId", "proof"},
    "Address": {"name", "alias", "keywords", "proof", "full"},
    "Document": {"name", "alias", "keywords", "proof", "fileName"},
}
"""Of its published model, version 4.11; an entity of another sort has those of an entity."""
NAMED = {"name", "alias", "keywords", "proof"}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    project = open_project(make_project(tmp_path_factory.mktemp("machines")))
    made = run(project)
    write(project, made)
    return data_files(made, project.docs)


@pytest.fixture(scope="module")
def data(files):
    return json.loads(files["data/briefing.json"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1", "＝1", "'=1"])
def test_no_text_is_taken_for_a_formula(text):
    table = Table(name="t", columns=columns("text number%"), rows=((text, -1.5),))
    rows = list(csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline="")))
    assert rows == [["text", "number"], ["'" + text, "-1.5"]]


def test_other_text_is_left_alone():
    table = Table(name="t", columns=columns("a b c d e"), rows=(("a=b", "1-2", "", None, -3),))
    rows = list(csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline="")))
    assert rows[1] == ["a=b", "1-2", "", "", "-3"]


def test_the_database_has_keys_that_hold_and_an_index_of_the_sentences(files, data):
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(files["data/briefing.sqlite"])
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("SELECT count(*) FROM claims").fetchone() == (len(data["claims"]),)
        word = "Skarv"
        found = base.execute("SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH ?", [word]).fetchall()
        texts = [row["text"] or "" for source in data["sources"] for row in source["sentences"]]
        assert len(found) == sum(word in text for text in texts) > 0


def test_attribution_and_certainty_travel_with_every_statement(files, data):
    rows = list(csv.DictReader(io.StringIO(files["data/csv/statements.csv"].decode("utf-8-sig"), newline="")))
    told = {s["id"]: s for claim in data["claims"] for s in claim["statements"]}
    assert {row["id"]: (row["modality"], row["attributed_to"]) for row in rows} == {
        key: (s["modality"], s["attributed_to"] or "") for key, s in told.items()
    }


def test_every_entity_has_a_schema_of_the_model_and_its_properties_only(files, data):
    rows = [json.loads(line) for line in files["data/entities.ftm.jsonl"].splitlines()]
    ids = {row["id"] for row in rows}
    assert len(ids) == len(rows) > len(data["entities"])
    for row in rows:
        assert row["schema"] in {*SCHEMATA.values(), *PROPERTIES}
        assert set(row["properties"]) <= PROPERTIES.get(row["schema"], NAMED)
        for name in ("document", "resolved", "subject", "object", "proof"):
            assert set(row["properties"].get(name, ())) <= ids
    kinds = {entity["kind"] for entity in data["entities"]}
    assert kinds <= set(SCHEMATA)


def test_sizes_and_hashes_are_those_of_the_files(files):
    package = json.loads(files["data/datapackage.json"])
    assert {f"data/{row['path']}": row["bytes"] for row in package["resources"]} == {
        path: len(body)
        for path, body in files.items()
        if path.startswith("data/") and not path.endswith((".js", ".svg")) and "datapackage" not in path
    }


def test_every_page_is_listed_and_there_as_markdown(files, data):
    listed = files["llms.txt"].decode()
    for page in data["pages"]:
        assert f"]({page['path']})" in listed
        assert files[page["path"]].startswith(b"---")


def test_what_rights_keep_back_stands_nowhere(tmp_path: Path):
    name = min(ARTICLES)
    root = make_project(tmp_path)
    (root / "seeds" / name).with_suffix(".yml").write_text("rights: used\n", encoding="utf-8")
    project = open_project(root)
    made = run(project)
    write(project, made)
    files = data_files(made, project.docs)
    data = json.loads(files["data/briefing.json"])
    article = made.briefing.articles[0]
    kept = [row["index"] for row in data["sources"][0]["sentences"] if row["text"] is None]
    texts = [s.text for s in article.source.sentences if s.index in kept and s.text.endswith(".")]
    assert texts
    for path, body in files.items():
        for text in texts:
            assert text.encode() not in body, (path, text)


def test_the_same_data_gives_the_same_bytes(files, tmp_path: Path):
    (tmp_path / "data.json").write_bytes(files["data/briefing.json"])
    code = (
        "import json, sys, hashlib; from pathlib import Path;"
        "from generator.publish.data.machines import machine_files;"
        "text = Path(sys.argv[1]).read_bytes(); made = machine_files(json.loads(text), Path('none'), text);"
        "print(json.dumps({name: hashlib.sha256(body).hexdigest() for name, body in sorted(made.items())}))"
    )
    seeds = ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati"})
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "data.json")],
            check=True,
            capture_output=True,
            env={**os.environ, **more},
        ).stdout
        for more in seeds
    ]
    assert runs[0] == runs[1]
    assert as_ftm(json.loads(files["data/briefing.json"])) == files["data/entities.ftm.jsonl"]
