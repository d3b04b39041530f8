"""A difference that an editor drops in docs/differences.md is gone for good; an id that nothing bears is noted."""

from generator.editorial.hidden import dropped_differences, unknown_differences
from generator.editorial.page_file import parse_page
from generator.model.annotation import Mode
from generator.model.claim import Statement
from generator.model.story import Difference, Wording


def difference(id_: str) -> Difference:
    statement = Statement(id="a-1", source="a", sentence=1, text="Four came.", mode=Mode.ASSERTED)
    other = Statement(id="b-1", source="b", sentence=1, text="Five came.", mode=Mode.ASSERTED)
    rows = (Wording(text="Four", statements=(statement,)), Wording(text="Five", statements=(other,)))
    return Difference(id=id_, about="who came", type="value", rule="numbers", wordings=rows)


def page(front: str):
    return {"differences.md": parse_page("differences.md", f"---\n{front}# generated below\ntitle: x\n---\n\n# x\n")}


EVERY = (difference("d-1"), difference("d-2"))


def hidden_differences(files, every):
    shown = tuple(one for one in every if one.id not in dropped_differences(files))
    return shown, unknown_differences(files, {one.id for one in every})


def test_what_is_dropped_is_gone():
    shown, notes = hidden_differences(page("drop: [d-1]\n"), EVERY)
    assert [d.id for d in shown] == ["d-2"]
    assert notes == ()


def test_one_may_be_given_without_a_list():
    assert [d.id for d in hidden_differences(page("drop: d-2\n"), EVERY)[0]] == ["d-1"]


def test_what_nothing_bears_is_noted_and_hides_nothing():
    shown, notes = hidden_differences(page("drop: [d-9]\n"), EVERY)
    assert shown == EVERY
    assert [(note.note, "d-9" in note.what) for note in notes] == [(True, True)]


def test_without_the_page_or_the_key_nothing_is_hidden():
    assert hidden_differences({}, EVERY) == (EVERY, ())
    assert hidden_differences(page(""), EVERY) == (EVERY, ())
