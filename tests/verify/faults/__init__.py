"""Single faults for a built site: each changes what a reader sees, or what the data says, into something untrue.

`seed_fault` works on any site given as path → bytes. What would still be true after the change (a count rounded the
same, a citation of a sentence that says the same) is never taken.
"""

import random
from collections.abc import Iterator

from generator.verify.exports.cards import is_card
from generator.verify.exports.machines import is_made
from tests.verify.faults import (
    across,
    carded,
    citing,
    correcting,
    covering,
    dating,
    exported,
    framing,
    leading,
    machines,
    marking,
    policed,
    telling,
    views,
    wording,
)
from tests.verify.faults.exported import edited
from tests.verify.faults.slots import DATA, Fault, Kind, Site, all_slots, changed

__all__ = ["DATA", "KINDS", "Fault", "Kind", "Site", "all_slots", "campaign", "changed", "edited", "seed_fault"]

KINDS: tuple[Kind, ...] = (
    policed.policy_changed,
    policed.headers_changed,
    wording.digit_in_statement,
    marking.digit_in_count,
    marking.digit_in_conversion,
    marking.digit_in_date,
    wording.not_dropped,
    wording.not_inserted,
    wording.word_dropped,
    wording.words_swapped,
    wording.word_replaced,
    wording.hedge_removed,
    wording.truncated,
    wording.name_replaced,
    citing.citation_swapped,
    citing.citation_relabelled,
    citing.citation_retargeted,
    citing.citation_added,
    citing.citations_removed,
    wording.spliced,
    wording.statement_invented,
    citing.page_missing,
    citing.page_removed,
    citing.entity_link_swapped,
    citing.page_link_swapped,
    marking.heading_changed,
    marking.referent_swapped,
    marking.apparatus_invented,
    marking.apparatus_unmarked,
    marking.statement_marked,
    marking.sentence_removed,
    marking.sentence_renumbered,
    marking.anchor_changed,
    marking.marked_as_editors,
    exported.data_sentence,
    exported.data_span,
    exported.data_number,
    exported.data_date,
    exported.data_claim,
    exported.data_cites,
    exported.data_mention,
    exported.data_claims_merged,
    framing.words_hidden,
    framing.frame_invented,
    framing.head_changed,
    framing.measure_swapped,
    framing.heading_swapped,
    framing.list_heading_swapped,
    framing.heading_twice,
    framing.list_item_dropped,
    framing.data_topic,
    framing.data_speaker,
    telling.data_mode,
    telling.data_voice,
    views.fact_label_swapped,
    views.unnamed_dropped,
    views.data_register,
    views.data_decision,
    views.data_fact,
    covering.holder_hidden,
    covering.script_added,
    covering.file_changed,
    covering.file_added,
    covering.page_added,
    covering.title_changed,
    covering.chrome_inserted,
    covering.shown_twice,
    across.quotation_given_to_another,
    across.relation_renamed,
    across.data_relation,
    across.data_expected,
    across.data_short_form,
    machines.machine_changed,
    machines.cell_changed,
    leading.redirect_changed,
    dating.edition_label_swapped,
    dating.edition_item_dropped,
    dating.edition_words,
    dating.feed_entry_changed,
    dating.data_first_stood,
    correcting.correction_unmarked,
    correcting.correction_reworded,
    correcting.correction_untold,
    machines.picture_changed,
    machines.picture_swapped,
    carded.card_changed,
    carded.card_dropped,
)


def seed_fault(site: Site, rng: random.Random, kind: Kind | None = None) -> Fault:
    """A description and the site with one fault, of this kind where the site has a place for it, else of another."""
    waiting = [kind] if kind else []
    waiting += rng.sample(KINDS, len(KINDS))
    for make in waiting:
        found = make(site, rng)
        if found is not None and found[1] != site:
            return f"{make.__name__}: {found[0]}", found[1]
    raise ValueError("no fault can be made in this site")


def campaign(site: Site, number: int, seed: int = 1) -> Iterator[Fault]:
    """Faults of all kinds in turn, without search index, tables and cards: they would show every change themselves."""
    made = {path for path in site if path.startswith("search") or is_made(path) or is_card(path)}
    bare = {path: data for path, data in site.items() if path not in made}
    rng = random.Random(seed)
    for turn in range(number):
        yield seed_fault(bare, rng, KINDS[turn % len(KINDS)])
