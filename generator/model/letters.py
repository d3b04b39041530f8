"""Latin letters as a keyboard without accents has them."""

import unicodedata

WHOLE = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ə": "a",
        "ŋ": "n",
        "Ł": "L",
        "Ø": "O",
        "Đ": "D",
        "Ð": "D",
        "Ħ": "H",
        "Ŧ": "T",
        "Ə": "A",
        "Ŋ": "N",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "Æ": "Ae",
        "Œ": "Oe",
        "Þ": "Th",
    }
)
"""Letters that Unicode does not take apart into a plain one and a mark, as English news writes them."""


def unaccented(text: str) -> str:
    """The text without the marks and strokes on its letters; letters of other scripts stay."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(WHOLE))
    return "".join([char for char in parts if not unicodedata.combining(char)])


def in_ascii(text: str) -> str:
    """The same, without what is no ASCII even so."""
    return unaccented(text).encode("ascii", "ignore").decode()
