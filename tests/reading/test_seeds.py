"""The project's own five articles are read as a careful reader reads them."""

import json
from pathlib import Path

import pytest

from generator.model.source import Block
from generator.reading import Reading, account, read_folder

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "seeds.json"
KIND = {Block.PARAGRAPH: "body"}


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_folder(ROOT / "seeds", ROOT)


def test_every_article_has_its_sentences(reading):
    counts = {source.id: len(source.sentences) for source in reading.sources}
    assert counts == {"000": 23, "001": 37, "002": 20, "003": 12, "004": 19}
    assert not [finding for finding in reading.findings if not finding.path.endswith((".yml", ".yaml"))]


@pytest.mark.parametrize(
    ("key", "kinds"),
    [
        ("000", "hpppHpppHpppHppHpppHppp"),
        ("001", "TpppHpppHppbbbHpppHpppppHpbbHppppHppp"),
        ("002", "ppppxppppppppppppppp"),
        ("003", "pppppppppppp"),
        ("004", "Tpppppppppppppppppp"),
    ],
)
def test_blocks_are_what_they_are(reading, key, kinds):
    letters = dict(zip("TtHhpbqx", [Block.TITLE] * 2 + [Block.HEADING] * 2 + list(Block)[2:], strict=True))
    source = next(source for source in reading.sources if source.id == key)
    assert [sentence.block for sentence in source.sentences] == [letters[letter] for letter in kinds]


def test_a_title_is_known_only_where_one_stands_over_the_article(reading):
    assert [source.title is None for source in reading.sources] == [True, False, True, True, False]


def test_what_the_files_do_not_say_is_unknown(reading):
    assert {(source.author, source.url, source.publisher) for source in reading.sources} == {(None, None, None)}


def test_initials_stay_with_their_name(reading):
    assert sum("J.D. Vance" in sentence.text for source in reading.sources for sentence in source.sentences) == 1


def test_every_character_is_accounted_for(reading):
    for source in reading.sources:
        assert account(source).total() == source.length == len((ROOT / source.path).read_text(encoding="utf-8"))
        assert set(account(source)) <= {"kept", "white space", "list marker"}


@pytest.mark.skipif(not GOLD.is_file(), reason="the careful reader's annotation (../shared/gold) is not here")
def test_sentences_and_kinds_are_the_careful_readers(reading):
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["sentences"]
    for source in reading.sources:
        rows = [(row["block"], row["kind"], row["text"].removeprefix("- ")) for row in gold[source.id]]
        assert rows == [(row.paragraph, KIND.get(row.block, str(row.block)), row.text) for row in source.sentences]
