"""Starting a briefing: a folder from articles, articles put in and taken out, each saying what it did."""

import json

import pytest
import yaml

from tests.cli.asked import NEW, briefing, content
from tests.story import ARTICLES


def test_a_title_is_text_wherever_it_stands(tmp_path, articles):
    folder, title = tmp_path / "new", 'The “ferries” & the pilots\' "strike" <b>'
    briefing("init", folder, "--title", title, articles, code=0)
    briefing("build", "--project", folder, code=0)
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert "&amp;#39;" not in home
    assert "&amp;amp;" not in home
    briefing("verify", "--project", folder, code=0)


def test_a_note_is_told_and_ends_with_0(tmp_path, articles):
    (articles / "twice.txt").write_text(
        "Pilots say â€œnoâ€\x9d to the night ferries. They donâ€™t want them back at all.\n"
    )
    told = briefing("init", tmp_path / "new", "--title", "T", articles, code=0)
    assert "note: seeds/twice.txt" in told.stderr
    assert briefing("check", "--project", tmp_path / "new", code=0).stderr.startswith("note: ")


def test_init_gives_the_line_of_what_is_to_be_mended(tmp_path, articles):
    for name, day in (("first", "March 10, 2023"), ("second", "March 13, 2023"), ("third", "May 31, 2031")):
        (articles / f"{name}.txt").write_text(f"The {name} ferry\n\n{day}\n\nThe {name} ferry of Bergen is late.\n")
    told = briefing("init", tmp_path / "new", "--title", "T", articles, code=1)
    assert "seeds/third.txt:3: its day is doubted" in told.stderr
    assert briefing("check", "--project", tmp_path / "new", code=1).stderr.splitlines()[0] in told.stderr


def test_init_makes_a_folder_that_builds_and_checks(begun):
    assert (begun / "seeds" / "harbor_00aa11bb22.txt").is_file()
    assert (begun / "seeds" / "harbor_00aa11bb22.yml").read_text(encoding="utf-8") == "publisher: The Harbor Post\n"
    assert {".gitattributes", ".github", ".gitignore", "README.md", "docs", "mkdocs.yml", "requirements.txt"} <= {
        path.name for path in begun.iterdir()
    }
    briefing("build", "--project", begun, code=0)
    briefing("check", "--project", begun, code=0)
    assert (begun / "site" / "assets" / "briefing.css").is_file()
    assert (begun / "site" / "assets" / "vendor" / "iframe-worker.min.js").is_file()


def test_init_says_what_was_found_and_what_to_do_next(tmp_path, articles):
    (articles / "picture.png").write_bytes(b"\x89PNG")
    result = briefing("init", tmp_path / "new", "--title", "Ferries", articles, code=0)
    assert "3 read, 1 set aside" in result.output
    assert "picture.png" in result.output
    assert "profile general" in result.output
    assert "found: Actors" in result.output
    assert f"cd {tmp_path / 'new'} && briefing build" in result.output


def test_init_does_not_count_a_note_as_set_aside(tmp_path, articles):
    (articles / "fourth.txt").write_bytes(
        "The fourth ferry of Bergen, José says, is late, he’s told.\n".encode("cp1252")
    )
    result = briefing("init", tmp_path / "new", "--title", "Ferries", articles, code=0)
    assert "4 read, 0 set aside" in result.output
    assert "note: " in result.output


def test_init_as_json_is_one_object(tmp_path, articles):
    data = json.loads(briefing("init", tmp_path / "new", "--title", "Ferries", "--json", articles, code=0).output)
    assert data["articles"] == data["sources"] == 3
    assert {"profile", "found", "candidates", "changes"} <= data.keys()


def test_init_without_articles_says_how_to_add_some_and_add_does(tmp_path, articles):
    result = briefing("init", tmp_path / "new", "--title", "Ferries", code=0)
    assert "briefing add" in result.output
    briefing("add", articles, "--project", tmp_path / "new", code=0)
    briefing("build", "--project", tmp_path / "new", code=0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--profile", "conflcit"], "conflict"),
        (["--title", " "], "title"),
        (["--title", "x" * 300], "200"),
        (["nowhere.txt"], "nowhere.txt"),
        (["https://example.org/a"], "briefing add https://example.org/a"),
    ],
)
def test_a_wrong_call_of_init_makes_nothing(words, said, tmp_path):
    result = briefing("init", tmp_path / "new", "--title", "T", *words, code=2)
    assert said in result.output
    assert not (tmp_path / "new").exists()


