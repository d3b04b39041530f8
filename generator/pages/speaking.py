"""A quotation is an entity's where the words for its speaker name that entity: "a UN official" is not the UN."""

import re

from generator.model.annotation import Quote, Span
from generator.model.briefing import Briefing
from generator.model.kind import Kind

VOICE = re.compile(r"\W*(?:spokes\w+|statements?|reports?|letters?|posts?)?\W*\Z", re.IGNORECASE)
"""What may stand after a body's name where its own word is meant: "Velora's statement", "a Velora spokesman"."""
ADDED = re.compile(r"\W*\Z|,|\s*\(|\s+(?:of|in|at|for|from|and|Jr|Sr|SC|QC|KC|MP|PhD|MD)\b")
"""What may stand after a name that is still the speaker's: "Jo Roe of the Guild", "Jo Roe, 41"."""
LINKED = re.compile(r"\b(?:of|for|from|at|in|with|by|to|on|near|against)\s+(?:the\s+)?\Z")
SPEAKS_FOR = re.compile(r"\b(?:spokes\w+|statement|letter|post|word)\b", re.IGNORECASE)


def speaker_of_quote(briefing: Briefing, source: str, quote: Quote) -> str | None:
    """The entity that the words naming a quote's speaker stand for; None where they name none, or only belong to it."""
    if quote.speaker_sentence is None or quote.speaker is None or quote.speaker_text is None:
        return None
    here = briefing.mentions_at.get((source, quote.speaker_sentence), ())
    inside = {m.entity: m.span for m in here if m.span.overlaps(quote.speaker)}
    people = {e: span for e, span in inside.items() if briefing.entity[e].kind is Kind.PERSON}
    chosen = people or inside
    if len(chosen) > 1:  # "Jo Roe of Lund Vane": a firm may be called like a person
        spoken, start = quote.speaker_text, quote.speaker.start
        chosen = {e: span for e, span in chosen.items() if not LINKED.search(spoken[: max(0, span.start - start)])}
    if len(chosen) != 1:
        return None
    ((entity, span),) = chosen.items()
    return entity if is_head(quote.speaker_text, quote.speaker, span, person=bool(people)) else None


def is_head(words: str, speaker: Span, name: Span, *, person: bool) -> bool:
    """Whether a name among the words for a speaker is the speaker's own, or the body's that the speaker speaks for."""
    before, after = words[: max(0, name.start - speaker.start)], words[max(0, name.end - speaker.start) :]
    if LINKED.search(before):
        return not person and SPEAKS_FOR.search(before) is not None
    if ADDED.match(after) or after[:1].isalnum():
        return True
    if not person and VOICE.match(after.removeprefix("’s").removeprefix("'s")):
        return True
    return not person and after.lstrip()[:1].isupper()
