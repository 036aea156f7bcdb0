#!/usr/bin/env python3
"""A year of registers in many hands: is every value read, every row, every mistake told, every indicator right?

    python3 .ci/interop/returned_year.py ANPING TEMPLATES WORK [--seed N] [--units N] [--show N]

Some two dozen registers of TEMPLATES are invented for a few units, written in many ways (register_hands.py)
and held against what `import` and `assess` make of them; the truth of rows and indicators is reckoned on its
own (register_year.py). Needs openpyxl; copies saved by LibreOffice where `soffice` is there.
"""
import argparse
import collections
import csv
import fractions
import json
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))
MAKE = os.path.join(HERE, "../../templates/make")
sys.path.insert(0, MAKE)
from register_hands import Hand  # noqa: E402
from register_rows import Company  # noqa: E402
from register_year import Day, Figures, TODAY, Told, Wrong  # noqa: E402
from registers import CHOICE_ALIASES, Entry  # noqa: E402

UNITS = [("运行部", "生产型"), ("检修部", "生产型"), ("燃料质检部", "生产型"), ("综合管理部", "管理型"), ("物资部", "管理型"), ("热网公司", "生产型")]
LETTERS = re.compile(r"[A-Z]+")


def column_number(cell):
    number = 0
    for letter in LETTERS.match(cell).group():
        number = number * 26 + ord(letter) - 64
    return number


def said(value):
    """A value as JSON says it."""
    if isinstance(value, Day):
        return value.isoformat()
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float)):
        return float(value)
    return value


def same(read, wanted):
    if isinstance(read, (int, float)) and not isinstance(read, bool):
        read = float(read)
    if isinstance(wanted, list) and len(wanted) == 1 and isinstance(read, str):
        read = [read]
    if isinstance(wanted, list) and isinstance(read, list):
        def bare(name):
            return re.sub(r"[()（）\s]", "", name)
        return [bare(name) for name in read] == [bare(name) for name in wanted]
    return read == wanted


class Report:
    def __init__(self, show):
        self.counts, self.shown, self.show = collections.Counter(), collections.Counter(), show

    def fault(self, kind, *what):
        self.counts[kind] += 1
        if self.shown[kind] < self.show:
            self.shown[kind] += 1
            print(kind, *what)


def run(arguments):
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=1200)
    if done.returncode not in (0, 1):
        print("status", done.returncode, done.stderr[-2000:])
    return done.stdout


def judge_rows(copies, lines, report):
    """Every row of every copy against what import says of its cells."""
    read = collections.defaultdict(dict)
    for line in lines:
        record = json.loads(line)
        name = os.path.basename(record["file"])
        copy = copies.get(name)
        if record.get("form") is None:
            report.fault("NOT READ", name, copy.ways if copy else "", [d["message"] for d in record["diagnostics"]][:2])
            continue
        if copy is None or record["form"] != copy.entry.title:
            report.fault("OTHER FORM", name, record["form"])
            continue
        if copy.register.unit != record["unit"]:
            report.fault("UNIT", name, copy.register.unit, record["unit"])
        if record["sheet"] not in copy.sheets:
            report.fault("SHEET", name, record["sheet"])
            continue
        sheet = copy.sheets.index(record["sheet"])
        for item in record["groups"].get(copy.entry.group, []):
            rows = {int(re.sub(r"\D", "", field["cell"])) for field in item.values() if isinstance(field, dict) and field.get("cell")}
            if len(rows) != 1:
                report.fault("ROWS OF A RECORD", name, rows, item)
                continue
            read[name][sheet, rows.pop()] = item
    for name, copy in copies.items():
        found = dict(read[name])
        for sheet, line, row in copy.places:
            item = found.pop((sheet, line), None)
            report.counts["rows"] += 1
            if item is None:
                report.fault("LOST", name, copy.sheets[sheet], line, dict(row), copy.ways)
                continue
            for place, field in enumerate(copy.columns[sheet], 1):
                if field is None:
                    continue
                report.counts["values"] += 1
                wanted = said(row[field])
                got = item.get(field)
                if got is None:
                    report.fault("FIELD", name, field)
                elif not same(got["value"], wanted):
                    report.fault("VALUE", name, copy.sheets[sheet], got.get("cell"), field, "wanted", wanted, "read", got, copy.kind)
                elif got["value"] is not None and (column_number(got["cell"]) != place):
                    report.fault("CELL", name, field, got)
        for (sheet, line), item in found.items():
            report.fault("INVENTED", name, copy.sheets[sheet], line, {k: v["value"] for k, v in item.items() if isinstance(v, dict) and v.get("value") is not None}, copy.ways)


