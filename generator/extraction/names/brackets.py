"""A name and its letters stand side by side: "United Auto Workers (UAW)", "GAO (Government Accountability Office)"."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.extraction.names.lexicon import lexicon
from generator.extraction.names.parts import Part
from generator.extraction.names.runs import CAP
from generator.model.annotation import Span

SHORT_IN = re.compile(rf"\(\s?(?:the\s|or\s)?[“\"‘']?({CAP}[\w.&/-]{{1,11}})[”\"’']?(?:\s?\)|,|;)")
LONG_IN = re.compile(rf"\b({CAP}[\w&-]*{CAP}[\w.&-]*)\s\((?:the\s)?({CAP}[^()]{{6,90}})\)")
SHORT_AFTER = re.compile(rf",\s(?:or|known as|also known as|called)\s(?:the\s)?({CAP}{{2,8}})\b,?")
APPOSED = re.compile(rf",\sthe\s({CAP}{{3,6}}),\s(?!and\b|or\b|as\b|the\b)[a-z]")
"""Letters that a body is known by, said of it as an apposition: "the Harbour Safety Agency, the ASP, said"."""
INITIALS = re.compile(
    rf",\sknown by (?:its|their) (?:{CAP}\w+\s)?(?:initials|acronym|abbreviation),?\s({CAP}{{2,8}})\b"
)
"""The same where it is said that they are its letters, in whatever language."""
LAST_RUN = re.compile(rf"(?<![\w.]){CAP}[\w’'-]*(?: {CAP}[\w’'-]*)*\Z")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
REACH = 110
"""Characters before a bracket in which its long form begins."""
SMALL = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "on",
        "in",
        "to",
        "a",
        "an",
        "de",
        "la",
        "at",
        "du",
        "des",
        "del",
        "with",
        "by",
        "from",
        "inc",
        "corp",
        "co",
        "ltd",
        "llc",
        "plc",
        "nv",
        "sa",
        "ag",
        "spa",
    }
)


@dataclass(frozen=True, slots=True)
class Pair:
    """The long form and the letters of one name; `proper` says that the long form is written with capitals."""

    long: Span
    short: Span
    proper: bool


def find_pairs(text: str, ends: Mapping[int, Part] | None = None) -> list[Pair]:
    """Every pair of the sentence, in order; `ends` has the names that are known of it, by where they end."""
    found = []
    for hit in SHORT_IN.finditer(text) if "(" in text else ():
        short = Span(*hit.span(1))
        pair = backwards(text, hit.start(), short) or some_of(text, hit.start(), short, ends or {})
        if pair:
            found.append(pair)
    found.extend(
        Pair(Span(*hit.span(2)), Span(*hit.span(1)), proper=True)
        for hit in (LONG_IN.finditer(text) if "(" in text else ())
        if letters_fit(letters(hit[1]), WORD.findall(hit[2]))
    )
    for hit in APPOSED.finditer(text) if ", the " in text else ():
        long = body_before(text, hit.start())
        if long and text.endswith(("the ", "The "), 0, long.start) and not text.endswith(", the ", 0, long.start):
            found.append(Pair(long, Span(*hit.span(1)), proper=True))
    for hit in INITIALS.finditer(text) if " known by " in text else ():
        long = body_before(text, hit.start())
        if long:
            found.append(Pair(long, Span(*hit.span(1)), proper=True))
    for hit in SHORT_AFTER.finditer(text) if ", or " in text or " as " in text or "called" in text else ():
        pair = backwards(text, hit.start(), Span(*hit.span(1)))
        if pair:
            found.append(pair)
    return found


def backwards(text: str, end: int, short: Span) -> Pair | None:
    """The words before `end` whose first letters are those of the short form."""
    begin = max(0, end - REACH)
    wanted = letters(text[short.start : short.end])
    if len(wanted) < 2:
        return None
    words = list(WORD.finditer(text, begin, end))
    for first in range(len(words) - 1, -1, -1):
        if words[first].group()[0].lower() != wanted[0] or len(words) - first > 2 * len(wanted) + 2:
            continue
        chosen = [hit.group() for hit in words[first:]]
        if letters_fit(wanted, chosen):
            start = words[first].start()
            if any(mark in text[start:end] for mark in ";:()") or start == begin > 0:
                return None
            long = text[start:end].rstrip(" ,")
            main = [word for word in chosen if word.lower() not in SMALL]
            proper = all(word[0].isupper() or word[0].isdigit() for word in main)
            return Pair(Span(start, start + len(long)), short, proper)
    return beside(text, end, short, wanted) or translated(text, end, short, wanted)


def translated(text: str, end: int, short: Span, wanted: str) -> Pair | None:
    """A body's name in full before the bracket whose words have all letters but one, in whatever order.

    The letters are those of another language: "National Council for the Care of Rivers (CNCF)".
    """
    if not 3 <= len(wanted) <= 6 or not text[short.start : short.end].isupper() or text[short.end] != ")":
        return None
    long = body_before(text, end)
    main = [word.lower() for word in WORD.findall(text[long.start : long.end]) if word not in SMALL] if long else []
    missing = Counter(wanted) - Counter(word[0] for word in main)
    if long is None or len(main) > len(wanted) + 1 or missing.total() > 1:
        return None
    return Pair(long, short, proper=True)


def some_of(text: str, end: int, short: Span, ends: Mapping[int, Part]) -> Pair | None:
    """The body's name right before the bracket of which the letters take some words in order, or of its own tongue."""
    part = ends.get(end - 1 if text.endswith(" ", 0, end) else end)
    wanted = letters(text[short.start : short.end])
    if part is None or len(wanted) < 3 or not text[short.start : short.end].isupper():
        return None
    main = [word.lower() for word in WORD.findall(text[part.start : part.end]) if word.lower() not in SMALL]
    firsts = iter(word[0] for word in main)
    fits = all(letter in firsts for letter in wanted) and len(main) <= len(wanted) + 2
    foreign = len(main) > 2 and len(wanted) < 7 and wanted not in ("usa", "uae") and main[-1] in lexicon().heads
    if not (fits or foreign) or lexicon().heads.isdisjoint(main):
        return None
    return Pair(Span(part.start, part.end), short, proper=True)


