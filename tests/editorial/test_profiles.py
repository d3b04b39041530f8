"""A profile is data; one that is broken is named, and a story without one gets the nearest."""

import pytest

from generator.editorial.profiles import detect_profile, known_profiles, load_profile
from generator.errors import InputError, UsageError
from generator.model.kind import Kind

NEEDED = {"decision", "action", "risk", "divided", "discount", "unknown"}


@pytest.mark.parametrize("name", known_profiles())
def test_every_profile_has_a_section_for_every_kind_and_the_topics_that_pages_ask_for(name):
    profile = load_profile(name)
    kinds = [kind for section in profile.sections for kind in section.kinds]
    assert sorted(kinds) == sorted(Kind)
    topics = {topic.id for topic in profile.topics}
    assert topics >= NEEDED
    assert set(profile.precedence) == topics
    assert {topic for question in profile.bottom_line for topic in question.topics} <= topics
    assert {topic for _, ids in profile.first for topic in ids} <= topics


def test_a_profile_that_extends_another_adds_to_its_cues():
    base, more = load_profile("general"), load_profile("policy")
    cues = {topic.id: topic.cues for topic in base.topics}
    for topic in more.topics:
        assert set(cues[topic.id]) <= set(topic.cues)
    assert "enacted" in next(topic.cues for topic in more.topics if topic.id == "decision")


def test_a_briefing_may_bring_its_own(tmp_path):
    (tmp_path / "flood.yml").write_text("extends: general\ntopics: {water: {label: Water levels, cues: [gauge]}}\n")
    profile = load_profile("flood.yml", tmp_path)
    assert [topic.label for topic in profile.topics if topic.id == "water"] == ["Water levels"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sections: {actors: {label: A, kinds: [person]}}\ntopics: {}\n", "no section for"),
        ("topics: {}\n", "lacks 'sections'"),
        ("- a\n", "not a list of keys"),
        ("a: [\n", "cannot be read"),
        ("extends: own.yml\n", "extends"),
        ("extends: general\nsections: 3\n", "another form"),
        ("extend: general\n", "did you mean 'extends'?"),
    ],
)
def test_a_broken_profile_is_named(tmp_path, text, said):
    (tmp_path / "own.yml").write_text(text)
    with pytest.raises(InputError) as error:
        load_profile("own.yml", tmp_path)
    assert said in str(error.value)


def test_an_unknown_profile_is_refused_with_those_there_are():
    with pytest.raises(UsageError, match="business"):
        load_profile("busines")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebel fighters shelled the port as troops withdrew.", "conflict"),
        ("The company said its shares fell after the merger bid.", "business"),
        ("Senators passed the bill, and a judge upheld the law.", "policy"),
        ("It rained for three days.", "general"),
    ],
)
def test_the_profile_of_a_story_is_told_by_its_words(text, name):
    assert detect_profile([text] * 4)[0] == name


def test_no_articles_no_guess():
    assert detect_profile([]) == ("general", 0.0)
