"""Front matter is read as its writers mean it: what stands there are words, and no is a name.

The YAML of old takes `no` for false, 12:13 for 733 and 2024-11-20 for a date; editors' programs write such words
without quotation marks, as today's YAML allows. Only true, false and nothing are more than words.
"""

import re
from typing import Any

import yaml

BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""A safe loader, in C where there is one."""
TAG = "tag:yaml.org,2002:"


class FrontLoader(BASE):  # type: ignore[misc]
    """Reads words, lists and keys; makes nothing of any tag."""


FrontLoader.yaml_implicit_resolvers = {}
for name, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("merge", "<<", "<"),
):
    FrontLoader.add_implicit_resolver(f"{TAG}{name}", re.compile(rf"(?:{pattern})\Z"), list(first))


def read_front(text: str) -> Any:  # noqa: ANN401
    """The front matter as data. Raises YAMLError where it is none."""
    return yaml.load(text, Loader=FrontLoader)  # noqa: S506  (a safe loader)


def compose_front(text: str) -> yaml.Node | None:
    """The front matter with the place of each key."""
    node: yaml.Node | None = yaml.compose(text, Loader=FrontLoader)
    return node
