"""What a name's own words say of its kind: its first word, its last, and the one before "of"."""

import re
from functools import lru_cache

from generator.extraction.names.lexicon import lexicon
from generator.extraction.names.parts import bare, is_field
from generator.model.kind import Kind
from generator.model.tables import words

FOR = re.compile(r" (?:of|for|on|[Aa]gainst|[Ww]ithout) ")
"""What stands between a word for a body and what it is for."""
LEGAL_FORMS = words(
    "AB ASA Oy Oyj BV B.V. N.V. NV S.A. S.p.A. KK K.K K.K. KGaA SARL SAS Pty Pte Bhd PJSC JSC OOO OAO LP SE AS A/S"
)
"""Legal forms of other languages, that in small letters are other words."""


@lru_cache(maxsize=1 << 16)
def inside(text: str) -> tuple[Kind, str] | None:
    """What the name's own first and last word say."""
    lex = lexicon()
    first, last = bare(text.split(" ", 1)[0]), bare(text.rsplit(" ", 1)[-1])
    if " " in text:
        if first in lex.event_starts or last in lex.events:
            return Kind.EVENT, f"its {'first' if first in lex.event_starts else 'last'} word"
        if last in lex.documents:
            return Kind.DOCUMENT, "its last word"
        begun = FOR.split(text, maxsplit=1)[0]
        lead = begun.rsplit(" ", 1)[-1].lower() if begun != text else ""
        if lead in lex.heads or lead in lex.governments or lead in lex.gatherings or " & " in text:
            return Kind.ORGANISATION, "the words of it"
        if text.rsplit(" ", 1)[-1].strip(",") in LEGAL_FORMS:
            return Kind.ORGANISATION, "its last word"
        if last == "administration" and is_field(bare(text.rsplit(" ", 2)[-2])):
            return Kind.ORGANISATION, "its last word"
        if last in lex.governments:
            return Kind.GOVERNMENT, "its last word"
        if last in lex.forces:
            return Kind.FORCE, "its last word"
        if last in lex.places or (first in lex.place_starts and (last not in lex.heads or last in lex.place_words)):
            return Kind.PLACE, "a word of it"
        if last in lex.heads or last in lex.firms or last in lex.outlets:
            return Kind.ORGANISATION, "its last word"
        if first in lex.body_starts:
            return Kind.ORGANISATION, "its first word"
        if lead in lex.places:
            return Kind.PLACE, "a word of it"
    return None
