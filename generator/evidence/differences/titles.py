"""What a difference between numbers is called: what is counted and of what, in words that stand in the articles."""

from collections import Counter
from collections.abc import Sequence

from generator.evidence.claims.terms import Term
from generator.evidence.differences.contexts import Around, Contexts
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.told import Story, Told
from generator.extraction.matters.small import small
from generator.model.annotation import Quantity
from generator.model.entity import Mention
from generator.model.kind import Kind

Row = tuple[Told, Quantity]
LABELS = {
    "dead": "how many were killed",
    "injured": "how many were hurt",
    "displaced": "how many left their homes",
    "rescued": "how many were rescued",
    "arrested": "how many were arrested",
    "infected": "how many fell ill",
    "fell": "how many fell",
    "missing": "how many are missing",
}
MEASURES = {"money": "how much", "mass": "weight", "duration": "how long", "count": "how many"}
PLACES = frozenset({Kind.PLACE, Kind.STATE})
WITHIN = frozenset({"in", "at", "near", "outside", "around"})
JOINING = frozenset({"", "of", "from", "in", "on", "for", "to"})
"""What may stand between two words that are shown together."""
LONG = 3
"""Letters of a word that says what something is of, at least."""


def of_numbers(story: Story, contexts: Contexts, sort: str, rows: Sequence[Row], verb: str = "") -> str:
    """The title of a difference between numbers of one sort; `verb` tells what is told of those that are counted."""
    if sort in LABELS:
        return LABELS[sort] + where(story, rows)
    measure = MEASURES.get(sort.split(" ", maxsplit=1)[0], sort)
    nouns = [quantity.noun for _, quantity in rows if quantity.noun and sort == "count"]
    told = thing(contexts, rows)
    if not nouns:
        return f"{told}: {measure}" if told else measure
    sorts = {stem(noun.split()[-1]): noun.split()[-1] for noun in reversed(nouns)}
    if len(sorts) > 1:
        return f"{measure} {' or '.join(sorted(sorts.values()))}" + where(story, rows)
    noun = min(nouns, key=lambda n: (len(n.split()), n))
    of = [words for words in told.split(", ") if words and stem(words.split()[-1]) != stem(noun.split()[-1])]
    about = noun if verb or not of else f"{noun} ({', '.join(of)})"
    return f"{about}: {measure} {verb}".rstrip() + where(story, rows)


def thing(contexts: Contexts, rows: Sequence[Row]) -> str:
    """The words that say best what all numbers are of: those that weigh most, sooner nouns than verbs."""
    (told, quantity), *others = rows
    near = next((row for row in others if row[0].source != told.source), None)
    if near is None:
        return ""
    return thing_of(contexts, told, contexts.around(told, quantity), contexts.around(*near))


def thing_of(contexts: Contexts, told: Told, around: Around, other: Around) -> str:
    """The words of a sentence that say best what two stretches are of."""
    own = {id(term) for term in contexts.terms(told)}
    alike = contexts.matches(around, other)
    found = [(value, term) for term, value in alike if id(term) in own and is_shown(told, term)]
    best = sorted(found, key=lambda row: (bool(row[1].acts), -row[0], row[1].start))
    if not best:
        return ""
    first, last = sorted((best[0][1], best[min(1, len(best) - 1)][1]), key=lambda term: term.start)
    if told.text[first.end : last.start].strip() in JOINING:
        return told.text[first.start : last.end]
    shown = (told.text[t.start : t.end] if t.kind == "name" else t.low for t in (first, last))
    return ", ".join(dict.fromkeys(shown))


def is_shown(told: Told, term: Term) -> bool:
    """Whether a term of a sentence is one whole word of it, long enough to say something."""
    words = told.text[term.start : term.end]
    whole = told.line.starts[term.at] == term.start and term.low == words.lower()
    changes = {"a:reduce", "a:increase", "a:change"} & term.marks
    idle = term.kind == "word" and (
        term.low in listed("bland") or term.low in listed("describing") or term.low in small().prepositions
    )
    return whole and not (changes or idle) and len(words) >= LONG and words.replace("-", "").isalpha()


def where(story: Story, rows: Sequence[Row]) -> str:
    """In which place, where most of the sentences name one."""
    count = Counter(
        key
        for told in {told.statement.id: told for told, _ in rows}.values()
        for key in {m.entity for m in told.mentions if story.entities[m.entity].kind in PLACES and is_in(told, m)}
    )
    named = sorted((-n, key) for key, n in count.items() if n > 1 and 2 * n > len(rows))
    return f" in {story.entities[named[0][1]].name}" if named else ""


def is_in(told: Told, mention: Mention) -> bool:
    """Whether a place is told to be where something is, not whither it goes or who acts."""
    words = told.text[: mention.span.start].split()[-2:]
    return bool(words) and (words[-1].lower() in WITHIN or (words[-1] == "the" and words[0].lower() in WITHIN))
