"""Every finding says what is wrong and what to do now, wherever it is made; nobody is left with half of it."""

import ast
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"
MADE_UP = ("verify",)
"""The independent check tells of a built page; what to do is its command's to say."""


def findings(folder):
    """Each place that makes a finding: the file with its line, and the call."""
    for file in sorted(folder.rglob("*.py")):
        if file.relative_to(folder).parts[0] not in MADE_UP:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding":
                    yield f"{file.relative_to(folder)}:{node.lineno}", node


@pytest.mark.parametrize("part", ["what", "now"])
def test_every_finding_has_both_parts(part):
    made = list(findings(GENERATOR))
    assert len(made) > 100
    lacking = [where for where, call in made if part not in {word.arg for word in call.keywords}]
    assert lacking == []


def test_no_finding_of_pages_or_articles_forgets_where_it_is():
    floors = ("editorial", "reading")
    made = [row for floor in floors for row in findings(GENERATOR / floor)]
    lacking = {where.partition(":")[0] for where, call in made if "path" not in {word.arg for word in call.keywords}}
    assert lacking == {"profiles/__init__.py", "files.py"}  # a profile that is not there, a name that cannot be shown
