"""Gathers from the data export what a page's check asks of it, so that each question is one look-up."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.verify.data.facts import Claimed, Facts, Named, Told
from generator.verify.data.quotations import quotations
from generator.verify.data.records import LISTS, Place, Record, placed
from generator.verify.pages.edited import edited_words, given_front
from generator.verify.site.links import page_key
from generator.verify.words import fold, key

BODY = frozenset({"paragraph", "bullet", "quote"})
_NO_KIN = frozenset({"entities", "pages", "sources"})


def read_facts(root: Record) -> Facts:
    """The export, set out."""
    named = _together(_named(root))
    ids: dict[str, set[str]] = defaultdict(set)
    pages: dict[str, set[str]] = defaultdict(set)
    for item in named.values():
        ids[item.name].add(item.id)
        if item.page is not None:
            pages[item.page].update(item.keys)
    titles = {page_key(page.words("path")): fold(page.words("title")) for page in root.rows("pages")}
    for page, title in titles.items():
        pages[page].add(key(title))
    for source in root.rows("sources"):
        name, title = source.words("id"), source.words("title")
        pages[f"sources/{name}"].update(
            key(text) for text in (name, title, f"{name}: {title}", f"Article {name}") if text
        )
    kinds = [(page_key(page.words("path")), page.words("kind")) for page in root.rows("pages")]
    mentions = _mentions(root)
    claims = tuple(_claim(record) for record in root.rows("claims"))
    claims_at: dict[Place, set[int]] = defaultdict(set)
    for number, claim in enumerate(claims):
        for place in claim.places:
            claims_at[place].add(number)
    return Facts(
        root=root,
        named=named,
        ids_of_name={name: frozenset(found) for name, found in ids.items()},
        names_of_page={page: frozenset(found) for page, found in pages.items()},
        titles=titles,
        editors=frozenset(page for page, kind in kinds if kind == "editors"),
        edited=edited_words(root),
        given=given_front(root),
        risks=frozenset(page for page, kind in kinds if kind == "risk"),
        cites={page_key(page.words("path")): frozenset(places(page.rows("cites"))) for page in root.rows("pages")},
        mentions=mentions,
        told=_told(mentions),
        shown=_shown(named.values(), titles),
        evidence=_evidence(root),
        claims=claims,
        claims_at={place: frozenset(found) for place, found in claims_at.items()},
        kin=_kin(root),
        spans=_spans(root),
        quantities=_by_place(root.rows("quantities")),
        called=_called(root),
        topics=_topics(root),
        parts=_parts(root),
        kinds=dict(kinds),
        dates=_by_place(root.rows("dates")),
        speakers=_speakers(root),
        quotations=quotations(root),
        body=frozenset(_body(root)),
        kept_back=frozenset(_kept_back(root)),
        sources={source.words("id"): source for source in root.rows("sources")},
        stated=_grouped(root.rows("facts"), lambda row: key(row.words("text"))),
        register=_grouped(root.rows("register"), lambda row: page_key(row.words("page"))),
        decisions=_grouped(root.rows("decisions"), lambda row: page_key(row.words("page"))),
        abouts=_abouts(root),
        differing=_differing(root),
        labels=_labels(root),
        counts={name: len(root.rows(name)) for name in LISTS},
    )


def places(records: Iterable[Record]) -> tuple[Place, ...]:
    """The sentences that the records speak of."""
    return tuple(record.place for record in records if record.place is not None)


def _named(root: Record) -> Iterable[Named]:
    for list_name in ("entities", "policy_moves", "risks"):
        for record in root.rows(list_name):
            name = fold(record.words("name") or record.words("title"))
            page = record.words("page")
            yield Named(
                id=record.words("id"),
                name=name,
                keys=frozenset(key(text) for text in (name, *record.texts("aliases")) if key(text)),
                page=page_key(page) if page else None,
            )


def _together(items: Iterable[Named]) -> dict[str, Named]:
    """By id; what is an entity and a policy move or a risk too has the names of both."""
    found: dict[str, Named] = {}
    for new in items:
        item, known = new, found.get(new.id)
        found[item.id] = (
            item if known is None else replace(known, keys=known.keys | item.keys, page=known.page or item.page)
        )
    return found


def _claim(record: Record) -> Claimed:
    return Claimed(
        id=record.words("id"),
        text=fold(record.words("text")),
        edited=record.flag("edited"),
        places=places(record.rows("statements")),
        origins=record.whole("independent_origins") or 0,
        status=record.words("status"),
        told=tuple((row.words("label"), row.words("kind")) for row in record.rows("origins")),
    )


def _mentions(root: Record) -> dict[Place, tuple[Told, ...]]:
    found: dict[Place, list[Told]] = defaultdict(list)
    for entity in root.rows("entities"):
        for row in entity.rows("mentions"):
            if row.place is not None:
                start, end = row.stretch or (None, None)
                words, how = row.words("text"), row.words("how")
                found[row.place].append(Told(entity=entity.words("id"), start=start, end=end, text=words, how=how))
    return {place: tuple(rows) for place, rows in found.items()}


def _told(mentions: Mapping[Place, Iterable[Told]]) -> dict[str, frozenset[Place]]:
    """The sentences that name an entity, by its id."""
    found: dict[str, set[Place]] = defaultdict(set)
    for place, rows in mentions.items():
        for told in rows:
            found[told.entity].add(place)
    return {entity: frozenset(places) for entity, places in found.items()}


def _shown(items: Iterable[Named], titles: Mapping[str, str]) -> dict[str, tuple[Named, ...]]:
    """What each page shows, that which gave it its title first."""
    found: dict[str, list[Named]] = defaultdict(list)
    for item in items:
        if item.page is not None:
            found[item.page].append(item)
    title = {page: key(text) for page, text in titles.items()}
    return {
        page: tuple(sorted(rows, key=lambda item: (key(item.name) != title.get(item.page or ""), item.id)))
        for page, rows in found.items()
    }


def _evidence(root: Record) -> dict[str, frozenset[Place]]:
    """The evidence of the policy moves and risks that each page shows."""
    found: dict[str, set[Place]] = defaultdict(set)
    for row in (*root.rows("policy_moves"), *root.rows("risks")):
        if row.words("page"):
            found[page_key(row.words("page"))].update(places(row.rows("evidence")))
    return {page: frozenset(evidence) for page, evidence in found.items()}


def _kin(root: Record) -> dict[Place, frozenset[str]]:
    """For each sentence the records that it is evidence in: two sentences of one record speak of one thing.

    So do those of the policy moves, or the risks, that share a page.
    """
    found: dict[Place, set[str]] = defaultdict(set)
    for name in (*LISTS, "glossary"):
        for number, item in enumerate(root.rows(name) if name not in _NO_KIN else ()):
            page = item.words("page")
            for _, record in placed(item):
                if record.place is not None:
                    found[record.place].update({f"{name}[{number}]", f"{name} on {page}" if page else ""} - {""})
    return {place: frozenset(names) for place, names in found.items()}


def _spans(root: Record) -> dict[Place, frozenset[str]]:
    """For each sentence the stretches that the data records, as words: what a table may show alone."""
    found: dict[Place, set[str]] = defaultdict(set)
    lists = {name: value for name, value in root.items() if name not in _NO_KIN}
    for _, record in placed(lists):
        if record.place is not None:
            found[record.place].update(fold(record.words(name)) for name in ("text", "attributed_to", "speaker_text"))
    for entity in root.rows("entities"):
        for row in entity.rows("titles"):
            if row.place is not None:
                found[row.place].add(fold(row.words("text")))
    for difference in root.rows("differences"):
        for value in difference.rows("values"):
            for place in places(value.rows("evidence")):
                found[place].add(fold(value.words("value")))
    return {place: frozenset(text for text in texts if text) for place, texts in found.items()}


def _body(root: Record) -> Iterable[Place]:
    """The sentences that the data takes for statements: no titles or headings, nothing set aside or kept back."""
    for source in root.rows("sources"):
        for row in source.rows("sentences") if source.words("rights") != "link" else ():
            index = row.whole("index")
            if index is not None and row.words("block") in BODY:
                yield Place(source.words("id"), index)


def _kept_back(root: Record) -> Iterable[Place]:
    """The sentences whose words the sources' rights keep out of the data; only offsets may speak of them."""
    for source in root.rows("sources"):
        for row in source.rows("sentences") if source.words("rights") in {"used", "link"} else ():
            index = row.whole("index")
            if index is not None and row.get("text") is None:
                yield Place(source.words("id"), index)


