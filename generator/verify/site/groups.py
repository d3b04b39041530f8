"""A block is read as groups: words up to a citation, the citations after them, and what the briefing says between."""

import re
from dataclasses import dataclass, field

from generator.verify.site.document import CITATION, Token, What
from generator.verify.words import fold, seen

_NO_SPACE_BEFORE = frozenset(",.;:!?)]’'”\"…—–-/")
_NO_WORDS = re.compile(r"^[\s,;:.·•|/()\[\]–—-]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link among words; `start` and `end` are its stretch in its group's text."""

    text: str
    href: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A citation as displayed."""

    label: str
    href: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words of the briefing's own. `at` is where they stand in their group's text."""

    text: str
    at: int
    hrefs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words with the citations that follow them; a last group may have words without citations, or neither."""

    text: str
    links: tuple[Link, ...] = ()
    cites: tuple[Cite, ...] = ()
    said: tuple[Said, ...] = ()

    @property
    def wordless(self) -> bool:
        """Whether nothing but links, and signs between them, stands before its citations."""
        rest = self.text
        for link in reversed(self.links):
            rest = rest[: link.start] + rest[link.end :]
        return bool(_NO_WORDS.match(rest))

    def without_leading_link(self) -> "Group":
        """The same group with its first link taken for navigation, where the words begin with a link."""
        first = self.links[0]
        tail = self.text[first.end :]
        cut = first.end + len(tail) - len(tail.lstrip(" :,–—-·"))
        links = tuple(
            Link(text=link.text, href=link.href, start=link.start - cut, end=link.end - cut) for link in self.links[1:]
        )
        return Group(text=self.text[cut:], links=links, cites=self.cites, said=self.said)


@dataclass(slots=True)
class _Gathering:
    text: str = ""
    links: list[Link] = field(default_factory=list)
    cites: list[Cite] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    interrupted: bool = False

    def add(self, words: str) -> tuple[int, int]:
        """Adds words with white space folded; gives the stretch that they take."""
        plain = re.sub(r"\s+", " ", seen(words))
        if self.interrupted and plain and plain[0] in _NO_SPACE_BEFORE:
            self.text = self.text.rstrip()
        if plain.strip():
            self.interrupted = False
        if not self.text or self.text.endswith(" "):
            plain = plain.lstrip()
        start = len(self.text)
        self.text += plain
        return start + len(plain) - len(plain.lstrip()), start + len(plain.rstrip())

    def group(self) -> Group:
        return Group(text=self.text.rstrip(), links=tuple(self.links), cites=tuple(self.cites), said=tuple(self.said))


def groups(tokens: tuple[Token, ...]) -> tuple[Group, ...]:
    """The groups of one block, in order."""
    done: list[Group] = []
    now = _Gathering()
    for token in _whole(tokens):
        if token.what is What.ANCHOR:
            continue
        if token.what is What.SAID:
            now = _say(now, token)
        elif token.what is What.LINK and token.href is not None and CITATION.match(fold(token.text)):
            now.cites.append(Cite(label=fold(token.text), href=token.href, title=token.title))
        elif now.cites and _NO_WORDS.match(token.text):
            continue
        else:
            text = token.text
            if now.cites:
                done.append(now.group())
                now, text = _Gathering(), text.removeprefix(";")
            start, end = now.add(text)
            if token.what is What.LINK and token.href is not None:
                now.links.append(Link(text=now.text[start:end], href=token.href, start=start, end=end))
    return (*done, now.group())


def _say(now: _Gathering, token: Token) -> _Gathering:
    hrefs = tuple((token.href or "").split("\n")) if token.href else ()
    now.said.append(Said(text=fold(token.text), at=len(now.text.rstrip()), hrefs=hrefs))
    now.interrupted = not now.cites
    return now


def _whole(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with the parts of one stretch of emphasis, and of one link, joined."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if last and token.part and last.part == token.part:
            hrefs = dict.fromkeys([*(last.href or "").split("\n"), token.href or ""])
            href = "\n".join(href for href in hrefs if href) or None
            found[-1] = Token(what=last.what, text=last.text + token.text, href=href, title=last.title, part=last.part)
        else:
            found.append(token)
    return tuple(found)
