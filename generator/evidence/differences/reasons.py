"""Different reasons that sources give for one act on one thing: what led to it, what it is to reach."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.acts import Act, keeps
from generator.evidence.differences.date import about as heads_of
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed, once, stem, things
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.stretch import safe
from generator.evidence.differences.told import Story, Told, reads
from generator.model.story import Difference

CAUSE = re.compile(
    r"\b(?:in (?:direct )?response to|(?:is|was|as) a (?:direct )?response to|because of|due to|driven by|prompted by"
    r"|triggered by|influenced by|motivated by|citing|alleging that|accusing|saying (?:it|that it) (?:was|is)"
    r"|on the grounds?|in retaliation for|in order to|with the (?:stated |declared )?(?:goal|aim|purpose|objective) of"
    r"|for (?:\w+ ){1,3}reasons)\b",
    re.IGNORECASE,
)
"""Words that lead to a reason."""
HINTS = (
    *("response to", "because of", "due to", "driven by", "prompted by", "triggered by", "influenced by"),
    *("motivated by", "citing", "alleging that", "accusing", "saying", "on the ground", "retaliation for"),
    *("in order to", "with the", "reasons"),
)
"""One of these is in all that `CAUSE` finds: most sentences are passed over by them."""
END = re.compile(r"[.;]\s*$|;|, (?:which|who|while|but|although|though|where)\b|\. ")
FAR = 170
"""Characters from the verb to its reason at most."""
ALIKE = 0.3
"""Share of words above which two reasons are one."""
MOST = 40
"""Reasons of one act at most that are held against each other."""
ACTS = frozenset({"announce", "launch"})


def tells_why(_: Story, told: Told) -> bool:
    """Whether a sentence has words that lead to a reason."""
    return may_tell_why(told.text) and CAUSE.search(told.text) is not None


def leading(story: Story) -> str:
    """The moves that articles which give reasons tell first."""
    leads = lead_moves(story)
    return repr({told.source: leads.get(told.source) for told in story.that(tells_why)})


@reads(tells_why, also=leading)
def reasons(story: Story) -> Iterable[Difference]:
    """The differences between the reasons given for one act, and for one move of the story."""
    blocks: dict[tuple[str, str], list[tuple[Told, str, frozenset[str]]]] = defaultdict(list)
    for told in story.that(tells_why):
        for match in CAUSE.finditer(told.text):
            text, bag = reason(told, match)
            act = act_before(told, match.start())
            if not bag or act is None:
                continue
            for head in dict.fromkeys(heads_of(act)):
                if head in things().values() or (head not in listed("describing") and act.name in once()):
                    blocks[act.name if act.name in once() else "launch", head].append((told, text, bag))
    moves: dict[str, list[tuple[Told, str, frozenset[str]]]] = defaultdict(list)
    leads = lead_moves(story)
    for told in story.that(tells_why):
        match_ = CAUSE.search(told.text) if told.source in leads else None
        if match_ and DECISION.search(told.text[: match_.start()]):
            moves[leads[told.source]].append((told, *reason(told, match_)))
    done: set[str] = set()
    for id_, rows in sorted(moves.items()):
        yield from of_rows(("reasons", id_), f"{story.entities[id_].name}: why", rows, done, (id_,))
    for (name, head), rows in sorted(blocks.items(), key=lambda item: (item[0][1] not in things().values(), item[0])):
        yield from of_rows(("reasons", name, head), f"{head}: why", rows, done, ())


def may_tell_why(text: str) -> bool:
    """Whether a text has any of the words that lead to a reason."""
    low = text.lower()
    return any(hint in low for hint in HINTS)


DECISION = re.compile(
    r"^(?:This|The|That) (?:\w+ ){0,2}?"
    r"(?:decision|move|shift|step|change|authori[sz]ation|approval|measure|ruling|order)\b"
)
"""How a sentence opens that is about the decision which its article tells first."""


def lead_moves(story: Story) -> dict[str, str]:
    """For each article the move that it tells first, where it is one of several articles that do."""
    first: dict[str, tuple[int, str]] = {}
    for move in story.moves:
        for statement in move.evidence:
            row = (statement.sentence, move.entity.id)
            first[statement.source] = min(row, first.get(statement.source, row))
    return {source: id_ for source, (_, id_) in first.items()}


def of_rows(
    key: tuple[str, ...],
    about: str,
    rows: list[tuple[Told, str, frozenset[str]]],
    done: set[str],
    entities: tuple[str, ...],
) -> Iterable[Difference]:
    """The difference between the reasons of the rows, if two sources give two."""
    rows = [row for row in {row[0].statement.id: row for row in rows}.values() if row[0].statement.id not in done]
    rows = rows[:MOST]
    apart = [
        row for row in rows if any(row[0].source != other[0].source and not alike(row[2], other[2]) for other in rows)
    ]
    sides = [wording(text, [told]) for told, text, _ in apart]
    if len(sides) > 1 and len(sources_of(sides)) > 1:
        done.update(told.statement.id for told, _, _ in apart)
        yield difference(key, "wording", "reasons", about, sides, entities)


def reason(told: Told, match: re.Match[str]) -> tuple[str, frozenset[str]]:
    """The words of a reason with those that lead to it, and what it is about."""
    end = END.search(told.text, match.end())
    stop = end.start() if end else len(told.text.rstrip(" .”\"'"))
    closes = told.text.find("”", stop)
    if (
        told.text[match.end() : stop].count("“") > told.text[match.end() : stop].count("”")
        and stop <= closes <= stop + 2
    ):
        stop = closes + 1
    words = safe(told, match.start(), stop)
    bag = frozenset(
        stem(word) for word in re.findall(r"[a-z]{3,}", told.text[match.end() : stop].lower()) if keeps(word)
    )
    return words, bag


def alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two reasons are one."""
    return len(one & two) >= ALIKE * min(len(one), len(two)) if one and two else True


def act_before(told: Told, offset: int) -> Act | None:
    """The act that a reason is given for: the last before it that is a verb."""
    at = token_at(told, offset)
    acts = [
        a for a in told.acts if not a.noun and a.at < at and offset - told.line.starts[a.at] < FAR and a.name != "say"
    ]
    return next((act for act in acts if act.name in once() or act.name in ACTS), None)
