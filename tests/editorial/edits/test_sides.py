from generator.editorial.edits.sides import has_markers, sides

TEXT = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n"


def test_each_side_is_the_file_that_it_would_be():
    assert sides(TEXT) == ("a\nb\nd\n", "a\nc\nd\n")


def test_the_base_between_them_belongs_to_neither():
    assert sides(TEXT.replace("=======", "||||||| base\nx\n=======")) == ("a\nb\nd\n", "a\nc\nd\n")


def test_a_rule_or_a_heading_underlined_is_no_marker():
    assert not has_markers("Title\n=======\n\n<<<<<<< is a word\n")
    assert sides("Title\n=======\n") == ("Title\n=======\n",) * 2
