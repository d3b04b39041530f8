"""Each kind of file gives its article's words, and what it says of it."""

import json
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.model.source import Block, Source
from generator.reading import account
from generator.reading.source import read_article, read_sources
from tests.reading import made


def put(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def read(folder: Path, name: str, data: bytes | str) -> Source:
    source = read_article(put(folder, name, data), folder)
    assert account(source).total() == source.length
    return source


def words(source: Source) -> list[str]:
    return [sentence.text for sentence in source.sentences if sentence.says]


def title(source: Source) -> list[str]:
    return [sentence.text for sentence in source.sentences if sentence.block is Block.TITLE]


def test_a_saved_page_gives_its_article_and_what_its_head_says(tmp_path):
    source = read(tmp_path, "a.html", made.page())
    assert words(source) == list(made.BODY)
    assert title(source) == [made.TITLE] == [source.title]
    assert (source.publisher, source.author, source.published, source.url) == (
        "Delia Times",
        "Jane Hale",
        "2024-05-13",
        "https://times.example/old-bridge",
    )


def test_the_blocks_of_a_page_are_kept(tmp_path):
    rows = [
        f"<p>{made.BODY[0]}</p><h2>What now</h2><p>{made.BODY[1]}</p>",
        f"<ul><li>{made.BODY[2]}</li></ul><blockquote><p>{made.BODY[3]}</p></blockquote>",
    ]
    source = read(tmp_path, "a.html", made.page("".join(rows)))
    assert [(s.block, s.text) for s in source.sentences] == [
        (Block.TITLE, made.TITLE),
        (Block.PARAGRAPH, made.BODY[0]),
        (Block.HEADING, "What now"),
        (Block.PARAGRAPH, made.BODY[1]),
        (Block.BULLET, made.BODY[2]),
        (Block.QUOTE, made.BODY[3]),
    ]


def test_linked_data_comes_before_meta_tags_and_needs_no_order(tmp_path):
    data = {
        "@graph": [
            {"@type": "WebSite", "name": "Not this"},
            {
                "@type": ["NewsArticle"],
                "headline": "The bridge &amp; the town",
                "author": [{"@type": "Person", "name": "Jane Hale"}, {"name": "John Orde"}],
                "publisher": {"name": "Delia Post"},
                "datePublished": "2024-05-14T23:30:00-05:00",
            },
        ]
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    source = read(tmp_path, "a.html", made.page(head=made.HEAD + script))
    assert (source.title, source.author, source.publisher, source.published) == (
        "The bridge & the town",
        "Jane Hale, John Orde",
        "Delia Post",
        "2024-05-14",
    )


def test_words_in_scripts_and_styles_are_never_read(tmp_path):
    source = read(tmp_path, "a.html", made.page())
    assert not [s for s in source.sentences if "script says" in s.text or "color" in s.text]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("utf-8", "utf-8-sig")],
)
def test_a_page_is_decoded_as_it_declares(tmp_path, declared, encoding):
    text = made.page().replace("charset='utf-8'", f"charset='{declared}'")
    assert made.BODY[2] in words(read(tmp_path, "a.html", text.encode(encoding)))


def test_a_page_that_lies_about_its_encoding_is_told(tmp_path):
    _, (found, *_) = read_sources(put(tmp_path, "a.html", made.page().encode("cp1252")), tmp_path)
    assert found.line == 8
    assert "Windows-1252" in found.what


def test_a_page_saved_by_a_browser_in_one_file(tmp_path):
    data = made.mail(html=made.page())
    assert words(read(tmp_path, "a.mhtml", data)) == list(made.BODY)


def test_a_date_in_the_address_counts_where_no_other_is(tmp_path):
    head = '<link rel="canonical" href="https://times.example/2024/05/13/bridge/">'
    source = read(tmp_path, "a.html", made.page(head=head))
    assert (source.published, source.publisher) == ("2024-05-13", "times.example")


