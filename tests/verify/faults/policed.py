"""Faults in what a site says may run in it: more than its pages need, or nothing at all."""

import random
import re

from tests.verify.faults.slots import Fault, Site, changed

HEADERS = "_headers"
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
LOOSER = (
    ("default-src 'none'", "default-src *"),
    ("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
    ("base-uri 'none'", "base-uri 'self'"),
    ("img-src 'self'", "img-src https:"),
    ("; form-action 'none'", ""),
)


def policy_changed(site: Site, rng: random.Random) -> Fault | None:
    """A page's policy that lets more run, or none."""
    paths = [path for path in sorted(site) if path.endswith(".html") and _META.search(site[path].decode())]
    if not paths:
        return None
    path = rng.choice(paths)
    page = site[path].decode()
    found = _META.search(page)
    assert found
    made = rng.choice(["", found[0] + found[0], *(found[0].replace(*pair) for pair in LOOSER)])
    return f"{path}: policy {made or 'gone'}", changed(site, path, found.start(), found.end(), made)


def headers_changed(site: Site, rng: random.Random) -> Fault | None:
    """A host that is told something else than the pages say, or less."""
    if HEADERS not in site:
        return None
    lines = site[HEADERS].decode().splitlines()
    at = rng.randrange(len(lines))
    how = rng.choice(["dropped", "twice", "looser", "another"])
    said = next(n for n, line in enumerate(lines) if "Content-Security-Policy" in line)
    if how == "looser":
        lines[said] = lines[said].replace(*rng.choice(LOOSER))
    elif how == "another":
        lines.insert(1, "  Access-Control-Allow-Origin: *")
    else:
        lines[at : at + 1] = [lines[at]] * (2 if how == "twice" else 0)
    return f"{HEADERS}: {how} {at}", {**site, HEADERS: ("\n".join(lines) + "\n").encode()}
