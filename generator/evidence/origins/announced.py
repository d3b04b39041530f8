"""Who makes something known by a verb that need not bring a clause: "the ministry announced a truce"."""

from collections.abc import Iterable

from generator.evidence.origins.lexicon import followed, verbs, word_list
from generator.extraction.attribution.forms import finite
from generator.extraction.attribution.lexicon import Verb
from generator.extraction.attribution.lexicon import words as grammar
from generator.extraction.attribution.phrases import Stretch
from generator.extraction.attribution.verbs import first_subject, speaks, standing, subject
from generator.extraction.attribution.words import BREAKS, Words

NEAR = 6
"""Words after such a verb among which the one that must follow stands."""
OWN = frozenset({"his", "her", "its", "their"})
CLAUSES = frozenset({"that", ":", "“", '"'})


def announced(w: Words) -> Iterable[tuple[Stretch, bool]]:
    """Who makes something known, and whether all of the sentence is their word."""
    known = verbs()
    for i, word in enumerate(w.low):
        if word not in known or w.quoted[i] or not w.initial(i).islower() or not _follows(w, i):
            continue
        at = standing(w, i)
        before = w.at(at.before)
        gerund = word.endswith("ing")
        if at.infinitive or at.modal or (at.be and not gerund) or before in grammar("determiners"):
            continue
        if (
            w.at(i + 1) == "by"
            or w.at(i + 1) in grammar("auxiliaries")
            or before in grammar("relatives")
            or _is_done(w, i)
        ):
            continue
        form = "ing" if gerund else "s" if word.endswith("s") else "past"
        if gerund and not at.be and before not in BREAKS | grammar("vehicles"):
            found = first_subject(w, at.before) if w.at(i + 1) == "that" else None
        else:
            found = subject(w, i, Verb(word, form, frozenset()), at, None)
        if found is None or found[0] > i or not _can_speak(w, found):
            continue
        if finite(w, found[1] + 1, at.first - 1) and not (gerund and w.at(i + 1) in CLAUSES):
            continue
        yield found, not finite(w, 0, found[0] - 1)


def _is_done(w: Words, i: int) -> bool:
    """Whether what is announced is done by it, or was told of before: "first announced", "announced his bid"."""
    if not w.low[i].startswith("announc"):
        return False
    near = w.low[i + 1 : i + 1 + NEAR]
    own = w.at(i + 1) in OWN or w.at(i - 1) == "first"
    return own or any(word in word_list("done") and "that" not in near[:at] for at, word in enumerate(near))


def _follows(w: Words, i: int) -> bool:
    """Whether the word that a verb needs to be one of making known stands after it."""
    needed = followed().get(w.low[i])
    if needed is None:
        return True
    near = w.low[i + 1 : i + 1 + NEAR]
    return not needed.isdisjoint(near if len(needed) > 4 else near[:2])


def _can_speak(w: Words, found: Stretch) -> bool:
    """Whether a subject is somebody, a body or a text, and no thing that "demands" or "promises" something."""
    if w.low[found[0]] in word_list("one") | word_list("many") | word_list("thing"):
        return True
    if w.low[found[0]] in word_list("someone") and found[0] == found[1]:
        return False
    return speaks(w, found) or w.low[found[1]] in word_list("texts") | word_list("bodies") | word_list("people")
