"""A language that a frame can have: what we say in English, said in it, and what it says, in English again.

A text is only put into it where that can be read back: so what we say is known by its English form everywhere.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from generator.model.tables import LOADER
from generator.pages.frame.calendar import ENGLISH, Calendar
from generator.pages.frame.form import SLOT, Form, Sorts, form

FOLDER = "generator.texts"
ENGLISH_LANGUAGE = "en"
PART = " · "
"""What parts several things that are said in one."""
Pair = tuple[Form, Form]


@dataclass(frozen=True, eq=False)
class Tongue:
    """One language, by the texts of its file."""

    language: str
    texts: Mapping[str, Any] = field(repr=False)

    @cached_property
    def exact(self) -> Mapping[str, str]:
        """The texts without slots, by their English."""
        return {key: text for part in self.texts["exact"].values() for key, text in part.items()}

    @cached_property
    def exactly(self) -> Mapping[str, str]:
        """The English of the texts without slots."""
        return {text: key for key, text in self.exact.items()}

    @cached_property
    def forms(self) -> tuple[Pair, ...]:
        """The texts with slots, in English and here; those that hold most by themselves come first."""
        rows = [(form(key), form(text)) for key, text in self.texts["forms"].items()]
        return tuple(sorted(rows, key=lambda row: (-held(row[0]), row[0].text)))

    @cached_property
    def beginning(self) -> Mapping[str, tuple[Pair, ...]]:
        """Those that a text here may be of, by its first letter; by none those that begin with a slot."""
        letters = {"", *(here.begins[:1] for _, here in self.forms)}
        return {one: tuple([row for row in self.forms if row[1].begins[:1] in ("", one)]) for one in letters}

    @cached_property
    def calendar(self) -> Calendar:
        """How dates are written."""
        dates = self.texts["dates"]
        names = {name: dates[name] for name in ("months", "months_of", "seasons")}
        return Calendar(forms=dates["forms"], **names)

    @cached_property
    def signs(self) -> dict[int, str]:
        """What stands for the comma and the point of an English number."""
        return str.maketrans({",": self.texts["numbers"]["thousands"], ".": self.texts["numbers"]["decimal"]})

    @cached_property
    def here(self) -> Sorts:
        """How this language reads and writes what fills slots."""
        return Sorts(read=self.into_english, write=self.from_english, plural=self.plural)

    def from_english(self, sort: str, value: str) -> str | None:
        """A value of a sort, said here."""
        if sort == "words":
            return value
        if sort == "n":
            return value.translate(self.signs)
        if sort == "day":
            found = ENGLISH.read(value)
            return self.calendar.write(found) if found else None
        return self.listed(sort, value, back=False)

    def into_english(self, sort: str, value: str) -> str | None:
        """A value of a sort that was said here, in English."""
        if sort == "words":
            return value
        if sort == "n":
            return value.translate({ord(sign): chr(plain) for plain, sign in self.signs.items()})
        if sort == "day":
            found = self.calendar.read(value)
            return ENGLISH.write(found) if found else None
        return self.listed(sort, value, back=True)

    def listed(self, sort: str, value: str, *, back: bool) -> str | None:
        """A word of one part of the texts, or several with commas between; of `names`, others may stand among them.

        A part with a great letter has its words with one too.
        """
        if sort == "names":
            return ", ".join((self.back(word) if back else self.turn(word)) or word for word in value.split(", "))
        known = self.lists[sort, back]
        words = [value] if value in known else value.split(", ")
        return ", ".join(known[word] for word in words) if all(word in known for word in words) else None

    @cached_property
    def lists(self) -> Mapping[tuple[str, bool], Mapping[str, str]]:
        """The words of each part of the texts: what they are here, and what these are in English."""
        parts = dict(self.texts["lists"])
        parts |= {
            great(name): {great(one): great(other) for one, other in part.items()} for name, part in parts.items()
        }
        found = {(name, False): part for name, part in parts.items()}
        return found | {(name, True): {other: one for one, other in part.items()} for name, part in parts.items()}

    def plural(self, number: str) -> int:
        """Which form of a word goes with a number."""
        tags: list[str] = self.texts["plurals"]
        from babel import Locale  # noqa: PLC0415  # takes longer than most commands' start, and English needs none

        locale = Locale.parse(self.language)
        return tags.index(locale.plural_form(float(number.replace(",", ""))))

    def turn(self, text: str) -> str | None:
        """What we say, said here; None where the language has no words for it, or none that can be read back."""
        return turned(self, text)

    def back(self, text: str) -> str | None:
        """What is said here, in English; None where it is nothing that we say."""
        return turned_back(self, text)

    def parts(self, text: str, *, back: bool = False) -> str:
        """What is said in one, part by part; what is no text of ours stays."""
        rows = text.split(PART)
        return PART.join((self.back(row) if back else self.turn(row)) or row for row in rows)


@lru_cache(maxsize=1 << 15)
def turned(tongue: Tongue, text: str) -> str | None:
    """What we say, in a language."""
    if text in tongue.exact:
        return tongue.exact[text]
    for english, here in tongue.forms:
        values = english.read(text, PLAIN)
        made = here.write(values, tongue.here) if values is not None else None
        if made is not None and tongue.back(made) == text:
            return made
    return None


@lru_cache(maxsize=1 << 15)
def turned_back(tongue: Tongue, text: str) -> str | None:
    """What a language says, in English."""
    if text in tongue.exactly:
        return tongue.exactly[text]
    for english, here in tongue.beginning.get(text[:1]) or tongue.beginning[""]:
        values = here.read(text, tongue.here)
        made = english.write(values, PLAIN) if values is not None else None
        if made is not None and here.write(values or {}, tongue.here) == text:
            return made
    return None


def great(word: str) -> str:
    """The word with a great letter."""
    return word[:1].upper() + word[1:]


def held(row: Form) -> int:
    """How many letters a form has by itself."""
    return len(SLOT.sub("", row.text))


def plain(sort: str, value: str) -> str | None:
    """A value in English; a date is one."""
    return None if sort == "day" and ENGLISH.read(value) is None else value


PLAIN = Sorts(read=plain, write=plain, plural=lambda number: int(number != "1"))


@cache
def languages() -> tuple[str, ...]:
    """The languages that a frame can have beside English, sorted."""
    return tuple(
        sorted(file.name.removesuffix(".yml") for file in files(FOLDER).iterdir() if file.name.endswith(".yml"))
    )


@cache
def tongue(language: str) -> Tongue:
    """A language by its code."""
    text = files(FOLDER).joinpath(f"{language}.yml").read_text(encoding="utf-8")
    return Tongue(language, yaml.load(text, Loader=LOADER))  # noqa: S506


def english(text: str) -> str:
    """What we say in any language, in English, also as a heading with a great letter; other words stay."""
    rows = (text, text[:1].lower() + text[1:])
    return next((f for row in rows for one in languages() if (f := tongue(one).back(row)) is not None), text)


@cache
def said_as(text: str) -> str:
    """A pattern for one of our texts in every language, without or with slots."""
    here = [(one.texts["forms"] | one.exact)[text] for one in map(tongue, languages())]
    return "|".join(re.sub(r"\?P<\w+>", "?:", form(each).pattern.pattern) for each in (text, *here))


def say(text: str, language: str) -> str:
    """What we say, in a language; in English where that has no words for it."""
    return text if language not in languages() else tongue(language).turn(text) or text
