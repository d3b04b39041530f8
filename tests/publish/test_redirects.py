"""An old address of a built site leads on in both URL styles, and to nothing that is not there."""

from generator.publish.building.redirects import write_redirects
from generator.verify.site.redirects import is_redirect


def site(tmp_path, *paths):
    for path in paths:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("a page", encoding="utf-8")
    return tmp_path


def test_an_old_address_leads_on_where_each_page_has_a_folder(tmp_path):
    folder = site(tmp_path, "weapons/new/index.html")
    write_redirects(folder, {"actors/old.md": "weapons/new.md"}, {"weapons/new.md": "A & <B>"})
    text = (folder / "actors/old/index.html").read_text(encoding="utf-8")
    assert text.count('"../../weapons/new/"') == 2
    assert "url=../../weapons/new/" in text
    assert ">A &amp; &lt;B&gt;</a>" in text
    assert is_redirect(text.encode())


def test_an_old_address_leads_on_where_each_page_is_a_file(tmp_path):
    folder = site(tmp_path, "actors/new.html")
    write_redirects(folder, {"actors/old.md": "actors/new.md"}, {})
    assert 'href="new.html"' in (folder / "actors/old.html").read_text(encoding="utf-8")


def test_no_page_is_overwritten_and_nothing_leads_nowhere(tmp_path):
    folder = site(tmp_path, "actors/old/index.html", "actors/new/index.html")
    write_redirects(folder, {"actors/old.md": "actors/new.md", "a.md": "b.md"}, {})
    assert (folder / "actors/old/index.html").read_text(encoding="utf-8") == "a page"
    assert not (folder / "a").exists()
