"""The register of risks is read again: who warns stands by a verb of it, a condition is a clause."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.verify.data.origins import Told, plain, recounted, told_of
from generator.verify.data.records import Place, Record
from generator.verify.measures import count, told_whole
from generator.verify.site.links import page_key
from generator.verify.words import fold, key
from generator.verify.world import Spot, World

COLUMNS = {"who warns": "warned_by", "on what condition": "conditions", "who plays it down": "played_down_by"}
"""What the data calls the rows of a column."""
HEDGE = re.compile(
    r"\b(?:could|may|might|would|potential|possib|likely|unlikely|risk|danger|fear|concern|worr|warn|cautio|alarm"
    r"|anxi|apprehen|misgiv|wary|afraid|nervous)",
    re.IGNORECASE,
)
"""Words of a warning."""
TELLS = re.compile(
    r"\b(?:warn|fear|worr|cautio|wary|afraid|nervous|concern|alarm|sa(?:y|id)|t(?:ell|old)|stat|argu|believ|not(?:e|ing)|suggest|acknowledg"
    r"|express|declar|announc|add|claim|th(?:ink|ought)|predict|estimat|expect|assess|insist|stress|call|label|wr[io]t|deem"
    r"|report|indicat|describ|testif|explain|conten|maintain|voic|rais|shar|convey|according|conced|admit|admitt|hint"
    r"|forecast|foresee|foresaw|hop|doubt|mean|see|saw|view|regard|consider|anticipat|assum|judg|conclud|point|tweet"
    r"|risk|danger|reiterat|repeat|recall|assert|alleg|affirm|confirm|disclos|reveal|remark|comment|opin|complain|lament"
    r"|signal|threat|vow|pledg|promis|speculat|repl(?:y|ie)|respon|retort|emphasi|observ|reckon|caution|mak|made|make|brought|bring|f(?:i|ou)nd|rul(?:e|ing)|h[eo]ld|determin)",
    re.IGNORECASE,
)
"""Verbs of those who say, hold or fear something."""
LESS = re.compile(
    r"downplay|play\w* down|dismiss|brush|shrug|reject|exaggerat|overstat|overblown|unfounded|misplaced|unwarranted"
    r"|minimal|\blow|small|remote|reduc|lessen|lower|limit|unlikely|not\b|n['’]t\b|little|diminish|discount|mitigat"
    r"|eas(?:e|ed|es|ing)\b|allay",
    re.IGNORECASE,
)
"""Words by which a fear is made smaller."""
ASIDE = re.compile(
    r", (?:fearing|warning|cautioning|worrying|citing|saying|arguing|insisting|concerned|worried|dismissing)\b"
)
"""What the one whom a sentence opens with is told to hold or to say."""
_OPENS = re.compile(r"(?:\w+, )?")
"""What may stand before the one whom a sentence opens with: "Finally, "."""
SAME_SUBJECT = re.compile(r"\b(?:but|although|though) (?:also |then |again )?\Z", re.IGNORECASE)
"""What stands right before the verb of a warning: "confirmed it but warned" is one subject's."""
GOES_ON = re.compile(r"[^,;:.()—–]*? (?:and|but) (?:(?:has|have|had|is|are|was|were|also|then|again|now) ){0,3}")
"""What stands between somebody and a second verb of the same subject: "has left the talks and has also warned"."""
AGAINST = re.compile(r";|\b(?:but|although|though|whereas)\b|, (?:while|even as|yet)\b", re.IGNORECASE)
CONDITION = re.compile(r"(?:if|unless|in case|in the event)\b", re.IGNORECASE)
GERUND = re.compile(r"[a-z]+ing\b")
MODAL = re.compile(r"\s+(?:could|may|might|would)\b")
NAMED = frozenset({"person", "state", "government", "organisation", "force"})
NEAR = 60
"""Characters between the words for somebody and the verb that shows them to speak, at most."""
Wrong = Iterator[tuple[str, str, str]]


