"""Corrections stand in the front matter of a source's page, or with its article, and are put to it before use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.correction import Correction, Given
from generator.model.ids import digest
from generator.model.source import Block, Sentence, Source
from generator.reading.metadata.given_by_editors import CORRECTIONS, WITHDRAWN
from generator.reading.tied import tied

FIELDS = ("id", "was", "now", "reason", "date")
FOLDER = "sources/"
ASIDE = "withdrawn by the editors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """The articles as editors corrected them, the corrections with their places, and what could not be put in place.

    `broken` are corrections that cannot be read: to go on without them would publish what an editor took back.
    """

    sources: tuple[Source, ...]
    corrections: tuple[Correction, ...] = ()
    broken: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()


def corrected(sources: Iterable[Source], pages: Mapping[str, PageFile]) -> Corrected:
    """Every source with what the front matter of its page corrects, and what stands beside it or above it."""
    made, told, broken, findings = [], list[Correction](), list[Finding](), list[Finding]()
    for source in sources:
        page = pages.get(f"{FOLDER}{source.id}.md")
        places = (*source.given, *(given_on(page) if page else ()))
        rows: list[Correction] = []
        for place in places:
            row = entry(place, source)
            if isinstance(row, Finding):
                broken.append(row)
            elif any(is_of_one(row, other) for other in rows):
                broken.append(twice(place, row))
            else:
                rows.append(row)
                findings += [lost(place, row)] if row.sentence is None and not row.whole else []
        told += rows
        plain = replace(noted(source), given=()) if source.given else noted(source)
        made.append(apply(plain, rows) if rows else plain)
    return Corrected(sources=tuple(made), corrections=tuple(told), broken=tuple(broken), findings=tuple(findings))


def given_on(page: PageFile) -> Iterator[Given]:
    """The corrections of a page's front matter, as they stand there; one that is no list of keys has no fields."""
    for key in (key for key in (WITHDRAWN, CORRECTIONS) if key in page.front):
        given: Any = page.front[key]
        rows: list[Any]
        if key == WITHDRAWN:
            rows = [given if isinstance(given, dict) else {"reason": given}]
        else:
            rows = given if isinstance(given, list) else [given] if given else []
        for row in rows:
            fields = tuple((str(name), said(text)) for name, text in row.items()) if isinstance(row, dict) else ()
            yield Given(path=f"docs/{page.path}", line=page.lines.get(key) or 1, key=key, fields=fields)


def said(value: Any) -> str:  # noqa: ANN401
    """The text of a key; nothing is none."""
    return "" if value is None else str(value)


def is_of_one(one: Correction, other: Correction) -> bool:
    """Whether two corrections are of one sentence, or both of the whole article."""
    return (one.whole and other.whole) or (one.sentence is not None and one.sentence == other.sentence)


def noted(source: Source) -> Source:
    """The source with its own notes of correction tied to what they are about."""
    about = tied(source)
    rows = (replace(s, noted=about[s.index]) if s.index in about else s for s in source.sentences)
    return replace(source, sentences=tuple(rows)) if about else source


def apply(source: Source, rows: Iterable[Correction]) -> Source:
    """The source with its corrections: other words, or none."""
    at = {row.sentence: row for row in rows if row.sentence is not None}
    whole = next((row for row in rows if row.whole), None)
    sentences = []
    for given in source.sentences:
        row = at.get(given.index)
        sentence = with_words(given, row) if row and row.now and row.now != given.text else given
        back = sentence.says and (whole or (row and not row.now))
        sentences.append(replace(sentence, block=Block.BOILERPLATE, aside=ASIDE) if back else sentence)
    return replace(source, sentences=tuple(sentences), withdrawn=whole.reason if whole else "")


def with_words(sentence: Sentence, row: Correction) -> Sentence:
    """The sentence in the editor's words, with an id made of them."""
    return replace(sentence, id="s" + digest(sentence.source, row.now, "0"), text=row.now, was=sentence.text)


def entry(given: Given, source: Source) -> Correction | Finding:
    """One correction."""
    text = {name: " ".join(value.split()) for name, value in given.fields if value.strip()}
    unknown = [name for name, _ in given.fields if name not in FIELDS]
    if not given.fields:
        return wrong(
            given, "a correction is no list of keys", "write `was:`, `now:`, `reason:` and `date:` under one `- `"
        )
    if unknown:
        return wrong(given, f"unknown key {unknown[0]!r} in a correction", f"its keys are {', '.join(FIELDS)}")
    if not text.get("reason"):
        return wrong(given, "a correction without a reason", "add `reason:`; readers are told why")
    day = text.get("date", "")
    if day and not is_day(day):
        return wrong(given, f"the day of a correction is {day!r}", "write it as 2024-11-23")
    made = Correction(source=source.id, now=text.get("now", ""), reason=text["reason"], date=day)
    return made if given.key == WITHDRAWN else placed(replace(made, was=text.get("was", "")), text, given, source)


def placed(made: Correction, text: Mapping[str, str], given: Given, source: Source) -> Correction | Finding:
    """A correction with the sentence that it is of: named by its words, or by its id."""
    name, was = text.get("id", ""), made.was
    if re.fullmatch(r"[^:\s]+:\d+", name) and not was:
        number = int(name.rpartition(":")[2])
        here = source.sentences[number] if number < len(source.sentences) else None
        hint = f"write `id: {here.id}`" if here else "name a sentence that is there"
        return wrong(given, f"a correction of {name}", f"{hint}: a number moves when the article changes")
    fits = [s for s in source.sentences if was == s.text or (name and name in (s.id, s.statement))]
    if fits:
        return replace(made, was=fits[0].text, sentence=fits[0].index)
    if not was:
        return wrong(
            given, f"no sentence of {source.path} has the id {name!r}", "name the sentence by its words: `was:`"
        )
    there = next((s.index for s in source.sentences if made.now and s.text == made.now), None)
    return replace(made, sentence=there)


def wrong(given: Given, what: str, now: str) -> Finding:
    """What is wrong with a correction, at its line."""
    return Finding(path=given.path, line=given.line, what=what, now=now)


def twice(given: Given, row: Correction) -> Finding:
    """A correction of what another one corrects already."""
    what = f"“{row.was[:80]}” is corrected twice" if row.was else "the article is withdrawn twice"
    return wrong(given, what, "keep one: on the article’s page, or in its own file or the one beside it")


def lost(given: Given, row: Correction) -> Finding:
    """A correction whose sentence the article does not have."""
    return Finding(
        path=given.path,
        line=given.line,
        what=f"needs attention: no sentence is “{row.was[:80]}”",
        why="the article may be another one since it was corrected",
        now="write under `was` what it says now, or take the correction out",
    )


def is_day(text: str) -> bool:
    """Whether it is a day such as 2024-11-23."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
