"""Near copies are told by the runs of three words that they share."""

import random
from dataclasses import replace
from itertools import count

from generator.model.memo import Memo
from generator.reading import copies
from generator.reading.copies import Copies, near_copies, near_copy_of, telling
from generator.reading.source import read_article
from tests.linear import assert_linear

WORDS = [f"{head}{tail}" for head in "bdfgklmnprst" for tail in ("ato", "emi", "iro", "onu", "ula", "ave", "elo")]


def story(seed, sentences=20):
    """Sentences of words that no other seed puts in this order."""
    rows = []
    for at in range(sentences):
        picked = [WORDS[(seed * 31 + at * 17 + step * step * (seed + 3)) % len(WORDS)] for step in range(12)]
        rows.append(" ".join(picked).capitalize() + ".")
    return " ".join(rows)


NUMBERS = count()


def article(folder, text):
    path = folder / f"a{next(NUMBERS)}.txt"
    path.write_text(f"Harbour news\n\n{text}\n", encoding="utf-8")
    return read_article(path, folder)


def test_a_copy_with_another_ending_is_found_with_its_share(tmp_path):
    first, second = article(tmp_path, story(1)), article(tmp_path, story(2))
    copy = article(tmp_path, story(1, 15) + " " + story(5, 5))
    found = near_copy_of(copy, [second, first])
    assert found is not None
    assert found[0] is first
    assert 0.6 < found[1] < 0.9


def test_a_short_cut_of_a_long_article_is_a_copy_of_it(tmp_path):
    long, short = article(tmp_path, story(1, 60)), article(tmp_path, story(1, 6))
    assert near_copy_of(short, [long]) == (long, 1.0)


def test_another_story_is_none_nor_is_one_shared_quotation(tmp_path):
    quote = "The minister said that the night ferries will not sail before the spring."
    first, second = article(tmp_path, f"{quote} {story(1)}"), article(tmp_path, f"{story(2)} {quote}")
    assert near_copy_of(first, [second]) is None
    assert near_copy_of(article(tmp_path, quote), [first]) is None


def test_nothing_is_near_where_there_is_nothing(tmp_path):
    assert near_copy_of(article(tmp_path, story(1)), []) is None


def test_asking_costs_no_more_where_there_are_more(tmp_path):
    sources = [article(tmp_path, story(seed, 8)) for seed in range(200)]

    def prepare(size):
        copies = Copies(sources[:size])
        return lambda: [copies.nearest(source) for source in sources[:20]]

    assert_linear(prepare, 50, times=4, most=3)


def dated(folder, text, published):
    return replace(article(folder, text), published=published)


def test_the_first_that_was_published_is_the_one_that_others_copy(tmp_path):
    copy = dated(tmp_path, story(1, 15) + " " + story(5, 5), "2024-03-27")
    first = dated(tmp_path, story(1), "2024-03-26")
    second = dated(tmp_path, "He said so. " + story(1, 18), "2024-03-27")
    other = dated(tmp_path, story(2), "2024-03-20")
    found = near_copies([copy, first, second, other])
    assert {key: near.source for key, near in found.items()} == {copy.id: first.id, second.id: first.id}
    assert found == near_copies([other, second, first, copy])


def test_of_one_day_the_first_by_id_counts_and_an_unknown_day_comes_last(tmp_path):
    unknown, later = article(tmp_path, story(1)), dated(tmp_path, story(1), "2024-03-27")
    same = dated(tmp_path, story(1), "2024-03-27")
    assert {key: near.source for key, near in near_copies([unknown, later, same]).items()} == {
        same.id: later.id,
        unknown.id: later.id,
    }


def test_a_copy_of_a_copy_copies_the_first(tmp_path):
    first = article(tmp_path, story(1))
    second = article(tmp_path, story(1, 8) + " " + story(3, 16))
    third = article(tmp_path, story(3, 16))
    found = near_copies([first, second, third])
    assert {key: near.source for key, near in found.items()} == {second.id: first.id, third.id: first.id}


def test_two_reports_of_one_speech_are_no_copies(tmp_path):
    speech = "“" + story(7, 12) + "” said the mayor."
    first, second = article(tmp_path, f"{story(1, 6)} {speech}"), article(tmp_path, f"{story(2, 6)} {speech}")
    assert near_copies([first, second]) == {}


def test_one_word_in_eight_changed_is_still_a_copy(tmp_path):
    words = story(1).split()
    changed = " ".join("harbour" if at % 8 == 3 else word for at, word in enumerate(words))
    assert near_copy_of(article(tmp_path, changed), [article(tmp_path, story(1))]) is not None


def test_short_articles_are_copies_where_they_say_the_same(tmp_path):
    first, second = article(tmp_path, "The bridge is shut."), article(tmp_path, "The bridge is  shut.")
    third = article(tmp_path, "The bridge is open.")
    assert list(near_copies([first, second, third])) == [second.id]


def test_many_copies_of_one_article_are_all_found_and_a_common_phrase_ties_none(tmp_path):
    copies = [article(tmp_path, story(1)) for _ in range(60)]
    phrase = " ".join(WORDS[:40]) + "."
    own = [" ".join(random.Random(seed).choices(WORDS, k=400)) for seed in range(40)]
    others = [article(tmp_path, f"{text}. {phrase}") for text in own]
    found = near_copies([*copies, *others])
    assert set(found) == {copy.id for copy in copies[1:]}


class Store(dict):
    """A store without a file."""

    def put(self, key, value):
        self[key] = value


def test_what_is_kept_of_the_runs_ties_the_same_copies_however_articles_come_and_go(tmp_path):
    chance, memo = random.Random(7), Memo(Store())
    every = [article(tmp_path, story(seed, 12) + " " + story(50 + seed, 8)) for seed in range(8)]
    every += [article(tmp_path, story(seed, 12) + " " + story(90 + seed, 6)) for seed in range(8)]
    days = [None, "2021-03-01", "2021-03-02"]
    for _ in range(12):
        some = [replace(one, published=chance.choice(days)) for one in chance.sample(every, chance.randint(3, 14))]
        assert near_copies(some, memo) == near_copies(some)


def test_an_article_more_leaves_the_runs_of_the_others_alone(tmp_path, monkeypatch):
    memo, asked = Memo(Store()), []
    every = [article(tmp_path, story(seed)) for seed in (1, 2, 3)]
    near_copies(every, memo)

    def noted(source):
        asked.append(source.id)
        return telling(source)

    monkeypatch.setattr(copies, "telling", noted)
    more = article(tmp_path, story(4))
    near_copies([*every, more], memo)
    assert asked == [more.id]
