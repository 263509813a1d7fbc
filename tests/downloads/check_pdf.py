"""Reads a page that was printed with a reader that knows nothing of the app, and holds it against what the page showed.

    python3 tests/downloads/check_pdf.py FILE SHOWN

SHOWN is a file of JSON, which the browser test wrote: the title, the language, and of each figure what stands first and
last of what belongs together.
"""

import json
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / ".tools" / "python"))

from pypdf import PdfReader  # noqa: E402


def main():
    document = PdfReader(sys.argv[1])
    shown = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    catalogue = document.trailer["/Root"]
    assert document.metadata.title == shown["title"], document.metadata.title
    assert catalogue["/Lang"] == shown["language"], catalogue["/Lang"]
    assert catalogue["/MarkInfo"]["/Marked"], "not tagged"
    assert catalogue["/StructTreeRoot"]["/K"], "no structure"
    texts = [plain(page.extract_text()) for page in document.pages]
    for number, text in enumerate(texts, start=1):
        assert f"{number}/{len(texts)}" in text, f"page {number} has no number"
    check_figures(texts, shown["figures"])
    print(f"{len(shown['figures'])} figures stand together on {len(texts)} pages")


def check_figures(texts, figures):
    """Each figure begins and ends on the same page, in the order of the page."""
    page, after = 0, 0
    for first, last in figures:
        page, begin = find(texts, first, page, after)
        ends_on, begin_of_last = find(texts, last, page, begin)
        assert ends_on == page, f"{first!r} stands on page {page + 1}, {last!r} on page {ends_on + 1}"
        after = begin_of_last


def find(texts, words, page, after):
    """Where `words` stand for the first time from a place on."""
    wanted = plain(words)
    for number in range(page, len(texts)):
        place = texts[number].find(wanted, after if number == page else 0)
        if place >= 0:
            return number, place
    raise AssertionError(f"{words!r} is not on the paper from page {page + 1} on")


def plain(text):
    """The signs of a text alone: lines are broken anywhere, letters may be joined, and signs that are not seen are lost."""
    signs = "".join(unicodedata.normalize("NFKC", text).split())
    return "".join(sign for sign in signs if unicodedata.category(sign) != "Cf")


if __name__ == "__main__":
    main()
