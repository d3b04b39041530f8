"""Whether a reader would look an entity up: by what it does, who names it, and where; every answer says why."""

import re

from generator.discovery.names.lexicon import bodies, cell, outlets, platforms, regions, territories
from generator.discovery.names.places import IN_FULL
from generator.discovery.names.short_forms import SIDE_BY_SIDE
from generator.discovery.standing import Standing
from generator.extraction.names.clues import RULING
from generator.extraction.names.lexicon import lexicon
from generator.model.discovery import Candidate
from generator.model.kind import Kind
from generator.model.tables import words

RETURNS = 3
"""Sentences by which somebody returns."""
FEW = 9
"""Of so few articles each counts."""

ASKERS = words("host anchor moderator presenter interviewer photographer correspondent reporter")
KIN = words(
    "father mother son daughter wife husband brother sister widow cousin uncle aunt niece nephew friend partner"
)
KNOWS = re.compile(r"(?:olog|ic|em)ist\Z|onomer\Z|(?:ocean|ge|dem)ographer\Z|(?:stat|mathemat)ic")
"""How words end for who knows something: one who is asked, sooner than one who acts."""
PUBLIC = (
    *("president", "minister", "chancellor", "premier", "king", "queen", "governor", "chief justice", "judge"),
    *("secretary", "ambassador", "leader", "attorney general", "director"),
)
"""Offices of whose holder a short story tells for what the office is."""
OFTEN = 4
"""Sentences by which somebody is more than one voice of an article."""
TROOPS = 6
"""Sentences by which a state's troops are more than the state."""
SMALL = 15
"""A story of no more articles is one where a reader looks up whoever holds an office in it."""


def judge(candidate: Candidate, mark: Standing, articles: int) -> tuple[float, bool, list[str]]:
    """Its score, whether it has a page, and the reasons in words."""
    entity = candidate.entity
    sources = len(mark.sources)
    reasons = [f"named in {sources} of {articles} articles, in {mark.mentions} sentence{'s' * (mark.mentions > 1)}"]
    if mark.speaks:
        reasons.append(f"speaks in {mark.speaks} sentence{'s' * (mark.speaks > 1)}")
    if mark.acts:
        reasons.append(f"acts in {mark.acts} sentence{'s' * (mark.acts > 1)}")
    if mark.titles or mark.leads:
        rows = ((mark.titles, "title"), (mark.leads, "leading sentence"))
        reasons.append("stands in " + " and ".join(f"{n} {what}{'s' * (n > 1)}" for n, what in rows if n))
    score = mark.mentions + 3 * sources + 2 * mark.speaks + mark.acts + 2 * mark.titles + mark.leads
    wanted, why = RULES.get(entity.kind, thing)(candidate, mark, articles)
    reasons.append(f"{'a page' if wanted else 'no page'}: {why}")
    return float(score), wanted, reasons


def person(candidate: Candidate, mark: Standing, articles: int) -> tuple[bool, str]:
    """Who speaks or decides, or returns."""
    called = next((reason for reason in candidate.reasons if reason.startswith("called")), "")
    titled = bool(called)
    few = mark.mentions < RETURNS
    role = called.strip("”").rpartition("“")[2].lower()
    asks = 0 < mark.asks >= mark.speaks or bool(ASKERS & set(role.split()))
    if few and asks:
        return False, "a person who asks"
    one_voice = articles > FEW and len(mark.sources) < 2 and mark.mentions < OFTEN and not mark.titles
    if one_voice and is_private(role):
        return False, "somebody of one article, without an office"
    if articles > FEW and mark.mentions == 1 and not mark.titles and is_voice(role):
        return False, "one sentence of who speaks for another, or knows"
    if mark.once and mark.once == mark.mentions:
        return False, "a person of the past"
    if " " not in candidate.entity.name and role in KIN and not mark.speaks and mark.mentions < RETURNS:
        return False, "somebody's kin, told of once"
    alone = " " not in candidate.entity.name and not titled and len(mark.sources) < 2
    if alone and few and articles > FEW:
        return False, "a single word, of one article"
    if mark.speaks:
        return True, "a person who speaks"
    if titled and (mark.acts or mark.mentions > 1 or mark.titles or articles <= FEW):
        return True, "a person with an office or a role"
    if mark.acts and (len(mark.sources) > 1 or mark.mentions > 2):
        return True, "a person who acts and returns"
    if role.endswith(PUBLIC) and "former" not in role and articles <= SMALL:
        return True, "a person told of once, with a public office"
    if (mark.acts and articles <= FEW) or (mark.mentions > 1 and articles <= SMALL):
        return True, "a person who acts or returns"
    return False, "a person named in passing"


