"""Text that is not UTF-8 is read in the encoding that explains its bytes best, and never without saying so."""

import re
from typing import NamedTuple

_FEW = 0.1
"""UTF-8 in which at most this share of the sequences beyond ASCII is broken is damaged UTF-8, not another encoding."""

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_BEYOND = re.compile(rb"[\x80-\xff]")
_OLD = (("cp1252", "Windows-1252"), ("mac-roman", "Mac Roman"))
_USUAL = re.compile("[“”‘’–—…•£€©°\xa0éèêëçñöüäáíóúàâ]")


class Legacy(NamedTuple):
    """The text, what to say of it, and the offset of the first byte that is not UTF-8."""

    text: str
    what: str
    at: int


def legacy(data: bytes) -> Legacy | None:
    """How bytes that are not UTF-8 are read; None where they are UTF-8, or nothing explains them."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
    else:
        return None
    good = sum(1 for _ in _SEQUENCE.finditer(data))
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if bad <= _FEW * (good + bad):
        return Legacy(text, f"read as UTF-8 with {bad} undecodable bytes, shown as \ufffd", at)
    best = None
    for codec, name in _OLD:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        usual = len(_USUAL.findall(text))
        if best is None or usual > best[0]:
            best = usual, text, name
    beyond = sum(1 for _ in _BEYOND.finditer(data))
    if best is None or 2 * best[0] < beyond:
        return None
    return Legacy(best[1], f"read as {best[2]}, which its bytes are most likely in", at)
