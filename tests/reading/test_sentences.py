"""Where a sentence ends: one trap a line, the pieces parted by a bar."""

import pytest

from generator.reading.sentences import sentences

TRAPS = """
It sailed at about 2:15a.m. Monday, when it sank.|It was old.
They formed Orde LLC.|Harbour sold it.|Orde LLC. CEO Hale left.
“We wait. No news.“|He left.|She stayed.
He said «We go. We stay» and left.|She too.
“We will not allow it. Never.” said John Orde, mayor of Delia.|He left.
Missiles for the U.S.|Officials will follow.|He left.
The U.S. Senate met in the U.S. on Monday.|The U.K. and the E.U. agreed.
His deputy, J.D. Marlow, spoke.|J. K. Orde and A. B. Smith agreed.|George W. Hale won.
They met Ana P. Holt there.|See p. 4 there.
Gen. Mark Hale and Sen. Orde met Rep. Smith, Lt. Gov. Brown and Maj. Gen. Sir A. Low on Jan. 5.|They left.
Dr. Who, Mr. Will and Mrs. So came.|Prof. May spoke.
The talks ended at 3 p.m.|The rest went on.|It was 5 p.m. Monday.
At 6 a.m. Eastern time it rained.|At 5 p.m. Delia time all slept.
See No. 10 Mill St. Louis is far.
He said no.|The door closed.
It works for Acme Inc. and Orde Corp. of St. Louis.|The firm grew.
“We will go,” he said.|“They won’t.”|That was it.
He said, “We will go.”|Then he left.|“Why now?” asked Smith.|“It is over!” he shouted.
“Why now?” Smith asked.|He left.|“Stop!” the minister said.
“It is over.” Smith said.|“It is over.”|Smith said that all was lost.
“One. Two. Three,” he said.|He paused.
“We go. We stay.”|She left.
He said: "We go. We stay."|"No," she said.|"We go."|Then he slept.
He called it a ‘red line.’|The troops’ plan failed.
She wrote “I am.” and left.
It was the '90s.|It’s done.
The group (est. 1990) grew.|(He left.)|[Then he came.]|He asked: 'Are you sure?'|She was.
Wait... what?|“Really?!”|Yes… maybe.|And…|Then she left.
It cost $1.2 million.|It rose 1.5.|Then 2.
See Booking.Com or http://a.b/c?d=e.|Yes!
The ship sank in the war.|It was old.[12]|The crew lived.[1][2]|End.
1. First point.
iPhone sales rose.|iPad sales fell.|eBay won.
The deal — signed in 2019 — holds.|€5 was paid.
An eccentric quote: “No end.
Mr. Hale vs. Mrs. Orde, e.g. on trade, i.e. tariffs, etc.|The rest is known.
""".strip().splitlines()


@pytest.mark.parametrize("row", TRAPS)
def test_a_trap(row):
    pieces = row.split("|")
    text = " ".join(pieces)
    assert [text[start:end] for start, end in sentences(text)] == pieces


def test_a_forgotten_space_is_seen_where_a_sentence_clearly_begins():
    text = "They fought the war.They lost.Nodes of Node.Js stay."
    assert [text[start:end] for start, end in sentences(text)] == [
        "They fought the war.",
        "They lost.Nodes of Node.Js stay.",
    ]


def test_white_space_of_any_kind_stands_between_sentences():
    text = "  One is here.\n\tTwo is\nthere.  "
    assert [text[start:end] for start, end in sentences(text)] == ["One is here.", "Two is\nthere."]


def test_a_long_quotation_is_cut_at_its_inner_sentences():
    text = "He said: “" + "It is a long way to go for all of us here. " * 10 + "We go.”"
    assert len(sentences(text)) == 11


def test_a_forgotten_closing_mark_does_not_swallow_the_rest():
    assert len(sentences("He said: “We go. They stay. All of them left.")) == 3


def test_a_heading_is_one_sentence_however_it_is_punctuated():
    assert sentences("Why now? The story so far", whole=True) == [(0, 25)]
