"""A section's index tells of each page what it is about: of a decision, who took it."""

from dataclasses import replace

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.pages.compose import compose
from tests.evidence.build import PROFILE, article, entity

BAN = Entity(
    id="ban",
    name="The net ban",
    kind=Kind.POLICY,
    section="policy",
    page="policy/ban.md",
    owner=True,
    cues=("nets", "ban"),
)
ROWS = (
    ["The ban on nets divides the crews of the whole bay, and the ban may cost them a year's wages."],
    ["Crews fear the ban on nets.", "Anna Berg banned nets in the bay on Monday."],
)


def test_a_decisions_line_tells_who_took_it() -> None:
    articles = [annotate(article(f"r{number}", *texts)) for number, texts in enumerate(ROWS)]
    briefing = weigh("Test", PROFILE, articles, [entity("Anna Berg", "person"), BAN])
    index = next(page.body for page in compose(briefing) if page.path == "policy/index.md")
    line = next(row for row in index.splitlines() if row.startswith("    - "))
    assert "banned nets in the bay" in line


def test_of_pages_in_as_many_sources_the_one_nearest_the_storys_midst_comes_first() -> None:
    rows = (
        ["Crews fear the ban on nets in the bay.", "A ferry quarrel goes on over paint."],
        ["The ban on nets in the bay divides the crews.", "Crews of the bay fear the ban."],
    )
    articles = [annotate(article(f"r{number}", *texts)) for number, texts in enumerate(rows)]
    pages = [
        Entity(id=id_, name=name, kind=Kind.POLICY, section="policy", page=f"policy/{id_}.md", owner=True, cues=cues)
        for id_, name, cues in (
            ("a-paint", "A quarrel over paint", ("quarrel",)),
            ("the-rift", "The rift", ("divides",)),
        )
    ]
    briefing = weigh("Test", PROFILE, articles, pages)
    index = next(page.body for page in compose(briefing) if page.path == "policy/index.md")
    assert index.index("The rift") < index.index("A quarrel over paint")


def test_under_a_title_that_says_what_happened_stands_the_sentence_that_says_it_here_and_on_its_page() -> None:
    title = "Crews of the bay voted down the ban on nets"
    page = replace(BAN, name=title)
    rows = (
        ["Anna Berg signed the ban on nets.", "The ban on nets may cost a year's wages, and the bay fears it."],
        ["Crews of the bay have voted down the ban on nets by 40 to three.", "The ban on nets divides Velm."],
    )
    articles = [annotate(article(f"r{number}", *texts)) for number, texts in enumerate(rows)]
    made = {
        one.path: one.body for one in compose(weigh("Test", PROFILE, articles, [entity("Anna Berg", "person"), page]))
    }
    for path in ("policy/index.md", "policy/ban.md"):
        first = next(
            row
            for row in made[path].splitlines()
            if row.lstrip().startswith("- ") and "nets" in row and title not in row
        )
        assert "by 40 to three" in first, path


def test_what_a_decisions_title_says_is_told_as_the_decision_whatever_else_its_sentence_tells() -> None:
    page = replace(BAN, name="The bay closed every net yard", cues=("net yard",))
    rows = (
        ["The bay had refused for years, and on Monday the bay closed every net yard until further notice."],
        ["Crews mend ropes in the net yard of Velm."],
    )
    articles = [annotate(article(f"r{number}", *texts)) for number, texts in enumerate(rows)]
    made = {one.path: one.body for one in compose(weigh("Test", PROFILE, articles, [page]))}
    heading, _, rest = made["policy/ban.md"].partition("The bay had refused")[0].rpartition("## ")
    assert heading
    assert rest.startswith("Decision")
