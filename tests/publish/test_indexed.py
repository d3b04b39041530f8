"""What is taken of a page for the search is what the theme's plug-in takes of it."""

from contextlib import suppress
from types import SimpleNamespace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from material.plugins.search.plugin import SearchIndex

from generator.publish.building.indexed import sooner

PIECES = (
    *("a", "b c", " ", "\n", "\n\n", "&amp;", "&lt;", "“", "x &amp; y "),
    *("<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<em>", "</em>", "<strong>", "</strong>", "<a>", "</a>"),
    *('<h1 id="t">', "</h1>", '<h2 id="u">', "</h2>", '<a id="s0"></a>', '<a href="../b/#c">', "<pre>", "</pre>"),
    *("<br />", "<code>", "</code>", '<p data-search-exclude="">', '<a class="headerlink" href="#t">', "<table>"),
    *("</table>", "<script>", '<a data-search-exclude="">', '<em class="linenodiv">', "<b>", "</b>", "<h3>", "</h3>"),
)
WHOLE = (
    *(
        '<h1 id="t">A <em>b</em></h1>',
        '<h2 id="u">C<a class="headerlink" href="#u">#</a></h2>',
        "<p>a <em>b</em> c</p>",
    ),
    *('<ul>\n<li>a <a href="b">b</a> <a href="c">c</a>\n d <em>e <a href="f">f</a></em></li>\n</ul>', "<p></p>"),
    *("<p><em> </em></p>", "<p><a> </a> <em> </em>\nx</p>", "<pre> <em> </em> a</pre>", "<strong>a</strong>"),
)


def rows(html: str, *, ours: bool) -> list[dict[str, Any]] | None:
    page: Any = SimpleNamespace(content=html, meta={}, toc=[], url="p/", title="P")
    index = SearchIndex(lang=["en"], separator=" ", pipeline=[], fields={})
    try:
        if ours and not sooner(index, page):
            return None
    except ValueError:  # the theme's own parser gives up where tags do not close
        return None
    if not ours:
        with suppress(ValueError):
            index.add_entry_from_context(page)
            return index.entries  # type: ignore[no-any-return]
        return None
    return index.entries  # type: ignore[no-any-return]


@given(st.lists(st.sampled_from([*PIECES, *WHOLE]), max_size=14).map("".join))
@settings(max_examples=1500, deadline=None)
def test_any_page_is_taken_as_the_theme_takes_it(html: str) -> None:
    made = rows(html, ours=True)
    theirs = rows(html, ours=False)
    if made is not None and theirs is not None:
        assert made == theirs


@given(st.lists(st.sampled_from(WHOLE), max_size=8).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_a_page_as_markdown_writes_it_is_taken_at_once(html: str) -> None:
    assert rows(WHOLE[0] + html, ours=True) == rows(WHOLE[0] + html, ours=False)
