"""A game, a film or a book goes by words that are no body's, place's or person's: "Oath of Orra", again and again."""

from collections.abc import Iterator, Sequence

from generator.discovery.names.forms import known
from generator.discovery.things.owners import Known
from generator.discovery.things.tally import Tally, make
from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Annotated, Naming
from generator.model.discovery import Candidate
from generator.model.kind import Kind

JOINTS = (" of ", " of the ")
TIMES, SOURCES = 3, 2
"""In how many sentences, and of how many articles, such a title stands."""
SHARE = 2
"""Its first word stands in it at least once for so many times that it stands at all."""


def find_works(articles: Sequence[Annotated], known_by: Known) -> list[Candidate]:
    """Titles of two names with "of" between them, that come back, and whose first word seldom stands without."""
    tallies: dict[str, Tally] = {}
    firsts: dict[str, int] = {}
    for article in articles:
        for naming in article.names:
            firsts[naming.text] = firsts.get(naming.text, 0) + 1
        for title, sentence in titles(article):
            tally = tallies.setdefault(title, Tally())
            tally.forms[title] += 1
            tally.places.add((article.source.id, sentence))
    found = []
    for title, tally in sorted(tallies.items()):
        often = len(tally.places) >= TIMES and tally.sources() >= SOURCES
        alone = firsts[title.split(" of ")[0]] > SHARE * tally.forms[title]
        if often and not alone and known_by.entity(title) is None:
            found.append(make(tally, title, Kind.TECHNOLOGY, ["its words stand together again and again"]))
    return found


def titles(article: Annotated) -> Iterator[tuple[str, int]]:
    """Pairs of single words with "of" between them, of which the first is no office, body, place or person."""
    last: Naming | None = None
    laws = {(one.sentence, one.span) for one in article.things if one.kind is Kind.DOCUMENT}
    for naming in article.names:
        text = article.source.sentences[naming.sentence].text
        if last and last.sentence == naming.sentence and text[last.span.end : naming.span.start] in JOINTS:
            law = any(at == naming.sentence and span.holds(last.span) for at, span in laws)
            if is_free(last) and is_free(naming) and not law:
                yield text[last.span.start : naming.span.end], naming.sentence
        last = naming


def is_free(naming: Naming) -> bool:
    """Whether a name is one word of which nobody knows whose it is."""
    low = naming.text.lower()
    lex = lexicon()
    general = lex.titles | lex.roles | lex.owners | lex.heads | lex.places | lex.events | lex.documents
    return " " not in naming.text and naming.kind is None and not known(naming.text) and low not in general
