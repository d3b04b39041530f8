"""Each kind of page looks as it did when somebody last looked: `make pictures` makes the kept ones anew."""

import pytest
from playwright.sync_api import Browser

from tests.site.ferries import Address
from tests.site.pictures import PAGES, SCHEMES, WIDTHS, differs, made_by, pictures, read_kept


def test_a_picture_differs_by_what_a_reader_would_see() -> None:
    kept = {"wide": 10, "cells": "f" * 1_000}
    assert differs(kept, {"wide": 10, "cells": "e" * 1_000}) == ""
    assert differs(kept, {"wide": 10, "cells": "f" * 990 + "0" * 10}) == ""
    off = differs(kept, {"wide": 10, "cells": "f" * 980 + "0" * 20})
    assert off == "20 cells of 1000, first at 2940 px from the top"
    assert differs(kept, {"wide": 10, "cells": "f" * 900}) == "100 rows before, 90 now"


def test_every_kind_of_page_is_kept() -> None:
    _, kept = read_kept()
    assert set(kept) == {f"{page}-{width}-{scheme}" for page in PAGES for width in WIDTHS for scheme in SCHEMES}


@pytest.mark.soak
@pytest.mark.browser
def test_every_page_looks_as_it_did(browser: Browser, hosted: Address) -> None:
    maker, kept = read_kept()
    if maker != (here := made_by(browser)):
        pytest.skip(f"the kept pictures were made by {maker}; this is {here}: `make pictures` makes them anew")
    found = {name: differs(kept[name], now) for name, now in pictures(browser, hosted(""))}
    assert {name: odd for name, odd in found.items() if odd} == {}
