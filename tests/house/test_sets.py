"""Extraction asks of each word what it is, so the sets that it asks are made once: never where they are asked."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

EXTRACTION = Path(__file__).parents[2] / "generator" / "extraction"
FLOWING = {"dict", "fromkeys", "without_turns"}
"""Calls whose values are joined on purpose: what was found in one sentence."""


def is_list(node: ast.expr) -> bool:
    """Whether an expression is a list of words: a table's field, a constant, or a function that gives one."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return name not in FLOWING
    return isinstance(node, ast.Attribute) or (isinstance(node, ast.Name) and node.id.isupper())


def unions(path: Path) -> Iterator[str]:
    """Each place where a function that keeps nothing joins two lists of words."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        kept = any("cache" in ast.unparse(decorator) for decorator in function.decorator_list)
        body = [] if kept else [node for part in function.body for node in ast.walk(part)]
        typed = {id(inner) for node in body if isinstance(node, ast.AnnAssign) for inner in ast.walk(node.annotation)}
        joins = [node for node in body if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)]
        for node in joins:
            if id(node) not in typed and (is_list(node.left) or is_list(node.right)):
                yield f"{path.relative_to(EXTRACTION)}:{node.lineno} {ast.unparse(node)}"


@pytest.mark.parametrize("path", sorted(EXTRACTION.rglob("*.py")), ids=lambda path: path.stem)
def test_word_lists_are_joined_once(path: Path) -> None:
    """A union in a function costs more than the question; `either` keeps it, or it is a constant, or two questions."""
    assert [*unions(path)] == []
