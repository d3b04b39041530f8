"""Links: from a name to its page, from a statement to its sentence. Paths are relative to the page they stand on."""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.annotation import Span
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.entity import How, Mention
from generator.model.kind import Kind
from generator.model.source import Sentence
from generator.pages.escape import NOTHING, Md, inner, link, said, words
from generator.pages.page import Line, Place
from generator.pages.wording import day, in_sources, told_by, when

ELSEWHERE = frozenset({Kind.STATE, Kind.PLACE})
"""A state or a place that only shares a page is no way to that page: the reader would not expect it there."""
CORRECTED = "corrected"
"""Stands beside each citation of a sentence that an editor corrected."""
NOTED = "corrected by its article"
"""Stands beside each citation of a sentence that a note of its article is about."""
LONGEST_LINK = 6
"""A name of more words than this is not made a link; the names inside it are."""


def relative(target: str, page: str) -> str:
    """The path from one page to another, both under docs/ and without dots."""
    folder = page.rpartition("/")[0]
    if not folder:
        return target
    if "/" not in folder:  # one folder deep, as most pages are
        inside = target.startswith(f"{folder}/")
        return target[len(folder) + 1 :] if inside else f"../{target}"
    there, here = target.split("/"), folder.split("/")
    same = 0
    while same < min(len(there) - 1, len(here)) and there[same] == here[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:])


def target_of(path: str, page: str) -> str:
    """The page that a path leads to, from the page that it stands on."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path))


def source_page(source: str) -> str:
    """The path of a source's page."""
    return f"sources/{source}.md"


