"""Of an article edited since an edition, each sentence that went is paired with the one most like it."""

from generator.evidence.editions.changes import Step
from generator.evidence.editions.edited import Reworded, reworded
from generator.model.edition import Edition, Kept, Stood


def edition(date: str, sha256: str, *statements: str) -> Edition:
    claims = tuple(Stood(id=s, statements=(s,), origins=1, status="single-source") for s in statements)
    return Edition(date=date, sources=(Kept(id="a", sha256=sha256),), claims=claims)


WORDS = {
    "a-1": "The ship has 300 seats for passengers.",
    "a-2": "It was built in Norway.",
    "a-3": "The ship has 250 seats for passengers.",
    "a-4": "Pilots are on strike since Monday.",
}


def test_the_nearest_sentence_stands_for_it_and_none_where_none_is_like_it() -> None:
    step = Step(before=edition("1", "x", "a-1", "a-2"), after=edition("2", "y", "a-3", "a-4"))
    assert reworded(step, WORDS) == (Reworded(was="a-1", now="a-3"), Reworded(was="a-2", now=None))


def test_what_went_from_an_article_that_was_not_edited_is_no_edit() -> None:
    step = Step(before=edition("1", "x", "a-1"), after=edition("2", "x", "a-3"))
    assert reworded(step, WORDS) == ()
