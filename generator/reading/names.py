"""A source's id comes from its file's name alone, so it is the same in every folder and never changes with the text."""

import re
import unicodedata

from generator.model.ids import digest, slug

SHORT = 24
"""A name of no more characters is its own id: it stands in every citation."""

# A digest behind a key: eight digits alone are rather a day.
_TOKEN = re.compile(r"([^\W_]{1,12})[_-](?=[0-9a-f]{16}|\d*[a-f])[0-9a-f]{8,}", re.IGNORECASE)
# "index" is the section's own page; the others are no file names on Windows.
_RESERVED = re.compile(r"index|readme|con|prn|aux|nul|com\d|lpt\d|404")


def source_id(stem: str) -> str:
    """The id for a file name without its suffix: `000` for `000_3f8778c61d94400a`, else the name or its beginning."""
    stem = unicodedata.normalize("NFC", stem)
    token = _TOKEN.fullmatch(stem)
    name = slug(token[1] if token else stem, limit=10_000)
    if len(name) > SHORT:
        head = name[:17].rpartition("-")[0] if name[16] != "-" and "-" in name[:17] else name[:16]
        name = f"{head.strip('-')}-{digest(stem, length=6)}"
    return f"{name}-article" if _RESERVED.fullmatch(name) else name
