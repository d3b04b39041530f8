"""The pages of editions: each count, each label and each rest is what the editions' own files give."""

import re
from collections.abc import Iterator, Mapping

from generator.verify.data.past_editions import Past, Step
from generator.verify.days import parse
from generator.verify.measures import count
from generator.verify.pages.change_labels import FIXED, LABEL, LABELS, SORT_OF, UNSHOWN
from generator.verify.pages.corrections import corrected_here
from generator.verify.site.document import Block, Document, What
from generator.verify.site.groups import groups
from generator.verify.words import fold, short
from generator.verify.world import Spot, World

KINDS = frozenset({"changes", "edition"})
CHANGES, CLAIMS, BOTTOM_LINE = "What changed", "Claims", "Bottom line"
MORE_CLAIMS = r"and (\d[\d,]*) more claims?"
TOTALS = r"(\d[\d,]*) (source|claim|page)s?"
THEN = r"then (disputed, )?(\d[\d,]*) origins?"
BEFORE = r"before: “(.+)”"
NOTE = r"Note of the editors: (.+)"
PUBLISHED = r"as published on (.+), from (\S+)"
_SINCE = re.compile(r"Since (.+)")


def day_of(text: str) -> str:
    """The ISO day that words are, or nothing."""
    found = parse(text)
    return found.first.isoformat() if found and found.first == found.last else ""


def edition_of(spot: Spot) -> Past | None:
    """The edition that a place on a page is about."""
    name = spot.page.removeprefix("editions/") if spot.world.facts.kinds.get(spot.page) == "edition" else ""
    day = name or day_of(spot.under)
    return next((past for past in spot.world.past if past.date == day), None)


def step_of(spot: Spot) -> Step | None:
    """The step that a place on a page tells of: into its edition, or from the last one to what stands now."""
    past = spot.world.past
    since = _SINCE.fullmatch(spot.under)
    if since:
        return spot.world.since if past and past[-1].date == day_of(since[1]) else None
    edition = edition_of(spot)
    at = past.index(edition) if edition else 0
    return spot.world.steps[at - 1] if at else None


def told(spot: Spot, words: str = "") -> frozenset[str]:
    """All that an item shows: ids of the statements cited or in words, keys of pages, ids of sources."""
    world = spot.world
    at = world.library.at
    cited = {f"{place.source}-{at[place].anchor[1:]}" for place in spot.cites or spot.around if place in at}
    linked = {name for page in spot.linked for name in (page, page.removeprefix("sources/"))}
    return frozenset(cited | linked | world.said_then.get(words, frozenset()))


def label(match: re.Match[str], spot: Spot) -> str:
    """What the item shows is of this sort."""
    step = step_of(spot)
    if step is None or spot.under == CLAIMS:
        return "no edition is told of here"
    sort, shown = SORT_OF[match[1].casefold()], told(spot, spot.words)
    if match[1].casefold() in FIXED.values() and not corrected_here(spot, of_old=sort == "withdrawn"):
        return "no editor corrected it"
    return "" if any(one & shown for one in step.sorts[sort]) or not step.sure else "the editions do not say so of it"


def named(match: re.Match[str], spot: Spot) -> str:
    """What is named is of this sort."""
    step = step_of(spot)
    if step is None:
        return "no edition is told of here"
    sort = SORT_OF[match[1].casefold()]
    names = {name for one in step.sorts[sort] for name in one}
    if sort in {"pages", "gone"}:
        names = {(step.after if sort == "pages" else step.before).pages[page] for page in names}
    return (
        ""
        if fold(match[2]) in names | {name.rstrip(".") for name in names} or not step.sure
        else "the editions do not say so of it"
    )


def counted(match: re.Match[str], spot: Spot) -> str:
    """So many changes of the sort there are."""
    step = step_of(spot)
    number = len(step.sorts[SORT_OF[match[2].casefold()]]) if step else 0
    return "" if step and (count(match[1]) == number or not step.sure) else f"it is {number}"


def rest(match: re.Match[str], spot: Spot) -> str:
    """So many of the sort are not listed."""
    step, sort = step_of(spot), SORT_OF[match[2].casefold()]
    number = len(step.sorts[sort]) - len(_items(spot, LABELS[sort][0])) if step else 0
    return "" if count(match[1]) == number or (step and not step.sure) else f"it is {number}"


