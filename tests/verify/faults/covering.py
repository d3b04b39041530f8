"""Faults beside the words: what hides or covers them, what runs in a page, files that nobody ships."""

import random
import re

from tests.verify.faults.slots import DATA, Fault, Site, all_slots, changed, parsed, pick, some_word

HIDDEN = (' style="opacity:0"', " hidden", ' aria-hidden="true"', ' class="md-search__overlay"', ' dir="rtl"')
SCRIPTS = (
    "<script>document.querySelectorAll('li')[0].remove()</script>",
    "<style>li { font-size: 0 }</style>",
    '<iframe src="data:text/html,true"></iframe>',
    "<noscript>It is true.</noscript>",
    '<link rel="alternate stylesheet" href="https://example.org/x.css">',
    '<meta name="twitter:title" content="It is true">',
    '<img src="x.png" onerror="alert(1)">',
)


def holder_hidden(site: Site, rng: random.Random) -> Fault | None:
    """The article, or what holds it, hidden or turned round."""
    path = rng.choice(sorted({piece.path for piece in all_slots(site, "cite")}))
    tags = list(re.finditer(r"<(article|body|html)\b[^>]*", site[path].decode()))
    found, way = rng.choice(tags), rng.choice(HIDDEN)
    tag = re.sub(r' (?:class|dir)="[^"]*"', "", found[0]) if way[1:4] in {"cla", "dir"} else found[0]
    if way.startswith(" class") and found[1] == "article":
        tag, way = found[0][:-1], ' md-hidden"' if found[0].endswith('"') else way
    return f"{path}: <{found[1]}{way}>", changed(site, path, found.start(), found.end(), tag + way)


def script_added(site: Site, rng: random.Random) -> Fault | None:
    """Something that runs, loads or styles, anywhere in a page."""
    path = rng.choice(sorted({piece.path for piece in all_slots(site, "cite")}))
    page, made = site[path].decode(), rng.choice(SCRIPTS)
    at = rng.choice([found.end() for found in re.finditer(r"<head>|<body[^>]*>|</article>|</title>", page)])
    return f"{path}: {made} added", changed(site, path, at, at, made)


def file_changed(site: Site, rng: random.Random) -> Fault | None:
    """A script or style sheet that is not as it was shipped."""
    paths = [path for path in sorted(site) if path.endswith((".js", ".css")) and not path.startswith("search")]
    if not paths:
        return None
    path = rng.choice(paths)
    return f"{path} changed", {**site, path: site[path] + b"\n/**/"}


def file_added(site: Site, rng: random.Random) -> Fault | None:
    """A file that nobody ships."""
    if not any(path.startswith("assets/") for path in site):
        return None
    path = rng.choice(["assets/more.js", "assets/more.css", "x.svg", "data/other.json", "true.txt"])
    return f"{path} added", {**site, path: b"1"}


def page_added(site: Site, rng: random.Random) -> Fault | None:
    """A page that the data does not know, as the generator's or as an editor's."""
    path = rng.choice(sorted({piece.path for piece in all_slots(site, "cite")}))
    folder = f"{rng.choice(['actors', 'notes'])}/{some_word(rng, site)}-it-is"
    made = f"{folder}/index.html" if path.endswith("index.html") else f"{folder}.html"
    mark = rng.choice([b"", b'<p class="briefing-editors"></p>'])
    return f"{made} added", {**site, made: site[path].replace(b"</article>", mark + b"</article>")}


def title_changed(site: Site, rng: random.Random) -> Fault | None:
    """What a browser's tab calls a page, home and the editors' own too."""
    known = [path for path in sorted(site) if path.endswith(".html") and b"<title>" in site[path]]
    path = rng.choice(known)
    found = re.search(r"(?<=<title>)[^<]*", site[path].decode())
    assert found
    words = rng.choice([f"{found[0]} fails", f"It is {some_word(rng, site)}", ""])
    return f"{path}: called “{words}”", changed(site, path, found.start(), found.end(), words)


def shown_twice(site: Site, rng: random.Random) -> Fault | None:
    """A statement, or a row of a table, once more right below."""
    path = rng.choice(sorted({piece.path for piece in all_slots(site, "cite")}))
    page = site[path].decode()
    items = re.finditer(r"<li>(?:(?!</?li\b|</?ul).)*#s[0-9a-f]{10}.*?</li>|<tr>\s*<td.*?</tr>", page, re.DOTALL)
    found = [item for item in items if "<ul" not in item[0] and item[0].count("<li") <= 1]
    if not found:
        return None
    item = rng.choice(found)
    return f"{path}: twice: {item[0][:60]}", changed(site, path, item.end(), item.end(), f"\n{item[0]}")


def chrome_inserted(site: Site, rng: random.Random) -> Fault | None:
    """A name in the midst of a statement, as one of the theme's signs."""
    found = pick(rng, all_slots(site, "statement"), r"(?<=[a-z]) (?=[a-z])")
    if not found:
        return None
    piece, match = found
    name = rng.choice([entity["name"] for entity in parsed(site[DATA])["entities"]])
    mark = f' <span class="{rng.choice(["headerlink", "md-feedback", "md-clipboard"])}">{name}</span> '
    at = piece.start + match.start()
    return f"{piece.path}: {name} put into “{piece.text[:40]}”", changed(site, piece.path, at, at + 1, mark)
