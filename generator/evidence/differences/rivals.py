"""What one tells, and another tells otherwise close by, without a word for denying it right before.

"Refugees tell a different story"; "the raid was an invention"; "it was not"; "the strike was not over"; and what is
denied in a clause of its own ("denies that she sold the land"), where another sentence near it says just that.
"""

import re
from collections.abc import Sequence

from generator.evidence.differences.charges import PUT, Dispute, words_from
from generator.evidence.differences.contradicts import CONTRADICTS, INNOCENT, NOBODY
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.turns import blame_others, is_of_that, others_differ, plain, who_said
from generator.extraction.matters.small import small
from generator.model.annotation import Mode

OTHERWISE = re.compile(
    r"\b(?:tell|tells|told|give|gives|gave|offer(?:s|ed)?|present(?:s|ed)?) (?:an?(?:other)? )?(?:\w+ )?"
    r"(?:different|conflicting|contradictory|another) (?:story|account|version|picture)\b"
    r"|\b(?:contradict(?:s|ed)?|challeng(?:es|ed)|disput(?:es|ed)) (?:that|this|the|his|her|their|its) "
    r"(?:\w+ )?(?:story|account|version)\b",
    re.IGNORECASE,
)
TWISTED = re.compile(
    r"\b(?:misrepresent|overstat|exaggerat|distort|misquot|twist)(?:s|es|ed|e|ing)[”\"]?"
    r" (?:the|its|his|her|their|what)\b",
    re.IGNORECASE,
)
ASKED = re.compile(r"\bask(?:s|ed)?\b|\?[”\"]?$", re.IGNORECASE)
ACCOUNT = re.compile(
    r"\b(?:call|brand)(?:s|ed) the (?:account|report|story|article|version|claim|accusation)s? (?:of|by) "
    r"(?P<of>[^“”\".;]{2,40}?)"
    r" (?:\w+ly )?[“\"]?(?:inaccurate|misleading|false|untrue|wrong|baseless|exaggerated|distorted)\b",
    re.IGNORECASE,
)
INVENTED = re.compile(
    r"\b(?:was|were|had been|has been|have been|is) (?:an invention|invented|made up|fabricated|a fabrication|a hoax"
    r"|a lie|a fake|faked)\b",
    re.IGNORECASE,
)
FAKE = re.compile(
    rf"\b(?:call|brand|dismiss)(?:s|es|ed) (?:the )?{PUT} (?:that|of) [^.;]{{3,90}}?"
    r"(?<=[ “\"])(?:fake|false|untrue|baseless|unfounded|nonsense|lies)\b",
    re.IGNORECASE,
)
SO_NOT = re.compile(
    r"^[“\"]?(?:but |yet )?(?:it|they|he|she|this|that) (?:was|were|is|are|did|do|does|had|has|have)(?: not|n['’]t)"
    r"[.!”\"]*$",
    re.IGNORECASE,
)
SUPPOSED = re.compile(
    r"\b(?:supposed|said|says|claim(?:s|ed)|promis(?:es|ed)|meant|believed|assured|insist(?:s|ed)|thought|told)\b",
    re.IGNORECASE,
)
NOT_OVER = re.compile(
    r"\b(?P<what>(?:the|this|their) (?:[\w’'-]+ ){1,2})(?P<is>is|was)"
    r"(?: not| far from| nowhere near|n['’]t)(?: yet)? over\b",
    re.IGNORECASE,
)
OVER = re.compile(r"\b(?:victory|won|over|ended|complete|completed|finished|defeated|end of)\b", re.IGNORECASE)
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)(?: on \w+day)? (?:that\b|(?=(?:having|\w{2,}ing)\b))"
    rf"|(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)) (?:[\w’'-]+ ){{0,4}}?{PUT} (?:by [^,.;]{{3,40}} )?(?:that|of)\b"
    r"|no (?P<proof>proof|evidence) (?:that )?"
    r"|(?P<not>(?:says?|said|insists?|insisted) (?:that )?(?:he|she|it|they|the \w+)"
    r" (?:is|was|are|were|has|had|have|did|would|could)(?: not|n['’]t| never)\b"
    r"|(?:says?|said) (?:that )?(?:he|she|it|they) never\b))",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"[;“”]|, (?:but|and|saying|as|since|because|although|though|while)\b"
    r"| (?:and|but) (?:says?|said|calls?|called)\b"
)
"""Where what is denied ends."""
WHOLE = re.compile(r" ?(?:it|he|she|they|there|this|\w+ing)\b")
"""What begins a denial that may be of all that stands before: it is of whom that is of."""
PRONOUN = re.compile(r" (?:he|she) ")
ACCUSES = re.compile(
    r"\b(?:accus(?:es?|ed|ing)|alleg(?:es?|ed|ing)|blam(?:es?|ed|ing)|charg(?:es?|ed|ing)|suspect(?:s|ed)?"
    r"|investigat\w+|looking into|inquiry into)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(rf";|{ACCUSES.pattern}", re.IGNORECASE)
"""Before a contradiction: that it is of what its own sentence says."""
FAR = 25
"""Sentences before one that calls an account untrue in which the account stands."""
BACK, ON = 4, 1
"""Sentences before and after one that denies in which stands what it denies."""


def is_hinted(told: Told) -> bool:
    """Whether a sentence has any of the words by which something is told otherwise: most are passed over so."""
    bag, text = told.line.bag, told.text
    if not bag.isdisjoint(listed("contradicting")) or not bag.isdisjoint(listed("telling_otherwise")):
        return True
    return text.startswith("That ") or "n't" in text or "n’t" in text


def rival_of(story: Story, told: Told) -> Dispute | None:
    """What a sentence tells otherwise than one before it; None where it does not."""
    if told.statement.mode is Mode.HYPOTHETICAL or not is_hinted(told):
        return None
    before = [one for n in range(1, BACK) if (one := story.at.get((told.source, told.statement.sentence - n)))]
    others = [one for one in before if is_other(told, one)]
    over = NOT_OVER.search(told.text)
    if SO_NOT.search(told.text):
        supposed = next((one for one in before[:1] if SUPPOSED.search(one.text)), None)
        return rival(supposed, told, f"{supposed.text.rstrip('.”')}: so or not") if supposed else None
    if over:
        ended = next((one for one in others[:2] if OVER.search(one.text)), None)
        return rival(ended, told, f"whether {over['what']}{over['is']} over") if ended else None
    fake = FAKE.search(told.text)
    if fake:
        alleged = next((one for one in (*filter(says, others), *others)), None)
        return Dispute(alleged, told, named_before(told, fake.start())) if alleged else None
    account = ACCOUNT.search(told.text)
    if account:
        return account_of(story, told, account)
    answer = contradiction(story, told)
    if answer:
        other = nearest(told, others[: BACK - 2]) if answer["reply"] else who_said(others)
        found = against(other, told)
        return found._replace(about=answer_title(story, told, other, answer)) if found and other else None
    aside = turned(told, others[0]) if others else None
    if aside:
        return aside
    innocent = INNOCENT.search(told.text)
    if innocent:
        whose = frozenset(m.entity for m in told.mentions if innocent["named"] and m.span.end == innocent.end("named"))
        accused = (one for one in others if not innocent["named"] or whose & {m.entity for m in one.mentions})
        return against(next((one for one in accused if ACCUSES.search(one.text)), None), told)
    if OTHERWISE.search(told.text) or TWISTED.search(told.text):
        return against(nearest(told, others), told)
    if INVENTED.search(told.text):
        return against(next((one for one in others if ACCUSES.search(one.text)), None), told)
    return denied_clause(story, told)


def contradiction(story: Story, told: Told) -> re.Match[str] | None:
    """The words of a sentence's first clause by which it says that what another says right before it is not so."""
    if told.line.bag.isdisjoint(listed("contradicting")) and not told.text.startswith("That "):
        return None
    match, one = CONTRADICTS.search(told.text), story.at.get((told.source, told.statement.sentence - 1))
    if match is None or one is None or not is_other(told, one) or ASKED.search(one.text):
        return None
    if match["unsure"] and not is_of_that(told, match.end(), one):
        return None
    if not says(one) and not match["takes"] and not (match["figure"] and one.quantities):
        return None
    lead = told.text[: match.start()]
    if named_before(told, match.start()) & speakers(one):
        return None
    elsewhere = (lead and NOBODY.search(lead)) or ELSEWHERE.search(lead) or ASKED.search(told.text)
    return None if elsewhere else match


def nearest(told: Told, others: Sequence[Told]) -> Told | None:
    """Of what others say before a sentence, what shares most of its words with it, else what stands nearest.

    Of one who goes on speaking it is the sentence that names who speaks.
    """
    mine = plain(told.line.words)
    rows = [(len(mine & plain(one.line.words)), -n, one) for n, one in enumerate(others)]
    rows = [row for row in rows if says(row[2]) or row[0] > 1]
    best = max(rows, key=lambda row: row[:2], default=None)
    if best is None:
        return None
    voice = best[2].statement.speaker
    same = [one for _, _, one in rows if voice and one.statement.speaker == voice]
    return same[-1] if same else best[2]


def turned(told: Told, one: Told) -> Dispute | None:
    """What a sentence turns against the one right before it without a word for it."""
    if one.statement.sentence != told.statement.sentence - 1:
        return None
    if blame_others(one.text, told.text):
        return rival(one, told, "who or what is to blame")
    return against(one, told) if one.statement.attributed_to and others_differ(one.text, told.text) else None


def answer_title(story: Story, told: Told, other: Told, answer: re.Match[str]) -> str:
    """What an answer is of, where it is a figure or a decision; else nothing."""
    if answer["figure"]:
        return next((f"the number: {q.text}" for q in other.quantities), "")
    who = min((m for m in told.mentions if m.span.start < answer.start()), key=lambda m: m.span, default=None)
    return f"what {story.entities[who.entity].name} does not accept" if answer["takes"] and who else ""


def account_of(story: Story, told: Told, match: re.Match[str]) -> Dispute | None:
    """The last before it that those told whose account a sentence calls untrue."""
    words = plain(match["of"].split())
    for n in range(1, FAR):
        one = story.at.get((told.source, told.statement.sentence - n))
        if one is not None and one.statement.attributed_to and words & plain(one.statement.attributed_to.split()):
            return Dispute(one, told, named_before(told, match.start()))
    return None


UNNAMED = "told in two ways"
"""What a dispute is called where nothing in it names it: no reader could tell what it is about."""


def against(alleged: Told | None, told: Told) -> Dispute | None:
    """What two voices tell in two ways, called by both where they are named."""
    if alleged is None:
        return None
    mine, theirs = (voice_of(one) for one in (alleged, told))
    called = f"{mine} against {theirs}" if mine and theirs else f"what {mine} said" if mine else UNNAMED
    return rival(alleged, told)._replace(voices=called)


def voice_of(told: Told) -> str:
    """Who says what a sentence says, as it is named there; empty where it is a pronoun."""
    voice = told.statement.attributed_to or ""
    voice = voice[:1].lower() + voice[1:] if voice.startswith(("The ", "A ", "An ")) else voice
    return "" if voice.lower() in small().pronouns else voice


def rival(alleged: Told, told: Told, about: str = "") -> Dispute:
    """What is told in two ways, about those whom what is alleged names."""
    mentions = sorted(alleged.mentions, key=lambda m: m.span)
    return Dispute(alleged, told, frozenset(m.entity for m in mentions[:1]), about)


def says(told: Told) -> bool:
    """Whether a sentence puts forward what may be told otherwise."""
    known = told.statement.attributed_to or told.statement.speaker
    return known is not None or bool(ACCUSES.search(told.text))


def speakers(told: Told) -> frozenset[str]:
    """Who says what a sentence says, as far as they are known."""
    own = {told.statement.speaker} if told.statement.speaker else set()
    voice = told.statement.attributed_to or ""
    return frozenset(own | {m.entity for m in told.mentions if told.text[m.span.start : m.span.end] in voice})


def is_other(told: Told, one: Told) -> bool:
    """Whether a sentence is no denial, and of another voice."""
    mine, theirs = told.statement, one.statement
    voices = {(mine.attributed_to, theirs.attributed_to), (mine.speaker, theirs.speaker)}
    return theirs.mode is not Mode.DENIED and not any(a == b and a is not None for a, b in voices)


def named_before(told: Told, start: int) -> frozenset[str]:
    """The entities that a sentence names before a place."""
    return frozenset(m.entity for m in told.mentions if m.span.start < start)


def denied_clause(story: Story, told: Told) -> Dispute | None:
    """A denial that says itself what is denied, with the sentence nearby that says so."""
    match = DENIES.search(told.text)
    if match is None:
        return None
    end = ENDS.search(told.text, match.end())
    last = token_at(told, end.start()) if end else None
    denied = plain(told.line.words[token_at(told, match.end()) : last])
    denied -= small().auxiliaries | small().pronouns
    who = named_before(told, match.start())
    whole = not match["proof"] and not match["not"] and WHOLE.match(told.text, match.end())
    best: tuple[int, Told] | None = None
    for n in (*range(1, BACK + 1), *(-n for n in range(1, ON + 1))):
        one = story.at.get((told.source, told.statement.sentence - n))
        if one is None or not is_other(told, one) or not (says(one) or ACCUSES.search(one.text)):
            continue
        shared = denied & plain(one.line.words)
        named = not who.isdisjoint(m.entity for m in one.mentions)
        accused = whole and ACCUSES.search(one.text) and (named or n == 1)
        score = 2 * len(shared) + 2 * bool(accused)
        most = 2 * len(shared) > len(denied)
        is_of_it = most or (not match["not"] and (named or accused or (not who and len(shared) > 1)))
        if is_of_it and score > (best[0] if best else 0) and one.statement.mode is not Mode.HYPOTHETICAL:
            best = (score, one)
    return Dispute(best[1], told, who, denied_of(story, told, match.end(), who)) if best else None


def denied_of(story: Story, told: Told, start: int, who: frozenset[str]) -> str:
    """What somebody denies, as a title; empty where the words do not stand alone."""
    pronoun = PRONOUN.match(told.text, start)
    phrase = words_from(told.text, pronoun.end() if pronoun else start + 1)
    if pronoun is None or " " not in phrase or not who:
        return ""
    return f"whether {story.entities[min(who)].name} {phrase}"
