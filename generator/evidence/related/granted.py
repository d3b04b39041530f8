"""Who may use what: told where a permission is given, to whom, and for what ("allowed Xia to fire the Skua")."""

import re
from collections.abc import Callable, Iterator, Sequence

from generator.evidence.related.lexicon import BASE, ING, PAST, Predicate, predicates, small, verbs
from generator.evidence.related.slots import Clause, Slot

TO_USE = re.compile(r" to (?:\w+ly |again |now )?(?:use|fire|launch|employ|deploy|operate|fly) ")
BE = re.compile(r"\b(?:is|are|was|were|been|being)(?: \w+ly| also| now| then)?\s\Z")
HELD = frozenset({"to", "a", "any"})
"""Words that say nothing against an act before a participle, though they do before a verb."""
FAR = 400
"""Characters before a participle that are read."""
Row = tuple[Sequence[Slot], Predicate, Sequence[Slot]]


def by_permission(clause: Clause, acting: Callable[[Clause, re.Match[str], str], Sequence[Slot]]) -> Iterator[Row]:
    """Those who are allowed to use a thing, with the thing; `acting` gives the subject of a verb."""
    table, pattern = verbs()
    grants, may_use = predicates()["authorizes"], predicates()["may_use"]
    for match in pattern.finditer(clause.text):
        tense = next((row.tense for row in table[match[1]] if row.predicate is grants), BASE)
        if tense == BASE:
            continue
        before = clause.before(match.start())
        if tense == PAST and BE.search(before):
            users, at = clause.subject(match.start(), grants.direct), match.end()
        elif acting(clause, match, tense) or (tense == ING and follows(clause, match.start())):
            users = clause.slots_at(match.end() + 1)
            at = users[-1].span.end if users else -1
        else:
            continue
        used = TO_USE.match(clause.text, at) if users else None
        if used:
            yield users, may_use, clause.direct(used.end(), may_use)


def follows(clause: Clause, at: int) -> bool:
    """Whether a participle tells what an act came to, which is told as done: "reversed it, allowing Xia to fire"."""
    before = clause.text[max(0, at - FAR) : at].lower()
    told = set(re.findall(r"[\w’'-]+", before))
    return before.endswith(", ") and (small("unreal") - HELD).isdisjoint(told)
