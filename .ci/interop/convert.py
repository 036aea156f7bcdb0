#!/usr/bin/env python3
"""Round trips of `convert` against Python's csv, openpyxl and LibreOffice.

    .ci/interop/convert.py PATH_TO_ANPING [--rounds N] [--seed S] [--long]

Random tables of arbitrary text: csv -> xlsx --no-types -> csv must give the same fields, and openpyxl
must find the same texts in the workbook. Typed values must show in LibreOffice as they were spelled.
`--long` adds a table with more rows than a sheet has. Exit status 0 if all is as it should be.
"""
import argparse
import csv
import io
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import openpyxl

PIECES = ["a", "检查", "７", " ", ",", ";", "\t", "\n", "\r\n", "\r", '"', "'", "=1+1", "007", "_x000D_", "\x01", "\x1f",
          "\u3000", "😀", "1E5", "|", "\\", "-5", "@x", "&", "<b>", "]]>", "é", "\ufeff"]
SPELLINGS = ["007", "110101199001011234", "1E5", "=1+1", "2026.11.3", "2026-11-03", "2026/1/5", "2026年11月3日", "３",
             "12.50", "1,234.5", "12.5%", "0.10", "-3", "8:05", "+5", ".5", "13812345678", "2026-11-03 08:30", "0", "100%",
             "1,234,567", "20261103", "123456789012", "0.00001", "-0", "TRUE", "11.3", "第3条", "10/20"]
failures = []


def check(condition, text):
    if not condition:
        failures.append(text)
        print("FAILED", text)


def run(anping, *arguments, expect=0):
    done = subprocess.run([anping, "convert", *map(str, arguments)], capture_output=True, text=True)
    check(done.returncode == expect, f"{arguments}: status {done.returncode}, {done.stderr[:300]}")
    return done


def trimmed(rows):
    """Rows without the empty fields and rows at their ends."""
    rows = [list(row) for row in rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def random_table(rng):
    width = rng.randint(2, 6)
    def field():
        return "".join(rng.choice(PIECES) for _ in range(rng.choice([0, 1, 1, 2, 3, 6])))
    return [[field() for _ in range(width)] for _ in range(rng.randint(1, 12))]


def round_trip(anping, folder, rng, number):
    table = random_table(rng)
    source, book, back = (folder / f"{number}{end}" for end in (".csv", ".xlsx", "-back.csv"))
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(table)
    source.write_bytes(text.getvalue().encode("utf-8-sig" if number % 2 else "utf-8"))
    run(anping, source, "-o", book, "--no-types", "--delimiter", ",")
    run(anping, book, "-o", back)
    check(trimmed(read_csv(back)) == trimmed(table), f"round trip {number}: {table!r}")


def cells(anping, folder):
    """openpyxl and LibreOffice see what was spelled, alone in its column."""
    source, book = folder / "types.csv", folder / "types.xlsx"
    with open(source, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[f"栏{n}" for n in range(len(SPELLINGS))], SPELLINGS])
    run(anping, source, "-o", book)
    sheet = openpyxl.load_workbook(book).active
    texts = {"007", "110101199001011234", "1E5", "=1+1", "３", "+5", ".5", "13812345678", "-0"}
    for column, spelling in enumerate(SPELLINGS, 1):
        cell = sheet.cell(2, column)
        if spelling in texts:
            check(cell.value == spelling and cell.data_type == "s", f"{spelling} became {cell.value!r}")
    check(sheet.freeze_panes == "A2" and sheet.auto_filter.ref is not None, "header frozen and filtered")
    check(sheet["A1"].font.bold, "header styled")
    run(anping, book, "-o", folder / "shown.csv")
    check(read_csv(folder / "shown.csv")[1] == SPELLINGS, f"shown: {read_csv(folder / 'shown.csv')[1]}")
    office = shutil.which("soffice")
    if office:
        subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder / "office", book],
                       capture_output=True, check=False)
        for spelling, shown in zip(SPELLINGS, read_csv(folder / "office" / "types.csv")[1]):
            check(shown == spelling, f"LibreOffice shows {shown!r} for {spelling!r}")


def encodings(anping, folder):
    table = [["单位", "问题"], ["锅炉车间", "电缆破损，未及时处理"], ["汽机车间", "灭火器过期\n未更换"]]
    text = io.StringIO()
    csv.writer(text).writerows(table)
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"):
        source = folder / f"in-{encoding}.csv"
        source.write_bytes(text.getvalue().encode(encoding))
        run(anping, source, "-o", folder / "out.csv", "--force")
        check(read_csv(folder / "out.csv") == table, f"encoding {encoding}")
    run(anping, source, "-o", folder / "gb.csv", "--output-encoding", "gb18030")
    check(list(csv.reader(io.StringIO((folder / "gb.csv").read_bytes().decode("gb18030"), newline=""))) == table,
          "gb18030 out")


def limits(anping, folder, long):
    (folder / "wide.csv").write_text(",".join(["x"] * 16385) + "\n")
    done = run(anping, folder / "wide.csv", "-o", folder / "wide.xlsx", expect=2)
    check(done.stderr.count("\n") == 1 and not (folder / "wide.xlsx").exists(), "too wide: one line, no file")
    (folder / "deep.csv").write_text("a,b\n1," + "x" * 32768 + "\n")
    done = run(anping, folder / "deep.csv", "-o", folder / "deep.xlsx", expect=2)
    check("2" in done.stderr and not (folder / "deep.xlsx").exists(), "too long a field")
    if long:
        with open(folder / "long.csv", "w") as file:
            file.writelines(f"{n},x\n" for n in range(1_048_580))
        done = run(anping, folder / "long.csv", "-o", folder / "long.xlsx")
        book = openpyxl.load_workbook(folder / "long.xlsx", read_only=True)
        check(len(book.sheetnames) == 2 and done.stderr.count("\n") == 1, "goes on in a further sheet, and says so")
        check([row[0] for row in book.worksheets[1].iter_rows(values_only=True)] ==
              [1048576, 1048577, 1048578, 1048579], "the rows of the further sheet")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("anping")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--long", action="store_true")
    arguments = parser.parse_args()
    anping = str(pathlib.Path(arguments.anping).resolve())
    rng = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number in range(arguments.rounds):
            round_trip(anping, folder, rng, number)
        cells(anping, folder)
        encodings(anping, folder)
        limits(anping, folder, arguments.long)
    print("convert:", f"{len(failures)} failures" if failures else f"{arguments.rounds} round trips as they should be")
    sys.exit(bool(failures))


main()
