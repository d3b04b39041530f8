"""Words are compared with white space folded and what cannot be seen left out; nothing else is forgiven."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

STRUCK = {
    **dict(zip("łøđðħŧıəŋŁØĐÐĦŦƏŊ", "loddhtianLODDHTAN", strict=True)),
    **dict(zip("ßæœþÆŒÞ", ("ss", "ae", "oe", "th", "Ae", "Oe", "Th"), strict=True)),
}
"""Letters that are no plain one with a mark, and what is written for them."""
_DASHES = re.compile(r"[^a-z0-9]+")
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are no white space
    "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\U000e0001\U000e0020-\U000e007f"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Controls, direction marks, zero-width characters, tags, surrogates: what can stand in a text unseen."""


def seen(text: str) -> str:
    """The text without its unseen characters."""
    return UNSEEN.sub("", text)


def fold(text: str) -> str:
    """The text with each run of white space as one space, none at the ends, and nothing unseen."""
    return " ".join(seen(text).split())


def squash(text: str) -> str:
    """The text without any white space: how a search index is compared with its page."""
    return "".join(seen(text).split())


def key(text: str) -> str:
    """How two spellings of one name are compared: case, article, possessive and punctuation put aside."""
    plain = fold(text).replace("’", "'").casefold().removeprefix("the ")
    plain = plain.removesuffix("'s").removesuffix("'")
    return re.sub(r"[^\w]+", " ", plain.replace(".", "")).strip()


def bare(text: str) -> str:
    """The text without marks and strokes on Latin letters, `STRUCK` among them."""
    whole = "".join(STRUCK.get(char, char) for char in text)
    return "".join(char for char in unicodedata.normalize("NFKD", whole) if not unicodedata.combining(char))


def dashed(text: str) -> str:
    """A file's stem in `a-z`, `0-9` and `-`."""
    plain = bare(text).encode("ascii", "ignore").decode().lower()
    return _DASHES.sub("-", plain).strip("-")


def anchor(source: str, text: str, occurrence: int) -> str:
    """The anchor that a sentence must have on its source's page."""
    packed = "".join(f"{len(part)}:{part}" for part in (source, text, str(occurrence)))
    return "s" + hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def short(text: str, limit: int = 90) -> str:
    """The words as a finding shows them."""
    plain = fold(text)
    return plain if len(plain) <= limit else f"{plain[: limit - 1]}…"


def listed(items: Iterable[str], limit: int = 5) -> str:
    """Some of the items, in order, for a finding."""
    ordered = sorted(items)
    more = f" and {len(ordered) - limit} more" if len(ordered) > limit else ""
    return ", ".join(ordered[:limit]) + more
