"""Findings as forges read them: nothing that a finding holds can add a line, a field or a second command."""

import json

from generator.cli.annotations import github, gitlab, sarif
from generator.errors import Finding
from tests.cli.asked import briefing
from tests.story import make_project

NASTY = Finding(path="docs/a,b:c.md", line=3, what="50% of\n::error::x", why="w", now="n", rule="dead-link")
NOTE = Finding(what="only told", note=True)


def test_github_shows_what_fails_first_and_nothing_breaks_out():
    assert github([NOTE, NASTY], "sub/").splitlines() == [
        "::error file=sub/docs/a%2Cb%3Ac.md,line=3,title=briefing%3A dead link::50%25 of%0A::error::x (w) → n",
        "::notice title=briefing%3A finding::only told",
    ]


def test_gitlab_keeps_a_fingerprint_while_only_the_line_changes():
    one, other = (json.loads(gitlab([Finding(path="docs/a.md", line=n, what="x", rule="r")]))[0] for n in (3, 9))
    assert one["fingerprint"] == other["fingerprint"]
    assert (one["location"], one["check_name"]) == ({"path": "docs/a.md", "lines": {"begin": 3}}, "briefing/r")
    twice = json.loads(gitlab([NASTY, NASTY, NOTE], "sub/"))
    assert len({row["fingerprint"] for row in twice}) == 3
    assert [row["severity"] for row in twice] == ["major", "major", "info"]


def test_sarif_names_every_rule_and_place():
    log = json.loads(sarif([NASTY, NOTE], "sub/"))
    (run,) = log["runs"]
    assert (log["version"], [rule["id"] for rule in run["tool"]["driver"]["rules"]]) == (
        "2.1.0",
        ["dead-link", "finding"],
    )
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "sub/docs/a%2Cb%3Ac.md"
    assert place["region"] == {"startLine": 3}
    assert "locations" not in run["results"][1]


def test_the_commands_print_them(tmp_path):
    project = make_project(tmp_path)
    briefing("generate", "--project", project, code=0)
    page = project / "docs" / "about.md"
    page.write_text("# About\n\nSee [x](gone.md).\n", encoding="utf-8")
    told = briefing("check", "--project", project, "--format", "github", "--quiet", code=1)
    assert told.stdout.startswith("::error file=docs/about.md,line=3,title=briefing%3A dead link::")
    (row,) = json.loads(briefing("check", "--project", project, "--format", "gitlab", code=1).stdout)
    assert row["location"]["lines"]["begin"] == 3
    (row,) = json.loads(briefing("check", "--project", project, "--format", "sarif", code=1).stdout)["runs"][0][
        "results"
    ]
    assert row["ruleId"] == "dead-link"


def test_what_a_built_site_has_wrong_is_shown_on_its_page(velorin):
    briefing("build", "--project", velorin, code=0)
    page = next(path for path in sorted((velorin / "site" / "actors").glob("*/index.html")))
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace("</article>", "<p>The sky is green today, all said.</p></article>", 1), encoding="utf-8"
    )
    rows = json.loads(briefing("verify", "--project", velorin, "--format", "gitlab", code=1).stdout)
    assert {row["location"]["path"] for row in rows} == {f"docs/actors/{page.parent.name}.md"}
