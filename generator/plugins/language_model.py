"""A language model behind an OpenAI-compatible address as a pointer: it quotes names, and we look where they stand.

What it quotes must stand in the sentence, letter by letter; all else of its answer is thrown away. Only the sentences
are sent, to the address that a person gave, and to no other.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from generator.errors import Finding, UsageError
from generator.plugins.pointer import Pointed

BATCH = 20
"""So many sentences are asked about at once."""
SECONDS = 120
LARGEST = 1 << 20
"""An answer of more bytes is no answer."""
TASK = (
    "You mark names in numbered sentences. Answer with JSON only: "
    '{"mentions": [{"sentence": 1, "text": "exact words of the sentence", "kind": "person"}]}. '
    "Kinds: person, state, government, organisation, group, force, place, weapon, technology, document, event. "
    "Copy the words exactly. Add nothing that is not in the sentence."
)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """The articles go where the person said, and nowhere else."""

    def redirect_request(self, *_args: Any, **_kwargs: Any) -> None:  # noqa: ANN401
        """Follow none."""
        return


class LanguageModel:
    """A model by its address (up to and with `/v1`) and name; `key` is sent as a bearer token where there is one."""

    def __init__(self, address: str, model: str, key: str = "") -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            now = "give one such as http://127.0.0.1:8000/v1"
            raise UsageError(Finding(what=f"{address!r} is no address of a language model", now=now))
        self.address = address.rstrip("/") + "/chat/completions"
        self.model = model
        self.key = key
        self.opener = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))

    @property
    def name(self) -> str:
        """The model's name as its server calls it."""
        return f"language model {self.model}"

    def point(self, texts: Sequence[str]) -> list[list[Pointed]]:
        """What the model quotes from each text."""
        return [row for first in range(0, len(texts), BATCH) for row in located(texts[first : first + BATCH], self.ask)]

    def ask(self, texts: Sequence[str]) -> object:
        """The model's answer as JSON. Raises UsageError where the server cannot be reached or answers otherwise."""
        listing = "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
        body = {
            "model": self.model,
            "temperature": 0,
            "seed": 0,
            "response_format": {"type": "json_object"},
            "messages": [{"role": "system", "content": TASK}, {"role": "user", "content": listing}],
        }
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        request = urllib.request.Request(self.address, json.dumps(body).encode(), headers)  # noqa: S310  (checked)
        try:
            with self.opener.open(request, timeout=SECONDS) as response:
                raw = response.read(LARGEST + 1)
        except (urllib.error.URLError, TimeoutError, OSError) as error:
            now = "start the server, or take the setting out of mkdocs.yml"
            finding = Finding(what=f"{self.name} cannot be asked at {self.address}", why=str(error), now=now)
            raise UsageError(finding) from error
        try:
            return json.loads(json.loads(raw)["choices"][0]["message"]["content"])
        except (ValueError, KeyError, IndexError, TypeError) as error:
            why = str(error) if len(raw) <= LARGEST else f"its answer is longer than {LARGEST} bytes"
            now = "run it again, name another model, or take the setting out of mkdocs.yml"
            raise UsageError(Finding(what=f"{self.name} did not answer with JSON", why=why, now=now)) from error


def located(texts: Sequence[str], ask: Any) -> list[list[Pointed]]:  # noqa: ANN401
    """Where the quoted words stand; words that stand nowhere are given as a span that the seam refuses."""
    answer = ask(texts)
    rows = answer.get("mentions") if isinstance(answer, dict) else None
    found: list[list[Pointed]] = [[] for _ in texts]
    for row in rows if isinstance(rows, list) else []:
        if not isinstance(row, dict):
            continue
        number, words, kind = row.get("sentence"), row.get("text"), row.get("kind")
        if not isinstance(number, int) or not 1 <= number <= len(texts) or not isinstance(words, str) or not words:
            found[0].append(NOWHERE)
            continue
        starts = places(texts[number - 1], words)
        spans = [Pointed(start=start, end=start + len(words), label=str(kind)) for start in starts]
        found[number - 1].extend(spans or [NOWHERE])
    return found


NOWHERE = Pointed(start=-1, end=-1, label="")


def places(text: str, words: str) -> list[int]:
    """Every place where the words stand as whole words."""
    found, start = [], text.find(words)
    while start >= 0:
        end = start + len(words)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            found.append(start)
        start = text.find(words, end)
    return found
