"""How sure a statement is, as a reader sees it: who says so, with what reservation, and from how many origins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
Place = tuple[str, int]
HEDGES = frozenset(
    ("may", "might", "could", "possibly", "perhaps", "probably", "likely", "unlikely", "appears", "appear to")
) | {"reportedly", "allegedly", "apparently", "seems", "seem"}
"""Words by which also what somebody else says is hedged."""
AT_ODDS = frozenset({"value", "date", "status", "attribution"})
"""Types of difference in which not both can be so; of the others, one may only say more than the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """The marks of one statement.

    `who` is record (a named speaker's own words), named, unnamed, or own (the article's). `told` are kind, label and
    way of each origin but the article itself; `counted` the labels of those that its claim counts. `sources` and
    `origins` count for what its main clause says. `disputed` says that a source denies it or tells it otherwise.
    """

    who: str
    mode: str
    cues: tuple[str, ...]
    hedged: bool
    disputed: bool
    sources: int
    origins: int
    told: tuple[tuple[str, str, str], ...]
    counted: tuple[str, ...]

    def data(self) -> Json:
        """As plain data."""
        return {
            "who": self.who,
            "mode": self.mode,
            "cues": list(self.cues),
            "hedged": self.hedged,
            "disputed": self.disputed,
            "sources": self.sources,
            "origins": self.origins,
            "told": [{"kind": kind, "label": label, "via": via} for kind, label, via in self.told],
            "counted": list(self.counted),
        }


def how_sure(data: Json) -> Mapping[Place, Sure]:
    """The marks of every statement of a data export, by its place: those of the claim of its main clause."""
    quoted = {(row["source"], row["sentence"]) for row in data["quotes"] if row["direct"] and row["speaker"]}
    odds = at_odds(data)
    found = {}
    for claim, row in main_rows(data):
        place = row["source"], row["sentence"]
        kinds = row["origin_kinds"]
        told = [
            (kind, label, via)
            for kind, label, via in zip(kinds, row["origins"], row["origin_via"], strict=True)
            if kind != "source"
        ]
        found[place] = Sure(
            who=voice(kinds, quoted=place in quoted),
            mode=row["modality"],
            cues=tuple(row["cues"]),
            hedged=row["modality"] in ("hedged", "hypothetical") or bool(HEDGES & {cue.lower() for cue in row["cues"]}),
            disputed=bool(claim["denied_by"]) or place in odds,
            sources=len({other["source"] for other in claim["statements"]}),
            origins=claim["independent_origins"],
            told=tuple(told),
            counted=tuple(origin["label"] for origin in claim["origins"] if origin["kind"] != "source"),
        )
    return found


def main_rows(data: Json) -> Iterator[tuple[Json, Json]]:
    """Each statement with the claim of its main clause."""
    for claim in data["claims"]:
        for row in claim["statements"]:
            if row.get("main_clause", True):
                yield claim, row


def voice(kinds: list[str], *, quoted: bool) -> str:
    """Who says so, by the kinds of a statement's origins: the best that is known of any of them."""
    if "named" in kinds and quoted:
        return "record"
    if {"named", "outlet"} & set(kinds):
        return "named"
    return "unnamed" if {"unnamed", "unresolved"} & set(kinds) else "own"


def at_odds(data: Json) -> frozenset[Place]:
    """The sentences that stand on one side of a difference in which not both can be so."""
    return frozenset(
        (row["source"], row["sentence"])
        for difference in data["differences"]
        if difference["type"] in AT_ODDS
        for value in difference["values"]
        for row in value["evidence"]
    )
