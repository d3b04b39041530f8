"""All that the briefing may say itself: each form has a name, a pattern and a check.

A check works its statement out again and gives why it is wrong, or an empty string. What matches no form is a finding.
To add a form, add one line to FORMS; to add a word that says nothing by itself, add it to labels.txt.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.verify.data import decisions, differences, expected, glossary, measured, register, relations, thing_facts
from generator.verify.data.correction_notes import MARK
from generator.verify.pages import (
    bottom_line,
    capped,
    change_labels,
    corrections,
    counts,
    editions,
    proofs,
    quotes,
    shares,
)
from generator.verify.pages.set_aside import PATTERN as REASONS
from generator.verify.world import Spot

Check = Callable[[re.Match[str], Spot], str]
N = r"(\d[\d,]*|an?|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
OF = r"(?:sources?|articles?)"
SAYING = r"(?:(?:named|mentioned|reported|said|found) )?"
RECORD = r"((?:claim|difference|quote|quotation|date|risk|policy move|event|page|relation)s?|entity|entities)"
AMOUNT = r"\d[\d,.]*(?: (?:million|billion|thousand))?"
UNIT = r"[A-Za-z][A-Za-z²/]*(?: [a-z²]+){0,2}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One thing that the briefing may say."""

    name: str
    pattern: re.Pattern[str]
    check: Check


def form(name: str, pattern: str, check: Check) -> Form:
    """A form whose pattern must match the whole text, without regard to case."""
    return Form(name=name, pattern=re.compile(pattern, re.IGNORECASE), check=check)


MARKS = ("corrected", "corrected by its article")
"""Forms that stand beside any citation."""
FORMS: tuple[Form, ...] = (
    form("rule of a difference", r"([a-z]+: .+)", proofs.rule),
    form("referent", r"\[(.+)\]", proofs.referent),
    form("a risk's sources and origins", rf"in {N} of (about )?{N} {OF}, from {N} origins?", register.counted),
    form("who is only described", r"unnamed", register.unnamed),
    form("a fear of nobody's", r"nobody is named", register.in_words_of_article),
    form("fact of a thing", r"(payload|supplier|maker|supplied to|operator|limits|first use)", thing_facts.labelled),
    form("fact of a decision", rf"({'|'.join(decisions.LABELS)})", decisions.labelled),
    form("more voices", r"and more", register.more),
    form("in how many of the sources", rf"{SAYING}in {N} of (about )?{N} {OF}", counts.in_sources),
    form("in how many sources", rf"{SAYING}in {N} {OF}", counts.in_sources),
    form("sources", rf"{N} {OF}", counts.sources),
    form("statements", rf"(?:named in )?{N} statements?(?: of evidence)?", counts.statements),
    form("the rest of a list", rf"and {N} more in", capped.rest_of),
    form("share of a source", rf"{N} of {N} statements?", shares.share),
    form("further statements", rf"{N} more statements?", counts.further),
    form("statements in common", rf"{N} statements? shared", counts.shared),
    form("expected", r"expected", expected.expected),
    form("not matched", rf"{N} (?:claims? )?(?:in no other {OF}|not matched with another source)", counts.alone),
    form("sentences", rf"{N} sentences?", counts.sentences),
    form("origins by name", rf"{N} (?:possible |named )?origins?: (.+)", counts.named_origins),
    form("origins", rf"{N} (?:possible |independent |distinct )?origins?", counts.origins),
    form("records", rf"{N} {RECORD}", counts.records),
    form("conversion", rf"(?:about )?({AMOUNT}(?: (?:to|and) {AMOUNT})?[ -]{UNIT})", proofs.conversion),
    form("also called", r"also called: (.+)", proofs.also_called),
    form("on this page too", r"on this page too: (.+)", proofs.also_here),
    form("whose quotation", r"said by (.+)", quotes.said_by),
    form("who says so", r"(?:according to|attributed to|said by) (.+)", proofs.verbatim),
    form("reservation", r"(?:hedged|denied|hypothetical|future): “?([^“”]+)”?", proofs.quoted),
    form("the words that date it", r"“(.+)”", proofs.quoted),
    form("standing", r"(corroborated|single[- ]origin|single[- ]source|disputed)", proofs.status),
    form("silence", r"(?:—|not mentioned(?: here)?)", proofs.silence),
    form("edited", r"edited(?: by an editor)?", proofs.edited),
    form("last edition", r"edition of (.+)", editions.last_edition),
    form("new since", r"new since (.+)", editions.new_since),
    form("corrected", r"corrected", corrections.mark),
    form("corrected by its article", MARK, corrections.noted),
    form("what the article has", corrections.HAS, corrections.article_has),
    form("article taken back", r"withdrawn by the editors", corrections.withdrawn_source),
    form("set aside", rf"set aside(?:: (?:{REASONS}))?", proofs.set_aside),
    form("resolved date", r"“([^“”]+)”: (.+)", proofs.resolved),
    form(
        "the newest source",
        r"the newest of (about )?([^()]*\d{4}[^()]*?)( \(an editor[’']s estimate\))?",
        proofs.newest,
    ),
    form("publication", r"(about )?([^()]*\d{4}[^()]*?)( \(an editor[’']s estimate\))?", proofs.publication),
    form("a day that is doubted", r"the day in its text is doubted: (.+)", proofs.doubted),
    form("file", r"file (\S.*)", proofs.file),
    form("unknown", r"not known of any source: (.+)", proofs.unknown),
    form("estimates", r"dates of the sources are an editor[’']s estimate", proofs.all_estimated),
    form("date", r"(.*\d{4}.*)", proofs.day),
    form("no date", r"date not given", proofs.undated),
    form("how a relation is told", r"(attributed|hedged)", relations.told_so),
    form("relation", r"([a-z]+(?: [a-z]+){0,7})", relations.relation),
    form("publisher", r"in (.+)", quotes.carrier),
    form("short form", r"([A-Z][\w.&/-]{1,12})", glossary.short_form),
    form("title", r"title", measured.title),
    form("measure", r"([a-z]+(?:[ -][a-z]+){0,2})", measured.measure),
    form("difference of this page", r"(.+)", differences.listed_here),
    form("name in a relation", r"(.+)", relations.named),
    form("credit", r"(.+)", proofs.credit),
    form("name", r"(.+)", proofs.name),
)
"""Tried in this order: the words are right where any form matches whose check agrees."""

