"""A takedown leaves no word of an article in any file but git's own, and a note that it was done."""

import json
import re
import zipfile

import pytest

from tests.cli.asked import NEW, briefing, content
from tests.story import ARTICLES

OWN = "oslo_33dd44ee55.txt"
WORDS = NEW.rpartition(". ")[2].strip()
REASON = "Its publisher asked for it."


def runs(text, length=5):
    """Every run of so many words."""
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def holding(root, wanted):
    """The files below a folder that hold any of the runs of words, those inside zips too."""
    found = []
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        datas = {path.name: path.read_bytes()}
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                datas = {f"{path.name}/{name}": archive.read(name) for name in archive.namelist()}
        for name, data in datas.items():
            text = re.sub(r"<[^<>]*>|\]\([^()]*\)|&#?\w+;", " ", data.decode("utf-8", "ignore"))
            if runs(text) & wanted:
                found.append(name)
    return found


@pytest.fixture
def published(begun):
    """A briefing of four articles with two editions, a site and a zip; one of them is then edited."""
    (begun / "seeds" / OWN).write_text(NEW, encoding="utf-8")
    briefing("generate", "--project", begun, "--quiet")
    briefing("edition", "--date", "2024-11-22", "--project", begun, code=0)
    (begun / "seeds" / OWN).write_text(NEW.replace("250 miles", "255 miles"), encoding="utf-8")
    briefing("generate", "--project", begun, "--quiet")
    briefing("edition", "--date", "2024-11-29", "--project", begun, code=0)
    briefing("build", "--project", begun, "--quiet")
    briefing("bundle", "--project", begun, "--quiet")
    return begun


def test_every_word_goes_from_pages_data_editions_feed_zip_and_cache(published):
    others = set().union(*(runs(text) for text in ARTICLES.values()))
    wanted = (runs(NEW) | runs(NEW.replace("250", "255"))) - others
    assert len(holding(published, wanted)) > 10
    result = briefing("takedown", "oslo", "--reason", REASON, "--date", "2024-12-01", "--yes", "--project", published)
    assert result.exit_code == 0, result.output
    assert "git's history still holds the words" in result.output
    assert holding(published, wanted) == []
    assert not (published / ".briefing" / "cache.sqlite").exists()  # what the new site keeps, `holding` has read
    note = json.loads((published / "docs" / "editions" / "taken-down-oslo.json").read_text())
    assert (note["source"], note["date"], note["reason"]) == ("oslo", "2024-12-01", REASON)
    assert f"oslo, taken down on 1 December 2024: {REASON}" in (published / "docs" / "corrections.md").read_text()
    changed = (published / "docs" / "changes.md").read_text()
    assert re.search(r"\n- \*\d+ withdrawn claims?\*\n", changed)  # no word of theirs stands, so there are no more
    assert not re.search(r"\n\n- \*and \d+ more", changed)
    data = json.loads((published / "site" / "data" / "briefing.json").read_text())
    assert data["taken_down"] == [{"source": "oslo", "date": "2024-12-01", "reason": REASON}]
    briefing("verify", "--project", published, code=0)
    briefing("verify", published / "dist" / "briefing-offline.zip", "--project", published, code=0)
    briefing("check", "--project", published, code=0)


def test_what_comes_back_is_set_aside_and_told(published):
    briefing("takedown", "oslo", "--reason", REASON, "--yes", "--project", published, code=0)
    before = content(published / "docs")
    (published / "seeds" / OWN).write_text(NEW, encoding="utf-8")
    result = briefing("generate", "--project", published, code=1)
    assert f"seeds/{OWN}:1: the article is set aside" in result.output
    assert content(published / "docs") == before


def test_nothing_goes_without_a_yes_and_a_dry_run_only_says(published):
    before = content(published)
    assert "say --yes" in briefing("takedown", "oslo", "--reason", REASON, "--project", published, code=2).output
    briefing("takedown", "oslo", "--reason", REASON, "--dry-run", "--project", published, code=0)
    assert (
        "did you mean 'oslo'" in briefing("takedown", "osla", "--reason", "x", "--yes", "--project", published).output
    )
    assert "without a reason" in briefing("takedown", "oslo", "--reason", " ", "--yes", "--project", published).output
    assert content(published) == before


def test_words_that_an_editor_put_on_a_page_are_named(published):
    page = published / "docs" / "notes.md"
    page.write_text(f"# Notes\n\n{WORDS}\n", encoding="utf-8")
    briefing("generate", "--project", published, "--quiet")
    result = briefing("takedown", "oslo", "--reason", REASON, "--yes", "--project", published, code=1)
    assert "docs/notes.md:3: words of the article stand here" in result.output
    assert "Trade unions in Bergen" in page.read_text()
