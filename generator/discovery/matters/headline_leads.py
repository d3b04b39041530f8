"""What only a headline tells is told by the sentence that its article begins with, where both name the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.discovery.matters.grouping import Act, Group, weighed
from generator.discovery.matters.story_words import Place, StoryWords
from generator.discovery.matters.worth import PASSING
from generator.model.annotation import Span
from generator.model.source import Block

LEADS = 2
"""Sentences with which an article begins."""
SHARED = 2
"""Words that a headline and such a sentence must share, one of them somebody's name."""


def with_leads(groups: Sequence[Group], words: StoryWords) -> list[Group]:
    """The groups; those that only headlines tell get the sentences below these that speak of the same."""
    leads: dict[str, list[Place]] = {}
    for place, number in words.order.items():
        if number < LEADS:
            leads.setdefault(place[0], []).append(place)
    held: dict[Place, set[str]] = {}
    for act in (act for group in groups for act in group.acts if act.says and act.signal.how not in PASSING):
        held.setdefault(act.place, set()).add(act.family)
    for group in groups:
        if not group.places:
            titles = [act for act in group.acts if words.texts[act.place].block is Block.TITLE and acts(act, words)]
            for told in [one for act in titles for one in below(act, leads.get(act.place[0], ()), words, held)]:
                group.add(told)
    return list(groups)


def acts(act: Act, words: StoryWords) -> bool:
    """Whether somebody named does it, not a thing that is called after them: "Orlo ends …", not "Orlo strike ends"."""
    by = act.signal.by
    return by is not None and any(span.end == by.end for span, name in words.named[act.place] if name in act.actors)


def below(act: Act, places: Iterable[Place], words: StoryWords, held: Mapping[Place, set[str]]) -> Iterable[Act]:
    """The act of a headline, told by the first sentence below it that names the same, where that tells no such act."""
    first = act.signal.by or act.signal.about
    start, end = min(first.start, act.signal.about.start), max(first.end, act.signal.about.end)
    about = set(words.about(act.place, Span(start, end)))
    for place in sorted(places):
        text = words.texts[place].text
        shared = about.intersection(words.about(place, Span(0, len(text))))
        named = [(span, name) for span, name in words.named[place] if name in shared]
        enough = SHARED if place in held else 1
        if not named:
            continue
        if act.family not in held.get(place, ()) and len(shared) >= enough and act.signal.how not in PASSING:
            yield lent(act, place, words, named[0][0])
        return


def lent(act: Act, place: Place, words: StoryWords, at: Span | None = None) -> Act:
    """The act as a sentence tells it that has no word for it; `at` is what its cue is made around."""
    text = words.texts[place].text
    whole = Span(0, len(text))
    first = at or Span(0, len(text.split(maxsplit=1)[0]))
    stems = act.stems if at else weighed(words, words.about(place, whole))
    signal = replace(act.signal, sentence=place[1], span=first, about=whole, by=None)
    return replace(act, place=place, signal=signal, stems=stems, says=True, lent=True)
