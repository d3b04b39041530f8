"""How sure a statement is, and who says so, is held against its words."""

from typing import Any

import pytest

from generator.verify import Verifier
from generator.verify.data.modes import mode_fault
from generator.verify.data.records import Record
from tests.verify.faults import Site
from tests.verify.test_data import why as data_why


def fault(mode: str, text: str, *cues: str, told: str = "", quoted: bool = False) -> str:
    return mode_fault(Record(modality=mode, cues=list(cues), attributed_to=told), text, quoted=quoted)


@pytest.mark.parametrize(
    ("mode", "text", "cues"),
    [
        ("asserted", "The ship left in May 2023.", ()),
        ("asserted", "May 31 was the last day.", ()),
        ("asserted", "They signed the will of the king.", ()),
        ("asserted", "They left because it could sink.", ("could",)),
        ("asserted", "The plan that would help failed.", ("would",)),
        ("asserted", "The captain could not be found.", ()),
        ("asserted", "Before the talks could resume, the owners sold it.", ()),
        ("hedged", "It might sink.", ("might",)),
        ("hedged", "It is seen as a threat and will be met.", ("is seen as", "will")),
        ("future", "It will sink.", ("will",)),
        ("hypothetical", "If it sinks, they will leave.", ("If", "will")),
        ("denied", "They denied it.", ("denied",)),
    ],
)
def test_what_its_words_bear_is_right(mode: str, text: str, cues: tuple[str, ...]) -> None:
    assert fault(mode, text, *cues) == ""


@pytest.mark.parametrize(
    ("mode", "text", "cues"),
    [
        ("asserted", "It might sink.", ("might",)),
        ("asserted", "The captain could be found.", ()),
        ("asserted", "The captain might not be found.", ("might not",)),
        ("asserted", "The ship will sink.", ("will",)),
        ("asserted", "Before the talks resumed, the owners might sell it.", ("might",)),
        ("asserted", "It would reportedly sink.", ("reportedly",)),
        ("hedged", "It will sink.", ("will",)),
        ("hedged", "It sank.", ()),
        ("future", "It sank.", ()),
        ("future", "It might sink.", ("might",)),
        ("denied", "It sank.", ()),
        ("attributed", "It sank.", ()),
    ],
)
def test_what_its_words_do_not_bear_is_found(mode: str, text: str, cues: tuple[str, ...]) -> None:
    assert fault(mode, text, *cues)


def test_what_somebody_says_is_not_asserted() -> None:
    assert fault("asserted", "It sank, they said.", "said", told="they")
    assert fault("attributed", "It sank, they said.", "said", told="they") == ""
    assert fault("attributed", "“It sank.”", quoted=True) == ""


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("speaker", "halberd", "these words do not name the speaker"),
        ("speaker", "nobody", "the data knows no such speaker"),
        ("attributed_to", None, "no words name the speaker"),
        ("modality", "asserted", "somebody says it, so it is not asserted"),
    ],
)
def test_a_statement_is_its_speakers(verifier: Verifier, hosted: Site, name: str, value: Any, reason: str) -> None:
    said = {"attributed_to": "Orrin Tasch", "speaker": "tasch", "modality": "attributed"}

    def change(root: Any) -> None:
        root["claims"][0]["statements"][0].update(said | {name: value})

    assert reason in data_why(verifier, hosted, change)


@pytest.mark.parametrize("block", ["paragraph", "quote"])
def test_what_an_article_sets_off_is_somebodys_words(verifier: Verifier, hosted: Site, block: str) -> None:
    def change(root: Any) -> None:
        row = root["claims"][0]["statements"][0]
        row.update(modality="attributed", attributed_to=None, speaker=None, cues=[])
        source = next(source for source in root["sources"] if source["id"] == row["source"])
        next(s for s in source["sentences"] if s["index"] == row["sentence"])["block"] = block

    found = data_why(verifier, hosted, change)
    assert ("no cue makes it attributed" in found) is (block == "paragraph")
