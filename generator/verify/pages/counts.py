"""Every count that the briefing gives is counted again here."""

import re

from generator.verify.data.facts import Claimed
from generator.verify.data.records import Place
from generator.verify.measures import count, told_whole
from generator.verify.words import fold, listed
from generator.verify.world import Spot


def _wrong(word: str, right: set[int]) -> str:
    given = count(word)
    return "" if given in right else f"it is {listed(str(number) for number in sorted(right)) or 'not known'}"


def in_sources(match: re.Match[str], spot: Spot) -> str:
    """As many sources are cited or, where nothing is cited, speak of what the page or the link is about."""
    of = match[3] if match.re.groups > 1 else None
    whole = told_whole(len(spot.world.library.sources), match[2] if of else None)
    return _wrong(match[1], _sources(spot)) or ("" if of is None else _wrong(of, whole))


def _sources(spot: Spot) -> set[int]:
    return {len({place.source for place in spot.cites or spot.around or _statements(spot)})}


def _statements(spot: Spot) -> frozenset[Place]:
    """What a count of statements means: of the page that a link leads to, else of this page, else of all."""
    for page in (*spot.linked, spot.page):
        if spot.world.shown_on(page) or page in spot.world.facts.risks or page.startswith("sources/"):
            return spot.world.statements_of(page)
    return spot.world.facts.body


def statements(match: re.Match[str], spot: Spot) -> str:
    """As many statements as name it or are its evidence; on a page that shows nothing by name, all."""
    return _wrong(match[1], {len(_statements(spot))})


def evidence(match: re.Match[str], spot: Spot) -> str:
    """As many statements as are evidence of the policy moves and risks of the linked or this page."""
    return _wrong(match[1], {len(spot.world.evidence_of(page)) for page in (spot.linked or (spot.page,))})


def sentences(match: re.Match[str], spot: Spot) -> str:
    """As many sentences as the source's page shows, else as all of them show."""
    pages = [spot.world.library.pages[source] for source in spot.sources]
    return _wrong(match[1], {len(pages[0].sentences) if pages else len(spot.world.library.at)})


def sources(match: re.Match[str], spot: Spot) -> str:
    """As many sources as are cited beside it, speak of what is linked beside it, or have a page."""
    if spot.cites or spot.linked:
        return _wrong(match[1], _sources(spot))
    return _wrong(match[1], {len(spot.world.library.sources)})


def records(match: re.Match[str], spot: Spot) -> str:
    """As many as the data has; what each of them says is compared elsewhere."""
    names = {"quotation": "quotes", "policy move": "policy_moves", "entity": "entities", "entitie": "entities"}
    name = match[2].casefold().removesuffix("s")
    return _wrong(match[1], {spot.world.facts.counts.get(names.get(name, f"{name}s"), -1)})


def further(match: re.Match[str], spot: Spot) -> str:
    """As many as the page of the rest has items with a citation."""
    return _wrong(match[1], {spot.world.items_on(page) for page in (spot.linked or (spot.page,))})


def shared(match: re.Match[str], spot: Spot) -> str:
    """As many as this page's statements and the linked page's evidence have in common."""
    here = spot.world.statements_of(spot.page)
    return _wrong(match[1], {len(here & spot.world.evidence_of(page)) for page in spot.linked})


def alone(match: re.Match[str], spot: Spot) -> str:
    """As many claims as only this source makes."""
    claims = spot.world.facts.claims
    right = {sum({place.source for place in claim.places} == {source} for claim in claims) for source in spot.sources}
    return _wrong(match[1], right)


def origins(match: re.Match[str], spot: Spot) -> str:
    """As many origins as the data gives a claim that all the cited sentences belong to; beside none, all there are."""
    facts = spot.world.facts
    if not (spot.cites or spot.around or spot.linked):
        known = len({(kind, label) for claim in facts.claims for label, kind in claim.told})
        if facts.kept_back and (count(match[1]) or 0) >= known:
            return ""  # claims of sentences that are kept back are not in the data
        return _wrong(match[1], {known})
    return _wrong(match[1], {facts.claims[number].origins for number in shared_claims(spot, spot.cites or spot.around)})


def named_origins(match: re.Match[str], spot: Spot) -> str:
    """Those whom the data lists for a claim of all the cited sentences, in its order, and how many beside."""
    given = {told_by(spot.world.facts.claims[n]) for n in shared_claims(spot, spot.cites or spot.around)}
    words = fold(match.string).casefold()
    return "" if words in {text.casefold() for text in given} else f"it is {listed(sorted(given)) or 'not known'}"


def told_by(claim: Claimed) -> str:
    """The origins of a claim in words, made anew."""
    named = [(label, kind) for label, kind in claim.told if kind != "source"]
    own, labels = claim.origins - len(named), [fold(label) for label, _ in named]
    sort = "named " if claim.origins == 1 else ""
    if not own and all(kind in ("unnamed", "unresolved") for _, kind in named):
        sort = "possible "
    more = [f"{len(labels) - 3} more"] if len(labels) > 3 else []
    themselves = ["the article itself"] if own == 1 else [f"{own} articles themselves"] if own else []
    names = ", ".join([*labels[:3], *more, *themselves])
    return f"{claim.origins:,} {sort}origin{'' if claim.origins == 1 else 's'}: {names}"


def shared_claims(spot: Spot, cites: tuple[Place, ...]) -> frozenset[int]:
    """The claims that all of these sentences belong to."""
    found = [spot.world.facts.claims_at.get(place, frozenset()) for place in cites]
    return frozenset.intersection(*found) if found else frozenset()
