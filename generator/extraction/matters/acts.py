"""An act is told by a verb of decision with what it is done to: its object, or its subject where it is passive."""

from dataclasses import replace

from generator.extraction.matters.doers import doer_before
from generator.extraction.matters.lexicon import Verb, lists, papers, things, verbs
from generator.extraction.matters.meaning import PREPOSITIONAL, describes, hangs, how_meant
from generator.extraction.matters.nobodys import is_idle, is_nobodys
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead, behind, stretch
from generator.extraction.matters.undergone import antecedent, led_by, subject, undergoes
from generator.extraction.tokens import Line
from generator.model.annotation import Signal, Span

AS = "as"
"""What leads to what somebody is made or taken for."""
REGARD, COMMITTED = "regard", frozenset({"meant", "decided"})
"""The class of what somebody will treat as another thing, and how it is told where that is decided."""
COUNTER, ASK, COURTS = "counter", "ask", frozenset({"court", "courts", "tribunal", "judge", "circuit", "bench"})
"""The classes of an appeal against a ruling, and of one for help; words for those who hear the first."""
QUESTIONS, TROUBLE = frozenset({"whether", "why", "if", "how"}), frozenset({"trouble", "difficulty"})
"""After "asked" they ask nobody to act; before "restoring" they say that it was hard."""
SEEING, SEEN = frozenset({"found", "finds", "saw", "sees"}), 6
"""Verbs, and tokens after them, with which a participle without an object tells what was so: "found the road shut"."""
NOTICE = "notice"
"""What is given where what follows "that" is what somebody means to do."""
SAYING = frozenset({"refuse", "list", "order", "warn-off", "announce", "recognise", "agree", "propose", "withdraw"})
"""Classes of which a verb before "that" only says something."""
COMING, CARRIED = frozenset({"effect", "into"}), "carry"
"""Particles of verbs, and a class, whose subject is what is decided: "takes effect", "the bill passed the house"."""
AFTER_PARTICLE = frozenset({"of", "on", "from"})
"""Between a particle and the object: "took control of", "clamped down on"."""
POSTS = frozenset({"appoint", "name", "award"})
"""Classes of which a participle after a comma only tells who somebody is: ", appointed by the mayor in 1985"."""
GIVING_OUT = frozenset({"out", "up", "way", "in", "off", "rise", "birth", "ground", "chase"})
"""Words with which "give" gives nobody anything: "the road gives out"."""
UPON = frozenset({"on", "upon"})
"""Before another preposition they end what somebody has decided: "the steps decided upon in May"."""
UNCHANGED = frozenset({"cut", "shut", "quit", "set", "shed", "put"})
"""Verbs with one form for now and then."""
GOVERNING = PREPOSITIONAL - {"agree"}
"""Classes whose participle before "by" is no passive."""
INTRANSITIVE = frozenset({"cease", "proceed", "rise"})
"""Classes that are always about their subject."""
HEADED = INTRANSITIVE | {"relocate", "shift", "publish", "prepare", "swear", "capture"}
"""Classes whose object is what is acted on itself, and nothing that is told of it."""
TRADING = ("clos", "end", "open")
TRADED = frozenset({"shares", "share", "stock", "stocks", "index", "futures", "bonds"})
"""Verbs of the end and start of a day of trading, and what is traded: "the shares closed down 11 percent"."""
SHARES = 5
"""Tokens before such a verb within which it stands."""
TERMS_OF = frozenset({"order", "permit", "restrict"})
"""Classes of what a paper lays down."""
DEALS = frozenset({"agreement", "deal", "contract", "rules", "settlement", "ruling"})
"""Papers, beside those that are a move by their name, that lay down what must be done."""
ASKS = frozenset({"ask"})
"""Classes whose passive is no act of somebody with power."""
SOON = 3
"""Tokens within which a verb's particle follows it, or an auxiliary stands before it."""
PARTED = 5
"""As many where one noun phrase stands between: "struck the new fishing levy down"."""
REDUCED = 8
"""Tokens after a participle within which the verb of what it belongs to follows."""
TERMS = frozenset({"for", "since", "by", "over"})
"""Words after "ruled" that tell who is in power, and how long."""
KNOWN = frozenset({"the", "its", "their", "his", "her", "this", "that"})
"""What is known already is not called into being: "called the strike a mistake"."""
MADE, OBJECTS_AFTER = frozenset({"list", "find", "oust", "relieve", CARRIED}), 9
"""Classes of which what a thing is made stands after a passive, and within how many tokens: "was found guilty"."""
MET = frozenset({"meet"})
"""Classes whose object is somebody or some place with a name."""
OBJECT = 3
"""Tokens within which what is called into being is named."""
JOINING = frozenset({"and", "in"})
"""Words at which an object may end: "and lifted a ban", "in order to calm the town"."""
AIMS = 5
"""Tokens of an object within which a word makes it an aim."""


