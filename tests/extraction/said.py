"""An article made of sentences, for tests of who says so and how sure."""

from collections.abc import Iterable

from generator.model.source import Block, Sentence, Source


def article(*texts: str, paragraphs: Iterable[int] = (), block: Block = Block.PARAGRAPH) -> Source:
    """A source with one sentence a text; each stands in a paragraph of its own unless `paragraphs` says otherwise."""
    numbers = list(paragraphs) or range(len(texts))
    sentences = tuple(
        Sentence(id=f"s{i}", source="a", index=i, block=block, paragraph=number, text=text, start=0, end=len(text))
        for i, (number, text) in enumerate(zip(numbers, texts, strict=True))
    )
    return Source(id="a", path="seeds/a.txt", sha256="", length=0, sentences=sentences)
