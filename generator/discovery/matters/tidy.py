"""A title says who does what in plain words: no day, no bracket, no insertion, nobody who only says that they will."""

import re

NIGHT = "(?: (?:morning|afternoon|evening|night))?"
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
HELPERS = "was|were|is|are|has|have|had|will|would"
WHEN = re.compile(
    rf"(?<=[a-z.’'”\d)]) (?:(?:on|late|early|this|last|next|by) ){{0,2}}(?:{DAYS}|today|yesterday|tomorrow)"
    rf"{NIGHT}(?=[ ,]|$)"
)
"""A day with the words around it; a name such as "Black Friday" has a capital before it."""
JOINED = re.compile(rf" (?:and|or) (?:{DAYS})")
"""A further day, with which it is no day that can be left out: "moved Thursday and Friday classes"."""
OPENING = re.compile(rf"(?<=[A-Za-z.]) (?:on|late|this|last) (?:{DAYS}){NIGHT}(?= [a-z])")
"""The same after a name."""
DATED = re.compile(rf",? (?:on|since|in) (?:(?:{MONTHS})(?: \d{{1,2}})?|\d{{1,2}} (?:{MONTHS}))(?:,? \d{{4}})?$")
BRACKET = re.compile(r" ?\([^()]{0,60}\)")
RELEASED = re.compile(rf",? (?:released|published|issued|unveiled|announced)(?: on)? (?:{DAYS}),(?= )")
"""That something was made known, between it and its verb."""
ADVERB = re.compile(r" (?:also|then|meanwhile|already|previously|initially|subsequently|later|recently)(?= [a-z])")
INSERTED = re.compile(rf"^([^,]{{2,60}}), (?:which|who) (?={HELPERS})")
BESIDE = re.compile(
    r"^([^,]{2,60}), (?:meanwhile|however|too|also|in turn|by contrast|for (?:its|their|his|her) part"
    rf"|(?:planned|due|set|scheduled|expected) (?:for|in|on|by) (?:(?:early|late|mid) )?(?:{MONTHS}|next \w+)),"
    rf" (?=(?:{HELPERS}) |\w+ed )"
)
"""What only joins a sentence to the one before, or says when, between a subject and its verb."""
NAME = r"[A-Z][\w.-]*(?: (?:of |for |the ){0,2}[A-Z][\w.-]*){0,6}"
APPOSED = re.compile(rf"^({NAME}), (?=(?:{HELPERS}) |[a-z]+ed |[a-z]+s (?:the|an?|its|his|her|their) )")
"""The comma after a name alone, before which stands an office: "the bank's head, Ina Vole, resigned"."""
PLACED = re.compile(rf"^([A-Z][^,]{{2,60}}), [A-Z][\w. -]{{1,30}}(?:, [A-Z][\w. -]{{1,30}})?, (?={HELPERS})")
"""Where a body has its seat, between it and its verb."""
SAID = re.compile(
    r"^([^,]{2,60}) (?:said|says|announced|confirmed|declared|stated|added|gave notice) (?:that )?(?:it|he|she|they)"
    rf" (?=(?:{HELPERS}|plans|intends) )"
)
"""Who says that they will do what they are then told to do."""
LONGEST_WORD = 30
"""Characters of a word before a day that are looked at."""
NOUNS = {
    "agreed": "Agreement",
    "decided": "Decision",
    "appealed": "Appeal",
    "offered": "Offer",
    "pledged": "Pledge",
    "promised": "Promise",
    "refused": "Refusal",
    "planned": "Plan",
    "pleaded": "Plea",
    "vowed": "Vow",
    "settled": "Settlement",
    "threatened": "Threat",
    "withdrew": "Withdrawal",
    "retreated": "Retreat",
    "resigned": "Resignation",
}
"""What a title begins with that would begin with a bare verb."""
GOVERNED = frozenset({"to", "with", "from", "on", "for", "against", "in", "as"})
"""Words before what such a verb is about, which its noun governs too."""
TOO_LONG, CHARACTERS = 10, 70
"""Words and characters beyond which a title is cut where it can be."""


def tidy(title: str) -> str:
    """A title without what no title needs; the same where all of it is needed."""
    text = RELEASED.sub("", BRACKET.sub("", title))
    text = ADVERB.sub("", OPENING.sub("", WHEN.sub(unless_named, text)))
    text = DATED.sub("", text)
    for pattern in (INSERTED, BESIDE, PLACED, SAID, APPOSED):
        text = pattern.sub(r"\1 ", text)
    return re.sub(r" {2,}", " ", text).strip(" ,;:")


def as_noun(title: str) -> str:
    """A title that begins with what somebody did, with the noun for it: "Agreed with the union" is an agreement."""
    first, _, rest = title.partition(" ")
    noun = NOUNS.get(first.lower())
    return f"{noun} {rest}" if noun and rest.partition(" ")[0] in GOVERNED else title


def unless_named(found: re.Match[str]) -> str:
    """Nothing for a day; the day itself where it is part of a name: "Black Friday"."""
    if JOINED.match(found.string, found.end()) or found.string[: found.start()].endswith((" and", " or")):
        return found[0]
    word = found.string[max(0, found.start() - LONGEST_WORD) : found.start()].rsplit(" ", 1)[-1]
    return found[0] if found[0][1:2].isupper() and word[:1].isupper() else ""


def is_short(title: str) -> bool:
    """Whether a title is as short as a reader likes it."""
    return len(title) <= CHARACTERS and len(title.split()) <= TOO_LONG
