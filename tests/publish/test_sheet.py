"""The graph of relations on sheets of any width: nothing lies over anything else, and nothing is cut off."""

import random
import time
from itertools import combinations

import pytest

from generator.publish.data.layers import Layers
from generator.publish.data.rows import Block, box_size, word_width
from generator.publish.data.sheet import SIZES, sheet

FERRIES = {
    "orla": "Orla Ferries",
    "pilot": "The Pilots’ Association of the Strait",
    "strike": "The strike",
    "port": "Port",
}
CALLS = {
    ("pilot", "strike"): "calls",
    ("orla", "pilot"): "warns",
    ("orla", "port"): "leads",
    ("pilot", "port"): "leaves",
}


def areas(block: Block, names, words, letters):
    """What each box and each word covers; a word that stands once for several lines counts once."""
    found = [(spot, box_size(names[name], letters)) for name, spot in block.boxes]
    found += [(spot, (word_width(word), 14)) for spot, word in {(way.word, words[p]) for p, way in block.ways.items()}]
    return [(x - across / 2, y - down / 2, x + across / 2, y + down / 2) for (x, y), (across, down) in found]


def any_story(seed: int):
    """Names and relations as a story has them, more or less."""
    draw = random.Random(seed)
    names = {f"n{at}": " ".join("x" * draw.randint(2, 11) for _ in range(draw.randint(1, 5))) for at in range(40)}
    pairs = {tuple(draw.sample(sorted(names), 2)) for _ in range(draw.choice((5, 20, 45)))}
    words = {pair: "w" * draw.randint(3, 24) for pair in sorted(pairs)}
    return {name: names[name] for pair in words for name in pair}, words


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(25))
def test_nothing_lies_over_anything_else(seed: int, size: tuple[int, int]) -> None:
    names, words = any_story(seed)
    drawn = sheet(names, words, *size)
    all_of_it = areas(drawn, names, words, drawn.letters)
    assert [pair for pair in combinations(all_of_it, 2) if over(*pair)] == []
    assert [a for a in all_of_it if a[0] < 0 or a[1] < 0 or a[2] > drawn.wide or a[3] > drawn.high] == []
    assert {name for name, _ in drawn.boxes} == {*names}
    assert {*drawn.ways} == {*words}


def over(one, other) -> bool:
    """Whether two areas share more than an edge."""
    across, down = (min(one[at + 2], other[at + 2]) - max(one[at], other[at]) for at in (0, 1))
    return bool(across > 1 and down > 1)


def test_a_line_leads_from_who_acts_to_whom_it_acts_upon() -> None:
    for size in SIZES:
        drawn = sheet(FERRIES, CALLS, *size)
        spots = {spot: name for name, spot in drawn.boxes}
        assert {spots[way.spots[-1]] for pair, way in drawn.ways.items() if pair[1] == "port"} == {"port"}


def test_few_lines_are_in_layers_and_a_tangle_is_not() -> None:
    sizes = {name: box_size(text, 24) for name, text in FERRIES.items()}
    assert not Layers(sizes, CALLS, 1016).crowded
    names = {f"n{at}": "A name" for at in range(14)}
    tangle = dict.fromkeys(combinations(names, 2), "meets")
    assert Layers({name: box_size(text, 24) for name, text in names.items()}, tangle, 1016).crowded


def test_a_name_that_several_act_upon_stands_once_in_layers() -> None:
    drawn = sheet(FERRIES, CALLS, *SIZES[-1])
    assert sorted(name for name, _ in drawn.boxes) == sorted(FERRIES)


def test_it_is_quick() -> None:
    names = {f"n{at}": f"Name number {at}" for at in range(40)}
    words = dict.fromkeys(combinations(names, 2), "meets")
    begin = time.process_time()
    sheet(names, words, *SIZES[0])
    sheet(names, words, *SIZES[-1])
    assert time.process_time() - begin < 5


@pytest.mark.parametrize("size", SIZES)
def test_a_name_wider_than_the_sheet_makes_it_wider(size: tuple[int, int]) -> None:
    names = {"long": "x" * 180, "port": "Port"}
    drawn = sheet(names, {("long", "port"): "leads"}, *size)
    assert drawn.wide > size[0]
    assert all(
        a[0] >= 0 and a[2] <= drawn.wide for a in areas(drawn, names, {("long", "port"): "leads"}, drawn.letters)
    )
