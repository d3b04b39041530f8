"""Files that come keep their articles apart, whatever they are called."""

from pathlib import Path

import pytest

from generator.publish.articles.arrivals import Landing
from generator.reading.names import source_id

NAMES = [
    "1.txt",
    "1.txt",
    "1.md",
    "1-7f4a45d2.txt",
    "1.txt",
    "ap_20230312.txt",
    "ap_20230313.txt",
    "index.txt",
    "index.md",
]


@pytest.fixture
def landing(tmp_path: Path) -> Landing:
    return Landing(folder=tmp_path / "new", seeds=tmp_path / "seeds")


def test_no_two_articles_have_one_id(tmp_path: Path, landing: Landing) -> None:
    for number, name in enumerate(NAMES):
        path = tmp_path / str(number) / name
        path.parent.mkdir()
        path.write_text(f"Harbour {number}\nThe pilots of quay {number} went home early on Monday, the union said.\n")
        landing.take(path, name)
    came = landing.read()
    assert [len(arrival.sources) for arrival in came] == [1] * len(NAMES)
    assert len({source.id for arrival in came for source in arrival.sources}) == len(NAMES)
    assert [arrival.findings for arrival in came] == [()] * len(NAMES)
    for number, arrival in enumerate(came):
        assert f"quay {number}" in arrival.sources[0].sentences[-1].text


def test_a_new_file_never_takes_the_place_of_one_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "1.txt").write_text("Quay\nThe pilots went home early on Monday, the union said.\n")
    landing = Landing(folder=tmp_path / "new", seeds=tmp_path / "seeds")
    names = {landing.name_for("1.txt", digest * 16) for digest in ("7f4a45d2", "7f4a45d2", "00aa11bb")}
    assert len(names) == len({source_id(Path(name).stem) for name in names} - {"1"}) == 3


@pytest.mark.parametrize(
    ("stem", "id_"),
    [
        ("000_3f8778c61d94400a", "000"),
        ("ap_20230312", "ap-20230312"),
        ("reuters-1234567890123456", "reuters"),
        ("afp_0000000a", "afp"),
    ],
)
def test_a_day_is_no_digest(stem: str, id_: str) -> None:
    assert source_id(stem) == id_


def test_a_file_that_is_too_large_keeps_no_other_out(tmp_path: Path, landing: Landing, monkeypatch) -> None:
    monkeypatch.setattr("generator.publish.articles.arrivals.LARGEST", 100)
    for name, words in (("big.txt", "word " * 50), ("small.txt", "The pilots went home early, the union said.")):
        (tmp_path / name).write_text(words)
        landing.take(tmp_path / name, name)
    big, small = landing.read()
    assert (big.sources, big.findings[0].what) == ((), "the file is too large")
    assert len(small.sources) == 1
