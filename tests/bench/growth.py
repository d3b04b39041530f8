"""How the cost grows with the number of articles: extraction against spaCy's blank pipeline, memory, a second run."""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from generator.model.source import Source
from tests.bench.corpus import exponent, make_corpus
from tests.bench.weighing import weighing

ROOT = Path(__file__).parents[2]
SIZES = (1, 10, 100, 1000, 10000)
WHOLE = (10, 100, 1000, 10000)
"""So many articles are generated from end to end, and written."""
UNLIKE = 100
"""So many articles of which no two sentences are alike are extracted: in others, sentences return word for word."""
SECOND = (100, 1000)
"""The second run is timed after one article was added to so many."""


def texts() -> list[str]:
    """The articles that others are recombined from: the project's own and those of the test stories."""
    folders = (ROOT / "seeds", ROOT / "tests" / "stories")
    return [path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.rglob("*.txt"))]


def growing(sizes: Sequence[int] = SIZES) -> dict[str, float]:
    """Every figure of this file."""
    rows: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="briefing-growth-") as folder:
        seeds = Path(folder) / "seeds"
        make_corpus(texts(), max(sizes), seeds)
        rows |= extracting(Path(folder), sizes)
        rows |= running(Path(folder), [size for size in WHOLE if size <= max(sizes)])
        for size in (size for size in SECOND if size <= max(sizes)):
            rows |= again(Path(folder), size)
        rows |= weighing(texts(), Path(folder), max(sizes))
    return rows


def part(folder: Path, size: int) -> Path:
    """A folder with the first articles."""
    some = folder / f"some-{size}"
    (some / "seeds").mkdir(parents=True)
    for path in sorted((folder / "seeds").iterdir())[:size]:
        shutil.copy(path, some / "seeds" / path.name)
    return some


def extracting(folder: Path, sizes: Sequence[int]) -> dict[str, float]:
    """Extraction alone, in turns with spaCy's blank tokeniser and sentencizer on the same text."""
    from generator.reading import read_folder

    rows: dict[str, float] = {}
    ours: dict[int, float] = {}
    for size in sizes:
        some = part(folder, size)
        start = time.process_time()
        sources = read_folder(some / "seeds", some).sources
        read = time.process_time() - start
        ours[size], theirs = in_turns(sources, rounds=5 if size <= 100 else 2 if size <= 1000 else 1)
        rows[f"{size} articles: extracted a second"] = size / ours[size]
        rows[f"{size} articles: extraction / spaCy blank English"] = ours[size] / theirs
        rows[f"{size} articles: reading / spaCy blank English"] = read / theirs
    rows["extraction, growth exponent from 100 articles on"] = exponent(ours)
    make_corpus(texts(), UNLIKE, folder / "unlike", varied=True)
    own, theirs = in_turns(read_folder(folder / "unlike", folder).sources, rounds=5)
    rows[f"{UNLIKE} unlike articles: extraction / spaCy blank English"] = own / theirs
    return rows


def in_turns(sources: Sequence[Source], rounds: int) -> tuple[float, float]:
    """The least seconds of extraction and of spaCy, both without the collector, as a run is; no words are kept."""
    import spacy

    from generator.extraction.annotate import annotate
    from generator.extraction.matters.find import signals_of
    from generator.extraction.tokens import line
    from generator.publish.collector import uncollected

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 10**9
    whole = ["\n".join(sentence.text for sentence in source.sentences) for source in sources]
    taken, theirs = [], []
    with uncollected():
        for _ in range(rounds):
            line.cache_clear()
            signals_of.cache_clear()
            start = time.process_time()
            for source in sources:
                annotate(source)
            taken.append(time.process_time() - start)
            start = time.process_time()
            for text in whole:
                len(list(pipeline(text).sents))
            theirs.append(time.process_time() - start)
    return min(taken), min(theirs)


def running(folder: Path, sizes: Sequence[int]) -> dict[str, float]:
    """Everything, with an empty registry, each size in a process of its own."""
    rows: dict[str, float] = {}
    took: dict[int, float] = {}
    for size in sizes:
        made = subprocess.run(
            [sys.executable, "-c", ONCE, str(folder / f"some-{size}")], check=True, capture_output=True, text=True
        )
        seconds, memory = map(float, made.stdout.split())
        took[size] = seconds
        rows[f"{size} articles: generated, processor seconds"] = seconds
        rows[f"{size} articles: generated a second"] = size / seconds
        rows[f"{size} articles: peak memory in MiB"] = memory
    rows["generating, growth exponent from 100 articles on"] = exponent(took)
    largest = max((size for size in SIZES if (folder / f"some-{size}").is_dir()), default=0)
    made = subprocess.run(
        [sys.executable, "-c", HELD, str(folder / f"some-{largest}")], check=True, capture_output=True, text=True
    )
    rows[f"{largest} articles: peak memory of extraction, all held, in MiB"] = float(made.stdout)
    return rows


