"""What cannot be read is refused in bounds of time and memory, named with what to do, and stops nothing else."""

import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import pytest

from generator.errors import Finding, InputError
from generator.reading import read_folder
from generator.reading.formats import pdf as pdf_module
from generator.reading.formats import table as table_module
from generator.reading.source import read_sources
from tests.linear import assert_linear
from tests.reading import made
from tests.reading.test_formats import put, words

SECONDS = 10


def refusals(folder, name: str, data: bytes | str) -> tuple[Finding, ...]:
    path = put(folder, name, data)
    start = time.process_time()
    with pytest.raises(InputError) as caught:
        read_sources(path, folder)
    assert time.process_time() - start < SECONDS
    assert all(found.path == name and found.now for found in caught.value.findings)
    return caught.value.findings


def bomb() -> bytes:
    """A document that unpacks to a hundred times its size."""
    space = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
    )
    return made.docx([], space + b"a " * 15_000_000)


LAUGHS = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]><rss><channel><item>&b;</item></channel></rss>'
GERMAN = (
    "Die alte Brücke ist seit Montag für den Verkehr gesperrt, und sie wird es auch im nächsten Jahr noch sein, wie "
    * 3
)
FETCH = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel><item>&a;</item></channel></rss>'
REMOTE = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd"><rss><channel></channel></rss>'


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.html", b"", "no letter"),
        ("empty.pdf", b"", "begin as one"),
        ("empty.docx", b"", "no .docx"),
        ("empty.eml", b"", "header"),
        ("empty.xml", b"", "no element found"),
        ("empty.csv", b"", "no letter"),
        ("empty.jsonl", b"", "no letter"),
        ("zip.txt", b"PK\x03\x04" + b"\0" * 100, "zip"),
        ("zip.csv", b"PK\x03\x04" + b"\0" * 100, "zip"),
        ("zip.html", b"PK\x03\x04\0\0", "NUL"),
        ("page.txt", made.page(), "HTML"),
        ("feed.html", made.rss([made.item(1)]), "the ending .xml"),
        ("menu.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article stands out"),
        ("locked.pdf", made.locked(made.pdf([made.BODY])), "encrypted"),
        ("scan.pdf", made.pdf([[], []]), "pictures"),
        ("torn.pdf", made.pdf([made.BODY])[:200], "broken"),
        ("text.docx", b"Only words.", "zip"),
        ("other.docx", b"", "zip"),
        ("none.rss", made.rss([]), "nothing to read"),
        ("other.xml", "<urlset><url/></urlset>", "<urlset>"),
        ("torn.xml", made.rss([made.item(1)])[:300], "no element found|unclosed"),
        ("laughs.xml", LAUGHS, "declares entities"),
        ("fetch.xml", FETCH, "declares entities"),
        ("remote.xml", REMOTE, "declares entities|no entries"),
        ("laughs.docx", made.docx([], LAUGHS.encode()), "declares entities"),
        ("deep.xml", "<rss>" * 5_000, "levels"),
        ("bomb.docx", bomb(), "unpacks to over"),
        ("names.csv", "a,b\n1,2\n", "called text, body"),
        ("open.csv", 'title,text\nOne,"' + "word " * 300_000, "field larger|end of data"),
        ("deep.json", "[" * 100_000, "nested|JSON"),
        ("deep.jsonl", "[" * 100_000, "nested|Expecting"),
        ("torn.jsonl", '{"text": "One is here."', "Expecting|Unterminated|delimiter"),
        ("teaser.json", '{"story": {"a": 1}}', "no object in it"),
        ("words.eml", "Only words, no header at all.", "header"),
        ("german.html", made.page(paragraphs=[GERMAN]), "German"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_and_named(tmp_path, name, data, why):
    import re

    found = refusals(tmp_path, name, data)
    assert re.search(why, " ".join(str(each) for each in found))


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.xml", "a.csv", "a.jsonl", "a.json"])
def test_a_huge_file_is_refused_unread_with_the_limit(tmp_path, name):
    with (tmp_path / name).open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(InputError) as caught:
        read_sources(tmp_path / name, tmp_path)
    (found,) = caught.value.findings
    assert found.what == "the file is too large"
    assert "000,000 bytes" in found.why


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.jsonl", "a.eml"])
def test_a_line_of_ten_million_characters_is_read_in_bounds_or_refused(tmp_path, name):
    refusals(tmp_path, name, ("Subject: x\n\n" if name == "a.eml" else "") + "word " * 2_000_000)


def test_a_page_three_hundred_levels_deep_keeps_its_article(tmp_path):
    text = (
        made.page()
        .replace("<article>", "<div>" * 300 + "<article>")
        .replace("</article>", "</article>" + "</div>" * 300)
    )
    ((source,), _) = read_sources(put(tmp_path, "deep.html", text), tmp_path)
    assert words(source) == list(made.BODY)


def test_a_page_too_deep_to_keep_is_refused(tmp_path):
    text = made.page().replace("<article>", "<div>" * 3_000 + "<article>")
    (found,) = refusals(tmp_path, "deep.html", text)
    assert "nested deeper" in found.why


BITS = ["<", "<a", "<a b='", '<a b="', "<!--", "<p>", "<div>", "&", "<b><i>", "<table><td>", "<!", "<![CDATA[", "</"]
BITS += ["<br>", "<script>"]


@pytest.mark.parametrize("bit", BITS)
@pytest.mark.parametrize("name", ["a.html", "a.eml", "a.jsonl"])
def test_broken_markup_is_read_in_linear_time(tmp_path, name, bit):
    def prepare(times: int) -> Callable[[], object]:
        body = f"<p>{' '.join(made.BODY)}</p>{bit * times}"
        data: bytes | str = made.page(body)
        if name == "a.eml":
            data = f"Subject: Words\nContent-Type: text/html\n\n{body}"
        if name == "a.jsonl":
            import json

            data = json.dumps({"title": "Words", "text": body})
        path = put(tmp_path, name, data)

        def read() -> None:
            with suppress(InputError):
                read_sources(path, tmp_path)

        return read

    assert_linear(prepare, 2_000, noise=0.02)


def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path):
    lines = ['{"title": "One", "text": "One is here."}', '{"title": "Two", "te', "[]", '{"text": "Three is here."}']
    sources, findings = read_sources(put(tmp_path, "a.jsonl", "\n".join(lines)), tmp_path)
    assert [words(source) for source in sources] == [["One is here."], ["Three is here."]]
    assert [found.line for found in findings] == [2, 3]


