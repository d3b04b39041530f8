"""What changed from one edition to the next: a claim is the same where one statement of it is."""

from generator.evidence.editions.changes import changes
from generator.model.edition import Differed, Edition, Held, Kept, Side, Stood, all_words, first_days


def claim(*statements: str, origins: int = 1, status: str = "single-source") -> Stood:
    return Stood(id=f"c-{statements[0]}", statements=statements, origins=origins, status=status)


def test_a_claim_that_gains_a_statement_is_no_new_one() -> None:
    before = Edition(date="2024-01-01", claims=(claim("a-1"), claim("a-2")))
    after = Edition(date="2024-01-02", claims=(claim("a-1", "b-1"), claim("b-2")))
    changed = changes(before, after)
    assert [each.id for each in changed.new] == ["c-b-2"]
    assert [each.id for each in changed.withdrawn] == ["c-a-2"]
    assert not changed.corroborated


def test_corroborated_is_what_comes_from_more_origins_than_before() -> None:
    before = Edition(date="2024-01-01", claims=(claim("a-1"), claim("a-2", origins=2, status="corroborated")))
    after = Edition(
        date="2024-01-02",
        claims=(
            claim("a-1", "b-1", origins=2, status="corroborated"),
            claim("a-2", origins=2, status="corroborated"),
            claim("b-3", "b-4", origins=2, status="corroborated"),
        ),
    )
    assert [each.id for each in changes(before, after).corroborated] == ["c-a-1"]


def test_disputed_is_told_once() -> None:
    calm, torn = Edition(date="1", claims=(claim("a-1"),)), Edition(date="2", claims=(claim("a-1", status="disputed"),))
    assert len(changes(calm, torn).disputed) == 1
    assert not changes(torn, torn)


def test_a_number_is_revised_where_one_stood_before_and_one_did_not() -> None:
    old, new = Side(text="10 dead", number=True, statements=("a-1",)), Side(text="12", number=True, statements=("b-1",))
    difference = Differed(id="d-1", about="the dead", sides=(old, new))
    before = Edition(date="1", claims=(claim("a-1"),))
    after = Edition(date="2", claims=(claim("a-1"), claim("b-1")), differences=(difference,))
    (revised,) = changes(before, after).revised
    assert (revised.before.text, revised.after.text) == ("10 dead", "12")
    assert not changes(before, after).differences
    fresh = Edition(date="0")
    assert [each.id for each in changes(fresh, after).differences] == ["d-1"]


def test_pages_and_articles_come_go_and_change() -> None:
    before = Edition(
        date="1",
        pages=(Held(id="a", kind="person", name="A", page="actors/a.md"),),
        sources=(Kept(id="000", sha256="1"), Kept(id="001", sha256="1")),
    )
    after = Edition(
        date="2",
        pages=(Held(id="b", kind="risk", name="B", page="risks/b.md"),),
        sources=(Kept(id="001", sha256="2"), Kept(id="002", sha256="1")),
    )
    changed = changes(before, after)
    assert [p.name for p in changed.pages] == ["B"]
    assert [p.name for p in changed.gone] == ["A"]
    ids = [[source.id for source in rows] for rows in (changed.sources, changed.edited, changed.removed)]
    assert ids == [["002"], ["001"], ["000"]]


def test_the_first_day_and_the_words_of_a_statement() -> None:
    one = Edition(date="2024-01-01", claims=(claim("a-1"),), words={"a-1": "It is."})
    two = Edition(date="2024-01-02", claims=(claim("a-1", "b-1"),), words={"b-1": "So it is."})
    assert first_days((one, two)) == {"a-1": "2024-01-01", "b-1": "2024-01-02"}
    assert all_words((one, two)) == {"a-1": "It is.", "b-1": "So it is."}
