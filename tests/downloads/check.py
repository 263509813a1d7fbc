"""Reads downloaded files with readers that know nothing of the app, and holds them against what the page showed.

    python3 tests/downloads/check.py FOLDER

FOLDER has the files and `shown.json`, which the browser test wrote: the figures of the page's table as they were shown,
the number of decimals, and what every file has to say of itself. Of a page that gives pictures alone, it has the texts that
its picture must have.
"""

import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parents[2] / ".tools" / "python"))

import openpyxl  # noqa: E402
from PIL import Image  # noqa: E402

COLUMNS = (
    "indicator_id indicator priority_area phenomenon region_code region region_type year sex value unit decimals "
    "ci_low ci_high status status_note direction trend trend_rule source source_url source_updated licence release"
).split()
REGION, YEAR, SEX, VALUE, STATUS_NOTE = (COLUMNS.index(name) for name in ("region_code", "year", "sex", "value", "status_note"))
DC = "{http://purl.org/dc/elements/1.1/}"
SVG = "{http://www.w3.org/2000/svg}"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def main():
    folder = Path(sys.argv[1])
    shown = json.loads((folder / "shown.json").read_text("utf-8"))
    if shown.get("kind") == "picture":
        check_picture(folder / shown["files"]["svg"], shown)
        check_picture_of_dots(folder / shown["files"]["png"], shown)
        return
    expected = {(cell["region"], cell["sex"], cell["year"]): number(cell["text"]) for cell in shown["cells"]}
    assert len(expected) == len(shown["cells"])
    files = {kind: folder / name for kind, name in shown["files"].items()}

    check_machine(files["machine"], expected, shown)
    check_excel(files["excel"], expected, shown)
    check_spreadsheet(files["xlsx"], expected, shown)
    check_in_libreoffice(files, expected)
    check_svg(files["svg"], shown)
    check_png(files["png"], shown)
    known = sum(value is not None for value in expected.values())
    print(f"{known} figures and {len(expected) - known} gaps are the same in every file")


def number(text):
    """A figure as Finnish has it, or None for a reason in words."""
    plain = text.replace("\u2212", "-").replace("\u202f", "").replace(",", ".")
    return None if plain[-1:].isalpha() else Decimal(plain)


def compare(found, expected, where):
    assert found.keys() == expected.keys(), f"{where}: other rows: {found.keys() ^ expected.keys()}"
    for key, value in expected.items():
        assert found[key] == value, f"{where}: {key} is {found[key]} and was shown as {value}"


def check_machine(path, expected, shown):
    text = path.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff") and "\u2212" not in text
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert list(rows[0]) == COLUMNS
    found = {}
    for row in rows:
        found[row["region_code"], row["sex"], row["year"]] = Decimal(row["value"]) if row["value"] else None
        if row["value"]:
            assert len(row["value"].partition(".")[2]) == shown["decimals"] == int(row["decimals"])
        else:
            assert row["status"] != "published" and row["status_note"]
        for name in set(COLUMNS) - {"value"}:
            assert not row[name].startswith(FORMULA), row[name]
        title = shown["title"].replace("\u2060", "").replace("\u00a0", " ").replace("\u202f", " ")
        assert row["indicator"] == title and row["licence"] and row["source_url"].startswith("https://")
    compare(found, expected, path.name)


def check_excel(path, expected, shown):
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff") and "\u2212" not in text
    head, *rows = csv.reader(io.StringIO(text[1:], newline=""), delimiter=";")
    assert len(head) == len(COLUMNS) and head[VALUE] == "Luku"
    found = {}
    for row in rows:
        value = row[VALUE]
        if value:
            assert len(value.partition(",")[2]) == shown["decimals"] and "." not in value, value
        else:
            assert row[STATUS_NOTE]
        found[key(row)] = Decimal(value.replace(",", ".")) if value else None
    compare(found, expected, path.name)


def key(row):
    sexes = {"yhteensä": "total", "naiset": "female", "tytöt": "female", "miehet": "male", "pojat": "male"}
    return str(row[REGION]), sexes[row[SEX]], str(row[YEAR])


def check_spreadsheet(path, expected, shown):
    book = openpyxl.load_workbook(path)
    figures, about = book.worksheets
    assert figures.freeze_panes == "A2"
    head, *rows = figures.iter_rows()
    assert len(head) == len(COLUMNS)
    number_format = "0." + "0" * shown["decimals"] if shown["decimals"] else "0"
    found = {}
    for row in rows:
        value = row[VALUE]
        assert all(cell.data_type != "f" for cell in row), "a text became a formula"
        assert value.value is None or value.data_type == "n"
        assert value.value is None or value.number_format == number_format
        found[key([cell.value for cell in row])] = None if value.value is None else Decimal(repr(value.value))
    compare(found, expected, path.name)
    said = [cell.value for row in about.iter_rows() for cell in row]
    for text in (shown["title"], shown["sentence"], shown["source"], shown["address"]):
        assert text in said, f"{text!r} is not in {said}"


