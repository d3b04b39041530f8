"""Numbers as newspapers of all kinds write them: every one that is a quantity, and no other."""

import pytest

from tests.extraction.test_quantities import found

Amount = float | tuple[float, float] | None


def shares(text: str) -> list[tuple[Amount, str]]:
    return [((q.low, q.high) if q.low is not None and q.high is not None else q.value, q.unit) for q in found(text)]


MONEY: dict[str, list[tuple[Amount, str]]] = {
    "It got $5 billion on top of the four billion it had.": [(5e9, "USD"), (4e9, "USD")],
    "The port will cost US$14 billion.": [(1.4e10, "USD")],
    "The mill was sold for $1.2bn, or €300m less.": [(1.2e9, "USD"), (3e8, "EUR")],
    "The fund holds ¥5 trillion.": [(5e12, "JPY")],
    "It owes 14 billion US dollars.": [(1.4e10, "USD")],
    "It paid C$40 million and $A12 million.": [(4e7, "CAD"), (1.2e7, "AUD")],
    "She left a £2.5 million-a-year post.": [(2.5e6, "GBP per year")],
    "Acme earned 26 cents a share, against $9.66 per share.": [(26, "cent per share"), (9.66, "USD per share")],
    "Diesel rose to $4.10 a gallon.": [(4.1, "USD per gallon")],
    "The state gave Rs 500 crore and Rs. 2,000 for each family.": [(5e9, "rupee"), (2000, "rupee")],
    "It is a US$300 to 350 million contract.": [((3e8, 3.5e8), "USD")],
    "Repairs cost $5m-$10m.": [((5e6, 1e7), "USD")],
    "It lost between €1.5bn and €2bn.": [((1.5e9, 2e9), "EUR")],
    "He owes EUR 40,000 and 5 million Swiss francs.": [(40000, "EUR"), (5e6, "CHF")],
    "The firm raised $300K.": [(3e5, "USD")],
    "A $12-billion plan and a $1 coin.": [(1.2e10, "USD"), (1, "USD")],
    "Hundreds of millions of dollars are missing.": [(None, "USD")],
    "Its debt is R$2 billion, HK$30 and NT$9.": [(2e9, "BRL"), (30, "HKD"), (9, "TWD")],
    "The tower was worth a billion-five, he said.": [],
    "It offered 12.40 dlrs a share, or 61 mln dlrs.": [(12.4, "USD per share"), (6.1e7, "USD")],
    "Its bid of 3.25 dlr per share covers a 500,000 dlr loan.": [(3.25, "USD per share"), (5e5, "USD")],
    "It lent one billion stg, 20 mln Canadian dlrs and 40 cts.": [(1e9, "GBP"), (2e7, "CAD"), (40, "cent")],
}
SHARES: dict[str, list[tuple[Amount, str]]] = {
    "We see a 60-80 percent chance.": [((60, 80), "percent")],
    "Rates rose 0.25 percentage points, or 25 basis points.": [(0.25, "percentage point"), (25, "basis point")],
    "Turnout was 5.5 per cent lower.": [(5.5, "percent")],
    "They gained eight and fourteen percent.": [(8, "percent"), (14, "percent")],
    "Prices rose 166.5 and 93.3% respectively.": [(166.5, "percent"), (93.3, "percent")],
    "It keeps 5% to 7% of the price.": [((5, 7), "percent")],
    "Growth of 5%-6% is likely.": [((5, 6), "percent")],
    "Two-thirds of members voted.": [(0.666667, "share")],
    "It needs a two-thirds majority.": [(0.666667, "share")],
    "Output was cut by a third.": [(0.333333, "share")],
    "About a quarter, or 40 shops, closed.": [(0.25, "share"), (40, "shop")],
    "More than half of the crop was lost.": [(0.5, "share")],
    "They earn about half that.": [(0.5, "share")],
    "One in five voters stayed home.": [(0.2, "share")],
    "Nine out of 10 doctors agree.": [(0.9, "share")],
    "A third firm joined, and the second half began.": [],
    "They meet in the third quarter.": [],
    "Rates were 6-1/4 pct, and lasted 3-7/8 years.": [(6.25, "percent"), (3.875, "year")],
    "It held 205,000 or 12.8 pct of the shares.": [(205000, ""), (12.8, "percent")],
}
PEOPLE: dict[str, list[tuple[Amount, str]]] = {
    "A bomb killed 12 people, wounding 30.": [(12, "person"), (30, "person")],
    "The blast left 12 dead and 30 wounded.": [(12, "person"), (30, "person")],
    "The death toll rose to 41.": [(41, "person")],
    "The fire claimed 12 lives.": [(12, "life")],
    "It freed 234 Israelis and 30 Pakistanis in nine taxis.": [(234, "Israeli"), (30, "Pakistani"), (9, "taxi")],
    "Four Davis Cup matches, two tennis players, three analysis papers.": [(4, "match"), (2, "player"), (3, "paper")],
    "Some 400 guests and as many as 30 waiters fled.": [(400, "guest"), (30, "waiter")],
    "It has 54,000 employees and 14 plants.": [(54000, "employee"), (14, "plant")],
    "A 10,000-strong crowd met a crowd of 5,000.": [(10000, "person"), (5000, "person")],
    "It flew 20 aircraft to 37 countries.": [(20, "aircraft"), (37, "country")],
    "It closed 789 dealerships.": [(789, "dealership")],
    "Half a million people fled.": [(5e5, "person")],
    "A half-dozen boats sank.": [(6, "boat")],
    "In the district 12 houses burned.": [(12, "house")],
    "It fired three thousand workers.": [(3000, "worker")],
    "Hundreds of thousands of people marched.": [(None, "person")],
    "A couple of hundred farmers came.": [(None, "farmer")],
    "At least 100 were arrested.": [(100, "person")],
    "The storm burned 2000 homes.": [(2000, "home")],
    "It won the 2000 elections.": [],
    "The two firms hired 900, about 300 of them welders; 30-to-60-day delays.": [
        (2, "firm"),
        (300, ""),
        ((30, 60), "day"),
    ],
    "About 900 welders left, 300 of them for good.": [(900, "welder"), (300, "welder")],
    "About 9,000 welders left, about 300 of them for good.": [(9000, "welder"), (300, "welder")],
    "Workers make 1.5 million units a year.": [(1.5e6, "unit")],
    "She is a mother of two.": [],
    "It will cut 4,300 jobs in Ayr, 400 in Bute and about 1,600 at Leeds.": [
        (4300, "job"),
        (400, "job"),
        (1600, "job"),
    ],
    "The towns lost 1,600 and 400 jobs.": [(1600, "job"), (400, "job")],
    "It made 2,000 jobs and kept 25,000 others.": [(2000, "job"), (25000, "job")],
    "Two were rescued, and three remain missing.": [(2, "person"), (3, "person")],
    "There was one survivor.": [(1, "survivor")],
    "More than 1,100 engineering, transport and planning experts came.": [(1100, "expert")],
    "It sold 300 in Ayr in May, 12 in June.": [],
}
MEASURES: dict[str, list[tuple[Amount, str]]] = {
    "A magnitude 7.8 earthquake struck 20 km from the town.": [(7.8, "magnitude"), (20, "km")],
    "The 6.1-magnitude tremor was felt.": [(6.1, "magnitude")],
    "It was 20 degrees Celsius, then minus 5 degrees.": [(20, "degree Celsius"), (-5, "degree")],
    "It reached 104°F in the shade.": [(104, "degree Fahrenheit")],
    "It pumps 300,000 barrels per day, or 300,000 bpd.": [(3e5, "barrel per day"), (3e5, "barrel per day")],
    "It makes 20 MWh, 300 megawatts and 40 GW.": [(20, "MWh"), (300, "megawatt"), (40, "GW")],
    "A 6-foot wave hit a 500-square-mile area.": [(6, "foot"), (500, "square mile")],
    "Winds of 120 km/h, or 65 knots, hit.": [(120, "km/h"), (65, "knot")],
    "A 120-mile-per-hour gust fell a tree.": [(120, "mile per hour")],
    "It is 40 dB loud, with 5 mg/kg and 20 ppm.": [(40, "dB"), (5, "mg/kg"), (20, "ppm")],
    "The bomb had a yield of 15 kilotons.": [(15, "kiloton")],
    "It burned 3,000 hectares and 12 sq km.": [(3000, "hectare"), (12, "sq km")],
    "Rescuers walked half a mile in half an hour.": [(0.5, "mile"), (0.5, "hour")],
    "It weighs 2 1/2 tons.": [(2.5, "ton")],
    "The car does 40 miles per gallon.": [(40, "mile per gallon")],
    "It lasted two and a half years.": [(2.5, "year")],
    "More than a year of talks ended nearly a decade of war.": [(1, "year"), (1, "decade")],
    "It fell for a year, a mile from the town.": [(1, "year")],
    "She holds two degrees.": [(2, "degree")],
    "One day they will return in one day.": [(1, "day")],
    "It drifted at 13 to 14,000 feet.": [((13000, 14000), "foot")],
    "It has 10-15,000 litres, and 1 to 200,000 more.": [((10000, 15000), "litre"), ((1, 200000), "")],
    "Output fell in March 1987 to 9.41 mln tonnes.": [(9.41e6, "tonne")],
    "It pumps one mln bpd.": [(1e6, "barrel per day")],
}
AGES: dict[str, list[tuple[Amount, str]]] = {
    "Mara Holt, 45, said so.": [(45, "year")],
    "Two boys aged 12 and a man aged between 30 and 40 fled.": [(2, "boy"), (12, "year"), ((30, 40), "year")],
    "Two girls aged four and 11 drowned.": [(2, "girl"), (4, "year"), (11, "year")],
    "A girl aged four and 11 divers drowned.": [(4, "year"), (11, "diver")],
    "A 34-year-old man and a six-month-old baby live.": [(34, "year"), (6, "month")],
    "He was 51 years old.": [(51, "year")],
    "Pat was 81 when he died, and Ann, who is 71, was told.": [(81, "year"), (71, "year")],
    "She is 44. The sixth was a man of 69.": [(44, "year"), (69, "year")],
    "People over 65 should see a doctor.": [(65, "year")],
    "She was 12 minutes late, and he is 6 in a queue of people over 40 metres long.": [
        (12, "minute"),
        (40, "metre"),
    ],
}
TAKEN_UP: dict[str, list[tuple[Amount, str]]] = {
    "She won 2,618 votes, against 2,304, or 44.7%, for Roe.": [(2618, "vote"), (2304, "vote"), (44.7, "percent")],
    "Only 17 heads of state came, against 43 at the first.": [(17, "head of state"), (43, "head of state")],
    "Orlo will appoint three members, and the state will appoint six.": [(3, "member"), (6, "member")],
    "A trip that was to last nine days lasted 61.": [(9, "day"), (61, "day")],
    "Some 4,000 workers joined the 14,000 already on strike.": [(4000, "worker"), (14000, "worker")],
    "It was found in 17 of 120 samples, among them four from a drain.": [
        (17, "sample"),
        (120, "sample"),
        (4, "sample"),
    ],
    "They saw a run of coups, seven up to now.": [(7, "coup")],
    "Five people died and at least 63 have fallen ill.": [(5, "person"), (63, "person")],
    "It will double the number of inspections, to 1,800 a year.": [(1800, "inspection")],
    "The fault came up in three of eight engines and in two of the nine doors.": [
        (3, "engine"),
        (8, "engine"),
        (2, "door"),
    ],
    "He met Esa's 23 member states.": [(23, "state")],
    "Three US divers met over 1,000 US Marines.": [(3, "diver"), (1000, "Marine")],
    "More than 100 blazes were out, and saving three sheds means relief.": [(100, "blaze"), (3, "shed")],
    "They fired one anti-ship missile; one official left.": [(1, "missile")],
    "They made five “historic” offers.": [(5, "offer")],
    "The more-than-four-year contract is for a 1-by-2-mile plot.": [(4, "year"), (1, "mile"), (2, "mile")],
    "It is banned unless sold within a year; it hurled stones as far as a mile.": [(1, "year"), (1, "mile")],
    "Maize went from K45,000 to K61,500 at gate K9; the shares closed at 171p.": [
        (45000, "kwacha"),
        (61500, "kwacha"),
        (171, "penny"),
    ],
    "Nearly one in five Malawians, or half of the land feels it.": [(0.2, "share"), (0.5, "share")],
}
NAMES = [
    "The vote was 52-48; the Senate voted 219 to 206.",
    "Rule 5 and Section 230 of Title 42 apply to Article 50.",
    "Flight 123, a Boeing 737, landed; Boeing's new 787 followed.",
    "COVID-19 and H5N1 spread after 9/11.",
    "Call +1 555 010-9999 or (555) 010-9999.",
    "See https://example.org/2024/12/05/a-10 or mail a1@example.org.",
    "The S&P 500 and the FTSE 100 fell.",
    "5G phones, 4x4 cars and 3D films.",
    "They met at 8:30, at 1800 GMT and at 0900 local time.",
    "Interstate 95 and Route 66 were shut.",
    "A Category 4 hurricane and a Level 3 alert.",
    "A woman in her 30s lost to under-21s.",
    "The G7, the G-20 and the P5+1 met.",
    "Windows 11 and an iPhone 15.",
    "1. Wash. 2. Dry. (3) Fold.",
    "The fiscal 2010 budget and the 2005-06 season.",
    "March 01, 2008 was a Saturday.",
    "It is the 21st of June and the twenty-first day.",
    "He won 6-3, 7-5.",
    "No. 10 and number 11.",
    "The 414 Heron was late again; all 414 Heron trains stood still.",
]


@pytest.mark.parametrize(("text", "want"), [*(MONEY | SHARES | PEOPLE | MEASURES | AGES | TAKEN_UP).items()])
def test_every_quantity_with_its_unit(text: str, want: list[tuple[Amount, str]]) -> None:
    got = shares(text)
    assert [unit for _, unit in got] == [unit for _, unit in want], got
    for (have, _), (value, _) in zip(got, want, strict=True):
        assert have == (pytest.approx(value) if value is not None else None)


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_no_quantity(text: str) -> None:
    assert [(q.text, q.value) for q in found(text) if q.value is not None or q.low is not None] == []
