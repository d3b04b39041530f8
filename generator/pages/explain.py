"""Why something stands where it stands: the chain of a statement, claim, entity, page or sentence, and the reasons."""

from collections.abc import Iterable, Sequence

from generator.evidence.related.lexicon import label
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Origin, Statement
from generator.model.entity import Entity
from generator.model.kind import MATTERS
from generator.model.source import Sentence
from generator.model.story import Difference
from generator.pages.explain_views import of_views
from generator.pages.page import Page

Row = tuple[int, str]
"""Indentation and words."""


def explain(briefing: Briefing, pages: Sequence[Page], id: str) -> list[Row]:
    """The rows for whatever bears the id or name; empty where nothing does."""
    rows: Iterable[Row] = ()
    if sentence := sentence_called(briefing, id):
        rows = of_sentence(briefing, pages, sentence)
    elif claim := next((one for one in briefing.claims if one.id == id), None):
        rows = of_claim(briefing, pages, claim)
    elif difference := next((one for one in briefing.differences if one.id == id), None):
        rows = of_difference(briefing, pages, difference)
    elif page := next((one for one in pages if one.path == id.removeprefix("docs/")), None):
        rows = of_page(briefing, page)
    elif entity := entity_called(briefing, id):
        rows = of_entity(briefing, entity)
    return list(rows)


def sentence_called(briefing: Briefing, id: str) -> Sentence | None:
    """The sentence of this number (`000:13`), of this anchor, or of which this is the statement."""
    source, colon, number = id.partition(":")
    if colon and source in briefing.source and number.isascii() and number.isdecimal():
        return next(iter(briefing.source[source].sentences[int(number) :]), None)
    for statement in briefing.statements:
        if statement.id == id:
            return briefing.sentence(*statement.place)
    return next((one for each in briefing.sources for one in each.sentences if one.id == id), None)


def entity_called(briefing: Briefing, name: str) -> Entity | None:
    """The entry of this id or name; else a candidate; else the one entry whose name has these words, as a surname."""
    low = name.casefold()
    for entity in briefing.entities:
        if low in {entity.id.casefold(), entity.name.casefold(), *(alias.casefold() for alias in entity.aliases)}:
            return entity
    found = (candidate.entity for candidate in briefing.found)
    exact = next((one for one in found if low in {one.id.casefold(), one.name.casefold()}), None)
    words = set(low.split())
    others = [one for one in briefing.entities if one.kind not in MATTERS]
    parts = [one for one in others if words and words <= set(one.name.casefold().split())]
    return exact or (parts[0] if len(parts) == 1 else None)


def of_sentence(briefing: Briefing, pages: Sequence[Page], sentence: Sentence) -> Iterable[Row]:
    """A sentence: where it stands, what was found in it and why, what it states, where it is shown."""
    source = briefing.source[sentence.source]
    yield 0, f"sentence {sentence.source}:{sentence.index}"
    yield 1, f"text: {sentence.text}"
    yield (
        1,
        f"a {sentence.block.value} in {source.path}, characters {sentence.start} to {sentence.end}, {sentence.id}",
    )
    yield from of_correction(briefing, sentence)
    article = next(a for a in briefing.articles if a.source is source)
    for mention in briefing.mentions_at.get((sentence.source, sentence.index), ()):
        yield (
            1,
            f"names {briefing.entity[mention.entity].name} by “{mention.text}”: {mention.how.value}, {mention.rule}",
        )
    for quantity in article.quantities:
        if quantity.sentence == sentence.index:
            subject = briefing.subjects.get((source.id, sentence.index, quantity.span.start))
            about = f", about {briefing.entity[subject].name}" if subject else ""
            yield 1, f"quantity “{quantity.text}”: {quantity.value} {quantity.unit}, measure {quantity.measure}{about}"
    for found in article.dates:
        if found.sentence == sentence.index:
            yield 1, f"date “{found.text}”: {found.first} to {found.last}, {found.precision.value}; {found.basis}"
    for quote in article.quotes:
        if quote.sentence == sentence.index:
            voice = f"speaker {quote.speaker_text or 'unknown'}"
            yield (
                1,
                f"quote “{quote.text}”: {voice if quote.direct else 'no speech'}",
            )
    statement = briefing.statement_at.get((sentence.source, sentence.index))
    if not statement:
        yield 1, "makes no statement: it is a title, a heading or boilerplate"
        return
    yield from of_statement(briefing, statement)
    yield from shown_on(pages, [statement.place])


