"""Faults in the pages that lead on from an old address: elsewhere, out of the site, with words, or nowhere."""

import random

from tests.verify.faults.slots import Fault, Site


def redirect_changed(site: Site, rng: random.Random) -> Fault | None:
    """What a page leads to, what it says, or the page itself."""
    paths = sorted(path for path, data in site.items() if b"This page has moved: " in data)
    if not paths:
        return None
    path = rng.choice(paths)
    text = site[path].decode()
    target = text.split('canonical" href="')[1].split('"')[0]
    title = text.split("<title>")[1].split("<")[0]
    kind, other = rng.choice(
        [
            ("leads out", text.replace(target, "https://example.org/")),
            ("leads nowhere", text.replace(target, "no-such-page/")),
            ("leads to two", text.replace(f"url={target}", "url=../")),
            ("is called otherwise", text.replace(title, "Somebody else")),
            ("says more", text.replace("</p>", " It is true.</p>")),
            ("runs", text.replace("</body>", "<script>1</script></body>")),
            ("is gone", ""),
        ]
    )
    rest = {name: data for name, data in site.items() if name != path}
    return f"{path}: {kind}", {**rest, path: other.encode()} if other else rest
