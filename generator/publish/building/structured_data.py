"""What a page says of itself to machines: its name, what it is about, which articles it cites. No word of what is true.

It stands in the head of each page that a build makes, as Open Graph and as JSON-LD after schema.org.
"""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.pages.escape import html
from generator.pages.frame.tongue import ENGLISH_LANGUAGE
from generator.publish.building.covers import HEIGHT, WIDTH, cover_of
from generator.publish.building.imprint import Imprint
from generator.publish.data.claims import Json

THING = "Thing"
TYPES = {
    "person": "Person",
    "state": "Country",
    "government": "GovernmentOrganization",
    "organisation": "Organization",
    "force": "Organization",
    "place": "Place",
    "document": "CreativeWork",
    "event": "Event",
    "group": THING,
    "weapon": THING,
    "technology": THING,
    "policy": THING,
    "risk": THING,
}
"""What a page of a kind is about, in schema.org's words; a kind that it has no true word for is a thing."""
CITED = 50
"""A page names so many articles; its script of citations has all."""
FORMS = {"data/briefing.json": "application/json", "data/briefing.sqlite": "application/vnd.sqlite3"}
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
END = "</head>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What every page may need of the data: the story's title, the sources by id, other names by page and name.

    `pages` has each page by where it may stand in the site; `url` is where that will stand, if that is known.
    """

    title: str
    pages: Mapping[str, Json]
    imprint: Imprint
    language: str = ENGLISH_LANGUAGE
    url: str = ""
    sources: Mapping[str, Json]
    names: Mapping[tuple[str, str], Sequence[str]]

    @classmethod
    def of(cls, data: Json, imprint: Imprint, language: str = ENGLISH_LANGUAGE, url: str = "") -> "Known":
        """From the data export and the settings."""
        return cls(
            title=data["title"],
            pages={place: page for page in data["pages"] for place in places(page["path"])},
            imprint=imprint,
            language=language,
            url=f"{url.rstrip('/')}/" if url else "",
            sources={source["id"]: source for source in data["sources"]},
            names={(row["page"], row["name"]): row["aliases"] for row in data["entities"]},
        )


def with_linked(known: Known, place: str, text: str) -> str:
    """A page of a built site with it in its head, if the data knows the page."""
    page = known.pages.get(place)
    if page is None:
        return text
    head, end, rest = text.partition(END)
    if not end:
        return text
    described = DESCRIPTION.search(head)
    here = known.url + place.removesuffix("index.html") if known.url else ""
    shown = known.url + cover_of(page["path"]) if known.url else ""
    metas = graph(known, page, described[1] if described else "", here, shown)
    body = as_script(linked(known, page, place))
    return f'{head}{"".join(metas)}<script type="application/ld+json">{body}</script>{end}{rest}'


def places(page: str) -> tuple[str, str]:
    """Where a page may stand as built, by its path under docs/."""
    stem = page.removesuffix(".md")
    return f"{stem}.html", f"{stem}/index.html"


def graph(known: Known, page: Json, described: str, here: str, shown: str) -> Iterator[str]:
    """The lines of Open Graph; `described` is HTML already, `shown` the address of the page's picture."""
    rows = {
        "og:type": "website" if page["kind"] == "home" else "article",
        "og:site_name": html(known.title),
        "og:title": html(page["title"]),
        "og:description": described,
        "og:url": html(here),
        "og:image": html(shown),
        "og:image:width": str(WIDTH) if shown else "",
        "og:image:height": str(HEIGHT) if shown else "",
        "twitter:card": "summary_large_image" if shown else "",
    }
    return (f'<meta property="{name}" content="{said}">' for name, said in rows.items() if said)


def linked(known: Known, page: Json, place: str) -> Json:
    """The page as JSON-LD; what is not known of it, or of an article, is not there."""
    base, imprint = known.url, known.imprint
    tongues = list(dict.fromkeys((known.language, ENGLISH_LANGUAGE)))  # ours, and that of the articles
    made: Json = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page["title"],
        "inLanguage": tongues if len(tongues) > 1 else tongues[0],
        "url": base + place.removesuffix("index.html") if base else "",
        "isPartOf": given({"@type": "WebSite", "name": known.title, "url": base}),
        "creditText": imprint.publisher,
        "license": imprint.licence_url,
    }
    if page["kind"] == "source":
        own = known.sources.get(page["path"].removeprefix("sources/").removesuffix(".md"))
        made["about"] = article(own) if own else None
    elif page["kind"] in TYPES:
        made["about"] = thing(known, page)
    cited = [] if page["kind"] == "source" else sorted({cite["source"] for cite in page.get("cites", ())})
    made["citation"] = [article(known.sources[name]) for name in cited[:CITED]]
    if page["path"] == "data.md":
        made["mainEntity"] = dataset(known, place)
    return given(made)


def thing(known: Known, page: Json) -> Json:
    """What a page is about, under its names."""
    names = known.names.get((page["path"], page["title"]), ())
    return given({"@type": TYPES[page["kind"]], "name": page["title"], "alternateName": list(names)})


def article(source: Json) -> Json:
    """An article as far as it is known; a day that an editor estimated is not given as its day."""
    return given(
        {
            "@type": "Article",
            "identifier": source["id"],
            "headline": source["title"],
            "datePublished": None if source["published_estimated"] else source["published"],
            "publisher": given({"@type": "Organization", "name": source["publisher"]}) if source["publisher"] else None,
            "url": source["url"],
        }
    )


def dataset(known: Known, place: str) -> Json:
    """The files of the data, from the page that describes them."""
    folder = posixpath.dirname(place) or "."
    files = [
        {"@type": "DataDownload", "encodingFormat": form, "contentUrl": posixpath.relpath(path, folder)}
        for path, form in FORMS.items()
    ]
    return given({"@type": "Dataset", "name": known.title, "license": known.imprint.licence_url, "distribution": files})


def given(row: Mapping[str, object]) -> Json:
    """The row without what is not known."""
    return {name: value for name, value in row.items() if value}


def as_script(row: Json) -> str:
    """JSON that stands in a page and ends nothing there."""
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text
