"""What a page says about itself is set aside with a reason, and a story's own sentences never are."""

import pytest

from generator.reading import boilerplate_reason
from generator.reading.article import read_text
from generator.reading.blocks.boilerplate import BYLINE, DATE_LINE

ASIDE = {
    "another article": [
        "RELATED: Mayor’s Blunders At Bridge Summit Question Re-Election Bid",
        "Read more",
        "Read: A tunnel for Delia",
        "READ MORE: The tunnel is full",
        "Also read: A ferry for Delia",
        "(See the ten oldest bridges of Delia.)",
        "ALSO READ | A ferry for Delia",
        "See also: Ferries",
        "ALSO IN THE REGION: A tunnel for Orde",
        "More from the harbour",
        "Most read",
        "Related articles",
        "The post A bridge too old appeared first on Delia Times.",
    ],
    "subscribe": [
        "Sign up for our daily newsletter.",
        "Subscribe",
        "Subscribe to our newsletter for more.",
        "Click here to watch the video",
        "Share this",
        "Share this article",
        "Follow us on Facebook",
        "Follow Delia Times on X",
        "Leave a comment",
        "Support our journalism",
        "Get the best stories delivered to your inbox",
        "Have the day's news from Orde sent to you each morning. Sign up for our early letter.",
        "The Delia Times thanks its sponsors. Become one.",
        "Share Tweet Email Print",
        "414 views",
        "Already a subscriber? Log in.",
        "Listen to this article",
        "Support local journalism. Subscribe to the Delia Times for 80 cents a week.",
        "Will you help us report? Thousands do. Chip in as little as $2.",
        "The Delia Times is paid for by readers. Donate here.",
        "Never miss a ferry: sign up for our morning letter.",
        "Do you use the bridge? Get in touch with us by email.",
        "If you value news from Delia, please consider a donation.",
        "Your gift today will be matched.",
        "Letters: editor@delia.example",
        "SUBSCRIBERS: download the tide table",
        "Subscribe today and support the harbour's paper. 555-010-2030",
    ],
    "advertisement": ["Advertisement", "ADVERTISEMENT", "[Sponsored content]", "Story continues below advertisement"],
    "copyright": [
        "(c) Delia Times 2031. https://delia.example/terms",
        "© 2024 Delia Times",
        "Copyright 2024 Delia Times. All rights reserved.",
        "(c) 2024 Delia",
        "All Rights Reserved",
        "This article was originally published in the Delia Times.",
        "Delia Times is part of the Harbour Media Division of Orde PLC",
        "This site is run by a company of Orde PLC and all copyright rests with it.",
        "Terms of Service | Privacy Policy",
        "Learn more about our Privacy Policy and Terms of Use.",
        "Report an error | Code of conduct",
        "The Delia Times is not responsible for the content of other sites.",
    ],
    "picture": [
        "(Photo: Jane Hale)",
        "Photo by Jane Hale",
        "Image credit: Jane Hale",
        "Jane Hale/Getty Images",
        "Credit: Jane Hale",
        "Media caption: The bridge at dawn",
        "Jane Hale/Pool/GettyImages",
        "Jane Hale, Ann Low | Orde Museum via AP",
    ],
    "article itself": [
        "Retrieved from https://delia.example/bridge on 3 May 2031",
        "Archived on 3 May 2031 from the harbour's site",
        "With reports from Orde.",
        "Here are the main points this morning.",
        "(Reporting by Jane Hale; Editing by John Orde)",
        "Updated 36 minutes ago",
        "5 min read",
        "Estimated read time: 4-5 minutes",
        "The Associated Press contributed to this report.",
        "This is breaking news. Please check back for updates.",
        "Source: https://delia.example/bridge",
        "5 p.m.",
        "The views expressed are her own.",
        "That's it from us for tonight.",
        "All times are local.",
        "Ann Low can be reached at 555-010-2030.",
        "ab/cd/ef",
        "Tags: bridge, harbour",
    ],
    "byline": ["By Jane Hale", "BY JANE HALE AND JOHN ORDE", "By Jane Hale, staff writer"],
    "date": [
        "November 24, 2004",
        "24 November 2004",
        "Nov. 24, 2004",
        "Wednesday, 24 November 2004",
        "2004-11-24",
        "Published: May 2, 2024",
        "Updated: Nov 3, 2024",
        "03/04/2005",
    ],
}
STORY = """
The council is part of the plan that the mayor made for the harbour.
The harbour is part of a network.
Home is where the ferries are.
Search teams went out at noon.
Comments that he made were not welcome.
Share holders of the ferry firm left.
Nobody contributed to the harbour's repair.
Sources: three of them spoke of a plan, and two did not.
At 5 p.m. the bridge was closed.
Save the harbour, they cried.
Register now holds 200 ships.
Print shops closed as well.
Get out of the harbour, drivers were told.
More ferries will run.
The firm thanks its workers for staying.
Photographs show the bridge in May.
Loading of ships went on.
Loading of grain began …
(See, he said, what became of it.)
Follow-up talks are planned.
Editing of genes is banned in Delia.
Enable drivers to cross the river, he said.
Related to this is the harbour's age — nobody knows it.
Like this one, the treaty of 1990 failed.
Contact with the ship was lost on Monday.
Published on Monday, the report says that the bridge is too old to be saved and must be closed.
Reporting by the Delia Times shows that the mayor knew of it.
Share prices fell on Monday.
Subscribe to that view, and the bridge must go.
Times are hard.
Elsewhere the bridges held.
The bridge can be reached on foot.
Their views are not ours.
We asked the mayor for her reasons. She gave none.
Our reporter counted forty boats. Thank you for following.
The council wrote to us on Monday. “Subscribe now,” it said.
1914 - 1918
Read more than a hundred years ago, the speech is still known.
Watch towers stood on both banks - until the war.
By Monday, the bridge was closed.
By March 2, 2024, all ferries must run.
Sign of the times: the ferry is full.
Advertisement revenue fell by a third.
Follow the river and the harbour comes into view.
Copyright law was changed last year.
Join the two banks, the engineers were told.
Comments by the mayor were not welcome.
Officials told Reuters that the bridge was closed.
Image matters to the mayor.
Support: The mayor is glad.
Register of ships: none is left.
""".strip().splitlines()


@pytest.mark.parametrize(("what", "text"), [(what, text) for what, rows in ASIDE.items() for text in rows])
def test_set_aside_with_the_reason(what, text):
    assert what in (boilerplate_reason(text) or "")


@pytest.mark.parametrize("text", STORY)
def test_the_storys_own_sentences_stay(text):
    assert boilerplate_reason(text) is None


def test_a_date_and_a_byline_below_the_title_tell_of_the_article():
    read = read_text("Bridge closed\nBy Jane Hale\nNovember 24, 2004\nThe old bridge in Delia is closed for good.", "a")
    assert (read.title, read.author, read.published) == ("Bridge closed", "Jane Hale", "2004-11-24")
    assert [boilerplate_reason(row.text) for row in read.sentences[1:3]] == [BYLINE, DATE_LINE]


def test_two_different_dates_leave_the_day_unknown():
    read = read_text("Bridge closed\nNovember 24, 2004\nNovember 25, 2004\nThe old bridge in Delia is closed.", "a")
    assert read.published is None


@pytest.mark.parametrize("text", ["February 30, 2004", "November 2004"])
def test_what_is_no_full_date_is_no_date_line(text):
    assert boilerplate_reason(text) is None
