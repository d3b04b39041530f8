"""Hand-built articles: each text is one sentence of the body."""

from generator.model.source import Block, Sentence, Source


def article(*texts: str, published: str | None = "2024-11-20", block: Block = Block.PARAGRAPH) -> Source:
    """An article whose paragraphs are told apart by empty texts."""
    sentences: list[Sentence] = []
    paragraph = place = 0
    for text in texts:
        if not text:
            paragraph += 1
            continue
        index = len(sentences)
        sentences.append(
            Sentence(
                id=f"s{index:010x}",
                source="a",
                index=index,
                block=block,
                paragraph=paragraph,
                text=text,
                start=place,
                end=place + len(text),
            )
        )
        place += len(text) + 1
    return Source(id="a", path="seeds/a.txt", sha256="", length=place, sentences=tuple(sentences), published=published)
