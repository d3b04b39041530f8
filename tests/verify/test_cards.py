"""What a citation shows is worked out again: no sentence, voice or certainty of a card can change unseen."""

import random

import pytest

from tests.verify.faults import seed_fault
from tests.verify.faults.carded import card_changed, card_dropped


@pytest.mark.parametrize("seed", range(16))
def test_a_changed_card_is_found(briefing, own_verifier, seed):
    kind = card_dropped if seed % 4 == 0 else card_changed
    what, site = seed_fault(briefing, random.Random(seed), kind)
    assert what.startswith(kind.__name__)
    touched = {path for path in {*site, *briefing} if site.get(path) != briefing.get(path)}
    assert touched <= {finding.path for finding in own_verifier.verify(site).findings}, what