def test_a_broken_row_is_named_and_the_rest_is_read(tmp_path):
    rows = [
        "title,text",
        "One,One is here.",
        'Two,"Two" is here.',
        "Three",
        'Four,"Four, ""so"" is\nhere."',
        "Five,Five is here.",
    ]
    sources, findings = read_sources(put(tmp_path, "a.csv", "\n".join(rows)), tmp_path)
    assert [words(s) for s in sources] == [["One is here."], ['Four, "so" is here.'], ["Five is here."]]
    assert [found.line for found in findings] == [3, 4]


def test_a_cell_that_is_never_closed_takes_no_more_than_a_cell_may_hold(tmp_path, monkeypatch):
    monkeypatch.setattr(table_module, "LONGEST_CELL", 2_000)
    rows = ["title,text", "One,One is here.", 'Two,"never closed', *(f"N{n},Row {n} is here." for n in range(500))]
    sources, findings = read_sources(put(tmp_path, "a.csv", "\n".join(rows)), tmp_path)
    assert len(sources) == 501
    assert [found.line for found in findings] == [3]


def test_after_too_many_broken_rows_the_rest_is_named_and_left(tmp_path):
    rows = ["title,text", "One,One is here.", *('Two,"a" b' for _ in range(100))]
    sources, findings = read_sources(put(tmp_path, "a.csv", "\n".join(rows)), tmp_path)
    assert len(sources) == 1
    assert any("20 rows" in found.why or "more such" in found.what for found in findings)
    assert len(findings) < 30


def test_a_pdf_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_module, "SECONDS", 0.01)
    (found,) = refusals(tmp_path, "slow.pdf", made.pdf([made.BODY]))
    assert "it took over" in found.why


def test_a_pdf_whose_reading_breaks_off_is_named(tmp_path, monkeypatch):
    child = tmp_path / "child.py"
    child.write_text("import os; os.abort()")
    monkeypatch.setattr(pdf_module, "_CHILD", child)
    (found,) = refusals(tmp_path, "a.pdf", made.pdf([made.BODY]))
    assert "broke off" in found.why


def test_bytes_that_are_no_text_are_told_with_their_line_and_the_rest_is_read(tmp_path):
    text = "“One” is here.\n" * 10
    data = text.encode() + b"Two is \xff here.\n" + text.encode()
    ((source,), (found,)) = read_sources(put(tmp_path, "a.txt", data), tmp_path)
    assert found.line == 11
    assert "Two is \ufffd here." in [sentence.text for sentence in source.sentences]


@pytest.mark.parametrize(("codec", "name"), [("cp1252", "Windows-1252"), ("mac-roman", "Mac Roman")])
def test_an_old_encoding_is_read_and_told(tmp_path, codec, name):
    data = "One.\nThe mayor’s “bridge” – it’s closed.".encode(codec)
    ((source,), (found,)) = read_sources(put(tmp_path, "a.txt", data), tmp_path)
    assert source.sentences[-1].text == "The mayor’s “bridge” – it’s closed."
    assert (found.line, name in found.what) == (2, True)


def test_bytes_that_no_encoding_explains_are_refused_with_their_line(tmp_path):
    (found,) = refusals(tmp_path, "a.txt", b"One.\n" + bytes(range(0x80, 0x100)))
    assert found.line == 2


def test_one_bad_file_of_each_kind_stops_no_other(tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    put(seeds, "good.html", made.page())
    put(seeds, "zip.txt", b"PK\x03\x04")
    put(seeds, "locked.pdf", made.locked(made.pdf([made.BODY])))
    put(seeds, "none.xml", made.rss([]))
    put(seeds, "list.csv", "title,text\nOne,One is here.\n")
    (seeds / "link.html").symlink_to(seeds / "gone.html")
    reading = read_folder(seeds, tmp_path)
    assert sorted(source.path for source in reading.sources) == ["seeds/good.html", "seeds/list.csv"]
    assert {found.path for found in reading.findings} == {
        f"seeds/{name}" for name in ("zip.txt", "locked.pdf", "none.xml", "link.html")
    }


def test_a_zip_with_a_hostile_directory_is_refused(tmp_path):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../evil.txt", "x")
    assert "word/document.xml" in refusals(tmp_path, "a.docx", out.getvalue())[0].why
