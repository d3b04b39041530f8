"""Two entries become one: names, cues and hidden statements of the other come along, and so do an editor's words.

On the page that goes stands `same_as: NAME`, or on the one that stays `merged: [NAME]`; the one that stays keeps the
other whole under `merged`, so that it can be split again.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.editorial.arranging.front_text import Row, rows_of, with_key, words_of
from generator.editorial.arranging.places import entry_called, is_entry, meant, path_of, same
from generator.editorial.arranging.renamed import WAS, Table, more_of
from generator.editorial.page_file import PageFile

SAME_AS, MERGED = "same_as", "merged"
LISTS = ("aliases", "not", "cues", "drop", "pin", "links")


def take_joined(table: Table) -> None:
    """Merge what editors called the same."""
    asked = [(path, name) for path, page in sorted(table.files.items()) for name in words_of(page, SAME_AS)]
    for path, name in asked:
        page = table.files.get(path)
        if page is None:
            continue
        others = {key: file for key, file in table.files.items() if key != path}
        if not is_entry(page):
            now = "put it on the page of the entry that goes"
            table.refuse(page, SAME_AS, "`same_as` stands on a page that is no entry's", "nothing could be merged", now)
            continue
        into = entry_called(name, others)
        if len(into) == 1:
            join(table, path, into[0])
        else:
            why = f"{' and '.join(f'docs/{one}' for one in into)} are both called so" if into else "no entry is"
            now = "give the path of its page" if into else meant(name, others.values())
            table.refuse(page, SAME_AS, f"`same_as` says {name!r}", why, now)
    for path in sorted(table.files):
        page = table.files.get(path)
        for row in rows_of(page, MERGED) if page else ():
            name = row if isinstance(row, str) else ""
            others = {key: file for key, file in table.files.items() if key != path}
            found = entry_called(name, others)[:1] if name else left_over(table.files[path], row, others)
            for other in found:
                join(table, other, path, called=name)


def join(table: Table, path: str, into: str, called: str = "") -> None:
    """Merge the entry of one page into that of another."""
    page, target = table.files.pop(path), table.files[into]
    rows = [row for row in rows_of(target, MERGED) if row != called and not is_row_of(row, page)]
    kept = [row for row in rows_of(page, MERGED) if row not in rows]
    target = with_key(target, MERGED, [*rows, entry_row(page), *kept])
    also = [row for row in rows_of(page, "also") if row not in rows_of(target, "also")]
    if also:
        target = with_key(target, "also", [*rows_of(target, "also"), *also])
    rest = table.files.pop(more_of(path), None)
    for guest in (page, rest):
        if guest:
            target = with_guest(target, replace(guest, other=None, guest=True))
            target = with_guest(target, replace(guest.other, guest=True)) if guest.other else target
            table.gone[guest.path] = into
    table.files[into] = target
    for old in [path, *words_of(page, WAS)]:
        table.lead_on(into, old)
    if rest:
        table.former[into] = (*table.former[into], rest.path)
    table.gone |= {old: into for old, new in table.gone.items() if new == path}


def left_over(page: PageFile, row: Row, others: Mapping[str, PageFile]) -> tuple[str, ...]:
    """The page of an entry that was merged by a run that broke off before it removed the page."""
    there = [others[old] for old in map(path_of, words_of(page, WAS)) if old and old in others]
    return tuple(other.path for other in there if is_row_of(row, other))[:1]


def with_guest(page: PageFile, guest: PageFile) -> PageFile:
    """The page with another whose words it takes over, after all that it holds itself."""
    return replace(page, other=with_guest(page.other, guest) if page.other else guest)


def is_row_of(row: Row, page: PageFile) -> bool:
    """Whether an item of `merged` is this page's entry."""
    name = row.get("name", "") if isinstance(row, Mapping) else ""
    return same(str(name), str(page.front.get("name", "")))


def entry_row(page: PageFile) -> dict[str, Any]:
    """A page's entry as an item of another's `merged`."""
    row: dict[str, Any] = {"kind": str(page.front.get("kind", "")), "name": str(page.front.get("name", ""))}
    return row | {key: words_of(page, key) for key in LISTS if words_of(page, key)}
