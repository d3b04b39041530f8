"""Text that was encoded twice is read as it was meant where its signs can mean nothing else; what is lost is told."""

import re
from typing import NamedTuple

_BACK = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)}
_BACK |= {chr(byte): byte for byte in (*range(0x80, 0xA0), *range(0xC0, 0x100))}
_NEXT = f"[{''.join(re.escape(sign) for sign in _BACK if _BACK[sign] < 0xC0)}]"
# Capitals that may end a word in earnest ("CAFÉ»") are left alone; "Ä" and "Å" stand for letters of Europe's east,
# and only after a small letter.
_TWICE = re.compile(f"[ÂÃ]{_NEXT}|(?<=[a-z])[ÄÅ]{_NEXT}|â{_NEXT}{{2}}|ï»¿|ð{_NEXT}{{3}}")
# Of a sign of which only "â" is left, the apostrophe of a short form and the dash between two words are certain.
_APOSTROPHE = re.compile("(?<=[A-Za-z]{2})â(?=(?:s|re|ve|ll|d)\\b)|(?<=n)â(?=t\\b)|(?<=\\bI)â(?=(?:m|d|ll|ve)\\b)")
_DASH = re.compile("(?<=[a-z,] )â(?= (?!la )[a-z])")
_LOST = re.compile("(?<![^\\W_])â(?![^\\W_])|(?<=[a-z])â(?=(?:s|t|re|ve|ll|d|m)\\b)|â€|ï¿½")


class Meant(NamedTuple):
    """The text as it was meant, how many signs were read so, the first one's place, and how many are lost."""

    text: str
    signs: int
    at: int
    lost: int


def meant(text: str) -> Meant | None:
    """What the text was before it was encoded twice; None where it was not."""
    if text.isascii() or not ("â" in text or "Ã" in text or "Â" in text or "Å" in text or "Ä" in text or "ï" in text):
        return None
    out: list[str] = []
    signs, position, first = 0, 0, -1
    for found in _TWICE.finditer(text):
        sign = _decoded(found.group())
        if sign is None:
            continue
        out += [text[position : found.start()], sign]
        position = found.end()
        first = found.start() if first < 0 else first
        signs += 1
    out.append(text[position:])
    read, apostrophes = _APOSTROPHE.subn("’", "".join(out))
    read, dashes = _DASH.subn("–", read)
    if first < 0 and apostrophes + dashes:
        first = text.index("â")
    signs += apostrophes + dashes
    lost = [found.start() for found in _LOST.finditer(read)]
    if not signs and not lost:
        return None
    return Meant(read, signs, first if signs else lost[0], len(lost))


def _decoded(signs: str) -> str | None:
    try:
        return bytes(_BACK[sign] for sign in signs).decode("utf-8")
    except UnicodeDecodeError:
        return None
