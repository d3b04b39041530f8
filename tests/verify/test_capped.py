"""A list that leaves pages out says how many, and nothing stands on a page twice."""

import json

import pytest

from generator.verify import Verifier
from tests.verify.faults import DATA, Site
from tests.verify.test_page import HALBERD, added, cite, page

INDEX = "actors/index.html"


@pytest.fixture(scope="module")
def capped(hosted: Site) -> Site:
    """The story with an index of its actors, of whom home lists two of three."""
    root = json.loads(hosted[DATA])
    cites = [{"source": "a01", "sentence": 7}]
    root["pages"].append({"path": "actors/index.md", "title": "Actors", "kind": "section", "cites": cites})
    link = '<li><a href="{0}/">{1}</a></li>'
    names = (("marenia", "Marenia"), ("orrin-tasch", "Orrin Tasch"), ("velland", "Velland"))
    body = f"<h1>Actors</h1><h2>Actors</h2><ul>{''.join(link.format(*name) for name in names)}</ul>"
    told = f"<p>“We will not be the first to shoot,” said Tasch. {cite('a01', 7).replace('../../', '../')}</p>"
    start, end = hosted[HALBERD].decode().split("<h1")[0], "</article></body></html>"
    made = (start + body.replace("</a></li>", f"</a>{told}</li>", 1) + end).replace("Halberd - Strait", "Actors")
    home = page(hosted, "index.html", "</ul>\n</article>", '<li>{}<a href="actors/">Actors</a></li></ul></article>')
    return {**home, INDEX: made.replace("../../", "../").encode(), DATA: json.dumps(root).encode()}


def found(verifier: Verifier, site: Site, words: str) -> set[str]:
    """What is found on home, with these words before the link to the section's index."""
    site = {**site, "index.html": site["index.html"].replace(b"<li>{}", f"<li>{words}".encode())}
    return {finding.why for finding in verifier.verify(site).findings if finding.path == "index.html"}


def test_as_many_more_as_the_list_leaves_out(verifier: Verifier, capped: Site) -> None:
    assert found(verifier, capped, "<em>and 1 more in</em> ") == set()
    assert found(verifier, capped, "<em>and 2 more in</em> ") == {"the rest of a list: it is 1"}


def test_the_rest_of_a_list_leads_to_its_index(verifier: Verifier, hosted: Site) -> None:
    site = page(hosted, "index.html", "</ul>\n</article>", "<li>{}</li></ul></article>")
    reason = "the rest of a list: it stands beside no link to a section"
    assert reason in found(verifier, site, '<em>and 1 more in</em> <a href="timeline/">Timeline</a>')


def twice(verifier: Verifier, site: Site, path: str = HALBERD) -> bool:
    """Whether something is found to stand on the page twice."""
    found = {finding.why for finding in verifier.verify(site).findings if finding.path == path}
    return bool(found & {"the page shows it twice", "the table has this row twice"})


def test_a_statement_stands_on_a_page_once(verifier: Verifier, hosted: Site) -> None:
    item = f"<ul><li>The weapon weighs 500 pounds and would not reach Marenia itself. {cite('c03', 2)}</li></ul>"
    assert twice(verifier, added(hosted, f"<h2>What is reported</h2>{item}"))
    assert not twice(verifier, added(hosted, f"<h2>What links here</h2>{item}"))


def test_two_sides_in_one_sentence_are_two_rows_where_other_words_are_bold(verifier: Verifier, hosted: Site) -> None:
    rows = [f"<tr><td>{words} {cite('a01', 1)}</td></tr>" for words in ("<b>Two</b> of ten", "Two of <b>ten</b>")]
    assert twice(verifier, added(hosted, f"<table>{rows[0] * 2}</table>"))
    assert not twice(verifier, added(hosted, f"<table>{''.join(rows)}</table>"))


def test_who_denies_is_told_with_each_statement_that_is_denied(verifier: Verifier, hosted: Site) -> None:
    denial = f"<em>Denied:</em> Ada Lund denied both. {cite('a01', 5)}"
    rows = [f"<li>{words} {cite('c03', at)} {denial}</li>" for words, at in (("They lied.", 2), ("They hid.", 3))]
    assert not twice(verifier, added(hosted, f"<h2>What is reported</h2><ul>{''.join(rows)}</ul>"))
    assert twice(verifier, added(hosted, f"<h2>What is reported</h2><ul>{''.join(rows[:1] * 2)}</ul>"))


def test_one_sentence_may_show_two_relations_of_the_same_two_and_each_once(verifier: Verifier, hosted: Site) -> None:
    rows = [f"<li><em>{kind}</em> Ada Lund said so. {cite('c03', 2)}</li>" for kind in ("leads", "accused by")]
    assert not twice(verifier, added(hosted, f"<h2>Relations</h2><ul>{''.join(rows)}</ul>"))
    assert twice(verifier, added(hosted, f"<h2>Relations</h2><ul>{''.join(rows[:1] * 2)}</ul>"))


def test_a_sentence_may_be_told_under_two_days_but_not_twice_under_one(verifier: Verifier, hosted: Site) -> None:
    path = "timeline/index.html"
    text = hosted[path].decode()
    item = text[text.index("<li>") : text.index("</li>") + 5]
    assert twice(verifier, page(hosted, path, item, item + item), path)
    assert not twice(verifier, added(hosted, f"<h2>Date not given</h2><ul>{item}</ul>", path), path)


def test_a_table_has_each_row_once(verifier: Verifier, hosted: Site) -> None:
    text = hosted[HALBERD].decode()
    row = text[text.index("<tbody>") + 7 : text.index("</tr>", text.index("<tbody>")) + 5]
    assert twice(verifier, page(hosted, HALBERD, row, row + row))