def of_correction(briefing: Briefing, sentence: Sentence) -> Iterable[Row]:
    """What editors corrected of a sentence, and why it makes no statement."""
    if sentence.aside:
        yield 1, f"set aside: {sentence.aside}"
    if sentence.was:
        yield 1, f"corrected by the editors: the article has “{sentence.was}”"
    if sentence.noted is not None:
        note = briefing.sentence(sentence.source, sentence.noted)
        yield 1, f"its article carries a correction note about it, {sentence.source}:{note.index}: {note.text}"
    for row in briefing.corrections:
        if row.source == sentence.source and row.sentence in (sentence.index, None) and (row.whole or row.was):
            what = "its article is withdrawn" if row.whole else "corrected" if row.now else "withdrawn"
            if row.whole or row.sentence == sentence.index:
                yield 2, f"{what}{f' on {row.date}' if row.date else ''}: {row.reason}"


def of_statement(briefing: Briefing, statement: Statement) -> Iterable[Row]:
    """A statement: how sure, who says so, from which origins, on which topics, in which claim, evidence of what."""
    yield 1, f"statement {statement.id}"
    cues = f"; cues: {', '.join(statement.cues)}" if statement.cues else ""
    yield 2, f"modality {statement.mode.value}{cues}"
    speaker = f" ({briefing.entity[statement.speaker].name})" if statement.speaker else ""
    yield 2, f"said by {statement.attributed_to}{speaker}" if statement.attributed_to else "said by the article itself"
    for origin in statement.origins:
        yield 2, f"origin {origin.kind}: {chain(origin)}{', of a part of the sentence' if origin.part else ''}"
    for topic, cue in statement.topics:
        yield 2, f"topic {topic}: cue “{cue}”"
    showing = briefing.showing(statement)
    before = ", ".join(f"{statement.source}:{index}" for index in showing.before)
    yield 2, f"shown {showing.how.value}{f': {before}' if before else ''}"
    yield from ((3, reason) for reason in showing.reasons)
    if showing.voice:
        yield 3, f"with the name of who speaks, {briefing.entity[showing.voice].name}"
    claim = briefing.claim_of[statement.id]
    yield 2, f"claim {claim.id}: {claim.status.value}, {len(claim.statements)} statements, {len(claim.origins)} origins"
    yield 3, stood(briefing, claim)
    for other in briefing.claims_of[statement.id]:
        for member in other.members:
            if member.statement is statement and (member.reason or other is not claim):
                words = statement.text[member.span.start : member.span.end]
                agrees = f", agrees in {member.reason}" if member.reason else ""
                yield 3, f"{'mainly' if member.main else 'aside'} in claim {other.id}: “{words}”{agrees}"
    for matter in (*briefing.moves, *briefing.risks):
        if statement in matter.evidence:
            yield 2, f"evidence of {matter.entity.name}: one of the cues in docs/{matter.entity.page}"


def stood(briefing: Briefing, claim: Claim) -> str:
    """Since which edition a claim stands."""
    day = briefing.first_stood(claim)
    return f"first stood in the edition of {day}" if day else "in no edition yet"


def chain(origin: Origin) -> str:
    """The links by which an origin reached the article, the nearest to the article first."""
    return " → ".join((*origin.via, origin.label))


