"""A number alone is no thing's name: it is a model of what bears the name before it."""

from tests.discovery.test_one_bearer import everything


def test_a_models_number_is_one_with_its_name() -> None:
    told = "Vexa grounded the Zet planes. | All Zet 8 and Zet 9 planes stay on the ground."
    found = everything(told, "The Zet planes are new. | The firm Zet flies none.")
    assert not {"8", "9"} & set(found)


def test_who_studies_a_crisis_is_no_event() -> None:
    found = everything("William Orre of the Orlo Crisis Group said no.", "The Orlo Crisis Group said so.")
    assert "Orlo Crisis" not in found


def test_a_flight_is_one_with_and_without_its_airline() -> None:
    one = "Data of Sarn Air Flight 512 were lost. | On Sarn Air Flight 512 a vane failed."
    found = everything(one, "Flight SA512 left Ober. | The captain of Flight 512 said so. | They sought Flight 512.")
    assert {"Flight 512", "Flight SA512"} <= set(found["Sarn Air Flight 512"].entity.aliases)


def test_police_are_those_of_the_one_place_that_is_named() -> None:
    first = "It rained in Orlimo. | It snowed in Orlimo. | Orlimo police closed the pier."
    others = ["Police said no.", "They met the police in Orlimo."]
    assert everything(first, *others)["Orlimo police"].entity.aliases == ("police",)
    second = "It rained in Sarnby. | It snowed in Sarnby. | Sarnby police closed the quay."
    assert not any(name.endswith(" police") for name in everything(first, second, *others[:1]))


def test_police_whose_nobody_says_it_is_are_one_body_where_half_of_the_articles_tell_of_them() -> None:
    told = ["Police said no.", "They met the police.", "The police came."]
    assert "police" in everything(*told, "It rained.")
    assert "police" not in everything(*told, *["It rained."] * 5)


def test_a_token_is_a_thing() -> None:
    told = "He sold ZTT, the token of Vexa. | ZTT fell. | They hold ZTT."
    assert everything(told, told)["ZTT"].entity.kind == "technology"


def test_a_scheme_is_one_by_what_is_said_of_it() -> None:
    first = "Plano Orlo, the subsidised farm credit scheme, ends. | They halt the Conta Zeda (Blue Bill) inquiry."
    second = "It was paid under the Plano Orlo. | Above all hangs Conta Zeda."
    found = everything(first, second)
    assert {found[name].entity.kind for name in ("Plano Orlo", "Conta Zeda")} == {"policy"}
