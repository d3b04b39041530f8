"""What a change of articles does to a briefing: who and what came, which claims, which numbers; and what went."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.evidence.register import register
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement, counted
from generator.model.entity import Entity
from generator.model.register import Heard, Registered
from generator.model.source import Source
from generator.model.story import Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A claim from more origins than before, with both numbers."""

    claim: Claim
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Warner:
    """One who warns now of a risk: the risk's page, and who warns in which statement."""

    page: str
    heard: Heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A statement that an editor corrected since, with the words that stand for it now."""

    statement: Statement
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two states of a briefing, compared; every list in the order of the briefing that it comes from.

    A claim is the same where one statement of it is. `stronger` are claims that more sources now tell, `weaker` those
    that fewer do, `grown` those that more origins tell. `settled` are differences that are none any more, but for those
    that an editor hid. `withdrawn` are statements that are gone although their source stays, `corrected` those that an
    editor put in other words. `warners` are those who warn now of a risk whose page was there.
    """

    sources: tuple[Source, ...] = ()
    lost_sources: tuple[str, ...] = ()
    grown: tuple[Grown, ...] = ()
    warners: tuple[Warner, ...] = ()
    entities: tuple[Entity, ...] = ()
    lost_entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    lost_claims: tuple[Claim, ...] = ()
    stronger: tuple[Claim, ...] = ()
    weaker: tuple[Claim, ...] = ()
    differences: tuple[Difference, ...] = ()
    settled: tuple[Difference, ...] = ()
    withdrawn: tuple[Statement, ...] = ()
    corrected: tuple[Put, ...] = ()

    @property
    def only_stronger(self) -> tuple[Claim, ...]:
        """Claims that more sources tell, but no more origins."""
        grown = {row.claim.id for row in self.grown}
        return tuple(claim for claim in self.stronger if claim.id not in grown)


def compare(before: Briefing | None, after: Briefing) -> Comparison:
    """What is otherwise in `after`; where there was no briefing before, everything is new."""
    if before is None:
        shown = tuple(entity for entity in after.entities if entity.page)
        return Comparison(sources=after.sources, entities=shown, claims=after.claims, differences=after.differences)
    stay = {source.id for source in after.sources}
    said = {statement.id for statement in after.statements}
    gone, put = parted([s for s in before.statements if s.id not in said and s.source in stay], after)
    return Comparison(
        sources=tuple(source for source in after.sources if source.id not in before.source),
        lost_sources=tuple(source.id for source in before.sources if source.id not in stay),
        grown=told_from_more(before, after),
        warners=new_warners(before.once(register), after.once(register)),
        entities=new_entities(before, after),
        lost_entities=new_entities(after, before),
        claims=new_claims(before, after),
        lost_claims=new_claims(after, before),
        stronger=told_by_more(before, after),
        weaker=tuple(claim for claim in told_by_more(after, before) if any(s.id in said for s in claim.statements)),
        differences=new_differences(before.differences, after.differences),
        settled=tuple(d for d in before.differences if d.id not in {other.id for other in after.differences}),
        withdrawn=gone,
        corrected=put,
    )


def parted(gone: Iterable[Statement], after: Briefing) -> tuple[tuple[Statement, ...], tuple[Put, ...]]:
    """Of statements that are gone those that are withdrawn, and those that an editor corrected."""
    now = {(s.source, s.index, s.was): s.text for source in after.sources for s in source.sentences if s.was}
    rows = [(statement, now.get((statement.source, statement.sentence, statement.text))) for statement in gone]
    put = tuple(Put(statement=statement, now=text) for statement, text in rows if text is not None)
    return tuple(statement for statement, text in rows if text is None), put


def new_entities(before: Briefing, after: Briefing) -> tuple[Entity, ...]:
    """Entries that have a page now and had none."""
    known = {entity.id for entity in before.entities if entity.page}
    return tuple(entity for entity in after.entities if entity.page and entity.id not in known)


def new_claims(before: Briefing, after: Briefing) -> tuple[Claim, ...]:
    """Claims of which nothing was said before."""
    return tuple(
        claim for claim in after.claims if claim.leads and not any(s.id in before.claim_of for s in claim.statements)
    )


def told_by_more(before: Briefing, after: Briefing) -> tuple[Claim, ...]:
    """Claims that sources tell now which did not before."""
    found = []
    for claim in filter(lambda one: one.leads, after.claims):
        known = {id(old): old for s in claim.statements if (old := before.claim_of.get(s.id))}
        if known and set(claim.sources) - {source for old in known.values() for source in old.sources}:
            found.append(claim)
    return tuple(found)


def told_from_more(before: Briefing, after: Briefing) -> tuple[Grown, ...]:
    """Claims that stood before and come from more origins now."""
    found = []
    for claim in filter(lambda one: one.leads, after.claims):
        known = {id(old): old for s in claim.statements if (old := before.claim_of.get(s.id))}
        was = len(counted(s for old in known.values() for s in old.statements))
        if known and len(claim.origins) > was:
            found.append(Grown(claim=claim, before=was, after=len(claim.origins)))
    return tuple(found)


def new_warners(before: Iterable[Registered], after: Iterable[Registered]) -> tuple[Warner, ...]:
    """Those who warn now of a risk and did not."""
    known = {row.page: {voice_of(heard) for heard in row.warned} for row in before}
    return tuple(
        Warner(page=row.page, heard=heard)
        for row in after
        if row.page in known
        for heard in {voice_of(one): one for one in reversed(row.warned) if one.words}.values()
        if voice_of(heard) not in known[row.page]
    )


def voice_of(heard: Heard) -> str:
    """What makes two voices one: whom the words name, else the words."""
    return heard.entity or heard.words.casefold()


def new_differences(before: Iterable[Difference], after: Iterable[Difference]) -> tuple[Difference, ...]:
    """Differences that were not there, or that have a wording more."""
    known = {difference.id: words_of(difference) for difference in before}
    return tuple(d for d in after if d.id not in known or words_of(d) - known[d.id])


def words_of(difference: Difference) -> set[str]:
    """The wordings of a difference."""
    return {wording.text for wording in difference.wordings}
