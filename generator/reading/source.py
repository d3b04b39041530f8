"""A source is an article's text and what is known of it: sidecar before front matter, the file itself, its text."""

import hashlib
from dataclasses import replace
from pathlib import Path

from generator.errors import Finding, InputError
from generator.model.ids import digest
from generator.model.source import Rights, Source
from generator.reading.article import read_text
from generator.reading.extract import Extract
from generator.reading.files import SIDECARS, relative
from generator.reading.formats import BY_SUFFIX
from generator.reading.language import other_language
from generator.reading.metadata.day import day_of_address
from generator.reading.metadata.front_matter import LONGEST as LONGEST_METADATA
from generator.reading.metadata.given_by_editors import KEYS, Metadata, metadata
from generator.reading.names import source_id
from generator.reading.text.decode import MAX_BYTES, decode, refusal, too_large

OF_ONE = ("title", "author", "published", "url")
"""What a sidecar can say of one article only, never of a file of many."""


def read_article(path: Path, root: Path) -> Source:
    """The one article of a file with its sidecar; raises where it cannot be used."""
    (source,) = read_sources(path, root)[0]
    return source


def read_sources(path: Path, root: Path) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """The articles of a file, and what of it or its metadata was not used; raises where there is none."""
    where = relative(path, root)
    form = BY_SUFFIX[path.suffix.lower()]
    data = _bytes(path, where, form.longest)
    found = form.read(data, where)
    beside, remarks = _sidecar(path, root)
    findings = [*found.findings, *remarks]
    if any(article.key for article in found.articles):
        unused = [key for key in OF_ONE if getattr(beside, key)] + sorted({row.key for row in beside.given})
        beside = replace(beside, **dict.fromkeys(OF_ONE), given=())
        findings += [_of_many(key, where) for key in unused]
    sha256 = hashlib.sha256(data).hexdigest()
    sources: list[Source] = []
    for article in found.articles:
        try:
            source = _source(article, beside, path, where)
        except InputError as error:
            findings += [replace(each, line=each.line or article.line) for each in error.findings]
        else:
            sources.append(replace(source, sha256=sha256))
            if article.start:
                findings += _differences(article.known, beside, where)
    if not sources:
        raise InputError(*findings)
    return tuple(sources), tuple(findings)


def _source(extract: Extract, beside: Metadata, path: Path, where: str) -> Source:
    if len(extract.text) > MAX_BYTES:
        raise refusal(where, "the article is too large", f"over {MAX_BYTES:,} characters", "remove what is no article")
    known = Metadata(**{key: getattr(beside, key) or getattr(extract.known, key) for key in KEYS})
    stem = source_id(path.stem)
    key = f"{stem}-{digest(extract.key, length=8)}" if extract.key else stem
    article = read_text(
        extract.text, key, start=extract.start, markdown=extract.markdown, title=known.title, url=known.url
    )
    if not article.sentences:
        raise refusal(where, "the file holds no article", "there is no word in it", "put the article's text in")
    if language := other_language(" ".join(sentence.text for sentence in article.sentences)):
        raise refusal(
            where, "not read: only English is", f"this seems to be {language}", "add an English article instead"
        )
    published = article.published or extract.shown.day
    return Source(
        id=key,
        path=where,
        sha256="",
        length=len(extract.text),
        sentences=article.sentences,
        dropped=article.dropped,
        title=known.title or article.title,
        publisher=known.publisher or article.publisher,
        author=known.author or article.author or extract.shown.author,
        published=known.day or published,
        estimated=known.estimated,
        in_text=not known.day and _in_text_alone(published, known.url),
        url=known.url,
        rights=Rights(known.rights or Rights.TEXT),
        given=(*beside.given, *extract.known.given),
    )


def _in_text_alone(published: str | None, url: str | None) -> bool:
    """Whether the day stands in the text and not in the article's address."""
    day = day_of_address(url) if url else None
    return bool(published) and published != (day and day.isoformat())


def sidecar_of(path: Path) -> Path | None:
    """The article's sidecar, if it has one."""
    return next((beside for suffix in SIDECARS if (beside := path.with_suffix(suffix)).is_file()), None)


def _sidecar(path: Path, root: Path) -> tuple[Metadata, tuple[Finding, ...]]:
    beside = sidecar_of(path)
    if beside is None:
        return Metadata(), ()
    where = relative(beside, root)
    text = decode(_bytes(beside, where, MAX_BYTES), where, empty=True)
    if len(text) > LONGEST_METADATA:
        why, now = f"over {LONGEST_METADATA:,} characters", "keep to title, publisher, author, published, url, rights"
        raise refusal(where, "the sidecar is too large", why, now)
    return metadata(text.removeprefix("\ufeff"), where)


def _of_many(key: str, where: str) -> Finding:
    what, why = f"`{key}` of the sidecar is not used", "the file holds many articles, and it speaks of one"
    return Finding(what=what, path=where, why=why, now="keep to publisher and rights there")


def _differences(front: Metadata, beside: Metadata, where: str) -> list[Finding]:
    """Where the front matter says otherwise than the sidecar, which counts."""
    return [
        Finding(
            what=f"`{key}` is given twice, and differently",
            path=where,
            why="the sidecar counts, not the front matter",
            now="remove one of the two",
        )
        for key in KEYS
        if getattr(beside, key) and getattr(front, key) not in (None, getattr(beside, key))
    ]


def _bytes(path: Path, where: str, longest: int) -> bytes:
    """The file's bytes; one that is too long for its kind is refused unread."""
    try:
        with path.open("rb") as file:
            data = file.read(longest + 1)
    except OSError as error:
        raise refusal(where, "the file cannot be read", error.strerror or "", "make it readable") from None
    if len(data) > longest:
        raise too_large(where, longest)
    return data
