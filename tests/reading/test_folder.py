"""A folder is read whole: what cannot be used is named, and stops nothing else."""

import os
import shutil

import pytest

from generator.errors import InputError
from generator.model.source import Rights
from generator.reading import read_article, read_folder

BODY = "The old bridge in Delia is closed. Drivers take the tunnel.\n"


@pytest.fixture
def seeds(tmp_path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def write(folder, **files):
    for name, text in files.items():
        suffix, _, rest = name[::-1].partition("_")
        path = folder / f"{rest[::-1]}.{suffix[::-1]}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_good_articles_are_read_beside_bad_ones(seeds, tmp_path):
    write(
        seeds,
        b_txt=BODY,
        a_md="# Delia\n\n" + BODY,
        bad_txt=bytes(range(0x80, 0x100)),
        zip_txt=b"PK\x03\x04",
        empty_txt="",
        table_csv="a,b",
        notes_odt=b"PK",
    )
    write(seeds, README_md="# Not an article", _hidden_txt=BODY)
    (seeds / "_hidden.txt").rename(seeds / ".hidden.txt")
    reading = read_folder(seeds, tmp_path)
    assert [source.id for source in reading.sources] == ["a", "b"]
    assert [source.path for source in reading.sources] == ["seeds/a.md", "seeds/b.txt"]
    assert [found.path for found in reading.findings] == [
        f"seeds/{name}" for name in ["bad.txt", "empty.txt", "notes.odt", "table.csv", "zip.txt"]
    ]
    assert all(found.why and found.now for found in reading.findings)
    assert "only .atom, .csv, .docx" in reading.findings[2].why


@pytest.mark.parametrize("files", [{}, {"a_txt": b"\x00"}, {"a_yml": "title: x"}, {"README_md": "x"}])
def test_a_folder_without_an_article_says_what_to_do(seeds, tmp_path, files):
    write(seeds, **files)
    with pytest.raises(InputError) as caught:
        read_folder(seeds, tmp_path)
    first = caught.value.findings[0]
    assert (first.path, "put at least one article" in first.now) == ("seeds", True)
    assert len(caught.value.findings) == 1 + len({name for name in files if not name.startswith("README")})


def test_a_missing_folder_says_what_to_do(tmp_path):
    with pytest.raises(InputError, match="make the folder"):
        read_folder(tmp_path / "seeds", tmp_path)


def test_two_files_of_one_id_are_both_named(seeds, tmp_path):
    write(seeds, **{"000_aaaaaaaa_txt": BODY, "000_bbbbbbbb_txt": BODY})
    reading = read_folder(seeds, tmp_path)
    (found,) = reading.findings
    assert [source.path for source in reading.sources] == ["seeds/000_aaaaaaaa.txt"]
    assert found.path == "seeds/000_bbbbbbbb.txt"
    assert "seeds/000_aaaaaaaa.txt" in found.what
    assert "rename" in found.now


def test_an_id_stays_its_owners_while_the_owner_cannot_be_read(seeds, tmp_path):
    write(seeds, **{"000_aaaaaaaa_txt": b"\x00", "000_bbbbbbbb_txt": BODY, "b_txt": BODY})
    assert [source.id for source in read_folder(seeds, tmp_path).sources] == ["b"]


def test_sub_folders_are_read(seeds, tmp_path):
    (seeds / "more").mkdir()
    write(seeds, z_txt=BODY)
    write(seeds / "more", a_txt=BODY)
    assert [source.path for source in read_folder(seeds, tmp_path).sources] == ["seeds/more/a.txt", "seeds/z.txt"]


def test_the_order_of_the_folder_does_not_matter(seeds, tmp_path, monkeypatch):
    write(seeds, **{f"{number:03}_{'ab' * 4}_txt": BODY for number in range(9)})
    write(seeds, x_csv="", y_csv="")
    once = read_folder(seeds, tmp_path)
    walk = os.walk
    monkeypatch.setattr(os, "walk", lambda *a, **k: ((base, d[::-1], f[::-1]) for base, d, f in walk(*a, **k)))
    assert read_folder(seeds, tmp_path) == once


def test_links_that_lead_out_are_not_followed(seeds, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    write(outside, secret_txt=BODY)
    write(seeds, a_txt=BODY)
    (seeds / "b.txt").symlink_to(outside / "secret.txt")
    (seeds / "c").symlink_to(outside)
    (seeds / "d.txt").symlink_to(seeds / "gone.txt")
    (seeds / "e").symlink_to(seeds)
    (seeds / "f.txt").symlink_to(seeds / "a.txt")
    os.mkfifo(seeds / "g.txt")
    reading = read_folder(seeds, tmp_path)
    shutil.rmtree(outside)
    assert [source.id for source in reading.sources] == ["a", "f"]
    assert [found.path for found in reading.findings] == [
        f"seeds/{name}" for name in ["b.txt", "c", "d.txt", "e", "g.txt"]
    ]


def test_a_name_that_cannot_be_shown_is_set_aside(seeds, tmp_path):
    write(seeds, a_txt=BODY)
    (seeds / "b\nc.txt").write_text(BODY)
    (found,) = read_folder(seeds, tmp_path).findings
    assert "b\\nc.txt" in found.what


def test_a_sidecar_is_known_of_its_article(seeds, tmp_path):
    write(
        seeds,
        a_txt=BODY,
        a_yml="title: Bridge closed\npublished: 2024-05-31~\nrights: link\nurl: https://delia.example\n",
    )
    (source,) = read_folder(seeds, tmp_path).sources
    assert (source.title, source.published, source.estimated, source.rights) == (
        "Bridge closed",
        "2024-05-31",
        True,
        Rights.LINK,
    )
    assert source == read_article(seeds / "a.txt", tmp_path)


def test_without_a_sidecar_all_is_unknown(seeds, tmp_path):
    write(seeds, a_txt=BODY)
    (source,) = read_folder(seeds, tmp_path).sources
    assert {source.title, source.publisher, source.author, source.published, source.url} == {None}
    assert (source.estimated, source.rights) == (False, Rights.TEXT)


def test_the_sidecar_counts_and_a_difference_is_told(seeds, tmp_path):
    write(
        seeds,
        a_md="---\ntitle: Old\nauthor: Jane Hale\npublisher: Delia Times\n---\n" + BODY,
        a_yml="title: New\nauthor: Jane Hale\n",
    )
    reading = read_folder(seeds, tmp_path)
    (source,), (found,) = reading.sources, reading.findings
    assert (source.title, source.author, source.publisher) == ("New", "Jane Hale", "Delia Times")
    assert "`title`" in found.what


def test_a_sidecar_without_its_article_is_told(seeds, tmp_path):
    write(seeds, a_txt=BODY, a_yml="title: x", a_yaml="title: y", b_yml="title: z")
    reading = read_folder(seeds, tmp_path)
    assert [(found.path, found.why) for found in reading.findings] == [
        ("seeds/a.yaml", "the article has another sidecar"),
        ("seeds/b.yml", "no article has this name"),
    ]


def test_a_broken_sidecar_sets_its_article_aside_and_no_other(seeds, tmp_path):
    write(seeds, a_txt=BODY, a_yml="author: x\ntitle: Delia: the 'bridge'", b_txt=BODY)
    reading = read_folder(seeds, tmp_path)
    assert [source.id for source in reading.sources] == ["b"]
    assert [found.where for found in reading.findings] == ["seeds/a.yml:2"]


def test_ids_say_which_time_the_words_are_said(seeds, tmp_path):
    write(seeds, a_txt="It is closed. It is open. It is closed.", b_txt="It is closed.")
    one, two = read_folder(seeds, tmp_path).sources
    ids = [sentence.id for sentence in (*one.sentences, *two.sentences)]
    assert len(set(ids)) == 4
    assert all(len(name) == 11 and name.startswith("s") for name in ids)


def test_adding_a_sentence_leaves_the_other_ids(seeds, tmp_path):
    write(seeds, a_txt="One is here. Two is here.")
    before = {sentence.id for sentence in read_article(seeds / "a.txt", tmp_path).sentences}
    write(seeds, a_txt="Zero is here. One is here. Two is here.")
    assert before < {sentence.id for sentence in read_article(seeds / "a.txt", tmp_path).sentences}


def test_what_a_browser_saves_beside_a_page_is_no_article(seeds, tmp_path):
    from tests.reading import made

    (seeds / "page_files").mkdir()
    (seeds / "other_files").mkdir()
    write(seeds, page_html=made.page())
    write(seeds / "page_files", advert_html=made.page(), style_css="p {}")
    write(seeds / "other_files", a_txt=BODY)
    reading = read_folder(seeds, tmp_path)
    assert [source.path for source in reading.sources] == ["seeds/other_files/a.txt", "seeds/page.html"]
    assert reading.findings == ()
