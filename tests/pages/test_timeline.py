"""The timeline says what it is ordered by, or that no day could be read."""

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.pages.compose import compose
from generator.pages.timeline import LEAD, NONE
from tests.evidence.build import article
from tests.pages.test_tables import PEOPLE, WITH_THINGS


def lead(text: str) -> str:
    sources = [annotate(article("r0", [text]))]
    pages = compose(weigh("Test", WITH_THINGS, sources, list(PEOPLE)))
    return next(page.body for page in pages if page.path == "timeline.md").splitlines()[2]


def test_where_no_day_can_be_read_it_says_why() -> None:
    assert lead("Anna Berg opened the dam on 3 May 2024.") == f"*{LEAD}*"
    assert lead("Anna Berg opened the dam yesterday.") == f"*{NONE}*"
