"""Navigation is as small as the sections, however many pages there are: a list of all on each grows as a square."""

from pathlib import Path

from generator.publish.building.mkdocs_build import build_site
from tests.site.html import read_html
from tests.site.sample import make_sample

FEW, MANY = 5, 60


def build_with(folder: Path, count: int) -> Path:
    project = make_sample(folder / "project")
    for number in range(count):
        page = f"---\ntitle: Pilot {number}\ngenerated: '1'\n---\n\n# Pilot {number}\n\n*person*\n"
        (project / "docs" / "actors" / f"pilot-{number:03}.md").write_text(page, encoding="utf-8")
    build_site(project, folder / "site")
    return folder / "site"


def test_a_page_does_not_grow_with_the_number_of_pages(tmp_path: Path) -> None:
    few, many = build_with(tmp_path / "few", FEW), build_with(tmp_path / "many", MANY)
    page = Path("actors", "pilot-001", "index.html")
    assert read_html(many / page).links == read_html(few / page).links
    assert (many / page).stat().st_size == (few / page).stat().st_size
