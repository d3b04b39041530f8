"""A voice is words that say whose word a sentence is; whom they mean is asked afterwards."""

from dataclasses import dataclass

from generator.model.annotation import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The words, where they stand, and of how much of the sentence they speak.

    `sentence` is the one they stand in, which for a quotation may be another than the one that is heard. `part` says
    that the sentence tells something beside: only a part of it is their word. `quoted` says that a quotation was
    followed to them, `heard` that the word tells only that there is an origin, as "reportedly" does.
    """

    text: str
    sentence: int
    span: Span
    part: bool = False
    quoted: bool = False
    heard: bool = False
