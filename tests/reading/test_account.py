"""Every character of every file is kept or dropped with a reason, and none is both."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.errors import Finding, InputError
from generator.model.source import Source
from generator.reading import account, read_article
from generator.reading.article import WHITE_SPACE, Article, read_text

_BITS = st.sampled_from(
    [
        "# ",
        "## ",
        "**",
        "*",
        "_",
        "- ",
        "1. ",
        "> ",
        "\n",
        "\r\n",
        "\n\n",
        "  ",
        "\t",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\u00ad",
        "\x00",
        "\x1c",
        "\u2028",
        "---\n",
        "===\n",
        "[a](b)",
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
        "U.S. ",
        "The bridge. ",
        "He said no. ",
        "Old Bridge",
        "word ",
        "Read more",
        " #",
        "```",
        "\xa0",
        "…",
        "J.D. ",
        "É",
        "\U0001f600",
    ]
)
_TEXTS = st.one_of(
    st.lists(_BITS, max_size=40).map("".join), st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
)


def attempt(path: Path, root: Path) -> tuple[Source | None, tuple[Finding, ...]]:
    try:
        return read_article(path, root), ()
    except InputError as error:
        return None, error.findings


def check(text: str, read: Article) -> None:
    kept = [True] * len(text)
    for stretch in read.dropped:
        assert 0 <= stretch.start < stretch.end <= len(text)
        assert all(kept[stretch.start : stretch.end]), "no character is dropped twice"
        kept[stretch.start : stretch.end] = [False] * (stretch.end - stretch.start)
        if stretch.reason == WHITE_SPACE:
            assert text[stretch.start : stretch.end].isspace()
    owners = [0] * len(text)
    for sentence in read.sentences:
        left = "".join(char for at, char in enumerate(text[sentence.start : sentence.end], sentence.start) if kept[at])
        assert (
            "".join(" " if char.isspace() else char for char in left)
            == sentence.text
            == " ".join(sentence.text.split())
        )
        for at in range(sentence.start, sentence.end):
            owners[at] += 1
    assert all(count == 1 for count, is_kept in zip(owners, kept, strict=True) if is_kept), (
        "what is kept is in one sentence"
    )
    assert max(owners, default=0) <= 1
    assert list(read.dropped) == sorted(read.dropped, key=lambda stretch: stretch.start)
    assert [sentence.index for sentence in read.sentences] == list(range(len(read.sentences)))
    assert len({sentence.id for sentence in read.sentences}) == len(read.sentences)


@given(_TEXTS, st.booleans())
@example("# T \u200b#\n**a\u200b b**\n\n> x\n>  \u00ady", True)
@example("\ufeff\u200bThe bridge \u200b is closed.", False)
@settings(max_examples=400, deadline=None)
def test_kept_and_dropped_add_up(text, markdown):
    read = read_text(text, "a", markdown=markdown)
    check(text, read)
    source = Source(id="a", path="a", sha256="", length=len(text), sentences=read.sentences, dropped=read.dropped)
    assert account(source).total() == len(text)
    assert account(source)["kept"] == sum(len(sentence.text) for sentence in read.sentences)


def test_the_reasons_are_told():
    text = "# Old **bridge** #\n\n- It\u00ad is \u202eclosed.\n  ---\n\x07The \u200btunnel  is\nfull."
    read = read_text(text, "a")
    check(text, read)
    assert {stretch.reason for stretch in read.dropped} == {
        "heading mark",
        "emphasis mark",
        "list marker",
        "soft hyphen",
        "direction mark",
        "no words",
        "control character",
        "zero-width character",
        "white space",
    }
    assert [sentence.text for sentence in read.sentences] == ["Old bridge", "It is closed.", "The tunnel is full."]


def test_white_space_folded_inside_a_sentence_is_dropped_there():
    read = read_text("One \t\n two.", "a")
    assert [(stretch.start, stretch.end, stretch.reason) for stretch in read.dropped] == [(4, 7, "white space")]
    (sentence,) = read.sentences
    assert (sentence.start, sentence.end, sentence.text) == (0, 11, "One two.")


def test_front_matter_is_accounted_for(tmp_path):
    text = "\ufeff---\ntitle: The \u200bbridge\n---\n\nThe bridge is closed.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    source = read_article(tmp_path / "a.md", tmp_path)
    assert account(source).total() == len(text) == source.length
    assert source.title == "The bridge"
    assert account(source)["front matter"] > 20
    assert [text[row.start : row.end] for row in source.sentences] == ["The bridge is closed."]


@given(
    st.one_of(
        st.binary(max_size=300), _TEXTS.map(str.encode), _TEXTS.map(lambda text: f"---\n{text}\n---\nX".encode())
    ),
    st.sampled_from(["a.txt", "a.md"]),
)
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(tmp_path_factory, data, name):
    folder = tmp_path_factory.getbasetemp()
    (folder / name).write_bytes(data)
    source, findings = attempt(folder / name, folder)
    assert all(found.path == name and found.now for found in findings)
    assert findings or (source and account(source).total() == source.length)


@given(_TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_sidecar_is_read_or_refused(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    (folder / "b.txt").write_text("The bridge is closed.", encoding="utf-8")
    (folder / "b.yml").write_text(text, encoding="utf-8", newline="")
    source, findings = attempt(folder / "b.txt", folder)
    assert all(found.path == "b.yml" for found in findings)
    assert findings or (source and source.sentences)
