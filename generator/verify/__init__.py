"""The independent check of a built site: it shares nothing with the generator but the words for what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.errors import Finding
from generator.verify.articles.article import read_articles
from generator.verify.data.corrections_given import given_in, rights_in
from generator.verify.data.topics import cues_of
from generator.verify.site.admin import without_admin
from generator.verify.site.files import read_site
from generator.verify.site.frame import settings
from generator.verify.site.frame_language import tongue_of
from generator.verify.site.shipped import shipped
from generator.verify.verdict import Counts, Verdict
from generator.verify.verifier import Verifier
from generator.verify.words import fold
from generator.verify.world import Terms

__all__ = [
    "Counts",
    "Finding",
    "Terms",
    "Verdict",
    "Verifier",
    "project_terms",
    "read_articles",
    "read_site",
    "verify_site",
]


def verify_site(
    site: Path, seeds: Path, labels: Iterable[str] = (), topics: Mapping[str, Iterable[str]] | None = None
) -> Verdict:
    """Whether each sentence that the site shows stands in an article, and all else on it is right.

    `site` is the built folder or the offline zip; `labels` are a profile's own headings beyond the usual ones, and
    `topics` has by label which topics' statements, and which kinds of pages, may stand under it, in the profile's
    order: as `topic:ID`, `cue:ID:WORDS` for the words of that topic, `first:KIND:NUMBER` where pages of a kind tell it
    first, and `page:KIND`.
    """
    root = seeds.parent
    every, odd = read_site(site), tuple[Finding, ...]()
    files = every
    if site.is_dir():
        files, odd = without_admin(every, root)
    terms = project_terms(root, topics)
    verdict = Verifier(read_articles(seeds), labels, terms).verify(files, admin=len(files) < len(every))
    return replace(verdict, findings=(*odd, *verdict.findings)) if odd else verdict


def project_terms(root: Path, topics: Mapping[str, Iterable[str]] | None = None) -> Terms:
    """The words of the settings in a project's folder, and what its headings may stand over."""
    frame, tongue = settings(root / "mkdocs.yml"), tongue_of(root / "mkdocs.yml")
    over = {fold(label): frozenset(ids) for label, ids in (topics or {}).items()}
    return Terms(
        frame=frame | {tongue.english(words) for words in frame},
        topics=over,
        cues=cues_of(over),
        shipped=shipped(root),
        tongue=tongue,
        corrections=given_in(root),
        rights=rights_in(root),
    )
