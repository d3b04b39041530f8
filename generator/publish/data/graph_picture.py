"""The graph as a picture for paper and for where no script runs: the same relations, the same bytes each time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.pages.escape import html
from generator.publish.data.graph import Edge, Graph, paired, told
from generator.publish.data.rows import LETTER, LINE, Spot, box_size, broken
from generator.publish.data.sheet import Sheet

STYLE = (
    "text{font:13px 'DejaVu Sans',Arial,sans-serif;fill:#1d1b18}.e{fill:none;stroke:#8a8478}"
    ".l{font-size:11px;fill:#5a554c;stroke:#fcfbf7;stroke-width:4px;paint-order:stroke}"
    ".n{fill:#e8edf2;stroke:#24455f}.m{fill:#fcfbf7}.m+text{fill:#24455f}"
)
ARROW = (
    '<defs><marker id="a" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="9" markerHeight="9" orient="auto">'
    '<path d="M0 0L8 4L0 8Z" fill="#5a554c"/></marker><marker id="b" viewBox="0 0 8 8" refX="8" refY="4" '
    'markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z" fill="#5a554c"/></marker></defs>'
)
LONGEST = 34
"""So many letters of a name stand in a box, so that a picture can be read on a phone."""
FOLDER = "data/graph/"
"""Where the pictures stand in a site."""
MOST = 8
"""A small picture has so many relations; the page's list has more."""
ROW, EDGE, LABEL = 38, 22, 6.4
"""How far two rows of it are apart, how far its stem is from the edge, how wide a letter of a label is at most."""


def whole_picture(one: Sheet, whole: Graph) -> bytes:
    """All relations that are drawn, as one picture."""
    names = {node["id"]: node["name"] for node in whole.nodes}
    acts = dict(paired(whole.edges))
    lines, words = list[str](), dict[str, None]()
    for pair, way in one.ways.items():
        *_, before, end = way.spots
        tip = border(before, end, box_size(names[pair[1]], one.letters))
        points = " ".join(f"{x},{y}" for x, y in (*way.spots[:-1], tip))
        lines.append(
            f"<g><title>{html(titled(acts[pair], names))}</title>"
            f'<polyline class="e" marker-end="url(#b)" points="{points}"/></g>'
        )
        (x, y), said = way.word, html(told(acts[pair]))
        words[f'<text class="l" text-anchor="middle" x="{x}" y="{y + 4}">{said}</text>'] = None
    main = dict(reversed(one.boxes)) | dict(acting(one))
    boxes = (
        big_box(broken(names[name], one.letters), *spot, "n" if main[name] == spot else "m") for name, spot in one.boxes
    )
    return picture(one.wide, one.high, [*lines, *boxes, *words])


def acting(one: Sheet) -> Iterator[tuple[str, Spot]]:
    """Where those stand who act: a name that comes again has its box there, and is a name alone elsewhere."""
    spots: dict[str, list[Spot]] = defaultdict(list)
    for name, spot in one.boxes:
        spots[name].append(spot)
    for (name, _), way in one.ways.items():
        x, y = way.spots[0]
        yield name, min(spots[name], key=lambda spot: (spot[1] != y, abs(spot[0] - x)))


def border(before: Spot, middle: Spot, size: Spot) -> Spot:
    """Where a line that comes from there meets a box."""
    (x, y), (mid_x, mid_y), (across, down) = before, middle, size
    dx, dy = x - mid_x, y - mid_y
    scale = max(2 * abs(dx) / across, 2 * abs(dy) / down, 1.0)
    return round(mid_x + dx / scale), round(mid_y + dy / scale)


