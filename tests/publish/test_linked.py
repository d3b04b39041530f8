"""A page tells machines what it is about and what it cites: from the data, escaped, and never how true anything is."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.publish.building.covers import HEIGHT, WIDTH, cover, cover_of, png
from generator.publish.building.imprint import Imprint
from generator.publish.building.structured_data import Known, as_script, linked
from generator.publish.generate import run, write
from generator.publish.project import Project, open_project
from generator.publish.site import publish_site, publish_zip
from generator.verify import verify_site
from tests.publish.test_imprint import ABOUT, project_with

BODY = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
PLACE = "site_url: https://example.org/ferries/\n"


@pytest.fixture(scope="module")
def placed(tmp_path_factory):
    project = project_with(tmp_path_factory.mktemp("placed"), ABOUT)
    settings = project.root / "mkdocs.yml"
    settings.write_text(PLACE + settings.read_text(encoding="utf-8"), encoding="utf-8")
    (project.seeds / "harbor_00aa11bb22.yml").write_text("published: 2024-02-03\npublisher: The Post\n")
    project = open_project(project.root)
    write(project, run(project))
    publish_site(project, run(project))
    return project


def said(project: Project, page: str) -> tuple[str, dict[str, Any]]:
    text = (project.site / page / "index.html").read_text(encoding="utf-8")
    (body,) = BODY.findall(text)
    return text, json.loads(body)


def test_a_page_is_about_its_entity_and_cites_its_articles(placed):
    text, page = said(placed, "actors/anna-berg")
    assert page["about"] == {"@type": "Person", "name": "Anna Berg"}
    assert page["citation"][0]["publisher"] == {"@type": "Organization", "name": "The Post"}
    assert page["citation"][0]["datePublished"] == "2024-02-03"
    assert page["url"] == "https://example.org/ferries/actors/anna-berg/"
    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert '<meta property="og:url" content="https://example.org/ferries/actors/anna-berg/">' in text
    assert '<link rel="canonical" href="https://example.org/ferries/actors/anna-berg/">' in text
    assert '<meta property="og:title" content="Anna Berg">' in text


def test_every_page_of_the_data_speaks_once_and_verify_agrees(placed):
    pages = [path for path in placed.site.rglob("*.html") if "md-content__inner" in path.read_text(encoding="utf-8")]
    spoken = [path for path in pages if len(BODY.findall(path.read_text(encoding="utf-8"))) == 1]
    assert {path for path in pages if path.name != "404.html"} == set(spoken)
    assert [str(finding) for finding in verify_site(placed.site, placed.seeds).findings] == []


def test_every_page_has_a_picture_where_its_address_is_known(placed):
    text, _ = said(placed, "actors/anna-berg")
    assert '<meta property="og:image" content="https://example.org/ferries/assets/covers/actors/anna-berg.png">' in text
    data = json.loads((placed.site / "data" / "briefing.json").read_text(encoding="utf-8"))
    for page in data["pages"]:
        made = (placed.site / cover_of(page["path"])).read_bytes()
        assert made == cover(data["title"], page["title"])
        assert len(made) < 60_000


@pytest.mark.parametrize("way", ["another", "more", "gone", "painted"])
def test_a_picture_of_something_else_is_found(placed, tmp_path, way):
    shutil.copytree(placed.root, tmp_path / "copy")
    site = tmp_path / "copy" / "site"
    one = site / cover_of("actors/anna-berg.md")
    if way == "another":
        one.write_bytes(cover("Night ferries", "Anna Berg, who lied"))
    elif way == "more":
        one.with_name("nobody.png").write_bytes(one.read_bytes())
    elif way == "gone":
        one.unlink()
    else:
        rows = [bytearray(WIDTH) for _ in range(HEIGHT)]
        one.write_bytes(png(rows))
    found = verify_site(site, tmp_path / "copy" / "seeds").findings
    assert {finding.path.rpartition("/")[0] for finding in found} == {"assets/covers/actors"}


def test_names_of_any_length_and_script_fit():
    for story, page in (("x", "Donaudampfschiff" * 30), ("ع" * 300, "محمد"), ("S " * 200, "S " * 200), ("a", "")):
        assert cover(story, page).startswith(b"\x89PNG")


def test_nothing_is_rated(placed):
    for path in placed.site.rglob("*.html"):
        assert not re.search(r"ClaimReview|[rR]ating|truth", "".join(BODY.findall(path.read_text(encoding="utf-8"))))


def test_the_data_is_a_dataset(placed):
    _, page = said(placed, "data")
    assert page["mainEntity"]["@type"] == "Dataset"
    for file in page["mainEntity"]["distribution"]:
        assert (placed.site / "data" / file["contentUrl"]).is_file()


def test_where_no_address_is_known_none_is_claimed(placed, tmp_path):
    made = publish_zip(placed, run(placed), tmp_path / "x.zip")
    shutil.unpack_archive(made.path, tmp_path / "x")
    text = (tmp_path / "x/briefing/actors/iceland.html").read_text(encoding="utf-8")
    (body,) = BODY.findall(text)
    assert "url" not in json.loads(body)
    assert "og:url" not in text
    assert "canonical" not in text
    assert [str(finding) for finding in verify_site(made.path, placed.seeds).findings] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"@type":"Person"', '"@type":"Organization"'),
        ('"name":"Anna Berg"', '"name":"Anna Berg, who lied"'),
        (',"publisher":{"@type":"Organization","name":"The Post"}', ""),
        ('"@type":"WebPage"', '"@type":"ClaimReview"'),
        ('"inLanguage":"en"', '"inLanguage":"en","abstract":"It is true."'),
        ('"creditText":"The Example Desk & Sons"'.replace("&", "\\u0026"), '"creditText":"Another Desk"'),
        ('og:title" content="Anna Berg', 'og:title" content="Anna Berg, who lied'),
        ('og:url" content="https://example.org/', 'og:url" content="https://example.com/'),
        ("</head>", '<script type="application/ld+json">{"a":1}</script></head>'),
        ("</head>", '<meta property="og:video" content="https://example.com/x.mp4"></head>'),
    ],
)
def test_another_word_to_machines_is_found(placed, tmp_path: Path, before, after):
    shutil.copytree(placed.root, tmp_path / "copy")
    page = tmp_path / "copy" / "site" / "actors" / "anna-berg" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert before in text
    page.write_text(text.replace(before, after, 1), encoding="utf-8")
    found = verify_site(tmp_path / "copy" / "site", tmp_path / "copy" / "seeds").findings
    assert {finding.path for finding in found} == {"actors/anna-berg/index.html"}


def test_hostile_words_end_nothing():
    evil = "</script><script>window.ran=1</script>&\u2028"
    known: dict[str, Any] = {"title": evil, "pages": [], "sources": [], "entities": []}
    page = {"path": "index.md", "title": evil, "kind": "home"}
    body = as_script(linked(Known.of(known, Imprint()), page, "index.html"))
    assert not [char for char in "<>&\u2028" if char in body]
    assert json.loads(body)["name"] == evil
