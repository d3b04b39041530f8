"""What editors write about an article is taken as written, or named with its line."""

import pytest

from generator.errors import InputError
from generator.reading.metadata.front_matter import front_matter
from generator.reading.metadata.given_by_editors import Metadata, metadata


def test_all_keys():
    known, findings = metadata(
        "title: 'Delia: the bridge'\npublisher: No\nauthor: [Jane Hale, John Orde]\npublished: 2024-11-20\n"
        "url: https://delia.example/a?b=c#d\nrights: used\n",
        "a.yml",
    )
    assert findings == ()
    assert known == Metadata(
        title="Delia: the bridge",
        publisher="No",
        author="Jane Hale, John Orde",
        published="2024-11-20",
        url="https://delia.example/a?b=c#d",
        rights="used",
    )


@pytest.mark.parametrize(
    ("written", "day", "estimated"),
    [
        ("2024-11-20", "2024-11-20", False),
        ("2024-11-20~", "2024-11-20", True),
        ("'2024-11-20?'", "2024-11-20", True),
        ("2024-11-20T08:15:00Z", "2024-11-20", False),
        ("2024-11-20 08:15:00 +02:00", "2024-11-20", False),
        ("November 20, 2024", "2024-11-20", False),
        ("20.11.2024", "2024-11-20", False),
        ("", None, False),
        ("~", None, False),
    ],
)
def test_published(written, day, estimated):
    known, findings = metadata(f"published: {written}", "a.yml")
    assert (known.day, known.estimated, findings) == (day, estimated, ())


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("published: 2024-11", "no full day"),
        ("published: 2024", "no full day"),
        ("published: 2024-11-XX", "no full day"),
        ("published: 2024-02-30", "no date"),
        ("published: Monday", "no date"),
        ("published: 03/04/2019", "no date"),
        ("date: November 2024", "no date"),
        ("url: javascript:alert(1)", "web address"),
        ("url: https://", "web address"),
        ("url: 'https://a.b/\"><x>'", "web address"),
        ("url: ftp://a.b", "web address"),
        ("url: 'http://[::1'", "web address"),
        ("publshed: 2024-11-20", "unknown key"),
        ("layout: post", "unknown key"),
        ("title: {a: b}", "one text"),
        ("title: [[a]]", "one text"),
        (f"title: {'x' * 501}", "too long"),
        ("title: a\ntitle: b", "twice"),
    ],
)
def test_what_is_unfit_stays_unknown_and_is_named(row, what):
    known, (found,) = metadata(f"author: Jane Hale\n{row}\n", "seeds/a.yml")
    assert what in found.what
    assert found.where == f"seeds/a.yml:{2 + row.count(chr(10))}"
    assert found.now
    assert (known.author, known.published, known.url) == ("Jane Hale", None, None)


def test_keys_in_other_spellings_are_known():
    rows = ["headline: The bridge", "date: May 13, 2024", "source: Delia Times", "link: https://delia.example/a"]
    known, findings = metadata("\n".join([*rows, "byline: Jane Hale"]), "a.yml")
    assert findings == ()
    assert (known.title, known.day, known.publisher) == ("The bridge", "2024-05-13", "Delia Times")
    assert (known.url, known.author) == ("https://delia.example/a", "Jane Hale")


def test_an_address_given_as_source_is_the_articles():
    known, _ = metadata("source: https://delia.example/a", "a.yml")
    assert (known.url, known.publisher) == ("https://delia.example/a", None)


def test_a_slip_of_the_pen_is_understood():
    assert metadata("publishd: 2024-11-20", "a.yml")[1][0].now == "did you mean `published`?"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: Delia: the 'bridge'", 1),
        ("title: ok\nauthor: 'open", 2),
        ("title: ok\nrights: mine", 2),
        ("- a\n- b", 1),
        ("word", 1),
        ("title: &a b\nauthor: *a", 1),
        ("title: !!python/name:os.system x", 1),
        ("title: a\n---\ntitle: b", 3),
        ("? [a]\n: b", 1),
        ("title: " + "[" * 20_000, 1),
        ("title: a\x07b", 1),
    ],
)
def test_what_cannot_be_read_raises_with_the_line(text, line):
    with pytest.raises(InputError) as caught:
        metadata(text, "a.yml")
    (found,) = caught.value.findings
    assert found.path == "a.yml"
    assert abs((found.line or 0) - line) <= 1  # parsers name the line where they noticed


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_sidecar_says_nothing(text):
    assert metadata(text, "a.yml") == (Metadata(), ())


def test_front_matter_ends_before_the_text():
    text = "---\ntitle: The bridge\n---\nThe bridge is closed.\n"
    front = front_matter(text, "a.md")
    assert front.metadata.title == "The bridge"
    assert text[front.end :] == "\nThe bridge is closed.\n"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge.\n---\ntitle: x\n---\n",
        "---\nThe bridge is closed.\n---\nMore.",
        "---\ntitle: never closed\nMore.",
        "---\nNote: this is odd\n---\nX",
        "---",
    ],
)
def test_what_is_no_front_matter_is_text(text):
    assert front_matter(text, "a.md").end == 0


def test_broken_front_matter_is_named_with_its_line():
    with pytest.raises(InputError) as caught:
        front_matter('---\nauthor: x\ntitle: Delia: the "bridge"\n---\nText.', "seeds/a.md")
    assert caught.value.findings[0].where == "seeds/a.md:3"
