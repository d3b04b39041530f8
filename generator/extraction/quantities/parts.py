"""A fraction in words is a share of something: "two-thirds of the vote"; "a third man" is none."""

from dataclasses import dataclass

from generator.extraction.tokens import Line
from generator.model.tables import words

VAGUE = words("dozens scores hundreds thousands millions billions trillions")
TENS_OF = words("tens dozens hundreds thousands millions")
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10,
}  # fmt: skip
FEW = words("several few many")
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 0.333333, "⅔": 0.666667}
OWNED = words("of the its their his her our all that those these this")
"""After "half", these say that it is half of something."""
BOUNDS = words("about nearly almost roughly approximately than over under least only just by up")
"""Before a fraction that stands alone, these say that it is no place in an order: "cut by a third"."""
PERIODS = words("quarter quarters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`top` parts of `bottom`, up to before token `end`. `half`: by that word. `stands`: it needs no more words."""

    top: int
    bottom: int
    end: int
    half: bool
    stands: bool


def part_at(line: Line, i: int, small: dict[str, int]) -> Part | None:
    """The fraction in words that begins at token `i`; `small` are the words of small numbers."""
    low = line.lowers
    word = low[i]
    before = low[i - 1] in BOUNDS
    if word == "half" or (word == "a" and low[i + 1] == "half"):
        end = i + 1 + (word == "a")
        hyphen = low[end] == "-" and low[end + 1] == "dozen"
        free = not (line.joined(end) and low[end] == "-")
        stands = free and (low[end] in OWNED or (before and _ends(line, end)))
        return Part(top=1, bottom=2, end=end + hyphen, half=True, stands=stands)
    top = 1 if word in {"a", "an", "one"} else small.get(word, 0)
    tied = low[i + 1] == "-" and line.joined(i + 1) and line.joined(i + 2)
    end = i + 3 if tied else i + 2
    name = line.lowers[end - 1]
    bottom = PARTS.get(name, 0)
    if not 0 < top < bottom or (name.endswith("s") == (top == 1)) or (line.lowers[end] == "-" and line.joined(end)):
        return None
    stands = line.lowers[end] == "of" or (_ends(line, end) and (before or tied or top > 1) and name not in PERIODS)
    stands = stands or (top > 1 and name == "quarters" and tied) or (before and name == "quarter" and _ends(line, end))
    stands = stands or (tied and top > 1)  # "a two-thirds majority"
    return Part(top=top, bottom=bottom, end=end, half=False, stands=stands)


def _ends(line: Line, i: int) -> bool:
    """Whether no noun follows at token `i`."""
    word = line.lowers[i]
    return not word or not word[0].isalnum() or word in LAST


LAST = words(
    "of in on at by for from to with and or but since as than compared over after before this last next during that"
    " which who were was is are have has had will would while because if"
)
