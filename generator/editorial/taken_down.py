"""An article that was taken down stays away: where its file comes back, it is set aside and told."""

from collections.abc import Iterable

from generator.editorial.editions import FOLDER, TAKEN
from generator.errors import Finding, InputError
from generator.model.edition import TakenDown
from generator.model.source import Source


def without_taken(
    sources: Iterable[Source], taken: Iterable[TakenDown]
) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """The sources but for those that were taken down and came back, and what to tell of these."""
    taken = tuple(taken)
    by_id, by_file = {row.source: row for row in taken}, {row.sha256: row for row in taken if row.sha256}
    kept, found = [], []
    for source in sources:
        row = by_id.get(source.id) or by_file.get(source.sha256)
        if row is None:
            kept.append(source)
            continue
        note = f"docs/{FOLDER}/{TAKEN}{row.source}.json"
        why = f"it was taken down on {row.date}: {row.reason}"
        now = f"delete the file; only without {note} is an article of that name read again"
        found.append(Finding(path=source.path, what="the article is set aside", why=why, now=now))
    if found and not kept:
        raise InputError(*found)
    return tuple(kept), tuple(found)
