"""The annotations themselves: every word of them stands in the articles, and every article is annotated."""

import pytest

from generator.evidence.related.lexicon import predicates
from tests.gate.annotation import read_story, story_names, stretch
from tests.gate.words import name_key, places_in

STORIES = story_names()


@pytest.mark.parametrize("name", STORIES)
def test_every_article_is_annotated_and_long_enough_to_count(name):
    story = read_story(name)
    files = {path.stem for path in story.folder.iterdir() if path.suffix != ".yml"}
    assert {article.id for article in story.articles} == files
    assert 6 <= len(files) <= 8
    assert all(150 <= len(article.text.split()) <= 350 for article in story.articles)


@pytest.mark.parametrize("name", STORIES)
def test_what_is_annotated_stands_in_the_article(name):
    for article in read_story(name).articles:
        items = (*article.quantities, *article.dates, *article.quotes)
        assert [i.words for i in items if not places_in(article.text, i.words)] == [], article.id
        assert [words for words in article.aside if not places_in(article.text, words)] == [], article.id
        assert places_in(article.text, article.title), article.id


@pytest.mark.parametrize("name", STORIES)
def test_evidence_points_at_few_sentences(name):
    story = read_story(name)
    for theme in (*story.moves, *story.risks):
        for words in theme.evidence:
            where = {article.id for article in story.articles if places_in(article.text, words)}
            assert 1 <= len(where) <= 3, (theme.label, words, where)


@pytest.mark.parametrize("name", STORIES)
def test_the_sentences_of_relations_stand_in_the_articles(name):
    story = read_story(name)
    texts = [article.text for article in story.articles]
    for tie in story.ties:
        assert set(tie.predicates) <= set(predicates()), tie
        assert [words for words in tie.evidence if not any(places_in(text, words) for text in texts)] == [], tie


@pytest.mark.parametrize("name", STORIES)
def test_the_pages_wanted_are_told_apart_and_named_in_the_articles(name):
    story = read_story(name)
    keys = [key for wanted in story.pages for key in wanted.keys]
    assert len(keys) == len(set(keys))
    assert not story.never & set(keys)
    text = name_key(" ".join(article.text for article in story.articles))
    assert [wanted.name for wanted in story.pages if not any(places_in(text, key) for key in wanted.keys)] == []


@pytest.mark.parametrize("name", STORIES)
def test_values_are_numbers_and_dates_are_days(name):
    for article in read_story(name).articles:
        for item in (i for i in article.quantities if not i.free):
            number, _, unit = item.meaning.partition(" ")
            assert unit, item
            assert [float(part) for part in number.split("..")], item
        for item in (i for i in article.dates if not i.free and i.meaning != "-"):
            first, last = stretch(item.meaning)
            assert "1950" < first <= last < "2031", item
