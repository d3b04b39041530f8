"""What a block is told to be; boilerplate is never without its reason."""

from typing import NamedTuple

from generator.model.source import Block


class Told(NamedTuple):
    """A block's kind, and why it is set aside where it is."""

    kind: Block
    aside: str = ""
