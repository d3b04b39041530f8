"""Where no phrase names a move, a plain run of its own words does: who does it and what, or what is done."""

import re
from collections.abc import Iterable

from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.phrases import is_gap, label_words, phrase_start, token_after, token_at
from generator.discovery.matters.shape import unbroken
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.teller import with_teller
from generator.discovery.matters.tidy import as_noun, tidy
from generator.discovery.matters.time_tail import without_time
from generator.discovery.matters.titles import closes, says_what, title_words
from generator.discovery.matters.torn import completed
from generator.extraction.matters.doers import is_saying
from generator.extraction.matters.lexicon import verbs
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line, line
from generator.model.kind import Kind

LONGEST, SHORTEST = 18, 3
"""Words of a plain name."""
FIRM = frozenset({"done", "decided", "meant", "earlier", "refused", "listed"})
"""Ways of telling by which somebody surely acts."""
TRIED = 4
"""Acts of a group whose words are tried, the weightiest first."""
OWN = frozenset({"its", "their", "his", "her", "this", "those", "these"})
"""Words that stand for what is named before: a name may hold them where what they stand for is in it."""
PERSONS = frozenset({"his", "her"})
"""Words that stand for a person."""


def plain_name(group: Group, words: StoryWords) -> str:
    """The first plain run of words of a group's acts that can stand alone; empty where there is none."""
    told = [a for a in group.acts if a.says and not a.lent and a.signal.by is not None and a.signal.how in FIRM]
    acts = sorted(told, key=lambda a: (-a.weight, a.place, a.signal.span))
    for act in acts[:TRIED]:
        cut = line(words.texts[act.place].text)
        for first, end in runs(act, cut):
            name = as_noun(tidy(fitting(cut, first, end)))
            if is_somebodys(name, act, words):
                continue
            act_word = cut.cut(token_at(cut, act.signal.span.start), token_after(cut, act.signal.span.end))
            if name and (act_word.lower() in name.lower() or name != tidy(fitting(cut, first, end))):
                return with_teller(name, cut, first, group)
    return ""


def is_somebodys(name: str, act: Act, words: StoryWords) -> bool:
    """Whether a name says "his" or "her" and names no person: "the board accepted his departure"."""
    text = words.texts[act.place].text
    persons = (text[span.start : span.end] for span, one in words.named[act.place] if words.kinds[one] is Kind.PERSON)
    return not PERSONS.isdisjoint(name.lower().split()) and not any(person in name for person in persons)


def runs(act: Act, cut: Line) -> Iterable[tuple[int, int]]:
    """(first token, end) of each run of words that may name an act, the best first."""
    signal = act.signal
    at = token_at(cut, signal.span.start)
    first, end = token_at(cut, signal.about.start), token_after(cut, signal.about.end)
    by = (token_at(cut, signal.by.start), token_after(cut, signal.by.end)) if signal.by else None
    if first > at and cut.lowers[first] in ("it", "them", "him") and cut.lowers[first + 1] != "to":
        return
    if first > at:
        if by and is_gap(cut, clause_of(cut, by[0], at), first):
            return
        if by and by[1] <= at:
            yield clause_of(cut, by[0], at), end
        if cut.lowers[at - 1] == "to" and signal.how == "decided":
            yield at, end
    elif end <= at:
        yield first, by[1] if by and by[0] > at else at + 1
    else:
        if by and by[1] <= first:
            yield by[0], end
        yield first, end


def clause_of(cut: Line, first: int, at: int) -> int:
    """Where who acts begins: after the last verb of saying or sign of a clause before the act."""
    for n in range(at - 1, first - 1, -1):
        told = is_saying(cut, n) and cut.lowers[n + 1] not in small().pronouns
        if cut.lowers[n] in small().signs or cut.lowers[n] in ("that", "while", "after", "as") or told:
            return n + 1
    return max(first, phrase_start(cut, first)) if cut.lowers[first] not in small().determiners else first


def fitting(cut: Line, first: int, end: int) -> str:
    """The words of a run as a name, without small words at its ends; empty where they cannot stand alone."""
    lows, s = cut.lowers, small()
    while first < end and (lows[first] in label_words().leading or not lows[first][:1].isalnum()):
        first += 1
    end = shortened(cut, first, next((n for n in range(first + 1, end) if lows[n] == "but"), end))
    hanging = s.empty | label_words().goes | label_words().when
    while end > first and (lows[end - 1] in hanging or is_mark(lows[end - 1])):
        end -= 1
    if first == end:
        return ""
    whole = completed(cut, first, unbroken(cut, first, without_time(cut, first, end), first + 1))
    if whole is None:
        return ""
    end = whole
    size = sum(word[:1].isalnum() for word in lows[first:end])
    if not SHORTEST <= size <= LONGEST or lows[first] in title_words().never_first:
        return ""
    if lows[first] in s.prepositions or (
        lows[first] in s.empty and not (cut.capital(first) and cut.capital(first + 1))
    ):
        return ""
    bare = lows[first] in verbs()
    told = label_words().personal - OWN - label_words().relayed
    loose = any(lows[n] in told and cut.words[n] != "US" for n in range(first, end))
    hangs = bare and lows[first].endswith("ed") and lows[first + 1] in s.prepositions and not cut.capital(first)
    if loose or hangs or (bare and not OWN.isdisjoint(lows[first:end])) or lows[first].endswith("ing"):
        return ""
    if not closes(cut, first, end) or not says_what(cut, first, end) or "not" in lows[first : first + 1]:
        return ""
    text = cut.text[cut.starts[first] : cut.ends(end - 1)]
    if any(text.count(a) != text.count(b) for a, b in ("()", "[]", "“”")) or text.count('"') % 2:
        return ""
    text = re.sub(r"[“”\"«»]", "", text)
    return text[:1].upper() + text[1:]


def shortened(cut: Line, first: int, end: int) -> int:
    """The end of a run that is too long: before the last "and" or preposition that makes it short enough."""
    lows, count, fit = cut.lowers, 0, end
    for at in range(first, end):
        added = lows[at] == "and" and "between" not in lows[first:at]
        if count > SHORTEST + 2 and (added or lows[at] in label_words().joining):
            fit = at
        count += lows[at][:1].isalnum()
        if count > LONGEST:
            return fit
    return end


def is_mark(word: str) -> bool:
    """Whether a token is no word."""
    return not word[:1].isalnum()
