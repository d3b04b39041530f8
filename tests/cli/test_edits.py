"""An edited page is built and checked like any other: an editor's words are marked and known to the data."""

import json
import re

from tests.cli.asked import briefing
from tests.story import ARTICLES

OWN = "\n## What we think\n\nOur own **words**, see [the law](https://example.org/law).\n\n- And a line.\n"


def first_page(project):
    """A page, and its first statement."""
    for page in sorted((project / "docs" / "actors").glob("[!i]*.md")):
        lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
        found = [row for row in lines if re.match(r"- [^*\[].*#s[0-9a-f]{10}\)", row)]
        if found:
            return page, found[0]
    raise AssertionError("no page has a statement")


def data_of(project):
    return json.loads((project / "site" / "data" / "briefing.json").read_text(encoding="utf-8"))


def edit(project):
    """Reword a statement, add a section with a paragraph and a statement."""
    page, line = first_page(project)
    text = page.read_text(encoding="utf-8").replace(line, line.replace(" ", " Reportedly ", 1))
    page.write_text(text + OWN, encoding="utf-8")
    return page


def retitle(page):
    """Give a page another title and another tag."""
    front, _, body = page.read_text(encoding="utf-8").partition("tags:\n")
    front = re.sub(r"title: .*", 'title: "Who else, Inc."', front)
    page.write_text(f"{front}tags:\n  - Our own tag\n{body.partition(chr(10))[2]}", encoding="utf-8")


def test_an_edited_page_is_built_and_verified(velorin):
    page = edit(velorin)
    retitle(page)
    briefing("build", "--project", velorin, code=0)
    assert "Our own tag" in (velorin / "site" / "actors" / page.stem / "index.html").read_text(encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    assert re.search(r"- Reportedly .*\)(?: \*[^*]+\*)* \*edited\*\n", text)
    assert "- And a line. *added by an editor*\n" in text
    briefing("verify", "--project", velorin, code=0)
    kinds = [row["kind"] for row in data_of(velorin)["edits"]]
    assert kinds == ["front", "front", "edited", "added", "added", "added"]


def test_what_stands_under_a_heading_that_an_editor_gave_is_verified(tmp_path):
    given, root = tmp_path / "given", tmp_path / "ferries"
    given.mkdir()
    more = "Night ferries\nThe Skarv ferries carry up to 400 passengers and have a range of 240 miles.\n"
    for name, text in {**ARTICLES, "wire_33dd44ee55.txt": more}.items():
        (given / name).write_text(text, encoding="utf-8")
    briefing("init", root, "--title", "Night ferries", given, code=0)
    page = root / "docs" / "differences.md"
    text, count = re.subn(r"(?m)^## (.*)$", r"## Told in two ways: \1", page.read_text(encoding="utf-8"))
    assert count > 0
    page.write_text(text, encoding="utf-8")
    briefing("build", "--project", root, code=0)
    briefing("verify", root / "site", "--project", root, code=0)


def test_words_that_only_say_that_they_are_edited_are_found(velorin):
    page = edit(velorin)
    briefing("build", "--project", velorin, code=0)
    site = velorin / "site" / "actors" / page.stem / "index.html"
    built = site.read_text(encoding="utf-8")
    assert "Reportedly" in built
    site.write_text(built.replace("Reportedly", "Allegedly"), encoding="utf-8")
    assert f"actors/{page.stem}" in briefing("verify", "--project", velorin, code=1).output


def test_what_is_deleted_is_told_in_the_data_and_stays_away(velorin):
    page, line = first_page(velorin)
    page.write_text(page.read_text(encoding="utf-8").replace(line, ""), encoding="utf-8")
    for _ in range(2):
        briefing("build", "--project", velorin, code=0)
        assert line not in page.read_text(encoding="utf-8")
    briefing("verify", "--project", velorin, code=0)
    assert {row["kind"] for row in data_of(velorin)["edits"]} == {"deleted"}


def test_an_edit_whose_article_went_is_kept_and_needs_attention(velorin):
    page, line = first_page(velorin)
    page.write_text(page.read_text(encoding="utf-8").replace(line, f"- My words. {cite(line)}\n"), encoding="utf-8")
    briefing("generate", "--project", velorin, code=0)
    source = re.findall(r"\[([\w-]+):\d+\]", line)[0]
    briefing("remove", source, "--yes", "--project", velorin)
    told = briefing("check", "--project", velorin)
    assert told.exit_code != 0
    assert "needs attention" in told.output or "an editor wrote in it" in told.output
    assert "My words." in page.read_text(encoding="utf-8")


def cite(line):
    return re.findall(r"\[[\w-]+:\d+\]\([^)]*#s[0-9a-f]{10}\)", line)[0]
