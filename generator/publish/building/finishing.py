"""A page is finished as it is made and written once; what hangs on the whole site comes when all of it stands."""

from collections.abc import Mapping
from pathlib import Path

from generator.publish.building.policy import Policies
from generator.publish.building.redirects import write_redirects
from generator.publish.building.search_index import teach
from generator.publish.building.structured_data import Known, with_linked
from generator.publish.data.claims import Json
from generator.publish.generate import Run
from generator.publish.project import Project


class Finishing:
    """What one build adds: to each page what it says of itself and what may run in it, then old addresses, the search.

    `data` is the data export as JSON has it.
    """

    def __init__(self, made: Run, data: Json, project: Project, *, offline: bool = False) -> None:
        self.data = data
        self.language = made.story.project.language
        self.redirects = made.redirects
        self.titles: Mapping[str, str] = {page.path: page.title for page in made.pages} | dict(made.own)
        self.known = Known.of(data, project.imprint, self.language, "" if offline else project.url)
        self.policies = Policies(offline=offline)

    def page(self, place: str, text: str) -> str:
        """A page by its address in the site, as it shall stand."""
        return self.policies.within(with_linked(self.known, place, text))

    def last(self, site: Path) -> None:
        """What comes when all pages stand."""
        self.policies.write_headers(site)
        write_redirects(site, self.redirects, self.titles)
        teach(site, self.data, self.language)
