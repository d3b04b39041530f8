"""A citation that an editor takes off a statement stays off, one that they put there stays, and new ones still come."""

import pytest

from generator.editorial.edits.block import blocks_of, joined
from generator.editorial.edits.marks import marks_text, without_marks
from generator.editorial.edits.standing import standing
from generator.editorial.edits.together import together
from generator.editorial.edits.weave import Loom
from tests.editorial.edits.made import anchor, cite, item, page
from tests.editorial.edits.test_weave import after, marks_of, woven

OLD = page(("Decision", [item(1, 5, 6, note="in 3 of 4 sources"), item(2)]))


def without(body, number):
    return body.replace(f" {cite(number)}", "", 1)


def test_a_citation_that_was_taken_off_stays_off_and_a_new_one_comes():
    new = page(("Decision", [item(1, 5, 6, 7, note="in 4 of 5 sources"), item(2)]))
    made = after(OLD, lambda body: without(body, 5), new)
    assert f"ferry 1 to sail. {cite(1)} {cite(6)} {cite(7)} *edited*\n" in joined(made.blocks)
    again = woven(joined(made.blocks), made.marks, new)
    assert (joined(again.blocks), again.marks) == (joined(made.blocks), made.marks)


def test_it_stays_off_when_its_article_went_and_came_again():
    made = after(OLD, lambda body: without(body, 5), page(("Decision", [item(1, 6), item(2)])))
    made = woven(joined(made.blocks), made.marks, OLD)
    assert cite(5) not in joined(made.blocks)
    assert made.marks == without_marks(marks_text(made.marks))[1]


def test_who_puts_it_back_has_it_back_with_all_that_was_generated():
    made = after(OLD, lambda body: without(body, 5), OLD)
    back = joined(made.blocks).replace(f"{cite(1)} {cite(6)}", f"{cite(1)} {cite(5)} {cite(6)}")
    again = woven(back, made.marks, OLD)
    assert joined(again.blocks) == OLD
    assert all(not mark.without and not mark.edited for mark in again.marks)


def test_a_citation_that_an_editor_put_there_stays():
    mine = after(OLD, lambda body: body.replace(cite(6), f"{cite(6)} {cite(9)}"), OLD)
    assert f"{cite(1)} {cite(5)} {cite(6)} {cite(9)} *edited*" in joined(mine.blocks)
    new = page(("Decision", [item(1, 5, 6, 7), item(2)]))
    later = woven(joined(mine.blocks), mine.marks, new)
    assert f"{cite(1)} {cite(5)} {cite(6)} {cite(7)} {cite(9)} *edited*" in joined(later.blocks)


def test_the_first_citation_can_be_taken_off_too():
    new = page(("Decision", [item(1, 5, 6, 7), item(2)]))
    made = after(OLD, lambda body: without(body, 1), new)
    assert f"ferry 1 to sail. {cite(5)} {cite(6)} {cite(7)} *edited*\n" in joined(made.blocks)
    assert joined(made.blocks).count("ferry 1 ") == 1


def test_all_of_them_can_be_taken_off():
    made = after(OLD, lambda body: without(without(without(body, 1), 5), 6), OLD)
    assert joined(made.blocks).count("ferry 1 ") == 1
    assert not any(anchor(number) in joined(made.blocks) for number in (1, 5, 6))
    again = woven(joined(made.blocks), made.marks, OLD)
    assert joined(again.blocks) == joined(made.blocks)


def test_a_count_of_sources_goes_with_a_citation_and_other_notes_stay():
    noted = page(("Decision", [f"- Ferry 1. {cite(1)} {cite(5)} *in 2 of 2 sources* *“on Monday”: 1 March*"]))
    made = after(noted, lambda body: without(body, 5), noted)
    assert f"- Ferry 1. {cite(1)} *“on Monday”: 1 March* *edited*\n" in joined(made.blocks)


def test_a_reworded_statement_of_which_another_page_shows_the_words_by_now_keeps_its_citation():
    old = page(("What links here", [f"{item(1)}\n    - *On* [Timeline](timeline.md)"]))
    new = page(("What links here", [f"- {cite(1)} *on* [Norway](norway.md), [Timeline](timeline.md)"]))
    made = after(old, lambda body: body.replace("allowed", "let"), new)
    assert f"let ferry 1 to sail. {cite(1)} *edited*\n" in joined(made.blocks)
    again = woven(joined(made.blocks), made.marks, new)
    assert (joined(again.blocks), again.marks) == (joined(made.blocks), made.marks)


@pytest.mark.parametrize("turn", [False, True])
def test_one_branch_takes_a_citation_off_and_the_other_rewords(turn):
    made = blocks_of(OLD)
    by_key = {block.key: block for block in made}
    sides = [
        standing(blocks_of(text), marks_of(OLD), by_key)
        for text in (without(OLD, 5), OLD.replace("allowed ferry 1", "let ferry 1"))
    ]
    both = together(*(sides[::-1] if turn else sides))
    assert both is not None
    assert f"let ferry 1 to sail. {cite(1)} {cite(6)} *edited*" in joined(Loom(made, both).weave().blocks)


def test_a_page_of_an_older_version_that_noted_no_citations_is_read_by_what_it_would_be_now():
    old = tuple(mark for mark in without_marks(marks_text(marks_of(OLD)).replace(f" {anchor(5)} {anchor(6)}", ""))[1])
    assert all(not mark.more for mark in old)
    made = woven(without(OLD, 5), old, OLD)
    assert cite(5) not in joined(made.blocks)
    assert f"{cite(1)} {cite(6)} *edited*" in joined(made.blocks)
