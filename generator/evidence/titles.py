"""A person's title is the words right before the name, where one of them is a word for an office or a rank."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from generator.model.annotation import Span
from generator.model.entity import Mention, Title
from generator.model.kind import Kind
from generator.model.source import Sentence
from generator.model.tables import alternatives, read_table

RUN = re.compile(r"(?:(?:[A-Z][\w.’'-]*|of|for|the|and),? ){1,8}\Z")
OPENERS = re.compile(
    r"(?:(?:of|for|the|and|The|While|With|Despite|Although|As|But|And|When|If|In|On|After|Before|Both),? )+"
)


@cache
def office() -> re.Pattern[str]:
    """Any word for an office or a rank."""
    return re.compile(rf"\b(?:{alternatives(read_table(__file__, 'titles.yml')['offices'])})\b")


def find_titles(
    mentions: Iterable[Mention], sentences: Mapping[tuple[str, int], Sentence], kinds: Mapping[str, Kind]
) -> tuple[Title, ...]:
    """The titles of the persons named in body sentences, in order of place."""
    found = []
    for mention in mentions:
        sentence = sentences[mention.source, mention.sentence]
        if kinds[mention.entity] is Kind.PERSON and sentence.says:
            size = title_before(sentence.text, mention.span)
            if size:
                span = Span(mention.span.start - size, mention.span.end)
                text = sentence.text[span.start : span.end]
                found.append(
                    Title(entity=mention.entity, source=mention.source, sentence=mention.sentence, span=span, text=text)
                )
    return tuple(found)


def title_before(text: str, name: Span) -> int:
    """How many characters of title stand right before the name; 0 where no word of them is an office."""
    run = RUN.search(text[max(0, name.start - 80) : name.start])
    if not run or not office().search(run.group()):
        return 0
    opener = OPENERS.match(run.group())
    words = run.group()[opener.end() :] if opener else run.group()
    return len(words) if office().search(words) else 0
