"""Another builder makes the same of it: same pages, same elements, words, links and anchors in every article."""

import subprocess
import sys
from pathlib import Path

from tests.site.html import read_html
from tests.site.sample import make_sample


def test_zensical_builds_the_same_articles(site: Path, tmp_path: Path) -> None:
    project = make_sample(tmp_path / "project")
    run = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    pages = [path.relative_to(site) for path in sorted(site.rglob("*.html"))]
    assert len(pages) > 10
    for page in pages:
        ours, theirs = read_html(site / page).article, read_html(project / "site" / page).article
        assert theirs == ours, page
        assert ours or page.name == "404.html"


def test_zensical_takes_our_own_files_along(tmp_path: Path) -> None:
    project = make_sample(tmp_path / "project")
    subprocess.run([sys.executable, "-m", "zensical", "build"], cwd=project, capture_output=True, check=True)
    for name in ("briefing.css", "icon.svg", "vendor/iframe-worker.min.js", "vendor/iframe-worker.LICENSE"):
        assert (project / "site" / "assets" / name).read_bytes() == (
            project / "generator" / "theme" / "assets" / name
        ).read_bytes()
