"""What is not known: the sentences that say so, by source; what no source mentions is not told here."""

from generator.pages.escape import Md, said
from generator.pages.page import Draft, Group
from generator.pages.view import View

LEAD = "Sentences that say what is not known, not confirmed or not answered, in the order of the sources"
NONE = "No sentence was found that says what is not known"


def unknowns(view: View) -> Draft:
    """The page of the known unknowns."""
    briefing = view.briefing
    linker = view.linker("unknowns.md")
    lines = tuple(linker.line(statement, claim) for claim, statement in view.once(briefing.unknowns))
    return Draft(
        path="unknowns.md",
        kind="unknowns",
        title="Known unknowns",
        lead=said(Md(LEAD if lines else NONE)),
        description=f"What the sources of {briefing.title} say is not known.",
        groups=(Group(title=Md("What is not known"), lines=lines),) if lines else (),
    )
