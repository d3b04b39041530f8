"""Two stories of our own: a river town that bans and reopens, and two states at war over a strait."""

from generator.extraction.matters.find import find_signals
from generator.model.annotation import Annotated
from generator.model.source import Block, Sentence, Source

RIVER = {
    "bell": [
        "Council bans night fishing on the Orlo",
        "The Norland council banned night fishing on the Orlo on Monday.",
        "The council said that a shortage of pike was the reason.",
        "Anglers fear a collapse of the smokehouse trade.",
        "In March the council had closed two markets in the old town.",
    ],
    "crier": [
        "Night fishing on the Orlo is banned",
        "Night fishing on the Orlo was banned by the Norland council.",
        "The mayor has proposed a plan that would move the fish market to the quay.",
        "Smokehouses warn that their trade could collapse.",
        "However, officials called such fears exaggerated.",
    ],
    "dispatch": [
        "Norland's ban on night fishing divides the Orlo",
        "The decision to ban night fishing on the Orlo came after a count of pike.",
        "A court in Esk rejected the smokehouses' complaint about the market.",
        "The ban could lead to a shortage of smoked pike.",
        "The sun set over the river at eight.",
    ],
}
STRAIT = {
    "gull": [
        "Marlia lets Tressa use its long guns",
        "President Ina Vole has allowed Tressa to use long guns against targets across the strait.",
        "Vole had resisted calls to let Tressa use the long guns, fearing escalation.",
        "Diplomats warn of retaliation by Korvo.",
    ],
    "heron": [
        "Long guns may now fire across the strait",
        "Marlia has authorized Tressa to use its long guns against Korvo.",
        "The decision to ease the limits on long guns is a risk of escalation, they say.",
        "Korvo revised its war code in May.",
        "Critics say that the guns may come too late to hold the strait.",
    ],
    "tern": [
        "Korvo threatens reprisals",
        "Korvo's envoy warned of retaliation after Marlia allowed Tressa to fire the long guns.",
        "Marlia has also taken steps, including approving the use of sea mines.",
        "The envoy reduced the risk of escalation by staying in town.",
    ],
}


def story(texts: dict[str, list[str]]) -> list[Annotated]:
    """The articles, sorted by id: the first line of each is its title."""
    found = []
    for name, lines in sorted(texts.items()):
        sentences = tuple(
            Sentence(
                id=f"s{n}",
                source=name,
                index=n,
                block=Block.PARAGRAPH if n else Block.TITLE,
                paragraph=n,
                text=text,
                start=0,
                end=len(text),
            )
            for n, text in enumerate(lines)
        )
        source = Source(id=name, path=f"seeds/{name}.txt", sha256="", length=0, sentences=sentences)
        found.append(Annotated(source=source, signals=find_signals(source)))
    return found
