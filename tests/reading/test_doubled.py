"""Text encoded twice is read as it was meant; a sign that could be meant as it stands is left, and lost ones told."""

import pytest

from generator.reading.text.decode import decode_any
from generator.reading.text.double_encoding import meant
from generator.verify.articles.double_encoding import undone

TEXT = "It’s “so” – café… Miloš, naïve; £5 and €6 • 20\u00a0km, ‘CAFÉ’ «CAFÉ» 😀 château"


def twice(text: str, codec: str = "cp1252") -> str:
    """The text as one reads it whose bytes were taken for the other encoding's."""
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_what_was_encoded_twice_is_read_once(codec):
    found = meant(twice(TEXT, codec))
    assert found is not None
    assert (found.text, found.lost, found.at) == (TEXT, 0, 2)
    assert undone(twice(TEXT, codec)) == TEXT


@pytest.mark.parametrize(
    "text", [TEXT, "CAFÉ» and CAFÉ’ and É…", "Ä” and Å”", "â la carte in a château", "plain", "Ã", ""]
)
def test_signs_that_can_be_meant_stay(text):
    found = meant(text)
    assert found is None or found.text == text
    assert undone(text) == text


@pytest.mark.parametrize(
    ("left", "whole"),
    [
        ("The bridgeâs pillars", "The bridge’s pillars"),
        ("Weâll see; Iâm sure you donât, theyâve said", "We’ll see; I’m sure you don’t, they’ve said"),
        ("a bad day â one of many, he said â stand by", "a bad day – one of many, he said – stand by"),
    ],
)
def test_what_only_one_sign_can_have_been_is_read_so(left, whole):
    found = meant(left)
    assert found is not None
    assert (found.text, found.lost) == (whole, 0)
    assert undone(left) == whole


def test_a_word_of_another_language_stays():
    assert undone("fish served â la carte, a mât") == "fish served â la carte, a mât"
    found = meant("fish served â la carte")
    assert found is None or found.text == "fish served â la carte"


def test_a_lost_sign_stays_and_is_told():
    found = meant("The pillars â All of them â stand.")
    assert found is not None
    assert (found.signs, found.lost, found.text) == (1, 1, "The pillars â All of them – stand.")


def test_the_remark_says_where_and_what_now():
    text, (told, lost) = decode_any(f"One.\n{twice('It’s so.')}\nâ They.\n".encode(), "seeds/a.txt")
    assert text == "One.\nIt’s so.\nâ They.\n"
    assert (told.line, lost.line, told.path) == (2, 2, "seeds/a.txt")
    assert "encoded twice: 1" in told.what
    assert told.now
    assert lost.now
