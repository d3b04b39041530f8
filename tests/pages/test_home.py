"""Home lists the first pages of each section, and says how many more the section's index has."""

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.pages.compose import compose
from generator.pages.home import MOST
from tests.evidence.build import PROFILE, article


def home_of(count: int) -> str:
    """The page of a story that names so many persons."""
    names = [f"Anna {chr(ord('A') + number)}orvik" for number in range(count)]
    entities = [
        Entity(id=f"p{n:02}", name=name, kind=Kind.PERSON, section="actors", page=f"actors/p{n:02}.md", owner=True)
        for n, name in enumerate(names)
    ]
    source = article("r0", [f"The ferry took {name} to the island." for name in names])
    briefing = weigh("Test", PROFILE, [annotate(source)], entities)
    return next(page.body for page in compose(briefing) if page.path == "index.md")


def test_a_long_section_shows_its_first_pages_and_how_many_more_there_are() -> None:
    listed = home_of(MOST + 3).partition("## Actors")[2]
    assert listed.count("](actors/p") == MOST
    assert "- *and 3 more in* [Actors](actors/index.md)" in listed


def test_a_short_section_shows_all_its_pages() -> None:
    listed = home_of(MOST + 1).partition("## Actors")[2]
    assert listed.count("](actors/p") == MOST + 1
    assert "more in" not in listed


def test_a_statement_of_two_days_stands_among_the_dates_once() -> None:
    entity = Entity(id="p", name="Anna Orvik", kind=Kind.PERSON, section="actors", page="actors/p.md", owner=True)
    told = "Anna Orvik left the island on 5 February 2023 and returned on 8 February 2023."
    briefing = weigh("Test", PROFILE, [annotate(article("r0", [told]))], [entity])
    assert len({event.date.first for event in briefing.events}) == 2
    home = next(page.body for page in compose(briefing) if page.path == "index.md")
    dates = home.partition("## Dates")[2].partition("\n## ")[0]
    assert dates.count("left the island") == 1


def test_a_month_is_no_date_of_its_own_where_two_sources_write_of_a_day_in_it() -> None:
    entity = Entity(id="p", name="Anna Orvik", kind=Kind.PERSON, section="actors", page="actors/p.md", owner=True)
    rows = ["Anna Orvik left the island on 5 February 2023.", "On 5 February 2023 the ferry of Anna Orvik sank."]
    month = "In February 2023 Anna Orvik sold two ferries to the island's council."
    for days, shown in ((1, True), (2, False)):
        articles = [annotate(article(f"r{n}", text)) for n, text in enumerate([*rows[:days], month])]
        home = next(
            page.body for page in compose(weigh("Test", PROFILE, articles, [entity])) if page.path == "index.md"
        )
        assert ("- *February 2023*" in home.partition("## Dates")[2]) is shown
