"""Reads an identifier and one HTML document, and writes the document as PDF/A.

The same input gives the same bytes: the identifier comes from outside, and the server sets the seed and the clock
that WeasyPrint and fontTools would otherwise ask for. Nothing that the document names is fetched.
"""

import logging
import sys
import tempfile

logging.disable(logging.CRITICAL)  # a complaint may quote the document
tempfile.tempdir = "/tmp"  # WeasyPrint makes an empty folder there and removes it; nothing can be written to a file

from weasyprint import HTML  # noqa: E402


def refuse(url, **_):
    raise ValueError("nothing is fetched")


asked = sys.stdin.buffer.read()
if asked:
    identifier, _, html = asked.partition(b"\n")
    pdf = HTML(string=html.decode("utf-8"), url_fetcher=refuse).write_pdf(
        variant="pdf/a-2b", identifier=identifier, optimize_size=("fonts",)
    )
    sys.stdout.buffer.write(pdf)
