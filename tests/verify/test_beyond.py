"""What a rule lets through on purpose, and a fault just beyond it, which it does not."""

import json
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.verify import Terms, Verifier, project_terms, read_articles
from generator.verify.data.records import Place
from generator.verify.data.speakers import _holds
from generator.verify.days import Days, fault, iso
from generator.verify.pages.statements import _clipped, misnamed
from generator.verify.world import World
from tests.verify.faults import DATA, Site
from tests.verify.test_data import put
from tests.verify.test_data import why as data_why
from tests.verify.test_page import HALBERD, added, cite, page, why

MATRIX = "claims-by-source/index.html"
PERMISSION = "policy/halberd-permission/index.html"


@pytest.mark.parametrize(
    ("text", "how", "name", "good"),
    [
        ("America", "alias", "United States", True),
        ("Britain", "alias", "United States", False),
        ("the Netherlands", "name", "Netherlands", True),
        ("Holland", "alias", "Netherlands", True),
        ("Dutch", "demonym", "Netherlands", True),
        ("French", "demonym", "Netherlands", False),
        ("Kestrels", "alias", "Kestrel", True),
        ("K20s", "name", "K20", True),
        ("K21s", "name", "K20", False),
        ("They", "reference", "Netherlands", True),
    ],
)
def test_a_name_may_be_another_name_of_a_state_or_a_plural(text: str, how: str, name: str, good: bool) -> None:
    assert misnamed(text, how, frozenset({name.casefold()})) is not good


@pytest.mark.parametrize(
    ("sentence", "text", "good"),
    [
        ("On December 2, Minister Ada Lund spoke.", "Minister Ada Lund", True),
        ("They lost 2,000 sheep.", "000 sheep", False),
        ("They lost 20 Marenian sheep.", "Marenian sheep", False),
        ("They lost £ 20 each.", "20 each", False),
        ("They crossed the border three times under President Ada Lund.", "President Ada Lund", True),
        ("They fell under 20 metres.", "20 metres", False),
        ("It was not President Ada Lund.", "President Ada Lund", False),
    ],
)
def test_what_stands_before_a_stretch_may_be_cut_off_or_not(sentence: str, text: str, good: bool) -> None:
    assert (_clipped(sentence, text) == "") is good


def boilerplate_first(root: Any) -> None:
    rows = root["sources"][0]["sentences"]
    rows[0]["block"], rows[1]["block"] = "boilerplate", "title"
    root["sources"][0]["title"] = rows[1]["text"]


def paragraph_first(root: Any) -> None:
    boilerplate_first(root)
    root["sources"][0]["sentences"][0]["block"] = "paragraph"


def test_a_title_may_stand_below_what_is_set_aside_and_nothing_else(verifier: Verifier, hosted: Site) -> None:
    reason = "neither the article's first line nor its front matter is this title"
    assert reason not in data_why(verifier, hosted, boilerplate_first)
    assert reason in data_why(verifier, hosted, paragraph_first)


@pytest.mark.parametrize(
    ("kind", "count", "good"), [("unresolved", 1, True), ("unresolved", 2, False), ("named", 2, False)]
)
def test_he_never_makes_two_origins(verifier: Verifier, hosted: Site, kind: str, count: int, good: bool) -> None:
    def change(root: Any) -> None:
        claim = root["claims"][2]
        claim["independent_origins"] = count
        for row in claim["statements"]:
            row["origins"], row["origin_kinds"] = ["he"], [kind]

    found = [reason for reason in data_why(verifier, hosted, change) if "its statements have" in reason]
    assert (found == []) is good


def quoted(root: Any, **more: object) -> None:
    """The quotation of a01:7 runs from a01:6 on; both are somebody's."""
    row = next(row for row in root["quotes"] if row["speaker"])
    row.update({"sentence": 6, "start": None, "end": None, "text": "", "through": 7, **more})
    for claim in root["claims"]:
        for one in claim["statements"]:
            if (one["source"], one["sentence"]) == ("a01", 6):
                one["attributed_to"] = row["speaker_text"]


