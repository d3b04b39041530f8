"""A key that does nothing is told, with what was meant or where it belongs."""

import pytest

from generator.editorial.checks.keys import mistyped
from generator.editorial.page_file import parse_page

GENERATED = "# generated below\ntitle: x\ngenerated: true\n"


def told(path, front, ours=GENERATED):
    page = parse_page(path, f"---\n{front}{ours}---\n\n# x\n")
    return [(row.line, row.what, row.now) for row in mistyped([page])]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("sources/a.md", "corrections"),
        ("sources/a.md", "withdrawn"),
        ("differences.md", "drop"),
        ("index.md", "pin"),
        ("actors/index.md", "never"),
        ("candidates.md", "never"),
        ("timeline.md", "comments"),
    ],
)
def test_a_key_that_is_read_or_an_editors_own_passes(path, key):
    assert told(path, f"{key}: x\n") == []


@pytest.mark.parametrize(
    ("key", "meant"), [("corrected", "corrections"), ("withdraw", "withdrawn"), ("nevr", "never"), ("knd", "kind")]
)
def test_a_mistyped_key_is_told_with_what_was_meant(key, meant):
    assert told("sources/a.md", f"{key}: x\n") == [(2, f"unknown key {key!r}", f"did you mean {meant!r}?")]


@pytest.mark.parametrize(
    ("path", "key", "where"),
    [
        ("timeline.md", "drop", "docs/differences.md"),
        ("actors/index.md", "withdrawn", "docs/sources/KEY.md"),
        ("actors/index.md", "rights", "docs/sources/KEY.md"),
        ("sources/a.md", "never", "index of a section"),
        ("quotes.md", "pin", "docs/index.md"),
    ],
)
def test_a_key_that_is_read_elsewhere_is_told_with_the_place(path, key, where):
    ((line, what, now),) = told(path, f"{key}: x\n")
    assert (line, what) == (2, f"the key {key!r} does nothing here")
    assert where in now


def test_an_editors_own_page_may_have_any_key():
    assert told("notes.md", "rights: mine\npin: x\n", "") == []
