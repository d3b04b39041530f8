"""A page is taken apart and marked once, and what is kept of that is what doing it anew would give."""

from dataclasses import replace

import pytest

from generator.editorial import page_file
from generator.editorial.page_file import parse_page
from generator.editorial.page_text import marks_of
from generator.errors import InputError
from generator.model.memo import Memo
from generator.publish.generate import run, write
from generator.publish.kept import parsed
from generator.publish.kept.parsed import PagesKept
from generator.publish.project import open_project
from tests.story import make_project


class Rows(dict):
    """A store in memory."""

    put = dict.__setitem__


@pytest.fixture
def kept():
    return PagesKept(Memo(Rows(), "1"))


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """Every page of a briefing, by path."""
    project = open_project(make_project(tmp_path_factory.mktemp("story")))
    write(project, run(project))
    return {path.relative_to(project.docs).as_posix(): path.read_text("utf-8") for path in project.docs.rglob("*.md")}


@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n\n", "\n\nOur own words.\n\n", 2),
        lambda text: text + "\nBelow the marks.\n",
        lambda text: text.replace("---\n", "---\nown: {a: [yes, 12:13], b: !!int 5, true: no}\n", 1),
        lambda text: text.replace("---\n", "---\nown: !!binary aGk=\n", 1),
        lambda text: text.partition("[//]: #")[0],
        lambda text: "Our own words, and no front matter.\n",
        lambda text: "",
    ],
)
def test_what_is_kept_of_a_page_is_what_taking_it_apart_gives(kept, texts, harm):
    for path, text in texts.items():
        page = parse_page(path, harm(text))
        for _ in range(2):
            assert kept.parse(path, harm(text)) == page
        assert kept.marks_of(page.body) == kept.marks_of(page.body) == marks_of(page.body)


def test_what_cannot_be_taken_apart_is_refused_each_time(kept):
    for _ in range(2):
        with pytest.raises(InputError):
            kept.parse("a.md", "---\nname: [\n---\n")


def test_a_page_that_stays_is_neither_taken_apart_nor_marked_again(tmp_path, monkeypatch):
    project = open_project(make_project(tmp_path))
    for _ in range(2):
        write(project, run(project))
    asked = []

    def parse(path, text):
        asked.append(path)
        return page_file.parse_page(path, text)

    def marks(body):
        asked.append(body)
        return marks_of(body)

    monkeypatch.setattr(parsed, "parse_page", parse)
    monkeypatch.setattr(parsed, "marks_of", marks)
    page = project.docs / "timeline.md"
    page.write_text(page.read_text("utf-8").replace("\n\n", "\n\nOur own words.\n\n", 2), encoding="utf-8")
    run(project)
    assert set(asked) == {"timeline.md"}


def test_a_page_as_it_was_generated_is_known_by_its_marks(kept, texts, monkeypatch):
    pages = [page for page in (parse_page(path, text) for path, text in texts.items()) if page.marks]
    assert pages
    for page in pages:
        kept.marks_of(page.body.strip("\n") + "\n")
    monkeypatch.setattr(parsed, "is_as_left", lambda _: False)
    assert all(kept.is_as_left(page) for page in pages)
    assert not any(kept.is_as_left(replace(page, body=f"{page.body}\nOur own words.\n")) for page in pages)
    assert not any(kept.is_as_left(replace(page, marks=page.marks[:-1])) for page in pages)
