"""What the site of a thousand pages costs: ours cold and warm, MkDocs alone, and stock Material; seconds."""

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.corpus import make_corpus
from tests.bench.growth import texts

ARTICLES = 830
"""So many articles make about a thousand pages."""
STOCK, COLD, WARM, INDEX = 0.25, 1.1, 0.35, 2_000_000
"""What is promised: ours of stock Material; cold, then warm, of MkDocs alone on the same tree; the packed index."""
Clock = Callable[[list[str]], float]


def publishing(folder: Path, wall: Clock, articles: int = ARTICLES) -> dict[str, float]:
    """Every figure of this file; `wall` runs a command and gives its seconds."""
    seeds, project = folder / "articles", folder / "project"
    make_corpus(texts(), articles + 1, seeds)
    extra = max(seeds.iterdir())
    added = extra.rename(folder / extra.name)
    ours = [sys.executable, "-m", "generator"]
    subprocess.run([*ours, "init", str(project), "--title", "Many pages", str(seeds)], check=True, capture_output=True)
    pages = len(list((project / "docs").rglob("*.md")))
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "bare"), "--config-file"]
    cold = step(project)
    bare = wall([*mkdocs, str(project / "mkdocs.yml")])
    shutil.copy(added, project / "seeds")
    warm = step(project)
    bare = min(bare, wall([*mkdocs, str(project / "mkdocs.yml")]))
    stock = wall([*mkdocs, str(stock_settings(project))])
    index = (project / "site" / "search" / "search_index.json").read_bytes()
    return {
        f"{pages} pages: site step, first, seconds": cold,
        f"{pages} pages: site step after one article more, seconds": warm,
        f"{pages} pages: bare mkdocs build, seconds": bare,
        f"{pages} pages: stock Material, every page in the navigation, seconds": stock,
        f"{pages} pages: site step / stock Material (at most {STOCK})": cold / stock,
        f"{pages} pages: site step / bare mkdocs build (at most {COLD})": cold / bare,
        f"{pages} pages: after one article more / bare mkdocs build (at most {WARM})": warm / bare,
        f"{pages} pages: search index, packed, KiB (at most {INDEX // 1024})": len(gzip.compress(index)) / 1024,
    }


def step(project: Path) -> float:
    """Seconds of the site step of a build, in a process of its own, all imports of MkDocs within."""
    made = subprocess.run([sys.executable, "-c", STEP, str(project)], check=True, capture_output=True, text=True)
    return float(made.stdout)


def stock_settings(project: Path) -> Path:
    """Settings as a beginner has them: the theme, its search, and all pages in the navigation."""
    pages = sorted(path.relative_to(project / "docs").as_posix() for path in (project / "docs").rglob("*.md"))
    settings = project / "stock.yml"
    nav = [{page: page} for page in pages if page != "candidates.md"]
    plain = {"site_name": "Stock", "theme": {"name": "material", "font": False}, "plugins": ["search"], "nav": nav}
    settings.write_text(json.dumps(plain), encoding="utf-8")  # which is YAML too
    return settings


STEP = """
import sys, time
from pathlib import Path
from generator.publish.generate import run, write
from generator.publish.project import open_project
from generator.publish.site import publish_site
project = open_project(Path(sys.argv[1]))
made = run(project)
write(project, made)
made.briefing  # weighed by now, whatever of it was kept
start = time.perf_counter()
publish_site(project, made)
print(time.perf_counter() - start)
"""
