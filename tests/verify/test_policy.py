"""What a site says may run in it is worked out again: no page and no host can be told of more."""

import random
from pathlib import Path

import pytest

from tests.verify.conftest import verifier_of
from tests.verify.faults import Site, seed_fault
from tests.verify.faults.policed import HEADERS, headers_changed, policy_changed


@pytest.mark.parametrize("kind", [policy_changed, headers_changed])
def test_a_changed_policy_is_found(ferries: Path, discovered: Site, kind) -> None:
    its_own = verifier_of(ferries)
    assert its_own.verify(discovered).ok
    for seed in range(16):
        what, site = seed_fault(discovered, random.Random(seed), kind)
        touched = {path for path in site if site[path] != discovered.get(path)}
        assert touched <= {finding.path for finding in its_own.verify(site).findings}, what


def test_a_host_that_is_told_nothing_is_found(ferries: Path, discovered: Site) -> None:
    lines = discovered[HEADERS].decode().splitlines(keepends=True)
    quiet = {**discovered, HEADERS: "".join(line for line in lines if "Content-Security" not in line).encode()}
    without = {path: data for path, data in discovered.items() if path != HEADERS}
    its_own = verifier_of(ferries)
    for site in (quiet, without):
        assert [finding.path for finding in its_own.verify(site).findings] == [HEADERS]
    assert its_own.verify(quiet, admin=True).ok  # each page speaks for itself there
    assert not its_own.verify(discovered, admin=True).ok
