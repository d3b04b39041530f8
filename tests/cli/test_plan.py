"""`briefing plan` as people, pull requests and machines read it; `generate` then does just that."""

import html
import json
import re
import shutil
import subprocess
from importlib.resources import files

import jsonschema
import pytest

from generator.cli.plans import markdown
from generator.editorial.plan.steps import as_read
from tests.cli.asked import NEW, briefing, content
from tests.cli.test_edits import first_page
from tests.story import ARTICLES, make_project

PAGE = "actors/anna-berg.md"


@pytest.fixture
def ferries(tmp_path):
    folder = make_project(tmp_path)
    briefing("generate", "--project", folder, code=0)
    return folder


def planned(folder, *more, code=1):
    told = json.loads(briefing("plan", "--project", folder, "--json", *more, code=code).stdout)
    schema = json.loads(files("generator.cli.plans").joinpath("plan.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema)
    return told


def git(folder, *words):
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    return subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=True).stdout


def edit(folder, path, old, new):
    page = folder / "docs" / path
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_where_nothing_changes_it_says_so_and_ends_with_0(ferries):
    assert "A run would change nothing" in briefing("plan", "--project", ferries, code=0).stdout
    assert planned(ferries, code=0)["counts"]["pages"] == {"added": 0, "changed": 0, "removed": 0, "conflict": 0}


def test_an_article_more_is_told_in_a_readers_words_and_nothing_is_written(ferries):
    (ferries / "seeds" / "wire_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    before = content(ferries)
    out = briefing("plan", "--project", ferries, code=1).stdout
    assert content(ferries) == before
    assert "1 new article\n    seeds/wire_33dd44ee55.txt: Norway confirms the night ferries" in out
    assert "A run would touch" in out
    assert "+ line " in out
    told = planned(ferries)
    assert [row["id"] for row in told["briefing"]["articles_new"]] == ["wire"]
    assert {row["path"] for row in told["pages"] if row["state"] == "added"} == {"docs/sources/wire.md"}


def test_every_doing_of_an_editor_is_said_to_be_kept(ferries):
    edit(ferries, PAGE, "has lifted the ban", "has ended the ban")
    out = briefing("plan", "--project", ferries, code=1).stdout
    assert "has ended the ban" in out
    assert "an editor's wording, kept" in out
    told = planned(ferries)
    (page,) = told["pages"]
    kept = [step for step in page["steps"] if step["how"] == "edited"]
    assert (page["path"], kept[0]["doing"], kept[0]["fresh"]) == (f"docs/{PAGE}", "kept", True)
    lines = (ferries / "docs" / PAGE).read_text(encoding="utf-8").splitlines()
    assert lines[kept[0]["line"] - 1] == kept[0]["old"]


def test_a_citation_that_was_taken_off_is_named(ferries):
    text = (ferries / "docs" / PAGE).read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("- ") and line.count("](../sources/") > 1)
    link = re.findall(r" \[[^\]]*\]\(\.\./sources/[^)]*\)", row)[-1]
    edit(ferries, PAGE, row, row.replace(link, ""))
    name = link.partition("]")[0].strip(" [")
    out = briefing("plan", "--project", ferries, code=1).stdout
    assert f": {name} taken off by an editor, stays off" in out
    assert "an editor's wording" not in out
    (step,) = [step for page in planned(ferries)["pages"] for step in page["steps"] if step["how"] == "recited"]
    assert step["off"] == [link.partition("#")[2].rstrip(")")]


def test_a_title_that_an_editor_gave_is_said_to_be_theirs(ferries):
    edit(ferries, PAGE, 'title: "Anna Berg"', "title: The minister")
    out = briefing("plan", "--project", ferries, code=1).stdout
    assert "“title: The minister”: an editor's own words, kept" in out
    briefing("generate", "--project", ferries, code=0)
    assert "A run would change nothing" in briefing("plan", "--project", ferries, code=0).stdout


def test_a_page_that_another_takes_over_is_said_to_go_there(ferries):
    edit(ferries, "actors/norway.md", "kind: state", "kind: state\nsame_as: Iceland")
    out = briefing("plan", "--project", ferries, code=1).stdout
    assert "docs/actors/norway.md: page goes, its words to docs/actors/iceland.md" in out


def test_a_found_page_that_goes_is_no_editors(ferries):
    page = "docs/risks/shortage-of-300-seats.md"
    assert "\nfound: " in (ferries / page).read_text(encoding="utf-8")
    article = ferries / "seeds" / "harbor_00aa11bb22.txt"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("was prompted by a shortage of 300 seats", "came"), encoding="utf-8")
    told = planned(ferries)
    assert {row["path"]: row["state"] for row in told["pages"]}[page] == "removed"
    assert told["counts"]["steps"]["kept"] == 0


