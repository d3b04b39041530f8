"""Little files of every kind, made from words: nothing is downloaded and nothing lies in the repository."""

import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO
from xml.sax.saxutils import escape

TITLE = "Old bridge in Delia closed"
BODY = (
    "The old bridge in Delia was closed on Monday, the mayor said in a statement.",
    "Drivers take the tunnel, which has been open since the spring of last year.",
    "“We will open it again when it is safe,” Mara Vell, the mayor, told reporters in front of the town hall.",
    "Two engineers found cracks in three of its eight pillars, and a report is expected in the coming weeks.",
)
HEAD = """
<title>Old bridge in Delia closed | Delia Times</title>
<meta property="og:title" content="Old bridge in Delia closed">
<meta property="og:site_name" content="Delia Times">
<meta name="author" content="By Jane Hale">
<meta property="article:published_time" content="2024-05-13T08:15:00+02:00">
<link rel="canonical" href="https://times.example/old-bridge">
"""


def page(body: str = "", head: str = HEAD, paragraphs: Sequence[str] = BODY) -> str:
    """A web page with menus around its article."""
    inner = body or "".join(f"<p>{words}</p>" for words in paragraphs)
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
        f"<article><h1>{TITLE}</h1>{inner}</article>"
        "<script>var hidden = 'The script says something that nobody reads here.';</script>"
        "<style>p { color: red }</style><footer>© 2024 Delia Times</footer></body></html>"
    )


def pdf(pages: Sequence[Sequence[str]], about: str = "") -> bytes:
    """A PDF whose pages show these lines, in bytes of its own."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({line.replace(chr(92), '').replace('(', '[').replace(')', ']')}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 60 740 Td 14 TL {shown} ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(f"{len(objects) + 1} 0 R")
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        contents = f"/Contents {len(objects)} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} {contents} >>".encode())
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(f"<< {about} >>".encode("cp1252"))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF"
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + end
        % (
            len(objects) + 1,
            len(objects),
            len(out),
        )
    )


def locked(data: bytes) -> bytes:
    """The same PDF with a password."""
    import pypdf

    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(paragraphs: Sequence[tuple[str, str]], raw: bytes | None = None) -> bytes:
    """A Word document of (style, words); `raw` stands in for its main part."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rows = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        "<w:del><w:r><w:delText>deleted words</w:delText></w:r></w:del></w:p>"
        for style, words in paragraphs
    )
    body = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{rows}</w:body></w:document>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body if raw is None else raw)
    return out.getvalue()


def mail(text: str | None = None, html: str | None = None) -> bytes:
    """A mail with a plain part, an HTML part or both."""
    message = EmailMessage()
    message["Subject"] = f"Fwd: {TITLE}"
    message["From"] = "Jane Hale <jane@times.example>"
    message["Date"] = "Mon, 13 May 2024 08:15:00 +0200"
    message["To"] = "desk@times.example"
    if text is not None:
        message.set_content(text)
    if html is not None:
        (message.add_alternative if text is not None else message.set_content)(html, subtype="html")
    return message.as_bytes()


def rss(items: Sequence[str]) -> str:
    """A feed of these entries."""
    spaces = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:atom="http://www.w3.org/2005/Atom"'
    )
    channel = "<title>Delia Times</title><link>https://times.example/</link>"
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel>{channel}{"".join(items)}</channel></rss>'


def item(number: int, body: str = "", teaser: str = "Short words.") -> str:
    """An entry of a feed."""
    full = f"<content:encoded>{escape(body)}</content:encoded>" if body else ""
    return (
        f"<item><title>Report {number} on the bridge</title><link>https://times.example/{number}</link>"
        f"<pubDate>Mon, 13 May 2024 08:15:00 GMT</pubDate><dc:creator>Jane Hale</dc:creator>"
        f"<description>{escape(teaser)}</description>{full}<guid>g{number}</guid></item>"
    )
