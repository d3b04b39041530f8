"""Every language says the same things, and what it says is read back, by the generator and by the check alike."""

import re
from collections import Counter

import pytest
from babel.dates import get_month_names

from generator.pages.frame.calendar import ENGLISH
from generator.pages.frame.form import SLOT, form, sort_of
from generator.pages.frame.tongue import PLAIN, english, languages, tongue
from generator.verify.site.frame_language import tongue as checked

LANGUAGES = languages()
SAMPLES = {
    "day": ("20 November 2024", "November 2024", "2024", "Summer 2024", "1 January to 20 November 2024"),
    "words": ("Skarv ferries", "Iceland, Norway and others"),
    "names": ("officials, the article itself", "Anna Berg, 3 more, 2 articles themselves"),
}
NUMBERS = ("1", "2", "5", "21", "1,234", "22", "11")


def samples(text, language):
    """The English text with its slots filled, several times."""
    made = form(text)
    for at in range(max(len(NUMBERS), 5)):
        values = {}
        for number, slot in enumerate(made.slots):
            sort = sort_of(slot)
            if sort == "n":
                values[slot] = NUMBERS[(at + number) % len(NUMBERS)]
            elif sort in SAMPLES:
                values[slot] = SAMPLES[sort][(at + number) % len(SAMPLES[sort])]
            else:
                known = sorted(tongue(language).lists[sort, False])
                values[slot] = known[at % len(known)]
        yield made.write(values, PLAIN)


def keys(part):
    """The keys of each list of a part, whatever plurals a language has."""
    return {name: {re.sub(r"\.(?:one|few|many|other)$", "", key) for key in rows} for name, rows in part.items()}


def test_there_are_german_and_ukrainian():
    assert {"de", "uk"} <= set(LANGUAGES)


def test_all_languages_have_the_same_texts():
    first = tongue(LANGUAGES[0]).texts
    for other in (tongue(language).texts for language in LANGUAGES[1:]):
        assert other.keys() == first.keys()
        for part in ("exact", "lists", "scripts"):
            assert keys(other[part]) == keys(first[part])
        assert set(other["forms"]) == set(first["forms"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_has_the_slots_of_its_english_form(language):
    here = tongue(language)
    for one, other in here.texts["forms"].items():
        assert Counter(form(one).slots) == Counter(form(other).slots), one
        for slot, _, words in SLOT.findall(other):
            assert not words or len(words.split("|")) == len(here.texts["plurals"]) or slot not in "nmk", other


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_texts_are_said_alike(language):
    texts = tongue(language).texts
    said = Counter(text for part in texts["exact"].values() for text in part.values())
    assert [text for text, times in said.items() if times > 1] == []
    for part in texts["lists"].values():
        assert len(set(part.values())) == len(part)
    assert all(text.strip() == text and "*" not in text and "|" not in text for text in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_put_into_the_language_and_read_back_by_both(language):
    here, there = tongue(language), checked(language)
    plain = [text for part in here.texts["exact"].values() for text in part]
    filled = [text for key in here.texts["forms"] for text in samples(key, language)]
    for text in (*plain, *filled):
        said = here.turn(text)
        assert said is not None, text
        assert here.back(said) == text
        assert there.english(said) == text
        assert english(said) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_are_those_of_the_common_locale_data(language):
    dates = tongue(language).texts["dates"]
    alone = get_month_names("wide", "stand-alone", language)
    within = get_month_names("wide", "format", language)
    for key, known in (("months", alone), ("months_of", within)):
        assert [month.lower() for month in dates[key]] == [known[n].lower() for n in range(1, 13)]


def test_what_is_nothing_of_ours_stays():
    for text in ("Anna Berg", "The Harbour Post", "“after dark” and more to come"):
        assert all(tongue(language).parts(text) == text for language in LANGUAGES)
        assert english(text) == text


def test_numbers_and_dates_are_written_as_the_language_does():
    german, ukrainian = tongue("de"), tongue("uk")
    assert german.turn("about 1,609.3 km") == "etwa 1.609,3 km"
    assert german.turn("20 November 2024") == "20. November 2024"
    assert ukrainian.turn("20 November 2024") == "20 листопада 2024 року"
    assert ukrainian.turn("November 2024") == "листопад 2024 року"
    assert ENGLISH.read("31 Foo 2024") is None


@pytest.mark.parametrize(("number", "word"), [("1", "джерела"), ("2", "джерел"), ("5", "джерел"), ("21", "джерела")])
def test_ukrainian_counts_as_ukrainians_do(number, word):
    assert tongue("uk").turn(f"in 1 of {number} sources") == f"у 1 з {number} {word}"
    forms = {"1": "твердження", "2": "твердження", "5": "тверджень", "21": "твердження", "11": "тверджень"}
    for count, said in forms.items():
        english_form = "statement" if count == "1" else "statements"
        assert tongue("uk").turn(f"{count} {english_form}") == f"{count} {said}"


def test_article_text_takes_no_time():
    text = "“" + "in 5 of 5 sources: according to " * 3000 + "”"
    assert tongue("de").parts(text) == text
    assert re.search("according", english(text))
