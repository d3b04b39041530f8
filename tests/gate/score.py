"""How near a draft comes to what a careful reader found: every figure is a share, 1 is best, its misses are named."""

from functools import cache

from tests.gate.annotation import Story, read_story, story_names
from tests.gate.draft import Draft, draft
from tests.gate.figures import score_article
from tests.gate.pages import keys_of, score_pages
from tests.gate.relations import score_relations
from tests.gate.sheet import Sheet
from tests.gate.themes import score_themes

TOTAL = "all stories"


@cache
def sheets() -> dict[str, Sheet]:
    """The figures of every story, and of all together, under TOTAL."""
    found: dict[str, Sheet] = {}
    total = Sheet()
    for name in story_names():
        story = read_story(name)
        found[name] = score(story, draft(story.folder, story.title))
        total.add(found[name], name)
    return {**found, TOTAL: total}


def score(story: Story, made: Draft) -> Sheet:
    """All figures of one story."""
    sheet, data = Sheet(), made.data
    sources = {source["id"]: source for source in data["sources"]}
    names = {entity["id"]: keys_of(entity) for entity in data["entities"]}
    sheet["profile_right"].note(good=story.profile in ("any", made.profile.name), what=made.profile.name)
    for article in story.articles:
        sheet["articles_read"].note(good=article.id in sources, what=article.id)
    score_pages(sheet, story, data, made.profile)
    score_themes(sheet, story, data)
    score_relations(sheet, story, data)
    for article in story.articles:
        if article.id in sources:
            score_article(sheet, article, sources[article.id], data, names)
    score_copies(sheet, story, data["sources"])
    return sheet


def score_copies(sheet: Sheet, story: Story, sources: list[dict[str, str | None]]) -> None:
    """Near copies: each pair is known, and no other."""
    got = {frozenset({str(s["id"]), str(s["copy_of"])}) for s in sources if s["copy_of"]}
    for pair in sorted(story.copies, key=sorted):
        sheet["copies_found"].note(good=pair in got, what=" and ".join(sorted(pair)))
    for pair in sorted(got, key=sorted):
        sheet["copies_right"].note(good=pair in story.copies, what=" and ".join(sorted(pair)))
