"""One entry becomes two: under `split` stand the names that are somebody else's, and each gets a page of its own."""

from collections.abc import Collection, Mapping
from typing import Any

from generator.editorial.arranging.front_text import Row, list_lines, rows_of, with_kept, with_key, words_of
from generator.editorial.arranging.joined import LISTS, MERGED
from generator.editorial.arranging.places import is_entry, path_of, same
from generator.editorial.arranging.renamed import WAS, Table
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.ids import slug
from generator.pages.escape import yaml_text

SPLIT = "split"


def take_split(table: Table, sections: Collection[str]) -> None:
    """Make a page for each entry that is split off."""
    for path, page in sorted(table.files.items()):
        rows = rows_of(page, SPLIT)
        if rows and not is_entry(page):
            now = "put it on the page of the entry that is to be two"
            table.refuse(page, SPLIT, "`split` stands on a page that is no entry's", "nothing could be split", now)
            continue
        for row in rows:
            split_off(table, path, row, sections)
        if rows:
            table.files[path] = with_key(table.files[path], SPLIT, [])


def split_off(table: Table, path: str, row: Row, sections: Collection[str]) -> None:
    """Take one name off an entry and give it a page; a merged entry comes back as it was."""
    page = table.files[path]
    name = str(row.get("name", "")).strip() if isinstance(row, Mapping) else row
    if not name or same(name, str(page.front.get("name", ""))):
        why = "an entry without a name" if not name else "that is what the page itself is called"
        table.refuse(page, SPLIT, f"`split` says {name!r}", why, "name what is to have a page of its own")
        return
    merged = rows_of(page, MERGED)
    back = next((one for one in merged if isinstance(one, Mapping) and same(str(one.get("name", "")), name)), None)
    held = [str(back["name"])] if back else words_of(page, "aliases")
    name = next((one for one in held if same(one, name)), name)  # as it stands there: so articles write it
    entry = {"kind": str(page.front.get("kind", "")), **(back or {}), "name": name}
    entry |= {key: value for key, value in row.items() if key in ("kind", *LISTS)} if isinstance(row, Mapping) else {}
    old = next((was for was in map(path_of, words_of(page, WAS)) if was and back and is_of(was, name)), None)
    new = old or f"{path.partition('/')[0]}/{slug(name)}.md"
    if new in table.files or new.partition("/")[0] not in sections:
        table.refuse(page, SPLIT, f"`split` says {name!r}", f"docs/{new} stands there already", "edit that page")
        return
    known = {str(page.front.get("name", "")), *words_of(page, "aliases")}
    if back is None and name not in merged and not any(names(name, other) for other in known):
        table.notes.append(nobodys(page, name, new))
    own = {name, *map(str, entry.get("aliases", ()))}
    left = [alias for alias in words_of(page, "aliases") if not any(same(alias, one) for one in own)]
    page = with_key(page, "aliases", left) if len(left) < len(words_of(page, "aliases")) else page
    page = with_key(page, MERGED, [one for one in merged if one is not back and one != name]) if merged else page
    if old:
        page = with_key(page, WAS, [one for one in rows_of(page, WAS) if one != old])
    table.files[path] = page
    table.files[new] = with_kept(PageFile(path=new, kept="", made="", body=""), front_text(entry))


def names(name: str, other: str) -> bool:
    """Whether two names share a word."""
    return bool(set(slug(name).split("-")) & set(slug(other).split("-")))


def nobodys(page: PageFile, name: str, new: str) -> Finding:
    """A note that a name was split off which the entry does not bear, as far as its page says."""
    return Finding(
        path=f"docs/{page.path}",
        line=page.lines.get(SPLIT),
        what=f"`split` takes {name!r} off, which is no name that stands on this page",
        why=f"docs/{new} is made for it all the same",
        now="if the name is mistyped, delete that page; else give it its aliases",
        note=True,
    )


def is_of(path: str, name: str) -> bool:
    """Whether an address is one that an entry of this name would have."""
    return path.rpartition("/")[2] == f"{slug(name)}.md"


def front_text(entry: Mapping[str, Any]) -> str:
    """An entry as front matter."""
    out = f"kind: {entry['kind']}\nname: {yaml_text(entry['name'])}\n"
    return out + "".join("".join(list_lines(key, list(entry[key]))) for key in LISTS if entry.get(key))
