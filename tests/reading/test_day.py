"""A date is one day or none: what could be two days is said, and no clock fills in what is missing."""

import pytest

from generator.reading.metadata.day import day


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-13", "2024-05-13"),
        ("2024-05-13T23:30:00-05:00", "2024-05-13"),
        ("2024-05-13T08:15:00.123Z", "2024-05-13"),
        ("2024/5/3", "2024-05-03"),
        ("20240513", "2024-05-13"),
        ("20240513081500", "2024-05-13"),
        ("1715588100", "2024-05-13"),
        ("1715588100000", "2024-05-13"),
        ("Mon, 13 May 2024 08:15:00 GMT", "2024-05-13"),
        ("Mon, 13 May 2024 08:15:00 +0200", "2024-05-13"),
        ("May 13, 2024", "2024-05-13"),
        ("May 3rd, 2024 at 8:15 am", "2024-05-03"),
        ("13 May 2024", "2024-05-13"),
        ("13/05/2024", "2024-05-13"),
        ("05/13/2024", "2024-05-13"),
        ("05/05/2024", "2024-05-05"),
        ("3.4.2019", "2019-04-03"),
        ("03.04.2019 21:30", "2019-04-03"),
    ],
)
def test_one_day(text, iso):
    assert day(text).iso == iso


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("03/04/2019", "either way"),
        ("May 2024", "no full day"),
        ("2024", "no full day"),
        ("Monday", "no year"),
        ("May 13", "no year"),
        ("13/05/24", "no year"),
        ("yesterday", "no year"),
        ("2024-02-30", "no such day"),
        ("2024-13-01", "no such day"),
        ("words 2024 words", "no date"),
        ("", "no date"),
        ("1 " * 1000, "no date"),
    ],
)
def test_no_day_is_guessed(text, why):
    found = day(text)
    assert found.iso is None
    assert why in found.why
