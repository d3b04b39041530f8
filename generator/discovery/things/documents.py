"""Laws, treaties, plans and events are known by their name in any capitals, with a long form and its acronym as one."""

import re
from collections.abc import Sequence

from generator.discovery.names.body_words import initials
from generator.discovery.things.claims import Usage
from generator.discovery.things.owners import Known, bare, peoples
from generator.discovery.things.tally import Seen, Tally, make
from generator.model.discovery import Candidate
from generator.model.kind import MOVES, Kind

PLAIN = "named by the word before"
BESIDE = "named before the noun"
PARTS = ("Section", "Article", "Title", "Chapter")
SAME = {
    "deal": "agreement",
    "accord": "agreement",
    "pact": "agreement",
    "law": "bill",
    "package": "plan",
    "scheme": "plan",
    "programme": "plan",
    "program": "plan",
}
"""Words that articles use for one another, after the same word."""
LINKS = (" on ", " for ", " of ", " against ")
"""What a text's name goes on with that says what it is on."""
YEAR = re.compile(r" (?:of )?(?:1[89]|20)\d\d\Z")
FLIGHT = re.compile(r"(?<=\bflight )[a-z]{1,3}(\d)")
"""An airline's letters before a flight's number, which many leave out."""
TIMES = 2
"""How often a plan in small letters comes up that is no doctrine or treaty."""
DEEP = 6
"""Words that a law's name may have before the part that it is called by."""
LETTERS = 3
"""Fewer letters spell too many things."""
FIRM = ("doctrine", "treaty", "executive order", "constitution")


def find_documents(seen: Sequence[Seen], usage: Usage, known: Known) -> list[Candidate]:
    """Laws, treaties, plans and events, each once."""
    tallies: dict[str, Tally] = {}
    whose: dict[str, set[str]] = {}
    for one in seen:
        if one.naming.kind not in MOVES:
            continue
        text = one.naming.text
        if known.firm(text) or (one.naming.clue == "named in capitals" and not known.without_owner(text)[1]):
            continue
        if one.naming.clue == BESIDE:
            text = beside(text, known)
            if not text:
                continue
        key = key_of(text)
        tally = tallies.setdefault(key, Tally())
        tally.add(one, text)
        partner = one.cut("partner")
        if one.naming.clue == "acronym":
            tally.forms[partner] += 1
        elif one.naming.clue == "numbered" and partner:
            tally.forms[partner] += 0
        elif partner:
            whose.setdefault(key, set()).add(partner)
    join_parts(tallies)
    join_bills(tallies)
    join_heads(tallies)
    join_tails(tallies)
    take_letters(tallies, usage, known)
    found = []
    for key, tally in sorted(tallies.items()):
        if tally.clues[PLAIN] == sum(tally.clues.values()) and not firm(key, tally):
            continue
        if (
            tally.clues[BESIDE] == sum(tally.clues.values())
            and len(tally.places) < TIMES
            and not given(key, tally, known)
        ):
            continue
        for form in list(tally.forms):
            if form in usage.names:
                tally.places.update(usage.names[form])
                tally.forms[form] += len(usage.names[form])
        small = {form: form.lower() for form in tally.forms if form[0].isupper() and form.lower() in tally.forms}
        for form, plain in sorted(small.items()):  # "Consent decree" opens a sentence
            tally.forms[plain] += tally.forms.pop(form)
        owners = ", ".join(sorted(whose.get(key, ())))
        why = [f"a {kind_of(tally)} by its noun"] + ([f"whose: {owners}"] if owners else []) + tally.stakes()
        found.append(make(tally, best(tally), kind_of(tally), why))
    return found


def join_parts(tallies: dict[str, Tally]) -> None:
    """Joins "the Y Act" to "the Y Act 2020", "steel tariffs" to "steel and copper tariffs", "Section 5" to its law."""
    dated: dict[str, list[str]] = {}
    for key in tallies:
        if YEAR.search(key):
            dated.setdefault(YEAR.sub("", key), []).append(key)
    for base, keys in sorted(dated.items()):
        if base in tallies and len(keys) == 1:
            tallies[keys[0]].join(tallies.pop(base))
    for key in sorted(tallies):
        if " and " in key and key == key.lower():
            first, _, rest = key.partition(" and ")
            parts = [f"{first} {rest.rpartition(' ')[2]}", rest]
        elif " of " in key and key.startswith(tuple(part.lower() for part in PARTS)):
            parts = [key.partition(" of ")[0]]
        else:
            continue
        for part in parts:
            if part in tallies and part != key:
                tallies[key].join(tallies.pop(part))