def judge_told(copies, diagnostics, report):
    """Every mistake is told at its cell; nothing else is."""
    told = collections.defaultdict(set)
    messages = {}
    for note in diagnostics:
        if not note.get("file"):
            continue
        name = os.path.basename(note["file"])
        key = (name, note.get("sheet"), note.get("cell"))
        if note["severity"] != "info":
            messages.setdefault(key, []).append(note)
        told[key].add(note["code"])
    by_row = collections.defaultdict(list)
    for name, sheet, cell in told:
        if cell:
            by_row[name, sheet, int(re.sub(r"\D", "", cell))].append((name, sheet, cell))
    for name, copy in copies.items():
        for sheet, line, row in copy.places:
            beside = by_row[name, copy.sheets[sheet], line]
            row_codes = {code for key in beside for code in told[key]}
            for place, field in enumerate(copy.columns[sheet], 1):
                if field is None:
                    continue
                cell = f"{openpyxl_letter(place)}{line}"
                key = (name, copy.sheets[sheet], cell)
                raw = row.get(field)
                if isinstance(raw, (Wrong, Told)):
                    report.counts["mistakes"] += 1
                    own = [code for code in raw.codes if "-C" in code]
                    if own and own[0] in row_codes:
                        # A check names the last of its fields.
                        for other in beside:
                            messages[other] = [note for note in messages.get(other, []) if note["code"] not in own]
                    elif not told[key] & set(raw.codes):
                        report.fault("UNTOLD", name, key[1], cell, field, said(row[field]) if isinstance(raw, Told) else raw.text, raw.codes, "told",
                                     sorted(told[key]), "in its row", sorted(row_codes))
                    messages.pop(key, None)
    for (name, sheet, cell), notes in messages.items():
        for note in notes:
            if note["code"] == "S09" and "备注" in note["message"]:
                continue  # a column of the hand's own with something in it
            report.fault("TOLD " + note["code"], name, sheet, cell, note["message"])


def openpyxl_letter(number):
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def judge_indicators(figures, found, report):
    wanted = figures.entries
    names = {key[0] for key in wanted}
    got = collections.defaultdict(list)
    for entry in found:
        if entry["indicator"] in names:
            got[entry["indicator"], entry["unit"], entry["subject"], entry["item"], entry["period"]].append(entry)
    for key, entries in wanted.items():
        mine = sorted(((e.value, e.met) for e in entries), key=str)
        theirs = got.pop(key, [])
        report.counts["indicators"] += len(entries)
        if not theirs and all(e.value is None for e in entries):
            continue
        if len(theirs) != len(entries):
            report.fault("INDICATOR", key, "entries", len(entries), len(theirs))
            continue
        for (value, met), other in zip(mine, sorted(theirs, key=lambda e: (str(e["value"]), str(e["met"])))):
            near = value is None and other["value"] is None or (
                value is not None and other["value"] is not None and abs(float(value) - other["value"]) < 1e-9)
            if not near or met != other["met"]:
                report.fault("INDICATOR", key, "wanted", None if value is None else str(value), met, "got", other["value"], other["numerator"],
                             other["denominator"], other["met"])
        for e, other in zip(entries, theirs):
            if e.rate and len(entries) == 1 and e.rate[1] and [float(x) for x in e.rate] != [other["numerator"], other["denominator"]]:
                report.fault("RATE", key, e.rate, other["numerator"], other["denominator"])
    for key, entries in got.items():
        if any(entry["value"] is not None for entry in entries):
            report.fault("INVENTED INDICATOR", key, entries[0]["value"])


def catalogue():
    """The registers of the catalogue by number, and other ways to write a choice."""
    headings = {}
    with open(os.path.join(MAKE, "registers_aliases.txt"), encoding="utf-8") as text:
        for line in text:
            title, _, rest = line.strip().partition(": ")
            headings[title] = dict(part.split(" = ") for part in rest.split("; "))
    with open(os.path.join(MAKE, "registers.tsv"), encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    entries = {row["表号"]: Entry(row, headings) for row in rows if row["种类"] in ("台账", "期表", "名单", "核对表")}
    return entries, {choice: ways.split("、") for choice, ways in CHOICE_ALIASES.items()}


def resave(copies, folder):
    """Saves some copies with LibreOffice."""
    files = [copy.path for copy in copies.values() if copy.kind == "office"]
    if not files or not shutil.which("soffice"):
        return
    out = os.path.join(folder, "office")
    os.makedirs(out, exist_ok=True)
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{os.path.abspath(folder)}/profile", "--convert-to", "xlsx", "--outdir",
                    out] + files, check=True, capture_output=True, timeout=600)
    for path in files:
        os.replace(os.path.join(out, os.path.basename(path)), path)


