"""Who suffers a harm that says little on its own: the harm and who suffers it are one risk, whatever word tells it."""

from functools import cache

from generator.extraction.matters.small import small
from generator.extraction.matters.turns import NEAR, WORSE
from generator.extraction.tokens import Line
from generator.model.tables import read_table, word_set

OWN = frozenset({"hardship", "disaster"})
"""Families whose own word may tell who suffers: "humanitarian"."""
LIVES, RIGHTS = "lives", "rights"
AROUND = 8
"""Tokens before a harm within which stands what it is done to: "rights are being violated"."""
PHRASE = 7
"""Tokens of the phrase that a harm strikes."""
BETWEEN = 3
"""Small words between a harm and what it strikes."""


@cache
def victims() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Who suffers, by whole word, and by beginning."""
    whole: dict[str, str] = {}
    starts: list[tuple[str, str]] = []
    for name, text in read_table(__file__, "victims.yml")["victims"].items():
        for word in text.split():
            if word.endswith("*"):
                starts.append((word[:-1], name))
            else:
                whole[word] = name
    return whole, tuple(starts)


@cache
def victim(word: str) -> str:
    """Who suffers, by one word in small letters; empty where it is none of these."""
    whole, starts = victims()
    return whole.get(word) or next((name for start, name in starts if word.startswith(start)), "")


def always(family: str) -> str:
    """Who suffers a family of harm whatever it strikes; empty where that depends."""
    return str(read_table(__file__, "victims.yml")["always"].get(family, ""))


def only(family: str) -> str:
    """The one who makes a named family another risk; empty where nobody does."""
    return str(read_table(__file__, "victims.yml")["only"].get(family, ""))


@cache
def hollow() -> frozenset[str]:
    """Words for what is feared that name nothing by themselves."""
    return word_set(__file__, "victims.yml", "hollow")


def victim_at(cut: Line, at: int, family: str) -> str:
    """Who suffers the harm at a token: of the phrase after it the last that is told, else the word before it."""
    done = cut.lowers[at - 1] in small().be
    if done and only(family) == RIGHTS and RIGHTS in map(victim, cut.lowers[max(0, at - AROUND) : at]):
        return RIGHTS
    if family not in read_table(__file__, "victims.yml")["struck"].split() and not only(family):
        return ""
    if family == WORSE:
        near = cut.lowers[max(0, at - NEAR) : at + NEAR + 1]
        known = set(read_table(__file__, "victims.yml")["turned"].split())
        return next((name for word in near if (name := victim(word)) in known), "")
    first = at + 1
    while first - at <= BETWEEN and (cut.lowers[first] in small().links or cut.lowers[first] in ("-", "to")):
        first += 1
    end = first
    while end < min(first + PHRASE, len(cut)) and (inside(cut, end) or (cut.lowers[end] == "and" and end > first)):
        end += 1
    after = [name for n in range(end - 1, first - 1, -1) if (name := victim(cut.lowers[n]))]
    if family in read_table(__file__, "victims.yml")["bodily"].split():
        return LIVES if LIVES in (*after, victim(cut.lowers[at - 1])) else ""
    if not after and cut.lowers[at - 1] in small().modals:
        return victim(cut.lowers[at - 2])
    return after[0] if after else victim(cut.lowers[at - 1]) or (victim(cut.lowers[at]) if family in OWN else "")


def victim_of(cut: Line, at: int) -> str:
    """Who suffers by a noun and what "of" adds to it: "freedom of navigation", "lives of crews"."""
    if cut.lowers[at] in hollow():
        return victim_at(cut, at, "harm") or next(
            (v for w in cut.lowers[at : at + 3 * BETWEEN] if (v := victim(w))), ""
        )
    own, of = victim(cut.lowers[at]), victim(cut.lowers[at + 2]) if cut.lowers[at + 1] == "of" else ""
    return of or own


def inside(cut: Line, at: int) -> bool:
    """Whether a token may be inside a phrase."""
    word = cut.lowers[at]
    return cut.joined(at) if word in ("-", "'s", "’s") else word[:1].isalpha() and word not in small().empty
