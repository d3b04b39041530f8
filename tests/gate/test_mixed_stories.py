"""Articles of several stories in one folder, as nobody would collect them: what is built of them verifies."""

import random
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.editorial.profiles import known_profiles

STORIES = Path(__file__).parents[1] / "stories"
SEEDS = Path(__file__).parents[2] / "seeds"
TRIALS, FEWEST, MOST = 24, 4, 24


@pytest.mark.soak
@pytest.mark.slow
@pytest.mark.parametrize("trial", range(TRIALS))
def test_any_articles_give_a_site_that_verifies(trial: int, tmp_path: Path) -> None:
    rng = random.Random(trial)
    articles = sorted(
        path for folder in (STORIES, SEEDS) for path in folder.rglob("*") if path.suffix in {".txt", ".md"}
    )
    chosen = rng.sample(articles, rng.randint(FEWEST, MOST))
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in chosen:
        shutil.copy(path, folder / f"{path.parent.name}-{path.name}")
    profile = rng.choice(sorted(known_profiles()))
    briefing = str(tmp_path / "briefing")
    run("init", briefing, "--title", "Mixed", "--profile", profile, str(folder))
    run("build", "--project", briefing)
    run("check", "--project", briefing)
    run("verify", str(tmp_path / "briefing" / "site"), "--project", briefing)


def run(*words: str) -> None:
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
