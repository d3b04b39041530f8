"""What was moved is what is left when all that kept its order is taken out."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def longest_run(keys: Sequence[str], place: Mapping[str, int]) -> list[str]:
    """The longest run of keys in the order of their places."""
    ends: list[int] = []
    last: list[int] = []
    back: list[int | None] = []
    for number, key in enumerate(keys):
        at = bisect_left(ends, place[key])
        back.append(last[at - 1] if at else None)
        ends[at : at + 1] = [place[key]]
        last[at : at + 1] = [number]
    stay: list[str] = []
    now = last[-1] if last else None
    while now is not None:
        stay.append(keys[now])
        now = back[now]
    return stay[::-1]
