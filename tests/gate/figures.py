"""Figures on what is found in one article: numbers, dates, quotes, what is set aside, what is known of the article."""

from typing import Any

from tests.gate.annotation import UNSAID, Article, Item, stretch
from tests.gate.sheet import Sheet
from tests.gate.text import Spot, Text
from tests.gate.words import fold, name_key, unit_key

Row = dict[str, Any]


def score_article(sheet: Sheet, article: Article, source: Row, data: Row, names: dict[str, set[str]]) -> None:
    """Add the figures of one article; `names` are the keys of every entity's names."""
    text = Text(source)
    score_known(sheet, article, source)
    score_aside(sheet, article, source)
    rows = {what: [row for row in data[what] if text.in_body(row)] for what in ("quantities", "dates", "quotes")}
    score_quantities(sheet, article.id, text.spots(article.quantities), rows["quantities"])
    score_dates(sheet, article.id, text.spots(article.dates), rows["dates"])
    score_quotes(sheet, article, [row for row in rows["quotes"] if row["direct"]], names)


def score_known(sheet: Sheet, article: Article, source: Row) -> None:
    """Title, publisher and day; what the file does not say must stay unknown."""
    known = {"title": (article.title,), "publisher": article.publisher, "published": (article.published,)}
    for what, wanted in known.items():
        good = fold(source[what] or "") in [fold(one or "") for one in wanted]
        sheet[f"{what}_right"].note(good=good, what=f"{article.id}: {source[what]}")


def score_aside(sheet: Sheet, article: Article, source: Row) -> None:
    """Lines that are no story are set aside, and no others are; a dateline may be."""
    folded = [(s["block"], fold(s["text"])) for s in source["sentences"]]
    for words in article.aside:
        kept = [block for block, text in folded if text.startswith(fold(words)) and block != "boilerplate"]
        kept = [block for block in kept if block != "title"]
        sheet["aside_found"].note(good=not kept, what=f"{article.id}: {words} ({', '.join(kept)})")
    title = fold(article.title)
    for block, text in folded:
        if block == "boilerplate":
            known = any(text.startswith(fold(words)) or fold(words).startswith(text) for words in article.aside)
            dateline = len(text) < 70 and text.rstrip().endswith("-")
            sheet["aside_right"].note(good=known or dateline or text == title, what=f"{article.id}: {text[:60]}")


def score_quantities(sheet: Sheet, where: str, spots: list[Spot], rows: list[Row]) -> None:
    """Numbers with their units: those wanted are found, and none is shown that is wrong."""
    for spot in spots:
        if not spot.item.free:
            good = any(spot.meets(row) and same_quantity(row, spot.item) for row in rows)
            got = [f"{row['value']} {row['unit']}" for row in rows if spot.meets(row)]
            sheet["quantities_found"].note(good=good, what=f"{where}: {spot.item.words} -> {got}")
    for row in rows:
        if row["value"] is not None or row["low"] is not None:
            good = any(spot.meets(row) and is_no_error(row, spot.item) for spot in spots)
            sheet["quantities_right"].note(good=good, what=f"{where}: {row['text']} = {row['value']} {row['unit']}")


def is_no_error(row: Row, item: Item) -> bool:
    """A number that is shown without a unit is not whole, yet not wrong."""
    return item.free or same_quantity(row if row["unit"] else {**row, "unit": unit_of(item)[0]}, item)


def unit_of(item: Item) -> list[str]:
    return item.meaning.partition(" ")[2].split("|")


def same_quantity(row: Row, item: Item) -> bool:
    low, _, high = item.meaning.partition(" ")[0].partition("..")
    values = [row["low"], row["high"]] if high else [row["value"], row["low"], row["high"]]
    close = [
        any(v is not None and abs(v - float(want)) <= 1e-6 * abs(v) for v in values) for want in (low, high or low)
    ]
    return all(close) and unit_key(row["unit"]) in [unit_key(one) for one in unit_of(item)]


def score_dates(sheet: Sheet, where: str, spots: list[Spot], rows: list[Row]) -> None:
    """Dates are found; those that can be resolved are; what is shown as resolved is right."""
    for spot in spots:
        if spot.item.free:
            continue
        near = [row for row in rows if spot.meets(row)]
        got = [f"{row['text']} {row['first']}..{row['last']}" for row in near]
        sheet["dates_found"].note(good=bool(near), what=f"{where}: {spot.item.words}")
        if spot.item.meaning != UNSAID:
            good = any(row["first"] and inside(row, spot.item) for row in near)
            sheet["dates_resolved"].note(good=good, what=f"{where}: {spot.item.words} -> {got}")
    for row in rows:
        near_spots = [spot for spot in spots if spot.meets(row)]
        if row["first"] and not any(spot.item.free for spot in near_spots):
            good = any(inside(row, spot.item) for spot in near_spots)
            sheet["dates_right"].note(good=good, what=f"{where}: {row['text']} {row['first']}..{row['last']}")


def inside(row: Row, item: Item) -> bool:
    if item.meaning == UNSAID:
        return False
    first, last = stretch(item.meaning)
    return bool(first <= row["first"] and (row["last"] or row["first"]) <= last)


def score_quotes(sheet: Sheet, article: Article, rows: list[Row], names: dict[str, set[str]]) -> None:
    """Quotations are found, with who spoke; none is given to somebody else, and none is made up."""
    used: set[int] = set()
    for item in article.quotes:
        number = next((n for n, row in enumerate(rows) if fold(item.words) in fold(row["text"])), None)
        sheet["quotes_found"].note(good=number is not None, what=f"{article.id}: {item.words}")
        if number is None:
            continue
        used.add(number)
        row = rows[number]
        given = row["speaker"] or row["speaker_text"]
        if item.meaning != UNSAID:
            sheet["speakers_given"].note(good=bool(given), what=f"{article.id}: {item.words}")
        if given:
            right = any(is_speaker(row, name, names) for name in item.meaning.split("|"))
            sheet["speakers_right"].note(good=right, what=f"{article.id}: {item.words} -> {given}")
    for number, row in enumerate(rows):
        sheet["quotes_right"].note(good=number in used, what=f"{article.id}: {row['text'][:60]}")


def is_speaker(row: Row, name: str, names: dict[str, set[str]]) -> bool:
    """Whether the speaker is the one of that name: the entity by any of its full names, else the words."""
    key, said = name_key(name), name_key(row["speaker_text"] or "")
    if row["speaker"]:
        mine = names.get(row["speaker"], set())
        return key in mine or any(key in one.split() or set(key.split()) <= set(one.split()) for one in mine)
    return bool(said) and (key in said or said in key or said == key.split()[-1])
