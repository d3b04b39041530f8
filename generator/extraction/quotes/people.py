"""The persons whom an article names outside of quoted words, as far as the words around a name show that it is one."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile

from generator.extraction.quotes.around import Around, Place
from generator.extraction.quotes.words import Words
from generator.model.annotation import Span
from generator.model.tables import either

HE, SHE = "he", "she"
CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ſ]"
PARTICLE = "(?:al|bin|da|de|del|den|der|di|dos|el|ibn|la|le|van|von|zu)"
RUN = re.compile(rf"{CAPITAL}(?<!\w{CAPITAL})[\w'’-]*(?:\.? (?:{PARTICLE} ){{0,2}}{CAPITAL}[\w'’-]*)*")
BEFORE = re.compile(r"([\w'’-]+)(,?) \Z")
ALONE = re.compile(r", whos?e?\b|, (?:now |aged |then )?\d\d,| \(\d\d\)")
APPOSITION = re.compile(r",? whos?e?\b|, (?:now |aged |then )?\d\d,| \(\d\d\)")
LONGEST, WHOLE, NEAREST = 4, 12, 20
"""Words of a person's name and of a name with its titles at most; names of a sentence that a pronoun may mean."""
FIRM = frozenset({"new", "north", "south", "east", "west", "united", "saint", "st"})
"""A name that begins with one of these is a place's."""
OF_PLACES = ("ese", "ish", "ian", "can", "eli", "aqi", "ani", "nch", "man")
"""So end most words for what is of a country: "Norwegian Telenor" is nobody."""
LOWERED = re.compile("-[a-z]")
NOUN = re.compile(" ([a-z]+)")
DESCRIPTION = 90
"""Characters of what somebody is, before the name."""
IN_FULL = {
    "gov": "governor",
    "gov.": "governor",
    "sen": "senator",
    "sen.": "senator",
    "gen": "general",
    "gen.": "general",
}
"""Offices by their abbreviations."""
GENDERED = {"mr": HE, "mrs": SHE, "ms": SHE, "miss": SHE, "sir": HE, "lord": HE, "lady": SHE, "dame": SHE, "king": HE}
GENDERED |= {"queen": SHE, "prince": HE, "princess": SHE, "pope": HE, "actress": SHE, "actor": HE}


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words: the name in it, its words, the title before it, and where the run ends."""

    span: Span
    parts: list[str]
    title: str
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in a sentence: where, the surname, who it can be, and whether the name only owns something."""

    place: Place
    key: str
    gender: str | None
    owns: bool


