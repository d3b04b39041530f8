"""What editors corrected is marked where it is cited; old words, new words and reason are those of the front matter."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.verify.data.correction_notes import MARK, SET_ASIDE
from generator.verify.data.corrections_given import wanted_of
from generator.verify.data.past_editions import TAKEN, Step
from generator.verify.data.records import Place, Record
from generator.verify.days import parse
from generator.verify.site.document import Block, What
from generator.verify.site.groups import groups
from generator.verify.words import fold, short
from generator.verify.world import Spot, World

KIND = "corrections"
ALIKE = 0.5
"""Share of the words that an old and a new wording of one sentence have in common, at least."""
ITEM = r"(was|now|withdrawn|about|why)"
WHY = r"(?:(\S+), )?(corrected|withdrawn|taken down)(?: on ([^:]+))?: (.+)"
HAS = r"corrected: the article has “(.+)”"
REST = r"and (\d[\d,]*) more edited sentences?"


def fixes(root: Record) -> Mapping[str, Mapping[str, str]]:
    """By source, the article's words of each sentence that shows an editor's."""
    found: dict[str, dict[str, str]] = {}
    for row in root.rows("corrections"):
        if row.whole("index") is not None and row.words("now"):
            found.setdefault(row.words("source"), {})[fold(row.words("now"))] = fold(row.words("was"))
    return found


def fixed_at(world: World) -> Mapping[Place, Record]:
    """The sentences that show an editor's words, by place."""
    rows = world.facts.root.rows("corrections")
    places = ((Place(row.words("source"), row.whole("index") or 0), row) for row in rows if row.words("now"))
    return {p: row for p, row in places if p in world.library.at and row.whole("index") is not None and _was(row)}


def _was(row: Record) -> bool:
    return fold(row.words("was")) != fold(row.words("now"))


def mark(_: re.Match[str], spot: Spot) -> str:
    """A sentence cited here shows an editor's words."""
    return "" if set(spot.cites or spot.around) & set(fixed_at(spot.world)) else "no sentence here was corrected"


def noted(_: re.Match[str], spot: Spot) -> str:
    """A note of its article is about a sentence that is cited here, or is this one."""
    here = {*(spot.cites or spot.around), *([spot.sentence] if spot.sentence else [])}
    return "" if here & spot.world.noted.keys() else "no note of its article is about it"


def corrected_here(spot: Spot, *, of_old: bool) -> bool:
    """Whether what is shown is the old words of a sentence that shows an editor's, or that sentence."""
    if not of_old:
        return bool(set(spot.cites or spot.around) & set(fixed_at(spot.world)))
    rows = spot.world.facts.root.rows("corrections")
    return spot.words in {fold(row.words("was")) for row in rows if row.words("now")}


def article_has(match: re.Match[str], spot: Spot) -> str:
    """The article has these words where the sentence shows an editor's."""
    row = fixed_at(spot.world).get(spot.sentence) if spot.sentence else None
    return "" if row and fold(row.words("was")) == fold(match[1]) else "the data has other words"


def withdrawn_source(_: re.Match[str], spot: Spot) -> str:
    """The editors took the article back."""
    records = (spot.world.facts.sources.get(source, Record()) for source in spot.sources)
    return "" if any(record.words("withdrawn") for record in records) else "nobody took the article back"


def why(match: re.Match[str], spot: Spot) -> str:
    """Some correction, or a takedown, has this reason and day."""
    day = parse(match[3]) if match[3] else None
    given = day.first.isoformat() if day else ""
    root = spot.world.facts.root
    for row in root.rows("taken_down") if match[2].casefold() == "taken down" else root.rows("corrections"):
        same = fold(row.words("reason")).rstrip(".") == match[4].rstrip(".") and row.words("date") == given
        if same and (match[1] in {None, row.words("source")}):
            return ""
    return "the data has no such reason"


def item(match: re.Match[str], spot: Spot) -> str:
    """An item of the page: its words are checked by themselves."""
    return "" if spot.world.facts.kinds.get(spot.page) == KIND and match[1] else "no correction is told of here"


def kept(block: Block, world: World) -> str:
    """The words of an item without a citation, where they are those of a correction; else nothing."""
    parts = groups(block.tokens)
    text = fold(parts[0].text) if len(parts) == 1 and not parts[0].cites else ""
    rows = world.facts.root.rows("corrections")
    return text if text and text in {fold(row.words(name)) for row in rows for name in ("was", "now")} else ""


