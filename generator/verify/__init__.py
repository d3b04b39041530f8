"""The independent check of a built site: it shares nothing with the generator but the words for what is wrong."""

from collections.abc import Iterable
from pathlib import Path

from generator.errors import Finding
from generator.verify.articles import read_articles
from generator.verify.files import read_site
from generator.verify.verdict import Counts, Verdict
from generator.verify.verifier import Verifier

__all__ = ["Counts", "Finding", "Verdict", "Verifier", "read_articles", "read_site", "verify_site"]


def verify_site(site: Path, seeds: Path, labels: Iterable[str] = ()) -> Verdict:
    """Whether each sentence that the site shows stands in an article, and all else on it is right.

    `site` is the built folder or the offline zip; `labels` are a profile's own headings beyond the usual ones.
    """
    return Verifier(read_articles(seeds), labels).verify(read_site(site))
