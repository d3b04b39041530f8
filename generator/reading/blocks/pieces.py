"""A piece is a block as it will be read: marks taken out, places known, and why where it is set aside already."""

from dataclasses import dataclass, field

from generator.reading.blocks.drafts import Draft
from generator.reading.text.marks import marks
from generator.reading.text.stretches import Cut, Trimmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The stretch `begin` to `end` of a block's text without marks; `cuts` count from the start of the whole text.

    `aside` is why it is no part of the story, where its own place or words told; `captioned`: a credit closes it.
    `text` has its white space folded; `folded` says that there was nothing to fold.
    """

    draft: Draft
    body: Trimmed
    begin: int
    end: int
    cuts: tuple[Cut, ...] = ()
    aside: str = ""
    captioned: bool = False
    text: str = field(init=False)
    folded: bool = field(init=False)

    def __post_init__(self) -> None:
        shown = self.body.text[self.begin : self.end].strip()
        # What is printable has no white space but the plain one.
        plain = shown.isprintable() and "  " not in shown
        text = shown if plain else " ".join(shown.split())
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "folded", plain or text == shown)

    def back(self, index: int) -> int:
        """Where a character of the stretch stood in the whole text."""
        return self.draft.start + self.body.back(self.begin + index)


def piece(text: str, draft: Draft, *, markdown: bool) -> Piece:
    """The whole block."""
    raw = text[draft.start : draft.end]
    found = list(marks(raw, markdown=markdown))
    if not found and not draft.cuts:
        return Piece(draft=draft, body=Trimmed(raw, ()), begin=0, end=len(raw))
    inner = [cut.moved(-draft.start) for cut in draft.cuts if draft.start <= cut.start and cut.end <= draft.end]
    outer = [cut for cut in draft.cuts if not (draft.start <= cut.start and cut.end <= draft.end)]
    taken: list[Cut] = []
    for cut in sorted([*inner, *found]):
        if not taken or cut.start >= taken[-1].end:
            taken.append(cut)
    body = Trimmed(raw, taken)
    cuts = tuple(sorted([*outer, *(cut.moved(draft.start) for cut in taken)]))
    return Piece(draft=draft, body=body, begin=0, end=len(body.text), cuts=cuts)
