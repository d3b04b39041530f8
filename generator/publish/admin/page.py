"""The editors' admin page is off until `briefing admin` has put its one script there; a build only copies it.

It stands in the folder `admin` of the project and of the site, never in the zip; it alone may ask the network.
"""

import base64
import hashlib
import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.editorial.profiles import load_profile
from generator.errors import Finding, InputError, UsageError
from generator.pages.escape import html
from generator.publish.admin.config import admin_config
from generator.publish.files import write_bytes
from generator.publish.forge import Forge, Kind, forge_at
from generator.publish.project import Project, read_pages

PACKAGE = "decap-cms"
VERSION = "3.16.3"
INTEGRITY = "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw=="
"""The package's bytes, as its maker published them."""
SCRIPT = "decap-cms.js"
LICENSES = f"{SCRIPT}.LICENSE.txt"
SHA256 = "7c1efd6b616b4786e279aeef194dd21649a72058d3bc8d1f78901b574610dfb8"
"""The script's bytes."""
LARGEST = 64 * 1024 * 1024
SECONDS = 300
FOLDER = "admin"
LICENSE = Path(__file__).with_name(f"{PACKAGE}.LICENSE.txt")


def switch_on(project: Project, package: Path | None = None) -> tuple[Path, ...]:
    """Put the script into the project, from the package that npm fetches or that was named. Gives what was written.

    Raises UsageError where there is no npm, InputError where the bytes are not those that were published.
    """
    data = package.read_bytes() if package else packed()
    digest = base64.b64encode(hashlib.sha512(data).digest()).decode()
    if f"sha512-{digest}" != INTEGRITY:
        why = f"its sha512 is {digest[:16]}…, that of {PACKAGE} {VERSION} is {INTEGRITY[7:23]}…"
        raise InputError(Finding(what="that is not the package that was tested", why=why, now="nothing was written"))
    with tarfile.open(fileobj=io.BytesIO(data)) as file:
        script, licenses = (member(file, f"package/dist/{name}") for name in (SCRIPT, LICENSES))
    folder = project.root / FOLDER
    write_bytes(folder / SCRIPT, script)
    write_bytes(folder / LICENSES, LICENSE.read_bytes() + licenses)
    return folder / SCRIPT, folder / LICENSES


def switch_off(project: Project) -> bool:
    """Take the script out again; whether there was one."""
    folder = project.root / FOLDER
    there = [folder / name for name in (SCRIPT, LICENSES) if (folder / name).is_file()]
    for path in there:
        path.unlink()
    if there and not any(folder.iterdir()):
        folder.rmdir()
    return bool(there)


def packed() -> bytes:
    """The package, as npm fetches it from where it is set up to; nothing of it runs."""
    npm = shutil.which("npm")
    now = f"install Node.js, or get {PACKAGE}-{VERSION}.tgz elsewhere and name it: briefing admin --package FILE"
    if npm is None:
        raise UsageError(Finding(what="there is no npm to fetch the script with", now=now))
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        words = [npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", folder, f"{PACKAGE}@{VERSION}"]
        try:
            done = subprocess.run(  # noqa: S603  (the words are ours)
                words, cwd=folder, capture_output=True, text=True, check=False, timeout=SECONDS
            )
        except subprocess.TimeoutExpired as error:
            raise InputError(Finding(what="npm did not answer", why=f"not in {SECONDS} seconds", now=now)) from error
        found = sorted(Path(folder).glob("*.tgz"))
        if done.returncode != 0 or not found:
            raise InputError(Finding(what=f"npm could not fetch {PACKAGE}", why=done.stderr.strip()[-300:], now=now))
        return found[0].read_bytes()


def member(file: tarfile.TarFile, name: str) -> bytes:
    """One file of the package."""
    stream = file.extractfile(name)
    data = stream.read(LARGEST) if stream else b""
    if not data:
        raise InputError(Finding(what=f"{name} is not in the package", now="try again; the page was not added"))
    return data


def admin_files(project: Project) -> dict[str, bytes]:
    """The admin page's files by their path in the site; none where it is off.

    Raises InputError where the script is another one, or nobody said where edits go.
    """
    path = project.root / FOLDER / SCRIPT
    if not path.is_file():
        return {}
    if (project.docs / FOLDER).exists():
        now = f"rename docs/{FOLDER}, or say `briefing admin --off`"
        raise InputError(Finding(path=f"docs/{FOLDER}", what="the admin page would stand in its place", now=now))
    script = path.read_bytes()
    if hashlib.sha256(script).hexdigest() != SHA256:
        what, now = "the script is not the one that was tested", "run `briefing admin` again"
        raise InputError(Finding(path=f"{FOLDER}/{SCRIPT}", what=what, now=now))
    return {
        f"{FOLDER}/index.html": page_of(project.title).encode(),
        f"{FOLDER}/config.yml": config_of(project).encode(),
        f"{FOLDER}/{SCRIPT}": script,
        f"{FOLDER}/{LICENSES}": (project.root / FOLDER / LICENSES).read_bytes(),
    }


def config_of(project: Project) -> str:
    """The page's settings, of the project's pages as they stand."""
    forge, sign_in = told(project)
    pages, _, _ = read_pages(project)
    kinds = {(path.partition("/")[0], str(page.front.get("kind"))) for path, page in pages.items() if "/" in path}
    own = [path for path, page in pages.items() if path == "index.md" or not page.generated]
    return admin_config(forge, load_profile(project.profile, project.root), kinds, own, sign_in)


def told(project: Project) -> tuple[Forge, Mapping[str, object]]:
    """Where edits go and how editors sign in there, as mkdocs.yml says. Raises InputError where it does not."""
    forge = forge_at(project.edit_uri)
    if forge is None or forge.kind is Kind.NONE:
        now = "set edit_uri in mkdocs.yml, as in https://github.com/OWNER/REPOSITORY/edit/main/docs/"
        what = "the admin page needs to know where pages are edited"
        raise InputError(Finding(path="mkdocs.yml", what=what, now=now))
    return forge, project.admin


def page_of(title: str) -> str:
    """The page: its one script, which reads the settings beside it."""
    return PAGE.format(title=html(title), script=SCRIPT)


PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}: edit</title>
</head>
<body>
<noscript>Editing here needs JavaScript; the pencil on each page does not.</noscript>
<script src="{script}"></script>
</body>
</html>
"""
