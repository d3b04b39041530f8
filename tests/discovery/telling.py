"""A story told in a few sentences, with what discovery makes of it; every name is invented but for states."""

from dataclasses import replace

from generator.discovery.choose import choose_pages
from generator.discovery.names.find import find_proper
from generator.editorial.profiles import load_profile
from generator.extraction.attribution.find import find_attributions
from generator.extraction.names.find import find_names
from generator.extraction.quotes.find import find_quotes
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from tests.extraction.said import article


def told(*stories: str) -> list[Annotated]:
    """One article for each text; sentences are parted by bars."""
    found = []
    for number, story in enumerate(stories):
        source = replace(article(*(part.strip() for part in story.split("|"))), id=f"a{number}")
        sentences = tuple(replace(sentence, source=source.id) for sentence in source.sentences)
        source = replace(source, sentences=sentences)
        found.append(
            Annotated(
                source=source,
                names=find_names(source),
                attributions=find_attributions(source),
                quotes=find_quotes(source),
            )
        )
    return found


def proper(*stories: str) -> dict[str, Candidate]:
    """The bearers of proper names, by name."""
    return {candidate.entity.name: candidate for candidate in find_proper(told(*stories))}


def chosen(*stories: str) -> dict[str, Candidate]:
    """The same, with pages chosen."""
    articles = told(*stories)
    found = choose_pages(find_proper(articles), articles, load_profile("conflict"))
    return {candidate.entity.name: candidate for candidate in found}


def kinds(*stories: str) -> dict[str, str]:
    """The kind of each."""
    return {name: candidate.entity.kind.value for name, candidate in proper(*stories).items()}


def aliases(name: str, *stories: str) -> set[str]:
    """The other names of one."""
    return set(proper(*stories)[name].entity.aliases)
