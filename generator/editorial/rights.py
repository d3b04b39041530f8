"""What of an article may be shown stands with it, or on its page: the stricter of the two counts.

So a word on either side is enough to keep words back, and none of the two can set them free.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.editorial.corrections import FOLDER
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.source import Rights, Source

RIGHTS = "rights"
STRICT = tuple(Rights)
"""From the least strict to the strictest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithRights:
    """The articles with what may be shown of them; `broken` cannot be read, and to go on might show too much."""

    sources: tuple[Source, ...]
    broken: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()


def with_rights(sources: Iterable[Source], pages: Mapping[str, PageFile]) -> WithRights:
    """Every source as its own file and its page allow."""
    made, broken, notes = [], list[Finding](), list[Finding]()
    for source in sources:
        page = pages.get(f"{FOLDER}{source.id}.md")
        given = str(page.front[RIGHTS]).strip() if page and RIGHTS in page.front else ""
        if page and RIGHTS in page.front and given not in set(Rights):
            broken.append(unknown(page, given))
        elif page and given and STRICT.index(Rights(given)) < STRICT.index(source.rights):
            notes.append(outdone(page, given, source))
        made.append(replace(source, rights=stricter(source.rights, given)) if given else source)
    return WithRights(sources=tuple(made), broken=tuple(broken), notes=tuple(notes))


def stricter(own: Rights, given: str) -> Rights:
    """The stricter of two; one that nobody knows frees nothing."""
    return max(own, Rights(given), key=STRICT.index) if given in set(Rights) else own


def unknown(page: PageFile, given: str) -> Finding:
    """Rights that nobody knows."""
    near = difflib.get_close_matches(given, list(Rights), n=1)
    now = f"did you mean {str(near[0])!r}?" if near else f"write one of {', '.join(Rights)}"
    what = f"`{RIGHTS}: {given}` is not known"
    return Finding(path=f"docs/{page.path}", line=page.lines.get(RIGHTS), what=what, now=now)


def outdone(page: PageFile, given: str, source: Source) -> Finding:
    """A page that would show more of an article than the article's own file allows."""
    return Finding(
        path=f"docs/{page.path}",
        line=page.lines.get(RIGHTS),
        what=f"`{RIGHTS}: {given}` does nothing: {source.path}, or the file beside it, says {source.rights.value}",
        why="the stricter of the two counts",
        now="change it there, or take it out here",
        note=True,
    )
