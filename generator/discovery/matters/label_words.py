"""Which words a label may hold, begin and end with; small words alone decide."""

from generator.discovery.matters.titles import title_words
from generator.extraction.attribution.lexicon import words as words_of_speech
from generator.extraction.matters.lexicon import lists, verbs
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line
from generator.model.tables import word_set

LONGEST = 14
"""Tokens of a label."""
SUBJECT = 9
"""Tokens of a subject."""
BEFORE, AFTER, PREPOSITIONAL = 4, 4, 6
"""Tokens between a finite verb and its harm; of a phrase before its noun; of what a preposition adds."""
FINITE = frozenset(
    {"cannot", "is", "are", "has", "have", "was", "were", "could", "may", "might", "would", "will", "can"}
)
ADDING = frozenset(
    {"of", "in", "on", "to", "for", "against", "between", "with", "by", "over", "from", "at", "through", "across"}
)
SAYING = frozenset({"said", "says", "say", "that", "saying", "think", "believe", "know", "see", "mean", "means"})
OPEN = frozenset(
    {
        "",
        ",",
        ";",
        ":",
        "“",
        "”",
        '"',
        "-",
        "—",
        "–",
        "if",
        "unless",
        "but",
        "because",
        "as",
        "while",
        "when",
        "since",
        "though",
        "although",
        "whereas",
    }
)
"""What may stand before a subject."""
BESIDE = frozenset({"still", "also", "now", "already", "even", "then", "just"})
"""Small adverbs between a subject and its verb."""
ADJECTIVES = tuple(sorted(word_set(__file__, "label_words.yml", "adjectives")))
"""Endings of words that name nothing unless a noun follows."""
HARD = word_set(__file__, "label_words.yml", "hard")
"""Participles that look like nouns."""
VERBS = word_set(__file__, "label_words.yml", "verbs")
"""Harms that are no noun before what follows them."""
NO_PART = word_set(__file__, "label_words.yml", "no_part")
"""Words that are in no noun phrase."""
BRINGING = word_set(__file__, "label_words.yml", "bringing")
"""Verbs with which no label begins: the harm that they bring is its name."""
FRONTED = ("onal", "cial", "tical", "nual", "ical", "ive", "ous", "ory", "ic")
"""Endings of adjectives that stand before a noun."""
OBJECTS = frozenset({"them", "him", "her", "it", "me", "you", "themselves", "himself", "itself", "others", "both"})
"""Pronouns that tell nothing at the end of a label."""
PARTICIPLES = ("ed", "ing")
LEADING = frozenset({"the", "a", "an", "any", "its", "their", "his", "her", "our", "this", "these", "those", "such"})


def is_content(cut: Line, at: int) -> bool:
    """Whether a token can be part of a noun phrase."""
    word = cut.lowers[at]
    s = small()
    return word[:1].isalpha() and word not in s.empty and word not in s.finite and word not in NO_PART


def starts(cut: Line, at: int) -> bool:
    """Whether a token may begin a label."""
    word = cut.lowers[at]
    if word in ("new", "further", "more", "no", "some"):
        return True
    return word[:1].isalnum() and word not in small().empty and word not in verbs_before() and not is_adverb(word)


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb by its ending: "hardly", but not "supply"."""
    return word.endswith("ly") and word not in words_of_speech("not_adverbs")


def trimmed(cut: Line, first: int, end: int) -> int:
    """The end of a stretch without small words and signs that hang there."""
    words, s = cut.lowers, small()
    while (
        end > first
        and not closes_verb(cut, end - 1)
        and (
            words[end - 1] in s.dangling
            or words[end - 1] in NO_PART
            or words[end - 1] in s.empty
            or (not words[end - 1][:1].isalnum() and words[end - 1] != "%")
        )
    ):
        end -= 1
    return end


def closes_verb(cut: Line, at: int) -> bool:
    """Whether a small word belongs to the verb before it: "was called off", "could come back"."""
    words, known = cut.lowers, title_words()
    verb = at > 1 and (words[at - 1].endswith("ed") or words[at - 1] in known.past)
    coming = at > 1 and (words[at - 2] in small().modals or words[at - 2] == "to")
    bound = at > 1 and (words[at] in ("away", "apart") or words[at - 1] in ("go", "goes"))
    return words[at] in known.closing and ((verb and words[at - 2] in small().be) or coming or bound)


def is_verb_of_saying(cut: Line, at: int) -> bool:
    """Whether "that" after a word begins what somebody says or fears."""
    word, t = cut.lowers[at], telling()
    said = word in lists().sayers or word in SAYING or word in t.fears or word in t.judging
    return said or word.endswith("ed")


def verbs_before() -> frozenset[str]:
    """Verbs that bring a harm or hold it off; they are no part of its phrase."""
    t = telling()
    return t.causes | t.avert | t.fear_verbs | t.judging | t.modals


def is_noun_like(word: str) -> bool:
    """Whether a word's ending is a noun's."""
    return word.endswith(
        ("ion", "ions", "ment", "ness", "ity", "ence", "ance", "age", "ages", "flooding", "ship", "cy")
    )


def is_between_adjectives(cut: Line, at: int) -> bool:
    """Whether "and" joins two adjectives of one noun: "congressional and executive power"."""
    return cut.lowers[at] == "and" and cut.lowers[at - 1].endswith(FRONTED) and is_content(cut, at + 1)


def complement(cut: Line, first: int, limit: int) -> int:
    """The end of what follows a verb, up to a limit; what does not fit is left out from its preposition on."""
    words = cut.lowers
    if words[first] in small().clause_openers:
        return first
    end = min(ahead(cut, first, LONGEST, finite=True), len(cut))
    for at in range(first, end):
        joins = words[at] in ("and", "or") and not (is_between_adjectives(cut, at) or words[at - 1] == "-")
        if joins or words[at] in ("as", "that", "who", "because") or words[at] in SAYING:
            end = at
            break
    while end > limit:
        fit = [n for n in range(first, end) if words[n] in ADDING or words[n] in small().prepositions]
        if not fit:
            return end
        end = fit[-1]
    return trimmed(cut, first, end)


def is_base(cut: Line, at: int) -> bool:
    """Whether a word is a verb in its bare form, of which "those who" are left out: "those who | refuse are fined"."""
    return any(row.form == "base" for row in verbs().get(cut.lowers[at], ()))
