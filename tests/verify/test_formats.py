"""What is read of a file of any kind is found in it again, in order and unbroken, by a reader of its own."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.reading.names import source_id
from generator.reading.source import read_sources
from generator.verify import days
from generator.verify.articles.article import Article, read_article, read_articles
from generator.verify.articles.solid_view import Shelf, SolidView, solid_pages, solid_view
from generator.verify.articles.web_page import page
from generator.verify.words import fold
from tests.linear import assert_linear
from tests.reading import made

FULL = "".join(f"<p>{row}</p>" for row in made.BODY)
ROWS = [
    {
        "title": "One",
        "text": "One is here. Two is there.",
        "date": "1715588100",
        "url": "https://t.example/1",
        "by": "A",
    },
    {"title": "Two", "text": "<p>One is <b>here</b>.</p><p>It&nbsp;is &lt; 3.</p>", "date": "2024/05/13", "by": "A, B"},
]
LINKED = {
    "@type": "NewsArticle",
    "headline": "A &amp; B",
    "author": [{"name": "Ann Bo"}, "Cy Do"],
    "datePublished": "2024-05-13T10:00:00Z",
}
LINES = ("Old bridge", "The old bridge in Delia was closed on Monday, the mayor said in a state-", "ment at the hall.")
LONG = ("Then he left the hall and", "went home by the tunnel.")


def cells() -> str:
    rows = [list(ROWS[0]), *([row.get(key, "") for key in ROWS[0]] for row in ROWS)]
    return "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)


FILES: dict[str, bytes | str] = {
    "a.html": made.page(),
    "b.html": made.page(body=FULL.replace("tunnel,", "<i>tunnel</i><sup>1</sup>,") + "<ul><li>One is here.</li></ul>"),
    "c.html": made.page().replace("charset='utf-8'", "charset='iso-8859-1'").encode("cp1252"),
    "d.html": made.page().encode("cp1252"),
    "e.html": made.page(head=f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'),
    "a.mhtml": made.mail(html=made.page()),
    "a.pdf": made.pdf([["Delia Times 1", *LINES, LONG[0], "- 1 -"], ["Delia Times 2", LONG[1], "- 2 -"]]),
    "a.docx": made.docx([("Title", made.TITLE), *(("Normal", row) for row in made.BODY)]),
    "a.eml": made.mail(text="\n\n".join(made.BODY)),
    "b.eml": made.mail(html=FULL),
    "a.xml": made.rss([made.item(1, FULL), made.item(2), made.item(3, FULL.replace("Monday", "Tuesday"))]),
    "b.xml": "\ufeff\n" + made.rss([made.item(1, FULL)]),
    "c.xml": made.rss([made.item(1, FULL)]).encode("utf-16"),
    "a.csv": cells(),
    "a.jsonl": "\n".join(json.dumps(row) for row in ROWS),
    "a.json": json.dumps({"articles": ROWS}),
    "a.txt": "It’s “closed” – so.".encode("cp1252"),
    "b.txt": "It’s “closed” – so.".encode("mac-roman"),
    "c.txt": ("“One” is here.\n" * 9).encode() + b"Two is \xff here.",
    "a.md": "---\ndate: May 13, 2024\nsource: https://t.example/1\nbyline: Jane Hale\n---\nOne is here.\n",
}  # fmt: skip


def article_of(articles: tuple[Article, ...], source: str, texts: list[str]) -> Article:
    """The article that has the most of the sentences, as the check chooses it."""
    held = [found for article in articles if (found := article.holding(source, texts))]
    return max(held, key=lambda article: sum(article.view.find(text, 0) is not None for text in texts))


@pytest.mark.parametrize("name", FILES)
def test_every_sentence_read_is_found_in_order_and_all_that_is_known_too(tmp_path: Path, name: str) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    data = FILES[name]
    (seeds / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    sources, _ = read_sources(seeds / name, tmp_path)
    articles = read_articles(seeds)
    assert sources
    for source in sources:
        texts = [sentence.text for sentence in source.sentences]
        article = article_of(articles, source.id, texts)
        assert (article.path, article.sha256) == (source.path, source.sha256)
        cursor = 0
        for number, text in enumerate(texts):
            found = article.view.find(text, cursor)
            assert found is not None, text
            cursor = found[1] if number else 0
        said = "\n".join([article.view.text, *article.meta.values()])
        for value in (source.publisher, source.url, *(source.author or "").split(", ")):
            assert (value or "") in said
        day = days.iso(source.published or "")
        assert day is None or days.written(day, said)


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith((".txt", ".md"))])
def test_a_changed_word_or_a_broken_sentence_is_not_found(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = FILES[name]
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    sources, _ = read_sources(path, tmp_path)
    article = read_article(path, name)
    for source in sources:
        for sentence in source.sentences:
            if sentence.says and len(sentence.text) > 40:
                assert article.view.find(sentence.text.replace(" the ", " a ", 1).replace("T", "N"), 0) is None
                assert article.view.find(sentence.text[:20] + sentence.text[23:], 0) is None


def test_scripts_styles_and_comments_are_no_words() -> None:
    found = page(
        "<p>One</p><script>two</script><style>three</style><!-- four --><noscript>five</noscript><p>six < 7</p>"
    )
    assert fold(" ".join(found.seen)) == "One six < 7"


@pytest.mark.parametrize(
    "bit", ["<", "<!--", "<a b='", '<a b="', "<script>", "<title>", "<sup>", "<meta content=", "&"]
)
def test_a_page_of_open_ends_is_read_in_linear_time(bit: str) -> None:
    assert_linear(lambda times: lambda: page(bit * times), 4_000, noise=0.002)


def test_words_may_run_over_a_pages_edge_but_not_over_words() -> None:
    view = solid_pages([["One is", "2"], ["Head", "never", "here and", "not there."]], 1)
    assert view.find("One is here and not there.", 0) is None
    view = solid_pages([["A word", "One is", "2"], ["Head", "here and", "not there.", "3"]], 1)
    assert view.find("One is here and not there.", 0) is not None
    assert view.find("A word here and", 0) is None


def test_the_article_of_a_shelf_is_the_one_that_holds_all_sentences() -> None:
    views = [
        solid_view(["One is here.", "A long sentence that both have."]),
        solid_view(["Two is.", "A long sentence that both have."]),
    ]
    shelf = Shelf(views, "One is here. Two is.")
    assert shelf.holding(["Two is.", "A long sentence that both have."]) is views[1]
    assert shelf.holding(["One is here."]) is views[0]
    assert isinstance(shelf.holding(["Nothing of it."]), SolidView)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/"), min_size=1, max_size=60))
@example("con_0123456789")
@example("U.S.’s plan — what’s next")
@example("a" * 17 + "-" + "b" * 17)
def test_the_id_of_any_file_name_is_known_again(stem: str) -> None:
    view = solid_view([""])
    assert Article(path="x", stem=stem, sha256="", view=view).may_be(source_id(stem))


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xml", "a.json", "a.eml", "a.html", "a.csv", "a.mhtml"])
def test_a_torn_file_has_no_words_but_its_own_bytes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.4 torn" if name == "a.pdf" else b"<!ENTITY \x00\xff")
    words = read_article(tmp_path / name, name).view.text
    assert words.rstrip("\ufffdÿ ") in ("", "<!ENTITY")
