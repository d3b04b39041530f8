"""All claims: a list of those in most sources, which a script turns into a table of all to search and filter."""

from generator.model.source import Rights
from generator.pages.escape import Md, said
from generator.pages.page import Draft, Group
from generator.pages.view import View

PAGE = "claims.md"
MOST = 150
"""A page lists at most so many claims; all are in the data, and each stands on its sources' pages.

Claims of a source of which only used sentences may be shown are left to other pages: this one would use them all.
"""
LEAD = (
    "What is reported, claim by claim, those in most sources first. Where scripts run, all claims can be searched and"
    " filtered here, and what is found can be sent as a link"
)
NONE = "No claim was found"


def claims(view: View) -> Draft:
    """The page of the claims."""
    linker = view.linker(PAGE)
    whole = {source.id for source in view.briefing.sources if source.rights is Rights.TEXT}
    told = (claim for claim in view.briefing.claims if whole.issuperset(claim.sources))
    ranked = sorted(told, key=lambda claim: (-len(claim.sources), claim.shown.place))
    rows = view.once(claim.shown for claim in ranked if claim.leads or len(claim.sources) == 1)[:MOST]
    lines = tuple(linker.line(statement, claim) for claim, statement in rows)
    return Draft(
        path=PAGE,
        kind="claims",
        title="Claims",
        lead=said(Md(LEAD if lines else NONE)),
        description=f"What the sources of {view.briefing.title} say, claim by claim.",
        groups=(Group(title=Md("What is reported"), lines=lines),) if lines else (),
    )
