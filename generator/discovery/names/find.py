"""Who is named: persons, states, governments, organisations and places, each under all its names."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.discovery.names.bearers import find_bearers
from generator.discovery.names.countries import find_states
from generator.discovery.names.entries import as_candidates
from generator.discovery.names.foreign_letters import join_foreign_letters
from generator.discovery.names.forms import known
from generator.discovery.names.governments import administrations, fold_governments
from generator.discovery.names.group import Group
from generator.discovery.names.kinds import does, evident, is_attribute, is_program, kinds_of
from generator.discovery.names.lands import by_other_name, settle_lands
from generator.discovery.names.lexicon import bodies, home, outlets, states
from generator.discovery.names.name import Name, plain
from generator.discovery.names.organisations import find_organisations
from generator.discovery.names.places import find_places, name_in_full
from generator.discovery.names.seen import gather, written_in
from generator.discovery.names.small_bodies import find_small_bodies
from generator.discovery.names.small_forms import add_small_forms
from generator.model.annotation import Annotated, Naming
from generator.model.discovery import Candidate
from generator.model.kind import Kind

THINGS = frozenset({Kind.WEAPON, Kind.TECHNOLOGY, Kind.DOCUMENT, Kind.POLICY, Kind.EVENT})
"""Kinds that are found elsewhere."""
BODIES = (Kind.ORGANISATION, Kind.GOVERNMENT, Kind.FORCE, None)
ALONE = 2
"""A name that begins or ends a law's name is its own where it stands so often without the rest."""
ABROAD = 2
"""How much oftener another state is named than the home state where "the Treasury" is not the home state's."""
RETURNS = 4
"""The same of one that owns something, and need not act."""
WEAK = 2
"""A name of no certain kind must stand in so many sentences, and act, to be taken for a body."""


def find_proper(articles: Sequence[Annotated], written: Mapping[str, int] | None = None) -> list[Candidate]:
    """One candidate for each bearer of a proper name; none has a page yet. `written` is what `written_in` gives."""
    names = without_things(gather(articles, written or written_in(articles)), articles)
    groups, capitals, taken = find_states(names)
    left = {text: name for text, name in names.items() if text not in taken}
    fold_governments(left, groups)
    kinds = kinds_of(left)
    settle_lands(left, kinds)
    persons, used = find_bearers(left, kinds)
    by_kind: dict[Kind | None, list[Name]] = defaultdict(list)
    for text in sorted(left):
        if text not in used:
            by_kind[kinds[text]].append(left[text])
    settled = {text: kind or Kind.ORGANISATION for text, kind in kinds.items()}
    spots = [*by_other_name(find_places(by_kind[Kind.PLACE])), *capitals]
    named = [name for kind in BODIES for name in by_kind[kind]]
    found = find_organisations(named, settled, lands=spots, abroad=is_abroad(groups))
    found = join_foreign_letters(found, articles)
    add_small_forms(found, articles)
    for spot in spots:
        name_in_full(spot, articles)
    groups += find_small_bodies(found, articles)
    groups += [Group(Kind.POLICY, name.text, [name]) for name in by_kind[Kind.POLICY] if len(name.articles) > 1]
    groups += [Group(Kind.TECHNOLOGY, name.text, [name]) for name in by_kind[Kind.TECHNOLOGY]]
    groups += [*persons, *administrations(persons), *(group for group in found if certain(group, kinds)), *spots]
    return as_candidates(groups)


def is_abroad(states: Sequence[Group]) -> bool:
    """Whether a story names another state more often than the one whose bodies news leaves bare."""
    counts = {group.name: len(group.sites) for group in states}
    return max(counts.values(), default=0) > counts.get(home(), 0) * ABROAD


def without_things(names: dict[str, Name], articles: Sequence[Annotated]) -> dict[str, Name]:
    """The names without those that the articles mostly show to be weapons, other things, texts or plans."""
    things: Counter[str] = Counter()
    models: set[str] = set()
    for article in articles:
        for naming in article.things:
            if naming.kind is Kind.TECHNOLOGY and " " in naming.text:
                models.add(naming.text.rsplit(" ", 1)[-1])
            if naming.kind in THINGS:
                things[plain(naming.text)] += 1
                if naming.partner:
                    text = article.source.sentences[naming.sentence].text
                    things[plain(text[naming.partner.start : naming.partner.end])] += 1
    within = inside_documents(articles)
    parts = {
        text
        for text, name in names.items()
        if within[text] and len(name.sites) - within[text] < ALONE and not known(text) and not evident(name)
    }
    return {
        text: name
        for text, name in names.items()
        if text not in parts and not (text in models and is_model(name)) and not is_numbered(name)
        if known(text) or 2 * (things[text] + things[singular(text)]) < len(name.sites) or is_program(name)
    }


def singular(text: str) -> str:
    """A name without the plural's s; empty where it has none."""
    return text.removesuffix("s") if text.endswith("s") else ""


def is_model(name: Name) -> bool:
    """Whether nothing says that a word that also stands behind a maker's name is a body's or a person's."""
    return not known(name.text) and not any(name.votes[kind] for kind in (Kind.ORGANISATION, Kind.PERSON))


def is_numbered(name: Name) -> bool:
    """Whether a word mostly stands behind one number, as a part of a model's name."""
    count = max((count for clue, count in name.clues.items() if clue[0:1].isdigit()), default=0)
    return count > 1 and 2 * count >= len(name.sites) and not known(name.text)


def inside_documents(articles: Sequence[Annotated]) -> Counter[str]:
    """How often each name is nothing but the beginning or end of a law's name."""
    found: Counter[str] = Counter()
    for article in articles:
        laws: dict[int, list[Naming]] = defaultdict(list)
        for naming in article.things:
            if naming.kind is Kind.DOCUMENT:
                laws[naming.sentence].append(naming)
        for naming in article.names:
            spans = (law.span for law in laws.get(naming.sentence, ()))
            found[plain(naming.text)] += any(span.holds(naming.span) and span != naming.span for span in spans)
    return found


def certain(group: Group, kinds: Mapping[str, Kind | None]) -> bool:
    """Whether a body is more than a capitalised word: its kind is said somewhere, or it acts and returns."""
    if group.name in bodies() or group.name in outlets() or group.name in states():
        return True
    if all(name.text.isupper() and not name.votes for name in group.names):  # letters, and nothing else
        return group.clue("acts") + group.clue("the") + group.clue("speaker") > 0 or len(group.articles) > 1
    if all(is_attribute(name) for name in group.names):
        return False
    if any(kinds.get(name.text) for name in group.names):
        return True
    active = group.clue("acts") + group.clue("belongings") + group.clue("speaker") + group.clue("which")
    active += any(does(name) for name in group.names)
    if len(group.sites) >= RETURNS and len(group.articles) >= WEAK and group.clue("owns"):
        return True
    return len(group.sites) >= WEAK and active > 0
