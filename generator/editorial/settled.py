"""Entries are decided by editors or found by discovery; a found page that an editor wrote in outlives its finding."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.editorial.decided import without_decided
from generator.editorial.found import Removed, kept_for_words, lapsed
from generator.editorial.hidden import with_hidden
from generator.editorial.merged import with_found
from generator.editorial.never import decided_never
from generator.editorial.page_file import PageFile
from generator.editorial.registry import Registry, read_registry
from generator.errors import Finding
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate, Discovery
from generator.model.entity import Entity
from generator.model.profile import Profile
from generator.model.source import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The registry, its entries with what they hide, what was found beside them, and what to tell."""

    registry: Registry
    decided: tuple[Entity, ...]
    found: Discovery
    notes: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """What entries are settled on: the pages, the articles, and what discovery found of them.

    `gone` are entries whose pages were deleted, `never` the names that are nobody's; `pages` says whether what is found
    gets pages.
    """

    files: Mapping[str, PageFile]
    profile: Profile
    articles: Sequence[Annotated]
    sentences: Mapping[tuple[str, int], Sentence]
    named: tuple[Candidate, ...]
    gone: Iterable[Removed]
    never: Mapping[str, str]
    pages: bool

    def settle(self) -> Settled:
        """What is decided, and what is found beside it.

        Where discovery no more proposes a page that an editor wrote in, its entry is decided: the page stays, whole.
        Such an entry may hold the evidence of another found page, which then is one of these too.
        """
        settled, written = self.beside(read_registry(self.files.values(), self.profile)), frozenset[str]()
        while more := lapsed(self.files, self.proposed(settled)) - written:
            written |= more
            registry = read_registry(self.files.values(), self.profile, written)
            if len(registry.broken) > len(settled.registry.broken) or decided_never(registry.entities, self.never):
                break
            settled = self.beside(registry, tuple(kept_for_words(written)))
        return settled

    def proposed(self, settled: Settled) -> frozenset[str]:
        """The pages that discovery gives beside what is decided."""
        return frozenset(e.page for e in settled.found.entities if e.page) if self.pages else frozenset()

    def beside(self, registry: Registry, notes: tuple[Finding, ...] = ()) -> Settled:
        """What is found beside these entries."""
        rows, hiding = with_hidden(registry.entities, self.sentences)
        decided = with_found(rows, self.named)
        found = without_decided(Discovery(candidates=self.named), decided, self.gone, self.articles, self.profile)
        return Settled(registry=registry, decided=decided, found=found, notes=(*registry.notes, *hiding, *notes))
