"""Pages that no editor can delete or rename, as every briefing has them: a run that writes one again says so."""

from collections.abc import Iterable, Iterator, Mapping

from generator.editorial.merge import Change
from generator.editorial.page_file import PageFile
from generator.editorial.page_text import Entries
from generator.errors import Finding
from generator.pages.linking import relative


def returning(
    changes: Iterable[Change], files: Mapping[str, PageFile], entries: Entries, broken: Iterable[Finding] = ()
) -> Iterator[Finding]:
    """A note for each page that comes though pages as they stand lead to it already; pages of entries stay away.

    A page that is `broken` stands there and only cannot be read.
    """
    torn = {finding.path for finding in broken}
    for change in changes:
        path = change.path
        came = change.text is not None and not (change.before or "").strip() and path not in entries.owners
        came = came and f"docs/{path}" not in torn
        if came and any(leads(file, path) for file in files.values()):
            name = path.removeprefix("sources/")
            yield Finding(
                path=f"docs/{path}",
                line=1,
                what="the page was deleted or renamed, and a run writes it again under this name",
                why="every briefing has it, and other pages lead there",
                now="leave it"
                if name == path
                else f"leave it; `briefing remove {name.removesuffix('.md')}` takes the article out",
                note=True,
                rule="page-comes-back",
            )


def leads(file: PageFile, path: str) -> bool:
    """Whether a page that was generated leads to another."""
    return file.generated and file.path != path and f"]({relative(path, file.path)}" in file.body
