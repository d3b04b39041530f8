"""A longer name is the same body's where it adds a legal form, or stands first where both stand."""

from collections.abc import Collection, Iterable

from generator.discovery.names.body_words import content
from generator.discovery.names.forms import known
from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import cell, regions, states
from generator.discovery.names.name import Name
from generator.extraction.names.lexicon import lexicon
from generator.model.tables import words

TRADES = words(
    "dairy foods energy motors airlines airways air bank steel mining oil gas pharma media group health labs partners"
    " holdings industries systems technologies capital financial insurance brewery farms mills stores retail space"
)
"""What says of a firm's name which trade it is in: half of the articles with both need name it so first."""

SEVERAL = 3
"""So many articles that give the longer name first show by themselves that it is the same body's."""


def is_general(text: str) -> bool:
    """Whether a name has no word that tells whose body it is: every state may have an "Air Force"."""
    lex = lexicon()
    general = lex.heads | lex.forces | lex.places | lex.governments | lex.title_parts
    return all(word in general for word in content(text))


def prefixes(group: Group) -> list[str]:
    """A body's names that may begin a longer one: no letters, nothing that names another."""
    texts = [name.text for name in group.names if not name.text.isupper()] or [group.name]
    return sorted({text for text in texts if not known(text) and not is_head(text)})


def is_head(text: str) -> bool:
    """Whether a name is nothing but words for bodies."""
    return all(word.lower() in lexicon().heads for word in text.split())


def added(short: Group, long: Name) -> list[str]:
    """The words that a longer name adds to the longest of a body's names that begins it."""
    size = max(len(text.split()) for text in prefixes(short) if long.text.startswith(f"{text} "))
    return long.words[size:]


def first_in(articles: Iterable[int], short: Group, long: Name) -> int:
    """In how many articles the longer name stands before the shorter one."""
    found = 0
    for article in articles:
        begun = min((name.told[article] for name in short.names if article in name.told), default=None)
        found += begun is None or long.first[article] < begun
    return found


def named_first(both: Collection[int], short: Group, long: Name) -> bool:
    """Whether each article with both gives the longer name first, and no article has that without the shorter one."""
    return first_in(both, short, long) == len(both)


def legal_only(short: Group, long: Name) -> bool:
    """Whether a longer name adds nothing but words such as "Motor Company"."""
    more = [word.lower().strip(".,&") for word in added(short, long)]
    return bool(more) and all(not word or word in cell("suffixes") for word in more)


def is_holding(rest: Collection[str]) -> bool:
    """Whether words behind a name say its trade and that it is a firm: "Air Holdings", which no part of it is."""
    trade, *legal = [word.lower().strip(".,&") for word in rest]
    return trade in TRADES and bool(legal) and all(word in cell("suffixes") for word in legal)


def is_long_form(short: Group, long: Name) -> bool:
    """Whether a longer name is the same body's: it adds a legal form, or comes first where both stand."""
    if legal_only(short, long):
        return True
    rest = added(short, long)
    if is_holding(rest) and first_in(short.articles & long.articles, short, long):
        return True  # "Vexa Air Holdings", once, and "Vexa" ever after
    if rest[0] == "of" and len(rest) < 4:  # "Vexa Foods of Ober": where the firm sits
        return " " in short.name and not is_general(short.name) and rest[1][0].isupper()
    if any(word in states() or word in regions() for word in rest) or rest[0].lower() in (
        "of",
        "for",
        "and",
        "on",
        "&",
    ):
        return False
    if any(word.lower() in lexicon().places or word.lower() in lexicon().outlets for word in rest):
        return False
    both = short.articles & long.articles
    if len(rest) == 1 and " " in short.name and not is_general(short.name) and both and named_first(both, short, long):
        return True
    if len(rest) == 1 and len(both) >= SEVERAL and named_first(both, short, long):
        return True
    rarer = len(long.sites) / sum(len(name.sites) for name in short.names)
    if len(rest) == 1 and rarer > (1 if both else 3):
        return True
    if not both:
        return False
    earlier = first_in(both, short, long)
    share = 2 if len(rest) == 1 and rest[0].lower() in TRADES else 3
    return earlier * share >= (share - 1) * len(both) and 2 * len(both) >= len(short.articles)
