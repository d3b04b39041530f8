"""Runs as a process of its own: a PDF on standard input, the words of its pages' lines as JSON on standard output."""

import contextlib
import json
import logging
import resource
import sys
from io import BytesIO


def main() -> None:
    """Reads within bounds; a PDF that cannot be read has no pages."""
    for kind, most in ((resource.RLIMIT_AS, 1_500_000_000), (resource.RLIMIT_CPU, 90)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    logging.disable(logging.CRITICAL)
    import pypdf  # noqa: PLC0415 - the bounds are set first

    reader = pypdf.PdfReader(BytesIO(sys.stdin.buffer.read()))
    if reader.is_encrypted:
        reader.decrypt("")
    sys.stdout.write(json.dumps([page.extract_text().split("\n") for page in reader.pages[:400]]))


if __name__ == "__main__":
    main()
