"""A generated line proves itself: a statement's id is the digest of its source and words, and all else is apparatus.

So a block that a merge left from another run is known for the generator's, whatever the marks say by now.
"""

import html
import re
from pathlib import PurePosixPath

from generator.editorial.edits.block import Block, Sort
from generator.model.ids import digest

CITE = re.compile(r"\[([\w.~-]+):\d+\]\([^()\s]*#(s[0-9a-f]{10})\)")
ANCHOR = re.compile(r'<a id="(s[0-9a-f]{10})"></a>')
LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
BOLD = re.compile(r"\*\*([^*]*)\*\*")
SAID = re.compile(r"\*[^*]+\*")
TIMES = 3
"""How often one article may say a sentence before this one, to be looked for."""


def is_certified(block: Block, path: str) -> bool:
    """Whether every line of a block is what the generator writes; a heading is taken for its own."""
    return block.sort is Sort.HEADING or all(
        line_is(line.strip(), PurePosixPath(path).stem) for line in block.text.splitlines()
    )


def line_is(line: str, here: str) -> bool:
    """Whether a line holds sentences with their own ids, links and apparatus alone."""
    text = line.removeprefix("- ")
    anchor = ANCHOR.match(text)
    if anchor:
        return is_sentence(text[anchor.end() :], here, anchor[1])
    at = 0
    for cite in CITE.finditer(text):
        if plain(text[at : cite.start()]) and not is_sentence(text[at : cite.start()], cite[1], cite[2]):
            return False
        at = cite.end()
    return not re.search(r"\w", SAID.sub("", LINK.sub("", text[at:])))


def is_sentence(text: str, source: str, id: str) -> bool:
    """Whether the words, without links and brackets, are those of the statement."""
    words = plain(text)
    return any(id == "s" + digest(source, words, str(times)) for times in range(TIMES))


def plain(text: str) -> str:
    """The text of a stretch of Markdown that the generator wrote, without what it says itself."""
    bare = SAID.sub("", BOLD.sub(r"\1", LINK.sub(r"\1", text)))
    return re.sub(r"\s+", " ", re.sub(r"\s+(?=[,.;:!?])", "", html.unescape(bare))).strip()
