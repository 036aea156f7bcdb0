#!/usr/bin/env python3
"""Where we stand: asks the libraries and writes the matrix.

    matrix.py ANPING docs/matrix.md

Runs in the environment of the peers (`make matrix`). Each row of ours names the test that shows it; .ci/check-matrix holds
that it is there.
"""
import datetime
import importlib.metadata
import os
import re
import subprocess
import sys
import tempfile
import warnings

import asking
import documented
import editing
import writing

warnings.simplefilter("ignore")
READERS, WRITERS, EDITORS = ["openpyxl", "calamine", "excelize"], ["openpyxl", "XlsxWriter", "excelize"], ["openpyxl", "excelize"]
LONGEST = 48


def shown(verdict):
    if verdict == "yes":
        return "✓"
    if verdict in ("no", "no mark"):
        return "no"
    text = re.sub(r"^(error|unclear): (\w+\.)*", r"\1: ", verdict).replace("|", "\\|")
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def table(heads, rows):
    yield "| " + " | ".join(heads) + " |"
    yield "|" + "-|" * len(heads)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def tests(names):
    return "<br>".join(f"“{name}”" for name in names) if names else "–"


def reading(program):
    with tempfile.TemporaryDirectory() as folder:
        for question, found in asking.answers(["anping", *READERS], folder, program):
            yield [question.name, *(shown(found[one]) for one in ["anping", *READERS]), tests([question.test])]


def changing(program, wanted):
    ours = {False: [editing.OURS], True: ["what refers to moved rows follows them"]}
    for rows, name, found in editing.answers(["anping", *EDITORS], program):
        if rows == wanted:
            yield [name, *(shown(found[one]) for one in ["anping", *EDITORS]), tests(ours[rows])]


def made():
    for one in writing.FEATURES:
        yield [one.name, "✓" if one.test else "no", *(shown(writing.verdict(one, library)) for library in WRITERS),
               tests([one.test] if one.test else [])]
    yield ["the same workbook gives the same bytes at any time", "✓", *(shown(writing.same_bytes(library)) for library in WRITERS),
           tests(["the same workbook gives the same bytes"])]


def told():
    for name, ours, ourtests, others in documented.ROWS:
        cells = []
        for library in documented.LIBRARIES:
            answer, source = others.get(library, ("–", ""))
            cells.append(answer + (f" ({source})" if source and source != "measured" else " (m)" if source else ""))
        yield [name, ours, *cells, tests(ourtests)]


def versions():
    names = {"openpyxl": "openpyxl", "XlsxWriter": "xlsxwriter", "python-calamine": "python-calamine", "excelize": "excelize"}
    return ", ".join(f"{name} {importlib.metadata.version(package)}" for name, package in names.items())


def paper(program):
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    yield "# Where we stand"
    yield ""
    yield f"Written by `make matrix` on {datetime.date.today()} with anping {version}, {versions()}"
    yield "(calamine and excelize by their packages for Python). The first four tables are measured: the same file, the same question, each library in a process"
    yield "of its own; ✓ is right, anything else is what was read or said instead. The last table holds what papers say, with"
    yield "its sources. The last column names the test of ours that shows a row; `.ci/check-matrix` holds that it is there."
    yield "What others have and we do not is there too. How fast: [performance.md](performance.md)."
    yield ""
    yield "## Reading odd files"
    yield ""
    yield from table(["file", "ours", *READERS, "our test"], reading(program))
    yield ""
    yield "`error` is an exception for the whole file; – is a question that the package has no word for. excelize gives texts as"
    yield "Excel shows them; those count as right."
    yield ""
    yield "## Changing one cell: what is left"
    yield ""
    yield "A workbook of XlsxWriter with settings of a printer and custom XML put in by hand; A1 is changed and the file saved."
    yield ""
    yield from table(["", "ours", *EDITORS, "our test"], changing(program, False))
    yield ""
    yield "XlsxWriter and rust_xlsxwriter cannot open files, calamine cannot write."
    yield ""
    yield "## Inserting two rows: what follows"
    yield ""
    yield from table(["", "ours", *EDITORS, "our test"], changing(program, True))
    yield ""
    yield "## Writing"
    yield ""
    yield "✓: the library has a word for it and its mark stands in the file."
    yield ""
    yield from table(["feature", "ours", *WRITERS, "our test"], made())
    yield ""
    yield "## As a whole"
    yield ""
    yield "(m): measured above; a letter: a source below; –: not in the papers of the library."
    yield ""
    yield from table(["", "ours", *documented.LIBRARIES, "our test"], told())
    yield ""
    for key, source in documented.SOURCES.items():
        yield f"- ({key}) {source}"


def main(program, path):
    text = "\n".join(paper(os.path.abspath(program))) + "\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:3])
