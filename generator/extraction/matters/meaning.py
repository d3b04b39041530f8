"""How a verb of decision is meant: done, meant, asked for, refused; or whether it only describes a thing."""

from generator.extraction.matters.lexicon import Verb, lists, verbs
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line
from generator.model.tables import either

PREPOSITIONAL = frozenset({"file", "rule", "agree", "intend", "counter", "decide", "sue"})
"""Classes whose verbs govern what they are about with a preposition."""
UNSURE = frozenset({"could", "may", "might", "can", "should", "must"})
"""Modal verbs by which nobody decides."""
IN_MAY = (["in"], ["since"], ["last"], ["until"], ["early"], ["late"])
"""Words before "may" that make it the month."""
THREAT = "threaten"
"""Beginning of the verbs by which something is held over others, and not yet decided."""
CURRENCIES = frozenset("$£€¥")
ROUGHLY = frozenset({"about", "around", "over", "under", "near"})
"""Prepositions that before a number only say that it is rough."""
SIGNS = frozenset({",", ";", ":", "(", ")", "—"})
ADDED = frozenset({"by", "at", "in", "on", "during", "after"})
NEVER = frozenset({"cannot", "can't"})
"""What cannot be is no refusal."""
UNABLE = frozenset({"could", "able"})
"""Nor is what somebody "could not" do."""
HELPING = frozenset({"to", "and", "not", "n't", "then", "also", "now", "soon", "still", "again"})
"""Words before the bare form of a verb that is one."""
NEAR, BACK, FAR = 3, 5, 8
"""Tokens before a verb within which an auxiliary, a word for deciding, a word for asking says how it is meant."""
AIMED = 12
"""Tokens before "and" within which a "to" also governs the verb after it."""
PRESENT, BETWEEN = frozenset({"is", "are", "'s"}), frozenset({"also", "now", "still", "already", "then", "all"})
BE = PRESENT | {"was", "were"}
SHORTENED = frozenset({"it's", "he's", "she's", "that's", "who's", "there's", "what's"})
"""Words in which "'s" stands for "is" or "has"."""
OFFERED = frozenset({"offer", "offers", "proposal", "proposals", "bid"})
"""What others may still refuse: "an offer by the union to halt the strike" halts nothing."""
NAMED = 8
"""Tokens of who acts in a headline, and from "the decision by the court" to its "to"."""
PERIODS = frozenset({"week", "month", "quarter", "year", "season", "period", "fortnight", "days", "weeks", "months"})
"""Before "ending" they say up to which day something is counted."""
STEPS = 16
"""Tokens back to a word such as "steps" of which a participle is one."""


def how_meant(words: list[str], at: int, start: int, form: str) -> str:
    """Whether the act is done, meant, an aim, only possible, asked for, refused, or was so earlier."""
    s, known = small(), lists()
    before = words[max(0, start - 1, at - FAR) : at]
    near = before[-NEAR:]
    if not NEVER.isdisjoint(near) or (not UNABLE.isdisjoint(near) and not s.negations.isdisjoint(near)):
        return "possible"
    if not s.negations.isdisjoint(near):
        return "refused"
    if (words[at - 1] == "being" and words[at - 2] in s.prepositions) or words[at - 2 : at] == ["whether", "to"]:
        return "possible"
    asked = {word for n, word in enumerate(before) if word in known.askers and not is_answered(before, n)}
    if asked and not (asked <= {"appeal", "appeals"} and "court" in before):
        return "asked"
    if not known.earlier.isdisjoint(near):
        return "earlier"
    if any(word.startswith(THREAT) for word in before[-BACK:]):
        return "possible"
    deciding = {
        word for n, word in enumerate(before[-BACK:], start=-min(BACK, len(before))) if not is_no_deciding(before, n)
    }
    if not known.deciders.isdisjoint(deciding) and before[-3:-1] != ["in", "order"]:
        return "decided"
    near = [words[n] for n in range(max(0, at - len(near)), at) if words[n] != "may" or words[n - 1 : n] not in IN_MAY]
    if not UNSURE.isdisjoint(near):
        return "possible"
    if not s.modals.isdisjoint(near):
        return "meant"
    if form == "base" and (is_to(words, at)):
        return "meant"
    if form == "base" and is_decided_by(words, at):
        return "decided"
    if form == "base":
        joined = words[at - 1] in ("and", "or") and "to" in words[max(0, at - AIMED) : at]
        return "aim" if "to" in near or joined else "done"
    if form == "ing" and is_now(words, at):
        return "done"
    if form == "ing":
        return "doing" if known.steps.isdisjoint(words[max(0, at - STEPS) : at]) else "listed"
    return "done"


def is_answered(before: list[str], at: int) -> bool:
    """Whether what is asked for is what something is done to: "the request was | granted"."""
    return before[at + 1 : at + 2] != [] and before[at + 1] in small().auxiliaries


