"""Some chrome is told only by what stands beside it: a caption by its credit, a link by the label above the links."""

import re
from collections.abc import Sequence

from generator.model.source import Block
from generator.reading.blocks.boilerplate import CREDIT, LINK, OF_ITSELF, rule_reason
from generator.reading.blocks.captions import scene
from generator.reading.blocks.drafts import ends_with_stop
from generator.reading.blocks.headings import heading_form, is_clause, listed, title_case
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told
from generator.reading.text.lines import Form

NOTHING_BELOW = "a label with no text below it"
GLUED = "links run together"
LABEL_WORDS = 6
"""A last line of so few words, without a full stop, is a label."""
CAPTION_WORDS = 30
_CAPTIONS = 2
"""So many blocks above a credit may be its picture's."""
_GLUE = re.compile(r"[A-Z](?<=[a-z]{3}[A-Z])[a-z]{2}")
_GLUES = 3
_LINKS = re.compile(
    r"(?:related|(?:read |see )?(?:also|more)|(?:most|what to) read|most (?:popular|viewed)|popular|trending|"
    r"recommended|further|(?:you|articles you|stories you) (?:may|might)|don.t miss|around the web|top stories|"
    r"latest (?:news|stories))\b",
    re.IGNORECASE,
)
"""Labels whose bullets are links; those of others may tell the story ("In this article", "Live updates")."""
_CLOSERS = "\"'”’)]"
_TOKEN = re.compile(r"[^\W_][\w.'’&-]*")
_FINITE = re.compile(r"(?!.*ing$)\w+(?:ed|es|ts|ks|ps|ds|ns|ls|rs|ys|ms|ws|gs)$")


def captions(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Sets aside what stands right above a picture's credit and only tells what is seen: no verb, or a scene's."""
    for place, told in enumerate(found):
        if told.aside != CREDIT:
            continue
        for near in range(place - 1, max(-1, place - 1 - _CAPTIONS), -1):
            kind, text = found[near].kind, pieces[near].text
            alone = near > 0 or ends_with_stop(text)
            if kind not in (Block.PARAGRAPH, Block.HEADING) or not alone or not (says_nothing(text) or scene(text)):
                break
            found[near] = Told(kind, CREDIT)


def says_nothing(text: str) -> bool:
    """Whether a caption only names what is seen: it has no word that could be a finite verb."""
    words = _TOKEN.findall(text)
    if len(words) > CAPTION_WORDS or is_clause(text):
        return False
    small = [word for word in words[1:] if word.islower()]
    return not any(_FINITE.match(word) and word not in listed("no_verbs") for word in small) and bool(words)


def links(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Sets aside the lines below a label for links, up to the next that ends like a sentence."""
    place = 0
    while place < len(found):
        if found[place].aside != LINK or ":" in pieces[place].text[:-1]:
            place += 1
            continue
        end = place + 1
        listed_links = bool(_LINKS.match(pieces[place].text))
        while end < len(found) and _may_be_link(pieces[end], found[end], bullets=listed_links):
            end += 1
        # The last one may head what follows, if it is no bullet; one alone may as well.
        stop = end if end == len(found) or found[end - 1].kind is Block.BULLET else end - 1
        for near in range(place + 1, stop):
            found[near] = Told(Block.BOILERPLATE, LINK)
        place = end


def _may_be_link(item: Piece, told: Told, *, bullets: bool) -> bool:
    if told.kind is Block.BULLET:
        return bullets and not item.text.rstrip(_CLOSERS).endswith((".", "…"))
    return bool(told.aside) or (told.kind in (Block.PARAGRAPH, Block.HEADING) and not ends_with_stop(item.text))


def ends(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Sets aside the last lines where they are labels with nothing below them."""
    for place in range(len(found) - 1, 0, -1):
        item, told = pieces[place], found[place]
        if told.aside:
            continue
        if ends_with_stop(item.text):
            return
        short = len(_TOKEN.findall(item.text)) <= LABEL_WORDS or title_case(item.text)
        plain = told.kind in (Block.PARAGRAPH, Block.HEADING) and item.draft.form in (Form.TEXT, Form.ATX)
        if not (plain and short and heading_form(item.text) and not is_clause(item.text)):
            return
        found[place] = Told(Block.BOILERPLATE, NOTHING_BELOW)


def sentence_reason(text: str, *, first: bool, last: bool, captioned: bool, glued: bool) -> str:
    """Why a sentence of a paragraph is no part of the story; empty where it is.

    `first`, `last`: it is the first or the last of its paragraph, of several; `captioned`: a picture's credit closes
    the paragraph; `glued`: the paragraph has words run together.
    """
    if (first or last) and (reason := rule_reason(text)) and (last or reason == OF_ITSELF):
        return reason
    if captioned and (says_nothing(text) or scene(text)):
        return CREDIT
    return GLUED if glued and glues(text) else ""


def may_be_glued(text: str) -> bool:
    """Whether a block has words run together as in a row of links."""
    return bool(_GLUE.search(text)) and glues(text)


def glues(text: str) -> bool:
    """Whether so many different words are run together that no names explain it."""
    return len({text[found.start() - 3 : found.end()] for found in _GLUE.finditer(text)}) >= _GLUES
