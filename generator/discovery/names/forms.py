"""A capitalised stretch is a name only where the story bears it out: its own small letters are the best lexicon."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from generator.discovery.names.lexicon import bodies, given_names, in_full, outlets, regions, shared, states
from generator.extraction.names.lexicon import lexicon
from generator.extraction.names.parts import is_field
from generator.extraction.things.lexicon import phrases
from generator.model.entity import How
from generator.model.tables import words

PARTS_OF_THE_WORLD = words("north south east west latin central pan african all")
SURE = frozenset({"who", "title", "acts", "apposition", "administration", "speaker", "office", "place", "role before"})
"""Clues by which even a sentence's first word is a name."""
BODY_WORDS = frozenset({"its last word", "the words of it"})
"""Clues that a name inside a sentence is a body's, though each of its words is an ordinary one."""
SAID_TO_BE = frozenset({"title", "apposition", "role before"})
ORDINARY = re.compile(
    r"(?:ours|ors|tion|ment|ness|ity|ism|ing|ers|ists|ians|ants|ents|ship|ance|ence|ies|ly|ed|age|ful|ous|ive|al|ics)\Z"
)
"""Endings of ordinary words: one at a sentence's start is no name."""
CALLING = re.compile(r"[a-z]{2}(?:(?:er|or|ist|ian|ant)s?|m[ae]n|wom[ae]n)\Z")
"""Endings of words for what somebody does, which may open a sentence before a full name."""
DESIGNATOR = re.compile(r"[A-Z]-?\d{2}|\b[A-Z]-[A-Z]{2,}")
NUMBERED = re.compile(r"\d{1,3}(?:st|nd|rd|th) [A-Z]\D*\Z")
"""A court or a unit with its number."""
GLUED = re.compile(r"[a-z]{3}[A-Z][a-z]{3}")
"""Two words run together, as where a page's links were copied; one alone may be a firm's name."""
CAMEL = re.compile(r"[a-z][A-Z]")
SINGLE = words(
    "office department ministry commission committee subcommittee council bureau agency authority board administration"
)
"""What ends a name that without "the" before it is the end of another: "the Orlo and Sarn Affairs Office"."""
AFFAIRS = words(
    "foreign defense defence interior finance justice health education trade transport agriculture environment economy"
)
"""What a ministry is for, which behind a state's adjective is no body by itself."""
MINISTRIES = frozenset({"ministry", "department"})
"""What others write in small letters: "the justice ministry"."""
LETTERS = 7
"""A word in capitals that is longer is shouted, and no name made of letters."""
LONGEST = 8
"""Words of a firm's name and a person's."""
NAMED = 3
"""Words of a person's name."""
RARE = 3
"""A word that is written small at least a third as often as with a capital is an ordinary word."""


@dataclass(slots=True)
class Forms:
    """What the story writes: words in small letters, stretches with capitals inside sentences, and their firsts."""

    small: Counter[str] = field(default_factory=Counter)
    inner: Counter[str] = field(default_factory=Counter)
    firsts: set[str] = field(default_factory=set)
    lasts: set[str] = field(default_factory=set)

    def ordinary(self, form: str) -> bool:
        """Whether the story writes the form in small letters as well."""
        count = 0 if CAMEL.search(form) else self.small[form.lower()]
        return count > 0 and count * RARE >= self.inner[form]

    def names(self, form: str, clue: str, *, start: bool) -> Iterator[str]:
        """The name or names that a stretch stands for; none where it is an ordinary word."""
        if known(form):
            yield form
        elif form in shared() or (
            not NUMBERED.match(form) and (DESIGNATOR.search(form) or any(map(str.isdigit, form)))
        ):
            return
        elif " " in form and form.isupper() and len(form) > LETTERS:
            if form.title() in self.inner or known(form.title()):
                yield form.title()
        elif " " not in form:
            yield from self.one_word(form, clue, start=start)
        elif sum(bool(GLUED.search(word)) for word in form.split()) < 2:
            yield from self.words(form, clue, start=start)

    def one_word(self, form: str, clue: str, *, start: bool) -> Iterator[str]:
        """The name in a stretch of one word."""
        if "-" in form and all(part in states() for part in form.split("-")):
            yield from form.split("-")
            return
        if form.isupper() and form.replace("-", "") in states():
            yield form.replace("-", "")  # "U-S"
            return
        if form.isupper() and len(form) > 4:
            plainly = form.capitalize()
            if known(plainly) or plainly in self.inner:
                yield plainly
                return
            if max(map(len, form.split("-"))) > LETTERS:
                return
        letters = form.isupper() and (len(form) <= 5 or "-" in form)
        if len(form) < 2 or (not letters and (self.ordinary(form) or self.ordinary(form.removesuffix("s")))):
            return
        if start and not letters and form not in self.inner and ORDINARY.search(form.lower()):
            return
        if start and form not in self.inner and form.lower() in people():
            return
        begins = clue == "belongings" and form in self.firsts  # "Orlo's clerks", beside "Orlo University"
        if form.isupper() or not start or form in self.inner or clue in SURE or begins or form in self.lasts:
            yield form

    def words(self, form: str, clue: str, *, start: bool) -> Iterator[str]:
        """The name or names in a stretch of several words."""
        left, both, right = form.partition(" and ")
        single = right.rsplit(" ", 1)[-1].lower() in SINGLE
        partners = clue in SAID_TO_BE and " " not in left  # "the law firm Roe and Holt"
        if both and (left in self.inner or known(left)) and not single and not partners:
            yield from self.names(left, clue, start=start)
            yield from self.names(right, clue, start=False)
            return
        firm, person = firm_and_person(form)
        if person:
            yield firm
            yield person
            return
        first, rest = form.split(" ", 1)
        if " " in rest and is_given(rest.split()[0]) and says_who(first):
            yield from self.names(rest, clue, start=start)  # "Orlian Ana Holt"
            return
        if start and form not in self.inner and first.lower() in lexicon().gatherings and " of " in form:
            yield from self.names(form.split(" of ", 1)[1], clue, start=False)  # "Parents of …": any parents
            return
        if clue not in SAID_TO_BE and all(is_field(word.lower()) for word in form.split()):
            last = form.rsplit(" ", 1)[1].lower()
            if last not in heads():
                return  # "Home Affairs": a minister's, and nobody by itself
        if rest.lower() in AFFAIRS and first in states():
            yield from self.names(first, clue, start=start)  # "an Orlian Defence official"
            return
        given = first.split("-")[0] in given_names()
        fresh = start and form not in self.inner and not given and first not in states()
        fresh = fresh and not (first.isupper() and len(first) > 1)  # "ORW Orlia": letters are no opening word
        fresh = fresh and not rest.lower().startswith(
            ("of ", "for ", "on ", "against ", "without ")
        )  # "Bank of Orlo": no name begins so
        role = first.lower() in lexicon().owners or first.lower() in lexicon().roles
        role = role or (" " in rest and rest.split()[0] in given_names() and CALLING.search(first) is not None)
        tells = " " in rest or self.small[first.lower()] or ORDINARY.search(first.lower()) or clue not in SAID_TO_BE
        if fresh and ((rest in self.inner and tells) or known(rest) or self.ordinary(first) or role):
            yield from self.names(rest, clue, start=False)
        elif is_states(first) and not is_body(rest) and (rest in self.inner or known(rest)):
            yield from (first, rest)
        elif not self.described(form, clue, first, start=start) and not is_adjective(form, first):
            yield form

    def described(self, form: str, clue: str, first: str, *, start: bool) -> bool:
        """Whether all words of the stretch are ordinary words of the story, and nothing says that it is a name."""
        if clue in SAID_TO_BE or first in given_names():
            return False
        last = form.rsplit(" ", 1)[-1].lower()
        if not start and (last in lexicon().forces or last in MINISTRIES):  # "the Harbour Guard" inside a sentence
            return False
        if not start and clue in BODY_WORDS:  # "the Harbour Office"
            return False
        return all(self.small[word.lower()] and not word.isupper() for word in form.split())


