"""A key is changed in an editor's front matter, and no other byte of it."""

import pytest

from generator.editorial.arranging.front_text import with_key, words_of
from generator.editorial.page_file import parse_page


def page(front):
    return parse_page("actors/a.md", f"---\n{front}# generated below\ntitle: A\ngenerated: true\n---\n\n# A\n")


@pytest.mark.parametrize(
    "front",
    [
        "kind: person\nwas: [x]\nname: A  # she\n",
        "kind: person\nwas:\n- x\nname: A  # she\n",
        "kind: person\nwas: x\nname: A  # she\n",
        "kind: person\n'was' :\n  - x\n\n# a word\nname: A  # she\n",
    ],
)
def test_a_list_is_written_anew_however_it_was_written_and_the_rest_stays(front):
    made = with_key(page(front), "was", ["x", "y: z"])
    assert words_of(made, "was") == ["x", "y: z"]
    assert made.kept.endswith("name: A  # she\n")
    assert ("# a word\n" in made.kept) == ("# a word\n" in front)
    assert made.front["title"] == "A"
    gone = with_key(made, "was", [])
    assert "was" not in gone.front
    assert gone.kept.replace("\n# a word\n", "") == "kind: person\nname: A  # she\n"


def test_a_new_key_stands_last_and_comments_in_a_list_stay():
    made = with_key(page("kind: person\nwas:\n  # once\n  - x\n"), "merged", [{"kind": "person", "aliases": ["B"]}])
    assert made.kept == 'kind: person\nwas:\n  # once\n  - x\nmerged:\n  - kind: "person"\n    aliases:\n      - "B"\n'
    assert "  # once\n" in with_key(made, "was", ["y"]).kept
