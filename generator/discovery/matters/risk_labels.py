"""A risk is named by words of an article: a noun phrase with its harm, or a clause with subject and finite verb.

A stretch that is neither is no label, and a risk without a label has no page.
"""

import re
from collections.abc import Container

from generator.discovery.matters.clauses import PREDICATES
from generator.discovery.matters.forms import Stretches, forms, token_at
from generator.discovery.matters.grouping import Group, unlike
from generator.discovery.matters.label_ends import TORN, end_of, start_of
from generator.discovery.matters.label_words import BRINGING, FINITE, FRONTED, HARD, closes_verb, is_base
from generator.discovery.matters.noun_phrases import MORE
from generator.discovery.matters.same_risk import LOOSE, PLAIN, UNFEARED
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.titles import OWNERS, closes, is_past, reads, says_what, title_words
from generator.extraction.matters.harms import harm_of, harms_in
from generator.extraction.matters.lexicon import nouns, verbs
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line, line
from generator.model.tables import read_table

FEARED = frozenset({"feared", "possible", "conditional", "judged"})
"""Ways of telling by which a harm is surely feared."""
VERBAL = ("en", "ens", "ed", "ate", "ates", "ise", "ize")
MARKED = re.compile(r"[“\"]([^“”\"]{2,40})[”\"]")
"""Words in quotation marks, within a name."""
CLOSING = frozenset({'"', "”"})
SCALE = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
STANDING, OBJECTS = frozenset({"it", "they", "she", "he", "these", "those"}), frozenset({"it", "them", "him", "her"})
OURS = frozenset({"our", "my", "your", "we", "us", "i"})
"""A speaker's own words, which are no label's."""
PERSONS = ("ers", "ees", "ors", "ists")
PERSONAL = frozenset({"he", "she", "him", "i"})
TOLD_TO = frozenset({"told", "warned"})
"""Participles after which "it" is nobody's name."""
SAYS = frozenset({"said", "says"})
"""Verbs of saying: who says it is no part of what is feared."""
BREAKING = frozenset({"what", "which", "who", "whom"})
"""Words that begin a clause, of which a label must hold the verb."""
MANY = 3
SHORT = 0.8
"""What one bare word loses where fewer sentences tell it; alone it names no single sentence."""
OWN = 0.3
"""What a label gains that holds the word for the harm itself, not another harm of its sentence."""
OTHER = 0.5
"""What a label loses that holds another harm than its own, which has a name, or a pronoun for a name."""
TOLD = 0.4
"""What a label loses that only tells what has been, where another sentence fears it."""
UNDER_IF = 0.9
"""What a clause loses that is a condition: it is not what is feared."""
TURNING = frozenset({"up", "down", "higher", "lower"})
"""After what is pushed or driven they say which way."""
NOT = ("n't", "n’t")
NOBODY = frozenset({"place", "thing", "things", "situation", "matter", "it", "everything", "stakes", "rest", "others"})
"""Subjects that say nothing of what a clause is about."""
IDEAL = 5
"""Words; each one more or less makes a label a little worse."""


def label_of_risk(group: Group, words: StoryWords, used: Container[str] = frozenset()) -> str:
    """The label of a risk: the best form in which most of its sentences would know it; empty where there is none.

    None of the labels that are in use already.
    """
    offers: dict[str, float] = {}
    told = set(group.places)
    feared = any(act.signal.how not in UNFEARED for act in group.acts if act.place in told)
    for act in unlike((act for act in group.acts if act.place in told), words):
        if feared and act.signal.how in PLAIN and group.family == LOOSE:
            continue
        cut = line(words.texts[act.place].text)
        at = token_at(cut, act.signal.by.start) if act.signal.by else -1
        trigger = token_at(cut, act.signal.span.start)
        known = not act.signal.group.startswith("=") and act.signal.group not in telling().vague_families
        for rank, lead, parts in forms(act, cut):
            text = written(cut, lead, parts)
            if text and text not in used and (" " in text or (len(told) > 1 and harm_of(text.lower()))):
                worth = rank + 0.5 * act.weight + 0.3 * commonness(text, group, words)
                size = len(text.split())
                said = lead or tells(cut, parts) or is_feared_whole(cut, parts)
                if not said or (lead and not known and is_owned(cut, parts)):
                    continue
                own = lead or any(first <= at < end for first, end in parts)
                if known and not own and act.signal.how in UNFEARED:
                    continue
                averts = cut.lowers[trigger] in telling().avert or cut.lowers[trigger] == "off"
                if averts and any(first <= trigger < end for first, end in parts):
                    continue
                worth -= OTHER if is_owned(cut, parts) else 0.0
                worth -= TOLD if feared and act.signal.how in UNFEARED else 0.0
                worth -= UNDER_IF if parts[0][0] and cut.lowers[parts[0][0] - 1] in telling().conditions else 0.0
                worth += OWN if own else -OTHER if known else 0.0
                worth -= 0.07 * abs(size - IDEAL) + (SHORT if size == 1 and len(told) < MANY else 0.0)
                offers[text] = max(offers.get(text, -9.0), worth)
    return max(offers, key=lambda name: (offers[name], -len(name), name), default="")


