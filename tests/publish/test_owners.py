"""Somebody answers for what runs code: who is named at the start, and who nobody named yet is told."""

from pathlib import Path

import pytest

from generator.editorial.profiles import load_profile
from generator.errors import UsageError
from generator.publish.forge import Forge, Kind
from generator.publish.new_files import starter
from generator.publish.owners import an_owner, unowned


def written(root: Path, forge: Forge) -> Path:
    for path, text in starter("A strike", load_profile("general"), forge).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("kind", [Kind.GITHUB, Kind.GITLAB])
def test_a_placeholder_is_told_with_its_line_and_what_to_put_there(tmp_path, kind):
    [finding] = unowned(written(tmp_path, Forge(kind=kind)))
    lines = (tmp_path / finding.path).read_text(encoding="utf-8").splitlines()
    assert "@OWNER" in lines[(finding.line or 0) - 1]
    assert finding.note
    assert finding.why
    assert finding.now


@pytest.mark.parametrize("forge", [Forge(kind=Kind.GITHUB, answers="@harbor/desk"), Forge(kind=Kind.NONE)])
def test_who_is_named_at_the_start_answers(tmp_path, forge):
    assert not list(unowned(written(tmp_path, forge)))
    owners = tmp_path / ".github/CODEOWNERS"
    assert not owners.exists() or "/mkdocs.yml          @harbor/desk\n" in owners.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["@anna", "@harbor/desk", "anna@example.org"])
def test_a_person_a_team_and_an_address_are_owners(name):
    assert an_owner(name) == name


@pytest.mark.parametrize("name", ["anna", "@anna @berg", "@anna\n* @eve", ""])
def test_nothing_else_is_one(name):
    with pytest.raises(UsageError):
        an_owner(name)