LINES = (
    "Old bridge in Delia closed",
    "By Jane Hale",
    "The old bridge in Delia was closed on Monday, the mayor said in a state-",
    "ment that was read out in front of the town hall before many reporters, all of them well-known and known well.",
    "Drivers take the tunnel.",
    "Two engineers found cracks in three of its eight pillars, and a report is",
)
MORE = (
    "expected in the coming weeks, well-",
    "known as the tunnel is for its queues. The tunnel is full.",
)


def test_a_pdf_gives_its_paragraphs(tmp_path):
    about = "/Title (Old bridge in Delia closed) /Author (Some Printer 4.2)"
    pages = [["Delia Times 1", *LINES, "Page 1 of 2"], ["Delia Times 2", *MORE, "Page 2 of 2"]]
    source = read(tmp_path, "a.pdf", made.pdf(pages, about))
    first, *rest = words(source)
    assert first.startswith("The old bridge in Delia was closed on Monday, the mayor said in a statement that was read")
    assert first.endswith("reporters, all of them well-known and known well.")
    assert rest[1].endswith("a report is expected in the coming weeks, well-known as the tunnel is for its queues.")
    assert [rest[0], rest[2]] == ["Drivers take the tunnel.", "The tunnel is full."]
    assert (source.title, source.author) == ("Old bridge in Delia closed", "Jane Hale")


def test_a_word_document(tmp_path):
    rows = [("Title", made.TITLE), ("Normal", made.BODY[0]), ("Heading1", "What now"), ("ListBullet", made.BODY[1])]
    source = read(tmp_path, "a.docx", made.docx([*rows, ("Quote", made.BODY[2])]))
    assert [(s.block, s.text) for s in source.sentences] == [
        (Block.TITLE, made.TITLE),
        (Block.PARAGRAPH, made.BODY[0]),
        (Block.HEADING, "What now"),
        (Block.BULLET, made.BODY[1]),
        (Block.QUOTE, made.BODY[2]),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"text": "\n\n".join(made.BODY)},
        {"html": "".join(f"<p>{row}</p>" for row in made.BODY)},
        {"text": "\n\n".join(made.BODY), "html": "<p>Other words</p>"},
    ],
)
def test_a_mail(tmp_path, parts):
    source = read(tmp_path, "a.eml", made.mail(**parts))
    assert words(source) == list(made.BODY)
    assert (source.title, source.author, source.published) == (made.TITLE, "Jane Hale", "2024-05-13")


def test_a_feed_has_an_article_an_entry(tmp_path):
    full = "".join(f"<p>{row}</p>" for row in made.BODY)
    path = put(tmp_path, "news.xml", made.rss([made.item(1, full), made.item(2)]))
    sources, findings = read_sources(path, tmp_path)
    assert [words(source) for source in sources] == [list(made.BODY), ["Short words."]]
    assert (sources[0].publisher, sources[0].author, sources[0].published, sources[0].url, sources[0].title) == (
        "Delia Times",
        "Jane Hale",
        "2024-05-13",
        "https://times.example/1",
        "Report 1 on the bridge",
    )
    assert [found.what for found in findings] == ["1 of 2 entries give only a teaser, which is read as it is"]


def test_atom_with_marked_up_words(tmp_path):
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Delia Times</title><entry><title>A&nbsp;report</title>'
        '<link rel="self" href="https://times.example/no"/><link href="https://times.example/yes"/>'
        "<updated>2024-05-13T08:00:00Z</updated><author><name>Jane Hale</name></author><content type='xhtml'>"
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>One is here.</p><p>Two <b>is</b> &lt; here.</p></div></content>'
        "</entry></feed>"
    )
    ((source,), _) = read_sources(put(tmp_path, "news.atom", feed), tmp_path)
    assert words(source) == ["One is here.", "Two is < here."]
    assert (source.title, source.url, source.author) == ("A report", "https://times.example/yes", "Jane Hale")


ROWS = [
    {
        "Headline": "One",
        "Body": "One is here.",
        "Pub Date": "May 13, 2024",
        "Link": "https://t.example/1",
        "By": "T",
    },
    {"Headline": "Two", "Body": "Two is here, “so”.", "Pub Date": "03/04/2019", "Link": "", "By": "T"},
]