def judge_charts(path, report):
    """The sheet of line charts: each shows cells of 走势, and keeps the very values that stand there."""
    book = openpyxl.load_workbook(path, data_only=True)
    with zipfile.ZipFile(path) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/charts/chart")]
    if "走势图" not in book.sheetnames or not charts:
        report.fault("CHARTS", "none", path)
    for chart in charts:
        if "<c:lineChart>" not in chart:
            report.fault("CHARTS", "no lines", chart[:200])
        for area, cache in re.findall(r"<c:numRef><c:f>'走势'!([^<]+)</c:f><c:numCache>(.*?)</c:numCache>", chart):
            cells = [cell.value for cell in book["走势"][area.replace("$", "")][0]]
            kept = {int(at): float(value) for at, value in re.findall(r'<c:pt idx="(\d+)"><c:v>([^<]+)</c:v>', cache)}
            wanted = {at: float(value) for at, value in enumerate(cells) if isinstance(value, (int, float))}
            report.counts["points of charts"] += len(wanted)
            if kept != wanted:
                report.fault("CHARTS", area, kept, wanted)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("anping")
    parser.add_argument("templates")
    parser.add_argument("work")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--units", type=int, default=4)
    parser.add_argument("--show", type=int, default=12)
    parser.add_argument("--again", action="store_true", help="judge the files of the last run as they are")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    units = dict(UNITS[:options.units])
    folder = os.path.join(options.work, "returned")
    shutil.rmtree(options.work, ignore_errors=True)
    os.makedirs(folder)
    listed = os.path.join(options.work, "units.csv")
    ways = {unit: [unit, unit, f"{unit}党支部", unit[:-1] + "支部"] for unit in units}
    with open(listed, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["单位", "党支部", "别名", "类型"])
        for unit, kind in units.items():
            writer.writerow([unit, unit + "党支部", unit[:-1] + "支部", kind])
    entries, aliases = catalogue()
    company = Company(rng, units)
    hands = {unit: Hand(rng, folder) for unit in list(units) + [None]}
    copies = {}
    for register in company.registers:
        hand = hands[register.unit] if rng.random() < 0.5 else Hand(rng, folder)
        copy = hand.file(register, entries[register.number], ways, aliases)
        copies[copy.name] = copy
    resave(copies, options.work)
    figures = Figures(units, company.registers)
    report = Report(options.show)
    common = ["--templates", options.templates, "--units", listed, "--date", TODAY.isoformat()]
    lines = run([options.anping, "import", folder, "--format", "ndjson", "--private"] + common).splitlines()
    judge_rows(copies, lines, report)
    out = os.path.join(options.work, "assessed.json")
    run([options.anping, "assess", folder, "-o", os.path.join(options.work, "out.xlsx"), "--json", out, "--force", "-q"] + common)
    with open(out, encoding="utf-8") as text:
        assessed = json.load(text)
    judge_told(copies, assessed["diagnostics"], report)
    judge_indicators(figures, assessed["indicators"], report)
    judge_charts(os.path.join(options.work, "out.xlsx"), report)
    missing = {(m["unit"], form) for m in assessed["missing"] for form in m["forms"]}
    kept = {(r.unit, entries[r.number].title) for r in company.registers}
    owed = {entries[r.number].title for r in company.registers if r.unit}
    wanted = {(unit, title) for title in owed for unit in units if (unit, title) not in kept
              and (title != entries["TZ-48"].title or units[unit] == "生产型")}
    for one in wanted ^ missing:
        report.fault("MISSING", one, "wanted" if one in wanted else "named")
    print(f"{len(copies)} files of {len(units)} units, {len({r.number for r in company.registers})} registers:", dict(report.counts))
    bad = [kind for kind in report.counts if kind not in ("rows", "values", "mistakes", "indicators", "points of charts")]
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
