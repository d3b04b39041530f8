"""Where else a reader finds an entry: the addresses on the web that an editor gave, each marked as theirs."""

import re
from dataclasses import replace

from generator.pages.escape import Md, link_out, said, words
from generator.pages.page import Draft
from generator.pages.view import View

ADDED = "added by an editor"
LEAD = re.compile(r"(?i)\Ahttps?://(?:www\.)?")


def with_elsewhere(draft: Draft, view: View) -> Draft:
    """The page of an entry with the links of all that share it."""
    owned = any(entity.owner for entity in view.sharing(draft.path)) and draft.kind != "more"
    links = dict.fromkeys(url for entity in view.sharing(draft.path) for url in entity.links) if owned else {}
    rows = tuple(Md(f"{link_out(words(shown(url)), url)} {said(Md(ADDED))}") for url in links)
    return replace(draft, elsewhere=rows) if rows else draft


def shown(url: str) -> str:
    """An address as a reader needs it."""
    return LEAD.sub("", url).rstrip("/")
