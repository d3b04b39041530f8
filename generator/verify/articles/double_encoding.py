"""Characters that were encoded twice, undone: the file's bytes mean them, whichever way the generator read them."""

import re

_LEFT = (
    (re.compile(r"(?<=[a-zA-Z][a-zA-Z])â(?=(?:s|re|ve|ll|d)(?!\w))|(?<=n)â(?=t(?!\w))"), "’"),
    (re.compile(r"(?<!\w)Iâ(?=(?:m|d|ll|ve)(?!\w))"), "I’"),
    (re.compile(r"(?<=[a-z,] )â(?= (?!la )[a-z])"), "–"),
)
"""Where of an apostrophe or a dash only the first sign is left, and what it was."""
_SIZES = {"Â": 2, "Ã": 2, "Ä": 2, "Å": 2, "â": 3, "ï": 3, "ð": 4}


def undone(text: str) -> str:
    """The text with every sign that was encoded twice as it was before; the same text where there is none."""
    if not any(sign in text for sign in _SIZES):
        return text
    out: list[str] = []
    at = 0
    while at < len(text):
        size = _SIZES.get(text[at], 1)
        sign = _single(text[at : at + size]) if size > 1 else ""
        if text[at] in "ÄÅ" and not "a" <= text[max(0, at - 1)] <= "z":
            sign = ""
        out.append(sign or text[at])
        at += size if sign else 1
    whole = "".join(out)
    for left, sign in _LEFT:
        whole = left.sub(sign, whole)
    return whole


def _single(signs: str) -> str:
    """The one sign that these are the bytes of; empty where they are none's."""
    data = b""
    for sign in signs:
        try:
            data += sign.encode("cp1252")
        except UnicodeEncodeError:
            if ord(sign) > 0xFF:
                return ""
            data += bytes([ord(sign)])
    try:
        return data.decode("utf-8").removeprefix("\ufffd")
    except UnicodeDecodeError:
        return ""
