"""The graph as a picture for paper and for where no script runs: the same relations, the same bytes each time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.pages.escape import html
from generator.publish.data.claims import Json
from generator.publish.data.graph import Edge, Graph, graph, half_width, laid_out, strongest

STYLE = (
    "text{font:13px 'DejaVu Sans',Arial,sans-serif;fill:#1d1b18}.e{fill:none;stroke:#8a8478}"
    ".l{font-size:11px;fill:#5a554c;stroke:#fff;stroke-width:3px;paint-order:stroke}"
    ".n{fill:#e8edf2;stroke:#24455f}.o{fill:#fff}"
)
ARROW = (
    '<defs><marker id="a" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="9" markerHeight="9" orient="auto">'
    '<path d="M0 0L8 4L0 8Z" fill="#5a554c"/></marker></defs>'
)
LONGEST = 34
"""So many letters of a name stand in a box, so that a picture can be read on a phone."""
FOLDER = "data/graph/"
"""Where the pictures stand in a site."""
MOST = 8
"""A small picture has so many relations; the page's list has more."""
ROW, EDGE, LABEL = 38, 22, 6.4
"""How far two rows of it are apart, how far its stem is from the edge, how wide a letter of a label is at most."""


def whole_picture(data: Json) -> bytes:
    """All relations that are drawn, as one picture."""
    drawn = strongest(graph(data))
    spots = laid_out(drawn)
    names = {node["id"]: node["name"] for node in drawn.nodes}
    parts = []
    for (one, other), edges in paired(drawn.edges):
        (x, y), (to_x, to_y) = spots[one], spots[other]
        parts.append(line((x, y), (to_x, to_y), ((x + to_x) // 2, (y + to_y) // 2), edges, names))
    parts += [box(names[name], *spots[name]) for name in sorted(spots)]
    width, height = (max(spot[axis] for spot in spots.values()) + margin for axis, margin in ((0, 110), (1, 40)))
    return picture(width, height, parts)


def small_picture(data: Json, page: str, whole: Graph | None = None) -> bytes | None:
    """What is between those of a page and others, at most eight, as a tree; None where there is nothing."""
    whole = whole or graph(data)
    own = {node["id"] for node in whole.nodes if node["page"] == page}
    names = {node["id"]: node["name"] for node in whole.nodes}
    rows = [(pair, edges) for pair, edges in paired(whole.edges) if len(own & set(pair)) == 1]
    rows.sort(key=lambda row: (-sum(len(edge.places) for edge in row[1]), row[0]))
    rows = rows[:MOST]
    if not rows:
        return None
    room = max(round(len(said(edges)) * LABEL) for _, edges in rows) + 2 * EDGE
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


Pair = tuple[str, str]
Spot = tuple[int, int]


def paired(edges: Iterable[Edge]) -> list[tuple[Pair, list[Edge]]]:
    """The edges that lead from one to the same other, together."""
    found: dict[Pair, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.subject, edge.object].append(edge)
    return sorted(found.items())


def said(edges: Iterable[Edge]) -> str:
    """What stands on a line."""
    return ", ".join(edge.label for edge in edges)


def line(begin: Spot, end: Spot, label: Spot, edges: list[Edge], names: dict[str, str]) -> str:
    """A line with its labels, and a title that says what it says."""
    title = "; ".join(f"{names[e.subject]} {e.label} {names[e.object]}" for e in edges)
    (x, y), (mid_x, mid_y), (to_x, to_y) = begin, label, end
    told = f'<text class="l" text-anchor="middle" x="{mid_x}" y="{mid_y - 7}">{html(said(edges))}</text>'
    return (
        f'<g><title>{html(title)}</title><polyline class="e" marker-mid="url(#a)" points="{x},{y} {mid_x},{mid_y} '
        f'{to_x},{to_y}"/>{told}</g>'
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
    return "\n".join([head, f'<rect class="o" {size}/>', *parts, "</svg>", ""]).encode()


def pictures(data: Json) -> Iterator[tuple[str, bytes]]:
    """All pictures by their path in the site: of the whole, and of each page that has relations."""
    whole = graph(data)
    if not whole.edges:
        return
    yield f"{FOLDER}relations.svg", whole_picture(data)
    for page in sorted({node["page"] for node in whole.nodes}):
        made = small_picture(data, page, whole)
        if made:
            yield f"{FOLDER}{page.removesuffix('.md')}.svg", made
