"""Where there is no browser, one line says what to install; on CI, as root, it is installed instead."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.site import browser


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """A machine without a browser, on which nothing can be installed; gives what was tried."""
    tried: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        tried.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.delenv("BRIEFING_BROWSER", raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "PLACES", ())
    monkeypatch.setattr(browser, "playwrights", lambda: None)
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    return tried


def test_one_line_says_what_to_install(bare: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert browser.main() == 1
    assert capsys.readouterr().err.splitlines()[-1] == browser.MISSING
    assert [command[2:] for command in bare] == [["playwright", "install", "chromium"]]


def test_one_that_is_named_and_missing_is_not_replaced(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_BROWSER", "no-such-browser")
    assert browser.main() == 1
    assert bare == []
    assert "BRIEFING_BROWSER" in capsys.readouterr().err


def test_on_ci_debians_is_installed_and_tried_again(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (tmp_path / "apt-get").write_text("")
    (tmp_path / "apt-get").chmod(0o755)
    assert browser.main() == 1
    assert bare == [["apt-get", "-qq", "update"]] * browser.TRIES * len(["firefox-esr", "chromium"])


def test_one_on_the_path_is_found(bare: list[list[str]], tmp_path: Path) -> None:
    (tmp_path / "chromium").write_text("")
    (tmp_path / "chromium").chmod(0o755)
    assert browser.find() == str(tmp_path / "chromium")
    assert browser.main() == 0
    assert bare == []
