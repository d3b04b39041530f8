"""What a page says in another language is read back into English, by the texts of that language; then it is checked.

Words that are none of these texts stay as they are: they are no known form then, in any language.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from generator.verify.site.document import Block, Document, Token, What

_SLOT = re.compile(r"\{(\w+)(?:\|([^{}]*))?\}")
_LANGUAGE = re.compile(r"^theme:(?:.*\n)(?:[ \t#].*\n|\n)*?[ \t]+language:[ \t]*[\"']?([A-Za-z-]+)", re.MULTILINE)
_LABELS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "tag"})
_NUMBER = r"\d(?:[\d.,\u00a0]*\d)?"
_SPACE = re.compile(r"[ \t\r\n]+")
"""A space that may be broken: the other parts the thousands of a number."""
_TITLE = re.compile(r" [-·] ")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATES = {
    "day": "{d} {month_of} {y}",
    "short": "{d} {month_of}",
    "month": "{month} {y}",
    "season": "{season} {y}",
    "year": "{y}",
}
_ENGLISH: Mapping[str, tuple[str, ...]] = {
    "month": _MONTHS,
    "month_of": _MONTHS,
    "season": ("Spring", "Summer", "Autumn", "Winter"),
}


@dataclass(frozen=True, eq=False)
class Tongue:
    """The texts of one language; without any, all is English already."""

    texts: Mapping[str, Any] = field(default_factory=dict, repr=False)
    language: str = "en"

    def english(self, text: str, *, label: bool = False) -> str:
        """The words in English, with the space around them; each part alone where several are said in one."""
        plain = _SPACE.sub(" ", text).strip(" ")
        if not self.texts or not plain:
            return text
        head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        end = " ·" if plain.endswith(" ·") else ""
        parts = [self._back(part) for part in plain.removesuffix(end).split(" · ")] if plain != "·" else [plain]
        if label and parts == [plain]:  # a heading begins with a great letter
            parts = [self._back(plain[0].lower() + plain[1:])]
            parts = [plain] if parts == [plain[0].lower() + plain[1:]] else parts
        return f"{head}{' · '.join(parts)}{end if plain != '·' else ''}{tail}"

    def _back(self, text: str) -> str:
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    @cached_property
    def _known(self) -> dict[str, str]:
        """What was read before, beginning with the texts that have no slots."""
        return {text: english for part in self.texts["exact"].values() for english, text in part.items()}

    @cached_property
    def _forms(self) -> list[tuple[re.Pattern[str], str]]:
        rows = sorted(self.texts["forms"].items(), key=lambda row: (-len(_SLOT.sub("", row[0])), row[0]))
        return [(_pattern(text), english) for english, text in rows]

    def _read(self, text: str) -> str:
        for pattern, english in self._forms:
            match = pattern.fullmatch(text)
            values = {slot: self._value(slot, value) for slot, value in match.groupdict().items()} if match else {}
            if match and None not in values.values():
                return _filled(english, values)
        return text

    def _value(self, slot: str, value: str) -> str | None:
        sort = slot.rstrip("0123456789")
        if len(sort) == 1:
            signs = self.texts["numbers"]
            return value.translate({ord(signs["thousands"]): ",", ord(signs["decimal"]): "."})
        if sort == "day":
            return self._day(value)
        if sort == "names":
            return ", ".join(self._back(word) for word in value.split(", "))
        return value if sort == "words" else self._listed(sort, value)

    def _listed(self, sort: str, value: str) -> str | None:
        part = self.texts["lists"][sort.lower()]
        known = {other: one for one, other in part.items()}
        if sort != sort.lower():
            known = {other[:1].upper() + other[1:]: one[:1].upper() + one[1:] for other, one in known.items()}
        words = [value] if value in known else value.split(", ")
        return ", ".join(known[word] for word in words) if all(word in known for word in words) else None

    def _day(self, value: str) -> str | None:
        if (one := self._date(value)) is not None:
            return one
        between = self.texts["dates"]["forms"]["range"].removeprefix("{one}").removesuffix("{other}")
        first, found, last = value.partition(between)
        both = [self._date(first, short=True), self._date(last)] if found else [None]
        return " to ".join(one for one in both if one) if all(both) else None

    def _date(self, value: str, *, short: bool = False) -> str | None:
        dates = self.texts["dates"]
        own = {"month": dates["months"], "month_of": dates["months_of"], "season": dates["seasons"]}
        for name, form in dates["forms"].items():
            if name in _DATES and (short or name != "short"):
                choices = {slot: "|".join(map(re.escape, words)) for slot, words in own.items()}
                choices |= {"d": r"\d{1,2}", "y": r"\d{4}"}
                parts = (f"(?P<{p}>{choices[p]})" if p in choices else re.escape(p) for p in re.split(r"[{}]", form))
                match = re.fullmatch("".join(parts), value)
                if match:
                    found = {s: _ENGLISH[s][own[s].index(v)] if s in own else v for s, v in match.groupdict().items()}
                    return _DATES[name].format(**found)
        return None


def _pattern(text: str) -> re.Pattern[str]:
    """What a form of these words looks like."""
    made, at = "", 0
    for match in _SLOT.finditer(text):
        made += re.escape(text[at : match.start()])
        if match[2] is not None:
            made += f"(?:{'|'.join(map(re.escape, match[2].split('|')))})"
        else:
            number = len(match[1].rstrip("0123456789")) == 1
            made += f"(?P<{match[1]}>{_NUMBER if number else '.+?'})"
        at = match.end()
    return re.compile(made + re.escape(text[at:]))


def _filled(english: str, values: Mapping[str, str | None]) -> str:
    """The English form with its slots filled; of two words for a number, the one for it."""

    def one(match: re.Match[str]) -> str:
        value = values[match[1]] or ""
        return value if match[2] is None else match[2].split("|")[value != "1"]

    return _SLOT.sub(one, english)


@cache
def tongue(language: str) -> Tongue:
    """The texts of a language; none of one that the frame is not in."""
    file = files("generator.texts").joinpath(f"{language}.yml")
    return Tongue(yaml.safe_load(file.read_text(encoding="utf-8")), language) if file.is_file() else Tongue()


def tongue_of(settings: Path) -> Tongue:
    """The language of a project's frame, as its mkdocs.yml names it."""
    text = settings.read_text(encoding="utf-8", errors="replace") if settings.is_file() else ""
    match = _LANGUAGE.search(text)
    return tongue(match[1].lower() if match else "en")


