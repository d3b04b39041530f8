"""Editions as an editor makes them: frozen on a day, told on the changes page, in the feed, and as known then."""

import json
import random
from pathlib import Path

import pytest

from generator.verify import read_site
from tests.cli.asked import NEW, briefing, content
from tests.story import ARTICLES
from tests.verify.conftest import verifier_of
from tests.verify.faults import campaign, dating, seed_fault

KINDS = (
    dating.edition_label_swapped,
    dating.edition_item_dropped,
    dating.edition_words,
    dating.edition_rewritten,
    dating.feed_entry_changed,
    dating.data_first_stood,
)


def edited(root: Path) -> None:
    """An article more, one edited, one gone."""
    (root / "seeds" / "oslo_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    path = root / "seeds" / "island_11bb22cc33.txt"
    path.write_text(ARTICLES[path.name].replace("190 miles", "195 miles"), encoding="utf-8")
    (root / "seeds" / "harbor_00aa11bb22.txt").unlink()
    briefing("generate", "--project", root, "--quiet")


def rewritten(root: Path) -> None:
    """A statement of home's bottom line in other words, and one more."""
    page = root / "docs" / "index.md"
    text = page.read_text(encoding="utf-8")
    part = text[text.index("## Bottom line") :]
    row = next(line for line in part.splitlines() if line.startswith("- ") and " [island:" in line)
    new = f"- **We** put it [shorter](actors/norway.md).{row[row.index(' [island:') :]}\n- It is late."
    page.write_text(text.replace(row, new), encoding="utf-8")
    briefing("generate", "--project", root, "--quiet", code=0)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A briefing with two editions and something since, built."""
    given, root = tmp_path_factory.mktemp("given"), tmp_path_factory.mktemp("editions") / "ferries"
    for name, text in ARTICLES.items():
        (given / name).write_text(text, encoding="utf-8")
    briefing("init", root, "--title", "Night ferries", given, code=0)
    briefing("edition", "--date", "2024-11-22", "--note", "The first.", "--project", root, code=0)
    edited(root)
    rewritten(root)
    briefing("edition", "--date", "2024-11-29", "--project", root, code=0)
    (root / "seeds" / "strait_22cc33dd44.txt").unlink()
    briefing("build", "--project", root, "--quiet")
    return root


def test_a_briefing_without_editions_has_a_calm_short_page(begun) -> None:
    text = (begun / "docs" / "changes.md").read_text()
    assert "No edition has been published yet" in text
    assert "##" not in text
    briefing("build", "--project", begun, code=0)
    assert not (begun / "site" / "feed.xml").exists()
    assert 'type="application/atom+xml"' not in (begun / "site" / "index.html").read_text()


def test_an_edition_freezes_what_stands_and_writes_its_pages(begun) -> None:
    result = briefing("edition", "--date", "2024-11-22", "--project", begun, "--json", code=0)
    assert json.loads(result.output)["edition"] == "2024-11-22"
    frozen = json.loads((begun / "docs" / "editions" / "2024-11-22.json").read_text())
    assert len(frozen["sources"]) == 3
    assert frozen["bottom_line"]
    assert "first edition" in (begun / "docs" / "changes.md").read_text()
    assert "## Bottom line" in (begun / "docs" / "editions" / "2024-11-22.md").read_text()
    briefing("check", "--project", begun, code=0)
    before = content(begun)
    again = briefing("edition", "--date", "2024-11-30", "--project", begun, code=0)
    assert "nothing changed since the edition of 2024-11-22" in again.output
    assert content(begun) == before


def test_a_day_that_is_none_or_not_later_is_refused(begun) -> None:
    briefing("edition", "--date", "2024-11-22", "--project", begun, code=0)
    before = content(begun)
    assert "is no day" in briefing("edition", "--date", "22.11.2024", "--project", begun, code=2).output
    earlier = briefing("edition", "--date", "2024-11-21", "--project", begun, code=2).output
    assert "the last one is of 2024-11-22" in earlier
    assert content(begun) == before
    briefing("edition", "--date", "2024-11-22", "--note", "Anew", "--again", "--project", begun, code=0)
    assert "Anew" in (begun / "docs" / "editions" / "2024-11-22.md").read_text()


def test_drift_is_generated_before_it_is_frozen(begun) -> None:
    (begun / "seeds" / "oslo_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    before = content(begun)
    assert "run `briefing generate` first" in briefing("edition", "--project", begun, code=1).output
    assert content(begun) == before


def test_a_note_that_is_mended_in_the_file_reaches_its_page(begun) -> None:
    briefing("edition", "--date", "2024-11-22", "--note", "Frist", "--project", begun, code=0)
    briefing("generate", "--project", begun, code=0)
    path = begun / "docs" / "editions" / "2024-11-22.json"
    path.write_text(path.read_text().replace("Frist", "First"), encoding="utf-8")
    briefing("generate", "--project", begun, code=0)
    assert "Note of the editors: First" in (begun / "docs" / "editions" / "2024-11-22.md").read_text()


def test_a_broken_edition_stops_the_run_and_is_named(begun) -> None:
    briefing("edition", "--date", "2024-11-22", "--project", begun, code=0)
    path = begun / "docs" / "editions" / "2024-11-22.json"
    path.write_text("<<<<<<< HEAD\n" + path.read_text(), encoding="utf-8")
    result = briefing("generate", "--project", begun, code=1)
    assert "docs/editions/2024-11-22.json" in result.output


def test_what_changed_is_told_with_the_words_that_went(published) -> None:
    text = (published / "docs" / "changes.md").read_text()
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads == ["## Since 29 November 2024", "## 29 November 2024", "## 22 November 2024"]
    assert "*withdrawn ·*" in text
    assert "*article edited ·*" in text
    assert "*as published on 22 November 2024, from " in text
    known = (published / "docs" / "editions" / "2024-11-22.md").read_text()
    assert "Note of the editors: The first." in known
    assert "a range of 190 miles" in known
    assert "a range of 195 miles" not in known


def test_the_check_agrees_and_the_feed_is_linked(published) -> None:
    assert "everything shown is in the articles" in briefing("verify", "--project", published, code=0).output
    head = (published / "site" / "actors" / "norway" / "index.html").read_text()
    assert 'type="application/atom+xml"' in head
    assert "../../feed.xml" in head
    briefing("bundle", "--project", published, code=0)
    briefing("verify", published / "dist" / "briefing-offline.zip", "--project", published, code=0)


def test_what_editors_wrote_in_the_bottom_line_is_frozen_and_told_as_theirs(published) -> None:
    frozen = json.loads((published / "docs" / "editions" / "2024-11-29.json").read_text())
    assert [(row["text"], bool(row["statement"])) for row in frozen["rewritten"]] == [
        ("We put it shorter.", True),
        ("It is late.", False),
    ]
    page = (published / "docs" / "editions" / "2024-11-29.md").read_text()
    part = page[page.index("## Bottom line") : page.index("## What changed")]
    assert "*then in an editor's words: “We put it shorter.”*" in part
    assert "- *then added by an editor: “It is late.”*" in part
    assert "rewritten" not in json.loads((published / "docs" / "editions" / "2024-11-22.json").read_text())


def test_the_data_says_since_when_each_claim_stands(published) -> None:
    data = json.loads((published / "site" / "data" / "briefing.json").read_text())
    assert {claim["first_stood"] for claim in data["claims"]} == {"2024-11-22", "2024-11-29"}
    assert [row["date"] for row in data["editions"]] == ["2024-11-22", "2024-11-29"]
    (one,) = [c for c in data["claims"] if "195 miles" in c["text"]]
    explained = briefing("explain", one["id"], "--project", published, code=0).output
    assert "first stood in the edition of 2024-11-29" in explained


def test_the_same_editions_give_the_same_bytes(published, tmp_path) -> None:
    first = content(published / "docs")
    briefing("generate", "--project", published, "--quiet")
    assert content(published / "docs") == first


def since_of(root: Path) -> list[str]:
    """The lines that say since when they are new."""
    pages = [path for path in (root / "docs").rglob("*.md") if path.parent.name != "editions"]
    return [line for path in pages for line in path.read_text("utf-8").splitlines() if "new since 22 Nov" in line]


def test_what_came_after_the_last_edition_is_marked_until_the_next(begun) -> None:
    briefing("edition", "--date", "2024-11-22", "--project", begun, code=0)
    assert since_of(begun) == []
    (begun / "seeds" / "oslo_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    briefing("build", "--project", begun, "--quiet", code=0)
    rows = since_of(begun)
    assert len({row.partition(" [oslo:")[0] for row in rows}) >= 2
    assert all("[oslo:" in row for row in rows)
    verifier, site = verifier_of(begun), dict(read_site(begun / "site"))
    assert verifier.verify(site).findings == ()
    for seed in range(4):
        what, faulty = seed_fault(site, random.Random(seed), dating.new_since_moved)
        assert not verifier.verify(faulty).ok, what
    briefing("edition", "--date", "2024-11-29", "--project", begun, code=0)
    assert since_of(begun) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_fault_in_what_is_told_of_editions_is_caught(published, kind) -> None:
    verifier, site = verifier_of(published), dict(read_site(published / "site"))
    assert verifier.verify(site).findings == ()
    for seed in range(4):
        what, faulty = seed_fault(site, random.Random(seed), kind)
        assert what.startswith(kind.__name__)
        assert not verifier.verify(faulty).ok, what


def test_faults_of_all_kinds_are_caught_where_there_are_editions(published) -> None:
    verifier, site = verifier_of(published), dict(read_site(published / "site"))
    assert [what for what, faulty in campaign(site, 50, 3) if verifier.verify(faulty).ok] == []
