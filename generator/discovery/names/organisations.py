"""A body is one under its long name, its letters and its short form; a part of it with a name of its own is another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.discovery.names.body_words import LEGAL, content, unowned
from generator.discovery.names.federations import by_members
from generator.discovery.names.group import Group
from generator.discovery.names.lands import by_land
from generator.discovery.names.letters import by_inner_letters, by_letters, by_owned_letters
from generator.discovery.names.lexicon import bodies, home, states
from generator.discovery.names.long_forms import is_general
from generator.discovery.names.name import Name
from generator.discovery.names.short_forms import (
    by_head,
    by_link,
    by_middle,
    by_number,
    by_partner,
    by_prefix,
    by_spelling,
    by_tail,
)
from generator.extraction.names.lexicon import lexicon
from generator.model.entity import How
from generator.model.kind import Kind
from generator.model.tables import words

OTHER_SORTS = words(
    "union charity club company firm team band school college university league festival newspaper broadcaster retailer"
    " maker airline fund startup magazine label chain"
)
"""What known bodies with letters for a name seldom are, but by their long names."""
CLEARLY = 3
"""How much more often one state's body is named than another's for the bare name to be the one's."""


def find_organisations(
    names: Iterable[Name], kinds: Mapping[str, Kind], *, lands: Iterable[Group] = (), abroad: bool = False
) -> list[Group]:
    """One group for each body; `lands` may give bodies their names; `abroad`: "the Treasury" need not be home's."""
    found: dict[str, Group] = {}
    keys: dict[tuple[frozenset[str], str], str] = {}
    owners: dict[frozenset[str], list[Group]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (not unowned(n.text)[1], -len(n.words), -len(n.sites), n.text)):
        core, owner = unowned(name.text)
        body = (
            None if is_another(name) or (abroad and is_anyones(name)) else bodies().get(name.text) or bodies().get(core)
        )
        if body and owner in ("", home()):
            key = (frozenset({f"={body.name}"}), "")
        else:
            body, key = None, (content(core), owner)
        held = keys.get(key) or only_owner(owners.get(content(core), []), name, owner)
        if held:
            add(found[held], name, "the same words")
            continue
        group = Group(body.kind if body else kinds[name.text], body.name if body else name.text, [name])
        if body:
            group.aliases.update({*body.aliases, name.text} - {body.name})
        found[name.text] = group
        keys[key] = name.text
        if owner:
            owners[content(core)].append(group)
    groups = list(found.values())
    groups = by_land(by_partner(groups), lands)
    groups = by_owned_letters(by_letters(by_number(by_spelling(groups))))
    groups = by_inner_letters(by_head(by_middle(by_tail(by_members(by_link(by_prefix(groups)))))))
    for group in groups:
        settle_name(group)
    return groups


def is_another(name: Name) -> bool:
    """Whether letters that a known body goes by are said to be a body of another sort: "the FDA, a union"."""
    body = bodies().get(name.text)
    if body is None or not name.text.replace(".", "").isupper():
        return False
    said = {word for role in name.roles for word in role.lower().split()} & OTHER_SORTS
    return not said <= {word for known in (body.name, *body.aliases) for word in known.lower().split()}


def is_anyones(name: Name) -> bool:
    """Whether a name is one word that many states have a body by: "Treasury"."""
    return " " not in name.text and name.text.lower() in lexicon().heads - {"house"}


def settle_name(group: Group) -> None:
    """Names a body by what it is mostly called: no legal form where a form without it is seen, no letters alone."""
    if group.name in bodies():
        return
    forms = {name.text: len(name.sites) for name in group.names}
    for text in sorted(forms):
        parts = text.split()
        core = " ".join(parts[:-1])
        if len(parts) > 1 and parts[-1].lower().strip(".,") in LEGAL and core.rstrip(",") in forms:
            del forms[text]
    long = {text: count for text, count in forms.items() if not (" " not in text and text.isupper())} or forms
    best = max(sorted(long), key=lambda text: long[text] * (4 if " " in text else 1))
    owned = [text for text in long if unowned(text)[1] and content(unowned(text)[0]) == content(best)]
    owned = [text for text in owned if not is_bare_state(text)]
    if is_bare_state(best) and unowned(best)[0] in long:
        best = unowned(best)[0]
    if owned:  # "Norwegian Air Force" for "Air Force", and rather than "Norway's Air Force"
        best = max(sorted(owned), key=lambda text: ("'s " not in text, long[text]))
    if is_general(best):  # "Sarn Defence Army" for "Defence Army"
        fuller = [text for text in long if text.endswith(f" {best}") and not is_bare_state(text)]
        best = max(sorted(fuller), key=lambda text: long[text]) if fuller else best
    group.aliases.add(group.name)
    group.name = best
    group.aliases.discard(best)


def is_bare_state(text: str) -> bool:
    """Whether a headline put a state's name before its body: "Orlia Senate", where sentences have "Orlian" or none."""
    lead, owner = text.removesuffix(unowned(text)[0]).strip(), unowned(text)[1]
    row = states().get(lead)
    letters = lead.replace(".", "").isupper()
    return bool(owner) and row is not None and row[1] is How.NAME and not letters


def only_owner(groups: list[Group], name: Name, owner: str) -> str | None:
    """The one body of these words in the articles that name it without its state."""
    if owner or not groups:
        return None
    shares = sorted(((len(group.articles & name.articles), group.names[0].text) for group in groups), reverse=True)
    if len(shares) > 1 and shares[0][0] == shares[1][0]:
        counts = sorted(((sum(len(n.sites) for n in g.names), g.names[0].text) for g in groups), reverse=True)
        return counts[0][1] if counts[0][0] >= CLEARLY * counts[1][0] else None
    seldom = not shares[0][0] and CLEARLY * sum(len(n.sites) for g in groups for n in g.names) <= len(name.sites)
    alone = not seldom and (len(groups) == 1 or shares[0][0] > shares[1][0])
    return shares[0][1] if alone else None


def add(group: Group, name: Name, reason: str) -> None:
    """Gives a body one more name."""
    group.names.append(name)
    group.aliases.add(name.text)
    group.reasons.append(f"{name.text} and {group.name}: {reason}")
