"""A run is a stretch of capitalised words with the small words that names may hold; one scan finds them all."""

import re

from generator.model.tables import words

UPPER = "".join(char for char in map(chr, range(0x2000)) if char.isupper())
"""Capitals of all alphabets below the punctuation block: names from anywhere are written so in English news."""
CAP = f"[{UPPER}]"

ABBREVIATIONS = words(
    "Adm. Asst. Bros. Brig. Capt. Cmdr. Co. Col. Corp. Cpl. Dept. Dr. Ft. Gen. Gov. Govs. Hon. Inc. Insp. Jr. Lt. Ltd. "
    "Maj. Mr. Mrs. Ms. Mt. Pres. Prof. Pvt. Rep. Reps. Rev. Sen. Sens. Sgt. Sr. St. Supt. Univ."
)
REST = (
    rf"(?:\.(?=[\s{UPPER}])(?:{CAP}\.)*(?:{CAP}(?!\w))?"  # J., U.S., U.N
    rf"|\w*(?:['’](?!s\b)\w+|[-.&]{CAP}\w*|-(?:[a-z]|al|el|u[ldrnsz]|on|de|du|la|le|der|sur|upon)-{CAP}\w*|\.(?:com|org|net|gov|ai|io)\b)*"
    r"(?:-[a-z](?=-[a-z]{2}))?(?:-(?:elect|designate|secretary|general|minister|president)\b|-(?!led\b|made\b|era\b|run\b|held\b|wide\b|born\b|like\b)[a-z]{2,4}(?![\w-]))?"
    r"(?:(?<=\w)\.(?=[\s,'’]|\Z))?)"
)
"""What follows a word's first capital; whether its full stop is its own is decided later."""
JOIN = (
    r"(?:\s(?:O|D)[’']\s|\s(?:(?:of|for|on)\s(?:(?:the|an?)\s)?|&\s)?|,\s(?=(?:Inc|Ltd|LLC|LLP|PLC|Jr|Sr)\b|(?:S\.A|N\.V|B\.V)\.)"
    r"|\s(?:de|del|della|di|da|dos|do|du|van|von|der|den|ter|bin|bint|ibn|abu|al|el|la|le|y|e|et|und|für|pour|para|dei|degli|delle|för|voor|por)\s(?:(?:la|las|los|der|den|el|al)\s)?"
    r"|\s(?:al|el|ul|ad|an|as|at|ar|ash)-)"
)
RUN = re.compile(rf"{CAP}(?:(?<![\w.’'@#/]{CAP})|(?<=\s[a-z]{CAP})){REST}(?:{JOIN}[a-z]?{CAP}{REST})*(?![$€£])")
"""It begins with the set of capitals, so that the engine skips to the next one."""
ARTICLES = frozenset({"al-", "el-", "ul-", "as-"})
PIECE = re.compile(r"\S+")

SHOUTED = 0.6
"""Where more of a line's words begin with a capital, its capitals tell nothing."""


def beginning(text: str, start: int) -> int:
    """Where a run begins that a small letter or an Arabic article may precede: "eBay", "al-Sarn"."""
    if start and text[start - 1].isalpha():
        return start - 1
    if text[start - 3 : start] in ARTICLES and (start == 3 or not text[start - 4].isalpha()):
        return start - 3
    return start


def trusted(text: str) -> bool:
    """Whether capitals tell names in this line: not in capitals throughout, and not in the manner of headlines."""
    parts = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in parts)
    return capital <= 2 or capital < SHOUTED * len(parts)
