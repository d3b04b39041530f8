"""An editor's word of likelihood stands on one yardstick, and in no sentence that says how sure somebody is.

Words of articles are never judged: what stands in quotation marks, and what the sentence said that was reworded. The
terms and their shares are those of Intelligence Community Directive 203 (2015), D.6.e.(2)(a), of the Probability
Yardstick as gov.uk explains it (2025), and of Kent's Words of Estimative Probability (1964); likelihood.yml names each.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.editorial.checks.written import Written
from generator.editorial.plan.steps import CITE, SAID
from generator.errors import Finding
from generator.reading.sentences import sentences

OFF = "off"
DEFAULT = "icd-203"
MIXED, UNMEASURED = "likelihood-with-confidence", "likelihood-off-yardstick"
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|\]\([^()\n]*\)")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of likelihood: what it stands for in per cent where its source says so, and on which yardsticks."""

    words: str
    source: str
    low: int | None = None
    high: int | None = None
    yardstick: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All terms, and the names of the yardsticks."""

    terms: tuple[Term, ...]
    confidence: tuple[str, ...]
    names: Mapping[str, str]
    sources: Mapping[str, str]


@cache
def book() -> Book:
    """The data beside this file."""
    data = yaml.load(Path(__file__).with_name("likelihood.yml").read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506
    rows = [(row, yard["source"], key) for key, yard in data["yardsticks"].items() for row in yard["rows"]]
    rows += [(row, row["source"], "") for row in data["others"]]
    return Book(
        terms=tuple(
            Term(words=words, source=source, low=row.get("from"), high=row.get("to"), yardstick=key)
            for row, source, key in rows
            for words in row["terms"]
        ),
        confidence=tuple(data["confidence"]["terms"]),
        names={key: yard["name"] for key, yard in data["yardsticks"].items()},
        sources=data["sources"],
    )


@cache
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, the longest first; "may" only as it is written small, for it is a month too."""
    rows = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(set(words), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{rows})\b", re.IGNORECASE)


def likelihood(rows: Iterable[Written], said: Mapping[str, str], yardstick: str, *, fails: bool) -> Iterator[Finding]:
    """A finding, or a note unless it `fails`, for each word and sentence; `said` are the articles' sentences by id."""
    if yardstick == OFF:
        return
    for row in rows:
        words = " ".join(said.get(cite, "") for cite in row.cites).casefold() if row.edited else ""
        for line, text in row.lines:
            if not text.lstrip().startswith((">", "|", "#", "[")):
                yield from in_line(row, line, text, words, yardstick, fails=fails)


def in_line(row: Written, line: int, text: str, article: str, yardstick: str, *, fails: bool) -> Iterator[Finding]:
    """What one line has of likelihood; `article` are the words that an article said there."""
    blank = plain(text, edited=row.edited)
    for begin, end in sentences(blank):
        part = blank[begin:end]
        found = [w for w in terms_in(part, tuple(term.words for term in book().terms)) if w.casefold() not in article]
        sure = terms_in(part, book().confidence)
        if found and sure:
            yield Finding(
                path=f"docs/{row.path}",
                line=line,
                what=f"“{found[0]}” says how likely it is, “{sure[0]}” how sure somebody is, in one sentence",
                why=f"a reader takes the one for the other; see {name_of('icd-203')}",
                now="make two sentences of it",
                note=not fails,
                rule=MIXED,
            )
        for words in found:
            if told := off(words, yardstick):
                why, now = told
                what = f"“{words}” is no word of likelihood on {book().names[yardstick]}"
                yield Finding(
                    path=f"docs/{row.path}", line=line, what=what, why=why, now=now, note=not fails, rule=UNMEASURED
                )


def plain(text: str, *, edited: bool) -> str:
    """The line with blanks for what is not the editor's own: quotations, citations, and in a generated statement that
    was `edited` what the generator says. In words of an editor's own the emphasis is theirs.
    """
    for what in (CITE, QUOTED, SAID) if edited else (CITE, QUOTED):
        text = what.sub(lambda match: " " * len(match[0]), text)
    return text


def terms_in(text: str, words: tuple[str, ...]) -> list[str]:
    """The terms of a sentence, in order; a month of May is none."""
    found = [match[0] for match in pattern(words).finditer(text)]
    return [word for word in found if word != "May"]


def off(words: str, yardstick: str) -> tuple[str, str] | None:
    """Why a term is not on the yardstick and what to say instead; None where it is on it."""
    terms = [term for term in book().terms if term.words == " ".join(words.casefold().split())]
    if not terms or any(term.yardstick == yardstick for term in terms):
        return None
    term = terms[0]
    if term.low is None or term.high is None:
        return "it says that a thing may be, and nothing of how likely it is", f"say how likely: {scale(yardstick)}"
    share = f"{term.low} to {term.high} per cent"
    why = f"it stands for {share} after {name_of(term.source)}"
    near = min(on(yardstick), key=lambda other: abs(middle(other) - middle(term)))
    return why, f"say “{near.words}” ({near.low} to {near.high} per cent), or another of its words: {scale(yardstick)}"


def name_of(source: str) -> str:
    """What a source of terms is called; likelihood.yml has the whole of it."""
    return book().sources[source].partition(",")[0]


def on(yardstick: str) -> list[Term]:
    """The first term of each row of a yardstick."""
    rows = {(term.low, term.high): term for term in reversed(book().terms) if term.yardstick == yardstick}
    return sorted(rows.values(), key=middle)


def scale(yardstick: str) -> str:
    """The yardstick's words, from least to most."""
    return ", ".join(term.words for term in on(yardstick))


def middle(term: Term) -> float:
    """The middle of a term's range."""
    return ((term.low or 0) + (term.high or 0)) / 2
