"""A pronoun or an office stands for a person only where no other can be meant; otherwise nobody is named."""

import re

from generator.extraction.quotes.around import Around, Heard, Place
from generator.extraction.quotes.marks import Stretch
from generator.extraction.quotes.names import CLAUSE, opening, phrase_after, subject_before
from generator.extraction.quotes.people import HE, SHE, People, Person
from generator.extraction.quotes.phrases import Phrase, capital, person
from generator.extraction.quotes.speakers import finite
from generator.extraction.quotes.subjects import one_person, several, speaking
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either

UNNAMED = frozenset({HE, SHE, "it", "they", "i", "we", "you"})
JOINTS = frozenset({"and", "but", ",", "as", "while"})
AGED = re.compile(r"the \d{1,2}-year-old\b")
PLACED = 3
"""Words of a place's name, at most."""
KIN = {
    HE: frozenset({"father", "son", "brother", "husband", "uncle", "nephew", "grandfather", "grandson", "boyfriend"}),
    SHE: frozenset({"mother", "daughter", "sister", "wife", "aunt", "niece", "grandmother", "girlfriend"}),
}
"""Whom only one of the two pronouns can mean."""
BACK, PARAGRAPHS, NEAR = 6, 3, 3
"""Sentences and paragraphs looked back through for whom a pronoun means, and sentences for "it"."""


def resolve(around: Around, found: tuple[Stretch, ...], heard: list[Heard], words: Words) -> None:
    """Puts the person in the place of a pronoun or an office, where it is certain who that is."""
    referring: Referring | None = None
    for n in range(len(found)):
        speaker = heard[n].speaker
        if speaker is None:
            continue
        low = around.words(speaker).lower()
        office = _office(low, words)
        body = not office and _body(around.words(speaker), words)
        aged = not office and not body and AGED.match(low) is not None
        if low not in UNNAMED and not office and not body and not aged:
            continue
        referring = referring or Referring(around, words)
        spoke = {found[m].pieces[-1][0]: heard[m].speaker for m in range(max(0, n - BACK), n)}
        meant: Place | None
        if office:
            meant = referring.people.holder(office, speaker[0]) or speaker
        elif aged:
            meant = referring.someone(speaker) or speaker
        elif body:
            meant = referring.noun(speaker, low.rsplit(" ", 1)[-1])
        elif low in (HE, SHE):
            meant = referring.antecedent(speaker, low, spoke)
        else:
            meant = (referring.body(speaker) or referring.written(speaker)) if low == "it" else None
            meant = (referring.acting(speaker) or referring.several(speaker)) if low == "they" else meant
        heard[n] = Heard(heard[n].direct, meant)


def _office(low: str, words: Words) -> str:
    """The office in "the minister"; an empty text where the words are none."""
    parts = low.split()
    return parts[-1] if 2 <= len(parts) <= 3 and parts[0] == "the" and parts[-1] in words.titles else ""


def _body(text: str, words: Words) -> bool:
    """Whether words are "the company" and the like; with a place before the noun, "the New York airline"."""
    the, *place, noun = text.split() if " " in text else ("", "")
    named = all(word[:1].isupper() for word in place) and len(place) <= PLACED
    return the.lower() == "the" and noun in words.companies and (not place or (named and noun in words.firms))


