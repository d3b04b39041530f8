"""Which model is meant is said in one word: a spaCy pipeline, `gliner:NAME`, or the address of a language model."""

from generator.errors import Finding, UsageError
from generator.plugins.gliner_model import GlinerModel
from generator.plugins.language_model import LanguageModel
from generator.plugins.pointer import Pointer
from generator.plugins.spacy_pipeline import SpacyPipeline


def load_pointer(model: str, key: str = "") -> Pointer:
    """The model: `en_core_web_trf`, `gliner:urchade/gliner_small`, or `http://127.0.0.1:8000/v1#NAME`.

    `key` goes to a language model's server. Raises UsageError where the model cannot be used.
    """
    if model.startswith("gliner:"):
        return GlinerModel(model.removeprefix("gliner:"))
    if "://" in model:
        address, mark, name = model.partition("#")
        if not mark or not name:
            finding = Finding(what=f"{address} without a model's name", now=f"write it behind a #: {address}#NAME")
            raise UsageError(finding)
        return LanguageModel(address, name, key)
    return SpacyPipeline(model)