def is_no_deciding(words: list[str], at: int) -> bool:
    """Whether a word only tells which office it is, "the planning minister", or when, "from the start"."""
    office = at < -1 and words[at].endswith("ing") and words[at + 1] in lists().actors
    return office or (words[at] == "start" and words[at - 1 : at] == ["the"])


def is_now(words: list[str], at: int) -> bool:
    """Whether somebody is at it: "is recalling", "are now suing"."""
    before = at - 1 - (words[at - 1] in BETWEEN or words[at - 1].endswith("ly"))
    return words[before] in PRESENT


def is_to(words: list[str], at: int) -> bool:
    """Whether "to" says what will be: "is to close", or as headlines have it, "Airline to cut jobs"."""
    if words[at - 1] != "to":
        return False
    if words[at - 2] in BE:
        return True
    s, known, before = small(), lists(), words[: at - 1]
    if not 0 < len(before) <= NAMED or before[0] in s.determiners or not before[0][:1].isalpha():
        return False
    other = (s.auxiliaries, s.negations, s.clause_openers, s.finite, s.pronouns, s.signs)
    leads = either(known.deciders, known.askers, known.aims, *other)
    named = all(word == "of" or word not in s.prepositions for word in before)
    return named and leads.isdisjoint(before) and not any(word.endswith(("ed", "ing", "ly")) for word in before)


def is_decided_by(words: list[str], at: int) -> bool:
    """Whether a word for deciding leads to a verb over what is added: "the decision by the council to sell"."""
    if words[at - 1] != "to":
        return False
    before = words[max(0, at - 1 - NAMED) : at - 1]
    first = next((n + 1 for n in range(len(before) - 1, -1, -1) if before[n] in SIGNS), 0)
    sure = lists().deciders - OFFERED
    return any(before[n] in sure and is_added(before[n + 1]) for n in range(first, len(before) - 1))


def is_added(word: str) -> bool:
    """Whether a word begins what is added to a decision before its "to": "by the court", "at a summit", "52 to 48"."""
    return word in ADDED or word.endswith("ly") or word[:1].isdecimal()


def hangs(line: Line, first: int, verb: Verb, *, passive: bool) -> bool:
    """Whether what follows an active verb is no object of it: "ordered by", "earmarked for"."""
    word = line.lowers[first]
    if verb.group == "agree" and word in ADDED and word not in ("on", "by") and not passive:
        return True
    if not passive and is_told(word):
        return True
    if passive or verb.group in PREPOSITIONAL or verb.group in lists().subjects:
        return False
    if word in ROUGHLY and (line.lowers[first + 1] in CURRENCIES or line.lowers[first + 1][:1].isdecimal()):
        return False
    wordless = word not in CURRENCIES and not word[:1].isalpha() and not line.lowers[first + 1][:1].isalpha()
    return word in small().prepositions or word in ("to", "by") or wordless


def is_told(word: str) -> bool:
    """Whether a word is the past of a verb and nothing else, before which another verb has no object: "gave"."""
    forms = {row.form for row in verbs().get(word, ())}
    return forms == {"ed"} and not word.endswith(("ed", "n", "t"))


def is_near(line: Line, at: int) -> bool:
    """Whether "close" tells how near something is: "houses close to the dam", "closing in on the town"."""
    words = line.lowers
    to = words[at] == "close" and words[at + 1] == "to"
    led = words[at - 1] in HELPING or words[at - 1] in small().modals
    return (to and not led) or words[at + 1 : at + 3] == ["in", "on"]


def describes(line: Line, at: int, form: str) -> bool:
    """Whether a form of a verb only describes the noun after it, or is no verb here."""
    s = small()
    before, after = line.lowers[at - 1], line.lowers[at + 1]
    if before == "-" or (after in s.particles and line.lowers[at + 2] != "to"):
        return True
    if form == "s":
        noun = before.endswith(("'s", "s'")) or before in s.determiners or after in s.modals or after in s.be
        counted = before[:1].isdecimal() and not line.capital(at - 2) and after != "to"
        joined = before in ("and", ",") and after not in s.determiners
        return noun or counted or joined or before in s.links
    if line.lowers[at].startswith("clos") and is_near(line, at):
        return True
    if before in PERIODS and line.lowers[at] in ("ending", "ended"):
        return True
    if form == "ing":
        return before.endswith("'s") or before in s.determiners
    if form == "ed" and line.lowers[at] == "limited":
        return after not in ("to", "by") or before in s.links
    if form == "ed":
        counted = (before[:1].isdecimal() or before in s.counts) and line.lowers[at - 2] not in s.auxiliaries
        owned = before.endswith(("'s", "s'")) and before not in SHORTENED
        return (before in s.links or counted or owned) and after.isalpha() and after not in s.links
    if form == "base":
        helped = before in HELPING or before in s.modals or (before in s.pronouns and before not in s.determiners)
        return (
            before.endswith("'s")
            or after in s.be
            or not (
                helped or (before.endswith(("s", "n't", "ly")) and before not in s.determiners) or line.capital(at - 1)
            )
        )
    return False
