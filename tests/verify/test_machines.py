"""What programs read is worked out again: no letter of a table, a list or the database can change unseen."""

import random

import pytest

from tests.verify.faults import seed_fault
from tests.verify.faults.machines import cell_changed, machine_changed, picture_changed, picture_swapped


@pytest.mark.parametrize("seed", range(24))
def test_a_changed_file_is_found(briefing, own_verifier, seed):
    kind = (machine_changed, cell_changed, picture_changed, picture_swapped)[seed % 4]
    what, site = seed_fault(briefing, random.Random(seed), kind)
    assert what.startswith(kind.__name__)
    assert own_verifier.verify(site).findings, what


def test_a_page_that_is_not_shown_has_no_markdown(briefing, own_verifier):
    found = own_verifier.verify({**briefing, "candidates.md": b"# Candidates\n"}).findings
    assert [finding.path for finding in found] == ["candidates.md"]
