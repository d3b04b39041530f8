"""A force is one for each owner, however its people are called; it is named as most articles name it."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from generator.discovery.things.owners import Known, peoples, seats
from generator.discovery.things.tally import Seen, Tally, make
from generator.extraction.things.lexicon import phrases
from generator.model.discovery import Candidate
from generator.model.kind import Kind

PREFERRED = ("forces", "troops", "military", "army")
WHOLE = (
    " armed forces",
    " defense forces",
    " defence forces",
    " defense force",
    " defence force",
    " army",
    " military",
    " ground forces",
    " troops",
    " forces",
)
FAITHS = frozenset({"Islamic", "Islamist", "Muslim", "Christian", "Jewish", "Shiite", "Shia", "Sunni"})
"""What says of armed people only what they believe."""
OWN = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.FORCE, Kind.PERSON})


def find_forces(seen: Sequence[Seen], known: Known, proper: Sequence[Candidate] = ()) -> list[Candidate]:
    """The forces, each under the forms that begin with its owner's name, with the name of a state's army as one."""
    tallies: dict[str, Tally] = {}
    for one in seen:
        if one.naming.kind is not Kind.FORCE:
            continue
        owner = one.cut("partner")
        bearer = known.entity(owner) if owner else None
        noun = one.naming.text.rsplit(" ", 1)[-1].lower()
        state = peoples().get(owner.lower()) or seats().get(owner.lower().removesuffix("'s").removesuffix("’s"))
        if bearer and not state and bearer.kind in OWN and noun != "peacekeepers":
            continue
        if ("-" in owner and not state) or is_peoples(one):
            continue
        key = (known.owner(owner) if owner else "") or one.naming.text.lower()
        if owner in FAITHS:
            key, owner = noun, ""  # "Islamic militants", of any group
        if owner and one.cut("role").lower() in own_masters():
            key = f"{key} {one.cut('role').lower()}"
        tally = tallies.setdefault(key, Tally())
        tally.add(one, one.naming.text)
    for noun in sorted(tallies.keys() & phrases("forces", "alone")):
        homes = [key for key, tally in tallies.items() if key != noun and any(f" {noun}" in f for f in tally.forms)]
        if len(homes) == 1:  # "the peacekeepers", of one state alone
            tallies[homes[0]].join(tallies.pop(noun))
            tallies[homes[0]].forms[noun] = 0  # it is named by whose it is
    armies: dict[str, list[Candidate]] = {}
    for candidate in proper:
        owned = army_of(candidate, known)
        if owned:
            armies.setdefault(owned, []).append(candidate)
    found = [force(key, tally, armies.get(key, [])) for key, tally in sorted(tallies.items())]
    return [candidate for candidate in found if candidate]


def is_peoples(seen: Seen) -> bool:
    """Whether armed people are of a people, wherever it lives, and of no state: "ethnic Xian forces"."""
    start = seen.naming.span.start
    text = seen.article.source.sentences[seen.naming.sentence].text
    return seen.naming.text.lower().startswith("ethnic ") or text.endswith(("ethnic ", "Ethnic "), 0, start)


@cache
def own_masters() -> frozenset[str]:
    """Words for those who are no state's army, though its people: "Xian rebels", "Xia's presidential guard"."""
    return (phrases("forces", "alone") | {"gunmen"}) - {"peacekeepers"}


def army_of(candidate: Candidate, known: Known) -> str:
    """The state whose army bears a proper name: "Xian Armed Forces"; empty for a branch of it, or for others."""
    for name in (candidate.entity.name, *candidate.entity.aliases):
        if name.lower().endswith(WHOLE):
            owner = known.without_owner(name)[0]
            if owner and peoples().get(owner.lower()):
                return peoples()[owner.lower()]
    return ""


def force(key: str, tally: Tally, armies: Sequence[Candidate]) -> Candidate | None:
    """The candidate of one owner's force; None where it is only ever called "X's army" of what is no state."""
    plain = Counter({form: n for form, n in tally.forms.items() if "'s " not in form and "’s " not in form})
    for army in armies:
        for name in (army.entity.name, *army.entity.aliases):
            plain[name] += army.mentions if name == army.entity.name else 0
    if not plain:
        return None
    best = min(plain, key=lambda form: (-plain[form] - bonus(form), len(form), form))
    tally.forms = plain
    return make(
        tally, best, Kind.FORCE, [f"armed people of {key}" if " " not in key or key[0].isupper() else "armed people"]
    )


def bonus(form: str) -> float:
    """Of names used about as often, the plainer one."""
    return 0.5 if form.rsplit(" ", 1)[-1] in PREFERRED[:2] else 0.0
