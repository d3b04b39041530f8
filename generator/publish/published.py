"""What was published, as docs/editions/ keeps it: a run reads it, and writes nothing there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.editorial.editions import FOLDER, TAKEN, parse_edition, parse_taken
from generator.errors import Finding, InputError
from generator.model.edition import Edition, TakenDown
from generator.publish.project import Project

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What stands in docs/editions/: editions, oldest first, notes of takedowns, and what could not be read."""

    editions: tuple[Edition, ...] = ()
    taken_down: tuple[TakenDown, ...] = ()
    broken: tuple[Finding, ...] = ()


def edition_file(project: Project, day: str) -> Path:
    """Where the edition of a day stands."""
    return project.docs / FOLDER / f"{day}.json"


def read_published(project: Project) -> Published:
    """Everything in docs/editions/. A file that cannot be read is told, and then no run writes anything."""
    broken: list[Finding] = []
    editions: list[Edition] = []
    taken: list[TakenDown] = []
    for file in sorted((project.docs / FOLDER).glob("*.json")):
        where = f"docs/{FOLDER}/{file.name}"
        if file.name.startswith(TAKEN):
            taken += read_one(file, where, parse_taken, broken)
            continue
        for edition in read_one(file, where, parse_edition, broken):
            if edition.date == file.stem:
                editions.append(edition)
            else:
                why = f"its date is {edition.date}"
                broken.append(
                    Finding(path=where, what="the edition cannot be used", why=why, now="name it by its date")
                )
    return Published(editions=tuple(editions), taken_down=tuple(taken), broken=tuple(broken))


def read_one(file: Path, where: str, parse: Callable[[str, str], T], broken: list[Finding]) -> Iterable[T]:
    """What a file holds; nothing, and a finding more, where it cannot be read."""
    try:
        return [parse(file.read_bytes().decode("utf-8-sig"), where)]
    except UnicodeDecodeError:
        broken.append(Finding(path=where, what="the file is not UTF-8", now="take it back from git"))
    except OSError as error:
        broken.append(Finding(path=where, what="the file cannot be read", why=error.strerror or "", now="mend that"))
    except InputError as error:
        broken.extend(error.findings)
    return []