def test_a_statement_within_a_quotation_is_attributed_in_its_words(verifier: Verifier, hosted: Site) -> None:
    assert data_why(verifier, hosted, quoted) == set()
    alone = data_why(verifier, hosted, lambda root: quoted(root, sentence=7, through=None))
    assert alone == {"it stands nowhere in a01:6"}
    far = data_why(verifier, hosted, lambda root: quoted(root, speaker_text="the harbour master", speaker=None))
    assert far == {"these words for the speaker stand nowhere near the quotation"}


@pytest.mark.parametrize(
    ("named", "near", "good"),
    [
        ("Fire Chief Ada Lund opened the road.", "The fire chief thanked them.", True),
        ("Ada Lund, the town's chief of fire, opened the road.", "Then the chief thanked them.", True),
        ("Fire Chief Ada Lund opened the road.", "The mayor thanked them.", False),
        ("Fire Chief Jo Roe opened the road.", "The fire chief thanked them.", False),
    ],
)
def test_an_office_stands_for_whom_it_was_given_to_however_far_before(named: str, near: str, good: bool) -> None:
    texts = [named, *["The road was wet."] * 20, near]
    at = {Place("a", number): SimpleNamespace(text=text) for number, text in enumerate(texts)}
    world = cast("World", SimpleNamespace(library=SimpleNamespace(at=at)))
    assert _holds("Ada Lund", Place("a", 21), 21, world) is good


def test_a_speaker_is_named_near_the_quotation(verifier: Verifier, hosted: Site) -> None:
    change = put("quotes", 0, "speaker", value="halberd")
    assert "nothing near it names this speaker" not in data_why(verifier, hosted, change)
    change = put("quotes", 0, "speaker", value="marenia-of-old")
    assert data_why(verifier, hosted, change) == {"nothing near it names this speaker"}


def test_a_dash_in_a_pages_row_needs_a_source_that_says_nothing_of_the_page(verifier: Verifier, hosted: Site) -> None:
    head = "<tr><th>Page</th><th>a01</th><th>b02</th><th>c03</th></tr>"
    one, two, three = (cite(*place).replace("../../", "../") for place in (("a01", 6), ("b02", 3), ("c03", 3)))
    link = '<a href="../{}">{}</a>'
    risk, state = link.format("risks/blockade/", "A blockade"), link.format("actors/marenia/", "Marenia")
    row = "<table>{}<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr></table>"

    def said(*cells: str) -> list[str]:
        return why(verifier, added(hosted, row.format(head, *cells), MATRIX), MATRIX)

    assert said(risk, one, "<em>—</em>", three) == []
    assert said(risk, one, "<em>—</em>", "<em>—</em>") == ["silence: c03 does say it, in 3"]
    assert said(state, "<em>—</em>", two, "<em>—</em>") != []
    assert "no claim holds both sentences" in said(risk, one, two, three)


@pytest.mark.parametrize(
    ("label", "good"),
    [("Range", True), ("Mass", False), ("Killed", False), ("Number", False), ("Title", False), ("Dates", True)],
)
def test_a_row_of_facts_is_called_what_the_data_measured(
    verifier: Verifier, hosted: Site, label: str, good: bool
) -> None:
    assert (why(verifier, page(hosted, HALBERD, "<em>Range</em>", f"<em>{label}</em>")) == []) is good


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (put("quantities", 0, "measure", value="mass"), "mile is no unit of mass"),
        (put("quantities", 2, "measure", value="dead"), "the sentence says nothing of dead"),
    ],
)
def test_a_measure_is_held_against_unit_and_words(verifier: Verifier, hosted: Site, change: Any, reason: str) -> None:
    assert reason in data_why(verifier, hosted, change)


def framed(seeds: Any, settings: str) -> Verifier:
    """A verifier of the story with these settings beside its articles."""
    (seeds.parent / "mkdocs.yml").write_text(settings, encoding="utf-8")
    made = Verifier(read_articles(seeds), terms=project_terms(seeds.parent))
    (seeds.parent / "mkdocs.yml").unlink()
    return made


