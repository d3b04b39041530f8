"""The search holds what a reader searches for: names and what pages say; of many articles, how their parts begin."""

import gzip
import json
import random
from typing import Any

from generator.publish.building.search_index import BUDGET, HIDDEN, begun, fed

PACKED = 2_000_000
PAGES = 1_000


def word(chance: random.Random) -> str:
    """A word of any letters, which packs worse than one of a language."""
    return "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(chance.randint(3, 9)))


def site(articles: int, length: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The index and the data of a site of PAGES pages, so many of them articles of so many words."""
    chance = random.Random(1)
    vocabulary = [word(chance) for _ in range(8_000)]
    often = [1 / rank for rank in range(1, 8_001)]  # as in any language
    names = [f"{word(chance).title()} {word(chance).title()}" for _ in range(PAGES)]
    docs, pages, entities = [], [], []
    for number, name in enumerate(names):
        kind, folder = ("source", "sources") if number < articles else ("entity", "actors")
        text = f"<p>{' '.join(chance.choices(vocabulary, often, k=length))}</p>"
        docs += [{"location": f"{folder}/{number}/", "title": name, "text": "<p>What is known of it.</p>"}]
        docs += [{"location": f"{folder}/{number}/#text", "title": "Text", "text": text}]
        pages.append({"path": f"{folder}/{number}.md", "title": name, "kind": kind})
        if kind == "entity":
            entities.append({"page": f"actors/{number}.md", "name": name, "aliases": [name.split()[1]]})
    return {"config": {}, "docs": docs}, {"pages": pages, "entities": entities}


def packed(index: dict[str, Any]) -> int:
    return len(gzip.compress(json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode(), 6))


def test_the_index_of_a_thousand_pages_is_small() -> None:
    for articles in (50, 700):
        index = fed(*site(articles, 800))
        assert packed(index) < PACKED, articles
        assert len(index["docs"]) == 2 * PAGES


def test_of_many_pages_articles_are_cut_first() -> None:
    index, data = site(850, 1_000)
    made = fed(index, data)["docs"]
    for before, after in zip(index["docs"], made, strict=True):
        shown = after["text"].partition(HIDDEN)[0]
        assert before["text"].startswith(shown)
        if before["location"].startswith("actors/"):
            assert shown == before["text"]
    assert sum(len(row["text"]) for row in made) <= BUDGET
    assert max(len(row["text"]) for row in made if row["location"].startswith("sources/")) <= 4_000


def test_of_few_articles_every_word_is_found() -> None:
    index, data = site(300, 100)
    assert [row["text"].partition(HIDDEN)[0] for row in fed(index, data)["docs"]] == [r["text"] for r in index["docs"]]


def test_what_is_cut_ends_with_a_word_and_keeps_the_misspellings() -> None:
    slips = f"{HIDDEN}thre</p>"
    assert begun("<p>one two</p><p>three four</p>" + slips, 26) == "<p>one two</p><p>three" + slips
    assert begun("<p>one two</p><p>three four</p>", 26) == "<p>one two</p><p>three"
    assert begun("<p>one two</p>", 40) == "<p>one two</p>"


def test_what_only_leads_on_and_a_table_of_facts_are_no_results() -> None:
    lead = "<p>In 2 of 3 sources</p> Fact As written Length 40 m 1:2"
    docs = [
        {"location": "actors/0/", "title": "Bram Oss", "text": lead},
        {"location": "actors/0/#aims", "title": "Aims", "text": "<ul> <li>Oss wants a pier. 1:2</li> </ul>"},
        {"location": "actors/0/#what-links-here", "title": "What links here", "text": "1:2 on Pier"},
    ]
    pages = [{"path": "actors/0.md", "title": "Bram Oss", "kind": "entity"}]
    made = fed({"docs": docs}, {"pages": pages, "entities": []})["docs"]
    assert [row["title"] for row in made] == ["Bram Oss", "Aims"]
    assert made[0]["text"].partition(HIDDEN)[0] == "<p>In 2 of 3 sources</p>"
    assert made[1]["text"] == docs[1]["text"]
