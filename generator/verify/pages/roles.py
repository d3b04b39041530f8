"""What an actor did, wants or fears stands where the sentence names it and then has a verb of that sort."""

import re
from importlib.resources import files

from generator.verify.data.records import Place
from generator.verify.data.relations import kinds
from generator.verify.world import Spot

_WANT = (
    r"want(?:s|ed)|seeks?|sought|demand(?:s|ed)|urge[sd]|ask(?:s|ed)|request(?:s|ed)|plan(?:s|ned)|aim(?:s|ed)|intend(?:s|ed)"
    r"|hope[sd]|pledge[sd]|vow(?:s|ed)|promise[sd]|propose[sd]|insist(?:s|ed)|push(?:es|ed)|wish(?:es|ed)|desire[sd]"
    r"|need(?:s|ed)|press(?:es|ed)|call(?:s|ed)|strives?|strove"
)
_FEAR = r"fear(?:s|ed)|worr(?:y|ies|ied)|dread(?:s|ed)"
_TEXT = files("generator.verify.pages").joinpath("past_forms.txt").read_text(encoding="utf-8")
_PAST = "|".join(["[a-z]{3,}ed", *(word for line in _TEXT.splitlines() if line[:1] != "#" for word in line.split())])
HEADINGS = {"What they did": _PAST, "What they want": _WANT, "What they fear": _FEAR}
OF_THEM = "What others say of them"
REACH = 170
"""Characters after a name within which its verb stands."""
_SAID = frozenset({"accuses", "condemns", "criticizes", "welcomes", "warns", "urges", "threatens", "asks"})


def under_fault(spot: Spot) -> str:
    """Why a sentence may not stand under what an actor of the page did, wants or fears, or what others say of it."""
    if spot.under == OF_THEM:
        good = any(_is_said(place, spot) for place in spot.around)
        return "" if good else "the data has nobody say anything of what the page shows"
    verbs = re.compile(rf"\b(?:{HEADINGS[spot.under]})\b")
    if any(_follows(verbs, place, spot) for place in spot.around):
        return ""
    return "no such verb follows a name of what the page shows"


def _follows(verbs: re.Pattern[str], place: Place, spot: Spot) -> bool:
    """Whether one of the verbs stands after a mention of what the page shows, in the same sentence."""
    shown = spot.world.library.at.get(place)
    own = {item.id for item in spot.world.shown_on(spot.page)}
    told = [one for one in spot.world.facts.mentions.get(place, ()) if one.entity in own and one.end is not None]
    return shown is not None and any(verbs.search(shown.text, one.end, one.end + REACH) for one in told if one.end)


def _is_said(place: Place, spot: Spot) -> bool:
    """Whether the sentence shows a relation of words of which what the page shows is the object."""
    own = {item.id for item in spot.world.shown_on(spot.page)}
    return any(
        row.words("object") in own and row.words("predicate") in _SAID and row.words("predicate") in kinds()
        for row in spot.world.facts.root.rows("relations")
        if any(one.place == place for one in row.rows("evidence"))
    )
