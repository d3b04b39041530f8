"""A generated article is made of few elements; what could hide, reorder or strike out words is none of them."""

import re
from collections.abc import Mapping

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TAGS = HEADINGS | frozenset(
    {"a", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "em", "hr", "li", "nav", "ol", "p"}
    | {"section", "span", "strong", "b", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
"""Elements that show their words as they are, one after another."""
ATTRIBUTES = frozenset(
    {"align", "alt", "aria-label", "class", "colspan", "href", "id", "lang", "name", "rel", "rowspan", "scope", "src"}
    | {"start", "style", "target", "title"}
)
CLASSES = re.compile(
    r"md-(?:tags?|typeset(?:__(?:table|scrollwrap))?|tag-icon)(?:--[\w-]+)?|toclink|home-(?:main|dates|names|rest)|briefing-(?:room|same)|strip-room|explorer|graph-(?:form|box|said)"
)
PICTURE = re.compile(r"(?:\.\./)*data/graph/[\w./%-]{1,300}\.svg")
SIZE = re.compile(r"[1-9]\d{0,3}")
PICTURES = frozenset(f"briefing-picture{form}" for form in ("", " briefing-narrow", " briefing-middle"))
STYLE = re.compile(r"\s*text-align:\s*(?:left|right|center)\s*;?\s*|(?:--(?:narrow|middle|wide):\d{1,5}px;){3}")


def _is_picture(found: Mapping[str, str]) -> bool:
    """Whether it is a picture of relations, which is checked as a file, and has no words of its own."""
    known = {"class", "src", "alt", "width", "height", "loading"}
    picture = PICTURE.fullmatch(found.get("src", "")) and ".." not in found["src"].lstrip("./")
    plain = not set(found) - known and not found.get("alt") and found.get("class") in PICTURES
    sized = all(SIZE.fullmatch(found.get(side, "1")) for side in ("width", "height"))
    return bool(picture) and plain and sized


def strange(tag: str, found: Mapping[str, str], classes: set[str]) -> str:
    """What of an element could change what a reader sees of its words, or an empty string."""
    if tag == "img" and _is_picture(found):
        return ""
    if tag not in TAGS:
        return f"<{tag}>"
    other = sorted(set(found) - ATTRIBUTES)
    if other:
        return f"<{tag} {other[0]}>"
    if "style" in found and not STYLE.fullmatch(found["style"]):
        return f'<{tag} style="{found["style"]}">'
    unknown = sorted(name for name in classes if not CLASSES.fullmatch(name))
    return f'<{tag} class="{unknown[0]}">' if unknown else ""
