"""Numbers that are told alike differ; each case that must not fire differs from one that does by one thing."""

import pytest

from tests.evidence.build import entity
from tests.evidence.telling import differences

PLACES = [entity("Velm", "place"), entity("Roxburg", "place")]


def found(*articles: str | tuple[str, str]) -> dict[str, set[str]]:
    rows = differences(*articles, entities=PLACES)
    return {f"{d.type}: {d.about}": {w.text for w in d.wordings} for d in rows}


@pytest.mark.parametrize(
    ("one", "two", "about"),
    [
        (
            "The gale sank five trawlers and a lighter.",
            "At least nine trawlers and the lighter were sunk by the gale, according to the harbour master.",
            "value: Trawlers (gale, lighter): how many",
        ),
        (
            "About 31% of the island's butter goes abroad by the ferry.",
            "The ferry takes about 24% of the island's butter.",
            "value: Butter, ferry: percentage",
        ),
        (
            "On Friday the mayor answered questions from councillors for 8 hours.",
            "The councillors put questions to the mayor for nearly 7 hours.",
            "value: Questions from councillors: how long",
        ),
        (
            "By evening 400 skippers had been told to leave the quays below the cracked lighthouse.",
            "By evening 1,000 skippers had been told to leave the quays below the cracked lighthouse.",
            "value: Skippers: how many leave",
        ),
        (
            "The cape yields about 5 percent of the island's amber, the fourth in rank.",
            "The cape ranks fourth with about 4% of the total of the island's amber. | It has 5 quays.",
            "value: Cape, amber: percentage",
        ),
        (
            "The flood in Velm killed 14 people and swept a mill away.",
            "A mill was swept away by the flood in Velm and some 21 people died.",
            "value: How many were killed in Velm",
        ),
        (
            "More than 140 researchers signed the open letter to the mayor about the cracked lighthouse.",
            "The open letter to the mayor about the cracked lighthouse was signed by more than 120 experts.",
            "value: How many experts or researchers",
        ),
        (
            "The cracked lighthouse of the islet lies about 6 km (4 miles) from the shore of the cape.",
            "The cracked lighthouse of the islet lies eight kilometres from the shore of the cape.",
            "value: Cracked lighthouse: distance",
        ),
    ],
)
def test_numbers_of_one_thing_differ(one: str, two: str, about: str) -> None:
    assert list(found(one, two)) == [about]


TRAWLERS = "The gale sank five trawlers and a lighter."


@pytest.mark.parametrize(
    "other",
    [
        "At least 40 trawlers and the lighter were sunk by the gale.",  # too far
        "At least nine barns and the lighter's shed were burnt by the gale.",  # others are counted
        "Nine trawlers will join the regatta.",  # nothing else is told alike
        "Nine trawlers and a lighter were sunk by the gale. | Five trawlers and another lighter came home.",  # has both
        "If it blows, nine trawlers and a lighter may be sunk by the gale.",  # not told as so
        "Nine other trawlers and a lighter were sunk by the gale.",  # beside others
    ],
)
def test_numbers_of_two_things_do_not(other: str) -> None:
    assert not found(TRAWLERS, other)


def test_a_number_that_grew_in_the_meantime_is_no_difference() -> None:
    dated = ("At least nine trawlers and the lighter were sunk by the gale.", "2031-06-10")
    assert not found((TRAWLERS, "2031-05-01"), dated)


def test_parts_of_two_wholes_do_not_differ() -> None:
    one = "In the sound lay 90 trawlers, and 31 of them carried barley for the abbey."
    other = "The fleet has {} trawlers, and 44 of them carried barley for the abbey."
    assert not found(one, other.format(400))
    assert found(one, other.format(92))


def test_two_parts_and_their_sum_do_not_differ() -> None:
    whole = "In all 346 skippers lost their lives in the gales off the cape."
    parts = "In the gale of spring 189 skippers lost their lives off the cape. | In autumn one took 157 skippers."
    assert not found(whole, parts)


def test_two_doers_spend_two_sums() -> None:
    one, two = "The dairy spent 86 million euros on ferries.", "The abbey spent 80 million euros on ferries."
    assert not found(one, two)
    assert found(one, "The dairy had spent 80 million euros on ferries.")


def test_an_article_with_two_tolls_tells_of_two_events() -> None:
    both = "The blast killed 12 people. | The blast at the mill killed 31 people."
    assert not found(both, "The blast killed 12 people.")


def test_a_length_of_time_that_goes_on_is_no_difference() -> None:
    one = ("The strike of the pilots has shut the port for eight days.", "2031-05-01")
    two = ("The strike of the pilots has shut the port for ten days.", "2031-05-03")
    assert not found(one, two)


def test_a_title_names_what_two_voices_count() -> None:
    one = "On 3 May the guild put the crowd there at 4,000, while the watch spoke of 1,900."
    assert list(found(one)) == ["value: How large the crowd was on 3 May"]
    two = "The guild says 4,000 took part.|The watch speaks of 1,900."
    assert list(found(two)) == ["value: How many took part"]


