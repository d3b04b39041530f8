"""A form is a text with slots: what one language's form reads, another's writes, and nothing is lost between them.

`{n}`, one letter, is a number, and `{n|source|sources}` the word that goes with it, in as many forms as the language
has plurals. `{day}` is a date, `{words}` stays as it is, and `{NAME}` is a word, or several with commas between, of the
texts' part of that name. A digit at its end tells two slots of one sort apart.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

SLOT = re.compile(r"\{([A-Za-z_]+)(\d?)(?:\|([^{}]*))?\}")
NUMBER = r"\d(?:[\d.,\u00a0]*\d)?"
Values = Mapping[str, str]
"""What fills the slots, in English, by their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorts:
    """How one language reads and writes what fills slots: by sort of slot, from English and into it.

    None says that the words are nothing of the sort. `plural` chooses the form of a word for a number.
    """

    read: Callable[[str, str], str | None]
    write: Callable[[str, str], str | None]
    plural: Callable[[str], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One text of one language; `begins` and `ends` are its words before the first slot and behind the last."""

    text: str
    slots: tuple[str, ...]
    begins: str
    ends: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """What a text of this form looks like."""
        return pattern_of(self.text)

    def read(self, text: str, sorts: Sorts) -> Values | None:
        """What fills the slots in a text of this form, in English; None where it is of another."""
        if not (text.startswith(self.begins) and text.endswith(self.ends)):
            return None  # of hundreds of forms few are looked at closer, and made a pattern of
        match = self.pattern.fullmatch(text)
        if match is None:
            return None
        found = {slot: sorts.read(sort_of(slot), match[slot]) for slot in self.slots}
        values = {slot: value for slot, value in found.items() if value is not None}
        return values if len(values) == len(found) else None

    def write(self, values: Values, sorts: Sorts) -> str | None:
        """The text with its slots filled; None where the language has no word for one of them."""
        found = {slot: sorts.write(sort_of(slot), values[slot]) for slot in self.slots}
        if any(value is None for value in found.values()):
            return None

        def filled(match: re.Match[str]) -> str:
            slot = match[1] + match[2]
            if match[3] is None:
                return found[slot] or ""
            words = match[3].split("|")
            return words[min(sorts.plural(values[slot]), len(words) - 1)]

        return SLOT.sub(filled, self.text)


def sort_of(slot: str) -> str:
    """The sort of what fills a slot: a number has one letter."""
    name = slot.rstrip("0123456789")
    return "n" if len(name) == 1 else name


def form(text: str) -> Form:
    """The form that the text gives."""
    found = list(SLOT.finditer(text))
    return Form(
        text=text,
        slots=tuple(match[1] + match[2] for match in found if match[3] is None),
        begins=text[: found[0].start()] if found else text,
        ends=text[found[-1].end() :] if found else text,
    )


@cache
def pattern_of(text: str) -> re.Pattern[str]:
    """The pattern of a form's text."""
    made, at = [], 0
    for match in SLOT.finditer(text):
        slot = match[1] + match[2]
        made.append(re.escape(text[at : match.start()]))
        if match[3] is not None:
            made.append(f"(?:{'|'.join(re.escape(word) for word in match[3].split('|'))})")
        else:
            made.append(f"(?P<{slot}>{NUMBER if sort_of(slot) == 'n' else '.+?'})")
        at = match.end()
    made.append(re.escape(text[at:]))
    return re.compile("".join(made))
