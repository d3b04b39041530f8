"""What the pages of editions call each sort of change."""

LABELS = {
    "withdrawn": ("withdrawn", "withdrawn claim", "withdrawn claims"),
    "disputed": ("now disputed", "claim now disputed", "claims now disputed"),
    "revised": ("number revised", "number revised", "numbers revised"),
    "corroborated": ("now corroborated", "claim now corroborated", "claims now corroborated"),
    "new": ("new", "new claim", "new claims"),
    "differences": ("new difference", "new difference", "new differences"),
    "pages": ("new page", "new page", "new pages"),
    "gone": ("page gone", "page gone", "pages gone"),
    "sources": ("new article", "new article", "new articles"),
    "edited": ("article edited", "article edited", "articles edited"),
    "removed": ("article removed", "article removed", "articles removed"),
}
"""By sort of change: the label of an item, and how one and several are called; in the order in which they stand."""
FIXED = {"withdrawn": "corrected from", "new": "corrected to"}
"""What items of these sorts are called where an editor put the one for the other."""
SORT_OF = {words: sort for sort, names in LABELS.items() for words in names}
NAMES = "|".join(sorted(SORT_OF, key=len, reverse=True))
SORT_OF |= {words: sort for sort, words in FIXED.items()}
LABEL = rf"({'|'.join((*(names[0] for names in LABELS.values()), *FIXED.values()))})"
GONE = (
    rf"({'|'.join(LABELS[sort][0] for sort in ('differences', 'pages', 'gone', 'sources', 'edited', 'removed'))}): (.+)"
)
REST = rf"and (\d[\d,]*) more ({NAMES})"
UNSHOWN = rf"(?:and )?(\d[\d,]*) (?:more )?({NAMES})"  # that, or all of a sort
