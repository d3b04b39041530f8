"""The data export says nothing but what articles and pages say: each sentence, stretch, number and date is compared."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from generator.errors import Finding
from generator.verify import days, measures
from generator.verify.articles.article import Article
from generator.verify.articles.metadata import gives, gives_day, names_publisher, years_near
from generator.verify.data.decisions import check_decisions
from generator.verify.data.differences import check_differences, check_unknowns
from generator.verify.data.editions import check_editions
from generator.verify.data.expected import check_expected
from generator.verify.data.glossary import check_glossary
from generator.verify.data.measured import measure_fault
from generator.verify.data.modes import check_modes
from generator.verify.data.origins import check_origins
from generator.verify.data.records import LISTS, Place, Record, placed
from generator.verify.data.register import check_register
from generator.verify.data.relations import check_relations
from generator.verify.data.speakers import check_voices
from generator.verify.data.thing_facts import check_facts
from generator.verify.data.topics import check_topics
from generator.verify.pages.corrections import check_given
from generator.verify.pages.statements import misnamed
from generator.verify.verdict import Counts, Outcome
from generator.verify.words import fold, key, short
from generator.verify.world import World

DATA = "data/briefing.json"
LONGEST_NAME = 6
"""Of a sentence whose words are kept back, the data may give names and numbers of so many words."""
_NOW = "export the data again; do not edit it by hand"
_MODES = ("denied", "hypothetical", "hedged", "future", "attributed", "asserted")


def check_data(world: World) -> Outcome:
    """What is wrong in the data export."""
    root = world.facts.root
    findings = [
        Finding(path=DATA, what=f"{where}: {short(what)}", why=why, now=_NOW)
        for where, what, why in (
            *_lists(root),
            *_sources(root, world),
            *_places(root, world),
            *_names(root, world),
            *_claims(root, world),
            *check_topics(root, world),
            *check_modes(root, world),
            *check_origins(root, world),
            *check_voices(root, world),
            *_quantities(root, world),
            *_dates(root, world),
            *_evidence(root, world),
            *check_differences(root, world),
            *check_unknowns(root, world),
            *check_glossary(root),
            *check_register(root, world),
            *check_facts(root, world),
            *check_decisions(root, world),
            *check_expected(root, world),
            *check_relations(root, world),
            *check_editions(root, world),
            *check_given(root, world),
        )
    ]
    return Outcome(findings=tuple(findings), counts=Counts(records=sum(1 for _ in placed(root))))


Wrong = Iterator[tuple[str, str, str]]


def _lists(root: Record) -> Wrong:
    for name in LISTS:
        value = root.get(name)
        if not isinstance(value, list) or len(root.rows(name)) != len(value):
            yield name, name, "it must be a list of objects"


def _sources(root: Record, world: World) -> Wrong:
    ids = [source.words("id") for source in root.rows("sources")]
    for missing in set(world.library.sources) ^ set(ids):
        yield "sources", missing, "a source has a page or stands in the data, but not both"
    for source in root.rows("sources"):
        page = world.library.pages.get(source.words("id"))
        if page is None:
            continue
        where = f"sources {page.source}"
        if page.article:
            if source.words("path") and source.words("path") != page.article.path:
                yield where, source.words("path"), f"its page is made from {page.article.path}"
            if source.words("sha256") and source.words("sha256") != page.article.sha256:
                yield where, "sha256", "the article has changed since"
            yield from _meta(where, source, page.article, _others(root, source))
        shown = {sentence.number: sentence.text for sentence in page.sentences}
        given = [(row.whole("index"), row.get("text")) for row in source.rows("sentences")]
        for index, text in given:
            if text is not None and text != shown.get(-1 if index is None else index):
                yield f"{where}, sentence {index}", str(text), "the source's page shows other words"
        for index in sorted(set(shown) - {index for index, _ in given if index is not None}):
            yield f"{where}, sentence {index}", shown[index], "the data leaves it out"


def _others(root: Record, source: Record) -> list[date]:
    """The days of the other articles."""
    rows = (row for row in root.rows("sources") if row.words("id") != source.words("id"))
    return [day for row in rows if (day := days.iso(row.words("published")))]


def _meta(where: str, source: Record, article: Article, others: Sequence[date]) -> Wrong:
    """What is known of an article stands in its front matter, its sidecar or its own text."""
    for name in ("publisher", "author", "url"):
        given = fold(source.words(name))
        good = not given or gives(article, name, given)
        if not (good or (name == "publisher" and names_publisher(given, article))):
            yield where, f"{name} {given}", f"the article says {article.meta.get(name) or 'nothing'}"
    day = days.iso(source.words("published"))
    known = source.words("published") in {"", article.meta.get("published", "")}
    if not known and (day is None or not gives_day(day, article, years_near(day, others))):
        yield where, f"published {source.words('published')}", "the article gives no such date"
    title = fold(source.words("title"))
    opening = article.view.find(title, 0)
    begins = opening is not None and article.view.only_marks(0, opening[0])
    if title and title != article.meta.get("title", "") and not begins and not _heads(title, source):
        yield where, title, "neither the article's first line nor its front matter is this title"


def _heads(title: str, source: Record) -> bool:
    """Whether the title is the first sentence that is not set aside as boilerplate, and one of its own."""
    kept = (row for row in source.rows("sentences") if row.words("block") != "boilerplate")
    first = next(kept, Record())
    return first.words("block") == "title" and fold(first.words("text")) == title


def _places(root: Record, world: World) -> Wrong:
    """Every sentence that is spoken of is there, and every stretch of it holds the words that are given."""
    for where, record in placed(root):
        place = record.place
        shown = world.library.at.get(place) if place else None
        if shown is None:
            if place is None or place not in world.facts.kept_back:
                yield where, str(place or record.get("source")), "there is no such sentence on a source's page"
            elif len(record.words("text").split()) > LONGEST_NAME:
                yield where, record.words("text"), "the rights of its source keep these words back"
            continue
        if record.get("start") is None and record.get("end") is None:
            if record.words("text") and fold(record.words("text")) not in _through(record, place, world, shown.text):
                yield where, record.words("text"), f"it stands nowhere in {shown.source}:{shown.number}"
            continue
        start, end = record.stretch or (-1, -1)
        words, there = record.words("text"), shown.text[max(start, 0) : max(end, 0)]
        if not 0 <= start < end <= len(shown.text):
            yield where, f"{record.get('start')} to {record.get('end')}", "it lies outside of the sentence"
        elif words not in {"", there} and fold(words) not in _through(record, place, world, there):
            yield where, words, f"the sentence has there: {short(there)}"
        qualifier = record.words("qualifier")
        if qualifier and not qualifies(fold(qualifier).casefold(), shown.text.casefold(), there.casefold()):
            yield where, qualifier, f"it stands nowhere in {shown.source}:{shown.number}"


def qualifies(qualifier: str, text: str, amount: str) -> bool:
    """Whether a qualifier's words stand in the sentence: together, or around the number, as "about 20 or more"."""
    before, comma, after = qualifier.rpartition(", ")
    around = comma and amount.startswith(before) and after in amount[len(before) :]
    return qualifier in text or bool(around)


