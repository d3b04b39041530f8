"""Each kind of page as it looks: at three widths, in light and dark, as a coarse grey picture that is kept as text.

A picture hangs on the browser and its fonts, so it is compared only under those that made it. `make pictures` makes
them anew, into `tests/site/pictures.json`, and the pictures in full into `dist/pictures/`, to be looked at first.
"""

import base64
import json
import sys
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

KEPT = Path(__file__).with_name("pictures.json")
FULL = Path(__file__).parents[2] / "dist" / "pictures"
WIDTHS, SCHEMES = (390, 768, 1280), ("light", "dark")
HIGH, CELL, LEVELS = 2_400, 30, 16
"""So much of a page's height is in its picture; a cell is so many pixels wide and high, and has one of these greys."""
LOUD, SHARE = 2, 0.01
"""A cell differs that is so many greys off; a page does, of whose cells more than this share differ."""
PAGES = {
    "home": "",
    "section": "actors",
    "entity": "actors/iceland",
    "thing": "weapons/skarv",
    "source": "sources/harbor",
    "sources": "sources",
    "policy": "policy",
    "risks": "risks",
    "places": "places",
    "timeline": "timeline",
    "differences": "differences",
    "claims": "claims",
    "matrix": "claims-by-source",
    "relations": "relations",
    "quotes": "quotes",
    "unknowns": "unknowns",
    "glossary": "glossary",
    "data": "data",
    "editors": "method",
    "lost": "404.html",
}
"""A page of each kind, by its address in the site of the small story."""
GREY = """async ([data, cell, levels]) => {
  const picture = new Image(); picture.src = data; await picture.decode();
  const [wide, high] = [Math.ceil(picture.width / cell), Math.ceil(picture.height / cell)];
  const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
  const pen = canvas.getContext('2d'); pen.drawImage(picture, 0, 0);
  const pixels = pen.getImageData(0, 0, picture.width, picture.height).data;
  const [sums, counts] = [new Array(wide * high).fill(0), new Array(wide * high).fill(0)];
  for (let y = 0; y < picture.height; y++) for (let x = 0; x < picture.width; x++) {
    const at = 4 * (y * picture.width + x), to = Math.floor(y / cell) * wide + Math.floor(x / cell);
    sums[to] += (2 * pixels[at] + 5 * pixels[at + 1] + pixels[at + 2]) / 8; counts[to]++ }
  return [wide, sums.map((sum, n) =>
    Math.min(levels - 1, Math.floor(sum / counts[n] * levels / 256)).toString(16)).join('')]
}"""
FONTS = """() => { const pen = document.createElement('canvas').getContext('2d');
  return ['serif', 'sans-serif', 'monospace', 'system-ui'].map(name => {
    pen.font = `16px ${name}`; return pen.measureText('Briefing 0123 ‹›–“”äőж').width.toFixed(2) }).join(' ') }"""
Picture = dict[str, Any]


def made_by(browser: Browser) -> str:
    """The browser, and how wide its fonts set a line."""
    page = browser.new_page()
    found = f"{browser.browser_type.name} {browser.version}, {sys.platform}, fonts {page.evaluate(FONTS)}"
    page.close()
    return found


def pictures(browser: Browser, url: str, full: Path | None = None) -> Iterator[tuple[str, Picture]]:
    """Each page's picture by its name; in full too, into a folder where one is named."""
    easel = browser.new_page()
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(
                color_scheme=scheme,  # type: ignore[arg-type]
                viewport={"width": width, "height": 900},
                reduced_motion="reduce",
            )
            page = context.new_page()
            for name, place in PAGES.items():
                page.goto(url + place + ("" if place.endswith(".html") or not place else "/"), wait_until="networkidle")
                shot = taken(page, width)
                if full:
                    full.mkdir(parents=True, exist_ok=True)
                    (full / f"{name}-{width}-{scheme}.png").write_bytes(shot)
                yield f"{name}-{width}-{scheme}", grey(easel, shot)
            context.close()
    easel.close()


def taken(page: Page, width: int) -> bytes:
    """The page from its top, as high as it is, up to a bound."""
    high = min(HIGH, int(page.evaluate("document.documentElement.scrollHeight")))
    page.mouse.move(0, 0)
    page.wait_for_timeout(100)
    return page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": high})


def grey(easel: Page, shot: bytes) -> Picture:
    """The picture in coarse greys, worked out by the browser, which can read pictures."""
    data = "data:image/png;base64," + base64.b64encode(shot).decode()
    wide, cells = easel.evaluate(GREY, [data, CELL, LEVELS])
    return {"wide": wide, "cells": cells}


def differs(kept: Picture, now: Picture) -> str:
    """What is another than it was, or nothing."""
    if kept["wide"] != now["wide"] or len(kept["cells"]) != len(now["cells"]):
        return f"{len(kept['cells']) // kept['wide']} rows before, {len(now['cells']) // now['wide']} now"
    pairs = zip(kept["cells"], now["cells"], strict=True)
    off = [at for at, (old, new) in enumerate(pairs) if abs(int(old, 16) - int(new, 16)) >= LOUD]
    if len(off) <= SHARE * len(kept["cells"]):
        return ""
    return f"{len(off)} cells of {len(kept['cells'])}, first at {CELL * (off[0] // kept['wide'])} px from the top"


def read_kept() -> tuple[str, dict[str, Picture]]:
    """Who made the kept pictures, and they."""
    data = json.loads(KEPT.read_text(encoding="utf-8"))
    return data["made by"], {
        name: {"wide": wide, "cells": zlib.decompress(base64.b64decode(cells)).decode()}
        for name, (wide, cells) in data["pictures"].items()
    }


def write_kept(maker: str, found: Mapping[str, Picture]) -> None:
    """Keep the pictures, one a line."""
    packed = {
        name: [row["wide"], base64.b64encode(zlib.compress(row["cells"].encode(), 9)).decode()]
        for name, row in sorted(found.items())
    }
    rows = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in packed.items())
    KEPT.write_text(f'{{\n "made by": {json.dumps(maker)},\n "pictures": {{\n{rows}\n }}\n}}\n', encoding="utf-8")


def main() -> None:
    """Make them anew."""
    from playwright.sync_api import sync_playwright

    from tests.site import browser as browsers
    from tests.site.ferries import build_ferries
    from tests.site.sample import serve_folder

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_ferries(Path(folder)).site
        browser = playwright.chromium.launch(executable_path=browsers.find(), args=browsers.flags())
        with serve_folder(site) as url:
            write_kept(made_by(browser), dict(pictures(browser, url, FULL)))
        browser.close()
    print(f"kept in {KEPT}; look at those in {FULL}")


if __name__ == "__main__":
    main()
