"""What an editor may do to a page in a text editor, and what must be so from then on."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.editorial.edits.block import Block, Sort, blocks_of
from generator.editorial.edits.tail import parted
from generator.editorial.edits.words import ending
from generator.editorial.page_file import parse_page

BACK = "what-links-here"
Check = Callable[["Desk"], str]
"""What is wrong; empty where all is as it was decided."""


@dataclass
class Desk:
    """A folder with what was decided there; `at` gives where pages stand by now."""

    root: Path
    rng: random.Random
    checks: list[tuple[str, Check]] = field(default_factory=list)
    at: dict[str, str] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    redirects: dict[str, str] = field(default_factory=dict)
    words: int = 0

    def path(self, page: str) -> Path:
        """The file of a page, wherever it is by now."""
        while page in self.at:
            page = self.at[page]
        return self.root / "docs" / page

    def text(self, page: str) -> str:
        """Its text with plain line ends; empty where there is none."""
        path = self.path(page)
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n") if path.is_file() else ""

    def blocks(self, page: str) -> tuple[Block, ...]:
        """Its blocks."""
        text = self.text(page)
        return blocks_of(parse_page(page, text).body) if text else ()

    def items(self, page: str) -> list[Block]:
        """The statements that it lists."""
        rows = [block for block in self.blocks(page) if block.sort is Sort.ITEM and block.section != BACK]
        return [row for row in rows if row.cites and "](" in parted(row.text)[1]]

    def word(self) -> str:
        """A word that nobody else writes."""
        self.words += 1
        return f"Zq{self.words}x"

    def put(self, page: str, old: str, new: str) -> None:
        """Change a file's text, with the line ends and other habits of some editor."""
        text = self.text(page)
        assert old in text, (page, old)
        self.path(page).write_bytes(habit(self.rng, text.replace(old, new, 1)))

    def everywhere(self) -> str:
        """All pages' text, without the marks."""
        files = sorted((self.root / "docs").rglob("*.md"))
        return "\n".join(re.sub(r"(?m)^\[[^\]]*\]: # \(.*$", "", path.read_text(encoding="utf-8")) for path in files)


def habit(rng: random.Random, text: str) -> bytes:
    """The text as one of many editors would save it."""
    kind = rng.choice(["plain", "plain", "crlf", "strip", "no end", "bom", "tabs", "spaces"])
    if kind == "strip":
        text = re.sub(r"(?m)[ \t]+$", "", text)
    elif kind == "no end":
        text = text.rstrip("\n")
    elif kind == "tabs":
        text = re.sub(r"(?m)^    - ", "\t- ", text)
    elif kind == "spaces":
        text = re.sub(r"(?m)^(- .*)$", r"\1  ", text)
    data = text.encode()
    return data.replace(b"\n", b"\r\n") if kind == "crlf" else b"\xef\xbb\xbf" + data if kind == "bom" else data


def once(word: str, times: int = 1) -> Check:
    """The word stands there so many times, whatever page it is on."""

    def check(desk: Desk) -> str:
        count = desk.everywhere().count(word)
        return "" if count == times else f"{word} stands there {count} times"

    return check


def reword(desk: Desk, page: str) -> str:
    """Other words in a statement."""
    item = desk.rng.choice(desk.items(page))
    word, rest = desk.word(), parted(item.text.partition("\n")[0])[0][2:]
    desk.put(page, item.text, item.text.replace("- ", f"- {word} ", 1))
    known = {*item.cites}  # articles that say so come, and go under other names: what it cited after each run counts

    def attached(desk: Desk) -> str:
        line = next((line for line in desk.text(page).splitlines() if f"- {word} " in line), "")
        now = next((block for block in desk.blocks(page) if word in block.text), None)
        same = plain(rest) in plain(line) and now is not None and known & {*now.cites}
        known.update(now.cites if now else ())
        return "" if same else f"{word} is attached to {line!r}, it was {item.text!r}"

    desk.checks += [("reword", once(word)), ("reword", attached)]
    return "reword"


def plain(text: str) -> str:
    """Words without their links: one to a page that was removed is gone."""
    return re.sub(r"\[([^\[\]]*)\]\([^)]*\)", r"\1", text)


def delete(desk: Desk, page: str) -> str:
    """A statement less."""
    item = desk.rng.choice(desk.items(page))
    desk.put(page, f"{item.text}\n", "")

    def stays_away(desk: Desk) -> str:
        back = [row.text for row in desk.items(page) if row.cites[0] == item.cites[0]]
        back = [text for text in back if plain(parted(text)[0]) == plain(parted(item.text)[0])]
        return f"{back[0]!r} came back to {page}" if back else ""

    desk.checks.append(("delete", stays_away))
    return "delete"


