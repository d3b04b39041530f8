"""Two numbers that an article itself sets side by side, each by another voice: what organisers say, and the police.

The second number has no noun of its own, so that it can only be of what the first is of.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.evidence.differences.amounts import room
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.numbers_told import FATES
from generator.evidence.differences.titles import LABELS
from generator.evidence.differences.told import Story, Told, reads
from generator.evidence.differences.tolls import measure_of
from generator.extraction.matters.lexicon import plural
from generator.model.annotation import Quantity, Span
from generator.model.story import Difference

COUNTED = frozenset(
    {"people", "count", "dead", "injured", "arrested", "displaced", "personnel", "infected", "magnitude"}
)
VERBS = (
    r"(?:put|puts|sa(?:id|ys?)|sp(?:oke|eaks?) of|count(?:ed|s)?|estimate[sd]?|claim(?:ed|s)?|mention(?:ed|s)?"
    r"|g(?:ave|ives?)|report(?:ed|s)?|measure[sd]?|record(?:ed|s)?"
    r"|expect(?:ed|s)?|fear(?:ed|s)?|admit(?:ted|s)?|acknowledge[sd]?|concede[sd]?)"
)
IT = (
    r"(?: (?:that )?(?:(?:the|its|their|this|that|a) )?(?:(?:true|real|actual|right|official|police) )?"
    r"(?:number|figure|toll|total|turnout|crowd|loss|count|attendance|it|there were)"
    r"(?: (?:was|is|had been|had lost|lost|saw|counted))?)?"
)
AT = r"(?:,| at| to be| as| of| closer to| nearer| more like| only| just)*"
WHO = r"(?:the |some |other |many |a )*[\w.’'-]+(?: [\w.’'-]+){0,5}?(?:, [^,;]{3,60},)?"
OPENS = re.compile(
    rf"^(?:(?:but|however|meanwhile|earlier|later|yet|by contrast|on the other hand),? )?{WHO}"
    rf"(?: (?:has|have|had|also|only|later|earlier))* {VERBS}{IT}{AT} $",
    re.IGNORECASE,
)
"""What stands before the number, where a sentence only says how many another voice counts."""
TURNS = re.compile(
    rf"(?:[;:—–]|,? (?:while|but|and|though|whereas)\b|,) (?:{WHO} {VERBS}{IT}{AT}|(?!(?:to|from|by|of|than) ){WHO}) $",
    re.IGNORECASE,
)
"""What stands between two numbers of one sentence, where another voice gives the second."""
ADDS = re.compile(r",? (?:and|or|but|against) $", re.IGNORECASE)
BY = re.compile(
    r"^,? (?:by (?:that|the (?:count|estimate|reckoning)) of|by the \w+(?:['’]s?)? (?:count|estimate|reckoning)"
    r"|if (?:you|one) believes?|according to)\b",
    re.IGNORECASE,
)
"""What stands after a number, where its voice comes behind it."""
SHORT = re.compile(
    r"^(?: (?:people|dead|deaths|more))?"
    r"(?: (?:took part|attended|came|marched|joined|turned out|were (?:there|present)))?"
    r"(?: (?:at|in|on) (?:its|the|that) [\w’' -]{2,40})?[.;,”\"]?$",
    re.IGNORECASE,
)
"""What stands after the second number: nothing that says what else it is of."""
VOICED = re.compile(rf"\b{VERBS}\b|\btold\b|\baccording to\b|\bby the \w+['’]s? count\b", re.IGNORECASE)
EMPTY = frozenset({"number", "figure", "total", "count"})
"""Words that say of no number what it is of."""
CALLED = re.compile(r"\b(?:the|its|their|this|that) (?:[\w’'-]+ ){0,2}?([a-z]{4,})(?: there| here)? (?:at|as|to be) $")
DID = re.compile(r"(?: people)? (took part|attended|came|marched|joined|turned out|gathered|died|fled)\b")
SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PUT = re.compile(
    r"\b(?:put|measured|recorded) (?:it|(?:the|their|its|this|that) (?:number|figure|toll|total|count|quake|tremor)) at"
    rf" (?P<number>\d{{1,3}}(?:\.\d)?|{'|'.join(SMALL)})(?=[.;,]?$)",
    re.IGNORECASE,
)
FIGURES = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\.\d)?|{'|'.join(SMALL)}"
NUMBER = re.compile(rf"(?<![\w.,])(?:{FIGURES})(?![\w%]|[.,]\d)", re.IGNORECASE)
"""A number without a noun."""
SAME = re.compile(r"^(?:but |and |now )?(?:he|she|it|they|we|i)\b", re.IGNORECASE)
"""How a sentence begins that is of the voice before it."""
THINKS = re.compile(
    rf"^{WHO} (?:thinks?|thought|believes?|believed|estimates?|estimated|reckons?|reckoned|says?|said|counts?|counted)"
    r"(?: (?:that |there |[\w’'-]+ ){0,2}(?:had|has|have|were|was|are|is))? $"
)
"""What stands before the number of another voice, right after one that only says how many."""
END = re.compile(r"^[.”\"]*$")
REVISED = re.compile(r"\b(?:increases?|rises?|decreases?|up|down|cut|raised|lowered) (?:over|from|on|of)\b")
"""What stands between a number and an earlier one of the same voice."""
AGAIN = re.compile(rf"\b(?:it|he|she|they|we|i) (?:(?:had|has|have|later|now|also) )?{VERBS}\b", re.IGNORECASE)
"""What stands between two numbers of one voice."""
ASKS = re.compile(r"^How many ((?:[a-z-]+ ){0,2}?[a-z-]+)(?: (?:are|were|have|has|had|was|is|did|do)\b[^?]*)?\?$")
"""What a number of the next sentence answers."""
SPEAKS = re.compile(r"^(?: [\w’'-]+){0,5} (?:told|said|says?)\b")
"""What stands after a number of those who speak."""
ARTICLE = re.compile(r"\b(?:a|an|half)\b")
NAMES = {"person": "people"}
WHOLES = frozenset({"crowd", "turnout", "rally", "march", "audience", "column", "force"})
"""What is one thing of many people."""


Pair = tuple[tuple[Told, Quantity], tuple[Told, Quantity]]


def has_pair(story: Story, told: Told) -> bool:
    """Whether a sentence sets two numbers side by side, or its own beside that of the one before."""
    return any(True for _ in pairs_in(told, story))


@reads(has_pair)
def side_by_side(story: Story) -> Iterable[Difference]:
    """The differences between two numbers that one article gives of one thing, by two voices."""
    found: dict[tuple[float, float], list[Pair]] = defaultdict(list)
    for told in story.that(has_pair):
        for one, two in pairs_in(told, story):
            first, second = sorted((one, two), key=lambda row: row[1].value or 0.0)
            pair = (first, second)
            key = (first[1].value or 0.0, second[1].value or 0.0)
            found[next((known for known in sorted(found) if is_same(key, known, pair, found[known][0])), key)].append(
                pair
            )
    for key, rows in sorted(found.items()):
        few, many = [few for few, _ in rows], [many for _, many in rows]
        wordings = [wording(side[0][1].text, [told for told, _ in side], side[0][1]) for side in (few, many)]
        names = [f"{value:g}" for value in key]
        title = about((few[0], many[0]), next(filter(None, map(asked, (*few, *many))), ""))
        yield difference(("beside", *names), "value", "beside", title, wordings)


def is_same(key: tuple[float, float], known: tuple[float, float], one: Pair, two: Pair) -> bool:
    """Whether two pairs of numbers are of one thing: one number is the same, and both others may be one."""
    rooms = [(room(mine[1]), room(theirs[1])) for mine, theirs in zip(one, two, strict=True)]
    meet = all(a and b and max(a[0], b[0]) <= min(a[1], b[1]) for a, b in rooms)
    return key == known or (meet and bool({*key} & {*known}))


def pairs_in(told: Told, story: Story) -> Iterator[tuple[tuple[Told, Quantity], tuple[Told, Quantity]]]:
    """The two numbers that a sentence sets side by side, or its number and that of the sentence before."""
    rows = [quantity for quantity in sorted(told.quantities, key=lambda q: q.span.start) if is_number(quantity)]
    for one, two in pairwise(rows):
        between, after = told.text[one.span.end : two.span.start], told.text[two.span.end :]
        turns = VOICED.search(told.text[: two.span.start]) and TURNS.search(between) and SHORT.match(after)
        if (
            comparable(one, two)
            and not REVISED.search(between)
            and not AGAIN.search(between)
            and (turns or (ADDS.search(between) and BY.match(after)))
        ):
            yield (told, one), (told, two)
    if len(rows) == 1 and VOICED.search(told.text[: rows[0].span.start]):
        for two in bare(told, rows[0].span.end):
            between = told.text[rows[0].span.end : two.span.start]
            if comparable(rows[0], two) and TURNS.search(between) and not AGAIN.search(between):
                yield (told, rows[0]), (told, two)
    before = story.at.get((told.source, told.statement.sentence - 1))
    if before is not None and rows and THINKS.match(told.text[: rows[0].span.start]):
        mine = [quantity for quantity in before.quantities if is_bare(before, quantity)]
        if len(mine) == 1 and comparable(mine[0], rows[0]):
            yield (before, mine[0]), (told, rows[0])
    rows = rows or [*bare(told)]
    if before is not None and (SAME.search(told.text) or one_voice(before, told)):
        return
    if len(rows) != 1 or before is None or not OPENS.match(told.text[: rows[0].span.start]):
        return
    if SHORT.match(told.text[rows[0].span.end :]) and VOICED.search(before.text):
        mine = [
            quantity
            for quantity in before.quantities
            if is_number(quantity)
            and comparable(quantity, rows[0])
            and not SPEAKS.match(before.text[quantity.span.end :])
        ]
        if len(mine) == 1:
            yield (before, mine[0]), (told, rows[0])


def one_voice(one: Told, two: Told) -> bool:
    """Whether one speaks in two sentences, as far as that is known."""
    first = {m.entity for m in two.mentions if not m.span.start} | {two.statement.speaker}
    return one.statement.speaker is not None and one.statement.speaker in first


def bare(told: Told, start: int = 0) -> Iterator[Quantity]:
    """The number without a noun that is put to what stands before: "Others put the number at two", "doctors say 40"."""
    match = PUT.search(told.text) if not start else None
    rows = NUMBER.finditer(told.text, start) if match is None else ()
    spans = [match.span("number")] if match else [row.span() for row in rows if stands_bare(told.text, row, start)]
    for first, end in spans[:1]:
        word = told.text[first:end]
        value = float(word.replace(",", "")) if word[0].isdigit() else float(SMALL.index(word.lower()))
        span = Span(first, end)
        yield Quantity(sentence=told.statement.sentence, span=span, text=word, unit="", value=value, measure="count")


def stands_bare(text: str, number: re.Match[str], start: int) -> bool:
    """Whether a number ends what only says how many another voice counts."""
    opened = start or OPENS.match(text[: number.start()])
    return bool(opened and SHORT.match(text[number.end() :]))


def is_bare(told: Told, quantity: Quantity) -> bool:
    """Whether a sentence says no more than who counts how many: "The mayor claimed 25,000."."""
    alone = OPENS.match(told.text[: quantity.span.start]) and END.match(told.text[quantity.span.end :])
    return bool(alone) and not quantity.unit and is_number(quantity)


def is_number(quantity: Quantity) -> bool:
    """Whether it counts something, or is a sum; "a million" says only how large, "over a million" more."""
    return (
        quantity.value is not None
        and (bool(quantity.qualifier) or not ARTICLE.search(quantity.text))
        and (quantity.measure in COUNTED or quantity.measure == "money")
    )


def comparable(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers can be of one thing, and cannot both be right."""
    if one.measure != two.measure and {one.measure, two.measure} <= FATES:
        return False
    money = (one.measure == "money") == (two.measure == "money")
    named = one.unit == two.unit or not (one.unit and two.unit)
    mine, theirs = room(one), room(two)
    apart = mine is not None and theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0])
    return money and named and apart


