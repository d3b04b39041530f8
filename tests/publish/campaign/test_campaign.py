"""Nothing that an editor decided is lost, comes back, is doubled or said of something else, whatever comes between."""

from collections import Counter

import pytest

from generator.publish.generate import run, write
from generator.publish.project import open_project
from tests.publish.campaign.story import stories
from tests.publish.campaign.trial import Upper, trial

MOST_ATTENTION = 0.06
"""The share of edits whose page a person must look at, at most."""


@pytest.fixture(scope="module")
def bases(tmp_path_factory):
    made = stories(tmp_path_factory.mktemp("bases"))
    for folder in made:
        project = open_project(folder)
        write(project, run(project))
    return made


def campaign(seeds, bases, tmp_path, monkeypatch):
    upper, wrong, done = Upper(monkeypatch), list[str](), Counter[str]()
    for number, seed in enumerate(seeds):
        if number % 500 == 0:
            upper.forget()
        found, what = trial(seed, bases, tmp_path, upper)
        wrong += found
        done += what
    return wrong, done


@pytest.mark.parametrize("part", range(3))
def test_any_editor_outlives_any_three_runs(bases, tmp_path, monkeypatch, part):
    wrong, done = campaign(range(part * 100, part * 100 + 100), bases, tmp_path, monkeypatch)
    assert wrong == [], done
    assert done["attention"] <= MOST_ATTENTION * done["edits"], done


@pytest.mark.soak
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_editors_outlive_any_three_runs(bases, tmp_path, monkeypatch, part):
    wrong, done = campaign(range(10_000 + part * 1000, 11_000 + part * 1000), bases, tmp_path, monkeypatch)
    assert wrong == [], done
    assert done["attention"] <= MOST_ATTENTION * done["edits"], done
