"""A step in a few words: the same words stand in the terminal and in a pull request."""

import html
import re
from collections.abc import Iterable

from generator.editorial.arranging.joined import MERGED
from generator.editorial.edits.tail import parted
from generator.editorial.edits.words import ADDED, EDITED
from generator.editorial.merge import State
from generator.editorial.plan.step import Doing, How, Step
from generator.editorial.plan.steps import PagePlan, as_read

CITED = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]*#(s[0-9a-f]{10})\)")
SIGNS = {Doing.ADDED: "+", Doing.CHANGED: "~", Doing.WITHDRAWN: "−", Doing.KEPT: "=", Doing.CONFLICT: "!"}
KEPT = {
    How.EDITED: "an editor's wording, kept",
    How.RECITED: "a citation that an editor put there, kept",
    How.OWN: "an editor's own words, kept",
    How.MOVED: "stays where an editor put it",
    How.DELETED: "deleted by an editor, stays away",
    How.REMOVED: "deleted by an editor, stays away",
}
CANDIDATES = "candidates.md"
SHORT = 70
LONGEST = 150
"""So many characters of a block's words are shown."""


def words(text: str, longest: int = LONGEST) -> str:
    """A block's words, without Markdown and citations, cut at a word."""
    plain = html.unescape(as_read(text)).replace("**", "")
    plain = re.sub(r"^(?:- |#+ |\\| )", "", plain).replace(" - ", ": ").strip(" |")
    plain = " ".join(plain.split()) or html.unescape(" ".join(text.replace("*", "").split()))
    return plain if len(plain) <= longest else f"{plain[:longest].rsplit(' ', 1)[0]}…"


def own_words(text: str) -> str:
    """An editor's words, without what we say of them: their emphasis is theirs, so it stays, without its marks."""
    line, newline, rest = text.partition("\n")
    shown = f"{parted(line)[0]}{newline}{rest}"
    return words(shown.replace(EDITED, "").replace(ADDED, "").replace("*", "") or text)


def places(text: str, only: tuple[str, ...] | None = None) -> str:
    """What a block cites, as pages show it: `000:13, 001:2`."""
    return ", ".join(labels(text, only))


def labels(text: str, only: tuple[str, ...] | None = None) -> list[str]:
    """What a block cites, one by one."""
    known = {key: label for label, key in CITED.findall(text)}
    return [label for key, label in known.items() if only is None or key in only]


def told(step: Step) -> str:
    """What becomes of the block."""
    if step.doing is Doing.KEPT:
        return kept(step)
    if step.how is How.MARKER:
        return f"a line that a merge left: {step.old}"
    if step.key.startswith("front/"):
        return front(step)
    text = f"“{words(step.text, SHORT if step.how in (How.CITATIONS, How.MARK) else LONGEST)}”"
    if step.doing is not Doing.CHANGED:
        cites = places(step.text)
        return f"{text}{f' ({cites})' if cites else ''}{f': {KEPT[step.how]}' if step.how is How.DELETED else ''}"
    if step.how is How.WORDS:
        return f"“{words(step.old)}” → {text}{cited(step)}"
    if step.how in (How.CITATIONS, How.MARK):
        return f"{text}{cited(step)}"
    return f"{text}: {IN[step.how]}"


IN = {
    How.COUNTS: "only a count",
    How.LINKS: "only links",
    How.PLACE: "only its place",
    How.FORM: "only line breaks and signs",
    How.PART: "to or from another part of the page",
    How.NOTES: "only notes for the next run",
}


def cited(step: Step) -> str:
    """Which citations and marks came and went."""
    gained, lost = labels(step.new, step.gained), labels(step.old, step.lost)  # a corrected sentence keeps its number
    rows = (
        (", now citing {} too", ", ".join(label for label in gained if label not in lost)),
        (", no more citing {}", ", ".join(label for label in lost if label not in gained)),
        (", now marked {}", quoted(step.marked)),
        (", no more marked {}", quoted(step.unmarked)),
    )
    return "".join(text.format(what) for text, what in rows if what)


def quoted(names: Iterable[str]) -> str:
    """Marks, as a reader sees them."""
    return ", ".join(f"“{name}”" for name in names)


def kept(step: Step) -> str:
    """What of an editor's is kept, and how it goes on."""
    if step.how is How.TAKEN:
        return "an entry that was found is an editor's from now on: no run renames or removes its page"
    if step.how is How.REMOVED:
        pages = [row.partition('"')[0] for row in new_rows(step)]
        return f"{many(len(pages), 'page')} ({', '.join(pages)}): {KEPT[How.REMOVED]}"
    off = f"{places(step.words, step.off) or 'a citation'} taken off by an editor, stays off" if step.off else ""
    doing = off if step.how is How.RECITED and off else f"{KEPT[step.how]}{off and f'; {off}'}"
    text = f"“{own_words(step.text)}”: {doing}" if step.text else doing
    if step.how is How.EDITED and step.old and own_words(step.old) != own_words(step.new):
        text = f"“{own_words(step.old)}” → {text}"
    if step.again:
        return f"{text}; {len(step.again)} more {'statement says' if len(step.again) == 1 else 'statements say'} so now"
    return text + cited(step)


def new_rows(step: Step) -> list[str]:
    """The lines that come under a key of the front matter, bare."""
    known = step.old.splitlines()
    return [row.strip(" -\"'") for row in step.new.splitlines()[1:] if row not in known]


def front(step: Step) -> str:
    """A key of the front matter."""
    name, came = step.key.partition("/")[2], new_rows(step)
    if name == "was" and came:
        return f"{', '.join(came)}: {'an old address that leads' if len(came) == 1 else 'old addresses that lead'} here"
    if name == MERGED and (names := [row.partition(": ")[2].strip("\"'") for row in came if row.startswith("name: ")]):
        return f"takes over {' and '.join(names)}: names, words and address"
    old, new = " ".join(step.old.split()), " ".join(step.new.split())
    return f"{old} → {new}" if old and new else new or old


def headline(page: PagePlan) -> str:
    """What a run does to the page, in counts."""
    if page.state is State.CONFLICT:
        return "left alone, a person must decide"
    if page.state is State.ADDED:
        count = sum(bool(places(step.text)) for step in page.steps if not step.small)
        return f"new page with {many(count, 'statement')}" if count else "new page"
    if page.state is State.REMOVED:
        return f"page goes, its words to docs/{page.into}" if page.into else "page goes"
    counts = {doing: sum(s.doing is doing and not s.small for s in page.steps) for doing in Doing}
    fresh = sum(step.doing is Doing.KEPT and (step.fresh or step.differs) for step in page.steps)
    small = sum(step.small and step.how is not How.NOTES for step in page.steps)
    parts = [
        f"{counts[doing]} {doing.value}" for doing in (Doing.ADDED, Doing.CHANGED, Doing.WITHDRAWN) if counts[doing]
    ]
    parts += [f"{many(fresh, 'edit')} taken up"] if fresh else []
    parts += [f"{many(counts[Doing.KEPT] - fresh, 'edit')} kept"] if counts[Doing.KEPT] > fresh else []
    return ", ".join(
        parts
        or ([f"only {many(small, 'count or link', 'counts and links')}"] if small else ["its notes for the next run"])
    )


def many(count: int, one: str, more: str = "") -> str:
    """A count with its word."""
    return f"{count} {one if count == 1 else more or one + 's'}"
