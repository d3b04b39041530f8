"""What a page says may run in it is exactly the theme's own scripts and the site's files; a host is told the same."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256

from generator.errors import Finding
from generator.verify.site.shell import Shell
from generator.verify.words import short

HEADERS = "_headers"
_COMMON = (
    "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'none'; "
    "base-uri 'none'"
)
_FOLDER = "default-src 'none'; script-src 'self' 'unsafe-inline'; script-src-attr 'none'; frame-src 'self'; " + _COMMON
_REST = (
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    "  Permissions-Policy: camera=(), geolocation=(), microphone=()",
    "/assets/javascripts/*",
    "  Cache-Control: public, max-age=31536000, immutable",
    "/assets/stylesheets/*",
    "  Cache-Control: public, max-age=31536000, immutable",
)
_NOW = "build the site again"


def check_policies(files: Mapping[str, bytes], shells: Mapping[str, Shell], *, admin: bool) -> Iterator[Finding]:
    """Which pages say of what may run in them something else than is in them, or nothing where others do.

    With the editors' page, which runs another program, a host says nothing: each page speaks for itself.
    """
    if not any(shell.policies for shell in shells.values()):
        if HEADERS in files:
            yield Finding(path=HEADERS, what="a file more", why="no page has a policy", now=_NOW)
        return
    offline = "search/search_index.js" in files
    every: set[str] = set()
    for path, shell in sorted(shells.items()):
        if not (shell.settings or shell.policies):
            continue
        hashes = {b64encode(sha256(body.encode()).digest()).decode() for body in shell.bodies}
        every |= hashes
        wanted = _FOLDER if offline else _hosted(hashes)
        if shell.policies != (wanted,):
            words = "; ".join(shell.policies) or "no policy"
            yield Finding(path=path, what=short(words), why="it lets run what the page does not need", now=_NOW)
    if offline:
        return
    said = f"  Content-Security-Policy: {_hosted(every)}; frame-ancestors 'none'"
    wanted_lines = ["/*", *([] if admin else [said]), *_REST]
    lines = files.get(HEADERS, b"").decode("utf-8", "replace").splitlines()
    if lines != wanted_lines:
        odd = next((line for line in lines if line not in wanted_lines), "") or f"{len(lines)} lines"
        yield Finding(
            path=HEADERS, what=short(odd.strip()), why="a host is told something else than the pages say", now=_NOW
        )


def _hosted(hashes: set[str]) -> str:
    scripts = "".join(f" 'sha256-{one}'" for one in sorted(hashes))
    return f"default-src 'none'; script-src 'self'{scripts}; worker-src 'self'; connect-src 'self'; {_COMMON}"
