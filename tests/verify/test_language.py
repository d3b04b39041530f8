"""A site whose frame is in another language is clean, and a fault in what it says there is found as in English."""

import json
import re
from pathlib import Path

import pytest

from generator.pages.frame.tongue import languages
from generator.publish.building.finishing import Finishing
from generator.publish.building.mkdocs_build import build_site
from generator.publish.generate import run, write
from generator.publish.project import open_project
from generator.publish.site import DATA, data_files
from generator.verify import read_site
from tests.story import ARTICLES
from tests.verify.conftest import verifier_of


@pytest.fixture(scope="module", params=languages())
def site(request, tmp_path_factory):
    from click.testing import CliRunner

    from generator.cli import main

    given, root = tmp_path_factory.mktemp("given"), tmp_path_factory.mktemp(request.param) / "briefing"
    for name, text in ARTICLES.items():
        (given / name).write_text(text, encoding="utf-8")
    words = ["init", str(root), "--title", "Night ferries", "--language", request.param, str(given)]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    project = open_project(root)
    made = run(project)
    assert write(project, made) == ()
    files = data_files(made, project.docs)
    done = Finishing(made, json.loads(files[DATA]), project)
    build_site(project.root, project.site, extra=files, finish=done.page, last=done.last)
    return request.param, verifier_of(root), dict(read_site(project.site))


def test_it_is_clean(site):
    _, verifier, files = site
    verdict = verifier.verify(files)
    assert verdict.findings == ()
    assert verdict.counts["apparatus"] == verdict.counts["checked"] > 20


FAULTS = {
    "a count": (r"(<em[^>]*>)(in|у) (\d) (von|з) ", r"\1\2 9 \4 "),
    "a heading": (r"(<h2[^>]*>)(Was befürchtet wird|Чого побоюються)", r"\1Was|хто"),
    "an invention": (r"<em[^>]*>(in|у) \d (von|з) [^<]*</em>", "<em>sicher wahr</em>"),
    "words in the wrong voice": (r'<li lang="en">', "<li>"),
    "our words in the wrong voice": (r'<em lang="(?:de|uk)">(?=[^“\[&<])', '<em lang="en">'),
    "the language told to machines": (r'"inLanguage":\["\w+","en"\]', '"inLanguage":"en"'),
    "English": (r"<em[^>]*>(in|у) (\d) (von|з) (\d) [^<]*</em>", r"<em>in 7 of \4 sources</em>"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(site, fault):
    _, verifier, files = site
    pattern, other = FAULTS[fault]
    path, text = next(
        (path, data.decode())
        for path, data in sorted(files.items())
        if path.endswith("index.html") and re.search(pattern, data.decode())
    )
    wrong = {**files, path: re.sub(pattern, other, text, count=1).encode()}
    assert path in {finding.path for finding in verifier.verify(wrong).findings}


def test_words_of_another_language_are_no_known_form(site):
    language, verifier, files = site
    (other,) = set(languages()[:2]) - {language}
    from generator.pages.frame.tongue import tongue

    path = "index.html"
    text = files[path].decode()
    ours = re.search(r"<em[^>&]*>([^<&“]*)</em>", text)
    assert ours
    there = tongue(other).parts(tongue(language).parts(ours[1], back=True))
    assert there != ours[1]
    wrong = {**files, path: text.replace(ours[0], f"<em>{there}</em>", 1).encode()}
    assert path in {finding.path for finding in verifier.verify(wrong).findings}
    assert Path(path).suffix == ".html"
