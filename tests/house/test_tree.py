"""The house stays in order: small files, each with its law; nothing of the machine it was built on."""

import ast
import re

from tests.house.tree import ROOT, below, files, place

LONGEST = 300
TOP = {
    ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "Makefile", "README.md", "docs", "generator", "mkdocs.yml", "pyproject.toml", "requirements.txt", "seeds", "tests",
}  # fmt: skip
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "deb." + "debian.org")
MACHINE = re.compile(r"(?<![\w.])(?:/home/\w|/r[o]ot/|/Users/\w|/w[o]rk/|/opt/\w|/var/folders/|[A-Z]:\\Users\\)")
PICTURES = (".png", ".jpg", ".gif", ".ico", ".zip", ".pdf", ".woff2")


def test_only_what_tools_expect_stands_at_the_top() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in files()} <= TOP


def test_files_are_small() -> None:
    code = [*below("generator", suffix=".py"), *below("tests", suffix=".py")]
    assert len(code) > 20
    long = {place(path): count for path in code if (count := len(path.read_text("utf-8").splitlines())) >= LONGEST}
    assert long == {}


def test_every_module_states_its_law() -> None:
    for path in below("generator", suffix=".py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not tree.body:
            continue
        law = ast.get_docstring(tree)
        assert law, f"{place(path)} has no docstring"
        assert law.splitlines()[0].rstrip().endswith((".", ":", "…")), f"{place(path)}: its first line is no sentence"


def test_public_things_say_what_they_mean() -> None:
    silent = []
    for path in below("generator", suffix=".py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                silent += [] if ast.get_docstring(node) else [f"{place(path)}:{node.lineno} {node.name}"]
    assert silent == []


def test_nothing_tells_of_the_machine_or_of_a_registry() -> None:
    found = []
    for path in files():
        if path.suffix in PICTURES or path.is_relative_to(ROOT / "seeds"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if MACHINE.search(line) or any(host in line for host in HOSTS):
                found.append(f"{place(path)}:{number}")
    assert [place_ for place_ in found if not place_.startswith("tests/house/test_tree.py")] == []
