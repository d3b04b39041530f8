"""The scorer sees what is missing and what is wrong, and holds nothing else against a draft."""

from tests.gate.annotation import Item, Theme, Wanted, read_story, stretch
from tests.gate.draft import Draft, draft
from tests.gate.figures import is_speaker, score_dates, score_quantities
from tests.gate.pages import is_mixed
from tests.gate.score import score
from tests.gate.sheet import Sheet
from tests.gate.text import Text
from tests.gate.themes import score_sort

SOURCE = {
    "id": "a",
    "sentences": [
        {"index": 0, "block": "title", "text": "Nine boats lost"},
        {"index": 1, "block": "paragraph", "text": "Nine boats and 40 “hands” were lost in May, two months ago."},
        {"index": 2, "block": "paragraph", "text": "The owners fear for the rest."},
    ],
}
TEXT = Text(SOURCE)


def items(*rows):
    return tuple(Item(words=words, meaning=meaning, free=meaning == "?") for words, meaning in rows)


def quantity(start, end, value, unit):
    return {"source": "a", "sentence": 1, "start": start, "end": end, "value": value, "low": None, "high": None,
            "unit": unit, "text": "…"}  # fmt: skip


def test_an_item_stands_in_the_body_and_the_longer_words_win():
    spots = TEXT.spots(items(("boats", "1 x"), ("nine boats", "9 boat"), ("gone", "2 x")))
    assert [(s.sentence, s.start, s.end, s.item.words) for s in spots] == [(1, 0, 10, "nine boats"), (-1, 0, 0, "gone")]


def test_a_wrong_value_is_missed_and_wrong_and_one_without_a_unit_is_only_missed():
    spots = TEXT.spots(items(("nine boats", "9 boat"), ("40 “hands”", "40 hand"), ("two months", "?")))
    sheet = Sheet()
    rows = [quantity(0, 10, 8.0, "boat"), quantity(15, 17, 40.0, ""), quantity(47, 57, 2.0, "month")]
    score_quantities(sheet, "a", spots, rows)
    assert (sheet["quantities_found"].hit, sheet["quantities_found"].of) == (0, 2)
    assert (sheet["quantities_right"].hit, sheet["quantities_right"].of) == (2, 3)


def test_a_date_that_nobody_could_know_is_wrong_where_it_is_shown_as_resolved():
    spots = TEXT.spots(items(("in May", "2025-05"), ("two months ago", "-")))
    row = {"source": "a", "sentence": 1, "text": "…"}
    sheet = Sheet()
    may = {**row, "start": 39, "end": 45, "first": "2025-05-01", "last": "2025-05-31"}
    score_dates(sheet, "a", spots, [may, {**row, "start": 47, "end": 61, "first": "2025-05-01", "last": None}])
    assert (sheet["dates_found"].share, sheet["dates_resolved"].share, sheet["dates_right"].share) == (1.0, 1.0, 0.5)


def test_stretches():
    assert stretch("2024") == ("2024-01-01", "2024-12-31")
    assert stretch("2024-02") == ("2024-02-01", "2024-02-29")
    assert stretch("2024-02-03") == ("2024-02-03", "2024-02-03")
    assert stretch("2024-02-03/2024-03-04") == ("2024-02-03", "2024-03-04")


def test_a_speaker_is_the_entity_or_the_words_but_not_a_namesake():
    names = {"jo-ek": {"jo ek"}, "ana-ek": {"ana ek", "ek"}}
    assert is_speaker({"speaker": "jo-ek", "speaker_text": "she"}, "Jo Ek", names)
    assert not is_speaker({"speaker": "ana-ek", "speaker_text": "Ek"}, "Jo Ek", names)
    assert is_speaker({"speaker": None, "speaker_text": "Ek"}, "Jo Ek", names)
    assert is_speaker({"speaker": None, "speaker_text": "a tall official"}, "official", names)
    assert not is_speaker({"speaker": None, "speaker_text": "outside the court"}, "Jo Ek", names)


def test_a_page_for_two_is_mixed():
    story = read_story("strait")
    assert is_mixed({"name": "Halden Rusk", "aliases": ["Petra Rusk"]}, story)
    assert not is_mixed({"name": "Halden Rusk", "aliases": ["Rusk"]}, story)


def test_of_two_pages_that_tell_one_risk_the_second_is_noise():
    theme = Theme(label="The rest", evidence=("The owners fear",), required=True)
    row = {"title": "Loss", "page": "risks/loss.md", "evidence": [{"source": "a", "sentence": 2}]}
    sheet = Sheet()
    score_sort(sheet, "risks", (theme,), [row, {**row, "title": "Again"}], [TEXT])
    assert sheet["risks_found"].share == 1.0
    assert sheet["risks_right"].missed == ["Again (told on another page)"]


def test_a_draft_of_nothing_reaches_nothing():
    story = read_story("strait")
    made = draft(story.folder, story.title)
    empty = {key: [] if isinstance(value, list) else value for key, value in made.data.items()}
    sheet = score(story, Draft(data=empty, profile=made.profile))
    assert sheet["articles_read"].share == sheet["pages_found"].share == sheet["risks_found"].share == 0.0
    kept = {**made.data, **{key: [] for key in ("quantities", "dates", "quotes")}}
    sheet = score(story, Draft(data=kept, profile=made.profile))
    assert {sheet[f"{what}_found"].share for what in ("quantities", "dates", "quotes")} == {0.0}


def test_a_wanted_page_knows_its_names():
    (one,) = [wanted for wanted in read_story("strait").pages if wanted.name == "Maroa Liberation Front"]
    assert isinstance(one, Wanted)
    assert {"maroa liberation front", "mlf"} <= one.keys
