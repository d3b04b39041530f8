"""A ministry, a court, a parliament or an army that no article writes with capitals: "the health ministry"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.discovery.names.body_words import content, unowned
from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import cell, states
from generator.discovery.names.name import Name, Site
from generator.discovery.names.small_forms import EVERYWHERE, KINDS
from generator.extraction.things.forces import over
from generator.model.annotation import Annotated
from generator.model.kind import Kind
from generator.model.tables import alternatives, words

FIELDS = words(
    "health finance defence defense interior foreign energy justice education agriculture trade economy transport"
    " labour labor environment information security culture tourism commerce industry housing planning water sports oil"
    " petroleum mining immigration treasury"
)
"""What a ministry is for."""
THEIRS = ("its ", "Its ", "their ", "Their ", "whose ", "his ", "her ")
"""What stands before a ministry of whomever the sentence names."""
RETURNS = 3
"""Sentences by which a body comes back; two of "the ministry" stand for one of them."""
ARTICLES = 3
"""Articles that tell of an army or a parliament, which many stories name in passing."""
LASTING = content("interim government")
"""All that is said of a government for a time is said of one."""
PARLIAMENT = content("parliament")
WORLD = frozenset({"General Assembly", "UN General Assembly", "U.N. General Assembly", "European Parliament"})
"""Assemblies of no state."""
SHARE = 2
"""The bare name is a state's whose own is named at least so much more often than all others'."""


FORCES = EVERYWHERE[Kind.FORCE]
"""What is one body only where no sentence says whose it is; another rule knows the army of a state."""
PASSING = FORCES | {form for form in KINDS if " " not in form}
"""What also says of another noun whose it is: "army chief"."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where such words stand, as what they are written, and the state whose it is said to be; empty where none is."""

    site: Site
    start: int
    written: str
    owner: str


@cache
def small_body() -> re.Pattern[str]:
    """Whose it may be, and the words for it in small letters."""
    fields, others = alternatives(sorted(FIELDS)), alternatives(sorted(KINDS))
    return re.compile(
        rf"(?:\b((?:[A-Z][\w.]+ )?[A-Z][\w.]+)(?:['’]s)? )?\b((?:{fields}) ministry|{others})\b"
        r"(?: of ((?:the )?[A-Z]\w+))?"
    )


def find_small_bodies(groups: Iterable[Group], articles: Sequence[Annotated]) -> list[Group]:
    """One group for each such body of each state; the bare name is the one's that is mostly meant."""
    places: dict[frozenset[str], list[Place]] = defaultdict(list)
    alone, several = 0, set[frozenset[str]]()
    for number, article in enumerate(articles):
        for sentence in article.source.sentences:
            told = sentence.says and any(name in sentence.text for name in (" ministry", *KINDS))
            alone += told and re.search(r"\b[Tt]he ministry\b", sentence.text) is not None
            for hit in small_body().finditer(sentence.text) if told else ():
                place = place_of(hit, (number, sentence.index))
                if hit[2] in FORCES and not sentence.text.endswith(("the ", "The "), 0, hit.start(2)):
                    several.add(content(hit[2]))  # "its army", "the Orlian army", "an army"
                elif place and (hit[2] not in PASSING or over(sentence.text, hit.end(2))):
                    places[LASTING if hit[2] in EVERYWHERE[Kind.GOVERNMENT] else content(hit[2])].append(place)
    names = [name.text for group in groups for name in group.names]
    named = several | {content(unowned(name)[0]) for name in names}
    named |= {PARLIAMENT} if any(is_parliament(name) for name in names) else set()
    found = [
        group
        for key in sorted(places, key=sorted)
        if key not in named
        for group in groups_of(places[key], one=key == LASTING)
    ]
    return [
        group
        for group in found
        if group.name[0].isupper() or " of " in group.name or comes_back(group, alone, len(articles))
    ]


def is_parliament(name: str) -> bool:
    """Whether a name is a parliament's own, whose small letters are no other body."""
    return name.rsplit(maxsplit=1)[-1].lower() in cell("parliaments") and name not in WORLD


def comes_back(group: Group, alone: int, articles: int) -> bool:
    """Whether a body without a state is more than a source of one sentence: `alone` counts "the ministry"."""
    if group.kind is not Kind.ORGANISATION or " " not in group.name:
        return len(group.articles) >= max(ARTICLES, articles // 3 if group.kind is Kind.FORCE else 0)
    return len(group.sites) + (alone > 1) >= RETURNS


def place_of(hit: re.Match[str], site: Site) -> Place | None:
    """One place: "Orlia's central bank", "the health ministry of Orlia", or nobody's; none where it is of no state."""
    lead, after = hit[1] or "", hit[3] or ""
    if lead in states():
        return Place(site, hit.start(), hit[0].removesuffix(f" of {after}"), states()[lead][0])
    if lead and lead.split(" ")[-1] in states():  # "Monday Orlian": the day is no part of it
        lead = lead.split(" ")[-1]
        return Place(site, hit.start(), hit.string[hit.string.index(lead, hit.start()) : hit.end(2)], states()[lead][0])
    if after.removeprefix("the ") in states():
        return Place(site, hit.start(), hit.string[hit.start(2) : hit.end()], states()[after.removeprefix("the ")][0])
    theirs = hit.string.endswith(THEIRS, 0, hit.start(2))
    return None if theirs or "'" in hit[0] or "’" in hit[0] else Place(site, hit.start(), hit[2], "")


def groups_of(places: Sequence[Place], *, one: bool = False) -> list[Group]:
    """The bodies of one field, by the states that they are said to be of; `one`: of several only one state has it."""
    bare = [place for place in places if not place.owner]
    owned = [place for place in places if place.owner]
    counts = Counter(place.owner for place in owned)
    first = max(sorted(counts), key=lambda owner: counts[owner], default="")
    mine = bool(first) and counts[first] >= SHARE * (counts.total() - counts[first])
    mine = mine and ((one and len(counts) == 1) or not is_before(bare, owned))
    found = []
    for owner in sorted(counts | (Counter() if mine or not bare else Counter([""]))):
        rows = [place for place in places if place.owner == owner or (mine and owner == first and not place.owner)]
        texts = Counter(place.written for place in rows)
        called = max(sorted(texts), key=lambda text: (text[0].isupper() or " of " in text, texts[text]))
        name = Name(called, sites=sorted({place.site for place in rows}))
        name.first = {article: (sentence, 0) for article, sentence in reversed(name.sites)}
        kind = next((KINDS[form] for form in sorted(KINDS) if any(form in text for text in texts)), Kind.ORGANISATION)
        group = Group(kind, called, [name], aliases={*texts} - {called})
        if any(not place.owner for place in rows):
            group.never = {place.written for place in owned if place.owner != owner}
        group.reasons.append("articles write it in small letters")
        found.append(group)
    return found


def is_before(bare: Iterable[Place], owned: Iterable[Place]) -> bool:
    """Whether an article has the bare name before it says whose another is: then it is the story's own state's."""
    begun: dict[int, Place] = {}
    for place in sorted(owned):
        begun.setdefault(place.site[0], place)
    return any(place.site[0] in begun and place < begun[place.site[0]] for place in bare)