def test_a_conflict_ends_with_3_and_says_what_now(ferries):
    page = ferries / "docs" / PAGE
    row = next(line for line in page.read_text(encoding="utf-8").splitlines() if "has lifted" in line)
    one, other = (row.replace("has lifted", word) for word in ("ended", "dropped"))
    edit(ferries, PAGE, row, f"<<<<<<< a\n{one}\n=======\n{other}\n>>>>>>> b")
    result = briefing("plan", "--project", ferries, code=3)
    assert "left alone, a person must decide" in result.stdout
    assert "keep one of the two sides" in result.stdout
    assert planned(ferries, code=3)["counts"]["pages"]["conflict"] == 1


def test_what_a_deleted_statement_says_again_is_told(ferries):
    edit(ferries, "policy/night-ferries.md", "", "")
    page = ferries / "docs" / "weapons" / "skarv.md"
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    row = next(line for line in lines if "carry up to 300" in line and line.startswith("- "))
    page.write_text("".join(line for line in lines if line != row), encoding="utf-8")
    assert "deleted by an editor, stays away" in briefing("plan", "--project", ferries, code=1).stdout
    briefing("generate", "--project", ferries, code=0)
    assert briefing("plan", "--project", ferries, code=0).stdout.count("Kept as editors have it: 1 place on 1 page.")


def test_in_a_pull_request_articles_can_write_no_markdown(ferries):
    text = "Ferries <b>sail</b> `now`\nThe Skarv ferries carry up to 900 passengers [x](https://example.org) **and** "
    (ferries / "seeds" / "wire_33dd44ee55.txt").write_text(f"{text}<script>alert(1)</script> more, Anna Berg said.\n")
    out = briefing("plan", "--project", ferries, "--format", "markdown", code=1).stdout
    assert "<script" not in out
    assert "](https://example.org)" not in out
    assert "<details>\n<summary>" in out
    assert "docs/weapons/skarv.md?plain=1#L" in out


