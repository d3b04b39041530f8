"""A program that saves a page may write the same with other signs: what differs in those alone is no edit.

Formatters set other bullets, line ends, emphasis and tables, word processors other spaces, quotation marks and dashes.
The first are taken back wherever a block is then as it was marked. Quotation marks and dashes may be an editor's own
doing: they are a program's where several blocks have them and none is left that such a program would have changed.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from generator.editorial.edits.block import Block, Sort, keyed
from generator.editorial.edits.marks import Mark
from generator.editorial.edits.wrapped import unwrapped

BULLET = re.compile(r"^(\s*)[*+](?=\s)", re.MULTILINE)
NESTED = re.compile(r"^ {1,3}(?=- )", re.MULTILINE)
STRONG = re.compile(r"(?<![\w\\_])__([^_\n]+)__(?![\w_])")
EMPHASIS = re.compile(r"(?<![\w\\_])_([^_\n]+)_(?![\w_])")
CELL = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"(:?)-+(:?)")
SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f\u2009", " ") | dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""))
SIGNS = str.maketrans(
    dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚", "'") | dict.fromkeys("‐‑‒–—", "-") | {"…": "..."}
)
TYPED = re.compile(r"[\"']|--|\.\.\.")
"""Signs that such a program replaces."""
SEVERAL = 2
"""From this many blocks on, other quotation marks are a program's doing."""


def as_written(body: Sequence[Block], marks: Iterable[Mark], made: Collection[Block]) -> tuple[Block, ...]:
    """The blocks with the signs that runs write, wherever a program alone has set others; `made` are those of now."""
    digests = {digest for mark in marks for digest in (mark.digest, mark.edited) if digest}
    odd = [number for number, block in enumerate(body) if block.digest not in digests]
    if not odd:
        return tuple(body)
    plain: dict[str, Block] = {}
    typed: dict[str, Block] = {}
    found: dict[int, Block] = {}
    asked: dict[int, Block] = {}
    for number in odd:
        block = body[number]
        back = replace(block, text=unformatted(block))
        if back.digest in digests:
            found[number] = back
        elif unsigned(block.text) != block.text or TYPED.search(block.text):
            if not typed:
                plain, typed = by_signs(one for one in made if one.digest in digests)
            same, alike = plain.get(spaced(back.text)), typed.get(unsigned(back.text))
            if same and same.sort is block.sort:
                found[number] = same
            elif alike and alike.sort is block.sort:
                asked[number] = alike
    left = (block for number, block in enumerate(body) if number not in asked and number not in found)
    if len(asked) >= SEVERAL and not any(TYPED.search(words(block)) and block.digest in digests for block in left):
        found |= asked
    return keyed(found.get(number, block) for number, block in enumerate(body)) if found else tuple(body)


def by_signs(made: Iterable[Block]) -> tuple[dict[str, Block], dict[str, Block]]:
    """The blocks by their text with plain spaces, and with plain signs; what two of them share tells neither."""
    rows = tuple(made)
    typed: dict[str, Block] = {}
    for block in rows:
        text = unsigned(block.text)
        typed[text] = replace(block, text="") if text in typed else block
    return {spaced(block.text): block for block in rows}, {text: block for text, block in typed.items() if block.text}


def words(block: Block) -> str:
    """A block's text without HTML and addresses, whose quotation marks no program touches."""
    return re.sub(r"<[^<>\n]*>|\]\([^()\n]*\)", "", block.text)


def unformatted(block: Block) -> str:
    """The text with bullets, items below items, lines, emphasis and tables as runs write them."""
    if block.sort is Sort.ROW:
        return emphasised("\n".join(map(row, block.text.splitlines())))
    return emphasised(NESTED.sub("    ", BULLET.sub(r"\1-", unwrapped(block.text))))


def emphasised(text: str) -> str:
    """Emphasis by stars."""
    return EMPHASIS.sub(r"*\1*", STRONG.sub(r"**\1**", text)) if "_" in text else text


def row(line: str) -> str:
    """A table's row with one space beside each stroke."""
    cells = [
        RULE.sub(r"\1---\2", cell.strip()) if RULE.fullmatch(cell.strip()) else cell.strip()
        for cell in CELL.split(line)
    ]
    return " | ".join(cells).strip()


def spaced(text: str) -> str:
    """The text with plain spaces."""
    return text.translate(SPACES)


def unsigned(text: str) -> str:
    """The text with plain spaces, quotation marks and dashes."""
    return re.sub(r"-{2,3}", "-", spaced(text).translate(SIGNS))
