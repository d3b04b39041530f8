"""One thing, called by a name that another side refuses it: "she called it a purge", "it was no purge".

The name is that by which somebody calls it; whoever says that it is none need not say who calls it so.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from generator.evidence.differences.heads import phrase_from, token_at
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told, reads
from generator.model.annotation import Mode
from generator.model.story import Difference

CALLS = re.compile(
    r"\b(?:call|denounc|condemn|brand|label|describ|decr)(?:s|es|ed|led|ing|ling|ied|ies)? "
    r"(?:[\w’'-]+ ){0,8}?(?:as )?(?:an? [“\"]?|[“\"]an? )(?=\w)",
    re.IGNORECASE,
)
IS = r"(?:is|are|was|were|be|been)"
NONE = (
    rf"(?:{IS} (?:not|no|never|hardly|no longer|neither)|(?:is|are|was|were)n['’]t"
    r"|(?:not|n['’]t|never|no longer|nobody|no one) (?:[a-z]+ ){0,2}?(?:be|makes?|calls?|called|says?|amounts?)"
    r"(?: (?:it|this|that|them|to))?)"
)
REFUSES = re.compile(rf"\b{NONE} ", re.IGNORECASE)
NOT = re.compile(r"(?:\b(?:not|never|no longer|nobody|cannot)|n['’]t)\b[^.;,]{0,40}$", re.IGNORECASE)
JOINING = frozenset({"and", "or", "that", "who", "which"})
SHORTEST = 4
"""Letters of a name, at least."""


def calls(_: Story, told: Told) -> bool:
    """Whether somebody calls something something in a sentence."""
    return any(True for _ in named(told))


def refuses(_: Story, told: Told) -> bool:
    """Whether a sentence has words that say what something is not."""
    return REFUSES.search(told.text) is not None


@reads(calls, refuses)
def labels(story: Story) -> Iterable[Difference]:
    """The differences between those who call a thing something and those who say that it is no such thing."""
    called: dict[str, list[Told]] = defaultdict(list)
    for told in story.that(calls):
        for head in named(told):
            called[head].append(told)
    for head, rows in sorted(called.items()):
        refused = refusals(story, head)
        voices = {told.statement.attributed_to for told in rows}
        others = [one for one, _ in refused if one not in rows and is_other(one, rows, voices)]
        if others:
            sides = [wording(rows[0].text, rows), wording(words_of(refused, others[0]), others)]
            about = f"whether it is {'an' if head[0] in 'aeiou' else 'a'} {head}"
            yield difference(("label", head), "wording", "label", about, sides, about_whom([*rows, *others]))


def named(told: Told) -> Iterator[str]:
    """The nouns by which somebody calls something in a sentence."""
    if told.statement.mode in (Mode.DENIED, Mode.HYPOTHETICAL):
        return
    for match in CALLS.finditer(told.text):
        words = [*takewhile(lambda word: word not in JOINING, phrase_from(told, token_at(told, match.end())))]
        if words and len(words[-1]) >= SHORTEST and words[-1].isalpha() and not NOT.search(told.text[: match.start()]):
            head = stem(words[-1])
            if head in told.line.bag and head not in listed("describing"):
                yield head


def refusals(story: Story, head: str) -> Sequence[tuple[Told, int]]:
    """The statements that say that something is not so called, with where they say it."""
    none = re.compile(rf"\b{NONE} (?:an? |the )?[“\"]?(?:[\w’'-]+ ){{0,2}}?{re.escape(head)}s?\b", re.IGNORECASE)
    rows = (told for told in story.that(refuses) if head in told.line.bag or f"{head}s" in told.line.bag)
    return [(told, match.start()) for told in rows if (match := none.search(told.text))]


def is_other(one: Told, rows: Sequence[Told], voices: set[str | None]) -> bool:
    """Whether who refuses a name is not one of those who give it."""
    voice = one.statement.attributed_to
    return voice not in voices if voice else all(told.source != one.source for told in rows)


def words_of(refused: Sequence[tuple[Told, int]], one: Told) -> str:
    """The clause by which a name is refused."""
    at = next(start for told, start in refused if told is one)
    return clause(one, at, at + 1)


def about_whom(rows: Sequence[Told]) -> list[str]:
    """The entities that most of the statements name."""
    count = Counter(name for told in rows for name in {m.entity for m in told.mentions})
    return sorted(name for name, many in count.items() if 2 * many > len(rows))
