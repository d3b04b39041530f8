"""The names of a story: every stretch that extraction found, under the name that the whole story makes of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from generator.discovery.names.forms import MINISTRIES, Forms, known
from generator.discovery.names.lexicon import given_names, home_provinces, regions, shortened, states
from generator.discovery.names.long_forms import is_general
from generator.discovery.names.name import Name, plain
from generator.model.annotation import Annotated, Naming, Span
from generator.model.entity import How
from generator.model.kind import Kind
from generator.model.source import Block

OPENERS = " “\"'‘(-–—•*[…"
"""What may stand before a sentence's first word."""
DIRECTION = re.compile(
    r"(?<!\w)((?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|central)\s\Z"
)
LAST = frozenset("htnl")
"""The last letters of these."""
PEOPLES = ("People's ", "People’s ")
"""A genitive is no part of a name, but for a state's."""
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|last|next|final|opening) \Z")
"""What stands before one of several, which is no town: "in the first Test, Orlia"."""
REACH = 14
CLOSERS = " ”’\"')]"
"""What may stand behind a sentence's last full stop."""
JOINTS = frozenset({" and ", ", ", " or ", ", and ", " & ", "/", " and the ", ", the ", " versus ", " vs. "})
"""What stands between names of one kind."""
FRONTED = re.compile(r"\W*(?:In|At|On|From|Near|Outside|Across|Inside|For)\s(?:the\s)?")
PROVINCE = re.compile(r",\s([A-Z]\w+(?:\s[A-Z]\w+)?)(?=[,.;:)\s]|\Z)")
CALLED = re.compile(
    r"(?:,? |, [1-9]\d, )(?:(?:also|better|popularly|widely|commonly) )?(?:known as|nicknamed|dubbed) [“\"‘']?"
)
OTHERWISE = re.compile(
    r", (?:the|an?) (?:[\w-]+ ){0,3}name (?:for|of) (?:the )?|, which (?:the )?[A-Z]\w+s call (?:the )?"
    r"|, (?:formerly|previously|officially|locally) (?:known as|called) |, known (?:in|to|by) [A-Z]\w+ as "
)
"""What stands between two names of one place: "Sarn, the Orlian name for Ober", "Ober, which Orlians call Sarn"."""
OWNER = re.compile(r"([A-Z][\w.]+(?: [A-Z][\w.]+)?)['’]s \Z")
SMALL_SURNAME = re.compile(r" ([a-z]{4,20})(?= [a-z]|,)")
MARKS = ".,;:!?()[]“”\"‘’'—–-"

SAID = frozenset({"apposition", "role before"})
"""What bears one of these clues is told by the name before it, and in no list with it."""

Row = tuple[int, Naming, str, bool]
"""An article's number, a stretch, its sentence's text, and whether the stretch opens the sentence."""


def gather(articles: Sequence[Annotated], written: Mapping[str, int]) -> dict[str, Name]:
    """The story's names by their text: what only a sentence's start shows with a capital is no name."""
    forms = Forms(small=vocabulary(written))
    rows = list(stretches(articles))
    common = {plain(naming.text) for _, naming, _, _ in rows if naming.clue == "common"}
    forms.inner.update(plain(naming.text) for _, naming, _, start in rows if not start)
    forms.inner.update(owners_at_start(rows))
    persons = {plain(naming.text) for _, naming, _, _ in rows if naming.kind is Kind.PERSON and " " in naming.text}
    forms.lasts.update(name.rpartition(" ")[2] for name in persons)
    forms.lasts.update(name.rpartition(" ")[2] for name in forms.inner if name.partition(" ")[0] in given_names())
    forms.firsts.update(name.partition(" ")[0] for name in forms.inner if " " in name)
    found: dict[str, Name] = {}
    stands_for: dict[tuple[str, str, bool], list[str]] = {}
    last: tuple[int, int, int, int, str] = (-1, -1, -1, -1, "")
    former = last
    for number, naming, text, start in rows:
        called = whole(naming, text, forms)
        key = (called, naming.clue, start)
        if key not in stands_for:  # a name is told a thousand times
            stands_for[key] = list(forms.names(called, naming.clue, start=start))
        in_full = naming.partner is not None and " and " in called
        for form in [called] if in_full else stands_for[key]:
            if form in common:
                continue
            part = within(naming, form, text)
            name = found.get(form)
            if name is None:
                name = found[form] = Name(form)
            title = articles[number].source.sentences[part.sentence].block is Block.TITLE
            name.add(number, part, text, title=title)
            name.clues["shortened"] += form in home_provinces() and plain(part.text) != form
            add_part(found, form, number, part, text)
            beside = last[:2] == (number, part.sentence) and part.clue not in SAID
            if beside and listed(text, last[2], last[3], part.span):
                name.peers[last[4]] += 1
                found[last[4]].peers[form] += 1
            if last[:2] == (number, part.sentence) and is_called(text, last[3], part):
                name.partners[last[4]] += 1
            for one in (last, former):
                if one[:2] == (number, part.sentence) and OTHERWISE.fullmatch(text, one[3], part.span.start):
                    name.others[one[4]] += 1
            numbered = ORDINAL.search(text, max(0, part.span.start - REACH), part.span.start)
            province = "" if form.isupper() or numbered else province_after(text, part.span.end)
            if province:
                name.votes[Kind.PLACE] += 3
                name.clues["in"] += 1
                name.provinces[province] += 1
            former, last = last, (number, part.sentence, part.span.start, part.span.end, form)
    return found


