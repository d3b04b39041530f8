"""The theme's own search, fed: every name and common misspelling of what has a page finds that page first."""

import gzip
import json
import random
from pathlib import Path

import pytest

from generator.publish.building.misspelled import misspelled, words_of
from generator.publish.building.search_index import BUDGET, begun, fed, place_of
from tests.site.sample import serve_folder
from tests.site.watch import Watch

BOX, FIRST = "[data-md-component='search-query']", ".md-search-result__item a"


def first(watch: Watch, words: str) -> str:
    """The address of the first result, after nothing was found for something else."""
    for text, sign in (("zzzqqq", "No matching"), (words, "matching document")):
        watch.page.fill(BOX, text)
        watch.page.dispatch_event(BOX, "keyup")
        watch.page.locator(".md-search-result__meta", has_text=sign).wait_for()  # a page's policy lets no text run
    watch.page.wait_for_selector(FIRST)
    address = watch.page.locator(FIRST).first.get_attribute("href") or ""
    return place_of(address.split("/", 3)[-1].split("?")[0].split("#")[0])


@pytest.mark.browser
def test_every_name_and_misspelling_finds_its_page_first(hosted_site: Path, watch: Watch):
    data = json.loads((hosted_site / "data" / "briefing.json").read_text(encoding="utf-8"))
    titles = {page["path"]: page["title"] for page in data["pages"]}
    known = frozenset(words_of(name for e in data["entities"] for name in (e["name"], *e["aliases"])))
    rng = random.Random(3)
    wrong = []
    with serve_folder(hosted_site) as url:
        watch.page.goto(url)
        watch.page.click(BOX)
        for entity in data["entities"]:
            if titles.get(entity["page"]) != entity["name"]:
                continue
            asked = [entity["name"], *entity["aliases"]]
            longest = max(words_of([entity["name"]]), key=len)
            slips = misspelled(longest, known)
            asked += [entity["name"].casefold().replace(longest, rng.choice(slips))] if slips else []
            wrong += [words for words in asked if first(watch, words) != place_of(entity["page"])]
        watch.page.fill(BOX, "Zelenskiyy")
        watch.page.dispatch_event(BOX, "keyup")
        watch.page.wait_for_selector(FIRST)
        shown = watch.page.locator(".md-search-result__item").first.locator(".md-tag:visible").all_inner_texts()
    assert wrong == []
    assert shown == ["Person"]


@pytest.mark.browser
def test_the_index_is_asked_for_when_somebody_searches(hosted_site: Path, watch: Watch):
    def asked() -> int:
        return sum(url.endswith("/search/search_index.json") for url in watch.asked)

    with serve_folder(hosted_site) as url:
        watch.page.goto(url, wait_until="networkidle")
        assert asked() == 0
        watch.page.keyboard.press("s")
        watch.page.wait_for_selector(".md-search__input:focus")
        watch.page.keyboard.type("atacms")
        watch.page.locator(FIRST).first.click()
        watch.page.wait_for_selector("article mark")  # who comes from a result sees what was searched for
        assert asked() == 2
        watch.page.goto(f"{url}?q=atacms")
        watch.page.wait_for_selector(FIRST)
        watch.assert_calm()


def test_a_slip_that_makes_another_name_is_none():
    known = frozenset({"biden", "bidens", "niger", "nigeria"})
    assert "nigeria" not in misspelled("niger", known)
    slips = misspelled("biden", known)
    assert {"bidden", "bidne", "biden"} & set(slips) == {"bidden", "bidne"}
    assert misspelled("iran", known) == []


def test_the_index_of_a_thousand_pages_is_small():
    rng = random.Random(1)
    vocabulary = ["".join(rng.choices("abcdefghijklmnoprstuvwxyz", k=rng.randint(3, 10))) for _ in range(20_000)]
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]  # some words are frequent, as in any language
    names = [" ".join(rng.sample(vocabulary, 2)).title() for _ in range(1_000)]
    data = {
        "pages": [{"path": f"actors/p{n}.md", "title": name, "kind": "person"} for n, name in enumerate(names)],
        "entities": [
            {"id": f"p{n}", "name": name, "aliases": [name.split()[1]], "page": f"actors/p{n}.md"}
            for n, name in enumerate(names)
        ],
    }
    docs = [
        {"location": f"actors/p{n}/{part}", "title": name, "text": " ".join(rng.choices(vocabulary, weights, k=700))}
        for n, name in enumerate(names)
        for part in ("", "#a", "#b")
    ]
    index = fed({"config": {}, "docs": docs}, data)
    assert sum(len(row["text"].partition("<p hidden>")[0]) for row in index["docs"]) <= BUDGET
    assert len(gzip.compress(json.dumps(index).encode(), 6)) < 2_000_000


def test_a_text_is_cut_between_words_and_elements():
    assert begun("<ul> <li>one two</li> </ul>", 14) == "<ul> <li>one"
    assert begun("one two", 100) == "one two"
    assert begun('a <a href="x">b</a>', 10) == "a"