def firm_and_person(form: str) -> tuple[str, str]:
    """A firm's name and that of the person behind it: "Vexa Bank Ana Holt"; empty where it is not both."""
    parts = form.split()
    lex = lexicon()
    if not 4 <= len(parts) <= LONGEST or parts[-1].lower() in lex.heads | lex.places | lex.documents | lex.events:
        return "", ""
    for at in range(2, len(parts) - 1):
        if parts[-1].lower().removesuffix("s") in lex.roles:
            break  # "Orlo Front Rose Growers"
        if parts[at] in given_names() and parts[at - 1].lower().strip(".,") in sites() and len(parts) - at <= NAMED:
            return " ".join(parts[:at]), " ".join(parts[at:])
    return "", ""


def is_states(word: str) -> bool:
    """Whether a word is a state's, its people's or its capital's, and no capital that persons are called after."""
    return word in states() and (states()[word][1] is not How.METONYM or word not in given_names())


FAITHS = words("Muslim Jewish Jew Hindu Sikh Buddhist Catholic Protestant Orthodox Sunni Shia Shiite")
"""What somebody may be called by before a full name, without a comma."""


def is_given(word: str) -> bool:
    """Whether a word is a given name, in full or for short."""
    return word in given_names() or word.lower() in in_full()


def says_who(word: str) -> bool:
    """Whether a word before a full name says of which people or faith somebody is, and is no given name."""
    return word in FAITHS or (word not in given_names() and states().get(word, ("", How.NAME))[1] is How.DEMONYM)


@cache
def sites() -> frozenset[str]:
    """Last words of a body or of a place that somebody runs."""
    return lexicon().heads | {"airport", "prison", "harbour", "harbor", "stadium", "zoo"}


@cache
def heads() -> frozenset[str]:
    """Last words of what is more than a field of affairs."""
    lex = lexicon()
    return lex.heads | lex.forces | lex.firms | lex.places | lex.governments


@cache
def people() -> frozenset[str]:
    """Plural words for people, of whom anybody may be meant."""
    return phrases("groups", "people")


def is_body(text: str) -> bool:
    """Whether a name is a body's by its last word, so that the state before it belongs to it."""
    lex = lexicon()
    last = text.rsplit(" ", 1)[-1].lower()
    begun = text.split(" of ", 1)[0].rsplit(" ", 1)[-1].lower()
    ends = {last, begun} if " of " in text else {last}
    return text in bodies() or not ends.isdisjoint(lex.heads | lex.forces | lex.governments)


def is_adjective(form: str, first: str) -> bool:
    """Whether a stretch says of which part of the world something is: "North American"."""
    last = states().get(form.rsplit(" ", 1)[-1])
    return last is not None and last[1] is How.DEMONYM and first.lower() in PARTS_OF_THE_WORLD


def known(form: str) -> bool:
    """Whether general knowledge knows the form."""
    return form in states() or form in bodies() or form in outlets() or form in regions()
