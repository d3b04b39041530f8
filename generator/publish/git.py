"""Where a merge stopped, git still holds both whole files: they tell more than what stands between the markers."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

SECONDS = 30


def merging(docs: Path) -> Mapping[str, tuple[str, str]]:
    """Both sides of each page that git could not merge, by its path in docs/; nothing where git knows nothing."""
    git = shutil.which("git")
    listed = asked(git, docs, "ls-files", "--unmerged", "-z", "--", ".") if git else b""
    stages: dict[str, dict[str, str]] = {}
    for row in filter(None, listed.split(b"\0")):
        facts, _, path = row.partition(b"\t")
        _, blob, stage = facts.decode().split()
        stages.setdefault(path.decode("utf-8", "surrogateescape"), {})[stage] = blob
    found = {}
    for name, blobs in stages.items():
        if git and {"2", "3"} <= blobs.keys():
            ours, theirs = (asked(git, docs, "cat-file", "blob", blobs[stage]) for stage in ("2", "3"))
            found[name] = (ours.decode("utf-8-sig", "replace"), theirs.decode("utf-8-sig", "replace"))
    return found


def asked(git: str, folder: Path, *words: str) -> bytes:
    """What git answers in a folder; nothing where it cannot."""
    try:
        done = subprocess.run(  # noqa: S603  (the words are ours)
            [git, *words], cwd=folder, capture_output=True, check=False, timeout=SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