def in_english(document: Document, frame: Tongue) -> Document:
    """The page with its frame in English; `text` stays as it stands."""
    if not frame.texts:
        return document
    around = tuple(dict.fromkeys(frame.english(said, label=True) for said in document.frame))
    if document.editors:
        return replace(document, frame=around)
    title = _TITLE.split(document.title, maxsplit=1)
    return replace(
        document,
        title=document.title.replace(title[0], frame.english(title[0]), 1),
        description=None if document.description is None else frame.english(document.description),
        blocks=tuple(_block(block, frame) for block in document.blocks),
        frame=around,
    )


def _block(block: Block, frame: Tongue) -> Block:
    tokens = tuple(_tokens(block.tokens, frame, label=block.tag in _LABELS))
    return replace(block, tokens=tokens, stood=block.text)


def _tokens(tokens: Iterable[Token], frame: Tongue, *, label: bool) -> Iterator[Token]:
    """What is said, link by link and stretch by stretch; plain words only of headings, heads and tags."""
    for (what, _), group in groupby(tokens, key=lambda token: (token.what, token.part)):
        rows = list(group)
        ours = what in (What.SAID, What.LINK) or (label and what is What.WORDS)
        yield from (
            replace(row, text=frame.english(row.text, label=label)) if ours and len(rows) == 1 else row for row in rows
        )
