"""A takedown removes an article's words from all that a run, a site or an edition holds, and leaves a note of it.

Git's history keeps what was committed: to purge it is another matter, and is said so.
"""

import re
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.editorial.editions import FOLDER, TAKEN, edition_text, taken_text
from generator.errors import BriefingError, Finding, UsageError
from generator.model.edition import Differed, Edition, TakenDown, source_of
from generator.model.source import Source
from generator.publish.articles.remove import choose, files_of
from generator.publish.building.mkdocs_build import SiteReport
from generator.publish.bundle import Bundle
from generator.publish.files import remove_file
from generator.publish.generate import Run, run
from generator.publish.inputs import Track
from generator.publish.journal import Step, commit, held
from generator.publish.project import Project
from generator.publish.published import edition_file
from generator.publish.site import publish_site, publish_zip
from generator.publish.version import refuse_other

FEW = 5
"""A sentence of fewer words is no article's alone."""
CACHE = "cache.sqlite*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Takedown:
    """What a takedown would do: the files that go, the notes, the editions without the words, and the words."""

    project: Project
    files: tuple[Path, ...]
    notes: tuple[TakenDown, ...]
    editions: tuple[Edition, ...]
    sentences: tuple[str, ...]

    def do(self) -> None:
        """Remove the files, write editions and notes; what stands in `docs/` is then generated anew."""
        docs = self.project.docs
        texts = {edition_file(self.project, edition.date): edition_text(edition) for edition in self.editions}
        texts |= {docs / FOLDER / f"{TAKEN}{note.source}.json": taken_text(note) for note in self.notes}
        gone = (*self.files, *(docs / "sources" / f"{note.source}.md" for note in self.notes))
        new: dict[Path, bytes | None] = {path: text.encode() for path, text in texts.items()}
        rows = {path: (held(path), after) for path, after in (new | dict.fromkeys(gone)).items()}
        commit(
            self.project.root,
            (
                Step(path=path.relative_to(self.project.root).as_posix(), before=before, after=after)
                for path, (before, after) in rows.items()
            ),
        )

    def forget(self, made: Run) -> tuple[SiteReport | Bundle, ...]:
        """Drop what runs keep, and build again what was built; a site that cannot be built is gone all the same."""
        for file in self.project.cache.parent.glob(CACHE):
            remove_file(file)
        had_site, had_zip = self.project.site.is_dir(), self.project.zip.is_file()
        if had_site:
            shutil.rmtree(self.project.site)
        remove_file(self.project.zip)
        built: list[SiteReport | Bundle] = [publish_site(self.project, made)] if had_site else []
        return (*built, *([publish_zip(self.project, made, self.project.zip)] if had_zip else []))


def plan_takedown(
    project: Project, names: Iterable[str], day: str, reason: str, track: Track | None = None
) -> Takedown:
    """What taking the articles named down would do. Raises UsageError where a name is none's, or none is left."""
    if not reason.strip():
        raise UsageError(Finding(what="a takedown without a reason", now='say --reason "…": readers are told why'))
    refuse_other(project)
    made = run(project, track)
    if made.broken:
        raise BriefingError(*made.broken)
    names = tuple(names)
    known = {source_of(s) for edition in made.briefing.editions for s in (*edition.words, *edition.claim_of)}
    past = [name for name in names if name in known and name not in made.briefing.source]
    here = choose(made.reading.sources, [name for name in names if name not in past])
    ids = {*past, *(source.id for source in here)}
    text = " ".join(sentence.text for source in here for sentence in source.sentences)
    old = [words for e in made.briefing.editions for s, words in e.words.items() if source_of(s) in ids]
    stay = {entity.page for entity in made.briefing.entities if entity.page}
    whole = " ".join([text, *old]).casefold()
    digests = {source.id: source.sha256 for source in here}
    why = " ".join(reason.split())
    return Takedown(
        project=project,
        files=files_of(project, made.reading.sources, here),
        notes=tuple(TakenDown(source=i, date=day, reason=why, sha256=digests.get(i, "")) for i in sorted(ids)),
        editions=tuple(without(edition, ids, whole, stay) for edition in made.briefing.editions),
        sentences=tuple(sorted({*sentences_of(here), *(words for words in old if len(words.split()) >= FEW)})),
    )


def without(edition: Edition, ids: Container[str], text: str, stay: Container[str | None]) -> Edition:
    """The edition without the words of some articles: neither their sentences nor names that only they gave.

    Its ids stay, so that what changed is still told; they are made of the words and give none away.
    """
    return replace(
        edition,
        pages=tuple(page for page in edition.pages if page.page in stay or page.name.casefold() not in text),
        differences=tuple(d for row in edition.differences if (d := narrowed(row, ids))),
        words={statement: words for statement, words in edition.words.items() if source_of(statement) not in ids},
        rewritten=tuple(row for row in edition.rewritten if source_of(row.statement) not in ids),
    )


def narrowed(row: Differed, ids: Container[str]) -> Differed | None:
    """A difference without the sides of some articles; None where fewer than two are left."""
    sides = (
        replace(s, statements=tuple(each for each in s.statements if source_of(each) not in ids)) for s in row.sides
    )
    left = tuple(side for side in sides if side.statements)
    return replace(row, sides=left) if len(left) > 1 else None


def sentences_of(sources: Iterable[Source]) -> Iterator[str]:
    """The sentences that are long enough to be an article's own."""
    return (s.text for source in sources for s in source.sentences if len(s.text.split()) >= FEW)


def left_in(project: Project, sentences: Iterable[str], others: Mapping[str, Source]) -> tuple[Finding, ...]:
    """Where words of the article still stand: on pages where an editor put them, or in another article."""
    found = []
    wanted = tuple(bare(sentence) for sentence in sentences)
    for source in others.values():
        there = {bare(s.text) for s in source.sentences}
        if any(each in there for each in wanted):
            why = "it says some of the same words"
            found.append(
                Finding(path=source.path, what="the words stand in it too", why=why, now="take it down as well")
            )
    said = {bare(s.text) for source in others.values() for s in source.sentences}
    own = [each for each in wanted if each not in said]
    for path in sorted(project.docs.rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if not any(each in bare(text) for each in own):
            continue
        where = f"docs/{path.relative_to(project.docs).as_posix()}"
        rows = (number for number, row in enumerate(text.splitlines(), 1) if any(e in bare(row) for e in own))
        why = "an editor put them there, and no run removes an editor's words"
        found.append(
            Finding(
                path=where, line=next(rows, None), what="words of the article stand here", why=why, now="take them out"
            )
        )
    return tuple(found)


_SIGNS = re.compile(r"\]\([^()\s]*\)|&#?\w+;|[\W_]+")


def bare(text: str) -> str:
    """The letters and digits of a text, without the addresses of its links."""
    return _SIGNS.sub("", text).casefold()