def unmarked(block: Block, places: tuple[Place, ...], world: World) -> str:
    """Which corrected sentence is cited in a block without the mark."""
    fixed = [place for place in places if place in fixed_at(world)]
    told = [token.text for token in block.tokens if token.what is What.SAID and "corrected" in token.text]
    noted = [place for place in places if place in world.noted and place not in fixed]
    lost = [*([] if told else fixed), *([] if MARK in " ".join(told) else noted)]
    return f"{lost[0].source}:{lost[0].sentence}" if lost else ""


def check_corrections(world: World, cited: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """What the corrections page leaves out, as (page, what, why)."""
    if KIND not in cited or KIND in world.facts.edited:
        return
    document = world.site.documents[world.site.keys[KIND]]
    blocks = [block for block in document.blocks if block.tag == "li"]
    shown = [(block, fold(" ".join(group.text for group in groups(block.tokens)))) for block in blocks]
    texts = {text for _, text in shown}
    said = {token.text for block in blocks for token in block.tokens if token.what is What.SAID}
    for row in world.facts.root.rows("taken_down"):
        if not any(text.startswith(f"{row.words('source')}, taken down") for text in said):
            yield KIND, row.words("source"), "the takedown is not told"
    for row in world.facts.root.rows("corrections"):
        if row.words("was") and not {fold(row.words("was"))} & texts:
            yield KIND, short(row.words("was")), "the correction is not told"
        if row.words("now") and fold(row.words("now")) not in texts:
            yield KIND, short(row.words("now")), "the correction does not say what holds instead"
    for sentence in world.library.at.values():
        if any(said.text == SET_ASIDE for said in sentence.group.said) and sentence.text not in texts:
            yield KIND, short(sentence.text), "a note of an article is not told"
    for place, note in world.noted.items():
        if world.library.at[note].text in texts and world.library.at[place].text not in texts:
            yield KIND, short(world.library.at[place].text), "a note of its article is about it, and that is not told"
    more = any(re.fullmatch(REST, token.text) for block in blocks for token in block.tokens if token.what is What.SAID)
    for step in (*world.steps, *([world.since] if world.since else [])):
        yield from ((KIND, what, why_) for what, why_ in _reworded(step, world, texts) if not more)
    for (before, old), (after, new) in pairwise(shown):
        if after.parent is None or not new or _label(after) != "now" or _label(before) != "was":
            continue
        if not kept(before, world) and _alike(old, new) < ALIKE:
            yield KIND, short(new), f"it has few words of what it is told to stand for: {short(old)}"


def _reworded(step: Step, world: World, texts: set[str]) -> Iterator[tuple[str, str]]:
    """The sentences of edited articles that are not told."""
    edited = {source for one in step.sorts["edited"] for source in one}
    for statement in step.before.claim_of:
        if statement.rpartition("-")[0] in edited and statement not in step.after.claim_of:
            said = [fold(past.words[statement]) for past in world.past if statement in past.words]
            if said and said[0] not in texts and said[0] in world.said_then:
                yield short(said[0]), "its article was edited, and the page does not tell that it stood there"


def check_given(root: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """Whether the data has the corrections of the front matter and no others, as (where, what, why)."""
    rows = root.rows("corrections")
    told = Counter(
        (row.words("source"), fold(row.words("now")), fold(row.words("reason")), row.words("date")) for row in rows
    )
    given = world.terms.corrections
    if given is not None:
        wanted = wanted_of(given, root, set(world.library.sources))
        for one in (told - wanted) + (wanted - told):
            yield "corrections", ": ".join(part for part in one if part), "the front matter and the data differ"
    taken = sorted(path[len(TAKEN) : -len(".json")] for path in world.site.files if path.startswith(TAKEN))
    if taken != sorted(row.words("source") for row in root.rows("taken_down")):
        yield "taken_down", ", ".join(taken), "the notes and the data differ"
    for source in sorted(set(taken) & set(world.library.sources)):
        yield "taken_down", source, "the article was taken down, and its page is here"
    for row in rows:
        place = Place(row.words("source"), -1 if row.whole("index") is None else row.whole("index") or 0)
        sentence = world.library.at.get(place)
        wanted_text = fold(row.words("now") or row.words("was"))
        if sentence is not None and sentence.text != wanted_text:
            yield f"corrections {place.source}:{place.sentence}", wanted_text, "the sentence says something else"


def _label(block: Block) -> str:
    first = next((token.text for token in block.tokens if token.what is What.SAID), "")
    return first.strip(" ·")


def _alike(one: str, other: str) -> float:
    bags = [Counter("".join(c if c.isalnum() else " " for c in text.casefold()).split()) for text in (one, other)]
    total = sum(bag.total() for bag in bags)
    return 2 * (bags[0] & bags[1]).total() / total if total else 0.0