def test_a_pull_requests_summary_stays_small_and_says_what_it_leaves_out(ferries, monkeypatch):
    (ferries / "seeds" / "wire_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    monkeypatch.setattr(markdown, "LARGEST", 900)
    out = briefing("plan", "--project", ferries, "--format", "markdown", code=1).stdout
    assert "pages more; `briefing plan` shows them all." in out


def test_links_lead_to_the_forge_where_its_address_is_given(ferries):
    edit(ferries, PAGE, "has lifted the ban", "has ended the ban")
    base = "https://example.org/o/r/blob/abc"
    out = briefing("plan", "--project", ferries, "--format", "markdown", "--link-base", base, code=1).stdout
    assert f"({base}/docs/{PAGE}?plain=1#L" in out


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")


@pytest.fixture
def branched(ferries):
    (ferries / ".gitignore").write_text(".briefing/\n", encoding="utf-8")
    git(ferries, "init", "-q", "-b", "main")
    git(ferries, "add", "-A")
    git(ferries, "commit", "-qm", "base")
    git(ferries, "checkout", "-qb", "work")
    return ferries


@needs_git
def test_a_branch_that_holds_its_generated_pages_is_explained_as_well(branched):
    (branched / "seeds" / "wire_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    waiting = planned(branched, "--since")
    briefing("generate", "--project", branched, code=0)
    git(branched, "add", "-A")
    git(branched, "commit", "-qm", "an article")
    done = planned(branched, "--since")
    assert (waiting["waiting"] > 0, done["waiting"]) == (True, 0)
    assert {**waiting, "waiting": 0} == done
    assert planned(branched, code=0)["pages"] == []
    assert "docs/ is as a run writes it." in briefing("plan", "--since", "main", "--project", branched, code=1).stdout


def linked(folder, base):
    """What a plan since main says at each line that it links to, with what stands there in the tree."""
    words = ("--since", "main", "--format", "markdown", "--link-base", base)
    out = briefing("plan", "--project", folder, *words, code=1).stdout
    for path, line, text in re.findall(rf"\[line \d+\]\({base}/([^)?]*)\?plain=1#L(\d+)\): (.*)", out):
        rows = (folder / path).read_text(encoding="utf-8").splitlines()[int(line) - 1 :]
        yield html.unescape(text).replace("\\", ""), as_read(html.unescape("\n".join(rows[:3])))


@needs_git
def test_since_a_commit_each_link_leads_to_the_line_that_holds_its_words(branched):
    (branched / "seeds" / "wire_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    edit(branched, PAGE, "has lifted the ban", "has ended the ban")
    edit(branched, "actors/norway.md", "\n[//]: #", "\n- Words of mine.\n\n[//]: #")
    waiting = list(linked(branched, "https://example.org/o/r/blob/abc"))
    briefing("generate", "--project", branched, code=0)
    done = list(linked(branched, "https://example.org/o/r/blob/abc"))
    assert len(done) > len(waiting) > 1
    for told, stands in (*waiting, *done):
        words = (quoted.rpartition(": ")[2] for quoted in re.findall(r"“([^“”]*)", told))
        assert any(one[:20] in stands for one in words), told


@needs_git
def test_only_what_the_branch_did_is_told(branched):
    git(branched, "checkout", "-q", "main")
    (branched / "seeds" / "wire_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    briefing("generate", "--project", branched, code=0)
    git(branched, "add", "-A")
    git(branched, "commit", "-qm", "an article on main")
    git(branched, "checkout", "-q", "work")
    edit(branched, PAGE, "has lifted the ban", "has ended the ban")
    told = planned(branched, "--since")
    assert [row["path"] for row in told["pages"]] == [f"docs/{PAGE}"]
    assert not any(told["briefing"].values())


@needs_git
def test_an_editors_own_page_is_part_of_what_a_branch_does(branched):
    (branched / "docs" / "about.md").write_text("# About us\n\nWe write this.\n", encoding="utf-8")
    (row,) = planned(branched, "--since", "HEAD")["pages"]
    assert (row["path"], row["state"], {step["how"] for step in row["steps"]}) == ("docs/about.md", "added", {"own"})


@needs_git
def test_a_briefing_in_a_folder_of_its_repository_is_found(tmp_path):
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    make_project(folder)
    briefing("generate", "--project", folder, code=0)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "base")
    assert planned(folder, "--since", "HEAD", code=0)["pages"] == []


@needs_git
def test_what_was_published_is_a_part_of_both_trees(branched):
    briefing("edition", "--date", "2031-06-01", "--project", branched)
    briefing("generate", "--project", branched)
    git(branched, "add", "-A")
    git(branched, "commit", "-qm", "an edition")
    assert planned(branched, "--since", "HEAD", code=0)["pages"] == []


@needs_git
def test_a_commit_without_a_briefing_is_one_with_nothing(branched):
    empty = git(branched, "commit-tree", git(branched, "hash-object", "-t", "tree", "/dev/null").strip(), "-m", "x")
    told = planned(branched, "--since", empty.strip())
    assert told["counts"]["pages"]["changed"] == 0
    assert len(told["briefing"]["articles_new"]) == len(ARTICLES)


@needs_git
def test_a_commit_that_is_not_there_is_a_mistake(branched):
    told = briefing("plan", "--since", "nowhere", "--project", branched, code=2)
    assert "git knows of no commit 'nowhere'" in told.stderr


def test_without_git_it_says_what_is_missing(ferries):
    assert "no main branch" in briefing("plan", "--since", "--project", ferries, code=2).stderr


def test_the_plan_names_what_stops_a_run(velorin):
    settings = velorin / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('version: "', 'version: "0.0.'), encoding="utf-8")
    page, line = first_page(velorin)
    page.write_text(page.read_text(encoding="utf-8").replace(line, ""), encoding="utf-8")
    assert "wrote this briefing, and this is" in briefing("plan", "--project", velorin, code=1).stderr


def test_a_forge_shows_a_note_at_each_page_that_changes(ferries):
    edit(ferries, PAGE, "has lifted the ban", "has ended the ban")
    out = briefing("plan", "--project", ferries, "--format", "github", "--quiet", code=1).stdout
    assert f"::notice file=docs/{PAGE},line=" in out
    assert "title=briefing%3A plan::plan: 1 edit taken up" in out
