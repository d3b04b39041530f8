"""The bottom line tells each main decision and risk once, in as many statements as the profile has questions."""

from dataclasses import replace

import pytest

from generator.evidence.clauses import main_clause
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.briefing import Briefing
from generator.model.profile import Question
from generator.pages import bottom_line as home
from generator.pages.bottom_line import BottomLine, bottom_line
from generator.pages.choosing import Chooser
from tests.evidence.build import PROFILE, article, entity

BAN = entity("The fishing ban", "policy", cues=("fishing + ban",))
DOCK = entity("The new dock", "policy", cues=("dock",))
ENTITIES = [BAN, DOCK, entity("Anna Berg", "person"), entity("Karl Lund", "person")]
ARTICLES = (
    ["Anna Berg signed a fishing ban on Monday.", "Karl Lund likes the fishing ban.", "Rain fell on the harbour."],
    ["Anna Berg has signed the fishing ban for the bay.", "Karl Lund wants a new dock in Velm.", "He likes boats."],
    ["The fishing ban of Anna Berg divides the bay.", "The new dock costs Karl Lund much.", "Boats are full of fish."],
)


def made(*questions: Question) -> Briefing:
    """The briefing of three articles, with these questions."""
    profile = replace(PROFILE, bottom_line=questions)
    articles = [annotate(article(f"r{number}", *texts)) for number, texts in enumerate(ARTICLES)]
    return weigh("Test", profile, articles, sorted(ENTITIES, key=lambda one: one.id))


def texts_of(count: int) -> list[str]:
    """The statements chosen for so many questions that nothing answers."""
    briefing = made(*(Question(topics=("none",)) for _ in range(count)))
    return [statement.text for _, statement in bottom_line(briefing, Chooser(briefing))]


def test_the_decision_of_most_sources_comes_first_and_the_other_one_next() -> None:
    first, second = texts_of(2)
    assert "fishing ban" in first
    assert "dock" in second


def test_there_are_as_many_statements_as_questions_while_there_are_claims() -> None:
    assert [len(texts_of(count)) for count in (0, 1, 3)] == [0, 1, 3]


def test_no_two_are_of_one_claim_and_none_needs_another_sentence() -> None:
    briefing = made(*(Question(topics=("none",)) for _ in range(9)))
    chosen = bottom_line(briefing, Chooser(briefing))
    assert len({claim.id for claim, _ in chosen}) == len(chosen)
    assert all(briefing.stands(statement) for _, statement in chosen)
    assert "He likes boats." not in [statement.text for _, statement in chosen]


def test_a_question_lifts_its_answer() -> None:
    unlike = Question(topics=("unknown",), modes=())
    plain = made(Question(topics=("none",)))
    asked = replace(plain, profile=replace(plain.profile, bottom_line=(unlike,)))
    topic = next(s for s in plain.statements if "costs" in s.text)
    hinted = replace(
        asked,
        statements=tuple(
            replace(s, main_hints=frozenset({"unknown"})) if s.id == topic.id else s for s in asked.statements
        ),
    )
    before = dict_of(plain)
    after = dict_of(hinted)
    assert after[topic.id] > before[topic.id]


def test_a_decision_told_beside_the_main_clause_is_worth_less(monkeypatch: pytest.MonkeyPatch) -> None:
    beside = "Six boats of Karl Lund left the bay on Tuesday, hours after Anna Berg signed the fishing ban."
    plain = "Hours after six boats of Karl Lund left the bay on Tuesday, Anna Berg signed the fishing ban."
    articles = [annotate(article("r0", beside)), annotate(article("r1", plain))]
    briefing = weigh("Test", PROFILE, articles, sorted(ENTITIES, key=lambda one: one.id))
    chooser = BottomLine(briefing, Chooser(briefing))
    one, other = briefing.statements
    assert [chooser.is_main(BAN.id, each, main_clause(each.text)) for each in (one, other)] == [False, True]
    before = dict_of(briefing)
    monkeypatch.setattr(home, "ASIDE", 1.0)
    after = dict_of(briefing)
    assert after[one.id] > before[one.id]
    assert after[other.id] == before[other.id]


def dict_of(briefing: Briefing) -> dict[str, float]:
    """What each statement is worth as the first."""
    chooser = BottomLine(briefing, Chooser(briefing))
    return {
        statement.id: chooser.worth(statement, 1.0, chooser.central(statement)) for statement in briefing.statements
    }


def newest(texts: tuple[list[str], ...], *days: str, count: int = 1) -> list[str]:
    """The articles whose statements are chosen, one alone unless told, of articles of these texts and days."""
    profile = replace(PROFILE, bottom_line=(Question(topics=("none",)),) * count)
    made = [annotate(article(f"r{number}", *rows)) for number, rows in enumerate(texts)]
    told = [replace(a, source=replace(a.source, published=day)) for a, day in zip(made, days, strict=True)]
    briefing = weigh("Test", profile, told, sorted(ENTITIES, key=lambda one: one.id))
    return [statement.source for _, statement in bottom_line(briefing, Chooser(briefing))]


TWO = (["Anna Berg signed a fishing ban on the bay."], ["Karl Lund opened the new dock in Velm."])


def test_in_a_story_that_has_lasted_the_news_comes_first() -> None:
    assert newest(TWO, "2024-05-01", "2024-05-03") == newest(TWO, "2024-05-03", "2024-05-01")
    assert newest(TWO, "2024-05-01", "2024-09-03") == ["r1"]
    assert newest(TWO, "2024-09-03", "2024-05-01") == ["r0"]


def test_what_was_to_come_long_ago_is_no_bottom_line() -> None:
    rows = (["Anna Berg will open the new dock for the fishing ban."], ["Karl Lund sleeps."])
    assert newest(rows, "2024-05-01", "2024-05-03") == ["r0"]
    assert newest(rows, "2024-05-01", "2024-09-03") == ["r1"]
    told = (["Karl Lund will open the new dock for the fishing ban, Anna Berg said."], ["Karl Lund sleeps."])
    assert newest(told, "2024-05-01", "2024-09-03") == ["r1"]


def test_what_the_newest_article_begins_with_stands_first_whatever_is_worth_more() -> None:
    ban = "Anna Berg signed a fishing ban for the bay of Velm, and Karl Lund wants no other."
    rows = ([ban], [ban, "Anna Berg signed it for the bay."], ["Karl Lund sleeps in the new dock."])
    assert newest(rows, "2024-05-01", "2024-05-02", "2024-05-03", count=2) == ["r0", "r2"]
    assert newest(rows, "2024-09-01", "2024-09-02", "2024-09-03", count=2) == ["r0", "r2"]
    assert newest(rows, "2024-08-01", "2024-08-28", "2024-09-03", count=2) == ["r2", "r0"]


def test_what_was_long_before_the_story_is_no_bottom_line() -> None:
    rows = (
        [
            "In August 1911 Anna Berg broke the new dock of Velm in a fishing ban.",
            "Karl Lund wants a new dock in Velm.",
        ],
        ["Karl Lund has a dock in Velm.", "Anna Berg signed a fishing ban.", "Karl Lund thanked the crews of Velm."],
    )
    sources = [replace(article(f"r{number}", *texts), published="2024-05-07") for number, texts in enumerate(rows)]
    profile = replace(PROFILE, bottom_line=(Question(topics=("none",)),) * 2)
    briefing = weigh("Test", profile, [annotate(one) for one in sources], sorted(ENTITIES, key=lambda one: one.id))
    assert not [row for row in bottom_line(briefing, Chooser(briefing)) if "1911" in row[1].text]
