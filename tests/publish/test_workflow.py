"""What the forge's files say works: their own steps, run here in a clean clone of a briefing that an editor changed."""

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.publish.new_files import STARTER
from tests.cli.asked import briefing
from tests.house.tree import ROOT
from tests.publish.runner import Event, Runner
from tests.story import ARTICLES

TOOLS = ("git", "bash", "sha256sum")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(any(shutil.which(name) is None for name in TOOLS), reason=f"needs {', '.join(TOOLS)}"),
]
WORDS = "The crews were asked in autumn."
"""What an editor wrote."""
ARTICLE = "Crews ask for rest\nAnna Berg said on Tuesday that 40 crews in Norway had asked for a pause of two weeks.\n"
"""What an editor put into seeds/."""


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.hooksPath=/dev/null")
    return subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def main(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The workflow's run for a briefing whose editor changed a page on the forge's web page, and ran nothing."""
    folder = tmp_path_factory.mktemp("forge")
    root = folder / "ferries"
    root.mkdir()
    articles = folder / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "remote", "add", "origin", "git@github.com:harbor/ferries.git")
    briefing("init", root, "--title", "Night ferries", articles, code=0)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Begin")
    page = next(path for path in sorted((root / "docs" / "actors").glob("*.md")) if path.name != "index.md")
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("\n## ", f"\n{WORDS}\n\n## ", 1), encoding="utf-8")
    (root / "seeds" / "bay.txt").write_text(ARTICLE, encoding="utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "A word, and an article more")
    git(root, "config", "receive.denyCurrentBranch", "ignore")
    event = Event(name="push", main=True, settings={"BRIEFING_COMMIT": "on"})
    runner = Runner(origin=root, folder=folder / "run", event=event, code=ROOT)
    runner.run()
    return runner


def workflow(root: Path = ROOT) -> dict[str, Any]:
    flow: dict[str, Any] = yaml.safe_load((root / ".github" / "workflows" / "briefing.yml").read_text(encoding="utf-8"))
    return flow


def test_the_main_branch_is_built_as_it_generates_and_published(main: Runner) -> None:
    pages = (path.read_text(encoding="utf-8") for path in (main.store / "github-pages").rglob("*.html"))
    texts = list(pages)
    assert sum(WORDS in text for text in texts) == 1
    assert any("40 crews in Norway" in text for text in texts)
    assert any("https://github.com/harbor/ferries/edit/main/docs/actors/" in text for text in texts)
    assert any("https://github.com/harbor/ferries/issues/new?template=statement.yml" in text for text in texts)
    assert zipfile.ZipFile(main.store / "briefing-offline.zip" / "briefing-offline.zip").testzip() is None
    assert "pages: actions/deploy-pages" in main.ran
    assert not [row for row in main.ran if row.startswith("release")]


def test_the_runs_page_says_in_plain_words_what_changes(main: Runner) -> None:
    assert "What this changes in the briefing" in main.summary
    assert WORDS in main.summary
    assert "40 crews in Norway" in main.summary
    assert "/blob/" in main.summary


def test_what_was_generated_is_committed_where_that_is_wanted(main: Runner) -> None:
    assert git(main.origin, "log", "-1", "--format=%an %s").strip() == "github-actions[bot] Generate docs/"
    assert main.asked.splitlines()[0] == "gh auth setup-git"
    changed = git(main.origin, "diff", "--name-only", "HEAD~1", "HEAD").split()
    assert changed
    assert all(path.startswith("docs/") for path in changed)
    git(main.origin, "reset", "--quiet", "--hard")
    briefing("generate", "--project", main.origin, code=0)
    assert git(main.origin, "status", "--porcelain", "--", "docs") == ""


def test_a_tag_becomes_a_release_with_the_zip_and_its_checksum(main: Runner) -> None:
    shutil.copytree(main.folder / "work" / "briefing" / "dist", main.store / "release")
    main.event = Event(name="push", tag="v1.0")
    job = workflow()["jobs"]["release"]
    assert main.event.holds(job["if"])
    (main.folder / "no-release").touch()
    with pytest.raises(AssertionError, match="gh release create"):
        main.job("release", job)
    assert "gh release create v1.0 --verify-tag --generate-notes" in main.asked
    (main.folder / "no-release").unlink()
    shutil.rmtree(main.folder / "work" / "release")
    main.job("release", job)
    assert "gh release upload v1.0 --clobber dist/briefing-offline.zip dist/briefing-offline.zip.sha256" in main.asked


def test_a_zip_that_is_not_its_checksums_is_not_released(main: Runner) -> None:
    script = next(step["run"] for step in workflow()["jobs"]["release"]["steps"] if "--check" in step.get("run", ""))
    there = main.folder / "other"
    shutil.copytree(main.folder / "work" / "briefing" / "dist", there / "dist")
    main.shell(script, there)
    (there / "dist" / "briefing-offline.zip").write_bytes(b"another")
    with pytest.raises(AssertionError, match="FAILED"):
        main.shell(script, there)


def test_a_pull_request_gets_a_preview_and_no_right() -> None:
    event = Event(name="pull_request", settings={"BRIEFING_COMMIT": "on"})
    jobs = workflow()["jobs"]
    assert [name for name, job in jobs.items() if event.holds(job.get("if", ""))] == ["briefing"]
    steps = [step.get("name") for step in jobs["briefing"]["steps"] if event.holds(step.get("if", ""))]
    assert "Give the zip to whoever reviews" in steps
    assert not [name for name in steps if name and name.startswith("Hand on")]


def test_gitlab_runs_the_same_and_publishes_it(main: Runner) -> None:
    jobs = yaml.safe_load((STARTER / "gitlab" / "gitlab-ci.yml").read_text(encoding="utf-8"))
    here = "\n".join(step.get("run", "") for step in workflow()["jobs"]["briefing"]["steps"])
    there = "\n".join(jobs["briefing"]["script"])
    ours, theirs = (
        re.findall(r"\b(?:briefing \w+(?: dist/\S+)?|git diff --binary.*|sha256sum \S+)", t) for t in (here, there)
    )
    assert ours == theirs
    assert jobs["briefing"]["artifacts"]["reports"]["codequality"] in there
    clone = main.folder / "work" / "briefing"
    given = {
        "CI_API_V4_URL": "https://gitlab.example.org/api/v4",
        "CI_PROJECT_ID": "7",
        "CI_COMMIT_TAG": "v1.0",
        "CI_JOB_TOKEN": "t",
        "CI_COMMIT_BRANCH": "main",
        "CI_SERVER_HOST": "example.org",
    }
    main.shell("\n".join(row for row in jobs["briefing"]["script"] if "briefing check" in row), clone, given)
    assert json.loads((clone / "dist" / "code-quality.json").read_text(encoding="utf-8")) == []
    main.shell("\n".join(jobs["release"]["script"]), clone, given)
    stored = "https://gitlab.example.org/api/v4/projects/7/packages/generic/briefing/v1.0/briefing-offline.zip"
    assert f"--upload-file dist/briefing-offline.zip {stored}" in main.asked
    assert main.asked.count("/releases/v1.0/assets/links") == 2
    commit = "\n".join(jobs["commit"]["script"]).partition("address=")[0]
    main.shell(f"git reset --quiet --hard\n{commit}", clone, given)
    assert git(clone, "log", "-1", "--format=%an %s").strip() == "Briefing Generate docs/"
    main.shell("\n".join(jobs["pages"]["script"]), clone, given)
    assert (clone / "public" / "index.html").is_file()
