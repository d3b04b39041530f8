"""A section's index lists its pages, each with the statement that says most about it."""

from generator.model.profile import Section
from generator.pages.escape import Md, said, words
from generator.pages.page import Draft
from generator.pages.view import View

NOTHING_YET = "Nothing of this kind was found"


def section_index(view: View, section: Section) -> Draft:
    """The page of one section."""
    path = f"{section.id}/index.md"
    lists = tuple(view.listing(section, view.linker(path), lead=True))
    lead = said(words(section.intro))
    return Draft(
        path=path,
        kind="section",
        title=section.label,
        lead=lead if lists else Md(f"{lead}\n\n{said(words(NOTHING_YET))}"),
        description=f"{section.label} in {view.briefing.title}.",
        lists=lists,
    )