def small_picture(whole: Graph, page: str) -> bytes | None:
    """What is between those of a page and others, at most eight, as a tree; None where there is nothing."""
    own = {node["id"] for node in whole.nodes if node["page"] == page}
    names = {node["id"]: node["name"] for node in whole.nodes}
    rows = [(pair, edges) for pair, edges in paired(whole.edges) if len(own & set(pair)) == 1]
    rows.sort(key=lambda row: (-sum(len(edge.places) for edge in row[1]), row[0]))
    rows = rows[:MOST]
    if not rows:
        return None
    room = max(round(len(told(edges)) * LABEL) for _, edges in rows) + 2 * EDGE
    parts: list[str] = []
    y, width = 0, 0
    for here in sorted({name for pair, _ in rows for name in pair if name in own}):
        top = y = y + ROW
        boxes = [box(names[here], EDGE // 2 + half_width(short(names[here])), top)]
        for (one, other), edges in rows:
            if here in (one, other):
                y += ROW
                there = other if one == here else one
                near, far, middle = (EDGE, y), (EDGE + room, y), (EDGE + room // 2, y)
                parts.append(line(*((near, far) if one == here else (far, near)), middle, edges, names))
                boxes.append(box(names[there], EDGE + room + half_width(short(names[there])), y))
                width = max(width, EDGE + room + 2 * half_width(short(names[there])))
        parts += [f'<polyline class="e" points="{EDGE},{top + 13} {EDGE},{y}"/>', *boxes]
        width = max(width, EDGE // 2 + 2 * half_width(short(names[here])))
    return picture(width + 2, y + ROW // 2, parts)


def sizes(files: Mapping[str, bytes]) -> dict[str, tuple[int, int]]:
    """How wide and how high each picture among these files is, so that a page can keep room for it."""
    return {path: size_of(files[path]) for path in files if path.startswith(FOLDER)}


def size_of(drawn: bytes) -> tuple[int, int]:
    """How wide and how high one is."""
    width, height = drawn.split(b' width="', 1)[1].split(b'" height="', 1)
    return int(width), int(height.split(b'"', 1)[0])


def line(begin: Spot, end: Spot, label: Spot, edges: list[Edge], names: dict[str, str]) -> str:
    """A line with its labels, and a title that says what it says."""
    title = titled(edges, names)
    (x, y), (mid_x, mid_y), (to_x, to_y) = begin, label, end
    word = f'<text class="l" text-anchor="middle" x="{mid_x}" y="{mid_y - 7}">{html(told(edges))}</text>'
    return (
        f'<g><title>{html(title)}</title><polyline class="e" marker-mid="url(#a)" points="{x},{y} {mid_x},{mid_y} '
        f'{to_x},{to_y}"/>{word}</g>'
    )


def titled(edges: Iterable[Edge], names: Mapping[str, str]) -> str:
    """What a line says in full."""
    return "; ".join(f"{names[e.subject]} {e.label} {names[e.object]}" for e in edges)


def half_width(name: str) -> int:
    """Half of how wide a name's box is in one line."""
    return round((len(name) * LETTER + 16) / 2)


def big_box(lines: list[str], x: int, y: int, kind: str) -> str:
    """A name in its box, all of it, in lines."""
    across, down = box_size(" ".join(lines), max(map(len, lines), default=0))
    top = y - down // 2
    said = "".join(f'<tspan x="{x}" y="{top + 17 + LINE * at}">{html(one)}</tspan>' for at, one in enumerate(lines))
    return (
        f'<g><rect class="{kind}" rx="4" x="{x - across // 2}" y="{top}" width="{across}" height="{down}"/>'
        f'<text text-anchor="middle">{said}</text></g>'
    )


def short(name: str) -> str:
    """A name as a box holds it: of a very long one the beginning, for the line's title has all of it."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def box(name: str, x: int, y: int) -> str:
    """A name in its box."""
    half = half_width(short(name))
    return (
        f'<g><rect class="n" rx="4" x="{x - half}" y="{y - 13}" width="{2 * half}" height="26"/>'
        f'<text text-anchor="middle" x="{x}" y="{y + 5}">{html(short(name))}</text></g>'
    )


def picture(width: int, height: int, parts: Iterable[str]) -> bytes:
    """The parts as a file."""
    size = f'width="{width}" height="{height}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}><style>{STYLE}</style>{ARROW}'
    )
    return "\n".join([head, *parts, "</svg>", ""]).encode()


def pictures(whole: Graph, laid: Sequence[Sheet]) -> Iterator[tuple[str, bytes]]:
    """All pictures by their path in the site: of the whole, and of each page that has relations."""
    if not whole.edges:
        return
    narrow, middle, _ = laid
    yield f"{FOLDER}relations.svg", whole_picture(middle, whole)
    yield f"{FOLDER}relations.narrow.svg", whole_picture(narrow, whole)
    for page in sorted({node["page"] for node in whole.nodes}):
        made = small_picture(whole, page)
        if made:
            yield f"{FOLDER}{page.removesuffix('.md')}.svg", made
