"""Words between names: whether they leave a subject with its verb, a verb with its object, a title with its name."""

import re

from generator.evidence.related.lexicon import small

WORD = re.compile(r"[\w$€£%.,’'-]+|[^\w\s]")
BRACKET = re.compile(r"\s*\([^()]{1,40}\)")
STOP = re.compile(r"[;:()“”\"?!—]")
ADJECTIVE = re.compile(
    r"[a-z]+(?:ed|al|ous|ive|ic|an|ern|ful|less|ish|ary|ant|ent|ing)\Z|[\w]+-[\w-]+\Z|[\d$€£][\w.,%]*\Z"
)
WHEN = (
    r" (?:(?:on|by|in|late|early|earlier|last|this|later) ){0,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today"
    r"|week|yesterday|tonight|month|year|january|february|march|april|june|july|august|september|october|november"
    r"|december)\b"
    r"(?: (?:morning|afternoon|evening|night|\d{1,2}|\d{4})\b)*"
)
TIME = re.compile(
    rf",{WHEN},(?=\s|\Z)|{WHEN}(?=\s|\Z)|, (?:for (?:its|his|her|their) part|meanwhile|however|too|in turn),",
    re.IGNORECASE,
)
"""Words that say when, between a subject and its verb."""
MOST_WORDS = 4
"""Words of a phrase before a name, with its article, at most: "the blue dye Velm"."""
LONGEST = 90
"""Characters of an apposition between a subject and its verb."""


def first_words(after: str) -> list[str]:
    """The first words after a name, in small letters, as far as no mark ends them."""
    words = []
    for word in WORD.findall(after[:60])[:4]:
        words.append(word.strip(",.").lower() or word)
        if word[-1] in ",.":
            break
    return words


def is_title(word: str) -> bool:
    """Whether a word before a name belongs to it: a capitalised title, an article."""
    plain = word.strip("“\"'(")
    if plain.lower() in small("prepositions") or plain.lower() in small("causatives") or word.endswith((",", ".", ";")):
        return plain in ("Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Sen.", "Rep.", "Gov.", "U.S.", "Lt.", "Col.")
    return plain in ("the", "a", "an", "The", "president", "leader", "minister", "secretary") or (
        plain[:1].isupper() and plain not in ("And", "But", "As", "If", "When", "While", "After", "Before", "Since")
    )


def is_short_of_verb(gap: str) -> bool:
    """Whether only auxiliaries, adverbs, or an apposition stand between a subject and its verb."""
    bracket = BRACKET.match(gap)
    gap = gap[bracket.end() :] if bracket else gap
    if STOP.search(gap):
        return False
    gap = TIME.sub("", gap)
    if gap.startswith(",") and gap.count(",") > 1 and len(gap) <= LONGEST:
        inner, _, gap = gap[1:].rpartition(",")
        if " said" in inner or " and " in inner:
            return False
    words = gap.lower().split()
    if words and words[0] in ("'s", "’s") and not small("own_nouns").isdisjoint(words[1:3]):
        words = words[2 if words[1] in small("own_nouns") else 3 :]
    if words and words[0].strip(",") in small("acting_nouns"):
        words = words[1:]
    if words and words[-1] in ("who", "which", "that"):
        return len(words) == 1 or words[0] == ","
    if words and words[0] in ("who", "which", "that", ","):
        words = words[1:]
        if words and words[0] in ("who", "which"):
            words = words[1:]
    return all(word in small("auxiliaries") or word in small("adverbs") or word.endswith("ly") for word in words)


def is_before_object(gap: str) -> bool:
    """Whether only determiners, numbers and adjectives, or one noun as a title, stand between a verb and its object."""
    words = gap.split()
    if len(words) > 6 or STOP.search(gap) or "," in gap.rstrip(", "):
        return False
    if words and words[-1].endswith(",") and words[0] in ("the", "its", "their"):  # "the regional capital, Ober"
        words[-1] = words[-1][:-1]
    if words and is_noun_before_name(words[-1]):
        words.pop()
    if words and words[0] in ("the", "a", "an") and len(words) <= MOST_WORDS and all(map(is_plain, words[1:])):
        return True
    return all(
        word.lower() in small("before") or ADJECTIVE.match(word) or (word[0].isupper() and word.isalpha())
        for word in words
    )


def is_plain(word: str) -> bool:
    """Whether a word can stand within a phrase before a name: it leads to no other."""
    other = ("prepositions", "unreal", "after", "causatives", "auxiliaries")
    return word.isalpha() and word.islower() and not any(word in small(name) for name in other)


def is_noun_before_name(word: str) -> bool:
    """Whether a word can say what the name after it is: "the lender Ober Bank"."""
    free = not any(word in small(name) for name in ("prepositions", "unreal", "after", "causatives", "auxiliaries"))
    return free and word.isalpha() and word.islower() and not word.endswith("s") and len(word) > 3


def singular(word: str) -> str:
    """A noun without the ending of its plural."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
