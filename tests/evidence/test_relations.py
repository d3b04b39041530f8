"""A relation is told as done, by whom and to whom beyond doubt; what may be, is denied, or is another's, is none."""

import pytest

from generator.evidence.related.find import acts_in, standing_in
from generator.evidence.related.lexicon import forms
from generator.evidence.related.slots import Clause
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from tests.evidence.build import PROFILE, article, briefing, entity
from tests.linear import assert_linear

ENTITIES = [
    entity("Norland", "state", aliases=("Norlandic",)),
    entity("Sudmark", "state", aliases=("Sudmarkian",)),
    entity("Estmark", "state"),
    entity("Ober Steel", "organisation"),
    entity("Steel Workers", "organisation"),
    entity("Blue Front", "group"),
    entity("Anna Berg", "person", aliases=("Berg",)),
    entity("Karl Lund", "person", aliases=("Lund",)),
    entity("Skua", "weapon", aliases=("Skuas",)),
    entity("Petrel", "weapon"),
    entity("Velm Doctrine", "policy"),
    entity("Friends of Velm", "group"),
    entity("Sudmarkian troops", "force"),
    entity("Velm", "place"),
]
LIFTED = entity("The end of the night ban", "policy", cues=("lifted the ban", "lift the ban"))


def relations(*sentences, entities=ENTITIES):
    made = briefing([article("a", *sentences)], list(entities))
    return {(r.subject, r.predicate, r.object) for r in made.relations}


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Norland has condemned Sudmark.", ("norland", "condemns", "sudmark")),
        ("Sudmark was condemned by Norland on Monday.", ("norland", "condemns", "sudmark")),
        ("Norland, which borders the sea, invaded Sudmark in May.", ("norland", "invades", "sudmark")),
        ("Norland launched a series of strikes on Sudmark.", ("norland", "attacks", "sudmark")),
        ("Norlandic forces have since fired rockets at Sudmark.", ("norland", "attacks", "sudmark")),
        ("The rebels welcomed Norland’s invasion of Sudmark.", ("norland", "invades", "sudmark")),
        ("The Norland-supplied Skua was seen.", ("norland", "supplies", "skua")),
        ("The Blue Front, a group backed by Norland, met on Monday.", ("norland", "supports", "blue-front")),
        ("Norland supplied Sudmark with the Skua.", ("norland", "supplies", "skua")),
        ("Norland imposed steep tariffs on Sudmark.", ("norland", "sanctions", "sudmark")),
        ("Norland and Estmark reached a tentative agreement.", ("norland", "agrees", "estmark")),
        ("It comes with Norland bombing Sudmark.", ("norland", "attacks", "sudmark")),
        ("Norlandic President Anna Berg spoke.", ("anna-berg", "leads", "norland")),
        ("Karl Lund, chief executive of Ober Steel, spoke.", ("karl-lund", "leads", "ober-steel")),
        ("Ober Steel spokesman Karl Lund spoke.", ("karl-lund", "speaks_for", "ober-steel")),
        (
            "The Steel Workers union escalated its strike against Ober Steel.",
            ("steel-workers", "strikes_against", "ober-steel"),
        ),
        ("They met Sudmarkian troops in Velm.", ("sudmarkian-troops", "stands_in", "velm")),
        ("Anna Berg said that Norland condemned Sudmark.", ("norland", "condemns", "sudmark")),
        ("Norland has authorized the Sudmarkian troops to use the Skua.", ("sudmarkian-troops", "may_use", "skua")),
        ("Sudmark was allowed to fire Skuas at ships.", ("sudmark", "may_use", "skua")),
        ("Berg reversed her stance, allowing Sudmark to fire Skuas.", ("sudmark", "may_use", "skua")),
        ("Sudmark has long requested access to the Skua.", ("sudmark", "asks_for", "skua")),
        ("Norland resisted Sudmark’s requests to use the Skua.", ("sudmark", "asks_for", "skua")),
        ("Norland has authorized Sudmark to use the Estmark-made Skua.", ("sudmark", "may_use", "skua")),
        ("Sudmark fired Skua missiles into Velm.", ("sudmark", "uses", "skua")),
        ("Norland has revised its Velm Doctrine.", ("norland", "changes", "velm-doctrine")),
        ("“Velm Doctrine” outlined by Berg is new.", ("anna-berg", "proposes", "velm-doctrine")),
        ("The Skua can carry the Petrel.", ("skua", "carries", "petrel")),
        ("They want the Skua, which has a much greater range than the Petrel.", ("skua", "outranges", "petrel")),
        ("Friends of Velm, including Norland and Estmark, met.", ("estmark", "belongs_to", "friends-of-velm")),
        ("Norland on Monday condemned Sudmark.", ("norland", "condemns", "sudmark")),
        ("It held talks with Norland, which invaded Sudmark.", ("norland", "invades", "sudmark")),
        ("Ober Steel (OST) sued Norland.", ("ober-steel", "sues", "norland")),
        ("Norland’s government condemned Sudmark.", ("norland", "condemns", "sudmark")),
        ("Sudmark was condemned in late March by Norland.", ("norland", "condemns", "sudmark")),
        ("Norland’s fisheries minister, Karl Lund, spoke.", ("karl-lund", "serves", "norland")),
        ("Karl Lund, the Norland fisheries minister, spoke.", ("karl-lund", "serves", "norland")),
        ("The president of Ober Steel, Anna Berg, spoke.", ("anna-berg", "leads", "ober-steel")),
        ("“It will rain,” said Karl Lund of Ober Steel.", ("karl-lund", "works_for", "ober-steel")),
        ("Karl Lund, an economist at Ober Steel, spoke.", ("karl-lund", "works_for", "ober-steel")),
        ("Karl Lund, head of the Norlandic company Ober Steel, spoke.", ("karl-lund", "leads", "ober-steel")),
        ("Was it Ober Steel president Karl Lund?", ("karl-lund", "leads", "ober-steel")),
        ("Ober Steel, whose chief executive, Karl Lund, resigned, was sold.", ("karl-lund", "leads", "ober-steel")),
        ("The Norlandic company Ober Steel shut.", ("ober-steel", "comes_from", "norland")),
        ("Velm, a port in Norland, was shut.", ("velm", "lies_in", "norland")),
        ("They saw Velm, the Norlandic capital.", ("velm", "lies_in", "norland")),
        ("Norland launched a raid with Skuas in Velm.", ("norland", "attacks_in", "velm")),
        ("They fled Velm, where Norland has launched an offensive.", ("norland", "attacks_in", "velm")),
        ("They ended Norlandic and Sudmarkian efforts to retake Velm.", ("sudmark", "tries_to_take", "velm")),
        ("Sudmark wants to curb Norland’s efforts to retake Velm.", ("norland", "tries_to_take", "velm")),
        ("They fled Norland-held Velm.", ("norland", "controls", "velm")),
        ("Norland has begun an inquiry into Ober Steel.", ("norland", "investigates", "ober-steel")),
        ("Anna Berg withdrew the Velm Doctrine.", ("anna-berg", "withdraws", "velm-doctrine")),
        ("The Velm Doctrine is a message to Sudmark.", ("velm-doctrine", "message_to", "sudmark")),
        ("Anna Berg spoke with Karl Lund by phone.", ("anna-berg", "speaks_with", "karl-lund")),
        ("Chief Anna Berg told Mr Lund that it was over.", ("anna-berg", "speaks_with", "karl-lund")),
        ("It was a theft that Norland on Monday pinned on Sudmark.", ("norland", "accuses", "sudmark")),
        ("Ober Steel fell, and its president, Anna Berg, resigned.", ("anna-berg", "leads", "ober-steel")),
        ("Blue Front fighters left with their leader, Karl Lund.", ("karl-lund", "leads", "blue-front")),
        ("Ober Steel fell on Monday, said the company’s founder, Anna Berg.", ("anna-berg", "founds", "ober-steel")),
        ("Karl Lund, who founded Ober Steel, left.", ("karl-lund", "founds", "ober-steel")),
        ("Ober Steel’s lawyer, Karl Lund, spoke.", ("karl-lund", "represents", "ober-steel")),
        ("Ober Steel spokesman Capt. Karl Lund spoke.", ("karl-lund", "speaks_for", "ober-steel")),
        ("Ober Steel in Velm has sued Norland.", ("ober-steel", "sues", "norland")),
        ("They sold it to Ober Steel of Norland.", ("ober-steel", "comes_from", "norland")),
        ("Norland seized Ober Steel and expelled Anna Berg.", ("norland", "expels", "anna-berg")),
        ("Norland is in talks with Sudmark.", ("norland", "negotiates", "sudmark")),
        ("Norland told Sudmark to leave.", ("norland", "orders", "sudmark")),
        ("Norland’s fisheries regulator banned the blue gull rocket Skua.", ("norland", "bars", "skua")),
        ("They saw Norland’s Skua.", ("norland", "has", "skua")),
        ("Anna Berg’s adviser, Karl Lund, spoke.", ("karl-lund", "assists", "anna-berg")),
        ("Norland criticized the Sudmark government.", ("norland", "criticizes", "sudmark")),
        ("Anna Berg has flown to Norland.", ("anna-berg", "visits", "norland")),
    ],
)
def test_what_is_told_as_done_is_a_relation(sentence, relation):
    assert relation in relations(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland may have condemned Sudmark.",
        "Norland has not condemned Sudmark.",
        "Norland wants to invade Sudmark.",
        "Norland denied that it had invaded Sudmark.",
        "If Norland invaded Sudmark, ships would leave.",
        "Has Norland condemned Sudmark?",
        "Leaders of Norland condemned Sudmark.",
        "The mayor condemned Norland, Sudmark and others.",
        "Norland condemned the mayor, Sudmark said.",
        "Norland resisted Sudmark’s requests.",
        "They fear Norland’s invasion of Sudmark.",
        "Former Norlandic President Anna Berg spoke.",
        "Deposed Norlandic President Anna Berg spoke.",
        "Norlandic Vice President Anna Berg spoke.",
        "Norland may authorize Sudmark to use the Skua.",
        "Norland refused to change course, allowing Sudmark to use the Skua.",
        "Norland has not allowed Sudmark to fire the Skua.",
        "It wants to allow Sudmark to use the Skua.",
        "The Skua cannot carry the Petrel.",
        "Norland met Friends of Velm, Estmark and others.",
        "They will speak when Anna Berg meets Karl Lund.",
        "Pro-Norland lawmakers, who met Karl Lund, left.",
        "Ober Steel offices chaired by Karl Lund shut.",
        "Karl Lund, head of Ober Steel’s bank, spoke.",
        "Karl Lund, president of the Ober Steel union, spoke.",
        "Norland urged fisheries minister Karl Lund to go.",
        "Officials see it as a message to Sudmark.",
        "Norland told Sudmark that it left.",
        "They spoke of possible Norlandic attempts to retake Velm.",
        "Ober Steel and Blue Front saw its head, Karl Lund.",
        "“Norland did well,” said its director, Karl Lund.",
        "They met in Norland with deputy minister Karl Lund.",
        "Anna Berg, a Norlandic political scientist, spoke.",
        "Norland said it had left and Sudmark expelled Karl Lund’s friends.",
        "Norland named Karl Lund in its letter.",
        "Karl Lund led Ober Steel until May.",
    ],
)
def test_what_is_not_told_as_done_or_of_others_is_none(sentence):
    assert not {row for row in relations(sentence) if row[0] != "anna-berg" or row[1] == "leads"}


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        ("bar", ["bar", "bars", "barring", "barred"]),
        ("threaten", ["threaten", "threatens", "threatening", "threatened"]),
        ("permit", ["permit", "permits", "permitting", "permitted"]),
        ("agree", ["agree", "agrees", "agreeing", "agreed"]),
        ("develop", ["develop", "develops", "developing", "developed"]),
        ("ratify", ["ratify", "ratifies", "ratifying", "ratified"]),
        ("travel", ["travel", "travels", "traveling", "traveled", "travelled"]),
        ("sue", ["sue", "sues", "suing", "sued"]),
    ],
)
def test_the_forms_of_a_verb_are_spelt_as_english_spells_them(verb, told):
    assert [form for form, _ in forms(verb)] == told


