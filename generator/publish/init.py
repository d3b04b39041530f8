"""A briefing's folder is made from the starter beside this file; nothing of an article gets into its settings."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator.editorial.profiles import DEFAULT, detect_profile, load_profile
from generator.errors import Finding, UsageError
from generator.model.profile import Profile
from generator.model.source import Source
from generator.pages.frame.tongue import ENGLISH_LANGUAGE
from generator.publish.articles.add import set_aside
from generator.publish.articles.arrivals import Arrival, Landing, move_in, read_what_is, repeated
from generator.publish.articles.named import Named
from generator.publish.files import write_text
from generator.publish.forge import Forge, forge_of
from generator.publish.new_files import starter
from generator.publish.owners import an_owner
from generator.publish.project import Project, open_project
from generator.reading import Reading, settled

WELCOME = frozenset({".git", "seeds", ".DS_Store"})
"""What may stand in the folder already."""
LONGEST = 200
"""Characters of a title: it stands on every page."""
SAMPLE = 3000
"""So many sentences, evenly taken, tell the kind of story."""
FEW = 5
KEEP = ".gitkeep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A briefing's folder that was made: its articles, what was set aside, why this profile, and its forge."""

    project: Project
    reading: Reading
    aside: tuple[Finding, ...]
    why: str
    forge: Forge


def begin(
    root: Path,
    title: str,
    profile: str | None,
    named: Iterable[Named],
    kind: str | None = None,
    *,
    owner: str | None = None,
    language: str = ENGLISH_LANGUAGE,
) -> Begun:
    """Make the folder with the articles. Raises UsageError where it is not empty, or title or profile will not do."""
    title = fit_title(title)
    refuse_full(root)
    answers = an_owner(owner) if owner else ""
    chosen = load_profile(profile, Path.cwd()) if profile else None
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".seeds.", dir=root) as folder:
        landing = Landing(folder=Path(folder) / "seeds", seeds=root / "seeds")
        for file, given in named:
            landing.take(file, given)
        here, told = read_what_is(root / "seeds") if (root / "seeds").is_dir() else ((), ())
        kept, refused = first_ones(landing.read(), {source.sha256: source.path for source in here})
        move_in(kept, root / "seeds")
    reading = settled(
        [*here, *(source for arrival in kept for source in arrival.sources)],
        [*told, *(finding for arrival in kept for finding in arrival.findings)],
    )
    taken, why = (chosen, "as you said") if chosen else profile_of(reading.sources)
    if profile and profile.endswith((".yml", ".yaml")):
        shutil.copyfile(profile, root / Path(profile).name)
        taken = replace(taken, name=Path(profile).name)
    forge = replace(forge_of(root, kind), answers=answers)
    for path, text in starter(title, taken, forge, language).items():
        write_text(root / path, text)
    if not reading.sources:
        write_text(root / "seeds" / KEEP, "")
    return Begun(project=open_project(root), reading=reading, aside=tuple(refused), why=why, forge=forge)


@contextmanager
def whole_or_not(root: Path) -> Iterator[None]:
    """Where making the folder fails, what was made goes again, so that the next try finds it as this one did."""
    there = root.is_dir()
    before = contents(root)
    try:
        yield
    except (Exception, KeyboardInterrupt):
        for path in sorted(contents(root) - before, reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        if not there and root.is_dir():
            root.rmdir()
        raise


def contents(root: Path) -> set[Path]:
    """Every file and folder in it but those of git."""
    return {path for path in root.rglob("*") if path.relative_to(root).parts[0] != ".git"} if root.is_dir() else set()


def fit_title(title: str) -> str:
    """The title on one line. Raises UsageError where it is none."""
    title = " ".join(title.split())
    if not title or len(title) > LONGEST or not title.isprintable():
        why = f"it is over {LONGEST} characters long" if len(title) > LONGEST else "it has no letter that can be shown"
        raise UsageError(
            Finding(what="that title will not do", why=why, now='say what it is about: --title "The strike"')
        )
    return title


def refuse_full(root: Path) -> None:
    """Raise UsageError, with what is there, where the folder holds more than articles."""
    if root.exists() and not root.is_dir():
        raise UsageError(Finding(what=f"{root.name} is a file", now="name a folder that is not there yet"))
    names = (path.name for path in root.iterdir()) if root.is_dir() else ()
    there = sorted(name for name in names if name not in WELCOME and not name.startswith(".seeds."))
    if there:
        more = f" and {len(there) - FEW} more" if len(there) > FEW else ""
        raise UsageError(
            Finding(
                what=f"the folder {root.name} is not empty",
                why=f"it holds {', '.join(there[:FEW])}{more}",
                now="name one that is not there yet; only seeds/ and .git may stand in it",
            )
        )


def first_ones(came: Iterable[Arrival], here: Mapping[str, str]) -> tuple[list[Arrival], list[Finding]]:
    """What can be read, each file once, and why the others are set aside. A copy by another outlet is no repeat.

    `here` are the paths of articles that stand in seeds/ already, by their file's digest.
    """
    came = list(came)
    readable = [arrival for arrival in came if arrival.sources]
    refused = [finding for arrival in came if not arrival.sources for finding in set_aside(arrival)]
    again = {arrival.path: first.given for arrival, first in repeated(readable)}
    again |= {arrival.path: here[arrival.sha256] for arrival in readable if arrival.sha256 in here}
    refused += [
        Finding(path=a.given, what="set aside", why=f"{again[a.path]} is the very same file", now="keep one of them")
        for a in readable
        if a.path in again
    ]
    return [arrival for arrival in readable if arrival.path not in again], refused


def profile_of(sources: Iterable[Source]) -> tuple[Profile, str]:
    """The profile that the articles call for, and why."""
    texts = [sentence.text for source in sources for sentence in source.sentences if sentence.says]
    name, share = detect_profile(texts[:: 1 + len(texts) // SAMPLE])
    if not texts:
        why = "there is no article yet to tell by"
    elif name == DEFAULT:
        why = "no other one's words stand in enough of the sentences"
    else:
        why = f"{share:.0%} of the sentences hold its words"
    return load_profile(name), f"{why}; --profile names another"


def pages_by_section(profile: Profile, pages: Iterable[str]) -> list[tuple[str, int]]:
    """For each section its label and how many pages of its own it has; `pages` are paths below docs/."""
    count = Counter(path.partition("/")[0] for path in pages)
    return [(section.label, count[section.id]) for section in profile.sections]
