"""An old address leads a reader on over file://, without a server or a network."""

from pathlib import Path

import pytest

from generator.publish.building.redirects import write_redirects
from tests.site.watch import Watch

pytestmark = pytest.mark.browser


def test_an_old_address_leads_on_from_a_folder(tmp_path: Path, watch: Watch) -> None:
    folder = tmp_path / "a stick"
    (folder / "actors").mkdir(parents=True)
    (folder / "actors" / "new.html").write_text("<!doctype html><title>New</title><h1>New</h1>", encoding="utf-8")
    write_redirects(folder, {"policy/old.md": "actors/new.md"}, {"actors/new.md": "New"})
    watch.page.goto((folder / "policy" / "old.html").as_uri())
    watch.page.wait_for_url("**/actors/new.html")
    assert watch.page.title() == "New"
