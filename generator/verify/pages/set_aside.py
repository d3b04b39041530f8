"""Why a sentence may be set aside: these reasons, and no others; what they are said of is checked against the data."""

REASONS = (
    "boilerplate",
    "a byline",
    "a call to subscribe, follow or share",
    "a copyright or licence line",
    "a correction note",
    "a date line",
    "a dateline",
    "a feed's header",
    "a label above the title",
    "a label with no text below it",
    "a line on the article itself",
    "a link for those who cannot see",
    "a link to another article",
    "a menu",
    "a picture's caption or credit",
    "a picture's number",
    "a placeholder that was not filled in",
    "an advertisement",
    "links run together",
    "the outlet's name",
    "the title once more",
    "withdrawn by the editors",
)
PATTERN = (
    "|".join(reason.replace("'", "[’']") for reason in REASONS)
    + "|in (?:a language that is not written in Latin letters|[a-z]{4,12})"
)
