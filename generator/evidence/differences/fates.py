"""What became of one person: how the person left, who detained or overthrew the person, who put the person in office.

Each is told by verbs and nouns right before or after the name, so that it is told of that person and of no other.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.evidence.differences.lexicon import table
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.people import People, Stand
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Mode
from generator.model.story import Difference

REACH = 90
"""Characters before or after a name in which its verb stands."""
SOFT = r"(?: (?:also|then|later|has|had|have|\w+ly))"
WHO = r"(?:,? who)?"
ASIDE = r"(?:, [^,;.“”]{3,60},)?"
OUST = (
    r"(?:fired|sacked|dismissed|ousted|removed|toppled|overthrown|overthrew|deposed|forced out|pushed out|voted out"
    r"|forced to (?:resign|quit|step down))"
)
OUSTING = r"(?:ouster|ousting|firing|sacking|dismissal|removal|overthrow|toppling)"
LEFT: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "chosen": (
        re.compile(r"(?!)"),
        re.compile(
            rf"\A(?:{ASIDE}|, [^,;.“”]{{3,60}}){WHO}{SOFT}{{0,2}} (?:quit|resigned|stepped down|stood down|walked away"
            r"|(?:was|is) (?:quitting|leaving|resigning|stepping down)"
            r"|left the (?:company|firm|job|post|office|party))\b"
            rf"(?! as (?:board )?chair)|\A['’]s (?:\w+ )?resignation\b"
        ),
    ),
    "forced": (
        re.compile(rf"\b(?:{OUST} (?!from)(?:[\w’'-]+ ){{0,4}}|{OUSTING} of (?:[\w’'-]+ ){{0,4}})\Z"),
        re.compile(
            rf"\A(?:{ASIDE}{WHO},?{SOFT}{{0,2}} (?:was|were|been)(?: being)?{SOFT}{{0,2}} {OUST}\b"
            rf"|['’]s (?:\w+ ){{0,2}}{OUSTING}\b|(?:, [^,;.“”]{{3,40}})?, whom (?:[\w’'-]+ ){{1,5}}{OUST}\b)"
        ),
    ),
}
UNSURE = re.compile(r"\b(?:if|unless|until|whether|would|could|may|might|should|not|never|denied|to)\b|n['’]t\b")
HELD = r"(?:detained|arrested|captured|jailed|imprisoned|kidnapped|abducted)"
DEED = re.compile(rf"\b(?P<doer>[A-Za-z-]+)(?: (?:in|of|from) [A-Z]\w+)?{SOFT}{{0,2}} {HELD} (?:[A-Za-z]+ ){{0,3}}\Z")
DONE = re.compile(
    rf"\A(?:{ASIDE} (?:was|were|been|being) {HELD}[^.;“”]{{0,30}}? by|, [^.;“”]{{0,50}} by) (?P<doer>[^.,;“”]{{3,40}})"
)
HELD_BY = re.compile(HELD)
DETENTION = re.compile(r"\b(?:detention|arrest|capture|abduction|kidnapping) of (?:[\w’'-]+ ){0,3}\Z")
SELF = re.compile(rf"\A(?:{ASIDE}|,){SOFT}{{0,2}} (?:declared|proclaimed|named|appointed|crowned) (?:him|her)self\b")
OTHERS = re.compile(
    rf"\A(?:{ASIDE}|, [^,;.“”]{{3,70}},) (?:was|were|has been|had been) (?:declared|named|appointed|chosen|proclaimed"
    r"|installed|picked) (?:as )?(?:the |an? |its |their )?(?:new |interim |acting |transitional )?"
    r"(?:president|leader|head|chief|chair\w*|director|minister|commander|ruler|king)\b"
)
CHOSEN = re.compile(r"\b(?:chose|picked|installed|appointed|named|selected) (?:[\w’'-]+ ){0,2}\Z")
FATE = re.compile(
    rf"{OUST}|{OUSTING}|{HELD}|detention|arrest|capture|abduction|kidnapping|declared|proclaimed|named|appointed|crowned"
    r"|chose|installed|picked|selected|quit|resign|step|stood|walked|leaving|left"
)
"""Each pattern above has one of these."""
Side = tuple[str, int, int]
"""A side, and how far before and after the name the words go that tell it."""
NONE: Side = ("", 0, 0)


def fates(story: Story) -> Iterable[Difference]:
    """The differences between what became of a person."""
    people = story.once(People)
    rows = [(told, stand) for told in story.that(has_fate) for stand in people.stands(told)]
    yield from of_rule(people, rows, how_left, ("left", "wording", "left", "how the office was left"))
    yield from of_rule(people, rows, by_whom, ("held", "attribution", "doer", "who detained"))
    yield from of_rule(people, rows, raised, ("raised", "attribution", "doer", "who put in office"))


def has_fate(_: Story, told: Told) -> bool:
    """Whether a statement has a word that may tell, of whomever it names, what became of them."""
    return told.statement.mode not in (Mode.HYPOTHETICAL, Mode.DENIED) and FATE.search(told.text) is not None


def of_rule(
    people: People,
    rows: Iterable[tuple[Told, Stand]],
    rule: Callable[[str, str], Side],
    names: tuple[str, str, str, str],
) -> Iterator[Difference]:
    """The differences of one rule, which gives a side by what stands before and after a name."""
    found: dict[str, dict[str, list[tuple[Told, str]]]] = defaultdict(lambda: defaultdict(list))
    for told, stand in rows:
        before, after = told.text[max(0, stand.start - REACH) : stand.start], told.text[stand.end :][: 2 * REACH]
        side, back, on = rule(before, after)
        if side:
            words = clause(told, stand.start - back, stand.end + on)
            found[stand.who][side].append((told, words))
    key, type_, words, label = names
    for who, sides in sorted(found.items()):
        if len(sides) < 2:
            continue
        wordings = [wording(group[0][1], [told for told, _ in group]) for group in sides.values()]
        if len(sources_of(wordings)) > 1 and len({w.text for w in wordings}) > 1:
            yield difference((key, who), type_, words, f"{people.names[who]}: {label}", wordings, (who,))


def how_left(before: str, after: str) -> Side:
    """Whether a person left by choice or was made to; nothing where neither is told as done."""
    for side, (left, right) in LEFT.items():
        match = right.match(after)
        back = None if match else left.search(before)
        words = match or back
        lead = before[-40:] if match else before[max(0, back.start() - 12) : back.start()] if back else ""
        if words and not UNSURE.search(words[0].replace("forced to", "")) and not UNSURE.search(lead):
            return side, len(before) - back.start() if back else 0, match.end() if match else 0
    return NONE


def by_whom(before: str, after: str) -> Side:
    """Who detained a person: the sort of those who did."""
    deed, done = DEED.search(before), DONE.match(after)
    if deed and not UNSURE.search(before[-30:]):
        return doers().get(deed["doer"].lower(), ""), len(before) - deed.start(), 0
    if done and (DETENTION.search(before) or HELD_BY.search(done[0])):
        return next((doers()[word] for word in done["doer"].lower().split() if word in doers()), ""), 0, done.end()
    return NONE


def doers() -> dict[str, str]:
    """The sort of those that a noun names."""
    return {word: row.split()[0] for row in table()["doers"] for word in row.split()}


def raised(before: str, after: str) -> Side:
    """Whether a person took an office or was given it."""
    own, given, chosen = SELF.match(after), OTHERS.match(after), CHOSEN.search(before)
    if own:
        return "self", 0, own.end()
    if given or chosen:
        return "others", len(before) - chosen.start() if chosen else 0, given.end() if given else 0
    return NONE
