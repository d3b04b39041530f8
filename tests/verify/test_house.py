"""The check shares nothing with what it checks, and its forms and labels are in order."""

import ast
from importlib.resources import files
from pathlib import Path

import generator.verify
from generator.verify.pages.forms import FORMS
from generator.verify.world import read_labels

FOLDER = Path(generator.verify.__file__).parent


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_of_the_generator_only_the_words_for_errors_are_used() -> None:
    found = set().union(*(imported(path) for path in FOLDER.rglob("*.py")))
    own = {name for name in found if name.startswith("generator")}
    assert {name for name in own if not name.startswith("generator.verify")} == {"generator.errors"}


def test_each_form_has_a_name_of_its_own_and_says_what_it_proves() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)
    assert all(form.check.__doc__ for form in FORMS)


def test_labels_hold_no_counts_and_none_twice() -> None:
    lines = [line for line in files("generator.verify").joinpath("labels.txt").read_text("utf-8").splitlines() if line]
    words = [line.casefold() for line in lines if not line.startswith("#")]
    assert sorted(set(words)) == sorted(words)
    assert not any(char.isdigit() for word in words for char in word)
    assert len(read_labels(("Sea routes",))) == len(words) + 1
