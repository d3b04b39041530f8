"""A web page saved in one file by a browser (.mhtml) is a mail whose first HTML part is the page."""

from email import message_from_bytes, policy

from generator.reading.extract import Extracts, Format
from generator.reading.formats.html import LONGEST, read_html
from generator.reading.text.decode import refusal


def read_mhtml(data: bytes, path: str) -> Extracts:
    """The page's article."""
    message = message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return read_html(page, path)
    why, now = "no part of it is HTML", "save the page again, or its text as .txt"
    raise refusal(path, "not read: the file holds no web page", why, now)


MHTML = Format(suffixes=(".mhtml", ".mht"), holds="a saved web page", longest=LONGEST, read=read_mhtml)