def join_bills(tallies: dict[str, Tally]) -> None:
    """Joins "the Y Bill" to the one "Y Act" or "Y Act 2020" that it became."""
    acts: dict[str, list[str]] = {}
    for key in tallies:
        acts.setdefault(YEAR.sub("", key), []).append(key)
    for key in sorted(tallies):
        passed = acts.get(f"{key.removesuffix(' bill')} act", []) if key.endswith(" bill") else []
        if len(passed) == 1 and not best(tallies[key]).islower():
            tallies[passed[0]].join(tallies.pop(key))


def join_tails(tallies: dict[str, Tally]) -> None:
    """Joins "the Y Act", named once, to the one law whose name ends in it: "the X Y Act"."""
    tails: dict[str, list[str]] = {}
    for key in tallies:
        parts = key.split()
        for at in range(1, min(len(parts) - 1, DEEP)):
            tails.setdefault(" ".join(parts[at:]), []).append(key)
    for key in sorted(tallies, key=lambda key: (len(key), key)):
        homes = [home for home in tails.get(key, ()) if home in tallies]
        flight = key.startswith("flight ")
        if len(homes) == 1 and (flight or len(tallies[key].places) < TIMES) and not best(tallies[key]).islower():
            tallies[homes[0]].join(tallies.pop(key))


def join_heads(tallies: dict[str, Tally]) -> None:
    """Joins "the Orlian Convention" to the one text of that name that says what it is on or of."""
    homes: dict[str, list[str]] = {}
    for key in tallies:
        for link in LINKS:
            if link in key and not key.startswith(tuple(part.lower() for part in PARTS)):
                homes.setdefault(key.partition(link)[0], []).append(key)
    for key, longer in sorted(homes.items()):
        if (
            key in tallies
            and " " in key
            and len(longer) == 1
            and longer[0] in tallies
            and not best(tallies[key]).islower()
        ):
            tallies[longer[0]].join(tallies.pop(key))


def take_letters(tallies: dict[str, Tally], usage: Usage, known: Known) -> None:
    """Gives a law the letters that spell its name, where nobody's long name is known to go by them."""
    spelt: dict[str, list[Tally]] = {}
    for tally in tallies.values():
        for letters in {initials(YEAR.sub("", form)) for form in tally.forms if " " in form}:
            spelt.setdefault(letters, []).append(tally)
    for letters, homes in sorted(spelt.items()):
        bearer = known.entity(letters)
        free = bearer is None or bearer.name == letters
        if free and len(homes) == 1 and len(letters) >= LETTERS and letters in usage.names:
            homes[0].forms[letters] += 0


def key_of(text: str) -> str:
    """A name without capitals and plural; of one in small letters, with one noun for several that mean the same."""
    front, _, last = FLIGHT.sub(r"\1", text.lower()).removesuffix("s").rpartition(" ")
    return f"{front} {SAME.get(last, last)}" if front and text[0].islower() else f"{front} {last}".strip()


def beside(text: str, known: Known) -> str:
    """A name before a noun in small letters, without the people in front; empty where only the noun is left."""
    owner, rest = known.without_owner(text)
    if owner and bare(owner) in peoples() and " " in rest:
        return rest
    return text if not owner or " " in rest or (bare(owner) not in peoples()) else ""


def given(key: str, tally: Tally, known: Known) -> bool:
    """Whether a plan is named after what is no person, people or body: "the Zed accord"."""
    return not known.without_owner(best(tally))[0] and key.endswith(("act", "agreement", "accord", "pact", "treaty"))


def firm(key: str, tally: Tally) -> bool:
    """Whether a plan in small letters is one thing that articles come back to."""
    return key.endswith(FIRM) or len(tally.places) >= TIMES


def kind_of(tally: Tally) -> Kind:
    """The commonest kind."""
    return min(tally.kinds, key=lambda kind: (-tally.kinds[kind], kind))


def best(tally: Tally) -> str:
    """The commonest form; a singular one of two."""
    joint = [
        form
        for form in tally.forms
        if (" and " in form and form.islower())
        or (" of " in form and form.startswith(PARTS))
        or " Flight " in form
        or any(form.startswith(f"{other}{link}") for other in tally.forms for link in LINKS)
        or YEAR.search(form)
    ]
    return min(joint or tally.forms, key=lambda form: (-tally.forms[form], form.endswith("s"), len(form), form))