def test_a_verb_before_a_title_makes_no_office():
    rows = relations("Norland accused President Anna Berg of weakness.")
    assert ("norland", "accuses", "anna-berg") in rows
    assert "leads" not in {row[1] for row in rows}


def test_of_whom_somebody_is_accused_is_nobody_whom_he_is_with():
    rows = relations("Norland accused Karl Lund of Ober Steel fraud.", "Norland warned Karl Lund of Ober Steel.")
    assert not {row for row in rows if row[1] == "works_for"}


def read(*reports, entities=ENTITIES):
    """A briefing of annotated articles, one sentence each."""
    sources = [annotate(article(f"r{number}", report)) for number, report in enumerate(reports)]
    return weigh("Test", PROFILE, sources, sorted(entities, key=lambda e: e.id))


def test_a_relation_is_as_sure_as_the_surest_statement_of_it():
    said, plain = "Anna Berg said that Norland condemned Sudmark.", "Norland condemned Sudmark."
    assert [one.mode.value for one in read(said).relations] == ["attributed"]
    assert [one.mode.value for one in read(said, plain).relations] == ["asserted"]
    assert [one.mode.value for one in read("Norland reportedly invaded Sudmark.").relations] == ["hedged"]


def test_who_warns_of_a_risk_and_who_plays_it_down_stand_in_relations_with_it():
    flood = entity("Flood in Velm", "risk", cues=("flood*",))
    made = read(
        "Norland warned that a flood could cut off Velm.",
        "Anna Berg said that fears of a flood were exaggerated.",
        entities=[*ENTITIES, flood],
    )
    rows = {(one.subject, one.predicate) for one in made.relations if one.object == flood.id}
    assert rows == {("norland", "warns_of"), ("anna-berg", "plays_down")}


