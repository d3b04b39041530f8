"""The title stands above the story and shares its words; what stands above the title is the page's, not the story's."""

import re
from collections.abc import Sequence

from generator.model.source import BODY, Block
from generator.reading.blocks.boilerplate import CREDIT, OF_THE_ARTICLE, OUTLET
from generator.reading.blocks.drafts import ends_with_stop
from generator.reading.blocks.headings import HEADING_WORDS, PLAIN_WORDS, heading_form, is_title, title_case
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told
from generator.reading.text.lines import Form

ABOVE, AGAIN, MENU = "a label above the title", "the title once more", "a menu"
MENU_WORDS = 10
"""A menu on one line is longer."""
HEAD = 25
"""A title stands among so many first blocks."""
PROSE_WORDS, LONG_WORDS = 8, 40
"""A block of so many words that ends like a sentence is prose; a longer one is, however it ends."""
SHARED, SHARE = 3, 0.3
"""The first line that has so many of its longer words in common with the story, and this part of them, is its title."""
LINE, SURE = 9, 5
"""The very first line is the title where it has so many words, so many longer ones, and half of these in the story."""
FEWEST = 4
"""Words of a line that is the title by its place alone."""
_BARS = re.compile(r"\s[·•]\s")
_BODY = 1500
_BELOW = OF_THE_ARTICLE | {OUTLET}
_SAME = 20
_OPENING = 400
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_COMMON = frozenset({"about", "after", "also", "been", "from", "have", "into", "more", "most", "over", "said", "than"})
_COMMON |= {"that", "their", "them", "then", "there", "they", "this", "what", "when", "where", "which", "will"}


def find_title(pieces: Sequence[Piece], found: list[Told], title: str | None) -> None:
    """Finds the title, and sets aside what is above it and what says it again."""
    end = next((place for place, item in enumerate(pieces) if _prose(item, found[place])), len(pieces))
    chosen = _given(pieces, found, title)
    if chosen is None:
        chosen = _chosen(pieces, found, min(end, HEAD))
    if chosen is None:
        chosen = _over_date(pieces, found)
    if chosen is None:
        _menus(pieces, found, min(end, HEAD))
        return
    found[chosen] = Told(Block.TITLE)
    for place in range(min(chosen, end)):
        if not found[place].aside:
            found[place] = Told(Block.BOILERPLATE, ABOVE)
    for place in range(chosen + 1, min(end, HEAD)):
        if found[place].kind is Block.PARAGRAPH and _over_picture(pieces, place):
            found[place] = Told(Block.BOILERPLATE, CREDIT)
    said = folded(pieces[chosen].text)
    for place, item in enumerate(pieces):
        if place != chosen and len(item.text) <= len(said) + 2 and folded(item.text) == said:
            found[place] = Told(Block.BOILERPLATE, AGAIN)


def folded(text: str) -> str:
    """The text as it is compared with a title."""
    return " ".join(text.split()).casefold().rstrip(".")


def _prose(item: Piece, told: Told) -> bool:
    if told.kind not in BODY or told.aside:
        return False
    count = item.text.count(" ") + 1
    return count >= LONG_WORDS or (count >= PROSE_WORDS and ends_with_stop(item.text))


def _menus(pieces: Sequence[Piece], found: list[Told], end: int) -> None:
    """Sets aside long rows of capitalised words above the story that have nothing in common with it."""
    body: set[str] | None = None
    for place in range(end):
        text = pieces[place].text
        if found[place].aside or text.count(" ") < MENU_WORDS or not title_case(text):
            continue
        body = _stems(_story(pieces, found)) if body is None else body
        own = _stems(text)
        if len(own & body) < SHARE * len(own):
            found[place] = Told(Block.BOILERPLATE, MENU)


def _given(pieces: Sequence[Piece], found: Sequence[Told], title: str | None) -> int | None:
    """The block that says what the metadata call the article, with the site's name or without."""
    if not title:
        return None
    said = folded(title)
    for place, item in enumerate(pieces[:HEAD]):
        words = folded(item.text)
        if not found[place].aside and words and (words == said or said.startswith((f"{words} |", f"{words} - "))):
            return place
    return None


