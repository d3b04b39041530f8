"""What is certain of a decision: who took it, when, how far it goes, and what came before."""

from dataclasses import replace

from generator.evidence.decided import decided
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.decision import Decided
from generator.model.entity import Entity
from tests.evidence.build import PROFILE, article, entity

BAN = entity("The net ban", "policy", aliases=("net ban",), cues=("banned + nets", "ban + nets", "agreed to ban"))
OLD = entity("The net rule", "policy", cues=("had resisted", "such as limiting nets"))
PEOPLE = [entity("Anna Berg", "person"), entity("Norland", "state"), entity("Sudmark", "state")]


def pages(*texts: str, entities: tuple[Entity, ...] = (BAN, OLD)) -> dict[str, Decided]:
    """The decisions of reports, by page."""
    sources = [replace(article(f"r{n}", text.split(" | ")), published="2031-05-14") for n, text in enumerate(texts)]
    made = weigh("Test", PROFILE, [annotate(s) for s in sources], sorted([*PEOPLE, *entities], key=lambda e: e.id))
    return {row.page: row for row in decided(made)}


def ban(*texts: str) -> Decided:
    """The ban, as reports tell of it."""
    return pages(*texts)["policy/the-net-ban.md"]


def test_who_decided_stands_before_the_verb() -> None:
    assert [one.words for one in ban("Anna Berg has banned nets in the strait.").by] == ["Anna Berg"]
    assert ban("Anna Berg was banned from using nets.").by == ()
    assert ban("Anna Berg has not banned nets.").by == ()
    assert ban("Anna Berg told a court of a law that banned nets.").by == ()
    assert [one.words for one in ban("Norland, which banned nets, was glad.").by] == ["Norland"]
    made = pages("Anna Berg opposed a deal on nets.", entities=(replace(BAN, cues=("opposed + nets",)),))
    assert made["policy/the-net-ban.md"].by == ()


def test_one_of_two_who_decided_together_is_not_named_alone() -> None:
    assert ban("Norland and Sudmark have banned nets.").by == ()


def test_where_reports_name_several_none_is_certain() -> None:
    assert ban("Norland has banned nets.", "Sudmark has banned nets.").by == ()
    found = ban("Norland has banned nets.", "Norland has banned nets again.", "Sudmark has banned nets.")
    assert {one.entity for one in found.by} == {"norland"}


def test_the_day_is_the_decisions_where_it_stands_by_the_verb() -> None:
    assert [date.first for _, date in ban("Norland banned nets on May 12, 2031.").dates] == ["2031-05-12"]
    assert [date.first for _, date in ban("On May 12, 2031, Norland banned nets.").dates] == ["2031-05-12"]
    assert ban("Norland banned nets after the storm of May 2, 2031.").dates == ()


def test_how_far_it_goes_is_told_in_its_own_words() -> None:
    found = ban("Norland has banned nets, a step limited to the northern strait.")
    assert [(sort, one.words) for sort, one in found.scope] == [("scope", "limited to the northern strait")]
    assert ban("Norland has banned nets that had previously been limited to the northern strait.").scope == ()


def test_what_a_sentence_puts_before_it_is_an_earlier_step() -> None:
    texts = ("Norland has banned nets. | Norland had refused a ban before: it had resisted the net ban for years.",)
    found = pages(*texts)
    assert [step.page for step in found["policy/the-net-ban.md"].earlier] == ["policy/the-net-rule.md"]
    assert [step.page for step in found["policy/the-net-rule.md"].later] == ["policy/the-net-ban.md"]


def test_who_condemns_something_else_is_not_against_it() -> None:
    assert ban("Norland has banned nets. | Sudmark condemned the storm in the strait after the net ban.").stances == ()
    assert ban("Norland has banned nets. | Sudmark criticized the delay in the net ban.").stances == ()


def test_who_praises_or_condemns_the_decision_is_told_apart() -> None:
    found = ban("Norland has banned nets. | Sudmark condemned the net ban.")
    assert [(sort, one.words) for sort, one in found.stances] == [("against", "Sudmark")]
    found = ban("Norland has banned nets. | Sudmark welcomed the net ban but asked for more time.")
    assert [(sort, one.words) for sort, one in found.stances] == [("conditional", "Sudmark")]


def test_where_a_sentence_says_what_the_title_says_another_act_on_the_page_decides_nothing() -> None:
    title = "Sudmark's crews voted down the net ban"
    vote = "Sudmark's crews voted down the net ban on Monday."
    other = "Norland has banned nets because of the vote."
    named = replace(BAN, name=title, cues=("banned + nets", "net + ban"), aliases=())
    assert [row.by for row in pages(vote, other, entities=(named,)).values()] == [()]
    assert [one.entity for one in pages(other, entities=(named,))["policy/the-net-ban.md"].by] == ["norland"]
