"""A statement is a whole cited sentence, word for word; only a table may show a stretch, and only a recorded one."""

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files

from generator.verify.data import relations
from generator.verify.data.records import Place
from generator.verify.days import parse
from generator.verify.pages import editions, proofs, quotes, roles, shares
from generator.verify.pages.counts import shared_claims
from generator.verify.pages.heads import leads_fault, theirs_fault
from generator.verify.pages.sources import Shown
from generator.verify.site.groups import Group, Link
from generator.verify.words import fold, key
from generator.verify.world import Spot, World

_LOADED = re.compile(
    r"(?:\b(?:not|never|no|nor|without|neither|hardly|barely|nearly|almost|at least|at most|only"
    r"|could|may|might|would|should|can|reportedly|allegedly|possibly|probably|perhaps|likely|unlikely|if|unless"
    r"|denied|denies|denying)|n['’]t)\s*$|[\d$€£][\d.,]*$|[\d$€£](?:[\d.,]*\d)?\s+$",
    re.IGNORECASE,
)
"""Words that must not be cut off in front of a stretch: without them it says something else."""
_MEASURING = re.compile(
    r"\b(?:about|around|approximately|roughly|some|over|under|up to|as many as|as much as|more than|less than"
    r"|fewer than|an estimated|estimated)\s*$",
    re.IGNORECASE,
)
"""The same in front of an amount; in front of a name they are other words: "under President Roe"."""
WHOLE = re.compile(r"(.+)")
_STEMS = {"name": 5, "alias": 5, "demonym": 3}
"""So many first letters make two words alike, by how something is named: a state's name and that of its people."""
_SMALL = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "its", "of", "on", "or", "some", "that", "the", "this", "to"}
)
_NUMBER_GOES_ON = re.compile(r"^(?:[.,]?\d|\s?%|\s(?:million|billion|thousand|hundred|percent|per\b))", re.IGNORECASE)


def words_fault(group: Group, shown: Shown, spot: Spot, *, cell: bool) -> str:
    """Why the words are not what the cited sentence says, or an empty string."""
    text = fold(group.text)
    if text == shown.text or not text:
        return ""
    if not cell:
        if text in shown.text:
            return "only a part of the cited sentence is shown"
        return "it is not the cited sentence"
    at = shown.text.find(text)
    if at < 0:
        return "it stands nowhere in the cited sentence"
    if text not in spot.world.facts.spans.get(shown.place, frozenset()):
        return "the data records no such stretch of the cited sentence"
    return _clipped(shown.text, text)


