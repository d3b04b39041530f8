"""A briefing with a German frame, from its zip: whoever hears it read out hears each language as itself."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.pages.frame.tongue import languages
from generator.publish.generate import run, write
from generator.publish.project import open_project
from generator.publish.site import publish_site, publish_zip
from tests.site.sample import ROOT
from tests.site.watch import Watch

ENGLISH = ("[", "“")


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first briefing in German, unpacked from the zip."""
    root = tmp_path_factory.mktemp("german")
    for name in ("docs", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("language: en", "language: de")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    project = open_project(root)
    write(project, run(project))
    made = run(project)
    publish_site(project, made)
    publish_zip(project, made, project.zip)
    shutil.unpack_archive(project.zip, root / "unpacked")
    return root / "unpacked" / "briefing"


class Spoken(HTMLParser):
    """In which language each stretch of an article is said, as a browser works it out."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.said: list[tuple[tuple[str, ...], str, str]] = []

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "link", "input", "img", "br", "hr"}:
            above = self.open[-1][1] if self.open else ""
            self.open.append((tag, dict(attrs).get("lang") or above))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tags = tuple(tag for tag, _ in self.open)
        if "article" in tags and data.strip():
            self.said.append((tags, self.open[-1][1], data.strip()))


def spoken(path: Path) -> list[tuple[tuple[str, ...], str, str]]:
    reader = Spoken()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.said


def test_what_we_say_is_german_and_what_articles_say_is_english(german: Path):
    for page in ("index.html", "weapons/atacms.html", "timeline.html", "sources/001.html"):
        rows = spoken(german / page)
        assert len(rows) > 20
        for tags, language, text in rows:
            if "em" in tags:
                assert language == ("en" if text.startswith(ENGLISH) else "de"), (page, text)
            elif "h2" in tags:
                assert language == "de", (page, text)
            elif "li" in tags and "a" not in tags and re.search("[a-z]", text):
                assert language == "en", (page, text)
    titles = {text: language for tags, language, text in spoken(german / "weapons/atacms.html") if "h1" in tags}
    assert titles == {"ATACMS": "en"}
    titles = {text: language for tags, language, text in spoken(german / "timeline.html") if "h1" in tags}
    assert titles == {"Zeitachse": "de"}


def test_names_as_headings_stay_english(german: Path):
    headings = [row for row in spoken(german / "quotes.html") if "h2" in row[0]]
    assert {language for _, language, text in headings if text == "Antony Blinken"} == {"en"}
    assert all(language == "de" for _, language, text in headings if text.startswith("Andere"))


@pytest.mark.browser
def test_scripts_speak_german(german: Path, watch: Watch):
    page = watch.page
    page.goto((german / "index.html").as_uri())
    page.get_by_role("button", name="Wie sicher").click()
    assert page.get_by_text("Nichts davon besagt, dass ein Bericht wahr ist.").is_visible()
    page.goto((german / "timeline.html").as_uri())
    assert page.locator(".strip-track li").count() >= 6
    assert page.get_by_role("button", name="Weiter", exact=True).is_visible()
    page.goto((german / "claims.html").as_uri())
    assert page.get_by_role("searchbox", name="Aussagen durchsuchen").is_visible()
    assert "von" in page.locator("[role=status]").first.inner_text()
    page.goto((german / "relations.html").as_uri())
    assert page.get_by_label("Zeigen", exact=True).is_visible()
    watch.assert_calm()


@pytest.mark.browser
def test_home_stands_in_columns_in_every_language(german: Path, watch: Watch):
    page = watch.page
    page.goto((german / "index.html").as_uri())
    tops = page.evaluate(
        """() => [...document.querySelectorAll("article h2")].filter((h) => ["Akteure", "Waffen"].includes(
            h.firstChild.textContent.trim())).map((h) => Math.round(h.getBoundingClientRect().top))"""
    )
    assert len(tops) == 2
    assert tops[0] == tops[1]


def test_there_is_a_page_of_prose_in_each_language():
    from generator.publish.new_files import STARTER

    for name in ("method", "data", "about"):
        lines = (STARTER / f"{name}.md.jinja").read_text(encoding="utf-8").splitlines()
        for language in languages():
            own = (STARTER / f"{name}.{language}.md.jinja").read_text(encoding="utf-8").splitlines()
            assert [row[:2] for row in own if row[:1] in "#-|"] == [row[:2] for row in lines if row[:1] in "#-|"]
