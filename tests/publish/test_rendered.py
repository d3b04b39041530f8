"""A page that was rendered before is not rendered again, and no byte of the site tells; what changed is."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jinja2
import pytest

from generator.errors import InputError
from generator.model.memo import Memo
from generator.publish.building import parallel
from generator.publish.building.mkdocs_build import build_site
from generator.publish.building.mkdocs_config import THEME
from generator.publish.building.rendered import PLAIN
from generator.publish.building.templated import SHOWN
from generator.publish.kept.cache import open_cache
from tests.publish.test_mkdocs_build import bytes_of
from tests.site.sample import make_sample, settings

Rendered = list[str]


class Kept(dict[str, Any]):
    """A store that a test can look into."""

    put = dict.__setitem__


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_sample(tmp_path / "project")


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Rendered:
    """The pages that Markdown had to work on."""
    from mkdocs.structure.pages import Page

    pages: Rendered = []
    real = Page.render

    def render(page: Page, config: Any, files: Any) -> None:
        pages.append(page.file.src_uri)
        real(page, config, files)

    monkeypatch.setattr(Page, "render", render)
    return pages


@contextmanager
def renders(rendered: Rendered, *pages: str) -> Iterator[None]:
    rendered.clear()
    yield
    assert sorted(rendered) == sorted(pages)


def edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_the_site_is_the_same_with_it_without_it_and_by_plain_mkdocs(project: Path, rendered: Rendered) -> None:
    memo = Memo(Kept())
    for offline in (False, True):
        out = [project / f"{name}-{offline}" for name in ("without", "cold", "warm")]
        build_site(project, out[0], offline=offline)
        assert rendered
        build_site(project, out[1], offline=offline, memo=memo)
        with renders(rendered):
            build_site(project, out[2], offline=offline, memo=memo)
        assert bytes_of(out[0]) == bytes_of(out[1]) == bytes_of(out[2])
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(project / "plain")]
    subprocess.run(command, check=True, cwd=project, capture_output=True)
    plain, ours = bytes_of(project / "plain"), bytes_of(project / "warm-False")
    assert len([path for path in plain if path.endswith(".html")]) > 10
    assert {p for p in {*plain, *ours} if plain.get(p) != ours.get(p)} <= {"sitemap.xml", "sitemap.xml.gz"}


def test_a_section_without_pages_has_no_tab_until_it_has_one_or_words(project: Path) -> None:
    index = project / "docs" / "policy" / "index.md"
    bare = "---\ntitle: Policy\ngenerated: true\n---\n\n# Policy\n\n*Nothing of this kind was found*\n"
    memo = Memo(Kept())
    for words, wanted in (("", 0), ("\nOur own words.\n", 2), ("", 0), ("\n- [A deal](deal.md)\n", 2)):
        index.write_text(bare + words, encoding="utf-8")
        index.with_name("deal.md").write_text("# A deal\n", encoding="utf-8")
        build_site(project, project / "site", memo=memo)
        home = (project / "site" / "index.html").read_text(encoding="utf-8")
        assert len(re.findall(r'href="policy/" class="md-(?:tabs__link|nav__link)"', home)) == wanted
        assert (project / "site" / "policy" / "index.html").is_file()


def test_only_what_changed_is_rendered_anew(project: Path, rendered: Rendered) -> None:
    memo, out = Memo(Kept()), project / "site"
    build_site(project, out, memo=memo)
    edit(project / "docs" / "method.md", lambda text: text + "\nOne more line.\n")
    with renders(rendered, "method.md"):
        build_site(project, out, memo=memo)
    assert "One more line." in (out / "method" / "index.html").read_text(encoding="utf-8")
    build_site(project, project / "anew")
    assert bytes_of(out) == bytes_of(project / "anew")


def test_a_page_whose_link_leads_elsewhere_is_rendered_anew(project: Path, rendered: Rendered) -> None:
    store = Kept()
    build_site(project, project / "site", memo=Memo(store))
    edit(project / "docs" / "actors" / "mara-holt.md", lambda text: text.replace("---\n", "---\nx: 1\n", 1))
    with renders(rendered):  # what stands above the words is no part of them
        build_site(project, project / "site", memo=Memo(store))
    for row in store.values():
        if isinstance(row, dict):
            row["asked"] = [[path, f"{url}x", sort] for path, url, sort in row["asked"]]
    build_site(project, project / "site", memo=Memo(store))
    assert "actors/mara-holt.md" in rendered


def test_what_is_wrong_is_told_again(project: Path) -> None:
    memo = Memo(Kept())
    build_site(project, project / "site", memo=memo)
    (project / "docs" / "actors" / "mara-holt.md").unlink()
    told = []
    for _ in range(2):
        with pytest.raises(InputError) as caught:
            build_site(project, project / "site", memo=memo)
        told.append({(finding.path, finding.line, finding.what) for finding in caught.value.findings})
    assert told[0] == told[1]
    assert any("mara-holt.md" in what for _, _, what in told[0])


def test_a_lost_anchor_is_told_though_its_page_is_kept(project: Path) -> None:
    memo = Memo(Kept())
    build_site(project, project / "site", memo=memo)
    edit(project / "docs" / "sources" / "000.md", lambda text: text.replace('id="s0a1b2c3d4e"', 'id="other"'))
    with pytest.raises(InputError, match="s0a1b2c3d4e"):
        build_site(project, project / "site", memo=memo)


@pytest.mark.parametrize("extension", ["admonition", "pymdownx.snippets"])
def test_an_extension_that_may_read_other_files_keeps_nothing(
    project: Path, rendered: Rendered, extension: str
) -> None:
    (project / "mkdocs.yml").write_text(settings().replace("  - tables\n", f"  - tables\n  - {extension}\n"))
    memo = Memo(Kept())
    build_site(project, project / "site", memo=memo)
    rendered.clear()
    build_site(project, project / "site", memo=memo)
    assert bool(rendered) is (extension not in PLAIN)


def test_another_setting_renders_anew(project: Path, rendered: Rendered) -> None:
    memo = Memo(Kept())
    build_site(project, project / "site", memo=memo)
    rendered.clear()
    (project / "mkdocs.yml").write_text(settings().replace("title: On this page", "title: Here\n      permalink: true"))
    build_site(project, project / "site", memo=memo)
    assert len(rendered) > 10


def test_several_processes_give_the_same_site(project: Path, rendered: Rendered, monkeypatch: Any) -> None:
    build_site(project, project / "alone", memo=Memo(Kept()))
    monkeypatch.setattr(parallel, "MANY", 2)
    monkeypatch.setattr(parallel, "processors", lambda: 3)
    edit(project / "docs" / "method.md", lambda text: text + "\n[No page](nowhere.md)\n")
    with renders(rendered, "method.md"), pytest.raises(InputError, match=r"nowhere\.md"):
        build_site(project, project / "shared", memo=Memo(Kept()))
    edit(project / "docs" / "method.md", lambda text: text.replace("\n[No page](nowhere.md)\n", ""))
    with renders(rendered), open_cache(project / "cache") as cache:  # which gives only what it had before
        build_site(project, project / "shared", memo=cache.memo("publish"))
    assert bytes_of(project / "shared") == bytes_of(project / "alone")


def test_links_of_a_folder_lead_where_each_page_needs_them(project: Path) -> None:
    words = "# {}\n\n[a](a.md) [a](a.md#x) [b](./b.md) [c](../places/c.md#x) [in](index.md) [home](../index.md)\n"
    for folder in ("actors", "places"):
        for name in "abc":
            text = words.format(name) + '\n<a id="x"></a>\n'
            (project / "docs" / folder / f"{name}.md").write_text(text, encoding="utf-8")
    (project / "docs" / "actors" / "index.md").write_text("# All\n\n[a](a.md#x) [b](b.md)\n", encoding="utf-8")
    build_site(project, project / "ours")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(project / "plain")]
    subprocess.run(command, check=True, cwd=project, capture_output=True)
    plain, ours = bytes_of(project / "plain"), bytes_of(project / "ours")
    assert {p for p in plain if plain[p] != ours.get(p)} <= {"sitemap.xml", "sitemap.xml.gz"}
    for name in "ab":
        edit(project / "docs" / "actors" / f"{name}.md", lambda text: text + "\n[d](d.md) [x](c.md#none)\n")
    with pytest.raises(InputError) as caught:
        build_site(project, project / "ours")
    assert len(caught.value.findings) == 4


def test_the_theme_sets_only_what_changed(project: Path, monkeypatch: Any) -> None:
    set_in: Rendered = []
    real = jinja2.Template.render

    def render(template: jinja2.Template, context: Any) -> str:
        set_in.extend([context["page"].file.src_uri] if context.get("page") else [])
        return real(template, context)

    monkeypatch.setattr(jinja2.Template, "render", render)
    store = Kept()
    data = {"data/briefing.json": b"{}"}
    told: dict[str, Any] = {
        "extra": {**data, "data/pages/index.js": b"1"},
        "told": {"imprint": {"given": {}, "standing": {"newest": "1"}}},
    }
    build_site(project, project / "site", memo=Memo(store), **told)
    assert len(set_in) > 10
    set_in.clear()
    build_site(project, project / "site", memo=Memo(store), **told)
    assert set_in == []
    edit(project / "docs" / "actors" / "mara-holt.md", lambda text: text + "\nOne more line.\n")
    told["told"]["imprint"]["standing"]["newest"] = "2"  # which no page but the imprint asks for
    build_site(project, project / "site", memo=Memo(store), **told)
    assert set_in == ["actors/mara-holt.md"]
    told["extra"] = {**data, "data/pages/timeline.js": b"1"}
    set_in.clear()
    build_site(project, project / "site", memo=Memo(store), **told)
    assert sorted(set_in) == ["index.md", "timeline.md"]
    build_site(project, project / "anew", **told)
    assert bytes_of(project / "site") == bytes_of(project / "anew")


def test_what_another_page_says_of_itself_sets_only_that_page_anew(project: Path, monkeypatch: Any) -> None:
    set_in: Rendered = []
    real = jinja2.Template.render

    def render(template: jinja2.Template, context: Any) -> str:
        set_in.extend([context["page"].file.src_uri] if context.get("page") else [])
        return real(template, context)

    monkeypatch.setattr(jinja2.Template, "render", render)
    memo, home = Memo(Kept()), project / "docs" / "index.md"
    for count in ("three", "four"):
        words = home.read_text(encoding="utf-8").split("---\n", 2)[-1]
        home.write_text(f"---\ndescription: From {count} articles.\n---\n{words}", encoding="utf-8")
        set_in.clear()
        build_site(project, project / "site", memo=memo)
    assert set_in == ["index.md"]
    build_site(project, project / "anew")
    assert bytes_of(project / "site") == bytes_of(project / "anew")


def test_the_navigation_asks_nothing_of_a_page_that_its_frame_is_not_kept_under() -> None:
    material = Path(importlib.util.find_spec("material").origin or "").parent  # type: ignore[union-attr]
    files = [*material.joinpath("templates").rglob("*.html"), *THEME.rglob("*.html")]
    asked = {name for file in files for name in re.findall(r"nav_item\.meta\.(\w+)", file.read_text(encoding="utf-8"))}
    assert asked == {*SHOWN}


def test_templates_of_one_s_own_are_not_kept(project: Path) -> None:
    store = Kept()
    (project / "overrides").mkdir()
    (project / "overrides" / "main.html").write_text("{% extends 'base.html' %}", encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings().replace("custom_dir: generator/theme", "custom_dir: overrides"))
    build_site(project, project / "site", memo=Memo(store))
    assert not [row for row in store.values() if "html" in row]