def _through(record: Record, place: Place | None, world: World, text: str) -> str:
    """The words that a record may be taken from: its sentence, or all up to the one that it runs to."""
    last = record.whole("through")
    if place is None or last is None or last <= place.sentence or last - place.sentence > 100:
        return text
    numbers = range(place.sentence, last + 1)
    found = [world.library.at.get(Place(place.source, number)) for number in numbers]
    return " ".join(shown.text for shown in found if shown)


def _names(root: Record, world: World) -> Wrong:
    """A mention by name or alias uses one; each entity's page is there."""
    for entity in root.rows("entities"):
        item = world.facts.named.get(entity.words("id"))
        where = f"entities {entity.words('id')}"
        if item is not None:
            for row in entity.rows("mentions"):
                if misnamed(row.words("text"), row.words("how"), item.keys):
                    yield where, row.words("text"), f"it is neither the name nor an alias of {item.name}"
    for name in ("entities", "policy_moves", "risks"):
        for record in root.rows(name):
            page = world.facts.named[record.words("id")].page if record.words("id") in world.facts.named else None
            if page is not None and page not in world.site.keys:
                yield f"{name} {record.words('id')}", record.words("page"), "the site has no such page"


def _claims(root: Record, world: World) -> Wrong:
    for claim in root.rows("claims"):
        where = f"claims {claim.words('id')}"
        rows, text = claim.rows("statements"), fold(claim.words("text"))
        texts = [_stated(row, world) for row in rows]
        if not claim.flag("edited") and text not in texts:
            yield where, text, "no statement of it has these words"
        for row in rows:
            mode = row.words("modality")
            whole = world.library.at.get(row.place) if row.place else None
            for cue in row.texts("cues"):
                if whole is not None and fold(cue).casefold() not in whole.text.casefold():
                    yield where, cue, "the cue stands nowhere in the sentence"
            if mode and mode not in _MODES:
                yield where, mode, "it is no modality"
        count = claim.whole("independent_origins") or 0
        sources = {row.words("source") for row in rows}
        status = claim.words("status")
        if (status == "single-source") != (len(sources) == 1) and status != "disputed":
            yield where, status, f"{len(sources)} sources say it"
        if status == "corroborated" and count < 2:
            yield where, status, "it has one origin"
        if status == "disputed" and not claim.rows("denied_by"):
            yield where, status, "no statement denies it"


