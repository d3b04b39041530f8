"""What the data says of editions is what their files give: their days, what each changed, since when a claim stands."""

from collections.abc import Iterator

from generator.verify.data.past_editions import FOLDER, SORTS
from generator.verify.data.records import Record
from generator.verify.words import fold
from generator.verify.world import World


def check_editions(root: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """What is wrong of editions in the data, as (where, what, why)."""
    rows = root.rows("editions")
    if [row.words("date") for row in rows] != [past.date for past in world.past]:
        yield "editions", ", ".join(row.words("date") for row in rows), "the site holds other editions"
        return
    for at, (row, past) in enumerate(zip(rows, world.past, strict=True)):
        where = f"editions {past.date}"
        held = {"sources": len(past.sources), "claims": len(past.claims), "pages": len(past.pages)}
        for name, number in held.items():
            if row.whole(name) != number:
                yield where, f"{name} {row.whole(name)}", f"the edition has {number}"
        given, steps = row.inner("changes"), world.steps[at - 1].sorts if at else {}
        if {name: given.whole(name) or 0 for name in SORTS} != {name: len(steps.get(name, ())) for name in SORTS}:
            yield where, "changes", "the editions give other numbers"
        if fold(row.words("note")) != past.note or row.words("file") != f"{FOLDER}{past.date}.json":
            yield where, row.words("note") or row.words("file"), "the edition has another note or file"
    first: dict[str, str] = {}
    for past in world.past:
        for statement in past.claim_of:
            first.setdefault(statement, past.date)
    for claim in root.rows("claims"):
        mainly = (row.words("id") for row in claim.rows("statements") if row.get("main_clause") is not False)
        day = min((first[statement] for statement in mainly if statement in first), default="")
        if claim.words("first_stood") != day:
            told = claim.words("first_stood") or "no day"
            yield f"claims {claim.words('id')}", told, f"the editions give {day or 'none'}"
