"""One person's name, spelled differently: first and last name both alike, and one of them not the same."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, pairwise

from generator.evidence.differences.lexicon import listed
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.told import Story, Told, reads
from generator.model.entity import How, Mention
from generator.model.kind import Kind
from generator.model.letters import unaccented
from generator.model.story import Difference

SHORTEST = 4
"""Letters of a name below which another letter makes another name."""
LONG = 6
"""Letters of the longer of two names from which two letters may differ."""
ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az|ul)-", re.IGNORECASE)
"""What stands before an Arabic name or not, as a newsroom likes."""
COMPARED = 40
"""Names with one pair of initials at most that are held against each other."""
Row = tuple[Told, str]


def has_person(story: Story, told: Told) -> bool:
    """Whether a sentence names a person."""
    return any(True for _ in persons_in(story, told))


@reads(has_person)
def spelled(story: Story) -> Iterable[Difference]:
    """The differences between the spellings of one person's name."""
    rows: dict[str, list[Row]] = defaultdict(list)
    shown: dict[str, str] = {}
    for told in story.that(has_person):
        for mention in persons_in(story, told):
            text = told.text[mention.span.start : mention.span.end].removesuffix("'s").removesuffix("’s")
            name = whole_name(text, story.entities[mention.entity].name)
            rows[name].append((told, mention.entity))
            shown.setdefault(name, text)
    for group in groups_of(rows):
        sides = [wording(shown[name], [told for told, _ in rows[name]]) for name in group]
        if len(sources_of(sides)) > 1:
            about = story.entities[rows[group[0]][0][1]].name
            ids = sorted({id_ for name in group for _, id_ in rows[name]})
            yield difference(("spelled", ids[0]), "wording", "spelled", f"{about}: how the name is spelled", sides, ids)


def persons_in(story: Story, told: Told) -> Iterator[Mention]:
    """The persons whom a sentence names."""
    for mention in told.mentions:
        if mention.how in (How.NAME, How.ALIAS) and story.entities[mention.entity].kind is Kind.PERSON:
            yield mention


def whole_name(text: str, known: str) -> str:
    """A last name that is spelled otherwise than the person's, with the first; any other name as it stands."""
    *first, last = known.split()
    odd = first and " " not in text and plain(text) != plain(last) and alike(plain(text), plain(last), loose=False)
    return " ".join((*first, text)) if odd else text


def one_person(story: Story) -> dict[str, str]:
    """For each person the id that stands for all entities which are that person, spelled otherwise."""
    names = {e.name: key for key, e in sorted(story.entities.items()) if e.kind is Kind.PERSON}
    found = {key: key for key in names.values()}
    for group in groups_of(names):
        found |= {names[name]: names[group[0]] for name in group}
    return found


def groups_of(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The names, in groups of spellings of one; a name that is spelled one way alone is in none."""
    blocks: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(names):
        words = tuple(name.split())
        if len(words) > 1:
            blocks[plain(words[0])[:1], plain(words[-1])[:1]].append(words)
    for block in blocks.values():
        home = {words: words for words in block[:COMPARED]}
        for one, two in combinations(block[:COMPARED], 2):
            if is_spelling(one, two):
                old, new = home[two], home[one]
                home.update({words: new for words, root in home.items() if root == old})
        groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for words, root in home.items():
            groups[root].append(" ".join(words))
        yield from (tuple(group) for group in groups.values() if len(group) > 1)


def is_spelling(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names are one: both of their ends alike, and what stands between them the same or left out."""
    first, last = (plain(one[0]), plain(two[0])), (plain(one[-1]), plain(two[-1]))
    same = (first[0] == first[1], last[0] == last[1])
    if all(same) or listed("family_marks") & {*last}:
        return False
    if same[0]:
        return alike(*last, loose=len(first[0]) >= LONG)
    return sounds(*first) and (same[1] or alike(*last, loose=len(first[0]) >= LONG))


def sounds(one: str, two: str) -> bool:
    """Whether two first names are one: the same consonants and the same end ("Mario" and "Maria" are two)."""
    return min(len(one), len(two)) >= SHORTEST and one[-1] == two[-1] and bones(one) == bones(two)


def alike(one: str, two: str, *, loose: bool) -> bool:
    """Whether two last names are one, but for a letter, or for two where it and the first name are long."""
    if min(len(one), len(two)) < SHORTEST:
        return False
    return swapped(one, two) or steps(one, two) <= (2 if loose and max(len(one), len(two)) >= LONG else 1)


@cache
def plain(word: str) -> str:
    """A name's letters alone: marks and strokes above letters make no other spelling."""
    return "".join(c for c in unaccented(ARTICLE.sub("", word)).casefold() if c.isalpha())


def bones(word: str) -> str:
    """The consonants of a name, double ones once."""
    kept = [c for c in word if c not in "aeiouyh"]
    return "".join(kept[:1] + [two for one, two in pairwise(kept) if one != two])


def swapped(one: str, two: str) -> bool:
    """Whether two letters beside each other have changed places: "Ansie", "Ansei"."""
    apart = [n for n, (left, right) in enumerate(zip(one, two, strict=False)) if left != right]
    first, last = (apart[0], apart[-1]) if apart else (0, 0)
    return len(one) == len(two) and last == first + 1 and one[first] + one[last] == two[last] + two[first]


def steps(one: str, two: str) -> int:
    """How many letters must be changed, added or left out to make one name of the other."""
    row = list(range(len(two) + 1))
    for n, left in enumerate(one[:30], 1):
        last, row[0] = row[0], n
        for m, right in enumerate(two, 1):
            last, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, last + (left != right))
    return row[-1]
