"""Discovery sees the articles and the profile alone: while these are the same, what it found is the same."""

from collections.abc import Iterable, Mapping, Sequence

from generator.discovery.discover import discover
from generator.model.annotation import Annotated
from generator.model.discovery import Discovery
from generator.model.memo import Memo
from generator.model.profile import Profile


def discover_cached(memo: Memo, articles: Sequence[Annotated], profile: Profile, read: Mapping[str, str]) -> Discovery:
    """The story as `discover` sees it. The articles hold what extraction found in them, and nothing else."""
    return memo.recall(
        Discovery, ["discover", *story_parts(profile, read)], lambda: discover(articles, profile, memo, read)
    )


def story_parts(profile: Profile, read: Mapping[str, str]) -> Iterable[str]:
    """All that the story is made of: the profile, and the digests of the articles as they were read."""
    return [repr(profile), *(f"{source} {digest}" for source, digest in read.items())]
