"""What is told of a decision is read again: who decided stands before the verb, a date beside it, steps in order."""

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.verify.data.records import Record
from generator.verify.data.register import places_of
from generator.verify.site.links import page_key
from generator.verify.words import fold, key
from generator.verify.world import Spot, World

LABELS = {
    "decided by": ("decided_by", ""),
    "date": ("dates", ""),
    "scope": ("limits", "scope"),
    "term": ("limits", "term"),
    "condition": ("limits", "condition"),
    "in favour": ("stances", "for"),
    "against": ("stances", "against"),
    "with reserve": ("stances", "conditional"),
    "earlier": ("earlier", ""),
    "later": ("later", ""),
}
"""What the data calls a fact of a decision, and its sort there, by its label."""
UNDONE = re.compile(r"\b(?:not|never|is|are|was|were|be|been|being)\b|n['’]t\b")
OTHERS = re.compile(r"[;:]|\b(?:after|before|when|while|until|since|because)\b")
LIMITS = {
    "scope": re.compile(r"(?:specifically|solely|exclusively|strictly|limited|restricted|confined)\b"),
    "term": re.compile(r"(?:until|within|for)\b"),
    "condition": re.compile(r"(?:if|unless|in case|in the event)\b", re.IGNORECASE),
}
PRAISE = re.compile(r"prais|welcom|applaud|hail|back|endors|support|commend|laud")
BLAME = re.compile(r"condemn|criti|denounc|oppos|slam|blast|reject|decr|deplor|assail|protest")
ORDER = re.compile(r"\b(?:previous\w*|earlier|prior|until (?:now|then)|had|follow\w*)\b")
FAR = 160
"""Characters between somebody and the verb of the decision, or between that and a date, at most."""
Wrong = Iterator[tuple[str, str, str]]


def check_decisions(root: Record, world: World) -> Wrong:
    """What is wrong with the decisions of the data, as (where, what, why)."""
    rows = {page_key(row.words("page")): row for row in root.rows("decisions")}
    moves: dict[str, list[Record]] = defaultdict(list)
    for move in root.rows("policy_moves"):
        moves[page_key(move.words("page"))].append(move)
    for page, row in rows.items():
        where = f"decisions {page}"
        evidence, about = places_of(moves.get(page, []))
        for name in ("decided_by", "dates", "limits", "stances"):
            for one in row.rows(name):
                shown = world.library.at.get(one.place) if one.place else None
                if one.place not in (about if name in {"limits", "stances"} else evidence):
                    yield where, str(one.place), "the sentence tells of another decision"
                elif shown is not None and (why := fault(name, one, row, fold(shown.text), world)):
                    yield f"{where}.{name}", one.words("text"), why
        for name, back in (("earlier", "later"), ("later", "earlier")):
            for step in row.rows(name):
                other = rows.get(page_key(step.words("page")), Record())
                if not any(page_key(one.words("page")) == page for one in other.rows(back)):
                    yield where, step.words("page"), f"that page has it not as {back}"
                elif why := step_fault(name, page, step, world):
                    yield where, step.words("page"), why


def fault(name: str, one: Record, row: Record, text: str, world: World) -> str:
    """Why a fact of a decision is none, or an empty string."""
    start, end = one.stretch or (0, 0)
    if name == "dates":
        return _date(one, row, text, world)
    if name == "limits":
        pattern = LIMITS.get(one.words("sort"))
        return "" if pattern and pattern.match(text[start:end]) else "it sets no such limit"
    at = one.whole("cue_start")
    if at is None or not text[at:].startswith(fold(one.words("cue"))) or not end <= at <= end + FAR:
        return "the words that are said to show it do not follow"
    if UNDONE.search(text[end:at]):
        return "they are not told to do it"
    if name == "stances":
        pattern = BLAME if one.words("sort") == "against" else PRAISE
        either = pattern.match(one.words("cue")) or (
            one.words("sort") == "conditional" and BLAME.match(one.words("cue"))
        )
        return "" if either else "that is no such stance"
    told = world.facts.mentions.get(one.place, ()) if one.place else ()
    named = any((m.start, m.end) == (start, end) and m.entity == one.words("entity") for m in told)
    return "" if named else "the data records no mention of them in these words"


def _date(one: Record, row: Record, text: str, world: World) -> str:
    """Why a date is not the decision's, or an empty string."""
    known = world.facts.dates.get(one.place, ()) if one.place else ()
    if not any(d.stretch == one.stretch and d.words("first") == one.words("first") for d in known):
        return "the data resolved no such date there"
    start, end = one.stretch or (0, 0)
    for act in row.rows("decided_by"):
        at = act.whole("cue_start")
        if act.place == one.place and at is not None:
            between = text[at:start] if at < start else text[end:at]
            if len(between) <= FAR and not OTHERS.search(between):
                return ""
    return "it does not stand by the words for deciding"


def step_fault(name: str, page: str, step: Record, world: World) -> str:
    """Why a sentence, or the days of two decisions, do not put them in this order, or an empty string."""
    shown = world.library.at.get(step.place) if step.place else None
    if shown is None:
        return ""
    if step.words("by") != "words":
        return "" if _sooner(name, page, step, world) else "the days of the two are in another order"
    first = page if name == "later" else page_key(step.words("page"))
    if step.place not in world.evidence_of(first):
        return "the sentence is no evidence of the earlier decision"
    return "" if ORDER.search(shown.text) else "the sentence puts nothing before anything"


def _sooner(name: str, page: str, step: Record, world: World) -> bool:
    """Whether the days of two decisions are in the order that a step says."""
    first, then = (page_key(step.words("page")), page) if name == "earlier" else (page, page_key(step.words("page")))
    rows = [world.facts.decisions.get(one, ()) for one in (first, then)]
    days = [{date.words("first") for row in found for date in row.rows("dates")} for found in rows if found]
    return len(days) == 2 and bool(days[0]) and bool(days[1]) and min(days[0]) < max(days[1])


def labelled(match: re.Match[str], spot: Spot) -> str:
    """The row of a decision's page shows what the data has as this fact of it."""
    name, sort = LABELS[match[1].casefold()]
    rows = spot.world.facts.decisions.get(spot.page, ())
    found = [one for row in rows for one in row.rows(name) if one.words("sort") == sort]
    places = {one.place for one in found}
    texts = {key(one.words("text")) for one in found}
    titles = {title for one in found for title in spot.world.titles(page_key(one.words("page")))}
    wanted = titles if name in {"earlier", "later"} else texts
    good = bool(spot.row_words) and all(key(text) in wanted for text in spot.row_words)
    return "" if good and set(spot.around) <= places else "the data has no such fact of it"
