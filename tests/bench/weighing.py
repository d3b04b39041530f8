"""How the cost of weighing grows: from statements to claims and differences, by a registry that stays as it is."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.corpus import exponent, make_corpus

SIZES = (100, 1000, 10000)
UNLIKE = (100, 1000)
"""So many articles of which no two sentences are alike; in others, sentences return word for word, as in wire copy."""
ADDED = 1000
"""One article is added to so many."""


def weighing(texts: Sequence[str], folder: Path, most: int) -> dict[str, float]:
    """Every figure of this file."""
    rows: dict[str, float] = {}
    for name, sizes, varied in (("articles", SIZES, False), ("unlike articles", UNLIKE, True)):
        took: dict[int, float] = {}
        for size in (size for size in sizes if size <= most):
            root = folder / f"weighed-{size}-{varied}"
            make_corpus(texts, size + 1, root / "seeds", varied=varied)
            row = measured(root, again=size == ADDED)
            took[size] = row.pop("seconds")
            rows[f"{size} {name}: weighed, processor seconds"] = took[size]
            rows |= {f"{size} {name}: {key}": value for key, value in row.items()}
        rows[f"weighing {name}, growth exponent"] = exponent(took)
    return rows


def measured(root: Path, *, again: bool) -> dict[str, float]:
    """The figures of one size, in a process of its own: of all articles but the last, and `again` with it."""
    command = [sys.executable, "-c", WEIGHED, str(root), "again" if again else ""]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(made.stdout)
    return found


WEIGHED = """
import json, sys, time
from pathlib import Path
from generator.discovery.discover import discover
from generator.editorial.profiles import load_profile
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.publish.kept.cache import open_cache
from generator.publish.collector import uncollected
from generator.reading import read_folder
root = Path(sys.argv[1])
profile = load_profile("conflict", root)
articles = [annotate(source) for source in read_folder(root / "seeds", root).sources]
entities = discover(articles[:100], profile).entities
def weighed(some):
    with open_cache(root / "cache.sqlite") as cache:
        start = time.process_time()
        weigh("Growth", profile, some, entities, cache.memo("evidence"))
        return time.process_time() - start
with uncollected():
    rows = {"seconds": weighed(articles[:-1])}
    status = open("/proc/self/status").read()
    rows["peak memory of weighing in MiB"] = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    if sys.argv[2]:
        rows["weighed with one more, processor seconds"] = weighed(articles)
        rows["weighed with one more / first"] = rows["weighed with one more, processor seconds"] / rows["seconds"]
print(json.dumps(rows))
"""
