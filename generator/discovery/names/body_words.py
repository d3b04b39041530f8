"""Two names of one body have the same telling words: "Department of Justice", "Justice Department"."""

import re

from generator.discovery.names.lexicon import regions, states
from generator.model.tables import words

SMALL = words("of the for and on & in to")
FORMS = re.compile(r" (?:AS|SE|LP|A/S)\Z")
"""Legal forms that in small letters are other words."""
SPELLINGS = (
    ("defence", "defense"),
    ("labour", "labor"),
    ("organisation", "organization"),
    ("centre", "center"),
    ("programme", "program"),
)
LEGAL = words(
    "inc corp corporation co company ltd limited llc llp plc ag gmbh sa spa nv ab asa oy oyj bv kk kgaa sarl sas pty"
    " pte bhd pjsc jsc"
)
"""Legal forms: what is named with one is a body without it as well."""


def unowned(text: str) -> tuple[str, str]:
    """A body's name without the state before it, and that state: "US Senate", "Norway's Senate"."""
    for size in (2, 1):
        parts = text.split(" ", size)
        if len(parts) > size:
            lead = " ".join(parts[:size]).removesuffix("'s")
            if lead in states():
                return parts[size], states()[lead][0]
    return text, ""


def one_word(text: str) -> str:
    """A body's name with the province that it begins with as one word: "New-Orlia Fire Service"."""
    parts = text.split()
    size = next((size for size in (3, 2) if len(parts) > size and " ".join(parts[:size]) in regions()), 1)
    return " ".join(["-".join(parts[:size]), *parts[size:]])


def content(text: str) -> frozenset[str]:
    """The words that tell a body from others: no small words, no legal form, one spelling."""
    text = FORMS.sub("", text)
    low = re.sub(r"[.,'’]", "", text.lower()).replace("-", " ")
    for here, there in SPELLINGS:
        low = low.replace(here, there)
    parts = [part for part in low.split() if part not in SMALL]
    while len(parts) > 1 and parts[-1] in LEGAL:
        parts = parts[:-1]
    return frozenset(parts)


def initials(text: str) -> str:
    """The first letters of a name's words, and all letters of "U.S."."""
    parts = [part for part in text.replace("-", " ").split() if part.lower() not in SMALL and part[0].isupper()]
    return "".join(part.replace(".", "") if part.count(".") > 1 else part[0] for part in parts)
