"""Origins are counted again from what the data says of each statement, and each is held against its source's words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from generator.verify.data.records import Record
from generator.verify.words import fold, key
from generator.verify.world import World

GRAM = 4
"""Quoted words in a row that two speakers hardly say both."""
Wrong = Iterator[tuple[str, str, str]]


class Told(NamedTuple):
    """An origin of a statement."""

    label: str
    kind: str
    via: str
    part: bool


def check_origins(root: Record, world: World) -> Wrong:
    """What is wrong with the origins of claims."""
    texts: dict[str, str] = {}
    names = {key(item.name) for item in world.facts.named.values()}
    quotes: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for row in root.rows("quotes"):
        place, who = row.place, key(row.words("speaker_text") or row.words("speaker"))
        if place is not None and who:
            for at in range(
                place.sentence, min(max(row.whole("through") or 0, place.sentence), place.sentence + 200) + 1
            ):
                quotes[place.source, at].append((row.words("text"), who))
    for claim in root.rows("claims"):
        rows = claim.rows("statements")
        if not all(row.texts("origins") for row in rows):
            continue
        where, count = f"claims {claim.words('id')}", claim.whole("independent_origins") or 0
        most = recounted([told_of(row) for row in rows])
        least = max(1, len(most) - disputed_words(rows, quotes))
        if not least <= count <= len(most):
            yield where, f"{count} origins", f"its statements have {len(most)}"
        given = claim.rows("origins")
        if "origins" in claim and len(given) != count:
            yield where, f"{count} origins", f"it lists {len(given)}"
        for origin in given:
            parts = {plain(part) for part in (origin.words("label"), *origin.words("label").split(" or "))}
            if not parts & set(most):
                yield where, origin.words("label"), "none of its statements has this origin"
        for row in rows:
            for told in told_of(row):
                if told.kind in ("", "source") and told.label not in world.library.sources:
                    yield where, told.label, "there is no such source"
                elif told.kind in ("", "source") or key(told.label) in names:
                    continue
                elif not _stands(told.label, row.words("source"), texts, world):
                    yield where, told.label, f"{row.words('source')} neither names it nor has these words"


def told_of(row: Record) -> list[Told]:
    """The origins that the data gives a statement."""
    value = row.get("origin_parts")
    parts = [one is True for one in value] if isinstance(value, list) else []
    lists = (row.texts("origins"), row.texts("origin_kinds"), row.texts("origin_via"), parts)
    return [Told(label or "", kind or "", via or "", bool(part)) for label, kind, via, part in zip_longest(*lists)]


def recounted(rows: Sequence[Sequence[Told]]) -> list[str]:
    """The origins that count, as the page on method says; one that is not resolved counts beside no other."""
    whole = [[told for told in row if not told.part] for row in rows]
    spread = Counter(plain(told.label) for row in whole for told in row if told.kind != "unresolved")
    kept = [told for row in whole for told in ([t for t in row if spread[plain(t.label)] > 1] or row)]
    sure = [told for told in kept if told.kind != "unresolved"]
    passed = {link.casefold() for told in sure for link in told.via.split(" → ") if link}
    found = {plain(told.label) for told in sure if told.via or told.label.casefold() not in passed}
    return sorted(found) or [plain(told.label) for told in kept[:1]]


def disputed_words(rows: Sequence[Record], quotes: dict[tuple[str, int], list[tuple[str, str]]]) -> int:
    """How many speakers more than one the same quoted words are given to."""
    said: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for words, who in quotes.get((row.words("source"), row.whole("sentence") or 0), ()):
            parts = key(words).split()
            for at in range(len(parts) - GRAM + 1):
                said[" ".join(parts[at : at + GRAM])].add(who)
    return sum(sorted({len(who) - 1 for who in said.values()}))


def plain(label: str) -> str:
    """A label in small letters and in one number."""
    words = fold(label).lower().replace("’", "'").replace("' ", "'").split()
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in words)


def _stands(label: str, source: str, texts: dict[str, str], world: World) -> bool:
    """Whether the label stands in the article; a text that is kept back shows nothing."""
    page = world.library.pages.get(source)
    if page is None:
        return False
    if source not in texts:
        texts[source] = " ".join(sentence.text for sentence in page.sentences).casefold()
    return label.casefold() in texts[source] or any(place.source == source for place in world.facts.kept_back)
