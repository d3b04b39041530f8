"""A mail is one article: its subject the title, its sender the author, its plain part the text, else its HTML part."""

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr

from generator.reading.extract import Extract, Extracts, Format, titled
from generator.reading.formats.html_fragment import fragment
from generator.reading.metadata.given_by_file import given, plain
from generator.reading.text.decode import marked, refusal

LONGEST = 20_000_000
_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg)\s?:\s{0,5})+", re.IGNORECASE)
_HEADER = re.compile(rb"[\x21-\x39\x3b-\x7e]{1,76}:|From ")


def read_eml(data: bytes, path: str) -> Extracts:
    """The mail's text under its subject."""
    if marked(data) or not _HEADER.match(data.lstrip()[:100]):
        raise refusal(path, "no mail", "it does not begin with a header", "save the mail again as .eml")
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    subject = _header(message, "subject")
    subject = subject[found.end() :] if (found := _ANSWER.match(subject)) else subject
    name, address = parseaddr(_header(message, "from"))
    known, findings = given({"title": subject, "author": name or address, "published": _header(message, "date")}, path)
    body = _body(message)
    if not body.strip():
        raise refusal(path, "not read: the mail holds no text", "no part of it is text", "save its text as .txt")
    return Extracts(articles=(Extract(text=titled(known.title, body), known=known),), findings=findings)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return plain(str(message.get(name, "")))
    except (MessageError, ValueError, IndexError):  # the parser fails on some broken headers
        return ""


def _body(message: EmailMessage) -> str:
    for kind in ("text/plain", "text/html"):
        for part in message.walk():
            if part.get_content_type() != kind or part.is_attachment():
                continue
            raw = part.get_payload(decode=True)
            text = _text(raw, part.get_content_charset()) if isinstance(raw, bytes) else ""
            text = fragment(text) if kind == "text/html" else text
            if text.strip():
                return text
    return ""


def _text(raw: bytes, charset: str | None) -> str:
    for name in (charset, "utf-8"):
        try:
            return raw.decode(name) if name else raw.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace")


EML = Format(suffixes=(".eml",), holds="a mail", longest=LONGEST, read=read_eml)