def _stated(row: Record, world: World) -> str:
    shown = world.library.at.get(row.place) if row.place else None
    if shown is None:
        return ""
    start, end = row.stretch or (0, len(shown.text))
    return fold(shown.text[start:end])


def _quantities(root: Record, world: World) -> Wrong:
    for number, row in enumerate(root.rows("quantities")):
        where, written = f"quantities[{number}]", measures.numbers(row.words("text"))
        for name in ("value", "low", "high"):
            value = row.number(name)
            if value is not None and written and not any(abs(value - one) <= 1e-9 * abs(one) for one in written):
                yield where, f"{name} {value:g}", f"the words are {row.words('text')}"
        if why := measure_fault(row, world):
            yield where, f"{row.words('measure')}: {row.words('text')}", why
        value, given = row.number("value"), row.inner("si")
        right = measures.si(value, row.words("unit")) if value is not None else None
        amount = given.number("value")
        if right is None or amount is None or given.words("unit") != right[1]:
            continue
        if all(abs(amount - each) > 0.001 * abs(each) for each in right[0]):
            yield where, f"{amount:g} {right[1]}", f"it is {right[0][0]:g} {right[1]}"


def _dates(root: Record, world: World) -> Wrong:
    told = sorted(day for row in root.rows("sources") if (day := days.iso(row.words("published"))))
    for number, row in enumerate(root.rows("dates")):
        if not row.words("first") and not row.words("last"):
            continue
        first, last = days.iso(row.words("first")), days.iso(row.words("last"))
        page = world.library.pages.get(row.words("source"))
        article = page.article if page else None
        if first is None or last is None:
            why = "both days must be given"
        else:
            record = world.facts.sources.get(row.words("source"))
            published = days.iso(record.words("published")) if record else None
            if published is None and told and told[0] <= first <= last <= told[-1] < told[0] + timedelta(365):
                published = first  # it may have the year of the story's other articles
            text = article.view.text if article else ""
            why = days.fault(row.words("text"), row.words("precision"), days.Days(first, last), published, text)
        if why:
            yield f"dates[{number}]", f"{row.words('text')}: {row.words('first')} to {row.words('last')}", why


def _evidence(root: Record, world: World) -> Wrong:
    """What a difference or an event calls itself stands in its evidence."""
    rows = [(f"differences[{n}]", v, "value") for n, d in enumerate(root.rows("differences")) for v in d.rows("values")]
    rows += [(f"events[{n}]", event, "title") for n, event in enumerate(root.rows("events"))]
    for where, record, name in rows:
        found = [world.library.at.get(row.place) for row in record.rows("evidence") if row.place]
        text = key(record.words(name))
        if not any(shown and text in key(shown.text) for shown in found):
            yield where, record.words(name), "no sentence of its evidence has these words"
