"""A page's address may be given as a person would: with docs/ or without, with `.md`, as a site's address, by name."""

import difflib
import posixpath
from collections.abc import Iterable, Mapping

from generator.editorial.arranging.front_text import words_of
from generator.editorial.page_file import PageFile
from generator.model.ids import slug


def path_of(text: str) -> str | None:
    """The path of a page under docs/; None where the words cannot be one."""
    plain = text.strip().removeprefix("./").removeprefix("/").removeprefix("docs/").removesuffix("/")
    plain = plain.removesuffix("index.html").removesuffix(".html").removesuffix(".md").rstrip("/")
    parts = plain.split("/")
    wrong = any(part in ("", ".", "..") or part.startswith(".") for part in parts)
    if wrong or any(char in plain for char in "\\:?#\"'<>|*") or not plain.isprintable():
        return None
    return f"{plain}.md"


def stem_of(path: str) -> str:
    """A page's file name without its ending: the id of its entry."""
    return posixpath.basename(path).removesuffix(".md")


def entry_called(name: str, files: Mapping[str, PageFile]) -> tuple[str, ...]:
    """The paths of the entries' pages that are called so; by address or id first, then by name, then by alias."""
    pages = [page for path, page in sorted(files.items()) if is_entry(page)]
    path = path_of(name)
    for fits in (
        [page.path for page in pages if page.path == path],
        [page.path for page in pages if stem_of(page.path) == name],
        [page.path for page in pages if same(str(page.front.get("name", "")), name)],
        [page.path for page in pages if any(same(alias, name) for alias in words_of(page, "aliases"))],
        [page.path for page in pages if stem_of(page.path) == slug(name)],
    ):
        if fits:
            return tuple(fits)
    return ()


def is_entry(page: PageFile) -> bool:
    """Whether the page is an entry's own."""
    return "kind" in page.front and "/" in page.path and stem_of(page.path) != "index"


def same(one: str, other: str) -> bool:
    """Whether two names are one, whatever their capitals and apostrophes."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """A name without what does not tell it apart."""
    return " ".join(name.replace("’", "'").casefold().split())


def meant(name: str, files: Iterable[PageFile]) -> str:
    """What to do about a name that is no entry's."""
    known = sorted({str(page.front.get("name") or stem_of(page.path)) for page in files if is_entry(page)})
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else "give the entry's name, its id or the path of its page"
