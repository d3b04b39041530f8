"""The floors: what every figure reached over all stories. Raising is by command; lowering takes a reason, kept here."""

from pathlib import Path

import yaml

from tests.gate.sheet import Sheet

FILE = Path(__file__).with_name("floors.yml")
HEAD = """\
# What the figures over all stories have reached: shares, 1 is best. They only rise: python -m tests.gate --raise
# Lowering takes a reason: python -m tests.gate --lower FIGURE --reason "why"
"""


def read_floors() -> dict[str, float]:
    """Every figure's floor."""
    return dict(read()["floors"])


def read() -> dict[str, dict[str, float]]:
    known = yaml.safe_load(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    return {"floors": known.get("floors") or {}, "lowered": known.get("lowered") or {}}


def raise_floors(sheet: Sheet) -> dict[str, tuple[float, float]]:
    """Raise each floor that its figure has passed, and say from what to what."""
    known = read()
    risen = {
        name: (known["floors"].get(name, 0.0), figure.share)
        for name, figure in sheet.items()
        if figure.share > known["floors"].get(name, -1.0)
    }
    known["floors"] |= {name: new for name, (_, new) in risen.items()}
    write(known)
    return risen


def lower_floor(name: str, sheet: Sheet, reason: str) -> None:
    """Lower one floor to its figure. Raises SystemExit without a reason, or where there is nothing to lower."""
    known = read()
    if not reason.strip():
        raise SystemExit('say why: --reason "…"')
    if name not in known["floors"] or sheet[name].share >= known["floors"][name]:
        raise SystemExit(f"{name} is not below a floor")
    known["lowered"][name] = f"{known['floors'][name]} to {sheet[name].share}: {' '.join(reason.split())}"  # type: ignore[assignment]
    known["floors"][name] = sheet[name].share
    write(known)


def write(known: dict[str, dict[str, float]]) -> None:
    text = yaml.safe_dump({k: v for k, v in known.items() if v}, sort_keys=False, allow_unicode=True, width=118)
    FILE.write_text(HEAD + text, encoding="utf-8")