class People:
    """The persons of an article, by sentence and by office."""

    def __init__(self, around: Around, words: Words) -> None:
        self.around, self.words = around, words
        self.genders: dict[str, str | None] = {}
        self._offices: dict[str, dict[str, int]] = {}
        self._small = either(words.openers, words.determiners, words.pronouns, words.bounds)
        self._runs = [self._names(at) if row.says else [] for at, row in enumerate(around.source.sentences)]
        self._known: dict[int, list[Person]] = {}
        alone = {run.parts[0].lower() for runs in self._runs for run in runs if len(run.parts) == 1}
        persons = [(at, run) for at, rows in enumerate(self._runs) for run in rows if self._is_person(at, run, alone)]
        self._namesakes = _namesakes([run.parts for _, run in persons])
        for at, run in persons:
            self._learn(at, run)
        for surname in self._namesakes:
            self.genders.pop(surname, None)  # who "Roe" is of the two is not told
        self._places: dict[str, list[Place]] = {}

    def at(self, at: int) -> list[Person]:
        """The persons named in sentence `at`, in order."""
        if at not in self._known:
            text = self.around.line(at).text
            self._known[at] = [
                Person(
                    (at, run.span), key, self.genders[key], run.span.end < run.end or text[run.end : run.end + 1] == "'"
                )
                for run in self._runs[at]
                if (key := self.key(run.parts)) in self.genders
            ]
        return self._known[at]

    def is_open(self, at: int) -> bool:
        """Whether sentence `at` names nobody but one of several who share a surname."""
        return not self.at(at) and any(key_of(run.parts) in self._namesakes for run in self._runs[at])

    def before(self, at: int, end: int | None) -> list[Person]:
        """The last persons named in sentence `at`, before the character `end` where one is given."""
        rows = self.at(at)
        last = len(rows) if end is None else bisect_left(rows, end, key=lambda one: one.place[1].start)
        return rows[max(0, last - NEAREST) : last]

    def holder(self, office: str, until: int) -> Place | None:
        """Where the one person who was named with an office up to sentence `until` was named last."""
        keys = [key for key, at in self._offices.get(office, {}).items() if at <= until]
        if len(keys) != 1:
            return None
        if not self._places:
            for at in range(len(self._runs)):
                for one in self.at(at):
                    self._places.setdefault(one.key, []).append(one.place)
        places = self._places[keys[0]]
        return places[bisect_left(places, until + 1, key=lambda place: place[0]) - 1]

    def key(self, parts: list[str]) -> str:
        """What a person is known by: the surname, with the given name where others have that surname too."""
        surname = key_of(parts)
        return f"{parts[0].lower()} {surname}" if surname in self._namesakes and len(parts) > 1 else surname

    def _learn(self, at: int, run: Run) -> None:
        key = self.key(run.parts)
        gender = GENDERED.get(run.title) or self._gender(run.parts, run.title)
        self.genders[key] = self.genders.get(key) or gender
        held = {run.title, IN_FULL.get(run.title or "", ""), *self._apposition(at, run.end)}
        for office in held & self.words.titles:
            self._offices.setdefault(office, {}).setdefault(key, at)

    def _names(self, at: int) -> list[Run]:
        found, text, words = [], self.around.line(at).text, self.words
        for hit in RUN.finditer(text):
            whole, start = hit.group(), hit.start()
            parts, n, title = whole.split(" "), 0, ""
            if not start and parts[0].lower() in self._small:
                n = 1
            if (
                start
                and (before := BEFORE.search(text, max(0, start - 30), start))
                and before[1].lower() in words.titles
                and (not before[2] or text[hit.end() : hit.end() + 1] == ",")
            ):
                title = before[1].lower()
            if n + 1 < len(parts) <= WHOLE:
                n, title = self._after_title(parts, n, title)
            name = parts[n:]
            if not name or len(parts) > WHOLE:
                continue
            first, end = hit.end() - sum(map(len, name)) - len(name) + 1, hit.end()
            owned = 2 * whole.endswith(("'s", "’s")) or int(whole.endswith(("s'", "s’")))
            if owned:
                name[-1], end = name[-1][:-owned], end - owned
            found.append(Run(Span(first, end), name, title, hit.end()))
        return found

    def _after_title(self, parts: list[str], n: int, title: str) -> tuple[int, str]:
        """Where the name begins in a run of capitalised words, and the last title before it."""
        words = self.words
        for place in range(n, len(parts) - 1):
            low = parts[place].lower().strip(".")
            if low in words.titles and parts[place + 1].lower() not in words.not_title_before:
                title, n = low, place + 1
            elif low.endswith(("'s", "’s")):
                n = place + 1
        if len(parts) > n + 2 and not self._gender(parts[n:], ""):
            given = [m for m in range(n + 1, len(parts) - 1) if self._gender(parts[m:], "") and len(parts[m - 1]) > 2]
            n = given[0] if given else n  # "Lake Capital Ann Roe"
        return n, title

    def _is_person(self, at: int, run: Run, alone: set[str]) -> bool:
        """Whether a name is a person's: by a title, an age, a given name, an apposition, or the surname used alone."""
        parts, words = run.parts, self.words
        first, last = parts[0].lower(), parts[-1].lower()
        given = len(parts) > 1 and (first in words.men or first in words.women)
        if len(parts) > LONGEST or not {first, last}.isdisjoint(words.bodies) or last in words.auxiliaries:
            return False
        if (last in words.places and not (given and len(parts) == 2)) or (len(last) > 1 and parts[-1].isupper()):
            return False
        text = self.around.line(at).text
        if run.title and len(parts) == 1 and (noun := NOUN.match(text, run.end)):
            return noun[1] not in either(words.titles, words.roles)  # "chief Norwegian negotiator"
        if run.title or given:
            return True
        if len(parts) == 1:
            return ALONE.match(text, run.end) is not None
        if first in FIRM or first.endswith(OF_PLACES) or LOWERED.search(parts[0]):
            return False
        told = APPOSITION.match(text, run.end) is not None or bool(self._apposition(at, run.end))
        return last in alone or told or self._is_described(text, run)

    def _is_described(self, text: str, run: Run) -> bool:
        """Whether a name stands between commas after what somebody is: "a clerk from the town hall, Ann Roe, said"."""
        start = run.span.start
        if text[max(0, start - 2) : start] != ", " or text[run.end : run.end + 1] != ",":
            return False
        who = text[max(0, start - DESCRIPTION) : start - 2].rpartition(",")[2].split()
        roles = either(self.words.titles, self.words.roles)
        return bool(who) and who[0].lower() in self.words.determiners and any(part in roles for part in who[1:5])

    def _apposition(self, at: int, end: int) -> set[str]:
        """The offices in an apposition after a name."""
        text = self.around.line(at).text
        if text[end : end + 2] != ", ":
            return set()
        parts = text[end + 2 : end + 80].split(",")[0].lower().split()
        words = self.words
        held = list(takewhile(lambda part: part not in words.relatives, parts))
        acts = (part in words.auxiliaries or (part in words.verbs and part not in words.nouns) for part in held[1:])
        if held and held[0] in words.determiners and any(acts):
            return set()  # "Aboard the Blue Heron, the captain said …"
        return set(parts) & words.titles

    def _gender(self, parts: list[str], title: str) -> str | None:
        if title.endswith(("woman", "women")):
            return SHE
        first = parts[0].lower()
        he, she = first in self.words.men, first in self.words.women
        return None if he == she or len(parts) < 2 else HE if he else SHE


def _namesakes(names: list[list[str]]) -> frozenset[str]:
    """The surnames that stand after more than one given name."""
    given: dict[str, set[str]] = {}
    for parts in names:
        if len(parts) > 1:
            given.setdefault(key_of(parts), set()).add(parts[0].lower())
    return frozenset(surname for surname, firsts in given.items() if len(firsts) > 1)


def key_of(parts: list[str]) -> str:
    """The surname of a name in words."""
    last = parts[-1].lower().strip(".,")
    return parts[-2].lower().strip(".,") if last in ("jr", "sr", "ii", "iii") and len(parts) > 1 else last
