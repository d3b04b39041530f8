"""Draws the letters of the card pictures once: `python -m tests.site.letters BOLD.ttf PLAIN.ttf`; it needs Pillow.

A build needs neither Pillow nor a font: it puts these letters side by side, so a picture is the same anywhere.
"""

import base64
import json
import sys
import textwrap
import zlib
from pathlib import Path

TARGET = Path(__file__).parents[2] / "generator" / "publish" / "building" / "letters.txt"
SIZES = {"title": 62, "small": 30}
RANGES = ((0x20, 0x7F), (0xA0, 0x180), (0x370, 0x400), (0x400, 0x530), (0x2010, 0x2027), (0x20AC, 0x20AD))
LEVELS = 3
"""A letter's edge has so many shades up to full ink."""


def main(bold: str, plain: str) -> int:
    """Write the letters of both fonts; 0 when done."""
    from PIL import ImageFont  # type: ignore[import-not-found,unused-ignore]

    found = {}
    for name, path in (("title", bold), ("small", plain)):
        font = ImageFont.truetype(path, SIZES[name])
        missing = bytes(font.getmask("\U0010ffff", mode="L"))
        rows = {}
        for char in (chr(code) for first, last in RANGES for code in range(first, last)):
            mask = font.getmask(char, mode="L")
            if char != " " and bytes(mask) == missing:
                continue
            left, top, _, _ = font.getbbox(char)
            width, height = mask.size
            shades = bytes(round(value * LEVELS / 255) for value in bytes(mask))
            rows[char] = [round(font.getlength(char)), left, top, width, height, shades.hex()]
        found[name] = {"line": sum(font.getmetrics()), "letters": rows}
    packed = base64.b64encode(zlib.compress(json.dumps(found, sort_keys=True).encode(), 9)).decode()
    TARGET.write_text("\n".join(textwrap.wrap(packed, 120)) + "\n", encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