def plain_label(group: Group) -> str:
    """The name of a risk by its sort of harm, where its sentences plainly fear it and none has words that name it."""
    feared = any(act.says and act.signal.how in FEARED for act in group.acts) or group.family in telling().ongoing
    rows: dict[str, str] = read_table(__file__, "label_words.yml")["families"]
    name = rows.get(group.family, "") if feared else ""
    return name[:1].upper() + name[1:]


def is_bare_verb(label: str) -> bool:
    """Whether a name is one word for what is done or how it is, and says not what: "Embolden", "Contaminated"."""
    return " " not in label and label.lower() not in nouns() and label.endswith((*VERBAL, *FRONTED))


def is_owned(cut: Line, parts: Stretches) -> bool:
    """Whether a label says whose something is by a word that stands for a name which it does not hold."""
    first, end = parts[0][0], parts[-1][1]
    at = next((n for n in range(first, end) if cut.lowers[n] in OWNERS), None)
    return at is not None and not any(cut.capital(n) for n in range(first, at) if n > 0)


def tells(cut: Line, parts: Stretches) -> bool:
    """Whether a label says what is feared: a harm, a turn for the worse, a word of fear, or a verb of its own."""
    t, harms = telling(), harms_in(cut)
    telling_words = t.fears | t.turns | t.modals | t.states | MORE | FINITE | {"more", "less", "additional"}
    for first, end in parts:
        if any(first <= at < end for at in harms) or not telling_words.isdisjoint(cut.lowers[first:end]):
            return True
        if any(is_past(cut, at) or (cut.lowers[at] in verbs() and not cut.capital(at)) for at in range(first + 1, end)):
            return True
    return False


def is_feared_whole(cut: Line, parts: Stretches) -> bool:
    """Whether a label is all that is said to be feared: of "warn that the town lives on one mill" the clause."""
    (first, end), words = parts[0], cut.lowers
    first -= words[first - 1] in small().determiners
    before = first - 2 - (words[first - 2] in small().be)
    that = len(parts) == 1 and before >= 0 and words[first - 1] == "that" and words[before] in telling().fears
    return that and end - first > MANY and words[end] in small().breaks | {""}


def commonness(text: str, group: Group, words: StoryWords) -> float:
    """How much of what the group's sentences are about a label says."""
    stems = words.content(text)
    return min(2.0, sum(group.counts[stem] for stem in stems) / len(group.acts))


def written(cut: Line, lead: str, parts: Stretches) -> str:
    """A label as shown: in sentence case, without marks of quotation; empty where it does not read."""
    parts = (*parts[:-1], (parts[-1][0], end_of(cut, *parts[-1])))
    if len(parts) == 1 and not lead:
        parts = ((start_of(cut, parts[0][0]), parts[0][1]),)
    if cut.lowers[parts[0][0]] in NOBODY and cut.lowers[parts[0][0] + 1] in FINITE:
        return ""
    if cut.lowers[parts[0][0] + 1] in ("one", "ones") and cut.lowers[parts[0][0] + 2] in FINITE:
        return ""
    if cut.lowers[parts[0][0] + 1] in SCALE and cut.lowers[parts[0][0] + 2] in FINITE:
        return ""
    after = cut.lowers[parts[-1][1]]
    closing = after in title_words().closing and cut.lowers[parts[-1][1] - 1].endswith("ing")
    parts = (*parts[:-1], (parts[-1][0], parts[-1][1] + closing))
    (first, end), last = parts[0], parts[-1][1]
    turning = after in TURNING and not closing and not cut.lowers[last + 1][:1].isalpha()
    parts = (*parts[:-1], (parts[-1][0], last + turning))
    shown = cut.lowers[first] in PREDICATES or lead
    read = says_what(cut, first, end) and closes(cut, first, end) if shown else reads(cut, first, end)
    read = read or (cut.lowers[first] in MORE and end - first > 1 and closes(cut, first, end))
    ours = any(cut.lowers[n] in OURS and cut.words[n] != "US" for first, end in parts for n in range(first, end))
    if any(is_left_open(cut, first) for first, _ in parts):
        return ""
    hurting = (cut.lowers[first] in HARD or is_base(cut, first)) and cut.lowers[first - 1] in ("that", "which", "who")
    told = hurting or is_told_of(cut, first, last) or is_found_fault(cut, first, last) or cut.lowers[first] in BRINGING
    told = (
        told
        or cut.lowers[last - 1] in small().modals
        or (bool(lead) and any(is_past(cut, n) for n in range(first + 1, last - 1)))
    )
    if not read or ours or told or is_torn(cut, last) or is_led(cut, first, end) or is_person(cut, first, last):
        return ""
    text = " ".join([lead, *(cut.cut(first, end) for first, end in parts)]).strip()
    opened = cut.lowers[last] in CLOSING and (text.count('"') % 2 or text.count("“") > text.count("”"))
    text = MARKED.sub(r"\1", text + cut.words[last] if opened else text)
    if any(mark in text for mark in '“”"«»()[];:—–?!'):
        return ""
    return text[:1].upper() + text[1:]


