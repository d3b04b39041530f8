"""Two versions of a page that git could not merge become one with the decisions of both."""

import random

import pytest

from generator.editorial.edits.block import blocks_of, joined
from generator.editorial.edits.standing import standing
from generator.editorial.edits.together import together
from generator.editorial.edits.weave import Loom
from tests.editorial.edits.made import any_page, edit, item, page
from tests.editorial.edits.test_weave import NEW, OLD, after, marks_of, woven


def both(one, other, new):
    """The page of two versions, each a body with its marks."""
    made = blocks_of(new)
    by_key = {block.key: block for block in made}
    stood = together(*(standing(blocks_of(body), marks, by_key) for body, marks in (one, other)))
    return None if stood is None else Loom(made, stood).weave()


def edited(old, change):
    return change(old), marks_of(old)


def test_an_edit_and_a_run_on_another_branch_give_what_one_after_the_other_gives():
    change = lambda t: t.replace("allowed ferry 1", "let ferry 1")  # noqa: E731
    made = both(edited(OLD, change), (NEW, marks_of(NEW)), NEW)
    assert joined(made.blocks) == joined(after(OLD, change, NEW).blocks)


def test_other_words_for_one_statement_are_left_to_a_person():
    first = edited(OLD, lambda t: t.replace("allowed ferry 1", "let ferry 1"))
    assert both(first, edited(OLD, lambda t: t.replace("allowed ferry 1", "freed ferry 1")), NEW) is None


def test_what_one_rewords_and_the_other_deletes_is_left_to_a_person():
    reworded = edited(OLD, lambda t: t.replace("allowed ferry 1", "let ferry 1"))
    assert both(reworded, edited(OLD, lambda t: t.replace(item(1) + "\n", "")), NEW) is None


def test_a_removal_on_one_branch_holds():
    made = both(edited(OLD, lambda t: t.replace(item(2), "").rstrip()), (NEW, marks_of(NEW)), NEW)
    assert "ferry 2" not in joined(made.blocks)
    assert joined(made.blocks).count("ferry 4") == 1


@pytest.mark.parametrize("turn", [False, True])
def test_own_words_after_what_the_others_run_withdrew_stand_where_they_would_in_one_branch(turn):
    old, new = (page(("What links here", [item(number) for number in numbers])) for numbers in ((1, 4), (2, 3, 4)))
    change = lambda t: t.replace(f"{item(1)}\n", f"{item(1)}\n\nMy own word.\n\n")  # noqa: E731
    mine, theirs = edited(old, change), (new, marks_of(new))
    made = both(theirs, mine, new) if turn else both(mine, theirs, new)
    assert joined(made.blocks) == joined(after(old, change, new).blocks)


@pytest.mark.parametrize("seed", range(60))
def test_edits_on_two_branches_are_both_kept_in_any_order(seed):
    rng = random.Random(seed)
    old = any_page(rng, sorted(rng.sample(range(24), 16)))
    new = any_page(rng, range(20))
    first, kind, _ = edit(rng, old, "FIRST")
    run = woven(old, marks_of(old), new)
    made = both((first, marks_of(old)), (joined(run.blocks), run.marks), new)
    alone = woven(first, marks_of(old), new)
    assert sorted(joined(made.blocks).splitlines()) == sorted(joined(alone.blocks).splitlines())
    assert joined(made.blocks).count("FIRST") == (kind not in ("delete", "move"))
