"""How a built page is read: blocks, tokens, groups and links."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.verify.site.document import Document, What
from generator.verify.site.groups import groups
from generator.verify.site.links import broken_links, page_key, site_map
from generator.verify.site.markup import read_page


def read(article: str, outside: str = "") -> Document:
    return read_page(f'<title>T</title>{outside}<article class="md-content__inner">{article}</article>'.encode())


def blocks(article: str) -> list[tuple[str, str]]:
    return [(block.tag, " ".join(block.text.split())) for block in read(article).blocks]


def test_each_item_cell_and_heading_is_a_block_without_what_is_nested() -> None:
    page = "<h1>A</h1><ul><li>b <em>c</em><ul><li>d</li></ul></li><li><p>e</p><p>f</p></li></ul><p>g</p>"
    assert blocks(page) == [("h1", "A"), ("li", "b c"), ("li", "d"), ("li", "e f"), ("p", "g")]
    assert [block.parent for block in read(page).blocks] == [None, None, 1, None, None]


def test_words_outside_every_block_are_a_block() -> None:
    assert blocks("x<div>y</div><p>z</p>") == [("stray", "xy"), ("p", "z")]


def test_cells_know_their_place() -> None:
    cells = read("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>").blocks
    assert [(cell.row, cell.column, cell.text) for cell in cells] == [
        (1, 1, "a"),
        (1, 2, "b"),
        (2, 1, "c"),
        (2, 2, "d"),
    ]


def test_what_the_theme_puts_in_is_left_out_and_its_links_are_kept() -> None:
    page = read(
        '<h1 id="a">A<a class="headerlink" href="#a">¶</a></h1><a class="md-content__button" href="e/">Edit</a>'
        "<script>var x = '<p>y</p>';</script><style>p {}</style>",
        outside='<nav><a href="n/">N</a></nav>',
    )
    assert [block.text for block in page.blocks] == ["A"]
    assert page.links == ("n/", "#a", "e/")
    assert page.headings == {"a": "A"}
    assert (page.name, page.title, page.text) == ("A", "T", "A")


@pytest.mark.parametrize(
    "article",
    ["<p>a<p>b</p>", "<p>a</div>b</p>", "<ul><li>a<li>b</ul>", "<p>a</p></p></li>", "<p>a<br/>b", "<em><p>a</em>b</p>"],
)
def test_markup_that_is_not_closed_loses_no_words(article: str) -> None:
    assert read(article).text.startswith("a")
    assert "".join("".join(block.text.split()) for block in read(article).blocks) == read(article).text


@given(st.text(alphabet=st.sampled_from('<>/ae"&; =-!phlium'), max_size=60))
@settings(deadline=None, max_examples=300)
def test_any_markup_is_read_without_a_crash(article: str) -> None:
    document = read(article)
    assert all(groups(block.tokens) for block in document.blocks)


def group_texts(html: str) -> list[tuple[str, list[str], list[str]]]:
    (block,) = read(f"<p>{html}</p>").blocks
    return [(g.text, [c.label for c in g.cites], [s.text for s in g.said]) for g in groups(block.tokens)]


CITE = '<a href="s/#s0123456789">a:{}</a>'


def test_a_citation_closes_the_words_before_it() -> None:
    html = f"One. {CITE.format(1)} {CITE.format(2)} <em>in 2 sources</em> Two. {CITE.format(3)} <em>x</em>"
    assert group_texts(html) == [("One.", ["a:1", "a:2"], ["in 2 sources"]), ("Two.", ["a:3"], ["x"])]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("They <em>[the crew]</em> left.", "They left."),
        ("They <em>[the crew]</em>, who left.", "They, who left."),
        ("“They <em>[the crew]</em>” left.", "“They” left."),
        ("They<em> [the crew]</em> left.", "They left."),
        ("<em>Then</em> they left.", "they left."),
        ("They left <em>[home]</em>.", "They left."),
        ("They <em>[the crew]</em> “left”.", "They “left”."),
        ("They <em>[the crew]</em>—and others—left.", "They—and others—left."),
        ("They <em>[the crew]</em> — and others — left.", "They — and others — left."),
    ],
)
def test_taking_out_what_is_said_leaves_the_sentence(html: str, text: str) -> None:
    assert group_texts(f"{html} {CITE.format(1)}")[0][0] == text


def test_links_and_brackets_know_where_they_stand() -> None:
    html = f'<a href="x/">The <b>crew</b></a> and they <em>[it]</em> left the <a href="y/">port</a>. {CITE.format(1)}'
    (block,) = read(f"<p>{html}</p>").blocks
    group = groups(block.tokens)[0]
    assert group.text == "The crew and they left the port."
    assert [(link.text, group.text[link.start : link.end]) for link in group.links] == [
        ("The crew",) * 2,
        ("port",) * 2,
    ]
    assert [group.text[: said.at] for said in group.said] == ["The crew and they"]


def test_two_stretches_of_emphasis_stay_two_and_one_with_a_link_stays_one() -> None:
    (block,) = read('<p><em>a</em><em>b <a href="x/">c</a> d</em></p>').blocks
    assert [(said.text, said.hrefs) for said in groups(block.tokens)[-1].said] == [("a", ()), ("b c d", ("x/",))]
    assert {token.what for token in block.tokens} == {What.SAID}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("index.html", ""),
        ("index.md", ""),
        ("a/index.html", "a"),
        ("a.html", "a"),
        ("a/b.md", "a/b"),
        ("a/b/index.html", "a/b"),
        ("a/index.md", "a"),
    ],
)
def test_a_page_has_one_key_in_docs_and_in_both_url_styles(path: str, name: str) -> None:
    assert page_key(path) == name


def test_links_must_lead_to_a_file_and_an_id() -> None:
    page = '<a href="{}">x</a>'
    good = ["../b/", "../b/#i", "./", "#j", "", "../", "../x.png", "https://e.org/", "mailto:a@e.org", "../b/?q=1#i"]
    bad = ["../c/", "../b/#k", "#i", "../../", "javascript:alert(1)", "data:text/html,x", "/b/", "file:///etc/passwd"]
    pages = {
        "a/index.html": read('<p id="j">' + "".join(page.format(href) for href in [*good, *bad]) + "</p>"),
        "b/index.html": read('<p id="i">x</p>'),
        "index.html": read(""),
    }
    findings, count = broken_links(site_map(pages, frozenset({*pages, "x.png"})), "a/index.html")
    assert [finding.what for finding in findings] == [f"link to {href}" for href in bad]
    assert count == len(good) + len(bad)


def test_offline_a_link_to_a_folder_is_broken() -> None:
    pages = {
        "index.html": read('<a href="a/b.html">x</a><a href="a/">x</a>'),
        "a/b.html": read(""),
        "a/index.html": read(""),
    }
    findings, _ = broken_links(site_map(pages, frozenset(pages)), "index.html")
    assert [finding.what for finding in findings] == ["link to a/"]


def test_the_not_found_page_links_from_wherever_the_site_stands() -> None:
    pages = {"404.html": read('<a href="/sub/path/a/">x</a><a href="/sub/b/">x</a>'), "a/index.html": read("")}
    findings, _ = broken_links(site_map(pages, frozenset(pages)), "404.html")
    assert [finding.what for finding in findings] == ["link to /sub/b/"]


def test_nothing_is_loaded_from_the_network() -> None:
    page = read('<img src="https://e.org/x.png"><script src="gone.js"></script><img src="data:image/png;base64,AA">')
    findings, _ = broken_links(site_map({"index.html": page}, frozenset({"index.html"})), "index.html")
    assert [finding.what for finding in findings] == ["loads https://e.org/x.png", "loads gone.js"]