PEAK = """
def peak():  # what getrusage tells begins with the parent's
    status = open("/proc/self/status").read()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
"""
ONCE = f"""{PEAK}
import sys, time
from pathlib import Path
from generator.publish.generate import run, write
from generator.publish.project import Project
root = Path(sys.argv[1]); (root / "docs").mkdir(exist_ok=True)
project = Project(root=root, title="Growth")
start = time.process_time()
write(project, run(project))
print(time.process_time() - start, peak())
"""
HELD = f"""{PEAK}
import sys
from pathlib import Path
from generator.extraction.annotate import annotate
from generator.reading import read_folder
root = Path(sys.argv[1])
held = [annotate(source) for source in read_folder(root / "seeds", root).sources]
print(peak())
"""


def again(folder: Path, size: int) -> dict[str, float]:
    """A second run after one article was added, a plan of one more, a run after an edit, and one with nothing to do."""
    some = folder / f"again-{size}"
    shutil.copytree(folder / f"some-{size}" / "seeds", some / "seeds")
    first = timed(some)
    add(folder, some, "Further report")
    second = timed(some)
    add(folder, some, "Last report")
    planned = timed(some, "plan")
    timed(some)
    (some / "docs" / "own.md").write_text("# An editor's own page\n", encoding="utf-8")
    edited = timed(some)
    (some / "mkdocs.yml").write_text("site_name: Growth\n", encoding="utf-8")
    generate = [sys.executable, "-m", "generator", "generate", "--quiet", "--project", str(some)]
    for _ in range(2):  # the first takes the settings in, the second finds nothing to write
        subprocess.run(generate, check=False)
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(generate, check=False)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    unchanged = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
    rows: dict[str, float] = {}
    for part_, seconds in first.items():
        rows[f"{size} articles: {part_}, first run, seconds"] = seconds
        rows[f"{size} articles and one: {part_}, seconds"] = second[part_]
    for part_ in ("reading and extraction", "everything"):
        rows[f"{size} articles and one: {part_}, second run / first"] = second[part_] / first[part_]
    rows[f"{size} articles and one: plan, / first run"] = planned["everything"] / first["everything"]
    rows[f"{size} articles: after an edit of a page, / first"] = edited["everything"] / first["everything"]
    rows[f"{size} articles: nothing changed, with imports, seconds"] = unchanged
    rows[f"{size} articles: nothing changed, with imports, / first"] = unchanged / first["everything"]
    return rows


def add(folder: Path, some: Path, called: str) -> None:
    """An article more, under a title of its own."""
    text = max((folder / "seeds").iterdir()).read_text(encoding="utf-8").replace("Report number", called)
    (some / "seeds" / f"{called.lower().replace(' ', '-')}.txt").write_text(text, encoding="utf-8")


def timed(project: Path, doing: str = "generate") -> dict[str, float]:
    """Processor seconds of a run's parts, with the cache, and of all of it; of a plan where that is asked for."""
    made = subprocess.run(
        [sys.executable, "-c", TIMED, str(project), doing], check=True, capture_output=True, text=True
    )
    found: dict[str, float] = json.loads(made.stdout)
    return found


TIMED = """
import json, sys, time
from collections import Counter
from pathlib import Path
from generator.publish import entries, generate, inputs
from generator.publish.kept import composed
from generator.publish.merging import Merging
from generator.publish.planning.plan import plan_of
from generator.publish.project import Project
root = Path(sys.argv[1]); (root / "docs").mkdir(exist_ok=True)
project = Project(root=root, title="Growth")
PARTS = {
    (inputs, "read_cached"): "reading and extraction",
    (inputs, "annotate_cached"): "reading and extraction",
    (inputs, "read_pages"): "reading the pages",
    (entries, "discover_cached"): "discovery",
    (composed, "weigh"): "weighing",
    (composed, "compose"): "composing",
    (Merging, "merge"): "merging and writing",
    (generate, "write"): "merging and writing",
}
spent = Counter()
def clocked(module, name):
    function = getattr(module, name)
    def call(*args, **more):
        start = time.process_time()
        try:
            return function(*args, **more)
        finally:
            spent[PARTS[module, name]] += time.process_time() - start
    setattr(module, name, call)
for module, name in PARTS:
    clocked(module, name)
start = time.process_time()
if sys.argv[2] == "plan":
    plan_of(generate.run(project))
else:
    generate.write(project, generate.run(project))
spent["everything"] = time.process_time() - start
print(json.dumps(spent))
"""
