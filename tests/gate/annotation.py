"""What a careful reader found in a story, as written in tests/stories/NAME.yml.

Lists are text, one item a line; `|` parts what is equally right, `?` marks what is neither asked for nor held against.
- pages: `name = kinds, sections; other names`; the section `things` is what the profile calls its things.
- quantities: `words = value unit` or `words = low..high unit`; an entry stands for every place where the words occur.
- dates: `words = 2025-03` (a year, month or day), `words = first/last` (the widest stretch that is right), or
  `words = -` where the article does not say when it was.
- quotes: `first words = speaker`, or `-` where the article does not say who.
- relations: `subject > predicate|predicate > object = first words of a sentence|of another`; `*`: a decision or a risk.
- evidence: the first words of sentences, in whichever article. aside: the first words of lines that are no story.
- like: the article that this one copies; what is written of that one holds for this one, where the words stand in it.
"""

import calendar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.gate.words import fold, name_key, places_in

STORIES = Path(__file__).parents[1] / "stories"
UNSAID = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Words of an article and what they mean; `free` where a reader may take them either way."""

    words: str
    meaning: str
    free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An entity with its names as keys; `required` where a reader would look for its page."""

    name: str
    kinds: tuple[str, ...]
    sections: tuple[str, ...]
    keys: frozenset[str]
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A move or a risk: the first words of the sentences that tell of it."""

    label: str
    evidence: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relation: any of the predicates is right; the object `*` is whatever the sentence decides or fears."""

    subject: str
    predicates: tuple[str, ...]
    object: str
    evidence: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as annotated; None is what the file does not say."""

    id: str
    text: str
    title: str
    publisher: tuple[str, ...]
    published: str | None
    aside: tuple[str, ...]
    quantities: tuple[Item, ...]
    dates: tuple[Item, ...]
    quotes: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story's folder and all that a reader found in it."""

    name: str
    title: str
    profile: str
    folder: Path
    articles: tuple[Article, ...]
    copies: frozenset[frozenset[str]]
    pages: tuple[Wanted, ...]
    never: frozenset[str]
    moves: tuple[Theme, ...]
    risks: tuple[Theme, ...]
    ties: tuple[Tie, ...]


def story_names() -> tuple[str, ...]:
    """Every story there is."""
    return tuple(sorted(path.stem for path in STORIES.glob("*.yml")))


def read_story(name: str) -> Story:
    """The annotation of a story, with its articles' texts."""
    data = yaml.safe_load((STORIES / f"{name}.yml").read_text(encoding="utf-8"))
    folder = STORIES / name
    rows = data["articles"]
    pages = [wanted(line, required=True) for line in lines(data["pages"]["wanted"])]
    pages += [wanted(line, required=False) for line in lines(data["pages"]["optional"])]
    return Story(
        name=name,
        title=data["title"],
        profile=data["profile"],
        folder=folder,
        articles=tuple(article(key, row, rows, folder) for key, row in rows.items()),
        copies=frozenset(frozenset(pair.split()) for pair in data["copies"]),
        pages=tuple(pages),
        never=frozenset(name_key(part) for part in data["pages"]["never"].split(";")),
        moves=(*themes(data["moves"], required=True), *themes(data["optional moves"], required=False)),
        risks=(*themes(data["risks"], required=True), *themes(data["optional risks"], required=False)),
        ties=(
            *(tie(line, required=True) for line in lines(data["relations"]["wanted"])),
            *(tie(line, required=False) for line in lines(data["relations"]["optional"])),
        ),
    )


def lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def wanted(line: str, *, required: bool) -> Wanted:
    name, _, rest = line.partition(" = ")
    sort, *others = rest.split(";")
    kinds, sections = sort.split(",")
    return Wanted(
        name=name,
        kinds=tuple(kinds.strip().split("|")),
        sections=tuple(sections.strip().split("|")),
        keys=frozenset(name_key(part) for part in (name, *others)),
        required=required,
    )


def themes(rows: list[dict[str, Any]], *, required: bool) -> list[Theme]:
    return [Theme(label=r["label"], evidence=tuple(lines(r["evidence"])), required=required) for r in rows]


def tie(line: str, *, required: bool) -> Tie:
    what, _, where = line.partition(" = ")
    subject, predicates, other = what.split(" > ")
    return Tie(
        subject=subject,
        predicates=tuple(predicates.split("|")),
        object=other,
        evidence=tuple(where.split("|")),
        required=required,
    )


def article(key: str, row: dict[str, Any], rows: dict[str, Any], folder: Path) -> Article:
    file = next(path for path in folder.glob(f"{key}.*") if path.suffix != ".yml")
    text = fold(" ".join(file.read_text(encoding="utf-8").split()))
    first = rows[row["like"]] if "like" in row else {}

    def items(what: str) -> tuple[Item, ...]:
        copied = [item(line) for line in lines(first.get(what))]
        return (*(i for i in copied if places_in(text, i.words)), *(item(line) for line in lines(row[what])))

    return Article(
        id=key,
        text=text,
        title=row["title"],
        publisher=tuple((row["publisher"] or "").split("|")),
        published=str(row["published"]) if row["published"] else None,
        aside=tuple(lines(row["aside"])),
        quantities=items("quantities"),
        dates=items("dates"),
        quotes=items("quotes"),
    )


def item(line: str) -> Item:
    words, _, meaning = line.rpartition(" = ")
    return Item(words=words, meaning=meaning, free=meaning == "?")


def stretch(text: str) -> tuple[str, str]:
    """The first and the last day of a year, a month, a day or a written stretch."""
    first, _, last = text.partition("/")
    parts = [int(part) for part in (last or first).split("-")]
    if len(parts) == 1:
        return f"{first[:4]}-01-01", f"{parts[0]}-12-31"
    if len(parts) == 2:
        return f"{first[:7]}-01", f"{parts[0]}-{parts[1]:02}-{calendar.monthrange(*parts)[1]}"
    return first, last or first
