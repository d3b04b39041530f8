"""The context gate: what is shown alone must not mislead alone. One place decides it, for every statement and page.

A need is met by a name in brackets, by the speaker's name, or by the sentence before; what is met by none is left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.evidence.gate.case import FAR
from generator.extraction.tokens import Line
from generator.model.annotation import Annotated
from generator.model.claim import Statement
from generator.model.showing import PLAIN, Need, Showing, Shown
from generator.model.tables import read_table

Place = tuple[str, int]
NEAR = re.compile(r"\b(?:this|last|next) (?:morning|afternoon|evening|night|week|weekend|month|year)\b")
DEEP = 3
"""At most so many sentences stand before a statement: more is an article, no context."""
COMMON = 0.6
"""A noun that this share of the sources uses is one of the story's own: its reader knows which is meant."""
SOURCES = 3
"""In fewer sources no noun is the story's."""
WHY = {
    "turn": "opens with “{}”, which turns on the sentence before",
    "addition": "opens with “{}”, which adds to the sentence before",
    "pronoun": "“{}” stands for what another sentence names",
    "person": "“{}” stands for a person whom another sentence names",
    "crowd": "“{}” stands for those whom another sentence names",
    "voice": "“{}”: who that is, another sentence says",
    "demonstrative": "“{}” points at another sentence",
    "thing": "“{}” stands for what another sentence names",
    "part": "“{}” is one of what another sentence lists",
    "standard": "“{}” is counted from what another sentence gives",
    "decision": "“{}”: which one, another sentence says",
    "role": "“{}”: which one, another sentence says",
    "open": "“{}”: whose or of what, another sentence says",
    "noun": "“{}” is what an earlier sentence brought in",
    "first person": "“{}” is somebody whom another sentence names",
    "condition": "“{}” hangs on a condition or a speaker in the sentence before",
    "answer": "“{}”: to whom or as whom, another sentence says",
    "event": "“{}”: where and when, another sentence says",
    "quotation": "a quotation whose speaker stands in another sentence, from “{}” on",
    "list": "an item of a list, torn from the line that leads into it: “{}”",
    "lead-in": "only leads into what follows it: “{}”",
    "bare report": "only says who spoke: “{}”",
    "question": "a question, no statement",
    "fragment": "without a verb, says nothing of what it names: “{}”",
    "reply": "answers the heading above it: “{}”",
    "denied": "the next sentence denies it: “{}”",
}
"""What a need is, in words, by its kind."""
NEVER = frozenset({"lead-in", "bare report", "question", "fragment", "reply", "denied"})
"""Needs that nothing meets."""
SOFT = frozenset(
    {"turn", "thing", "standard", "noun", "decision", "role", "open", "part", "event", "answer", "condition"}
)
"""Needs that a sentence may keep where it only stands before another: that other is understood without them."""
LEADS = frozenset({"lead-in", "bare report"})
"""What is nothing alone, but explains what follows it."""


def show(
    statements: Sequence[Statement], articles: Iterable[Annotated], words: Sequence[frozenset[str]]
) -> dict[str, Showing]:
    """How each statement is shown, by id; those that are shown as they are, and need nothing, are not in it.

    `words` are those of each source's statements.
    """
    gate = Gate(statements, articles, words)
    rows = (
        (statement.id, gate.showing(statement))
        for statement in statements
        if statement.needs or statement.referents or statement.place in gate.days
    )
    return {key: showing for key, showing in rows if showing is not PLAIN}


def why(need: Need) -> str:
    """A need in words."""
    return WHY[need.kind].format(need.words)


class Gate:
    """Decides for the statements of one story."""

    def __init__(
        self, statements: Sequence[Statement], articles: Iterable[Annotated], words: Sequence[frozenset[str]]
    ) -> None:
        self.at = {statement.place: statement for statement in statements}
        self.known = frozenset(common_words(words))
        self.days = dict(open_days(articles))

    def showing(self, statement: Statement) -> Showing:
        """How a statement is shown."""
        needs = self.needs(statement)
        strong = [need for need in needs if not need.weak]
        day = self.days.get(statement.place, "")
        if not needs and not day:
            return Showing(how=Shown.BRACKETS) if statement.referents else PLAIN
        reasons = tuple(why(need) for need in strong)
        lost = [need for need in strong if need.kind in NEVER]
        if lost:
            return Showing(how=Shown.OUT, reasons=tuple(why(need) for need in lost))
        voice = statement.speaker if any(need.kind == "quotation" for need in strong) else None
        left = [need for need in strong if not (voice and need.kind in ("quotation", "first person"))]
        before = self.before(statement, left, soft=False)
        before = self.before(statement, left, soft=True) if before is None else before
        if before is None:
            return Showing(how=Shown.OUT, reasons=(*reasons, "and no sentence before it can be shown with it"))
        if not left:
            before = self.added(statement, needs)
        how = Shown.BEFORE if before else Shown.BRACKETS if statement.referents else Shown.ALONE
        said = reasons or tuple(why(need) for need in needs if before)
        if day:
            said = (*said, f"“{day}”: the article’s day is not known")
        return Showing(how=how, before=tuple(sorted(before)), voice=voice, day=day, reasons=said)

    def needs(self, statement: Statement) -> list[Need]:
        """What it needs in this story, whose own nouns are known."""
        return [n for n in statement.needs if n.kind != "noun" or n.words.split()[-1] not in self.known]

    def before(
        self, statement: Statement, needs: Sequence[Need], far: int | None = None, depth: int = 0, *, soft: bool
    ) -> frozenset[int] | None:
        """The sentences that meet the needs; None where none do, or where these need too many others.

        None is further back than `far`. Where `soft`, what they only lean on themselves need not be shown too.
        """
        far = statement.sentence - FAR if far is None else far
        found = frozenset[int]()
        for need in needs:
            above = self.at.get((statement.source, need.at)) if need.at is not None else None
            if above is None or depth >= DEEP or above.sentence < far:
                return None
            own = [n for n in self.needs(above) if not n.weak and n.kind not in LEADS and not (soft and n.kind in SOFT)]
            if any(n.kind in NEVER for n in own):
                return None
            more = self.before(above, own, far, depth + 1, soft=soft)
            if more is None:
                return None
            found |= more | {above.sentence}
        return found if len(found) <= DEEP else None

    def added(self, statement: Statement, needs: Iterable[Need]) -> frozenset[int]:
        """The sentence that a statement adds to, where that can stand by itself."""
        for need in needs:
            above = self.at.get((statement.source, need.at)) if need.weak and need.at is not None else None
            if above is not None and not [n for n in self.needs(above) if not n.weak]:
                return frozenset({above.sentence})
        return frozenset()


def words_of(statements: Iterable[Statement]) -> frozenset[str]:
    """The words of statements."""
    return frozenset[str]().union(*(Line(statement.text).bag for statement in statements))


def common_words(spread: Sequence[frozenset[str]]) -> Iterator[str]:
    """The words that a good part of the sources use."""
    sources = sum(map(bool, spread))
    counts = Counter(word for words in spread for word in words)
    yield from (word for word, count in counts.items() if count >= max(SOURCES, COMMON * sources))


def open_days(articles: Iterable[Annotated]) -> Iterator[tuple[Place, str]]:
    """Where a word such as "today" stands whose day nobody knows."""
    words = frozenset(read_table(__file__, "alone.yml")["days"])
    for article in articles:
        for date in article.dates:
            low = date.text.lower()
            if date.first is None and (not words.isdisjoint(low.split()) or NEAR.search(low)):
                yield (article.source.id, date.sentence), date.text
