"""Hostile articles come out as visible text: built, opened in a browser, and nothing of them ran or was asked for."""

import shutil
from pathlib import Path

import pytest

from generator.publish.generate import run, write
from generator.publish.project import Project, open_project
from generator.publish.site import publish_site, publish_zip
from generator.verify import verify_site
from tests.site.sample import serve_folder
from tests.site.watch import Watch
from tests.story import PAGES, make_project

ROOT = Path(__file__).parents[2]
LINES = [
    "Mallory <script>window.ran=1</script> spoke of the Skarv ferries in Norway.",
    "Mallory said <img src=x onerror=window.ran=2> that Norway would wait for the Skarv.",
    "[1]: http://evil.example/one is what Mallory wrote of Norway and the Skarv ferries.",
    "[^1]: http://evil.example/two stood in a note of Mallory about Norway.",
    "See [Norway](javascript:window.ran=3) and {: onclick=window.ran=4 } said Mallory of Norway.",
    "{{ config.plugins }} and {% include 'x' %} were in Mallory’s letter to Norway.",
    '--8<-- "mkdocs.yml" was the last line of Mallory’s letter to Norway.',
    "Norway’s *bold* `code` ~~gone~~ __claims__ &lt;b&gt; &amp; were Mallory’s, the Skarv crews say.",
    "Norway \u202eesrever\u202c was written backwards by Mallory, the Skarv crews say.",
    '"><svg onload=window.ran=5> was signed by Mallory in Norway.',
    "Mallory’s table | had | bars and Norway’s | Skarv ferries | too.",
    "![x](http://evil.example/pixel.png) was Mallory’s picture of Norway.",
    "# Norway is no heading, said Mallory of the Skarv ferries.",
    "<!-- Mallory --> hid in Norway among the Skarv ferries.",
]
PAYLOADS = [
    "<script>window.ran=10</script>",
    "<img src=x onerror=window.ran=11>",
    "[x](javascript:window.ran=12)",
    "\\\\[x\\\\](y)",
    "{{ config }}",
    "*so* `called`",
    "](http://evil.example/three)",
    "&lt;script&gt;",
]
LINES += [
    f"The talks failed, the Skarv crews said; the {payload} ministry of Norway lifted the ban on {day} May 2024."
    for day, payload in enumerate(PAYLOADS, 20)
]
"""Where a page takes a clause by itself, such as the timeline, the same must hold."""
TITLE = 'Mallory: </title><script>window.ran=6</script> "quoted" tells all'


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory):
    root = make_project(tmp_path_factory.mktemp("hostile"), articles={})
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    (root / "seeds").mkdir()
    (root / "seeds" / "evil.txt").write_text("\n\n".join(LINES), encoding="utf-8")
    sidecar = f"title: '{TITLE}'\npublisher: '<b onclick=window.ran=7>Bold Press</b>'\nurl: https://e.example/a)b\"c\n"
    (root / "seeds" / "evil.yml").write_text(sidecar, encoding="utf-8")
    evil = '<script>window.ran=8</script> "Mallory": {{ x }} [y](javascript:window.ran=9)'
    pages = {**PAGES, "actors/mallory.md": f"kind: person\nname: '{evil}'\naliases: [Mallory]\n"}
    for name, front in pages.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(f"---\n{front}---\n", encoding="utf-8")
    for name in ("method", "data"):
        text = f"# {name.capitalize()}\n\nAn editor's own page.\n"
        (root / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    opened = open_project(root)
    write(opened, run(opened))
    return opened


@pytest.fixture(scope="module")
def hostile_site(project: Project) -> Path:
    publish_site(project, run(project))
    return project.site


def test_the_second_run_reads_its_own_pages_back(project):
    assert run(project).drift == ()


def test_every_hostile_sentence_is_visible_and_nothing_ran(hostile_site: Path, watch: Watch):
    pages = sorted(path.relative_to(hostile_site).as_posix() for path in hostile_site.rglob("index.html"))
    with serve_folder(hostile_site) as url:
        for page in pages:
            watch.page.goto(url + page)
            assert watch.page.evaluate("window.ran") is None, page
        watch.page.goto(url + "sources/evil/")
        shown = " ".join(watch.page.inner_text("article").split())
        loose = watch.page.evaluate(
            "[...document.querySelectorAll('article *')].filter(e => [...e.attributes]"
            ".some(a => a.name.startsWith('on') || /^javascript:/i.test(a.value))).length"
        )
        watch.page.goto(url)
        assert watch.search("Mallory")
        assert watch.page.evaluate("window.ran") is None
    watch.assert_calm()
    assert loose == 0
    for line in LINES:
        plain = " ".join(line.replace("\u202e", "").replace("\u202c", "").removeprefix("# ").split())
        assert plain in shown, plain


def test_the_title_is_a_title(hostile_site: Path, watch: Watch):
    with serve_folder(hostile_site) as url:
        watch.page.goto(url + "sources/evil/")
        assert TITLE in watch.page.title()
        assert TITLE in watch.page.inner_text("h1")
    assert watch.page.evaluate("window.ran") is None


def test_the_verifier_traces_hostile_sentences_too(hostile_site: Path, project):
    assert [str(finding) for finding in verify_site(hostile_site, project.seeds).findings] == []


def test_the_zip_of_hostile_articles_runs_nothing(project, tmp_path: Path, watch: Watch):
    made = publish_zip(project, run(project), tmp_path / "x.zip")
    shutil.unpack_archive(made.path, tmp_path / "x")
    watch.page.goto((tmp_path / "x" / "briefing" / "sources" / "evil.html").as_uri())
    assert watch.page.evaluate("window.ran") is None
    watch.assert_calm()
