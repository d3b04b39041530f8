"""A live page's entries open with the time at which they were posted; a chronology keeps its times."""

from generator.reading.article import read_text

TITLE = "# Orde floods: river falls below the wall"
ENTRIES = {
    "21.40": "That is all from us today. The river stands at two metres in Orde.",
    "19.05": "The pumps at the mill have been switched on again.",
    "16.30": "Two schools have opened their halls for the night.",
}


def shown(*rows):
    return [each.text for each in read_text("\n\n".join((TITLE, *rows)), "x").sentences if each.says]


def test_the_times_of_entries_are_set_aside_and_their_closing_words():
    assert shown(*(f"{time} {text}" for time, text in ENTRIES.items())) == [
        "The river stands at two metres in Orde.",
        "The pumps at the mill have been switched on again.",
        "Two schools have opened their halls for the night.",
    ]


def test_a_time_with_a_dash_or_a_half_of_the_day_is_one():
    assert shown("3:05 PM — The wall holds.", "1:40 PM — The wall leaks.", "9:15 AM — The rain begins.") == [
        "The wall holds.",
        "The wall leaks.",
        "The rain begins.",
    ]


def test_a_chronology_keeps_its_times():
    rows = ["06.10 The rain begins in the hills.", "09.45 The wall leaks at the mill.", "12.20 The wall gives way."]
    assert shown(*rows) == rows


def test_two_times_are_no_live_page():
    rows = ["12.20 The wall gives way.", "09.45 The wall leaks at the mill."]
    assert shown(*rows) == rows
