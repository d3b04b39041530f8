"""What MkDocs warns of is a finding: the page it names, the line that holds what it complains of, and its words."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import Finding

_PAGE = re.compile(r"'([^'\n]+\.md)'")
_SETTING = re.compile(r"^Config value|'nav' configuration")
_QUOTED = re.compile(r"'([^'\n]+)'")
MEND = "mend what it names, in mkdocs.yml or under docs/, then build again"


class Collector(logging.Handler):
    """Keeps each warning once, in the order in which they came."""

    def __init__(self, docs: Path) -> None:
        super().__init__(logging.WARNING)
        self.docs = docs
        self.findings: dict[Finding, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Takes a warning in."""
        self.findings[self.finding(record.getMessage())] = None

    def finding(self, message: str) -> Finding:
        """The message with the page it names, and the first line there that holds another word it quotes."""
        words = " ".join(message.split())
        named = _PAGE.search(words)
        page = self.docs / named[1] if named else None
        if named is None or page is None or not page.is_file():
            if not _SETTING.search(words):
                return Finding(what=words, now=MEND)
            now = "give it a page, or let `nav` name what the profile's sections are called" if named else MEND
            return Finding(path="mkdocs.yml", what=words, now=now)
        lines = page.read_text(encoding="utf-8", errors="replace").splitlines()
        quoted = [word for word in _QUOTED.findall(words) if word != named[1]]
        line = next((number for word in quoted for number, text in enumerate(lines, 1) if word in text), None)
        now = "mend the page there; `briefing check` says more of links"
        return Finding(path=f"docs/{named[1]}", line=line, what=words, now=now)


@contextmanager
def collected(docs: Path) -> Iterator[dict[Finding, None]]:
    """Gathers what MkDocs warns of, and keeps it from printing anything itself."""
    logger = logging.getLogger("mkdocs")
    before = (logger.level, logger.propagate)
    collector = Collector(docs)
    logger.addHandler(collector)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield collector.findings
    finally:
        logger.removeHandler(collector)
        logger.setLevel(before[0])
        logger.propagate = before[1]