def uncite(desk: Desk, page: str) -> str:
    """A citation less."""
    items = [item for item in desk.items(page) if len(ending(item)) > 1]
    if not items:
        return delete(desk, page)
    item = desk.rng.choice(items)
    gone = desk.rng.choice(ending(item)[1:])
    link = next(link for link in re.findall(r" \[[^\[\]]*\]\([^()\s]*#s[0-9a-f]{10}\)", item.text) if gone in link)
    desk.put(page, item.text, item.text.replace(link, "", 1))

    def stays_off(desk: Desk) -> str:
        back = [row.text for row in desk.items(page) if row.cites[0] == item.cites[0] and gone in ending(row)]
        back = [text for text in back if plain(parted(text)[0]) == plain(parted(item.text)[0])]  # no relation's proof
        return f"{gone} is cited again: {back[0]!r}" if back else ""

    desk.checks.append(("uncite", stays_off))
    return "uncite"


def own(desk: Desk, page: str) -> str:
    """A statement, a paragraph or a section of one's own."""
    item, word = desk.rng.choice(desk.items(page)), desk.word()
    cite = next(iter(re.findall(r"\[[^\[\]]*\]\([^()\s]*#s[0-9a-f]{10}\)", item.text)))
    new = desk.rng.choice(
        [
            f"- {word} said “so”. {cite}",
            f"- {word}: a point",
            f"{word}\n---\n",
            f'\n{word} "thinks" so.\n',
            f"\n## {word}\n\nA word.\n",
        ]
    )
    desk.put(page, f"{item.text}\n", f"{item.text}\n{new}\n" if new.startswith("- ") else f"{item.text}\n\n{new}\n\n")
    desk.checks.append(("own", once(word)))
    return "own"


def move(desk: Desk, page: str) -> str:
    """A statement elsewhere on its page: under another heading it stays there."""
    item = desk.rng.choice(desk.items(page))
    heads = [block for block in desk.blocks(page) if block.text.startswith("## ") and block.section != BACK]
    head = desk.rng.choice(heads)
    text = (
        desk.text(page).replace(f"{item.text}\n", "", 1).replace(f"{head.text}\n", f"{head.text}\n\n{item.text}\n", 1)
    )
    desk.path(page).write_bytes(habit(desk.rng, text))

    def stays(desk: Desk) -> str:
        rows = [
            row
            for row in desk.items(page)
            if row.cites[0] == item.cites[0] and row.section in (head.section, item.section)
        ]
        same = [row for row in rows if plain(parted(row.text)[0]) == plain(parted(item.text)[0])]
        return f"it stands there {len(same)} times: {item.text!r}" if len(same) > 1 else ""

    desk.checks.append(("move", stays))
    return "move"


def retitle(desk: Desk, page: str) -> str:
    """Another heading."""
    heads = [block for block in desk.blocks(page) if block.text.startswith("## ") and block.section != BACK]
    head, word = desk.rng.choice(heads), desk.word()
    desk.put(page, f"\n{head.text}\n", f"\n## {word}\n")
    desk.checks.append(("heading", once(word)))
    return "heading"


def front(desk: Desk, page: str) -> str:
    """Another title, description, alias, tag; a statement dropped or pinned by its key."""
    word, text = desk.word(), desk.text(page)
    key = desk.rng.choice(["title", "description", "title"])
    if f"\n{key}: " in text:
        line = next(line for line in text.splitlines() if line.startswith(f"{key}: "))
        desk.put(page, line, f"{key}: \"{word} 'all'\"")
    else:
        desk.put(page, "---\n", f"---\n{key}: {word}\n")
    desk.checks.append(("front", once(word)))
    return "front"


def drop(desk: Desk, page: str) -> str:
    """A statement hidden by its id."""
    item = desk.rng.choice(desk.items(page))
    if "kind:" not in desk.text(page).partition("# generated")[0]:
        return delete(desk, page)
    desk.put(page, "---\n", f"---\ndrop: [{item.cites[0]}]\n")

    def hidden(desk: Desk) -> str:
        back = [
            row.text for row in desk.items(page) if row.cites[0] == item.cites[0] and not row.text.startswith("- *")
        ]
        return f"{back[0]!r} is shown" if back and page.count("/") and not page.endswith("index.md") else ""

    desk.checks.append(("drop", hidden))
    return "drop"


ON_PAGES = (reword, reword, delete, delete, uncite, uncite, own, own, move, retitle, front, drop)
