"""Figures on relations: those a reader would draw are found by their sentence, and none is told that is not there."""

from typing import Any

from tests.gate.annotation import Story, Tie
from tests.gate.pages import keys_of
from tests.gate.sheet import Sheet
from tests.gate.words import fold, name_key

Row = dict[str, Any]
MATTERS = frozenset({"policy", "document", "event", "risk"})


def score_relations(sheet: Sheet, story: Story, data: Row) -> None:
    """Add the figures on relations."""
    risks = [{"id": r["id"], "name": r["title"], "kind": "risk", "aliases": []} for r in data["risks"]]
    known = {one["id"]: one for one in (*data["entities"], *risks)}
    texts = {(s["id"], row["index"]): fold(row["text"]) for s in data["sources"] for row in s["sentences"]}
    rows = data["relations"]
    for tie in (one for one in story.ties if one.required):
        good = any(is_it(tie, row, known, texts) for row in rows)
        sheet["relations_found"].note(good=good, what=f"{tie.subject} {'|'.join(tie.predicates)} {tie.object}")
    for row in rows:
        good = any(is_it(tie, row, known, texts) for tie in story.ties)
        what = f"{known[row['subject']]['name']} {row['predicate']} {known[row['object']]['name']}"
        sheet["relations_right"].note(good=good, what=what)


def is_it(tie: Tie, row: Row, known: dict[str, Row], texts: dict[tuple[str, int], str]) -> bool:
    """Whether a relation of the data is the one of the annotation, and shown by one of its sentences."""
    shown = [texts[place["source"], place["sentence"]] for place in row["evidence"]]
    other = known[row["object"]]
    return (
        row["predicate"] in tie.predicates
        and is_named(tie.subject, known[row["subject"]])
        and (other["kind"] in MATTERS if tie.object == "*" else is_named(tie.object, other))
        and any(text.startswith(fold(words)) for text in shown for words in tie.evidence)
    )


def is_named(name: str, entity: Row) -> bool:
    """Whether somebody goes by a name."""
    return name_key(name) in keys_of(entity)
