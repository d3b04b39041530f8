"""Figures on moves and risks: the main ones are found, each by a page of its own, and few pages are noise."""

from collections import Counter
from typing import Any

from tests.gate.annotation import Story, Theme
from tests.gate.sheet import Sheet
from tests.gate.text import Text
from tests.gate.words import places_in

Place = tuple[str, int]


def score_themes(sheet: Sheet, story: Story, data: dict[str, Any]) -> None:
    """Add the figures on moves and on risks."""
    texts = [Text(source) for source in data["sources"]]
    for name, themes, rows in (("moves", story.moves, data["policy_moves"]), ("risks", story.risks, data["risks"])):
        score_sort(sheet, name, themes, [row for row in rows if row["page"]], texts)


def score_sort(
    sheet: Sheet, name: str, themes: tuple[Theme, ...], rows: list[dict[str, Any]], texts: list[Text]
) -> None:
    """A page is a theme's where they share half of the smaller evidence; the nearest pairs first, each once.

    Of pairs as near as each other those first whose page is near to no other theme, whatever the pages are called.
    """
    got = [{(e["source"], e["sentence"]) for e in row["evidence"]} for row in rows]
    want = [places_of(theme, texts) for theme in themes]
    bids = [
        (themes[t].required, len(want[t] & got[r]) / len(want[t] | got[r]), t, r)
        for t in range(len(themes))
        for r in range(len(rows))
        if 2 * len(want[t] & got[r]) >= min(len(want[t]), len(got[r])) > 0
    ]
    theme_of: dict[int, int] = {}
    choice = Counter(r for _, _, _, r in bids)
    for _, _, t, r in sorted(bids, key=lambda bid: (-bid[0], -bid[1], choice[bid[3]], bid[2], bid[3])):
        if r not in theme_of and t not in theme_of.values():
            theme_of[r] = t
    for t, theme in enumerate(themes):
        if theme.required:
            sheet[f"{name}_found"].note(good=t in theme_of.values(), what=theme.label)
    for r, row in enumerate(rows):
        again = "" if r in theme_of or not any(bid[3] == r for bid in bids) else " (told on another page)"
        sheet[f"{name}_right"].note(good=r in theme_of, what=f"{row['title']}{again}")


def places_of(theme: Theme, texts: list[Text]) -> set[Place]:
    """The sentences that hold the first words, in whichever article."""
    return {
        (text.id, index)
        for words in theme.evidence
        for text in texts
        for index, folded in text.folded.items()
        if places_in(folded, words)
    }
