"""A person is one under all names, and two persons are never one."""

from tests.discovery.telling import aliases, kinds, proper


def test_full_name_then_surname_also_in_another_article() -> None:
    found = proper("Mayor Lena Marsk spoke. | Later Marsk left.", "They said that Marsk had won.")
    assert set(found) == {"Lena Marsk"}
    assert found["Lena Marsk"].sources == 2
    assert found["Lena Marsk"].mentions == 3


def test_a_surname_of_two_persons_names_neither() -> None:
    found = proper("Mayor Lena Marsk met analyst Otto Marsk. | It pleased Marsk, they said.")
    assert set(found) == {"Lena Marsk", "Otto Marsk"}
    assert all("Marsk" in candidate.entity.never for candidate in found.values())


def test_a_word_before_a_known_full_name_makes_no_second_person() -> None:
    assert set(kinds("Mayor Lena Marsk spoke.", "Founder Lena Marsk left. | Skipper Lena Marsk won.")) == {"Lena Marsk"}


def test_initials_and_suffixes() -> None:
    assert set(kinds("Mayor James T. Orrin spoke. | Then James Orrin left.")) == {"James T. Orrin"}
    assert kinds("Director Roy Clay Hale Jr. spoke. | It was Hale who won.") == {"Roy Clay Hale Jr.": "person"}


def test_spellings_of_one_surname() -> None:
    found = proper("Mayor Viktor Brenski spoke. | It was Brenski.", "Mayor Viktor Brenskyy spoke.")
    assert len(found) == 1
    assert (
        len({"Viktor Brenski", "Viktor Brenskyy"} & {next(iter(found)), *next(iter(found.values())).entity.aliases})
        == 2
    )


def test_family_name_first() -> None:
    assert "Kim" in aliases("Kim Won-su", "Premier Kim Won-su spoke. | Then Kim left.")


def test_a_title_alone_makes_a_person() -> None:
    assert kinds("They met President Marsk in Oslo.")["Marsk"] == "person"


def test_a_person_of_a_state_s_name_is_not_the_state() -> None:
    assert kinds("Coach Ray Jordan spoke. | It was Jordan who won.") == {"Ray Jordan": "person"}


def test_what_bears_a_person_s_name_is_no_person() -> None:
    assert kinds("It fell on the Anna Marsk Bridge. | The Anna Marsk Bridge was shut.") == {
        "Anna Marsk Bridge": "place"
    }


def test_nobody_is_called_by_ordinary_words() -> None:
    story = "However, it rained. | Critics said no. | Read More. | Monday was dry. | The end came."
    assert kinds(story, "Inflation rose, and inflation hurt.") == {}


def test_the_administration_of_a_person() -> None:
    found = kinds("President Lena Marsk spoke. | The Marsk administration agreed.")
    assert found == {"Lena Marsk": "person", "Marsk administration": "government"}


def test_a_surname_that_is_a_month() -> None:
    found = proper("Director Lena May spoke. | It was laid off in May.")
    assert list(found) == ["Lena May"]
    assert found["Lena May"].entity.never == ("May",)


def test_a_town_and_a_person_of_its_name() -> None:
    story = "Otto Zell, a retired teacher, left the town of Zell. | It rained in Zell. | He came to Zell."
    assert kinds(story) == {"Otto Zell": "person", "Zell": "place"}


def test_a_slip_of_the_pen_is_no_other_person() -> None:
    story = "Minister Lena Harmont spoke. | Harmont left. | Harmont said no. | Harmonts said so."
    assert set(proper(story)) == {"Lena Harmont"}
    assert "Lena Harmomt" not in proper(story, "Lena Harmomt said it. | Harmont said no.")


def test_two_persons_of_like_surnames_stay_two() -> None:
    assert set(proper("Minister Lena Harmont met Otto Harmond, a teacher.")) == {"Lena Harmont", "Otto Harmond"}


def test_a_surname_in_small_letters() -> None:
    assert set(proper("Leader Otto harmont left. | Later Minister Harmont said no.")) == {"Otto Harmont"}


def test_people_at_a_sentence_s_start_are_nobody() -> None:
    assert not proper("Analysts said so. | Residents said no.")


def test_sides_begin_places() -> None:
    story = "They came from North Haven. | Great Zell sent boats. | Otto North, a teacher, wept."
    assert kinds(story) == {"North Haven": "place", "Great Zell": "place", "Otto North": "person"}


def test_what_somebody_is_known_as_is_no_second_person() -> None:
    story = "Annalise Dorrel, known as Captain Nix, left. | Captain Nix said so. | They asked Captain Nix."
    assert aliases("Annalise Dorrel", story) == {"Nix"}
    assert "Nix" in kinds("Annalise Dorrel knew Captain Nix. | Captain Nix said so. | They asked Captain Nix.")


def test_honours_behind_a_name_are_no_part_of_it() -> None:
    story = "Hannah Dorrel KC, for the owners, said no. | A lawyer, Otto Marsk OBE, agreed. | They asked Otto Marsk."
    assert set(kinds(story)) == {"Hannah Dorrel", "Otto Marsk"}


def test_what_somebody_does_is_no_part_of_a_name() -> None:
    assert set(kinds("Beekeeper Anna Dorrel said so. | Lamplighter Otto Marsk agreed.")) == {
        "Anna Dorrel",
        "Otto Marsk",
    }
    assert "Wexler Otto Marsk" in kinds("It was Wexler Otto Marsk who said so.")
