"""Different lists of names for one thing: who takes part in it, who brokered it, where they are from."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import things
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.stretch import safe
from generator.evidence.differences.told import Story, Told
from generator.model.entity import How, Mention
from generator.model.kind import Kind
from generator.model.story import Difference

SLOT = re.compile(
    r"\b(between|brokered by|mediated by|signed by|backed by|led by|organi[sz]ed by|hosted by|support from|from) ",
    re.IGNORECASE,
)
MADE = re.compile(r"-(brokered|mediated|backed|led|sponsored) ")
AGREED = re.compile(
    r" (?:have |had |has |both |finally |jointly ){0,3}(?:agreed to|accepted|signed|reached|agreed on)"
    r" (?:an? |the |[\w“”\"-]+ ){0,3}?"
    r"(?:ceasefire|cease-fire|truce|deal|agreement|accord|pact|treaty|armistice)"
)
JOINING = re.compile(r"\A(?:'s|’s)?(?:,? and |, (?:and )?|, the | and the |,? as well as |[- ]+and )(?:the )?\Z")
AFTER = re.compile(r"\A(?:,? and |, |- and )(?:the )?[A-Z]")
SEVERAL = frozenset({"between", "from", "support from"})
"""Slots in which one name alone is no list."""
MEMBERS = 12
"""Names of one list at most."""
NAMED = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE, Kind.FORCE, Kind.PERSON})
Row = tuple[Told, str, frozenset[str]]


def scope(story: Story) -> Iterable[Difference]:
    """The differences between lists of names that stand in one place of one thing's description."""
    blocks: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for told in story.that(has_list):
        for slot, head, words, names in lists_of(story, told):
            blocks[slot, head].append((told, words, names))
    kin = related(story)
    for (slot, head), rows in sorted(blocks.items()):
        groups: dict[frozenset[str], list[Row]] = defaultdict(list)
        for row in rows:
            groups[row[2]].append(row)
        if len(groups) < 2:
            continue
        base = max(groups, key=lambda names: (len(groups[names]), sorted(names)))
        kept = {names: group for names, group in groups.items() if names == base or akin(base, names, slot, kin)}
        sides = [wording(group[0][1], [row[0] for row in group]) for group in kept.values()]
        if len(sides) > 1 and len(sources_of(sides)) > 1:
            entities = sorted(set().union(*kept))
            about = slot if slot.startswith(head) else f"{head} {slot}"
            yield difference(("list", slot, head), "scope", "scope", f"{about}: who or where", sides, entities)


def akin(base: frozenset[str], names: frozenset[str], slot: str, kin: frozenset[tuple[str, str]]) -> bool:
    """Whether two lists can be of one thing: one is within the other, or all but kin are the same."""
    if not base & names or one_word(base - names, names - base):
        return False
    if slot != "between":
        return base < names or names < base or len(base & names) > 1
    left, right = base - names, names - base
    return len(left) == len(right) == 1 and (tuple(sorted((*left, *right))) in kin)


