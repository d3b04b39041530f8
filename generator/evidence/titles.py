"""A person's title is the words right before the name that end in a word for an office or a rank, and no name."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from generator.extraction.matters.small import small
from generator.model.annotation import Span
from generator.model.entity import Mention, Title
from generator.model.kind import Kind
from generator.model.source import Sentence
from generator.model.tables import alternatives, read_table

REACH = 90
"""A title has no more characters than this."""
OF_ONE = 2
"""What an office is of, with "of", where another title is joined to it: with more words, a name is among them."""
RUN = re.compile(r"(?<!\w)(?:(?:[a-z]?[A-Z][\w.’'-]*|of|for|the|and),? ){1,9}\Z")
HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? \Z")
OWNER = re.compile(r"\A(?:\S+ )*\S+(?:['’]s|s['’]) ")
ASIDE = re.compile(r"\s*(?:[,.;:)—–]|\Z|and\b|who\b)")
"""What follows a name that stands between commas after a title."""


@cache
def offices() -> str:
    """The words for an office or a rank, as alternatives."""
    return alternatives(read_table(__file__, "titles.yml")["offices"])


@cache
def office_at_end() -> re.Pattern[str]:
    """Words that end in an office, or in an office of something; the group is what the office is of."""
    return re.compile(rf"(?:^|\b)(?:{offices()})(?:-elect)?(?P<of> (?:of|for) .+)?\Z")


def find_titles(
    mentions: Iterable[Mention], sentences: Mapping[tuple[str, int], Sentence], kinds: Mapping[str, Kind]
) -> tuple[Title, ...]:
    """The titles of the persons named in body sentences, in order of place."""
    found = []
    for mention in mentions:
        sentence = sentences[mention.source, mention.sentence]
        if kinds[mention.entity] is Kind.PERSON and sentence.says:
            size = title_before(sentence.text, mention.span)
            if size:
                span = Span(mention.span.start - size, mention.span.end)
                text = sentence.text[span.start : span.end]
                found.append(
                    Title(entity=mention.entity, source=mention.source, sentence=mention.sentence, span=span, text=text)
                )
    return tuple(found)


def title_before(text: str, name: Span) -> int:
    """How many characters of title stand right before the name; 0 where they end in no office.

    What is joined to it by a comma or "and" is another's name or title, unless that ends in an office too.
    """
    run = RUN.search(text[max(0, name.start - REACH) : name.start])
    if not run:
        return 0
    whole = run.group()
    words = HONORIFIC.sub("", whole)
    if words.endswith(", ") and not ASIDE.match(text, name.end):
        return 0
    rest = words.rstrip(" ,")
    at = part_start(rest)
    title = rest[at:]
    if owner := OWNER.match(title):
        at += owner.end()
    at += led_by(rest[at:], first=name.start - len(whole) + at == 0)
    return len(whole) - at if office_at_end().search(rest[at:]) else 0


def part_start(words: str) -> int:
    """Where the part of a run begins that is the title next to its end."""
    at = 0
    for match in re.finditer(r", (?:and )?| and ", words):
        before, after = words[at : match.start()], words[match.end() :]
        joint = match.group() == " and "
        both = office_at_end().search(before)
        offices_both = joint and both and len((both["of"] or "").split()) <= OF_ONE and office_at_end().search(after)
        one_office = joint and office_at_end().search(f"{before} and {after}") and not office_at_end().search(after)
        if not offices_both and not one_office:
            at = match.end()
    return at


def led_by(words: str, *, first: bool) -> int:
    """The length of the small words that a run begins with: "To President Roe", "While the Mayor"."""
    size = 0
    parts = words.split(" ")
    for word in parts[:-1]:
        low, office = word.lower(), re.fullmatch(offices(), word)
        opens = first and size == 0 and not office and low.endswith(("ing", "ed", "ly"))
        if not opens and (office or low not in opening_words()):
            break
        size += len(word) + 1
    return size


@cache
def opening_words() -> frozenset[str]:
    """Small words, which are no part of a title where they stand before it."""
    s = small()
    words = s.clause_openers | s.prepositions | s.pronouns | s.determiners | s.negations | s.auxiliaries
    return words | read_words("before_titles")


def read_words(key: str) -> frozenset[str]:
    """One of the word lists beside this file."""
    return frozenset(read_table(__file__, "titles.yml")[key].split())