def about(rows: Sequence[tuple[Told, Quantity]], question: str = "") -> str:
    """What is counted, where either number or the question before it says so, and the day that its sentence gives."""
    what = next((found for row in rows if (found := called(*row))), "")
    if rows[0][1].measure == "money":
        return f"{what}: how much" if what else "how much"
    if rows[0][1].measure == "magnitude" or rows[1][1].measure == "magnitude":
        return "how strong the quake was"
    nouns = (NAMES.get(q.unit, plural(q.unit)) for _, q in rows if q.unit)
    noun = next((q.noun for _, q in rows if q.noun), "") or next(nouns, "") or what or question
    acts = (DID.match(told.text[q.span.end :]) for told, q in rows)
    done = next((act[1] for act in acts if act), "")
    day = next((date.text for told, _ in rows for date in told.dates if date.first and date.first == date.last), "")
    when = f" {day.replace('On ', 'on ')}" if day.lower().startswith("on ") else f" on {day}" if day else ""
    fate = next((LABELS[sort] for row in rows if (sort := measure_of(*row)) in LABELS), "")
    if fate:
        return (fate if noun in ("", "people") else fate.replace("how many", f"how many {noun}")) + when
    if noun in WHOLES:
        return f"how large the {noun} was{when}"
    return f"how many {noun} {done}".replace("  ", " ").strip() + (when if done else f",{when}" if when else "")


def asked(row: tuple[Told, Quantity]) -> str:
    """What the sentence before a number asks the number of: "How many *weavers*?"."""
    found = ASKS.search(row[0].before.text) if row[0].before is not None else None
    return found[1] if found else ""


def called(told: Told, quantity: Quantity) -> str:
    """What a number is told to be of before it: "put *the loss* at 3 million"."""
    found = CALLED.search(told.text[: quantity.span.start])
    return found[1] if found and not VOICED.search(found[1]) and found[1] not in EMPTY else ""
