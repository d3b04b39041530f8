"""A date's role: whether it says when the sentence's event was, or only bounds it, is held against it or names it."""

from generator.extraction.dates.nouns import dates_a_noun
from generator.extraction.dates.words import Words
from generator.extraction.dates.written import Kind, Written
from generator.extraction.tokens import Line
from generator.model.tables import words as word_set

LEADS = frozenset({"since", "until", "till", "before", "after", "by", "from"})
AGAINST = frozenset({"compared", "versus", "vs", "against", "relative"})
COUNTS = word_set(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty dozen dozens hundred"
    " thousand million half third quarter"
)
"""What a date is held against comes after these; a count after "than" is one itself."""
REACH = 8
"""Words before a date that are looked through for what it is held against, or for a negation."""
CLAUSE = frozenset({",", ";", ":", "but", "—", "–"})
FOLLOWERS = word_set(
    "in on at by for from to with and or but as than was were is are has have had will would when while that which who"
)
PERIODS = frozenset({"week", "fortnight", "month", "quarter", "period", "season", "year", "days", "weeks", "months"})
"""What a date tells the end of, after "ended": it says which one."""
NAMING = frozenset({Kind.MONTH, Kind.YEAR, Kind.SEASON, Kind.PARTYEAR})


def role(line: Line, date: Written, words: Words) -> str:
    """The role's name; empty for a date that says when the event was."""
    low = line.lowers
    window = low[max(0, date.first - REACH) : date.first]
    if not words.compared.isdisjoint(window) and (held := _compared(line, date)) is not None:
        return held
    lead = low[date.first] if date.first < date.bare else low[date.bare - 1 - (low[date.bare - 1] == "the")]
    if lead in LEADS and not date.upper and not names_an_event(line, date):
        return {"till": "until"}.get(lead, lead)
    for word in reversed(window):
        if word in CLAUSE:
            break
        if word in words.negations or word.endswith("n't"):
            return "negated"
    if low[date.first - 1] in ("ended", "ending") and low[date.first - 2] in PERIODS:
        return "attribute"  # "in the week ended May 8"
    if date.kind in NAMING and date.first == date.bare:
        follower = line.words[date.end]
        owned = low[date.first - 1] in words.attributes or low[date.first - 1].endswith("'s")
        if owned and follower.islower() and follower.isalpha() and low[date.end] not in FOLLOWERS:
            return "attribute"
    return "attribute" if dates_a_noun(line, date, words) else ""


def _compared(line: Line, date: Written) -> str | None:
    """The role of a date that something is held against: "than in May", "against 300 in May"; None where it is not.

    "More than 300" counts, and "against the port" says whom something was done to.
    """
    low = line.lowers
    for at in range(max(0, date.first - REACH), date.first):
        counts = low[at + 1][:1].isdigit() or low[at + 1] in COUNTS or low[at + 1] == "$"
        near = at + 1 == date.first or low[at + 1 : at + 3] == ["the", "same"]
        if low[at] in AGAINST and (low[at] != "against" or counts or near):
            return "compared"
        if low[at] == "than" and at + 1 == date.first and counts:
            return "before" if low[at - 1] in ("more", "longer", "earlier") else None
        if low[at] == "than" and not counts and not (low[at + 1] == "a" and low[at + 2] in COUNTS):
            return "compared"
    return None


def names_an_event(line: Line, date: Written) -> bool:
    """Whether a day stands before the noun of what happens on it: "before the January 20 vote" is the vote's date."""
    follower = line.words[date.end]
    return (
        date.kind is Kind.DAY
        and line.lowers[date.bare - 1] == "the"
        and follower.isalpha()
        and follower.islower()
        and follower not in FOLLOWERS
    )
