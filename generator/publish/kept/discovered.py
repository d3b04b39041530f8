"""Discovery sees the articles and the profile alone: while these are the same, what it found is the same."""

from collections.abc import Iterator, Sequence

from generator.discovery.discover import discover
from generator.model.annotation import Annotated
from generator.model.discovery import Discovery
from generator.model.memo import Memo
from generator.model.profile import Profile
from generator.publish.kept.extracted import source_parts


def discover_cached(memo: Memo, articles: Sequence[Annotated], profile: Profile) -> Discovery:
    """The story as `discover` sees it. The articles hold what extraction found in them, and nothing else."""
    return memo.recall(Discovery, story_parts(memo, articles, profile), lambda: discover(articles, profile))


def story_parts(memo: Memo, articles: Sequence[Annotated], profile: Profile) -> Iterator[str]:
    """All that the story is made of; what extraction finds in an article hangs on it and on code that the key holds."""
    yield "discover"
    yield repr(profile)
    for article in articles:
        yield memo.key(source_parts(article.source))
