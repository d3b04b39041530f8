"""The relations as a graph: who does what to whom, with the sentences that tell of it, and where each stands."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.publish.data.claims import Json
from generator.publish.data.explorer import script

BEFORE = "window.briefingGraph = "
DRAWN = 40
"""So many are drawn, those with most relations; the table on the page has all."""
STEPS = 160
WIDTH, HEIGHT = 1000, 640


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One who does something to another, told by the sentences that stand with it; `mark` says where with reserve."""

    subject: str
    object: str
    label: str
    mark: str
    places: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Those who have a page and a relation, sorted by id, and what is between them."""

    nodes: tuple[Json, ...]
    edges: tuple[Edge, ...]


def graph(data: Json) -> Graph:
    """The relations of entities and risks that have pages, as the pages tell them."""
    risks = ({"id": r["id"], "name": r["title"], "kind": "risk", "page": r["page"]} for r in data["risks"])
    paged = {one["id"]: one for one in (*data["entities"], *risks) if one["page"] in titles(data)}
    edges = tuple(
        Edge(
            subject=row["subject"],
            object=row["object"],
            label=row["label"],
            mark="" if row["modality"] == "asserted" else f"({row['modality']})",
            places=tuple((place["source"], place["sentence"]) for place in row["evidence"]),
        )
        for row in data["relations"]
        if row["subject"] in paged and row["object"] in paged and row["subject"] != row["object"]
    )
    used = {name for edge in edges for name in (edge.subject, edge.object)}
    return Graph(nodes=tuple(paged[name] for name in sorted(used)), edges=edges)


def titles(data: Json) -> dict[str, str]:
    """What the pages are called, by path."""
    return {page["path"]: page["title"] for page in data["pages"]}


def strongest(whole: Graph, most: int = DRAWN) -> Graph:
    """The part of the graph that is drawn: those with most sentences about their relations."""
    weight = Counter[str]()
    for edge in whole.edges:
        weight.update({edge.subject: len(edge.places), edge.object: len(edge.places)})
    kept = {name for name, _ in sorted(weight.items(), key=lambda row: (-row[1], row[0]))[:most]}
    edges = tuple(edge for edge in whole.edges if edge.subject in kept and edge.object in kept)
    used = {name for edge in edges for name in (edge.subject, edge.object)}
    return Graph(nodes=tuple(node for node in whole.nodes if node["id"] in used), edges=edges)


def laid_out(drawn: Graph) -> dict[str, tuple[int, int]]:
    """Where each stands: pushed apart and pulled together from a fixed start.

    Only sums, products, quotients and square roots, which every machine works out alike.
    """
    names = [node["id"] for node in drawn.nodes]
    near = defaultdict(set)
    for edge in drawn.edges:
        near[edge.subject].add(edge.object)
        near[edge.object].add(edge.subject)
    order = sorted(names, key=lambda name: (-len(near[name]), name))
    spot = {name: start(number) for number, name in enumerate(order)}
    wanted = math.sqrt(1.0 / max(1, len(names)))
    for step in range(STEPS):
        moved(spot, order, near, wanted, 0.1 * (1 - step / STEPS))
    return apart(spread(spot), {node["id"]: half_width(node["name"]) for node in drawn.nodes})


LETTER = 7.4
"""How wide a letter of a name is at most, on the whole."""
GAP, DOWN = 90, 58
"""What lies at least between two names in one line, and between two lines: room for what is between them."""


def half_width(name: str) -> int:
    """Half of how wide a name's box is."""
    return round((len(name) * LETTER + 16) / 2)


def apart(spots: dict[str, tuple[int, int]], half: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """The same with names moved apart that would touch: whichever way is shorter, a little at a time."""
    there = {name: list(spot) for name, spot in spots.items()}
    names = sorted(there)
    for _ in range(STEPS):
        still = True
        for at, one in enumerate(names):
            for other in names[at + 1 :]:
                (x, y), (to_x, to_y) = there[one], there[other]
                across = half[one] + half[other] + GAP - abs(x - to_x)
                down = DOWN - abs(y - to_y)
                if across > 0 and down > 0:
                    still = False
                    axis, far = (1, down) if down <= across else (0, across)
                    sign = 1 if (there[one][axis], one) >= (there[other][axis], other) else -1
                    there[one][axis] += sign * ((far + 1) // 2)
                    there[other][axis] -= sign * ((far + 1) // 2)
        if still:
            break
    left = min((x - half[name] for name, (x, _) in there.items()), default=0) - 20
    top = min((y for _, y in there.values()), default=0) - 40
    return {name: (x - left, y - top) for name, (x, y) in there.items()}


Spot = list[float]


def start(number: int) -> Spot:
    """A square spiral from the middle, so that no two begin at one place."""
    x = y = 0
    way, left, run = (1, 0), 1, 1
    turned = 0
    for _ in range(number):
        x, y = x + way[0], y + way[1]
        left -= 1
        if not left:
            way, turned = (-way[1], way[0]), turned + 1
            run += turned % 2 == 0
            left = run
    return [0.11 * x + 0.013 * y, 0.1 * y]


def moved(
    spot: dict[str, Spot], order: Sequence[str], near: Mapping[str, set[str]], wanted: float, most: float
) -> None:
    """One step: all push each other away, relations pull, and all are drawn a little to the middle."""
    push = {name: [-0.5 * spot[name][0], -0.8 * spot[name][1]] for name in order}
    for at, one in enumerate(order):
        for other in order[at + 1 :]:
            dx, dy = spot[one][0] - spot[other][0], spot[one][1] - spot[other][1]
            far = math.sqrt(dx * dx + dy * dy) or 0.001
            force = wanted * wanted / far - (far * far / wanted if other in near[one] else 0.0)
            for name, sign in ((one, 1.0), (other, -1.0)):
                push[name][0] += sign * force * dx / far
                push[name][1] += sign * force * dy / far
    for name in order:
        x, y = push[name]
        size = math.sqrt(x * x + y * y) or 0.001
        step = min(size, most) / size
        spot[name][0] += x * step
        spot[name][1] += y * step


def spread(spot: Mapping[str, Spot]) -> dict[str, tuple[int, int]]:
    """The places on a sheet of whole numbers, with a margin for the names."""
    if not spot:
        return {}
    xs, ys = [x for x, _ in spot.values()], [y for _, y in spot.values()]
    across, down = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return {
        name: (
            round(110 + (x - min(xs)) / across * (WIDTH - 220)),
            round(50 + (y - min(ys)) / down * (HEIGHT - 100)),
        )
        for name, (x, y) in sorted(spot.items())
    }


def as_graph_script(data: Json) -> bytes:
    """What the interactive graph loads."""
    whole = graph(data)
    spots = laid_out(strongest(whole))
    anchors = {(s["id"], row["index"]): row["id"] for s in data["sources"] for row in s["sentences"]}
    names = titles(data)
    return script(
        BEFORE,
        {
            "nodes": [
                {
                    "id": node["id"],
                    "name": node["name"],
                    "kind": node["kind"],
                    "page": node["page"],
                    "title": names[node["page"]],
                    "at": list(spots[node["id"]]) if node["id"] in spots else None,
                }
                for node in whole.nodes
            ],
            "edges": [
                {
                    "from": edge.subject,
                    "to": edge.object,
                    "label": edge.label,
                    "mark": edge.mark,
                    "places": [[source, number, anchors[source, number]] for source, number in edge.places],
                }
                for edge in whole.edges
            ],
        },
    )
