"""What was gleaned of an article is given again under its key and the work's name; the rest is made anew."""

from dataclasses import dataclass

import pytest

from generator.model.gleaned import Gleaned
from generator.model.memo import Memo


@dataclass(frozen=True, slots=True)
class Sheaf:
    ears: tuple[int, ...]


class Rows(dict):
    """A store without a file."""

    def put(self, key, value):
        self[key] = value


def bound(gleaned, article, name, ears):
    made = []

    def make():
        made.append(article)
        return Sheaf(ears)

    return gleaned.recall(Sheaf, article, name, make), bool(made)


def run(rows, keys, *asked):
    gleaned = Gleaned(keys, Memo(rows))
    found = [bound(gleaned, *one) for one in asked]
    gleaned.keep()
    return found


def test_each_work_on_an_article_is_done_once():
    rows = Rows()
    asked = [("a", "rye", (1, 2)), ("a", "oats", (3,)), ("b", "rye", (4,))]
    assert run(rows, {"a": "1", "b": "2"}, *asked) == [(Sheaf(ears), True) for _, _, ears in asked]
    assert len(rows) == 2
    assert run(rows, {"a": "1", "b": "2"}, *asked) == [(Sheaf(ears), False) for _, _, ears in asked]
    assert run(rows, {"a": "9", "b": "2"}, *asked) == [(Sheaf(ears), article == "a") for article, _, ears in asked]


def test_what_is_asked_no_more_is_forgotten():
    rows = Rows()
    run(rows, {"a": "1"}, ("a", "rye", (1,)), ("a", "oats", (2,)))
    run(rows, {"a": "1"}, ("a", "rye", (1,)))
    assert run(rows, {"a": "1"}, ("a", "oats", (2,))) == [(Sheaf((2,)), True)]


@pytest.mark.parametrize("row", [None, [], {"rye": 7}, {"rye": [[1], [2]]}])
def test_a_row_of_another_form_is_as_good_as_none(row):
    rows = Rows()
    run(rows, {"a": "1"}, ("a", "rye", (1,)))
    rows[next(iter(rows))] = row
    assert run(rows, {"a": "1"}, ("a", "rye", (1,))) == [(Sheaf((1,)), True)]


def test_of_an_article_without_a_key_and_without_a_store_nothing_is_kept():
    rows = Rows()
    assert run(rows, {}, ("a", "rye", (1,))) == [(Sheaf((1,)), True)]
    assert rows == {}
    assert bound(Gleaned({"a": "1"}), "a", "rye", (1,)) == (Sheaf((1,)), True)
