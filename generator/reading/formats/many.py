"""A file of many articles: each is told by its address or its words, never by its place, and none stops another."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.errors import Finding, InputError
from generator.model.ids import digest
from generator.reading.extract import Extract, Extracts, titled
from generator.reading.formats.html_fragment import fragment, is_fragment
from generator.reading.metadata.given_by_file import given
from generator.reading.metadata.spellings import key_of, rank

NAMED = 20
"""Findings of one file that are told one by one; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One article as a listing gives it, nothing cleaned; `text` is empty where there is only a teaser."""

    line: int
    raw: Mapping[str, str]
    text: str = ""
    teaser: str = ""
    key: str = ""


def many(rows: Iterable[Row], path: str, told: Iterable[Finding] = ()) -> Extracts:
    """The articles of the rows, and what to tell of them after what was `told` before. Raises where there is none."""
    findings = list(told)
    found: list[Extract] = []
    teasers: list[int] = []
    for row in rows:
        body = row.text if row.text.strip() else row.teaser
        body = fragment(body) if is_fragment(body) else body
        known, unfit = given(row.raw, path, row.line)
        findings += unfit
        text = titled(known.title, body.strip("\ufeff"))
        if not body.strip():
            why, now = "it has no text", "give it one, or remove it"
            findings.append(Finding(what="an entry is not read", path=path, line=row.line, why=why, now=now))
            continue
        if not row.text.strip():
            teasers.append(row.line)
        found.append(Extract(text=text, known=known, key=known.url or row.key or digest(text), line=row.line))
    if teasers:
        what = f"{len(teasers)} of {len(found)} entries give only a teaser, which is read as it is"
        now = "save the whole articles where you have them"
        findings.append(Finding(what=what, path=path, line=teasers[0], now=now))
    if not found:
        now = "export it again" if findings else "put articles in it, or remove it"
        none = Finding(what="the file holds no article", path=path, why="no entry of it can be read", now=now)
        raise InputError(none, *_shortened(findings, path))
    articles, doubles = _apart(found, path)
    return Extracts(articles=articles, findings=_shortened([*findings, *doubles], path))


def first_of(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The known keys among named fields; of several for one key, the most telling name that holds something."""
    found: dict[str, tuple[int, str]] = {}
    for name, value in fields:
        key = key_of(name)
        if key and value.strip() and (key not in found or rank(name) < found[key][0]):
            found[key] = rank(name), value
    return {key: value for key, (_, value) in found.items()}


def _apart(found: list[Extract], path: str) -> tuple[tuple[Extract, ...], list[Finding]]:
    """Each article once; several texts under one key are told apart by their words."""
    texts = {(each.key, each.text): each for each in reversed(found)}
    keys = Counter(key for key, _ in texts)
    out, doubles = [], []
    for each in found:
        if texts[each.key, each.text] is not each:
            why = f"it is the same as in line {texts[each.key, each.text].line}"
            now = "leave it, or take one of the two out"
            doubles.append(Finding(what="an entry is not read twice", path=path, line=each.line, why=why, now=now))
            continue
        key = each.key if keys[each.key] == 1 else f"{each.key} {digest(each.text)}"
        out.append(Extract(text=each.text, known=each.known, key=key, line=each.line))
    return tuple(out), doubles


def _shortened(findings: list[Finding], path: str) -> tuple[Finding, ...]:
    """The first of many findings, and how many more there are of each kind."""
    if len(findings) <= NAMED:
        return tuple(findings)
    rest = Counter(finding.why or finding.what for finding in findings[NAMED:])
    line, now = findings[NAMED].line, "mend those above first; then these are named"
    more = [
        Finding(what=f"{count} more such findings", path=path, line=line, why=why, now=now)
        for why, count in sorted(rest.items())
    ]
    return (*findings[:NAMED], *more)
