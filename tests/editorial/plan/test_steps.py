"""A step is read off the two texts of a page: what tells them apart, and what of an editor's is kept."""

from generator.cli.plans.phrases import told as said
from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.marks import mark_of, marks_text
from generator.editorial.plan.step import Doing, How
from generator.editorial.plan.steps import steps_of
from tests.editorial.edits.made import anchor, cite, item, page
from tests.editorial.edits.test_weave import marks_of, woven

HEAD = '---\nkind: policy\nname: Ferries\n# generated below\ntitle: "Ferries"\ngenerated: true\n---\n\n'
OLD = page(("Decision", [item(1), item(2)]), ("Reactions", [item(3, note="in 1 of 2 sources")]))
NEW = page(("Decision", [item(1, 5), item(4)]), ("Reactions", [item(3, note="in 1 of 3 sources")]))


def steps(old, new, kept=None, made=()):
    return list(steps_of(HEAD + old, HEAD + new, kept, made))


def told(rows):
    return [(row.doing, row.how) for row in rows]


def test_a_page_that_stays_has_no_steps():
    assert steps(OLD, OLD) == []


def test_what_came_went_and_gained_a_citation_is_told_with_its_line():
    first, new, count, gone = steps(OLD, NEW)
    assert (first.doing, first.how, first.gained, first.line) == (Doing.CHANGED, How.CITATIONS, (anchor(5),), 15)
    assert (new.doing, new.new, new.line, new.line_after) == (Doing.ADDED, item(4), None, 16)
    assert (count.doing, count.how, count.small) == (Doing.CHANGED, How.COUNTS, True)
    assert (gone.doing, gone.old, gone.line, gone.line_after) == (Doing.WITHDRAWN, item(2), 16, None)


def test_another_wording_of_a_claim_is_a_change_of_words():
    (row,) = steps(page(("A", [item(1)])), page(("A", [item(1).replace("allowed", "let")])))
    assert (row.doing, row.how, row.small) == (Doing.CHANGED, How.WORDS, False)


def test_other_links_and_places_say_nothing_new_to_a_reader():
    (row,) = steps(page(("A", [item(1)])), page(("A", [item(1).replace("minister.md", "minister-more.md")])))
    assert (row.how, row.small) == (How.LINKS, True)
    (row,) = steps(page(("A", [item(1), item(2)])), page(("A", [item(2), item(1)])))
    assert (row.doing, row.how, row.small, row.differs) == (Doing.CHANGED, How.PLACE, True, False)


def test_what_an_editor_did_is_kept_and_is_fresh_until_a_run_has_noted_it():
    def change(text):
        return text.replace("allowed ferry 1", "let ferry 1").replace(item(2), "- My own.")

    made = woven(change(OLD), marks_of(OLD), NEW)
    body = "\n".join(block.text for block in made.blocks)
    found = {row.how: row for row in steps(change(OLD), body, made, blocks_of(NEW)) if row.doing is Doing.KEPT}
    assert found[How.EDITED].fresh
    assert found[How.EDITED].gained == (anchor(5),)
    assert found[How.OWN].fresh
    assert found[How.DELETED].fresh
    again = woven(body, made.marks, NEW)
    rows = steps(body + marks_text(made.marks), body, again, blocks_of(NEW))
    assert {row.how for row in rows} == {How.EDITED, How.OWN, How.DELETED}
    assert not any(row.fresh or row.differs for row in rows)


def test_a_citation_more_for_an_editors_words_is_told_as_that():
    marks = tuple(mark_of(block) for block in blocks_of(OLD))
    once = woven(OLD.replace("allowed ferry 1", "let ferry 1"), marks, OLD)
    body = "\n".join(block.text for block in once.blocks)
    then = woven(body, once.marks, NEW)
    rows = steps(body, "\n".join(block.text for block in then.blocks), then, blocks_of(NEW))
    (row,) = [row for row in rows if row.how is How.EDITED]
    assert (row.doing, row.gained, row.fresh) == (Doing.KEPT, (anchor(5),), False)