def test_who_only_means_to_decide_plans_it():
    closure = entity("The closure of the port", "policy", cues=("close the port", "closed the port"))
    (plan,) = read("Anna Berg plans to close the port.", entities=[*ENTITIES, closure]).relations
    (deed,) = read("Anna Berg closed the port on Monday.", entities=[*ENTITIES, closure]).relations
    assert (plan.predicate, deed.predicate) == ("plans", "decides")


def test_nobody_decides_on_what_a_decision_says_that_another_did():
    ban = entity("Norland banned night flights", "policy", cues=("banned",))
    rows = relations(
        "Norland banned night flights in May.",
        "Sudmark banned night flights in June.",
        "Anna Berg has banned night flights.",
        entities=[*ENTITIES, ban],
    )
    assert {row for row in rows if row[2] == ban.id} == {("norland", "decides", ban.id)}


def test_who_decides_is_the_subject_of_the_verb_that_the_decision_is_known_by():
    rows = relations("Anna Berg has lifted the ban on ferries.", entities=[*ENTITIES, LIFTED])
    assert ("anna-berg", "decides", LIFTED.id) in rows
    other = relations("Karl Lund praised those who lifted the ban.", entities=[*ENTITIES, LIFTED])
    assert not any(predicate == "decides" for _, predicate, _ in other)