def test_around_an_article_stands_only_what_the_settings_say(seeds, verifier: Verifier, hosted: Site) -> None:
    words = "Every word is theirs, none is ours."
    site = page(hosted, HALBERD, "</article>", f"</article><footer>{words}</footer>")
    assert why(verifier, site) == ["it stands around the article and is no name"]
    assert why(framed(seeds, f"site_name: Strait\ncopyright: {words}\n"), site) == []
    assert why(framed(seeds, f"# {words}\n"), site) != []


def test_the_head_of_a_page_says_what_it_is(seeds, verifier: Verifier, hosted: Site) -> None:
    meta = '<meta name="description" content="{}"></head>'
    good = "Halberd in Strait: what is reported, sentence by sentence."
    assert why(verifier, page(hosted, HALBERD, "</head>", meta.format(good))) == []
    assert why(verifier, page(hosted, HALBERD, "</head>", meta.format(good.replace("reported", "true")))) != []
    assert why(verifier, page(hosted, HALBERD, "<title>Halberd", "<title>Halberd fails")) != []


def test_the_editors_list_of_candidates_is_on_no_site(verifier: Verifier, hosted: Site) -> None:
    path = "candidates/index.html"
    found = why(verifier, {**hosted, path: hosted[HALBERD]}, path)
    assert "it is a draft for the editors: draft_docs in mkdocs.yml names it" in found


def topical(site: Site) -> Site:
    """The site with a topic for the claim of a01:2, and a part of the permission for a01:6 and c03:3."""
    root = json.loads(site[DATA])
    root["claims"][1]["topic"] = "unknown"
    root["policy_moves"][0]["parts"] = {"risk": [{"source": "a01", "sentence": 6}, {"source": "c03", "sentence": 3}]}
    for row in root["pages"]:
        row["kind"] = "weapon" if row["path"] == "weapons/halberd.md" else row["kind"]
    return {**site, DATA: json.dumps(root).encode()}


def test_under_a_topic_stands_only_what_the_data_has_there(seeds, hosted: Site) -> None:
    topics = {"What is feared": frozenset({"topic:risk"}), "Decision": frozenset({"topic:decision"})}
    over = {**topics, "What is not known": frozenset({"topic:unknown"}), "Actors": frozenset({"page:person"})}
    judge = Verifier(read_articles(seeds), terms=Terms(topics=over))
    site, other = topical(hosted), "the data has it under another topic"
    assert why(judge, site, PERMISSION) == []
    swapped = page(site, PERMISSION, ">Decision<", ">What is not known<")
    assert other in why(judge, swapped, PERMISSION)
    item = f"<ul><li>The missiles could be used as early as March, senior officials said. {cite('a01', 2)}</li></ul>"
    assert why(judge, added(site, f"<h2>What is not known</h2>{item}")) == []
    assert why(judge, added(site, f"<h2>What is feared</h2>{item}")) == [other]
    link = '<h2>Actors</h2><ul><li><a href="../../{}/">{}</a></li></ul>'
    assert why(judge, added(site, link.format("weapons/halberd", "Halberd"))) == ["the page is of the kind weapon"]


@pytest.mark.parametrize(
    ("words", "first", "last", "good"),
    [
        ("March 01, 2008", "2008-03-01", "2008-03-01", True),
        ("March 01, 2008", "2008-03-02", "2008-03-02", False),
        ("by 2010-11", "2010-01-01", "2011-12-31", True),
        ("by 2010-11", "2010-01-01", "2012-12-31", False),
    ],
)
def test_a_date_means_the_days_that_are_written(words: str, first: str, last: str, good: bool) -> None:
    days = Days(iso(first), iso(last))  # type: ignore[arg-type]
    precision = "day" if first == last else "year"
    assert (fault(words, precision, days, None, words) == "") is good
