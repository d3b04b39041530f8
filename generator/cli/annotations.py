"""Findings as forges show them beside the lines of a pull request: nothing that they hold can add a line or a field.

`github` are workflow commands, `gitlab` is a Code Quality report, `sarif` a log of SARIF 2.1.0.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from generator import __version__
from generator.errors import Finding

TOOL = "briefing"
DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
FIELD = {**DATA, ":": "%3A", ",": "%2C"}
"""What a workflow command's message, and one of its fields, would else end."""
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def github(findings: Iterable[Finding], prefix: str = "") -> str:
    """A workflow command a finding, what fails first: GitHub shows ten of a kind for each step."""
    rows = sorted(findings, key=lambda finding: finding.note)
    return "".join(f"{command(row, prefix)}\n" for row in rows)


def command(finding: Finding, prefix: str) -> str:
    """One workflow command."""
    fields = {"file": f"{prefix}{finding.path}", "line": str(finding.line or 1)} if finding.path else {}
    fields["title"] = title(finding)
    given = ",".join(f"{key}={safe(value, FIELD)}" for key, value in fields.items())
    return f"::{'notice' if finding.note else 'error'} {given}::{safe(message(finding), DATA)}"


def safe(text: str, table: Mapping[str, str]) -> str:
    """The text with what would end it written otherwise."""
    return "".join(table.get(char, char) for char in text)


def title(finding: Finding) -> str:
    """The kind of finding, in words."""
    return f"{TOOL}: {finding.rule.replace('-', ' ')}"


def message(finding: Finding) -> str:
    """What, why and what now; the place is a field of its own."""
    why = f" ({finding.why})" if finding.why else ""
    return f"{finding.what}{why}{f' → {finding.now}' if finding.now else ''}"


def gitlab(findings: Iterable[Finding], prefix: str = "") -> str:
    """A Code Quality report: a finding keeps its fingerprint while only its line changes."""
    seen, rows = Counter[str](), []
    for finding in findings:
        seen[key := fingerprint(finding)] += 1
        rows.append(
            {
                "description": message(finding),
                "check_name": f"{TOOL}/{finding.rule}",
                "fingerprint": hashlib.sha256(f"{key}{seen[key]}".encode()).hexdigest()[:32],
                "severity": "info" if finding.note else "major",
                "location": {"path": f"{prefix}{finding.path or 'mkdocs.yml'}", "lines": {"begin": finding.line or 1}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def fingerprint(finding: Finding) -> str:
    """What makes two findings of two runs one."""
    return hashlib.sha256(f"{finding.rule}\0{finding.path}\0{finding.what}".encode()).hexdigest()[:32]


def sarif(findings: Iterable[Finding], prefix: str = "") -> str:
    """A SARIF log of one run."""
    rows = list(findings)
    rules = sorted({finding.rule for finding in rows})
    driver = {"name": TOOL, "version": __version__, "rules": [{"id": rule} for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [result(r, prefix) for r in rows]}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def result(finding: Finding, prefix: str) -> dict[str, Any]:
    """One finding."""
    from urllib.parse import quote  # noqa: PLC0415

    row: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": "note" if finding.note else "error",
        "message": {"text": message(finding)},
        "partialFingerprints": {"briefing/v1": fingerprint(finding)},
    }
    if finding.path:
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(f"{prefix}{finding.path}")}}
        place["region"] = {"startLine": finding.line or 1}
        row["locations"] = [{"physicalLocation": place}]
    return row
