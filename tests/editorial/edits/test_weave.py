"""Whatever an editor does to a generated page, the next run keeps it, and refreshes all else."""

import random

import pytest

from generator.editorial.edits.block import blocks_of, joined
from generator.editorial.edits.marks import mark_of
from generator.editorial.edits.standing import standing
from generator.editorial.edits.weave import Loom
from tests.editorial.edits.made import anchor, any_page, cite, edit, item, page


def woven(body, marks, new):
    made = blocks_of(new)
    return Loom(made, standing(blocks_of(body), marks, {block.key: block for block in made})).weave()


def marks_of(body):
    return tuple(mark_of(block) for block in blocks_of(body))


def after(old, change, new):
    return woven(change(old), marks_of(old), new)


OLD = page(("Decision", [item(1), item(2)]), ("Reactions", [item(3)]))
NEW = page(("Decision", [item(1, 5), item(4), item(2)]), ("Reactions", [item(3, note="in 2 of 3 sources")]))


def test_an_untouched_page_becomes_the_new_one():
    assert joined(after(OLD, str, NEW).blocks) == NEW


def test_a_reworded_statement_keeps_its_words_and_goes_on_receiving_citations():
    out = joined(after(OLD, lambda t: t.replace("allowed ferry 1 to", "let ferry 1"), NEW).blocks)
    assert f"- The [minister](minister.md) let ferry 1 sail. {cite(1)} {cite(5)} *edited*\n" in out
    assert "allowed ferry 1" not in out


def test_a_deleted_statement_stays_away_under_another_wording_too_and_that_is_told():
    gone = after(OLD, lambda t: t.replace(item(2) + "\n", ""), OLD)
    other = page(("Decision", [item(1), item(7, 2)]), ("Reactions", [item(3)]))
    next_run = woven(joined(gone.blocks), gone.marks, other)
    assert "ferry 7" not in joined(next_run.blocks)
    assert [block.cites for block in next_run.again] == [(anchor(7), anchor(2))]


def test_an_own_statement_stands_after_what_it_stood_after_and_is_an_editors():
    out = joined(after(OLD, lambda t: t.replace(item(2), f"- My own.\n{item(2)}"), NEW).blocks)
    assert out.index("ferry 1") < out.index("- My own. *added by an editor*") < out.index("ferry 4")


def test_a_moved_statement_stays_where_it_was_put():
    def move(body):
        return body.replace(item(1) + "\n", "").replace(item(3), f"{item(3)}\n{item(1)}")

    first = after(OLD, move, NEW)
    assert joined(first.blocks).rstrip().endswith(item(1, 5))
    assert joined(woven(joined(first.blocks), first.marks, NEW).blocks) == joined(first.blocks)


def test_a_renamed_heading_keeps_its_name_and_what_comes_under_it():
    out = joined(after(OLD, lambda t: t.replace("## Decision", "## What was allowed"), NEW).blocks)
    assert "## Decision" not in out
    assert out.index("## What was allowed") < out.index("ferry 4") < out.index("## Reactions")


def test_a_heading_that_an_editors_words_stand_under_stays_when_all_else_there_goes():
    out = joined(after(OLD, lambda t: t.rstrip() + "\n- My own.\n", page(("Decision", [item(1)]))).blocks)
    assert out.endswith("## Reactions\n\n- My own. *added by an editor*\n")


def test_an_edit_whose_evidence_went_is_kept_and_told():
    made = after(OLD, lambda t: t.replace("allowed ferry 3", "let ferry 3"), page(("Decision", [item(1)])))
    assert "let ferry 3" in joined(made.blocks)
    assert [block.cites for block in made.unfounded] == [(anchor(3),)]


@pytest.mark.parametrize("seed", range(100))
def test_any_edit_outlives_any_three_runs(seed):
    rng = random.Random(seed)
    numbers = rng.sample(range(24), 12)
    old = any_page(rng, numbers)
    word = f"EDITOR{seed}"
    body, kind, block = edit(rng, old, word)
    marks = marks_of(old)
    for _ in range(3):
        some = set(rng.sample(range(24), 12)) | set(numbers[:6])
        new = any_page(rng, sorted(some))
        made = woven(body, marks, new)
        body, marks = joined(made.blocks), made.marks
        again = woven(body, marks, new)
        assert (joined(again.blocks), again.marks) == (body, marks)
        assert body.count(word) == (kind not in ("delete", "move"))
        if kind == "delete":
            assert block.cites[0] not in {b.cites[0] for b in made.blocks if b.cites}
        lost = {b.cites[0] for b in blocks_of(new) if b.cites} - {c for b in made.blocks for c in b.cites}
        assert lost <= ({block.cites[0]} if kind == "delete" else set())


def test_a_row_that_a_run_adds_stays_with_its_table_whatever_an_editor_wrote_below_it():
    def table(*numbers):
        rows = "\n".join(f"| *Range* | {n} miles {cite(n)} |" for n in numbers)
        return OLD.replace("## Decision", f"| Fact | As written |\n| --- | --- |\n{rows}\n\n## Decision")

    out = joined(
        after(table(8), lambda t: t.replace("\n\n## Decision", "\n\nMy own.\n\n## Decision"), table(8, 9)).blocks
    )
    assert f"| *Range* | 8 miles {cite(8)} |\n| *Range* | 9 miles {cite(9)} |\n\nMy own." in out


