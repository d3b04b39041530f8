"""The data export may say nothing that articles and pages do not."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.verify import Verifier
from generator.verify.data.check import qualifies
from generator.verify.data.records import Record, placed, read_records
from tests.verify import story_site
from tests.verify.faults import DATA, Site

Change = Callable[[Any], object]
SITE = story_site.site()
KEYS = st.sampled_from(["source", "sentence", "start", "text"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["source", "sentence", "start", "text"]), inner)
    ),
    max_leaves=10,
)


def why(verifier: Verifier, site: Site, change: Change) -> set[str]:
    """The reasons of all findings once the data is changed."""
    root = json.loads(site[DATA])
    change(root)
    return {finding.why for finding in verifier.verify({**site, DATA: json.dumps(root).encode()}).findings}


@pytest.mark.parametrize(
    ("qualifier", "good"),
    [("about", True), ("About, or more", True), ("or more", True), ("or more, about", False), ("over, or more", False)],
)
def test_a_qualifier_stands_before_its_number_or_around_it(qualifier: str, good: bool) -> None:
    amount = "about 40 litres or more"
    assert qualifies(qualifier.casefold(), f"each keeps {amount} of water.", amount) is good


def put(*path: str | int, value: object) -> Change:
    """A change of one value in the data."""

    def change(root: Any) -> None:
        for step in path[:-1]:
            root = root[step]
        root[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (put("claims", value=None), "it must be a list of objects"),
        (put("sources", 0, "sentences", 2, "text", value="Other."), "the source's page shows other words"),
        (put("sources", 0, "sha256", value="0" * 64), "the article has changed since"),
        (put("sources", 0, "path", value="seeds/x.txt"), "its page is made from seeds/a01_0123456789abcdef.txt"),
        (
            put("sources", 0, "title", value="Other"),
            "neither the article's first line nor its front matter is this title",
        ),
        (put("sources", 0, "publisher", value="Other"), "the article says nothing"),
        (put("sources", 2, "published", value="2023-04-03"), "the article gives no such date"),
        (put("sources", 0, "id", value="x"), "a source has a page or stands in the data, but not both"),
        (put("claims", 0, "text", value="Other."), "no statement of it has these words"),
        (put("claims", 0, "statements", 0, "sentence", value=99), "there is no such sentence on a source's page"),
        (put("claims", 0, "statements", 0, "end", value=9999), "it lies outside of the sentence"),
        (put("claims", 1, "statements", 0, "cues", value=["might"]), "the cue stands nowhere in the sentence"),
        (put("claims", 1, "statements", 0, "modality", value="sure"), "it is no modality"),
        (put("claims", 0, "independent_origins", value=9), "its statements have 3"),
        (put("claims", 1, "status", value="corroborated"), "it has one origin"),
        (put("claims", 0, "status", value="single-source"), "3 sources say it"),
        (put("claims", 0, "statements", 0, "attributed_to", value="a spy"), "it stands nowhere in a01:1"),
        (put("quantities", 0, "text", value="up to 130 miles"), "the sentence has there: up to 120 miles"),
        (put("quantities", 0, "value", value=121), "the words are up to 120 miles"),
        (put("quantities", 0, "si", "value", value=190000), "it is 193121 m"),
        (put("quantities", 0, "qualifier", value="over"), "it stands nowhere in a01:1"),
        (put("dates", 0, "first", value="2023-04-01"), "it ends before it begins"),
        (put("dates", 0, "last", value=None), "both days must be given"),
        (put("entities", 0, "page", value="actors/nobody.md"), "the site has no such page"),
        (put("pages", 0, "path", value="actors/nobody.md"), "the site has no such page"),
        (put("pages", 0, "title", value="Other"), "the page's title is Other"),
        (put("pages", 0, "links", value=["actors/nobody.md"]), "the data says that the page links to it"),
        (put("differences", 0, "values", 0, "value", value="130 miles"), "no sentence of its evidence has these words"),
        (
            put("differences", 0, "values", 0, "value", value="approximately 190 kilometers"),
            "its wordings are the same words",
        ),
        (put("differences", 0, "rule", value="two numbers"), "it is no rule of this type"),
        (put("differences", 0, "type", value="scope"), "it is no rule of this type"),
        (put("differences", 0, "about", value="Halberd: warhead"), "“warhead” is no word of its evidence"),
        (put("differences", 0, "about", value="Miles: number"), "its numbers count other things"),
        (
            put("differences", 0, "values", 0, "evidence", 0, "source", value="b02"),
            "one source alone does not differ from itself",
        ),
        (put("events", 0, "title", value="Ships sank"), "no sentence of its evidence has these words"),
        (
            put("quotes", 0, "text", value="We will be the first"),
            "the sentence has there: We will not be the first to shoot,",
        ),
    ],
)
def test_one_wrong_value_is_found(verifier: Verifier, hosted: Site, change: Change, reason: str) -> None:
    assert reason in why(verifier, hosted, change)


def test_a_mention_under_another_entity_is_found(verifier: Verifier, hosted: Site) -> None:
    def change(root: Any) -> None:
        root["entities"][1]["mentions"].append(root["entities"][0]["mentions"][0])

    assert "it is neither the name nor an alias of Velland" in why(verifier, hosted, change)


def test_an_alias_may_be_a_part_or_the_initials_of_a_name(verifier: Verifier, hosted: Site) -> None:
    assert why(verifier, hosted, put("entities", 0, "aliases", value=[])) == set()
    for name, good in (("Orrin B. Tasch", True), ("Tomas Arden", False)):

        def change(root: Any, name: str = name) -> None:
            root["entities"][0].update(name=name, aliases=[])

        found = why(verifier, hosted, change)
        assert (f"it is neither the name nor an alias of {name}" not in found) is good


def test_a_quote_may_run_over_several_sentences(verifier: Verifier, hosted: Site) -> None:
    text = "The missiles could be used as early as March, senior officials said. They have not been fired before."
    quote = {"source": "a01", "sentence": 2, "start": None, "end": None, "through": 3, "text": text}
    assert why(verifier, hosted, lambda root: root["quotes"].append(quote)) == set()
    assert why(verifier, hosted, lambda root: root["quotes"].append({**quote, "through": None}))


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"null", b"[" * 100_000, "é".encode("latin-1")])
def test_what_is_no_json_object_is_told(verifier: Verifier, hosted: Site, data: bytes) -> None:
    found = verifier.verify({**hosted, DATA: data}).findings
    assert (DATA, "it is no JSON object") in {(finding.path, finding.why) for finding in found}


def test_a_site_without_data_is_not_clean(verifier: Verifier, hosted: Site) -> None:
    site = {path: data for path, data in hosted.items() if path != DATA}
    assert "the site has none" in {finding.why for finding in verifier.verify(site).findings}


@given(st.dictionaries(st.sampled_from(sorted(story_site.data())), JSON))
@settings(deadline=None, max_examples=60)
def test_data_of_any_form_is_read_without_a_crash(verifier: Verifier, root: dict[str, Any]) -> None:
    assert not verifier.verify({**SITE, DATA: json.dumps(root).encode()}).ok


@given(JSON)
def test_every_place_is_met_however_deep(value: Any) -> None:
    def places(item: Any) -> int:
        inner = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        here = isinstance(item, dict) and "sentence" in item and "source" in item
        return here + sum(places(one) for one in inner)

    assert sum(1 for _ in placed(value)) == places(value)


def test_a_value_of_the_wrong_type_reads_as_absent() -> None:
    record = Record(a=1, b="x", c=[1, {"d": 2}, "y"], e=True)
    assert (record.words("a"), record.whole("b"), record.whole("e"), record.number("e")) == ("", None, None, None)
    assert (record.rows("c"), record.texts("c"), record.rows("b"), record.inner("c")) == (
        (Record(d=2),),
        ("y",),
        (),
        Record(),
    )
    assert record.place is None
    assert read_records(b'{"a": 1}') == {"a": 1}
