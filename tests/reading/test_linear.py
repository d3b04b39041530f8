"""Time grows with an article's length and not with its square, whatever is in it."""

import pytest

from generator.reading.article import read_text
from generator.reading.metadata.front_matter import front_matter
from tests.linear import assert_linear

SIZE = 10_000
NASTY = [
    "“",
    '"',
    "'",
    "‘a",
    "(",
    "[",
    "[a](",
    "**a",
    "*a ",
    "_a",
    "a. ",
    "A. ",
    "U.S. ",
    ". ",
    "...",
    "…",
    '.”"',
    "a.” Ab ",
    "> ",
    "- ",
    "1. ",
    "# ",
    "#",
    " ",
    "\t",
    "\n",
    "\n\n",
    "\r",
    "a\n",
    "A b\n",
    "ab ",
    "a",
    "\u200b",
    "a\u200b",
    "\u202e ",
    "---\n",
    "===\n",
    "title: a\n",
    "By A ",
    "Read more ",
    "Subscribe to the ",
    "* a ",
    "`",
    "![",
    "](",
    "A.B.",
    "p.m. ",
    "“a. ",
    '"A. ',
    "\u2028",
    "Old Bridge\n",
    "[1]",
    "a.[1] ",
    "\x00",
    "\ufeff",
    "é ",
    "( a. ) ",
    "«",
    "A ",
    "a, ",
    "1,",
    "By A, B and ",
    "AB, C (AP) ",
    "AB ",
    "May 3, 2020 ",
    "1/1/2020 ",
    "Photo by A ",
    "A B/",
    "(A B/",
    " | ",
    " via ",
    "aaaBbb",
    "contributed ",
    "a.b ",
    "Read more\n",
    "Share ",
]


@pytest.mark.parametrize("bit", NASTY)
def test_time_grows_with_the_length(bit):
    def prepare(times):
        text = f"Word {bit * times} end."
        return lambda: (read_text(text, "a", markdown=True), front_matter(text, "a.md"))

    assert_linear(prepare, SIZE // len(bit), noise=0.002)
