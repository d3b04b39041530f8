"""All relations as a table: who does what to whom, and the sentences that tell of it. A script draws it as a graph."""

from collections import defaultdict
from dataclasses import dataclass

from generator.evidence.related.lexicon import label
from generator.model.claim import Statement
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, Place
from generator.pages.relations import CITED, in_turn, owned_page
from generator.pages.view import View

PAGE = "relations.md"
MOST = 300
"""The table has at most so many rows, those in most sources; each entity's page has its own."""
LEAD = (
    "Who does what to whom, as the sources say it is done. What may happen, is wished, denied or asked stands on the"
    " pages of those concerned"
)
NONE = "No relation was found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """One row: who it is, and what it does to whom, with the sentences that tell so."""

    who: Md
    does: Md


def relations_page(view: View) -> Draft:
    """The page of all relations between those who have pages."""
    briefing = view.briefing
    linker = view.linker(PAGE)
    rows: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for relation in briefing.relations:
        one, other = owned_page(briefing, relation.subject), owned_page(briefing, relation.object)
        if one and other and one != other:
            rows[one, label(relation.predicate), other].extend(relation.evidence)
    ranked = sorted(rows.items(), key=lambda row: (-len({s.source for s in row[1]}), -len(row[1]), row[0]))[:MOST]
    made, cites, targets = [], list[Place](), list[str]()
    for (one, act, other), statements in sorted(ranked):
        places = [statement.place for statement in in_turn(statements)[:CITED]]
        marks = " ".join(linker.cite(place) for place in places)
        does = Md(f"{said(words(act))} {named(view, other, linker)} {marks}")
        made.append(Related(who=named(view, one, linker), does=does))
        cites.extend(places)
        targets.extend((one, other))
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


def named(view: View, page: str, linker: Linker) -> Md:
    """The link to a page, by its title."""
    return link(words(view.sharing(page)[0].title), relative(page, linker.page))
