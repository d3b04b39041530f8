"""Profiles are YAML files in this folder or in a briefing's own: sections, and the words that tell topics apart."""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Finding, InputError, UsageError
from generator.evidence.cues import CueBook
from generator.model.kind import Kind
from generator.model.profile import HINT, Profile, Question, Section, Topic

FOLDER = Path(__file__).parent
DEFAULT = "general"
KEYS = ("extends", "sections", "topics", "precedence", "only", "first", "bottom_line", "signs")
SIGNS = 0.25
"""A story is a profile's if at least this share of its sentences holds a sign of it; measured on eight stories."""


def known_profiles() -> tuple[str, ...]:
    """The names of the profiles there are."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


def load_profile(name: str, root: Path | None = None) -> Profile:
    """The profile of that name; one that ends in .yml is a file under `root`.

    Raises UsageError, with the names there are, for an unknown one, and InputError for one that cannot be used.
    """
    return as_profile(name, read_profile(name, root))


def read_profile(name: str, root: Path | None) -> dict[str, Any]:
    """A profile's data, joined with that of the one it extends."""
    own = name.endswith((".yml", ".yaml"))
    path = (root or Path()) / name if own else FOLDER / f"{name}.yml"
    if own and not path.is_file():
        raise UsageError(
            Finding(what=f"no profile {name}", now="put the file beside mkdocs.yml, or name a known profile")
        )
    if not own and name not in known_profiles():
        raise UsageError(Finding(what=f"unknown profile {name!r}", now=f"use one of {', '.join(known_profiles())}"))
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        now = "mend the line that it names; a text with a colon or quotation marks goes into quotation marks"
        finding = Finding(path=name, what="the profile cannot be read", why=" ".join(str(error).split()), now=now)
        raise InputError(finding) from error
    if not isinstance(data, dict):
        now = "write keys such as `sections:`, or `extends: general` to begin with"
        raise InputError(Finding(path=name, what="the profile is not a list of keys", now=now))
    base = data.pop("extends", None)
    if base is None:
        return data
    if str(base).endswith((".yml", ".yaml")) or base == name:
        raise InputError(
            Finding(path=name, what=f"`extends: {base}`", now="extend one of the profiles that come along")
        )
    return joined(read_profile(str(base), root), data)


def joined(base: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a profile over that of the one it extends; topics are joined by id, with the cues under `more`."""
    topics = {key: dict(row) for key, row in base.get("topics", {}).items()}
    for key, row in (data.get("topics") or {}).items():
        more = row.get("more", [])
        hints = [*topics.get(key, {}).get("hints", []), *row.get("hints", [])]
        topics[key] = {**topics.get(key, {}), **{k: v for k, v in row.items() if k != "more"}, "hints": hints}
        topics[key]["cues"] = [*topics[key].get("cues", []), *more]
    rest = {key: value for key, value in base.items() if key != "signs"}
    return {**rest, **data, "topics": topics}


def as_profile(name: str, data: Mapping[str, Any]) -> Profile:
    """The data as a profile. Raises InputError where a part is missing or names what is not there."""
    unknown = next((key for key in data if key not in KEYS), None)
    if unknown is not None:
        near = difflib.get_close_matches(str(unknown), KEYS, n=1)
        now = f"did you mean {near[0]!r}?" if near else f"its keys are {', '.join(KEYS)}"
        raise InputError(Finding(path=name, what=f"unknown key {unknown!r} in the profile", now=now))
    try:
        sections = tuple(
            Section(id=str(key), label=str(row["label"]), kinds=tuple(row["kinds"]), intro=row.get("intro", ""))
            for key, row in data["sections"].items()
        )
        topics = tuple(
            Topic(
                id=str(key),
                label=str(row["label"]),
                cues=(*map(str, row["cues"]), *(f"{HINT}{cue}" for cue in row.get("hints", ()))),
            )
            for key, row in data["topics"].items()
        )
        questions = tuple(
            Question(
                topics=tuple(row["topics"]), things=tuple(row.get("things", ())), modes=tuple(row.get("modes", ()))
            )
            for row in data.get("bottom_line", ())
        )
    except (KeyError, TypeError, AttributeError) as error:
        what = f"the profile lacks {error}" if isinstance(error, KeyError) else "the profile has a part of another form"
        raise InputError(
            Finding(path=name, what=what, now="begin it with `extends: general`, and give only what is to be otherwise")
        ) from error
    homeless = sorted(set(Kind) - {kind for section in sections for kind in section.kinds})
    if homeless:
        raise InputError(
            Finding(path=name, what=f"no section for {', '.join(homeless)}", now="list each under `kinds` of a section")
        )
    return Profile(
        name=name,
        sections=sections,
        topics=topics,
        bottom_line=questions,
        first=tuple((kind, tuple(ids)) for kind, ids in data.get("first", {}).items()),
        only=tuple((topic, tuple(kinds)) for topic, kinds in data.get("only", {}).items()),
        precedence=tuple(data.get("precedence", data["topics"])),
    )


def detect_profile(texts: Iterable[str]) -> tuple[str, float]:
    """The profile with signs in most of a story's sentences, and that share; the general one where none has enough."""
    signs = {name: read_profile(name, None).get("signs", []) for name in known_profiles()}
    book = CueBook(signs)
    held: dict[str, int] = dict.fromkeys(signs, 0)
    count = 0
    for text in texts:
        count += 1
        for name in {owner for owner, _ in book.find(text)}:
            held[name] += 1
    best = max(sorted(held), key=lambda name: held[name])
    share = held[best] / count if count else 0.0
    return (best, share) if share >= SIGNS else (DEFAULT, share)


def headings_of(profile: Profile) -> dict[str, tuple[str, ...]]:
    """What may stand under the profile's labels: a topic's statements, with its cues, and a section's kinds of pages.

    The labels are in the profile's order; where a kind of page tells a topic first, its place there is given too.
    """
    found: dict[str, tuple[str, ...]] = {}
    for topic in profile.topics:
        cues = (f"cue:{topic.id}:{cue}" for cue in topic.cues if not cue.startswith(HINT))
        firsts = (f"first:{kind}:{ids.index(topic.id)}" for kind, ids in profile.first if topic.id in ids)
        found[topic.label] = (*found.get(topic.label, ()), f"topic:{topic.id}", *cues, *firsts)
    for section in profile.sections:
        found[section.label] = (*found.get(section.label, ()), *(f"page:{kind}" for kind in section.kinds))
    return found


def labels_of(profile: Profile) -> tuple[str, ...]:
    """What the profile puts on pages: the labels and lines of its sections, the labels of its topics."""
    sections = (text for section in profile.sections for text in (section.label, section.intro) if text)
    return (*sections, *(topic.label for topic in profile.topics))
