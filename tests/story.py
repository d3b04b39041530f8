"""A small story of our own for tests: two states, a ferry line, a ban."""

from pathlib import Path

ARTICLES = {
    "harbor_00aa11bb22.txt": """Iceland lifts its ban on night ferries to Norway
Prime Minister Anna Berg has lifted the ban on night ferries to Norway, allowing the Skarv ferries to sail after dark. The decision was prompted by a shortage of 300 seats on the Tromso line. Berg said that the ferries "are safe at any hour."
- Target: The first night crossings are expected to start in March.
Risks
Harbour pilots warn that the ferries could collide with fishing boats. However, officials believe that the risk is small.
""",
    "island_11bb22cc33.txt": """Night ferries are back after Iceland lifts its ban
RELATED: Ten ferries to see before you sail
Prime Minister Anna Berg has lifted the ban on night ferries to Norway, allowing the Skarv ferries to sail after dark again. The Skarv ferries carry up to 300 passengers and have a range of 190 miles. They were built in Norway. It remains unclear whether Norwegian crews will agree.
""",
    "strait_22cc33dd44.txt": """The ferries, which carry about 300 passengers, had been tied up since January.
Icelandic officials said the Skarv ferries have a range of about 190 miles. They expect no trouble. Norway has not confirmed the plan.
""",
}

PAGES = {
    "actors/anna-berg.md": "kind: person\nname: Anna Berg\n",
    "actors/iceland.md": (
        "kind: state\nname: Iceland\nalso:\n  - kind: group\n    name: Icelandic officials\n    aliases: [officials]\n"
    ),
    "actors/norway.md": "kind: state\nname: Norway\n",
    "weapons/skarv.md": "kind: technology\nname: Skarv\naliases:\n  - Skarv ferries\n",
    "policy/night-ferries.md": 'kind: policy\nname: The end of the night ban\ncues:\n  - lifted the ban\n  - "before: tied up"\n',
    "risks/collision.md": 'kind: risk\nname: Collision at night\ncues:\n  - could collide\n  - "discount: risk is small"\n',
}

SETTINGS = """site_name: Night ferries
docs_dir: docs
extra:
  briefing:
    profile: conflict
"""


def make_project(root: Path, *, articles: dict[str, str] | None = None, pages: dict[str, str] | None = None) -> Path:
    """A project folder with the story, or with what is given instead; returns the folder."""
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for name, text in (ARTICLES if articles is None else articles).items():
        path = root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name, front in (PAGES if pages is None else pages).items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{front}---\n", encoding="utf-8")
    return root
