"""Numbers and dates against a careful reader's annotation of the five articles, where it stands beside the project."""

import json
import re
from pathlib import Path

import pytest

from tests.extraction.test_dates import found as dates_in
from tests.extraction.test_quantities import found as quantities_in


def test_gold_dates_of_the_seeds() -> None:
    path = Path(__file__).parents[3] / "shared" / "gold" / "seeds.json"
    if not path.exists():
        pytest.skip("the careful reader's annotation is not here: ../shared/gold/seeds.json")
    gold = json.loads(path.read_text(encoding="utf-8"))
    tellable = re.compile(r"month|year|week|summer|October|August|January")
    for ref in gold["dates"]:
        if not re.match(r"\d{4}|publication/", ref["resolved"]) or not tellable.search(ref["surface"]):
            continue
        got = [d.text.lower() for d in dates_in(gold["sentences"][ref["article"]][ref["sentence"]]["text"])]
        if ref["type"] != "duration":
            assert any(ref["surface"].lower().removeprefix("in ") in words for words in got), ref
        if ref["type"] == "partial":
            (date_ref,) = dates_in(gold["sentences"][ref["article"]][ref["sentence"]]["text"])
            assert (date_ref.first or "").startswith(ref["resolved"])


def test_gold_quantities_of_the_seeds() -> None:
    path = Path(__file__).parents[3] / "shared" / "gold" / "seeds.json"
    if not path.exists():
        pytest.skip("the careful reader's annotation is not here: ../shared/gold/seeds.json")
    gold = json.loads(path.read_text(encoding="utf-8"))
    wanted = [q for q in gold["quantities"] if q["value"] is not None and "ordinal" not in q["unit"]]
    known = {(q["article"], q["sentence"]) for q in gold["quantities"]}
    for name, rows in gold["sentences"].items():
        for row in rows:
            got = [q for q in quantities_in(row["text"]) if q.value is not None]
            want = [q for q in wanted if (q["article"], q["sentence"]) == (name, row["i"])]
            assert [q.value for q in got] == [q["value"] for q in want]
            assert [q.unit.rstrip("s") for q in got] == [q["unit"].rstrip("s") for q in want]
            for quantity, q in zip(got, want, strict=True):
                assert q["qualifier"].split(",")[0].lower() == (quantity.qualifier or "").lower()
            assert not got or (name, row["i"]) in known
