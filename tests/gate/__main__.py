"""`python -m tests.gate [STORY…] [--misses] [--raise | --lower FIGURE --reason WHY]`: the figures, story by story."""

import argparse

from tests.gate.floors import lower_floor, raise_floors, read_floors
from tests.gate.score import TOTAL, sheets


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.gate", description="Figures on our own stories.")
    parser.add_argument("story", nargs="*", help="name what was missed in these stories")
    parser.add_argument("--misses", action="store_true", help="name everything that was missed")
    parser.add_argument("--raise", dest="up", action="store_true", help="raise the floors to the figures; lowers none")
    parser.add_argument("--lower", metavar="FIGURE", help="lower one floor to its figure; say why with --reason")
    parser.add_argument("--reason", default="", help="why a floor is lowered; kept in the file")
    asked = parser.parse_args()
    found = sheets()
    print_table()
    for name in [n for n in found if n != TOTAL and (asked.misses or n in asked.story)]:
        print(f"\n{name}")
        for figure, row in found[name].items():
            for what in row.missed:
                print(f"  {figure}: {what}")
    if asked.up:
        for name, (old, new) in raise_floors(found[TOTAL]).items():
            print(f"raised {name}: {old} -> {new}")
    if asked.lower:
        lower_floor(asked.lower, found[TOTAL], asked.reason)


def print_table() -> None:
    """One line a figure: each story's share, then all stories' with the counts behind it, and the floor."""
    found, floors = sheets(), read_floors()
    stories = [name for name in found if name != TOTAL]
    print(f"{'':18}", *(f"{name:>10}" for name in stories), f"{'all':>8} {'':>9} {'floor':>7}")
    for name, row in found[TOTAL].items():
        shares = (f"{found[story][name].share:10.2f}" if name in found[story] else " " * 10 for story in stories)
        print(f"{name:18}", *shares, f"{row.share:8.4f} {row.hit:4}/{row.of:<4} {floors.get(name, 0):7.4f}")


main()
