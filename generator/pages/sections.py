"""A section's index lists its pages, each with the statement that says most about it."""

from generator.model.profile import Section
from generator.pages.escape import said, words
from generator.pages.page import Draft
from generator.pages.view import View


def section_index(view: View, section: Section) -> Draft:
    """The page of one section."""
    path = f"{section.id}/index.md"
    return Draft(
        path=path,
        kind="section",
        title=section.label,
        lead=said(words(section.intro)),
        description=f"{section.label} in {view.briefing.title}.",
        lists=tuple(view.listing(section, view.linker(path), lead=True)),
    )
