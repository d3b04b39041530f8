from generator.editorial.page_file import parse_page
from generator.editorial.profiles import load_profile
from generator.editorial.registry import read_registry

PROFILE = load_profile("conflict")


def registry(**pages):
    return read_registry(
        [parse_page(path.replace("__", "/") + ".md", f"---\n{front}\n---\n") for path, front in pages.items()], PROFILE
    )


def test_an_entry_has_all_that_its_front_matter_says():
    made = registry(
        actors__berg="kind: person\nname: Anna Berg\naliases: [A. Berg]\nnot: [Berg Inc]\ncues: [left]\ndrop: [a-1]"
    )
    (entity,) = made.entities
    assert (entity.id, entity.name, entity.kind, entity.section) == ("berg", "Anna Berg", "person", "actors")
    assert (entity.aliases, entity.never, entity.cues, entity.drop) == (
        ("A. Berg",),
        ("Berg Inc",),
        ("left",),
        ("a-1",),
    )
    assert (entity.page, entity.owner) == ("actors/berg.md", True)
    assert made.broken == made.notes == ()


def test_entries_that_share_a_page_have_ids_of_their_names():
    made = registry(actors__berg="kind: person\nname: Berg\nalso:\n  - kind: group\n    name: Berg’s aides")
    assert [(e.id, e.page, e.owner) for e in made.entities] == [
        ("berg", "actors/berg.md", True),
        ("bergs-aides", "actors/berg.md", False),
    ]


def test_entries_of_a_sections_index_have_no_page():
    made = registry(actors__index="also:\n  - kind: group\n    name: Critics")
    assert [(e.id, e.page) for e in made.entities] == [("critics", None)]


def test_a_page_without_a_kind_is_the_editors_own():
    assert registry(about="title: About").entities == ()


def test_an_unknown_kind_is_named_with_what_was_meant():
    (finding,) = registry(actors__a="kind: persn\nname: A").broken
    assert (finding.path, finding.line) == ("docs/actors/a.md", 2)
    assert "person" in finding.now


def test_an_entry_without_a_name_is_broken():
    assert "without a name" in registry(actors__a="kind: person").broken[0].what


def test_a_list_that_is_none_is_broken():
    assert "`aliases`" in registry(actors__a="kind: person\nname: A\naliases:\n  - {a: b}").broken[0].what


def test_two_entries_of_one_id_are_told():
    made = registry(actors__berg="kind: person\nname: Berg", weapons__berg="kind: weapon\nname: Berg gun")
    assert "twice" in made.broken[0].what
    assert len(made.entities) == 1


def test_a_page_with_a_kind_outside_the_sections_is_told():
    assert "outside the sections" in registry(berg="kind: person\nname: Berg").broken[0].what


def test_an_unknown_key_is_a_note_with_what_was_meant():
    (note,) = registry(actors__a="kind: person\nname: A\nalias: [B]").notes
    assert (note.line, note.now) == (4, "did you mean 'aliases'?")


def test_a_text_where_a_list_belongs_is_taken_as_one():
    assert registry(actors__a="kind: person\nname: A\naliases: B").entities[0].aliases == ("B",)


def test_an_unknown_class_in_a_cue_is_broken():
    found = registry(risks__fire='kind: risk\nname: Fire\ncues: ["smoke + @fea", "!@could"]').broken
    assert [(row.what, row.now) for row in found] == [("unknown class @fea in a cue", "did you mean @fear?")]


def test_a_class_of_two_words_is_known():
    assert registry(risks__fire='kind: risk\nname: Fire\ncues: ["layoffs + @job-loss", "@bank-run"]').broken == ()
