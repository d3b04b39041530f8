"""What is built of a story is proved by `verify`, where sentences are of forms that are easily read in two ways."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

pytestmark = pytest.mark.slow
REACTOR = Path(__file__).parent / "matters" / "reactor"
ARTICLES = {
    "sound-gazette.txt": """\
Questions from across the strait
The Sound Gazette, 22 November 2024

The Nuclear Safety Inspectorate has ordered the immediate shutdown of a reactor at Skarn after inspectors found a \
crack in a cooling pipe.

The harbour board could not settle on a siren. The smell could not be explained. The board meets \
again next Friday, and will, weather permitting, walk the fence.

Norway has mocked the longer life of two tired reactors as a gift to one company and has warned that a serious \
accident at Skarn would poison the whole strait.

Foreign Minister Karin Dahlgren toured the quays last September. Ms Dahlgren slept at the lighthouse. On the pier \
she warned that the old canal may flood the valley.

The Harbour Pilots' Retirement Plan, which owns bonds of Skarn Kraft, said the pause was bearable.

Each household keeps about 40 litres or more of clean water.
""",
    "strait-weekly.txt": """\
What a stop at Skarn means
Strait Weekly, 25 November 2024

The Nuclear Safety Inspectorate has ordered the shutdown of one of the two reactors at Skarn.

The Harbour Pilots' Retirement Plan lent early. "We will wait," the Harbour Pilots' Retirement Plan said.

Norway warned that a serious accident would poison the strait.

Haldnet cautioned in spring that supplies would be tight.

Haldnet also cautioned that supplies would be tight, and the bank Torvik cut its forecast for offshore capacity in \
2030 by a third.
""",
}
SHOWN = {
    "risks/index.md": ("she *&#91;Karin Dahlgren&#93;*", "[Norway]"),
    "claims-by-source.md": ("strait-weekly:",),
}
"""What the pages must show for the test to be one."""


def test_a_story_of_doubtful_forms_is_proved(tmp_path: Path) -> None:
    articles, briefing = tmp_path / "articles", tmp_path / "briefing"
    shutil.copytree(REACTOR, articles)
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    for words in (
        ("init", str(briefing), "--title", "Skarn", str(articles)),
        ("build", "--project", str(briefing)),
        ("verify", str(briefing / "site"), "--project", str(briefing)),
    ):
        result = CliRunner().invoke(main, words, catch_exceptions=False)
        assert result.exit_code == 0, result.output
    for path, parts in SHOWN.items():
        page = (briefing / "docs" / path).read_text(encoding="utf-8")
        assert all(part in page for part in parts), path