def listing(kind: str, rows: list[dict[str, str]]) -> str:
    if kind == "csv":
        cells = [list(rows[0]), *(list(row.values()) for row in rows)]
        return "\n".join(",".join(f'"{cell}"' for cell in row) for row in cells)
    return "\n".join(json.dumps(row) for row in rows) if kind == "jsonl" else json.dumps({"articles": rows})


@pytest.mark.parametrize("kind", ["csv", "jsonl", "json"])
def test_a_listing_has_an_article_a_row(tmp_path, kind):
    sources, findings = read_sources(put(tmp_path, f"list.{kind}", listing(kind, ROWS)), tmp_path)
    assert [(s.title, words(s), s.published, s.url, s.author) for s in sources] == [
        ("One", ["One is here."], "2024-05-13", "https://t.example/1", "T"),
        ("Two", ["Two is here, “so”."], None, None, "T"),
    ]
    assert ["03/04/2019" in found.what and "either way" in found.why for found in findings] == [True]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "json"])
def test_an_article_of_a_listing_keeps_its_id_wherever_it_stands(tmp_path, kind):
    first, _ = read_sources(put(tmp_path, f"list.{kind}", listing(kind, ROWS)), tmp_path)
    again, _ = read_sources(put(tmp_path, f"list.{kind}", listing(kind, ROWS[::-1])), tmp_path)
    assert [s.id for s in first] == [s.id for s in again][::-1]
    assert all(s.id.startswith("list-") for s in first)


def test_a_row_given_twice_is_read_once_and_two_texts_of_one_address_are_two(tmp_path):
    rows = [ROWS[0], ROWS[0], {**ROWS[0], "Body": "Three is here."}]
    sources, findings = read_sources(put(tmp_path, "list.jsonl", listing("jsonl", rows)), tmp_path)
    assert sorted(words(s)[0] for s in sources) == ["One is here.", "Three is here."]
    assert len({s.id for s in sources}) == 2
    assert [(found.what, found.line) for found in findings] == [("an entry is not read twice", 2)]


def test_a_sidecar_of_a_listing_speaks_of_all_its_articles(tmp_path):
    put(tmp_path, "list.yml", "publisher: Delia Archive\nrights: used\ntitle: One for all\n")
    sources, findings = read_sources(put(tmp_path, "list.csv", listing("csv", ROWS)), tmp_path)
    assert {s.publisher for s in sources} == {"Delia Archive"}
    assert [s.title for s in sources] == ["One", "Two"]
    assert any("`title` of the sidecar" in found.what for found in findings)


def test_the_sidecar_counts_before_what_a_page_says(tmp_path):
    put(tmp_path, "a.yml", "publisher: Delia Archive\n")
    source = read(tmp_path, "a.html", made.page())
    assert (source.publisher, source.author) == ("Delia Archive", "Jane Hale")


@pytest.mark.parametrize(("name", "extra"), [("a.html", "html"), ("a.pdf", "pdf")])
def test_without_its_library_a_file_is_named_with_what_to_install(tmp_path, monkeypatch, name, extra):
    import sys

    for module in ("lxml.html", "pypdf"):
        monkeypatch.setitem(sys.modules, module, None)
    path = put(tmp_path, name, made.page() if extra == "html" else made.pdf([LINES]))
    with pytest.raises(InputError) as caught:
        read_sources(path, tmp_path)
    (found,) = caught.value.findings
    assert found.now == f"pip install 'briefing-site-generator[{extra}]'"


def test_text_alone_loads_no_heavy_library(tmp_path):
    import subprocess
    import sys

    put(tmp_path, "a.txt", " ".join(made.BODY))
    code = (
        "import sys; from pathlib import Path; from generator.reading import read_folder; "
        "read_folder(Path('.'), Path('.')); "
        "print({'lxml', 'trafilatura', 'pypdf', 'dateutil'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
