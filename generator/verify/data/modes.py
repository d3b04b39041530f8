"""How sure a statement is, and who says so, is borne by its words: no hedge is lost, none is made up, no speaker."""

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.verify.data.records import Place, Record
from generator.verify.data.speakers import LONGEST, REACH
from generator.verify.words import fold, key
from generator.verify.world import World

_END = r"(?!\w)"
GROUPS = {
    "hedged": r"may|might|could|maybe|perhaps|possibly|probably|apparently|likely|unlikely|reportedly|allegedly",
    "future": r"will|shall|won['’]t|(?:is|are) (?:set|due|expected|scheduled|going|about|to)(?: to)?|plans? to",
    "hypothetical": r"would|wouldn['’]t|if|unless|provided",
    "attributed": r"said|says|say|told|according to|announced|stated|added|noted|reported|told reporters",
    "": r"can|must|should|ought|risks?|potential|potentially|possible|fearing|hoping|aims? to|future",
}
"""Cues that are of one sort and no other, by the modality that they set; those of the last set none."""
_SORTS = {mode: re.compile(rf"(?:{words})", re.IGNORECASE) for mode, words in GROUPS.items()}
_LOST = re.compile(
    r"\b(?:may|might|could(?! not\b)|perhaps|possibly|probably|apparently|likely|unlikely|reportedly|allegedly|will"
    rf"|shall|would|won['’]t|(?:is|are) (?:expected|set|due|scheduled|slated|poised|going) to){_END}",
    re.IGNORECASE,
)
"""What takes a sentence back, or puts it off, where it stands in its opening clause. What could not be done was not."""
_CLAUSE_ENDS = re.compile(
    r"[,;:—–(\"“«]|\b(?:that|which|who|whom|whose|if|whether|while|although|though|because|since|as|when|where|after"
    rf"|before|until|unless|how|what|why|and|but|or|than|to|for|of|by|with|so|the (?:free|good)){_END}",
    re.IGNORECASE,
)
"""Where the opening clause of a sentence ends, or may end."""
_TIME = re.compile(r"^(?:before|until|once|by the time)\b[^,;]*, ", re.IGNORECASE)
"""A clause that only tells when: "Before the talks could resume, the sides parted"."""
_NOUN = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|our|my|no|free|good|own|political)|['’]s)\s+$", re.IGNORECASE)
_DENIES = re.compile(
    r"den[iy]|reject|refut|dismiss|disput|rebut|contradict|rul(?:e[sd]?|ing) out|untrue|false|disavow|repudiat|brush"
    r"|scoff|play\w* down|\bnot\b|n['’]t\b|never|\bno\b|neither|nor\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”\"«»]")
SPEECH = 12
"""So many sentences of speech may stand between the quotation marks."""
NEAR = 4
"""So many words lie between a cue and the one who speaks by it at most, where the statement's words are another's."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "which", "that", "this", "both", "others"})
_REACH = 3
"""Characters between a speaker's title and the name after it."""
_WORD = re.compile(r"\w{2,}")
Wrong = Iterator[tuple[str, str, str]]


def check_modes(root: Record, world: World) -> Wrong:
    """What is wrong with the modality and the attribution of statements, as (where, what, why)."""
    voices, set_off = _voices(root), _set_off(root)
    for number, claim in enumerate(root.rows("claims")):
        for at, row in enumerate(claim.rows("statements")):
            shown = world.library.at.get(row.place) if row.place else None
            if shown is None or row.place is None:
                continue
            where, text = f"claims[{number}].statements[{at}]", fold(shown.text)
            quoted = row.place in set_off or _quoted(row.place, text, world)
            if why := mode_fault(row, text, quoted=quoted):
                yield where, f"{row.words('modality')}: {text}", why
            if row.words("speaker") in voices[row.place] or _goes_on(row, row.place, text, world):
                continue
            if why := speaker_fault(row, row.place, text, world):
                yield where, f"{row.words('speaker') or row.words('attributed_to')}: {text}", why


def _voices(root: Record) -> dict[Place, set[str]]:
    """For each sentence those who the data says are quoted in it; that is held against the words elsewhere."""
    found: dict[Place, set[str]] = defaultdict(set)
    for row in root.rows("quotes"):
        place = row.place
        if place is not None and row.words("speaker"):
            last = min(row.whole("through") or place.sentence, place.sentence + LONGEST)
            for at in range(place.sentence, last + 1):
                found[Place(place.source, at)].add(row.words("speaker"))
    return found


def _set_off(root: Record) -> set[Place]:
    """The sentences that an article sets off as quoted, which need no marks."""
    return {
        Place(source.words("id"), sentence.whole("index") or 0)
        for source in root.rows("sources")
        for sentence in source.rows("sentences")
        if sentence.words("block") == "quote"
    }


def _goes_on(row: Record, place: Place, text: str, world: World) -> bool:
    """Whether it is speech, with the speaker named not far before."""
    told = world.facts.told.get(row.words("speaker"), frozenset())
    return bool(_MARKS.search(text)) and any(
        Place(place.source, place.sentence - back) in told for back in range(REACH + 1)
    )


def mode_fault(row: Record, text: str, *, quoted: bool) -> str:
    """Why a sentence of these words cannot have the modality that the data gives it, or an empty string."""
    mode, cues = row.words("modality"), [fold(cue) for cue in row.texts("cues")]
    told = bool(row.words("attributed_to"))
    if mode == "asserted":
        if told:
            return "somebody says it, so it is not asserted"
        taken = _taken_back(text)
        return f"“{taken}” takes it back" if taken else ""
    if mode == "denied":
        return "" if _DENIES.search(text) else "no word denies it"
    if mode == "attributed" and (told or quoted):
        return ""
    if any(_may_set(cue, mode) for cue in cues):
        return ""
    return f"no cue makes it {mode}" if mode in _SORTS else ""


def _may_set(cue: str, mode: str) -> bool:
    """Whether a cue can set the modality: it is of its sort, or of no sort that is known here."""
    sorts = {name for name, pattern in _SORTS.items() if pattern.fullmatch(cue)}
    return not sorts or mode in sorts


def _taken_back(text: str) -> str:
    """The word of the opening clause that takes the sentence back, or puts it off; nouns are none."""
    text = _TIME.sub("", text)
    end = _CLAUSE_ENDS.search(text, 1)
    head = text[: end.start()] if end else text
    words = (match for match in _LOST.finditer(head) if match[0] != "May" and not _NOUN.search(head[: match.start()]))
    found = next(words, None)
    return found[0] if found else ""


def _quoted(place: Place, text: str, world: World) -> bool:
    """Whether the sentence is, or holds, somebody's speech, or can go on with what was begun not far before."""
    near = (world.library.at.get(Place(place.source, place.sentence - back)) for back in range(1, SPEECH))
    return any(_MARKS.search(words) for words in (text, *(shown.text for shown in near if shown)))


def speaker_fault(row: Record, place: Place, text: str, world: World) -> str:
    """Why the one whom the data has speak does not, by the words that the statement is attributed in."""
    speaker, words = row.words("speaker"), fold(row.words("attributed_to"))
    if not speaker:
        return ""
    if not words:
        return "no words name the speaker"
    item = world.facts.named.get(speaker)
    if item is None:
        return "the data knows no such speaker"
    known = {word for name in item.keys for word in _WORD.findall(name)}
    if words.casefold() in _PRONOUNS or known & set(_WORD.findall(key(words))):
        return ""
    spots = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    for told in world.facts.mentions.get(place, ()):
        if told.entity == speaker and told.start is not None and told.end is not None:
            first, last = told.start - _REACH, told.end + _REACH
            if any(first <= end and start <= last for start, end in spots):
                return ""
            if any(_beside(text, told.start, told.end, fold(cue)) for cue in row.texts("cues")):
                return ""
    return "these words do not name the speaker" if spots else ""


def _beside(text: str, start: int, end: int, cue: str) -> bool:
    """Whether a name stands so near to a cue that it can be what the cue says speaks."""
    for match in re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", text):
        between = text[end : match.start()] if end <= match.start() else text[match.end() : start]
        if len(between.split()) < NEAR:
            return True
    return False
