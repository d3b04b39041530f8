"""A page has the headings of its kind, in their order, none twice, and under each what belongs there."""

import json

import pytest

from generator.verify import Terms, Verifier, read_articles
from generator.verify.data.topics import borne, cues_of
from generator.verify.pages.heads import heads, topic_order
from tests.verify.faults import DATA, Site
from tests.verify.test_beyond import PERMISSION, topical
from tests.verify.test_data import why as data_why
from tests.verify.test_page import HALBERD, added, cite, page

LIST, LINKS = "Where the reports differ", "What links here"


def found(verifier: Verifier, site: Site, path: str = HALBERD) -> set[str]:
    """The reasons of the findings on a page."""
    return {finding.why for finding in verifier.verify(site).findings if finding.path == path}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (LIST, "What is feared", "statements stand under it, and no list of links"),
        (LIST, "Related decisions and risks", "no page of the kind differences belongs under this heading"),
        ("Also reported", LIST, "links to pages stand under it, and no statements"),
        ("Also reported", "In their own words", "the data has nobody of this page speak there"),
        ("Also reported", "Bottom line", "a page of the kind weapon has no such heading"),
        ("Also reported", "Timeline", "a page of the kind weapon has no such heading"),
        (LINKS, "Also reported", "the page has this heading twice"),
    ],
)
def test_a_heading_stands_over_what_belongs_there(
    verifier: Verifier, hosted: Site, old: str, new: str, reason: str
) -> None:
    assert reason in found(verifier, page(hosted, HALBERD, f">{old}</h2>", f">{new}</h2>"))


def test_a_differences_anchor_is_its_id(verifier: Verifier, hosted: Site) -> None:
    path = "differences/index.html"
    right = json.loads(hosted[DATA])["differences"][0]["id"]
    for name, wanted in ((right, set()), ("d-0123456789", {"the data has another id for this difference"})):
        assert found(verifier, page(hosted, path, "<em>value:", f'<a id="{name}"></a><em>value:'), path) == wanted


def test_homes_bottom_line_stands_under_no_other_heading(verifier: Verifier, hosted: Site) -> None:
    wrong = page(hosted, "index.html", ">Bottom line</h2>", ">Dates</h2>")
    assert "it stands below the bottom line, and home has none" in found(verifier, wrong, "index.html")


def test_headings_stand_in_their_order(verifier: Verifier, hosted: Site) -> None:
    item = f"<ul><li>They have not been fired before. {cite('a01', 3)}</li></ul>"
    assert f"it stands after {LINKS}" in found(verifier, added(hosted, f"<h2>What is reported</h2>{item}"))
    assert "nothing stands under it" in found(verifier, added(hosted, "<h2>What is reported</h2>"))


def test_a_page_lists_all_differences_of_what_it_shows_and_no_others(verifier: Verifier, hosted: Site) -> None:
    reason = "it lists all differences of this page and no other: Halberd: range"
    item = f"<h2>{LIST}</h2>"
    assert found(verifier, hosted) == set()
    start = hosted[HALBERD].decode().index(">Where the reports differ</h2>")
    gone = hosted[HALBERD].decode()[start:]
    one = gone[gone.index("<ul>") : gone.index("</ul>") + 5]
    assert reason in found(verifier, page(hosted, HALBERD, one, ""))
    state = "actors/velland/index.html"
    assert reason in found(verifier, added(hosted, item + one, state), state)


def test_a_page_of_no_known_kind_is_told(verifier: Verifier, hosted: Site) -> None:
    root = json.loads(hosted[DATA])
    next(row for row in root["pages"] if row["path"] == "weapons/halberd.md")["kind"] = "song"
    assert "it is no kind of page" in found(verifier, {**hosted, DATA: json.dumps(root).encode()})


def test_topics_stand_in_the_profiles_order(seeds, hosted: Site) -> None:
    site = topical(hosted)
    topics = {"Decision": frozenset({"topic:decision"}), "What is feared": frozenset({"topic:risk"})}
    assert found(Verifier(read_articles(seeds), terms=Terms(topics=topics)), site, PERMISSION) == set()
    first = {**topics, "What is feared": frozenset({"topic:risk", "first:policy:0"})}
    judge = Verifier(read_articles(seeds), terms=Terms(topics=first))
    assert "it stands after Decision" in found(judge, site, PERMISSION)
    assert topic_order("policy", first) == ["What is feared", "Decision"]
    assert topic_order("risk", first) == ["Decision", "What is feared"]


@pytest.mark.parametrize(
    ("cue", "text", "good"),
    [
        ("has authorized", "It has authorized them.", True),
        ("authoriz*", "It has authorized them.", True),
        ("author", "It has authorized them.", False),
        ("range of + !out of range", "A range of 5 miles.", True),
        ("range of + !out of range", "Out of range, a range of 5 miles.", False),
        ("allowed + fire", "Fire was allowed.", True),
        ("minister's plan", "The minister’s plan", True),
        ("@permit + fire", "Fire at will.", True),
    ],
)
def test_a_topics_words_stand_in_the_sentence(cue: str, text: str, good: bool) -> None:
    assert borne(cue, text) is good


def test_a_statement_is_of_a_topic_by_the_profiles_words_alone(seeds, hosted: Site) -> None:
    over = {"Decision": frozenset({"topic:decision", "cue:decision:has authorized"})}
    judge = Verifier(read_articles(seeds), terms=Terms(cues=cues_of(over)))

    def told(cue: str, topic: str = "decision"):
        def change(root) -> None:
            root["claims"][0]["statements"][0]["topics"] = [{"id": topic, "cue": cue}]

        return data_why(judge, hosted, change)

    assert told("has authorized") == set()
    assert "the profile has no such words for this topic" in told("coastal")
    assert "the profile has no such words for this topic" in told("has authorized", "risk")


def test_the_list_names_each_heading_of_a_kind_once() -> None:
    for kind, rows in heads().items():
        assert len({row.words for row in rows}) == len(rows), kind
        assert all(row.holds for row in rows)
