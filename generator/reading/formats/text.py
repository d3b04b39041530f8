"""A text file is its own text: nothing is taken out before its offsets are counted, its front matter neither."""

from generator.reading.extract import Extract, Extracts, Format
from generator.reading.metadata.front_matter import front_matter
from generator.reading.metadata.head_lines import head_lines
from generator.reading.text.decode import MAX_BYTES, decode_any
from generator.reading.text.invisible import invisible
from generator.reading.text.stretches import Trimmed


def read_text(data: bytes, path: str) -> Extracts:
    """The one article of a text file."""
    return _read(data, path, markdown=False)


def read_markdown(data: bytes, path: str) -> Extracts:
    """The one article of a Markdown file, in which single marks count too."""
    return _read(data, path, markdown=True)


def _read(data: bytes, path: str, *, markdown: bool) -> Extracts:
    text, told = decode_any(data, path)
    plain = Trimmed(text, invisible(text)).text
    front = front_matter(plain, path)
    front = front if front.end else head_lines(plain, path)
    article = Extract(text=text, known=front.metadata, start=front.end, markdown=markdown)
    return Extracts(articles=(article,), findings=(*told, *front.findings))


TEXT = Format(suffixes=(".txt", ".text"), holds="text", longest=MAX_BYTES, read=read_text)
MARKDOWN = Format(suffixes=(".md", ".markdown"), holds="Markdown", longest=MAX_BYTES, read=read_markdown)
