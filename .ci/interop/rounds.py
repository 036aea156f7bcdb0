#!/usr/bin/env python3
"""Lets LibreOffice calculate assessment workbooks of random rules again.

    rounds.py [DIR]

DIR (.build/rounds) holds what the test "a workbook calculates what the engine scores" wrote: score
sheets and rankings of random rules and entries, with the results that the program calculated, which
that test held against the engine. Every formula must come to the same here.

Exit status 0 only if all do.
"""
import glob
import os
import sys

from check_report import Check


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else ".build/rounds"
    paths = sorted(glob.glob(os.path.join(folder, "*.xlsx")))
    faults = [] if paths else [f"no workbooks in {folder}: run the tests first"]
    for path in paths:
        check = Check(path)
        check.texts()
        check.recalculated()
        print(os.path.basename(path), *check.notes)
        faults += [f"{os.path.basename(path)}: {fault}" for fault in check.faults]
    for fault in faults[:40]:
        print("FAULT " + fault)
    print("pass" if not faults else f"FAIL ({len(faults)} faults)")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
