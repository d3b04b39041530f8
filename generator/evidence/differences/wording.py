"""One speaker's words quoted in two ways, one person's intent in different words, a fear shared and played down."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from generator.evidence.differences.attribution import is_spoken, speaker, words_in
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told, reads
from generator.model.annotation import Quote
from generator.model.kind import Kind
from generator.model.story import Difference, Wording

FEWEST = 6
LIKE = 0.5
"""Share of words in order above which two quotations are one saying."""
OPENING = 2
"""Words by which quotations are looked up."""
BLOCK = 12


@reads(is_spoken)
def quoted(story: Story) -> Iterable[Difference]:
    """The differences between quotations of one saying of one speaker."""
    blocks: dict[tuple[str, str], list[tuple[Told, str, tuple[str, ...]]]] = defaultdict(list)
    for told in story.that(is_spoken):
        for quote in told.quotes:
            who = speaker(story, told, quote)
            for part in re.split(r"(?<=[.!?]) ", quote.text) if who and quote.direct else ():
                words = words_in(part)
                there = where(story, told, quote, part) if len(words) >= FEWEST else None
                for word in {word for word in words if len(word) > 4} if there else ():
                    blocks[who, word].append((there or told, part.strip().rstrip(",").strip(), words))
    seen: set[frozenset[str]] = set()
    groups: dict[tuple[str, str], dict[str, list[Told]]] = {}
    home: dict[tuple[str, str], tuple[str, str]] = {}
    for who, word in sorted(blocks):
        rows = blocks[who, word][:BLOCK]
        for n, (one, text, words) in enumerate(rows):
            for two, other, theirs in rows[n + 1 :]:
                pair = frozenset({f"{one.statement.id} {text}", f"{two.statement.id} {other}"})
                if one.source == two.source or pair in seen:
                    continue
                seen.add(pair)
                if differently(words, theirs):
                    ends = ((who, one.statement.id), (who, two.statement.id))
                    key = next((home[end] for end in ends if end in home), (who, word))
                    home.update(dict.fromkeys(ends, key))
                    group = groups.setdefault(key, {})
                    for told, said in ((one, text), (two, other)):
                        group.setdefault(said, []).append(told)
    for (who, word), texts in sorted(groups.items()):
        sides = [wording(text, told) for text, told in texts.items()]
        if len(sources_of(sides)) > 1:
            yield difference(
                ("quoted", who, word), "wording", "wording", f"{story.entities[who].name}: “… {word} …”", sides, (who,)
            )


def where(story: Story, told: Told, quote: Quote, part: str) -> Told | None:
    """The statement in which a part of a quotation stands, which may run on over several."""
    rows = (story.at.get((told.source, n)) for n in range(quote.sentence, (quote.through or quote.sentence) + 1))
    return next((row for row in rows if row is not None and part in row.text), None)


def differently(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two quotations are one saying in different words, and not only one cut shorter."""
    if plain(one) == plain(two):
        return False
    short, long_ = sorted((" ".join(one), " ".join(two)), key=len)
    if short in long_:
        return False
    if set(one) <= set(two) or set(two) <= set(one):
        return abs(len(one) - len(two)) < 3 and SequenceMatcher(None, one, two, autojunk=False).ratio() > 0.8
    if len(set(one) & set(two)) < LIKE * min(len(one), len(two)) / 2:
        return False
    ratio = SequenceMatcher(None, one, two, autojunk=False).ratio()
    return (ratio >= LIKE and one[:OPENING] == two[:OPENING]) or ratio >= 0.75


def plain(words: Sequence[str]) -> frozenset[str]:
    """The words of a quotation that are more than small words."""
    return frozenset(word for word in words if len(word) > 3 and word not in SMALL)


SMALL = frozenset(
    {"that", "this", "they", "them", "have", "with", "will", "would", "there", "their", "what", "when", "then", "also"}
    | {"about", "because", "both"}
)


def feared(story: Story) -> Iterable[Difference]:
    """The differences between those who fear a thing and those who play it down, by the risks of the story."""
    playing = {told.statement.place for told in story.that(plays_down)}
    fearing = {told.statement.place for told in story.that(fears)}
    for risk in story.risks:
        discounts = [*risk.part("discount"), *risk.part("divided")]
        playing_it = playing | {statement.place for statement in discounts}
        places = dict.fromkeys(statement.place for statement in (*risk.evidence, *discounts))
        feared_in = [story.at[place] for place in places if place in fearing and place not in playing_it]
        played_in = [story.at[place] for place in places if place in playing_it and place in story.at]
        if played_in and feared_in:
            sides = [wording(rows[0].text, rows) for rows in (feared_in, played_in)]
            if len(sources_of(sides)) > 1:
                key = ("feared", risk.entity.id)
                yield difference(
                    key, "wording", "feared", f"{risk.entity.name}: feared or played down", sides, (risk.entity.id,)
                )


def plays_down(_: Story, told: Told) -> bool:
    """Whether a sentence plays a risk down."""
    hows = {signal.how for signal in told.signals if signal.sort == "risk"}
    return "discounted" in hows or PLAYED.search(told.text) is not None


def fears(_: Story, told: Told) -> bool:
    """Whether a sentence fears something, or thinks that it may be."""
    return any(signal.how in ("feared", "possible") for signal in told.signals if signal.sort == "risk")


PLAYED = re.compile(
    r"\b(?:downplay\w*|play(?:s|ed|ing)? down|exaggerated|overblown|unfounded|reduces? the likelihood"
    r"|dismiss\w* (?:the |such |these |those )?(?:\w+ )?(?:concerns?|fears?|worries|risks?))\b",
    re.IGNORECASE,
)
STANCE = re.compile(
    r"\b(?:expressed|signal(?:l)?ed|voiced|indicated|announced|stated) (?:(?:an?|his|her|their|strong|deep|some) ){0,3}"
    r"(intentions?|willingness|doubts?|skepticism|scepticism|approach|opposition|support|plans?|desire|readiness"
    r"|(?:different|new|other) approach)\b",
    re.IGNORECASE,
)


def takes_stance(_: Story, told: Told) -> bool:
    """Whether a sentence tells what somebody is for or against."""
    return STANCE.search(told.text) is not None


@reads(takes_stance)
def stance(story: Story) -> Iterable[Difference]:
    """The differences between the words in which sources tell what one person means to do about one thing."""
    blocks: dict[str, list[tuple[Told, re.Match[str], frozenset[str]]]] = defaultdict(list)
    for told in story.that(takes_stance):
        match = STANCE.search(told.text)
        if match is None:
            continue
        before = [m for m in told.mentions if m.span.end <= match.start()]
        people = [
            m
            for m in before
            if story.entities[m.entity].kind is Kind.PERSON or story.entities[m.entity].kind is Kind.GOVERNMENT
        ]
        after = frozenset(m.entity for m in told.mentions if match.end() <= m.span.start < match.end() + 70)
        if people and match.start() - people[-1].span.end < 60:
            blocks[people[-1].entity].append((told, match, after))
    for who, rows in sorted(blocks.items()):
        shared = {key for _, _, after in rows for key in after}
        for thing in sorted(shared):
            here = [row for row in rows if thing in row[2]]
            sides: list[Wording] = [wording(clause(told, *match.span()), [told]) for told, match, _ in here]
            if len({match[1].lower().rstrip("s") for _, match, _ in here}) > 1 and len(sources_of(sides)) > 1:
                about = f"{story.entities[who].name} on {story.entities[thing].name}: what is meant"
                yield difference(("stance", who, thing), "wording", "stance", about, sides, (who, thing))
                break
