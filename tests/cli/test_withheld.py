"""`check` lists what no page shows, each with a reason; that is a note, and no failure."""

import json
from dataclasses import replace

from generator.cli.withheld import FEW, as_data, lines_of
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.pages.compose import compose
from generator.publish.left_out import NAMELESS, reasons_of
from generator.publish.left_out import left_out as left_out_of
from tests.cli.asked import briefing
from tests.evidence.build import PROFILE, article, entity
from tests.story import make_project

STORY = (
    "However, Velora sold a ship.",
    "Velora sold a second ship to Norland.",
    "The weather was fine on all the other days.",
    "Why did Velora sell its ship?",
)


def left_out(made, pages):
    sentences = {(s.source, s.index): s for source in made.sources for s in source.sentences}
    return left_out_of(reasons_of(made), pages, sentences)


def rows() -> list[tuple[int, str]]:
    """What is left out of a small story, by sentence, with the reason."""
    source = replace(article("a", *STORY), published="2031-05-14")
    made = weigh("Test", PROFILE, [annotate(source)], [entity("Velora", "organisation")])
    left = left_out(made, compose(made))
    assert [row["sentence"] for row in as_data(left)] == [row.sentence for row in left]
    assert all({"id", "source", "sentence", "text", "reason"} == set(row) for row in as_data(left))
    return [(row.sentence, row.reason) for row in left]


def test_each_has_its_reason():
    found = dict(rows())
    assert set(found) == {0, 2, 3}
    assert found[0].startswith("opens with “However”")
    assert found[2] == NAMELESS
    assert found[3] == "a question, no statement"


def test_a_long_list_is_cut_and_says_so():
    source = article("a", *(f"Why did ship {number} sail?" for number in range(FEW + 2)))
    made = weigh("Test", PROFILE, [annotate(source)], [])
    lines = list(lines_of(left_out(made, ()), len(made.statements)))
    assert lines[0].startswith(f"left out of the pages: {FEW + 2} of {FEW + 2} statements")
    assert len(lines) == FEW + 2
    assert lines[-1] == "  and 2 more; --json has all"


def test_nothing_is_said_where_nothing_is_left_out():
    assert list(lines_of([], 5)) == []


def test_the_command_tells_machines_all_of_it(tmp_path):
    project = make_project(tmp_path)
    briefing("generate", "--project", project, code=0)
    result = briefing("check", "--json", "--project", project, code=0)
    assert isinstance(json.loads(result.output)["left_out"], list)
