"""Where each sentence of an article comes from in the end: the last link of its chain, as far as the article says."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.evidence.origins.hearing import hear, through
from generator.evidence.origins.lexicon import is_outlet
from generator.evidence.origins.voice import Voice
from generator.evidence.origins.who import Who, outlet
from generator.model.annotation import Annotated, Attribution, Mode, Quote
from generator.model.claim import Origin
from generator.model.entity import Entity, Mention

FEWEST = 4
"""Words of a quotation below which two people may well say the same."""
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The origins of a sentence, and the words that it quotes, each with the key of the origin that says them."""

    origins: tuple[Origin, ...]
    quoted: tuple[tuple[str, str], ...] = ()


def find_origins(
    article: Annotated,
    mentions: Mapping[tuple[str, int], Sequence[Mention]],
    entities: Mapping[str, Entity],
    own: Origin,
) -> dict[int, Heard]:
    """What is heard in each sentence that says something, by its index; `own` where nobody else is."""
    said: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in article.attributions:
        said[attribution.sentence].append(attribution)
    quoted: dict[int, list[Quote]] = defaultdict(list)
    for quote in article.quotes:
        for index in range(quote.sentence, (quote.through or quote.sentence) + 1):
            quoted[index].append(quote)
    told = {m.sentence for m in article.modalities if m.mode is not Mode.ASSERTED}
    texts = [sentence.text for sentence in article.source.sentences]
    who = Who(article.source.id, mentions, entities, texts)
    found: dict[int, Heard] = {}
    for sentence in article.source.sentences:
        at = sentence.index
        voices = hear(sentence, said[at], quoted[at], told=at in told, texts=texts)
        rows: dict[str, Origin] = {}
        for voice in voices:
            origin = who.means(voice, at)
            if origin is not None:
                known = rows.get(origin.key)
                part = voice.part and (known is None or known.part)
                rows[origin.key] = replace(origin, part=part)
        linked = chained(list(rows.values()), sentence.text)
        if linked:
            who.heard.last = (at, tuple(replace(o, via=(), part=False) for o in linked))
        if sentence.says:
            origins = linked if any(not o.part for o in linked) else (own, *linked)
            found[at] = Heard(origins=origins, quoted=tuple(spoken(quoted[at], rows, who)))
    return found


def spoken(quotes: Sequence[Quote], rows: Mapping[str, Origin], who: Who) -> Iterable[tuple[str, str]]:
    """The words that a sentence quotes, each with the key of the origin that says them."""
    for quote in quotes:
        if not quote.direct or len(quote.text.split()) < FEWEST:
            continue
        key = next(iter(rows)) if len(rows) == 1 else None
        if len(rows) > 1 and quote.speaker is not None and quote.speaker_sentence is not None and quote.speaker_text:
            meant = who.entity_of(Voice(text=quote.speaker_text, sentence=quote.speaker_sentence, span=quote.speaker))
            key = meant.key if meant is not None and meant.key in rows else None
        if key is not None and rows[key].kind != "unresolved":
            yield " ".join(WORD.findall(quote.text.lower().replace("’", "'"))), key


def chained(found: Sequence[Origin], text: str) -> tuple[Origin, ...]:
    """The last links: who is heard through an outlet stands for it, and the outlet becomes a link before them."""
    outlets = [o for o in found if o.kind == "outlet"]
    others = [o for o in found if o.kind != "outlet"]
    if not others:
        return tuple(outlets)
    name = through(text)
    passed = [o.label for o in outlets if not o.part]
    if name and not any(is_same(name, o) for o in outlets):
        passed.append(name)
    if not passed:
        return tuple(found)
    linked = tuple(replace(o, via=tuple(passed)) if not o.part else o for o in others)
    return linked if any(o.via for o in linked) else tuple(found)


def is_same(name: str, origin: Origin) -> bool:
    """Whether an outlet's name and an origin are one outlet."""
    return is_outlet(name) and outlet(name).key == origin.key
