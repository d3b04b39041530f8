from generator.editorial.edits.marks import Mark, marks_text, without_marks

MARKS = (
    Mark(key="top/h", digest="00ff00"),
    Mark(key="decision/s0123456789", digest="abc123", edited="def456"),
    Mark(key="aims/s0123456789.2", digest="abc123", place="moved"),
    Mark(key="reactions/s0000000000", deleted=("s0000000000", "s1111111111")),
    Mark(key="more/h", deleted=()),
)


def test_marks_are_read_as_they_were_written():
    body, found = without_marks("# A\n\nText.\n" + marks_text(MARKS))
    assert found == MARKS
    assert body.strip() == "# A\n\nText."


def test_what_an_editor_wrote_below_the_marks_is_part_of_the_body():
    body, found = without_marks("# A\n" + marks_text(MARKS) + "\nMy last word.\n")
    assert len(found) == len(MARKS)
    assert body.endswith("My last word.")


def test_a_link_reference_of_an_editor_is_none_of_ours():
    text = "[the law]: https://example.org (The law)\n[x]: # (a remark)"
    assert without_marks(text) == (text, ())


def test_no_builder_shows_them():
    import markdown

    html = markdown.markdown("# A\n\nText.\n" + marks_text(MARKS))
    assert html == "<h1>A</h1>\n<p>Text.</p>"