def test_what_is_put_between_two_rows_stands_below_their_table():
    head = "| Fact | As written |\n| --- | --- |\n"
    rows = [f"| *Range* | {n} miles {cite(n)} |" for n in (8, 9)]
    table = OLD.replace("## Decision", head + "\n".join(rows) + "\n\n## Decision")
    out = joined(after(table, lambda t: t.replace(f"{rows[0]}\n", f"{rows[0]}\n\nMy own.\n\n"), table).blocks)
    assert f"{rows[0]}\n{rows[1]}\n\nMy own." in out


def test_a_statement_that_moves_under_another_heading_moves_no_heading():
    def move(body):
        return body.replace(item(1) + "\n", "").replace("## Reactions\n\n", f"## Reactions\n\n{item(1)}\n")

    first = after(page(("Decision", [item(1)]), ("Reactions", [item(3)])), move, page(("Reactions", [item(3)])))
    assert not any(mark.place for mark in first.marks if mark.key.endswith("/h"))


def test_a_heading_that_was_moved_stays_though_nothing_stands_under_it_any_more():
    def move(body):
        head, _, rest = body.partition("## Decision\n\n")
        return f"{head}{rest.rstrip()}\n\n## Decision\n"

    first = after(OLD, move, OLD)
    again = woven(joined(first.blocks), first.marks, OLD)
    assert (joined(again.blocks), again.marks) == (joined(first.blocks), first.marks)


def test_an_edit_is_never_attached_to_what_only_links_here():
    old = page(("Decision", [item(1, 5)]))
    new = page(("What links here", [f"- {cite(5)} *on* [Timeline](../timeline.md)"]))
    made = after(old, lambda body: body.replace("allowed ferry 1", "let ferry 1"), new)
    assert joined(made.blocks).count("let ferry 1") == 1
    assert f"- {cite(5)} *on* [Timeline](../timeline.md)\n" in joined(made.blocks)
    assert [block.cites for block in made.unfounded] == [(anchor(1), anchor(5))]


def test_an_edit_that_lost_its_evidence_moves_nothing_around_it():
    new = page(("Decision", [item(2), item(4)]), ("Reactions", [item(3)]))
    made = after(OLD, lambda body: body.replace("allowed ferry 1", "let ferry 1"), new)
    again = woven(joined(made.blocks), made.marks, new)
    assert (joined(again.blocks), again.marks) == (joined(made.blocks), made.marks)
    assert not any(mark.place for mark in again.marks)


def test_tabs_for_spaces_are_no_edit():
    nested = OLD.replace(item(1), f"{item(1)}\n    - *On* [Timeline](../timeline.md)")
    new = NEW.replace(item(1, 5), f"{item(1, 5)}\n    - *On* [Timeline](../timeline.md)")
    assert joined(after(nested, lambda body: body.replace("    - *On*", "\t- *On*"), new).blocks) == new


def test_an_edited_block_cites_what_it_cites_by_now():
    stands = page(("Decision", [item(1, 2).replace("allowed", "let")]))
    made = woven(stands, marks_of(page(("Decision", [item(1, 2)]))), page(("Decision", [item(1, 3)])))
    assert [block.cites for block in made.edited] == [(anchor(1), anchor(3))]


def test_a_heading_that_a_merge_left_twice_stands_once_and_an_editors_empty_one_stays():
    twice = OLD.replace("## Reactions\n", "## Reactions\n\n## Reactions\n").replace(
        "# Ferries\n", "# Ferries\n\n## Mine\n"
    )
    made = woven(twice, marks_of(OLD), NEW)
    assert joined(made.blocks).count("## Reactions") == 1
    assert joined(made.blocks).count("## Mine") == 1
    again = woven(joined(made.blocks), made.marks, NEW)
    assert (joined(again.blocks), again.marks) == (joined(made.blocks), made.marks)


FACTS = "| Fact | As written |\n| --- | --- |\n"


def test_a_reworded_statement_does_not_become_a_row_of_facts_that_cites_the_same():
    old = page(("Decision", [item(1, 2), item(6)]))
    row = f"{FACTS}| *Range* | ferry 5 {cite(5)} {cite(1)} |\n"
    new = page(("Decision", [item(6)]), ("Also reported", [item(7, 5, 1, 2)])).replace("\n\n## ", f"\n\n{row}\n## ", 1)
    made = after(old, lambda t: t.replace("allowed ferry 1 to", "let ferry 1"), new)
    out = joined(made.blocks)
    assert row in out
    assert f"let ferry 1 sail. {cite(7)} {cite(5)} {cite(1)} {cite(2)} *edited*\n" in out
    assert joined(woven(out, made.marks, new).blocks) == out
    assert woven(out, made.marks, new).marks == made.marks


def test_a_deletion_hangs_on_the_claim_that_cites_most_of_what_was_deleted_not_on_its_neighbour():
    old = page(("Decision", [item(1, 2), item(3, 1)]))
    new = page(("Decision", [item(8, 3, 1)]), ("Also reported", [item(7, 1, 2)]))
    made = after(old, lambda t: t.replace(item(1, 2) + "\n", ""), new)
    assert "ferry 8" in joined(made.blocks)
    assert "ferry 7" not in joined(made.blocks)


def test_what_was_deleted_does_not_come_back_in_its_own_words_when_its_claim_is_told_in_others_first():
    old = page(("Decision", [item(1, 2), item(3)]))
    parts = page(("Decision", [item(5, 1, 2), item(3)]))
    first = after(old, lambda t: t.replace(item(1, 2) + "\n", ""), parts)
    assert "ferry 5" not in joined(first.blocks)
    again = page(("Decision", [item(5, 2), item(3)]), ("Also reported", [item(1, 9)]))
    assert "ferry 1 " not in joined(woven(joined(first.blocks), first.marks, again).blocks)
