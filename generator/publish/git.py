"""What git knows of a briefing: both sides of a merge that stopped, and the files of another commit; it only reads."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.errors import Finding, InputError

SECONDS = 30
MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""What a main branch may be called here, the likeliest first."""
STOPPED = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")
"""What stands in git's folder while it waits for a person."""
FILES = frozenset({"100644", "100755"})
"""The modes of files that are no links."""


def merging(docs: Path) -> Mapping[str, tuple[str, str]]:
    """Both sides of each page that git could not merge, by its path in docs/; nothing where git knows nothing."""
    git = shutil.which("git")
    found = {}
    for name, blobs in unmerged(git, docs).items() if git else ():
        if git and {"2", "3"} <= blobs.keys():
            ours, theirs = (asked(git, docs, "cat-file", "blob", blobs[stage]) for stage in ("2", "3"))
            found[name] = (ours.decode("utf-8-sig", "replace"), theirs.decode("utf-8-sig", "replace"))
    return found


def half_deleted(docs: Path) -> Mapping[str, str]:
    """The pages that one side of a merge which stopped deleted and the other changed, with what both began with."""
    git = shutil.which("git") if is_merging(docs) else None
    rows = unmerged(git, docs).items() if git else ()
    torn = {name: stages["1"] for name, stages in rows if "1" in stages and len(stages) == 2}
    blobs = {name: asked(git, docs, "cat-file", "blob", blob) for name, blob in torn.items() if git}
    return {name: data.decode("utf-8-sig", "replace") for name, data in blobs.items()}


def is_merging(folder: Path) -> bool:
    """Whether git stopped in the middle of something; told without asking it, for most runs are at no such time."""
    here = next((one / ".git" for one in (folder, *folder.resolve().parents) if (one / ".git").exists()), None)
    return here is not None and (here.is_file() or any((here / name).exists() for name in STOPPED))


def unmerged(git: str, docs: Path) -> Mapping[str, Mapping[str, str]]:
    """What git could not merge: by path the blobs of the base (1), ours (2) and theirs (3), as far as there are any."""
    listed = asked(git, docs, "ls-files", "--unmerged", "-z", "--", ".")
    stages: dict[str, dict[str, str]] = {}
    for row in filter(None, listed.split(b"\0")):
        facts, _, path = row.partition(b"\t")
        _, blob, stage = facts.decode().split()
        stages.setdefault(path.decode("utf-8", "surrogateescape"), {})[stage] = blob
    return stages


def folder_in_repository(folder: Path) -> str:
    """The path of a folder from the top of its repository, with a slash at its end; empty at the top or outside."""
    git = shutil.which("git")
    said = asked(git, folder, "rev-parse", "--show-prefix") if git and folder.is_dir() else b""
    return said.decode("utf-8", "surrogateescape").rstrip("\n")


def asked(git: str, folder: Path, *words: str, given: bytes | None = None) -> bytes:
    """What git answers in a folder; nothing where it cannot."""
    try:
        done = subprocess.run(  # noqa: S603  (the words are ours)
            [git, *words],
            cwd=folder,
            input=given if given is not None else b"",
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def resolved(folder: Path, revision: str) -> str:
    """The commit that a revision names; empty where there is none, or no repository."""
    git = shutil.which("git")
    said = (
        asked(git, folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if git
        else b""
    )
    return said.decode("ascii", "replace").strip()


def parting(folder: Path) -> str:
    """The commit at which this branch parted from the main one; empty where git knows of no other branch."""
    git = shutil.which("git")
    for name in MAIN if git else ():
        there = resolved(folder, name)
        base = (
            asked(git, folder, "merge-base", there, "HEAD").decode("ascii", "replace").strip() if git and there else ""
        )
        if base:
            return base
    return ""


def files_at(folder: Path, commit: str, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """The files of a folder as a commit has them, by path from the folder: those that are `wanted`, no links."""
    git = shutil.which("git")
    tree = f"{commit}:{folder_in_repository(folder)}"
    listed = asked(git, folder, "ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree) if git else b""
    rows = []
    for row in filter(None, listed.split(b"\0")):
        facts, _, name = row.partition(b"\t")
        mode, sort, blob = facts.decode("ascii").split()
        path = name.decode("utf-8", "surrogateescape")
        if sort == "blob" and mode in FILES and is_inside(path) and wanted(path):
            rows.append((path, blob))
    if not git or not rows:
        return
    asking = "".join(f"{blob}\n" for _, blob in rows).encode()
    told = asked(git, folder, "cat-file", "--batch", given=asking)
    at = 0
    for path, blob in rows:
        end = told.index(b"\n", at)
        head = told[at:end].split()
        if len(head) != 3 or head[0].decode() != blob:
            raise InputError(Finding(what=f"git cannot give {path} of {commit[:12]}", now="fetch the whole history"))
        size = int(head[2])
        yield path, told[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def is_inside(path: str) -> bool:
    """Whether a path of a tree stays inside the folder that it is put into."""
    parts = path.split("/")
    return (
        bool(path) and "\\" not in path and not any(part in ("", ".", "..") or part.lower() == ".git" for part in parts)
    )
