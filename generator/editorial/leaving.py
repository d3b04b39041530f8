"""A page that moved or was merged leaves its old place once the new one is written; links in editors' pages follow."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.editorial.arranging.arrange import Arranged
from generator.editorial.merge import Change, State, conflict
from generator.editorial.page_file import PageFile


def with_arranged(
    changes: Iterable[Change], arranged: Arranged, files: Mapping[str, PageFile], texts: Mapping[str, str]
) -> tuple[Change, ...]:
    """The changes with those of files that go, and of editors' own pages whose links lead to one that moved."""
    outcome = {change.path: change for change in changes}
    for path, change in list(outcome.items()):
        if change.state in (State.REMOVED, State.SAME) and path not in texts:
            del outcome[path]
    for old, new in arranged.gone.items():
        if old in texts and old not in outcome:
            outcome[old] = left(old, new, outcome, texts)
    for path, file in files.items():
        if path not in outcome and path in texts and arranged.redirects and not file.generated:
            text = arranged.relinker(path, files.keys()).text(texts[path])
            if text != texts[path]:
                outcome[path] = Change(path=path, state=State.CHANGED, body=text, before=texts[path])
    return tuple(outcome[path] for path in sorted(outcome))


def left(old: str, new: str, outcome: Mapping[str, Change], texts: Mapping[str, str]) -> Change:
    """What becomes of a file whose words another page takes over: it stays while that cannot be written."""
    target = outcome.get(new)
    if target is None or target.state is State.CONFLICT:
        return conflict(old, f"it is to become part of docs/{new}, which is left alone", "mend that page first")
    return replace(Change(path=old, state=State.REMOVED, before=texts[old]), into=new)
