"""The whole way on a story of our own, from a folder of files to pages and data."""

import json
from pathlib import Path

import jsonschema
import pytest

from generator.editorial.merge import State
from generator.errors import InputError
from generator.publish.data.export import as_text, export
from generator.publish.generate import run, write
from generator.publish.project import open_project
from tests.story import ARTICLES, PAGES, make_project

CONTRACT = Path(__file__).parents[2] / "generator" / "publish" / "data" / "briefing.schema.json"
SCHEMA = json.loads(CONTRACT.read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path):
    return open_project(make_project(tmp_path))


def page(project, path):
    return (project.docs / path).read_text(encoding="utf-8")


def generate(project):
    made = run(project)
    write(project, made)
    return made


def test_a_second_run_changes_nothing(project):
    assert generate(project).drift
    again = run(project)
    assert not again.drift
    assert not again.conflicts


def test_the_same_report_in_two_articles_is_counted_not_repeated(project):
    generate(project)
    text = page(project, "policy/night-ferries.md")
    assert text.count("has lifted the ban on night ferries to") == 1
    assert "*in 2 of 3 sources, in differing words*" in text


def test_every_page_links_to_those_that_it_names_and_never_to_itself(project):
    generate(project)
    text = page(project, "weapons/skarv.md")
    assert "[Norway](../actors/norway.md)" in text
    assert "(skarv.md)" not in text


def test_a_reference_is_shown_with_what_it_means(project):
    made = generate(project)
    (they,) = [m for m in made.briefing.mentions if m.text == "They"]
    assert they.entity == "icelandic-officials"
    assert "They *&#91;Icelandic officials&#93;* expect no trouble." in page(project, "actors/iceland.md")


def test_boilerplate_is_kept_and_marked_and_never_content(project):
    made = generate(project)
    assert "RELATED: Ten ferries to see before you sail *set aside: " in page(project, "sources/island.md")
    shown = {place for p in made.pages if p.kind != "source" for place in p.cites}
    sentences = [s for source in made.briefing.sources for s in source.sentences]
    boilerplate = [(s.source, s.index) for s in sentences if s.block == "boilerplate"]
    assert boilerplate
    assert not shown & set(boilerplate)


def test_the_timeline_is_honest_without_a_date(project):
    generate(project)
    assert "Date not given" in page(project, "timeline.md")


def test_a_source_shows_only_used_sentences_where_rights_say_so(tmp_path):
    project = open_project(make_project(tmp_path))
    (project.seeds / "strait_22cc33dd44.yml").write_text("rights: used\n", encoding="utf-8")
    made = generate(project)
    used = {place for p in made.pages if p.kind != "source" for place in p.cites}
    (source,) = [s for s in made.briefing.sources if s.id == "strait"]
    for sentence in source.sentences:
        is_shown = sentence.id in page(project, "sources/strait.md")
        assert is_shown == (("strait", sentence.index) in used)
    data = export(made.briefing, made.pages)
    row = next(s for s in data["sources"] if s["id"] == "strait")
    assert all((s["text"] is None) == (("strait", s["index"]) not in used) for s in row["sentences"])
    hidden = [s.text for s in source.sentences if ("strait", s.index) not in used]
    assert not any(text in as_text(data) for text in hidden)


def test_the_data_is_valid_and_its_spans_are_the_words(project):
    made = generate(project)
    data = json.loads(as_text(export(made.briefing, made.pages, made.own)))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    text = {(s["id"], row["index"]): row["text"] for s in data["sources"] for row in s["sentences"]}
    mentions = [mention for entity in data["entities"] for mention in entity["mentions"]]
    rows = [*data["quantities"], *data["dates"], *data["quotes"], *mentions]
    assert rows
    for row in rows:
        if row["start"] is not None:
            assert text[row["source"], row["sentence"]][row["start"] : row["end"]] == row["text"]


def test_every_list_of_the_data_is_sorted(project):
    data = export(generate(project).briefing, ())
    for key in ("sources", "entities", "policy_moves", "risks"):
        ids = [row["id"] for row in data[key]]
        assert ids == sorted(ids)


def test_an_article_more_touches_no_ids(project, tmp_path):
    first = {s.id for s in generate(project).briefing.statements}
    (project.seeds / "zone_33dd44ee55.txt").write_text(
        "Oslo said that the ban was lifted too early.\n", encoding="utf-8"
    )
    assert first < {s.id for s in run(project).briefing.statements}


def test_an_article_less_takes_its_page_away(project):
    generate(project)
    (project.seeds / "strait_22cc33dd44.txt").unlink()
    made = generate(project)
    assert [c.path for c in made.changes if c.state is State.REMOVED] == ["sources/strait.md"]
    assert not (project.docs / "sources" / "strait.md").exists()


def test_a_page_that_an_editor_removed_stays_removed(project):
    generate(project)
    (project.docs / "weapons" / "skarv.md").unlink()
    generate(project)
    assert not (project.docs / "weapons" / "skarv.md").exists()
    assert "skarv" not in page(project, "index.md")


def test_an_editors_own_page_is_listed_and_left_alone(project):
    (project.docs / "about.md").write_text("# About us\n", encoding="utf-8")
    assert generate(project).own == (("about.md", "About us"),)
    assert page(project, "about.md") == "# About us\n"


def test_an_alias_that_an_editor_adds_is_found_in_the_next_run(project):
    generate(project)
    path = project.docs / "weapons" / "skarv.md"
    text = page(project, "weapons/skarv.md").replace("- Skarv ferries\n", "- Skarv ferries\n  - night ferries\n")
    path.write_text(text, encoding="utf-8")
    made = generate(project)
    assert {m.text for m in made.briefing.mentions_of["skarv"]} >= {"night ferries", "Skarv ferries"}


def test_without_articles_nothing_is_written(tmp_path):
    project = open_project(make_project(tmp_path, articles={}))
    with pytest.raises(InputError):
        run(project)


@pytest.mark.parametrize("bad", ["kind: [state\nname: X\n", "kind: stat\nname: X\n", "kind: state\n"])
def test_a_broken_entry_stops_the_run_before_anything_is_written(tmp_path, bad):
    project = open_project(make_project(tmp_path, pages={**PAGES, "actors/x.md": bad}))
    made = run(project)
    assert made.broken[0].path == "docs/actors/x.md"
    assert made.broken[0].line


def test_a_bad_file_harms_no_other_article(tmp_path):
    project = open_project(make_project(tmp_path, articles={**ARTICLES, "zip.txt": "x"}))
    (project.seeds / "zip.txt").write_bytes(b"PK\x03\x04\x00\x00")
    (project.seeds / "empty.txt").write_bytes(b"")
    made = run(project)
    assert len(made.briefing.sources) == len(ARTICLES)
    assert {f.path for f in made.findings} == {"seeds/zip.txt", "seeds/empty.txt"}


def test_a_page_saved_while_the_run_goes_on_is_left_alone(project):
    generate(project)
    (project.seeds / "zone_33dd44ee55.txt").write_text(
        "Oslo said that Norway lifted the ban too early.\n", encoding="utf-8"
    )
    made = run(project)
    path = project.docs / "actors" / "norway.md"
    edited = page(project, "actors/norway.md").replace("kind: state\n", "kind: state  # as of today\n")
    path.write_text(edited, encoding="utf-8")
    missed = write(project, made)
    assert [finding.path for finding in missed] == ["docs/actors/norway.md"]
    assert path.read_text(encoding="utf-8") == edited
