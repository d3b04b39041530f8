"""Things, groups, forces and documents of a story, each once; every name is invented but for states and the U.S."""

from dataclasses import replace

import pytest

from generator.discovery.names.find import find_proper
from generator.discovery.things.find import find_common, left_over
from generator.extraction.names.find import find_names
from generator.extraction.quantities.find import find_quantities
from generator.extraction.things.find import find_things
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.kind import Kind
from tests.extraction.conftest import article


def annotated(*stories: str) -> list[Annotated]:
    """One article for each text; sentences are parted by bars."""
    found = []
    for number, story in enumerate(stories):
        source = article(*(part.strip() for part in story.split("|")))
        source = replace(source, id=f"a{number}")
        found.append(
            Annotated(
                source=source,
                names=find_names(source),
                things=find_things(source),
                quantities=find_quantities(source),
            )
        )
    return found


def common(*stories: str) -> dict[str, Candidate]:
    """The candidates by name."""
    articles = annotated(*stories)
    return {c.entity.name: c for c in find_common(articles, find_proper(articles))}


def test_acronym_long_form_and_noun_are_one_weapon() -> None:
    found = common(
        "They fired Zed River Missile Systems (ZRMS). | ZRMS missiles fell.", "The ZRMS has a range. | The ZRMS fell."
    )
    assert list(found) == ["ZRMS"]
    assert found["ZRMS"].entity.kind is Kind.WEAPON
    assert found["ZRMS"].entity.aliases == ("Zed River Missile System",)
    assert (found["ZRMS"].sources, found["ZRMS"].mentions) == (2, 4)


def test_a_model_is_one_with_and_without_its_maker() -> None:
    found = common(
        "The company Orbis rolled out the Orbis X380, its largest airliner. | Orbis said the X380 is late.",
        "The airline ordered ten X380s. | Two X380-800s landed. | The company Orbis said so.",
    )
    assert [c.entity.kind for c in found.values()] == [Kind.TECHNOLOGY]
    assert {"X380", "Orbis X380"} <= {n for c in found.values() for n in (c.entity.name, *c.entity.aliases)}


def test_a_bare_number_is_a_name_only_where_it_counts_nothing() -> None:
    model = "The carmaker Orbis sold the Orbis 620 jet. | Its 620 airliner is late. | Orbis said so."
    assert "620" in next(iter(common(model).values())).entity.aliases
    counting = common(model, "Some 620 people came to the town.")
    assert all("620" not in c.entity.aliases for c in counting.values())


def test_a_maker_is_no_thing() -> None:
    found = common("Calvo cars sold well. | Calvo said so. | Calvo announced Calvo trucks.", "Zedland missiles fell.")
    assert not [c for c in found.values() if c.entity.kind in (Kind.TECHNOLOGY, Kind.WEAPON)]


def test_a_peoples_missiles_are_no_weapon() -> None:
    assert not common("Russian missiles fell. | U.S. missiles were sent. | British jets flew.")


def test_a_thing_taken_for_a_body_is_the_things() -> None:
    articles = annotated("They used Sable Petrel missiles. | SPQR missiles fell. | SPQR missiles hit the SPQR depot.")
    proper = find_proper(articles)
    found = find_common(articles, proper)
    assert {"Sable Petrel", "SPQR"} <= {c.entity.name for c in found}
    assert not [c for c in left_over(proper, found) if c.entity.name in ("Sable Petrel", "SPQR")]


def test_a_class_is_an_entry_unless_a_named_thing_is_meant() -> None:
    found = common("It banned anti-personnel mines. | They fired Petrel missiles. | Long-range missiles hit the town.")
    assert set(found) == {"anti-personnel mines", "Petrel"}
    assert any(reason.startswith("at stake: ") for reason in found["anti-personnel mines"].reasons)


def test_a_class_that_only_praises_is_none() -> None:
    assert not common("He sold fuel-efficient cars. | A fuel-efficient car. | Top-class jets.", "Fuel-efficient cars.")


def test_officials_are_one_group_for_each_qualifier() -> None:
    found = common("Senior U.S. officials said so. | American officials agreed.", "U.S. officials said no.")
    assert set(found) == {"U.S. officials"}
    assert found["U.S. officials"].entity.aliases == ("American officials",)
    assert found["U.S. officials"].entity.never == ("former U.S. officials",)


def test_a_group_that_is_silent_and_met_once_is_none() -> None:
    assert not common("Harbour workers were hurt. | Union members left.")


def test_a_force_is_one_for_each_owner() -> None:
    found = common(
        "Russian and North Korean troops crossed. | Russian forces fired.",
        "Russian troops fired. | North Korean soldiers fled. | Russia’s army said so. | Russian forces left.",
    )
    assert {c.entity.name: c.entity.kind for c in found.values()} == {
        "North Korean troops": Kind.FORCE,
        "Russian forces": Kind.FORCE,
    } or {c.entity.name for c in found.values()} == {"North Korean soldiers", "Russian forces"}


