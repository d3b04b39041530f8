"""What may stand on a generated page, and what is a finding."""

import json
import re

import pytest

from generator.verify import Verifier
from tests.verify import story
from tests.verify.faults import DATA, Site, edited

NEW = "the data does not say that it is cited here"
HEADS = re.compile(
    "has no such heading|it stands after |nothing stands under it|twice|list of links|and no statements|a table belongs"
)
"""What test_heads.py is about."""
HALBERD = "weapons/halberd/index.html"


def page(site: Site, path: str, old: str, new: str) -> Site:
    """The site with a piece of one page replaced, which must be there."""
    text = site[path].decode()
    assert text.count(old) >= 1, old
    return {**site, path: text.replace(old, new, 1).encode()}


def added(site: Site, html: str, path: str = HALBERD) -> Site:
    return page(site, path, "</article>", f"{html}</article>")


def why(verifier: Verifier, site: Site, path: str = HALBERD) -> list[str]:
    """The reasons of the findings on a page, but for what was added to it: that it is new to the data, or a heading."""
    found = [finding.why for finding in verifier.verify(site).findings if finding.path == path]
    return [reason for reason in found if reason != NEW and not HEADS.search(reason)]


def cite(source: str, number: int) -> str:
    return f'<a href="../../sources/{source}/#{story.anchor(source, number)}">{source}:{number}</a>'


@pytest.mark.parametrize(
    "html",
    [
        "<p>Both sides agreed.</p>",
        "Both sides agreed.",
        "<div>Both sides agreed.</div>",
        "<ul><li><strong>Both</strong> sides agreed.</li></ul>",
        "<blockquote><p>Both sides agreed.</p></blockquote>",
        "<pre><code>Both sides agreed.</code></pre>",
        "<details><summary>Both sides agreed.</summary></details>",
        "<table><tr><td>Both sides agreed.</td></tr></table>",
        '<p><img src="../../x.png" alt="Both sides agreed."></p>',
        '<p><span title="Both sides agreed."></span></p>',
        "<p><em>Both sides agreed.</em></p>",
        "<p><em>confirmed</em></p>",
        "<h2>Both sides agreed</h2>",
        '<p><a href="../../timeline/">Both sides agreed</a></p>',
        '<p><a href="https://example.org/">Both sides agreed</a></p>',
        "<svg><text>Both sides agreed.</text></svg>",
        "<script>document.body.textContent = 'Both sides agreed.'</script>",
        "<style>li { display: none }</style>",
        "<p hidden>Timeline</p>",
        "<p aria-hidden='true'></p>",
        '<p class="gone"></p>',
        '<p style="display:none"></p>',
        "<p><em>Range</em></p>",
        "<p><em>Title</em></p>",
    ],
)
def test_words_that_no_article_says_are_found(verifier: Verifier, hosted: Site, html: str) -> None:
    assert why(verifier, added(hosted, html))


@pytest.mark.parametrize(
    "html",
    [
        "<p><em>Used on</em></p>",
        "<h2>Dates</h2>",
        "<h2>Orrin Tasch</h2>",
        '<ul><li><a href="../../timeline/">Timeline</a>, <a href="../../actors/velland/">Velland</a></li></ul>',
        '<p><a href="https://example.org/a?b=c">https://example.org/a?b=c</a></p>',
        "<!-- Both sides agreed. -->",
        '<h2 id="dates">Dates<a class="headerlink" href="#dates" title="Permanent link">¶</a></h2>',
        '<p><em>in 2 of 3 sources</em> <a href="../../actors/orrin-tasch/">Orrin Tasch</a></p>',
    ],
)
def test_labels_names_and_counts_that_are_right_may_stand(verifier: Verifier, hosted: Site, html: str) -> None:
    assert why(verifier, added(hosted, html)) == []


def test_a_part_of_a_sentence_is_no_statement(verifier: Verifier, hosted: Site) -> None:
    text = f"<ul><li>The missiles could be used as early as March {cite('a01', 2)}</li></ul>"
    assert why(verifier, added(hosted, text)) == ["only a part of the cited sentence is shown a01:2"]


def test_a_sentence_under_the_citation_of_another_is_found(verifier: Verifier, hosted: Site) -> None:
    text = f"<ul><li>They have not been fired before. {cite('a01', 6)}</li></ul>"
    assert why(verifier, added(hosted, text)) == ["it is not the cited sentence a01:6"]


