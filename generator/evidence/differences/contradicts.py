"""How a sentence says that what stands right before it is not so: "the guild doubts that", "not so, says Berg"."""

import re

from generator.evidence.differences.charges import PUT

WHAT = (
    rf"(?:(?:it|this|that|them|him|her|those|such)(?: (?:{PUT}|account|view|figure|reading|version|number))?"
    rf"|(?:the|these|his|her|its|their) (?:{PUT}|account|view|figure|reading|version|idea|notion))"
)
"""What points at something said before."""
OF = r"(?:the|this|that|these|those|his|her|its|their|any such)"
STOPS = r"(?=[.,;:”\"]|$| (?:and|but|as|saying|in)\b)"
DOUBTS = (
    r"(?:disput|reject|refut|rebut|rubbish|contradict|contest|challeng|question|doubt|derid|den)"
    rf"(?:s|es|ed|e|ies|ied)? {WHAT}{STOPS}"
    rf"|(?:brush|wav)(?:es|ed) (?:aside|off|away) {WHAT}{STOPS}|(?:scoff|laugh)(?:s|ed) at {WHAT}{STOPS}"
    rf"|(?:casts?|pours?|poured|throws?|threw) (?:doubt|cold water|scorn) on {WHAT}{STOPS}"
    rf"|(?:takes?|took) issue with {WHAT}{STOPS}"
)
DIFFERS = (
    r"disagree[sd]?\b|(?:begs?|begged) to differ\b|(?:sees?|saw|tells?|told|remembers?) (?:it|things|this|that)"
    r" (?:very |rather |quite )?(?:differently|another way)\b"
    r"|(?:says?|said|thinks?|thought|claims?|insists?) otherwise\b"
    r"|(?:says?|said|argues?|argued) (?:just |quite )?the (?:opposite|reverse|contrary)\b"
    r"|(?:has|had|have|takes?|took) (?:a|another|quite another) (?:very |quite )?(?:different )?view\b"
    r"|(?:has|had|have|offers?|offered|gives?|gave|sees?|saw) (?:(?:quite )?another|an? (?:\w+ )?different)"
    r" (?:explanation|reading|answer|theory|version|reason|cause)\b"
    rf"|(?:is|was|are|were)(?: not|n['’]t) (?:so )?(?:convinced|persuaded|so sure){STOPS}"
)
UNSURE = (
    r"(?:doubt(?:s|ed)?|question(?:s|ed)?|(?:is|was|are|were) (?:doubtful|sceptical|skeptical|unconvinced|unsure"
    r"|not (?:sure|convinced))|(?:do|does|did)(?: not|n['’]t) (?:believe|accept)) (?:that|whether|if)\b"
)
"""Who is not sure of something, right after one who says that it is so."""
UNHEARD = (
    r"(?:(?:do|does|did|will|would|could)(?: not|n['’]t)|cannot|can['’]t|refus(?:es|ed|ing) to|declin(?:es|ed) to)"
    r" (?P<takes>recogni[sz]e|accept|acknowledge|respect|honou?r|abide by)"
    rf" (?:(?:it|this|that|them)|{OF} [a-z]+){STOPS}"
)
"""Who takes a decision for none."""
UNTRUE = (
    r"(?:(?:simply |just |plainly |flatly )?(?:not (?:true|so|the case)|untrue|false|wrong|nonsense|rubbish|a lie|lies"
    r"|a myth|absurd|ridiculous|baseless|(?:much |far |way )?too (?:high|low|large|small)|inflated|overblown"
    r"|an? (?:exaggeration|overestimate|underestimate|invention|fabrication)))"
)
SAYS = r"(?:says?|said|insists?|insisted|repl(?:ies|ied)|answer(?:s|ed))"
FIGURE = r"(?P<figure>(?:that|this|the) (?:figure|number|toll|count|estimate|sum))"
IS = r"(?: (?:is|was|were|are)|['’]s)"
CLAIMED = (
    rf"{SAYS} (?:that )?(?:it|this|that|those|the {PUT}){IS} {UNTRUE}"
    rf"|{SAYS} (?:that )?there (?:is|was) no truth (?:in|to) {WHAT}"
    rf"|(?:call(?:s|ed)|brand(?:s|ed)|describ(?:es|ed)) (?:{FIGURE}|{WHAT}) (?:as )?(?:\w+ly )?[“\"]?"
    rf"(?:{UNTRUE}|inaccurate|misleading|exaggerated|speculation|propaganda|gossip|fiction|wishful thinking)"
)
QUOTED = rf"^[“\"](?:But |No, )?(?:That|This|It){IS} {UNTRUE}[,.!]?[”\"]"
TURNED = (
    r"^(?:But )?(?:Not so|Nonsense|Rubbish|Hardly|Not true|Untrue|Far from it|Wrong|On the contrary),"
    rf" (?:{SAYS} |[^,.;]{{2,60}} {SAYS}[.;,])"
)
NOT_WHAT = (
    r"^That (?:is not|isn['’]t|was not) (?:what|how) [^,.;]{2,50} (?:says?|said|sees?|saw|tells?|told|remembers?)\b"
)
REPLIES = (
    r"(?:answer(?:s|ed)|repl(?:ies|ied)|counter(?:s|ed)|retort(?:s|ed)|respond(?:s|ed)|(?:shot|hit|fired) back)"
    r"(?: on \w+day)?(?: that\b|: [“\"]|, saying\b)"
)
CONTRADICTS = re.compile(
    rf"\b(?:{DOUBTS}|{DIFFERS}|(?P<unsure>{UNSURE})|{UNHEARD}|{CLAIMED}|(?P<reply>{REPLIES}))|{QUOTED}|{TURNED}|{NOT_WHAT}",
    re.IGNORECASE,
)
"""What a sentence says against the one right before it."""
INNOCENT = re.compile(
    r"\b(?:(?:maintain|protest|insist)(?:s|ed|ing)? (?:on )?(?:his|her|its|their) innocence"
    r"|plead(?:s|ed)? (?:not guilty|innocent)"
    r"|(?:says?|said|insists?|insisted|maintains?|maintained) (?:that )?"
    r"(?:he|she|it|they|(?P<named>(?-i:(?:[A-Z][\w.’'-]+ ){0,2}(?:[a-z]+-)?[A-Z][\w’'-]+)))"
    r" (?:(?:is|was|were|are) innocent|(?:had |has |have )?(?:did|done) nothing (?:wrong|illegal|improper)"
    r"|(?:had |has |have )?(?:acted|behaved) (?:lawfully|legally|properly|correctly|within the law))"
    r"|accus(?:es|ed) [^,.;]{2,40} of (?:lying|lies|slander))\b",
    re.IGNORECASE,
)
"""What somebody says who is accused."""
NOBODY = re.compile(
    r"^(?:But )?(?:nobody|no one|none|few|neither|who|what|if|unless|whether)\b"
    r"|\b(?:not|never|cannot|to|declined|refused|no|little|without) $",
    re.IGNORECASE,
)
"""Before a contradiction: that it is nobody's, or is not made."""
