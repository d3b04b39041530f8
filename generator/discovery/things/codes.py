"""A designator is the same with and without hyphen, plural and variant: what is the same for it is its key."""

import re

CODE = re.compile(r"(?<![\w-])(?:[A-Za-z/]{1,9}-?\d{1,4}[A-Za-z]{0,3}|\d[A-Za-z]\d|[1-9]\d\d)(?:-\d{1,4}[A-Z]{0,3})?\b")


def singular(name: str) -> str:
    """A thing's name in the singular, as far as that is certain."""
    if re.search(r"\d['’]?s\Z", name):
        return re.sub(r"['’]?s\Z", "", name)
    return name[:-1] if name.endswith(("Systems", "Missiles", "Vehicles", "Rockets", "Tanks", "Drones")) else name


def code_of(name: str) -> str:
    """The designator in a name, without the number of a variant; empty where there is none."""
    hit = CODE.search(name)
    return re.sub(r"(?<=\d)-\d.*", "", hit[0]) if hit else ""


def key_of(name: str) -> str:
    """What is the same for all ways to write a name."""
    code = code_of(name)
    return (code or name).lower().replace("-", "") if code else name.lower()
