"""What a sentence mainly says: its main clause, and the smallest clause around a stretch; by small words alone."""

import re
from collections import deque

from generator.model.annotation import Span

LEADING = re.compile(r"\A(?:While|Although|Though|As|Despite|With|Because|After|Before|Since|When|If|By)\b[^,;]*, ")
AGAINST = re.compile(r",? (?:though|although|while|whereas|but|even as|even though) .*\Z")
RELATIVE = re.compile(r", (?:which|who|where|whose) [^,;]*(?:,|\Z)")
LATER = re.compile(
    r"(?<!come)(?<!comes)(?<!came)(?<!coming)"
    r"(?: (?:after|when|before|while|because|until|since|unless|where)|, as) .*\Z"
)
"""What follows at the end; "comes after" is what the sentence says."""
OF_NOUN = re.compile(
    r"(?<!said)(?<!says)(?<!told)(?<!warned)(?<!ruled)(?<!announced)(?<!decided)(?<!believe)(?<!argued)(?<!confirmed)"
    r" (?:who|which|whose|that) (?:ha[sd]|have|is|are|was|were|will|would|could|may|can|[a-z]+(?:ed|s))\b[^,;]*"
)
"""A relative clause without a comma: "the bridge that collapsed"."""
SHORTEST = 20
"""What would leave less than this was no side clause."""
BORDER = re.compile(
    r"(?:;|—|(?<!\d)[,:]|[,:](?!\d))\s*|\b(?=(?:where|which|who|whose|while|as|when|because|although|though|if) )"
    r"|\b(?<!said )(?<!says )(?=that (?:ha[sd]|have|was|were|will|would|could|may|can|[a-z]{2,}ed)\b)"
)
"""Where a clause ends; a comma or colon within a number is none. Of "that" only what opens a relative clause."""
ASIDE = re.compile(r"\([^()]*\)")
"""What stands in brackets is no clause's end: "the utility (NYSE: HE) said"."""


def main_clause(text: str) -> str:
    """The sentence without a leading subordinate clause, relative clauses, and the clauses that follow at its end."""
    rest = LEADING.sub("", text, count=1)
    for pattern in (AGAINST, RELATIVE, OF_NOUN, LATER):
        shorter = pattern.sub(" ", rest)
        rest = shorter if len(shorter) >= SHORTEST else rest
    return rest if len(rest) >= SHORTEST else text


def clause_around(text: str, span: Span) -> Span:
    """The smallest clause that holds the stretch: from the border before it to the next after it."""
    start, end = 0, len(text.rstrip(".!?”\"’'"))
    asides = deque(one.span() for one in ASIDE.finditer(text) if not one.start() <= span.start < one.end())
    for match in BORDER.finditer(text):
        while asides and asides[0][1] <= match.start():
            asides.popleft()
        if asides and asides[0][0] <= match.start():
            continue
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.start()
            break
    return Span(start, max(end, span.end))
