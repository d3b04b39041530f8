"""A verb that "and" joins to the first of its sentence has that one's subject: "Xia seized Ober and expelled Yish"."""

import re
from functools import cache

from generator.evidence.related.lexicon import small
from generator.evidence.related.roles import is_past, opens
from generator.evidence.related.slots import Clause, Slot
from generator.model.tables import alternatives

FAR = 160
"""Characters between a subject and a verb that another stands before."""
APART = re.compile(
    r"[;:—“”\"()]|\b(?:that|which|who|whom|whose|where|when|while|but|if|because|although|though|since|so|then|as|than)\b"
)
"""With one of these between, the second verb may be another's."""
WORD = re.compile(r"[\w’'-]+")
HAVE = frozenset({"has", "have", "had"})


@cache
def joins() -> re.Pattern[str]:
    """What ends right before the second verb."""
    return re.compile(rf",? and (?:(?:has|have|had|{alternatives(sorted(small('adverbs')))}|\w+ly) ){{0,2}}\Z")


def shared_subject(clause: Clause, at: int) -> list[Slot]:
    """The subject that opens the sentence, where its verb and the one at a place are the only two, joined by "and"."""
    first = next(iter(clause.slots), None)
    lead = joins().search(clause.text, max(0, at - 40), at)
    if first is None or lead is None or not first.span.end < lead.start() <= first.span.end + FAR:
        return []
    between = clause.text[first.span.end : lead.start()]
    words = [word.lower() for word in WORD.findall(between)]
    while words and (words[0] in HAVE or words[0] in small("adverbs") or words[0] in small("acting_nouns")):
        words.pop(0)
    told = [word for word in words if is_past(word)]
    alone = bool(words) and words[0] == "".join(told) and between[:1] == " "
    return [first] if alone and opens(clause.text[: first.span.start]) and not APART.search(between) else []
