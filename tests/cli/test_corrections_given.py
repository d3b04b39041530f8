"""A correction may stand where the article lies: in its own front matter, or in the file beside it."""

import pytest

from tests.cli.asked import briefing, content
from tests.cli.test_corrections import GONE, NOW, WAS, everywhere, front, source_with
from tests.cli.test_plan import planned

REASON = "The yard is in Odense."
GIVEN = f"corrections:\n  - was: {WAS}\n    now: {NOW}\n    reason: {REASON}\n    date: 2024-11-23\n"
NOTE = "Correction: An earlier version of this article misstated how far the Skarv ferries sail."


def seed_with(root, words):
    """The file of the article that says so."""
    return next(path for path in sorted((root / "seeds").glob("*.txt")) if words in path.read_text(encoding="utf-8"))


def beside(path, text):
    """Puts keys into the sidecar of an article."""
    path.with_suffix(".yml").write_text(text, encoding="utf-8")


def above(path, text):
    """Puts keys above an article."""
    path.write_text(f"---\n{text}---\n{path.read_text(encoding='utf-8')}", encoding="utf-8")


@pytest.mark.parametrize("put", [beside, above])
def test_it_reaches_every_page_and_the_check_agrees(begun, put):
    put(seed_with(begun, WAS), GIVEN)
    put(seed_with(begun, "could collide"), f"corrections:\n  - was: {GONE}\n    reason: Nobody said so.\n")
    told = briefing("build", "--project", begun, code=0)
    assert "corrections" not in told.stderr
    text = everywhere(begun)
    assert (WAS in text, NOW in text, "could collide" in text) == (False, True, False)
    page = (begun / "docs" / "corrections.md").read_text(encoding="utf-8")
    assert f"*was ·* {WAS} *{source_with(begun, NOW)}, corrected on 23 November 2024: {REASON}*" in page
    briefing("verify", "--project", begun, code=0)
    briefing("check", "--project", begun, code=0)


def test_an_article_is_withdrawn_by_the_file_beside_it(begun):
    beside(seed_with(begun, "could collide"), "withdrawn: It was made up.\n")
    briefing("build", "--project", begun, code=0)
    assert "could collide" not in everywhere(begun)
    briefing("verify", "--project", begun, code=0)


def test_what_is_wrong_with_it_is_told_at_its_line(begun):
    path = seed_with(begun, WAS)
    beside(path, f"publisher: The Example Post\ncorrections:\n  - was: {WAS}\n    now: {NOW}\n")
    before = content(begun)
    told = briefing("generate", "--project", begun, code=1).stderr
    assert f"seeds/{path.stem}.yml:2: a correction without a reason" in told
    assert content(begun) == before


def test_what_is_corrected_twice_stops_the_run(begun):
    beside(seed_with(begun, WAS), GIVEN)
    front(begun, source_with(begun, "built in"), GIVEN.replace(NOW, "They were built in Sweden."))
    told = briefing("generate", "--project", begun, code=1).stderr
    assert f"“{WAS}” is corrected twice" in told
    assert "keep one" in told


def test_a_plan_says_which_statements_are_corrected(begun):
    front(begun, source_with(begun, "built in"), GIVEN)
    out = briefing("plan", "--project", begun, code=1).stdout
    assert "now marked “corrected”" in out
    assert "now citing island:4 too" not in out
    assert f"1 statement corrected\n    “{WAS}” (island:4) → “{NOW}”" in out
    assert "statement withdrawn" not in out
    ((row,), gone) = (planned(begun)["briefing"][key] for key in ("statements_corrected", "statements_withdrawn"))
    assert (row["text"], row["now"], gone) == (WAS, NOW, [])


def test_a_plan_says_which_statements_an_editor_withdrew(begun):
    front(begun, source_with(begun, "built in"), f"corrections:\n- was: {WAS}\n  reason: Nobody said so.\n")
    (row,) = planned(begun)["briefing"]["statements_withdrawn"]
    assert row["text"] == WAS


def test_a_plan_says_which_statements_their_article_corrects(begun):
    path = seed_with(begun, "about 190 miles")
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{NOTE}\n", encoding="utf-8")
    out = briefing("plan", "--project", begun, code=1).stdout
    assert "now marked “corrected by its article”" in out
    steps = [step for page in planned(begun)["pages"] for step in page["steps"] if step["how"] == "mark"]
    assert {tuple(step["marked"]) for step in steps} == {("corrected by its article",)}
    assert not all(step["small"] for step in steps)
