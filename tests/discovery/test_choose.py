"""Who gets a page, and why."""

from generator.discovery.standing import Standing
from generator.discovery.worth import judge
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.kind import Kind
from tests.discovery.telling import chosen


def test_a_person_who_speaks_has_a_page() -> None:
    found = chosen("“We won,” said Lena Marsk, the mayor of Mobray.", *["It rained."] * 20)
    assert found["Lena Marsk"].entity.page == "actors/lena-marsk.md"
    assert found["Lena Marsk"].entity.owner
    assert any(reason.startswith("speaks in 1") for reason in found["Lena Marsk"].reasons)


def test_the_body_of_one_who_speaks_does_not_speak() -> None:
    found = chosen("Analyst Lena Marsk of Vexa Research said that it rained.")
    assert found["Lena Marsk"].entity.page
    assert found["Vexa Research"].entity.page is None


def test_an_outlet_that_is_cited_has_no_page() -> None:
    found = chosen("The Mobray Times reported it. | The Mobray Times said so.", "The Mobray Times reported it.")
    assert found["Mobray Times"].entity.page is None
    assert "outlet" in found["Mobray Times"].reasons[-1]


def test_what_is_named_in_passing_stays_in_the_list() -> None:
    found = chosen("They once worked for the Mobray Ferry Company.")
    assert found["Mobray Ferry Company"].entity.page is None
    assert found["Mobray Ferry Company"].reasons


def test_sections_come_from_the_profile() -> None:
    story = "It rained on the Sarn River. | They crossed the Sarn River. | They saw the Sarn River."
    found = chosen(story, story)
    assert found["Sarn River"].entity.section == "places"
    assert found["Sarn River"].entity.page == "places/sarn-river.md"


def test_the_order_of_articles_changes_nothing() -> None:
    one = "Mayor Lena Marsk met the United Ferry Workers (UFW). | Marsk said no."
    other = "The UFW said that Norway agreed. | They fear Otto Marsk."
    there, back = chosen(one, other), chosen(other, one)
    assert {n: (c.entity, c.score, c.reasons) for n, c in there.items()} == {
        n: (c.entity, c.score, c.reasons) for n, c in back.items()
    }


RAIN = ["It rained."] * 11


def test_who_asks_has_no_page() -> None:
    found = chosen("“Is that so?” asked Lena Marsk, from Face of the Day.", *RAIN)
    assert found["Lena Marsk"].entity.page is None


def test_a_bare_surname_of_one_article_has_no_page_in_a_long_story() -> None:
    story = "It was Marsk who said so."
    assert chosen(story, *RAIN)["Marsk"].entity.page is None
    assert chosen(story, "It rained.")["Marsk"].entity.page


def test_a_platform_has_a_page_where_more_is_told_of_it_than_that_somebody_posts_there() -> None:
    posts = ["The mayor wrote on TikTok.", "Lena Marsk, an envoy, said so in a TikTok video.", "He said it on TikTok."]
    assert "posted" in chosen(*posts, *RAIN)["TikTok"].reasons[-1]
    acts = ["TikTok has until May to check ages.", "The bill binds TikTok and others.", "The fine would hit TikTok."]
    assert chosen(*acts, *posts[:2], *RAIN)["TikTok"].entity.page


def test_a_person_of_the_past_has_no_page() -> None:
    assert chosen("It is what Lena Marsk once testified.", *RAIN)["Lena Marsk"].entity.page is None


def test_a_state_that_articles_begin_with_has_a_page() -> None:
    stories = ["Boats left Zell in Norway.", "Rain fell on Norway."]
    assert chosen(*stories, *RAIN)["Norway"].entity.page
    assert chosen(*(f"It rained. | It blew. | It froze. | {story}" for story in stories))["Norway"].entity.page is None


def test_a_state_that_passes_through_a_long_story_has_no_page() -> None:
    entity = Entity(id="norland", name="Norland", kind=Kind.STATE, section="actors")
    candidate = Candidate(entity=entity, sources=3, mentions=3, score=0.0, reasons=())
    begun = Standing(mentions=3, named=3, sources={1, 2, 3}, leads=2)
    acting = Standing(mentions=3, named=3, sources={1, 2, 3}, acts=1)
    assert [judge(candidate, one, 10)[1] for one in (begun, acting)] == [True, True]
    assert [judge(candidate, one, 30)[1] for one in (begun, acting)] == [False, False]


def test_a_town_needs_more_where_there_is_more() -> None:
    stories = ["They met in Zell.", "It burnt in Zell."]
    assert chosen(*stories)["Zell"].entity.page
    assert chosen(*stories, *RAIN)["Zell"].entity.page is None


def test_a_disputed_land_needs_no_more_than_a_town() -> None:
    stories = ["They met in {0}.", "It burnt in {0}.", "They left {0}."]
    found = chosen(*(story.format("Greenland") for story in stories), *RAIN)
    assert found["Greenland"].entity.page
    assert chosen(*(story.format("Ohio") for story in stories), *RAIN)["Ohio"].entity.page is None


def test_a_group_of_a_long_story_returns_or_has_no_page() -> None:
    entity = Entity(id="sarn-pilots", name="Sarn pilots", kind=Kind.GROUP, section="actors")
    pilots = Candidate(entity=entity, sources=2, mentions=2, score=2.0, reasons=())
    assert judge(pilots, Standing(mentions=2, sources={0, 1}, speaks=2), 9)[1]
    assert not judge(pilots, Standing(mentions=2, sources={0, 1}, speaks=2), 10)[1]
    assert judge(pilots, Standing(mentions=3, sources={0, 1}, speaks=2), 10)[1]
