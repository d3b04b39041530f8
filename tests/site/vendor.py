"""Scripts of others come from npm, are held against the lock, and are copied in: `python -m tests.site.vendor`.

With `name@version` the lock takes that version; without, nothing in it changes and every file is fetched again.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

VENDOR = Path(__file__).parents[2] / "generator" / "theme" / "assets" / "vendor"
LOCK = VENDOR / "lock.json"
LICENCES = ("MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", "MPL-2.0")


def fetched(name: str, version: str, folder: Path) -> bytes:
    """The package as npm has it."""
    command = ["npm", "pack", f"{name}@{version}", "--silent", "--pack-destination", str(folder)]
    packed = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder)
    return (folder / packed.stdout.split()[-1]).read_bytes()


def integrity(package: bytes) -> str:
    """Its hash as npm writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(package).digest()).decode()


def renew(name: str, row: dict[str, Any], *, take: bool) -> None:
    """Put a package's files in place, and with `take` their hashes into its row; else hold them against it."""
    with tempfile.TemporaryDirectory() as folder:
        package = fetched(name, row["version"], Path(folder))
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            found = {member.name: archive.extractfile(member) for member in archive if member.isfile()}
            bodies = {path: file.read() for path, file in found.items() if file}
    licence = json.loads(bodies["package/package.json"])["license"]
    if licence not in LICENCES:
        raise SystemExit(f"{name} {row['version']} is under {licence}: not one of {', '.join(LICENCES)}")
    if take:
        row |= {"license": licence, "integrity": integrity(package)}
    if row["integrity"] != integrity(package):
        raise SystemExit(f"{name} {row['version']} is not the package of the lock: its hash is {integrity(package)}")
    for file, given in row["files"].items():
        body = bodies[f"package/{given['from']}"]
        digest = hashlib.sha512(body).hexdigest()
        if take:
            given["sha512"] = digest
        if given["sha512"] != digest:
            raise SystemExit(f"{file} of {name} is not the file of the lock")
        (VENDOR / file).write_bytes(body)


def main(wanted: list[str]) -> None:
    """Fetch all that the lock names, or the one that is named, in its new version."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    taken = dict(word.rsplit("@", 1) for word in wanted)
    if unknown := sorted(set(taken) - set(lock)):
        raise SystemExit(f"not in lock.json: {', '.join(unknown)}; write its row with version and files there first")
    for name, row in lock.items():
        if name in taken:
            row["version"] = taken[name]
        renew(name, row, take=name in taken)
        print(f"{name} {row['version']}: {', '.join(row['files'])}")
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
