"""An editor who knows no git changes a name in the browser: a branch holds it, and after a run the page shows it."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.editorial.page_file import parse_page
from generator.publish.admin.page import switch_on
from generator.publish.project import open_project
from tests.cli.asked import briefing
from tests.site.decap import MISSING, PACKAGE, is_here, serve_repository
from tests.site.sample import serve_folder, settings
from tests.story import PAGES, make_project

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.skipif(not is_here(), reason=MISSING)]
SKARV = "weapons/skarv.md"
WORDS = "The crews were asked in autumn."
ONLY = {"weapons/skarv.md": "kind: technology\nname: Skarv # a class of ships\nnot: [Skarv Island]\n"}


def git(root: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A briefing in a repository, built, with the admin page switched on."""
    make_project(tmp_path, pages={**PAGES, **ONLY})
    where = "https://github.com/harbor/ferries/edit/main/docs/"
    (tmp_path / "mkdocs.yml").write_text(settings(site_name="Night ferries", edit_uri=where), encoding="utf-8")
    for name in ("data", "method"):
        (tmp_path / "docs" / f"{name}.md").write_text(f"# {name.capitalize()}\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("/site/\n/.briefing/\n", encoding="utf-8")
    switch_on(open_project(tmp_path), PACKAGE)
    briefing("build", "--project", tmp_path, code=0)
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    git(tmp_path, "config", "user.name", "An editor")
    git(tmp_path, "config", "user.email", "editor@example.org")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    return tmp_path


@pytest.fixture
def page(root: Path, browser: Browser) -> Iterator[Page]:
    """The admin page, signed in to the repository on this machine; nothing else is let through."""
    with serve_folder(root / "site") as site, serve_repository(root) as api:

        def let_in(route: Route) -> None:
            url = route.request.url
            if url.endswith("/admin/config.yml"):
                text = (root / "site" / "admin" / "config.yml").read_text(encoding="utf-8")
                local = f"local_backend:\n  url: {api}"
                route.fulfill(body=text.replace("local_backend: true", local), content_type="text/yaml")
            elif url.startswith(("http://127.0.0.1:", "data:", "blob:")):
                route.continue_()
            else:
                route.abort()

        context = browser.new_context()
        context.route("**/*", let_in)
        context.set_default_timeout(20_000)
        opened = context.new_page()
        opened.goto(f"{site}admin/")
        opened.get_by_role("button", name="Login").click()
        yield opened
        context.close()


def test_an_alias_and_a_sentence_of_ones_own_are_kept_by_the_next_run(root: Path, page: Page) -> None:
    before = (root / "docs" / SKARV).read_text(encoding="utf-8")
    page.get_by_role("link", name="Weapons: technologies").click()
    page.get_by_text("Skarv", exact=True).first.click()
    page.get_by_role("button", name="Add other names").first.click()
    page.locator("input[id^=item-field]").first.fill("Skarv ferries")
    body = page.locator("textarea[id^=body-field]")
    body.fill(body.input_value().replace("\n## ", f"\n{WORDS}\n\n## ", 1))
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Delete unpublished changes").wait_for()
    assert git(root, "status", "--porcelain") == ""
    (branch,) = git(root, "branch", "--list", "cms/*", "--format=%(refname:short)").split()
    assert git(root, "diff", "--name-only", "main", branch).split() == [f"docs/{SKARV}"]
    git(root, "merge", "--quiet", "--no-ff", "--no-edit", branch)
    saved = (root / "docs" / SKARV).read_text(encoding="utf-8")
    assert "# generated below" in before
    assert "# generated below" not in saved
    assert saved.split("---\n", 2)[2].replace(f"{WORDS}\n\n", "") == before.split("---\n", 2)[2]

    briefing("build", "--project", root, code=0)
    after = parse_page(SKARV, (root / "docs" / SKARV).read_text(encoding="utf-8"))
    assert after.front["aliases"] == ["Skarv ferries"]
    assert after.front["not"] == ["Skarv Island"]
    assert WORDS in after.body
    assert "title" not in after.kept
    briefing("verify", "--project", root, code=0)
    with serve_folder(root / "site") as site:
        page.goto(f"{site}weapons/skarv/")
        shown = page.locator("article").inner_text()
    assert "Payload" in shown  # what the alias brings: “The Skarv ferries carry up to 300 passengers”
    assert WORDS in shown
    briefing("generate", "--project", root, code=0)
    assert parse_page(SKARV, (root / "docs" / SKARV).read_text(encoding="utf-8")).front == after.front