def check_in_libreoffice(files, expected):
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: run tools/setup.sh browser"
    # Fields as they are and not as they are formatted, so that every digit is compared.
    raw = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1"
    finnish = "CSV:59,34,76,1,5/2,1035,false,true"
    for name, options in (("xlsx", []), ("excel", [f"--infilter={finnish}"])):
        with tempfile.TemporaryDirectory() as out:
            profile = f"-env:UserInstallation=file://{out}/profile"
            command = [office, profile, "--headless", *options, "--convert-to", raw, "--outdir", out, str(files[name])]
            done = subprocess.run(command, capture_output=True, text=True, timeout=120)
            results = list(Path(out).glob("*.csv"))
            assert results, f"LibreOffice: {done.stdout} {done.stderr}"
            head, *rows = csv.reader(io.StringIO(results[0].read_text("utf-8-sig"), newline=""))
        assert len(head) == len(COLUMNS)
        found = {key(row): Decimal(row[VALUE].replace(",", ".")) if row[VALUE] else None for row in rows}
        compare(found, expected, f"{files[name].name} in LibreOffice")


def check_svg(path, shown):
    root = ElementTree.parse(path).getroot()
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == shown["title"]
    assert root.findtext(f"{SVG}desc") == shown["sentence"]
    for name, text in (("source", shown["source"]), ("identifier", shown["address"]), ("title", shown["title"])):
        assert root.findtext(f".//{DC}{name}") == text, name
    # Long lines are broken, so words are compared without the spaces between them.
    written = "".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))
    for text in (shown["title"], shown["sentence"], shown["source"], shown["address"], shown["licence"]):
        assert "".join(text.split()) in "".join(written.split()), f"{text!r} is not in the picture"
    assert len(list(root.iter(f"{SVG}path"))) > 3, "there is no chart"
    check_alone(root)


def check_picture(path, shown):
    """A picture of municipalities or of a card: every text of the page is in it, and nothing that the page does not say."""
    root = ElementTree.parse(path).getroot()
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == shown["title"] == root.findtext(f".//{DC}title")
    assert root.findtext(f"{SVG}desc")
    assert shown["source"] in root.findtext(f".//{DC}source")
    assert root.findtext(f".//{DC}identifier") == shown["address"]
    assert root.findtext(f".//{DC}date") == shown["date"]
    # A text in a column is broken into lines, and those of other columns stand between; so it is looked for by columns.
    columns = {}
    for element in root.iter(f"{SVG}text"):
        columns.setdefault((element.get("x"), element.get("text-anchor")), []).append("".join(element.itertext()))
    written = ["".join("".join(lines).split()) for lines in columns.values()]
    for text in [shown["title"], shown["source"], shown["address"], shown["licence"], shown.get("sentence", ""), *shown["texts"]]:
        plain = "".join(part for part in text.split())
        assert any(plain in column for column in written), f"{text!r} is not in the picture"
    for text in shown.get("without", []):
        assert not any("".join(text.split()) in column for column in written), f"{text!r} is in the picture"
    assert len(list(root.iter(f"{SVG}path"))) > 2, "nothing is drawn"
    # ECharts writes one for its cursor; what is drawn without it has none.
    assert not list(root.iter(f"{SVG}style"))
    check_alone(root)


def check_alone(root):
    """A picture refers to nothing outside itself, and runs nothing."""
    for element in root.iter():
        assert element.tag not in (f"{SVG}script", f"{SVG}image", f"{SVG}foreignObject"), element.tag
        for name, value in element.attrib.items():
            assert not name.endswith(("href", "src", "style")) and not name.startswith("on"), f"{name}={value}"
            assert "url(http" not in value


def check_picture_of_dots(path, shown):
    with Image.open(path) as image:
        image.load()
        assert image.height > 250
        # Twice as fine as the picture, or as fine as phones can draw.
        dots = image.width * image.height
        assert image.width == 1920 or 960 <= image.width and 16_700_000 < dots <= 16_777_216, image.size
        assert len(image.convert("RGB").getcolors(maxcolors=1 << 24)) > 20, "the picture is empty"
        text = image.text
    assert text["Title"] == shown["title"] and text["URL"] == shown["address"]
    assert shown["source"] in text["Source"] and text["Copyright"] == shown["licence"]
    assert text["Creation Time"] == shown["date"]


def check_png(path, shown):
    with Image.open(path) as image:
        image.load()
        assert image.width == 1920 and image.height > 900
        assert len(image.convert("RGB").getcolors(maxcolors=1 << 24)) > 20, "the picture is empty"
        text = image.text
    for name, value in (("Title", "title"), ("Description", "sentence"), ("Source", "source"), ("URL", "address"), ("Copyright", "licence")):
        assert text[name] == shown[value], f"{name}: {text[name]!r}"
    assert text["Creation Time"] == shown["date"]


main()
