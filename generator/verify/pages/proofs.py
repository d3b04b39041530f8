"""Each proof works out again what the briefing says in words of its own; an empty answer means that it is right."""

import re
from collections.abc import Collection

from generator.verify import days
from generator.verify.articles.article import Article
from generator.verify.data.differences import rules
from generator.verify.data.records import Record
from generator.verify.measures import converts, measures
from generator.verify.pages.counts import shared_claims
from generator.verify.pages.quotes import KIND as QUOTES
from generator.verify.words import fold, key, listed
from generator.verify.world import Spot

_FIELDS = {"address": "url", "date": "published"}
_KNOWABLE = frozenset({"title", "publisher", "author", "date", "address"})


def referent(match: re.Match[str], spot: Spot) -> str:
    """A name in brackets is that of an entity, and the data says that the words just before it speak of it."""
    named = spot.world.named(match[1]) or spot.world.named(re.sub(r"\Athe ", "The ", match[1]))
    if not named:
        return f"nothing in the data is named {match[1]}"
    if not spot.cites:
        return "it stands beside no cited sentence"
    ids = {item.id for item in named}
    told = [told for told in spot.world.facts.mentions.get(spot.cites[0], ()) if told.entity in ids]
    spots = {begin + spot.at for begin in _begins(spot)}
    ends = spots | {at - 1 for at in spots}
    if any(one.start in spots or one.end in ends for one in told):
        return ""
    return f"the data records no mention of {match[1]} in these words"


def _begins(spot: Spot) -> tuple[int, ...]:
    """Where the words before it can begin in the cited sentence; a cell may show a stretch of it."""
    shown = spot.world.library.at.get(spot.cites[0])
    pattern = rf"(?<!\w){re.escape(spot.words)}(?!\w)"
    found = re.finditer(pattern, shown.text) if shown and spot.words else ()
    return tuple(match.start() for match in found) or (0,)


def conversion(match: re.Match[str], spot: Spot) -> str:
    """A quantity in the words beside it or, without words, in the sentence cited, gives these in another unit."""
    shown = tuple(measures(match[1]))
    texts = [spot.words] if spot.words.strip() else list(spot.sentences)
    written = tuple(measure for text in texts for measure in measures(text))
    if not shown:
        return "its unit is not known here"
    if not written:
        return "no quantity stands beside it"
    wrong = [one for one in shown if not any(converts(one, other) for other in written)]
    return f"{wrong[0].number} {wrong[0].unit} is not what {written[0].number} {written[0].unit} is" if wrong else ""


def verbatim(match: re.Match[str], spot: Spot) -> str:
    """These words stand in a cited sentence, or name someone who the data says speaks or is named there."""
    return "" if _stands(match[1], spot) else name(match, spot)


def quoted(match: re.Match[str], spot: Spot) -> str:
    """These words stand in a cited sentence."""
    return "" if _stands(match[1], spot) else "the cited sentence does not say so"


def _stands(words: str, spot: Spot) -> bool:
    pattern = re.compile(rf"(?<!\w){re.escape(fold(words).casefold())}(?!\w)")
    return any(pattern.search(text.casefold()) for text in spot.sentences)


def name(match: re.Match[str] | None, spot: Spot) -> str:
    """A name is that of something in the data that the cited sentences name or that speaks in them."""
    words = match[1] if match else ""
    ids = {item.id for item in spot.world.named(words)}
    if not ids:
        return f"nothing is named {words}"
    facts = spot.world.facts
    for place in spot.cites or spot.around:
        here = {told.entity for told in facts.mentions.get(place, ())} | facts.speakers.get(place, frozenset())
        if ids & here:
            return ""
    return f"the cited sentences do not name {words}"


def also_called(match: re.Match[str], spot: Spot) -> str:
    """Other names of what the page shows."""
    known = frozenset().union(*(item.keys for item in spot.world.shown_on(spot.page)))
    strange = _unknown(match[1], known)
    return f"{listed(strange)} is no name of it" if strange else ""


def also_here(match: re.Match[str], spot: Spot) -> str:
    """Names of what shares the page."""
    known = {key(item.name) for item in spot.world.shown_on(spot.page)}
    strange = _unknown(match[1], known)
    return f"{listed(strange)} is not shown here" if strange else ""


