"""What an editor may do with whole pages: remove, rename, move, merge, refuse, add."""

import re
from collections.abc import Callable

from tests.publish.campaign.editor import Desk, habit, once, own


def entries(desk: Desk) -> list[str]:
    """The pages of entries that nobody touched yet."""
    found = []
    for path in sorted((desk.root / "docs").rglob("*.md")):
        page = path.relative_to(desk.root / "docs").as_posix()
        if page not in desk.touched and re.search(r"(?m)^kind: ", desk.text(page).partition("# generated")[0]):
            found.append(page)
    return found


def gone(page: str) -> Callable[[Desk], str]:
    """No file stands there."""
    return lambda desk: f"{page} came back" if (desk.root / "docs" / page).exists() else ""


def there(page: str) -> Callable[[Desk], str]:
    """A file stands there."""
    return lambda desk: "" if desk.path(page).exists() else f"{page} is gone"


def remove(desk: Desk) -> str:
    """A page less, for good. Where an editor has the registry, the entry goes from it."""
    page = desk.rng.choice(entries(desk))
    desk.path(page).unlink()
    desk.touched.add(page)
    desk.checks.append(("remove", gone(page)))
    return "remove"


def across(desk: Desk) -> list[str]:
    """The pages across the story that nobody touched yet, and that can go."""
    docs = desk.root / "docs"
    found = [path.name for path in sorted(docs.glob("*.md")) if re.search(r"(?m)^across: ", desk.text(path.name))]
    return [page for page in found if page not in desk.touched and page != "corrections.md"]


def leave_out(desk: Desk) -> str:
    """A page across the story less: its file deleted, or emptied."""
    page = desk.rng.choice(across(desk) or [""])
    if not page:
        return remove(desk)
    if desk.rng.random() < 0.5:
        desk.path(page).unlink()
    else:
        desk.path(page).write_bytes(b"")
    desk.touched |= {page, "index.md"}
    desk.checks.append(("leave out", gone(page)))
    return "leave out"


def readdress(desk: Desk) -> str:
    """A page across the story under another name, with words of an editor on it or not."""
    page = desk.rng.choice(across(desk) or [""])
    if not page:
        return rename(desk)
    if desk.rng.random() < 0.5 and desk.items(page):
        own(desk, page)
    new = f"{desk.rng.choice(['', 'more/'])}{desk.word().lower()}.md"
    (desk.root / "docs" / new).parent.mkdir(exist_ok=True)
    desk.path(page).rename(desk.root / "docs" / new)
    desk.touched |= {page, new}
    desk.at[page] = new
    desk.redirects[page] = new
    desk.checks += [("readdress", gone(page)), ("readdress", there(new))]
    return "readdress"


def rename(desk: Desk) -> str:
    """A page's file by another name, with words of an editor on it or not."""
    page = desk.rng.choice(entries(desk))
    if desk.rng.random() < 0.5 and desk.items(page):
        own(desk, page)
    new = f"{page.rpartition('/')[0]}/{desk.word().lower()}.md"
    desk.path(page).rename(desk.root / "docs" / new)
    desk.touched |= {page, new}
    desk.at[page] = new
    desk.redirects[page] = new
    desk.checks += [("rename", gone(page)), ("rename", there(new))]
    return "rename"


def merge(desk: Desk) -> str:
    """Two entries of one kind of section are one."""
    pages = entries(desk)
    pairs = [(a, b) for a in pages for b in pages if a != b and a.partition("/")[0] == b.partition("/")[0]]
    if not pairs:
        return rename(desk)
    page, into = desk.rng.choice(pairs)
    if desk.rng.random() < 0.5 and desk.items(page):
        own(desk, page)
    if desk.rng.random() < 0.5:
        desk.put(page, "---\n", f"---\nsame_as: {into}\n")
    else:
        desk.put(into, "---\n", f"---\nmerged: [{page.removesuffix('.md')}]\n")
    desk.touched |= {page, into}
    desk.at[page] = into
    desk.redirects[page] = into
    desk.checks += [("merge", gone(page)), ("merge", there(into))]
    return "merge"


def never(desk: Desk) -> str:
    """A name that is nobody's."""
    page = desk.rng.choice(entries(desk))
    name = re.search(r"(?m)^name: (.*)$", desk.text(page))
    index = f"{page.partition('/')[0]}/index.md"
    if not name or "found:" not in desk.text(page) or index in desk.touched:
        return remove(desk)
    desk.put(index, "---\n", f"---\nnever:\n  - {name[1]}\n")
    desk.touched |= {page, index}
    desk.checks.append(("never", gone(page)))
    return "never"


def add(desk: Desk) -> str:
    """A page of one's own."""
    word = desk.word()
    page = f"{word.lower()}.md"
    data = habit(desk.rng, f'---\ntitle: {word}\n---\n# Mine\n\n- a\n    - b\n\n"quoted"\n')
    (desk.root / "docs" / page).write_bytes(data)
    desk.touched.add(page)

    def same(desk: Desk) -> str:
        return "" if (desk.root / "docs" / page).read_bytes() == data else f"{page} was changed"

    desk.checks += [("add", same), ("add", once(word))]
    return "add"


ON_FOLDER = (remove, rename, merge, never, add, leave_out, readdress)
