"""The bottom line: the fewest statements that tell of the story's main decisions, risks and words; each stands alone.

In a story that has lasted, what is new counts more and stands first, and what was to come long ago counts less. Chosen
one by one.
What is told already counts no more (a decision, a risk) or less (a word), as in SumBasic
(Nenkova and Vanderwende 2005); so the next statement tells something else. The weights were set on fourteen annotated
stories, by how many of their main decisions and risks the seven statements tell.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import groupby

from generator.evidence.claims import content
from generator.evidence.clauses import main_clause
from generator.model.annotation import Mode
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.entity import How
from generator.model.profile import Question
from generator.pages.choosing import Chooser
from generator.pages.pinning import pinned_rows

MATTER = 1.0
"""What a decision or risk that no statement above tells of is worth, times the root of the number of its sources."""
CENTRAL = 3.0
"""What a statement of the story's most used words is worth."""
TOLD = 0.5
"""So much of a word's weight is left once a statement has it."""
ASKED = 1.0
"""What answering one of the profile's questions is worth, while no statement above does."""
NAMED = 1.5
"""What it is worth more where it names what the question asks for."""
ALIKE = 1.0
"""What a statement loses whose words are all in one above; less where fewer are."""
LEAD = 0.6
"""What the first sentence of an article is worth: news says first what it is about."""
SHARED = 0.8
"""What a claim of more than one source is worth."""
NAMELESS = 0.8
"""What a statement that names nobody and nothing of the story loses: few readers could place it."""
AHEAD = 0.3
"""What a statement of what will be loses."""
RECENT = 2.0
"""What a statement of the newest article is worth; one of the oldest has nothing of it. Not in a story of few days."""
PASSED = 1.5
"""What a statement of what will be loses further in the oldest article: by now it has been, or has not."""
LONG_AGO = 6.0
"""What a statement loses that tells of nothing but what was years before the story: its history is no bottom line."""
YEARS = 5
"""So long before the oldest article is long ago."""
ASIDE = 0.6
"""So much of a decision's or risk's sources counts for a statement that tells of it in a side clause."""
LASTING = 7
"""Days from which on a story has news and what was before."""
NEWEST = 0.8
"""What an article newer than this begins with is how things stand, and comes first; the oldest is 0, the newest 1."""
OPENING = 3
"""So many sentences of an article say what it is about; their words, and the title's, count `OPENED` times more."""
OPENED = 2


