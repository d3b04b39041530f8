"""One thing given to different people: the same words to two speakers, one act to two doers."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.acts import Act
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import stem, things
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told, reads
from generator.model.annotation import Quote
from generator.model.entity import How
from generator.model.kind import Kind
from generator.model.story import Difference

WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
HOUSES = (
    (re.compile(r"\bper cent\b"), "percent"),
    (re.compile(r"(?<=\w\w)is(e[ds]?|ing|ations?)\b"), r"iz\1"),
    (re.compile(r"(?<=\w\w\w)our(s|ed|ing|able|ite|ites|ful)?\b"), r"or\1"),
    (re.compile(r"(?<=\w\w)tre(s?)\b"), r"ter\1"),
    (re.compile(r"\b(def|off|lic|pret)ence(s?)\b"), r"\1ense\2"),
    (re.compile(r"(?<=\w\w\w[aeiou])ll(ed|ing|ers?)\b"), r"l\1"),
    (re.compile(r"(?<=gram)me(s?)\b"), r"\1"),
)
"""How newsrooms here and there spell one word, brought to one; what it does to other words it does to both sides."""
FEWEST = 5
"""Words of a quotation below which two people may well say the same."""
GRAM = 5
SHARED = 2 / 3
"""How much of the shorter of two quotations the other has, at least."""
DOERS = frozenset({"deploy"})
"""Acts of which a story has one, and of which it matters who does it."""
ACTORS = frozenset({Kind.STATE, Kind.GOVERNMENT})


def words_in(text: str) -> tuple[str, ...]:
    """The words of a quotation, in small letters and in one spelling."""
    low = text.lower().replace("’", "'")
    for spelled, plain in HOUSES:
        low = spelled.sub(plain, low)
    return tuple(WORD.findall(low))


def is_spoken(story: Story, told: Told) -> bool:
    """Whether a sentence quotes a person who is certain."""
    return any(speaker(story, told, quote) for quote in told.quotes)


@reads(is_spoken)
def attribution(story: Story) -> Iterable[Difference]:
    """The differences between the speakers of the same words."""
    grams: dict[tuple[str, ...], list[tuple[Told, Quote, str]]] = defaultdict(list)
    for told in story.that(is_spoken):
        for quote in told.quotes:
            words = words_in(quote.text)
            who = speaker(story, told, quote)
            if len(words) < FEWEST or not who:
                continue
            for n in range(len(words) - GRAM + 1):
                grams[words[n : n + GRAM]].append((told, quote, who))
    done: set[frozenset[str]] = set()
    for gram in sorted(grams):
        rows = grams[gram][:20]
        if sum(len(word) > 3 for word in gram) < 2:
            continue
        for told, quote, who in rows:
            others = [(t, q, w) for t, q, w in rows if t.source != told.source and w != who]
            for other, quote_, whose in others:
                pair = frozenset({told.statement.id, other.statement.id})
                short = min(len(quote.text), len(quote_.text))
                sure = is_named(told, quote) or is_named(other, quote_)
                if pair in done or not sure or short > 2 * len(" ".join(gram)) or not is_same(quote, quote_):
                    continue
                done.add(pair)
                sides = [wording(told.text, [told]), wording(other.text, [other])]
                about = f"“{quote.text if len(quote.text) == short else quote_.text}”: who said it".replace(
                    ",”", "”"
                ).replace(".”", "”")
                key = ("speaker", *gram, *sorted((who, whose)))
                yield difference(
                    key, "attribution", "attribution", about, sides, sorted({who, whose} & set(story.entities))
                )


def is_same(one: Quote, two: Quote) -> bool:
    """Whether two quotations have most of their longer words in common, and not only a turn of phrase."""
    mine, theirs = ({word for word in WORD.findall(quote.text.lower()) if len(word) > 3} for quote in (one, two))
    return len(mine & theirs) > SHARED * min(len(mine), len(theirs))


def has_doer(_: Story, told: Told) -> bool:
    """Whether a sentence tells of an act of which it matters who does it."""
    return any(act.name in DOERS for act in told.acts)


def is_named(told: Told, quote: Quote) -> bool:
    """Whether the speaker is named where the quotation stands; of two who are not, neither is certain."""
    return quote.speaker_sentence == told.statement.sentence


def speaker(story: Story, told: Told, quote: Quote) -> str:
    """The person who speaks, by entity; empty where it is not certain, or no person."""
    if quote.speaker is None or quote.speaker_sentence is None:
        return ""
    there = story.at.get((told.source, quote.speaker_sentence))
    if there is None:
        return ""
    found = {m.entity for m in there.mentions if m.span.overlaps(quote.speaker)}
    people = {key for key in found if story.entities[key].kind is Kind.PERSON}
    return people.pop() if len(people) == 1 else ""


@reads(has_doer)
def doers(story: Story) -> Iterable[Difference]:
    """The differences between those to whom one act on one thing is given: whose deployment of whose troops."""
    blocks: dict[tuple[str, str, str], list[tuple[Told, Act, str]]] = defaultdict(list)
    for told in story.that(has_doer):
        for act in told.acts:
            if act.name not in DOERS or act.status in ("planned", "denied", "possible", "aim"):
                continue
            doer = doer_of(story, told, act)
            for head, whose in undergoers(told, act):
                if doer:
                    blocks[act.name, head, whose or doer].append((told, act, doer))
    for (name, head, whose), rows in sorted(blocks.items()):
        if len({doer for _, _, doer in rows}) < 2 or len({told.source for told, _, _ in rows}) < 2:
            continue
        sides: dict[str, list[tuple[Told, Act]]] = defaultdict(list)
        for told, act, doer in rows:
            sides[doer].append((told, act))
        wordings = [
            wording(
                clause(group[0][0], group[0][0].line.starts[group[0][1].at], group[0][0].line.ends(group[0][1].at)),
                [told for told, _ in group],
            )
            for group in sides.values()
        ]
        if len(sources_of(wordings)) > 1:
            called = story.entities[whose].name
            label = f"{called}: who sent them" if head in called.lower() else f"{called}, {head}: who sent them"
            yield difference(
                ("doer", name, head, whose), "attribution", "doer", label, wordings, sorted({whose, *sides})
            )


def doer_of(story: Story, told: Told, act: Act) -> str:
    """The state that does it: whose it is told to be, or what stands right before the verb."""
    start = told.line.starts[act.at]
    near = [m for m in told.mentions if m.span.end <= start and m.how in (How.NAME, How.ALIAS, How.METONYM)]
    if not near or story.entities[near[-1].entity].kind not in ACTORS:
        return ""
    gap = told.text[near[-1].span.end : start]
    plain = re.fullmatch(r"(?:['’]s)?(?: (?:[a-z]+)){0,2} ?", gap)
    return near[-1].entity if plain else ""


def undergoers(told: Told, act: Act) -> Iterable[tuple[str, str]]:
    """(head, whose) of what is sent: soldiers, with the people they are of; no one where it is not told."""
    end = told.line.ends(act.at)
    after = [m for m in told.mentions if end <= m.span.start < end + 45]
    at = token_at(told, end)
    for n in range(at, min(len(told.line), at + 9)):
        word = told.line.lowers[n]
        if things().get(word) == "troops":
            owner = after[0].entity if after else ""
            yield stem(word), owner
            return
