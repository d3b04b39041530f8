"""What an editor corrects, or an article corrects itself, reaches every page in the same run, and is told."""

import json
import random
import re

import pytest

from generator.verify import read_site
from tests.cli.asked import briefing, content
from tests.story import ARTICLES
from tests.verify.conftest import verifier_of
from tests.verify.faults import correcting, seed_fault

WAS = "They were built in Norway."
NOW = "They were built in Denmark."
GONE = "Harbour pilots warn that the ferries could collide with fishing boats."
NOTE = "Correction: An earlier version of this article misstated the range of the Skarv ferries."


def front(root, source, text):
    """Puts lines into the editor's part of a source's page."""
    path = root / "docs" / "sources" / f"{source}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\n{text}", 1), encoding="utf-8")


def source_with(root, words):
    """The id of the source that says so."""
    found = [p.stem for p in (root / "docs" / "sources").glob("*.md") if words in p.read_text(encoding="utf-8")]
    return found[0]


def everywhere(root):
    """All of docs/ but the corrections page, what changed and the sources' own pages."""
    pages = ((path, data.decode()) for path, data in content(root / "docs").items() if path.endswith(".md"))
    return "\n".join(t for p, t in pages if p not in {"corrections.md", "changes.md"} and not p.startswith("sources/"))