def check_register(root: Record, world: World) -> Wrong:
    """What is wrong with the register of the data, as (where, what, why)."""
    kinds = {entity.words("id"): entity.words("kind") for entity in root.rows("entities")}
    told = {row.place: told_of(row) for claim in root.rows("claims") for row in claim.rows("statements") if row.place}
    risks: dict[str, list[Record]] = defaultdict(list)
    for risk in root.rows("risks"):
        risks[page_key(risk.words("page"))].append(risk)
    last: tuple[int, int] | None = None
    for number, row in enumerate(root.rows("register")):
        where, page = f"register[{number}]", page_key(row.words("page"))
        evidence, about = places_of(risks.get(page, []))
        sources, origins = row.whole("sources") or 0, row.whole("origins") or 0
        if sources != len({place.source for place in evidence}):
            yield where, f"{sources} sources", "its evidence is in another number of them"
        known = [told[place] for place in sorted(evidence) if place in told]
        if len(known) == len(evidence) and not fits(origins, known):
            yield where, f"{origins} origins", f"its statements have {len(recounted(known))}"
        if last is not None and (sources, origins) > last:
            yield where, page, "a risk told in more sources and from more origins stands below it"
        last = sources, origins
        for name, stated in (("warned_by", evidence), ("conditions", evidence), ("played_down_by", about)):
            for one in row.rows(name):
                shown = world.library.at.get(one.place) if one.place else None
                if one.place not in stated:
                    yield where, str(one.place), "the sentence tells of another risk"
                elif shown is not None and (why := FAULTS[name](one, fold(shown.text), kinds, world)):
                    yield f"{where}.{name}", one.words("text") or ", ".join(one.texts("hedges")), why


def places_of(rows: Sequence[Record]) -> tuple[frozenset[Place], frozenset[Place]]:
    """The evidence of risks or decisions, and with it what else takes part in them."""
    evidence = {item.place for row in rows for item in row.rows("evidence") if item.place}
    parts = [row.inner("parts") for row in rows]
    more = {item.place for part in parts for name in part for item in part.rows(name) if item.place}
    return frozenset(evidence), frozenset(evidence | more)


def fits(origins: int, known: list[list[Told]]) -> bool:
    """Whether so many origins can be counted: fewer where two are given the same words, never more than are named."""
    named = {plain(told.label) for row in known for told in row if not told.part and told.kind != "unresolved"}
    return (len(recounted(known)) + 1) // 2 <= origins <= max(1, len(named))


def warns(one: Record, text: str, kinds: dict[str, str], world: World) -> str:
    """Why nobody of these words warns in the sentence, or an empty string."""
    hedges = [fold(hedge) for hedge in one.texts("hedges")]
    if any(not HEDGE.match(hedge) or hedge not in text for hedge in hedges):
        return "these are no words of a warning"
    if one.flag("nobody"):
        return "" if fold(one.words("text")) in hedges else "nobody and nothing warns there"
    start, end = one.stretch or (0, 0)
    if hedges and all(AGAINST.search(between(text, start, end, hedge)) for hedge in hedges):
        return "what is feared stands in another part of the sentence"
    return speaks(text, start, end) or wrongly_named(one, kinds, world, text)


def plays_down(one: Record, text: str, kinds: dict[str, str], world: World) -> str:
    """Why nobody of these words plays anything down in the sentence, or an empty string."""
    start, end = one.stretch or (0, 0)
    rest = AGAINST.split(text[end:])[0]
    if not LESS.search(rest) and not LESS.search(text[:start]):
        return "they make nothing smaller"
    return speaks(text, start, end) or wrongly_named(one, kinds, world, text)


def conditional(one: Record, text: str, _: dict[str, str], __: World) -> str:
    """Why the words are no condition, or an empty string."""
    start, end = one.stretch or (0, 0)
    words, before, after = text[start:end], text[:start], text[end:]
    if GERUND.match(words):
        good = before.endswith("that ") and MODAL.match(after)
        return "" if good else "it does not say what would bring the harm"
    if not CONDITION.match(words) or re.search(r"\b(?:even|as|only|asked|see|whether)\s+\Z", before):
        return "it is no condition"
    return "" if not after or re.match(r"[,;:.—”\s]", after) else "it is cut within a word"


FAULTS = {"warned_by": warns, "conditions": conditional, "played_down_by": plays_down}


def between(text: str, start: int, end: int, hedge: str) -> str:
    """What stands between somebody's words and the nearest place of a word of the warning."""
    found = [(match.start(), match.end()) for match in re.finditer(re.escape(hedge), text)]
    gaps = [SAME_SUBJECT.sub("", text[end:first]) if first >= end else text[last:start] for first, last in found]
    return min(gaps, key=len, default=";")


