"""The relations as a graph: who does what to whom, with the sentences that tell of it, and where each stands."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.publish.data.claims import Json
from generator.publish.data.explorer import script
from generator.publish.data.rows import Pair
from generator.publish.data.sheet import SIZES, Sheet, sheet

BEFORE = "window.briefingGraph = "
DRAWN = 40
"""So many are drawn, those with most relations; the table on the page has all."""


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


def paired(edges: Iterable[Edge]) -> list[tuple[Pair, list[Edge]]]:
    """The edges that lead from one to the same other, together."""
    found: dict[Pair, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.subject, edge.object].append(edge)
    return sorted(found.items())


def told(edges: Iterable[Edge]) -> str:
    """What stands on a line."""
    return ", ".join(edge.label for edge in edges)


def sheets(whole: Graph) -> list[Sheet]:
    """What is drawn of the graph, on a sheet of each width."""
    drawn = strongest(whole)
    names = {node["id"]: node["name"] for node in drawn.nodes}
    words = {pair: told(edges) for pair, edges in paired(drawn.edges)}
    return [sheet(names, words, *size) for size in SIZES]


def as_graph_script(data: Json, whole: Graph, laid: Iterable[Sheet]) -> bytes:
    """What the interactive graph loads."""
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
            "sheets": [
                {
                    "wide": one.wide,
                    "high": one.high,
                    "letters": one.letters,
                    "boxes": [[name, *spot] for name, spot in one.boxes],
                    "ways": [[*pair, way.word, *way.spots] for pair, way in one.ways.items()],
                }
                for one in laid
            ],
        },
    )


def heights(drawn: bytes) -> dict[str, int]:
    """How high the sheets are, as the script has it, so that a page can keep room for them."""
    found = json.loads(drawn.decode().removeprefix(BEFORE).rstrip().removesuffix(";"))
    return {name: one["high"] for name, one in zip(("narrow", "middle", "wide"), found["sheets"], strict=True)}