def test_a_citation_that_an_editor_took_off_is_told_as_that_and_not_as_their_wording():
    old = page(("Decision", [item(1, 5), item(2)]))
    without = old.replace(f" {cite(5)}", "", 1)
    then = woven(without, marks_of(old), old)
    body = "\n".join(block.text for block in then.blocks)
    (row,) = [row for row in steps(without + marks_text(marks_of(old)), body, then, blocks_of(old)) if row.how]
    assert (row.doing, row.how, row.off, row.fresh) == (Doing.KEPT, How.RECITED, (anchor(5),), True)
    assert said(row).endswith(f": {label(5)} taken off by an editor, stays off")
    again = woven(body, then.marks, old)
    (row,) = [row for row in steps(body + marks_text(then.marks), body, again, blocks_of(old)) if row.how]
    assert (row.how, row.off, row.fresh) == (How.RECITED, (anchor(5),), False)
    reworded = body.replace("allowed ferry 1", "let ferry 1")
    both = woven(reworded, then.marks, old)
    now = "\n".join(block.text for block in both.blocks)
    (row,) = [row for row in steps(reworded + marks_text(then.marks), now, both, blocks_of(old)) if row.how]
    assert said(row).endswith(f"an editor's wording, kept; {label(5)} taken off by an editor, stays off")


def label(number):
    return cite(number).partition("]")[0].strip("[")


def test_what_was_deleted_and_is_said_again_names_who_says_so():
    gone = woven(OLD.replace(item(2) + "\n", ""), marks_of(OLD), OLD)
    body = "\n".join(block.text for block in gone.blocks)
    other = page(("Decision", [item(1), item(7, 2)]))
    then = woven(body, gone.marks, other)
    rows = steps(body + marks_text(gone.marks), body, then, blocks_of(other))
    (row,) = [row for row in rows if row.how is How.DELETED]
    assert row.again == (anchor(7),)
    assert cite(7) in row.words


def test_a_key_of_the_front_matter_is_a_block():
    other = HEAD.replace('title: "Ferries"', 'title: "All ferries"')
    (row,) = steps_of(HEAD + OLD, other + OLD, None, ())
    assert (row.key, row.how, row.line) == ("front/title", How.WORDS, 5)


def test_a_statement_that_an_editor_moved_under_another_heading_is_kept_there():
    moved = page(("Decision", [item(2)]), ("Reactions", [item(1), item(3, note="in 1 of 2 sources")]))
    made = woven(moved, marks_of(OLD), OLD)
    body = "\n".join(block.text for block in made.blocks)
    assert [(row.how, row.new) for row in steps(moved, body, made) if row.doing is Doing.KEPT] == [(How.MOVED, item(1))]


def test_an_item_that_links_to_a_page_by_another_name_is_the_same():
    old, new = (page(("Pages", [f"- [The ban]({name}.md) *in 1 of 2 sources*"])) for name in ("ban", "night-ban"))
    (row,) = steps(old, new)
    assert (row.doing, row.how, row.small) == (Doing.CHANGED, How.LINKS, True)


def of_fronts(old, new):
    return list(steps_of(HEAD.replace("# generated", old) + OLD, HEAD.replace("# generated", new) + OLD, None, ()))


def test_an_entry_that_an_editor_took_over_is_told():
    (row,) = steps_of(HEAD.replace("generated:", 'found: "0123456789"\ngenerated:') + OLD, HEAD + OLD, None, ())
    assert (row.doing, row.how, row.fresh, row.small) == (Doing.KEPT, How.TAKEN, True, False)
    assert "no run renames or removes" in said(row)


def test_keys_that_a_run_adds_are_told_in_words():
    keys = 'was:\n  - "places/a.md"\nmerged:\n  - kind: "state"\n    name: "Iceland"\n# generated'
    assert [said(row) for row in of_fronts("# generated", keys)] == [
        "places/a.md: an old address that leads here",
        "takes over Iceland: names, words and address",
    ]
    more = keys.replace("merged:", '  - "places/b.md"\nmerged:')
    assert [said(row) for row in of_fronts(keys, more)] == ["places/b.md: an old address that leads here"]


def test_a_mark_that_a_reader_must_know_is_told():
    marked = OLD.replace(cite(2), f"{cite(2)} *corrected by its article*")
    (row,) = steps(OLD, marked)
    assert (row.how, row.marked, row.unmarked, row.small) == (How.MARK, ("corrected by its article",), (), False)
    assert said(row).endswith(", now marked “corrected by its article”")
    (row,) = steps(marked, OLD)
    assert said(row).endswith(", no more marked “corrected by its article”")
