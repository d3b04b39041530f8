"""The check shares nothing with what it checks, and its forms and labels are in order."""

import ast
from importlib.resources import files
from pathlib import Path

import generator.verify
from generator.verify.pages.forms import FORMS
from generator.verify.site.search import check_search
from generator.verify.verifier import Verifier
from generator.verify.world import read_labels
from tests.verify.faults import Site

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


def test_the_search_shows_what_the_page_shows(verifier: Verifier, hosted: Site) -> None:
    def index(text: str, name: str = "search/search_index.json", start: str = "") -> Site:
        entry = f'{start}{{"docs": [{{"location": "timeline/", "title": "Timeline", "text": "{text}"}}]}}'
        return {**hosted, name: entry.encode()}

    good = "<p>More than 2,000 Marenian sailors have moved to the strait since March 2023. b02:3</p>"
    bad = good.replace("More than ", "")
    assert verifier.verify(index(good)).ok
    assert verifier.verify(index(good, "search/search_index.js", "var __index = ")).ok
    assert verifier.verify(index(bad.replace("2,000", "3,000"))).findings[0].why == "the page says something else"
    assert verifier.verify(index(good.replace("not", "")).copy()).ok
    assert not verifier.verify({**hosted, "search/search_index.json": b"{"}).ok
    assert check_search.__doc__
