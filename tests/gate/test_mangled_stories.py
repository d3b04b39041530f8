"""Whatever an article looks like, a draft is made of it: a run never breaks off on words."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gate.draft import draft

STORIES = [Path("seeds"), *sorted(path for path in Path("tests/stories").iterdir() if path.is_dir())]
ARTICLES = [
    path.read_text(encoding="utf-8")
    for story in STORIES
    for path in sorted(story.iterdir())
    if path.suffix in (".md", ".txt")
]
SENTENCES = [row for text in ARTICLES for row in re.split(r"(?<=[.!?])\s+", text) if 20 < len(row) < 400]
WORDS = [word for row in SENTENCES for word in row.split()]
MARKS = "\"“”’'"


def by_lines(change: Callable[[str], str], share: float) -> Callable[[random.Random, str], str]:
    """A way to mangle that changes so large a share of the lines."""

    def mangle(chance: random.Random, text: str) -> str:
        return "\n".join(change(row) if chance.random() < share else row for row in text.split("\n"))

    return mangle


def shuffled(chance: random.Random, text: str) -> str:
    """Some lines with their words in another order."""
    rows = [row.split(" ") for row in text.split("\n")]
    return "\n".join(" ".join(chance.sample(row, len(row)) if chance.random() < 0.15 else row) for row in rows)


def without_signs(chance: random.Random, text: str) -> str:
    """A fifth of the signs between clauses is gone, or twice as wide."""
    return re.sub(r"[,.;:]", lambda sign: sign.group() if chance.random() < 0.8 else chance.choice(["", "  "]), text)


def other_marks(chance: random.Random, text: str) -> str:
    """A third of the quotation marks is another one, or gone."""
    marks = [*MARKS, ""]
    return re.sub(f"[{MARKS}]", lambda mark: mark.group() if chance.random() < 0.7 else chance.choice(marks), text)


def other_words(chance: random.Random, text: str) -> str:
    """Words of other articles among its own."""
    return " ".join(word if chance.random() < 0.97 else chance.choice(WORDS) for word in text.split(" "))


def capitals(chance: random.Random, text: str) -> str:
    """A fifth of the words begins with a capital."""
    return " ".join(word.capitalize() if chance.random() < 0.2 else word for word in text.split(" "))


def mixed(chance: random.Random, _: str) -> str:
    """Sentences of all articles, in paragraphs."""
    return "\n\n".join(" ".join(chance.choices(SENTENCES, k=chance.randrange(1, 5))) for _ in range(12))


WAYS: tuple[Callable[[random.Random, str], str], ...] = (
    by_lines(str.title, 0.4),
    by_lines(str.upper, 0.3),
    by_lines(str.lower, 0.3),
    shuffled,
    without_signs,
    other_marks,
    other_words,
    capitals,
    mixed,
)


def mangled(seed: int, folder: Path) -> Path:
    """A folder of five mangled articles."""
    chance = random.Random(seed)
    for number in range(5):
        text = chance.choice(ARTICLES)
        for way in chance.choices(WAYS, k=chance.randrange(1, 3)):
            text = way(chance, text)
        (folder / f"{number}-article.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("seed", range(9))
def test_a_draft_is_made_of_whatever_stands_in_an_article(seed: int, tmp_path: Path) -> None:
    assert draft(mangled(seed, tmp_path), "Mangled").data["sources"]


@pytest.mark.soak
@pytest.mark.parametrize("start", range(1000, 2000, 50))
def test_drafts_are_made_of_a_thousand_mangled_stories(start: int, tmp_path: Path) -> None:
    for seed in range(start, start + 50):
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert draft(mangled(seed, folder), "Mangled").data["sources"], seed
