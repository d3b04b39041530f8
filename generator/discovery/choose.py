"""Which candidates a reader would look up: those have a page of their own, each decision with its reasons."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.discovery.names.body_words import content, unowned
from generator.discovery.names.lexicon import states
from generator.discovery.names.long_forms import is_general
from generator.discovery.names.short_forms import SIDE_BY_SIDE
from generator.discovery.standing import Standing, standings
from generator.discovery.worth import judge
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.gleaned import Gleaned
from generator.model.kind import Kind
from generator.model.profile import Profile

NO_OUTLETS = frozenset({Kind.PERSON, Kind.STATE, Kind.PLACE})
BODIES = frozenset({Kind.ORGANISATION, Kind.GOVERNMENT})
MINISTRIES = frozenset({"Ministry", "Department"})


def choose_pages(
    candidates: Sequence[Candidate],
    articles: Sequence[Annotated],
    profile: Profile,
    gleaned: Gleaned | None = None,
) -> list[Candidate]:
    """The candidates with section, page, score and reasons set; what no sentence names is left out."""
    sections = {kind: section.id for section in reversed(profile.sections) for kind in section.kinds}
    found: list[Candidate] = []
    marks = standings([candidate.entity for candidate in candidates], articles, gleaned)
    for candidate in candidates:
        entity = candidate.entity
        mark = marks.get(entity.id, Standing())
        section = sections.get(entity.kind.value) or sections.get(Kind.ORGANISATION.value, profile.sections[0].id)
        if not mark.mentions or (entity.kind not in (Kind.STATE, Kind.PLACE) and entity.name in states()):
            continue
        score, wanted, reasons = judge(candidate, mark, len(articles))
        if wanted and entity.kind not in NO_OUTLETS and is_own_outlet(entity, mark, articles):
            wanted, reasons = False, [*reasons[:-1], "no page: the outlet of the articles that name it"]
        page = f"{section}/{entity.id}.md" if wanted else None
        found.append(
            replace(
                candidate,
                entity=replace(entity, section=section, page=page, owner=wanted),
                sources=len(mark.sources),
                mentions=mark.mentions,
                score=score,
                reasons=(*candidate.reasons, *reasons),
            )
        )
    found = without_other_forms(without_passing_ministries(found))
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.entity.id))


def is_own_outlet(entity: Entity, mark: Standing, articles: Sequence[Annotated]) -> bool:
    """Whether only its own articles name an outlet: "told the Ledger", in The Orlo Ledger."""
    publishers = [articles[number].source.publisher or "" for number in mark.sources]
    names = [name.lower() for name in (entity.name, *entity.aliases)]
    return all(any(f" {p.lower()}".endswith(f" {name}") for name in names) for p in publishers)


def without_other_forms(found: Sequence[Candidate]) -> list[Candidate]:
    """The same, but no page for a body named once that is perhaps one of several, in other words, or a part of it.

    "Orlo Club" may be the "Orlo Steam Club" of others, and "Vexa Marine" is Vexa, or a part of it.
    """
    paged = [c for c in found if c.entity.page and c.entity.kind in BODIES and c.sources > 1]
    whole = {name: c for c in reversed(paged) for name in (c.entity.name, *c.entity.aliases)}
    ends = {(parts[0], parts[-1]): c for c in reversed(paged) if len(parts := c.entity.name.split()) > 2}
    lasts = {c.entity.name.split()[-1].removesuffix("s"): c for c in reversed(paged) if " " in c.entity.name}
    kept = []
    for candidate in found:
        entity = candidate.entity
        parts = entity.name.split()
        homes = [whole.get(" ".join(parts[:size])) for size in range(1, len(parts))]
        homes += [ends.get((parts[0], parts[-1]))] if len(parts) == 2 else []
        home = next((home for home in homes if home), None)
        passing = candidate.mentions == 1
        if home is None and len(parts) == 1 and len(parts[0]) > 1:  # "SEAL", beside "Orlo Navy SEALs"
            home = lasts.get(parts[0].removesuffix("s"))
            passing = home is not None and candidate.mentions < home.mentions
        lettered = any(SIDE_BY_SIDE in reason for reason in candidate.reasons)
        if home and entity.page and passing and entity.kind in BODIES and not lettered:
            entity = replace(entity, page=None, owner=False)
            reason = f"no page: seldom named, and perhaps {home.entity.name} or a part of it"
            kept.append(replace(candidate, entity=entity, reasons=(*candidate.reasons[:-1], reason)))
        else:
            kept.append(candidate)
    return kept


def without_passing_ministries(found: Sequence[Candidate]) -> list[Candidate]:
    """The same, but no page for "the Ruritanian Defense Ministry", named once, where Ruritania has one.

    Nor for "the Defense Ministry", where as many sentences name several states' own: it may be any of them.
    """
    paged = {c.entity.name for c in found if c.entity.kind is Kind.STATE and c.entity.page}
    owned: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    for candidate in found:
        core, owner = unowned(candidate.entity.name)
        if owner and MINISTRIES & set(core.title().split()):
            owned[content(core)][owner] += candidate.mentions
    kept = []
    for candidate in found:
        core, owner = unowned(candidate.entity.name)
        others = owned.get(content(core), Counter()) if not owner else Counter()
        passing = candidate.mentions == 1 and owner.removeprefix("The ") in paged
        anyones = len(others) > 1 and others.total() >= candidate.mentions and is_general(core)
        if candidate.entity.page and (passing or anyones) and MINISTRIES & set(core.title().split()):
            entity = replace(candidate.entity, page=None, owner=False)
            reason = "no page: " + (f"named once, and {owner} has one" if passing else "it may be any of several")
            kept.append(replace(candidate, entity=entity, reasons=(*candidate.reasons[:-1], reason)))
        else:
            kept.append(candidate)
    return kept
