"""The world of one check: the site's map, what its source pages show, and what its data claims."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from itertools import pairwise

from generator.verify.data.correction_notes import noted_in
from generator.verify.data.facts import Facts, Named
from generator.verify.data.past_editions import Past, Step, past_of
from generator.verify.data.records import Place
from generator.verify.pages.edited import given_tags
from generator.verify.pages.sources import Library
from generator.verify.site.frame_language import Tongue
from generator.verify.site.links import SiteMap
from generator.verify.site.shipped import Shipped
from generator.verify.words import fold, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Words of the project: `frame` may stand around articles; `topics` has by label what a heading may stand over.

    That are the ids of topics, for statements, and kinds of pages, for lists of them; both in the profile's order, and
    for kinds of pages that tell a topic first, which place it has there. `cues` are a topic's words, by its id;
    `shipped` is what the site is made of beside its pages, `corrections` what front matter corrects, where known,
    and `rights` what the pages of articles let be shown of them, by source;
    `tongue` is the language of the frame.
    """

    frame: frozenset[str] = frozenset()
    topics: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    shipped: Shipped | None = None
    tongue: Tongue = field(default_factory=Tongue)
    corrections: Mapping[str, tuple[tuple[str, str, str], ...]] | None = None
    rights: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class World:
    """What every displayed word is held against."""

    site: SiteMap
    library: Library
    facts: Facts
    labels: frozenset[str]
    terms: Terms = Terms()
    past: tuple[Past, ...] = ()

    @cached_property
    def noted(self) -> Mapping[Place, Place]:
        """The sentences that their article corrects by a note, each with where the note begins."""
        return noted_in(self.library.at.values(), self.facts.root)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """From each edition to the next."""
        return tuple(Step(before=before, after=after) for before, after in pairwise(self.past))

    @cached_property
    def since(self) -> Step | None:
        """From the last edition to what stands now. Where rights keep claims out of the data, it cannot be counted."""
        root = self.facts.root
        sure = all(source.words("rights") == "text" for source in root.rows("sources")) or not root.rows("edits")
        return Step(before=self.past[-1], after=past_of(root), sure=sure) if self.past else None

    @cached_property
    def stated_now(self) -> frozenset[str]:
        """Ids of the statements that the data has articles make."""
        claims = self.facts.root.rows("claims")
        return frozenset(row.words("id") for claim in claims for row in claim.rows("statements"))

    @cached_property
    def said_then(self) -> Mapping[str, frozenset[str]]:
        """The statements of editions that no article makes now, by their words."""
        found: dict[str, set[str]] = {}
        for statement, text in (row for past in self.past for row in past.words.items()):
            if statement not in self.stated_now:
                found.setdefault(fold(text), set()).add(statement)
        return {text: frozenset(ids) for text, ids in found.items()}

    def titles(self, page: str) -> frozenset[str]:
        """All that a link to a page may say: its heading, title, or a source's id; never the name of what shares it."""
        document = self.site.documents.get(self.site.keys.get(page, ""))
        own = {key(document.name)} if document else set()
        title = {key(self.facts.titles[page])} if page in self.facts.titles else set()
        source = {key(page.removeprefix("sources/"))} if page.startswith("sources/") else set()
        return frozenset(own | title | source)

    def names(self, page: str) -> frozenset[str]:
        """All that a page goes by: what a link to it may say, and the names of what it shows."""
        return self.facts.names_of_page.get(page, frozenset()) | self.titles(page)

    @cached_property
    def given_titles(self) -> frozenset[str]:
        """The titles that editors gave to generated pages, as bare letters and digits."""
        return frozenset(text for (_, name), text in self.facts.given.items() if name == "title") - {""}

    @cached_property
    def given_tags(self) -> Mapping[str, frozenset[str]]:
        """The tags that editors gave to pages, by page."""
        return given_tags(self.facts.root)

    @cached_property
    def all_names(self) -> frozenset[str]:
        """The names of all pages and of all that they show."""
        names = [self.names(page) for page in {*self.site.keys, *self.facts.names_of_page}]
        return frozenset().union(*names, *(item.keys for item in self.facts.named.values()))

    def named(self, name: str) -> tuple[Named, ...]:
        """The entities, policy moves and risks of this name, which may begin small within a sentence."""
        plain = fold(name)
        ids = self.facts.ids_of_name
        found = ids.get(plain) or ids.get(f"{plain}.") or ids.get(plain[:1].upper() + plain[1:]) or frozenset()
        return tuple(self.facts.named[one] for one in sorted(found))

    def shown_on(self, page: str) -> tuple[Named, ...]:
        """What a page shows, the one that gave it its title first."""
        return self.facts.shown.get(page, ())

    def statements_of(self, page: str) -> frozenset[Place]:
        """The body sentences that name what a page shows, or that are evidence of it; of a source, all of its body."""
        if page.startswith("sources/"):
            source = page.removeprefix("sources/")
            return frozenset(place for place in self.facts.body if place.source == source)
        told = (self.facts.told.get(item.id, frozenset()) for item in self.shown_on(page))
        return (frozenset().union(*told) & self.facts.body) | self.evidence_of(page)

    def evidence_of(self, page: str) -> frozenset[Place]:
        """The evidence of the policy moves and risks that a page shows."""
        return self.facts.evidence.get(page, frozenset())

    def items_on(self, page: str) -> int:
        """How many items of a page hold a citation."""
        document = self.site.documents.get(self.site.keys.get(page, ""))
        return document.items if document else 0

    @cached_property
    def _low_labels(self) -> frozenset[str]:
        return frozenset(label.casefold() for label in self.labels)

    def is_label(self, text: str, *, exact: bool = False) -> bool:
        """Whether the words are a label: from the list beside this file, the caller's, or the data's own terms."""
        plain = fold(text).strip(" :.·")
        listed = plain in self.labels if exact else plain.casefold() in self._low_labels
        return listed or fold(text) in self.facts.labels


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where the briefing says something itself: beside which words and citations, in which cell, on which page."""

    world: World
    page: str
    words: str = ""
    cites: tuple[Place, ...] = ()
    around: tuple[Place, ...] = ()
    linked: tuple[str, ...] = ()
    at: int = 0
    column: str = ""
    head: str = ""
    row_words: tuple[str, ...] = ()
    row_about: tuple[str, ...] = ()
    under: str = ""
    sentence: Place | None = None

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that its citations lead to."""
        at = self.world.library.at
        return tuple(at[place].text for place in (self.cites or self.around) if place in at)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources whose pages the links beside it lead to, else the one whose page it stands on."""
        pages = [page for page in self.linked if page.startswith("sources/")] or [self.page]
        names = (page.removeprefix("sources/") for page in pages if page.startswith("sources/"))
        return tuple(name for name in names if name in self.world.library.pages)


def read_labels(more: tuple[str, ...] = ()) -> frozenset[str]:
    """The labels of the list beside this file, and more of a caller's."""
    text = files("generator.verify").joinpath("labels.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return frozenset(fold(line).strip(" :.·") for line in (*lines, *more))
