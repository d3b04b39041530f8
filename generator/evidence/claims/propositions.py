"""A sentence's propositions: one of each clause that says something, and one of each act that a clause names."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.evidence.claims.amounts import MONEY, SIZE, Amount
from generator.evidence.claims.clauses import HARD, Clause, clauses_of, finite
from generator.evidence.claims.lexicon import sayers, small, unasserted
from generator.evidence.claims.proposition import Proposition, counts_of, entities, marks_of
from generator.evidence.claims.terms import Term
from generator.evidence.claims.words import irregular
from generator.extraction.tokens import Line
from generator.model.annotation import Span

RELATIVE = frozenset({"which", "who", "that", "whose"})
UNREAL = frozenset({"may", "if", "ask"})
CONDITIONS = frozenset({"if", "unless"})
FUTURE = frozenset({"will", "would", "shall", "'ll", "won't", "wouldn't", "aims", "aimed", "plans", "intends"}) | {
    *("vowed", "pledged", "promised", "threatened"),
}
PLACES = frozenset({"in", "inside", "within", "near", "at", "across"})
PASSED_OVER = frozenset({("instead", "of"), ("rather", "than")})
"""What follows these was not done."""
BORDERS = frozenset({",", "of", "to", "in", "for", "on", "by", "and", "with", "that", "from", "at"})
"""What an act's own modifiers do not run over: "*the large-scale* preparations"."""
REPORT = 14
"""So many words on, a clause has its verb of saying."""
MOST = 40
"""No more clauses of a sentence, and acts of a clause, are looked at."""
LONGEST = 16
"""What an act is about stands in so many terms from it on."""
COLOURED = 4
"""Small words that deny an act or take it back stand before it, or in so many words from it on."""
NEAR = 12
"""So many words before an act, another leads to it."""