def by_verb(line: Line, at: int, rows: tuple[Verb, ...], sentence: int) -> Signal | None:
    """The decision that a verb tells of; None where it has neither object nor subject to be about."""
    words, s = line.lowers, small()
    verb = verb_of(words, at, rows)
    if verb is None or (verb.group in SAYING and words[at + 1] == "that") or not has_object(line, verb):
        return None
    if (not verb.particle and describes(line, at, verb.form)) or (words[at] == "ruled" and words[at + 1] in TERMS):
        return None
    pleading = verb.group == COUNTER and pleads(line, at)
    verb = replace(verb, group=ASK) if pleading else verb
    if verb.group == "give" and words[at + 1] in GIVING_OUT and words[at + 1 : at + 3] != ["up", "to"]:
        return None
    first = at + 1 + (pleading and words[at + 1] == "for") + (bool(verb.particle) and words[at + 1] == verb.particle)
    first += words[first].endswith("ly") and words[first + 1] == "that"
    first += bool(verb.particle) and first > at + 1 and words[first] in AFTER_PARTICLE
    end, start = whole_object(line, first), behind(line, at)
    if AS in verb.objects and words[end] == AS:
        end = ahead(line, end + 1, finite=True)
    elif verb.group == REGARD:
        end = first
    if (words[first] == NOTICE and words[first + 1] == "that") or (verb.group == ASK and words[first] in QUESTIONS):
        return None
    if verb.form == "ing" and words[at - 1] in TROUBLE:
        return None
    passive = verb.form == "ed" and not s.be.isdisjoint(words[max(0, at - SOON) : at])
    hanging = verb.form == "ed" and words[at + 1] == "by" and verb.group not in GOVERNING
    active = not (passive or hanging or verb.group == CARRIED or verb.particle in COMING)
    about, by = (first, end), None
    if not active:
        about, by = undergoes(line, at, start, about, verb.group, passive=passive)
        if verb.group == CARRIED and things().isdisjoint(words[slice(*about)]):
            return by_verb(line, at, tuple(row for row in rows if row.group != CARRIED), sentence)
    opens = words[about[0]]
    bare = about[0] >= about[1] or opens in s.loose or opens in lists().times or (opens.endswith("ing") and not passive)
    plain = active and not bare and verb.group not in INTRANSITIVE
    if plain and not fits(line, about, verb, passive=False):
        return None  # most end here, before it is asked who acts
    if active:
        by = doer_before(line, at) or paper_before(line, start, at, verb)
    if bare and not passive and verb.form == "ed" and is_reduced(line, at):
        return None
    upon = verb.form == "ed" and opens in UPON and words[first + 1] in s.prepositions
    if active and (upon or opens in s.be):
        return None  # "the road that the council closed was …"
    if bare and not passive and verb.form == "ed" and by is not None and (measure := led_by(line, by)):
        about, bare = measure, False
    unmoved = bare or opens in s.clause_openers
    if unmoved and not passive and verb.form == "ed" and not SEEING.isdisjoint(words[max(0, at - SEEN) : at]):
        return None
    if (bare or verb.group in INTRANSITIVE) and not passive and verb.group in lists().subjects and start < at:
        said = subject(line, start, at)
        said = antecedent(line, start) if said[0] >= said[1] and words[start - 1] in s.relatives else said
        about, by = (said[0], max(end, at + 1) if said[0] == start else said[1]), doer_before(line, at)
    if not passive and words[at].startswith(TRADING) and not TRADED.isdisjoint(words[max(0, at - SHARES) : at]):
        return None
    how = how_meant(words, at, start, verb.form)
    if how == "done" and hanging and not passive and words[at - 1] != ",":
        how = "aim"
    if verb.group in POSTS and words[at - 1] == "," and not passive and words[at + 1] == "by":
        return None
    if (
        how == "asked"
        or (verb.group == REGARD and how not in COMMITTED)
        or about[0] >= about[1]
        or (not (active or passive) and words[about[1] - 1] in lists().idle - verb.objects)
        or not (plain or fits(line, about, verb, passive=passive))
        or not is_told_of(verb, how, named=by is not None, passive=passive)
        or is_nobodys(line, at, start, verb, about, passive=passive)
    ):
        return None
    return Signal(
        sentence=sentence,
        span=stretch(line, at, at + 1),
        sort="move",
        group=verb.group,
        how=how,
        about=stretch(line, *about),
        by=by,
    )


