"""One hour told by different clocks: "4 a.m. local time" beside "4 a.m. GMT", for one act on one thing."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.date import about, rank
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.told import Story, Told
from generator.model.story import Difference

CLOCK = re.compile(
    r"\b(\d{1,2})(?::(\d\d))? ?([ap])\.?m\.?,?"
    r"(?: \((\d{4}) (GMT|UTC)\))?"
    r"(?:,? \(?(local time|GMT|UTC|E[SD]?T|C[SE]?T|P[SD]?T|M[SD]?T|BST|IST|CEST)\b\)?)?",
    re.IGNORECASE,
)
CLOCKED = re.compile(r"\d ?[ap]\.?m", re.IGNORECASE)
"""What every hour has: most sentences are passed over by this one cheap search."""
AFTER = 16
"""Tokens after the verb within which its hour stands."""
ACTS = frozenset({"begin", "end", "crash", "fall", "reopen", "close", "launch"})
ZONES = {"gmt": "utc", "utc": "utc"}


def unit(story: Story) -> Iterable[Difference]:
    """The differences between the hours that sources give for one act: another clock, or another hour by one clock."""
    blocks: dict[tuple[str, str], list[tuple[Told, str, tuple[int, int, str]]]] = defaultdict(list)
    heads: dict[tuple[str, str], tuple[bool, bool, int]] = {}
    for told in story.that(has_hour):
        for match in CLOCK.finditer(told.text):
            zone = (match[6] or ("local time" if match[4] else "")).lower()
            at = token_at(told, match.start())
            acts = [act for act in told.acts if at - AFTER <= act.at < at and act.name in ACTS]
            if not zone or not acts:
                continue
            hour = int(match[1]) % 12 + 12 * (match[3].lower() == "p")
            clock = (hour, int(match[2] or 0), ZONES.get(zone, zone))
            words = match[0].rstrip(" ,(")
            for head in dict.fromkeys(about(acts[-1])):
                key = (acts[-1].name, head)
                if rank(head, told, acts[-1])[1]:
                    continue
                blocks[key].append((told, words, clock))
                heads.setdefault(key, rank(head, told, acts[-1]))
    seen: set[str] = set()
    for key in sorted(blocks, key=lambda key: (heads[key], key)):
        sides: dict[tuple[int, int, str], list[tuple[Told, str]]] = defaultdict(list)
        for told, words, clock in blocks[key]:
            if told.statement.id not in seen:
                sides[clock].append((told, words))
        wordings = [wording(rows[0][1], [told for told, _ in rows]) for rows in sides.values()]
        if len(wordings) > 1 and len(sources_of(wordings)) > 1:
            seen.update(s.id for w in wordings for s in w.statements)
            yield difference(("clock", *key), "unit", "clock", f"{key[1]}: the hour", wordings)


def has_hour(_: Story, told: Told) -> bool:
    """Whether a sentence tells an hour."""
    return CLOCKED.search(told.text) is not None
