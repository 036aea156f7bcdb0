"""Patches every workbook of a corpus and compares what comes out with the original.

    patching.py ANPING CORPUS [--office SOFFICE] [--only TEXT] [--every N]

Sets B2 and inserts five rows before row 3 on the first sheet of each file. Then:
- no part differs but the sheet, the workbook, the calculation chain and parts that refer to it;
- openpyxl, where it reads the original, finds the same cells, those below moved down by five;
- LibreOffice, where a path to it is given, opens the result where it opens the original.
openpyxl is spared huge sheets and huge merged ranges: it takes gigabytes for them.
"""
import argparse, glob, os, re, resource, shutil, subprocess, sys, tempfile, warnings, zipfile
import openpyxl
from openpyxl.utils import range_boundaries

warnings.simplefilter("ignore")
MAY_CHANGE = re.compile(
    r"(xl/workbook\.xml|xl/calcChain\.xml|xl/worksheets/.*\.xml|xl/charts/.*|xl/drawings/.*|"
    r"xl/comments.*|xl/threadedComments/.*|xl/tables/.*|xl/ctrlProps/.*|xl/pivotTables/.*|"
    r"xl/pivotCache/.*)$", re.I)
WHEN_CHAIN_GOES = re.compile(r"(\[Content_Types\]\.xml|xl/_rels/workbook\.xml\.rels)$")
MAY_HOLD = 40 << 20
MAY_BE_MERGED = 1_000_000
MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
TEXT = "探针 & <probe>"


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def first_sheet(path):
    book = openpyxl.load_workbook(path, read_only=False)
    return book.worksheets[0].title


def first_sheet_name(path):
    """The first sheet by the workbook's own part, for files that openpyxl does not read."""
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if n.lower().endswith("workbook.xml")]
        text = archive.read(names[0]).decode("utf-8", "replace")
    found = re.search(r"<(?:\w+:)?sheet\s[^>]*?name=[\"']([^\"']+)", text)
    return found.group(1).replace("&amp;", "&").replace("&apos;", "'") if found else None


def cells(path, name):
    # Not iter_rows: it walks all cells of a declared size, and some declare a whole sheet.
    sheet = openpyxl.load_workbook(path)[name]
    return {place: cell.value for place, cell in sheet._cells.items() if cell.value is not None}


def same(left, right):
    if isinstance(left, str) and left.startswith("="):
        return isinstance(right, str) and right.startswith("=")
    if type(left).__name__ in ("ArrayFormula", "DataTableFormula"):
        return type(left) is type(right)
    return left == right


def is_covered(path, name):
    """Whether B2 lies under a merged cell, where openpyxl shows nothing."""
    merges = openpyxl.load_workbook(path)[name].merged_cells.ranges
    return any("B2" in merge and merge.start_cell.coordinate != "B2" for merge in merges)


def compare_cells(before, after, covered):
    expected = {}
    for (row, column), value in before.items():
        expected[row + 5 if row >= 3 else row, column] = value
    if not covered:
        expected[2, 2] = TEXT
    problems = []
    for place in sorted(set(expected) | set(after)):
        if not same(expected.get(place), after.get(place)):
            problems.append(f"{place}: {expected.get(place)!r} became {after.get(place)!r}")
    return problems[:3]


