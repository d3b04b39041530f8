"""All relations as a table: who does what to whom, and the sentences that tell of it. A script draws it as a graph."""

from collections import defaultdict
from dataclasses import dataclass

from generator.evidence.related.lexicon import label
from generator.model.annotation import Mode
from generator.model.claim import Statement
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, Place
from generator.pages.relations import CITED, in_turn, surest, told_as
from generator.pages.view import View

PAGE = "relations.md"
MOST = 300
"""The table has at most so many rows, those in most sources; each entity's page has its own."""
LEAD = (
    "Who does what to whom, as the sources tell it; what none of them tells plainly is marked. What may happen or is"
    " denied stands on the pages of those concerned"
)
NONE = "No relation was found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """One row: who it is, and what it does to whom, with the sentences that tell so."""

    who: Md
    does: Md


def relations_page(view: View) -> Draft:
    """The page of all relations between those who have pages or share them, as the graph has them."""
    briefing = view.briefing
    linker = view.linker(PAGE)
    rows: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    modes: dict[tuple[str, str, str], set[Mode]] = defaultdict(set)
    for relation in briefing.relations:
        both = relation.subject, relation.object
        if both[0] != both[1] and all(briefing.entity[name].page for name in both):
            rows[both[0], label(relation.predicate), both[1]].extend(relation.evidence)
            modes[both[0], label(relation.predicate), both[1]].add(relation.mode)
    ranked = sorted(rows.items(), key=lambda row: (-len({s.source for s in row[1]}), -len(row[1]), row[0]))[:MOST]
    made, cites, targets = [], list[Place](), list[str]()
    for (one, act, other), statements in sorted(ranked):
        places = [statement.place for statement in in_turn(statements)[:CITED]]
        marks = " ".join(linker.cite(place) for place in places)
        does = Md(f"{said(words(act))} {named(view, other, linker)}{told_as(surest(modes[one, act, other]))} {marks}")
        made.append(Related(who=named(view, one, linker), does=does))
        cites.extend(places)
        targets.extend(page for name in (one, other) if (page := briefing.entity[name].page))
    return Draft(
        path=PAGE,
        kind="relations",
        title="Relations",
        template="relations.md.jinja",
        lead=said(Md(LEAD if made else NONE)),
        description=f"Who does what to whom, in {briefing.title}.",
        extra=tuple(made),
        extra_cites=tuple(cites),
        extra_links=tuple(dict.fromkeys(targets)),
    )


def named(view: View, name: str, linker: Linker) -> Md:
    """The link to its page by the page's title, and its name where it shares the page of another."""
    entity = view.briefing.entity[name]
    page = entity.page or ""
    made = link(words(view.sharing(page)[0].title), relative(page, linker.page))
    return made if entity.owner else Md(f"{made} {said(words(entity.title))}")
