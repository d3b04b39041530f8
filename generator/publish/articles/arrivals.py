"""Articles on their way into seeds/: copied whole into a folder beside it, read there, and only then moved in."""

import hashlib
import re
import shutil
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path

from generator.errors import Finding, InputError
from generator.model.ids import slug
from generator.model.source import Source
from generator.publish.files import sha256_of
from generator.reading import read_folder
from generator.reading.files import listing
from generator.reading.names import source_id
from generator.reading.source import sidecar_of

LARGEST = 100_000_000
"""No file of articles is larger: what is would only fill the disk."""
LONGEST = 80
"""Characters of a file name's stem; some systems and zips take no long paths."""

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,10}")
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One file that came: what the person called it, where it stands meanwhile, and the articles it holds."""

    given: str
    path: Path
    sha256: str
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """The file and its sidecar."""
        beside = sidecar_of(self.path)
        return (self.path, beside) if beside else (self.path,)


@dataclass(slots=True)
class Landing:
    """A folder in which files that come get the names that they will have in `seeds`.

    `taken` are the ids of articles and sidecars there, so that no new one clashes with them or is told of by them.
    """

    folder: Path
    seeds: Path
    taken: set[str] = field(default_factory=set)
    came: list[tuple[str, Path, str]] = field(default_factory=list)
    too_large: list[Arrival] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.seeds.is_dir():
            found = listing(self.seeds, self.seeds.parent)
            self.taken |= {source_id(path.stem) for path in (*found.articles, *found.sidecars)}

    def take(self, path: Path, given: str) -> None:
        """Copies a file, and its sidecar, under a name that is safe everywhere; one that is too large stays away."""
        if path.stat().st_size > LARGEST:
            why = f"over {LARGEST:,} bytes"
            finding = Finding(path=given, what="the file is too large", why=why, now="split it")
            self.too_large.append(Arrival(given=given, path=path, sha256="", findings=(finding,)))
            return
        digest = sha256_of(path)
        target = self.folder / self.name_for(path.name, digest)
        shutil.copyfile(path, target)
        beside = sidecar_of(path)
        if beside:
            shutil.copyfile(beside, target.with_suffix(beside.suffix.lower()))
        self.came.append((given, target, digest))

    def write(self, name: str, data: bytes, sidecar: bytes, given: str) -> None:
        """Puts what was fetched there, with its sidecar."""
        digest = hashlib.sha256(data).hexdigest()
        target = self.folder / self.name_for(name, digest)
        target.write_bytes(data)
        target.with_suffix(".yml").write_bytes(sidecar)
        self.came.append((given, target, digest))

    def name_for(self, name: str, digest: str) -> str:
        """A safe name with an id that nothing has yet; the file's digest tells two of one name apart."""
        name = safe_name(name)
        stem, dot, suffix = name.rpartition(".")
        first = f"{stem[: LONGEST - 10]}-{digest[:6]}"
        names = chain([stem, first], (f"{first}-{number}" for number in count(2)))
        stem = next(name for name in names if source_id(name) not in self.taken)
        self.taken.add(source_id(stem))
        return f"{stem}{dot}{suffix}"

    def read(self) -> tuple[Arrival, ...]:
        """What came, in its order, each with the articles that could be read from it, or why none could."""
        read, told = read_what_is(self.folder)
        sources: dict[str, list[Source]] = defaultdict(list)
        findings: dict[str, list[Finding]] = defaultdict(list)
        for source in read:
            sources[stem_of(source.path)].append(source)
        for finding in told:
            findings[stem_of(finding.path)].append(finding)
        return *self.too_large, *(
            Arrival(
                given=given,
                path=path,
                sha256=digest,
                sources=tuple(sources[path.stem]),
                findings=tuple(findings[path.stem]),
            )
            for given, path, digest in self.came
        )


def stem_of(where: str) -> str:
    """The stem of the file that reading names: no two that came have the same, but an article and its sidecar."""
    return Path(where).stem


def read_what_is(folder: Path) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """The folder's articles as each file has them, and findings; a folder of none is no mistake here."""
    try:
        reading = read_folder(folder, folder.parent)
    except InputError as error:
        return (), tuple(finding for finding in error.findings if finding.path != folder.name)
    return reading.alone, reading.told


def safe_name(name: str) -> str:
    """The file's name where every system, shell and address takes it as it is; else its letters and digits."""
    name = unicodedata.normalize("NFC", name)
    path = Path(name)
    suffix = path.suffix.lower() if _SUFFIX.fullmatch(path.suffix.lower()) else ""
    stem = path.stem if suffix else name
    if not _PLAIN.fullmatch(stem) or len(stem) > LONGEST:
        stem = slug(stem, limit=LONGEST - 10)
    return f"{'article-' if _DEVICES.fullmatch(stem) else ''}{stem}{suffix}"


def repeated(arrivals: Iterable[Arrival]) -> Iterator[tuple[Arrival, Arrival]]:
    """Each arrival whose bytes came before, with the one that had them first."""
    first: dict[str, Arrival] = {}
    for arrival in arrivals:
        other = first.setdefault(arrival.sha256, arrival)
        if other is not arrival:
            yield arrival, other


def move_in(arrivals: Iterable[Arrival], seeds: Path) -> list[Path]:
    """Moves the files into seeds/; what could not all be moved is not moved at all. Returns where they stand now."""
    moved: list[tuple[Path, Path]] = []
    seeds.mkdir(parents=True, exist_ok=True)
    try:
        for arrival in arrivals:
            for file in arrival.files:
                target = seeds / file.name
                if target.exists():
                    what, now = "it stands there already", "rename one of the two files"
                    raise InputError(Finding(path=f"seeds/{file.name}", what=what, now=now))
                file.rename(target)
                moved.append((file, target))
    except BaseException:
        for file, target in moved:
            target.rename(file)
        raise
    return [target for _, target in moved]
