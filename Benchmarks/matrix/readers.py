"""readers.py LIBRARY FILE: prints what a library reads of the first sheet as JSON, {"A1": value, "=A1": formula}; dates as
ISO 8601 (a day alone without its midnight), errors as texts. What it says on standard error is its refusal.
"""
import datetime
import json
import resource
import subprocess
import sys
import warnings

warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat() if value.time() != datetime.time() else value.date().isoformat()
    if isinstance(value, datetime.timedelta):
        return (datetime.datetime.min + value).time().isoformat() if value < datetime.timedelta(days=1) else str(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int):
        return value
    return float(value) if value < 10 ** 15 else str(value)


def openpyxl(path):
    import openpyxl as library
    cells = {}
    sheet = library.load_workbook(path, data_only=True).worksheets[0]
    for cell in list(sheet._cells.values()):
        cells[cell.coordinate] = plain(cell.value)
    for cell in list(library.load_workbook(path).worksheets[0]._cells.values()):
        if cell.data_type == "f" and isinstance(cell.value, str):
            cells["=" + cell.coordinate] = cell.value.lstrip("=")
    return cells


def calamine(path):
    import python_calamine as library
    from openpyxl.utils import get_column_letter
    cells = {}
    sheet = library.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        for column, value in enumerate(values, 1):
            if value != "":
                cells[f"{get_column_letter(column)}{row}"] = plain(value)
    return cells


def excelize(path):
    import excelize as library
    book = library.open_file(path)
    name = book.get_sheet_list()[0]
    cells = {}
    for row, values in enumerate(book.get_rows(name), 1):
        for column, value in enumerate(values, 1):
            reference = library.coordinates_to_cell_name(column, row, False)
            if value != "":
                cells[reference] = value
            formula = book.get_cell_formula(name, reference)
            if formula:
                cells["=" + reference] = formula
    return cells


def anping(path, program):
    done = subprocess.run([program, "convert", path, "-o", "-", "--format", "cells", "--lang", "en"], capture_output=True, text=True)
    cells = {}
    for line in done.stdout.splitlines():
        cell = json.loads(line)
        value = cell["value"]
        if cell["type"] == "date":
            value = value.removesuffix("T00:00:00").removeprefix("T")
        cells[cell["cell"]] = float(value) if cell["type"] == "number" and not isinstance(value, str) and abs(value) < 10 ** 15 \
            else str(value) if cell["type"] == "number" else value
        if "formula" in cell:
            cells["=" + cell["cell"]] = cell["formula"]
    if done.returncode and not cells:
        raise SystemExit(done.stderr.strip())
    return cells


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:]), ensure_ascii=False))
