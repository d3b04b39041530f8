"""Links in an editor's words follow a page that moved; a link that leads somewhere is left as it is."""

from generator.editorial.arranging.relink import Relinker

THERE = {"actors/b.md", "actors/c.md", "risks/a.md", "about.md"}


def led(text, page="about.md", moved=None, former=()):
    return Relinker(page=page, moved=moved or {}, former=former, there=THERE).text(text)


def test_a_link_to_an_old_address_leads_on_with_its_place_on_the_page():
    assert led("[A](actors/a.md#x) and [B](actors/b.md)", moved={"actors/a.md": "risks/a.md"}) == (
        "[A](risks/a.md#x) and [B](actors/b.md)"
    )


def test_links_of_words_that_moved_to_another_folder_are_those_of_the_old_one():
    text = "[C](c.md), [out](https://x.org/c.md), [gone](d.md), [about](../about.md)"
    out = led(text, page="risks/a.md", former=("actors/a.md",))
    assert out == "[C](../actors/c.md), [out](https://x.org/c.md), [gone](d.md), [about](../about.md)"


def test_an_old_address_at_which_a_page_stands_again_is_that_page():
    assert led("[B](actors/b.md)", moved={"actors/b.md": "risks/a.md"}) == "[B](actors/b.md)"
