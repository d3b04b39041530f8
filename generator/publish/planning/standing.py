"""What a run does to the briefing, told from the pages that stand: what their sources' pages show was known before.

So it costs no second weighing. What only a briefing of before could tell, two trees compared do: see `since`.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.editorial.corrections import ASIDE
from generator.editorial.edits.block import ANCHOR
from generator.editorial.hidden import DIFFERENCES
from generator.editorial.merge import Change, State
from generator.editorial.page_file import parse_page
from generator.editorial.plan.steps import PagePlan, as_read
from generator.errors import InputError
from generator.evidence.register import register
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement, counted
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.model.source import Rights
from generator.model.story import Difference
from generator.publish.generate import Run
from generator.publish.planning.compare import Comparison, Grown, Warner, parted, voice_of

SENTENCE = re.compile(r'^- <a id="(s[0-9a-f]{10})"></a>\*(\d+)\* (.*)$', re.MULTILINE)
DIFFERS = re.compile(r'^## (.+)\n(?:(?!## ).*\n)*?.*<a id="(d-[0-9a-f]{10})"></a>', re.MULTILINE)
SOURCE = re.compile(r"sources/(?!index\.md)([^/]+)\.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the pages that stand tell of: `sources` whole, of others the `statements`; `gone` is said no more."""

    sources: frozenset[str]
    statements: frozenset[str]
    lost: tuple[str, ...]
    gone: tuple[Statement, ...]

    def has(self, statement: Statement) -> bool:
        """Whether a statement was there."""
        return statement.source in self.sources or statement.id in self.statements

    def part(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """Those that were there."""
        return tuple(statement for statement in statements if self.has(statement))


def compared(made: Run, pages: Sequence[PagePlan]) -> Comparison:
    """What the run does to the briefing that the pages show; `pages` are the steps from those to the next."""
    known = known_by(made.changes, made.briefing)
    differed = differences_in(made)
    differ = {difference.id for difference in made.briefing.differences}
    after = made.briefing
    added = {change.path for change in made.changes if change.state is State.ADDED}
    claims = [claim for claim in after.claims if claim.leads]
    gone, put = parted(known.gone, after)
    return Comparison(
        sources=tuple(s for s in after.sources if f"sources/{s.id}.md" in added),
        lost_sources=known.lost,
        entities=tuple(e for e in after.entities if e.page in added and e.owner),
        lost_entities=tuple(filter(None, map(entity_of, made.changes))),
        claims=tuple(claim for claim in claims if not known.part(claim.statements)),
        stronger=tuple(claim for claim in claims if is_stronger(claim, known)),
        grown=tuple(grown_claims(claims, after, pages)),
        differences=tuple(
            d for d in after.differences if (differed is not None and d.id not in differed) or is_wider(d, known)
        ),
        settled=tuple(
            row for key, row in (differed or {}).items() if key not in differ and key not in made.story.hidden
        ),
        withdrawn=gone,
        corrected=put,
        warners=tuple(new_warners(after, known, added)),
    )


def known_by(changes: Iterable[Change], after: Briefing) -> Known:
    """What the sources' pages tell of."""
    whole: set[str] = set()
    ids: set[str] = set()
    lost: list[str] = []
    gone: list[Statement] = []
    said = {statement.id for statement in after.statements}
    for change in changes:
        match = SOURCE.fullmatch(change.path)
        if match and change.state is State.CONFLICT:
            whole.add(match[1])  # the page is left alone, and its article was known before
        if not match or change.before is None:
            continue
        source = match[1]
        if change.state is State.REMOVED:
            lost.append(source)
        elif change.state is not State.CHANGED:
            whole.add(source)
            continue
        rows = sentences_in(source, change.before)
        ids.update(rows)
        if change.state is not State.REMOVED:
            now = after.source.get(source)
            kept = {sentence.statement for sentence in now.sentences if sentence.aside != ASIDE} if now else set()
            gone += [row for key, row in rows.items() if key not in said and key not in kept]
            if now and now.rights is not Rights.TEXT:
                whole.add(source)
    return Known(sources=frozenset(whole), statements=frozenset(ids), lost=tuple(lost), gone=tuple(gone))


def sentences_in(source: str, page: str) -> Mapping[str, Statement]:
    """The sentences that a source's page shows, by id."""
    found = {}
    for match in SENTENCE.finditer(page):
        key = f"{source}-{match[1][1:]}"
        text = html.unescape(as_read(match[3].replace("**", "")))
        found[key] = Statement(id=key, source=source, sentence=int(match[2]), text=text)
    return found


def is_stronger(claim: Claim, known: Known) -> bool:
    """Whether a source tells it now that did not before."""
    before = {statement.source for statement in known.part(claim.statements)}
    return bool(before) and bool(set(claim.sources) - before)


def first(pair: tuple[int, Statement]) -> int:
    """The number in a pair."""
    return pair[0]


def anchor_of(statement: Statement) -> str:
    """What a citation of the statement leads to."""
    return f"s{statement.id.rpartition('-')[2]}"


def grown_claims(claims: Iterable[Claim], after: Briefing, pages: Iterable[PagePlan]) -> Iterator[Grown]:
    """The claims that come from more origins now than the lines of the pages cite that showed them before."""
    cited: dict[str, list[frozenset[str]]] = {}
    for page in pages:
        for step in page.steps:
            if step.gained and step.old:
                stood = frozenset(ANCHOR.findall(step.old))
                for cite in dict.fromkeys(ANCHOR.findall(step.new)):
                    cited.setdefault(cite, []).append(stood)
    said = {anchor_of(statement): (at, statement) for at, statement in enumerate(after.statements)} if cited else {}
    for claim in claims if cited else ():
        own = {anchor_of(statement) for statement in claim.statements}
        lines = cited.get(anchor_of(claim.shown), ())
        before = set().union(*(own & line for line in lines))  # a block may cite other claims too
        was = counted(statement for _, statement in sorted((said[key] for key in before if key in said), key=first))
        if was and len(claim.origins) > len(was):
            yield Grown(claim=claim, before=len(was), after=len(claim.origins))


def differences_in(made: Run) -> Mapping[str, Difference] | None:
    """The differences that the page of them shows, by id; of each only what it is about. None where there is none."""
    path = next((page.path for page in made.pages if page.across == DIFFERENCES), None)
    text = next((change.before or "" for change in made.changes if change.path == path), "")
    if path is None:
        return None
    rows = ((match[2], html.unescape(match[1])) for match in DIFFERS.finditer(text))
    return {key: Difference(id=key, about=about, type="", rule="", wordings=()) for key, about in rows}


def is_wider(difference: Difference, known: Known) -> bool:
    """Whether one of its wordings is new."""
    return any(not known.part(wording.statements) for wording in difference.wordings)


def new_warners(after: Briefing, known: Known, added: Iterable[str]) -> Iterable[Warner]:
    """Those who warn now, and did not, of risks that had a page."""
    new = {s.id for risk in after.risks for s in risk.evidence if not known.has(s)}
    if not new:
        return
    there = set(added)
    for row in after.once(register):
        if row.page in there:
            continue
        before = {voice_of(one) for one in row.warned if one.statement.id not in new}
        for one in {voice_of(h): h for h in reversed(row.warned) if h.words and h.statement.id in new}.values():
            if voice_of(one) not in before:
                yield Warner(page=row.page, heard=one)


def entity_of(change: Change) -> Entity | None:
    """The entry whose page goes, as the page tells of it."""
    if change.state is not State.REMOVED or change.before is None:
        return None
    try:
        front = parse_page(change.path, change.before).front
    except InputError:
        return None
    if front.get("kind") not in set(Kind):
        return None
    section, _, stem = change.path.rpartition("/")
    return Entity(
        id=stem.removesuffix(".md"),
        name=str(front.get("name", "")),
        kind=Kind(front["kind"]),
        section=section,
        page=change.path,
        owner=True,
    )