def pleads(line: Line, at: int) -> bool:
    """Whether somebody appeals for help, or to others to act, and goes to no court: "appealed to voters to stay"."""
    words = line.lowers
    near = words[at + 2 : at + 2 + REDUCED]
    asks = words[at + 1] == "for" or (words[at + 1] == "to" and "to" in near)
    return words[at].startswith("appeal") and asks and COURTS.isdisjoint(near)


def paper_before(line: Line, start: int, at: int, verb: Verb) -> Span | None:
    """The paper that lays down what a verb of ordering or permitting says: "the agreement requires …"."""
    first, end = subject(line, start, at)
    head = line.lower(end - 1) if end > first else ""
    lays_down = verb.group in TERMS_OF and verb.form == "s" and line.lower(first) in KNOWN
    return stretch(line, first, end) if lays_down and (head in papers() or head in DEALS) else None


def verb_of(words: list[str], at: int, rows: tuple[Verb, ...]) -> Verb | None:
    """The verb that a form is of: one whose particle or object follows soon before one that has none."""
    if len(rows) == 1 and not rows[0].particle:
        return in_past(words, at, rows[0])
    near = words[at + 1 : at + 1 + parts(words, at)]
    around = words[at + 1 : at + 1 + REDUCED]
    parted = (row for row in rows if row.particle in near)
    with_particle = min(parted, key=lambda row: not row.particle or row.objects.isdisjoint(around), default=None)
    if with_particle and near[0] != with_particle.particle:
        apart = with_particle.particle in small().prepositions and not near[0].endswith("ly")
        with_particle = None if apart else with_particle
    before = words[max(0, at - REDUCED) : at]
    passive = rows[0].form == "ed" and not small().be.isdisjoint(before[-SOON:])
    fitting = (
        row
        for row in rows
        if row.particle in ("", *near[:1])
        and not row.objects.isdisjoint(before if passive or row.group in lists().subjects else around)
    )
    plain = (row for row in rows if not (row.particle or row.objects))
    ends = with_particle is not None and not with_particle.particle  # the sentence ends within reach
    found = (next(fitting, None) if ends and not passive else None) or with_particle
    found = found or next(fitting, None) or next(plain, None)
    found = found or next((row for row in rows if not row.particle), None)
    return in_past(words, at, found) if found else None


def parts(words: list[str], at: int) -> int:
    """How many tokens after a verb its particle may stand: beyond the next three only after one noun phrase."""
    s, end = small(), at + 1
    while end < at + 1 + PARTED and words[end] not in s.ends and words[end] not in s.prepositions:
        end += 1
    return max(SOON, end - at - 1)


def in_past(words: list[str], at: int, verb: Verb) -> Verb:
    """A verb whose past is as its bare form ("shut"), in the past but after "to" or a modal verb."""
    before, s = words[at - 1], small()
    bare = before in ("to", "not", "n't", "and") or before in s.modals or before in s.pronouns
    return replace(verb, form="ed") if words[at] in UNCHANGED and not bare else verb


