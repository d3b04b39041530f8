"""A GLiNER model as a pointer: it is asked for our kinds in plain words."""

from collections.abc import Sequence
from typing import Any

from generator.errors import Finding, UsageError
from generator.plugins.pointer import Pointed

EXTRA = "pip install 'briefing-site-generator[gliner]'"
LABELS = ("person", "organisation", "place", "weapon", "technology", "document", "event")


class GlinerModel:
    """A model by its name or its folder's path. Raises UsageError where it cannot be loaded."""

    def __init__(self, model: str, loaded: Any = None) -> None:  # noqa: ANN401  (a GLiNER, which has no types)
        self.model = model
        self.loaded = loaded or load(model)

    @property
    def name(self) -> str:
        """The model's name."""
        return f"GLiNER {self.model}"

    def point(self, texts: Sequence[str]) -> list[list[Pointed]]:
        """The entities of each text, surest first where they overlap."""
        return [
            [
                Pointed(start=row["start"], end=row["end"], label=row["label"])
                for row in self.loaded.predict_entities(text, list(LABELS), flat_ner=True)
            ]
            for text in texts
        ]


def load(model: str) -> Any:  # noqa: ANN401
    """The model. Raises UsageError where the extra or the model is not there."""
    try:
        from gliner import GLiNER  # noqa: PLC0415  (an extra; brings PyTorch)
    except ImportError as error:
        finding = Finding(what=f"the model {model} needs GLiNER", why="it is not installed", now=EXTRA)
        raise UsageError(finding) from error
    try:
        return GLiNER.from_pretrained(model, local_files_only=True)
    except (OSError, ValueError) as error:
        finding = Finding(
            what=f"there is no GLiNER model {model!r} on this machine",
            why=" ".join(str(error).split())[:200],
            now="download it first, or give the path of its folder",
        )
        raise UsageError(finding) from error