def within(naming: Naming, form: str, text: str) -> Naming:
    """The stretch of one of two names that a stretch holds: "the" before a firm is none before who works there."""
    at = text.find(form, naming.span.start, naming.span.end) if " " in form else naming.span.start
    return naming if at <= naming.span.start else replace(naming, span=Span(at, at + len(form)))


def owners_at_start(rows: Sequence[Row]) -> Iterable[str]:
    """Words that open sentences of several articles and own something there: "Ruritania's cabinet"."""
    where: dict[str, set[int]] = defaultdict(set)
    for number, naming, text, start in rows:
        if start and text.startswith(("'s ", "’s "), naming.span.end):
            where[plain(naming.text)].add(number)
    return (form for form, articles in where.items() if len(articles) > 1)


def whole(naming: Naming, text: str, forms: Forms) -> str:
    """The text of a stretch; a given name has the surname that a slip wrote in small letters: "Ana holt"."""
    called = plain(naming.text)
    in_full = province_of(naming, text)
    if in_full:
        return in_full
    if called.rsplit(" ", 1)[-1].lower() in MINISTRIES and is_general(called):
        owner = OWNER.search(text, max(0, naming.span.start - 2 * REACH), naming.span.start)
        if owner and owner[1] in states():
            return f"{owner[1]}'s {called}"  # every state has one
    if called.startswith("Republic of ") and text[: naming.span.start].endswith(PEOPLES):
        return f"People's {called}"
    if called in given_names():
        after = SMALL_SURNAME.match(text, naming.span.end)
        if after and after[1].capitalize() in forms.inner and forms.small[after[1]] <= 2:
            return f"{called} {after[1].capitalize()}"
    return called


def province_of(naming: Naming, text: str) -> str:
    """The province whose short form a stretch is: "Calif." in "Ober, Calif."; empty where it may be another word."""
    called, end = naming.text.rstrip("."), naming.span.end
    pointed = naming.text.endswith(".") or (text[end : end + 1] == "." and bool(text[end + 1 :].strip(CLOSERS)))
    if not pointed and text[end : end + 1] == ".":  # the sentence's end: "in Ober, Mass." but "went to Mass."
        pointed = text[: naming.span.start].endswith(", ")
    return shortened().get(called, "") or (shortened().get(f"{called}.", "") if pointed else "")


def listed(text: str, start: int, end: int, following: Span) -> bool:
    """Whether two names stand in a list: not "In Ruritania, Vexa" nor "told Vexa, Ana Holt says"."""
    joint = text[end : following.start]
    if joint != ", ":
        return joint in JOINTS
    goes_on = text.startswith((", ", " and ", " or ", " & "), following.end) or text.endswith((", ", " and "), 0, start)
    return goes_on and not FRONTED.fullmatch(text, 0, start)


def is_called(text: str, end: int, naming: Naming) -> bool:
    """Whether a name is what the one before it is called: "Ana Holt, known as Coach Annie"."""
    start = naming.role.start if naming.clue == "title" and naming.role else naming.span.start
    return CALLED.fullmatch(text, end, start) is not None


def written_in(articles: Iterable[Annotated]) -> Counter[str]:
    """Everything between two spaces that the story writes, and how often."""
    texts = (sentence.text for article in articles for sentence in article.source.sentences)
    return Counter(chain.from_iterable(map(str.split, texts)))


def vocabulary(written: Mapping[str, int]) -> Counter[str]:
    """Every word that the story writes in small letters, and how often."""
    plainly: Counter[str] = Counter()
    for word, count in written.items():
        low = word.strip(MARKS).removesuffix("’s").removesuffix("'s")
        if low.islower():
            plainly[low] += count
    return plainly


def stretches(articles: Sequence[Annotated]) -> Iterable[Row]:
    """Every stretch of the story, in order; one that says something has that for its clue where it has no other."""
    for number, article in enumerate(articles):
        sentences = article.source.sentences
        speakers = {(row.sentence, row.span) for row in article.attributions if row.span}
        for naming in article.names:
            text = sentences[naming.sentence].text
            speaks = naming.clue in ("", "helped") and (naming.sentence, naming.span) in speakers
            yield number, replace(naming, clue="speaker") if speaks else naming, text, opens(text, naming.span.start)


def opens(text: str, start: int) -> bool:
    """Whether a stretch opens a sentence, a quotation, or what follows a colon."""
    before = text[:start]
    if before.endswith(("“", "‘", ' "', " '")):
        return True
    return before.rstrip().endswith((":", "!", "?", "…", "•", "*")) or not before.strip(OPENERS)


def add_part(found: dict[str, Name], form: str, number: int, naming: Naming, text: str) -> None:
    """A part of a known state or region, "southern Ruritania", is a place."""
    start = naming.span.start
    if start < 2 or text[start - 2] not in LAST:
        return
    part = DIRECTION.search(text[max(0, start - REACH) : start])
    people = form in states() and states()[form][1] is How.DEMONYM  # "central Orlian"
    if part and known(form) and not people:
        whole = f"{part[1]} {form}"
        found.setdefault(whole, Name(whole)).add(number, replace(naming, kind=Kind.PLACE, clue="place"), text)


def province_after(text: str, end: int) -> str:
    """The state or province that follows: "Ober, Ohio", "Ober, Mass."; empty where none does."""
    near = PROVINCE.match(text, end) if text[end : end + 2] == ", " else None
    known = near is not None and (near[1] in home_provinces() or near[1] in regions() or near[1] in states())
    if near and f"{near[1]}." in shortened() and text.startswith(".", near.end()):
        return shortened()[f"{near[1]}."]
    return near[1] if near and known else ""