def test_one_figure_of_two_things_is_no_matter_of_precision() -> None:
    assert not found("More than 60,000 hens live in Velm.", "The abbey sold some 60,000 candles.")


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (
            "At least five barges sank, two pilots told us.|Others put the number at three.",
            {"At least five barges", "three"},
        ),
        ("The guild says that 12 barges sank.|Earlier, the watch had put it at 7.", {"12 barges", "7"}),
    ],
)
def test_a_small_number_is_put_to_what_stands_before(report: str, words: set[str]) -> None:
    assert found(report) == {"value: How many barges": words}


def test_a_small_number_of_something_else_is_not() -> None:
    assert not found("The guild says that 12 barges sank.|The watch put the bell at the third gate.")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("At least 23 lighters sank.", "Twenty-three lighters were sunk."),
        ("At least 23 lighters lay in the sound with barley.", "In the sound lay 23 lighters with barley."),
        (
            "The abbot spoke with the reeve of the mill for more than two hours about the barley.",
            "For two hours the abbot spoke with the reeve of the mill about the barley.",
        ),
    ],
)
def test_a_number_and_one_that_is_at_least_so_large_differ_in_precision(one: str, two: str) -> None:
    assert [about.partition(":")[0] for about in found(one, two)] == ["precision"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("At least 23 lighters sank.", "Twenty-three goats were sold."),
        ("About 23 lighters sank.", "Twenty-three lighters were sunk."),  # only rougher
        ("At least 20 lighters are for sale.", "Twenty lighters lay in the sound."),  # round
        ("At least 23 lighters sank on 3 May 2031.", "Twenty-three lighters sank on 9 May 2031."),
        ("More than 23% of the barley sank.", "The barley lost 23%, for 23% sank."),
        ("More than 4 million hens need barley.", "Of all hens, 4.3 million hens need barley."),
    ],
)
def test_equal_numbers_of_two_things_or_as_exact_do_not(one: str, two: str) -> None:
    assert not found(one, two)


def test_a_title_is_of_the_number_s_own_sentence() -> None:
    before = (
        "In the ballot of the weavers, who mend herring nets and moorings on the northern cape, the turnout was high"
    )
    assert found(f"{before}. | Some 31% abstained.", f"{before}, they say. | About 24% of the weavers abstained.") == {
        "value: Abstained: percentage": {"Some 31%", "About 24%"}
    }


def test_nouns_of_one_class_are_both_named() -> None:
    one = "The dairy will cut 300 jobs, and shuts 14 plants in the northern hills by summer."
    two = "By summer 300 jobs go, and 17 factories in the northern hills are shut by the dairy."
    assert list(found(one, two)) == ["value: How many factories or plants"]


def test_an_earlier_estimate_of_the_same_voice_is_no_other_voice() -> None:
    assert not found(
        "The guild says that it needs 30 million euros, a rise over its previous estimate of 18 million euros."
    )


def test_over_a_million_is_a_number_and_pairs_of_one_thing_are_one_difference() -> None:
    one = "Over a million, says the guild. | The watch had put the figure at more than 40,000."
    assert list(found(one)) == ["value: How many"]
    two = "The guild says that 1.02 million people marched. | The watch speaks of 40,000."
    three = "The guild says that more than a million people marched. | The watch speaks of 40,000."
    sides = found(two, three)
    assert len(sides) == 1
    assert next(iter(sides)) == "value: How many people marched"


def test_a_toll_that_is_higher_the_next_day_has_grown() -> None:
    one = ("The flood killed 14 people and swept a mill away.", "2031-05-01")
    two = "A mill was swept away by the flood and some 21 people died."
    assert not found(one, (two, "2031-05-02"))
    assert found((one[0], "2031-05-02"), (two, "2031-05-01"))


def test_a_half_is_held_against_no_percentage() -> None:
    assert not found("The guild owns half of the island's ferries.", "The guild owns 40% of the island's ferries.")


def test_two_voices_measure_one_quake() -> None:
    report = "The survey said the quake had a magnitude of 6.1. | Norland’s institute measured it at 6.6."
    assert found(report) == {"value: How strong the quake was": {"6.1", "6.6"}}


def test_lengths_of_an_old_event_and_of_this_one_do_not_differ() -> None:
    one = ("The last strike of the bargemen began in May 2009 and lasted 90 days.", "2031-05-14")
    assert not found(one, ("The strike of the bargemen lasted 101 days.", "2031-05-14"))


def test_two_places_are_each_so_far_from_a_third() -> None:
    one, two = "The mill near Orsk burned, 70 km from Velm.", "A mill in Tarn burned, 60 km from Velm."
    assert not differences(one, two, entities=[entity(name, "place") for name in ("Velm", "Orsk", "Tarn")])


def test_a_question_says_what_is_counted() -> None:
    report = "How many weavers? | The guild says 5,000. | The mayor claimed 9,000."
    assert "value: How many weavers" in found(report)