def _clipped(sentence: str, text: str) -> str:
    """Why no occurrence of the stretch may stand alone, or an empty string."""
    why = ""
    for match in re.finditer(re.escape(text), sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        whole = not (before[-1:].isalnum() and text[0].isalnum()) and not (after[:1].isalnum() and text[-1].isalnum())
        loaded = _LOADED.search(before) or (None if text[0].isupper() else _MEASURING.search(before))
        if whole and not loaded and not _NUMBER_GOES_ON.match(after):
            return ""
        why = f"“{loaded[0].strip()}” before it is cut off" if loaded else "it is cut within a word or a number"
    return why


def support_fault(first: Place, other: Place, group: Group, spot: Spot, *, cell: bool) -> str:
    """Why a further citation does not support the same as the first, or an empty string."""
    if other == first:
        return "it is cited twice"
    if (
        shared_claims(spot, (first, other))
        or quotes.same_words(first, other, spot.world)
        or relations.together(first, other, spot)
    ):
        return ""
    facts = spot.world.facts
    if cell and facts.kin.get(first, frozenset()) & facts.kin.get(other, frozenset()):
        return ""
    if cell and any(_about(page, first, spot) and _about(page, other, spot) for page in spot.row_about):
        return ""
    shown = spot.world.library.at.get(other)
    if cell and shown and group.text and fold(group.text) in shown.text:
        return _clipped(shown.text, fold(group.text))
    return "no claim holds both sentences"


def _about(page: str, place: Place, spot: Spot) -> bool:
    """Whether a sentence cited in a page's row names what the page shows, or makes a claim of one in the row that does.

    What takes part in a policy move or a risk that the page shows counts too.
    """
    facts, told = spot.world.facts, spot.world.statements_of(page)
    parts = {f"{name} on {page}.md" for name in ("policy_moves", "risks")}

    def tells(one: Place) -> bool:
        return one in told or bool(parts & facts.kin.get(one, frozenset()))

    claims = facts.claims_at.get(place, frozenset())
    return tells(place) or any(claims & facts.claims_at.get(one, frozenset()) for one in spot.around if tells(one))


def under_fault(spot: Spot) -> str:
    """Why a statement may not stand under a heading that is a date, a difference's subject or a name."""
    facts, heading = spot.world.facts, spot.under
    if facts.kinds.get(spot.page) in editions.KINDS:
        return editions.under_fault(spot)
    if facts.kinds.get(spot.page) == "corrections":
        return ""
    if facts.kinds.get(spot.page) == quotes.KIND:
        return quotes.under_fault(spot)
    if heading in roles.HEADINGS or heading == roles.OF_THEM:
        return roles.under_fault(spot)
    if heading == relations.HEADING:
        return relations.under_fault(spot)
    if heading == shares.HEADING:
        return shares.alone_fault(spot)
    if why := _topic_fault(spot, heading) or theirs_fault(spot):
        return why
    if parse(heading):
        return proofs.day(WHOLE.fullmatch(heading), replace(spot, cites=()))
    abouts = {f"differences[{number}]" for number in facts.abouts.get(heading, ())}
    if abouts:
        good = any(facts.kin.get(place, frozenset()) & abouts for place in spot.cites)
        return "" if good else "the data does not count it among that difference's wordings"
    if spot.world.named(heading) and not spot.world.is_label(heading):
        return proofs.name(WHOLE.fullmatch(heading), replace(spot, cites=()))
    return ""


def _topic_fault(spot: Spot, heading: str) -> str:
    """Why a statement may not stand under the label of a topic: the data has neither it nor what is beside it there.

    What a page shows of policy moves or risks stands under the part that it plays in them.
    """
    facts = spot.world.facts
    over = spot.world.terms.topics.get(heading, frozenset())
    topics = {name.removeprefix("topic:") for name in over if name.startswith("topic:")}
    if not topics or any(facts.topics.get(place, frozenset()) & topics for place in spot.around):
        return ""
    parts = (facts.parts.get((spot.page, topic), frozenset()) for topic in topics)
    return "" if any(part & set(spot.around) for part in parts) else "the data has it under another topic"


def kind_fault(page: str, spot: Spot) -> str:
    """Why a page may not be listed under the label of a section, or of a list of links: it is of another kind."""
    if why := leads_fault(page, spot):
        return why
    over = spot.world.terms.topics.get(spot.under, frozenset())
    kinds = {name.removeprefix("page:") for name in over if name.startswith("page:")}
    kind = spot.world.facts.kinds.get(page)
    if kind == "section" and spot.world.facts.titles.get(page) == spot.under:
        return ""
    return f"the page is of the kind {kind}" if kinds and kind is not None and kind not in kinds else ""


def link_fault(link: Link, page: str, offsets: tuple[int, ...], place: Place, world: World) -> str:
    """Why a name among the words may not lead where it does. `offsets`: where the words can begin in the sentence."""
    if page.startswith("sources/"):
        return "a name may not lead to a source"
    shown = {item.id for item in world.shown_on(page)}
    if not shown:
        return "the page shows nothing that has a name"
    for told in world.facts.mentions.get(place, ()):
        here = told.start is None or any(offset + link.start == told.start for offset in offsets)
        if here and told.entity in shown and fold(told.text) == link.text:
            return ""
    if any(link.text == item.name for item in world.shown_on(page)):
        evidence = {name for name in world.facts.kin.get(place, frozenset()) if name.startswith(("policy", "risks"))}
        if evidence:
            return ""
    return "the data records no mention here of what that page shows"


@cache
def states() -> dict[str, tuple[str, ...]]:
    """What states are called beside their names, by the name; each as it is compared."""
    text = files("generator.verify.pages").joinpath("states.txt").read_text(encoding="utf-8")
    lines = [line.split(":", 1) for line in text.splitlines() if line and not line.startswith("#")]
    return {key(name): tuple(key(other) for other in others.split(",")) for name, others in lines}


def misnamed(text: str, how: str, keys: frozenset[str]) -> bool:
    """Whether a mention by name, alias or people has neither a word of the names nor their initials."""
    if how not in _STEMS or key(text) in keys:
        return False
    plain = key(text)
    if {plain, plain.removesuffix("s")} & {other for name in keys for other in states().get(name, ())}:
        return False
    stem = _STEMS[how]
    words = [word for word in plain.split() if word not in _SMALL]
    known = {word[:stem] for name in keys for word in name.split() if word not in _SMALL}
    initials = {"".join(word[0] for word in name.split()) for name in keys}
    alike = {one[:stem] for word in words for one in (word, word.removesuffix("s"))} & known or set(words) & initials
    return not (alike or "".join(word[0] for word in words) in keys)