def _unknown(names: str, known: Collection[str]) -> list[str]:
    """Those of a list of names that are not known; a name may hold a comma: "Cole Ward, Jr."."""
    parts, strange = names.split(", "), []
    while parts:
        ends = (end for end in range(len(parts), 0, -1) if key(", ".join(parts[:end])) in known)
        end = next(ends, 0)
        strange += [] if end else parts[:1]
        parts = parts[end or 1 :]
    return strange


def status(match: re.Match[str], spot: Spot) -> str:
    """The data gives the claim this standing, which is itself held against its sources and origins."""
    wanted = match[1].casefold().replace(" ", "-")
    claims = spot.world.facts.claims
    given = {claims[number].status for number in shared_claims(spot, spot.cites or spot.around)}
    return "" if wanted in given else f"the claim's standing is {listed(given) or 'not known'}"


def silence(_: re.Match[str], spot: Spot) -> str:
    """In a source's column: neither the row's citations nor a claim that they make up come from that source.

    Nor does it say anything that is evidence of, or names, what the row is about.
    """
    source, facts = spot.column, spot.world.facts
    if source not in spot.world.library.sources:
        return "it stands in no source's column"
    shared = shared_claims(spot, spot.around)
    claims = frozenset(n for n in shared if set(facts.claims[n].places) == set(spot.around)) or shared
    claims = claims or frozenset(n for at in spot.around for n in facts.claims_at.get(at, ()))
    if spot.row_about:
        claims = frozenset()
    places = {place for number in claims for place in facts.claims[number].places} | set(spot.around)
    places |= {place for page in spot.row_about for place in spot.world.statements_of(page)}
    said = sorted(place for place in places if place.source == source)
    return f"{source} does say it, in {said[0].sentence}" if said else ""


def edited(_: re.Match[str], spot: Spot) -> str:
    """The data says that an editor reworded the claim, in these words."""
    claims = [spot.world.facts.claims[number] for number in shared_claims(spot, spot.cites)]
    good = any(claim.edited and claim.text == spot.words for claim in claims)
    return "" if good else "no claim was edited to these words"


def set_aside(_: re.Match[str], spot: Spot) -> str:
    """It stands beside a sentence on its source's page that the data knows as boilerplate."""
    if spot.sentence is None:
        return "only a sentence on its source's page is set aside"
    source = spot.world.facts.sources.get(spot.sentence.source, Record())
    for row in source.rows("sentences"):
        if row.whole("index") == spot.sentence.sentence:
            return "" if row.words("block") == "boilerplate" else "the data takes the sentence for content"
    return "the data does not know the sentence"


def _articles(spot: Spot) -> tuple[Article, ...]:
    pages = [spot.world.library.pages[source] for source in spot.sources]
    return tuple(page.article for page in pages if page.article)


def file(match: re.Match[str], spot: Spot) -> str:
    """The file that the source was read from."""
    return "" if any(article.path == match[1] for article in _articles(spot)) else "it is read from another file"


def publication(match: re.Match[str], spot: Spot) -> str:
    """The article's own date; one that the editors estimated is called an estimate, and no other is."""
    found, estimate = days.parse(match[2]), bool(match[1] or match[3])
    for source in spot.sources:
        record = spot.world.facts.sources.get(source)
        given = days.iso(record.words("published")) if record else None
        if given is not None and found == (given, given):
            article = spot.world.library.pages[source].article
            estimated = article is not None and "estimated" in article.meta
            return "" if estimated == estimate else "only an estimate is called one"
    return "it is not the article's date"


def newest(match: re.Match[str], spot: Spot) -> str:
    """The last day of any source; an estimate where the sources of that day are one."""
    found, estimate = days.parse(match[2]), bool(match[1] or match[3])
    dated = {name: day for name, row in spot.world.facts.sources.items() if (day := days.iso(row.words("published")))}
    last = max(dated.values(), default=None)
    if last is None or found != (last, last):
        return "it is not the day of the newest source"
    marked = {spot.world.facts.sources[name].flag("published_estimated") for name, day in dated.items() if day == last}
    return "" if estimate in marked else "only an estimate is called one"


