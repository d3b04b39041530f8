"""An event is expected where its day had not come when the article was published, and no verb tells of it as past."""

from dataclasses import replace

import pytest

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from tests.evidence.build import PROFILE, article


def events(sentence, published="2031-05-14"):
    source = replace(article("a", sentence), published=published)
    return weigh("Test", PROFILE, [annotate(source)], []).events


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bridge will open on June 2.", True),
        ("The council plans to vote on June 2, 2031.", True),
        ("The mayor said that it would open next week.", True),
        ("The bridge opened on May 2, 2031.", False),
        ("The line joined the network on June 2, 2031.", False),
        ("The bridge opened in May 2031.", False),
    ],
)
def test_what_lies_ahead_of_its_article_is_expected(sentence, expected):
    (event,) = events(sentence)
    assert event.expected is expected


def test_without_the_articles_day_the_main_clause_says_so():
    (event,) = events("The bridge will open on June 2, 2031.", None)
    assert event.expected
    (event,) = events("The bridge opened on June 2, 2031.", None)
    assert not event.expected
