"""Above the first paragraph a line of a date and names is the article's date line; what stands further down is not."""

import pytest

from generator.model.source import Block
from generator.reading.article import read_text
from generator.reading.metadata.published_line import dated_names

STORY = """The ferry Marigold ran onto a sandbank off Tarn Point on Monday, and all on board were taken ashore.

The harbour master said that the buoy had been moved by the storm two days earlier."""


def read(head, below=""):
    return read_text(f"Ferry Marigold runs onto sandbank off Tarn Point\n\n{head}\n\n{STORY}\n\n{below}", "x")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Live · Orla Finch (now) and Piet Maas (earlier) · Tue 6 Mar 2018 09.40 CET", "2018-03-06"),
        ("Harbour 4 Online desk, 6 March 2018", "2018-03-06"),
        ("Tuesday, March 6, 2018 — Page B2", "2018-03-06"),
        ("The Lantern — Coast desk — Published 6 March 2018, last updated 8 March", "2018-03-06"),
        ("Tuesday, March 6, 2018 — updates by our reporter in Tarn (all times Central)", "2018-03-06"),
        ("Tarn Beacon | March 6, 2018 | Updated March 8 at 7:15 a.m. CT", "2018-03-06"),
        ("Tarn Beacon | March 6, 2018 | By Orla Finch and Piet Maas", "2018-03-06"),
        ("By Orla Finch, Tarn – 6 March 2018, 17:20 WGST", "2018-03-06"),
        ("Tarn Beacon, 6 March 2018 — print edition p. 19", "2018-03-06"),
        ("The Lantern, analysis. By Orla Finch. 6 March 2018", "2018-03-06"),
        ("Staff report, 6 March 2018 | Briefing no. 27", "2018-03-06"),
        ("The Lantern, Tarn. Tuesday 6 March 2018", "2018-03-06"),
        ("The Lantern — Live, Monday 5 and Tuesday 6 March 2018", "2018-03-06"),
        ("Tuesday 6 March 2018. Latest at the top. All times Central.", "2018-03-06"),
        ("Rolling updates, Monday 5 and Tuesday 6 March 2018 (CET). Newest first.", "2018-03-06"),
        ("Ideas & Analysis / The Lantern / March 6, 2018", "2018-03-06"),
    ],
)
def test_a_date_among_names_is_the_articles(line, day):
    article = read(line)
    assert article.published == day
    shown = [sentence.text for sentence in article.sentences if sentence.block is not Block.BOILERPLATE]
    assert len(shown) == 3
    assert line not in shown


@pytest.mark.parametrize(
    "line",
    [
        "The wreck of March 6, 2018",
        "March 6, 2018 was the day of the storm",
        "The storm came on Tuesday, March 6, 2018",
        "A buoy drifts off Tarn Point, March 6, 2018.",
        "Buoys adrift, March 6, 2018",
        "Two men on a buoy, March 6, 2018. The harbour lies behind them.",
        "Who moved the buoy, March 6, 2018?",
        "Tarn Beacon | March 2018",
        "Tarn Beacon | 3/6/2018",
    ],
)
def test_a_title_or_a_sentence_is_no_date_line(line):
    assert not dated_names(line)


def test_a_date_in_a_list_is_the_storys():
    article = read(
        "Tarn Beacon | March 6, 2018 | By Orla Finch", "- February 2, 2017: The first buoy is laid off the point"
    )
    assert article.published == "2018-03-06"
    assert any(sentence.text.startswith("February 2, 2017: The first") for sentence in article.sentences)


def test_a_date_further_down_is_not_the_articles_where_one_stands_above():
    article = read("March 6, 2018", "The inquiry sat for a week before it heard the pilot.\n\nMay 3, 2012")
    assert article.published == "2018-03-06"


def test_a_title_that_ends_with_a_date_stays_one():
    article = read_text(f"Storm Night, March 6, 2018\n\n{STORY}", "x")
    assert article.published is None


def test_a_title_that_ends_like_a_sentence_is_no_prose():
    article = read_text(
        f"# The buoys have a rule book now. Do not ask to read it\n\nThe Lantern, 6 March 2018\n\n{STORY}", "x"
    )
    assert article.published == "2018-03-06"
