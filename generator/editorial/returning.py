"""Pages that no editor can delete or rename, as every briefing has them: a run that writes one again says so."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.editorial.arranging.across import HOME
from generator.editorial.found import PAGES
from generator.editorial.merge import Change, State
from generator.editorial.page_file import PageFile
from generator.editorial.page_text import Entries
from generator.errors import Finding
from generator.pages.across import NEEDED, across, first_of
from generator.pages.linking import relative

SOURCES = "sources/"
LIST = "sources/index.md"


def returning(
    changes: Sequence[Change], files: Mapping[str, PageFile], entries: Entries, broken: Iterable[Finding] = ()
) -> Iterator[Finding]:
    """A note for each page that comes back. A page that is `broken` stands there and only cannot be read."""
    torn = {finding.path for finding in broken}
    came = [change.path for change in changes if change.text is not None and not (change.before or "").strip()]
    came = [path for path in came if f"docs/{path}" not in torn]
    for path in came if any(files[page].generated for page in (HOME, LIST) if page in files) else ():
        if stood(path, changes, files, entries.owners, came):
            why, now = told(path, entries.owners)
            yield Finding(
                path=f"docs/{path}",
                line=1,
                what="the page was deleted or renamed, and a run writes it again under this name",
                why=why,
                now=now,
                note=True,
                rule="page-comes-back",
            )


def stood(
    path: str, changes: Iterable[Change], files: Mapping[str, PageFile], owners: Collection[str], came: Collection[str]
) -> bool:
    """Whether a page that comes was there: pages that stand lead to it, or no article brings anything new.

    The page of an entry comes back where the index that would note its removal was deleted too.
    """
    if path.startswith(SOURCES):
        return LIST in files and leads(files[LIST], path)
    articles = (change for change in changes if change.path.startswith(SOURCES) and change.path != LIST)
    if any(change.state is not State.SAME and not is_linked(change, files) for change in articles):
        return False
    if "/" not in path:
        return not is_free(path) or (HOME in files and PAGES not in files[HOME].front)
    index = f"{path.rpartition('/')[0]}/index.md"
    if path == index:
        return any(file.path.rpartition("/")[0] == path.rpartition("/")[0] for file in files.values())
    return (path not in owners or index in came) and any(leads(file, path) for file in files.values())


def is_linked(change: Change, files: Mapping[str, PageFile]) -> bool:
    """Whether an article's page is one of an article that was there: its words stand, or the list leads to it."""
    return change.state is State.CHANGED or (LIST in files and leads(files[LIST], change.path))


def told(path: str, owners: Collection[str]) -> tuple[str, str]:
    """Why a page comes back, and what an editor may do."""
    if path in owners:
        return "the index of its section, which notes what was removed, is gone too", "delete the page alone"
    if path.startswith(SOURCES) and path != LIST:
        name = path.removeprefix(SOURCES).removesuffix(".md")
        return "an article has a page", f"leave it; `briefing remove {name}` takes the article out"
    if is_free(path):
        return "home did not note yet which pages there are", "delete it again, and it stays away"
    return "every briefing has it", "leave it"


def is_free(path: str) -> bool:
    """Whether it is a page that an editor may leave out."""
    return across(first_of(path)) not in {"", *NEEDED}


def leads(file: PageFile, path: str) -> bool:
    """Whether a page that was generated leads to another."""
    return file.generated and file.path != path and f"]({relative(path, file.path)}" in file.body