class Referring:
    """Finds whom a pronoun means; nothing but the sentences before it is used."""

    def __init__(self, around: Around, words: Words) -> None:
        self.around, self.words, self.people = around, words, People(around, words)

    def someone(self, speaker: Place) -> Place | None:
        """The one person whom the sentence before tells of: "the 44-year-old pilot" is nobody else."""
        at, _ = speaker
        back = next((n for n in range(at - 1, max(-1, at - NEAR), -1) if not self.around.bare(n)), None)
        if back is None or not self._close(back, at):
            return None
        line = self.around.line(back)
        first = opening(line, 0, self.words)
        return self.around.place(back, first) if first and person(line, first, self.words) else None

    def body(self, speaker: Place) -> Place | None:
        """The body that "it" means in a sentence that is its speech: "Velora said … what it called “…”"."""
        at, span = speaker
        line = self.around.line(at)
        first = opening(line, 0, self.words)
        place = self.around.place(at, first)
        if first is None or place is None or place[1].end >= span.start:
            return None
        verb = first[1]
        if line.lowers[verb] == "," and line.lowers[verb + 1] in {"which", "whose"}:
            verb = next((n + 1 for n in range(verb + 1, verb + CLAUSE) if line.lowers[n] == ","), verb)
        if line.lowers[verb] not in self.words.verbs:
            return None
        return None if person(line, first, self.words) or line.lowers[first[0]] in self.words.pronouns else place

    def noun(self, speaker: Place, noun: str) -> Place:
        """Whom "the court" or "the company" means; the phrase itself where that is not plain."""
        return self.named(speaker, noun) or self.company(speaker, noun) or speaker

    def named(self, speaker: Place, noun: str) -> Place | None:
        """The body named last whose name ends in the noun: "the court" after "the High Court"."""
        start, span = speaker
        sentences = self.around.source.sentences
        for at in range(start, max(-1, start - BACK), -1):
            if not sentences[at].says:
                return None
            line = self.around.line(at)
            for n in reversed(line.places(frozenset({noun}))):
                if line.starts[n] < (span.start if at == start else len(line.text)) and capital(line, n):
                    first = n
                    while first and (capital(line, first - 1) or line.words[first - 1] in {"’s", "'s"}):
                        first -= 1
                    if first < n:
                        return self.around.place(at, (first, n + 1))
        return None

    def company(self, speaker: Place, noun: str) -> Place | None:
        """The firm that "the company" means: the subject of the clause before, or of the sentence before."""
        start, span = speaker
        if noun not in self.words.firms:
            return None
        before = self.around.line(start).lowers[self.around.token(start, span.start) - 1]
        back = next((n for n in range(start - 1, max(-1, start - NEAR), -1) if not self.around.bare(n)), None)
        for at in (start if before in JOINTS else None, back):
            place = self._firm(at, span.start if at == start else None) if at is not None else None
            if place and self._close(place[0], start):
                return place
        return None

    def _firm(self, at: int, end: int | None) -> Place | None:
        """The body that sentence `at` is about, where its name ends before the character `end`."""
        line, words = self.around.line(at), self.words
        first = opening(line, 0, words)
        place = self.around.place(at, first)
        if first is None or place is None or (end is not None and place[1].end >= end):
            return None
        begin = first[0] + (line.lowers[first[0]] in words.determiners)
        named = begin < first[1] and capital(line, begin) and capital(line, first[1] - 1)
        people = either(words.men, words.women, words.titles, words.pronouns)
        human = not people.isdisjoint(line.lowers[begin : first[1]])
        known = self.people.key(self.around.words(place).split()) in self.people.genders
        return place if named and not human and not known else None

    def written(self, speaker: Place) -> Place | None:
        """Whom the sentence before "…," it said tells of: the body that spoke there, or who put out a statement."""
        at, _ = speaker
        sentences = self.around.source.sentences
        back = next((n for n in range(at - 1, max(-1, at - NEAR), -1) if not self.around.bare(n)), None)
        if back is None or sentences[at].paragraph - sentences[back].paragraph > 1 or not sentences[back].says:
            return None
        line, words = self.around.line(back), self.words
        verb = not line.words[0][:1].isalpha()
        if finite(line, verb, words):  # "“…,” read a statement by the ministry"
            told = phrase_after(line, verb + 1, len(line), words)
            return self.around.place(back, told) if told and not person(line, told, words) else None
        first = opening(line, 0, words)
        if line.lowers[0] == "in" and (found := self._fronted(line)):
            return self.around.place(back, found)
        if first is None or line.lowers[first[0]] in words.pronouns:
            return None
        if "in" in line.lowers and (found := self._put_out(line, first)):
            return self.around.place(back, found)
        one = not line.lowers[first[1] - 1].endswith("s") or capital(line, first[1] - 1)
        known = self.people.key(line.cut(*first).split()) in self.people.genders
        if known or person(line, first, words) or not one or line.lowers[first[1] - 1] in words.titles:
            return None
        at = first[1]
        while line.lowers[at] in words.auxiliaries:
            at += 1
        return self.around.place(back, first) if line.lowers[at] in words.verbs else None

    def _put_out(self, line: Line, first: Phrase) -> Phrase | None:
        """Who speaks "in a written statement"."""
        low = line.lowers
        place = next((at for at, word in enumerate(low) if word in self.words.vehicles), None)
        if place is None or not {"in"} & {*low[max(0, place - 4) : place]}:
            return None
        verb = next((at for at in range(first[1], place) if finite(line, at, self.words)), None)
        return subject_before(line, verb, 0, self.words) if verb else None

    def _fronted(self, line: Line) -> Phrase | None:
        """Who speaks after "In a written statement, …"."""
        place = next((at for at in range(1, NEAR + 2) if line.lowers[at] in self.words.vehicles), None)
        if place is None:
            return None
        verb = next((at for at in range(place + 1, min(len(line), place + CLAUSE)) if finite(line, at, self.words)), 0)
        found = subject_before(line, verb, place, self.words) if verb else None
        return found if found and not person(line, found, self.words) else None

    def antecedent(self, pronoun: Place, low: str, spoke: dict[int, Place | None]) -> Place | None:
        """Whom "he" or "she" means: the one person of the nearest sentence before it that names any."""
        start, span = pronoun
        sentences = self.around.source.sentences
        for at in range(start, max(-1, start - BACK), -1):
            if not sentences[at].says or sentences[start].paragraph - sentences[at].paragraph > PARAGRAPHS:
                return None
            told = spoke.get(at) if at < start else None
            if told and self._fits(told, low) and (self._gender(told) == low or not self._rival(told, low, spoke)):
                return told
            if at < start and self.around.line(at).lowers[0] == low:
                continue  # "He said that he had met Tom Hale": the same one goes on
            subject = self._subject(at, low, start) if at < start else None
            if subject:
                return subject
            if at < start and self.people.is_open(at):
                return None
            rows = self.people.before(at, span.start if at == start else None)
            near = [one for one in rows if one.gender in (None, low)]
            if near:
                return self._meant(at, near)
            if at < start and self._of_theirs(self.around.line(at), low):
                return None
        return None

    def _of_theirs(self, line: Line, low: str) -> bool:
        """Whether a sentence is about somebody of theirs whom the pronoun may mean: "Her daughter is not so sure"."""
        whose, who, after = line.lowers[:3] if len(line) > NEAR else ("", "", "")
        fits = who in either(self.words.roles, KIN[low]) and who not in KIN[HE if low == SHE else SHE]
        return whose in {"his", "her", "their"} and fits and after not in {"'s", "’s"}

    def _gender(self, place: Place) -> str | None:
        return self.people.genders.get(self.people.key(self.around.words(place).split()))

    def _rival(self, place: Place, low: str, spoke: dict[int, Place | None]) -> bool:
        """Whether somebody else spoke shortly before whom the pronoun fits for certain."""
        return any(other and other != place and self._gender(other) == low for other in spoke.values())

    def acting(self, speaker: Place) -> Place | None:
        """Whom "they" means in "what they call": those whom the sentence is about."""
        at, span = speaker
        line, words = self.around.line(at), self.words
        pronoun = self.around.token(at, span.start)
        first = opening(line, 0, words)
        if first is None or line.lowers[pronoun - 1] != "what" or first[1] > pronoun:
            return None
        many = line.lowers[first[1] - 1].endswith("s") and not person(line, first, words)
        return self.around.place(at, first) if many and line.lowers[first[0]] not in words.pronouns else None

    def several(self, speaker: Place) -> Place | None:
        """Whom "they" means: those who speak in the sentence before."""
        at, _ = speaker
        back = next((n for n in range(at - 1, max(-1, at - NEAR), -1) if not self.around.bare(n)), None)
        if back is None or not self._close(back, at):
            return None
        line = self.around.line(back)
        subject = speaking(line, self.words) or opening(line, 0, self.words)
        return self.around.place(back, subject) if subject and several(line, subject, self.words) else None

    def _subject(self, at: int, low: str, start: int) -> Place | None:
        """The one person whose speech sentence `at` tells of."""
        if not self._close(at, start):
            return None
        line = self.around.line(at)
        subject = speaking(line, self.words)
        if subject is None or not one_person(line, subject, self.words):
            return None
        place = self.around.place(at, subject)
        described = not capital(line, subject[1] - 1)
        if place is None or described or self._fits(place, low):
            return place
        sentences = self.around.source.sentences  # given names are no sure sign: "Shannon Roe … Roe said … he said"
        next_ = subject[1] - subject[0] == 1 and sentences[at].paragraph == sentences[start].paragraph
        return place if next_ and not any(one.gender in (None, low) for one in self.people.at(at)) else None

    def _close(self, at: int, start: int) -> bool:
        """Whether a sentence stands in the same paragraph as a later one, or in the one before."""
        sentences = self.around.source.sentences
        return sentences[at].says and sentences[start].paragraph - sentences[at].paragraph <= 1

    def _meant(self, at: int, near: list[Person]) -> Place | None:
        """Whom a pronoun means of the persons named in a sentence: the only one, or the one who speaks in it."""
        plain = [one for one in near if not one.owns]
        if len({one.key for one in plain}) == 1:
            return plain[-1].place
        line = self.around.line(at)
        first = opening(line, 0, self.words)
        place = self.around.place(at, first)
        if first and place and line.lowers[first[1]] in self.words.verbs:
            return next((one.place for one in plain if one.place[1].overlaps(place[1])), None)
        return None

    def _fits(self, place: Place, low: str) -> bool:
        """Whether a speaker is a person whom the pronoun can mean."""
        parts = self.around.words(place).split()
        key = self.people.key(parts)
        if key in self.people.genders:
            return self.people.genders[key] in (None, low)
        lone = len(parts) == 1 and parts[0][:1].isupper() and not parts[0].isupper()
        if len(parts) > 1:  # a name that nobody gave a sex
            return key not in self.words.bodies
        return lone and key not in self.words.bodies