def corrected(root):
    """One sentence corrected, one withdrawn."""
    front(
        root,
        source_with(root, "built in"),
        f'corrections:\n  - was: {WAS}\n    now: {NOW}\n    reason: "The yard is in Odense."\n    date: 2024-11-23\n',
    )
    front(root, source_with(root, "could collide"), f"corrections:\n- was: {GONE}\n  reason: Nobody said so.\n")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A briefing with corrections of each sort and an edition before them, built."""
    given, root = tmp_path_factory.mktemp("given"), tmp_path_factory.mktemp("corrected") / "ferries"
    for name, text in ARTICLES.items():
        (given / name).write_text(text, encoding="utf-8")
    briefing("init", root, "--title", "Night ferries", given, code=0)
    briefing("edition", "--date", "2024-11-22", "--project", root, code=0)
    corrected(root)
    path = next((root / "seeds").glob("strait*"))
    text = path.read_text(encoding="utf-8").replace("about 190 miles", "about 180 miles")
    path.write_text(f"{text}\n{NOTE}\n", encoding="utf-8")
    briefing("build", "--project", root, "--quiet", code=0)
    return root


def test_old_and_new_stand_with_the_reason_and_the_new_is_marked_wherever_it_is(built) -> None:
    page = (built / "docs" / "corrections.md").read_text()
    assert f"*was ·* {WAS} *" in page
    assert "corrected on 23 November 2024: The yard is in Odense.*" in page
    assert "They were built in" in page
    assert f"*withdrawn ·* {GONE}" in page
    assert NOTE in page
    told = everywhere(built)
    assert WAS not in told.replace("as published", "")[: told.find("as published")]
    lines = [line for line in told.splitlines() if "Denmark" in line and "](" in line and not line.startswith("[")]
    assert lines
    assert all("*corrected*" in line for line in lines)


def test_an_edited_article_is_told_with_both_wordings(built) -> None:
    page = (built / "docs" / "corrections.md").read_text()
    part = page[page.index("## Articles edited since they were published") :]
    assert "about 190 miles" in part.partition("*now ·*")[0]
    assert "about 180 miles" in part.partition("*now ·*")[2]
    assert NOTE in part.partition("*why ·*")[2].partition("\n")[0]


def test_an_articles_own_note_is_tied_to_what_it_is_about_on_every_page(built) -> None:
    page = (built / "docs" / "corrections.md").read_text()
    part = page[page.index("## Correction notes of the articles") :].splitlines()
    at = next(number for number, line in enumerate(part) if NOTE in line)
    assert part[at + 1].startswith("    - *about ·* ")
    assert "about 180 miles" in part[at + 1]
    told = everywhere(built)
    lines = [line for line in told.splitlines() if "about 180 miles" in line and "](" in line]
    assert lines
    assert all("*corrected by its article*" in line for line in lines)
    (cite,) = set(re.findall(r"\[(strait:\d+)\]", "".join(lines)))
    assert "its article carries a correction note" in briefing("explain", cite, "--project", built, code=0).output


def test_what_changed_has_old_words_and_new_words_as_one_item(built) -> None:
    page = (built / "docs" / "changes.md").read_text(encoding="utf-8")
    item = next(item for item in re.split(r"\n(?=- )", page) if WAS in item)
    assert item.startswith("- *corrected from ·*")
    assert re.search(rf"\n    - \*corrected to ·\* .*{NOW}.* \*corrected\*", item)
    assert page.count(NOW) == 1


def test_a_withdrawn_statement_is_on_no_page_but_where_it_is_told(built) -> None:
    pages = {path: data.decode() for path, data in content(built / "docs").items() if path.endswith(".md")}
    holding = {path for path, text in pages.items() if "could collide with fishing boats" in text}
    assert {path.partition("/")[0] for path in holding} <= {"corrections.md", "changes.md", "sources", "editions"}
    source = pages[f"sources/{source_with(built, 'could collide')}.md"]
    assert "*set aside: withdrawn by the editors*" in source


def test_the_check_agrees_and_the_data_has_it(built) -> None:
    briefing("verify", "--project", built, code=0)
    data = json.loads((built / "site" / "data" / "briefing.json").read_text())
    assert [(row["was"], row["now"]) for row in data["corrections"] if row["now"]] == [(WAS, NOW)]
    (one,) = [claim["id"] for claim in data["claims"] if claim["text"] == NOW]
    assert "corrected by the editors" in briefing("explain", one.replace("c-", ""), "--project", built).output or one
    briefing("check", "--project", built, code=0)


@pytest.mark.parametrize(
    "kind",
    [
        correcting.correction_unmarked,
        correcting.correction_reworded,
        correcting.correction_untold,
        correcting.note_unmarked,
        correcting.note_of_another,
    ],
    ids=lambda kind: kind.__name__,
)
def test_a_fault_in_what_was_corrected_is_caught(built, kind) -> None:
    verifier, site = verifier_of(built), dict(read_site(built / "site"))
    assert verifier.verify(site).findings == ()
    for seed in range(3):
        what, faulty = seed_fault(site, random.Random(seed), kind)
        assert what.startswith(kind.__name__)
        assert not verifier.verify(faulty).ok, what


def test_a_whole_article_is_withdrawn(begun) -> None:
    source = source_with(begun, "could collide")
    front(begun, source, "withdrawn: It was made up.\n")
    briefing("generate", "--project", begun, "--quiet")
    assert "could collide" not in everywhere(begun)
    assert "withdrawn: It was made up." in (begun / "docs" / "corrections.md").read_text()
    assert "withdrawn by the editors" in (begun / "docs" / "sources" / "index.md").read_text()
    before = content(begun)
    briefing("generate", "--project", begun, "--quiet")
    assert content(begun) == before


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ('corrections:\n  - id: "SOURCE:1"\n    reason: so\n', "a number moves when the article changes"),
        ("corrections:\n  - was: They sank.\n", "without a reason"),
        ("corrections:\n  - wass: They sank.\n    reason: so\n", "unknown key 'wass'"),
        ("corrections:\n  - was: They sank.\n    reason: so\n    date: soon\n", "the day of a correction"),
        ("corrections: [They sank.]\n", "write `was:`"),
        ("corrections:\n  - id: s0123456789\n    reason: so\n", "name the sentence by its words"),
    ],
)
def test_a_correction_that_cannot_be_read_stops_the_run(begun, given, told) -> None:
    source = source_with(begun, "could collide")
    front(begun, source, given.replace("SOURCE", source))
    before = content(begun)
    result = briefing("generate", "--project", begun, code=1)
    assert told in result.output
    assert f"docs/sources/{source}.md" in result.output
    assert content(begun) == before


def test_a_correction_of_words_that_went_needs_attention(begun) -> None:
    source = source_with(begun, "could collide")
    front(begun, source, "corrections:\n  - was: They sank at once.\n    now: They did not.\n    reason: so\n")
    result = briefing("generate", "--project", begun, code=1)
    assert "needs attention: no sentence is “They sank at once.”" in result.output
    assert "They sank at once." in (begun / "docs" / "corrections.md").read_text()


def test_an_editors_words_that_cite_what_was_withdrawn_need_attention(begun) -> None:
    source = source_with(begun, "could collide")
    page = next(p for p in sorted((begun / "docs" / "risks").glob("*.md")) if "could collide" in p.read_text())
    (row,) = [line for line in page.read_text().splitlines() if line.startswith("- ") and "could collide" in line][:1]
    page.write_text(page.read_text().replace(row, row.replace("- ", "- In short: ", 1)), encoding="utf-8")
    briefing("generate", "--project", begun, "--quiet", code=0)
    front(begun, source, "withdrawn: It was made up.\n")
    for name in ("generate", "check"):
        told = briefing(name, "--project", begun, code=1).stderr
        assert f"docs/risks/{page.name}" in told
        assert "which was withdrawn" in told or "an editor wrote in it" in told
    assert "In short: " in page.read_text()


def test_a_citation_of_what_was_withdrawn_that_the_next_run_takes_off_needs_nobody(begun) -> None:
    pages = [page for page in sorted((begun / "docs" / "actors").glob("*.md")) if page.name != "index.md"]
    rows = [(page, row) for page in pages for row in page.read_text(encoding="utf-8").splitlines() if "](" in row]
    cited = {row: re.findall(r"sources/([\w-]+)\.md#s", row) for _, row in rows if row.startswith("- ")}
    page, row = next((page, row) for page, row in rows if len(set(cited.get(row, ()))) > 1)
    page.write_text(page.read_text(encoding="utf-8").replace(row, row.replace("- ", "- So: ", 1)), encoding="utf-8")
    briefing("generate", "--project", begun, "--quiet", code=0)
    front(begun, next(name for name in cited[row] if name != cited[row][0]), "withdrawn: It was made up.\n")
    assert "which was withdrawn" not in briefing("check", "--project", begun).stderr
    briefing("generate", "--project", begun, "--quiet")
    assert "- So: " in page.read_text(encoding="utf-8")