def body_before(text: str, end: int) -> Span | None:
    """A body's name in full, of three telling words and more, that ends right before a place in the text."""
    chosen: list[re.Match[str]] = []
    for hit in reversed(list(WORD.finditer(text, max(0, end - REACH), end))):
        if not (hit[0][0].isupper() or hit[0] in SMALL) or (chosen and text[hit.end() : chosen[-1].start()] != " "):
            break
        chosen.append(hit)
    while chosen and (chosen[-1][0] in SMALL or chosen[-1][0] == "The"):
        chosen.pop()
    main = {hit[0].lower() for hit in chosen if hit[0] not in SMALL}
    if len(main) < 3 or lexicon().heads.isdisjoint(main):
        return None
    return Span(chosen[-1].start(), chosen[0].end())


def beside(text: str, end: int, short: Span, wanted: str) -> Pair | None:
    """The capitalised words right before the bracket, where they begin as the letters do and hold them in order."""
    run = LAST_RUN.search(text[max(0, end - 60) : end].rstrip())
    if not run or len(wanted) < 3 or not text[short.start : short.end].isupper() or text[short.end] != ")":
        return None
    long = run.group().lower()
    letters_left = iter(long)
    if long[0] != wanted[0] or " " not in long or not all(letter in letters_left for letter in wanted):
        return None
    start = max(0, end - 60) + run.start()
    return Pair(Span(start, start + len(run.group())), short, proper=True)


def letters(short: str) -> str:
    """The letters of a short form, in lower case; a plural's s is none of them."""
    plain = re.sub(r"[^\w]", "", short)
    if len(plain) > 2 and plain.endswith("s") and plain[:-1].isupper():
        plain = plain[:-1]
    return plain.lower()


def letters_fit(wanted: str, words: list[str]) -> bool:
    """Whether the words begin with the letters, in order; small words may be passed over, others hardly."""
    at = missed = 0
    for word in words:
        low = word.lower()
        if at == len(wanted) > 2 and low in ("of", "in", "for"):
            break  # "Deposit Bank of Ober (DB…)": where it sits is not spelt
        if at < len(wanted) and low[0] == wanted[at]:
            at += 1
            rest = low[1:]
            while at < len(wanted) and word.isupper() and rest[:1] == wanted[at]:
                at, rest = at + 1, rest[1:]
        elif low not in SMALL:
            missed += 1
    if at < len(wanted) and len(words) > 1 and at >= len(wanted) - 1 and wanted[-1] in words[-1].lower()[1:]:
        at = len(wanted)
    return at == len(wanted) and missed == 0