def speaks(text: str, start: int, end: int) -> str:
    """Why the words are not those of somebody who is heard: no verb of saying or fearing stands by them."""
    near = TELLS.search(text[end : end + NEAR]) or TELLS.search(text[max(0, start - NEAR) : start])
    apposed = re.match(r", [^,]+,", text[end:])
    apart = apposed and TELLS.search(text[end + apposed.end() :][:NEAR])
    second = any(TELLS.match(text, match.end()) for match in _second_verbs(text, end))
    aside = _OPENS.fullmatch(text[:start]) and ASIDE.search(text[end:])
    return "" if near or apart or second or aside else "nobody is heard there"


def _second_verbs(text: str, end: int) -> Iterator[re.Match[str]]:
    """Where a clause that begins with somebody goes on with another verb of theirs, for each word that joins it."""
    match = GOES_ON.match(text, end)
    while match:
        yield match
        match = GOES_ON.match(text, match.end() - 1)


def wrongly_named(one: Record, kinds: dict[str, str], world: World, text: str) -> str:
    """Why somebody is called named or unnamed who is not, or an empty string."""
    _, end = one.stretch or (0, 0)
    place = one.place
    ends = [told for told in world.facts.mentions.get(place, ()) if told.end == end] if place else []
    mine = [told for told in ends if told.entity == one.words("entity")]
    if one.words("entity") and not mine:
        return "the data records no mention of them at the end of these words"
    named = any(kinds.get(told.entity) in NAMED and told.how != "demonym" for told in mine)
    named = named or (not mine and text[:end].rsplit(" ", 1)[-1][:1].isupper())
    return "" if named == one.flag("named") else "a description is called a name, or a name a description"


def cell_fault(text: str, places: tuple[Place, ...], spot: Spot) -> str:
    """Why words may not stand in a column of the register, or an empty string."""
    name = COLUMNS.get(spot.head.casefold())
    if name is None or not places:
        return ""
    rows = rows_of(name, spot)
    first = [
        row for row in rows if row.place == places[0] and key(row.words("text") * (not row.flag("nobody"))) == key(text)
    ]
    if not first:
        return "the register of the data has no such entry for this risk"
    same = {row.place for row in rows if alike(row, first[0])}
    return "" if all(place in same for place in places[1:]) else "another is heard in a sentence that is cited"


def alike(one: Record, other: Record) -> bool:
    """Whether two entries are of one voice, or of nobody's, or of one condition."""
    if one.flag("nobody") and other.flag("nobody"):
        return True
    if one.words("entity") or other.words("entity"):
        return one.words("entity") == other.words("entity")
    return key(one.words("text")) == key(other.words("text"))


def rows_of(name: str, spot: Spot) -> list[Record]:
    """The entries of the risk that a row is about."""
    found = [row for page in spot.row_about for row in spot.world.facts.register.get(page, ())]
    return [entry for row in found for entry in row.rows(name)]


def counted(match: re.Match[str], spot: Spot) -> str:
    """As many sources and origins as the data counts for the risk beside it, which is itself counted again."""
    mine = [row for page in spot.linked for row in spot.world.facts.register.get(page, ())]
    sources, of, origins = (count(match[number]) for number in (1, 3, 4))
    whole = of in told_whole(len(spot.world.library.sources), match[2])
    right = whole and (sources, origins) in [(row.whole("sources"), row.whole("origins")) for row in mine]
    return "" if right else "the register of the data has other counts"


def unnamed(_: re.Match[str], spot: Spot) -> str:
    """The entry is of somebody who is only described."""
    rows = [row for name in COLUMNS.values() for row in rows_of(name, spot) if row.place in spot.cites]
    good = any(
        not row.flag("named") and not row.flag("nobody") and key(row.words("text")) == key(spot.words) for row in rows
    )
    return "" if good else "the data has them as named, or not at all"


def in_words_of_article(_: re.Match[str], spot: Spot) -> str:
    """The entry is of nobody."""
    rows = [row for row in rows_of("warned_by", spot) if row.place in spot.cites and row.flag("nobody")]
    return "" if rows and not spot.words else "the data has somebody who says so"


def more(_: re.Match[str], spot: Spot) -> str:
    """The data has entries in sentences that the row does not cite."""
    name = COLUMNS.get(spot.head.casefold(), "")
    left = [row for row in rows_of(name, spot) if row.place not in spot.around and not row.flag("nobody")]
    return "" if left else "there are no more"
