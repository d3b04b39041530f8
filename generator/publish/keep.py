"""To keep a found page is to take its entry over: it stays as it is, whatever discovery makes of the story later."""

from collections.abc import Iterable

from generator.editorial.found import is_undecided, taken_over
from generator.editorial.page_file import PageFile
from generator.errors import Finding, UsageError
from generator.publish.journal import Step, commit, held
from generator.publish.project import Project, read_pages


def keep(project: Project, names: Iterable[str], *, everything: bool = False) -> tuple[str, ...]:
    """Take pages over, by path, id or name, and give their paths. Raises UsageError, keeping none, for an unknown."""
    files, texts, broken = read_pages(project)
    if broken:
        raise UsageError(*broken)
    found = {path: file for path, file in files.items() if is_undecided(file)}
    wanted = set(found) if everything else set()
    unknown = []
    for name in names:
        fits = [path for path, file in found.items() if name in called(path, file)]
        wanted.update(fits)
        if not fits:
            why = "no page that was found and is nobody's yet is called so"
            now = "name it by its path under docs/, its file's name or its `name`"
            unknown.append(Finding(what=f"nothing is kept: {name!r}", why=why, now=now))
    if unknown:
        raise UsageError(*unknown)
    commit(project.root, [kept(project, path, texts[path]) for path in sorted(wanted)])
    return tuple(sorted(wanted))


def kept(project: Project, path: str, text: str) -> Step:
    """A page, taken over."""
    after = taken_over(text.replace("\r\n", "\n")).encode()
    return Step(path=f"docs/{path}", before=held(project.docs / path), after=after)


def called(path: str, file: PageFile) -> set[str]:
    """What a page may be called: its path, with docs/ or without, its id, its name."""
    return {path, f"docs/{path}", path.rpartition("/")[2].removesuffix(".md"), str(file.front.get("name", ""))}
