"""Numbers, units and dates are worked out again, by nothing but the words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify import days
from generator.verify.measures import UNITS, Measure, converts, count, measures, numbers, scale, si, tolerance


def measure(text: str) -> Measure:
    (found,) = measures(text)
    return found


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("190 miles", "306 km"),
        ("up to 50 miles", "80.5 km"),
        ("50 miles", "80 km"),
        ("300 kilometers", "186 miles"),
        ("300-kilometre", "186 miles"),
        ("1,000 miles", "1,610 km"),
        ("1,000 miles", "1,609 km"),
        ("500 pounds", "227 kg"),
        ("6 feet", "1.83 m"),
        ("2 tons", "1,810 kg"),
        ("2 tons", "2,000 kg"),
        ("3 acres", "1.21 hectares"),
        ("60 mph", "96.6 km/h"),
        ("1.5 million square miles", "3.88 million km²"),
    ],
)
def test_a_conversion_is_right_to_its_last_digit(written: str, shown: str) -> None:
    assert converts(measure(shown), measure(written))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("190 miles", "305 km"),
        ("190 miles", "300 km"),
        ("190 miles", "190 miles"),
        ("190 miles", "306 kg"),
        ("50 miles", "81 km"),
        ("50 miles", "80.4 km"),
        ("1,000 miles", "1,608 km"),
        ("1,000 miles", "1,600 km"),
        ("1,000 miles", "2,000 km"),
    ],
)
def test_any_other_is_not(written: str, shown: str) -> None:
    assert not converts(measure(shown), measure(written))


@given(st.integers(1, 9999), st.sampled_from(sorted(UNITS)), st.integers(0, 3))
def test_whatever_is_rounded_to_its_digits_is_right(value: int, unit: str, places: int) -> None:
    kind, size = UNITS[unit]
    to = "km" if kind == "m" else "kg" if kind == "kg" else None
    if to and unit not in {to, "ton"}:
        shown = f"{value * size / UNITS[to][1]:.{places}f}"
        assert converts(Measure(shown, float(shown), to), Measure(str(value), float(value), unit))


def test_a_range_gives_its_unit_to_both_ends() -> None:
    assert [one.value for one in measures("between 50 and 60 miles")] == [50, 60]
    assert [one.value for one in measures("90 km of 1,200 pages")] == [90]


def test_zeros_at_the_end_count_only_beyond_the_third_figure() -> None:
    assert [tolerance(text) for text in ("300", "1,610", "24,100", "80.5")] == pytest.approx([0.5, 5, 50, 0.05])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nearly 50,000 sailors", [50000]),
        ("two months", [2]),
        ("twenty-five", [20, 25]),
        ("some fifteen", [15]),
        ("1.2 million", [1.2, 1200000]),
        ("three thousand", [3, 3000]),
        ("thousands of sailors", []),
        ("from 50 to 60", [50, 60]),
        ("$269m", [269, 269e6]),
        ("$300 to 350 million", [300, 350, 300e6, 350e6]),
        ("two and a half", [2.5]),
        ("2 1/2", [2.5]),
        ("two-thirds", [2, 0.666667]),
        ("one in five", [1, 5, 0.2]),
        ("minus 5", [5, -5]),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, found: list[float]) -> None:
    assert list(numbers(text)) == found


def test_counts_are_read_in_digits_and_words() -> None:
    assert [count(word) for word in ("1,234", "Five", "an", "no", "many")] == [1234, 5, 1, 0, None]


def test_si_values_of_an_unclear_ton_are_several() -> None:
    assert si(2, "miles") == ((3218.688,), "m")
    found = si(1, "ton")
    assert found is not None
    assert len(found[0]) == 3
    assert si(1, "person") is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("August 2024", "2024-08-01", "2024-08-31"),
        ("Feb. 2024", "2024-02-01", "2024-02-29"),
        ("20 January 2025", "2025-01-20", "2025-01-20"),
        ("January 20, 2025", "2025-01-20", "2025-01-20"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-08", "2024-08-01", "2024-08-31"),
        ("summer 2024", "2024-05-01", "2024-09-30"),
        ("winter 2024", "2023-11-01", "2024-03-31"),
        ("between June and August 2024", "2024-06-01", "2024-08-31"),
        ("1 June 2024 to 31 August 2024", "2024-06-01", "2024-08-31"),
        ("3–5 May 2024", None, None),
        ("31 June 2024", None, None),
        ("soon", None, None),
    ],
)
def test_a_displayed_date_is_read_to_its_bounds(text: str, first: str | None, last: str | None) -> None:
    found = days.parse(text)
    expected = (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
    assert (tuple(found) if found else None) == expected


def fault(
    text: str, precision: str, first: str, last: str, published: str | None = "2024-11-20", article: str = ""
) -> str:
    bounds = days.Days(date.fromisoformat(first), date.fromisoformat(last))
    return days.fault(text, precision, bounds, date.fromisoformat(published) if published else None, article)


@pytest.mark.parametrize(
    ("text", "value", "good"),
    [
        ("2½ crates", 2.5, True),
        ("2¾ crates", 2.5, False),
        ("three-quarters of a million crates", 750000, True),
        ("three-quarters of a crate", 750000, False),
        ("20 to half a million crates", 500000, True),
        ("two hundred and six crates", 206, True),
        ("three hundred forty-five crates", 345, True),
        ("two hundred crates and six boxes", 206, False),
    ],
)
def test_a_number_is_read_from_parts_of_it(text: str, value: float, good: bool) -> None:
    assert (value in numbers(text)) is good


def test_a_resolved_date_agrees_with_its_words() -> None:
    assert not fault("in August", "month", "2024-08-01", "2024-08-31")
    assert not fault("on May 5", "day", "2024-05-05", "2024-05-05")
    assert not fault("during the summer", "season", "2024-06-01", "2024-08-31")
    assert not fault("it may in 2022", "year", "2022-01-01", "2022-12-31")
    assert fault("in August", "month", "2024-09-01", "2024-09-30") == "another month is written"
    assert fault("in August", "month", "2024-08-01", "2024-08-30") == "a month goes from its first to its last day"
    assert fault("on May 5", "day", "2024-05-06", "2024-05-06") == "another day is written"
    assert fault("on May 5", "day", "2024-05-05", "2024-05-06") == "a day is one day"
    assert fault("in 2022", "year", "2023-01-01", "2023-12-31") == "another year is written"
    assert fault("during the summer", "season", "2024-01-01", "2024-03-31") == "these are not months of a summer"
    assert fault("in August", "month", "2024-08-31", "2024-08-01") == "it ends before it begins"
    assert not fault("in the winter of 2026", "season", "2025-12-01", "2027-02-28")
    assert fault("in the winter of 2026", "season", "2026-12-01", "2029-02-28") == "a season is shorter"
    assert not fault("by 2010-11", "year", "2010-01-01", "2011-12-31")
    assert fault("by 2010", "year", "2010-01-01", "2011-12-31") == "a year goes from its first to its last day"
    assert not fault("in the '60s", "year", "1960-01-01", "1969-12-31")
    assert not fault("in the late 1990s", "relative", "1997-01-01", "1999-12-31")
    assert not fault("November 17-19", "day", "2024-11-17", "2024-11-19")
    assert fault("November 17-19", "day", "2024-11-17", "2024-11-20") == "a day is one day"
    assert not fault("last October", "month", "2023-10-01", "2024-10-31")
    assert not fault("next March", "month", "2024-03-01", "2025-03-31", published="2024-02-11")
    assert not fault("next Friday", "day", "2024-11-22", "2024-11-29")
    assert fault("next Friday", "day", "2024-11-21", "2024-11-28") == "a day is one day"
    assert fault("on Friday", "day", "2024-11-22", "2024-11-29") == "a day is one day"
    assert not fault("last Easter", "day", "2023-04-09", "2024-03-31")
    assert fault("last Easter", "day", "2022-04-17", "2024-03-31") == "a day is one day"
    assert not fault("last summer", "season", "2023-06-01", "2023-08-31", published="2024-07-31")
    assert not fault("on February 29", "day", "2028-02-29", "2028-02-29")
    assert fault("on February 28", "day", "2028-02-28", "2028-02-28")
    assert fault("in October", "month", "2023-10-01", "2024-10-31") == "a month goes from its first to its last day"
    assert fault("last October", "month", "2022-10-01", "2024-10-31") == "a month goes from its first to its last day"
    assert not fault("in April of last year", "month", "2023-04-01", "2023-04-30")


def test_a_year_needs_a_ground() -> None:
    august = ("in August", "month", "2024-08-01", "2024-08-31")
    assert fault(*august, published=None) == "neither the article nor its date gives the year"
    assert not fault(*august, published=None, article="It began in 2024.")
    assert fault(*august, published="2019-01-01") == "it is more than a year from the article's own date"


def test_a_day_is_found_in_a_text_however_it_is_written() -> None:
    day = date(2024, 11, 20)
    for text in ("of 20 November 2024.", "Nov. 20, 2024", "2024-11-20", "20 Nov 2024"):
        assert days.written(day, text)
    assert not days.written(day, "120 November 2024; November 2, 2024; 2024-11-201")


def test_over_a_million_is_a_size_though_it_has_no_number_in_it() -> None:
    assert numbers("over a million") == ()
    assert 1e6 in scale("over a million")
    assert scale("over a thousand") != scale("over a million")


@pytest.mark.parametrize(("words", "size"), [("dozens", 12.0), ("hundreds of rafts", 100.0), ("more than a week", 1.0)])
def test_words_that_give_only_a_size_are_one_side_of_a_difference(words: str, size: float) -> None:
    assert numbers(words) == ()
    assert scale(words) == (size,)


def test_half_of_something_is_a_half_whatever_number_its_name_has():
    assert 0.5 in numbers("more than half of the Orla 500 firms")
    assert 0.5 not in numbers("two and a half of the 500 firms")


def test_both_ends_of_a_range_share_their_thousands_and_no_other_number_does():
    assert 13_000 in numbers("13 to 14,000")
    assert 12_000 not in numbers("12 of 13 to 14,000")