def test_further_citations_must_be_of_the_same_claim(verifier: Verifier, hosted: Site) -> None:
    good = f"<p>They have not been fired before. {cite('a01', 3)} {cite('c03', 4)}</p>"
    bad = f"<p>They have not been fired before. {cite('a01', 3)} {cite('a01', 6)}</p>"
    assert why(verifier, added(hosted, good)) == []
    assert "no claim holds both sentences" in why(verifier, added(hosted, bad))


def test_a_label_that_names_another_sentence_is_found(verifier: Verifier, hosted: Site) -> None:
    wrong = cite("a01", 3).replace(">a01:3<", ">a01:4<")
    text = f"<p>They have not been fired before. {wrong}</p>"
    assert "it leads to a01:3" in why(verifier, added(hosted, text))


def test_a_citation_alone_shows_nothing(verifier: Verifier, hosted: Site) -> None:
    assert "a citation without its sentence" in why(verifier, added(hosted, f"<p>{cite('a01', 3)}</p>"))


@pytest.mark.parametrize(
    ("cell", "good"),
    [
        ("up to 120 miles", True),
        ("120 miles", False),
        ("targets up to 120 miles", False),
        ("up to 120 mile", False),
        ("up to 130 miles", False),
    ],
)
def test_a_table_shows_a_stretch_only_as_the_data_records_it(
    verifier: Verifier, hosted: Site, cell: str, good: bool
) -> None:
    table = f"<table><tr><td><em>Range</em></td><td>{cell} {cite('a01', 1)}</td></tr></table>"
    assert (why(verifier, added(hosted, table)) == []) is good


def test_a_stretch_that_the_data_cuts_too_short_is_found_all_the_same(verifier: Verifier, hosted: Site) -> None:
    def change(root):
        row = next(row for row in root["quantities"] if row["text"].startswith("approximately"))
        row["start"], row["text"] = row["start"] + len("approximately "), row["text"].removeprefix("approximately ")
        return ""

    site = page(edited(hosted, change)[1], HALBERD, "approximately 190 kilometers <em>", "190 kilometers <em>")
    assert any("is cut off" in reason for reason in why(verifier, site))


@pytest.mark.parametrize(
    ("said", "good"),
    [
        ("about 193 km", True),
        ("about 193.1 km", True),
        ("about 194 km", False),
        ("about 190 km", False),
        ("about 120 miles", False),
        ("about 193 kg", False),
        ("about 193 leagues", False),
    ],
)
def test_a_conversion_is_worked_out_again(verifier: Verifier, hosted: Site, said: str, good: bool) -> None:
    site = page(hosted, HALBERD, "about 193 km", said)
    assert (why(verifier, site) == []) is good


def test_a_link_on_a_name_leads_to_whom_it_names(verifier: Verifier, hosted: Site) -> None:
    site = page(hosted, HALBERD, '<a href="../../actors/orrin-tasch/">Orrin', '<a href="../../actors/velland/">Orrin')
    assert any("no mention" in reason for reason in why(verifier, site))


def test_a_bracketed_name_is_whom_the_data_says(verifier: Verifier, hosted: Site) -> None:
    assert why(verifier, page(hosted, HALBERD, "<em>[Halberd]</em>", "<em>[Velland]</em>"))
    assert why(verifier, page(hosted, HALBERD, "<em>[Halberd]</em>", "<em>[The navy]</em>"))
    moved = page(
        hosted, HALBERD, "The missiles <em>[Halberd]</em> could be", "The missiles could <em>[Halberd]</em> be"
    )
    assert why(verifier, moved)


def test_a_bracket_before_a_comma_leaves_no_trace(verifier: Verifier, hosted: Site) -> None:
    old = "as early as March, senior"
    assert why(verifier, page(hosted, HALBERD, old, "as early as March <em>Used on</em>, senior")) == []


def test_silence_is_only_where_a_source_is_silent(verifier: Verifier, hosted: Site) -> None:
    path = "claims-by-source/index.html"
    text = hosted[path].decode()
    cell = re.findall(r"<td>(<a [^<]*</a>)</td>", text)[0]
    assert why(verifier, page(hosted, path, f"<td>{cell}</td>", "<td><em>—</em></td>"), path)


def test_a_citation_in_the_column_of_another_source_is_found(verifier: Verifier, hosted: Site) -> None:
    path = "claims-by-source/index.html"
    cells = re.findall(r"<td>(<a [^<]*</a>)</td>", hosted[path].decode())
    site = page(
        page(hosted, path, f"<td>{cells[0]}</td>", "<td>X</td>"), path, f"<td>{cells[1]}</td>", f"<td>{cells[0]}</td>"
    )
    site = page(site, path, "<td>X</td>", f"<td>{cells[1]}</td>")
    assert "the column is that of a01" in why(verifier, site, path)


