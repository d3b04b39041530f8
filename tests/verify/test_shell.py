"""Nothing beside the words may run, hide or cover them, and every file is as it was shipped."""

import re
from pathlib import Path

import pytest

from generator.verify import Terms, Verifier, read_articles
from generator.verify.site.shell import read_shell
from generator.verify.site.shipped import Shipped, shipped
from tests.verify.faults import Site
from tests.verify.test_page import HALBERD, added, page

ODD = "such an element can hide, cover or change words"


def found(verifier: Verifier, site: Site, path: str = HALBERD) -> set[str]:
    return {finding.why for finding in verifier.verify(site).findings if finding.path == path}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<body>", '<body style="opacity:0">'),
        ("<body>", "<body hidden>"),
        ("<body>", '<body dir="rtl">'),
        ("<body>", '<body onload="hide()">'),
        ("<body>", "<body><iframe></iframe>"),
        ("<body>", "<body><noscript>It is true.</noscript>"),
        ("<body>", '<body><div style="position:fixed"></div>'),
        ('class="md-content__inner', 'hidden class="md-content__inner'),
        ('class="md-content__inner', 'class="gone md-content__inner'),
        ("<nav>", '<article class="md-content__inner"></article><nav>'),
    ],
)
def test_what_hides_runs_or_covers_is_found(verifier: Verifier, hosted: Site, old: str, new: str) -> None:
    assert ODD in found(verifier, page(hosted, HALBERD, old, new))


@pytest.mark.parametrize("title", ["Halberd", "Halberd - Strait", "Halberd · Strait"])
def test_a_browsers_tab_calls_the_page_by_its_name(verifier: Verifier, hosted: Site, title: str) -> None:
    assert found(verifier, page(hosted, HALBERD, "Halberd - Strait</title>", f"{title}</title>")) == set()


@pytest.mark.parametrize("path", [HALBERD, "index.html", "method/index.html", "404.html"])
def test_another_title_is_found_on_every_page(verifier: Verifier, hosted: Site, path: str) -> None:
    site = {**hosted, path: re.sub(rb"<title>[^<]*", b"<title>It is over", hosted[path])}
    assert "the page is not called so" in found(verifier, site, path)


def test_the_head_has_no_words_of_other_sorts(verifier: Verifier, hosted: Site) -> None:
    meta = '<meta name="{}" content="It is over."></head>'
    told = {"twitter:title": "the data has it otherwise", "author": "it is no known word of a page's head"}
    for name, why in told.items():
        site = page(hosted, HALBERD, "</head>", meta.format(name))
        assert why in found(verifier, site)


def test_a_sign_of_the_themes_stands_in_no_statement(verifier: Verifier, hosted: Site) -> None:
    sign = '<ul><li>They <span class="headerlink">Velland</span> have not been fired before.</li></ul>'
    assert "such an element can hide or change words" in found(verifier, added(hosted, sign))


@pytest.fixture
def known(tmp_path: Path) -> Shipped:
    """A project with a style sheet of its own, and a theme with one script."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "own.css").write_text("li { color: red }", encoding="utf-8")
    (tmp_path / "theme").mkdir()
    text = '<script>go(new URL("{{ base_url }}",location))</script>'
    (tmp_path / "theme" / "main.html").write_text(text, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("theme:\n  custom_dir: theme\n", encoding="utf-8")
    return shipped(tmp_path)


def test_files_are_as_they_were_shipped(seeds: Path, hosted: Site, known: Shipped) -> None:
    judge = Verifier(read_articles(seeds), terms=Terms(shipped=known))
    css = {"own.css": b"li { color: red }"}
    assert judge.verify({**hosted, **css}).ok
    assert found(judge, {**hosted, "own.css": b"li { display: none }"}, "own.css") == {
        "the theme or docs/ has it otherwise"
    }
    assert found(judge, {**hosted, "more.js": b""}, "more.js") == {"neither the theme nor docs/ has it"}
    assert any(path.startswith("assets/") for path in known.paths)


@pytest.mark.parametrize(
    ("script", "good"),
    [
        ('go(new URL("../..",location))', True),
        ('go(new URL("../../x y",location))', False),
        ('go(new URL("",location));alert(1)', False),
        ("alert(1)", False),
    ],
)
def test_a_page_runs_the_themes_scripts_alone(
    seeds: Path, hosted: Site, known: Shipped, script: str, good: bool
) -> None:
    judge = Verifier(read_articles(seeds), terms=Terms(shipped=known))
    site = page(hosted, HALBERD, "</head>", f"<script>{script}</script></head>")
    assert ("the theme has no such script or style" not in found(judge, site)) is good


def test_the_themes_settings_say_nothing_new(seeds: Path, hosted: Site, known: Shipped) -> None:
    judge = Verifier(read_articles(seeds), terms=Terms(shipped=known))
    made = '<script id="__config" type="application/json">{}</script></head>'
    good = '{"search": "../../data/briefing.json", "translations": {"x": "Search"}}'
    assert found(judge, page(hosted, HALBERD, "</head>", made.format(good))) == set()
    for bad in ('{"search": "https://example.org/w.js"}', "[]", good.replace('"Search"', '"It is over"')):
        assert found(judge, page(hosted, HALBERD, "</head>", made.format(bad))), bad


def test_any_bytes_are_read_as_a_page() -> None:
    for data in (b"", b"<", b"</p>", b"<article><article>", b"<script>", b"\xff<body hidden"):
        assert isinstance(read_shell(data).odd, tuple)
