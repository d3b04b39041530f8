"""A page says who publishes the briefing, as of when and with which rights; settings that cannot be meant are named."""

import shutil
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.publish.building.imprint import Imprint, imprint_of, standing
from generator.publish.generate import run, write
from generator.publish.new_files import starter
from generator.publish.project import Project, open_project
from generator.publish.site import publish_site, publish_zip
from generator.verify import verify_site
from tests.site.sample import settings
from tests.story import make_project

ABOUT = """    about:
      publisher: The Example Desk & Sons
      contact: desk@example.org
      licence: CC BY 4.0
      licence_url: https://creativecommons.org/licenses/by/4.0/
"""


def project_with(root: Path, about: str = "") -> Project:
    make_project(root)
    (root / "seeds" / "harbor_00aa11bb22.yml").write_text("published: 2024-02-03~\n")
    (root / "seeds" / "strait_22cc33dd44.yml").write_text("rights: used\n")
    profile = "    profile: conflict\n"
    text = settings(site_name="Night ferries").replace(profile, profile + about, 1)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    for name in ("method", "data"):
        (root / "docs" / f"{name}.md").write_text(f"# {name}\n", encoding="utf-8")
    project = open_project(root)
    made = starter("Night ferries", run(project).briefing.profile, _forge())
    (root / "docs" / "about.md").write_text(made["docs/about.md"], encoding="utf-8")
    write(project, run(project))
    publish_site(project, run(project))
    return project


def _forge():
    from generator.publish.forge import forge_of

    return forge_of(Path("/nowhere"), "github")


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    return project_with(tmp_path_factory.mktemp("named"), ABOUT)


def test_the_page_says_what_the_settings_and_the_data_say(named):
    page = (named.site / "about" / "index.html").read_text(encoding="utf-8")
    for words in (
        "The Example Desk &amp; Sons",
        'href="mailto:desk@example.org"',
        'href="https://creativecommons.org/licenses/by/4.0/"',
        "3 February 2024, the day of the newest article (an editor’s estimate)",
        "Shown in full: 2; only the sentences used: 1; only named: 0.",
    ):
        assert words in page
    assert [str(finding) for finding in verify_site(named.site, named.seeds).findings] == []


def test_every_page_s_foot_leads_there_hosted_and_in_the_zip(named, tmp_path):
    for path in named.site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "http-equiv=refresh" in text or 'http-equiv="refresh"' in text or 'class="briefing-foot"' in text, path
    made = publish_zip(named, run(named), tmp_path / "x.zip")
    shutil.unpack_archive(made.path, tmp_path / "x")
    assert 'href="../about.html"' in (tmp_path / "x/briefing/actors/iceland.html").read_text(encoding="utf-8")
    assert [str(finding) for finding in verify_site(made.path, named.seeds).findings] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Shown in full: 2", "Shown in full: 3"),
        ("3 February 2024, the day", "13 February 2024, the day"),
        ("3 February 2024, the day", "February 2024, the day"),
        ("The Example Desk &amp; Sons", "The Other Desk"),
        ("mailto:desk@example.org", "mailto:desk@example.com"),
        ("the day of the newest article", "the day on which all of it was proved"),
    ],
)
def test_another_imprint_is_found(named, tmp_path, before, after):
    shutil.copytree(named.root, tmp_path / "copy")
    page = tmp_path / "copy" / "site" / "about" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert before in text
    page.write_text(text.replace(before, after), encoding="utf-8")
    found = verify_site(tmp_path / "copy" / "site", tmp_path / "copy" / "seeds").findings
    assert {finding.path for finding in found} == {"about/index.html"}


def test_what_is_not_named_is_said_to_be_so(tmp_path):
    project = project_with(tmp_path)
    page = (project.site / "about" / "index.html").read_text(encoding="utf-8")
    assert "Nobody is named." in page
    assert "No address is given." in page
    assert [str(finding) for finding in verify_site(project.site, project.seeds).findings] == []


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"editor": "x"}, "'editor'"),
        ({"publisher": ["x"]}, "publisher"),
        ({"contact": "javascript:alert(1)"}, "contact"),
        ({"contact": "nobody"}, "contact"),
        ({"licence_url": "//x"}, "licence_url"),
        ("x", "no list of keys"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_named(given, named):
    with pytest.raises(InputError, match=named):
        imprint_of({"about": given})


def test_nothing_given_is_nothing_claimed():
    assert imprint_of({}) == Imprint()
    assert standing({"sources": [], "editions": []})["newest"] == ""
