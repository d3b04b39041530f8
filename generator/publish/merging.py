"""Pages as made meet the files that stand there: what becomes of each file, and what its page shows by then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.editorial.arranging.across import HOME
from generator.editorial.edits.told import as_shown
from generator.editorial.edits.touched import touched
from generator.editorial.found import Removed
from generator.editorial.leaving import with_arranged
from generator.editorial.merge import Change, merge_all
from generator.editorial.page_text import Entries
from generator.pages.frame.markdown import framed
from generator.pages.page import Page
from generator.pages.retouched import Retouched
from generator.publish.inputs import Inputs
from generator.publish.kept.parsed import PagesKept


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What becomes of the files, the pages as they are shown then, and those that editors changed."""

    changes: tuple[Change, ...]
    pages: tuple[Page, ...]
    touches: Mapping[str, Retouched]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """What pages as made are merged with, however often they are made."""

    inputs: Inputs
    entries: Entries
    pages_kept: PagesKept

    def merge(self, pages: Sequence[Page]) -> Merged:
        """The pages in the language of the frame, met with what stands there."""
        files, texts, arranged = self.inputs.files, self.inputs.texts, self.inputs.arranged
        frames = framed(pages, self.inputs.project.language)
        kept = self.pages_kept
        across = tuple(Removed(id=name) for name in sorted(page.across for page in pages) if name)
        entries = replace(self.entries, pages={**self.entries.pages, HOME: across})
        changes = merge_all(
            frames,
            files,
            texts,
            entries,
            arranged,
            deleted=self.inputs.deleted,
            marked=kept.marks_of,
            left=kept.is_as_left,
        )
        changes = with_arranged(changes, arranged, files, texts)
        woven = {change.path: change.woven for change in changes}
        places = {sentence.id: place for place, sentence in self.inputs.sentences.items()}
        shown = tuple(as_shown(page, woven.get(page.path), places) for page in pages)
        return Merged(
            changes=changes,
            pages=shown,
            touches=touched(pages, {page.path: page for page in shown}, woven),
        )