def more_claims(match: re.Match[str], spot: Spot) -> str:
    """So many claims of the edition are not listed."""
    edition = edition_of(spot)
    number = len(edition.claims) - len([1 for block in _blocks(spot) if _cites(block)]) if edition else 0
    return "" if count(match[1]) == number else f"it is {number}"


def totals(match: re.Match[str], spot: Spot) -> str:
    """So much the edition holds."""
    edition = edition_of(spot)
    if edition is None:
        return "no edition is told of here"
    number = len({"source": edition.sources, "claim": edition.claims, "page": edition.pages}[match[2].casefold()])
    return "" if count(match[1]) == number else f"it is {number}"


def then(match: re.Match[str], spot: Spot) -> str:
    """A claim stood so on the day of the edition."""
    edition = edition_of(spot)
    claims = {edition.claim_of[s] for s in told(spot, spot.words) if s in edition.claim_of} if edition else set()
    good = any(one[1] == count(match[2]) and (one[2] == "disputed") == bool(match[1]) for one in claims)
    return "" if good else "the edition has it otherwise"


def before(match: re.Match[str], spot: Spot) -> str:
    """The difference that the item shows had this number before."""
    step = step_of(spot)
    shown = told(spot)
    for sides in step.after.sides.values() if step else ():
        texts = {text for text, number, ids in sides if number and step and set(ids) & set(step.before.claim_of)}
        if fold(match[1]) in texts and any(set(ids) & shown for _, _, ids in sides):
            return ""
    return "no number of that difference stood so before"


def note(match: re.Match[str], spot: Spot) -> str:
    """The editors gave this note with the edition."""
    edition = edition_of(spot)
    return "" if edition and edition.note.rstrip(".") == fold(match[1]) else "the edition has another note"


def published(match: re.Match[str], spot: Spot) -> str:
    """The words stood in an edition of that day, and no article says them any more."""
    here = {statement for statement in told(spot, spot.words) if statement.rpartition("-")[0] == match[2]}
    known = {past.date for past in spot.world.past if here & set(past.claim_of)}
    return "" if day_of(match[1]) in known else "it did not stand so in that edition"


def first_edition(_: re.Match[str], spot: Spot) -> str:
    """No edition was before."""
    edition = edition_of(spot)
    return "" if edition and spot.world.past[0] is edition else "another edition was before"


def last_edition(match: re.Match[str], spot: Spot) -> str:
    """The last edition is of this day."""
    past = spot.world.past
    return "" if past and past[-1].date == day_of(match[1]) else "the last edition is of another day"


def new_since(match: re.Match[str], spot: Spot) -> str:
    """The last edition is of this day, and none holds a statement that is cited here."""
    if why := last_edition(match, spot):
        return why
    at = spot.world.library.at
    here = {f"{place.source}-{at[place].anchor[1:]}" for place in spot.cites or spot.around if place in at}
    old = [past.date for past in spot.world.past if here & past.claim_of.keys()]
    return f"it stood in the edition of {old[0]}" if old and here <= old_of(spot) else ""


def old_of(spot: Spot) -> frozenset[str]:
    """All statements that editions hold."""
    return frozenset().union(*(past.claim_of for past in spot.world.past))


def nothing_new(_: re.Match[str], spot: Spot) -> str:
    """The edition changed nothing."""
    step = step_of(spot)
    return "" if step and not any(step.sorts.values()) else "the edition changed something"


def stood(block: Block, world: World) -> str:
    """The words of an item without a citation, where they are those of a statement of an edition; else nothing."""
    parts = groups(block.tokens)
    text = fold(parts[0].text) if len(parts) == 1 and not parts[0].cites else ""
    return text if world.said_then.get(text) else ""


def heading_fault(heading: str, page: str, world: World) -> str | None:
    """Why a heading is not right; None where this is no page of editions, or the heading is a fixed one."""
    if world.facts.kinds.get(page) != "changes":
        return None
    since = _SINCE.fullmatch(heading)
    if since:
        good = bool(world.past) and world.past[-1].date == day_of(since[1])
        return "" if good else "the last edition is of another day"
    return "" if day_of(heading) in {past.date for past in world.past} else "there is no edition of that day"


