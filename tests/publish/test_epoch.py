"""The date of what is built comes from SOURCE_DATE_EPOCH or is fixed; it never comes from the clock."""

import pytest

from generator.errors import UsageError
from generator.publish.epoch import FIRST, LAST, source_date_epoch


@pytest.mark.parametrize(
    ("given", "epoch"),
    [(None, FIRST), ("", FIRST), ("1732060800", 1732060800), ("0", FIRST), ("99999999999", LAST)],
)
def test_the_epoch(given: str | None, epoch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if given is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert source_date_epoch() == epoch


@pytest.mark.parametrize("given", ["yesterday", "-1", "1.5", "²"])
def test_what_is_no_number_is_refused(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        source_date_epoch()