def test_who_takes_steps_decides_on_each_that_is_listed():
    steps = "Norland has also taken steps to help Sudmark, including lifting the ban on ferries and raising fees."
    end = entity("The end of the night ban", "policy", cues=("lifting the ban",))
    assert ("norland", "decides", end.id) in relations(steps, entities=[*ENTITIES, end])


def test_who_puts_a_plan_forward_does_not_decide_on_it():
    plan = entity("The toll plan", "policy", cues=("proposed a toll",))
    rows = relations("Anna Berg has proposed a toll that would pay for ferries.", entities=[*ENTITIES, plan])
    assert rows == {("anna-berg", "proposes", plan.id)}


def test_a_relation_keeps_all_statements_that_show_it():
    made = briefing(
        [article("a", "Norland condemned Sudmark."), article("b", "Norland has condemned Sudmark.")], ENTITIES
    )
    (relation,) = made.relations
    assert [statement.source for statement in relation.evidence] == ["a", "b"]
    assert made.relations_of["sudmark"] == made.relations_of["norland"] == (relation,)


PIECES = (
    "Norland condemned ",
    "Norland and ",
    "launched strikes on ",
    "Norland’s attack on ",
    "Norland-backed ",
    "Norland’s head of ",
    "Anna Berg, the Norland ",
    "Norland’s efforts to retake ",
    "a message to Norland and ",
    "Norland on Monday, last Monday ",
    "(, ",
)


def each_of(clause):
    return [*standing_in(clause), *acts_in(clause)]


@pytest.mark.parametrize("piece", PIECES)
def test_long_sentences_take_time_in_proportion(piece):
    kinds = {one.id: one.kind for one in ENTITIES}

    def prepare(size):
        made = briefing([article("a", piece * size + "Sudmark.")], ENTITIES)
        (statement,) = made.statements
        return lambda: each_of(Clause(statement.text, made.mentions_at[statement.place], kinds))

    assert_linear(prepare, 500)