def is_voice(role: str) -> bool:
    """Whether an office is that of who speaks for another, or of one who only knows."""
    said = role.rstrip(".").split()
    local = said[:1] == ["state"] and said[-1] in ("rep", "sen", "representative", "senator")
    return bool(said) and (said[-1] in cell("voices") or KNOWS.search(said[-1]) is not None or local)


def is_private(role: str) -> bool:
    """Whether nothing is said of who somebody is, or only what anybody may be."""
    said = re.findall(r"[a-z]+(?:-[a-z]+)*", role)
    folk = lexicon().folk | KIN | ASKERS
    return set(said) <= folk | cell("anybody") or said[-1] in folk | {"specialist"}


SHARE = 10
"""Of each so many articles one more has to begin with a state, so that who passes through a long story has no page."""
MANY = 15
"""For each so many articles a state that acts has to be named once more."""


def state(_candidate: Candidate, mark: Standing, articles: int) -> tuple[bool, str]:
    """A state that is named by name, and acts or returns."""
    if not mark.named:
        return False, "only its people or its adjective is named"
    sources = len(mark.sources)
    enough = (0 if mark.speaks else 1) + (articles > FEW) + articles // MANY
    if (mark.speaks or mark.acts) and mark.mentions > enough:
        return True, "a state that acts or speaks"
    if mark.named <= mark.held + mark.listed:
        return False, "a state named only with an office or a text, or in a list"
    if mark.named >= 2 and sources > 1 and mark.leads + mark.titles > max(1, articles // SHARE):
        return True, "a state that several articles begin with"
    if mark.named - mark.held >= (3 if articles <= FEW else 5) and (sources > 1 or mark.titles):
        return True, "a state that is named again and again"
    return False, "a state named in passing"


def body(candidate: Candidate, mark: Standing, articles: int) -> tuple[bool, str]:
    """A body that acts, speaks or returns; a news outlet only where the story is about it, a platform not for posts."""
    platform = candidate.entity.name in platforms()
    if platform and 2 * mark.posted >= mark.named:
        return False, "a platform on which something is posted"
    if not platform and is_outlet(candidate.entity.name, candidate.entity.aliases):
        about = mark.titles > 1 and len(mark.sources) * 2 >= articles
        return about, "a news outlet" + (" that the story is about" if about else " that is cited")
    if len(mark.sources) < 2 and mark.hears * 2 >= mark.mentions > 0 and articles > 1:
        return False, "who is told, in one article alone: an outlet"
    called = next((reason for reason in candidate.reasons if reason.startswith("called")), "").strip("”").split()
    if called and called[-1] == "party" and called[-2].lower().lstrip("“") in RULING:
        return True, "the party that governs"
    if articles > FEW and mark.mentions == 1 and called and called[-1].lstrip("“") in lexicon().owners - {"regulator"}:
        return False, "a firm or a group that one article asks"
    if candidate.entity.name.endswith(" administration") and mark.mentions < 3:
        return False, "its page would say what its head's says"
    if mark.figures == mark.speaks == mark.mentions == 1 and not mark.leads + mark.titles:
        return False, "a body named once, for a figure"
    if mark.speaks:
        return True, "a body that speaks"
    if mark.acts and mark.mentions > 1:
        return True, "a body that acts and returns"
    letters = any(alias.isupper() and " " not in alias for alias in candidate.entity.aliases)
    if mark.acts and letters and any(SIDE_BY_SIDE in reason for reason in candidate.reasons):
        return True, "a body that acts and is given its letters"
    if mark.agent and (mark.titles < mark.mentions or mark.mentions > 1):
        return True, "a body by which something is done"
    if mark.named <= mark.held + mark.listed:
        return False, "a body named only with an office or a text, or in a list"
    if mark.mentions >= 3 and (len(mark.sources) > 1 or mark.acts or letters):
        return True, "a body that returns"
    several = " " in candidate.entity.name
    known = candidate.entity.name in bodies() and articles <= FEW
    if mark.mentions >= 2 and (known or ((several or candidate.entity.name in bodies()) and len(mark.sources) > 1)):
        return True, "a body that returns by its full name"
    return False, "a body named in passing"


def force(candidate: Candidate, mark: Standing, articles: int) -> tuple[bool, str]:
    """A force with a name of its own as any body; the troops of a state only where much of the story is theirs."""
    troops = any(reason.startswith("armed people of") for reason in candidate.reasons)
    troops = troops and not candidate.entity.name.rsplit(" ", 1)[-1][0].isupper()  # "Orlian Defence Force"
    if troops and mark.mentions < TROOPS and 2 * len(mark.sources) <= articles:
        return False, "whose troops they are has a page, or might have one"
    return body(candidate, mark, articles)


def group(candidate: Candidate, mark: Standing, articles: int) -> tuple[bool, str]:
    """Those who speak again and are told apart from others by more than "experts"."""
    if " " not in candidate.entity.name:
        return False, "anybody may be meant"
    active = mark.speaks or mark.acts
    if articles > FEW and mark.mentions < RETURNS:
        return False, "a group named in passing"
    if mark.speaks > 1 or (mark.speaks and mark.mentions > 1) or (active and len(mark.sources) > 2):
        return True, "a group that speaks or returns"
    return False, "a group named in passing"


def place(candidate: Candidate, mark: Standing, articles: int) -> tuple[bool, str]:
    """A place where much happens; a feature with a name of its own sooner than a province or a big town."""
    name, sources = candidate.entity.name, len(mark.sources)
    if name in CONTINENTS:
        return False, "a part of the world"
    if mark.named <= mark.held:
        return False, "a place named only with an office"
    parts = name.split()
    feature = len(parts) > 1 and parts[-1].lower() in lexicon().places - DIVISIONS and parts[0] not in DIRECTIONS
    full = any(reason.startswith(IN_FULL) for reason in candidate.reasons)
    enough = 2 if feature or full or articles <= FEW else 4 if name in regions() - territories() else 3
    enough = max(enough, 2 if full else articles.bit_length() - 2)  # once more where articles are twice as many
    if mark.mentions >= enough and (sources > 1 or mark.titles):
        return True, "a place that returns"
    return False, "a place named in passing"


def thing(candidate: Candidate, mark: Standing, articles: int) -> tuple[bool, str]:
    """Anything else that returns, or is used, sent, allowed or banned: not a station for its app."""
    if candidate.entity.name.lower().split()[0] in STATIONS:
        return False, "a news outlet that is cited"
    if any(reason.startswith("at stake") for reason in candidate.reasons):
        return True, "it is at stake"
    if mark.mentions >= 2:
        return True, "it returns"
    clues = next((reason for reason in candidate.reasons if reason.startswith("clues:")), "")
    explained = any(clue in clues for clue in EXPLAINED) and any(char.isdigit() for char in candidate.entity.name)
    if explained and articles <= SMALL:
        return True, "an article explains what it is"
    return False, "named once"


EXPLAINED = ("called by name", "also known as", "explained by the noun")
DIVISIONS = words(
    "garden gardens stadium arena plaza hall building palace tower county township district street avenue road coast"
    " borough parish ward boulevard drive"
)
DIRECTIONS = frozenset({"East", "West", "North", "South"})
CONTINENTS = frozenset(
    {"Europe", "Asia", "Africa", "North America", "South America", "Latin America", "Antarctica", "Middle East"}
)


STATIONS = words("channel radio tv")
"""First words of a station's name: "Channel 4"."""


def is_outlet(name: str, aliases: tuple[str, ...]) -> bool:
    """Whether a body is a news outlet."""
    if name in outlets() or any(alias in outlets() for alias in aliases):
        return True
    parts = name.lower().split()
    return parts[-1] in lexicon().outlets or (len(parts) > 1 and parts[0] in STATIONS)


RULES = {
    Kind.PERSON: person,
    Kind.STATE: state,
    Kind.ORGANISATION: body,
    Kind.GOVERNMENT: body,
    Kind.FORCE: force,
    Kind.GROUP: group,
    Kind.PLACE: place,
}
