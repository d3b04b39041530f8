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


def test_a_vague_fear_right_before_a_plain_one_is_the_same_fear() -> None:
    texts = {
        "bell": [
            "A cold winter in Pell",
            "The frost came early.",
            "The river is white.",
            "Children skate to school.",
            "The baker fears for her ovens.",
            "The mayor warned on Monday that the frost could bring long blackouts and a shortage of coal.",
        ],
        "crier": ["The mayor warned again of blackouts.", "The smith sells nails."],
    }
    assert not any("bell:4" in places for places in risks(texts).values())
