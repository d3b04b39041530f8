"""A section's index lists its pages, each with the statement that says most about it."""

from generator.model.profile import Section
from generator.pages.escape import Md, said, words
from generator.pages.page import Draft
from generator.pages.register import risk_register
from generator.pages.things import side_by_side
from generator.pages.view import View

NOTHING_YET = "Nothing of this kind was found"


def section_index(view: View, section: Section) -> Draft:
    """The page of one section."""
    path = f"{section.id}/index.md"
    linker = view.linker(path)
    lists = tuple(view.listing(section, linker, lead=True))
    tables = (*risk_register(view, section, linker), *side_by_side(view, section, linker))
    cells = [cell for table in tables for cell in table.cells]
    lead = said(words(section.intro))
    return Draft(
        path=path,
        kind="section",
        title=section.label,
        template="section.md.jinja",
        lead=lead if lists else Md(f"{lead}\n\n{said(words(NOTHING_YET))}"),
        description=f"{section.label} in {view.briefing.title}.",
        lists=lists,
        extra=tables,
        extra_cites=tuple(place for cell in cells for place in cell.cites),
        extra_links=tuple(target for cell in cells for target in cell.targets),
    )
