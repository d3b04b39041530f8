"""A story as the tool tells it: an empty registry, the profile it detects, everything in memory."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.discovery.discover import discover
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.profile import Profile
from generator.pages.compose import compose
from generator.publish.data.export import as_text, export
from generator.publish.init import profile_of
from generator.reading import read_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The data as exported, and the profile that was detected."""

    data: dict[str, Any]
    profile: Profile


@cache
def draft(folder: Path, title: str) -> Draft:
    """What the tool makes of a folder of articles that nobody told it about."""
    sources = read_folder(folder, folder.parent).sources
    profile, _ = profile_of(sources)
    articles = [annotate(source) for source in sources]
    found = discover(articles, profile)
    briefing = weigh(title, profile, articles, sorted(found.entities, key=lambda entity: entity.id))
    return Draft(data=json.loads(as_text(export(briefing, compose(briefing)))), profile=profile)
