"""A name is one written form, with each place where it stands and all that is said of it there."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Naming
from generator.model.kind import Kind
from generator.model.tables import words

Site = tuple[int, int]
"""An article's place in the list of articles, and a sentence's in the article."""

WEIGHTS = {
    "title": 4.0,
    "role before": 3.0,
    "apposition": 3.0,
    "who": 2.0,
    "does what persons do": 2.0,
    "its last word": 3.0,
    "its first word": 3.0,
    "the words of it": 3.0,
    "a word of it": 3.0,
    "place": 2.0,
    "role after": 2.0,
    "office": 1.5,
    "belongings": 1.0,
}
"""How much a clue's kind counts where a name's mentions disagree."""
ALONE = "no word that it belongs to"
NEXT = re.compile(r" ([A-Za-z][\w-]*)")
NUMBER = re.compile(r"(?<![\d,.])\d{3} \Z")
"""What stands before a word that is a part of a model's name: "the 747 Zett"."""
FOLLOWING = re.compile(r"['’]s\b|\s([a-z]+)")
CLOSING = words("in of on at to for and or by with that which from as but has had is was will would")


@dataclass(slots=True, eq=False)
class Name:
    """One written form: its sites, the votes for its kind, clues, roles, bracket partners and neighbours in lists.

    `spots` are the texts in which a name of several words stands, and where in them; `first` says where it first
    stands in each article, `told` the same below the title; `others` counts what others call a place of that name;
    `provinces` counts the provinces and states that follow it.
    """

    text: str
    sites: list[Site] = field(default_factory=list)
    votes: dict[Kind, float] = field(default_factory=lambda: defaultdict(float))
    clues: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    partners: Counter[str] = field(default_factory=Counter)
    first: dict[int, tuple[int, int]] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)
    peers: Counter[str] = field(default_factory=Counter)
    told: dict[int, tuple[int, int]] = field(default_factory=dict)
    provinces: Counter[str] = field(default_factory=Counter)
    spots: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def articles(self) -> set[int]:
        """The articles in which it stands."""
        return set(self.first)

    @property
    def words(self) -> list[str]:
        """Its words."""
        return self.text.split()

    def add(self, article: int, naming: Naming, text: str, *, title: bool = False) -> None:
        """Takes up one mention; `text` is the sentence's, `title` says that it is a title."""
        self.sites.append((article, naming.sentence))
        self.first.setdefault(article, (naming.sentence, naming.span.start))
        if not title:  # a title has no room for long names
            self.told.setdefault(article, (naming.sentence, naming.span.start))
        self.clues[naming.clue] += 1
        if " " in self.text:
            self.spots.append((text, naming.span.start, naming.span.end))
        number = NUMBER.search(text, max(0, naming.span.start - 5), naming.span.start)
        if number:
            self.clues[number[0]] += 1
        if naming.kind:
            self.votes[naming.kind] += WEIGHTS.get(naming.clue, 1.0)
        if text[max(0, naming.span.start - 4) : naming.span.start].lower() == "the ":
            self.clues["the"] += alone(text, naming.span.end)
        self.clues[ALONE] += not attributed(text, naming.span.end)
        if naming.role:
            self.roles[text[naming.role.start : naming.role.end]] += 1
        if naming.partner:
            self.partners[plain(text[naming.partner.start : naming.partner.end])] += 1


def alone(text: str, end: int) -> bool:
    """Whether a name that ends here is no part of a longer phrase: "the Senate voted", but not "the Holt plan"."""
    hit = FOLLOWING.match(text, end)
    return not hit or not hit[1] or hit[1] in CLOSING or hit[1] in lexicon().acts


def attributed(text: str, end: int) -> bool:
    """Whether a name that ends here only tells more of the next word: "Orlian police", but not "Orlia voted"."""
    hit = NEXT.match(text, end)
    return hit is not None and hit[1] not in CLOSING and hit[1] not in lexicon().acts


def plain(text: str) -> str:
    """A name as it is compared: straight apostrophes, no mark at its end but the full stop of an abbreviation."""
    text = text.replace("’", "'").removesuffix("'s").rstrip("'-&,")
    return text.rstrip(".") if text.count(".") == 1 and not text.endswith(("Jr.", "Sr.")) and len(text) > 3 else text
