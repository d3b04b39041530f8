"""A command as it is called, and what a briefing's folder then holds."""

import re
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main

VELORIN = Path(__file__).parents[1] / "stories" / "velorin"
"""A story of our own."""
NEW = """Norway confirms the night ferries
Norway has confirmed the plan. The Skarv ferries have a range of 250 miles, the ministry in Oslo said. Trade unions in \
Bergen have asked for longer rest between two crossings, and a hearing is planned for the spring.
"""

FINDING = re.compile(r"(?:note: )?(?P<path>[^\s:]+)(?P<line>:\d+)?: .+ → .+")
"""What `check` and `plan` say of one thing, with its four parts."""
WITHOUT_LINES = (".pdf", ".docx")


def briefing(*words, code=None):
    result = CliRunner().invoke(main, [str(word) for word in words])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    if code is not None:
        assert result.exit_code == code, result.output
    if words[0] in ("check", "plan") and result.exit_code in (0, 1, 3):
        lacking = [row for row in result.stderr.splitlines() if not is_whole(row)]
        assert lacking == [], "\n".join(lacking)
    return result


def is_whole(row):
    """Whether a finding says where, on which line, what, and what now."""
    parts = FINDING.fullmatch(row)
    return parts is not None and (parts["line"] is not None or parts["path"].endswith(WITHOUT_LINES))


def content(folder):
    """Every file of the briefing but the cache, which is none of it."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".briefing" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
