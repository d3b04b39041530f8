"""A sentence can stand alone unless its words point back: at a goal, at him, at the words before in one quotation."""

import re
from functools import cache

from generator.evidence.phrases import MARKS, decision_phrases, is_quoted, quoted
from generator.model.tables import alternatives, read_table

ACCORDING = re.compile(r"\b(?i:according to) (him|her|them)\b")
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|[Mm]y|me|I(?=(?:['’]\w+)? [a-z]))\b(?!\.)")
LAST = re.compile(r"[\w-]+(?= \Z)")
NUMBERED = frozenset(
    {"War", "Phase", "Article", "Title", "Part", "Chapter", "Type", "Class", "Section", "Tier", "Stage"}
)
"""The word before, where "I" is a number."""
SAID = re.compile(r"(?<= )(?=(?:said|says|told|added|noted|wrote|explained|continued|concluded|replied|tweeted)\b)")
REPORT = re.compile(
    r"(?:told (?:reporters|journalists|him|her|them|us|(?:the|a) [\w-]+(?: [\w-]+)?)(?=[ .])"
    r"|(?:said|says|added|noted|wrote|explained|continued|concluded|replied|tweeted)\b(?: so\b)?)"
    r"(?: (?:late |early )?(?:on|in|at|during|from|via)(?: [\w.-]+){1,4}){0,2}\.?\Z"
)
STRAY = re.compile(r"""[^“”"«»]*(?:[”»]|"(?=[\s,.;:!?]|\Z))""")
"""The first mark closes a quotation: it began in a sentence before."""
LONGEST_VOICE = 8
"""Who says so is named in no more words than this."""
MINIMUM = 2
"""So many words outside quotation marks say whose a quotation is."""
WORD = re.compile(r"\w[\w.’'-]*")


@cache
def open_subject() -> re.Pattern[str]:
    """A definite subject at the start that is nobody's: "the declared goal was"; it is in another sentence whose."""
    nouns = alternatives(read_table(__file__, "references.yml")["open_nouns"])
    made = alternatives(read_table(__file__, "references.yml")["pointing_words"])
    return re.compile(
        rf"The (?:(?:{made}) \w+|(?:[a-z-]+ )?(?:{nouns}))(?: (?:is|was|are|were|has|had|will|would)\b|,)"
    )


def according_to_whom(text: str) -> int | None:
    """Where a pronoun stands that alone says whose word the sentence is; None where none does."""
    for match in ACCORDING.finditer(text):
        if not is_quoted(text, match.start()):
            return match.start(1)
    return None


def opens_with_a_decision(text: str) -> int | None:
    """The end of a definite phrase for a decision among a sentence's first words; None where it opens otherwise."""
    first = next(iter(decision_phrases(text)), None)
    opens = first is not None and len(text[: first.span.start].split()) <= 1
    return first.span.end if first and opens and not first.is_owned else None


@cache
def role() -> re.Pattern[str]:
    """A definite subject that is one of many: "the company has"; a name after it says which."""
    nouns = alternatives(read_table(__file__, "references.yml")["open_roles"])
    return re.compile(
        rf"The (?:{nouns})(?:['’ʼ]s (?=\w)| (?!(?:of|in|at|for|who|that|which|from|with|and)\b)(?=[a-z]))"
    )


def opens_with_a_role(text: str) -> int | None:
    """The end of a definite subject that is one of many; None where a sentence opens otherwise."""
    match = role().match(text)
    return match.end() if match else None


def is_part_of_a_quotation(text: str) -> bool:
    """Whether a sentence is nothing but words between quotation marks, or ends a quotation that it did not begin."""
    if not MARKS.search(text):
        return False
    if STRAY.match(text):
        return True
    outside, at = [], 0
    for span in quoted(text):
        outside.append(text[at : span.start])
        at = span.end
    return len(WORD.findall(" ".join((*outside, text[at:])))) < MINIMUM


def is_bare_report(text: str) -> bool:
    """Whether a sentence has no content besides who said something, as "Ms Roe told reporters" does."""
    voice, *rest = SAID.split(text, maxsplit=1)
    if not rest or len(voice.split()) > LONGEST_VOICE or any(mark in text for mark in '“”",;:'):
        return False
    goes_on = rest[0].startswith(("continued", "concluded")) and not voice.split()[-1][:1].isupper()
    spoken = not goes_on or voice.split()[-1] in ("he", "she", "they")  # "The violence has continued."
    return spoken and REPORT.match(text, len(voice)) is not None and " that " not in text


def opens_with_contrast(text: str) -> bool:
    """Whether the sentence before is opposed to it rather than referred to."""
    return text.split(",", 1)[0].split(" ", 1)[0] in read_table(__file__, "references.yml")["contrasts"]