def is_left_open(cut: Line, first: int) -> bool:
    """Whether a label says what "it" or "they" will do, and not who: "soon they may lack bread", "it will top $3"."""
    words, s = cut.lowers, small()
    alone = first > 0 and words[first] == "without" and words[first + 1] in OBJECTS
    acts = (words[n] in STANDING and (words[n + 1] in s.modals or words[n + 1] in FINITE) for n in (first, first + 1))
    return alone or any(acts)


def is_told_of(cut: Line, first: int, end: int) -> bool:
    """Whether a label holds who says it with what "he" or "she" says, or breaks off in "what the merger | would do"."""
    words, s = cut.lowers, small()
    if not PERSONAL.isdisjoint(words[first:end]) or not SAYS.isdisjoint(words[first + 1 : end]):
        return True
    if any(words[n] in TOLD_TO and words[n - 1] in s.be and words[n + 1] == "it" for n in range(first + 1, end)):
        return True
    leads = words[end] in s.modals or words[end] in s.auxiliaries
    if leads and any(words[n] in s.determiners and words[n - 1].endswith("s") for n in range(first + 2, end)):
        return True  # "the crane stops | the barge" of "if the crane stops the barge will wait"
    return leads and any(words[n] in BREAKING for n in range(first + 1, end))


def is_found_fault(cut: Line, first: int, end: int) -> bool:
    """Whether a label holds who finds fault with something: "Orlo has denounced the protests"."""
    verbs_of_blame = telling().judging - nouns().keys()
    words = cut.lowers
    told = (n for n in range(first + 1, end - 1) if words[n] in verbs_of_blame and not words[n].endswith("ing"))
    return any(words[n - 1] not in small().relatives for n in told)


def is_person(cut: Line, first: int, end: int) -> bool:
    """Whether a label says but who it is, which is no harm: "Protesters", "One prosecutor", "Genuine refugees"."""
    words = cut.lowers
    head = next((n for n in range(first, end) if words[n] in small().prepositions), end) - 1
    counted = end - first == 1 or (end - first == 2 and words[first] in ("one", "two", "some", "many", "several"))
    bare = head in harms_in(cut) and FINITE.isdisjoint(words[first:end])
    return (counted and words[end - 1].endswith((*PERSONS, "or"))) or (bare and words[head].endswith(PERSONS))


def is_led(cut: Line, first: int, end: int) -> bool:
    """Whether what stands before a clause belongs to it: "might | the port sue", "the locks in | Orlo don't hold"."""
    words, s = cut.lowers, small()
    before = first - 1 - (words[first - 1] in s.determiners)
    asked = before == 0 and words[before] in s.modals
    verb = any(
        words[n] in s.auxiliaries or words[n] in s.finite or words[n].endswith(NOT) for n in range(first + 1, end)
    )
    return asked or (verb and before > 0 and words[before] in s.prepositions)


def is_torn(cut: Line, end: int) -> bool:
    """Whether a label ends between two adjectives of one noun, with an owner, or a verb that wants its object."""
    words = cut.lowers
    last = words[end - 1]
    if last.endswith(("'s", "s'")) or words[end - 3] in BREAKING or words[end - 2] in BREAKING:
        return True
    joins = words[end] in ("and", "or", ",")
    fronted = joins and (last.endswith(FRONTED) or words[end + 1].endswith(FRONTED)) and last not in nouns()
    acting = last.endswith("ing") and last not in nouns() and words[end] in small().determiners
    return acting or fronted or (last in TORN and not closes_verb(cut, end - 1))
