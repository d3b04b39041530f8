"""A briefing's frame in another language: what the sources and the editors say stays, what we say changes with it."""

import re
import shutil
from pathlib import Path

import pytest

from generator.pages.frame.markdown import DRAFT, SAID
from generator.pages.frame.tongue import english, languages, tongue
from generator.publish.generate import run, write
from generator.publish.project import open_project
from tests.story import make_project

ROOT = Path(__file__).parents[2]
PAGE = "policy/night-ferries.md"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    made = make_project(tmp_path_factory.mktemp("base"))
    generate(made)
    return made


@pytest.fixture
def folder(base, tmp_path):
    return Path(shutil.copytree(base, tmp_path / "made"))


def generate(folder):
    made = run(open_project(folder))
    assert made.broken == ()
    assert write(open_project(folder), made) == ()
    return made


def say_in(folder, language):
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    rest = re.sub(r"theme:\n  name: material\n  language: \w+\n", "", settings)
    (folder / "mkdocs.yml").write_text(f"{rest}theme:\n  name: material\n  language: {language}\n", encoding="utf-8")
    return generate(folder)


def pages(folder):
    return {path.relative_to(folder): path.read_text(encoding="utf-8") for path in sorted(folder.glob("docs/**/*.md"))}


def change(folder, old, new):
    page = folder / "docs" / PAGE
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_frame_is_german_and_the_articles_are_not(folder):
    say_in(folder, "de")
    home = (folder / "docs/index.md").read_text(encoding="utf-8")
    assert "## Das Wichtigste" in home
    assert "has lifted the ban on night ferries" in home
    assert re.search(r"\*in \d von 3 Quellen", home)
    assert 'title: "Zeitachse"' in (folder / "docs/timeline.md").read_text(encoding="utf-8")
    assert "- *auf* [" not in home


@pytest.mark.parametrize("language", languages())
def test_there_and_back_are_the_same_bytes(folder, language):
    before = pages(folder)
    say_in(folder, language)
    assert pages(folder) != before
    say_in(folder, language)
    assert all(change.state.value == "same" for change in run(open_project(folder)).changes)
    say_in(folder, "en")
    assert pages(folder) == before


def test_a_language_that_the_texts_do_not_know_leaves_the_frame_in_english(folder):
    before = pages(folder)
    say_in(folder, "fr")
    assert pages(folder) == before


def test_edits_live_through_every_language(folder):
    text = (folder / "docs" / PAGE).read_text(encoding="utf-8")
    gone = next(line for line in text.splitlines() if line.startswith("- ") and "tied up" in line)
    change(folder, gone + "\n", "")
    change(folder, "has lifted the ban", "put an end to the ban")
    change(folder, "\n[//]: #", "\n## Of mine\n\nRisks nobody sees.\n\n[//]: #")
    generate(folder)
    edited = pages(folder)
    here = edited[Path("docs") / PAGE]
    assert "*edited*" in here
    assert "*added by an editor*" in here
    for language in ("de", "uk", "de", "en"):
        say_in(folder, language)
        now = pages(folder)[Path("docs") / PAGE]
        assert "put an end to the ban" in now
        assert gone not in now
        assert gone[:60] not in now
        assert "## Of mine\n\nRisks nobody sees." in now
        exact = tongue(language).exact if language != "en" else {"edited": "edited"}
        assert f"*{exact['edited']}*" in now
        assert all(change.state.value == "same" for change in run(open_project(folder)).changes)
    assert pages(folder) == edited


@pytest.mark.parametrize(("language", "wanted"), [("de", "bei"), ("uk", "у виданні")])
def test_who_published_a_quotation_is_said_in_the_language(folder, language, wanted):
    for number, path in enumerate(sorted((folder / "seeds").glob("*.txt"))):
        path.with_suffix(".yml").write_text(f"publisher: The Mole {number}\n", encoding="utf-8")
    generate(folder)
    before = pages(folder)
    assert re.search(r"\*in The Mole \d", before[Path("docs/quotes.md")])
    say_in(folder, language)
    here = pages(folder)[Path("docs/quotes.md")]
    assert re.search(rf"\*{wanted} The Mole \d", here)
    assert not re.search(r"\bin The Mole \d", here)
    say_in(folder, "en")
    assert pages(folder) == before


@pytest.mark.parametrize("language", languages())
def test_the_first_briefing_says_nothing_in_english(tmp_path, language):
    for name in ("docs", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    settings = (
        (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("  language: en\n", f"  language: {language}\n")
    )
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    made = run(open_project(tmp_path))
    briefing = made.briefing
    names = {name for entity in briefing.entities for name in (entity.name, *entity.aliases)}
    bodies = {change.path: change.body or "" for change in made.changes if change.path != f"{DRAFT}.md"}
    kept = re.compile(r"&#91;|“|—|d-[0-9a-f]{10}|\d+\Z")
    left = {
        part
        for body in bodies.values()
        for said in SAID.findall(body)
        for part in said.removesuffix(" ·").split(" · ")
        if not kept.match(part) and part not in names and tongue(language).back(part) is None
    }
    headings = {row for body in bodies.values() for row in re.findall(r"^## (?!\[)(.+)$", body, re.MULTILINE)}
    left |= {row for row in headings if tongue(language).back(row) is None and english(row) == row} - names
    assert left == set()
