"""What is vendored is what its maker published: file and lock hold each other, and a licence stands beside each."""

import hashlib
import json
from pathlib import Path

from tests.site.sample import ROOT

VENDOR = ROOT / "generator" / "theme" / "assets" / "vendor"


def locked() -> dict[str, dict[str, object]]:
    data = json.loads((VENDOR / "lock.json").read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def test_every_file_is_in_the_lock_with_its_hash() -> None:
    files = {name: row["sha512"] for package in locked().values() for name, row in package["files"].items()}  # type: ignore[attr-defined]
    here = {path.name for path in VENDOR.iterdir()} - {"lock.json"}
    assert set(files) == here
    assert {name: hashlib.sha512((VENDOR / name).read_bytes()).hexdigest() for name in here} == files


def test_every_package_has_an_exact_version_its_hash_and_its_licence() -> None:
    for name, package in locked().items():
        assert str(package["version"]).replace(".", "").isdigit()
        assert str(package["integrity"]).startswith("sha512-")
        assert package["license"] == "MIT"
        assert Path(VENDOR / f"{name}.LICENSE").read_text(encoding="utf-8").startswith("Copyright")