def test_a_states_army_under_its_proper_name_is_the_same_force() -> None:
    articles = annotated(
        "Lebanese Armed Forces crossed the river. | The Lebanese army said so. | Lebanese troops and the"
        " Lebanese Armed Forces left.",
    )
    proper = find_proper(articles)
    found = find_common(articles, proper)
    assert [c.entity.kind for c in found] == [Kind.FORCE]
    assert not [c for c in left_over(proper, found) if "Armed" in c.entity.name]


@pytest.mark.parametrize(
    ("stories", "name", "kind"),
    [
        (["The Harbour Relief Program (HRP) ended. | The HRP cost much."], "HRP", Kind.POLICY),
        (["It revised its nuclear doctrine."], "nuclear doctrine", Kind.DOCUMENT),
        (["The rescue plan failed.", "A rescue plan came."], "rescue plan", Kind.POLICY),
        (["Steel and copper tariffs hurt. | The steel and copper tariffs and copper tariffs hurt."] * 2,
         "steel and copper tariffs", Kind.POLICY),
        (["He cited Section 12 of the Harbour Act.", "Section 12 lets him."], "Section 12 of the Harbour Act",
         Kind.DOCUMENT),
    ],
)  # fmt: skip
def test_laws_and_plans(stories: list[str], name: str, kind: Kind) -> None:
    found = common(*stories)
    assert {n: c.entity.kind for n, c in found.items()} == {name: kind}


def test_a_law_is_one_with_and_without_its_year() -> None:
    found = common("The Fish Dyes Order 2025 is void. | The Fish Dyes Order banned it. | The Old Order fell.")
    assert set(found) == {"Fish Dyes Order 2025"}
    assert found["Fish Dyes Order 2025"].entity.aliases == ("Fish Dyes Order",)


@pytest.mark.parametrize(
    ("story", "stake"),
    [
        ("The council passed the Sirens Act.", True),
        ("The Sirens Act, which the council passed in March, helps.", True),
        ("They would have to change the Sirens Act.", False),
    ],
)
def test_a_law_that_is_made_is_at_stake(story: str, stake: bool) -> None:
    reasons = common(story)["Sirens Act"].reasons
    assert any(reason.startswith("at stake") for reason in reasons) is stake


def test_a_number_behind_a_name_is_a_model_beside_another_one() -> None:
    family = "They sold the Halst 300 engine. | The Halst 300 engine burnt. | "
    assert "Halst 450" in common(f"{family}It does not cover the larger Halst 450 nor the older ones.")
    assert "Halst 450" not in common("It does not cover the larger Halst 450 nor the older ones.")
    assert "Gate 45" not in common(f"{family}They left the new Gate 45, which burnt.")


def test_what_is_called_by_a_name_with_a_number() -> None:
    assert "Tarn 40E" in common("The pack, called the Tarn 40E, weighs much.")


def test_a_designator_of_one_letter_behind_a_name() -> None:
    assert "Vexalert H-7" in common("The gauge, a Vexalert H-7, stopped. | The H-7 failed.")
    assert not common("They gave a H-7 to him.")


@pytest.mark.parametrize(
    ("stories", "name"),
    [
        (["It banned the blue dye velone. | Velone is sold.", "Sales of velone fell. | They ate velone."], "velone"),
        (["It permits aldrone, a dye made of algae. | Aldrone costs much.", "They sell aldrone."], "aldrone"),
        (["It fought the drug trade. | The trade grew.", "A drug trade, they said. | Trade fell."], ""),
        (["He saw the fuel depot, they said. | A depot burnt.", "Near depot. | Depots burnt."], ""),
        (["The drug works. | It works.", "The drug works, they said. | It works."], ""),
        (["It permits aldrone, a dye made of algae."], ""),
    ],
)
def test_what_goes_by_a_word_in_small_letters(stories: list[str], name: str) -> None:
    assert list(common(*stories)) == ([name] if name else [])


def test_a_plan_met_once_is_none() -> None:
    assert not common("The rescue plan failed.")


def test_the_order_of_articles_does_not_matter() -> None:
    stories = ("They fired ZRMS missiles. | U.S. officials said so.", "American officials said ZRMS missiles fell.")
    there, back = common(*stories), common(*stories[::-1])
    assert {n: c.entity for n, c in there.items()} == {n: c.entity for n, c in back.items()}


def test_a_code_is_no_weapon_where_nothing_is() -> None:
    one = "They sell the M777. | It has the M777 inside. | The M777 is new."
    assert common(one)["M777"].entity.kind is Kind.TECHNOLOGY
    assert common(f"{one} | They fired Petrel missiles. | Petrel missiles hit it.")["M777"].entity.kind is Kind.WEAPON
