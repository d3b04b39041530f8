"""What is named with somebody's office, in a list, for a time or for a figure stays a candidate."""

from generator.discovery.names.small_forms import force
from tests.discovery.telling import chosen, kinds


def test_an_office_says_nothing_of_the_body() -> None:
    story = "Vexa CEO Ana Marsk spoke."
    found = chosen(story, "Otto Brill, a founder of Vexa, spoke.", "Former Vexa Chief Executive Lena Orrin spoke.")
    assert found["Vexa"].entity.page is None
    assert "office" in found["Vexa"].reasons[-1]
    acts = chosen(story, story, story, "Vexa announced a plan. | Vexa agreed.")
    assert acts["Vexa"].entity.page


def test_states_in_a_list_are_named_in_passing() -> None:
    line = "Ore makes the port important to Norway, Chile and Peru."
    found = chosen(line, line, line)
    assert [found[name].entity.page for name in ("Norway", "Chile", "Peru")] == [None] * 3


def test_each_of_several_subjects_acts() -> None:
    rain = "It rained. | It rained. | It rained. | "
    found = chosen(f"{rain}Norway and Chile closed the port.", f"{rain}They spoke of Norway.")
    assert found["Norway"].entity.page
    listed = chosen(f"{rain}Partners including Norway and Chile closed the port.", f"{rain}They spoke of Norway.")
    assert listed["Norway"].entity.page is None


def test_a_president_may_tell_a_time() -> None:
    found = chosen("Ana Marsk, who was a minister under President Otto Brill, spoke.")
    assert found["Ana Marsk"].entity.page
    assert found["Otto Brill"].entity.page is None


def test_a_source_of_one_figure_has_no_page() -> None:
    rows = "It rained. | It rained. | It rained. | It rained. | "
    figure = "About 90% of the power comes from the sea, the Mobray Energy Agency said."
    assert chosen(rows + figure)["Mobray Energy Agency"].entity.page is None
    assert chosen(rows + figure.replace("90%", "all"))["Mobray Energy Agency"].entity.page


def test_an_investor_may_be_a_firm() -> None:
    story = "Vexa, the biggest investor in the port, hired Ana Marsk. | Vexa announced it."
    assert kinds(story, story)["Vexa"] == "organisation"
    assert kinds("They met investor Zed Quorl. | Then Quorl left.")["Zed Quorl"] == "person"


def test_a_force_is_named_in_small_letters_too() -> None:
    story = "It was held by the Harbour Guard, which left. | The harbour guard came back."
    found = chosen(story, "They fear the harbour guard.", "Some harbour guards ran.")
    assert found["Harbour Guard"].entity.kind == "force"
    assert found["Harbour Guard"].entity.page
    assert "harbour guard" in found["Harbour Guard"].entity.aliases
    assert force().search("the harbour guards")


def test_a_field_of_affairs_behind_an_office_is_nobody() -> None:
    assert "Political Affairs" not in kinds("The bloc's Commissioner for Political Affairs said so.")
    assert kinds("Commissioner for Political Affairs Ana Marsk said so.")["Ana Marsk"] == "person"


def test_a_body_has_its_aim_in_its_name() -> None:
    name = "National Council for the Care of the Rivers"
    found = kinds(f"It rained, the {name} (CNSR) said. | Then CNSR left.", f"They fear the {name}.")
    assert found == {name: "organisation"}