EDITIONS: tuple[Form, ...] = (
    *(
        known
        for known in FORMS
        if known.name in {"referent", "whose quotation", "who says so", "resolved date", *MARKS}
    ),
    form("sort of a change", change_labels.LABEL, editions.label),
    form("what changed, by name", change_labels.GONE, editions.named),
    form("so many changes", rf"{N} ({change_labels.NAMES})", editions.counted),
    form("the rest of the changes", change_labels.REST, editions.rest),
    form("the rest of the claims", editions.MORE_CLAIMS, editions.more_claims),
    form("what an edition holds", editions.TOTALS, editions.totals),
    form("how it stood then", editions.THEN, editions.then),
    form("what stood before", editions.BEFORE, editions.before),
    form("note of the editors", editions.NOTE, editions.note),
    form("bottom line of editors", bottom_line.REWRITTEN, bottom_line.rewritten),
    form("as published", editions.PUBLISHED, editions.published),
    form("first edition", "first edition", editions.first_edition),
    form("nothing new", "nothing new", editions.nothing_new),
)
"""On the pages of editions, where a count is one of that day."""

CORRECTIONS: tuple[Form, ...] = (
    *(known for known in FORMS if known.name in {"referent", "whose quotation", "resolved date", *MARKS}),
    form("old or new words", corrections.ITEM, corrections.item),
    form("why it was corrected", corrections.WHY, corrections.why),
    form("as published", editions.PUBLISHED, editions.published),
    form("no sentence like it", r"now: no sentence like it", lambda _, __: ""),
    form("the rest of the edited sentences", corrections.REST, lambda _, __: ""),
)
"""On the corrections page."""

ANY = frozenset(
    {"credit", "name", "name in a relation", "measure", "difference of this page", "publisher", "short form"}
    | {"relation"}
)
"""Forms that match all words; that they do not hold says nothing of what was meant."""
_SPLITS = (r"\s*·\s*", r"\s*·\s*|\.\s+", r"\s*[·;,]\s*|\.\s+")
"""Several things may be said in one; what parts them is tried from the plainest on."""


def fault(text: str, spot: Spot) -> str:
    """Why these words of the briefing are not right, or an empty string."""
    return _parts(_bare(text), spot, _SPLITS)


def _parts(text: str, spot: Spot, splits: tuple[str, ...]) -> str:
    """The fault of the whole or, where its parts are told apart, of the first part that has one."""
    why = _one(text, spot)
    if why and text.endswith(".") and not text.endswith(".."):  # a full stop, or one of a name: "Cole Ward Jr."
        why = _one(text[:-1], spot)
    if not why or not splits:
        return why
    parts = [_bare(part) for part in re.split(splits[0], text) if part.strip()]
    if len(parts) < 2:
        return _parts(text, spot, splits[1:])
    return next((fault for part in parts if (fault := _parts(part, spot, splits[1:]))), "")


def _one(text: str, spot: Spot) -> str:
    if not text or (spot.world.is_label(text) and text.casefold() not in measured.NAMES):
        return ""
    reasons = []
    kind = spot.world.facts.kinds.get(spot.page)
    for known in CORRECTIONS if kind == corrections.KIND else EDITIONS if kind in editions.KINDS else FORMS:
        match = known.pattern.fullmatch(text)
        why = known.check(match, spot) if match else "no match"
        if not why:
            return ""
        if match and known.name not in ANY:
            reasons.append(f"{known.name}: {why}")
    return reasons[0] if reasons else "it is in no known form"


def _bare(text: str) -> str:
    """The words without the round brackets, colon or dot around them."""
    plain = text.strip().strip("·").strip().rstrip(":").rstrip()
    if plain.startswith("(") and plain.endswith(")"):
        plain = plain[1:-1]
    return plain
