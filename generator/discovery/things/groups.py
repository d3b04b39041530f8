"""People are one group for each qualifier and noun, whatever their rank: "senior Xian officials" are Xian officials."""

from collections.abc import Sequence

from generator.discovery.things.owners import Known, bare
from generator.discovery.things.tally import Seen, Tally, make
from generator.extraction.things.lexicon import phrases
from generator.model.discovery import Candidate
from generator.model.kind import Kind

SPEAKS = ("speaks", "one of them speaks")
SAME = {"advisor": "adviser", "protestor": "protester", "legislator": "lawmaker", "lawyer": "attorney"}


def find_groups(seen: Sequence[Seen], known: Known) -> list[Candidate]:
    """The groups that speak, or that several sentences name."""
    tallies: dict[tuple[str, str], Tally] = {}
    for one in seen:
        if one.naming.kind is not Kind.GROUP:
            continue
        owner = one.cut("partner")
        rest = one.naming.text.removeprefix(owner).strip().lower()
        head = rest.rsplit(" ", 1)[-1].removesuffix("s")
        rest = f"{rest.rsplit(' ', 1)[0]} " if " " in rest else ""
        key = (known.owner(owner) if owner else "", rest + SAME.get(head, head))
        tallies.setdefault(key, Tally()).add(one, one.naming.text)
    found = []
    for (owner, rest), tally in sorted(tallies.items()):
        candidate = group(owner, rest, tally)
        if candidate and not known.entity(candidate.entity.name):
            found.append(candidate)
    return found


def group(owner: str, rest: str, tally: Tally) -> Candidate | None:
    """The candidate of one group; None where it neither speaks nor comes up again under a name of its own."""
    speaks = sum(tally.clues[clue] for clue in SPEAKS)
    plurals = [form for form in tally.forms if form.endswith(("s", "men", "people")) and not owned(form)]
    if not plurals or (not speaks and (not owner or len(tally.places) < 2)):
        return None
    name = min(plurals, key=lambda form: (-tally.forms[form], len(form), form))
    for form in [form for form in tally.forms if owned(form)]:
        del tally.forms[form]
    alone = not owner and rest in {bare(word).removesuffix("s") for word in phrases("groups", "bare")}
    why = [f"people{f' of {owner}' if owner else ''}; speaks {speaks}×"]
    if alone:
        why.append("nothing says which people they are")
    return make(tally, name, Kind.GROUP, why, never=[f"former {name}"] if owner else [])


def owned(form: str) -> bool:
    """Whether it is named by whose it is: "Xia's allies"."""
    return "'s " in form or "’s " in form or "s' " in form or "s’ " in form
