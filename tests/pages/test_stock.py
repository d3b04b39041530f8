"""A page that was made of the same parts is taken from stock; one that is lost or damaged there is made again."""

import pytest

from generator.model.memo import Memo
from generator.pages.page import Page
from generator.pages.stock import BARE, Stock


class Store(dict):
    """A store without a file."""

    def put(self, key, value):
        self[key] = value


def made(stock, parts, body="Rain."):
    asked = []

    def make():
        asked.append(parts)
        return Page(path="a.md", kind="source", title="A", body=body, cites=(("a", 1),))

    return stock.made(parts, make), bool(asked)


def test_a_page_of_the_same_parts_is_made_once_and_another_anew():
    store = Store()
    first, _ = made(Stock(Memo(store)), ["one"])
    assert made(Stock(Memo(store)), ["one"], "Never.") == (first, False)
    assert made(Stock(Memo(store)), ["two"], "Snow.")[1]
    assert made(Stock(Memo(store)), [])[1]
    assert made(BARE, ["one"])[1]


def test_one_page_is_stored_once_whatever_it_was_made_of():
    store = Store()
    stock = Stock(Memo(store))
    made(stock, ["one"])
    before = len(store)
    page, _ = made(stock, ["two"])
    assert len(store) == before + 1  # under what it was made of
    assert stock.get(stock.put(page)) == page


@pytest.mark.parametrize("lost", [None, "damaged"])
def test_a_page_that_cannot_be_read_is_made_again(lost):
    store = Store()
    first, _ = made(Stock(Memo(store)), ["one"])
    for key, row in list(store.items()):
        if isinstance(row, list):
            if lost:
                store[key] = lost
            else:
                del store[key]
    assert made(Stock(Memo(store)), ["one"]) == (first, True)
