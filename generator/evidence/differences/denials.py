"""What one side says of another, and the other denies right after it ("She is accused of fraud", "She denies it").

A denial says of itself whether it is of what stands before: by "it", by "the accusation", by "any wrongdoing". What it
denies is the sentence before, or, of three, the last that alleges something and names who denies. A sentence that has
both needs no other beside it.
"""

import re
from collections.abc import Iterable
from itertools import takewhile

from generator.evidence.differences.anchors import Anchors, telling
from generator.evidence.differences.charges import PUT, Dispute, title_of
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.rivals import UNNAMED, rival_of, speakers, voice_of
from generator.evidence.differences.told import Story, Told, reads
from generator.model.annotation import Mode
from generator.model.story import Difference

ENDS = r"(?=[.,;:”\"]| (?:and|but|as|all|saying)\b|$)"
OF = r"(?:the|these|those|such|all|both|any|his|her|its|their)"
WRONG = (
    r"(?:(?:any |all |having any )?(?:wrongdoing|involvement|guilt|responsibility)"
    r"|(?:any|having had any|having any) (?:part|role|hand|link|fault))\b"
)
SO = (
    r"that (?:it|he|she|they) (?:(?:is|was|did|does|had|has|have) (?:done )?(?:so|anything wrong|wrong)\b|did(?=[.,;]))"
)
DENIES = (
    r"(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|disput(?:es|ed)|refut(?:es|ed))"
    rf" (?:(?:it|this|that|them){ENDS}|{OF} (?:[a-z]+ )?{PUT}{ENDS}|{WRONG}|{SO}|any [a-z]+{ENDS})"
)
UNTRUE = (
    r"(?:baseless|false|untrue|fake|nonsense|unfounded|groundless|absurd|made up|a lie|lies|inaccurate|misleading"
    r"|exaggerated|speculation|propaganda|gossip|fiction)"
)
CALLS = rf"(?:call(?:s|ed)|brand(?:s|ed)) (?:it|this|that|them|{OF} {PUT}) (?:\w+ly )?[“\"]?{UNTRUE}"
NOT_TRUE = (
    r"(?:says?|said|insists?|insisted) (?:that )?(?:that|this|it|the (?:claim|report|charge|accusation))"
    r"(?: is| was|['’]s) (?:not (?:true|so|the case)|untrue|false|wrong|a lie|nonsense)"
)
DENIAL = re.compile(rf"\b(?:{DENIES}|{CALLS}|{NOT_TRUE})", re.IGNORECASE)
"""A denial of what stands before it."""
ANY = re.compile(r" any ([a-z]+)$")
NAMED = re.compile(rf"{PUT}|{WRONG}", re.IGNORECASE)
NOT = re.compile(r"(?:\b(?:not|never|neither|nor|cannot|declined to|refused to)|n['’]t)(?: \w+)? $", re.IGNORECASE)
ALLEGES = re.compile(
    r"\b(?:accus(?:es?|ed|ing|ations?)|alleg\w+|blam(?:es?|ed|ing)|charg(?:es?|ed|ing)|claim(?:s|ed|ing)?|suspect\w*"
    r"|investigat\w+|said|says?|told|reported|reports?|according to|critics)\b",
    re.IGNORECASE,
)
OWN = re.compile(
    r"\b(?:accus(?:es?|ed|ing)|alleg(?:es?|ed|ing)|blam(?:es?|ed|ing)|charg(?:es?|ed|ing)|suspect\w*|investigat\w+)\b"
)
"""What alleges in the denial's own sentence what it denies."""
DEMANDS = re.compile(
    r"\b(?:should|must|ought to|urg(?:es?|ed|ing)|demand(?:s|ed|ing)|call(?:s|ed|ing) (?:for|on))\b", re.IGNORECASE
)
"""What asks for something, and so charges nobody."""
BACK = 3
"""Sentences before a denial in which what it denies is looked for."""


def dispute_in(story: Story, told: Told) -> Dispute | None:
    """What a sentence denies or tells otherwise than one near it."""
    return dispute_of(story, told) or rival_of(story, told)


