"""Origins are counted again as the page on method says: whoever is not resolved is nobody else."""

from generator.verify.data.origins import Told, recounted
from generator.verify.measures import scale

COURT = Told("the court", "unresolved", "", part=False)


def test_two_unresolved_with_one_label_are_no_shared_origin() -> None:
    he, lunde = Told("he", "unresolved", "", part=False), Told("Ina Vole", "named", "", part=False)
    assert recounted([[COURT, he], [COURT, lunde]]) == ["ina vole"]


def test_whom_two_statements_name_counts_before_others() -> None:
    berg, vole = Told("Anna Berg", "named", "", part=False), Told("Ina Vole", "named", "", part=False)
    assert recounted([[berg, vole], [vole]]) == ["ina vole"]


def test_a_dozen_is_a_number() -> None:
    assert 12.0 in scale("a dozen ferries")


def test_a_gap_after_an_apostrophe_makes_no_other_name() -> None:
    one, two = (Told(name, "named", "", part=False) for name in ("Ana O' Vole", "Ana O'Vole"))
    assert len(recounted([[one], [two]])) == 1