@dataclass(frozen=True, slots=True)
class Linker:
    """Makes the lines of one page; `cites` are the links to sentences that pages of its folder have already."""

    briefing: Briefing
    page: str
    cites: dict[Place, Md] = field(default_factory=dict, repr=False, compare=False)

    def cite(self, place: Place) -> Md:
        """The link to a sentence, by its source's key and its number; it says whether the sentence was corrected."""
        known = self.cites.get(place)
        if known is None:
            known = self.cites[place] = self.made_cite(place)
        return known

    def made_cite(self, place: Place) -> Md:
        """The same, made."""
        sentence = self.briefing.sentence(*place)
        what = CORRECTED if sentence.was else NOTED if sentence.noted is not None else ""
        mark = f" {said(Md(what))}" if what else ""
        return Md(f"[{place[0]}:{place[1]}]({relative(source_page(place[0]), self.page)}#{sentence.id}){mark}")

    def line(
        self, statement: Statement, claim: Claim | None = None, *, label: Md = NOTHING, context: bool = True
    ) -> Line:
        """A statement with its citations; with its claim, the others that say so follow.

        What it needs of the sentences before it, or whose words it is, is told as the context gate says.
        """
        showing = self.briefing.showing(statement)
        others = [s.place for s in claim.statements if s.id != statement.id] if claim else []
        sentence = self.briefing.sentence(*statement.place)
        text, targets = self.linked(sentence, statement.referents)
        own = targets
        cites: list[Place] = [statement.place]
        for index in reversed(showing.before if context else ()):
            before = self.briefing.statement_at[statement.source, index]
            first, more = self.linked(self.briefing.sentence(*before.place), before.referents)
            text = Md(f"{first} {self.cite(before.place)} {text}")
            targets = (*more, *targets)
            cites.append(before.place)
        if context and showing.before:
            text = Md(f"{said(Md('Context:'))} {text}")
        notes = self.standing(claim) if claim and len(self.briefing.sources_of[claim.id]) > 1 else []
        if claim and (since := self.briefing.new_since(claim)):
            notes.append(f"new since {day(since)}")
        if showing.voice:
            notes.append(f"said by {self.briefing.entity[showing.voice].name}")
        if showing.day:
            notes.append(f"“{showing.day}”: day not known")
        denials: tuple[Md, ...] = ()
        if claim and claim.denials:
            notes.append("disputed")
            denials = tuple(self.denied(denial) for denial in claim.denials[:1])
            cites.extend(denial.place for denial in claim.denials[:1])
        if not label:
            notes.extend(f"“{date.text}”: {when(date)}" for date in self.briefing.dates_at.get(statement.place, ()))
        return Line(
            words=text,
            cites=(*cites[: len(cites) - len(denials)], *others, *cites[len(cites) - len(denials) :]),
            links=(self.cite(statement.place), *(self.cite(place) for place in others)),
            statement=statement.id,
            label=said(Md(f"{label} ·")) if label else NOTHING,
            note=Md(" ".join((said(words(" · ".join(notes))), *denials))),
            targets=tuple(dict.fromkeys(targets)),
            own_targets=own,
        )

    def denied(self, denial: Statement) -> Md:
        """A statement by which a source denies the one before it."""
        text, _ = self.linked(self.briefing.sentence(*denial.place), denial.referents)
        return Md(f"{said(Md('Denied:'))} {text} {self.cite(denial.place)}")

    def standing(self, claim: Claim) -> list[str]:
        """In how many sources a claim stands, and from how many origins they have it."""
        origins, sources = self.briefing.origins_of[claim.id], self.briefing.sources_of[claim.id]
        words = [f"{in_sources(len(sources), len(self.briefing.sources))}, in differing words"]
        if len(origins) == len(sources) and all(origin.kind == "source" for origin in origins):
            return words
        return [*words, told_by(origins)]

    def linked(
        self, sentence: Sentence, referents: Sequence[tuple[int, str]], part: Span | None = None
    ) -> tuple[Md, tuple[str, ...]]:
        """The sentence, or a part of it, with the first mention of each other page made a link; and those pages."""
        here = self.briefing.mentions_at.get((sentence.source, sentence.index))
        if not here and not referents and part is None:
            return words(sentence.text), ()
        part = part or Span(0, len(sentence.text))
        chosen = self.choose([mention for mention in here or () if part.holds(mention.span)])
        inserts = {offset: self.referent(key) for offset, key in referents if not self.is_own(key)}
        out: list[str] = []
        at = part.start
        for span, target in [*chosen, (Span(part.end, part.end), "")]:
            out.append(self.stretch(sentence.text, at, span.start, inserts))
            if target:
                out.append(link(words(sentence.text[span.start : span.end]), relative(target, self.page)))
                at = span.end
        return Md("".join(out).strip()), tuple(target for _, target in chosen)

    def stretch(self, text: str, start: int, end: int, inserts: dict[int, Md]) -> str:
        """A stretch between links, with what is inserted in it."""
        out = []
        for offset in sorted(inserts):
            if start < offset <= end or (offset == start and offset == 0):
                out.append(escaped(text, start, offset) + f" {inserts[offset]}")
                start = offset
        return "".join(out) + escaped(text, start, end)

    def is_own(self, key: str) -> bool:
        """Whether the page is the entity's own, so that nobody needs to be told who is meant."""
        entity = self.briefing.entity[key]
        return entity.owner and entity.page == self.page

    def referent(self, entity: str) -> Md:
        """What a word refers to, in square brackets, as apparatus."""
        name = re.sub(r"\AThe ", "the ", self.briefing.entity[entity].name)
        return said(Md(f"&#91;{words(name)}&#93;"))

    def choose(self, mentions: Sequence[Mention]) -> list[tuple[Span, str]]:
        """The mentions to link: the first of each page, never this page's, the outermost where they nest."""
        taken: list[tuple[Span, str]] = []
        for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
            entity = self.briefing.entity[mention.entity]
            target = entity.page if entity.owner or entity.kind not in ELSEWHERE else None
            if mention.how is How.REFERENCE or not target or target == self.page:
                continue
            if len(mention.text.split()) > LONGEST_LINK:
                continue
            if any(span.overlaps(mention.span) or known == target for span, known in taken):
                continue
            taken.append((mention.span, target))
        return taken


def escaped(text: str, start: int, end: int) -> str:
    """A stretch of a sentence; only at the sentence's start can a character be active as a line's first."""
    part = text[start:end]
    if start == 0:
        return inner(part)
    return inner(f"x{part}")[1:] if part else ""
