"""`python -m generator.texts`: puts the words of scripts and templates into the theme, where no YAML can be read."""

import json
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
THEME = HERE.parent / "theme"
PROFILES = HERE.parent / "editorial" / "profiles"
SCRIPT = "/* Made of generator/texts/{language}.yml by `make texts`. */\nvar briefingTexts = {data};\n"
TEMPLATE = """\
{{#- Made of generator/texts/{language}.yml by `make texts`. -#}}
{{% set texts = {texts} %}}
{{% set titles = {titles} %}}
"""


def read(path: Path) -> dict[str, Any]:
    """A file of YAML as data."""
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


def languages() -> list[str]:
    """The languages that have a file."""
    return sorted(path.stem for path in HERE.glob("*.yml"))


def topics() -> dict[str, str]:
    """What the usual profiles call their topics, by id."""
    rows = [row for path in sorted(PROFILES.glob("*.yml")) for row in (read(path).get("topics") or {}).items()]
    return {name: topic["label"] for name, topic in rows if topic.get("label")}


def script(language: str, texts: dict[str, Any]) -> str:
    """The words of the scripts, and of what the data names by words of its own."""
    exact = texts["exact"]
    labels = {kind.lower(): word for kind, word in exact["kinds"].items()}
    labels |= {name: exact["topics"][label] for name, label in topics().items() if label in exact["topics"]}
    modes = (key for key in texts["scripts"]["reader"] if key.startswith("mode."))
    labels |= {key.removeprefix("mode."): texts["scripts"]["reader"][key] for key in modes}
    data = {**texts["scripts"], "labels": {**exact["acts"], **labels}, "dates": texts["dates"]}
    return SCRIPT.format(language=language, data=json.dumps(data, ensure_ascii=False, indent=1))


def template(language: str, texts: dict[str, Any]) -> str:
    """The words of the templates, and how pages and sections are called."""
    exact = texts["exact"]
    some = {
        key: exact[part][key]
        for part, key in (
            ("titles", "Relations"),
            ("headings", "Bottom line"),
            ("headings", "Dates"),
            ("headings", "Date not given"),
        )
    }
    titles = [*exact["titles"].values(), *exact["sections"].values(), *exact["headings"].values()]
    return TEMPLATE.format(
        language=language,
        texts=json.dumps({**exact["theme"], **some}, ensure_ascii=False),
        titles=json.dumps(sorted({title for title in titles if not title.endswith(".")}), ensure_ascii=False),
    )


def made() -> dict[Path, str]:
    """Every file of the theme that is made of the texts."""
    found = {}
    for language in languages():
        texts = read(HERE / f"{language}.yml")
        found[THEME / "assets" / "texts" / f"{language}.js"] = script(language, texts)
        found[THEME / "partials" / "texts" / f"{language}.html"] = template(language, texts)
    return found


if __name__ == "__main__":
    for path, text in made().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