def one_word(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether what parts two lists is only what one member is called: "Europe", "the European Union"."""
    return len(left) == len(right) == 1 and min(left)[:5] == min(right)[:5]


def related(story: Story) -> frozenset[tuple[str, str]]:
    """Pairs of entities of which one is told to be the other's: "Norland's Blue Front", "the Norlandic Front"."""
    return frozenset(pair for told in story.that(has_kin) for pair in kin_in(told))


def has_kin(_: Story, told: Told) -> bool:
    """Whether one entity is told to be another's in a sentence."""
    return any(True for _ in kin_in(told))


def kin_in(told: Told) -> Iterator[tuple[str, str]]:
    """The pairs of a sentence."""
    rows = [m for m in told.mentions if m.how is not How.REFERENCE]
    for one, two in pairwise(rows):
        gap = told.text[one.span.end : two.span.start]
        owns = gap in ("'s ", "’s ")
        people = one.how is How.DEMONYM and re.fullmatch(r" (?:[a-z]+ ){0,3}", gap)
        if one.entity != two.entity and (owns or people):
            yield min(one.entity, two.entity), max(one.entity, two.entity)


def has_list(story: Story, told: Told) -> bool:
    """Whether a list of names follows a word that opens a slot."""
    return any(True for _ in lists_of(story, told))


def lists_of(story: Story, told: Told) -> Iterable[tuple[str, str, str, frozenset[str]]]:
    """(slot, head, words, names) of each list of names that follows a word which opens a slot."""
    text = told.text
    for match in SLOT.finditer(text):
        rows = run_of(story, told, match.end())
        slot = match[1].lower()
        if not rows or (slot in SEVERAL and len(rows) < 2):
            continue
        at = token_at(told, match.start())
        head = "support" if slot == "support from" else head_before(told, at)
        if head and not AFTER.match(text[rows[-1].span.end :]):
            words = safe(told, match.start(), rows[-1].span.end)
            yield slot, head, words, frozenset(m.entity for m in rows)
    for match in AGREED.finditer(text):
        rows = [m for m in told.mentions if m.span.end <= match.start() and m.how is not How.REFERENCE]
        run = run_of(story, told, rows[-3].span.start) if len(rows) > 2 else ()
        if len(run) != 2 or run[-1].span.end < match.start() - 1:
            run = run_of(story, told, rows[-2].span.start) if len(rows) > 1 else ()
        if len(run) == 2 and run[-1].span.end >= match.start() - 1:
            words = safe(told, run[0].span.start, match.end())
            yield "between", "agreement", words, frozenset(m.entity for m in run)
    for match in MADE.finditer(text):
        rows = makers(told, match.start())
        head = next((g for w in text[match.end() :].split()[:3] if (g := things().get(w.strip(".,").lower()))), "")
        if rows and head:
            words = text[rows[0].span.start : match.end()].strip()
            yield f"{match[1].lower()} by", head, words, frozenset(m.entity for m in rows)


def makers(told: Told, end: int) -> Sequence[Mention]:
    """The names that end before "-brokered", those joined by "and" together."""
    found: list[Mention] = []
    for mention in reversed([m for m in told.mentions if m.span.end <= end][-MEMBERS:]):
        gap = told.text[mention.span.end : found[0].span.start if found else end]
        if gap not in (("", ".") if not found else ("- and ", " and ", "-", ", ", ".- and ")):
            break
        found.insert(0, mention)
    return found


def run_of(story: Story, told: Told, start: int) -> Sequence[Mention]:
    """The names that stand one after another from an offset on; of "X's Y" the last, which is who is meant."""
    here = [m for m in told.mentions if m.span.start >= start and m.how is not How.REFERENCE]
    found: list[Mention] = []
    end = start
    for mention in here[: 2 * MEMBERS]:
        gap = told.text[end : mention.span.start]
        if not found:
            if gap not in ("", "the ") or story.entities[mention.entity].kind not in NAMED:
                return ()
        elif gap in ("'s ", "’s ") or (found[-1].how is How.DEMONYM and re.fullmatch(r" (?:[a-z]+ ){1,3}", gap)):
            found[-1] = mention
            end = mention.span.end
            continue
        elif not JOINING.match(gap):
            break
        joined = bool(found) and "and" in gap
        found.append(mention)
        end = mention.span.end
        if joined:
            return found[:MEMBERS]
    return found[:1]


def head_before(told: Told, at: int) -> str:
    """The group of the thing that a list belongs to: the noun right before, past a verb of being or brokering."""
    lows = told.line.lowers
    for n in range(at - 1, max(-1, at - 10), -1):
        if lows[n] in things():
            return things()[lows[n]]
        if lows[n] in (".", ";", "—") or (lows[at] == "between" and n < at - 3):
            return ""
    return ""
