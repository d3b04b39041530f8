"""To take a found entry over, rename it or remove it changes that entry; no other page comes or goes."""

import re

from generator.editorial.merge import State
from generator.publish.generate import run
from generator.publish.project import open_project
from tests.cli.asked import briefing, content


def found_pages(folder):
    texts = {path: path.read_text(encoding="utf-8") for path in (folder / "docs").rglob("*.md")}
    return sorted(path for path, text in texts.items() if re.search(r"^found:", text, re.MULTILINE))


def moved(folder):
    """The pages that would come or go."""
    changes = run(open_project(folder)).changes
    return {change.path for change in changes if change.state in (State.ADDED, State.REMOVED)}


def test_keeping_pages_changes_nothing(velorin):
    some = found_pages(velorin)[::4]
    assert {path.parent.name for path in some} >= {"actors", "policy", "risks"}
    briefing("keep", "--project", velorin, *(path.relative_to(velorin / "docs") for path in some), code=0)
    assert not set(some) & set(found_pages(velorin))
    briefing("check", "--project", velorin, code=0)


def test_one_page_is_told_as_one(velorin):
    one, *_ = found_pages(velorin)
    told = briefing("keep", "--project", velorin, one.relative_to(velorin / "docs"), code=0)
    assert told.output.endswith("1 page is yours now\n")


def test_a_page_is_kept_by_the_forges_editor_too(velorin):
    page = found_pages(velorin)[0]
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    page.write_text("".join(line for line in lines if not line.startswith("found:")), encoding="utf-8")
    briefing("check", "--project", velorin, code=0)


def test_a_renamed_risk_and_a_removed_decision_move_no_other_page(velorin):
    risk = next(path for path in found_pages(velorin) if path.parent.name == "risks")
    risk.write_text(re.sub(r"(?m)^name:.*$", 'name: "What is feared"', risk.read_text(encoding="utf-8"), count=1))
    assert moved(velorin) == set()
    policies = [path for path in found_pages(velorin) if path.parent.name == "policy"]
    gone = next(path for path in policies if "\ncues:" in path.read_text(encoding="utf-8"))
    gone.unlink()
    assert moved(velorin) == set()
    briefing("generate", "--project", velorin, code=0)
    assert moved(velorin) == set()
    index = (velorin / "docs" / "policy" / "index.md").read_text(encoding="utf-8")
    assert re.search(rf'^removed:\n  - "{gone.stem}": "\w', index, re.MULTILINE)


def test_pages_do_not_go_because_a_setting_changed(velorin):
    settings = velorin / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("discover: pages", "discover: list"))
    before = content(velorin)
    told = briefing("generate", "--project", velorin, code=3)
    assert "found pages would go" in told.stderr
    assert "keep --all" in told.stderr
    assert content(velorin) == before
    briefing("keep", "--all", "--project", velorin, code=0)
    briefing("generate", "--project", velorin, code=0)
    assert set(content(velorin)) == set(before)


def test_pages_go_where_that_is_asked_for(velorin):
    settings = velorin / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("discover: pages", "discover: list"))
    briefing("generate", "--drop-found", "--project", velorin, code=0)
    assert found_pages(velorin) == []


def test_an_unknown_page_is_told_and_none_is_kept(velorin):
    before = content(velorin)
    told = briefing("keep", "--project", velorin, "Nobody", found_pages(velorin)[0].stem, code=2)
    assert "nothing is kept: 'Nobody'" in told.stderr
    assert content(velorin) == before
    assert "say --all" in briefing("keep", "--project", velorin, code=2).stderr


def test_a_statement_is_hidden_by_the_name_that_pages_show(velorin):
    page = next(path for path in found_pages(velorin) if path.parent.name == "risks")
    text = page.read_text(encoding="utf-8")
    link = re.search(r"\[([\w-]+):(\d+)\]\(\.\./sources/[\w-]+\.md#(s\w+)\)", text)
    assert link
    source, number, anchor = link.groups()
    page.write_text(
        text.replace("# generated below", f'drop: ["{source}:{number}", "{source}:999"]\n# generated below')
    )
    told = briefing("generate", "--project", velorin, code=0)
    assert f"hides '{source}:999', and no statement is called so" in told.stderr
    body = page.read_text(encoding="utf-8").partition("# generated below")[2]
    assert anchor not in body.partition("What links here")[0]
