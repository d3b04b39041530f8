"""A note by which an article corrects itself is no part of its story: it is told from the rest by how it opens."""

import re

NOTE = "a correction note"
SHORTEST = 40
"""Characters of a line that is but a note's heading."""
LONGEST = 600
"""Characters of a sentence; a note's first is shorter."""
_THIS = (
    r"(?:(?:this|our)(?: [a-z]+)? (?:article|story|report|piece|post|column|headline|caption|dispatch|version|item)"
    r"|the(?: original| above| online)? (?:article|story|headline))"
)
_HEAD = re.compile(
    r"(?:(?:a |an )?(?:correction|clarification|retraction|erratum)s?(?: and clarifications?| appended)?"
    r"|(?:editor|publisher)['’]?s?['’]? note|amendment)"
    r"(?: ?\([^()]{1,40}\)|, ?[^:!?]{1,30}| [–—-] ?[^:!?]{1,30})?(?:\s?[:—–]|\.?$)",
    re.IGNORECASE,
)
_DONE = (
    r"(?:corrected|clarified|amended|retracted|(?:updated|revised|edited|changed) to (?:correct|clarify|fix|remove))"
    r"\b(?! by\b)"
)
_WRONG = (
    r"\b(?:misstated|misidentified|misspelled|misspelt|misquoted|misattributed|mischaracteri[sz]ed|omitted|incorrectly"
    r"|inaccurately|wrongly|mistakenly|erroneously|gave|contained|referred to|stated|said|included|reported)\b"
)
_SAYS = re.compile(
    rf"(?:{_THIS}(?: above| below)? (?:was|has been|has since been) (?:since |later )?{_DONE}"
    rf"|(?:an? |the )?(?:earlier|previous|prior|original|initial) version of {_THIS} [^.!?]{{0,60}}?{_WRONG}"
    r"|(?:due to|because of) an? (?:editing|reporting|production)(?: or [a-z]+)? error, (?:an|this|the|our|we)\b"
    r"|we (?:regret|apologi[sz]e for) (?:the|this|these) (?:error|mistake)s?\b)",
    re.IGNORECASE,
)


def opens_note(text: str) -> bool:
    """Whether a paragraph that begins with these words is a note as a whole."""
    return len(text) <= LONGEST and bool(_HEAD.match(text))


def heads_note(text: str) -> bool:
    """Whether these words are but the heading of a note, which the next paragraph is."""
    return len(text) <= SHORTEST and opens_note(text)


def begins_note(text: str, first: str) -> bool:
    """Whether a paragraph is a note as a whole since its first sentence tells of a correction."""
    return len(text) <= LONGEST and says_note(first)


def says_note(text: str) -> bool:
    """Whether a sentence tells of a correction of its own article."""
    return len(text) <= LONGEST and bool(_SAYS.match(text) or (text[:1] == "(" and _HEAD.match(text, 1)))
