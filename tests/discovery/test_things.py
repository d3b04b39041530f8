"""What can be a thing's name."""

from collections import Counter

from generator.discovery.things.claims import Usage, is_name


def test_a_wide_gap_in_a_name_is_no_word() -> None:
    usage = Usage({}, Counter(), frozenset(), Counter(), frozenset(), frozenset(), frozenset())
    assert is_name("Ferry  Nine", usage)