def check_changed(world: World, cited: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """What the pages of editions leave out, as (page, what, why)."""
    for page in sorted(cited):
        kind = world.facts.kinds.get(page)
        if kind not in KINDS or page in world.facts.edited:
            continue
        document = world.site.documents[world.site.keys[page]]
        if kind == "changes":
            wanted = [*(["Since"] if world.since and any(world.since.sorts.values()) else [])]
            wanted += [past.date for past in reversed(world.past)]
            heads = [fold(block.text) for block in document.blocks if block.tag == "h2"]
            given = ["Since" if _SINCE.fullmatch(head) else day_of(head) for head in heads]
            if given != wanted:
                yield page, "headings", "one for each edition, newest first, and one for what is not published"
        else:
            heads = [CHANGES]
        for head in heads:
            step = step_of(Spot(world=world, page=page, under=head))
            yield from ((page, what, why) for what, why in _left_out(document, head, step))
    missing = {f"editions/{past.date}" for past in world.past} - set(cited)
    yield from (("changes", page, "the edition has no page") for page in sorted(missing) if "changes" in cited)


def _left_out(document: Document, head: str, step: Step | None) -> Iterator[tuple[str, str]]:
    """Which counts and items do not stand under a heading."""
    blocks = under_head(document, head)
    saying = [_said(block) for block in blocks]
    for block, parts in zip(blocks, saying, strict=True):
        if block.tag == "li" and not (parts and re.match(rf"(?:{LABEL}(?:$|: )|{UNSHOWN}$)", parts[0])):
            yield short(block.text), f"it does not say what of it changed, under {head}"
    for sort, (mark, one, more) in LABELS.items():
        rows = step.sorts[sort] if step and step.sure else ()
        if not rows:
            continue
        wanted = f"{len(rows):,} {one if len(rows) == 1 else more}"
        if not any(wanted in parts for parts in saying):
            yield wanted, f"it is not told under {head}"
        items = sum(_is_one(parts, mark) for parts in saying)
        said = [part for block, parts in zip(blocks, saying, strict=True) if block.tag == "li" for part in parts]
        left = [match for part in said if (match := re.fullmatch(UNSHOWN, part))]
        items += sum(count(match[1]) or 0 for match in left if SORT_OF[match[2].casefold()] == sort)
        if items != len(rows):
            yield short(f"{items} of {wanted}"), f"not all of them are told under {head}"


def under_head(document: Document, head: str) -> list[Block]:
    """The paragraphs and items under a heading."""
    found, under = [], ""
    for block in document.blocks:
        if block.tag == "h2":
            under = fold(block.text)
        elif under == head and block.tag in {"li", "p"}:
            found.append(block)
    return found


def _said(block: Block) -> list[str]:
    """What the briefing says in a block, in its parts."""
    said = [token.text for token in block.tokens if token.what is What.SAID]
    return [fold(part) for text in said for part in text.split("·") if part.strip()]


def _blocks(spot: Spot) -> list[Block]:
    document = spot.world.site.documents.get(spot.world.site.keys.get(spot.page, ""))
    return under_head(document, spot.under) if document else []


def _items(spot: Spot, mark: str) -> list[Block]:
    return [block for block in _blocks(spot) if _is_one(_said(block), mark)]


def _is_one(parts: list[str], mark: str) -> bool:
    """Whether an item bears the label of a sort, or the one that it has in a correction."""
    return bool(parts) and (parts[0] in {mark, FIXED.get(mark)} or parts[0].startswith(f"{mark}: "))


def _cites(block: Block) -> bool:
    return block.tag == "li" and bool(groups(block.tokens)[0].text)


def under_fault(spot: Spot) -> str:
    """Why a statement may not stand on the page of an edition: it was not in its bottom line, or among its claims."""
    edition = edition_of(spot)
    if edition is None or spot.under == CHANGES or spot.world.facts.kinds.get(spot.page) != "edition":
        return ""
    rows = edition.bottom if spot.under == BOTTOM_LINE else edition.claim_of
    return "" if told(spot, spot.words) & set(rows) else f"it stood not under {spot.under} of that day"