def _grouped(records: Iterable[Record], name: Callable[[Record], str]) -> dict[str, tuple[Record, ...]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        found[name(record)].append(record)
    return {group: tuple(rows) for group, rows in found.items()}


def _by_place(records: Iterable[Record]) -> dict[Place, tuple[Record, ...]]:
    found: dict[Place, list[Record]] = defaultdict(list)
    for record in records:
        if record.place is not None:
            found[record.place].append(record)
    return {place: tuple(rows) for place, rows in found.items()}


def _called(root: Record) -> dict[Place, tuple[tuple[str, str], ...]]:
    """For each sentence the entities that it gives a title, with the title."""
    found: dict[Place, list[tuple[str, str]]] = defaultdict(list)
    for entity in root.rows("entities"):
        for row in entity.rows("titles"):
            if row.place is not None:
                found[row.place].append((entity.words("id"), fold(row.words("text"))))
    return {place: tuple(rows) for place, rows in found.items()}


def _topics(root: Record) -> dict[Place, frozenset[str]]:
    """For each sentence the topics of its claims; of one that says what is not known, that too."""
    found: dict[Place, set[str]] = defaultdict(set)
    for place in places(root.rows("unknowns")):
        found[place].add("unknown")
    for claim in root.rows("claims"):
        for row in claim.rows("statements"):
            if row.place is not None:
                found[row.place].update({topic.words("id") for topic in row.rows("topics")} | {claim.words("topic")})
    return {place: frozenset(topics - {""}) for place, topics in found.items()}


def _parts(root: Record) -> dict[tuple[str, str], frozenset[Place]]:
    """For each page of policy moves or risks, and each topic, the sentences that they list under it."""
    found: dict[tuple[str, str], set[Place]] = defaultdict(set)
    for name in ("policy_moves", "risks"):
        for row in (row for row in root.rows(name) if row.words("page")):
            page, parts = page_key(row.words("page")), row.inner("parts")
            for topic in parts:
                found[page, topic].update(places(parts.rows(topic)))
            for topic in ("risk", "divided") if name == "risks" else ("decision",):
                found[page, topic].update(places(row.rows("evidence")))
    return {name: frozenset(evidence) for name, evidence in found.items()}


def _speakers(root: Record) -> dict[Place, frozenset[str]]:
    """For each sentence the ids of those who the data says speak in it."""
    found: dict[Place, set[str]] = defaultdict(set)
    rows = [*root.rows("quotes"), *(row for claim in root.rows("claims") for row in claim.rows("statements"))]
    for row in rows:
        if row.place is not None and row.words("speaker"):
            found[row.place].add(row.words("speaker"))
    return {place: frozenset(ids) for place, ids in found.items()}


def _abouts(root: Record) -> dict[str, tuple[int, ...]]:
    """The numbers of the differences, by what they are about."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(root.rows("differences")):
        found[fold(record.words("about"))].append(number)
    return {about: tuple(numbers) for about, numbers in found.items()}


def _differing(root: Record) -> dict[str, frozenset[str]]:
    """The subjects of the differences that are about an entity, by its id."""
    found: dict[str, set[str]] = defaultdict(set)
    for record in root.rows("differences"):
        for entity in record.texts("entities"):
            found[entity].add(fold(record.words("about")))
    return {entity: frozenset(subjects) for entity, subjects in found.items()}


def _labels(root: Record) -> frozenset[str]:
    """Words that are no statements: predicates, kinds, the title."""
    found = {fold(root.words("title"))}
    found.update(fold(record.words("kind")) for record in root.rows("entities"))
    return frozenset(text for text in found if text)