def of_claim(briefing: Briefing, pages: Sequence[Page], claim: Claim) -> Iterable[Row]:
    """A claim: its statements, why they are one, its origins."""
    yield 0, f"claim {claim.id}: {claim.status.value}"
    yield 1, f"why one claim: {claim.reason or 'a single statement'}"
    yield 1, f"origins: {', '.join(f'{chain(origin)} ({origin.kind})' for origin in claim.origins)}"
    yield 1, stood(briefing, claim)
    for denial in claim.denials:
        yield 1, f"denied by {denial.source}:{denial.sentence} {denial.text}"
    for statement in claim.statements:
        yield 1, f"{statement.source}:{statement.sentence} {statement.text}"
        yield from ((indent + 1, text) for indent, text in of_statement(briefing, statement))
    yield from shown_on(pages, [s.place for s in claim.statements])


def of_difference(briefing: Briefing, pages: Sequence[Page], difference: Difference) -> Iterable[Row]:
    """A difference: the rule that fired, every wording with its statements and what was read from it."""
    yield 0, f"difference {difference.id}: {difference.about}"
    yield 1, f"{difference.type}: {difference.rule}"
    for key in difference.entities:
        yield 1, f"about {briefing.entity[key].name}"
    for wording in difference.wordings:
        yield 1, f"“{wording.text}”"
        if wording.quantity:
            yield 2, f"read as {wording.quantity.value} {wording.quantity.unit}, measure {wording.quantity.measure}"
        if wording.date:
            yield 2, f"read as {wording.date.first} to {wording.date.last}: {wording.date.basis}"
        for statement in wording.statements:
            yield 2, f"{statement.source}:{statement.sentence} {statement.text}"
    yield 1, f"to hide it for good: `drop: [{difference.id}]` above the mark in docs/differences.md"
    yield from shown_on(pages, [s.place for w in difference.wordings for s in w.statements])


def of_entity(briefing: Briefing, entity: Entity) -> Iterable[Row]:
    """An entity: what the registry says of it, and every mention with its rule."""
    yield 0, f"{entity.kind.value} {entity.name} ({entity.id})"
    yield 1, f"page docs/{entity.page}{'' if entity.owner else ', shared'}" if entity.page else "no page"
    for candidate in briefing.found:
        if candidate.entity.id == entity.id:
            yield 1, f"found in {candidate.sources} of {len(briefing.sources)} articles, {candidate.mentions} sentences"
            for reason in candidate.reasons:
                yield 2, reason
    if entity.aliases:
        yield 1, f"aliases: {', '.join(entity.aliases)}"
    if entity.never:
        yield 1, f"never: {', '.join(entity.never)}"
    for cue in entity.cues:
        yield 1, f"cue: {cue}"
    for matter in (*briefing.moves, *briefing.risks):
        if matter.entity is entity:
            for statement in matter.evidence:
                yield 1, f"evidence {statement.source}:{statement.sentence} {statement.text}"
    for relation in briefing.relations_of.get(entity.id, ()):
        one, other = briefing.entity[relation.subject].name, briefing.entity[relation.object].name
        yield 1, f"relation: {one} {label(relation.predicate)} {other} ({relation.predicate})"
        for statement in relation.evidence:
            yield 2, f"{statement.source}:{statement.sentence} {statement.text}"
    yield from of_views(briefing, entity)
    for mention in briefing.mentions_of.get(entity.id, ()):
        yield 1, f"{mention.source}:{mention.sentence} “{mention.text}”: {mention.how.value}, {mention.rule}"


def of_page(briefing: Briefing, page: Page) -> Iterable[Row]:
    """A page: every sentence shown on it and every page it links to."""
    yield 0, f"page docs/{page.path}: {page.title} ({page.kind})"
    for place in page.cites:
        yield 1, f"shows {place[0]}:{place[1]} {briefing.sentence(*place).text}"
    for target in page.links:
        yield 1, f"links to docs/{target}"


def shown_on(pages: Iterable[Page], places: Sequence[tuple[str, int]]) -> Iterable[Row]:
    """The pages that show any of the places."""
    for page in pages:
        if page.kind != "source" and any(place in page.cites for place in places):
            yield 1, f"shown on docs/{page.path}"
