"""A source is an article's text and what an editor says of it: a sidecar before front matter before the text itself."""

import hashlib
from pathlib import Path

from generator.errors import Finding
from generator.model.source import Rights, Source
from generator.reading.article import read_text
from generator.reading.decode import MAX_BYTES, decode, refusal
from generator.reading.files import MARKDOWN, SIDECARS, relative
from generator.reading.front_matter import LONGEST as LONGEST_METADATA
from generator.reading.front_matter import FrontMatter, front_matter
from generator.reading.invisible import invisible
from generator.reading.language import other_language
from generator.reading.metadata import KEYS, Metadata, metadata
from generator.reading.names import source_id
from generator.reading.stretches import Trimmed


def read_article(path: Path, root: Path) -> Source:
    """One article with its sidecar; raises where it cannot be used."""
    return read_source(path, root)[0]


def read_source(path: Path, root: Path) -> tuple[Source, tuple[Finding, ...]]:
    """One article, and what of its metadata was not used."""
    where = relative(path, root)
    data = _bytes(path, where)
    text = decode(data, where)
    front = front_matter(Trimmed(text, invisible(text)).text, where)
    beside, remarks = _sidecar(path, root)
    known = _merged(front.metadata, beside)
    key = source_id(path.stem)
    article = read_text(text, key, start=front.end, markdown=path.suffix.lower() in MARKDOWN, title=known.title)
    if not article.sentences:
        raise refusal(where, "the file holds no article", "there is no word in it", "put the article's text in")
    if language := other_language(" ".join(sentence.text for sentence in article.sentences)):
        raise refusal(
            where, "not read: only English is", f"this seems to be {language}", "add an English article instead"
        )
    source = Source(
        id=key,
        path=where,
        sha256=hashlib.sha256(data).hexdigest(),
        length=len(text),
        sentences=article.sentences,
        dropped=article.dropped,
        title=known.title or article.title,
        publisher=known.publisher,
        author=known.author or article.author,
        published=known.day or article.published,
        estimated=known.estimated,
        url=known.url,
        rights=Rights(known.rights or Rights.TEXT),
    )
    return source, (*front.findings, *remarks, *_differences(front, beside, where))


def sidecar_of(path: Path) -> Path | None:
    """The article's sidecar, if it has one."""
    return next((beside for suffix in SIDECARS if (beside := path.with_suffix(suffix)).is_file()), None)


def _sidecar(path: Path, root: Path) -> tuple[Metadata, tuple[Finding, ...]]:
    beside = sidecar_of(path)
    if beside is None:
        return Metadata(), ()
    where = relative(beside, root)
    text = decode(_bytes(beside, where), where, empty=True)
    if len(text) > LONGEST_METADATA:
        why, now = f"over {LONGEST_METADATA:,} characters", "keep to title, publisher, author, published, url, rights"
        raise refusal(where, "the sidecar is too large", why, now)
    return metadata(text.removeprefix("\ufeff"), where)


def _merged(front: Metadata, beside: Metadata) -> Metadata:
    return Metadata(**{key: getattr(beside, key) or getattr(front, key) for key in KEYS})


def _differences(front: FrontMatter, beside: Metadata, where: str) -> list[Finding]:
    """Where the front matter says otherwise than the sidecar, which counts."""
    return [
        Finding(
            what=f"`{key}` is given twice, and differently",
            path=where,
            why="the sidecar counts, not the front matter",
            now="remove one of the two",
        )
        for key in KEYS
        if getattr(beside, key) and getattr(front.metadata, key) not in (None, getattr(beside, key))
    ]


def _bytes(path: Path, where: str) -> bytes:
    """The file's bytes, read no further than an article may be long."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise refusal(where, "the file cannot be read", error.strerror or "", "make it readable") from None
