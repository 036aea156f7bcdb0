#!/usr/bin/env python3
"""Holds an assessment workbook against other programs.

    check_report.py REPORT.xlsx [--need-formulas N]

- every formula has a cached value, and LibreOffice, recalculating all of them, gets the same;
- no cell shows an error; no placeholder is left in any part; no sheet 规则 is left;
- charts keep the values that they show;
- openpyxl, python-calamine and Gnumeric open it and see the same sheets and the same values;
- every link inside the workbook leads to a sheet and a cell that are there;
- every page fits the width of its paper: landscape or portrait, one page wide, with page numbers.

Exit status 0 only if all of this holds. Needs openpyxl; what else is not installed is left out, and
said. To see the pages: .ci/interop/picture REPORT.xlsx DIR
"""
import argparse
import csv
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item
 oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value>
</prop></item></oor:items>
"""


def same(one, two):
    one, two = ("" if v is None else v for v in (one, two))
    numbers = [isinstance(v, (int, float)) and not isinstance(v, bool) for v in (one, two)]
    if all(numbers):
        return abs(one - two) <= 1e-9 * max(1, abs(one))
    return str(one) == str(two)


class Check:
    def __init__(self, path):
        import openpyxl
        self.openpyxl, self.path = openpyxl, path
        self.faults, self.notes = [], []
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self.formulas = openpyxl.load_workbook(path)
            self.values = openpyxl.load_workbook(path, data_only=True)
        self.faults += [f"openpyxl warns: {w.message}" for w in caught]
        self.cells = [(sheet.title, cell.coordinate, str(getattr(cell.value, "text", cell.value)))
                      for sheet in self.formulas.worksheets for row in sheet.iter_rows() for cell in row
                      if cell.data_type == "f"]

    def texts(self):
        if "规则" in self.formulas.sheetnames:
            self.faults.append("the sheet 规则 is still there")
        for sheet in self.values.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    value = cell.value
                    if isinstance(value, str) and re.search(r"\{\{|\}\}", value):
                        self.faults.append(f"{sheet.title}!{cell.coordinate}: a placeholder is left: {value}")
                    if isinstance(value, str) and re.match(r"#(REF|NAME|VALUE|DIV|N/A|NUM|NULL)", value):
                        self.faults.append(f"{sheet.title}!{cell.coordinate} shows {value}")

    def parts(self):
        with zipfile.ZipFile(self.path) as package:
            for name in package.namelist():
                text = package.read(name).decode("utf-8", "replace")
                if "{{" in text:
                    at = text.index("{{")
                    self.faults.append(f"{name}: a placeholder is left: {text[at:at + 40]}")
                if re.match(r"xl/charts/chart\d+\.xml", name):
                    for reference in re.findall(r"<c:(?:str|num)Ref>.*?</c:(?:str|num)Ref>", text, re.S):
                        if not re.search(r"<c:v>", reference):
                            self.faults.append(f"{name}: a series without values: {reference[:80]}")

    def links(self):
        count = 0
        for sheet in self.formulas.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.hyperlink is None:
                        continue
                    count += 1
                    where = cell.hyperlink.location or (cell.hyperlink.target or "").lstrip("#")
                    name, _, at = where.rpartition("!")
                    name = name.strip("'").replace("''", "'")
                    if name not in self.formulas.sheetnames or not re.fullmatch(r"\$?[A-Z]+\$?\d+(:.*)?", at):
                        self.faults.append(f"{sheet.title}!{cell.coordinate}: link to nowhere: {where!r}")
        self.notes.append(f"{count} links")

    def pages(self):
        for sheet in self.formulas.worksheets:
            setup = sheet.page_setup
            if not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage \
                    or setup.fitToWidth not in (None, 1) or setup.fitToHeight not in (0, None):
                self.faults.append(f"{sheet.title} is not fitted to one page wide")
            if "&P" not in str(sheet.oddFooter.center.text):
                self.faults.append(f"{sheet.title} has no page numbers")

    def recalculated(self):
        if not shutil.which("soffice"):
            self.notes.append("no LibreOffice here: formulas not recalculated")
            return
        with tempfile.TemporaryDirectory() as work:
            os.makedirs(os.path.join(work, "profile", "user"))
            with open(os.path.join(work, "profile", "user", "registrymodifications.xcu"), "w") as out:
                out.write(RECALCULATE)
            shutil.copy(self.path, os.path.join(work, "book.xlsx"))
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                            "xlsx:Calc MS Excel 2007 XML", "--outdir", os.path.join(work, "out"),
                            os.path.join(work, "book.xlsx")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           timeout=300)
            try:
                again = self.openpyxl.load_workbook(os.path.join(work, "out", "book.xlsx"), data_only=True)
            except OSError:
                self.faults.append("LibreOffice does not open it")
                return
        equal = 0
        for sheet, at, text in self.cells:
            cached = self.values[sheet][at].value
            if sheet not in again.sheetnames:
                self.faults.append(f"LibreOffice has no sheet {sheet}")
                return
            fresh = again[sheet][at].value
            if same(cached, fresh):
                equal += 1
            else:
                self.faults.append(f"{sheet}!{at} ={text.lstrip('=')}: cached {cached!r}, recalculated {fresh!r}")
        self.notes.append(f"{equal} of {len(self.cells)} formulas recalculated equal")

    def calamine(self):
        try:
            from python_calamine import CalamineWorkbook
        except ImportError:
            self.notes.append("no python-calamine here")
            return
        book = CalamineWorkbook.from_path(self.path)
        if book.sheet_names != self.values.sheetnames:
            self.faults.append(f"calamine sees other sheets: {book.sheet_names}")
            return
        count = 0
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for row in self.values[name].iter_rows():
                for cell in row:
                    if cell.value is None or not isinstance(cell.value, (int, float, str)):
                        continue
                    got = rows[cell.row - 1][cell.column - 1] if cell.row <= len(rows) \
                        and cell.column <= len(rows[cell.row - 1]) else None
                    count += 1
                    if not same(cell.value, got):
                        self.faults.append(f"{name}!{cell.coordinate}: openpyxl {cell.value!r}, calamine {got!r}")
        self.notes.append(f"{count} values equal in openpyxl and calamine")

    def gnumeric(self):
        if not shutil.which("ssconvert"):
            self.notes.append("no Gnumeric here")
            return
        with tempfile.TemporaryDirectory() as work:
            run = subprocess.run(["ssconvert", "--export-file-per-sheet", "--export-type=Gnumeric_stf:stf_csv",
                                  self.path, os.path.join(work, "%n.csv")], capture_output=True, timeout=300)
            files = glob.glob(os.path.join(work, "*.csv"))
            told = run.stderr.decode("utf-8", "replace")
            if run.returncode or len(files) != len(self.values.sheetnames):
                self.faults.append(f"Gnumeric: {len(files)} sheets of {len(self.values.sheetnames)}: {told[:200]}")
            filled = 0
            for file in files:
                with open(file, encoding="utf-8", newline="") as source:
                    filled += sum(bool(field) for row in csv.reader(source) for field in row)
            self.notes.append(f"Gnumeric opens it, {filled} filled cells" + (f" ({told[:200]})" if told else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report")
    parser.add_argument("--need-formulas", type=int, default=1)
    given = parser.parse_args()
    check = Check(given.report)
    for step in (check.texts, check.parts, check.links, check.pages, check.recalculated, check.calamine, check.gnumeric):
        step()
    missing = [f"{s}!{a}" for s, a, _ in check.cells if check.values[s][a].value is None]
    if missing:
        check.notes.append(f"{len(missing)} formulas whose cached value is an empty text or missing: {missing[:5]}")
    if len(check.cells) < given.need_formulas:
        check.faults.append(f"only {len(check.cells)} formulas")
    for note in check.notes:
        print(note)
    for fault in check.faults[:60]:
        print("FAULT " + fault)
    if len(check.faults) > 60:
        print(f"… and {len(check.faults) - 60} more")
    print("pass" if not check.faults else f"FAIL ({len(check.faults)} faults)")
    sys.exit(bool(check.faults))


if __name__ == "__main__":
    main()
