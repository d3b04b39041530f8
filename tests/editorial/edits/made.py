"""Pages as they would be generated, of invented statements, and what an editor may do to them."""

import random
from dataclasses import replace

from generator.editorial.edits.block import Block, Sort, blocks_of, joined
from generator.model.ids import digest

HEADS = ("Decision", "Before", "Reactions", "Also reported")


def anchor(number, source="000"):
    return "s" + digest(source, f"The minister allowed ferry {number} to sail.", "0")


def cite(number, source="000"):
    return f"[{source}:{number}](../sources/{source}.md#{anchor(number, source)})"


def item(number, *others, note=""):
    links = " ".join([cite(number), *(cite(other) for other in others)])
    return f"- The [minister](minister.md) allowed ferry {number} to sail. {links}{f' *{note}*' if note else ''}"


def page(*sections):
    """A body: each section is a heading and its items."""
    out = "# Ferries\n\n*In 2 of 2 sources*\n\n"
    return out + "\n\n".join(f"## {head}\n\n" + "\n".join(items) for head, items in sections) + "\n"


def any_page(rng, numbers):
    """A page on some statements, each under the heading that its number gives it, with a count that changes."""
    rows = {head: [n for n in numbers if n % len(HEADS) == at] for at, head in enumerate(HEADS)}
    count = rng.randint(2, 9)
    return page(
        *((head, [item(n, note=f"in 2 of {count} sources") for n in some]) for head, some in rows.items() if some)
    )


def edit(rng: random.Random, body: str, word: str) -> tuple[str, str, Block]:
    """One edit of a random kind: the body, its kind and the block that it was done to."""
    blocks = list(blocks_of(body))
    at = rng.choice([n for n, block in enumerate(blocks) if block.sort is Sort.ITEM])
    block = blocks[at]
    kind = rng.choice(["reword", "delete", "statement", "paragraph", "move", "heading"])
    if kind == "reword":
        blocks[at] = replace(block, text=block.text.replace(" ", f" {word} ", 1))
    elif kind == "delete":
        del blocks[at]
    elif kind == "statement":
        blocks.insert(at, replace(block, text=f"- {word} said so. {cite(0)}"))
    elif kind == "paragraph":
        blocks.insert(at, Block(sort=Sort.PARAGRAPH, text=f"{word}: a word of the editor."))
    elif kind == "move":
        del blocks[at]
        blocks.insert(rng.randrange(2, len(blocks) + 1), block)
    else:
        head = rng.choice([n for n, one in enumerate(blocks) if one.text.startswith("## ")])
        block = blocks[head]
        blocks[head] = replace(block, text=f"## {word}")
    return joined(blocks), kind, block
