"""A generated block ends with its citations and what we say of them; before that are the words, which may be edited."""

import re
from collections.abc import Container, Sequence

from generator.editorial.edits.block import ANCHOR, Block, Sort, ending_of
from generator.editorial.edits.tail import TOKEN, parted
from generator.editorial.edits.wrapped import head_of, unwrapped
from generator.pages.frame.tongue import said_as

COUNT = re.compile(rf" \*(?:{said_as('in {n} of {m} sources')}|{said_as('in {n} of about {m} sources')})")
"""How a note begins that counts the sources of the citations before it."""
EDITED = "*edited*"
ADDED = "*added by an editor*"


def ending(block: Block) -> tuple[str, ...]:
    """The statements that an item cites at its end, after its words."""
    return ending_of(block.text) if block.sort is Sort.ITEM else ()


def words_of(block: Block) -> str:
    """The words of a block, without the mark of a list item and any marking of an edit."""
    lines = block.text.splitlines()
    words = " ".join(parted(line)[0] for line in lines) if block.sort is Sort.ITEM else block.text
    return " ".join(words.replace(EDITED, "").replace(ADDED, "").split())


def same_words(one: Block, other: Block) -> bool:
    """Whether two blocks say the same, whatever they cite."""
    return one.sort is other.sort and words_of(one) == words_of(other)


def edited(block: Block, generated: Block | None, without: Container[str] = (), extra: Container[str] = ()) -> str:
    """An editor's wording with the citations that the statement has by now, marked as edited.

    `without` are citations that the editor took off, `extra` those that they put there.
    """
    if block.sort is not Sort.ITEM:
        return marked(block.text, EDITED) if block.sort is Sort.PARAGRAPH else block.text
    line, newline, rest = in_lines(block.text).partition("\n")
    line = line.removesuffix(f" {EDITED}")
    words, tail = parted(line)
    if generated is not None and generated.sort is Sort.ITEM:
        now = parted(generated.text)[1]
        within = {*generated.cites}.difference(ending(generated))  # cited in its words, which are not shown
        added = [token for token in TOKEN.findall(tail) if (cite := cited(token)) in extra or cite in within]
        tail = changed(now, without, added) if tail or new_citations(now, without) else ""
    return f"{marked(words + tail, EDITED)}{newline}{rest}"


def in_lines(text: str) -> str:
    """An item's text with its first paragraph in one line where a program broke that before its citations."""
    whole = unwrapped(text)
    ends = [parted(one.partition("\n")[0])[1] for one in (text, whole)]
    return whole if ends[1] and not ends[0] else text


def new_citations(tail: str, without: Container[str]) -> bool:
    """Whether a block of which an editor took every citation off has got others since."""
    cites = [cited(token) for token in TOKEN.findall(tail) if cited(token)]
    return any(cite in without for cite in cites) and any(cite not in without for cite in cites)


def changed(tail: str, without: Container[str], added: Sequence[str]) -> str:
    """What ends a generated block with citations taken off and put there; a count of sources would be another then."""
    tokens = TOKEN.findall(tail)
    kept = [token for token in tokens if cited(token) not in without]
    added = [token for token in added if token not in tokens]
    if len(kept) < len(tokens) or added:
        kept = [token for token in kept if not COUNT.match(token)]
    at = next((number for number, token in enumerate(kept) if not cited(token)), len(kept))
    return "".join([*kept[:at], *added, *kept[at:]])


def cited(token: str) -> str:
    """The statement that a citation cites; empty for a note."""
    found = ANCHOR.search(token)
    return found[1] if found else ""


def added(block: Block) -> str:
    """An editor's own block, marked as one where a mark does it no harm."""
    if RULE.fullmatch(block.text):
        return block.text
    if block.sort is Sort.ITEM:
        lines = block.text.splitlines()
        head, rest = lines[: head_of(lines)], lines[head_of(lines) :]
        there = any(line.endswith(ADDED) for line in head)
        return block.text if there else "\n".join([marked("\n".join(head), ADDED), *rest])
    return marked(block.text, ADDED) if block.sort is Sort.PARAGRAPH and PLAIN.match(block.text) else block.text


PLAIN = re.compile(r"[^\W_]|[“\"'‘(\[*&]")
"""How a paragraph begins that is running text: no quotation, code, HTML, picture or rule."""
RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
UNDERLINE = re.compile(r"=+|-+")
"""What makes a heading of the line above."""
ASIDE = re.compile(r"\*?\[[^\[\]]+\]:.*|\{:?[^{}]*\}")
"""A line that no reader sees: where a link leads, what an abbreviation stands for, attributes."""


def marked(text: str, mark: str) -> str:
    """The text with a mark at the end of its last line that is read, once; a heading bears none."""
    lines = text.rstrip().splitlines()
    at = next((number for number in reversed(range(len(lines))) if not ASIDE.fullmatch(lines[number].strip())), None)
    if at is None or lines[at].rstrip().endswith(mark) or (at and UNDERLINE.fullmatch(lines[at].strip())):
        return text
    lines[at] = f"{lines[at].rstrip()} {mark}"
    return "\n".join(lines)
