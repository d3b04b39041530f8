"""A site without a fault is clean; with any one fault it is not, and the finding names the page that was changed."""

import random
from pathlib import Path

import pytest

from generator.verify import Verifier, read_articles
from tests.verify.conftest import verifier_of
from tests.verify.faults import DATA, KINDS, Site, all_slots, campaign, changed, seed_fault


def missed(verifier: Verifier, site: Site, number: int, seed: int) -> list[str]:
    """The faults that were not caught, or not where they are."""
    found = []
    for what, faulty in campaign(site, number, seed):
        verdict = verifier.verify(faulty)
        touched = {path for path in faulty if faulty[path] != site.get(path)}
        named = {finding.path for finding in verdict.findings}
        if verdict.ok or (touched and DATA not in touched and not touched & named):
            found.append(what)
    return found


def test_the_story_is_clean(verifier: Verifier, shown: Site) -> None:
    verdict = verifier.verify(shown)
    assert verdict.findings == ()
    counts = verdict.counts
    assert counts["statements"] == counts["traced"] > 50
    assert counts["citations"] == counts["resolved"] > 40
    assert counts["apparatus"] == counts["checked"] > 40
    assert (counts["articles"], counts["sentences"], counts["editors"]) == (3, 19, 1)


def test_each_of_a_hundred_faults_is_caught(verifier: Verifier, shown: Site) -> None:
    assert missed(verifier, shown, 100, 1) == []


@pytest.mark.soak
def test_each_of_a_thousand_faults_is_caught(verifier: Verifier, shown: Site) -> None:
    assert missed(verifier, shown, 1000, 2) == []


NEEDS_FILES = {"card_changed", "card_dropped", "machine_changed", "cell_changed", "picture_changed", "picture_swapped"}
"""Kinds that only a site with files for programs has a place for; test_machines.py and test_cards.py try them."""
NEEDS_PROJECT = {"heading_swapped", "data_topic", "file_changed", "file_added", "data_voice"}
"""Kinds that only the site of a whole project has a place for."""
NEEDS_POLICIES = {"policy_changed", "headers_changed"}
"""Kinds that only a site of `briefing build` has a place for; test_policy.py tries them."""
NEEDS_TABLES = {"fact_label_swapped", "unnamed_dropped", "data_register", "data_decision", "data_fact"}
"""Kinds that only a site with tables of matters and things has a place for."""


NEEDS_VIEWS = {
    "quotation_given_to_another",
    "relation_renamed",
    "data_relation",
    "data_expected",
    "data_short_form",
}
"""Kinds that only a site with quotations, relations and short forms has a place for."""
NEEDS_EDITIONS = {
    "correction_unmarked",
    "correction_reworded",
    "correction_untold",
    "edition_label_swapped",
    "edition_item_dropped",
    "edition_words",
    "feed_entry_changed",
    "data_first_stood",
}
"""Kinds that only a site with editions or corrections has a place for."""
NEEDED = NEEDS_FILES | NEEDS_PROJECT | NEEDS_POLICIES | NEEDS_TABLES | NEEDS_VIEWS | NEEDS_EDITIONS


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.__name__ not in NEEDED], ids=lambda k: k.__name__)
def test_the_story_has_a_place_for_each_kind_of_fault(kind, hosted: Site) -> None:
    what, faulty = seed_fault(hosted, random.Random(5), kind)
    assert what.startswith(kind.__name__)
    assert faulty != hosted


def test_any_one_letter_or_digit_is_held_against_something(verifier: Verifier, hosted: Site) -> None:
    rng = random.Random(3)
    unseen = []
    for piece in all_slots(hosted, "statement", "source", "said", "heading", "cite", "link", "number"):
        text = piece.text
        places = [at for at, char in enumerate(text) if char.isalnum() and "&" not in text[max(0, at - 6) : at]]
        for at in rng.sample(places, min(len(places), 1)):
            other = rng.choice([char for char in "abcdefghijkmnoqrstuvwxyz23456789" if char != text[at].casefold()])
            faulty = changed(hosted, piece.path, piece.start + at, piece.start + at + 1, other)
            if piece.path not in {finding.path for finding in verifier.verify(faulty).findings}:
                unseen.append(f"{piece.path} {text!r} {at} → {other}")
    assert unseen == []


def test_what_is_kept_between_two_checks_changes_no_verdict(seeds: Path, hosted: Site) -> None:
    again = Verifier(read_articles(seeds))
    again.verify(hosted)
    for what, faulty in campaign(hosted, len(KINDS), 9):
        assert again.verify(faulty) == Verifier(read_articles(seeds)).verify(faulty), what
    assert again.verify(hosted).ok


@pytest.mark.slow
def test_this_briefing_is_clean_and_forty_faults_in_it_are_caught(own_verifier: Verifier, briefing: Site) -> None:
    assert own_verifier.verify(briefing).findings == ()
    assert missed(own_verifier, briefing, 40, 4) == []


@pytest.mark.slow
def test_a_discovered_story_is_clean_and_two_hundred_faults_in_it_are_caught(ferries: Path, discovered: Site) -> None:
    its_own = verifier_of(ferries)
    assert its_own.verify(discovered).findings == ()
    assert any("/" in path and path.startswith("actors/") for path in discovered)
    assert missed(its_own, discovered, 200, 7) == []


@pytest.mark.soak
def test_a_thousand_faults_in_a_discovered_story_are_caught(ferries: Path, discovered: Site) -> None:
    assert missed(verifier_of(ferries), discovered, 1000, 8) == []


@pytest.mark.soak
def test_a_thousand_faults_in_this_briefing_are_caught(own_verifier: Verifier, briefing: Site) -> None:
    assert missed(own_verifier, briefing, 1000, 6) == []
