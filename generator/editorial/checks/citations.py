"""An editor's statement that cites a sentence which its article no more has is told, with what stands there now."""

import difflib
import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.editorial.checks.written import Written
from generator.editorial.corrections import ASIDE
from generator.editorial.merge import Change
from generator.editorial.plan.steps import as_read
from generator.errors import Finding
from generator.model.source import Sentence

CITE = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]*?sources/([\w.~-]+)\.md#(s[0-9a-f]{10})\)")
WAS = re.compile(r'^- <a id="(s[0-9a-f]{10})"></a>\*\d+\* (.*)$', re.MULTILINE)
ALIKE = 0.6
"""From this share of common text on, a sentence is what another became."""
FEW = 400
"""So many sentences of an article are compared; a longer one is not searched for what a sentence became."""
LONGEST = 80
RULE = "citation-gone"


def gone_citations(
    rows: Iterable[Written], sentences: Iterable[Sentence], changes: Iterable[Change]
) -> Iterator[Finding]:
    """A finding for each citation whose words are gone."""
    known: dict[str, dict[str, Sentence]] = {}
    for sentence in sentences:
        known.setdefault(sentence.source, {})[sentence.id] = sentence
    was: Mapping[str, str] | None = None
    for row in rows:
        if row.bare:
            yield uncited(row)
        for line, text in row.lines:
            for label, source, key in CITE.findall(text):
                here = known.get(source, {}).get(key)
                if row.edited and key not in row.cites:
                    continue  # the run takes it off
                if here and here.aside == ASIDE:
                    yield taken_back(replace(row, text=as_read(text)), line, label)
                if here:
                    continue
                was = sentences_before(changes) if was is None else was
                shown, old = replace(row, text=as_read(text)), was.get(key, "")
                same = says_same(old, known) if old and source not in known else None
                yield (
                    moved(shown, line, label, same) if same else finding(shown, line, label, known.get(source, {}), old)
                )


def uncited(row: Written) -> Finding:
    """An edited statement that no citation is left of."""
    return Finding(
        path=f"docs/{row.path}",
        line=row.line,
        what=f"needs attention: “{short(as_read(row.text))}” cites nothing any more",
        why="its article was taken out or changed, or its citations were taken off",
        now="cite a sentence, or delete it",
        rule=RULE,
    )


def taken_back(row: Written, line: int, label: str) -> Finding:
    """A citation of what the editors withdrew."""
    return Finding(
        path=f"docs/{row.path}",
        line=line,
        what=f"needs attention: “{short(row.text)}” cites {label}, which was withdrawn",
        why="a run takes it off every page but out of an editor's words",
        now="cite another sentence, or delete it",
        rule=RULE,
    )


def says_same(words: str, known: Mapping[str, Mapping[str, Sentence]]) -> Sentence | None:
    """The sentence of another article with these very words: whoever renames an article's file makes it another one."""
    rows = (sentence for rows in known.values() for sentence in rows.values())
    return next((sentence for sentence in rows if sentence.text == words), None)


def moved(row: Written, line: int, label: str, same: Sentence) -> Finding:
    """A citation of an article that is another one by now: its file was renamed."""
    return Finding(
        path=f"docs/{row.path}",
        line=line,
        what=f"needs attention: “{short(row.text)}” cites {label}, which is no more there",
        why="its article was taken out or renamed",
        now=f"cite {same.source}:{same.index}, which says the same",
        rule=RULE,
    )


def finding(row: Written, line: int, label: str, source: Mapping[str, Sentence], old: str) -> Finding:
    """What is gone, what it said where that is known, and what stands there now."""
    what = f"needs attention: “{short(row.text)}” cites {label}, and no article says that any more"
    why = "its article was taken out" if not source else f"the article no more says “{short(old)}”" if old else ""
    near = became(old or row.text, source) if source else None
    now = "cite another sentence, reword it, or delete it"
    if near:
        now = f"cite {near.source}:{near.index} if you mean “{short(near.text)}”; else {now}"
    return Finding(
        path=f"docs/{row.path}",
        line=line,
        what=what,
        why=why or "its article changed; the words are kept as they are",
        now=now,
        rule=RULE,
    )


def became(words: str, source: Mapping[str, Sentence]) -> Sentence | None:
    """The sentence of the article that is most like these words, where one is like them."""
    rows = {sentence.text: sentence for sentence in source.values()}
    near = difflib.get_close_matches(words.removeprefix("- "), rows, n=1, cutoff=ALIKE) if len(rows) <= FEW else []
    return rows[near[0]] if near else None


def sentences_before(changes: Iterable[Change]) -> Mapping[str, str]:
    """What the sources' pages that stand say, by sentence."""
    return {
        key: html.unescape(as_read(text.replace("**", "")))
        for change in changes
        if change.path.startswith("sources/") and change.before
        for key, text in WAS.findall(change.before)
    }


def short(text: str) -> str:
    """The first words."""
    text = html.unescape(text.removeprefix("- "))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