class BottomLine:
    """Chooses the statements of one briefing; as many as the profile has questions."""

    def __init__(self, briefing: Briefing, chooser: Chooser) -> None:
        self.briefing, self.chooser = briefing, chooser
        self.words = dict(self.spread)
        self.open: list[Question] = list(briefing.profile.bottom_line)
        self.told: set[str] = set()
        self.pinned: set[str] = set()
        self.taken: list[tuple[Claim, Statement]] = []

    def choose(self) -> list[tuple[Claim, Statement]]:
        """The statements with their claims: those that an editor pinned, then the most important; no two of one claim.

        No worth ever rises, so only what comes first is worked out again (lazy greedy, Minoux 1978).
        """
        for claim, statement in pinned_rows(self.briefing, self.briefing.pinned, self.briefing.statements):
            self.take(statement, claim, statement)
            self.pinned.add(statement.id)
        waiting = [statement for statement in self.briefing.statements if self.briefing.stands(statement)]
        central = [self.central(statement) for statement in waiting]
        most = max(central, default=0.0) or 1.0
        heap = [
            (-round(self.worth(statement, most, much), 6), statement.place, statement)
            for statement, much in zip(waiting, central, strict=True)
        ]
        heapify(heap)
        while heap and len(self.taken) < len(self.briefing.profile.bottom_line):
            _, place, statement = heappop(heap)
            if self.is_claimed(statement):
                continue
            now = -round(self.worth(statement, most, self.central(statement)), 6)
            if heap and (now, place) > heap[0][:2]:
                heappush(heap, (now, place, statement))
            else:
                claim = self.briefing.claim_of[statement.id]
                shown = claim.shown if claim.leads and self.briefing.stands(claim.shown) else statement
                self.take(statement, claim, shown)
        return sorted(self.taken, key=self.turn)

    def turn(self, row: tuple[Claim, Statement]) -> float:
        """Its place: what an editor pinned, what the newest articles begin with, the others as chosen."""
        statement = row[1]
        if statement.id in self.pinned:
            return -2.0
        newest = self.recent[statement.source] > NEWEST and statement.place in self.leads
        return -self.recent[statement.source] if newest and len(set(self.recent.values())) > 1 else 0.0

    def worth(self, statement: Statement, most: float, central: float) -> float:
        """What a statement adds to those that are taken; `central` is how central it is, `most` how much one can be."""
        new = [key for key in self.evident.get(statement.id, ()) if key not in self.told]
        mainly = main_clause(statement.text) if new else ""
        sources = [self.matters[key] * (1.0 if self.is_main(key, statement, mainly) else ASIDE) for key in new]
        recent = self.recent[statement.source]
        return (
            MATTER * math.sqrt(max(sources, default=0))
            + CENTRAL * central / most
            + (max([self.asked(statement, one) for one in self.open], default=0.0) if statement.main_hints else 0.0)
            + LEAD * (statement.place in self.leads)
            + SHARED * (self.chooser.breadth[statement.id] > 1)
            - NAMELESS * (not statement.entities)
            + RECENT * recent
            - AHEAD * (statement.mode is Mode.FUTURE)
            - (PASSED * (1 - recent) if recent < 1 and is_ahead(statement) else 0.0)
            - LONG_AGO * (statement.place in self.history)
            + self.chooser.substance(statement)
            - (ALIKE * max([overlap(statement, other) for _, other in self.taken]) if self.taken else 0.0)
        )

    def is_main(self, key: str, statement: Statement, mainly: str) -> bool:
        """Whether a decision or risk is told by the main clause, as far as the words of its name say."""
        named = content(self.briefing.entity[key].name)
        return named & content(statement.text) <= content(mainly)

    def asked(self, statement: Statement, question: Question) -> float:
        """What a statement is worth as an answer to a question."""
        if not answers(statement, question):
            return 0.0
        here = self.briefing.mentions_at.get(statement.place, ())
        named = {self.briefing.entity[m.entity].kind for m in here if m.how is not How.REFERENCE}
        about = sum(topic in statement.main_hints for topic in question.topics) / len(question.topics)
        return ASKED * about + NAMED * (not named.isdisjoint(question.things))

    def take(self, statement: Statement, claim: Claim, shown: Statement) -> None:
        """Take a statement, in the wording that is shown: what both tell is told."""
        question = max(self.open, key=lambda one: self.asked(statement, one), default=None)
        if question is not None and self.asked(statement, question):
            self.open.remove(question)
        self.told |= self.evident.get(statement.id, frozenset()) | self.evident.get(shown.id, frozenset())
        self.taken.append((claim, shown))
        for word in content(shown.text) & self.words.keys():
            self.words[word] *= TOLD

    def central(self, statement: Statement) -> float:
        """How much of the story's words a statement has that are not told yet."""
        own = content(statement.text)
        return math.fsum(self.words.get(word, 0.0) for word in own) / math.sqrt(len(own) or 1)

    def is_claimed(self, statement: Statement) -> bool:
        """Whether one of those taken says the same, be it in a side clause."""
        own = {claim.id for claim in self.briefing.claims_of[statement.id]}
        return any(claim.id in own for _, other in self.taken for claim in self.briefing.claims_of[other.id])

    @cached_property
    def spread(self) -> dict[str, float]:
        """How many other sources use a word too; one in a title or an opening counts more."""
        found: Counter[str] = Counter()
        titles = {article.source.id: article.source.title or "" for article in self.briefing.articles}
        for source, rows in groupby(self.briefing.statements, key=lambda s: s.source):
            texts = [statement.text for statement in rows]
            opening = words_of([titles[source], *texts[:OPENING]])
            found.update(dict.fromkeys(words_of(texts) | opening, 1))
            found.update(dict.fromkeys(opening, OPENED))
        return {word: float(count - 1) for word, count in found.items()}

    @cached_property
    def matters(self) -> dict[str, int]:
        """How many sources tell of each decision and risk."""
        return {
            matter.entity.id: len({statement.source for statement in matter.evidence})
            for matter in (*self.briefing.moves, *self.briefing.risks)
        }

    @cached_property
    def evident(self) -> dict[str, frozenset[str]]:
        """The decisions and risks of which a statement is evidence, by its id."""
        found: dict[str, set[str]] = {}
        for matter in (*self.briefing.moves, *self.briefing.risks):
            for statement in matter.evidence:
                found.setdefault(statement.id, set()).add(matter.entity.id)
        return {key: frozenset(ids) for key, ids in found.items()}

    @cached_property
    def recent(self) -> dict[str, float]:
        """How new each article is, from zero to one; all are one where a story is of few days, or has no dates."""
        sources = [article.source for article in self.briefing.articles]
        days = {source.id: date.fromisoformat(source.published) for source in sources if source.published}
        first, last = min(days.values(), default=date.min), max(days.values(), default=date.min)
        span = (last - first).days
        if span < LASTING:
            return {source.id: 1.0 for source in sources}
        return {source.id: (days.get(source.id, first) - first).days / span for source in sources}

    @cached_property
    def history(self) -> frozenset[tuple[str, int]]:
        """The places whose every date lies long before the oldest article."""
        articles = self.briefing.articles
        published = [article.source.published for article in articles if article.source.published]
        if not published:
            return frozenset()
        year = date.fromisoformat(min(published)).year - YEARS
        days: dict[tuple[str, int], list[bool]] = defaultdict(list)
        for article in articles:
            for one in article.dates:
                days[article.source.id, one.sentence].append(one.last is not None and int(one.last[:4]) < year)
        return frozenset(place for place, old in days.items() if all(old))

    @cached_property
    def leads(self) -> frozenset[tuple[str, int]]:
        """The place of each article's first sentence that says something."""
        firsts: dict[str, int] = {}
        for statement in self.briefing.statements:
            firsts[statement.source] = min(statement.sentence, firsts.get(statement.source, statement.sentence))
        return frozenset(firsts.items())


def is_ahead(statement: Statement) -> bool:
    """Whether a statement tells of what will be, on whoever's word."""
    return statement.mode is Mode.FUTURE or " will " in statement.text


def overlap(one: Statement, two: Statement) -> float:
    """How much of the shorter of two statements stands in the other, by their content words."""
    mine, theirs = content(one.text), content(two.text)
    return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)


def words_of(texts: Iterable[str]) -> set[str]:
    """The content words of several texts."""
    return set[str]().union(*map(content, texts))


def answers(statement: Statement, question: Question) -> bool:
    """Whether a statement answers a question by its main clause's topics, in a modality that will do."""
    fitting = not statement.main_hints.isdisjoint(question.topics)
    return fitting and (not question.modes or statement.mode in question.modes)


def bottom_line(briefing: Briefing, chooser: Chooser) -> list[tuple[Claim, Statement]]:
    """The statements that home shows first, with their claims."""
    return BottomLine(briefing, chooser).choose()
