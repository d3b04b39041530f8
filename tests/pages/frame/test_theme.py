"""The theme's words in each language are made of its texts, and scripts and templates have the words they say."""

import json
import re
from pathlib import Path

import pytest

from generator.pages.frame.tongue import languages, tongue
from generator.texts.__main__ import THEME, made

PLURAL = re.compile(r"\.(?:one|few|many|other)$")


def words(path, pattern):
    text = (THEME / path).read_text(encoding="utf-8")
    return re.findall(pattern, text, re.MULTILINE)


def test_what_is_made_of_the_texts_is_as_made():
    assert {path: path.read_text(encoding="utf-8") for path in made()} == made()


@pytest.mark.parametrize("language", languages())
def test_every_word_of_the_reader_is_said(language):
    text = (THEME / "assets/reader/words.en.js").read_text(encoding="utf-8")
    given = json.loads(text[text.index("{") : text.rindex("}") + 1])
    here = tongue(language).texts["scripts"]["reader"]
    assert {PLURAL.sub("", key) for key in here} == {PLURAL.sub("", key) for key in given}
    for key, said in here.items():
        other = given.get(key) or given[PLURAL.sub(".other", key)]
        assert set(re.findall(r"\{\w+\}", said)) == set(re.findall(r"\{\w+\}", other)), key
    assert here["language"] == language


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("script", ["explorer", "graph"])
def test_every_word_of_a_script_is_said(language, script):
    block = words(f"assets/{script}.js", r"const WORDS = \{([\s\S]*?)\n  \};")[0]
    given = re.findall(r'^    "?([\w.]+)"?:', block, re.MULTILINE)
    here = tongue(language).texts["scripts"][script]
    assert {PLURAL.sub("", key) for key in here} == {PLURAL.sub("", key) for key in given}


@pytest.mark.parametrize("language", languages())
def test_every_word_of_a_template_is_said(language):
    said = {
        word
        for path in THEME.rglob("*.html")
        if Path("partials/texts") not in path.relative_to(THEME).parents
        for word in re.findall(r'said\.texts\["([^"]+)"\]', path.read_text(encoding="utf-8"))
    }
    assert len(said) > 5
    assert all(tongue(language).turn(word) for word in said)
    known = words("main.html", r"config\.theme\.language in \(([^)]*)\)")
    assert known
    assert all(language in one for one in known)
