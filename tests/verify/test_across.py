"""The pages across a story are proved: each kind of fault in them is caught, in this briefing and in built pages."""

import random

import pytest

from generator.verify import Verifier
from generator.verify.data.glossary import check_glossary, foreign, spells
from generator.verify.data.records import Record
from tests.verify.faults import Site, across

FAULTS = (
    across.quotation_given_to_another,
    across.relation_renamed,
    across.data_relation,
    across.data_expected,
    across.data_short_form,
)


@pytest.mark.slow
@pytest.mark.parametrize("kind", FAULTS, ids=lambda kind: kind.__name__)
def test_each_fault_in_this_briefing_is_caught(kind, own_verifier: Verifier, briefing: Site) -> None:
    rng, made = random.Random(11), 0
    for _ in range(4):
        found = kind(briefing, rng)
        if found is not None and found[1] != briefing:
            made += 1
            assert not own_verifier.verify(found[1]).ok, found[0]
    assert made


@pytest.mark.slow
def test_a_quotation_that_no_page_shows_is_missed(own_verifier: Verifier, briefing: Site) -> None:
    without = {path: data for path, data in briefing.items() if not path.startswith("quotes")}
    assert not own_verifier.verify(without).ok


def test_a_short_form_is_spelt_by_its_words() -> None:
    assert spells("ATS", "Army Tactical System")
    assert not spells("ATX", "Army Tactical System")
    assert not spells("TAS", "Army Tactical System")


def test_letters_of_another_language_stand_beside_the_name() -> None:
    name = "National Council for the Care of Rivers"
    assert foreign("CNCF", name)
    assert not foreign("CNXY", name)
    assert not foreign("CN", name)

    def faults(text: str) -> list[str]:
        row = {"short": "CNCF", "full": name, "evidence": [{"source": "a", "sentence": 0, "text": text}]}
        return [why for *_, why in check_glossary(Record({"glossary": [row]}))]

    assert faults(f"The {name} (CNCF) met.") == []
    assert faults(f"The {name} met the CNCF.") == ["its letters are not those of the words"]
