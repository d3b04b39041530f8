"""What a page writes in its own way stays whole: paragraphs between breaks and in cells, letters in scripts."""

import pytest

from generator.reading.source import read_sources
from tests.reading import made
from tests.reading.test_formats import put, read, words


@pytest.mark.parametrize(
    "inner", ["{}<br><br>\n{}<br/> <br/><br/>{}", "<table><tr><td><p>{}</p><p>{}</p><p>{}</p></td></tr></table>"]
)
def test_paragraphs_are_parted_by_double_breaks_and_in_cells(tmp_path, inner):
    rows = [
        "In spring the <em>Delia Times</em> called the bridge “safe.”",
        f"The <i>Hill Post</i> did not. {made.BODY[1]}",
    ]
    source = read(tmp_path, "a.html", made.page(f"<div>{inner.format(*rows, made.BODY[3])}</div>"))
    assert words(source) == [
        "In spring the Delia Times called the bridge “safe.”",
        "The Hill Post did not.",
        made.BODY[1],
        made.BODY[3],
    ]


def test_tables_of_letters_in_scripts_are_no_spoilt_signs(tmp_path):
    head = f"{made.HEAD}<script>var plain = {{'â': 'a', 'Ã©': 'e'}};</script>"
    _, told = read_sources(put(tmp_path, "a.html", made.page(head=head)), tmp_path)
    assert not told
