"""Two voices of one article count one thing, the second without saying again what it counts."""

import pytest

from tests.evidence.telling import differences, types


@pytest.mark.parametrize(
    ("report", "about"),
    [
        ("Organisers said 60,000 people marched. | Police put the figure at 21,000.", "How many people marched"),
        ("Some 60,000 people marched, the union said, against 21,000 by the police count.", "How many people marched"),
        ("Organisers estimated the crowd at 60,000. | Police gave a figure of 21,000.", "How large the crowd was"),
        ("The ministry said 14 people had died. | Local doctors spoke of 43.", "How many were killed"),
        ("Officials say 14 died. | Residents say the true number is at least 43.", "How many were killed"),
        ("The rebels said they had killed 43 soldiers. | The army said it lost 14.", "How many soldiers were killed"),
        ("The firm says 300 jobs will go. | The union fears 700.", "How many jobs"),
        ("Velm says it fired 30 rockets. | Norland counted 17.", "How many rockets"),
        ("Ministers say 300 homes were lost; the guild says 900.", "How many homes"),
        ("The mayor said repairs would cost $3 million. | The council expects $5 million.", "How much"),
    ],
)
def test_two_voices_differ(report: str, about: str) -> None:
    words = {part.strip() for part in report.split("|")}
    rows = differences(f"The market opened. | {report} | It rained.")
    assert [row.about for row in rows if {s.text for w in row.wordings for s in w.statements} >= words] == [about]


@pytest.mark.parametrize(
    "report",
    [
        "Organisers said 60,000 people marched. | Police said 14 were arrested.",
        "The guild said 40 barges sank. | It now says 12.",
        "Anna Berg said 40 barges sank. | Berg counted 12.",
        "The guild said 40 barges sank. | Karl Lund said in 2024 that it was bound to happen.",
        "The guild said 40 barges sank. | Karl Lund says one.5 was enough.",
        "The guild owns 40 barges. | Karl Lund says 12.",  # nobody's count
        "Karl Lund says 27 people have been killed, two of them pilots, and 90 injured.",
        "The guild told us in the morning of 60 barges; on the day after it spoke of 90.",
    ],
)
def test_one_voice_or_two_things_do_not(report: str) -> None:
    assert "value" not in types(f"The market opened. | {report} | It rained.")
