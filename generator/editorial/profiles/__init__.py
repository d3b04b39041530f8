"""Profiles are YAML files in this folder: sections, and the words that tell a story's topics apart."""

from pathlib import Path

import yaml

from generator.errors import Finding, UsageError
from generator.model.profile import Profile, Question, Section, Topic

FOLDER = Path(__file__).parent


def load_profile(name: str) -> Profile:
    """The profile of that name. Raises UsageError, with the names there are, for an unknown one."""
    path = FOLDER / f"{name}.yml"
    known = sorted(p.stem for p in FOLDER.glob("*.yml"))
    if name not in known:
        raise UsageError(Finding(what=f"unknown profile {name!r}", now=f"use one of {', '.join(known)}"))
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return Profile(
        name=name,
        sections=tuple(
            Section(id=key, label=row["label"], kinds=tuple(row["kinds"]), intro=row.get("intro", ""))
            for key, row in data["sections"].items()
        ),
        topics=tuple(
            Topic(id=key, label=row["label"], cues=tuple(str(cue) for cue in row["cues"]))
            for key, row in data["topics"].items()
        ),
        bottom_line=tuple(
            Question(
                topics=tuple(row["topics"]), things=tuple(row.get("things", ())), modes=tuple(row.get("modes", ()))
            )
            for row in data.get("bottom_line", ())
        ),
        first=tuple((kind, tuple(ids)) for kind, ids in data.get("first", {}).items()),
        only=tuple((topic, tuple(kinds)) for topic, kinds in data.get("only", {}).items()),
        precedence=tuple(data.get("precedence", data["topics"])),
    )


def labels_of(profile: Profile) -> tuple[str, ...]:
    """What the profile puts on pages: the labels and lines of its sections, the labels of its topics."""
    sections = (text for section in profile.sections for text in (section.label, section.intro) if text)
    return (*sections, *(topic.label for topic in profile.topics))