def not_rare(story: Story) -> str:
    """Those of the words of what is alleged that do not count."""
    anchors = story.once(Anchors)
    disputes = filter(None, (dispute_in(story, told) for told in story.that(dispute_in)))
    words = frozenset[str]().union(*(telling(dispute.alleged.line.lowers) for dispute in disputes))
    return " ".join(sorted(words & (anchors.names | anchors.common)))


@reads(dispute_in, also=not_rare)
def denials(story: Story) -> Iterable[Difference]:
    """The differences between what is alleged and what is denied right after it."""
    anchors = story.once(Anchors)
    groups: list[list[Dispute]] = []
    for told in story.that(dispute_in):
        dispute = dispute_in(story, told)
        if dispute is not None:
            group = next((g for g in groups if any(one_matter(anchors, dispute, other) for other in g)), None)
            if group is None:
                groups.append([dispute])
            else:
                group.append(dispute)
    for group in groups:
        alleged, denied = [one.alleged for one in group], [one.denied for one in group]
        who = min(frozenset.union(*(one.who for one in group)), default="")
        sides = [wording(rows[0].text, rows) for rows in (alleged, denied)]
        name = story.entities[who].name if who else voice_of(denied[0])
        name = name or "one side"
        about = next((found for told in alleged if (found := title_of(told, name))), "")
        about = next((one.about for one in group if one.about), about)
        about = about or next((one.voices for one in group if one.voices), f"what {name} denies")
        if about != UNNAMED:
            key = ("denied", who, alleged[0].statement.id)
            yield difference(key, "status", "disputed", about, sides, (who,) * bool(who))


def dispute_of(story: Story, told: Told) -> Dispute | None:
    """The denial of a sentence, with what it denies; None where it has none, or where nobody known denies."""
    match = DENIAL.search(told.text)
    if match is None or told.statement.mode is Mode.HYPOTHETICAL:
        return None
    lead = told.text[: match.start()]
    if NOT.search(lead) or OWN.search(lead) or ALLEGES.search(lead.rpartition(";")[0]):
        return None
    who = frozenset(m.entity for m in told.mentions if m.span.start < match.start())
    before = alleged_before(story, told, who, named=bool(NAMED.search(match[0]))) if who else None
    some = ANY.search(match[0])
    about = f"whether there is any {some[1]}" if some and not NAMED.search(match[0]) else ""
    return Dispute(before, told, who, about) if before is not None else None


def alleged_before(story: Story, told: Told, who: frozenset[str], *, named: bool) -> Told | None:
    """What a denial denies: of the sentences before it, the last that names who denies, else the very last.

    `named` says that it denies an accusation or the like, so that the last which accuses comes first.
    """
    near = [*takewhile(bool, (story.at.get((told.source, told.statement.sentence - n)) for n in range(1, BACK + 1)))]
    rows = [one for one in near if one and alleges(one) and one.statement.mode is not Mode.DENIED]
    rows = [one for one in rows if not who & speakers(one) and not (named and DEMANDS.search(one.text))]
    mine = [one for one in rows if not who.isdisjoint(m.entity for m in one.mentions)]
    accusing = [one for one in mine if named and OWN.search(one.text)]
    return next(iter([*accusing, *mine]), rows[0] if rows and (named or rows[0] is near[0]) else None)


def alleges(told: Told) -> bool:
    """Whether a sentence puts forward what somebody may deny."""
    return told.statement.attributed_to is not None or bool(ALLEGES.search(told.text))


def one_matter(anchors: Anchors, one: Dispute, two: Dispute) -> bool:
    """Whether two disputes are one: what is alleged, and of whom, is told alike."""
    if one.alleged is two.alleged:
        return True
    mine, theirs = (anchors.rare(telling(dispute.alleged.line.lowers)) for dispute in (one, two))
    names = [{m.entity for m in dispute.alleged.mentions} | dispute.who for dispute in (one, two)]
    words, named = len(mine & theirs), len(names[0] & names[1])
    return bool(named) and (words > 1 or (named > 1 and bool(words)) or named > 2)