def test_a_folder_that_is_not_empty_is_refused_and_what_is_there_named(tmp_path):
    (tmp_path / "thesis.doc").write_text("x", encoding="utf-8")
    assert "thesis.doc" in briefing("init", tmp_path, "--title", "T", code=2).output
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_articles_and_git_may_stand_in_the_folder_already(tmp_path, articles):
    (tmp_path / ".git").mkdir()
    articles.rename(tmp_path / "seeds")
    briefing("init", tmp_path, "--title", "T", code=0)
    assert len(list((tmp_path / "docs" / "sources").glob("*.md"))) == 4


def test_what_goes_wrong_leaves_nothing_behind(tmp_path, articles, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("generator.cli.starting.write_pages", fail)
    with pytest.raises(RuntimeError):
        briefing("init", tmp_path / "new", "--title", "T", articles)
    assert not (tmp_path / "new").exists()


def test_a_title_may_hold_anything_and_stays_text(tmp_path, articles):
    title = 'Guns & <b>"butter"</b>: a {{ 1 }} story\'s #1'
    briefing("init", tmp_path / "new", "--title", title, articles, code=0)
    settings = yaml.safe_load((tmp_path / "new" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["site_name"] == title
    briefing("build", "--project", tmp_path / "new", code=0)
    page = (tmp_path / "new" / "site" / "index.html").read_text(encoding="utf-8")
    assert "<b>" not in page
    assert "Guns &amp; &lt;b&gt;" in page


def test_add_copies_generates_and_says_what_changed(begun, tmp_path):
    (tmp_path / "oslo.txt").write_text(NEW, encoding="utf-8")
    result = briefing("add", tmp_path / "oslo.txt", "--project", begun, code=0)
    assert "added seeds/oslo.txt: Norway confirms the night ferries" in result.output
    assert "new claims" in result.output
    assert "“Norway has confirmed the plan.” (oslo:1)" in result.output
    assert (begun / "seeds" / "oslo.txt").read_text(encoding="utf-8") == NEW
    briefing("check", "--project", begun, code=0)
    assert not list(begun.glob(".seeds*"))


def test_add_as_json_tells_all_of_it(begun, tmp_path):
    (tmp_path / "oslo.txt").write_text(NEW, encoding="utf-8")
    data = json.loads(briefing("add", tmp_path / "oslo.txt", "--json", "--project", begun, code=0).output)
    assert data["added"] == [{"id": "oslo", "path": "seeds/oslo.txt", "title": "Norway confirms the night ferries"}]
    assert any(claim["sources"] == ["oslo"] for claim in data["changed"]["claims_new"])


def test_adding_and_beginning_with_it_give_the_same_pages(begun, tmp_path, articles):
    (tmp_path / "oslo.txt").write_text(NEW, encoding="utf-8")
    briefing("add", tmp_path / "oslo.txt", "--project", begun, code=0)
    briefing("init", tmp_path / "at-once", "--title", "Night ferries", articles, tmp_path / "oslo.txt", code=0)
    assert content(begun / "docs") == content(tmp_path / "at-once" / "docs")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text, "the very same file"),
        (lambda text: text.upper().replace("ICELAND LIFTS", "Iceland lifts", 1), "word for word"),
        (lambda text: text + "The ministry will publish the timetable at the end of the month.\n", "near copy"),
    ],
)
def test_add_refuses_what_is_there_already_and_says_which(begun, tmp_path, change, said):
    before = content(begun)
    (tmp_path / "other.txt").write_text(change(ARTICLES["harbor_00aa11bb22.txt"]), encoding="utf-8")
    result = briefing("add", tmp_path / "other.txt", "--project", begun, code=1)
    assert said in result.output
    assert "seeds/harbor_00aa11bb22.txt" in result.output
    assert content(begun) == before
    briefing("add", "--anyway", tmp_path / "other.txt", "--project", begun, code=0)
    assert (begun / "seeds" / "other.txt").is_file()


