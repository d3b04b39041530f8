"""The whole briefing as one document: every note resolves both ways, nothing is fetched, rights are respected."""

import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.errors import UsageError
from generator.publish.book import pdf as book_pdf
from generator.publish.book.book import book
from generator.publish.book.pdf import by_browser
from generator.publish.data.export import export
from generator.publish.generate import run, write
from generator.publish.project import open_project, read_pages
from tests.site import browser
from tests.story import make_project


class Read(HTMLParser):
    """What a document links to, its ids, and what it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" and "href" in given else []
        self.loads += [tag] if tag in {"img", "link", "script", "iframe"} else []


def made(root: Path, *, folded: bool = False) -> tuple[str, Read]:
    project = open_project(root)
    write(project, run(project))
    again = run(project)
    data = export(again.briefing, again.pages, again.own, again.edits, again.redirects)
    texts = {path: page.body for path, page in read_pages(project)[0].items()}
    sections = [(section.id, section.label) for section in again.briefing.profile.sections]
    document = book(data, texts, sections, folded=folded)
    read = Read()
    read.feed(document)
    return document, read


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    return made(make_project(tmp_path_factory.mktemp("book")))


def test_every_citation_is_a_note_and_every_link_resolves(document):
    read = document[1]
    assert len(read.ids) == len(set(read.ids))
    inside = [link[1:] for link in read.links if link.startswith("#")]
    assert set(inside) <= set(read.ids)
    called = {link for link in inside if link.startswith("n-")}
    assert called == {anchor for anchor in read.ids if anchor.startswith("n-")} != set()
    assert {anchor for anchor in read.ids if anchor.startswith("r-")} == {f"r{anchor[1:]}" for anchor in called}
    assert all(link.startswith(("#", "http")) for link in read.links)


def test_notes_give_the_sentence_and_its_source(document):
    notes = re.findall(r'<li id="n-[\d-]+">.*?</li>', document[0])
    assert len(notes) > 10
    for note in notes:
        assert re.search(r"“.{10,}” <a href=\"#source-\w[\w-]*\">[\w-]+:\d+</a></li>$", note), note


def test_it_needs_no_other_file_and_has_contents(document):
    text, read = document
    assert read.loads == []
    assert "url(" not in text
    assert "@import" not in text
    contents = text[text.index('<nav class="contents">') : text.index("</nav>")]
    chapters = re.findall(r'<section id="(c-[\w-]+)">', text)
    assert re.findall(r'href="#(c-[\w-]+)"', contents) == chapters
    assert chapters[0] == "c-index"


def test_for_a_phone_chapters_fold(tmp_path):
    text, _ = made(make_project(tmp_path), folded=True)
    assert text.count("<details open>") == 1
    assert text.index("<details open>") < text.index('<nav class="contents">') < text.index("<details>")
    assert text.count("<details") == text.count("<summary>") == text.count('<section id="c-')


def test_no_more_of_an_article_is_in_it_than_is_cited(tmp_path):
    root = make_project(tmp_path)
    for seed in list((root / "seeds").glob("*.txt")):
        seed.with_suffix(".yml").write_text("rights: used\n", encoding="utf-8")
    text, _ = made(root)
    project = open_project(root)
    data = export((again := run(project)).briefing, again.pages)
    hidden = [row for source in data["sources"] for row in source["sentences"] if row["text"] is None]
    told = {s.id: s.text for article in again.briefing.articles for s in article.source.sentences}
    kept = [told[row["id"]] for row in hidden if told[row["id"]].endswith(".")]
    assert kept
    assert not [words for words in kept if words in text]


def test_hostile_titles_stay_text(tmp_path):
    data = {
        "title": "<script>1</script>",
        "sources": [],
        "claims": [],
        "pages": [{"path": "index.md", "title": "<b onclick=1>", "kind": "home"}],
    }
    text = book(data, {"index.md": "# A\n\n[x](javascript:alert(1)) [y](https://example.org/?a=1&b=2)\n"}, [])
    assert not [bad for bad in ("<script", "<b onclick", "javascript:") if bad in text]
    assert 'href="https://example.org/?a=1&amp;b=2"' in text


def test_paper_has_page_numbers(document):
    pytest.importorskip("weasyprint", exc_type=ImportError)
    try:
        made = book_pdf.by_weasyprint(document[0])
    except OSError as error:
        pytest.skip(f"WeasyPrint is here, and what it loads is not: {error}")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made)).pages]
    contents = next(text for text in pages if text.startswith("Contents"))
    titles = [match[1] for match in re.finditer(r'<section id="c-[\w-]+">\s*<h1[^>]*>([^<]+)</h1>', document[0])]
    assert len(titles) > 5
    for title in titles:
        told = re.search(rf"{re.escape(title)} ?\.{{3,}} ?(\d+)", contents)
        assert told, title
        assert pages[int(told[1]) - 1].startswith(title)


@pytest.mark.browser
def test_where_what_weasyprint_loads_is_missing_a_browser_is_asked(document, monkeypatch):
    found = browser.find()
    assert found, browser.MISSING

    def broken(_):
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(book_pdf, "find_spec", lambda _: object())
    monkeypatch.setattr(book_pdf, "by_weasyprint", broken)
    monkeypatch.setattr("shutil.which", lambda _: found)
    pdf, told = book_pdf.as_pdf("<p>x</p>")
    assert pdf.startswith(b"%PDF")
    assert told == (book_pdf.NO_PANGO,)


@pytest.mark.browser
def test_a_browser_sets_the_whole_book(document):
    found = browser.find()
    assert found, browser.MISSING
    text, read = document
    paper = PdfReader(io.BytesIO(by_browser(text, found)))
    words = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    chapters = re.findall(r'<section id="c-[\w-]+">', text)
    assert len(paper.pages) > len(chapters)
    for said in (
        "Night ferries",
        "Contents",
        "Notes",
        "The articles",
        "Harbour pilots warn that the ferries could collide",
    ):
        assert said in words
    places = {name for page in paper.pages for name in linked(page)}
    assert {f"/{link[1:]}" for link in read.links if link.startswith("#n-")} <= places


def linked(page) -> list[str]:
    """Where the links of a printed page lead within the document."""
    notes = [one.get_object() for one in page.get("/Annots", [])]
    goals = (note.get("/Dest") or note.get("/A", {}).get("/D") for note in notes)
    return [goal for goal in goals if isinstance(goal, str)]


@pytest.mark.browser
def test_without_weasyprint_a_browser_is_asked_and_what_lacks_is_told(document, monkeypatch):
    found = browser.find()
    assert found, browser.MISSING
    monkeypatch.setattr(book_pdf, "find_spec", lambda _: None)
    monkeypatch.setattr("shutil.which", lambda _: found)
    pdf, told = book_pdf.as_pdf(document[0])
    assert pdf.startswith(b"%PDF")
    assert [finding.note for finding in told] == [True]


def test_where_nothing_can_set_it_that_is_said(monkeypatch):
    monkeypatch.setattr(book_pdf, "find_spec", lambda _: None)
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(UsageError, match="no PDF can be made here"):
        book_pdf.as_pdf("<p>x</p>")


def test_a_browser_that_fails_is_named(tmp_path):
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    with pytest.raises(UsageError, match="chromium made no PDF"):
        by_browser("<p>x</p>", str(broken))
