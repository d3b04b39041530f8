"""Where "it" or "he" stands before an act, the name of a move says who that is: "Orlo would appeal"."""

from collections.abc import Sequence

from generator.discovery.matters.grouping import Act
from generator.discovery.matters.phrases import label_words, token_after, token_at
from generator.discovery.matters.shape import LONGEST, ended, shorter, untagged
from generator.discovery.matters.sides import ACTING, opening_pronoun
from generator.discovery.matters.story_words import Place, StoryWords
from generator.discovery.matters.time_tail import without_time
from generator.discovery.matters.titles import closes, is_past, says_what, whole_end
from generator.discovery.matters.torn import completed
from generator.extraction.matters.lexicon import lists
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line, line
from generator.model.kind import Kind

PERSONAL, SEVERAL = frozenset({"he", "she", "him", "her", "his"}), "they"
PRONOUNS = frozenset({"it", "they", "he", "she", "who"})
FIRM = frozenset({"done", "decided", "meant", "earlier"})
"""Ways of telling by which somebody surely acts."""
ASIDE = frozenset({"what", "which", "as", "than", "whom", "where", "when", "after", "since", "before"})
"""Words before the pronoun by which nothing is told for its own sake: "in what it called"."""
NAMING = frozenset({"name", "summon", "demand", "ask"})
"""Classes of which the verb may also only say a name, or only ask for something."""
CHAIN = 6
"""Tokens of auxiliaries and words for deciding between the pronoun and the act."""
DESCRIBED = 4
"""Tokens of what stands for somebody without a name: "the rail firm"."""
STEPS = 3
"""Sentences before a pronoun that are asked for whom it stands."""
SHORTEST = 2
"""Words of what is done."""


def name_with_doer(act: Act, cut: Line, end: int, names: Sequence[tuple[int, int]], words: StoryWords) -> str:
    """Who acts by name, then the words of what they do; empty where no pronoun stands there, or nobody is meant."""
    signal = act.signal
    at = token_at(cut, signal.span.start)
    first = chain_before(cut, at)
    if first is None or signal.group in NAMING or signal.how not in FIRM or signal.about.start < signal.span.end:
        return ""
    who = doer_of(act, cut, first - 1, names, words)
    if not who:
        return ""
    end = ended(cut, first, whole_end(cut, first, ended(cut, first, end, at)), at)
    end = without_time(cut, first, shorter(cut, first, untagged(cut, first, end), at))
    whole_clause = completed(cut, first - 1, end) if end > at else None
    if whole_clause is None:
        return ""
    end = whole_clause
    rows = cut.lowers[first:end]
    size = sum(word[:1].isalnum() for word in rows)
    spoken = label_words().personal - {"it", "them"}
    loose = any(cut.lowers[n] in spoken and cut.words[n] != "US" for n in range(first, end))
    if not SHORTEST <= size <= LONGEST or loose or end <= at:
        return ""
    whole = closes(cut, first, end) and says_what(cut, at, end)
    return f"{who} {cut.cut(first, end)}" if whole else ""


def is_other(cut: Line, first: int, end: int) -> bool:
    """Whether what stands between two names makes the second another's: a preposition, a sign, "and"."""
    s = small()
    return any(word in s.prepositions | s.signs | {"and", "or", "'s"} for word in cut.lowers[first:end])


def is_led(cut: Line, first: int) -> bool:
    """Whether a name stands after a preposition: it only says where, or whose."""
    before = first - 1 - (cut.lowers[first - 1] in small().determiners)
    return cut.lowers[before] in small().prepositions


def is_owner(cut: Line, end: int) -> bool:
    """Whether a name that ends before a token only says whose the one who acts is: "Orlo's | board"."""
    return cut.lowers[end - 1].endswith("'s") or cut.lowers[end] == "'s"


def is_several(name: str) -> bool:
    """Whether a name is of several, for whom "they" may stand."""
    return name.strip("{}").endswith("s") or " and " in name


