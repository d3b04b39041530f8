"""A profile says which sections a story has and which words tell its topics apart. It is data."""

from dataclasses import dataclass

HINT = "~"
"""How a cue begins that is too weak for a heading: it only helps to find what answers a question of the bottom line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A folder of docs/: its label, and the kinds of thing that it holds."""

    id: str
    label: str
    kinds: tuple[str, ...]
    intro: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a statement can be about, by cues, the weak ones marked; `label` heads a group of statements on a page."""

    id: str
    label: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question that the bottom line answers: topics of a fitting statement, kinds of thing that it had best name.

    `modes` are the modalities that will do; empty for any.
    """

    topics: tuple[str, ...]
    things: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Sections in their order on the site; topics in their order on a page.

    `precedence` lists topic ids: a sentence with cues of several stands under the first.
    `only` lists, for a topic, the kinds of page that tell it; on others its sentences stand under their next topic.
    `first` lists, for a kind of page, the topics that it tells before the others.
    """

    name: str
    sections: tuple[Section, ...]
    topics: tuple[Topic, ...]
    precedence: tuple[str, ...] = ()
    bottom_line: tuple[Question, ...] = ()
    first: tuple[tuple[str, tuple[str, ...]], ...] = ()
    only: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def section(self, id: str) -> Section:
        """The section with this id; KeyError if the profile has none."""
        for section in self.sections:
            if section.id == id:
                return section
        raise KeyError(id)

    def precedence_of(self, kind: str) -> tuple[str, ...]:
        """The topics of a page of the kind, in the order in which one is chosen for a sentence."""
        only = dict(self.only)
        return tuple(topic for topic in self.precedence if kind in only.get(topic, (kind,)))

    def topics_of(self, kind: str) -> tuple[str, ...]:
        """Every topic id in the order in which a page of the kind tells them."""
        first = dict(self.first).get(kind, ())
        return (*first, *(topic.id for topic in self.topics if topic.id not in first))
