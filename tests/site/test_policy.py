"""What a page says may run in it holds: nothing else runs, and nothing of ours is refused, hosted and from a folder."""

import pytest

from generator.publish.building.policy import hashes_of
from generator.publish.project import Project
from tests.site.ferries import Address
from tests.site.watch import Watch

PAGES = ("", "actors/iceland", "weapons/skarv", "claims-by-source", "timeline", "sources/harbor", "method")
FOREIGN = """() => new Promise(done => {
    document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
    const made = document.createElement('%s'); made.src = made.href = '%s'; made.rel = 'stylesheet';
    %s; document.body.append(made); setTimeout(() => done('nothing'), 1500) })"""


@pytest.mark.browser
def test_no_page_complains(address: Address, watch: Watch) -> None:
    for page in PAGES:
        watch.page.goto(address(page))
        assert watch.page.locator("meta[http-equiv='Content-Security-Policy']").count() == 1
    watch.search("Skarv")
    watch.assert_calm()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("tag", "src", "more", "refused"),
    [
        ("script", "https://evil.example/x.js", "", "script-src-elem"),
        ("img", "https://evil.example/x.png", "", "img-src"),
        ("iframe", "https://evil.example/", "", "frame-src"),
        ("p", "", "made.setAttribute('onclick', 'window.ran = 1'); made.click()", "script-src-attr"),
    ],
)
def test_what_is_foreign_does_not_run(
    address: Address, watch: Watch, tag: str, src: str, more: str, refused: str
) -> None:
    watch.page.goto(address("actors/iceland"))
    assert watch.page.evaluate(FOREIGN % (tag, src, more)) == refused
    assert watch.page.evaluate("window.ran") is None
    assert watch.refused == []


def test_a_script_that_is_not_the_theme_s_gets_no_hash() -> None:
    assert hashes_of("<script>document.title = 1</script>") == set()


def test_a_host_is_told_the_same(ferries: Project) -> None:
    lines = (ferries.site / "_headers").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "/*"
    policy = next(line for line in lines if "Content-Security-Policy" in line)
    assert "script-src 'self' 'sha256-" in policy
    assert "unsafe-inline'; img-src" in policy.partition("style-src-attr")[2]
    assert "frame-ancestors 'none'" in policy
