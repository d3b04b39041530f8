"""A number alone is no thing's name: it is a model of what bears the name before it."""

from tests.discovery.test_one_bearer import everything


def test_a_models_number_is_one_with_its_name() -> None:
    told = "Vexa grounded the Zet planes. | All Zet 8 and Zet 9 planes stay on the ground."
    found = everything(told, "The Zet planes are new. | The firm Zet flies none.")
    assert not {"8", "9"} & set(found)


def test_who_studies_a_crisis_is_no_event() -> None:
    found = everything("William Orre of the Orlo Crisis Group said no.", "The Orlo Crisis Group said so.")
    assert "Orlo Crisis" not in found
