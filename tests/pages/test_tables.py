"""The tables of risks and of things: what is certain, side by side; no column in which nothing stands."""

import re
from dataclasses import replace

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.entity import Entity
from generator.model.profile import Section
from generator.pages.compose import compose
from tests.evidence.build import PROFILE, article, entity

WITH_THINGS = replace(
    PROFILE,
    sections=(
        *PROFILE.sections,
        Section(id="things", label="Things", kinds=("weapon", "technology")),
        Section(id="risks", label="Risks", kinds=("risk",)),
    ),
)
PEOPLE = [
    entity("Norland", "state"),
    entity("Anna Berg", "person"),
    entity("officials", "group", aliases=("Norlandic officials",)),
    entity("Flooding", "risk", cues=("flood", "flooding")),
]


def thing(name: str) -> Entity:
    """A thing with a page of its own."""
    return replace(entity(name, "weapon"), section="things", page=f"things/{name.lower()}.md")


def table(path: str, *reports: str, things: tuple[str, ...] = ()) -> list[list[str]]:
    """The cells of the first table of a page, without links' targets."""
    sources = [article(f"r{n}", text.split(" | ")) for n, text in enumerate(reports)]
    entities = sorted([*PEOPLE, *map(thing, things)], key=lambda e: e.id)
    pages = compose(weigh("Test", WITH_THINGS, [annotate(s) for s in sources], entities))
    body = next(page.body for page in pages if page.path == path)
    rows = [line for line in body.splitlines() if line.startswith("|") and "---" not in line]
    plain = [re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", row) for row in rows]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in plain]


def test_the_register_tells_who_warns_and_leaves_out_what_nobody_says() -> None:
    head, row = table("risks/index.md", "Anna Berg warned that the dam could flood the valley.")
    assert head == ["Risk", "Who warns"]
    assert row == ["Flooding *in 1 of 1 sources*", "Anna Berg *“warned”, “could”* r0:0"]


def test_who_is_only_described_is_called_unnamed() -> None:
    _, row = table("risks/index.md", "Norlandic officials fear a flood.", "Norlandic officials fear a flood in spring.")
    assert row[1].startswith("Norlandic officials *unnamed · “fear”* r0:0 r1:0")


def test_who_is_named_stands_before_who_is_not_and_both_before_nobody() -> None:
    texts = ("Norlandic officials fear a flood.", "Anna Berg warned of a flood.", "There is concern about a flood.")
    _, row = table("risks/index.md", *texts)
    assert row[1].index("Anna Berg") < row[1].index("officials")
    assert "article" not in row[1]
    _, alone = table("risks/index.md", "There is concern about a flood.")
    assert alone[1] == "*nobody is named · “concern”* r0:0"


def test_few_things_are_columns() -> None:
    text = "The Skua has a range of 40 miles. | The Heron has a range of 20 km. | The Skua can carry two warheads."
    head, *rows = table("things/index.md", text, things=("Skua", "Heron"))
    assert head == ["Fact", "Skua", "Heron"]
    assert [row[0] for row in rows] == ["*Range*", "*Payload*"]
    assert "40 miles *about 64.4 km* r0:0" in rows[0][1]
    assert rows[1][2] == ""


def test_many_things_are_rows() -> None:
    names = ("Skua", "Heron", "Egret", "Bittern", "Stilt")
    head, *rows = table(
        "things/index.md", " | ".join(f"The {name} can carry two warheads." for name in names), things=names
    )
    assert head == ["Name", "Payload"]
    assert sorted(row[0] for row in rows) == sorted(names)


def test_one_thing_alone_is_not_compared() -> None:
    rows = table("things/index.md", "The Skua can carry two warheads. | The Heron is slow.", things=("Skua", "Heron"))
    assert rows == []


def test_a_depth_within_a_country_is_no_range_of_what_hit_there() -> None:
    text = "The Skua hit a depot 40 miles inside Norland. | The Skua can carry two warheads. | The Heron carries bombs."
    rows = table("things/index.md", text, things=("Skua", "Heron"))
    assert [row[0] for row in rows] == ["Fact", "*Payload*"]
