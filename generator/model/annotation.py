"""What extraction finds in one article. Spans count code points of a sentence's text, end exclusive."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.kind import Kind
from generator.model.quick import quick
from generator.model.source import Source


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one sentence's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Mode(StrEnum):
    """A statement's modality, strongest reservation first."""

    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    HEDGED = "hedged"
    FUTURE = "future"
    ATTRIBUTED = "attributed"
    ASSERTED = "asserted"


class Precision(StrEnum):
    """How exactly a date is written."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    RELATIVE = "relative"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit, as written and in SI.

    `span` covers qualifier, number and unit; `unit` is singular as written ("mile", "km", "troop", "USD").
    `value` is None where the article gives none ("thousands"); a range has `low` and `high`.
    `noun` is the counted or measured noun phrase as written ("volunteer firefighters", "range").
    """

    sentence: int
    span: Span
    text: str
    unit: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    qualifier: str | None = None
    si_value: float | None = None
    si_unit: str | None = None
    measure: str | None = None
    noun: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRef:
    """A date as written. `first` and `last` are ISO days, the bounds of what it can mean; None where unresolved.

    `basis` says in words how it was resolved, or why it was not. `role` is empty where it says when the sentence's
    event was; else it bounds that ("since", "until", "before", "after", "by", "from"), is held against it ("compared"),
    is denied ("negated") or names something ("attribute").
    """

    sentence: int
    span: Span
    text: str
    precision: Precision
    first: str | None = None
    last: str | None = None
    basis: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between quotation marks, without the marks. `direct` is False for a name or a scare quote.

    `speaker` is the stretch that names who spoke, in sentence `speaker_sentence`; None where it is not certain.
    `through` is the last sentence, where the quote runs over several.
    """

    sentence: int
    span: Span
    text: str
    direct: bool
    through: int | None = None
    speaker: Span | None = None
    speaker_text: str | None = None
    speaker_sentence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so: the stretch that names the source of a sentence's content, and the words that show it."""

    sentence: int
    span: Span | None
    text: str | None
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality:
    """A sentence's strongest reservation, with every cue that was found, in order of the text."""

    sentence: int
    mode: Mode
    cues: tuple[str, ...] = ()


POINTED = "pointed at by "
"""How the clue of a name begins that a model points at; the model's name follows."""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A stretch of a sentence that may name somebody or something, and the clue that says so.

    `text` is the stretch without article, title or possessive ending. `kind` is what the words around it say it is;
    None where they say nothing. `partner` is the other name of the same in the same sentence, such as the long form
    before an acronym in brackets. `role` is the words that say who or what it is, as written.
    """

    sentence: int
    span: Span
    text: str
    clue: str
    kind: Kind | None = None
    partner: Span | None = None
    role: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Words that tell of a decision or of something feared.

    `span` covers the words themselves, `about` what is decided on or feared. `sort` is "move" or "risk", `group` the
    class of the words or the family of the harm. `how` says of a move whether it is done, meant, asked for, named by a
    noun or was so earlier, of a risk whether it is feared, averted, possible or played down. `by` names who decides.
    """

    sentence: int
    span: Span
    sort: str
    group: str
    how: str
    about: Span
    by: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One article with all that extraction found in it; sorted by sentence, then span."""

    source: Source
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateRef, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    modalities: tuple[Modality, ...] = ()
    names: tuple[Naming, ...] = ()
    things: tuple[Naming, ...] = ()
    signals: tuple[Signal, ...] = ()
