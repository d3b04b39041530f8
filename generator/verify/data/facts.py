"""What the data export claims, set out for comparison; each of it is itself held against articles and pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.verify.data.records import Place, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity, policy move or risk with its names; `page` is the key of the page that shows it."""

    id: str
    name: str
    keys: frozenset[str]
    page: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A mention that the data records."""

    entity: str
    start: int | None
    end: int | None
    text: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim that the data records."""

    id: str
    text: str
    edited: bool
    places: tuple[Place, ...]
    origins: int
    status: str
    told: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The export by what a page's check asks of it."""

    root: Record = field(default_factory=Record)
    named: Mapping[str, Named] = field(default_factory=dict)
    ids_of_name: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names_of_page: Mapping[str, frozenset[str]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    editors: frozenset[str] = frozenset()
    edited: Mapping[str, frozenset[str]] = field(default_factory=dict)
    given: Mapping[tuple[str, str], str] = field(default_factory=dict)
    risks: frozenset[str] = frozenset()
    cites: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    mentions: Mapping[Place, tuple[Told, ...]] = field(default_factory=dict)
    told: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    shown: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    evidence: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    claims: tuple[Claimed, ...] = ()
    claims_at: Mapping[Place, frozenset[int]] = field(default_factory=dict)
    kin: Mapping[Place, frozenset[str]] = field(default_factory=dict)
    spans: Mapping[Place, frozenset[str]] = field(default_factory=dict)
    quantities: Mapping[Place, tuple[Record, ...]] = field(default_factory=dict)
    called: Mapping[Place, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    topics: Mapping[Place, frozenset[str]] = field(default_factory=dict)
    parts: Mapping[tuple[str, str], frozenset[Place]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[Place, tuple[Record, ...]] = field(default_factory=dict)
    speakers: Mapping[Place, frozenset[str]] = field(default_factory=dict)
    quotations: Mapping[Place, tuple[Record, ...]] = field(default_factory=dict)
    body: frozenset[Place] = frozenset()
    kept_back: frozenset[Place] = frozenset()
    sources: Mapping[str, Record] = field(default_factory=dict)
    stated: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    register: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    decisions: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    abouts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    differing: Mapping[str, frozenset[str]] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict)