def test_one_that_is_refused_stops_no_other(begun, tmp_path):
    (tmp_path / "other.txt").write_text(ARTICLES["harbor_00aa11bb22.txt"], encoding="utf-8")
    (tmp_path / "oslo.txt").write_text(NEW, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    names = [tmp_path / name for name in ("other.txt", "empty.txt", "oslo.txt")]
    result = briefing("add", *names, "--project", begun, code=1)
    assert str(tmp_path / "empty.txt") in result.output
    assert (begun / "seeds" / "oslo.txt").is_file()
    assert not (begun / "seeds" / "other.txt").exists()
    assert not (begun / "seeds" / "empty.txt").exists()


def test_outlets_that_copied_each_other_come_in_together_but_no_file_twice(tmp_path, articles):
    briefing("init", tmp_path / "new", "--title", "Ferries", code=0)
    (articles / "twice.txt").write_text(ARTICLES["harbor_00aa11bb22.txt"], encoding="utf-8")
    briefing("add", articles, "--project", tmp_path / "new", code=1)
    assert sorted(path.stem for path in (tmp_path / "new" / "seeds").glob("*.txt")) == sorted(
        name.removesuffix(".txt") for name in ARTICLES
    )


def test_a_file_that_nobody_can_read_keeps_no_other_out(tmp_path):
    briefing("init", tmp_path / "new", "--title", "Ferries", code=0)
    (tmp_path / "new" / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "oslo.txt").write_text(NEW, encoding="utf-8")
    briefing("add", tmp_path / "oslo.txt", "--project", tmp_path / "new", code=0)


def test_two_files_of_one_name_both_get_in(begun, tmp_path):
    (tmp_path / "harbor_00aa11bb22.txt").write_text(NEW, encoding="utf-8")
    briefing("add", tmp_path / "harbor_00aa11bb22.txt", "--project", begun, code=0)
    assert len(list((begun / "seeds").glob("harbor_00aa11bb22*.txt"))) == 2


def test_remove_says_what_rested_on_it_and_takes_it_out(begun, tmp_path):
    before = content(begun / "docs")
    (tmp_path / "oslo.txt").write_text(NEW, encoding="utf-8")
    (tmp_path / "oslo.yml").write_text("author: A. Writer\n", encoding="utf-8")
    briefing("add", tmp_path / "oslo.txt", "--project", begun, code=0)
    after = content(begun)
    dry = briefing("remove", "oslo", "--dry-run", "--project", begun, code=0)
    assert "on it rest 3 statements" in dry.output
    assert "goes: docs/sources/oslo.md" in dry.output
    assert content(begun) == after
    result = briefing("remove", "Norway confirms the night ferries", "--yes", "--project", begun, code=0)
    assert "removing seeds/oslo.txt, seeds/oslo.yml" in result.output
    assert content(begun / "docs") == before
    assert not list((begun / "seeds").glob("oslo*"))


def test_nothing_is_removed_where_nobody_agreed(begun):
    before = content(begun)
    assert "--yes" in briefing("remove", "harbor", "--project", begun, code=2).output
    assert content(begun) == before


@pytest.mark.parametrize(
    ("names", "said"),
    [(["habror"], "did you mean 'harbor'"), (["harbor", "island", "strait"], "no article would be left")],
)
def test_a_wrong_call_of_remove_removes_nothing(begun, names, said):
    before = content(begun)
    assert said in briefing("remove", *names, "--yes", "--project", begun, code=2).output
    assert content(begun) == before


@pytest.mark.parametrize(
    ("forge", "file"), [("github", ".github/CODEOWNERS"), ("gitlab", ".gitlab-ci.yml"), ("none", "")]
)
def test_the_forge_that_is_named_gets_its_files_and_the_editors_are_told_how(tmp_path, forge, file):
    out = briefing("init", tmp_path / "ferries", "--title", "Night ferries", "--forge", forge, code=0).output
    made = {path.relative_to(tmp_path / "ferries").as_posix() for path in (tmp_path / "ferries").rglob("*")}
    assert not file or file in made
    assert not [path for path in made if path.startswith((".github", ".gitlab")) and not path.startswith(f".{forge}")]
    assert "answers for what runs code" not in out
    readme = (tmp_path / "ferries" / "README.md").read_text(encoding="utf-8")
    assert "Correct something on the web" in readme
    assert ("merge request" in readme) is (forge == "gitlab")
