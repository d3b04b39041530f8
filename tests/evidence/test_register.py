"""The register tells who warns, in which words, on what condition, and who plays it down; nobody else."""

from generator.evidence.register import register
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.register import Registered
from tests.evidence.build import PROFILE, article, entity

ENTITIES = [
    entity("Norland", "state", aliases=("Norlandic",)),
    entity("Anna Berg", "person", aliases=("Berg",)),
    entity("officials", "group", aliases=("Norlandic officials",)),
    entity("Flooding", "risk", cues=("flood", "flooding")),
]


def row(*reports: str) -> Registered:
    """The line of the risk in reports; each is its sentences, parted by bars."""
    sources = [article(f"r{n}", [part.strip() for part in text.split("|")]) for n, text in enumerate(reports)]
    made = weigh("Test", PROFILE, [annotate(s) for s in sources], sorted(ENTITIES, key=lambda e: e.id))
    (found,) = register(made)
    return found


def voices(*reports: str) -> list[tuple[str, bool, tuple[str, ...]]]:
    """Who warns, whether they are named, and in which words."""
    return [
        (one.words, one.named, tuple(one.statement.text[s.start : s.end] for s in one.hedges))
        for one in row(*reports).warned
    ]


def test_who_warns_is_named_or_described_with_the_words_of_the_warning() -> None:
    assert voices("Anna Berg warned that the dam could flood the valley.") == [("Anna Berg", True, ("warned", "could"))]
    assert voices("Some officials fear that the dam could flood the valley.")[0][:2] == ("Some officials", False)


def test_who_only_speaks_of_something_else_in_the_sentence_does_not_warn() -> None:
    """The fear stands in a clause that the speaker argues against."""
    found = voices("While there are fears of a flood, Anna Berg argued that the dam is sound.")
    assert [who for who, _, _ in found] == [""]


def test_a_paper_that_tells_of_a_fear_does_not_have_it() -> None:
    found = voices("The Daily Lark reported that Norlandic officials are worried about a flood.")
    assert [who for who, _, _ in found] == ["Norlandic officials"]


def test_who_vows_to_bring_it_about_warns_of_nothing() -> None:
    assert voices("Anna Berg vowed that she would flood the valley.") == []


def test_what_one_would_do_oneself_is_a_plan() -> None:
    assert voices("Anna Berg said that she would flood the valley.") == []


def test_a_fear_of_nobodys_has_no_voice() -> None:
    assert voices("There is concern that the dam may flood the valley.") == [("", False, ("concern", "may"))]


def test_who_is_told_to_be_wary_warns() -> None:
    found = voices("Anna Berg has long been wary of the risk of a flood.")
    assert found == [("Anna Berg", True, ("wary", "risk"))]


def test_a_fear_that_grows_is_somebodys_who_is_not_told_of() -> None:
    assert voices("The flood plan has raised new fears in the valley.") == [("", False, ("fears",))]


def test_who_plays_it_down_is_told_apart_from_who_warns() -> None:
    found = row(
        "While some officials expressed concerns that the dam could flood the valley, others downplayed these fears."
    )
    assert [one.words for one in found.warned] == ["some officials"]
    assert [one.words for one in found.played_down] == ["others"]


def test_a_fear_that_is_called_exaggerated_is_played_down() -> None:
    found = row("Concerns remain that the dam could flood, although Anna Berg believes such fears are exaggerated.")
    assert [one.words for one in found.played_down] == ["Anna Berg"]
    assert [one.words for one in found.warned] == [""]


def test_by_a_pronoun_for_nobody_known_it_is_not_played_down() -> None:
    for who in ("they believe", "he believes", "she believes"):
        found = row(f"Concerns remain that the dam could flood, although {who} such fears are exaggerated.")
        assert found.played_down == ()


def test_a_condition_is_a_whole_clause_on_what_it_names() -> None:
    found = row("The valley could flood if the northern dam breaks, Anna Berg said.")
    assert [one.words for one in found.triggers] == ["if the northern dam breaks"]
    assert row("Anna Berg asked if the northern dam could flood the valley.").triggers == ()
    assert row("The valley could flood if it breaks at night.").triggers == ()
    assert row("The valley would not flood even if the northern dam breaks.").triggers == ()


def test_a_condition_ends_before_who_says_it() -> None:
    found = row("The valley could flood if the northern dam breaks, the head of the Velm Dam Office (VDO) said.")
    assert [one.words for one in found.triggers] == ["if the northern dam breaks"]


def test_two_conditions_that_are_joined_are_one() -> None:
    found = row("If the northern dam breaks and the gates stay shut, the valley could flood.")
    assert [one.words for one in found.triggers] == ["If the northern dam breaks and the gates stay shut"]


def test_what_is_done_and_may_bring_it_is_a_condition() -> None:
    found = row("Critics warn that raising the northern dam could flood the valley.")
    assert [one.words for one in found.triggers] == ["raising the northern dam"]


def test_risks_stand_in_the_order_of_sources_and_origins() -> None:
    entities = [*ENTITIES, entity("Fire", "risk", cues=("fire",))]
    texts = ["Anna Berg warned of a fire.", "Critics warned of a fire.", "Critics warned of a flood."]
    sources = [article(f"r{n}", [text]) for n, text in enumerate(texts)]
    made = weigh("Test", PROFILE, [annotate(s) for s in sources], sorted(entities, key=lambda e: e.id))
    assert [line.page for line in register(made)] == ["risks/fire.md", "risks/flooding.md"]


def test_who_says_what_may_befall_warns_in_whatever_words() -> None:
    found = row("Anna Berg said the dam would flood the valley within a year.")
    assert [one.words for one in found.warned] == ["Anna Berg"]
    assert [one.words for one in row("Anna Berg said she would flood the valley.").warned] == []


def test_who_vows_a_harm_does_not_warn_of_it() -> None:
    found = row("Anna Berg denounced the strike and vowed to flood the valley.")
    assert [one.words for one in found.warned] == []
