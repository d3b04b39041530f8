"""A bundle is a site in one zip. The same site gives the same bytes: names sorted, one date, one set of rights."""

import hashlib
import io
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Finding, InputError
from generator.publish.epoch import source_date_epoch
from generator.publish.files import write_bytes

FOLDER = "briefing"
"""What the zip unpacks to, so that it never spills its files over a desktop."""
LEVEL = 9
UNIX = 3
LEFT_OUT = frozenset({".map", ".gz"})
"""Source maps and the packed sitemap: only a developer's tools and a web crawler ask for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A zip that was written."""

    path: Path
    files: int
    size: int
    sha256: str


def make_zip(site: Path, target: Path, *, folder: str = FOLDER) -> Bundle:
    """Pack a built site into `target`, whole or not at all. Raises InputError where `site` has no home page."""
    if not (site / "index.html").is_file():
        what, now = f"{site.name} is no built site", "run `briefing build` first"
        raise InputError(Finding(what=what, why="it has no index.html", now=now))
    names = sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and not path.is_symlink() and path.suffix not in LEFT_OUT
    )
    date = time.gmtime(source_date_epoch())[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as file:
        for name in names:
            entry = zipfile.ZipInfo(f"{folder}/{name}", date)
            entry.create_system = UNIX
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, (site / name).read_bytes())
    data = buffer.getvalue()
    write_bytes(target, data)
    return Bundle(path=target, files=len(names), size=len(data), sha256=hashlib.sha256(data).hexdigest())