def _chosen(pieces: Sequence[Piece], found: Sequence[Told], end: int) -> int | None:
    able = [place for place in range(end) if _could(pieces[place], found[place]) and not _over_picture(pieces, place)]
    if not able or len(pieces) == 1:
        return None
    first = able[0]
    rest = [place for place in range(first + 1, len(found)) if found[place].kind is Block.HEADING]
    tops = [
        place for place in {first, *rest} if pieces[place].draft.form is Form.ATX and pieces[place].draft.level == 1
    ]
    if len(tops) == 1 and tops[0] in able:
        return tops[0]
    below = found[first + 1] if first + 1 < len(found) else Told(Block.PARAGRAPH)
    if len(able) == 1 and below.aside in _BELOW:
        return first
    body = _stems(_story(pieces, found)[:_BODY])
    own = {place: _stems(pieces[place].text) for place in able}
    if len(able) > 1:
        shared = {place: len(own[place] & body) for place in able}
        good = [place for place in able if shared[place] >= max(SHARED, SHARE * len(own[place]))]
        best = good[0] if good else max(able, key=lambda place: (shared[place], -place))
        said = folded(pieces[best].text)
        # The page's name may stand behind the title where it is said first.
        best = next((place for place in able if said.startswith(f"{folded(pieces[place].text)} |")), best)
        if best != first:
            return best if shared[best] >= SHARED - 1 else None
    if body and SHARE * len(own[first]) / 2 > len(own[first] & body):
        return None
    long = first == 0 and pieces[0].text.count(" ") + 1 >= LINE
    if long and len(own[0]) >= SURE and len(own[0] & body) >= max(SHARED, len(own[0]) / 2):
        return first
    # A heading, a date or a byline right below it: what stands above them is the article's title.
    over = below.kind is Block.HEADING or below.aside in _BELOW
    return first if over or is_title(pieces[first].text, [pieces[place].text for place in rest]) else None


def _over_date(pieces: Sequence[Piece], found: Sequence[Told]) -> int | None:
    """The one line of several words above the first date or byline, whatever it shares with the story; it may ask."""
    dated = next((place for place, told in enumerate(found[:HEAD]) if told.aside in OF_THE_ARTICLE), 0)
    if any(_prose(pieces[place], found[place]) and pieces[place].text.endswith(".") for place in range(dated)):
        return None
    lines = [place for place in range(dated) if _line(pieces[place], found[place]) and _says(pieces[place].text)]
    return lines[0] if len(lines) == 1 and not _over_picture(pieces, lines[0]) else None


def _line(item: Piece, told: Told) -> bool:
    plain = told.kind in (Block.HEADING, Block.PARAGRAPH) and item.draft.form not in (Form.BULLET, Form.NUMBER)
    return plain and not told.aside and item.draft.lines == 1 and not item.text.endswith((".", "”", '"'))


def _says(text: str) -> bool:
    """Whether a line of the head has a title's words: several, not all of them names, nor what a page calls itself."""
    return FEWEST <= text.count(" ") + 1 <= HEADING_WORDS and not title_case(text) and not _BARS.search(text)


def _story(pieces: Sequence[Piece], found: Sequence[Told]) -> str:
    """The first paragraphs."""
    parts: list[str] = []
    length = 0
    for item, told in zip(pieces, found, strict=True):
        if length > _BODY:
            break
        if _prose(item, told):
            parts.append(item.text)
            length += len(item.text)
    return " ".join(parts)


def _over_picture(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a line says what the caption right below it says."""
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    return below is not None and below.captioned and below.text[:_SAME] == pieces[place].text[:_SAME]


def _could(item: Piece, told: Told) -> bool:
    if told.aside or told.kind not in (Block.HEADING, Block.PARAGRAPH) or item.draft.form in (Form.BULLET, Form.NUMBER):
        return False
    return item.draft.form is Form.ATX or (item.draft.lines <= 3 and heading_form(item.text, title=True))


def says_the_same(line: str, text: str) -> bool:
    """Whether half of a line's longer words, three or more, stand at the beginning of the text as well."""
    if not PLAIN_WORDS < line.count(" ") + 1 <= HEADING_WORDS:
        return False
    own = _stems(line)
    return len(own & _stems(text[:_OPENING])) >= max(SHARED, len(own) / 2)


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(text.casefold()) if word not in _COMMON}
