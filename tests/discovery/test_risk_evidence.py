"""What a risk's page shows: sentences that fear it, not those that only speak of what the story is about."""

from generator.discovery.matters.find import find_matters
from generator.editorial.profiles import load_profile
from generator.model.kind import Kind
from tests.discovery.matters_story import story

PROFILE = load_profile("conflict")


def risks(texts: dict[str, list[str]]) -> dict[str, set[str]]:
    """The sentences of each risk that has a page, by its name."""
    found = [c for c in find_matters(story(texts), [], PROFILE) if c.entity.kind is Kind.RISK and c.entity.page]
    return {c.entity.name: {f"{source}:{index}" for source, index in c.evidence} for c in found}


def test_what_a_story_is_about_is_no_fear_where_it_is_told_as_being() -> None:
    texts = {
        "bell": ["The landslide above Orlo closed the pass.", "Crews work below the landslide."],
        "crier": [
            "Orlo lives with the landslide.",
            "A geologist warned that a second landslide could bury the school.",
        ],
        "dispatch": ["Visitors photograph the landslide at Orlo.", "The inn has reopened."],
    }
    assert list(risks(texts).values()) == [{"crier:1"}]


def test_one_sentence_that_fears_a_harm_needs_none_that_tells_of_another() -> None:
    texts = {
        "bell": [
            "A cold winter in Pell",
            "The mayor fears that the frost could bring long blackouts.",
            "A blackout darkened Pell for an hour in the spring.",
        ],
        "crier": ["The baker sells candles."],
    }
    assert list(risks(texts).values()) == [{"bell:1"}]
