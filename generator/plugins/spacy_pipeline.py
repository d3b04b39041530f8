"""An installed spaCy pipeline as a pointer: its entities, and nothing else of it."""

from collections.abc import Sequence
from typing import Any

from generator.errors import Finding, UsageError
from generator.plugins.pointer import Pointed

EXTRA = "pip install 'briefing-site-generator[spacy]'"


class SpacyPipeline:
    """A pipeline by its package's name or its folder's path. Raises UsageError where it cannot be loaded."""

    def __init__(self, model: str) -> None:
        try:
            import spacy  # noqa: PLC0415  (an extra; takes a second to import)
        except ImportError as error:
            finding = Finding(what=f"the pipeline {model} needs spaCy", why="it is not installed", now=EXTRA)
            raise UsageError(finding) from error
        try:
            self.pipeline: Any = spacy.load(model)
        except (OSError, ValueError) as error:
            finding = Finding(
                what=f"there is no spaCy pipeline {model!r}",
                why=" ".join(str(error).split())[:200],
                now=f"install it (python -m spacy download {model}), or name another",
            )
            raise UsageError(finding) from error
        if not any(self.pipeline.has_pipe(pipe) for pipe in ("ner", "entity_ruler", "beam_ner")):
            what = f"the spaCy pipeline {model!r} finds no entities"
            raise UsageError(Finding(what=what, now="name a pipeline with an entity recogniser"))

    @property
    def name(self) -> str:
        """Language, name and version of the pipeline."""
        meta = self.pipeline.meta
        return f"spaCy {meta['lang']}_{meta['name']} {meta['version']}"

    def point(self, texts: Sequence[str]) -> list[list[Pointed]]:
        """The entities of each text."""
        return [
            [Pointed(start=e.start_char, end=e.end_char, label=e.label_) for e in doc.ents]
            for doc in self.pipeline.pipe(texts)
        ]
