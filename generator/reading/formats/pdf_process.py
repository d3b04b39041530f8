"""Runs as a process of its own: a PDF on standard input, its pages' lines as JSON on standard output."""

import contextlib
import json
import logging
import resource
import sys
from io import BytesIO
from typing import Any

MEMORY = 1_500_000_000
SECONDS = 60
PAGES = 400
CHARACTERS = 2_000_000


def bound() -> None:
    """Limits memory and processor time, as far as the system knows how."""
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def pages(data: bytes) -> dict[str, Any]:
    """The lines of each page, and what the file says of itself; or why there are none."""
    import pypdf  # noqa: PLC0415 - the bounds are set first
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"why": "it is encrypted with a password"}
        if len(reader.pages) > PAGES:
            return {"why": f"it has over {PAGES} pages"}
        about: Any = reader.metadata or {}
        found = {"title": str(about.get("/Title") or ""), "author": str(about.get("/Author") or "")}
        rows: list[list[str]] = []
        size = 0
        for page in reader.pages:
            rows.append((page.extract_text() or "").splitlines())
            size += sum(map(len, rows[-1]))
            if size > CHARACTERS:
                return {"why": f"it has over {CHARACTERS:,} characters"}
    except (DependencyError, NotImplementedError) as error:
        return {"why": f"it is encrypted or packed in an unusual way: {str(error)[:100]}"}
    except MemoryError:
        return {"why": f"it takes over {MEMORY:,} bytes of memory"}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        return {"why": f"it is broken: {str(error)[:100]}"}
    return {**found, "pages": rows}


if __name__ == "__main__":
    bound()
    logging.disable(logging.CRITICAL)
    sys.stdout.write(json.dumps(pages(sys.stdin.buffer.read())))