def test_a_date_above_statements_is_theirs(verifier: Verifier, hosted: Site) -> None:
    path = "timeline/index.html"
    assert why(verifier, page(hosted, path, ">March 2023</h2>", ">March 2022</h2>"), path)
    assert why(verifier, page(hosted, path, "“since March 2023”", "“until March 2023”"), path)


def test_a_difference_above_wordings_is_theirs(verifier: Verifier, hosted: Site) -> None:
    row = f"<table><tr><td>500 pounds {cite('c03', 2)}</td></tr></table>"
    path = "differences/index.html"
    assert "the data does not count it among that difference's wordings" in why(
        verifier, added(hosted, row.replace("../../", "../"), path), path
    )


def test_what_is_bold_in_a_row_of_differences_is_a_wording_of_theirs(verifier: Verifier, hosted: Site) -> None:
    path = "differences/index.html"
    assert why(verifier, page(hosted, path, "up to 120 miles", "<strong>up to 120 miles</strong>"), path) == []
    other = page(hosted, path, "up to 120 miles", "up to <strong>120 miles</strong>")
    assert "no side of this difference has these words" in why(verifier, other, path)


def test_a_name_above_statements_is_named_in_them(verifier: Verifier, hosted: Site) -> None:
    text = f"<ul><li>“We will not be the first to shoot,” said Tasch. {cite('a01', 7)}</li></ul>"
    assert why(verifier, added(hosted, f"<h2>Orrin Tasch</h2>{text}")) == []
    assert why(verifier, added(hosted, f"<h2>Marenia</h2>{text}")) == ["the cited sentences do not name Marenia"]


def test_characters_that_nobody_sees_are_found(verifier: Verifier, hosted: Site) -> None:
    site = page(hosted, HALBERD, "The missiles", "The \u202emissiles")
    assert "it holds the unseen character U+202E" in why(verifier, site)


def test_an_editors_page_may_say_anything_but_its_links_must_lead_somewhere(verifier: Verifier, hosted: Site) -> None:
    path = "method/index.html"
    assert why(verifier, page(hosted, path, "no claim of our own", "every claim our own"), path) == []
    assert why(verifier, page(hosted, path, 'href="../timeline/"', 'href="../times/"'), path) == [
        "there is no such page"
    ]


def test_a_statement_that_an_editor_reworded_is_let_through_where_the_data_says_so(
    verifier: Verifier, hosted: Site
) -> None:
    old = "They have not been fired before."

    def change(root):
        claim = next(claim for claim in root["claims"] if claim["text"] == old)
        claim["text"], claim["edited"] = "No missile was fired.", True
        return ""

    text = f"<p>No missile was fired. {cite('a01', 3)} {{}}</p>"
    assert why(verifier, added(edited(hosted, change)[1], text.format("<em>edited</em>"))) == []
    assert why(verifier, added(hosted, text.format("<em>edited</em>")))
    assert why(verifier, added(edited(hosted, change)[1], text.format("")))


def test_labels_of_a_profile_can_be_given(seeds, hosted: Site) -> None:
    from generator.verify import read_articles

    site = added(hosted, "<table><tr><th>Sea routes</th></tr></table>")
    assert not Verifier(read_articles(seeds)).verify(site).ok
    assert Verifier(read_articles(seeds), ["Sea routes"]).verify(site).ok


def test_a_tooltip_says_only_what_its_link_leads_to(verifier: Verifier, hosted: Site) -> None:
    link = cite("a01", 3).replace("<a ", '<a title="{}" ')
    text = f"<p>They have not been fired before. {link}</p>"
    assert why(verifier, added(hosted, text.format("They have not been fired before."))) == []
    assert why(verifier, added(hosted, text.format("They have been fired before.")))


def test_the_data_and_a_page_agree_on_what_is_cited(verifier: Verifier, hosted: Site) -> None:
    data = json.loads(hosted[DATA])
    page_ = next(page for page in data["pages"] if page["path"] == "risks/blockade.md")
    page_["cites"].append({"source": "b02", "sentence": 4})
    site = {**hosted, DATA: json.dumps(data).encode()}
    assert why(verifier, site, "risks/blockade/index.html") == ["the data says that it is cited here"]