def doubted(match: re.Match[str], spot: Spot) -> str:
    """The article's text bears this day, and the data takes none for the article's own."""
    found = days.parse(match[1])
    if found is None or found.first != found.last:
        return "it is no day"
    records = [spot.world.facts.sources.get(source) for source in spot.sources]
    if any(record and record.words("published") for record in records):
        return "the data takes a day for the article's own"
    borne = any(days.written(found.first, article.view.text) for article in _articles(spot))
    return "" if borne else "the article bears no such day"


def credit(match: re.Match[str], spot: Spot) -> str:
    """The publisher or author that the data gives, itself held against the article."""
    records = [spot.world.facts.sources[source] for source in spot.sources if source in spot.world.facts.sources]
    known = {fold(record.words(name)) for record in records for name in ("publisher", "author", "title", "url")}
    return "" if match[1] in known else "the article says nothing of the kind"


def unknown(match: re.Match[str], spot: Spot) -> str:
    """No source has any of these."""
    words = [fold(word) for word in re.split(r", | and ", match[1])]
    sources = spot.world.facts.sources.values()
    given = [word for word in words if any(record.get(_FIELDS.get(word, word)) for record in sources)]
    if given:
        return f"{listed(given)} is known of a source"
    strange = [word for word in words if word not in _KNOWABLE]
    return f"{listed(strange)} is nothing that is known of an article" if strange else ""


def all_estimated(_: re.Match[str], spot: Spot) -> str:
    """Every source's date is an estimate."""
    articles = [page.article for page in spot.world.library.pages.values()]
    good = all(article and "estimated" in article.meta for article in articles)
    return "" if good else "not every source's date is an estimate"


def day(match: re.Match[str] | None, spot: Spot) -> str:
    """The date is what the data resolved in a cited sentence; the data's check holds it against the words."""
    found = days.parse(match[1]) if match else None
    if found is None:
        return "it is no date"
    for row in (row for place in (spot.cites or spot.around) for row in spot.world.facts.dates.get(place, ())):
        first, last = days.iso(row.words("first")), days.iso(row.words("last"))
        season = row.words("precision") == "season"
        if first and last and ((first, last) == found or (season and found.first <= first and last <= found.last)):
            return ""
    return "no date in the cited sentences was resolved to it"


def resolved(match: re.Match[str], spot: Spot) -> str:
    """These words date a cited sentence, and the data resolved just them to this date, or to none.

    What is said of a quotation of several sentences stands after the last of them.
    """
    quotation = spot.world.facts.kinds.get(spot.page) == QUOTES
    cited = spot.around if quotation or not spot.cites else spot.cites
    if match[2] == "day not known":
        rows = [row for place in cited for row in spot.world.facts.dates.get(place, ())]
        told = any(fold(row.words("text") or "") == fold(match[1]) and not row.words("first") for row in rows)
        return "" if told else "no such words in the cited sentences are of a day that is not known"
    found = days.parse(match[2])
    for row in (row for place in cited for row in spot.world.facts.dates.get(place, ())):
        first, last = days.iso(row.words("first")), days.iso(row.words("last"))
        if fold(row.words("text") or "") == fold(match[1]) and found and first and last:
            season = row.words("precision") == "season"
            if (first, last) == found or (season and found.first <= first and last <= found.last):
                return ""
    return "no such words in the cited sentences were resolved to it"


def undated(_: re.Match[str], spot: Spot) -> str:
    """A cited sentence has no date, or one that was not resolved."""
    rows = [spot.world.facts.dates.get(place, ()) for place in (spot.cites or spot.around)]
    good = any(not found or any(not row.words("first") for row in found) for found in rows)
    return "" if good else "its date is known"


def rule(match: re.Match[str], spot: Spot) -> str:
    """The words are a rule, and the one that the data has for the difference under whose subject they stand.

    Under a heading that an editor gave it is the rule of any.
    """
    if fold(match[1]) not in rules():
        return "it is no rule of a difference"
    records = spot.world.facts.root.rows("differences")
    every = range(len(records)) if spot.under else ()
    mine = [records[number] for number in spot.world.facts.abouts.get(spot.under, every)]
    good = any(fold(f"{one.words('type')}: {one.words('rule')}") == fold(match[1]) for one in mine)
    return "" if good else "the data has another rule for this difference"