def has_object(line: Line, verb: Verb) -> bool:
    """Whether the words that a verb asks for stand in the sentence at all."""
    bag = line.bag
    return not ((verb.objects and verb.objects.isdisjoint(bag)) or (verb.needs and things().isdisjoint(bag)))


def fits(line: Line, about: tuple[int, int], verb: Verb, *, passive: bool) -> bool:
    """Whether what a verb is about can be decided on: it is no thing of another sort, and hangs on the verb."""
    words = line.lowers
    if verb.group == "restrict" and not lists().aims.isdisjoint(words[about[0] : min(about[1], about[0] + AIMS)]):
        return False
    if verb.group == "resume" and "order" in words[about[0] : about[1]]:
        return False
    if verb.needs and things().isdisjoint(words[about[0] : head_ends(line, *about)]):
        return False
    if verb.group == "summon" and words[about[0]] in KNOWN and not verb.objects.isdisjoint(words[about[0] :][:OBJECT]):
        return False
    if verb.group in HEADED and verb.objects.isdisjoint(words[about[0] : head_ends(line, *about)]):
        return False
    after = words[about[1] :][:OBJECTS_AFTER] if verb.group in MADE and (passive or verb.group == CARRIED) else []
    if verb.objects and verb.objects.isdisjoint([*words[about[0] : about[1]], *after]):
        return False
    if verb.asks and "to" not in words[about[0] : about[1]]:
        return False
    if verb.group in MET and not (line.capital(about[0]) or line.capital(about[0] + 1)):
        return False
    idle = verb.group != "publish" and is_idle(words, about, verb.objects)
    return not (idle or hangs(line, about[0], verb, passive=passive))


def is_told_of(verb: Verb, how: str, *, named: bool, passive: bool) -> bool:
    """Whether an act is told of somebody who can decide it, and is no mere aim or chance."""
    told = how not in ("aim", "doing")
    if told and verb.group in lists().powered and not (named or (passive and verb.group not in ASKS)):
        return False
    personal = verb.group in lists().personal and (verb.form == "s" or how in ("meant", "aim"))
    return named or passive or not personal


def head_ends(line: Line, first: int, end: int) -> int:
    """Where the first noun phrase of a stretch ends: before its first preposition or verb."""
    s = small()
    return next((n for n in range(first, end) if line.lowers[n] in s.prepositions or line.lowers[n] in s.finite), end)


def whole_object(line: Line, first: int) -> int:
    """The end of a verb's object; of a measure, with the clause that says what it is ("a plan that would …")."""
    end = ahead(line, first, finite=True)
    inner = [n for n, word in enumerate(line.lowers[first + 1 : end - 1], start=first + 1) if word in JOINING]
    end = next((n for n in inner if is_next_act(line, n) or is_why(line, n)), end)
    if line.lower(end) in ("that", "which") and line.lower(end - 1) in things():
        return ahead(line, end + 1, 12)
    return end


def is_why(line: Line, at: int) -> bool:
    """Whether a token begins what something is done for: "in order to calm the town"."""
    return line.lowers[at : at + 3] == ["in", "order", "to"]


def is_reduced(line: Line, at: int) -> bool:
    """Whether a participle without an object only tells which one does what follows: "those laid off will sue"."""
    words, s = line.lowers, small()
    for n in range(at + 1, min(len(line), at + REDUCED)):
        if words[n] in s.breaks or words[n] in ("and", "or"):
            return False
        if words[n] in s.auxiliaries and not line.capital(n):
            return True
    return False


def is_next_act(line: Line, at: int) -> bool:
    """Whether "and" at a token joins a further act of the same doer: "approved the truce and lifted a ban"."""
    words = line.lowers
    if words[at] != "and":
        return False
    verb = at + 3 if words[at + 1] in ("in", "on") and line.capital(at + 2) else at + 1
    if not any(row.form in ("ed", "s") for row in verbs().get(words[verb], ())):
        return False
    after, s = words[verb + 1], small()
    return not line.capital(verb) and (after in s.determiners or after in s.pronouns or after == "to")
