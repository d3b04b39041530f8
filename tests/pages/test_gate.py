"""No page shows a statement that the context gate leaves out; what stands before one is cited, each with its number."""

from dataclasses import replace

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.briefing import Briefing
from generator.pages.compose import compose
from generator.pages.escape import Md
from generator.pages.explain import explain
from generator.pages.gate import gated
from generator.pages.linking import Linker
from generator.pages.page import Draft, Group, Item, ItemList, Line
from tests.evidence.build import PROFILE, article, entity

BERG = entity("Anna Berg", "person", aliases=("Berg",))
VELORA = entity("Velora", "organisation")


def story(*paragraphs: str | list[str]) -> Briefing:
    """A briefing of one article that names Anna Berg and Velora."""
    source = replace(article("a", *paragraphs), published="2031-05-14")
    return weigh("Test", PROFILE, [annotate(source)], [BERG, VELORA])


def line_of(made: Briefing, number: int, page: str = "timeline.md") -> Line:
    """A statement's line."""
    return Linker(made, page).line(made.statement_at["a", number])


def test_two_sentences_stand_before_one_that_needs_both():
    made = story("Velora sold a ship to Anna Berg.", "This ended a quarrel.", "However, Velora kept the engine.")
    line = line_of(made, 2)
    assert list(line.cites) == [("a", 2), ("a", 1), ("a", 0)]
    assert str(line.words).index("sold a ship") < str(line.words).index("ended a quarrel")
    assert str(line.words).count("Context:") == 1


def test_a_name_is_put_in_brackets_in_what_stands_before_too():
    made = story(["Anna Berg sold a ship to Velora.", "She kept the engine."], "However, Velora paid Berg.")
    assert "&#91;Anna Berg&#93;" in str(line_of(made, 2).words)


def test_whose_words_they_are_is_told_behind_them():
    made = story("Anna Berg issued the following statement:", "“Velora kept the engine of the ship.”")
    assert "said by Anna Berg" in str(line_of(made, 1).note)
    assert "Context:" not in str(line_of(made, 1).words)


def test_a_day_that_is_not_known_is_marked():
    source = article("a", "Velora sold a ship today.")
    made = weigh("Test", PROFILE, [annotate(source)], [BERG, VELORA])
    assert "“today”: day not known" in str(line_of(made, 0).note)


def test_no_page_shows_what_is_left_out():
    made = story("However, Velora sold a ship.", "Anna Berg leads Velora.", "Why did Velora sell its ship?")
    assert [s.sentence for s in made.left_out] == [0, 2]
    for page in compose(made):
        assert page.kind == "source" or not {("a", 0), ("a", 2)} & set(page.cites), page.path


def test_a_page_that_forgot_to_ask_loses_the_line():
    line = Line(words=Md("x"), cites=(("a", 0),), links=(), statement="gone")
    stays = replace(line, statement="stays")
    draft = Draft(
        path="x.md",
        kind="risk",
        title="X",
        groups=(Group(title=Md("A"), lines=(line,)), Group(title=Md("B"), lines=(line, stays))),
        lists=(ItemList(title=Md("L"), items=(Item(link=Md("l"), target="y.md", line=line),)),),
    )
    shown = gated(draft, {"gone"})
    assert [line.statement for line in shown.lines] == ["stays"]
    assert [group.title for group in shown.groups] == ["B"]
    assert shown.lists[0].items[0].target == "y.md"
    assert gated(replace(draft, kind="quotes"), {"gone"}).lines == draft.lines


def test_explain_tells_how_a_statement_is_shown_and_why():
    made = story("Velora sold a ship.", "However, Velora kept the engine.", "Why did Velora sell its ship?")
    rows = [text for _, text in explain(made, [], "a:1")]
    assert "shown with a sentence before it: a:0" in rows
    assert "opens with “However”, which turns on the sentence before" in rows
    assert "shown left out" in [text for _, text in explain(made, [], "a:2")]