def is_huge(path):
    """Whether there are too many bytes of XML, or cells in merged ranges, for openpyxl."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAY_HOLD:
                return True
            sheets = [n for n in archive.namelist() if "worksheets/" in n and n.endswith(".xml")]
            merges = [m for n in sheets for m in MERGE.findall(archive.read(n))]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False
    areas = 0
    for ref in merges:
        left, top, right, bottom = range_boundaries(ref.decode())
        areas += (right - left + 1) * (bottom - top + 1)
    return areas > MAY_BE_MERGED


def check(anping, path, out):
    name, readable, huge = None, False, is_huge(path)
    if huge:
        print(f"not read back, too large: {os.path.basename(path)}", flush=True)
    try:
        if not huge:
            name, readable = first_sheet(path), True
    except Exception:
        pass
    if not readable:
        try:
            name = first_sheet_name(path)
        except Exception:
            name = None
    if name is None:
        return "skipped", "no sheet found"
    run = subprocess.run(
        [anping, "patch", path, "-o", out, "--set", f"{quoted(name)}!B2={TEXT}",
         "--insert-rows", f"{quoted(name)}!3:5"], capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        if run.returncode != 2 or run.stderr.count("\n") != 1:
            return "failed", f"status {run.returncode}: {run.stderr[:200]}"
        return ("failed" if readable else "refused"), run.stderr.strip()[:200]
    before, after = parts(path), parts(out)
    gone = set(before) - set(after)
    if gone - {n for n in before if n.lower().endswith("calcchain.xml")}:
        return "failed", f"lost {sorted(gone)}"
    wrong = [n for n in after if n not in before or before[n] != after[n]]
    wrong = [n for n in wrong
             if not MAY_CHANGE.match(n) and not (gone and WHEN_CHAIN_GOES.match(n))]
    if wrong and not odd_layout(before):
        return "failed", f"changed {wrong}"
    if readable:
        try:
            problems = compare_cells(cells(path, name), cells(out, name), is_covered(path, name))
        except Exception as error:
            return "failed", f"openpyxl: {error!r}"[:200]
        if problems:
            return "failed", "; ".join(problems)
    return "same" if readable else "written", ""


def odd_layout(names):
    """Parts that lie elsewhere than usual cannot be told by their names."""
    return "xl/workbook.xml" not in names


def quoted(name):
    return "'" + name.replace("'", "''") + "'"


def opens(office, paths, folder):
    """The names of the files that LibreOffice makes a text of."""
    profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
    for start in range(0, len(paths), 40):
        subprocess.run(
            [office, profile, "--headless", "--convert-to", "csv", "--outdir", folder,
             *paths[start:start + 40]], capture_output=True, timeout=600)
    return {os.path.splitext(n)[0] for n in os.listdir(folder) if n.endswith(".csv")}


def opens_itself(office, path, folder):
    """Whether LibreOffice opens the original."""
    copy = os.path.join(folder, "original" + os.path.splitext(path)[1])
    shutil.copyfile(path, copy)
    return "original" in opens(office, [copy], folder)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("anping")
    options.add_argument("corpus")
    options.add_argument("--office")
    options.add_argument("--only", default="")
    options.add_argument("--every", type=int, default=1, help="LibreOffice opens every Nth file")
    options = options.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, resource.getrlimit(resource.RLIMIT_AS)[1]))
    files = sorted(f for f in glob.glob(options.corpus + "/**/*.xls[xm]", recursive=True)
                   if options.only in f)
    counts, failed, written = {}, 0, {}
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(files):
            out = os.path.join(folder, f"{number}.xlsx")
            try:
                state, why = check(options.anping, path, out)
            except Exception as error:
                state, why = "failed", repr(error)
            counts[state] = counts.get(state, 0) + 1
            if state in ("failed", "refused", "skipped"):
                print(f"{state}: {os.path.relpath(path, options.corpus)}: {why}", flush=True)
            failed += state == "failed"
            if state in ("same", "written"):
                written[str(number)] = path
        written = dict(list(written.items())[::options.every])
        if options.office and written:
            opened = opens(options.office, [f"{folder}/{n}.xlsx" for n in written], folder)
            print(f"LibreOffice opens {len(opened)} of {len(written)}")
            failed += not opened
            for number in written:
                if number not in opened and opens_itself(options.office, written[number], folder):
                    print(f"LibreOffice makes nothing of {written[number]}")
                    failed += 1
    print(", ".join(f"{count} {state}" for state, count in sorted(counts.items())))
    sys.exit(1 if failed else 0)


main()
