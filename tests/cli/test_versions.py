"""Another version of the tool says what it would write otherwise, and waits."""

from generator import __version__
from tests.cli.asked import NEW, briefing, content


def of_version(begun, version):
    settings = begun / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace(f'version: "{__version__}"', f'version: "{version}"'),
        encoding="utf-8",
    )
    (begun / "requirements.txt").write_text(f"briefing-site-generator[pdf]=={version}\n", encoding="utf-8")


def test_the_same_version_makes_no_noise(begun):
    assert __version__ not in briefing("generate", "--project", begun, code=0).output


def test_another_version_says_what_it_would_write_and_waits(begun):
    of_version(begun, "0.0.9")
    (begun / "docs" / "sources" / "harbor.md").unlink()
    before = content(begun)
    for name in ("generate", "build", "check"):
        result = briefing(name, "--project", begun, code=1)
        assert f"version 0.0.9 wrote this briefing, and this is {__version__}" in result.output
        assert "docs/sources/harbor.md" in result.output
        assert "--upgrade" in result.output
        assert content(begun) == before
    result = briefing("generate", "--upgrade", "--project", begun, code=0)
    assert __version__ in result.output
    assert f'version: "{__version__}"' in (begun / "mkdocs.yml").read_text(encoding="utf-8")
    pin = (begun / "requirements.txt").read_text(encoding="utf-8")
    assert pin == f"briefing-site-generator[pdf]=={__version__}\n"
    briefing("check", "--project", begun, code=0)


def test_another_version_that_writes_the_same_goes_on(begun):
    of_version(begun, "0.0.9")
    briefing("build", "--project", begun, code=0)


def test_another_version_adds_and_removes_nothing(begun, tmp_path):
    of_version(begun, "9.9")
    (tmp_path / "oslo.txt").write_text(NEW, encoding="utf-8")
    before = content(begun)
    for words in (["add", tmp_path / "oslo.txt"], ["remove", "harbor", "--yes"]):
        assert "--upgrade" in briefing(*words, "--project", begun, code=1).output
    assert content(begun) == before


def test_the_version_is_said():
    assert __version__ in briefing("--version", code=0).output
