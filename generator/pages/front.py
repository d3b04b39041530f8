"""An entry as the front matter that would make it: the registry is written in no other form."""

from generator.model.entity import Entity
from generator.pages.escape import yaml_text


def entry_lines(entity: Entity) -> str:
    """The front matter of an entry, a line a key, lists a line an item."""
    rows = f"kind: {entity.kind.value}\nname: {yaml_text(entity.name)}\n"
    for key, values in (("aliases", entity.aliases), ("not", entity.never), ("cues", entity.cues)):
        if values:
            rows += f"{key}:\n" + "".join(f"  - {yaml_text(value)}\n" for value in values)
    return rows
