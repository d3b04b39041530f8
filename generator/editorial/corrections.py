"""Corrections stand in the front matter of a source's page; what they say is put to the article before it is used."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.correction import Correction
from generator.model.ids import digest
from generator.model.source import Block, Sentence, Source
from generator.reading.tied import tied

KEY, WITHDRAWN = "corrections", "withdrawn"
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
    """Every source with what the front matter of its page corrects."""
    made, told, broken, findings = [], list[Correction](), list[Finding](), list[Finding]()
    for source in sources:
        page = pages.get(f"{FOLDER}{source.id}.md")
        if page is None or not (KEY in page.front or WITHDRAWN in page.front):
            made.append(noted(source))
            continue
        given = list(read(page, source))
        broken += [row for row in given if isinstance(row, Finding)]
        rows = [row for row in given if isinstance(row, Correction)]
        told += rows
        findings += [lost(page, row) for row in rows if row.sentence is None and not row.whole]
        made.append(apply(noted(source), rows))
    return Corrected(sources=tuple(made), corrections=tuple(told), broken=tuple(broken), findings=tuple(findings))


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


def read(page: PageFile, source: Source) -> Iterator[Correction | Finding]:
    """The corrections of a page, each with its place, or what is wrong with it."""
    if WITHDRAWN in page.front:
        given = page.front[WITHDRAWN]
        row = given if isinstance(given, dict) else {"reason": given}
        yield entry(page, source, {**row, "was": None}, WITHDRAWN)
    rows = page.front.get(KEY) or []
    for row in rows if isinstance(rows, list) else [rows]:
        yield entry(page, source, row, KEY)


def entry(page: PageFile, source: Source, row: Any, key: str) -> Correction | Finding:  # noqa: ANN401
    """One correction."""

    def wrong(what: str, now: str) -> Finding:
        return Finding(path=f"docs/{page.path}", line=page.lines.get(key), what=what, now=now)

    if not isinstance(row, dict):
        return wrong(f"a correction is {row!r}", "write `was:`, `now:`, `reason:` and `date:` under one `- `")
    unknown = [name for name in row if name not in FIELDS]
    if unknown:
        return wrong(f"unknown key {unknown[0]!r} in a correction", f"its keys are {', '.join(FIELDS)}")
    text = {name: " ".join(str(row[name]).split()) for name in FIELDS if row.get(name) is not None}
    if not text.get("reason"):
        return wrong("a correction without a reason", "add `reason:`; readers are told why")
    day = text.get("date", "")
    if day and not is_day(day):
        return wrong(f"the day of a correction is {day!r}", "write it as 2024-11-23")
    made = Correction(source=source.id, now=text.get("now", ""), reason=text["reason"], date=day)
    if key == WITHDRAWN:
        return made
    name, was = text.get("id", ""), text.get("was", "")
    if re.fullmatch(r"[^:\s]+:\d+", name) and not was:
        number = int(name.rpartition(":")[2])
        here = source.sentences[number] if number < len(source.sentences) else None
        hint = f"write `id: {here.id}`" if here else "name a sentence that is there"
        return wrong(f"a correction of {name}", f"{hint}: a number moves when the article changes")
    fits = [s for s in source.sentences if was == s.text or (name and name in (s.id, s.statement))]
    if fits:
        return replace(made, was=fits[0].text, sentence=fits[0].index)
    if not was:
        return wrong(f"no sentence of {source.path} has the id {name!r}", "name the sentence by its words: `was:`")
    there = next((s.index for s in source.sentences if made.now and s.text == made.now), None)
    return replace(made, was=was, sentence=there)


def lost(page: PageFile, row: Correction) -> Finding:
    """A correction whose sentence the article does not have."""
    return Finding(
        path=f"docs/{page.path}",
        line=page.lines.get(KEY),
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
