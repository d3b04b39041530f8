"""What a run begins with: the pages and articles as they stand, arranged and corrected, each article annotated."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.editorial.arranging.arrange import Arranged, arrange
from generator.editorial.corrections import corrected
from generator.editorial.former_names import with_former_names
from generator.editorial.found import without_emptied
from generator.editorial.half_deleted import without_half_deleted
from generator.editorial.never import never_names
from generator.editorial.page_file import PageFile
from generator.editorial.profiles import load_profile
from generator.editorial.rights import with_rights
from generator.editorial.taken_down import without_taken
from generator.errors import Finding
from generator.model.annotation import Annotated
from generator.model.correction import Correction
from generator.model.profile import Profile
from generator.model.source import Sentence, Source
from generator.plugins.load import load_pointer
from generator.plugins.pointer import with_pointed
from generator.publish.git import half_deleted
from generator.publish.kept.cache import Cache
from generator.publish.kept.extracted import annotate_cached, digest_of, read_cached
from generator.publish.project import Project, read_pages
from generator.publish.published import Published, read_published
from generator.reading import Reading

Track = Callable[[Iterable[Source], int], Iterable[Source]]
"""Passes the sources on while it shows how far they are."""
Parse = Callable[[str, str], PageFile]
"""Takes a page's text apart, given its path."""
MODEL_KEY = "BRIEFING_MODEL_KEY"
"""The environment variable that holds the key of a language model's server; it never stands in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """All that a run is made of. `files` are the pages as editors arranged them, `texts` as they stand on disk.

    `findings` tell what was read with a remark; with anything `broken`, nothing is to be written at all.
    """

    project: Project
    profile: Profile
    files: Mapping[str, PageFile]
    texts: Mapping[str, str]
    deleted: frozenset[str]
    """Pages that stand only because one side of a merge made them anew, while the other deleted them."""
    arranged: Arranged
    never: Mapping[str, str]
    """Names that are nobody's, each with the page that says so."""
    reading: Reading
    published: Published
    corrections: tuple[Correction, ...]
    articles: Sequence[Annotated]
    read: Mapping[str, str]
    """Digests of the articles as they were read, by id."""
    sentences: Mapping[tuple[str, int], Sentence]
    findings: tuple[Finding, ...]
    broken: tuple[Finding, ...]


def read_inputs(cache: Cache, project: Project, parse: Parse, track: Track | None, reading: Reading | None) -> Inputs:
    """Read what stands there, seeds/ only where no `reading` of it is given."""
    profile = load_profile(project.profile, project.root)
    files, texts, broken = read_pages(project, parse)
    kinds = {section.id: section.kinds for section in profile.sections}
    met = without_half_deleted(files, half_deleted(project.docs))
    arranged = arrange(without_emptied(met.files, kinds), kinds)
    never = never_names(arranged.files)
    reading = reading or read_cached(cache, project.seeds, project.root)
    published = read_published(project)
    present, away = without_taken(reading.sources, published.taken_down)
    allowed = with_rights(present, arranged.files)
    put_right = corrected(allowed.sources, arranged.files)
    sources = track(put_right.sources, len(put_right.sources)) if track else put_right.sources
    read = {source.id: digest_of(source) for source in put_right.sources}
    articles, remarks = with_model(project, annotate_cached(cache, sources, read))
    sentences = {(s.source, s.index): s for article in articles for s in article.source.sentences}
    named = with_former_names(arranged.files, sentences.values())
    return Inputs(
        project=project,
        profile=profile,
        files=named.files,
        texts=texts,
        deleted=met.deleted,
        arranged=arranged,
        never=never,
        reading=reading,
        published=published,
        corrections=put_right.corrections,
        articles=articles,
        read=read,
        sentences=sentences,
        findings=(
            *reading.findings,
            *met.findings,
            *away,
            *allowed.notes,
            *put_right.findings,
            *remarks,
            *arranged.notes,
            *named.notes,
        ),
        broken=(*broken, *arranged.broken, *published.broken, *allowed.broken, *put_right.broken),
    )


def with_model(project: Project, articles: Sequence[Annotated]) -> tuple[Sequence[Annotated], tuple[Finding, ...]]:
    """The articles with what a model points at too, where the project names one, and what was refused of it."""
    if not project.model:
        return articles, ()
    return with_pointed(articles, load_pointer(project.model, os.environ.get(MODEL_KEY, "")))