def chain_before(cut: Line, at: int) -> int | None:
    """The first token after the pronoun before an act; None where another word stands there."""
    s, first = small(), at
    while first > 0 and at - first < CHAIN:
        word = cut.lowers[first - 1]
        if word in PRONOUNS:
            apart = first < 2 or cut.lowers[first - 2] not in ASIDE
            return first if apart and (word != "who" or cut.lowers[first - 2] == ",") else None
        known = word in s.auxiliaries or word in lists().deciders or word in ("to", "also", "then", "now", "'d", "'s")
        if not (known or word.endswith("ly")):
            return None
        first -= 1
    return None


def doer_of(act: Act, cut: Line, pronoun: int, names: Sequence[tuple[int, int]], words: StoryWords) -> str:
    """Who the pronoun stands for: the name in who acts before it, else the doer that the sentence before names."""
    signal = act.signal
    if signal.by is not None and token_at(cut, signal.by.start) < pronoun:
        low, high = token_at(cut, signal.by.start), token_at(cut, signal.by.end - 1) + 1
        inside = [(first, end) for first, end in names if low <= first and end <= min(high, pronoun)]
        inside = [row for row in inside if not is_led(cut, row[0]) and not is_owner(cut, row[1])]
        several = any(word.endswith("s") and word in lists().actors for word in cut.lowers[low : min(high, pronoun)])
        if several and cut.lowers[pronoun] == "it":
            return ""
        if not inside or not act.actors:
            return ""
        last = next((n for n in range(1, len(inside)) if is_other(cut, inside[n - 1][1], inside[n][0])), len(inside))
        return cut.cut(*inside[last - 1])
    if cut.lowers[pronoun] == "they" and act.actors and not is_several(act.actors[0]):
        return ""
    opens = pronoun == 0 or (signal.by is None and cut.lowers[pronoun] != "who")
    return only_before(act, cut.lowers[pronoun], words) if opens else ""


def only_before(act: Act, pronoun: str, words: StoryWords) -> str:
    """The name of whom a pronoun that opens a sentence stands for: the only one before it, of whom that one tells.

    Empty where the sentence before has another that may act; a person of whom the story says "she" elsewhere is meant
    all the same.
    """
    name = act.actors[0] if len(act.actors) == 1 else ""
    if pronoun in PERSONAL and words.pronouns.get(name) == pronoun:
        return name.strip("{}")
    return led_by(act.place, pronoun, words)


def led_by(place: Place, pronoun: str, words: StoryWords, steps: int = STEPS) -> str:
    """The name that leads the sentence before a place, whom a pronoun there may stand for; else empty.

    Where that sentence itself begins with the pronoun, the one before it tells.
    """
    before, person = (place[0], place[1] - 1), pronoun in PERSONAL
    sentence = words.texts.get(before)
    if sentence is None or not sentence.says or not steps:
        return ""
    if opening_pronoun(sentence.text) == pronoun:
        return led_by(before, pronoun, words, steps - 1)
    named = words.named.get(before, ())
    fit = [(s, one) for s, one in named if words.kinds[one] in ACTING and (words.kinds[one] is Kind.PERSON) == person]
    cut = line(sentence.text)
    if len({one for _, one in fit}) > 1 or (person and not PERSONAL.isdisjoint(cut.bag)):
        return ""
    told = next((n for n, word in enumerate(cut.lowers) if word in small().finite or is_past(cut, n)), 0)
    if not fit:
        return "" if person else described(cut, told, pronoun)
    span, name = fit[0]
    first, plain = token_at(cut, span.start), name.strip("{}")
    leads = first < told and not is_led(cut, first) and not is_owner(cut, token_after(cut, span.end))
    return plain if leads and (pronoun == SEVERAL) <= is_several(plain) else ""


def described(cut: Line, verb: int, pronoun: str) -> str:
    """The words for a body of which a sentence tells that opens with them, "the rail firm"; else empty."""
    fits = cut.lowers[0] == "the" and 1 < verb <= DESCRIBED and cut.lowers[verb - 1] in lists().actors
    plain = all(cut.lowers[n].isalpha() and cut.lowers[n] not in small().empty for n in range(1, verb))
    several = cut.lowers[verb - 1].endswith("s")
    text = cut.cut(1, verb)
    return text[:1].upper() + text[1:] if fits and plain and several == (pronoun == SEVERAL) else ""
