"""XML from outside is read in bounds: no entity is ever declared or fetched, and depth and size are limited."""

import re
from dataclasses import dataclass, field
from html.entities import html5
from xml.parsers import expat

from generator.reading.text.decode import refusal

DEEPEST = 200
MOST = 1_000_000
_REFERENCE = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OWN = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})


@dataclass(slots=True, kw_only=True)
class Node:
    """An element: its local name, its attributes by local name, and its words and children in order."""

    name: str
    space: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    parts: "list[str | Node]" = field(default_factory=list)
    line: int = 0

    @property
    def children(self) -> "list[Node]":
        """The elements in it."""
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def words(self) -> str:
        """All its words, those of the elements in it too."""
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)

    def all(self, *names: str) -> "list[Node]":
        """The elements of these names in it, at any depth, in order."""
        found: list[Node] = []
        pending = self.children[::-1]
        while pending:
            node = pending.pop()
            if node.name in names:
                found.append(node)
            pending += node.children[::-1]
        return found

    def child(self, *names: str) -> "Node | None":
        """Its first element of the first of these names that it has."""
        return next((node for name in names for node in self.children if node.name == name), None)


def tree(data: bytes, path: str, *, entities: bool = False) -> Node:
    """The document's root; with `entities`, the names that HTML knows (`&nbsp;`) are characters."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.removeprefix(b"\xef\xbb\xbf").lstrip()  # what stands before the declaration makes it none
    if entities:
        data = _REFERENCE.sub(_character, data)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    root = Node(name="")
    above = [root]
    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(above) > DEEPEST or count > MOST:
            raise refusal(path, "not read: its XML is too large", f"over {DEEPEST} levels or {MOST:,} elements", _NOW)
        space, _, local = name.rpartition(" ")
        found = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        node = Node(name=local, space=space, attributes=found, line=parser.CurrentLineNumber)
        above[-1].parts.append(node)
        above.append(node)

    def end(_: str) -> None:
        del above[-1]

    def words(text: str) -> None:
        above[-1].parts.append(text)

    def refuse(*_: object) -> int:
        raise refusal(path, "not read: its XML declares entities", "they can grow without end or fetch files", _NOW)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        why = expat.ErrorString(error.code)
        raise refusal(path, "not read: it is no XML", why, _NOW, line=error.lineno) from None
    return root.children[0]


_NOW = "export it again, or save the articles' text as .txt"


def _character(found: re.Match[bytes]) -> bytes:
    name = found[1]
    sign = html5.get(f"{name.decode('ascii')};") if name not in _OWN else None
    return "".join(f"&#{ord(char)};" for char in sign).encode("ascii") if sign else found[0]
