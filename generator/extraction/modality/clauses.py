"""Which words stand in a sentence's main clause. Decided by position alone: what opens a clause, and what closes it."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from generator.extraction.attribution.forms import demonstrative, finite_at
from generator.extraction.attribution.lexicon import words
from generator.extraction.attribution.words import REACH, Words
from generator.model.tables import read_table
from generator.model.tables import words as cells


class Level(IntEnum):
    """Where a word stands: the writer asserts MAIN, and BESIDE it a concession; the rest hangs on something else."""

    MAIN = 0
    BESIDE = 1
    UNDER = 2
    QUOTED = 3


DASHES = frozenset({"—", "–", "--"})
CONDITIONS = frozenset({"if", "unless"})
LEADING = CONDITIONS | {"though", "although", "while"}
"""Words of a clause that may stand first without a comma after it."""


@dataclass(slots=True)
class _State:
    """What is open while a sentence is read: `fronted` stands before the main clause, `bare` within its subject."""

    level: Level = Level.MAIN
    fronted: bool = False
    bare: bool = False
    verbs: int = 0
    verb: bool = False
    depth: int = 0
    dashed: bool = False


@cache
def _openers() -> frozenset[str]:
    return words("relatives") | words("subordinators")


@cache
def _turns() -> frozenset[str]:
    """Every word at which the level can change."""
    return _openers() | DASHES | {",", ";", ":", "(", ")", "but", "yet"}


def levels(w: Words, last: int) -> list[Level]:
    """The level of each word up to `last`."""
    low, quoted, turns = w.low, w.quoted, _turns()
    dashes = "—" in w.text or "–" in w.text or "--" in w.text
    paired = dashes and sum(word in DASHES for word in low) == 2
    state, out = _State(), []
    for i in range(last + 1):
        if quoted[i]:
            out.append(Level.QUOTED)
            continue
        word = low[i]
        if word in turns or state.bare or (state.level is Level.MAIN and not state.verb):
            if word == "(":
                state.depth += 1
            elif word in DASHES and paired:
                state.dashed = not state.dashed
            if not state.depth and not state.dashed:
                _step(w, i, state, out)
        out.append(Level.UNDER if state.depth or state.dashed else state.level)
        if word == ")":
            state.depth = max(0, state.depth - 1)
    return out


def _step(w: Words, i: int, state: _State, out: list[Level]) -> None:
    low, word, opened = w.low, w.low[i], _opens(w, i, out)
    if word in (";", ":") or (word == "," and not (state.fronted and _lists(w, i))):
        state.level, state.fronted, state.bare = Level.MAIN, False, False
    elif word in ("but", "yet") and not state.fronted:
        state.level, state.bare = Level.MAIN, False
    elif opened is not None and (state.level is not Level.UNDER or opened is Level.BESIDE):
        unparted = word == "whether" or (word in LEADING and "," not in low)  # "If it fails the town will drown."
        state.bare = not state.verb and w.at(i - 1) != "," and (i > 0 or unparted)
        state.fronted = state.fronted or (not state.verb and not state.bare)
        state.level, state.verbs = opened, 0
    elif state.bare and finite_at(w, i) and not finite_at(w, i - 1):
        state.verbs += 2 if low[0] in CONDITIONS and word in words("modals") else 1
        if state.verbs >= 2:
            state.level, state.bare = Level.MAIN, False
    if state.level is Level.MAIN and not state.verb:
        state.verb = word in _copulas() or finite_at(w, i)


@cache
def _copulas() -> frozenset[str]:
    return cells(read_table(__file__, "modality.yml")["copulas"])


def _last_verb(w: Words, out: list[Level]) -> str:
    """The last finite verb of the main clause so far."""
    main = (i for i in range(len(out) - 1, max(-1, len(out) - 2 * REACH), -1) if out[i] is Level.MAIN)
    return next((w.low[i] for i in main if w.low[i] in _copulas() or finite_at(w, i)), "")


def _opens(w: Words, i: int, out: list[Level]) -> Level | None:
    """The level of the clause that a word opens, if it opens one."""
    word = w.low[i]
    if word not in _openers():
        return None
    before, after = w.at(i - 1), w.at(i + 1)
    if word in words("relatives") and word != "where":
        return Level.UNDER
    if word in words("concessives"):
        return Level.BESIDE
    if word == "that":
        predicate = after in words("modals") and _last_verb(w, out) in _copulas()
        return None if demonstrative(w, i) or before in words("be") or predicate else Level.UNDER
    if word == "so":
        return Level.UNDER if after == "that" else None
    if word in ("than", "once") or (i == 0 and word in ("how", "what", "whatever", "where", "why")):
        return None
    if word in ("since", "after", "before", "until") and after.isdigit():
        return None
    return None if word == "as" and after in ("well", "part", "a", "an", "both") else Level.UNDER


def _lists(w: Words, i: int) -> bool:
    """Whether a comma in a fronted clause only parts a list, or sets off an aside."""
    return "and" in w.low[i + 2 : i + 5] and "," in w.low[i + 1 : i + 12]
