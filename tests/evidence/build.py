"""Hand-built articles for tests: sentences as given, one paragraph each list."""

from generator.evidence.weigh import weigh
from generator.model.annotation import Annotated
from generator.model.briefing import Briefing
from generator.model.entity import Entity
from generator.model.ids import digest, slug
from generator.model.kind import Kind
from generator.model.profile import Profile, Section, Topic
from generator.model.source import Block, Sentence, Source

PROFILE = Profile(
    name="test",
    sections=(
        Section(id="actors", label="Actors", kinds=("person",)),
        Section(id="policy", label="Policy", kinds=("policy",)),
    ),
    topics=(
        Topic(id="decision", label="Decision", cues=("lifted the ban", "signed")),
        Topic(id="before", label="Before", cues=("had refused",)),
        Topic(id="unknown", label="Not known", cues=("remains unclear",)),
    ),
    precedence=("unknown", "before", "decision"),
)


def article(id: str, *paragraphs: str | list[str], block: Block = Block.PARAGRAPH) -> Source:
    """A source of paragraphs, each a sentence or a list of sentences."""
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        for text in [paragraph] if isinstance(paragraph, str) else paragraph:
            index = len(sentences)
            sentences.append(
                Sentence(
                    id=f"s{digest(id, text, str(index))}",
                    source=id,
                    index=index,
                    block=block,
                    paragraph=number,
                    text=text,
                    start=0,
                    end=0,
                )
            )
    return Source(id=id, path=f"seeds/{id}.txt", sha256="0" * 64, length=0, sentences=tuple(sentences))


def entity(name: str, kind: str, **more) -> Entity:
    """An entity with a page of its own."""
    section = "policy" if kind in ("policy", "document") else "risks" if kind == "risk" else "actors"
    return Entity(
        id=slug(name),
        name=name,
        kind=Kind(kind),
        section=section,
        page=f"{section}/{slug(name)}.md",
        owner=True,
        **more,
    )


def briefing(sources: list[Source], entities: list[Entity], **annotations) -> Briefing:
    """A briefing of bare sources, without numbers, dates or quotes unless given for the first."""
    articles = [Annotated(source=source, **(annotations if not at else {})) for at, source in enumerate(sources)]
    return weigh("Test", PROFILE, articles, sorted(entities, key=lambda e: e.id))


def named(made: Briefing, source: str, sentence: int) -> list[tuple[str, str, str]]:
    """Entity, words and manner of the mentions in a sentence."""
    return [(m.entity, m.text, m.how.value) for m in made.mentions_at.get((source, sentence), ())]