class Cutter:
    """Cuts one sentence into propositions."""

    def __init__(
        self,
        line: Line,
        terms: Sequence[Term],
        form: int,
        speaker: str,
        *,
        published: str = "",
        amounts: Mapping[int, Amount] | None = None,
    ) -> None:
        self.line, self.terms, self.form, self.speaker, self.published = line, terms, form, speaker, published
        self.amounts = amounts or {}
        self.quoted = quoted(line)
        self.asks = "?" in line.lowers[max(0, len(line) - 2) : len(line)]

    def propositions(self) -> list[Proposition]:
        """All of them, in order; the first that is main is what the sentence mainly says."""
        found: list[Proposition] = []
        subject: tuple[Term, ...] = ()
        clauses = clauses_of(self.line)[:MOST]
        last = 0
        for number, clause in enumerate(clauses):
            begin, last = last, self.upto(last, clause.end)
            after = clauses[number + 1] if number + 1 < len(clauses) else None
            body, told = self.said(clause, self.terms[begin:last], after)
            if not body or self.is_bare(body):
                continue
            first = body[0].at if told else clause.first
            verb = next((i for i in range(first, clause.end) if finite(self.line, i)), None)
            verb = clause.first if clause.opener == "ing" else verb
            mine = tuple(term for term in body if verb is not None and term.at < verb)
            if clause.kind == "side" and clause.opener in RELATIVE and not mine:
                mine = tuple(self.terms[max(0, begin - 2) : begin])
            mine = mine or subject
            if clause.kind == "main":
                subject = mine if verb is not None else tuple(body)
            head = next((k for k, t in enumerate(body) if verb is not None and t.at >= verb and t.kind == "word"), None)
            after_condition = bool(number) and clauses[number - 1].opener in CONDITIONS
            hangs = clause.kind == "main" and clause.opener not in HARD and after_condition
            found.append(self.whole(clause, body, head, mine, hangs=hangs))
            clause_as_whole = found[-1]
            found.extend(self.acts(clause, body, head, clause_as_whole))
            found.extend(self.given(body, clause_as_whole))
        return found

    def sums(self, body: Sequence[Term]) -> tuple[Amount, ...]:
        """The sums of money and the sizes among the terms: of one thing there are not two."""
        found = (self.amounts.get(term.start) for term in body)
        return tuple(amount for amount in found if amount is not None and amount.sort in (MONEY, SIZE))

    def given(self, body: Sequence[Term], whole: Proposition) -> Iterator[Proposition]:
        """What a clause says of each amount and day that it gives, with what stands around that."""
        told = [k for k, term in enumerate(body) if term.kind in ("number", "day") and term.start in self.amounts]
        for k in told[:MOST]:
            first = max(0, k - LONGEST)
            part, amount = tuple(body[first : k + LONGEST]), self.amounts[body[k].start]
            yield Proposition(
                form=self.form,
                span=whole.span,
                main=False,
                whole=False,
                terms=part,
                head=k - first,
                subject=whole.subject,
                when=whole.when,
                mode=whole.mode,
                negative=whole.negative,
                quoted=whole.quoted,
                speaker=whole.speaker,
                published=whole.published,
                amount=amount,
                clause=whole,
            )

    def upto(self, number: int, end: int) -> int:
        """The first term from `number` on that begins at or after a token."""
        while number < len(self.terms) and self.terms[number].at < end:
            number += 1
        return number

    def said(self, clause: Clause, here: Sequence[Term], then: Clause | None) -> tuple[Sequence[Term], bool]:
        """A clause's terms; where it tells who says so, those of what is said, which may be none."""
        low, last = self.line.lowers, min(clause.end, clause.first + REPORT)
        say = next((i for i in range(clause.first, last) if low[i] in sayers() and finite(self.line, i)), None)
        if say is None or self.quoted[say]:
            return here, False
        after = [term for term in here if term.at > say]
        told = [term for term in after if term.kind != "day"]
        before = [term for term in here if term.at < say]
        if len(before) > 1 and self.is_quoted(before) and not self.is_quoted(after):
            return before, True  # “…,” she said *in a speech on the pier*
        if not told and then is not None and then.kind == "said":
            return [], True
        if self.is_bare(told) and len(before) >= 2 and not self.is_bare(before):
            return before, True
        if len(told) >= 2:
            return after, True
        return ([], True) if not told and then is not None else (here, False)

    def is_bare(self, body: Sequence[Term]) -> bool:
        """Whether it only names somebody, or tells that they spoke."""
        if any(t.kind not in ("name", "day") and t.low not in small("titles") and t.low not in sayers() for t in body):
            return False
        return sum(term.kind == "name" for term in body) < 2 or not any(term.acts for term in body)

    def whole(
        self, clause: Clause, body: Sequence[Term], head: int | None, subject: Sequence[Term], *, hangs: bool
    ) -> Proposition:
        """What a clause says; one that hangs on a condition before it says no more than the condition does."""
        line = self.line
        end = clause.end if head is None else min(clause.end, body[head].at + COLOURED)
        mode = "if" if clause.opener in CONDITIONS or hangs else self.mode(clause.first, end)
        negative = self.negative(clause.first, end)
        if head is None and not negative and not small("potential").isdisjoint(line.lowers[clause.first : end]):
            mode = "may"  # but "denied any" says that there was none
        mode = "ask" if self.asks else mode
        return Proposition(
            form=self.form,
            span=Span(line.starts[clause.first], line.ends(clause.end - 1)),
            main=clause.kind in ("main", "said"),
            whole=True,
            terms=tuple(body),
            head=head,
            subject=marks_of(subject),
            counts=counts_of((*subject, *(term for term in body if term not in subject))),
            mode=mode,
            tense=self.tense(clause.first, body[head].at, mode) if head is not None else "",
            negative=negative,
            quoted=self.is_quoted(body),
            speaker=self.speaker,
            passive_by=self.by(body, head),
            within=self.within(body),
            passive=head is not None and self.passive(body[head].at),
            inherits=True,
            published=self.published,
            amounts=self.sums(body),
        )

    def acts(self, clause: Clause, body: Sequence[Term], head: int | None, whole: Proposition) -> Iterator[Proposition]:
        """What the acts in a clause say, each with what stands around it; a clause's colour is that of its acts."""
        low = self.line.lowers
        led: dict[int, frozenset[str]] = {}
        for k, term in enumerate(body[:MOST]):
            if not term.acts or low[term.at - 1] == "-":
                continue  # "long-range" and "Norvik-supplied" tell of no act
            before = next((other for other in reversed(body[max(0, k - NEAR) : k]) if other.at in led), None)
            if before is None or term.at - before.at > NEAR:
                governors = frozenset[str]()
            else:  # "allowed to use missiles *against targets*": these were no more hit than the missiles were used
                governors = before.acts | (led[before.at] & unasserted())
            led[term.at] = governors
            if term.kind != "word" or (k == head and k == 0):
                continue
            first = term.at
            while first > clause.first and term.at - first < 4 and low[first - 1] not in BORDERS:
                if finite(self.line, first - 1):
                    break
                first -= 1
            last = head if head is not None and k < head else k + LONGEST  # what is in the subject ends with it
            part = tuple(other for other in body[max(0, k - 4) : last] if other.at >= first)
            if len(part) < 2:
                continue
            own = next(i for i, other in enumerate(part) if other is term)
            end = min(clause.end, term.at + COLOURED)
            yield Proposition(
                form=self.form,
                span=Span(part[0].start, part[-1].end),
                main=False,
                whole=False,
                terms=part,
                head=own,
                subject=whole.subject,
                counts=counts_of(part) or (whole.counts if k == head else ()),
                when=whole.days,
                governors=governors,
                mode=whole.mode if k == head or whole.mode in UNREAL else self.inner(term, first, end),
                tense=whole.tense if k == head or (whole.tense == "future" and low[term.at - 1] == "to") else "",
                negative=whole.negative if k == head else self.negative(self.denied(first), end),
                quoted=self.is_quoted(part),
                speaker=self.speaker,
                passive_by=self.by(part, own),
                within=self.within(part),
                passive=self.passive(term.at),
                inherits=k == head or low[term.at - 1] == "to" or low[term.at].endswith("ing"),
                published=self.published,
                amounts=self.sums(part),
            )

    def passive(self, at: int) -> bool:
        """Whether a participle stands after a form of "be", or before "by"."""
        low = self.line.lowers
        if not (low[at].endswith(("ed", "en")) or low[at] in irregular()):
            return False
        return low[at + 1] == "by" or not small("being").isdisjoint(low[max(0, at - 3) : at])

    def by(self, body: Sequence[Term], head: int | None) -> int | None:
        """The term that "by" names as who acts; "by *his* guards" does not."""
        if head is None:
            return None
        low = self.line.lowers
        names = (i for i, t in enumerate(body) if i > head and t.kind == "name" and t.low not in small("pronouns"))
        return next((i for i in names if low[body[i].at - 1] == "by"), None)

    def mode(self, first: int, end: int) -> str:
        """Whether the words tell what may be, what is meant or expected, or what is so."""
        words = self.line.lowers[first:end]
        if not small("modal_may").isdisjoint(words):
            return "may"
        if not FUTURE.isdisjoint(words):
            return "open"
        leads = small("modal_open")
        return "open" if any(b == "to" and a in leads for a, b in pairwise(words)) else "done"

    def inner(self, term: Term, first: int, end: int) -> str:
        """The mode of an act within a clause: "to deter" is meant, "a potential shift" may be."""
        if not small("potential").isdisjoint(self.line.lowers[first : term.at]):
            return "may"
        return "open" if self.line.lowers[term.at - 1] == "to" else self.mode(first, end)

    def within(self, body: Sequence[Term]) -> frozenset[str]:
        """The entities that are named as a place."""
        low = self.line.lowers
        names = (t for t in body if t.kind == "name" and t.low not in small("pronouns"))
        places = (t for t in names if low[t.at - 1 - (low[t.at - 1] == "the")] in PLACES)
        return entities(marks_of(list(places)))

    def tense(self, first: int, verb: int, mode: str) -> str:
        """Whether the first verb of a clause tells what was or will be done; "a crew *led* by her" tells neither."""
        if mode != "done":
            return "future" if mode == "open" else ""
        at = next((i for i in range(first, verb + 1) if finite(self.line, i)), len(self.line))
        word = self.line.lower(at)
        form = word.endswith("ed") or (irregular().get(word, word) != word and not word.endswith("s"))
        return "past" if word in small("past") or (form and self.line.lower(at + 1) != "by") else ""

    def is_quoted(self, body: Sequence[Term]) -> bool:
        """Whether most of the words stand between quotation marks."""
        return 2 * sum(self.quoted[term.at] for term in body) > len(body)

    def denied(self, first: int) -> int:
        """Where to look for what denies an act: "decided *not* to ban" has it before the "to"."""
        low = self.line.lowers
        return first - 2 if first > 1 and low[first - 1] == "to" and low[first - 2] in ("not", "never") else first

    def negative(self, first: int, end: int) -> bool:
        """Whether an odd number of words says that it is not so."""
        words = self.line.lowers[first:end]
        passed_over = any(pair in PASSED_OVER for pair in pairwise(self.line.lowers[max(0, first - 2) : end]))
        return (passed_over + sum(word in small("negatives") or word.endswith("n't") for word in words)) % 2 == 1


def quoted(line: Line) -> list[bool]:
    """Which tokens stand between quotation marks."""
    found, is_open = [], False
    for word in line.lowers[: len(line)]:
        if word in ("“", "”", '"'):
            is_open = word == "“" or (word == '"' and not is_open)
        found.append(is_open)
    return found
